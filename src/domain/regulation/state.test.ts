import { expect, test } from 'vitest';
import { type RegulationState, type StandingSide, stateOf } from './state.ts';

const day = '2021-06-15';
const held: StandingSide = {
  ownAnswer: 'accepted',
  acceptedCount: 2,
  effectFrom: '2021-01-01',
  effectTo: null,
  replacedOn: null,
  withdrawn: false,
};

test.each<[string, Partial<StandingSide>, RegulationState]>([
  ['accepted by both and begun', {}, 'inForce'],
  ['beginning today', { effectFrom: day }, 'inForce'],
  ['on its last day', { effectTo: day }, 'inForce'],
  ['to be replaced tomorrow', { replacedOn: '2021-06-16' }, 'inForce'],
  ['beginning tomorrow', { effectFrom: '2021-06-16' }, 'upcoming'],
  ['the day after its last', { effectTo: '2021-06-14' }, 'expired'],
  ['replaced from today on', { replacedOn: day }, 'replaced'],
  ['replaced, and past its term too', { replacedOn: '2021-06-01', effectTo: '2021-06-10' }, 'replaced'],
  ['accepted by us alone', { acceptedCount: 1 }, 'waitingForOthers'],
  ['a frame without a day of effect', { effectFrom: null }, 'agreed'],
  ['a frame that only we have accepted', { effectFrom: null, acceptedCount: 1 }, 'waitingForOthers'],
  ['not answered by us, bound among others', { ownAnswer: 'waiting', acceptedCount: 8 }, 'waitingForUs'],
  ['refused by us, bound among others', { ownAnswer: 'refused', acceptedCount: 8 }, 'refusedByUs'],
  ['withdrawn before we answered', { ownAnswer: 'waiting', withdrawn: true }, 'withdrawn'],
  ['withdrawn after we refused', { ownAnswer: 'refused', withdrawn: true }, 'withdrawn'],
])('%s', (_, differing, expected) => {
  expect(stateOf({ ...held, ...differing }, day)).toBe(expected);
});
