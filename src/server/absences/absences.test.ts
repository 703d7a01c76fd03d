import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Caller, openTestApp, type TestApp } from '../../../test/app.ts';
import { layGround } from '../../../test/ground.ts';
import { type House, houseOf, type Member } from '../../../test/house.ts';
import { askerOf, inside } from '../../../test/participants.ts';
import type { AbsenceView } from '../../contract/absences.ts';
import type { Asker } from '../platform/database.ts';
import { newId } from '../platform/new-id.ts';
import { deleteAbsence, insertAbsence } from './absence-store.ts';

let server: TestApp;
let house: House;
let stranger: House;
let head: Member;
let officer: Member;
let colleague: Member;

beforeAll(async () => {
  server = await openTestApp();
  house = houseOf(server, await layGround(server, ['agencyAdministrator'], 'Viện kiểm sát nhân dân tỉnh'));
  stranger = houseOf(server, await layGround(server, ['agencyAdministrator'], 'Tòa án nhân dân tỉnh'));
  head = await house.addPerson('Viện trưởng', ['leader']);
  const operator = await layGround(server, ['systemAdministrator']);
  await house.post(`/appointments/${head.appointmentId}/confirm`, {}, { as: operator.administrator });
  officer = await house.addPerson('Trưởng phòng', ['focalOfficer']);
  colleague = await house.addPerson('Kiểm sát viên', ['officer']);
});
afterAll(() => server.close());

const record = (as: Caller, body: object) => server.call('POST', '/absences', { as, body });
const end = (as: Caller, id: string) => server.call('POST', `/absences/${id}/end`, { as });
async function list(as: Caller, params: Record<string, string> = {}) {
  const listed = await server.call('GET', '/absences', { as, query: params });
  return listed.json<{ items: AbsenceView[]; nextCursor: string | null }>();
}
const away = (who: Member, from: string, until: string, more: object = {}) => ({
  appointmentId: who.appointmentId,
  from,
  until,
  ...more,
});

test('who will be away says so, with a substitute, and their agency reads it, no other', async () => {
  const body = away(officer, '2022-09-12', '2022-09-16', { substituteId: colleague.appointmentId });
  const recorded = await record(officer, body);
  expect(recorded.statusCode, recorded.body).toBe(201);
  expect(recorded.json()).toMatchObject({
    absent: {
      appointmentId: officer.appointmentId,
      fullName: 'Người giữ Trưởng phòng',
      positionTitle: 'Trưởng phòng',
    },
    substitute: { appointmentId: colleague.appointmentId, positionTitle: 'Kiểm sát viên' },
    from: '2022-09-12',
    until: '2022-09-16',
  });
  expect((await list(colleague)).items).toEqual([recorded.json()]);
  expect((await list(stranger.administrator)).items).toEqual([]);
});

test('a leader or the administrator records it for others; a colleague may not, and another agency finds nobody', async () => {
  expect((await record(head, away(colleague, '2022-10-03', '2022-10-03'))).statusCode).toBe(201);
  expect((await record(house.administrator, away(head, '2022-10-10', '2022-10-12'))).statusCode).toBe(201);
  expect((await record(colleague, away(head, '2022-11-01', '2022-11-02'))).statusCode).toBe(403);
  const foreign = away(officer, '2022-11-01', '2022-11-02');
  expect((await record(stranger.administrator, foreign)).statusCode).toBe(404);
  const instead = { substituteId: stranger.administrator.appointmentId };
  expect((await record(officer, { ...foreign, ...instead })).statusCode).toBe(404);
});

test('the earliest is listed first, page by page', async () => {
  const first = await list(head, { limit: '2' });
  expect(first.items.map(({ from }) => from)).toEqual(['2022-09-12', '2022-10-03']);
  const second = await list(head, { limit: '2', cursor: first.nextCursor! });
  expect(second).toMatchObject({ items: [{ from: '2022-10-10' }], nextCursor: null });
});

test('nobody is away twice at once, for themselves or backwards, nor from a position they have left', async () => {
  const codeOf = async (body: object) =>
    (await record(house.administrator, body)).json<{ code: string }>().code;
  expect(await codeOf(away(officer, '2022-09-16', '2022-09-20'))).toBe('absenceOverlaps');
  const own = { substituteId: officer.appointmentId };
  expect(await codeOf(away(officer, '2022-12-01', '2022-12-02', own))).toBe('samePerson');
  expect(await codeOf(away(officer, '2022-12-02', '2022-12-01'))).toBe('periodBackwards');
  const left = await house.addPerson('Phó phòng', ['officer'], { until: '2022-09-05' });
  expect(await codeOf(away(left, '2022-12-01', '2022-12-02'))).toBe('appointmentEnded');
  expect(await codeOf(away(officer, '2022-12-01', '2022-12-02', { substituteId: left.appointmentId }))).toBe(
    'appointmentEnded',
  );
});

test('of two absences that are recorded for the same days at once, one is', async () => {
  const body = away(colleague, '2023-03-01', '2023-03-03');
  const both = await Promise.all([record(head, body), record(house.administrator, body)]);
  expect(both.map(({ statusCode }) => statusCode).toSorted((a, b) => a - b)).toEqual([201, 409]);
});

test('who is back has their absence end yesterday; one that has not begun never was; one that is over stays', async () => {
  const [running, coming] = (await list(head)).items;
  expect((await end(officer, coming!.id)).statusCode).toBe(403);
  expect((await end(head, coming!.id)).json()).toEqual({ ended: true });
  expect((await end(head, coming!.id)).statusCode).toBe(404);
  server.clock.moveTo('2022-09-14');
  expect((await end(stranger.administrator, running!.id)).statusCode).toBe(404);
  expect((await end(colleague, running!.id)).statusCode).toBe(403);
  expect((await end(officer, running!.id)).json()).toEqual({ ended: true });
  expect((await list(head)).items.map(({ from }) => from)).toEqual(['2022-10-10', '2023-03-01']);
  server.clock.moveTo('2022-09-20');
  expect((await end(officer, running!.id)).json()).toEqual({ ended: true });
  const trail = await server.call('GET', '/trail', { as: house.administrator });
  const { items } = trail.json<{ items: { act: string; subjectId: string; changes: object[] }[] }>();
  const ended = items.filter(({ act }) => act === 'absence.ended');
  expect(ended.map(({ subjectId }) => subjectId)).toEqual([running!.id, coming!.id]);
  expect(ended[0]!.changes).toContainEqual(
    expect.objectContaining({ field: 'until', before: '2022-09-16', after: '2022-09-14' }),
  );
});

test('the database itself lets only the person, a leader or the administrator of the agency write an absence', async () => {
  const asker = (of: House, who: Caller, roles: string[]): Asker =>
    askerOf(server, { agencyId: of.agencyId, leader: who as Required<Caller> }, roles);
  const write = (by: Asker) =>
    inside(server, by, (tx) =>
      insertAbsence(tx, {
        id: newId(),
        appointmentId: officer.appointmentId,
        substituteId: null,
        from: '2023-01-09',
        until: '2023-01-10',
      }),
    );
  await expect(write(asker(house, colleague, ['officer']))).rejects.toThrow(/row-level security/);
  await expect(
    write(asker(stranger, stranger.administrator, ['agencyAdministrator', 'leader'])),
  ).rejects.toThrow(/violates/);
  const [coming] = (await list(head)).items;
  await inside(server, asker(house, colleague, ['officer']), (tx) => deleteAbsence(tx, coming!.id));
  await inside(server, asker(stranger, stranger.administrator, ['leader']), (tx) =>
    deleteAbsence(tx, coming!.id),
  );
  expect((await list(head)).items).toContainEqual(coming);
  await expect(write(asker(house, officer, ['focalOfficer']))).resolves.toBeUndefined();
});
