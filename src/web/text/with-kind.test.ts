import { expect, test } from 'vitest';
import { withKind } from './with-kind.ts';

test('the kind stands before a title that goes on from it, and not before one that stands by itself', () => {
  expect(withKind('Quy chế', { kind: 'regulation', title: 'phối hợp giữa hai ngành' })).toBe(
    'Quy chế phối hợp giữa hai ngành',
  );
  expect(withKind('Quy chế', { kind: 'regulation', title: 'Về việc phối hợp' })).toBe('Về việc phối hợp');
  expect(withKind('Văn bản', { kind: 'other', title: 'phối hợp' })).toBe('phối hợp');
});
