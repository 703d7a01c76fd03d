import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestApp, type TestApp } from '../../../test/app.ts';
import { enterOccasion, layRunning, type Running, stateOf } from '../../../test/running-duties.ts';
import type { FulfilmentView } from '../../contract/fulfilment-views.ts';
import { planFulfilments } from '../../domain/duty/plan-fulfilments.ts';
import { lastChange, loadCalendars } from '../calendar/load-calendar.ts';
import { type Database, openDatabase, openPool, transact } from '../platform/database.ts';
import { carryOutPlans, claimDuties } from './plan-store.ts';

let server: TestApp;
let on: Running;
let worker: Database;

beforeAll(async () => {
  server = await openTestApp();
  on = await layRunning(server);
  worker = openDatabase(openPool(server.database.connect, 'worker', 1));
});
afterAll(async () => {
  await worker.destroy();
  await server.close();
});

/** Lets the job count everything anew, and does something after it has looked and before it writes. */
async function countMeanwhile(meanwhile: () => Promise<unknown>): Promise<void> {
  const nobody = { personId: null, agencyId: null, appointmentId: null, roles: [], requestId: null };
  await transact(worker, { ...nobody, businessAt: server.clock.now() }, async (tx) => {
    const known = await lastChange(tx);
    const duties = await claimDuties(tx, { today: '2022-09-05', horizon: '2022-10-06' }, 100);
    const calendars = await loadCalendars(tx, [on.procuracy.agencyId, on.court.agencyId], known);
    await meanwhile();
    const plans = duties.map((duty) => ({
      ...planFulfilments(duty, (agencyId) => calendars.get(agencyId)!, '2022-09-05'),
      regulationId: duty.regulationId,
    }));
    await carryOutPlans(tx, plans, known);
  });
}

/** The agency closes on the 8th. */
async function closeOn8th(): Promise<void> {
  const set = await server.call('PUT', '/calendar/2022/own', {
    as: on.administrator,
    body: {
      symbol: '5/TB',
      issuer: 'Văn phòng',
      decidedOn: '2022-09-05',
      daysOff: [{ day: '2022-09-08', why: 'own' }],
      workedDays: [],
      halfDays: [],
    },
  });
  expect(set.statusCode, set.body).toBe(200);
}

const read = async ({ id }: FulfilmentView) =>
  (await server.call('GET', `/fulfilments/${id}`, { as: on.focal })).json<FulfilmentView>();

test('what is stated while the job counts is not undone by it, and the decision is counted in the next time', async () => {
  const [threeDays] = on.duties;
  const resting = await enterOccasion(server, on.focal, threeDays, '2022-09-05');
  const done = await enterOccasion(server, on.focal, threeDays, '2022-09-05');
  const untouched = await enterOccasion(server, on.focal, threeDays, '2022-09-05');
  server.clock.moveTo('2022-09-06');
  const held = await stateOf(server, on.focal, resting, 'hold', { reason: 'Chờ hồ sơ' });
  await server.makeFulfilments();
  server.clock.moveTo('2022-09-07');
  await closeOn8th();
  await countMeanwhile(async () => {
    await stateOf(server, on.focal, held, 'resume');
    await stateOf(server, on.focal, done, 'complete', { doneOn: '2022-09-06', words: 'Công văn số 9' });
  });
  expect(await read(done)).toMatchObject({ standing: 'done', dueOn: '2022-09-08' });
  expect(await read(untouched)).toMatchObject({ dueOn: '2022-09-09' });
  // The 6th rested; 07, 08 and 09 count, as the calendar was when it was entered.
  const pauses = [{ from: '2022-09-06', to: '2022-09-06' }];
  expect(await read(resting)).toMatchObject({ heldSince: null, pauses, dueOn: '2022-09-09' });
  await server.makeFulfilments();
  // Without the 8th.
  expect(await read(resting)).toMatchObject({ pauses, dueOn: '2022-09-12' });
});
