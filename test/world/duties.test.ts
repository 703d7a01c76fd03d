import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { FulfilmentRow, FulfilmentView } from '../../src/contract/fulfilment-views.ts';
import type { AbsenceView } from '../../src/contract/absences.ts';
import type { YearView } from '../../src/contract/calendar.ts';
import { readConfig } from '../../src/server/platform/config.ts';
import { administrator, freshDatabase, type TestDatabase } from '../database.ts';
import { bodies } from './bodies.ts';
import { demoDatabase } from './demo-database.ts';
import { demoDay, seedDemoWorld } from './seed-demo-world.ts';
import { openStage, type Stage } from './stage.ts';
import { workdayFrom } from './working-days.ts';

let database: TestDatabase;
let stage: Stage;
let past: Client;
const config = readConfig({ LIENTICH_LOG_LEVEL: 'silent' });

/** Milliseconds for building the world, when much else runs beside it. */
const building = 300_000;

beforeAll(async () => {
  database = await demoDatabase();
  stage = await openStage(database.connect, config, demoDay);
  past = new Client(administrator(database.name));
  await past.connect();
}, building);
afterAll(async () => {
  await past.end();
  await stage.close();
  await database.drop();
});

/** What stands in the database, past all walls. */
async function rows<Row>(sql: string, client: Client = past): Promise<Row[]> {
  return (await client.query(sql)).rows as Row[];
}

type Group = { group: string; count: number; items: FulfilmentRow[] };

async function deskOf(address: string, scope: 'mine' | 'agency' = 'mine'): Promise<Map<string, Group>> {
  const player = await stage.player(address);
  const desk = await stage.call<{ today: string; groups: Group[] }>(player, 'GET', `/desk?scope=${scope}`);
  expect(desk.today).toBe(demoDay);
  return new Map(desk.groups.map((one) => [one.group, one]));
}

function countsOf(desk: Map<string, Group>): Record<string, number> {
  return Object.fromEntries([...desk].map(([group, { count }]) => [group, count]));
}

test('most is done in time, some late, little missed or given up', async () => {
  const shares = await rows<{ fate: string; share: number }>(`
    select case when state = 'done' and done_on > due_on then 'late' when state = 'open' then 'missed' else state end as fate,
      (100.0 * count(*) / sum(count(*)) over ())::float8 as share
    from fulfilment where due_on < '${demoDay}' and state <> 'lapsed' group by 1`);
  const of = (fate: string) => shares.find((one) => one.fate === fate)?.share ?? 0;
  expect(of('done')).toBeGreaterThan(78);
  expect(of('done')).toBeLessThan(86);
  expect(of('late')).toBeGreaterThan(7);
  expect(of('late')).toBeLessThan(12);
  expect(of('missed')).toBeGreaterThan(3);
  expect(of('missed')).toBeLessThan(7);
  expect(of('waived')).toBeGreaterThan(1);
  expect(of('waived')).toBeLessThan(4);
});

test('what is late is late by 20 days at most, but for the review that waited for the new regulation', async () => {
  const late = await rows<{ key: string; days: number }>(`
    select key, done_on - due_on as days from fulfilment where done_on - due_on > 20`);
  expect(late).toEqual([
    { key: 'inForce', days: 177 },
    { key: 'inForce', days: 177 },
  ]);
});

test('the bodies of Thái Bình that were found slow are slower than the lead', async () => {
  const shares = await rows<{ body: string; weak: number }>(`
    select split_part(u.email, '@', 2) as body,
      avg((f.state = 'open' or f.done_on > f.due_on)::int)::float8 as weak
    from fulfilment f join appointment a on a.agency_id = f.agency_id join auth."user" u on u.id = a.person_id
    where f.due_on < '${demoDay}' and u.email like 'daumoi@%-thaibinh.demo' group by 1`);
  const of = (body: string) => shares.find((one) => one.body === `${body}-thaibinh.demo`)?.weak ?? 0;
  for (const slow of ['btg', 'bdv', 'ttra']) expect(of(slow), slow).toBeGreaterThan(of('bnc') + 0.05);
});

const ofThree = bodies.filter(({ key }) => /-(?:vinhphuc|hagiang|thaibinh)$/.test(key));

test.each(ofThree)('the focal officer of $key finds something in each group', async ({ key }) => {
  const counts = countsOf(await deskOf(`daumoi@${key}.demo`));
  expect(Object.keys(counts)).toEqual(['overdue', 'today', 'thisWeek', 'later', 'waiting']);
  for (const [group, count] of Object.entries(counts)) expect(count, group).toBeGreaterThan(0);
});

test.each(['ta-hagiang', 'duk-vinhphuc'])(
  'the leader of %s finds each kind of exception, what nobody does on their own desk too',
  async (body) => {
    const exceptions = countsOf(await deskOf(`lanhdao@${body}.demo`, 'agency'));
    expect(Object.keys(exceptions)).toEqual(['overdue', 'unheld', 'disputed', 'held']);
    for (const [group, count] of Object.entries(exceptions)) expect(count, group).toBeGreaterThan(0);
    const own = [...(await deskOf(`lanhdao@${body}.demo`)).values()].flatMap(({ items }) => items);
    expect(own.map(({ holder, handed }) => [holder, handed])).toContainEqual([null, true]);
  },
);

test.each(['vks-vinhphuc', 'vks-hagiang', 'bnc-thaibinh'])(
  'in %s something was handed to an officer, something rests and something is disputed',
  async (body) => {
    const officer = await deskOf(`chuyenvien@${body}.demo`);
    const items = [...officer.values()].flatMap((one) => one.items);
    expect(items.map(({ handed }) => handed)).toContain(true);
    const exceptions = countsOf(await deskOf(`lanhdao@${body}.demo`, 'agency'));
    expect(exceptions).toMatchObject({ disputed: 1, held: 1 });
  },
);

test('while a focal officer is away, a substitute does the work, or the head is shown it', async () => {
  const substitute = countsOf(await deskOf('chuyenvien@btg-thaibinh.demo'));
  expect(substitute['today']).toBe(1);
  const head = countsOf(await deskOf('lanhdao@bdv-thaibinh.demo'));
  expect(head['today']).toBe(1);
  const leader = await stage.player('lanhdao@bdv-thaibinh.demo');
  const { items } = await stage.call<{ items: AbsenceView[] }>(leader, 'GET', '/absences');
  expect(items).toMatchObject([{ substitute: null, until: '2022-09-09' }]);
});

test('Long An’s next steps are those that its frame dates', async () => {
  const later = (await deskOf('daumoi@ta-longan.demo')).get('later')?.items ?? [];
  const dated = later.filter(({ key }) => /^\d{4}-\d{2}-\d{2}$/.test(key));
  expect(dated.map(({ dueOn }) => dueOn)).toEqual(['2022-09-19', '2022-10-19']);
});

test('23 decisions on suspension were sent under the old regulation of Vĩnh Phúc', async () => {
  const sent = await rows<{ state: string }>(`
    select f.state from fulfilment f join duty d on d.id = f.duty_id join regulation r on r.id = f.regulation_id
    where r.symbol = '01-QC/ĐUK-BCSĐVKS' and d.reading ->> 'eId' = 'art_4__cl_3'`);
  expect(sent).toHaveLength(23);
});

test('a decision that was prolonged is due on the morning, its old day beside the new', async () => {
  const today = (await deskOf('daumoi@duk-vinhphuc.demo')).get('today')?.items ?? [];
  expect(today).toMatchObject([{ firstDueOn: '2022-08-25', dueOn: demoDay }]);
  const focal = await stage.player('daumoi@duk-vinhphuc.demo');
  const seen = await stage.call<FulfilmentView>(focal, 'GET', `/fulfilments/${today[0]?.id}`);
  expect(seen.extensions).toMatchObject([{ amount: 5, unit: 'workingDay', eId: 'art_4__cl_2' }]);
});

test('whatever is done is shown by a paper with its day, under an address of the demo or as a file', async () => {
  const done = await rows<{ id: string; words: string[] | null }>(`
    select f.id, array_agg(e.words) filter (where e.id is not null) as words
    from fulfilment f left join fulfilment_evidence e on e.fulfilment_id = f.id where f.state = 'done' group by f.id`);
  expect(done.length).toBeGreaterThan(1000);
  for (const { words } of done) expect(words?.[0]).toMatch(/\d{2}\/\d{1,2}\/20\d\d|ký nhận/);
  const links = await rows<{ link: string }>('select link from fulfilment_evidence where link is not null');
  expect(links.length).toBeGreaterThan(60);
  for (const { link } of links) expect(link).toMatch(/^https:\/\/vanban\.[a-z-]+\.demo\/20\d\d\//);
  const [files] = await rows<{ n: number }>(
    `select count(*)::int as n from fulfilment_evidence where kind = 'file'`,
  );
  expect(files?.n).toBeGreaterThan(3);
});

test('disputes are answered and settled, and a few stand', async () => {
  const [told] = await rows<{ disputed: number; answered: number; withdrawn: number; standing: number }>(`
    select count(*) filter (where kind = 'disputed')::int as disputed,
      count(*) filter (where kind = 'disputeAnswered')::int as answered,
      count(*) filter (where kind = 'disputeWithdrawn')::int as withdrawn,
      (select count(*)::int from fulfilment where cardinality(disputed_by) > 0) as standing from fulfilment_event`);
  expect(told).toEqual({ disputed: 12, answered: 10, withdrawn: 5, standing: 7 });
});

test('notes stay inside, and are many enough to be met', async () => {
  const [notes] = await rows<{ n: number }>('select count(*)::int as n from fulfilment_note');
  expect(notes?.n).toBeGreaterThan(20);
});

test('nothing lies after the morning of the world', async () => {
  const [last] = await rows<{ at: Date; day: string }>(`
    select greatest((select max(at) from fulfilment_event), (select max(added_at) from fulfilment_evidence),
        (select max(written_at) from fulfilment_note), (select max(settled_at) from fulfilment),
        (select max(business_at) from audit_event), (select max(at) from alert)) as at,
      (select max(done_on) from fulfilment)::text as day`);
  expect(last!.at.toISOString() <= '2022-09-05T00:30:00.000Z', last!.at.toISOString()).toBe(true);
  expect(last!.day <= demoDay).toBe(true);
});

test('nobody acted on a day on which offices were closed', async () => {
  const days = await rows<{ day: string }>(`
    select distinct (at at time zone 'Asia/Ho_Chi_Minh')::date::text as day from fulfilment_event
    where agency_id is not null`);
  expect(days.length).toBeGreaterThan(500);
  expect(days.filter(({ day }) => workdayFrom(day) !== day)).toEqual([]);
});

test('the words name positions, never addresses of people', async () => {
  const said = await rows<{ words: string }>(`
    select words from fulfilment_evidence union select words from fulfilment_note
    union select occasion from fulfilment where occasion is not null
    union select waived_reason from fulfilment where waived_reason is not null
    union select details ->> 'reason' from fulfilment_event where details ? 'reason'`);
  for (const { words } of said) expect(words).not.toMatch(/@|(?<!\p{L})(?:ông|bà|đồng chí|đ\/c)(?!\p{L})/iu);
});

test('the court of Hà Giang works a Saturday of its own', async () => {
  const focal = await stage.player('daumoi@ta-hagiang.demo');
  const { own } = await stage.call<YearView>(focal, 'GET', '/calendar/2022');
  expect(own.workedDays).toEqual([{ day: '2022-09-17', insteadOf: null }]);
});

/** All that was stated until a day, without ids, of a world built for it. */
async function builtUntil(until: string): Promise<unknown[]> {
  const built = await freshDatabase();
  await seedDemoWorld({ config, storage: { connect: built.connect }, until });
  const client = new Client(administrator(built.name));
  await client.connect();
  const stated = await rows<unknown>(
    `select n.name, d.reading ->> 'eId' as "eId", f.key, f.due_on::text, f.state, f.done_on::text, f.waived_reason,
        (select array_agg(e.words order by e.words) from fulfilment_evidence e where e.fulfilment_id = f.id) as evidence,
        (select array_agg(v.kind || v.at order by v.at, v.kind) from fulfilment_event v where v.fulfilment_id = f.id) as events
      from fulfilment f join duty d on d.id = f.duty_id join agency_name n on n.agency_id = f.agency_id
      order by 1, 2, 3, d.place`,
    client,
  );
  await client.end();
  await built.drop();
  return stated;
}

test('built twice it is the same', async () => {
  const once = await builtUntil('2015-09-07');
  expect(once.length).toBeGreaterThan(30);
  expect(await builtUntil('2015-09-07')).toEqual(once);
});
