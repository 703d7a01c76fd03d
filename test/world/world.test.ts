import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ImportRow } from '../../src/contract/import-views.ts';
import type { RegulationRow, RegulationView } from '../../src/contract/regulation-views.ts';
import type { Hit, HistoryEntry } from '../../src/contract/regulations.ts';
import type { Provision } from '../../src/domain/law/parsed-document.ts';
import { readConfig } from '../../src/server/platform/config.ts';
import { openDatabase, openPool } from '../../src/server/platform/database.ts';
import { readInstallation } from '../../src/server/platform/installation.ts';
import type { TestDatabase } from '../database.ts';
import { bodies } from './bodies.ts';
import { openStage, type Stage } from './stage.ts';
import { demoDatabase } from './demo-database.ts';
import { demoDay } from './seed-demo-world.ts';

let database: TestDatabase;
let stage: Stage;
const config = readConfig({ LIENTICH_LOG_LEVEL: 'silent' });

/** Milliseconds for building the world, when much else runs beside it. */
const building = 300_000;

beforeAll(async () => {
  database = await demoDatabase();
  stage = await openStage(database.connect, config, demoDay);
}, building);
afterAll(async () => {
  await stage.close();
  await database.drop();
});

test('every account of the storylines may act on the day of the demo', async () => {
  const locals = ['vanthu', 'daumoi', 'chuyenvien', 'lanhdao', 'quantri'];
  const addresses = bodies.flatMap(({ key }) => locals.map((local) => `${local}@${key}.demo`));
  const all = [
    ...addresses,
    'quantri@he-thong.demo',
    'thanhtra@he-thong.demo',
    'thuongtruc@tinhuy-thaibinh.demo',
  ];
  for (const address of all)
    expect((await stage.player(address)).appointmentId, address).toMatch(/^[0-9a-f-]{36}$/);
  expect(all).toHaveLength(17 * 5 + 3);
});

test('the mark says demo and that the world is complete', async () => {
  const db = openDatabase(openPool(database.connect, 'app', 1));
  expect(await readInstallation(db)).toMatchObject({ demoDay: '2022-09-05', complete: true });
  await db.destroy();
});

test('one person holds positions in both bodies of the Supreme Procuracy and acts in either', async () => {
  const group = await stage.player('lanhdao@bcsd-vksndtc.demo');
  const committee = (await stage.player('quantri@du-vksndtc.demo')).agencyId;
  const other = await stage.player('lanhdao@bcsd-vksndtc.demo', committee);
  expect(other.personId).toBe(group.personId);
  expect(other.agencyId).not.toBe(group.agencyId);
});

/** What somebody of a body asks and is told. */
async function asked<Answer>(bodyKey: string, path: string, on: Stage = stage): Promise<Answer> {
  return on.call(await on.player(`chuyenvien@${bodyKey}.demo`), 'GET', path);
}

async function registryOf(bodyKey: string, wanted: Record<string, string> = {}, on: Stage = stage) {
  const query = new URLSearchParams(wanted).toString();
  return (await asked<{ items: RegulationRow[] }>(bodyKey, `/regulations?${query}`, on)).items;
}

/** The one regulation of a body that goes by these words. */
async function opened(bodyKey: string, words: string, day = demoDay): Promise<RegulationView> {
  const [row, ...others] = await registryOf(bodyKey, { q: words });
  expect(others, words).toEqual([]);
  return asked(bodyKey, `/regulations/${row?.id}?on=${day}`);
}

function count(nodes: readonly Provision[], type: Provision['type']): number {
  return nodes.reduce((sum, node) => sum + Number(node.type === type) + count(node.children, type), 0);
}

test.each([
  ['vks-vinhphuc', '01-QC/ĐUK-BCSĐVKS', 'replaced', 3, 7, 2],
  ['duk-vinhphuc', '02-QC/ĐUK-BCSĐVKS', 'inForce', 3, 8, 2],
  ['du-vksndtc', '05-QC/BCSĐ-ĐU', 'inForce', 3, 10, 2],
  ['ta-hagiang', '01/QCPH-VKS-TA', 'inForce', 3, 10, 2],
  ['ta-hagiang', '02/QCPH-VKS-TA', 'inForce', 3, 7, 2],
  ['ta-hagiang', '03-QC/BCSĐVKS-BCSĐTA', 'inForce', 3, 9, 2],
  ['ta-longan', 'Khung quy chế 17/8/2022', 'agreed', 0, 7, 2],
  ['ttra-thaibinh', '1753-QC/BNCTU', 'inForce', 3, 9, 9],
])('%s finds %s: %s, with %i chapters and %i articles, between %i', async (body, words, ...said) => {
  const { state, shown, parties, versions } = await opened(body, words);
  const nodes = shown?.instruments.flatMap((instrument) => instrument.body) ?? [];
  expect([state, count(nodes, 'chapter'), count(nodes, 'article'), parties.length]).toEqual(said);
  expect(versions).toHaveLength(1);
  expect(shown?.duties.length).toBeGreaterThan(9);
  expect(shown?.original?.name).toMatch(/\.txt$/);
  for (const { answer, answeredAs, officers } of parties) {
    expect([answer, officers.map(({ part }) => part)]).toEqual(['accepted', ['head', 'focal']]);
    expect(answeredAs).toBe(officers[0]?.positionTitle);
  }
});

test('each thing happened on its own day, the regulation binding one participant after the other', async () => {
  const { id } = await opened('bnc-thaibinh', '1753');
  const history = await asked<{ items: HistoryEntry[] }>('bnc-thaibinh', `/regulations/${id}/history`);
  const acceptances = history.items.filter(({ kind }) => kind === 'accepted');
  expect(acceptances.map(({ at }) => at.slice(0, 10)).toSorted()).toEqual([
    '2015-06-16',
    ...Array<string>(3).fill('2015-06-17'),
    ...Array<string>(2).fill('2015-06-18'),
    ...Array<string>(2).fill('2015-06-19'),
    '2015-06-22',
  ]);
  expect(history.items.at(-1)).toMatchObject({ kind: 'proposed', at: '2015-06-16T03:00:00.000Z' });
});

test('the new regulation of Vĩnh Phúc has replaced that of 2016 on the day of its signing', async () => {
  const before = await opened('vks-vinhphuc', '01-QC/ĐUK-BCSĐVKS', '2022-05-12');
  expect(before).toMatchObject({ state: 'inForce', replacedOn: '2022-05-13' });
  const after = await opened('vks-vinhphuc', '01-QC/ĐUK-BCSĐVKS');
  const other = { symbol: '02-QC/ĐUK-BCSĐVKS', state: 'inForce' };
  expect(after.relations).toMatchObject([{ kind: 'replaces', direction: 'from', other }]);
});

test('the regulation of the Supreme Procuracy holds for its term', async () => {
  expect(await opened('bcsd-vksndtc', 'nhiem ky 2020 - 2025', '2025-12-31')).toMatchObject({
    term: '2020–2025',
    state: 'inForce',
  });
  expect((await opened('bcsd-vksndtc', 'nhiem ky 2020 - 2025', '2026-01-01')).state).toBe('expired');
});

test('the three of Hà Giang stand together, the two special ones naming the one that is for all', async () => {
  const umbrella = await opened('vks-hagiang', '03-QC/BCSĐVKS-BCSĐTA');
  const special = ['02/QCPH-VKS-TA', '01/QCPH-VKS-TA'];
  expect(umbrella.together.map(({ symbol }) => symbol)).toEqual(special);
  for (const symbol of special) {
    const { relations, scope } = await opened('vks-hagiang', symbol);
    expect(scope).toBe('downwards');
    expect(relations).toMatchObject([{ kind: 'specialTo', printed: umbrella.symbol }]);
  }
});

test('a text that a person completed says so: a mended duty, a marked one, and lengths that were agreed on', async () => {
  const frame = await opened('hdnd-longan', 'Khung quy chế 17/8/2022');
  const marked = frame.shown?.duties.find(({ reading }) => reading.quote.startsWith('vào cuối nhiệm kỳ'));
  expect(marked?.reading).toMatchObject({ class: 'byDate', dueBy: { date: '2026-06-30' } });
  expect(marked?.obligedIds).toHaveLength(2);
  const nine = await opened('ca-thaibinh', '1753');
  const mended = nine.shown?.duties.find(({ reading }) => reading.eId === 'art_4__cl_1');
  expect(mended?.reading).toMatchObject({
    action: 'trao đổi với Ban Nội chính Tỉnh ủy',
    agreedDefault: { amount: 3, unit: 'workingDay' },
  });
  expect(mended?.obligedIds).toHaveLength(8);
});

test('a body of Thái Bình finds 1753 by its name without marks; a body of another province finds nothing', async () => {
  const [found, ...others] = await registryOf('btg-thaibinh', { q: 'quy che 1753' });
  expect(others).toEqual([]);
  expect(found).toMatchObject({ symbol: '1753-QC/BNCTU', accepted: 9 });
  const path = '/regulations/search?q=quy+che+1753';
  const { hits } = await asked<{ hits: Hit[] }>('btg-thaibinh', path);
  expect(hits.map(({ regulationId }) => regulationId)).toContain(found?.id);
  expect((await asked<{ hits: Hit[] }>('ta-longan', path)).hits).toEqual([]);
  const all = await registryOf('ta-longan');
  expect(all.map(({ kind }) => kind)).toEqual(['frame']);
  await expect(asked('ta-longan', `/regulations/${found?.id}`)).rejects.toThrow('answered 404');
});

test('somebody who tries the demo has something to do: an answer that Hà Giang’s procuracy owes, a draft at its beginning', async () => {
  const civil = await opened('vks-hagiang', '01/QCPH-VKS-TA');
  const waiting = civil.proposals.filter(({ state }) => state === 'open');
  expect(waiting).toMatchObject([
    { kind: 'correction', proposedBy: { shortName: 'TAND tỉnh Hà Giang' }, differs: false },
  ]);
  const answers = waiting[0]?.answers.map(({ shortName, answer }) => [shortName, answer]);
  expect(Object.fromEntries(answers ?? [])).toEqual({
    'VKSND tỉnh Hà Giang': 'waiting',
    'TAND tỉnh Hà Giang': 'accepted',
  });
  const { items } = await asked<{ items: ImportRow[] }>('bnc-thaibinh', '/imports');
  expect(items).toMatchObject([{ state: 'open', name: 'thai-binh-du-thao-2022.txt', regulationId: null }]);
});

test('the world is built up to an earlier day too, and stands on it', async () => {
  const earlier = await demoDatabase('2022-05-05');
  const db = openDatabase(openPool(earlier.connect, 'app', 1));
  expect(await readInstallation(db)).toMatchObject({ demoDay: '2022-05-05', complete: true });
  await db.destroy();
  const then = await openStage(earlier.connect, config, '2022-05-05');
  const symbolsOf = async (body: string) =>
    (await registryOf(body, {}, then)).map(({ symbol, state }) => [symbol, state]);
  expect(await symbolsOf('vks-vinhphuc')).toEqual([['01-QC/ĐUK-BCSĐVKS', 'inForce']]);
  expect((await symbolsOf('ta-hagiang')).map(([symbol]) => symbol)).toEqual([
    '02/QCPH-VKS-TA',
    '01/QCPH-VKS-TA',
  ]);
  expect(await symbolsOf('ta-longan')).toEqual([]);
  await then.close();
  await earlier.drop();
  // Builds five years once more, on a busy machine for minutes.
}, 400_000);
