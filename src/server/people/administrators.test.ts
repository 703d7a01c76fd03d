import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestApp, type TestApp } from '../../../test/app.ts';
import { layGround } from '../../../test/ground.ts';
import { endSetUp, type House, houseOf, letSignIn, type Member, query } from '../../../test/house.ts';

let server: TestApp;
let house: House;
let leaving: Member;

beforeAll(async () => {
  server = await openTestApp();
  house = houseOf(server, await layGround(server, ['agencyAdministrator'], 'Thanh tra tỉnh'));
  await endSetUp(server);
  leaving = await house.addPerson('Quản trị sắp nghỉ', ['agencyAdministrator']);
});
afterAll(() => server.close());

const leave = () => house.post(`/appointments/${leaving.appointmentId}/end`, { until: '2022-09-05' });

test('an agency is not left to an administrator who has not accepted, or never chose a password', async () => {
  const offered = await house.post('/appointments', {
    email: 'chua-nhan@thu.demo',
    positionId: await house.addPosition('Quản trị được mời'),
    roles: ['agencyAdministrator'],
    from: '2021-01-01',
  });
  expect(offered.statusCode, offered.body).toBe(201);
  const waiting = await house.addPerson('Quản trị chưa vào', ['agencyAdministrator']);
  expect((await leave()).json().code).toBe('lastAdministrator');
  await letSignIn(server, waiting);
  await query(server, 'auth', `update auth."user" set closed_at = now() where id = $1`, [waiting.personId]);
  expect((await leave()).json().code).toBe('lastAdministrator');
  await query(server, 'auth', `update auth."user" set closed_at = null where id = $1`, [waiting.personId]);
  expect((await leave()).statusCode).toBe(200);
});

test('whether somebody can sign in is not said of another agency’s people', async () => {
  const asked = await query<{ known: boolean }>(
    server,
    'app',
    `select auth.can_sign_in($1) as known from set_config('app.agency_id', gen_random_uuid()::text, true)`,
    [leaving.personId],
  );
  expect(asked).toEqual([{ known: false }]);
});
