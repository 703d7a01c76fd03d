import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Caller, openTestApp, type TestApp } from '../../../test/app.ts';
import { layGround } from '../../../test/ground.ts';
import type { Computation } from '../../contract/fulfilment-views.ts';

let server: TestApp;
let operator: Caller;
let procuracy: { agencyId: string; administrator: Caller };
let officer: Caller;

beforeAll(async () => {
  server = await openTestApp();
  operator = (await layGround(server, ['systemAdministrator'])).administrator;
  procuracy = await layGround(server, ['agencyAdministrator'], 'Viện kiểm sát nhân dân tỉnh');
  officer = (await layGround(server, ['officer'], 'Tòa án nhân dân tỉnh')).administrator;
});
afterAll(() => server.close());

const document = { symbol: '123/TB-BNV', issuer: 'Bộ Nội vụ', decidedOn: '2026-11-20' };
const count = (as: Caller, body: object) => server.call('POST', '/calendar/count', { as, body });
async function set(path: string, as: Caller, days: object) {
  const body = { ...document, daysOff: [], workedDays: [], halfDays: [], ...days };
  const done = await server.call('PUT', path, { as, body });
  expect(done.statusCode, done.body).toBe(200);
}

test('a phrase is counted over Tết', async () => {
  const counted = await count(officer, { phrase: 'trong thời hạn 05 ngày làm việc', from: '2026-02-12' });
  expect(counted.statusCode, counted.body).toBe(200);
  const { days, ...rest } = counted.json<Computation>();
  expect(rest).toMatchObject({
    dueOn: '2026-02-26',
    dueAt: '2026-02-26T23:59:59+07:00',
    calendar: 'vn-2026.1',
    provisional: false,
  });
  expect(rest.rule.vi).toContain('26/02/2026');
  expect(days).toContainEqual(expect.objectContaining({ date: '2026-02-17', counted: false, reason: 'tet' }));
});

test('a Saturday that a loaded decision has made a working day is counted, in both languages', async () => {
  const asked = { phrase: 'trong 02 ngày làm việc', from: '2027-01-07' };
  expect((await count(officer, asked)).json()).toMatchObject({ dueOn: '2027-01-11', provisional: true });
  await set('/calendar/2027', operator, { workedDays: [{ day: '2027-01-09', insteadOf: '2027-01-04' }] });
  const counted = (await count(officer, asked)).json<Computation>();
  expect(counted).toMatchObject({ dueOn: '2027-01-09', provisional: false });
  expect(counted.calendar).toMatch(/^vn-2026\.1\+\d+$/);
  const saturday = counted.days.at(-1)!;
  expect(saturday).toMatchObject({ date: '2027-01-09', counted: true });
  expect(saturday.why.vi).toMatch(/làm.*bù/);
  expect(saturday.why.en).toMatch(/make-up/);
});

test('a phrase is counted by the days of one’s own agency, or of another that is named', async () => {
  await set('/calendar/2029/own', procuracy.administrator, { daysOff: [{ day: '2029-03-01', why: 'own' }] });
  const asked = { phrase: '01 ngày làm việc', from: '2029-02-28' };
  expect((await count(procuracy.administrator, asked)).json().dueOn).toBe('2029-03-02');
  expect((await count(officer, asked)).json().dueOn).toBe('2029-03-01');
  const named = await count(officer, { ...asked, agencyId: procuracy.agencyId });
  expect(named.json()).toMatchObject({ dueOn: '2029-03-02' });
  const nobody = '01983a5e-7c00-7000-8000-00000000dead';
  expect((await count(officer, { ...asked, agencyId: nobody })).statusCode).toBe(404);
});

test('hours run from an instant; what gives no length has no day', async () => {
  const hours = await count(officer, { phrase: 'trong 24 giờ', from: '2026-02-12T15:00:00+07:00' });
  expect(hours.json()).toMatchObject({ dueOn: '2026-02-13', dueAt: '2026-02-13T15:00:00+07:00' });
  const soft = await count(officer, { phrase: 'kịp thời', from: '2026-02-12' });
  expect(soft.json()).toMatchObject({ dueOn: null, dueAt: null, days: [] });
});

test('what is no time is refused, and a time of centuries is wrong input', async () => {
  const unread = await count(officer, { phrase: 'các bên phối hợp chặt chẽ', from: '2026-02-12' });
  expect([unread.statusCode, unread.json().code]).toEqual([409, 'phraseNotRead']);
  const long = await count(officer, { phrase: 'trong 900 năm', from: '2026-02-12' });
  expect(long.statusCode).toBe(422);
  expect((await count(officer, { phrase: 'trong 05 ngày', from: '0001-01-01' })).statusCode).toBe(422);
});
