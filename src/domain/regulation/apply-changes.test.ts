import { expect, test } from 'vitest';
import { applyChanges } from './apply-changes.ts';
import { exampleReading } from './example-import.ts';

const one = { id: 'one', content: exampleReading() };
const two = { id: 'two', content: exampleReading({ eId: 'art_6' }) };
const other = exampleReading({ amount: 9 });

test('a duty is read otherwise in its place, struck out, or added with the id of the change', () => {
  expect(applyChanges([one, two], [{ dutyId: 'one', reading: other }])).toEqual([
    { id: 'one', content: other },
    two,
  ]);
  expect(applyChanges([one, two], [{ dutyId: 'one', reading: null }])).toEqual([two]);
  expect(applyChanges([one], [{ dutyId: null, reading: other, newId: 'three' }])).toEqual([
    one,
    { id: 'three', content: other },
  ]);
});

test('a change of what is not there, or of nothing into nothing, changes nothing', () => {
  expect(
    applyChanges(
      [one],
      [
        { dutyId: 'three', reading: other },
        { dutyId: null, reading: null },
      ],
    ),
  ).toEqual([one]);
});
