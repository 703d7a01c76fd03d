import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestApp, type TestApp } from '../../../test/app.ts';
import { askerOf, inside, layParticipants, type Participant } from '../../../test/participants.ts';
import { isWorkingDay } from '../../domain/calendar/working-calendar.ts';
import { agencyRoles } from '../../domain/person/role.ts';
import type { Asker } from '../platform/database.ts';
import { newId } from '../platform/new-id.ts';
import { insertChange } from './calendar-store.ts';
import { lastChange, loadCalendar, loadCalendars } from './load-calendar.ts';

let server: TestApp;
let procuracy: Participant;
let court: Participant;

beforeAll(async () => {
  server = await openTestApp();
  [procuracy, court] = await layParticipants(server, 'Viện kiểm sát nhân dân tỉnh', 'Tòa án nhân dân tỉnh');
});
afterAll(() => server.close());

const off = (day: string) => ({ daysOff: [{ day, why: 'own' as const }], workedDays: [], halfDays: [] });

/** Writes a change past all acts, for all (`null`) or for one agency; gives the number of it. */
function change(by: Asker, agencyId: string | null, day: string): Promise<number> {
  const year = Number(day.slice(0, 4));
  const document = { symbol: '1/QĐ', issuer: 'Bộ Nội vụ', decidedOn: '2026-11-20' };
  return inside(server, by, async (tx) => {
    await insertChange(tx, { id: newId(), agencyId, year, days: off(day), ...document });
    return lastChange(tx);
  });
}

const operator = () => askerOf(server, procuracy, ['systemAdministrator']);
const calendarsNow = (upTo?: number) =>
  inside(server, askerOf(server, court), (tx) =>
    loadCalendars(tx, [procuracy.agencyId, court.agencyId], upTo),
  );

test('agencies without days of their own share one calendar, which is opened once', async () => {
  await inside(server, askerOf(server, court), async (tx) => {
    expect(await lastChange(tx)).toBe(0);
    const calendar = await loadCalendar(tx, null);
    expect(calendar.version).toBe('vn-2026.1');
    expect(await loadCalendar(tx, court.agencyId)).toBe(calendar);
    expect((await loadCalendars(tx, [procuracy.agencyId])).get(procuracy.agencyId)).toBe(calendar);
  });
});

test('what was counted before a change is counted the same again, by the number of the last change then known', async () => {
  const first = await change(operator(), null, '2030-05-07');
  const second = await change(operator(), null, '2030-05-08');
  const own = await change(askerOf(server, procuracy), procuracy.agencyId, '2030-05-09');
  const tell = async (upTo?: number) => {
    const calendars = await calendarsNow(upTo);
    return [procuracy, court].map(({ agencyId }) => {
      const calendar = calendars.get(agencyId)!;
      const free = ['2030-05-07', '2030-05-08', '2030-05-09'].filter((day) => !isWorkingDay(calendar, day));
      return [calendar.version, ...free];
    });
  };
  const [one, two, three] = [first, second, own].map((seq) => `vn-2026.1+${seq}`);
  expect(await tell(0)).toEqual([['vn-2026.1'], ['vn-2026.1']]);
  expect(await tell(first)).toEqual([
    [one, '2030-05-07'],
    [one, '2030-05-07'],
  ]);
  expect(await tell(second)).toEqual([
    [two, '2030-05-08'],
    [two, '2030-05-08'],
  ]);
  expect(await tell()).toEqual([
    [three, '2030-05-08', '2030-05-09'],
    [two, '2030-05-08'],
  ]);
});

test('the database itself lets nobody write another’s days, change what was written, or read without signing in', async () => {
  const write = (by: Asker, agencyId: string | null) => () => change(by, agencyId, '2030-06-03');
  await expect(write(askerOf(server, court), procuracy.agencyId)).rejects.toThrow(/row-level security/);
  await expect(write(askerOf(server, court), null)).rejects.toThrow(/row-level security/);
  await expect(write(operator(), court.agencyId)).rejects.toThrow(/row-level security/);
  const officers = agencyRoles.filter((role) => role !== 'agencyAdministrator');
  await expect(write(askerOf(server, court, officers), court.agencyId)).rejects.toThrow(/row-level security/);
  const rewrite = inside(server, operator(), (tx) =>
    tx.updateTable('calendar_change').set({ year: 2031 }).execute(),
  );
  await expect(rewrite).rejects.toThrow(/permission denied/);
  const nobody: Asker = {
    ...askerOf(server, court, []),
    personId: null,
    agencyId: null,
    appointmentId: null,
  };
  const seen = await inside(server, nobody, lastChange);
  expect(seen).toBe(0);
});
