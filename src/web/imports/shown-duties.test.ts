import { expect, test } from 'vitest';
import { saidAnew } from './shown-duties.ts';

const accepted = { decision: 'accepted', edit: null, agreedDefault: null } as const;
const view = { keys: ['một', 'hai'], decisions: { một: accepted }, added: [] };

test('what is said to duties is said to those that were read, and not once more', () => {
  expect(saidAnew(view, ['một', 'hai', 'lạ'], { decision: 'accepted' })).toEqual({ hai: accepted });
  expect(saidAnew(view, ['một'], { decision: 'accepted' })).toEqual({});
  expect(saidAnew(view, ['một'], { decision: 'rejected' })).toEqual({
    một: { ...accepted, decision: 'rejected' },
  });
});
