import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestApp, type TestApp } from '../../../test/app.ts';
import { beginImport, prepare, workAt } from '../../../test/bring-in.ts';
import { houseOf } from '../../../test/house.ts';
import {
  exampleText,
  insideAs,
  layParticipants,
  layText,
  type Participant,
  recordBetween,
  textOf,
} from '../../../test/participants.ts';
import type { ImportRecord } from '../../domain/regulation/import-content.ts';
import { loadFile } from '../files/load-file.ts';

let server: TestApp;
let procuracy: Participant;
let court: Participant;
let police: Participant;

beforeAll(async () => {
  server = await openTestApp();
  [procuracy, court, police] = await layParticipants(
    server,
    'Viện kiểm sát nhân dân tỉnh Hà Giang',
    'Tòa án nhân dân tỉnh Hà Giang',
    'Công an tỉnh Hà Giang',
  );
});
afterAll(() => server.close());

type Confirmed = {
  version: number;
  regulationId: string;
  joined: boolean;
  sameText: boolean;
  differences: number;
};

/** An import with everything that is needed. */
async function ready(by: Participant, record: ImportRecord, text = exampleText) {
  const work = workAt(server, by.leader, await beginImport(server, by.leader, text));
  await prepare(work, record);
  return work;
}
const confirm = async (by: Participant, record: ImportRecord, text?: string) =>
  (await ready(by, record, text)).post<Confirmed>('confirm');
/** What a participant sees of a regulation. */
const seen = (by: Participant, regulationId: string) =>
  insideAs(server, by, async (tx) => ({
    regulation: await tx
      .selectFrom('regulation')
      .select('title')
      .where('id', '=', regulationId)
      .executeTakeFirst(),
    duties: await tx
      .selectFrom('duty')
      .select('reading')
      .where('regulation_id', '=', regulationId)
      .orderBy('place')
      .execute(),
    events: (
      await tx
        .selectFrom('regulation_event')
        .select(['kind', 'details', 'agency_id'])
        .where('regulation_id', '=', regulationId)
        .orderBy('seq')
        .execute()
    ).map(({ kind, details, agency_id: by }) => ({ kind, details, by })),
  }));
const two = (symbol: string, more: Partial<ImportRecord> = {}) =>
  recordBetween([procuracy, court], { symbol, ...more });

test('a complete import is put before its participants with its text, its duties and its file', async () => {
  const work = await ready(procuracy, two('10-QC'));
  const confirmed = await work.post<Confirmed>('confirm');
  expect(confirmed).toMatchObject({ joined: false, differences: 0, version: 5 });
  const { regulationId } = confirmed;
  expect(await work.read()).toMatchObject({ state: 'proposed', regulationId });
  const theirs = await seen(court, regulationId);
  expect(theirs.regulation).toEqual({ title: two('10-QC').title });
  expect(theirs.duties.map(({ reading }) => reading)).toMatchObject([
    { amount: 3, obliged: { to: 'parties', agencyIds: [court.agencyId] } },
    { amount: 5, obliged: { to: 'parties', agencyIds: [procuracy.agencyId] } },
    { class: 'recurring', obliged: { to: 'everyParty' } },
  ]);
  const stranger = await seen(police, regulationId);
  expect(stranger).toEqual({ regulation: undefined, duties: [], events: [] });
  const kept = await insideAs(server, procuracy, async (tx) => {
    const { file_id: fileId } = await tx
      .selectFrom('regulation_version')
      .select('file_id')
      .where('regulation_id', '=', regulationId)
      .executeTakeFirstOrThrow();
    return loadFile(tx, fileId ?? '');
  });
  expect(new TextDecoder().decode(kept?.bytes)).toBe(exampleText);
});

test('the trail tells what was done, by the title, and quotes no text', async () => {
  const work = await ready(procuracy, two('20-QC'));
  await work.post('confirm');
  const trail = await server.call('GET', '/trail', { as: procuracy.leader, query: { subjectId: work.id } });
  const { items } = trail.json<{ items: { act: string; subjectLabel: string }[] }>();
  expect(items.map(({ act }) => act)).toEqual([
    'import.proposed',
    'import.actorsMapped',
    'import.described',
    'import.decided',
    'import.begun',
  ]);
  expect(items[0]?.subjectLabel).toBe(two('20-QC').title);
  expect(trail.body).not.toContain('ngày làm việc');
});

test('while a duty is open or something of the record is missing, nothing is put before anybody', async () => {
  const work = workAt(server, procuracy.leader, await beginImport(server, procuracy.leader, exampleText));
  expect(await work.post('confirm', {}, 409)).toMatchObject({ code: 'importIncomplete' });
  await prepare(work, two('11-QC', { title: '' }));
  expect(await work.post('confirm', {}, 409)).toMatchObject({ code: 'importIncomplete' });
  await work.post('record', { record: two('11-QC') });
  await work.post('confirm');
});

test('what has been confirmed or given up is changed no more', async () => {
  const work = await ready(procuracy, two('12-QC'));
  await work.post('confirm');
  for (const [step, body] of [
    ['confirm', {}],
    ['discard', {}],
    ['duties', { decisions: {} }],
    ['actors', { actors: {} }],
    ['record', { record: two('12-QC') }],
    ['structure', { correction: { do: 'merge', line: 1 } }],
  ] as const) {
    expect(await work.post(step, body, 409)).toMatchObject({ code: 'importEnded' });
  }
});

test('the same text brought in by another participant joins, and says how many duties it reads differently', async () => {
  const { regulationId } = await confirm(procuracy, two('13-QC'));
  const same = await confirm(court, two('13-QC', { title: 'Tên do Tòa án ghi' }));
  expect(same).toMatchObject({ regulationId, joined: true, sameText: true, differences: 0 });
  const other = await confirm(
    court,
    two('13 - QC'),
    exampleText.replace('03 ngày làm việc', '04 ngày làm việc'),
  );
  expect(other).toMatchObject({ regulationId, joined: true, sameText: false, differences: 2 });
  expect((await seen(procuracy, regulationId)).events).toMatchObject([
    { kind: 'proposed', by: procuracy.agencyId },
    { kind: 'joined', by: court.agencyId, details: { sameText: true, differences: 0 } },
    { kind: 'joined', by: court.agencyId, details: { sameText: false, differences: 2 } },
  ]);
});

test('a stranger’s import of the same symbol and day joins nothing and is told nothing', async () => {
  const { regulationId } = await confirm(procuracy, two('14-QC'));
  const before = await seen(procuracy, regulationId);
  const strange = await confirm(police, recordBetween([police, court], { symbol: '14-QC' }));
  expect(strange).toMatchObject({ joined: false });
  expect(strange.regulationId).not.toBe(regulationId);
  expect(await seen(procuracy, regulationId)).toEqual(before);
});

test('of two that are confirmed at the same moment, the second joins', async () => {
  const works = [await ready(procuracy, two('15-QC')), await ready(court, two('15-QC'))];
  const both = await Promise.all(works.map((work) => work.post<Confirmed>('confirm')));
  expect(new Set(both.map(({ regulationId }) => regulationId)).size).toBe(1);
  expect(both.filter(({ joined }) => joined)).toHaveLength(1);
});

test('another version is proposed of what binds the own agency and one more, not of what binds nobody yet', async () => {
  const { regulationId: waiting } = await layText(server, procuracy, { text: textOf(two('16-QC')) });
  const versionOf = (regulationId: string) =>
    two('17-QC', { versionOf: { regulationId, validFrom: '2022-12-01' } });
  const work = await ready(procuracy, versionOf(waiting));
  expect(await work.post('confirm', {}, 409)).toMatchObject({ code: 'regulationNotOpen' });
  const { regulationId: agreed } = await layText(server, procuracy, {
    text: textOf(two('18-QC')),
    acceptedBy: [procuracy, court],
  });
  expect(await confirm(procuracy, versionOf(agreed))).toMatchObject({ regulationId: agreed, joined: false });
});

test('an officer prepares, a focal officer confirms', async () => {
  const house = houseOf(server, { agencyId: procuracy.agencyId, administrator: procuracy.leader });
  const officer = await house.addPerson('Chuyên viên', ['officer']);
  const focal = await house.addPerson('Cán bộ đầu mối', ['focalOfficer']);
  const work = workAt(server, officer, await beginImport(server, officer, exampleText));
  await prepare(work, two('19-QC'));
  await work.post('confirm', {}, 403);
  expect(await workAt(server, focal, work).post<Confirmed>('confirm')).toMatchObject({ joined: false });
});
