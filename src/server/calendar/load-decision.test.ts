import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Caller, openTestApp, type TestApp } from '../../../test/app.ts';
import { layGround } from '../../../test/ground.ts';
import { endSetUp } from '../../../test/house.ts';
import type { YearView } from '../../contract/calendar.ts';

let server: TestApp;
let operator: Caller;
let procuracy: { agencyId: string; administrator: Caller };
let court: { agencyId: string; administrator: Caller };
let officer: Caller;

beforeAll(async () => {
  server = await openTestApp();
  operator = (await layGround(server, ['systemAdministrator'])).administrator;
  procuracy = await layGround(server, ['agencyAdministrator'], 'Viện kiểm sát nhân dân tỉnh');
  court = await layGround(server, ['agencyAdministrator'], 'Tòa án nhân dân tỉnh');
  officer = (await layGround(server, ['officer', 'leader'], 'Thanh tra tỉnh')).administrator;
  await endSetUp(server);
});
afterAll(() => server.close());

const document = { symbol: '123/TB-BNV', issuer: 'Bộ Nội vụ', decidedOn: '2026-11-20' };
const decision = {
  ...document,
  daysOff: [
    { day: '2027-01-01', why: 'newYear' },
    { day: '2027-01-04', why: 'swapped' },
    { day: '2027-02-08', why: 'tet' },
  ],
  workedDays: [{ day: '2027-01-09', insteadOf: '2027-01-04' }],
  halfDays: [],
};
const ownDays = {
  symbol: '7/TB-VKS',
  issuer: 'Viện kiểm sát nhân dân tỉnh',
  decidedOn: '2026-11-20',
  daysOff: [{ day: '2028-03-01', why: 'tet' }],
  workedDays: [],
  halfDays: [{ day: '2028-03-02', half: 'afternoon' }],
};

const put = (path: string, as: Caller, body: object) => server.call('PUT', path, { as, body });
const yearFor = async (as: Caller, year: number) =>
  (await server.call('GET', `/calendar/${year}`, { as })).json<YearView>();

test('the years from 2016 to 2030 are there, those after 2026 as provisional, with what they rest on', async () => {
  const list = await server.call('GET', '/calendar', { as: officer });
  const { years } = list.json<{ years: YearView[] }>();
  expect(years.map(({ year }) => year)).toEqual(Array.from({ length: 15 }, (_, index) => 2016 + index));
  expect(years.filter(({ decided }) => !decided).map(({ year }) => year)).toEqual([2027, 2028, 2029, 2030]);
  expect(years[10]!.source).toMatchObject({ decidedOn: null, loadedAt: null });
  expect(years[10]!.source.symbol).toContain('2026');
});

test('a decision is previewed day by day, loaded, and then stands for the year in every agency', async () => {
  const before = await yearFor(officer, 2027);
  expect(before).toMatchObject({ decided: false, version: 'vn-2026.1' });
  const preview = await server.call('POST', '/calendar/2027/preview', { as: operator, body: decision });
  expect(preview.statusCode, preview.body).toBe(200);
  const { changes } = preview.json<{ changes: { day: string; before: string; after: string }[] }>();
  expect(changes).toContainEqual({ day: '2027-01-04', before: 'working', after: 'off' });
  expect(changes).toContainEqual({ day: '2027-01-09', before: 'off', after: 'working' });
  expect(changes.map(({ day }) => day)).not.toContain('2027-01-01');
  expect((await yearFor(officer, 2027)).decided).toBe(false);

  const loaded = await put('/calendar/2027', operator, decision);
  expect(loaded.statusCode, loaded.body).toBe(200);
  const after = await yearFor(officer, 2027);
  expect(after).toMatchObject({ decided: true, source: document });
  expect(after.daysOff).toEqual(decision.daysOff);
  expect(after.version).toMatch(/^vn-2026\.1\+\d+$/);
  const nothing = await server.call('POST', '/calendar/2027/preview', { as: operator, body: decision });
  expect(nothing.json()).toEqual({ changes: [] });
});

test('a year beyond those that are there is listed once a decision on it is loaded', async () => {
  const body = {
    ...document,
    daysOff: [{ day: '2031-01-01', why: 'newYear' }],
    workedDays: [],
    halfDays: [],
  };
  expect((await put('/calendar/2031', operator, body)).statusCode).toBe(200);
  const { years } = (await server.call('GET', '/calendar', { as: officer })).json<{ years: YearView[] }>();
  expect(years.at(-1)).toMatchObject({ year: 2031, decided: true, source: { symbol: '123/TB-BNV' } });
});

test('an agency’s own days are its own, whatever reason it writes, and a later setting takes their place', async () => {
  const set = await put('/calendar/2028/own', procuracy.administrator, ownDays);
  expect(set.statusCode, set.body).toBe(200);
  const shown = await yearFor(procuracy.administrator, 2028);
  expect(shown.own).toEqual({ ...shown.own, daysOff: [{ day: '2028-03-01', why: 'own' }] });
  expect(shown.decided).toBe(false);
  const others = await yearFor(court.administrator, 2028);
  expect(others.own).toEqual({ daysOff: [], workedDays: [], halfDays: [] });
  expect(others.version).not.toBe(shown.version);

  const fewer = { ...ownDays, daysOff: [], halfDays: [] };
  const body = { ...fewer, forOwnAgency: true };
  const preview = await server.call('POST', '/calendar/2028/preview', { as: procuracy.administrator, body });
  expect(preview.json()).toEqual({ changes: [{ day: '2028-03-01', before: 'off', after: 'working' }] });
  await put('/calendar/2028/own', procuracy.administrator, fewer);
  expect((await yearFor(procuracy.administrator, 2028)).own.daysOff).toEqual([]);
});

test('the trail says which document and how many days, of all and of one agency', async () => {
  const trail = await server.call('GET', '/trail', { as: procuracy.administrator });
  const entries = trail.json<{ items: { act: string; subjectLabel: string; changes: object[] }[] }>().items;
  expect(entries.filter(({ act }) => act === 'calendar.ownDaysSet')).toHaveLength(2);
  expect(entries.map(({ act }) => act)).not.toContain('calendar.decisionLoaded');
  const entry = entries.find(({ act }) => act === 'calendar.ownDaysSet')!;
  expect(entry.subjectLabel).toBe('2028');
  expect(entry.changes).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ field: 'symbol', before: null, after: '7/TB-VKS' }),
      expect.objectContaining({ field: 'daysOff', before: '1', after: '0' }),
    ]),
  );
});

test.each([
  ['dayOutsideYear', { daysOff: [{ day: '2026-12-31', why: 'tet' }] }],
  ['workedDayIsWorkingDay', { workedDays: [{ day: '2027-01-08', insteadOf: null }] }],
  ['dayTwice', { daysOff: [decision.daysOff[0], decision.daysOff[0]] }],
])('%s: such a decision is refused in the preview and on loading', async (code, change) => {
  const body = { ...decision, ...change };
  const loaded = await put('/calendar/2027', operator, body);
  const preview = await server.call('POST', '/calendar/2027/preview', { as: operator, body });
  expect([loaded.statusCode, loaded.json().code]).toEqual([409, code]);
  expect([preview.statusCode, preview.json().code]).toEqual([409, code]);
});

test('a decision for all has no day off of one agency’s own', async () => {
  const wrong = await put('/calendar/2027', operator, {
    ...decision,
    daysOff: [{ day: '2027-03-01', why: 'own' }],
  });
  expect(wrong.statusCode).toBe(422);
  expect(wrong.json().errors.map(({ path }: { path: string }) => path)).toEqual(['daysOff']);
});

test('only the system administrator loads a decision, and only an agency’s administrator sets its own days', async () => {
  const asked = await Promise.all([
    put('/calendar/2027', procuracy.administrator, decision),
    put('/calendar/2027', officer, decision),
    put('/calendar/2027/own', operator, decision),
    put('/calendar/2027/own', officer, decision),
    server.call('POST', '/calendar/2027/preview', { as: procuracy.administrator, body: decision }),
    server.call('POST', '/calendar/2027/preview', {
      as: operator,
      body: { ...decision, forOwnAgency: true },
    }),
  ]);
  expect(asked.map(({ statusCode }) => statusCode)).toEqual([403, 403, 403, 403, 403, 403]);
  expect((await server.call('PUT', '/calendar/2027', { body: decision })).statusCode).toBe(401);
});
