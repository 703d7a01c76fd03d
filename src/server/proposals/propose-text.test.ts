import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestApp, type TestApp } from '../../../test/app.ts';
import {
  insideAs,
  layParticipants,
  layRegulation,
  type Participant,
  propose,
  recordBetween,
  textOf,
} from '../../../test/participants.ts';
import { loadRecord } from './content-store.ts';
import { readStandingDuties } from './read-standing-duties.ts';
import { hashContent } from './hash-content.ts';

let server: TestApp;
let procuracy: Participant;
let court: Participant;
let stranger: Participant;

beforeAll(async () => {
  server = await openTestApp();
  [procuracy, court, stranger] = await layParticipants(
    server,
    'Viện kiểm sát nhân dân tỉnh',
    'Tòa án nhân dân tỉnh',
    'Công an tỉnh khác',
  );
});
afterAll(() => server.close());

test('a proposed text is there for its participants with record, articles and duties, and for nobody else', async () => {
  const record = recordBetween([procuracy, court]);
  const { regulationId } = await propose(server, procuracy, textOf(record));
  const { versionOf: _, ...fixed } = record;
  for (const party of [procuracy, court]) {
    const seen = await insideAs(server, party, async (tx) => ({
      record: await loadRecord(tx, regulationId),
      articles: await tx
        .selectFrom('regulation_article')
        .select(['num', 'heading'])
        .orderBy('place')
        .execute(),
      side: await tx
        .selectFrom('regulation_side')
        .select(['own_answer', 'accepted_count'])
        .executeTakeFirst(),
    }));
    expect(seen).toMatchObject({
      record: fixed,
      articles: [{ num: '1' }, { num: '2', heading: 'Chuyển hồ sơ' }, { num: '3' }],
      side: { own_answer: 'waiting', accepted_count: 0 },
    });
  }
  const strange = await insideAs(server, stranger, (tx) =>
    tx.selectFrom('regulation').select('id').execute(),
  );
  expect(strange).toEqual([]);
});

test('the hash of what is proposed is the same when it is taken again from the rows', async () => {
  const { regulationId } = await propose(server, procuracy, textOf(recordBetween([procuracy, court])));
  await insideAs(server, court, async (tx) => {
    const version = await tx
      .selectFrom('regulation_version')
      .select(['id', 'ordinal', 'valid_from as validFrom', 'text_hash as textHash', 'content_hash'])
      .where('regulation_id', '=', regulationId)
      .executeTakeFirstOrThrow();
    const duties = (await readStandingDuties(tx, version.id)).map(({ content }) => content);
    expect(duties.length).toBeGreaterThan(1);
    expect(await hashContent(tx, { ...version, regulationId }, duties)).toBe(version.content_hash);
  });
});

test('the leaders of the other participants are told, the proposer is not', async () => {
  await propose(server, procuracy, textOf(recordBetween([procuracy, court], { title: 'Quy chế được báo' })));
  const told = async (who: Participant) =>
    (await insideAs(server, who, (tx) => tx.selectFrom('alert').selectAll().execute()))
      .filter(({ subject }) => subject === 'Quy chế được báo')
      .map(({ kind }) => kind);
  expect(await told(court)).toEqual(['proposalArrived']);
  expect(await told(procuracy)).toEqual([]);
});

test('a version of a regulation that binds not yet two is refused, one of a hidden regulation is not there', async () => {
  const { regulationId } = await propose(server, procuracy, textOf(recordBetween([procuracy, court])));
  const later = { versionOf: { regulationId, validFrom: '2023-01-01' } };
  const again = textOf(recordBetween([procuracy, court], later));
  await expect(propose(server, court, again)).rejects.toMatchObject({ code: 'regulationNotOpen' });
  await expect(propose(server, stranger, again)).rejects.toMatchObject({ name: 'NotFound' });
});

test('a further text binds nobody who takes no part in the regulation, whatever its own record says', async () => {
  const { regulationId } = await layRegulation(server, [procuracy, court]);
  const versionOf = { regulationId, validFrom: '2023-01-01' };
  const further = textOf(recordBetween([procuracy, court, stranger], { versionOf }));
  const [first, ...others] = further.duties;
  const obliged = { to: 'parties' as const, agencyIds: [stranger.agencyId] };
  const duties = [{ ...first!, obliged }, ...others];
  const refused = propose(server, procuracy, { ...further, duties });
  await expect(refused).rejects.toMatchObject({ code: 'noSuchParty' });
});
