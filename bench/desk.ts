/**
 * How soon desk and lists answer among 1,000,000 fulfilments of 200 agencies, for people who follow some regulations,
 * through the composed server, beside a bare Fastify handler that sends the same statements: time and CPU of the server.
 * `node bench/desk.ts [fulfilments] [folder] [times]`; with a folder the filled database stays there.
 */
import type { CompiledQuery } from 'kysely';
import type { FastifyInstance } from 'fastify';
import type { Desk } from '../src/server/duties/show-desk.ts';
import { openPool } from '../src/server/platform/database.ts';
import type { EmbeddedPostgres } from '../src/server/platform/embedded/start-embedded.ts';
import { removeTemporary, temporaryFolder } from '../test/old-servers.ts';
import { explainQueries } from './explain-queries.ts';
import { fillDesk } from './fill-desk.ts';
import { asSuperuser, openBare, openFilled, openServer, partOf } from './open-bench.ts';

const fulfilments = Number(process.argv[2] ?? 1_000_000);
const kept = process.argv[3];
const times = Number(process.argv[4] ?? 300);
const agencies = 200;
const today = '2022-09-05';
/** Calls of one person are limited, so many take turns. */
const people = 50;

type Reader = {
  personId: string;
  appointmentId: string;
  agencyId: string;
  regulations: number;
  regulationId: string;
  fulfilmentId: string;
};
type Query = Record<string, string>;
type Case = {
  name: string;
  by: readonly Reader[];
  path: (reader: Reader) => string;
  query: (reader: Reader) => Query;
};

/** Focal officers, each with nearly as many regulations as the median one has; heads of agencies when `head`. */
function findReaders(server: EmbeddedPostgres, head: boolean): Promise<Reader[]> {
  return asSuperuser(server, async (client) => {
    const { rows } = await client.query<Reader>(
      `with followed as (
         select a.id, a.person_id, a.agency_id, count(distinct s.regulation_id)::int as regulations,
           (array_agg(s.regulation_id order by s.regulation_id))[1] as regulation_id
         from appointment a join regulation_side s on s.agency_id = a.agency_id
         where case when $1 then 'leader' = any(a.roles) else 'focalOfficer' = any(a.roles) and exists (select from regulation_officer o
           where o.appointment_id = a.id and o.regulation_id = s.regulation_id and o.part = 'focal') end
         group by a.id)
       select person_id as "personId", id as "appointmentId", agency_id as "agencyId", regulations, regulation_id as "regulationId",
         (select s.fulfilment_id from fulfilment_side s where s.agency_id = f.agency_id and s.regulation_id = f.regulation_id
           order by due_on desc limit 1) as "fulfilmentId"
       from followed f order by abs(regulations - (select percentile_disc(0.5) within group (order by regulations) from followed)), id limit $2`,
      [head, people],
    );
    return rows;
  });
}

function casesOf(
  officers: readonly Reader[],
  heads: readonly Reader[],
  cursors: Map<Reader, string>,
): Case[] {
  const to =
    (path: string): Case['path'] =>
    () =>
      path;
  const none = () => ({});
  const month = { from: '2022-09-01', to: '2022-09-30' };
  const ofRegulation =
    (list: string): Case['path'] =>
    ({ regulationId }) =>
      `/regulations/${regulationId}/${list}`;
  return [
    { name: 'desk of a focal officer', by: officers, path: to('/desk'), query: none },
    { name: 'overdue, 50 rows', by: officers, path: to('/desk/overdue'), query: none },
    {
      name: 'later, second page',
      by: officers,
      path: to('/desk/later'),
      query: (reader) => ({ cursor: cursors.get(reader) ?? '' }),
    },
    { name: 'due days of a month', by: officers, path: to('/due-days'), query: () => month },
    {
      name: 'fulfilments of a regulation',
      by: officers,
      path: ofRegulation('fulfilments'),
      query: none,
    },
    {
      name: 'missed ones of a regulation',
      by: officers,
      path: ofRegulation('fulfilments'),
      query: () => ({ standing: 'missed' }),
    },
    { name: 'duties of a regulation', by: officers, path: ofRegulation('duties'), query: none },
    {
      name: 'one fulfilment',
      by: officers,
      path: ({ fulfilmentId }) => `/fulfilments/${fulfilmentId}`,
      query: none,
    },
    { name: 'colleagues', by: officers, path: to('/colleagues'), query: () => ({ q: 'can bo so 1' }) },
    { name: 'desk of an agency’s head', by: heads, path: to('/desk'), query: none },
    { name: 'exceptions of an agency', by: heads, path: to('/desk'), query: () => ({ scope: 'agency' }) },
    {
      name: 'due days of an agency, a month',
      by: heads,
      path: to('/due-days'),
      query: () => ({ ...month, scope: 'agency' }),
    },
  ];
}

let calls = 0;

async function ask(app: FastifyInstance, one: Case, turn: number) {
  const reader = one.by[turn % one.by.length]!;
  calls += 1;
  const answer = await app.inject({
    method: 'GET',
    url: `/api/v1${one.path(reader)}`,
    query: one.query(reader),
    headers: { 'bench-person': reader.personId, 'lientich-acting-as': reader.appointmentId },
    remoteAddress: `10.0.${calls % 200}.${calls % 250}`,
  });
  if (answer.statusCode !== 200) throw new Error(answer.body);
  return answer;
}

/** What a call takes by the clock, ms, and of the server's CPU, µs. */
async function measure(call: () => Promise<unknown>): Promise<{ ms: number; cpu: number }> {
  const cpu = process.cpuUsage();
  const begun = performance.now();
  await call();
  const { user, system } = process.cpuUsage(cpu);
  return { ms: performance.now() - begun, cpu: user + system };
}

/** Both in turn, so that what else the machine does meets both alike. */
async function compare(app: FastifyInstance, bare: FastifyInstance, one: Case): Promise<string> {
  const [ours, theirs]: [{ ms: number; cpu: number }[], { ms: number; cpu: number }[]] = [[], []];
  for (let turn = -people; turn < times; turn += 1) {
    const place = turn + people;
    const served = await measure(() => ask(app, one, place));
    const sent = await measure(() => bare.inject({ method: 'GET', url: `/?turn=${place % people}` }));
    if (turn < 0) continue;
    ours.push(served);
    theirs.push(sent);
  }
  const figures = [ours, theirs].map((some) =>
    [0.5, 0.95, 0.99]
      .map((part) =>
        partOf(
          some.map(({ ms }) => ms),
          part,
        ),
      )
      .join(''),
  );
  const [cpu, bareCpu] = [ours, theirs].map((some) => some.reduce((sum, one) => sum + one.cpu, 0) / times);
  return `${figures.join('  |')}  | ${cpu!.toFixed(0).padStart(6)} ${bareCpu!.toFixed(0).padStart(6)}  ${(cpu! / bareCpu!).toFixed(1)}`;
}

/** The statements of each reader's call. */
async function statementsOf(
  app: FastifyInstance,
  sent: CompiledQuery[],
  one: Case,
): Promise<{ statements: CompiledQuery[]; rows: number }[]> {
  const lists = [];
  for (let turn = 0; turn < people; turn += 1) {
    sent.length = 0;
    const body = (await ask(app, one, turn)).json<Partial<Desk> & { items?: unknown[] }>();
    const rows = body.items?.length ?? body.groups?.reduce((sum, { items }) => sum + items.length, 0) ?? 1;
    lists.push({ statements: [...sent], rows });
  }
  return lists;
}

async function laterCursors(app: FastifyInstance, readers: readonly Reader[]): Promise<Map<Reader, string>> {
  const cursors = new Map<Reader, string>();
  for (const reader of readers) {
    const first: Case = { name: '', by: [reader], path: () => '/desk', query: () => ({}) };
    const { groups } = (await ask(app, first, 0)).json<Desk>();
    const cursor = groups.find(({ group }) => group === 'later')?.nextCursor;
    if (typeof cursor === 'string') cursors.set(reader, cursor);
  }
  return cursors;
}

const folder = kept ?? temporaryFolder();
const server = await openFilled(folder, `filled-desk-${fulfilments}`, (client, tell) =>
  fillDesk(client, { fulfilments, agencies, today }, tell),
);
const opened = await openServer(server, today);
const pool = openPool(server.connect, 'app', 1);
try {
  const officers = await findReaders(server, false);
  const heads = await findReaders(server, true);
  const cursors = await laterCursors(opened.app, officers);
  const { groups } = (
    await ask(opened.app, { name: '', by: officers, path: () => '/desk', query: () => ({}) }, 0)
  ).json<Desk>();
  console.log(
    `${fulfilments} fulfilments, ${agencies} agencies; an officer follows ${officers[0]!.regulations} regulations: ` +
      groups.map(({ group, count }) => `${group} ${count}`).join(', '),
  );
  console.log(`${''.padEnd(32)} rows  server p50 p95 p99  | bare p50 p95 p99   | CPU µs   bare  ratio`);
  const plans: { name: string; statements: CompiledQuery[] }[] = [];
  for (const one of casesOf(
    officers.filter((reader) => cursors.has(reader)),
    heads,
    cursors,
  )) {
    const lists = await statementsOf(opened.app, opened.sent, one);
    plans.push({ name: one.name, statements: lists[0]!.statements });
    const bare = openBare(pool, ...lists.map(({ statements }) => statements));
    const rows = lists.reduce((sum, list) => sum + list.rows, 0) / lists.length;
    console.log(
      `${one.name.padEnd(32)} ${rows.toFixed(0).padStart(4)}  ${await compare(opened.app, bare, one)}`,
    );
  }
  console.log(await explainQueries(server, plans));
} finally {
  await pool.end();
  await opened.close();
  await server.stop();
  if (kept === undefined) await removeTemporary(folder);
}
