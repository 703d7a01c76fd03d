import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestApp, type TestApp } from '../../../test/app.ts';
import { type Ground, layGround } from '../../../test/ground.ts';
import { endSetUp, type House, houseOf, type Member } from '../../../test/house.ts';
import { type Asker, transact, type Tx } from '../platform/database.ts';
import { newId } from '../platform/new-id.ts';

let server: TestApp;
let operator: Ground;
let house: House;
let stranger: House;
let member: Member;
let colleague: Member;
let unopened: string;

beforeAll(async () => {
  server = await openTestApp();
  operator = await layGround(server, ['systemAdministrator']);
  house = houseOf(server, await layGround(server, ['agencyAdministrator'], 'Viện kiểm sát nhân dân tỉnh'));
  stranger = houseOf(
    server,
    await layGround(server, ['agencyAdministrator', 'leader'], 'Tòa án nhân dân tỉnh khác'),
  );
  await endSetUp(server);
  await house.post('/units', { name: 'Phòng kín', shortName: 'PK', from: '2020-01-01' });
  member = await house.addPerson('Chức vụ kín', ['officer']);
  colleague = await house.addPerson('Chức vụ kín thứ hai', ['officer', 'leader']);
  const added = await server.call('POST', '/agencies', {
    as: operator.administrator,
    body: {
      name: 'Cơ quan chưa mở',
      shortName: 'CQ',
      code: null,
      kind: 'other',
      level: 'province',
      superiorId: null,
      establishedOn: '2000-01-01',
    },
  });
  unopened = added.json<{ id: string }>().id;
});
afterAll(() => server.close());

test('to a stranger every id of another agency is as if it were not there', async () => {
  const as = stranger.administrator;
  const positionId = member.view.appointments[0]!.positionId;
  const own = await stranger.addPosition('Chức vụ của người lạ');
  const given = { roles: ['officer'], from: '2022-01-01' };
  const power = { capacity: 'TL', scope: 'Ký thay', from: '2022-09-10', until: '2022-09-20' };
  const answers = await Promise.all([
    server.call('GET', `/people/${member.personId}`, { as }),
    server.call('PATCH', `/people/${member.personId}`, {
      as,
      body: { fullName: 'Khác' },
      headers: { 'if-match': '"1"' },
    }),
    stranger.post(`/people/${member.personId}/appointments`, { ...given, positionId: own }),
    stranger.post(`/people/${as.personId}/appointments`, { ...given, positionId }),
    stranger.post('/people', { fullName: 'Mới', email: 'moi@thu.demo', ...given, positionId }),
    stranger.post('/appointments', { email: 'moi@thu.demo', ...given, positionId }),
    stranger.post(`/appointments/${member.appointmentId}/end`, { until: '2022-09-05' }),
    stranger.post(`/appointments/${colleague.appointmentId}/confirm`, {}),
    stranger.post('/delegations', {
      fromAppointmentId: member.appointmentId,
      toAppointmentId: as.appointmentId,
      ...power,
    }),
    stranger.post(`/delegations/${newId()}/revoke`, {}),
    server.call('GET', `/people/${member.personId}/handover`, { as }),
    stranger.post(`/people/${member.personId}/handover`, {
      toPersonId: as.personId,
      on: '2022-10-01',
      seal: 'x',
    }),
    stranger.post(`/people/${member.personId}/reset`, {}),
    stranger.post(`/people/${member.personId}/disable`, {}),
    stranger.post(`/people/${member.personId}/enable`, {}),
    server.call('POST', `/account/offers/${member.personId}`, { as, body: { accept: true } }),
  ]);
  expect(answers.map((answer) => answer.statusCode)).toEqual(answers.map(() => 404));
  const bodies = new Set(answers.map((answer) => JSON.stringify({ ...answer.json(), instance: '' })));
  expect(bodies.size).toBe(1);
});

test('a stranger’s lists hold nothing of another agency', async () => {
  const as = stranger.administrator;
  const paths = ['/people', '/positions', '/units', '/trail', '/appointments/proposed', '/account/offers'];
  for (const path of paths) {
    const listed = await server.call('GET', path, { as });
    expect(listed.statusCode, path).toBe(200);
    expect(listed.body).not.toContain('kín');
  }
});

const tables = [
  'unit',
  'position',
  'person',
  'person_side',
  'appointment',
  'delegation',
  'alert',
  'audit_side',
] as const;

test.each(tables)('row-level security alone hides %s from another agency and from nobody', async (table) => {
  const nobody = { personId: null, agencyId: null, appointmentId: null, roles: [] };
  const strange = await inside(askerOf(stranger), (tx) => rowsOf(tx, table));
  expect(strange).not.toContain(house.agencyId);
  expect(strange).not.toContain(member.personId);
  expect(await inside({ ...askerOf(stranger), ...nobody }, (tx) => rowsOf(tx, table))).toBe('[]');
});

test('row-level security alone lets nobody in who is not let in by an act', async () => {
  const row = (agencyId: string, more: object = {}) => ({
    id: newId(),
    agency_id: agencyId,
    title: 'Chen vào',
    valid: '[2022-01-01,)',
    ...more,
  });
  const position = (who: Asker, values: ReturnType<typeof row>) =>
    inside(who, (tx) => tx.insertInto('position').values(values).execute());
  const officer = { ...askerOf(house), ...member, roles: ['officer'] };
  await expect(position(askerOf(stranger), row(house.agencyId))).rejects.toThrow('row-level security');
  await expect(position(officer, row(house.agencyId))).rejects.toThrow('row-level security');
  await expect(position(operatorAsker(), row(unopened))).rejects.toThrow('row-level security');
  await expect(position(operatorAsker(), row(house.agencyId, { title: 'Quản trị' }))).rejects.toThrow(
    'row-level security',
  );
  await expect(position(operatorAsker(), row(unopened, { title: 'Quản trị', head: true }))).rejects.toThrow(
    'row-level security',
  );
});

test('row-level security alone: nobody appoints themselves, makes a leader alone, or hangs on another agency', async () => {
  const own = await house.addPosition('Chức vụ mới');
  const appoint = (who: Asker, more: object = {}) =>
    inside(who, (tx) =>
      tx
        .insertInto('appointment')
        .values({
          id: newId(),
          agency_id: house.agencyId,
          person_id: member.personId,
          position_id: own,
          roles: ['officer'],
          state: 'confirmed',
          valid: '[2022-01-01,)',
          ...more,
        })
        .execute(),
    );
  const administrator = askerOf(house);
  const wall = 'row-level security';
  await expect(appoint(administrator, { person_id: administrator.personId })).rejects.toThrow(wall);
  await expect(appoint(administrator, { roles: ['leader'] })).rejects.toThrow(wall);
  await expect(appoint(administrator, { roles: ['auditor'] })).rejects.toThrow(wall);
  await expect(appoint(administrator, { person_id: stranger.administrator.personId })).rejects.toThrow(
    'foreign key',
  );
  await expect(appoint(operatorAsker(), { roles: ['agencyAdministrator'] })).rejects.toThrow(wall);
  const confirmed = inside(administrator, (tx) =>
    sql`update appointment set state = 'confirmed', confirmed_by = app_person() where id = ${colleague.appointmentId}`.execute(
      tx,
    ),
  );
  await expect(confirmed).rejects.toThrow('a second person confirms');
  const raised = inside(administrator, (tx) =>
    sql`update appointment set roles = array['leader'] where id = ${member.appointmentId}`.execute(tx),
  );
  await expect(raised).rejects.toThrow('not an edit of an appointment');
});

test('the doors let through what they are for and nothing more', async () => {
  const waiting = await inside(askerOf(stranger), (tx) =>
    sql`select * from list_first_leaders()`.execute(tx),
  );
  expect(waiting.rows).toEqual([]);
  const confirmed = await inside(askerOf(stranger), (tx) =>
    sql<{ done: boolean }>`select confirm_first_leader(${colleague.appointmentId}) as done`.execute(tx),
  );
  expect(confirmed.rows).toEqual([{ done: false }]);
  const heads = await inside(askerOf(stranger), (tx) => sql`select heads_of(${member.personId})`.execute(tx));
  expect(heads.rows).toEqual([]);
  const open = await inside(askerOf(stranger), async (tx) => {
    await sql`select set_config('app.crossing', 'on', true)`.execute(tx);
    return rowsOf(tx, 'person');
  });
  expect(open).not.toContain(member.personId);
  const after = await inside(operatorAsker(), async (tx) => {
    await sql`select * from list_first_leaders()`.execute(tx);
    return rowsOf(tx, 'appointment');
  });
  expect(after).not.toContain(house.agencyId);
});

function askerOf(of: House): Asker {
  return {
    personId: of.administrator.personId,
    agencyId: of.agencyId,
    appointmentId: of.administrator.appointmentId,
    roles: ['agencyAdministrator', 'leader'],
    requestId: null,
    businessAt: server.clock.now(),
  };
}
function operatorAsker(): Asker {
  const { agencyId, administrator } = operator;
  return { ...askerOf(house), ...administrator, agencyId, roles: ['systemAdministrator'] };
}
function inside<Value>(asker: Asker, work: (tx: Tx) => Promise<Value>): Promise<Value> {
  return transact(server.db, asker, work);
}
async function rowsOf(tx: Tx, table: (typeof tables)[number]): Promise<string> {
  const found = await sql<{ rows: object[] }>`
    select coalesce(jsonb_agg(to_jsonb(t)), '[]') as rows from ${sql.table(table)} t`.execute(tx);
  return JSON.stringify(found.rows[0]?.rows);
}
