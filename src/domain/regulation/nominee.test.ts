import { expect, test } from 'vitest';
import { type Nominated, obstacleToNaming } from './nominee.ts';

const day = '2022-09-05';
const fit: Nominated = { state: 'confirmed', from: '2021-01-01', until: null, roles: ['officer'] };

test.each<[string, Partial<Nominated>, ReturnType<typeof obstacleToNaming>]>([
  ['an officer in their position', {}, null],
  ['somebody on their first day', { from: day }, null],
  ['somebody whose position ends tomorrow', { until: '2022-09-06' }, null],
  ['an administrator who is also a clerk', { roles: ['agencyAdministrator', 'clerk'] }, null],
  ['somebody who begins tomorrow', { from: '2022-09-06' }, 'notCurrent'],
  ['somebody on the first day without the position', { until: day }, 'notCurrent'],
  ['somebody who waits for a second person', { state: 'proposed' }, 'notCurrent'],
  ['an administrator', { roles: ['agencyAdministrator'] }, 'readsNoContent'],
  ['an auditor', { roles: ['auditor'] }, 'readsNoContent'],
  ['an administrator of the past', { roles: ['agencyAdministrator'], until: day }, 'notCurrent'],
])('%s may be named, or what is in the way', (_who, differing, obstacle) => {
  expect(obstacleToNaming({ ...fit, ...differing }, day)).toBe(obstacle);
});
