import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestApp, type Caller, type TestApp } from '../../../test/app.ts';
import { enterOccasion, layRunning, type Running, stateOf } from '../../../test/running-duties.ts';
import type { FulfilmentView } from '../../contract/fulfilment-views.ts';

let server: TestApp;
let on: Running;

beforeAll(async () => {
  server = await openTestApp();
  on = await layRunning(server);
});
afterAll(() => server.close());

const reason = { reason: 'Chờ sắp xếp lại tổ chức bộ máy' };
const call = (as: Caller, act: 'hold' | 'resume', dutyId = on.duties[0].dutyId) =>
  server.call('POST', `/duties/${dutyId}/${act}`, { as, body: act === 'hold' ? reason : {} });
const read = async (id: string, as: Caller = on.focal) =>
  (await server.call('GET', `/fulfilments/${id}`, { as })).json<FulfilmentView>();

test('a duty rests with all that is open of it and what comes meanwhile, and goes on with its days shifted', async () => {
  const [threeDays, fiveDays] = on.duties;
  const open = await enterOccasion(server, on.focal, threeDays, '2022-09-05');
  const other = await enterOccasion(server, on.focal, fiveDays, '2022-09-05');
  const ofCourt = await enterOccasion(server, on.court.leader, threeDays, '2022-09-05');
  const resting = await enterOccasion(server, on.focal, threeDays, '2022-09-05');
  await stateOf(server, on.focal, resting, 'hold', { reason: 'Chờ hồ sơ' });
  server.clock.moveTo('2022-09-06');
  const held = await call(on.focal, 'hold');
  expect(held.json()).toEqual({ held: 1 });
  expect((await call(on.focal, 'hold')).json()).toMatchObject({ code: 'alreadyHeld' });
  expect(await read(open.id)).toMatchObject({
    standing: 'held',
    heldSince: '2022-09-06',
    heldReason: reason.reason,
  });
  expect(await read(other.id)).toMatchObject({ heldSince: null });
  expect(await read(ofCourt.id, on.court.leader)).toMatchObject({ heldSince: null });

  server.clock.moveTo('2022-09-08');
  const meanwhile = await enterOccasion(server, on.focal, threeDays, '2022-09-07');
  expect(meanwhile).toMatchObject({ standing: 'held', heldSince: '2022-09-07' });

  server.clock.moveTo('2022-09-09');
  expect((await call(on.focal, 'resume')).json()).toEqual({ resumed: 2 });
  // 09, 12 and 13 count of both.
  expect(await read(open.id)).toMatchObject({
    standing: 'due',
    dueOn: '2022-09-13',
    firstDueOn: '2022-09-08',
  });
  expect(await read(meanwhile.id)).toMatchObject({ dueOn: '2022-09-13', firstDueOn: '2022-09-12' });
  expect((await read(open.id)).events.map(({ kind }) => kind)).toEqual([
    'opened',
    'held',
    'dueMoved',
    'resumed',
  ]);
  expect(await read(resting.id)).toMatchObject({ standing: 'held', heldReason: 'Chờ hồ sơ' });
  expect((await call(on.focal, 'resume')).json()).toMatchObject({ code: 'notHeld' });
  expect(await enterOccasion(server, on.focal, threeDays, '2022-09-09')).toMatchObject({ heldSince: null });
});

test('what the job makes while its duty rests, rests too', async () => {
  const quarterly = on.duties[2].dutyId;
  await call(on.focal, 'hold', quarterly);
  await server.makeFulfilments();
  const listed = await server.call('GET', `/regulations/${on.regulationId}/fulfilments`, {
    as: on.focal,
    query: { dutyId: quarterly, part: 'obliged' },
  });
  const { items } = listed.json<{ items: FulfilmentView[] }>();
  expect(items.map(({ standing }) => standing)).toEqual(['held', 'held']);
  expect((await call(on.focal, 'resume', quarterly)).json()).toEqual({ resumed: 2 });
  expect(await read(items[0]!.id)).toMatchObject({ heldSince: null, dueOn: items[0]!.dueOn });
});

test('the other participants read that it rests, and cannot end it', async () => {
  const { dutyId } = on.duties[1];
  await call(on.focal, 'hold', dutyId);
  expect((await call(on.court.leader, 'resume', dutyId)).json()).toMatchObject({ code: 'notHeld' });
  expect((await call(on.stranger.leader, 'hold', dutyId)).statusCode).toBe(404);
  expect((await call(on.stranger.leader, 'resume', dutyId)).statusCode).toBe(404);
  expect((await call(on.officer, 'resume', dutyId)).statusCode).toBe(403);
  // Each obliged participant speaks for itself.
  expect((await call(on.court.leader, 'hold', dutyId)).statusCode).toBe(200);
});

test('two who hold a duty at once hold it once', async () => {
  const { dutyId } = on.duties[0];
  const tried = await Promise.all([
    call(on.focal, 'hold', dutyId),
    call(on.procuracy.leader, 'hold', dutyId),
  ]);
  expect(tried.map(({ statusCode }) => statusCode).toSorted((one, other) => one - other)).toEqual([200, 409]);
  const resumed = await Promise.all([
    call(on.focal, 'resume', dutyId),
    call(on.procuracy.leader, 'resume', dutyId),
  ]);
  expect(resumed.map(({ statusCode }) => statusCode).toSorted((one, other) => one - other)).toEqual([
    200, 409,
  ]);
});
