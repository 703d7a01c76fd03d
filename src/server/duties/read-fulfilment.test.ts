import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Caller, openTestApp, type TestApp } from '../../../test/app.ts';
import { enterOccasion, layRunning, type Running, stateOf } from '../../../test/running-duties.ts';
import type { FulfilmentRow, FulfilmentView } from '../../contract/fulfilment-views.ts';

let server: TestApp;
let on: Running;
/** Of the procuracy, from Monday 05/9/2022 on: 3 working days. */
let opened: FulfilmentView;

beforeAll(async () => {
  server = await openTestApp();
  on = await layRunning(server);
  opened = await enterOccasion(server, on.focal, on.duties[0], '2022-09-05');
});
afterAll(() => server.close());

const ask = (as: Caller, id = opened.id) => server.call('GET', `/fulfilments/${id}`, { as });

async function read(as: Caller, id?: string): Promise<FulfilmentView> {
  const answer = await ask(as, id);
  expect(answer.statusCode, answer.body).toBe(200);
  return answer.json<FulfilmentView>();
}

test('explains the due day of an event day by day, in both languages', async () => {
  const { computation } = await read(on.officer);
  expect(computation).toMatchObject({
    dueOn: '2022-09-08',
    dueAt: '2022-09-08T23:59:59+07:00',
    provisional: false,
    rule: {
      vi: 'Trong 03 ngày làm việc, kể từ ngày 05/9/2022: hạn là hết ngày 08/9/2022, thứ Năm.',
      en: 'Within 3 working days from 5 September 2022: due by the end of Thursday, 8 September 2022.',
    },
  });
  expect(computation.days.map(({ date, counted, reason }) => `${date} ${counted} ${reason}`)).toEqual([
    '2022-09-05 false event',
    '2022-09-06 true counted',
    '2022-09-07 true counted',
    '2022-09-08 true end',
  ]);
});

test('explains the due day of a period by the period', async () => {
  await server.makeFulfilments();
  const path = `/regulations/${on.regulationId}/fulfilments`;
  const listed = await server.call('GET', path, {
    as: on.officer,
    query: { part: 'obliged', standing: 'due' },
  });
  const quarterly = listed.json<{ items: FulfilmentRow[] }>().items.find(({ key }) => key === '2022-Q3');
  const { computation, dueOn, eventOn } = await read(on.officer, quarterly!.id);
  expect({ eventOn, dueOn, counted: computation.dueOn }).toEqual({
    eventOn: null,
    dueOn: '2022-09-30',
    counted: '2022-09-30',
  });
  expect(computation.days.map(({ date, reason }) => `${date} ${reason}`)).toEqual(['2022-09-30 periodEnd']);
});

test('who holds it and the notes are inside; the rest is the same for both sides', async () => {
  const note = await server.call('POST', `/fulfilments/${opened.id}/notes`, {
    as: on.focal,
    body: { words: 'Đã gọi nhắc văn phòng' },
  });
  expect(note.statusCode, note.body).toBe(201);
  const note2 = await server.call('POST', `/fulfilments/${opened.id}/notes`, {
    as: on.court.leader,
    body: { words: 'Chờ hồ sơ' },
  });
  expect(note2.statusCode, note2.body).toBe(201);
  const own = await read(on.officer);
  expect(own).toMatchObject({
    part: 'obliged',
    holder: { appointmentId: on.focal.appointmentId },
    notes: [{ by: 'Người giữ Trưởng phòng 1', words: 'Đã gọi nhắc văn phòng' }],
    owedTo: [{ agencyId: on.court.agencyId }],
    events: [{ kind: 'opened', by: { agencyId: on.procuracy.agencyId } }],
  });
  const answer = await ask(on.court.leader);
  const theirs = answer.json<FulfilmentView>();
  expect(theirs).toMatchObject({
    part: 'owed',
    holder: null,
    handed: false,
    notes: [{ words: 'Chờ hồ sơ' }],
  });
  expect(answer.body).not.toContain('gọi nhắc');
  expect(answer.body).not.toContain('Trưởng phòng');
  expect({ ...theirs, part: own.part, holder: own.holder, notes: own.notes }).toEqual(own);
});

test('what was handed on says so to the own agency only', async () => {
  const { version } = await read(on.focal);
  const body = { appointmentId: on.officer.appointmentId };
  await stateOf(server, on.focal, { id: opened.id, version }, 'hand', body);
  expect(await read(on.focal)).toMatchObject({ handed: true, holder: { positionTitle: 'Kiểm sát viên' } });
  expect(await read(on.court.leader)).toMatchObject({ handed: false, holder: null });
});

test('is hidden from who takes no part, and closed to who administers', async () => {
  expect((await ask(on.stranger.leader)).statusCode).toBe(404);
  expect((await ask(on.focal, on.regulationId)).statusCode).toBe(404);
  expect((await ask(on.administrator)).statusCode).toBe(403);
});
