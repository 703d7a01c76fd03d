import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestApp, type TestApp } from '../../../test/app.ts';
import { askerOf, inside, insideAs, type Participant } from '../../../test/participants.ts';
import { enterOccasion, layRunning, type Running, stateOf } from '../../../test/running-duties.ts';
import type { FulfilmentView } from '../../contract/fulfilment-views.ts';
import { keepFile } from '../files/keep-file.ts';
import type { Tx } from '../platform/database.ts';
import { newId } from '../platform/new-id.ts';

/**
 * The second wall by itself: somebody has the rights of the server in the database, and the settings of one agency. Nothing
 * that an act forbids may be done past it.
 */
let server: TestApp;
let on: Running;
let procuracy: Participant;
let court: Participant;
let stranger: Participant;
/** Of the procuracy, owed to the court; and one that the court owes. */
let asked: FulfilmentView;
let ofCourt: FulfilmentView;
let evidenceId: string;
/** Belongs to the court and is shown to nobody. */
let fileOfCourt: string;

beforeAll(async () => {
  server = await openTestApp();
  on = await layRunning(server);
  ({ procuracy, court, stranger } = on);
  asked = await enterOccasion(server, on.focal, on.duties[0], '2022-09-05');
  ofCourt = await enterOccasion(server, court.leader, on.duties[0], '2022-09-05');
  await stateOf(server, on.focal, asked, 'hand', { appointmentId: on.officer.appointmentId });
  const add = (path: string, words: string) =>
    server.call('POST', `/fulfilments/${asked.id}/${path}`, { as: on.focal, body: { words } });
  await add('notes', 'Ghi chú trong nội bộ');
  evidenceId = (await add('evidence', 'Công văn số 9')).json<FulfilmentView>().evidence[0]!.id;
  fileOfCourt = await insideAs(server, court, async (tx) => {
    const bytes = new TextEncoder().encode('Bản của Tòa án');
    return (await keepFile(tx, { name: 'a.txt', mediaType: 'text/plain', bytes })).id;
  });
  const { dutyId } = on.duties[1];
  await server.call('POST', `/duties/${dutyId}/hold`, { as: on.focal, body: { reason: 'Chờ sắp xếp' } });
  await server.call('PUT', `/duties/${dutyId}/holder`, {
    as: on.focal,
    body: { appointmentId: on.officer.appointmentId },
  });
});
afterAll(() => server.close());

/** Rights are missing, or row-level security is in the way. */
const forbidden = '42501';

/** Why the database refuses it, or null when it has let it through; what it did is undone. */
function refusal(who: Participant, work: (tx: Tx) => Promise<unknown>, roles?: readonly string[]) {
  const undone = new Error('undone');
  return inside(server, askerOf(server, who, roles), async (tx) => {
    await work(tx);
    throw undone;
  }).catch((error: Error & { code?: string }) => (error === undone ? null : (error.code ?? error.message)));
}

const insert = (table: string, columns: Record<string, unknown>) => (tx: Tx) =>
  sql`insert into ${sql.table(table)} (${sql.join(Object.keys(columns).map((name) => sql.ref(name)))})
    values (${sql.join(Object.values(columns))})`.execute(tx);

/** How many rows a statement reaches in the name of an agency; its work is undone. */
async function reached(who: Participant, statement: ReturnType<typeof sql>, roles?: readonly string[]) {
  let rows = -1n;
  const why = await refusal(
    who,
    async (tx) => {
      rows = (await statement.execute(tx)).numAffectedRows ?? 0n;
    },
    roles,
  );
  return why ?? Number(rows);
}

const rowsOf = async (who: Participant, table: string, roles?: readonly string[]) =>
  inside(server, askerOf(server, who, roles), async (tx) => {
    const { rows } = await sql<{ n: number }>`select count(*)::int as n from ${sql.table(table)}`.execute(tx);
    return rows[0]!.n;
  });

test('each side reads what is shared, each agency only its own inside, strangers and administrators nothing', async () => {
  const seen = async (who: Participant, roles?: readonly string[]) =>
    Object.fromEntries(
      await Promise.all(
        ['fulfilment', 'fulfilment_evidence', 'duty_hold', 'fulfilment_note', 'duty_holder'].map(
          async (table) => [table, await rowsOf(who, table, roles)] as const,
        ),
      ),
    );
  const shared = { fulfilment: 2, fulfilment_evidence: 1, duty_hold: 1 };
  const nothing = {
    fulfilment: 0,
    fulfilment_evidence: 0,
    duty_hold: 0,
    fulfilment_note: 0,
    duty_holder: 0,
  };
  expect(await seen(procuracy)).toEqual({ ...shared, fulfilment_note: 1, duty_holder: 1 });
  expect(await seen(court)).toEqual({ ...shared, fulfilment_note: 0, duty_holder: 0 });
  expect(await seen(stranger)).toEqual(nothing);
  expect(await seen(procuracy, ['agencyAdministrator', 'auditor'])).toEqual(nothing);
});

test('to whom it is handed stands in no row that the other side reads', async () => {
  const sides = await insideAs(server, court, (tx) =>
    tx.selectFrom('fulfilment_side').select(['agency_id', 'handed_to']).execute(),
  );
  expect(sides).toEqual([
    { agency_id: court.agencyId, handed_to: null },
    { agency_id: court.agencyId, handed_to: null },
  ]);
});

test('only the obliged agency states, and not past what is settled by itself', async () => {
  const done = sql`update fulfilment set state = 'done', done_on = '2022-09-05' where id = ${asked.id}`;
  expect(await reached(procuracy, done)).toBe(1);
  expect(await reached(court, done)).toBe(0);
  expect(await reached(stranger, done)).toBe(0);
  expect(await reached(procuracy, done, ['agencyAdministrator'])).toBe(0);
  const lapse = sql`update fulfilment set state = 'lapsed' where id = ${asked.id}`;
  expect(await reached(procuracy, lapse)).toBe(forbidden);
});

test.each([
  'agency_id = owed_to[1]',
  'owed_to = array[]::uuid[]',
  "first_due_on = '2030-01-01'",
  "disputed_by = '{}'",
  "timing = '{}'",
  "key = 'khác'",
  'regulation_id = regulation_id',
])('nobody changes of a fulfilment: %s', async (column) => {
  for (const who of [procuracy, court, stranger])
    expect(await reached(who, sql`update fulfilment set ${sql.raw(column)}`)).toBe(forbidden);
});

test('an occasion is opened in one’s own name, of a duty that one’s agency is bound to, and not as settled', async () => {
  const occasion = (agencyId: string, more: object = {}) =>
    insert('fulfilment', {
      id: newId(),
      duty_id: on.duties[0].dutyId,
      regulation_id: on.regulationId,
      agency_id: agencyId,
      owed_to: sql`array[]::uuid[]`,
      key: newId(),
      event_on: '2022-09-05',
      opens_on: '2022-09-05',
      due_on: '2022-09-08',
      due_at: '2022-09-08',
      first_due_on: '2022-09-08',
      timing: '{}',
      calendar_seq: 0,
      ...more,
    });
  expect(await refusal(procuracy, occasion(procuracy.agencyId))).toBeNull();
  expect(await refusal(court, occasion(procuracy.agencyId))).toBe(forbidden);
  expect(await refusal(stranger, occasion(stranger.agencyId))).toBe(forbidden);
  expect(await refusal(procuracy, occasion(procuracy.agencyId), ['agencyAdministrator'])).toBe(forbidden);
  const settled = occasion(procuracy.agencyId, { state: 'done', done_on: '2022-09-05' });
  expect(await refusal(procuracy, settled)).toBe(forbidden);
  expect(await refusal(procuracy, occasion(procuracy.agencyId, { event_on: null }))).toBe(forbidden);
});

test('whom no regulation names is given no side of it', async () => {
  const id = newId();
  const planted = insert('fulfilment', {
    id,
    duty_id: on.duties[0].dutyId,
    regulation_id: on.regulationId,
    agency_id: procuracy.agencyId,
    owed_to: sql`array[${stranger.agencyId}, ${court.agencyId}]::uuid[]`,
    key: 'thử',
    event_on: '2022-09-05',
    opens_on: '2022-09-05',
    due_on: '2022-09-08',
    due_at: '2022-09-08',
    first_due_on: '2022-09-08',
    timing: '{}',
    calendar_seq: 0,
  });
  await insideAs(server, procuracy, planted);
  const sees = (who: Participant) =>
    insideAs(server, who, (tx) =>
      tx.selectFrom('fulfilment').select('id').where('id', '=', id).executeTakeFirst(),
    );
  expect(await sees(court)).toEqual({ id });
  expect(await sees(stranger)).toBeUndefined();
});

test('each side tells only what is its own to tell, in its own name', async () => {
  const tell = (fulfilmentId: string, kind: string, more: object = {}) =>
    insert('fulfilment_event', { id: newId(), fulfilment_id: fulfilmentId, kind, ...more });
  for (const kind of ['done', 'waived', 'evidenceAdded', 'disputeAnswered']) {
    expect(await refusal(procuracy, tell(asked.id, kind))).toBeNull();
    expect(await refusal(court, tell(asked.id, kind))).toBe(forbidden);
  }
  for (const kind of ['disputed', 'disputeWithdrawn']) {
    expect(await refusal(court, tell(asked.id, kind))).toBeNull();
    expect(await refusal(procuracy, tell(asked.id, kind))).toBe(forbidden);
  }
  for (const kind of ['dueMoved', 'lapsed'])
    for (const who of [procuracy, court]) expect(await refusal(who, tell(asked.id, kind))).toBe(forbidden);
  expect(await refusal(stranger, tell(asked.id, 'disputed'))).toBe(forbidden);
  const foreign = tell(asked.id, 'done', { agency_id: court.agencyId });
  expect(await refusal(procuracy, foreign)).toBe(forbidden);
  for (const change of [sql`update fulfilment_event set kind = 'x'`, sql`delete from fulfilment_event`])
    expect(await reached(procuracy, change)).toBe(forbidden);
});

test('evidence is the obliged agency’s, with its own files, and is never unsaid', async () => {
  const evidence = (more: object = {}) =>
    insert('fulfilment_evidence', {
      id: newId(),
      fulfilment_id: asked.id,
      kind: 'note',
      words: 'Thêm',
      ...more,
    });
  expect(await refusal(procuracy, evidence())).toBeNull();
  expect(await refusal(court, evidence())).toBe(forbidden);
  expect(await refusal(stranger, evidence())).toBe(forbidden);
  const taken = evidence({ kind: 'file', file_id: fileOfCourt });
  expect(await refusal(procuracy, taken)).toBe(forbidden);
  const withdraw = sql`update fulfilment_evidence set withdrawn_at = now(), withdrawn_reason = 'Nhầm' where id = ${evidenceId}`;
  expect(await reached(court, withdraw)).toBe(0);
  expect(await reached(procuracy, withdraw)).toBe(1);
  const words = sql`update fulfilment_evidence set words = 'Khác'`;
  expect(await reached(procuracy, words)).toBe(forbidden);
  expect(await reached(procuracy, sql`delete from fulfilment_evidence`)).toBe(forbidden);
  const unsaid = async (tx: Tx) => {
    await withdraw.execute(tx);
    const again = sql`update fulfilment_evidence set withdrawn_at = null where id = ${evidenceId}`;
    expect((await again.execute(tx)).numAffectedRows).toBe(0n);
  };
  expect(await refusal(procuracy, unsaid)).toBeNull();
});

test('a file is read by whom the evidence is for, from when it is evidence', async () => {
  const file = (who: Participant) =>
    insideAs(server, who, (tx) =>
      tx.selectFrom('stored_file').select('id').where('id', '=', fileOfCourt).executeTakeFirst(),
    );
  expect(await file(procuracy)).toBeUndefined();
  const words = 'Văn bản kèm theo';
  const evidence = {
    id: newId(),
    fulfilment_id: ofCourt.id,
    kind: 'file',
    words,
    file_id: fileOfCourt,
  };
  await insideAs(server, court, insert('fulfilment_evidence', evidence));
  expect(await file(procuracy)).toEqual({ id: fileOfCourt });
  expect(await file(stranger)).toBeUndefined();
});

test('what is inside an agency is written by its own people only', async () => {
  const note = (more: object = {}) =>
    insert('fulfilment_note', { id: newId(), fulfilment_id: asked.id, words: 'Ghi chú', ...more });
  expect(await refusal(court, note())).toBeNull();
  expect(await refusal(stranger, note())).toBe(forbidden);
  expect(await refusal(court, note({ agency_id: procuracy.agencyId }))).toBe(forbidden);
  expect(await refusal(procuracy, note(), ['agencyAdministrator'])).toBe(forbidden);
  const hand = sql`update fulfilment_side set handed_to = null where fulfilment_id = ${asked.id}`;
  expect(await reached(procuracy, hand)).toBe(1);
  expect(await reached(court, hand)).toBe(0);
  expect(await reached(procuracy, hand, ['agencyAdministrator'])).toBe(0);
  expect(await reached(procuracy, sql`update fulfilment_side set due_on = '2030-01-01'`)).toBe(forbidden);
  const foreign = sql`update fulfilment_side set handed_to = ${court.leader.appointmentId} where fulfilment_id = ${asked.id}`;
  expect(await reached(procuracy, foreign)).toBe('23503');
});

test('who holds a duty, and that it rests, is for each agency to say of itself', async () => {
  const [{ dutyId }] = on.duties;
  const holder = (appointmentId: string, more: object = {}) =>
    insert('duty_holder', { duty_id: dutyId, appointment_id: appointmentId, ...more });
  expect(await refusal(procuracy, holder(on.officer.appointmentId))).toBeNull();
  expect(await refusal(court, holder(on.officer.appointmentId))).toBe('23503');
  expect(await refusal(stranger, holder(stranger.leader.appointmentId))).toBe(forbidden);
  const foreign = holder(on.officer.appointmentId, { agency_id: procuracy.agencyId });
  expect(await refusal(court, foreign)).toBe(forbidden);
  const hold = (more: object = {}) =>
    insert('duty_hold', {
      id: newId(),
      duty_id: dutyId,
      regulation_id: on.regulationId,
      reason: 'Chờ',
      ...more,
    });
  expect(await refusal(court, hold())).toBeNull();
  expect(await refusal(court, hold({ agency_id: procuracy.agencyId }))).toBe(forbidden);
  expect(await refusal(stranger, hold())).toBe(forbidden);
  const end = sql`update duty_hold set ended_on = '2022-09-05'`;
  expect(await reached(procuracy, end)).toBe(1);
  expect(await reached(court, end)).toBe(0);
});

test('nobody of the server touches what the job keeps', async () => {
  for (const statement of [
    sql`select * from duty_run`,
    sql`update duty_run set stale = true`,
    sql`select carry_out_plans('{}', 0)`,
    sql`select look_again_at_duties(${on.regulationId})`,
    sql`insert into fulfilment_side (fulfilment_id) values (${asked.id})`,
    sql`delete from fulfilment`,
    sql`delete from fulfilment_note`,
  ])
    expect(await reached(procuracy, statement)).toBe(forbidden);
});
