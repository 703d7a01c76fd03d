import { expect, test } from 'vitest';
import type { RegulationView } from '../../contract/regulation-views.ts';
import { isOnlyProposed } from './is-only-proposed.ts';

const shown = (ordinal: number, agreedOn: string | null) =>
  ({ ordinal, agreedOn }) as NonNullable<RegulationView['shown']>;

test('a first text is only proposed until two have accepted it, though others have not answered', () => {
  expect(isOnlyProposed({ shown: shown(1, null), accepted: 1 })).toBe(true);
  expect(isOnlyProposed({ shown: shown(1, null), accepted: 2 })).toBe(false);
});

test('a later text is only proposed until it is agreed', () => {
  expect(isOnlyProposed({ shown: shown(2, null), accepted: 3 })).toBe(true);
  expect(isOnlyProposed({ shown: shown(2, '2022-09-05'), accepted: 3 })).toBe(false);
  expect(isOnlyProposed({ shown: null, accepted: 3 })).toBe(false);
});
