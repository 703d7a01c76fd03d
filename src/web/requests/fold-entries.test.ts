import { expect, test } from 'vitest';
import type { TimelineEntry } from '../../contract/request-views.ts';
import { foldEntries } from './fold-entries.ts';

const party = (agencyId: string) => ({ agencyId, shortName: agencyId });
const entry = (seq: number, changes: Partial<TimelineEntry>): TimelineEntry => ({
  id: String(seq),
  seq,
  at: '2022-09-05T08:00:12Z',
  by: party('Ban Nội chính'),
  line: party('Tòa án'),
  kind: 'sent',
  details: {},
  message: null,
  receiptId: `r${seq}`,
  ...changes,
});

test('a sending to several is told once, with all of them and their receipts', () => {
  const folded = foldEntries([
    entry(1, {}),
    entry(2, { line: party('Viện kiểm sát') }),
    entry(3, { kind: 'received', by: party('Tòa án') }),
  ]);
  expect(folded.map(({ entry: { kind }, lines }) => [kind, lines])).toEqual([
    ['sent', ['Tòa án', 'Viện kiểm sát']],
    ['received', ['Tòa án']],
  ]);
  expect(folded[0]?.receiptIds).toEqual(['r1', 'r2']);
});

test('what was said otherwise or at another time stands by itself', () => {
  const folded = foldEntries([
    entry(1, { kind: 'reminded' }),
    entry(2, { kind: 'reminded', at: '2022-09-06T08:00:12Z' }),
    entry(3, { kind: 'reminded', at: '2022-09-06T08:00:12Z', details: { days: 2 } }),
  ]);
  expect(folded).toHaveLength(3);
});
