import { expect, test } from 'vitest';
import { answerDispute, dispute, withdrawDispute } from './dispute.ts';

const none = { disputedBy: [] };
const byCourt = { disputedBy: ['court'] };

test.each([
  ['whom it is owed, once', none, { agencyId: 'court', part: 'owed' }, null],
  ['whom it is owed, beside another who does', byCourt, { agencyId: 'police', part: 'owed' }, null],
  ['whom it is owed, not twice', byCourt, { agencyId: 'court', part: 'owed' }, 'alreadyDisputed'],
  ['nobody else', none, { agencyId: 'procuracy', part: 'obliged' }, 'notOwedToUs'],
] as const)('disputes it: %s', (_who, fulfilment, asker, refusal) => {
  const outcome = dispute(fulfilment, asker);
  expect(outcome).toEqual(refusal === null ? { ok: true, value: null } : { ok: false, refusal });
});

test('only what is disputed is answered, and only its author withdraws it', () => {
  expect(answerDispute(byCourt).ok).toBe(true);
  expect(answerDispute(none)).toEqual({ ok: false, refusal: 'notDisputed' });
  expect(withdrawDispute(byCourt, 'court').ok).toBe(true);
  expect(withdrawDispute(byCourt, 'police')).toEqual({ ok: false, refusal: 'notDisputed' });
});
