import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ProposalView } from '../../contract/regulation-views.ts';
import { openTestApp, type TestApp } from '../../../test/app.ts';
import { endSetUp } from '../../../test/house.ts';
import {
  accept,
  askerOf,
  inside,
  layParticipant,
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

beforeAll(async () => {
  server = await openTestApp();
  [procuracy, court] = await Promise.all([
    layParticipant(server, 'Viện kiểm sát nhân dân tỉnh'),
    layParticipant(server, 'Tòa án nhân dân tỉnh'),
  ]);
  await endSetUp(server);
});
afterAll(() => server.close());

const proposed = () => propose(server, procuracy, textOf(recordBetween([procuracy, court])));
const withdraw = (proposalId: string, { who = procuracy, version = 1 } = {}) =>
  server.call('POST', `/proposals/${proposalId}/withdraw`, {
    as: who.leader,
    body: {},
    headers: { 'if-match': `"${version}"` },
  });
const asCourt = <Value>(work: Parameters<typeof inside<Value>>[2]) =>
  inside(server, askerOf(server, court), work);

test('a text that binds nobody else is taken back, and stays to be seen as withdrawn', async () => {
  const { regulationId, proposalId } = await proposed();
  await accept(server, procuracy, proposalId);
  const answer = await withdraw(proposalId);
  expect(answer.json(), answer.body).toMatchObject({ state: 'withdrawn', version: 2 });
  expect(await asCourt((tx) => findRegulation(tx, regulationId))).toMatchObject({ withdrawn: true });
  expect((await accept(server, court, proposalId)).json()).toMatchObject({ code: 'proposalEnded' });
  expect((await withdraw(proposalId, { version: 2 })).json()).toMatchObject({ code: 'proposalEnded' });
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
  expect(await asCourt((tx) => findRegulation(tx, regulationId))).toMatchObject({ withdrawn: false });
});

test('acceptance and withdrawal at the same instant: one of them holds, never both', async () => {
  for (let round = 0; round < 5; round += 1) {
    const { regulationId, proposalId } = await proposed();
    const { contentHash } = await seeProposal(server, court, proposalId);
    const [accepted, withdrawn] = await Promise.all([
      accept(server, court, proposalId, { contentHash }),
      withdraw(proposalId),
    ]);
    expect(new Set([accepted.statusCode, withdrawn.statusCode])).toEqual(new Set([200, 409]));
    const parties = await asCourt((tx) => loadParties(tx, regulationId));
    const bound = parties.some(({ acceptedAt }) => acceptedAt !== null);
    const { state } = await seeProposal(server, court, proposalId);
    expect({ bound, state }).toEqual(
      accepted.statusCode === 200 ? { bound: true, state: 'open' } : { bound: false, state: 'withdrawn' },
    );
  }
});

test('a differing reading is taken back by the agency that reads so', async () => {
  const { regulationId, proposalId } = await proposed();
  await accept(server, procuracy, proposalId);
  const duty = await asCourt((tx) =>
    tx.selectFrom('duty').select('id').where('regulation_id', '=', regulationId).executeTakeFirstOrThrow(),
  );
  await accept(server, court, proposalId, { differences: [{ dutyId: duty.id, reading: null }] });
  const { id } = await asCourt((tx) =>
    tx
      .selectFrom('proposal')
      .select('id')
      .where('regulation_id', '=', regulationId)
      .where('differs', '=', true)
      .executeTakeFirstOrThrow(),
  );
  expect((await withdraw(id, { who: court })).json<ProposalView>()).toMatchObject({ state: 'withdrawn' });
});
