import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestApp, type TestApp } from '../../../test/app.ts';
import {
  accept,
  exampleText,
  insideAs,
  layParticipants,
  layText,
  type Participant,
  propose,
  recordBetween,
  textOf,
} from '../../../test/participants.ts';
import type { RegulationView } from '../../contract/regulation-views.ts';
import { keepFile } from '../files/keep-file.ts';

let server: TestApp;
let procuracy: Participant;
let court: Participant;
let police: Participant;
let stranger: Participant;
let oldId: string;
let nowId: string;
let asked: string;

const original = {
  name: 'Quy chế (bản ký).docx',
  mediaType: 'application/msword',
  bytes: new Uint8Array([80, 75, 3, 4]),
};

beforeAll(async () => {
  server = await openTestApp();
  [procuracy, court, police, stranger] = await layParticipants(
    server,
    'Viện kiểm sát nhân dân tỉnh',
    'Tòa án nhân dân tỉnh',
    'Công an tỉnh',
    'Công an tỉnh khác',
  );
  const both = [procuracy, court];
  const early = {
    title: 'Quy chế năm 2016',
    symbol: '01-QC',
    signedOn: '2016-11-17',
    effectFrom: '2016-11-17',
  };
  ({ regulationId: oldId } = await layText(server, procuracy, {
    text: textOf(recordBetween(both, early)),
    acceptedBy: both,
  }));
  const { regulationId: hidden } = await layText(server, court, {
    text: textOf(recordBetween([court, police], { title: 'Quy chế riêng của Tòa án' })),
    acceptedBy: [court, police],
  });
  const relations = [
    { kind: 'replaces' as const, otherId: oldId, printed: '01-QC' },
    { kind: 'guidedBy' as const, otherId: hidden, printed: 'Quy chế riêng' },
  ];
  const file = await insideAs(server, court, (tx) => keepFile(tx, original));
  const text = { ...textOf(recordBetween(both, { relations })), fileId: file.id };
  ({ regulationId: nowId } = await layText(server, court, { text, acceptedBy: both }));
  ({ regulationId: asked } = await layText(server, procuracy, {
    text: textOf(recordBetween(both, { title: 'Quy chế sắp tới', effectFrom: '2023-01-01' })),
  }));
});
afterAll(() => server.close());

async function read(id: string, as = procuracy, query: Record<string, string> = {}): Promise<RegulationView> {
  const answer = await server.call('GET', `/regulations/${id}`, { as: as.leader, query });
  expect(answer.statusCode, answer.body).toBe(200);
  return answer.json();
}

test('a page has the record, the text with its duties, participants with their answers, bases and the file', async () => {
  const view = await read(nowId);
  expect(view).toMatchObject({
    on: '2022-09-05',
    state: 'inForce',
    symbol: '02-QC/VKS-TA',
    fields: ['Chuyển hồ sơ'],
    coordination: [{ name: 'Chuyển hồ sơ', eIds: ['art_2'] }],
    bases: [{ symbol: '63/2014/QH13', regulations: 3 }],
    shown: { ordinal: 1, original: { name: original.name, size: 4 } },
  });
  expect(
    view.parties.map(({ name, role, answer, answeredAs, officers }) => ({
      name,
      role,
      answer,
      answeredAs,
      officers,
    })),
  ).toEqual([
    {
      name: 'Viện kiểm sát nhân dân tỉnh',
      role: 'lead',
      answer: 'accepted',
      answeredAs: 'Quản trị hệ thống',
      officers: [],
    },
    {
      name: 'Tòa án nhân dân tỉnh',
      role: 'member',
      answer: 'accepted',
      answeredAs: 'Quản trị hệ thống',
      officers: [],
    },
  ]);
  const duties = view.shown?.duties ?? [];
  expect(duties.length).toBeGreaterThan(1);
  expect(duties[0]).toMatchObject({ obligedIds: [procuracy.agencyId, court.agencyId] });
  expect(view.shown?.instruments[0]?.body.map(({ num }) => num)).toEqual(['1', '2', '3']);
});

test('relations are told in both directions, with the other regulation only where the reader sees it', async () => {
  const now = await read(nowId);
  expect(now.relations.map(({ kind, direction, other }) => [kind, direction, other?.title ?? null])).toEqual([
    ['replaces', 'to', 'Quy chế năm 2016'],
    ['guidedBy', 'to', null],
  ]);
  const old = await read(oldId);
  expect(old.state).toBe('replaced');
  expect(old.relations).toMatchObject([
    { kind: 'replaces', direction: 'from', other: { id: nowId, state: 'inForce' } },
  ]);
});

test('regulations between the same participants stand together', async () => {
  expect((await read(nowId)).together.map(({ title }) => title).toSorted()).toEqual([
    'Quy chế năm 2016',
    'Quy chế sắp tới',
  ]);
});

test('state and text are as of the day that is asked for', async () => {
  expect(await read(nowId, procuracy, { on: '2022-08-31' })).toMatchObject({
    state: 'upcoming',
    shown: null,
  });
  expect(await read(oldId, procuracy, { on: '2022-08-31' })).toMatchObject({
    state: 'inForce',
    shown: { ordinal: 1 },
  });
});

test('what one is asked to accept is shown before it is valid', async () => {
  expect(await read(asked, court)).toMatchObject({
    state: 'waitingForUs',
    shown: { ordinal: 1, validFrom: '2023-01-01' },
    proposals: [{ kind: 'text', state: 'open', proposedBy: { agencyId: procuracy.agencyId } }],
  });
  const [proposal] = (await read(asked, court)).proposals;
  expect(proposal?.answers.map(({ answer }) => answer)).toEqual(['waiting', 'waiting']);
  expect(proposal?.contentHash).toBe((await read(asked, court)).shown?.contentHash);
});

test('a version that is proposed can be read by its number; the text that holds stays the other', async () => {
  const later = { versionOf: { regulationId: nowId, validFrom: '2022-09-03' } };
  const reworded = textOf(
    recordBetween([procuracy, court], later),
    exampleText.replace('03 ngày', '04 ngày'),
  );
  await propose(server, procuracy, reworded);
  expect((await read(nowId, court)).shown).toMatchObject({ ordinal: 1 });
  expect((await read(nowId, court, { ordinal: '2' })).shown).toMatchObject({ ordinal: 2, agreedOn: null });
  const missing = await server.call('GET', `/regulations/${nowId}`, {
    as: court.leader,
    query: { ordinal: '3' },
  });
  expect(missing.statusCode).toBe(404);
});

test('an agency that brought the same text in sees its own reading until it proposes a correction', async () => {
  const missed = { ...textOf(recordBetween([procuracy, court])).duties[0]!, quote: 'kịp thời' };
  const differences = [{ dutyId: null, reading: missed }];
  await insideAs(server, court, (tx) =>
    sql`insert into regulation_import (id, name, source, corrected, document, record, state, regulation_id, differences)
      values (gen_random_uuid(), 'a.docx', '{}', '{}', '{}', '{}', 'joined', ${asked}, ${JSON.stringify(differences)})`.execute(
      tx,
    ),
  );
  expect((await read(asked, court)).ownReading).toEqual(differences);
  expect((await read(asked, procuracy)).ownReading).toBeNull();
  const [proposal] = (await read(asked, court)).proposals;
  expect((await accept(server, court, proposal!.id)).statusCode).toBe(200);
  expect((await read(asked, court)).ownReading).toEqual(differences);
  const corrected = await server.call('POST', `/regulations/${asked}/corrections`, {
    as: court.leader,
    body: { changes: differences, reason: 'Theo bản cơ quan nhập' },
  });
  expect(corrected.statusCode, corrected.body).toBe(201);
  expect((await read(asked, court)).ownReading).toBeNull();
});

test('the original is given as it came in, under its name', async () => {
  const answer = await server.call('GET', `/regulations/${nowId}/original`, { as: procuracy.leader });
  expect(answer.statusCode).toBe(200);
  expect([...answer.rawPayload]).toEqual([...original.bytes]);
  expect(answer.headers['content-type']).toBe('application/msword');
  expect(answer.headers['content-disposition']).toBe(
    "attachment; filename*=UTF-8''Quy%20ch%E1%BA%BF%20%28b%E1%BA%A3n%20k%C3%BD%29.docx",
  );
  const none = await server.call('GET', `/regulations/${oldId}/original`, { as: procuracy.leader });
  expect(none.statusCode).toBe(404);
});

test('a stranger reads nothing of it: no page, no file, no history', async () => {
  for (const path of ['', '/original', '/history']) {
    const answer = await server.call('GET', `/regulations/${nowId}${path}`, { as: stranger.leader });
    expect(answer.statusCode, path).toBe(404);
  }
});

test('the history tells the same to all participants, the latest first, page by page', async () => {
  const history = async (as: Participant, query: Record<string, string> = {}) =>
    (await server.call('GET', `/regulations/${nowId}/history`, { as: as.leader, query })).json();
  const { items } = await history(procuracy);
  expect(
    items.map(({ kind, by }: { kind: string; by: { shortName: string } }) => [kind, by.shortName]),
  ).toEqual([
    ['versionProposed', 'Viện kiểm sát nhân dân tỉnh'],
    ['agreed', 'Tòa án nhân dân tỉnh'],
    ['accepted', 'Tòa án nhân dân tỉnh'],
    ['accepted', 'Viện kiểm sát nhân dân tỉnh'],
    ['proposed', 'Tòa án nhân dân tỉnh'],
  ]);
  expect((await history(court)).items).toEqual(items);
  const first = await history(court, { limit: '3' });
  const rest = await history(court, { limit: '3', cursor: first.nextCursor });
  expect([...first.items, ...rest.items]).toEqual(items);
});
