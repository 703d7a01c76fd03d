import { expect, test } from 'vitest';
import { checkChanges } from './check-changes.ts';
import type { DutyChange } from './compare-readings.ts';
import { exampleReading, exampleRecord } from './example-import.ts';

const { parties } = exampleRecord();
const members = parties.filter(({ role }) => role !== 'lead');
const duties = [
  { id: 'd1', content: exampleReading() },
  { id: 'd2', content: exampleReading({ eId: 'art_6' }) },
];
const sooner = exampleReading({ amount: 2 });

test.each<[string, DutyChange[]]>([
  ['another reading', [{ dutyId: 'd1', reading: sooner }]],
  ['a duty that is none', [{ dutyId: 'd1', reading: null }]],
  ['a missed duty', [{ dutyId: null, reading: sooner }]],
  [
    'several at once',
    [...['d1', 'd2'].map((dutyId) => ({ dutyId, reading: null })), { dutyId: null, reading: sooner }],
  ],
  ['a duty of the lead', [{ dutyId: 'd1', reading: exampleReading({ obliged: { to: 'lead' } }) }]],
])('%s may be said', (_, changes) => {
  expect(checkChanges(changes, duties, parties)).toEqual({ ok: true, value: changes });
});

test.each<[string, DutyChange]>([
  ['noSuchDuty', { dutyId: 'd3', reading: sooner }],
  ['noSuchDuty', { dutyId: null, reading: null }],
  ['wrongTiming', { dutyId: 'd1', reading: exampleReading({ unit: null }) }],
  [
    'noSuchParty',
    { dutyId: 'd1', reading: exampleReading({ obliged: { to: 'parties', agencyIds: ['police'] } }) },
  ],
  [
    'noSuchParty',
    { dutyId: 'd1', reading: exampleReading({ owedTo: { to: 'parties', agencyIds: ['police'] } }) },
  ],
])('%s refuses %j', (code, change) => {
  expect(checkChanges([change], duties, parties)).toEqual({ ok: false, refusal: code });
});

test('one duty is not changed twice at once', () => {
  const twice = [
    { dutyId: 'd1', reading: sooner },
    { dutyId: 'd1', reading: null },
  ];
  expect(checkChanges(twice, duties, parties)).toEqual({ ok: false, refusal: 'noSuchDuty' });
});

test('nothing falls to the lead where there is none', () => {
  const change = { dutyId: 'd1', reading: exampleReading({ obliged: { to: 'lead' } }) };
  expect(checkChanges([change], duties, members)).toEqual({ ok: false, refusal: 'noSuchParty' });
});
