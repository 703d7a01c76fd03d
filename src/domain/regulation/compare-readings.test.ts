import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyChanges } from './apply-changes.ts';
import { canonicalDuty } from './canonical-content.ts';
import { compareReadings, type DutyChange } from './compare-readings.ts';
import type { DutyContent } from './duty-content.ts';
import { exampleReading } from './example-import.ts';

const reading = exampleReading();
const stricter = exampleReading({ amount: 1 });
const elsewhere = exampleReading({ eId: 'art_9' });
const quarterly = exampleReading({ quote: 'định kỳ hằng quý', every: { amount: 1, unit: 'quarter' } });
const yearly = { ...quarterly, every: { amount: 1, unit: 'year' } as const };
const twoYearly = { ...quarterly, every: { amount: 2, unit: 'year' } as const };

test.each<[string, DutyContent[], DutyContent[], DutyChange[]]>([
  ['the same reading', [reading], [reading], []],
  [
    'a spelling of the quote only',
    [reading],
    [exampleReading({ quote: 'Trong thời hạn  03 ngày làm việc' })],
    [],
  ],
  ['another length', [reading, quarterly], [stricter, quarterly], [{ dutyId: '0', reading: stricter }]],
  ['a duty that is none', [reading, quarterly], [quarterly], [{ dutyId: '0', reading: null }]],
  ['a missed duty', [reading], [reading, quarterly], [{ dutyId: null, reading: quarterly }]],
  ['another place', [reading], [elsewhere], [{ dutyId: '0', reading: elsewhere }]],
  ['one phrase with two periods, in another order', [quarterly, yearly], [yearly, quarterly], []],
  [
    'one of two periods of a phrase',
    [quarterly, yearly],
    [yearly, twoYearly],
    [{ dutyId: '0', reading: twoYearly }],
  ],
])('%s', (_, base, own, changes) => {
  const standing = base.map((content, index) => ({ id: String(index), content }));
  expect(compareReadings(standing, own)).toEqual(changes);
});

const duty = fc
  .record({
    eId: fc.constantFrom('art_1', 'art_2'),
    quote: fc.constantFrom('kịp thời', 'Kịp thời', 'ngay', 'định kỳ'),
    amount: fc.constantFrom(null, 1, 2),
  })
  .map((differing) => exampleReading(differing));

/** A reading without the spelling of its quote. */
const spelt = (content: DutyContent) => canonicalDuty({ ...content, quote: content.quote.toLowerCase() });

test('what is applied after it was compared gives the own readings, but for their spelling', () => {
  fc.assert(
    fc.property(fc.array(duty), fc.array(duty), (base, own) => {
      const standing = base.map((content, index) => ({ id: String(index), content }));
      const changes = compareReadings(standing, own);
      const applied = applyChanges(standing, changes).map(({ content }) => spelt(content));
      expect(applied.toSorted()).toEqual(own.map(spelt).toSorted());
      expect(compareReadings(standing, base)).toEqual([]);
    }),
  );
});
