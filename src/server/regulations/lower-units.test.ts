import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { RegulationRow, RegulationView } from '../../contract/regulation-views.ts';
import { openTestApp, type TestApp } from '../../../test/app.ts';
import {
  accept,
  askerOf,
  inside,
  insideAs,
  layParticipants,
  layRegulation,
  layText,
  type Participant,
  recordBetween,
  textOf,
} from '../../../test/participants.ts';

let server: TestApp;
let procuracy: Participant;
let court: Participant;
let districtProcuracy: Participant;
let districtCourt: Participant;
let leavingCourt: Participant;
let foreignCourt: Participant;
let foreignDistrict: Participant;
let downwards: string;
let own: string;

beforeAll(async () => {
  server = await openTestApp();
  [procuracy, court, districtProcuracy, districtCourt, leavingCourt, foreignCourt, foreignDistrict] =
    await layParticipants(
      server,
      'Viện kiểm sát nhân dân tỉnh Hà Giang',
      'Tòa án nhân dân tỉnh Hà Giang',
      'Viện kiểm sát nhân dân huyện Vị Xuyên',
      'Tòa án nhân dân huyện Vị Xuyên',
      'Tòa án nhân dân huyện Bắc Mê',
      'Tòa án nhân dân tỉnh Tuyên Quang',
      'Tòa án nhân dân huyện Na Hang',
    );
  await place(districtProcuracy, procuracy, '[2000-01-01,)');
  ({ regulationId: downwards } = await layRegulation(server, [procuracy, court], { scope: 'downwards' }));
  ({ regulationId: own } = await layRegulation(server, [procuracy, court], {
    symbol: '03-QC/VKS-TA',
    signedOn: '2022-08-21',
  }));
  // Before and after the regulation: sight comes with whichever is the later.
  await place(districtCourt, court, '[2000-01-01,)');
  await place(leavingCourt, court, '[2000-01-01,2022-10-01)');
  await place(foreignDistrict, foreignCourt, '[2000-01-01,)');
});
afterAll(() => server.close());

/** Places an agency under another one, as the directory of agencies does. */
function place(below: Participant, above: Participant, valid: string): Promise<unknown> {
  return inside(server, askerOf(server, procuracy, ['systemAdministrator']), (tx) =>
    sql`insert into agency_superior (agency_id, superior_id, valid)
      values (${below.agencyId}, ${above.agencyId}, ${valid})`.execute(tx),
  );
}

async function registryOf(who: Participant, more = ''): Promise<RegulationRow[]> {
  const list = await server.call('GET', `/regulations${more}`, { as: who.leader });
  return list.json<{ items: RegulationRow[] }>().items;
}

const read = (who: Participant, id = downwards) =>
  server.call('GET', `/regulations/${id}`, { as: who.leader });

test('a unit below a participant reads the regulation that binds downwards, marked so', async () => {
  for (const unit of [districtProcuracy, districtCourt]) {
    expect(await registryOf(unit)).toMatchObject([{ id: downwards, state: 'inForce', below: true }]);
  }
  expect((await registryOf(court)).map(({ id, below }) => [id, below])).toEqual([
    [own, false],
    [downwards, false],
  ]);
  const view = (await read(districtCourt)).json<RegulationView>();
  expect(view).toMatchObject({ below: true, scope: 'downwards', proposals: [] });
  expect(view.parties.map(({ agencyId }) => agencyId)).toEqual([procuracy.agencyId, court.agencyId]);
  expect(view.shown?.duties.length).toBeGreaterThan(0);
  const found = await server.call('GET', '/regulations/search?q=chuyen+ho+so', { as: districtCourt.leader });
  expect(found.json<{ hits: { eId: string | null }[] }>().hits.map(({ eId }) => eId)).toContain('art_2');
});

test('a regulation of the participants alone, and units of others, are left out', async () => {
  expect((await read(districtCourt, own)).statusCode).toBe(404);
  for (const stranger of [foreignDistrict, foreignCourt]) {
    expect(await registryOf(stranger)).toEqual([]);
    expect((await read(stranger)).statusCode).toBe(404);
    const found = await server.call('GET', '/regulations/search?q=chuyen+ho+so', { as: stranger.leader });
    expect(found.json()).toEqual({ hits: [], more: false });
  }
});

test('a unit below is asked nothing, owes nothing and has no part in what the participants agree', async () => {
  const waiting = await server.call('GET', '/proposals/waiting', { as: districtCourt.leader });
  expect(waiting.json()).toEqual({ items: [], more: false });
  const history = await server.call('GET', `/regulations/${downwards}/history?limit=50`, {
    as: districtCourt.leader,
  });
  expect(history.json<{ items: unknown[] }>().items).toEqual([]);
  const officers = await server.call('PUT', `/regulations/${downwards}/officers`, {
    as: districtCourt.leader,
    body: { headAppointmentId: districtCourt.leader.appointmentId, focalAppointmentIds: [] },
  });
  expect(officers.statusCode).toBe(404);
  const hidden = await insideAs(server, districtCourt, async (tx) => {
    const count = (table: string) =>
      sql<{ n: number }>`select count(*)::int as n from ${sql.table(table)}`
        .execute(tx)
        .then(({ rows }) => rows[0]?.n);
    return [await count('proposal'), await count('proposal_answer'), await count('regulation_event')];
  });
  expect(hidden).toEqual([0, 0, 0]);
});

test('no text that is still consulted on is seen from below', async () => {
  const record = recordBetween([procuracy, court], {
    scope: 'downwards',
    symbol: '04-QC/VKS-TA',
    signedOn: '2022-08-22',
  });
  const { regulationId, proposalId } = await layText(server, procuracy, {
    text: textOf(record),
    acceptedBy: [procuracy],
  });
  expect((await read(districtCourt, regulationId)).statusCode).toBe(404);
  expect((await read(districtProcuracy, regulationId)).statusCode).toBe(404);
  expect((await accept(server, court, proposalId)).statusCode).toBe(200);
  expect((await read(districtCourt, regulationId)).statusCode).toBe(200);
  const next = recordBetween([procuracy, court], { versionOf: { regulationId, validFrom: '2022-09-02' } });
  const { proposalId: further } = await layText(server, court, { text: textOf(next), acceptedBy: [court] });
  const ordinals = async () =>
    (await read(districtCourt, regulationId)).json<RegulationView>().versions.map(({ ordinal }) => ordinal);
  const before = (await read(districtCourt, regulationId)).json<RegulationView>();
  expect(await ordinals()).toEqual([1]);
  expect((await accept(server, procuracy, further)).statusCode).toBe(200);
  expect(await ordinals()).toEqual([1, 2]);
  expect(before.shown?.ordinal).toBe(1);
});

test('units of both sides exchange, and those above them see neither the line nor a count of it', async () => {
  const addressees = await server.call('GET', `/regulations/${downwards}/addressees`, {
    as: districtCourt.leader,
  });
  const { items } = addressees.json<{ items: { agencyId: string; below: { agencyId: string } | null }[] }>();
  expect(new Map(items.map(({ agencyId, below }) => [agencyId, below?.agencyId ?? null]))).toEqual(
    new Map([
      [procuracy.agencyId, null],
      [court.agencyId, null],
      [leavingCourt.agencyId, court.agencyId],
      [districtProcuracy.agencyId, procuracy.agencyId],
    ]),
  );
  const sent = await send(districtCourt, districtProcuracy);
  expect(sent.statusCode, sent.body).toBe(201);
  const { id } = sent.json<{ id: string }>();
  expect((await server.call('GET', `/requests/${id}`, { as: districtProcuracy.leader })).statusCode).toBe(
    200,
  );
  for (const above of [court, procuracy]) {
    expect((await server.call('GET', `/requests/${id}`, { as: above.leader })).statusCode).toBe(404);
    const rows = await insideAs(server, above, (tx) =>
      sql`select from request union all select from request_line union all select from request_event`.execute(
        tx,
      ),
    );
    expect(rows.rows).toEqual([]);
  }
  expect((await send(foreignDistrict, districtProcuracy)).statusCode).toBe(404);
  expect((await send(districtCourt, foreignDistrict)).json<{ code: string }>().code).toBe('notExchanging');
});

function send(from: Participant, to: Participant) {
  return server.call('POST', '/requests', {
    as: from.leader,
    body: {
      regulationId: downwards,
      eId: 'art_2__cl_1',
      kind: 'information',
      addresseeIds: [to.agencyId],
      title: 'Đề nghị cung cấp thông tin',
      body: 'Kính gửi quý cơ quan.',
    },
  });
}

test('sight ends on the day on which the superior does, and what was exchanged stays', async () => {
  const sent = await send(leavingCourt, districtProcuracy);
  expect(sent.statusCode, sent.body).toBe(201);
  server.clock.moveTo('2022-09-30T23:00:00+07:00');
  expect((await read(leavingCourt)).statusCode).toBe(200);
  server.clock.moveTo('2022-10-01T08:00:00+07:00');
  expect((await read(leavingCourt)).statusCode).toBe(404);
  expect(await registryOf(leavingCourt)).toEqual([]);
  expect((await send(leavingCourt, districtProcuracy)).statusCode).toBe(404);
  const { id } = sent.json<{ id: string }>();
  expect((await server.call('GET', `/requests/${id}`, { as: leavingCourt.leader })).statusCode).toBe(200);
  await inside(server, askerOf(server, procuracy, ['systemAdministrator']), (tx) =>
    sql`update agency_superior set valid = daterange(lower(valid), '2022-10-01')
      where agency_id = ${districtCourt.agencyId}`.execute(tx),
  );
  expect((await read(districtCourt)).statusCode).toBe(404);
});
