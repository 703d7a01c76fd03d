import { expect, test } from 'vitest';
import { titleWords } from './title-words.ts';

test('a title that goes on from the name of its kind is told with it', () => {
  expect(titleWords({ kind: 'regulation', title: 'phối hợp giữa hai cơ quan' })).toBe(
    'Quy chế phối hợp giữa hai cơ quan',
  );
  expect(titleWords({ kind: 'programme', title: 'Phối hợp công tác năm 2022' })).toBe(
    'Chương trình phối hợp công tác năm 2022',
  );
});

test('a title that names its kind, or has none, stays as it is', () => {
  const whole = 'Quy chế phối hợp trong công tác nội chính';
  expect(titleWords({ kind: 'regulation', title: whole })).toBe(whole);
  expect(titleWords({ kind: 'other', title: 'phối hợp công tác' })).toBe('phối hợp công tác');
});
