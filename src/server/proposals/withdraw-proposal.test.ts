import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ProposalView } from '../../contract/regulation-views.ts';
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
import { findRegulation, loadParties } from './proposal-store.ts';

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

const proposed = () => propose(server, procuracy, textOf(recordBetween([procuracy, court])));
const withdraw = (proposalId: string, { who = procuracy, version = 1 } = {}) =>
  server.call('POST', `/proposals/${proposalId}/withdraw`, {
    as: who.leader,
    body: {},
    headers: { 'if-match': `"${version}"` },
  });
const refuse = async (proposalId: string, who: Participant) => {
  const answer = await server.call('POST', `/proposals/${proposalId}/refuse`, {
    as: who.leader,
    body: { reason: 'Không phải văn bản đã ký' },
  });
  expect(answer.statusCode, answer.body).toBe(200);
};
const get = async (who: Participant, path: string, query: Record<string, string> = {}) =>
  server.call('GET', path, { as: who.leader, query });

test('a text that binds nobody else is taken back, and stays to be seen as withdrawn by who has answered', async () => {
  const { regulationId, proposalId } = await proposed();
  await accept(server, procuracy, proposalId);
  await refuse(proposalId, court);
  const answer = await withdraw(proposalId);
  expect(answer.json(), answer.body).toMatchObject({ state: 'withdrawn', version: 2 });
  expect(await insideAs(server, court, (tx) => findRegulation(tx, regulationId))).toMatchObject({
    withdrawn: true,
  });
  expect((await accept(server, court, proposalId)).json()).toMatchObject({ code: 'proposalEnded' });
  expect((await withdraw(proposalId, { version: 2 })).json()).toMatchObject({ code: 'proposalEnded' });
});

test('a text taken back is gone for who was named and has never answered: page, list, search, history, alert', async () => {
  const title = 'Quy chế phối hợp nêu nhầm tên một cơ quan';
  const text = `QUY CHẾ PHỐI HỢP\nĐiều 1. Nhầm lẫn\nQuy chế này gửi nhầm một nơi.`;
  server.clock.moveTo('2022-09-06');
  const { regulationId, proposalId } = await propose(
    server,
    procuracy,
    textOf(recordBetween([procuracy, court, police], { title, symbol: '77-QC' }), text),
  );
  await refuse(proposalId, police);
  const openTo = async (who: Participant) => {
    const page = await get(who, `/regulations/${regulationId}`);
    const history = await get(who, `/regulations/${regulationId}/history`);
    const list = await get(who, '/regulations', { q: '77-QC' });
    const hits = await get(who, '/regulations/search', { q: 'gửi nhầm' });
    const waiting = await get(who, '/proposals/waiting');
    const alerts = await get(who, '/account/alerts');
    return {
      page: page.statusCode,
      history: history.statusCode,
      listed: list.body.includes(regulationId),
      found: hits.body.includes(regulationId),
      waits: waiting.body.includes(regulationId),
      told: alerts.body.includes(title),
    };
  };
  const open = { page: 200, history: 200, listed: true, found: true, waits: true, told: true };
  expect(await openTo(court)).toEqual(open);
  expect((await withdraw(proposalId)).statusCode).toBe(200);
  const gone = { page: 404, history: 404, listed: false, found: false, waits: false, told: false };
  expect(await openTo(court)).toEqual(gone);
  expect(await openTo(police)).toMatchObject({ page: 200, history: 200, listed: true, told: true });
  expect(await openTo(procuracy)).toMatchObject({ page: 200, history: 200, listed: true });
  expect((await accept(server, court, proposalId, { contentHash: 'a'.repeat(64) })).statusCode).toBe(404);
});

test('a text that another participant has accepted is not taken back', async () => {
  const { proposalId } = await proposed();
  await accept(server, court, proposalId);
  expect((await withdraw(proposalId)).json()).toMatchObject({ code: 'otherIsBound' });
});

test('only the agency that has proposed it takes it back, as it stands', async () => {
  const { proposalId } = await proposed();
  expect((await withdraw(proposalId, { who: court })).statusCode).toBe(403);
  expect((await withdraw(proposalId, { version: 7 })).statusCode).toBe(412);
});

test('a further version is taken back while one has not accepted it; the regulation stays', async () => {
  const { regulationId } = await layRegulation(server, [procuracy, court]);
  const versionOf = { regulationId, validFrom: '2023-01-01' };
  const { proposalId } = await propose(
    server,
    court,
    textOf(recordBetween([procuracy, court], { versionOf })),
  );
  await accept(server, procuracy, proposalId);
  expect((await withdraw(proposalId, { who: court })).json()).toMatchObject({ state: 'withdrawn' });
  expect(await insideAs(server, court, (tx) => findRegulation(tx, regulationId))).toMatchObject({
    withdrawn: false,
  });
});

test('acceptance and withdrawal at the same instant: one of them holds, never both', async () => {
  for (let round = 0; round < 5; round += 1) {
    const { regulationId, proposalId } = await proposed();
    const { contentHash } = await seeProposal(server, court, proposalId);
    const [accepted, withdrawn] = await Promise.all([
      accept(server, court, proposalId, { contentHash }),
      withdraw(proposalId),
    ]);
    // Too late to accept: then the text is gone for who has not answered.
    const late = withdrawn.statusCode === 200;
    expect([accepted.statusCode, withdrawn.statusCode]).toEqual(late ? [404, 200] : [200, 409]);
    const parties = await insideAs(server, procuracy, (tx) => loadParties(tx, regulationId));
    const bound = parties.some(({ acceptedAt }) => acceptedAt !== null);
    const { state } = await seeProposal(server, procuracy, proposalId);
    expect({ bound, state }).toEqual(
      accepted.statusCode === 200 ? { bound: true, state: 'open' } : { bound: false, state: 'withdrawn' },
    );
  }
});

test('a differing reading is taken back by the agency that reads so', async () => {
  const { regulationId, proposalId } = await proposed();
  await accept(server, procuracy, proposalId);
  const duty = await insideAs(server, court, (tx) =>
    tx.selectFrom('duty').select('id').where('regulation_id', '=', regulationId).executeTakeFirstOrThrow(),
  );
  await accept(server, court, proposalId, { differences: [{ dutyId: duty.id, reading: null }] });
  const { id } = await insideAs(server, court, (tx) =>
    tx
      .selectFrom('proposal')
      .select('id')
      .where('regulation_id', '=', regulationId)
      .where('differs', '=', true)
      .executeTakeFirstOrThrow(),
  );
  expect((await withdraw(id, { who: court })).json<ProposalView>()).toMatchObject({ state: 'withdrawn' });
});
