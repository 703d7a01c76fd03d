import { expect, test } from 'vitest';
import type { ActorTarget, DutyContent } from '../regulation/duty-content.ts';
import { obligedAgencies, owedAgencies } from './owed-agencies.ts';

const parties = [
  { agencyId: 'lead', role: 'lead', acceptedOn: '2022-08-20' },
  { agencyId: 'court', role: 'member', acceptedOn: '2022-08-21' },
  { agencyId: 'police', role: 'member', acceptedOn: '2022-08-22' },
  { agencyId: 'silent', role: 'member', acceptedOn: null },
] as const;

function reading(obliged: ActorTarget, owedTo: ActorTarget | null): DutyContent {
  return {
    eId: 'art_3',
    quote: 'Hằng quý',
    class: 'recurring',
    amount: null,
    unit: null,
    every: { amount: 1, unit: 'quarter' },
    dueBy: null,
    trigger: null,
    actor: null,
    recipient: null,
    action: null,
    obliged,
    owedTo,
    agreedDefault: null,
  };
}
const of = (...agencyIds: string[]): ActorTarget => ({ to: 'parties', agencyIds });

test('who is not bound has nothing to do, even when the text names them', () => {
  expect(obligedAgencies(reading({ to: 'everyParty' }, null), parties)).toEqual(['lead', 'court', 'police']);
  expect(obligedAgencies(reading(of('silent'), null), parties)).toEqual([]);
  expect(obligedAgencies(reading({ to: 'outside' }, null), parties)).toEqual([]);
});

test.each<[string, ActorTarget | null, string[]]>([
  ['where the text leaves it out, to all others who are bound', null, ['lead', 'police']],
  ['to whom the text names', of('lead'), ['lead']],
  ['to the lead', { to: 'lead' }, ['lead']],
  ['never to itself', { to: 'everyParty' }, ['lead', 'police']],
  ['to nobody among them when it goes outside', { to: 'outside' }, []],
  ['not to who is named and not bound', of('silent', 'police'), ['police']],
])('a duty is owed %s', (_, owedTo, agencies) => {
  expect(owedAgencies(reading(of('court'), owedTo), 'court', parties)).toEqual(agencies);
});
