import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ProposalView } from '../../contract/regulation-views.ts';
import { openTestApp, type TestApp } from '../../../test/app.ts';
import { houseOf } from '../../../test/house.ts';
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
import { loadParties, loadVersion } from './proposal-store.ts';

let server: TestApp;
let procuracy: Participant;
let court: Participant;
let police: Participant;
let stranger: Participant;

beforeAll(async () => {
  server = await openTestApp();
  [procuracy, court, police, stranger] = await layParticipants(
    server,
    'Viện kiểm sát nhân dân tỉnh',
    'Tòa án nhân dân tỉnh',
    'Công an tỉnh',
    'Sở Tư pháp tỉnh khác',
  );
});
afterAll(() => server.close());

const between = (...parties: Participant[]) => propose(server, parties[0]!, textOf(recordBetween(parties)));
const bound = (regulationId: string) =>
  insideAs(server, procuracy, async (tx) =>
    (await loadParties(tx, regulationId))
      .filter(({ acceptedAt }) => acceptedAt)
      .map(({ agencyId }) => agencyId),
  );
const kinds = (who: Participant, regulationId: string) =>
  insideAs(server, who, async (tx) =>
    (
      await tx
        .selectFrom('regulation_event')
        .select('kind')
        .where('regulation_id', '=', regulationId)
        .orderBy('seq')
        .execute()
    ).map(({ kind }) => kind),
  );
const sideOf = (who: Participant, regulationId: string) =>
  insideAs(server, who, (tx) =>
    tx
      .selectFrom('regulation_side')
      .select(['own_answer', 'accepted_count', 'replaced_on'])
      .where('regulation_id', '=', regulationId)
      .executeTakeFirstOrThrow(),
  );
const dutiesOf = (regulationId: string) =>
  insideAs(server, procuracy, async (tx) =>
    readStandingDuties(tx, (await loadVersion(tx, regulationId, null)).id),
  );

test('an acceptance binds the agency that gives it and nobody else; with the last one the text is agreed', async () => {
  const { regulationId, proposalId } = await between(procuracy, court);
  expect((await accept(server, court, proposalId)).json<ProposalView>()).toMatchObject({ state: 'open' });
  expect(await bound(regulationId)).toEqual([court.agencyId]);
  expect(await sideOf(procuracy, regulationId)).toMatchObject({ own_answer: 'waiting', accepted_count: 1 });
  const agreed = (await accept(server, procuracy, proposalId)).json<ProposalView>();
  expect(agreed).toMatchObject({ state: 'agreed', settledAt: expect.any(String) as string });
  expect(agreed.answers.map(({ answer }) => answer)).toEqual(['accepted', 'accepted']);
  expect(await bound(regulationId)).toEqual([procuracy.agencyId, court.agencyId]);
  expect(await kinds(court, regulationId)).toEqual(['proposed', 'accepted', 'accepted', 'agreed']);
});

test('the others see in which position somebody accepted, and no name', async () => {
  const { proposalId, regulationId } = await between(procuracy, court);
  await accept(server, court, proposalId);
  const seen = await insideAs(server, procuracy, (tx) =>
    tx.selectFrom('regulation_event').selectAll().where('regulation_id', '=', regulationId).execute(),
  );
  expect(seen.at(-1)).toMatchObject({
    kind: 'accepted',
    details: { position: 'Quản trị hệ thống', about: 'text' },
  });
  expect(JSON.stringify(seen)).not.toContain(court.leader.personId);
});

test('who names another hash has not seen what is proposed, and accepts nothing', async () => {
  const { regulationId, proposalId } = await between(procuracy, court);
  const answer = await accept(server, court, proposalId, { contentHash: 'a'.repeat(64) });
  expect(answer.json()).toMatchObject({ code: 'proposalChanged' });
  expect(await bound(regulationId)).toEqual([]);
});

test('an acceptance stands: it is given once, and not after everything is agreed', async () => {
  const { proposalId } = await between(procuracy, court);
  await accept(server, court, proposalId);
  expect((await accept(server, court, proposalId)).json()).toMatchObject({ code: 'alreadyAnswered' });
  await accept(server, procuracy, proposalId);
  expect((await accept(server, procuracy, proposalId)).json()).toMatchObject({ code: 'proposalEnded' });
});

test('a refusal may become an acceptance', async () => {
  const { regulationId, proposalId } = await between(procuracy, court);
  const refuse = () =>
    server.call('POST', `/proposals/${proposalId}/refuse`, {
      as: court.leader,
      body: { reason: 'Chưa đúng văn bản đã ký' },
    });
  const refused = (await refuse()).json<ProposalView>();
  expect(refused.answers[1]).toMatchObject({ answer: 'refused', reason: 'Chưa đúng văn bản đã ký' });
  expect(await sideOf(court, regulationId)).toMatchObject({ own_answer: 'refused' });
  expect((await refuse()).json()).toMatchObject({ code: 'alreadyAnswered' });
  const accepted = (await accept(server, court, proposalId)).json<ProposalView>();
  expect(accepted.answers[1]).toMatchObject({ answer: 'accepted', reason: null });
  expect((await refuse()).json()).toMatchObject({ code: 'alreadyAnswered' });
  expect(await bound(regulationId)).toEqual([court.agencyId]);
});

test('only a leader answers', async () => {
  const { proposalId } = await between(procuracy, court);
  const house = houseOf(server, { agencyId: court.agencyId, administrator: court.leader });
  const officer = await house.addPerson('Cán bộ đầu mối', ['focalOfficer', 'officer', 'clerk']);
  for (const act of ['accept', 'refuse']) {
    const body = { contentHash: 'a'.repeat(64), reason: 'Chưa đúng' };
    const answer = await server.call('POST', `/proposals/${proposalId}/${act}`, { as: officer, body });
    expect(answer.statusCode).toBe(403);
  }
});

test('to a stranger a proposal is not there', async () => {
  const { proposalId } = await between(procuracy, court);
  const answer = await accept(server, stranger, proposalId, { contentHash: 'a'.repeat(64) });
  expect(answer.statusCode).toBe(404);
});

test('a differing reading stands as an open correction beside the text until it is settled', async () => {
  const { regulationId, proposalId } = await between(procuracy, court);
  await accept(server, procuracy, proposalId);
  const [duty] = await dutiesOf(regulationId);
  const reading = { ...duty!.content, amount: 5 };
  const answer = await accept(server, court, proposalId, {
    differences: [{ dutyId: duty!.id, reading }],
    reason: 'Bản giấy ghi 05 ngày',
  });
  expect(answer.json(), answer.body).toMatchObject({ state: 'agreed' });
  expect((await dutiesOf(regulationId))[0]).toEqual(duty);
  const { id } = await insideAs(server, procuracy, (tx) =>
    tx
      .selectFrom('proposal')
      .select('id')
      .where('regulation_id', '=', regulationId)
      .where('kind', '=', 'correction')
      .executeTakeFirstOrThrow(),
  );
  const open = await seeProposal(server, procuracy, id);
  expect(open).toMatchObject({
    differs: true,
    state: 'open',
    reason: 'Bản giấy ghi 05 ngày',
    proposedBy: { agencyId: court.agencyId },
    changes: [{ dutyId: duty!.id, reading }],
    answers: [{ answer: 'waiting' }, { answer: 'accepted' }],
  });
  expect((await accept(server, procuracy, id)).json()).toMatchObject({
    state: 'agreed',
    contentHash: open.contentHash,
  });
  expect((await dutiesOf(regulationId))[0]).toEqual({ id: duty!.id, content: reading });
});

test('what the proposer of a text has not accepted yet is not changed by those who have', async () => {
  const { regulationId, proposalId } = await between(procuracy, court, police);
  const [duty] = await dutiesOf(regulationId);
  const differences = [{ dutyId: duty!.id, reading: null }];
  await accept(server, court, proposalId, { differences });
  await accept(server, police, proposalId);
  const correction = await insideAs(server, court, (tx) =>
    tx
      .selectFrom('proposal')
      .select('id')
      .where('regulation_id', '=', regulationId)
      .where('kind', '=', 'correction')
      .executeTakeFirstOrThrow(),
  );
  expect((await accept(server, police, correction.id)).json()).toMatchObject({ state: 'open' });
  expect((await dutiesOf(regulationId))[0]).toEqual(duty);
});

test('who accepts late accepts what the others have put right meanwhile', async () => {
  const { regulationId, proposalId } = await between(procuracy, court, police);
  const before = (await seeProposal(server, police, proposalId)).contentHash;
  await accept(server, procuracy, proposalId);
  const [duty] = await dutiesOf(regulationId);
  await accept(server, court, proposalId, { differences: [{ dutyId: duty!.id, reading: null }] });
  const correction = await insideAs(server, court, (tx) =>
    tx
      .selectFrom('proposal')
      .select('id')
      .where('regulation_id', '=', regulationId)
      .where('kind', '=', 'correction')
      .executeTakeFirstOrThrow(),
  );
  expect((await accept(server, procuracy, correction.id)).json()).toMatchObject({ state: 'agreed' });
  const late = await accept(server, police, proposalId, { contentHash: before });
  expect(late.json()).toMatchObject({ code: 'proposalChanged' });
  expect((await accept(server, police, proposalId)).json()).toMatchObject({ state: 'agreed' });
});

test.each([
  ['noSuchDuty', { dutyId: '01983a5e-7c00-7000-8000-000000000001', reading: null }],
  ['noSuchDuty', { dutyId: null, reading: null }],
])('a difference that fits nothing is refused with %s and binds nobody', async (code, change) => {
  const { regulationId, proposalId } = await between(procuracy, court);
  const answer = await accept(server, court, proposalId, { differences: [change] });
  expect(answer.json()).toMatchObject({ code });
  expect(await bound(regulationId)).toEqual([]);
});

test('two who accept at the same instant are both bound, and the text is agreed once', async () => {
  for (let round = 0; round < 5; round += 1) {
    const { regulationId, proposalId } = await between(procuracy, court);
    const { contentHash } = await seeProposal(server, court, proposalId);
    const answers = await Promise.all(
      [procuracy, court].map((who) => accept(server, who, proposalId, { contentHash })),
    );
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([200, 200]);
    expect(await bound(regulationId)).toEqual([procuracy.agencyId, court.agencyId]);
    const told = await kinds(court, regulationId);
    expect(told.filter((kind) => kind === 'agreed')).toEqual(['agreed']);
  }
});

test('with the acceptance of all whom it bound, a new regulation takes the place of the old one', async () => {
  const old = await layRegulation(server, [procuracy, court], { symbol: '01-QC/CU' });
  const record = recordBetween([procuracy, court, police], {
    symbol: '05-QC/MOI',
    effectFrom: '2022-10-01',
    relations: [{ kind: 'replaces', otherId: old.regulationId, printed: '01-QC/CU' }],
  });
  const { proposalId } = await propose(server, procuracy, textOf(record));
  // The one that was no participant of the old regulation answers in between: it alone decides nothing there.
  await accept(server, procuracy, proposalId);
  await accept(server, police, proposalId);
  expect(await sideOf(court, old.regulationId)).toMatchObject({ replaced_on: null });
  await accept(server, court, proposalId);
  expect(await sideOf(court, old.regulationId)).toMatchObject({ replaced_on: '2022-10-01' });
  expect((await kinds(court, old.regulationId)).at(-1)).toBe('replaced');
});

test('a further version holds when all whom the regulation binds have accepted it', async () => {
  const { regulationId } = await layRegulation(server, [procuracy, court]);
  const versionOf = { regulationId, validFrom: '2023-01-01' };
  const later = textOf(recordBetween([procuracy, court], { versionOf }));
  const { proposalId } = await propose(server, court, later);
  await accept(server, court, proposalId);
  const standing = () => insideAs(server, court, (tx) => loadVersion(tx, regulationId, null));
  expect(await standing()).toMatchObject({ ordinal: 1 });
  expect((await accept(server, procuracy, proposalId)).json()).toMatchObject({
    state: 'agreed',
    versionOrdinal: 2,
  });
  expect(await standing()).toMatchObject({ ordinal: 2, validFrom: '2023-01-01' });
  expect((await kinds(court, regulationId)).at(-1)).toBe('versionAgreed');
});
