import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ProposalView } from '../../contract/regulation-views.ts';
import type { DutyChange } from '../../domain/regulation/compare-readings.ts';
import { openTestApp, type TestApp } from '../../../test/app.ts';
import { houseOf, type Member } from '../../../test/house.ts';
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
import { hashContent } from './hash-content.ts';
import { loadVersion } from './proposal-store.ts';

let server: TestApp;
let procuracy: Participant;
let court: Participant;
let officer: Member;
let clerk: Member;

beforeAll(async () => {
  server = await openTestApp();
  [procuracy, court] = await layParticipants(server, 'Viện kiểm sát nhân dân tỉnh', 'Tòa án nhân dân tỉnh');
  const house = houseOf(server, { agencyId: court.agencyId, administrator: court.leader });
  officer = await house.addPerson('Cán bộ đầu mối', ['focalOfficer']);
  clerk = await house.addPerson('Văn thư', ['clerk']);
});
afterAll(() => server.close());

type Changes = DutyChange[];
const correct = (regulationId: string, changes: Changes, as = officer, key?: string) =>
  server.call('POST', `/regulations/${regulationId}/corrections`, {
    as,
    body: { changes, reason: 'Đọc nhầm' },
    ...(key !== undefined && { headers: { 'idempotency-key': key } }),
  });
const standing = (regulationId: string) =>
  insideAs(server, procuracy, async (tx) => {
    const version = await loadVersion(tx, regulationId, null);
    const duties = await readStandingDuties(tx, version.id);
    const contents = duties.map(({ content }) => content);
    return { version, duties, hash: await hashContent(tx, version, contents) };
  });

test('a correction that all have accepted changes, strikes out and adds duties, and the hash with them', async () => {
  const { regulationId } = await layRegulation(server, [procuracy, court]);
  const before = await standing(regulationId);
  const [first, second, ...others] = before.duties;
  const mended = { ...first!.content, amount: 4 };
  const missed = { ...first!.content, quote: 'kịp thời', class: 'soft' as const, amount: null, unit: null };
  const proposed = await correct(regulationId, [
    { dutyId: first!.id, reading: mended },
    { dutyId: second!.id, reading: null },
    { dutyId: null, reading: missed },
  ]);
  expect(proposed.statusCode, proposed.body).toBe(201);
  const { id, ...view } = proposed.json<ProposalView>();
  expect(view).toMatchObject({ kind: 'correction', differs: false, state: 'open', reason: 'Đọc nhầm' });
  // The leader of the agency that proposes it accepts it like the others.
  expect(view.answers.map(({ answer }) => answer)).toEqual(['waiting', 'waiting']);
  expect((await accept(server, court, id)).json()).toMatchObject({ state: 'open' });
  expect(await standing(regulationId)).toEqual(before);
  expect((await accept(server, procuracy, id)).json()).toMatchObject({ state: 'agreed' });
  const after = await standing(regulationId);
  expect(after.duties.map(({ content }) => content)).toEqual([
    mended,
    ...others.map(({ content }) => content),
    missed,
  ]);
  expect(after.version.contentHash).toBe(after.hash);
  expect(after.version.contentHash).toBe(view.contentHash);
  // The readings that were departed from are kept, though the duties are read otherwise now.
  expect((await seeProposal(server, procuracy, id)).changes).toEqual([
    { dutyId: first!.id, reading: mended, before: first!.content },
    { dutyId: second!.id, reading: null, before: second!.content },
    { dutyId: null, reading: missed, before: null },
  ]);
  expect(after.version.textHash).toBe(before.version.textHash);
});

test('of two corrections of different duties the second is accepted as it reads after the first', async () => {
  const { regulationId } = await layRegulation(server, [procuracy, court]);
  const { duties } = await standing(regulationId);
  const [one, other] = await Promise.all(
    duties
      .slice(0, 2)
      .map(async ({ id }) =>
        (await correct(regulationId, [{ dutyId: id, reading: null }])).json<ProposalView>(),
      ),
  );
  await accept(server, court, other!.id);
  for (const who of [procuracy, court]) await accept(server, who, one!.id);
  const stale = await accept(server, procuracy, other!.id, { contentHash: other!.contentHash });
  expect(stale.json()).toMatchObject({ code: 'proposalChanged' });
  expect((await accept(server, procuracy, other!.id)).json()).toMatchObject({ state: 'agreed' });
  const after = await standing(regulationId);
  expect(after.duties).toEqual(duties.slice(2));
  expect(after.version.contentHash).toBe(after.hash);
});

test('a correction is for a regulation that binds the own agency', async () => {
  const { regulationId } = await propose(server, procuracy, textOf(recordBetween([procuracy, court])));
  const { duties } = await standing(regulationId);
  const answer = await correct(regulationId, [{ dutyId: duties[0]!.id, reading: null }]);
  expect(answer.json()).toMatchObject({ code: 'notBinding' });
});

test('a duty stands in one open correction at a time', async () => {
  const { regulationId } = await layRegulation(server, [procuracy, court]);
  const { duties } = await standing(regulationId);
  const changes = [{ dutyId: duties[0]!.id, reading: null }];
  const answers = await Promise.all([
    correct(regulationId, changes),
    correct(regulationId, changes, { ...officer, ...procuracy.leader }),
  ]);
  expect(new Set(answers.map(({ statusCode }) => statusCode))).toEqual(new Set([201, 409]));
  expect(answers.find(({ statusCode }) => statusCode === 409)?.json()).toMatchObject({
    code: 'correctionOpen',
  });
});

test('a correction sent twice with one key is proposed once', async () => {
  const { regulationId } = await layRegulation(server, [procuracy, court]);
  const { duties } = await standing(regulationId);
  const changes = [{ dutyId: duties[0]!.id, reading: null }];
  const [one, again] = [
    await correct(regulationId, changes, officer, 'k1'),
    await correct(regulationId, changes, officer, 'k1'),
  ];
  expect(again.json<ProposalView>().id).toBe(one.json<ProposalView>().id);
});

test('a duty of another regulation, a timing that cannot be counted and one who is no participant are refused', async () => {
  const { regulationId } = await layRegulation(server, [procuracy, court]);
  const other = await layRegulation(server, [procuracy, court], { symbol: '03-QC' });
  const { duties } = await standing(regulationId);
  const foreign = (await standing(other.regulationId)).duties[0]!;
  const { id: dutyId, content } = duties[0]!;
  const wrong: [string, Changes][] = [
    ['noSuchDuty', [{ dutyId: foreign.id, reading: null }]],
    ['wrongTiming', [{ dutyId, reading: { ...content, class: 'within', unit: null } }]],
    [
      'noSuchParty',
      [{ dutyId, reading: { ...content, obliged: { to: 'parties', agencyIds: [officer.personId] } } }],
    ],
  ];
  for (const [code, changes] of wrong) {
    expect((await correct(regulationId, changes)).json()).toMatchObject({ code });
  }
});

test('a clerk proposes nothing', async () => {
  const { regulationId } = await layRegulation(server, [procuracy, court]);
  const { duties } = await standing(regulationId);
  const answer = await correct(regulationId, [{ dutyId: duties[0]!.id, reading: null }], clerk);
  expect(answer.statusCode).toBe(403);
});

test('who accepts while a correction takes effect accepts what stands, or is told that it has changed', async () => {
  for (let round = 0; round < 4; round += 1) {
    const { regulationId, proposalId } = await propose(
      server,
      procuracy,
      textOf(recordBetween([procuracy, court])),
    );
    await accept(server, procuracy, proposalId);
    const { duties } = await standing(regulationId);
    const changes = [{ dutyId: duties[0]!.id, reading: null }];
    const correction = (
      await correct(regulationId, changes, { ...officer, ...procuracy.leader })
    ).json<ProposalView>();
    const text = await seeProposal(server, court, proposalId);
    const [applied, accepted] = await Promise.all([
      accept(server, procuracy, correction.id, { contentHash: correction.contentHash }),
      accept(server, court, proposalId, { contentHash: text.contentHash }),
    ]);
    // Whichever was first: the court is not bound by a reading it has not seen.
    const { duties: after, version, hash } = await standing(regulationId);
    const changed = after.length < duties.length;
    expect(applied.statusCode).toBe(200);
    expect(accepted.json()).toMatchObject(changed ? { code: 'proposalChanged' } : { state: 'agreed' });
    expect(version.contentHash).toBe(hash);
  }
});

test('a settled proposal keeps the hash that was accepted, whatever is corrected later', async () => {
  const { regulationId, proposalId } = await layRegulation(server, [procuracy, court]);
  const agreed = await seeProposal(server, court, proposalId);
  const { duties, version } = await standing(regulationId);
  expect(agreed).toMatchObject({ state: 'agreed', contentHash: version.contentHash });
  const corrections: string[] = [];
  for (const { id, content } of duties.slice(0, 2)) {
    const proposed = (
      await correct(regulationId, [{ dutyId: id, reading: { ...content, amount: 9 } }])
    ).json<ProposalView>();
    await accept(server, court, proposed.id);
    await accept(server, procuracy, proposed.id);
    const settled = await seeProposal(server, court, proposed.id);
    expect(settled).toMatchObject({ state: 'agreed', contentHash: proposed.contentHash });
    corrections.push(proposed.id);
  }
  expect(await seeProposal(server, court, proposalId)).toEqual(agreed);
  const first = await seeProposal(server, court, corrections[0]!);
  expect(first.contentHash).not.toBe((await standing(regulationId)).version.contentHash);
  expect(first.answers.map(({ contentHash }) => contentHash)).toEqual([first.contentHash, first.contentHash]);
});

test('a correction that was taken back shows what was answered last', async () => {
  const { regulationId } = await layRegulation(server, [procuracy, court]);
  const { duties } = await standing(regulationId);
  const proposed = (
    await correct(regulationId, [{ dutyId: duties[0]!.id, reading: null }])
  ).json<ProposalView>();
  await accept(server, court, proposed.id);
  await server.call('POST', `/proposals/${proposed.id}/withdraw`, {
    as: court.leader,
    body: {},
    headers: { 'if-match': '"1"' },
  });
  expect(await seeProposal(server, procuracy, proposed.id)).toMatchObject({
    state: 'withdrawn',
    contentHash: proposed.contentHash,
    changes: [{ before: duties[0]!.content }],
    answers: [{ answer: 'waiting', contentHash: null }, { contentHash: proposed.contentHash }],
  });
});
