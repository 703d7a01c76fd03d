import { expect, test } from 'vitest';
import { type GivenAnswer, isAgreed, type PutProposal } from './settlement.ts';

const first: PutProposal = { kind: 'text', ordinal: 1, proposedBy: 'a', textBy: 'a' };
const later: PutProposal = { kind: 'text', ordinal: 2, proposedBy: 'a', textBy: 'a' };
const correction: PutProposal = { kind: 'correction', ordinal: 1, proposedBy: 'a', textBy: 'a' };
const ofStranger: PutProposal = { kind: 'correction', ordinal: 1, proposedBy: 'c', textBy: 'a' };
const ids = (letters: string) => letters.split('');
/** Whom it binds already: `ab` binds a and b of a, b and c. */
const bound = (binding: string) =>
  ['a', 'b', 'c'].map((agencyId) => ({
    agencyId,
    acceptedAt: binding.includes(agencyId) ? '2021-01-01T00:00:00Z' : null,
  }));
const answered = (accepting: string, refusing = ''): GivenAnswer[] => [
  ...ids(accepting).map((agencyId) => ({ agencyId, answer: 'accepted' as const })),
  ...ids(refusing).map((agencyId) => ({ agencyId, answer: 'refused' as const })),
];

test.each<[string, boolean, PutProposal, string, GivenAnswer[]]>([
  ['a first text that all accept', true, first, '', answered('abc')],
  ['a first text that one has not answered', false, first, '', answered('ab')],
  ['a first text that one refuses', false, first, '', answered('ab', 'c')],
  ['a first text that the last one accepts, the others being bound', true, first, 'ab', answered('c')],
  ['a version that all bound accept', true, later, 'ab', answered('ab')],
  ['a version that one who is bound has not answered', false, later, 'ab', answered('a')],
  ['a version that one who is bound refuses', false, later, 'ab', answered('a', 'b')],
  ['a correction that all bound accept', true, correction, 'ab', answered('ab')],
  ['a correction that one who is not bound refuses', true, correction, 'ab', answered('ab', 'c')],
  [
    'a correction by one who is bound, not accepted by who proposed the text',
    false,
    ofStranger,
    'bc',
    answered('bc'),
  ],
  ['a correction by one who is not bound and accepts it', true, ofStranger, 'ab', answered('abc')],
  ['a correction by one who is not bound and does not accept it', false, ofStranger, 'ab', answered('ab')],
])('%s: agreed %s', (...[, agreed, proposal, binding, answers]) => {
  expect(isAgreed(proposal, bound(binding), answers)).toBe(agreed);
});
