import { expect, test } from 'vitest';
import { answerDispute, dispute, withdrawDispute } from './dispute.ts';

const none = { disputedBy: [] };
const byCourt = { disputedBy: ['court'] };

test.each([
  ['whom it is owed, once', none, 'court', 'owed', null],
  ['whom it is owed, beside another who does', byCourt, 'police', 'owed', null],
  ['whom it is owed, not twice', byCourt, 'court', 'owed', 'alreadyDisputed'],
  ['nobody else', none, 'procuracy', 'obliged', 'notOwedToUs'],
] as const)('disputes it: %s', (_who, fulfilment, agencyId, part, refusal) => {
  const outcome = dispute(fulfilment, { agencyId, part });
  expect(outcome).toEqual(refusal === null ? { ok: true, value: null } : { ok: false, refusal });
});

test('only what is disputed is answered, and only its author withdraws it', () => {
  expect(answerDispute(byCourt).ok).toBe(true);
  expect(answerDispute(none)).toEqual({ ok: false, refusal: 'notDisputed' });
  expect(withdrawDispute(byCourt, 'court').ok).toBe(true);
  expect(withdrawDispute(byCourt, 'police')).toEqual({ ok: false, refusal: 'notDisputed' });
});
