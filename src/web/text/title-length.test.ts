import { expect, test } from 'vitest';
import { titleLength } from './title-length.ts';

test('the title of an article is the line with its heading, or its number alone without one', () => {
  const titleOf = (text: string, heading: string | null) =>
    text.slice(0, titleLength({ kind: 'article', text, heading }));
  expect(titleOf('Điều 7. Thời hạn\nHai bên trao đổi.', 'Thời hạn')).toBe('Điều 7. Thời hạn');
  expect(titleOf('Điều 7. Thời hạn', 'Thời hạn')).toBe('Điều 7. Thời hạn');
  expect(titleOf('Điều 8.', null)).toBe('Điều 8.');
  expect(titleOf('Điều 8a: Hai bên trao đổi\nhằng quý.', null)).toBe('Điều 8a:');
});

test('a clause has no title', () => {
  expect(titleLength({ kind: 'clause', text: '1. Hai bên trao đổi.', heading: null })).toBe(0);
});
