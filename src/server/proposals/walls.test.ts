import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestApp, type TestApp } from '../../../test/app.ts';
import { query } from '../../../test/house.ts';
import {
  accept,
  askerOf,
  inside,
  insideAs,
  layParticipants,
  layRegulation,
  type Participant,
  propose,
  recordBetween,
  seeProposal,
  textOf,
} from '../../../test/participants.ts';
import { keepFile } from '../files/keep-file.ts';
import type { Tx } from '../platform/database.ts';
import { newId } from '../platform/new-id.ts';
import { loadParties, loadVersion } from './proposal-store.ts';

/**
 * The second wall by itself: somebody has the rights of the server in the database, and the settings of one agency. Nothing
 * that an act forbids may be done past it.
 */
let server: TestApp;
let procuracy: Participant;
let court: Participant;
let police: Participant;
let stranger: Participant;
/** Between procuracy and court, agreed. */
let agreed: { regulationId: string; proposalId: string; versionId: string; dutyId: string };
/** Proposed by the procuracy to court and police, answered by nobody. */
let open: { regulationId: string; proposalId: string; versionId: string; dutyId: string };
/** Between court and police: nothing of the procuracy's. */
let elsewhere: typeof agreed;
let fileId: string;

beforeAll(async () => {
  server = await openTestApp();
  [procuracy, court, police, stranger] = await layParticipants(
    server,
    'Viện kiểm sát nhân dân tỉnh',
    'Tòa án nhân dân tỉnh',
    'Công an tỉnh',
    'Sở Tư pháp tỉnh khác',
  );
  const bytes = new TextEncoder().encode('Bản gốc kín');
  const file = await insideAs(server, court, (tx) =>
    keepFile(tx, { name: 'goc.txt', mediaType: 'text/plain', bytes }),
  );
  fileId = file.id;
  agreed = await withParts(procuracy, await layRegulation(server, [procuracy, court]));
  const text = textOf(recordBetween([procuracy, court, police], { symbol: '07-QC' }));
  open = await withParts(procuracy, await propose(server, procuracy, text));
  elsewhere = await withParts(court, await layRegulation(server, [court, police], { symbol: '08-QC' }));
});
afterAll(() => server.close());

async function withParts(who: Participant, of: { regulationId: string; proposalId: string }) {
  return insideAs(server, who, async (tx) => {
    const { id: versionId } = await loadVersion(tx, of.regulationId, null);
    const duty = await tx
      .selectFrom('duty')
      .select('id')
      .where('version_id', '=', versionId)
      .executeTakeFirstOrThrow();
    return { ...of, versionId, dutyId: duty.id };
  });
}

/** Why the database refuses it, or null when it has let it through; what it did is undone. */
function refusal(who: Participant, work: (tx: Tx) => Promise<unknown>, roles?: readonly string[]) {
  const undone = new Error('undone');
  return inside(server, askerOf(server, who, roles), async (tx) => {
    await work(tx);
    throw undone;
  }).catch((error: Error & { code?: string }) => (error === undone ? null : (error.code ?? error.message)));
}

/** A row with the rights of the server. */
const insert = (table: string, columns: Record<string, unknown>) => (tx: Tx) =>
  sql`insert into ${sql.table(table)} (${sql.join(Object.keys(columns).map((name) => sql.ref(name)))})
    values (${sql.join(Object.values(columns))})`.execute(tx);

/** Rights are missing, or row-level security is in the way. */
const forbidden = '42501';
/** A reference to nothing: both columns must name one thing. */
const dangling = '23503';

const hash = 'a'.repeat(64);
const answer = (proposalId: string, more: object = {}) => ({
  proposal_id: proposalId,
  answer: 'accepted',
  content_hash: hash,
  position_title: 'Viện trưởng',
  ...more,
});
const text = (regulationId: string, more: object = {}) => ({
  id: newId(),
  regulation_id: regulationId,
  ordinal: 2,
  valid_from: '2023-01-01',
  text: 'Điều 1',
  document: '{}',
  text_hash: hash,
  content_hash: hash,
  ...more,
});
const party = (regulationId: string, agencyId: string, more: object = {}) => ({
  regulation_id: regulationId,
  agency_id: agencyId,
  place: 9,
  role: 'member',
  named_as: 'Bên',
  ...more,
});
const founding = () => ({ id: newId(), kind: 'regulation', title: 'Quy chế', scope: 'own' });

test('nobody answers for another agency, without being its leader, or to what is hidden', async () => {
  const foreign = answer(open.proposalId, { agency_id: court.agencyId });
  expect(await refusal(procuracy, insert('proposal_answer', foreign))).toBe(forbidden);
  const own = insert('proposal_answer', answer(open.proposalId));
  expect(await refusal(court, own, ['focalOfficer', 'officer', 'clerk'])).toBe(forbidden);
  expect(await refusal(stranger, own)).toBe(forbidden);
  expect(await refusal(procuracy, insert('proposal_answer', answer(agreed.proposalId)))).not.toBeNull();
});

test('an answer is never unsaid, and nobody else’s is touched', async () => {
  const { proposalId } = await propose(server, procuracy, textOf(recordBetween([procuracy, court])));
  await accept(server, court, proposalId);
  const change = (who: Participant) =>
    insideAs(server, who, async (tx) => {
      const { numUpdatedRows } = await tx
        .updateTable('proposal_answer')
        .set({ answer: 'refused' })
        .where('proposal_id', '=', proposalId)
        .executeTakeFirst();
      return numUpdatedRows;
    });
  expect(await change(court)).toBe(0n);
  expect(await change(procuracy)).toBe(0n);
  const remove = (tx: Tx) => sql`delete from proposal_answer`.execute(tx);
  expect(await refusal(court, remove)).toBe(forbidden);
});

test('an acceptance of other words binds nobody, whoever settles it', async () => {
  const { proposalId, regulationId } = await propose(
    server,
    procuracy,
    textOf(recordBetween([procuracy, court])),
  );
  await insideAs(server, court, async (tx) => {
    await insert('proposal_answer', answer(proposalId))(tx);
    await sql`select settle_proposal(${proposalId})`.execute(tx);
  });
  expect((await accept(server, procuracy, proposalId)).json()).toMatchObject({ state: 'open' });
  const parties = await insideAs(server, court, (tx) => loadParties(tx, regulationId));
  expect(parties.find(({ agencyId }) => agencyId === court.agencyId)?.acceptedAt).toBeNull();
});

test('what one agency settles binds no other, and nothing takes effect before its time', async () => {
  const { proposalId, regulationId } = await propose(
    server,
    procuracy,
    textOf(recordBetween([procuracy, court, police])),
  );
  await accept(server, procuracy, proposalId);
  const settle = (who: Participant, roles?: readonly string[]) =>
    inside(server, askerOf(server, who, roles), async (tx) => {
      const { rows } = await sql<{ state: string | null }>`
        select settle_proposal(${proposalId}) as state`.execute(tx);
      return rows[0]?.state;
    });
  expect(await settle(procuracy)).toBe('open');
  expect(await settle(court)).toBeNull();
  expect(await settle(stranger)).toBeNull();
  const parties = await insideAs(server, procuracy, (tx) => loadParties(tx, regulationId));
  expect(parties.map(({ acceptedAt }) => acceptedAt !== null)).toEqual([true, false, false]);
});

test('nobody joins, adds or binds participants once a regulation is proposed', async () => {
  for (const who of [procuracy, court, stranger]) {
    const added = insert('regulation_party', party(open.regulationId, stranger.agencyId));
    expect(await refusal(who, added)).toBe(forbidden);
    const bind = (tx: Tx) => sql`update regulation_party set accepted_at = now()`.execute(tx);
    expect(await refusal(who, bind)).toBe(forbidden);
  }
});

test('nobody founds a regulation of others, or one in which somebody is bound already', async () => {
  const of = (rows: (regulationId: string) => object[]) => async (tx: Tx) => {
    const regulation = founding();
    await insert('regulation', regulation)(tx);
    for (const row of rows(regulation.id)) await insert('regulation_party', { ...row })(tx);
  };
  const others = of((id) => [party(id, procuracy.agencyId), party(id, court.agencyId)]);
  expect(await refusal(stranger, others)).toBe(forbidden);
  const bound = of((id) => [
    party(id, stranger.agencyId),
    party(id, court.agencyId, { accepted_at: '2022-09-01' }),
  ]);
  expect(await refusal(stranger, bound)).toBe(forbidden);
  const inNameOf = insert('regulation', { ...founding(), founded_by: court.agencyId });
  expect(await refusal(stranger, inNameOf)).toBe(forbidden);
  expect(await refusal(procuracy, insert('regulation', founding()), ['officer', 'clerk'])).toBe(forbidden);
});

test('record, text and duties are not changed by anybody after they are proposed', async () => {
  const statements = [
    sql`update regulation set title = 'Khác'`,
    sql`update regulation set replaced_on = '2022-01-01'`,
    sql`update regulation_version set agreed_on = '2022-01-01'`,
    sql`update regulation_version set content_hash = ${hash}`,
    sql`update regulation_article set body = 'Khác'`,
    sql`update duty set struck = true`,
    sql`update proposal set state = 'agreed'`,
    sql`update regulation_side set own_answer = 'accepted'`,
    sql`delete from duty`,
    sql`delete from proposal`,
    sql`delete from regulation_event`,
    sql`select refresh_sides(${agreed.regulationId})`,
  ];
  for (const statement of statements) {
    for (const who of [procuracy, stranger])
      expect(await refusal(who, (tx) => statement.execute(tx)), statement.compile(server.db).sql).toBe(
        forbidden,
      );
  }
});

test('nothing is added to a text that was proposed', async () => {
  const { versionId, regulationId } = open;
  const of = { version_id: versionId, regulation_id: regulationId, place: 99 };
  const rows: [string, object][] = [
    ['duty', { ...of, id: newId(), reading: '{}' }],
    ['regulation_article', { ...of, eid: 'art_9', body: 'Thêm' }],
    ['regulation_relation', { regulation_id: regulationId, place: 9, kind: 'amends', printed: '01' }],
    ['regulation_basis', { regulation_id: regulationId, place: 9, basis_id: newId(), printed: '01' }],
    ['proposal', { id: newId(), regulation_id: regulationId, version_id: versionId, kind: 'text' }],
  ];
  for (const [table, row] of rows) {
    for (const who of [procuracy, court, stranger])
      expect(await refusal(who, insert(table, { ...row })), table).toBe(forbidden);
  }
});

test('another version is proposed by one whom the regulation binds, in its own name and without agreeing to it', async () => {
  expect(await refusal(stranger, insert('regulation_version', text(agreed.regulationId)))).toBe(forbidden);
  expect(await refusal(police, insert('regulation_version', text(open.regulationId)))).toBe(forbidden);
  const agreeing = text(agreed.regulationId, { agreed_on: '2022-09-05' });
  expect(await refusal(court, insert('regulation_version', agreeing))).toBe(forbidden);
  const own = insert('regulation_version', text(agreed.regulationId));
  expect(await refusal(court, own, ['clerk', 'officer'])).toBe(forbidden);
  expect(await refusal(court, own)).toBeNull();
});

test('nobody hangs a file of another agency on a text, so as to read it', async () => {
  const taken = insert('regulation_version', text(agreed.regulationId, { file_id: fileId }));
  expect(await refusal(procuracy, taken)).toBe(forbidden);
  expect(await refusal(court, taken)).toBeNull();
  const more = insert('stored_piece', { file_id: fileId, place: 1, content: Buffer.from('thêm') });
  for (const who of [procuracy, court, stranger]) expect(await refusal(who, more)).toBe(forbidden);
});

test('a correction is of a text of its own regulation, by one whom it binds', async () => {
  const correction = (more: object) =>
    insert('proposal', { id: newId(), kind: 'correction', changes: '[]', ...more });
  const own = { regulation_id: agreed.regulationId, version_id: agreed.versionId };
  expect(await refusal(court, correction(own))).toBeNull();
  expect(await refusal(stranger, correction(own))).toBe(forbidden);
  expect(await refusal(court, correction({ ...own, proposed_by: procuracy.agencyId }))).toBe(forbidden);
  expect(await refusal(court, correction({ ...own, state: 'agreed' }))).toBe(forbidden);
  const crossed = { ...own, version_id: elsewhere.versionId };
  expect(await refusal(procuracy, correction(crossed))).toBe(dangling);
  const unbound = { regulation_id: open.regulationId, version_id: open.versionId };
  expect(await refusal(police, correction(unbound))).toBe(forbidden);
});

test('a correction that all accept reaches no duty of another text', async () => {
  const changes = JSON.stringify([{ dutyId: elsewhere.dutyId, reading: null }]);
  const id = newId();
  const { regulationId, versionId } = agreed;
  const proposal = { id, regulation_id: regulationId, version_id: versionId, kind: 'correction', changes };
  await insideAs(server, procuracy, insert('proposal', proposal));
  for (const who of [procuracy, court]) {
    await insideAs(server, who, async (tx) => {
      await insert('proposal_answer', answer(id))(tx);
      await sql`select settle_proposal(${id})`.execute(tx);
    });
  }
  expect(await seeProposal(server, court, id)).toMatchObject({ state: 'agreed' });
  const duty = await query<{ struck: boolean }>(server, 'app', 'select struck from duty');
  expect(duty).toEqual([]);
  const seen = await insideAs(server, court, (tx) =>
    tx.selectFrom('duty').select('struck').where('id', '=', elsewhere.dutyId).executeTakeFirst(),
  );
  expect(seen).toEqual({ struck: false });
});

test('only what one’s own agency has proposed is withdrawn, and no text that binds another', async () => {
  const withdraw = (who: Participant, proposalId: string, roles?: readonly string[]) =>
    inside(server, askerOf(server, who, roles), async (tx) => {
      const { rows } = await sql<{ done: boolean }>`
        select withdraw_proposal(${proposalId}) as done`.execute(tx);
      return rows[0]?.done;
    });
  expect(await withdraw(court, open.proposalId)).toBe(false);
  expect(await withdraw(stranger, open.proposalId)).toBe(false);
  expect(await withdraw(procuracy, open.proposalId, ['clerk', 'officer'])).toBe(false);
  const { proposalId } = await propose(server, procuracy, textOf(recordBetween([procuracy, court])));
  await accept(server, court, proposalId);
  expect(await withdraw(procuracy, proposalId)).toBe(false);
  expect(await seeProposal(server, procuracy, open.proposalId)).toMatchObject({ state: 'open' });
});

test('what holds for all is told by the database alone, and the rest in one’s own name', async () => {
  const told = (kind: string, more: object = {}) =>
    insert('regulation_event', { id: newId(), regulation_id: agreed.regulationId, kind, ...more });
  for (const kind of ['agreed', 'versionAgreed', 'corrected', 'replaced'])
    expect(await refusal(court, told(kind))).toBe(forbidden);
  expect(await refusal(court, told('joined', { agency_id: procuracy.agencyId }))).toBe(forbidden);
  expect(await refusal(stranger, told('joined'))).toBe(forbidden);
  for (const kind of ['accepted', 'refused', 'officersNamed'])
    expect(await refusal(court, told(kind), ['focalOfficer', 'clerk'])).toBe(forbidden);
  expect(await refusal(court, told('joined'), ['officer', 'clerk'])).toBe(forbidden);
  expect(await refusal(court, told('joined'), ['focalOfficer'])).toBeNull();
});

test('a relation names only what its founder sees', async () => {
  const relate = (otherId: string) => async (tx: Tx) => {
    const regulation = founding();
    await insert('regulation', regulation)(tx);
    await insert('regulation_party', party(regulation.id, procuracy.agencyId))(tx);
    const relation = { regulation_id: regulation.id, place: 1, kind: 'replaces', printed: '01' };
    await insert('regulation_relation', { ...relation, other_id: otherId })(tx);
  };
  expect(await refusal(procuracy, relate(agreed.regulationId))).toBeNull();
  expect(await refusal(procuracy, relate(elsewhere.regulationId))).toBe(forbidden);
  expect(await refusal(procuracy, relate(newId()))).toBe(forbidden);
});

test('only a leader names officers, of the own agency', async () => {
  const { appointmentId } = court.leader;
  const officer = (more: object = {}) =>
    insert('regulation_officer', {
      id: newId(),
      regulation_id: agreed.regulationId,
      appointment_id: appointmentId,
      part: 'focal',
      full_name: 'Cán bộ đầu mối',
      position_title: 'Chuyên viên',
      valid: '[2022-09-05,)',
      ...more,
    });
  expect(await refusal(court, officer())).toBeNull();
  expect(await refusal(court, officer(), ['focalOfficer', 'officer'])).toBe(forbidden);
  expect(await refusal(procuracy, officer({ agency_id: court.agencyId }))).toBe(forbidden);
});
