import { expect, test } from 'vitest';
import { safeTarget } from './safe-target.ts';

test('a path of ours is followed, another site never', () => {
  expect(safeTarget('/co-quan?q=vks')).toBe('/co-quan?q=vks');
  for (const trap of [
    '//ac.example',
    'https://ac.example',
    '/\\ac.example',
    'javascript:alert(1)',
    '',
    undefined,
  ]) {
    expect(safeTarget(trap)).toBe('/');
  }
});
