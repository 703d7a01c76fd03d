import { expect, test } from 'vitest';
import { type ReadingProposal, readingsOf } from './contested-duties.ts';
import { exampleReading } from './example-import.ts';

const stricter = exampleReading({ amount: 1 });
const differing: ReadingProposal = {
  id: 'p1',
  proposedBy: 'court',
  changes: [
    { dutyId: 'd1', reading: stricter },
    { dutyId: null, reading: stricter },
  ],
  differs: true,
  state: 'open',
};
const denying: ReadingProposal = {
  ...differing,
  id: 'p2',
  proposedBy: 'police',
  changes: [{ dutyId: 'd1', reading: null }],
};

test('every reading that was said while accepting stands beside the current one', () => {
  expect(readingsOf('d1', [differing, denying])).toEqual([
    { proposalId: 'p1', proposedBy: 'court', reading: stricter },
    { proposalId: 'p2', proposedBy: 'police', reading: null },
  ]);
  expect(readingsOf('d2', [differing, denying])).toEqual([]);
  expect(readingsOf(null, [differing, denying])).toHaveLength(1);
});

test.each<[string, Partial<ReadingProposal>]>([
  ['settled', { state: 'agreed' }],
  ['taken back', { state: 'withdrawn' }],
  ['an ordinary correction', { differs: false }],
])('a duty is agreed when the other reading is %s', (_, change) => {
  expect(readingsOf('d1', [{ ...differing, ...change }])).toEqual([]);
});
