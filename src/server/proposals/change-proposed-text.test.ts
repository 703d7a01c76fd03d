import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ProposalView } from '../../contract/regulation-views.ts';
import type { DutyChange } from '../../domain/regulation/compare-readings.ts';
import { openTestApp, type TestApp } from '../../../test/app.ts';
import {
  accept,
  insideAs,
  layParticipants,
  layRegulation,
  type Participant,
  propose,
  recordBetween,
  seeProposal,
  textOf,
} from '../../../test/participants.ts';
import { readStandingDuties } from './read-standing-duties.ts';
import { loadVersion } from './proposal-store.ts';

/** A further text of a regulation that is in force, and readings that differ while it is still proposed. */
let server: TestApp;
let procuracy: Participant;
let court: Participant;
let police: Participant;

beforeAll(async () => {
  server = await openTestApp();
  [procuracy, court, police] = await layParticipants(
    server,
    'Viện kiểm sát nhân dân tỉnh',
    'Tòa án nhân dân tỉnh',
    'Công an tỉnh',
  );
});
afterAll(() => server.close());

/** A further text that the court proposes to two or three. */
async function layFurther(parties: readonly [Participant, ...Participant[]]) {
  const { regulationId } = await layRegulation(server, parties);
  return { regulationId, ...(await proposeFurther(regulationId, parties)) };
}

async function proposeFurther(regulationId: string, parties: readonly Participant[]) {
  const versionOf = { regulationId, validFrom: '2023-01-01' };
  const { proposalId } = await propose(server, court, textOf(recordBetween(parties, { versionOf })));
  const { versionId } = await insideAs(server, court, (tx) =>
    tx
      .selectFrom('proposal')
      .select('version_id as versionId')
      .where('id', '=', proposalId)
      .executeTakeFirstOrThrow(),
  );
  const duties = await insideAs(server, court, (tx) => readStandingDuties(tx, versionId));
  return { proposalId, versionId, duties };
}

/** Accepts with other readings and gives the correction that they opened. */
async function acceptOtherwise(who: Participant, proposalId: string, differences: DutyChange[]) {
  const answer = await accept(server, who, proposalId, { differences });
  expect(answer.statusCode, answer.body).toBe(200);
  const correction = await insideAs(server, who, (tx) =>
    tx
      .selectFrom('proposal')
      .select('id')
      .where('proposed_by', '=', who.agencyId)
      .where('kind', '=', 'correction')
      .orderBy('id', 'desc')
      .limit(1)
      .executeTakeFirstOrThrow(),
  );
  return correction.id;
}

test('who has accepted a further text and a correction of it need not accept it again', async () => {
  const { proposalId, duties } = await layFurther([procuracy, court, police]);
  await accept(server, court, proposalId);
  const change = { dutyId: duties[0]!.id, reading: null };
  const correction = await acceptOtherwise(procuracy, proposalId, [change]);
  await accept(server, court, correction);
  expect((await accept(server, police, correction)).json()).toMatchObject({ state: 'agreed' });
  const last = (await accept(server, police, proposalId)).json<ProposalView>();
  expect(last).toMatchObject({ state: 'agreed', versionOrdinal: 2 });
});

test('who was bound only later, and has accepted a text that changed before, accepts it as it stands', async () => {
  const parties = [procuracy, court, police] as const;
  const first = await propose(server, procuracy, textOf(recordBetween(parties)));
  await accept(server, procuracy, first.proposalId);
  await accept(server, court, first.proposalId);
  const { proposalId, duties } = await proposeFurther(first.regulationId, parties);
  await accept(server, police, proposalId);
  const change = { dutyId: duties[0]!.id, reading: null };
  const correction = await acceptOtherwise(court, proposalId, [change]);
  expect((await accept(server, procuracy, correction)).json()).toMatchObject({ state: 'agreed' });
  await accept(server, police, first.proposalId);
  expect((await accept(server, procuracy, proposalId)).json()).toMatchObject({ state: 'open' });
  const waiting = await server.call('GET', '/proposals/waiting', { as: police.leader });
  expect(waiting.json<{ items: { id: string }[] }>().items.map(({ id }) => id)).toContain(proposalId);
  expect((await accept(server, police, proposalId)).json()).toMatchObject({ state: 'agreed' });
});

test('readings that differ of a further text end with it when it is taken back', async () => {
  const { proposalId, duties } = await layFurther([procuracy, court, police]);
  const correction = await acceptOtherwise(procuracy, proposalId, [{ dutyId: duties[0]!.id, reading: null }]);
  const { version } = await seeProposal(server, court, proposalId);
  const headers = { 'if-match': `"${version}"` };
  const answer = await server.call('POST', `/proposals/${proposalId}/withdraw`, {
    as: court.leader,
    headers,
    body: {},
  });
  expect(answer.json(), answer.body).toMatchObject({ state: 'withdrawn' });
  expect(await seeProposal(server, police, correction)).toMatchObject({ state: 'withdrawn' });
});

test('a duty that one correction has struck out does not come back by another', async () => {
  const parties = [procuracy, court, police] as const;
  const { proposalId, regulationId } = await propose(server, procuracy, textOf(recordBetween(parties)));
  await accept(server, procuracy, proposalId);
  const { id: versionId } = await insideAs(server, procuracy, (tx) => loadVersion(tx, regulationId, null));
  const [duty] = await insideAs(server, procuracy, (tx) => readStandingDuties(tx, versionId));
  const strike = await acceptOtherwise(court, proposalId, [{ dutyId: duty!.id, reading: null }]);
  const reading = { ...duty!.content, amount: 9 };
  const reword = await acceptOtherwise(police, proposalId, [{ dutyId: duty!.id, reading }]);
  for (const who of [procuracy, police]) await accept(server, who, strike);
  for (const who of [procuracy, court]) await accept(server, who, reword);
  expect(await seeProposal(server, court, reword)).toMatchObject({ state: 'agreed' });
  const left = await insideAs(server, court, (tx) => readStandingDuties(tx, versionId));
  expect(left.map(({ id }) => id)).not.toContain(duty!.id);
});
