import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestApp, type TestApp } from '../../../test/app.ts';
import {
  layParticipants,
  layText,
  type Participant,
  recordBetween,
  textOf,
} from '../../../test/participants.ts';
import type { RegulationRow } from '../../contract/regulation-views.ts';

let server: TestApp;
let procuracy: Participant;
let court: Participant;
let police: Participant;
let stranger: Participant;
let ids: Record<'old' | 'now' | 'frame' | 'programme' | 'asked', string>;

const old = {
  title: 'Quy chế phối hợp công tác kiểm tra, giám sát',
  symbol: '01-QC/ĐUK-BCSĐVKS',
  aliases: [],
  signedOn: '2016-11-17',
  effectFrom: '2016-11-17',
};
const now = {
  title: 'Quy chế phối hợp công tác kiểm tra, giám sát (mới)',
  symbol: '05-QC/ĐUK-VKS',
  aliases: [],
  signedOn: '2022-08-20',
  effectFrom: '2022-09-01',
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
  const two = [procuracy, court];
  const three = [procuracy, court, police];
  const { regulationId: oldId } = await layText(server, procuracy, {
    text: textOf(recordBetween(two, old)),
    acceptedBy: two,
  });
  const relations = [{ kind: 'replaces' as const, otherId: oldId, printed: old.symbol }];
  const { regulationId: nowId } = await layText(server, court, {
    text: textOf(recordBetween(two, { ...now, relations })),
    acceptedBy: two,
  });
  const frame = {
    title: 'Khung quy chế',
    kind: 'frame' as const,
    symbol: null,
    effectFrom: null,
    signedOn: '2021-03-01',
    aliases: ['Quy chế 1753'],
    fields: [
      { name: 'Trao đổi thông tin', eIds: [] },
      { name: 'Hoà giải', eIds: [] },
    ],
  };
  const { regulationId: frameId } = await layText(server, procuracy, {
    text: textOf(recordBetween(three, frame)),
    acceptedBy: [procuracy, court],
  });
  const term = { title: 'Chương trình phối hợp', kind: 'programme' as const, symbol: '9/CTr', aliases: [] };
  const days = {
    signedOn: '2020-01-10',
    effectFrom: '2020-01-10',
    effectTo: '2022-10-31',
    term: '2020–2022',
  };
  const { regulationId: programme } = await layText(server, court, {
    text: textOf(recordBetween(three, { ...term, ...days })),
    acceptedBy: three,
  });
  const { regulationId: asked } = await layText(server, police, {
    text: textOf(
      recordBetween([police, procuracy], {
        title: 'Quy chế còn chờ',
        symbol: '11/QC',
        signedOn: '2022-09-02',
      }),
    ),
  });
  ids = { old: oldId, now: nowId, frame: frameId, programme, asked };
});
afterAll(() => server.close());

type Query = Record<string, string>;
async function listed(as: Participant, query: Query = {}): Promise<RegulationRow[]> {
  const answer = await server.call('GET', '/regulations', { as: as.leader, query });
  expect(answer.statusCode, answer.body).toBe(200);
  return answer.json<{ items: RegulationRow[] }>().items;
}
const titles = async (query: Query) => (await listed(procuracy, query)).map(({ title }) => title);

test('the registry shows each agency its own regulations, the latest signed first, with states and participants', async () => {
  expect((await listed(procuracy)).map(({ id, state }) => [id, state])).toEqual([
    [ids.asked, 'waitingForUs'],
    [ids.now, 'inForce'],
    [ids.frame, 'agreed'],
    [ids.programme, 'inForce'],
    [ids.old, 'replaced'],
  ]);
  expect(await listed(stranger)).toEqual([]);
  const [first] = await listed(police, { q: 'chương trình' });
  expect(first).toMatchObject({
    accepted: 3,
    effectTo: '2022-10-31',
    parties: [
      { agencyId: procuracy.agencyId, shortName: 'Viện kiểm sát nhân dân tỉnh', role: 'lead' },
      { agencyId: court.agencyId, role: 'member' },
      { agencyId: police.agencyId, role: 'member' },
    ],
  });
});

test.each<[string, Query, string[]]>([
  ['every word, in any order, without marks', { q: 'giam sat KIEM tra moi' }, [now.title]],
  ['part of a symbol', { q: 'bcsđvks' }, [old.title]],
  ['part of a symbol without marks', { q: 'qc/duk' }, [now.title, old.title]],
  ['an alias', { q: 'quy chế 1753' }, ['Khung quy chế']],
  ['a sign that means anything to the database', { q: '%' }, []],
  ['a field, with the other placing of the tone', { field: 'hòa giải' }, ['Khung quy chế']],
  ['a state', { state: 'replaced' }, [old.title]],
  ['a kind', { kind: 'programme' }, ['Chương trình phối hợp']],
  ['a year of signing', { year: '2021' }, ['Khung quy chế']],
  ['what ends within two months', { expiresWithin: '2' }, ['Chương trình phối hợp']],
  ['what ends within one month', { expiresWithin: '1' }, []],
  ['what nothing has happened to', { idleFor: '1' }, []],
  [
    'nothing that is asked',
    { q: '', field: '' },
    ['Quy chế còn chờ', now.title, 'Khung quy chế', 'Chương trình phối hợp', old.title],
  ],
])('it is filtered by %s', async (_, query, expected) => {
  expect(await titles(query)).toEqual(expected);
});

test('it is filtered by another participant', async () => {
  expect(await titles({ partyId: police.agencyId })).toEqual([
    'Quy chế còn chờ',
    'Khung quy chế',
    'Chương trình phối hợp',
  ]);
  expect(await titles({ partyId: stranger.agencyId })).toEqual([]);
});

test('states are as of the day that is asked for', async () => {
  const before = await listed(procuracy, { on: '2022-08-31' });
  const states = Object.fromEntries(before.map(({ id, state }) => [id, state]));
  expect(states).toMatchObject({ [ids.old]: 'inForce', [ids.now]: 'upcoming', [ids.programme]: 'inForce' });
  expect(await titles({ on: '2022-11-01', state: 'expired' })).toEqual(['Chương trình phối hợp']);
});

test('pages go on where the one before ended', async () => {
  const seen: string[] = [];
  let cursor: string | null = null;
  do {
    const query: Query = { limit: '2', ...(cursor !== null && { cursor }) };
    const answer = await server.call('GET', '/regulations', { as: procuracy.leader, query });
    const page = answer.json<{ items: RegulationRow[]; nextCursor: string | null }>();
    seen.push(...page.items.map(({ id }) => id));
    cursor = page.nextCursor;
  } while (cursor !== null);
  expect(seen).toEqual([ids.asked, ids.now, ids.frame, ids.programme, ids.old]);
});

test('a cursor that is not ours is refused, also one with a day that is none', async () => {
  const forged = Buffer.from(JSON.stringify(['2022-02-31', ids.old])).toString('base64url');
  for (const cursor of ['x', forged]) {
    const answer = await server.call('GET', '/regulations', { as: procuracy.leader, query: { cursor } });
    expect(answer.statusCode, cursor).toBe(422);
  }
});

test('an agency’s other names of a regulation are found by itself and seen by no other', async () => {
  const aliases = ['Quy chế mới của tỉnh', 'Quy chế mới của tỉnh'];
  const named = await server.call('PUT', `/regulations/${ids.now}/aliases`, {
    as: procuracy.leader,
    body: { aliases },
  });
  expect(named.json(), named.body).toEqual({ aliases: ['Quy chế mới của tỉnh'] });
  expect((await listed(procuracy, { q: 'cua tinh' })).map(({ id }) => id)).toEqual([ids.now]);
  expect((await listed(procuracy, { q: 'cua tinh' }))[0]?.aliases).toEqual(['Quy chế mới của tỉnh']);
  expect(await listed(court, { q: 'cua tinh' })).toEqual([]);
  const strange = await server.call('PUT', `/regulations/${ids.now}/aliases`, {
    as: stranger.leader,
    body: { aliases },
  });
  expect(strange.statusCode).toBe(404);
});

test('fields are those of one’s own regulations, once each', async () => {
  const fields = async (as: Participant) =>
    (await server.call('GET', '/fields', { as: as.leader })).json().fields;
  expect(await fields(procuracy)).toEqual(['Chuyển hồ sơ', 'Hoà giải', 'Trao đổi thông tin']);
  expect(await fields(stranger)).toEqual([]);
});

test('a legal basis is one record for all that cite it, and counts one’s own regulations only', async () => {
  const bases = async (as: Participant, query: Query = {}) =>
    (await server.call('GET', '/legal-bases', { as: as.leader, query })).json().items;
  const [basis] = await bases(procuracy, { q: 'to chuc 63/2014' });
  expect(basis).toMatchObject({ symbol: '63/2014/QH13', issuedOn: '2014-11-24', regulations: 5 });
  expect((await bases(police))[0]).toMatchObject({ id: basis.id, regulations: 3 });
  expect(await bases(procuracy, { q: 'hien phap' })).toEqual([]);
  const read = (as: Participant) => server.call('GET', `/legal-bases/${basis.id}`, { as: as.leader });
  expect((await read(police)).json().items.map(({ id }: RegulationRow) => id)).toEqual([
    ids.asked,
    ids.frame,
    ids.programme,
  ]);
  expect((await read(stranger)).statusCode).toBe(404);
});

test('the list of legal bases goes on behind a title as long as a title may be', async () => {
  const bases = ['1', '2'].map((symbol) => ({
    symbol,
    title: `${'Ộ'.repeat(990)} ${symbol}`,
    issuer: null,
    issuedOn: null,
    printed: 'Căn cứ',
  }));
  await layText(server, police, {
    text: textOf(recordBetween([police, court], { symbol: '40-QC', bases })),
  });
  const page = async (more: Query = {}) =>
    server.call('GET', '/legal-bases', { as: police.leader, query: { q: 'ộộộ', limit: '1', ...more } });
  const first = (await page()).json<{ items: { symbol: string }[]; nextCursor: string }>();
  const second = await page({ cursor: first.nextCursor });
  expect(second.statusCode, second.body).toBe(200);
  const symbols = [first, second.json<typeof first>()].flatMap(({ items }) =>
    items.map(({ symbol }) => symbol),
  );
  expect(symbols.toSorted()).toEqual(['1', '2']);
});
