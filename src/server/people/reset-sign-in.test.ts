import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestApp, type TestApp } from '../../../test/app.ts';
import { layGround } from '../../../test/ground.ts';
import { endSetUp, type House, houseOf, type Member, query } from '../../../test/house.ts';

let server: TestApp;
let house: House;
let head: Member;
let officer: Member;

beforeAll(async () => {
  server = await openTestApp();
  house = houseOf(server, await layGround(server, ['agencyAdministrator'], 'Tòa án nhân dân tỉnh'));
  await endSetUp(server);
  const positionId = await house.addPosition('Chánh án', { head: true });
  head = await house.addPerson('Thẩm phán', ['officer']);
  await house.post(`/people/${head.personId}/appointments`, {
    positionId,
    roles: ['officer'],
    from: '2021-01-01',
  });
  officer = await house.addPerson('Thư ký', ['officer']);
});
afterAll(() => server.close());

const alertsOf = async (as: Member) => (await server.call('GET', '/account/alerts', { as })).json().items;
const account = () =>
  query<{ password: string | null; sessions: string; closed: boolean; factors: string }>(
    server,
    'auth',
    `select a.password, u.closed_at is not null as closed,
      (select count(*) from auth.session where user_id = u.id) as sessions,
      (select count(*) from auth.two_factor where user_id = u.id) as factors
     from auth."user" u join auth.account a on a.user_id = u.id where u.id = $1`,
    [officer.personId],
  );
async function signedIn() {
  const { personId } = officer;
  await query(server, 'auth', `update auth.account set password = 'a hash' where user_id = $1`, [personId]);
  await query(
    server,
    'auth',
    `insert into auth.session (token, user_id, expires_at) values (gen_random_uuid()::text, $1, now() + interval '1 day')`,
    [personId],
  );
  await query(
    server,
    'auth',
    `insert into auth.two_factor (user_id, secret, backup_codes) values ($1, 'x', 'x') on conflict do nothing`,
    [personId],
  );
}

test('a reset sets no password, ends every session, posts the link to the person alone and tells them and the head', async () => {
  await signedIn();
  const reset = await house.post(`/people/${officer.personId}/reset`, {});
  expect(reset.statusCode, reset.body).toBe(200);
  expect(Object.keys(reset.json()).toSorted()).toEqual(['sent', 'validUntil']);
  expect(await account()).toMatchObject([{ password: null, sessions: '0', factors: '1' }]);
  const letters = await query<{ to_address: string }>(
    server,
    'worker',
    `select to_address from mail_outbox where subject = 'Đặt lại mật khẩu Liên Tịch'`,
  );
  expect(letters).toEqual([{ to_address: officer.view.email }]);
  expect(await alertsOf(officer)).toMatchObject([{ kind: 'signInReset', subject: 'Người giữ Thư ký' }]);
  expect(await alertsOf(head)).toMatchObject([{ kind: 'headOfReset', subject: 'Người giữ Thư ký' }]);
});

test('the second factor goes only when that is asked for, and the trail says so', async () => {
  await signedIn();
  await house.post(`/people/${officer.personId}/reset`, { secondFactor: true });
  expect(await account()).toMatchObject([{ factors: '0' }]);
  const trail = await server.call('GET', '/trail', {
    as: house.administrator,
    query: { act: 'signIn.reset' },
  });
  expect(
    trail.json().items.map((entry: { changes: { after: string }[] }) => entry.changes[0]?.after),
  ).toEqual(['removed', 'kept']);
});

test('nobody resets, disables or enables themselves', async () => {
  const path = `/people/${house.administrator.personId}`;
  for (const what of ['reset', 'disable', 'enable'])
    expect((await house.post(`${path}/${what}`, {})).json().code).toBe('ownAppointment');
});

test('a disabled person is out at once and back with the same password', async () => {
  await signedIn();
  const disabled = await house.post(`/people/${officer.personId}/disable`, {});
  expect(disabled.json()).toMatchObject({ disabled: true, version: 2 });
  expect(await account()).toMatchObject([{ password: 'a hash', closed: true, sessions: '0' }]);
  expect((await server.call('GET', '/units', { as: officer })).statusCode).toBe(400);
  const enabled = await house.post(`/people/${officer.personId}/enable`, {}, { version: 2 });
  expect(enabled.json()).toMatchObject({ disabled: false, version: 3 });
  expect((await server.call('GET', '/units', { as: officer })).statusCode).toBe(200);
});

test('the application cannot read the letters, and what was sent is no longer anybody’s', async () => {
  await expect(query(server, 'app', 'select body from mail_outbox')).rejects.toThrow('permission denied');
});

test('the link of a reset opens the account once, and works for a day like every other', async () => {
  const before = Date.now();
  const reset = await house.post(`/people/${officer.personId}/reset`, {});
  const hours = (Date.parse(reset.json().validUntil) - before) / 3_600_000;
  expect(hours).toBeGreaterThan(23.9);
  expect(hours).toBeLessThan(24.1);
  const letters = await query<{ body: string }>(
    server,
    'worker',
    `select body from mail_outbox where to_address = '${officer.view.email}' order by created_at desc limit 1`,
  );
  const token = letters[0]?.body.match(/\/dat-mat-khau#(\S+)/)?.[1];
  const choose = () =>
    server.call('POST', '/account/password-by-link', { body: { token, password: 'trúc xanh bốn mùa lá' } });
  expect((await choose()).json()).toEqual({ changed: true });
  expect((await choose()).json().code).toBe('linkExpired');
});
