/**
 * How soon the registry answers among 100,000 regulations of 200 agencies: list and search for a person of a body that
 * takes part in about 1,500, through the composed server, beside a bare Fastify handler that sends the same statements.
 * `node bench/search-registry.ts [regulations] [folder] [times]`; with a folder the filled database stays there.
 */
import type { FastifyInstance } from 'fastify';
import type { CompiledQuery } from 'kysely';
import { openPool } from '../src/server/platform/database.ts';
import type { EmbeddedPostgres } from '../src/server/platform/embedded/start-embedded.ts';
import { removeTemporary, temporaryFolder } from '../test/old-servers.ts';
import { explainQueries } from './explain-queries.ts';
import { fillRegistry } from './fill-registry.ts';
import { asSuperuser, openBare, openFilled, openServer, partOf } from './open-bench.ts';

const regulations = Number(process.argv[2] ?? 100_000);
const kept = process.argv[3];
const agencies = 200;
/** So many regulations of one body: more than 29 pages of 50. */
const normal = 1500;
const times = Number(process.argv[4] ?? 200);
const today = '2022-09-05';
/** Calls of one person are limited, so many take turns. */
const people = 50;
const idOf = (kind: number, turn: number) =>
  `01983a5e-7c00-7000-8000-${String(kind * 1000 + (turn % people)).padStart(12, '0')}`;

type Query = Record<string, string>;
type Case = { name: string; path: string; query: Query };
type Reader = {
  agencyId: string;
  regulations: number;
  party: string;
  field: string;
  symbol: string;
  alias: string;
};

/** The body whose number of regulations is nearest to a normal one's, with what its person will ask for. */
function layReader(server: EmbeddedPostgres): Promise<Reader> {
  return asSuperuser(server, async (client) => {
    const { rows } = await client.query<Reader>(
      `with one as (select agency_id, count(*)::int as regulations from regulation_side group by 1 order by abs(count(*) - $1) limit 1),
         named as (select r.* from regulation_side s join regulation r on r.id = s.regulation_id
           where s.agency_id = (select agency_id from one) and r.aliases <> '{}' order by s.dated_on limit 1)
       select one.agency_id as "agencyId", one.regulations, n.symbol, n.aliases[1] as alias, n.fields -> 0 ->> 'name' as field,
         (select agency_id from regulation_party where regulation_id = n.id and agency_id <> one.agency_id limit 1) as party
       from one, named n`,
      [normal],
    );
    const reader = rows[0]!;
    await client.query(`set session_replication_role = replica;
      insert into installation (demo, initialised_at) values (false, now()) on conflict do nothing;
      insert into position (id, agency_id, title, valid)
        values ('${idOf(0, 0)}', '${reader.agencyId}', 'Chuyên viên', '[2000-01-01,)') on conflict do nothing`);
    for (let turn = 0; turn < people; turn += 1) {
      await client.query(`
        insert into person (id, full_name, email, home_agency_id)
          values ('${idOf(1, turn)}', 'Cán bộ', '${turn}@co-quan.demo', '${reader.agencyId}') on conflict do nothing;
        insert into appointment (id, person_id, agency_id, position_id, roles, state, valid)
          values ('${idOf(2, turn)}', '${idOf(1, turn)}', '${reader.agencyId}', '${idOf(0, 0)}', '{officer}', 'confirmed', '[2000-01-01,)')
          on conflict do nothing`);
    }
    return reader;
  });
}

function casesOf({ party, field, symbol, alias }: Reader, deep: string): Case[] {
  const list = (name: string, query: Query): Case => ({ name: `list: ${name}`, path: '/regulations', query });
  const search = (name: string, q: string): Case => ({
    name: `search: ${name}`,
    path: '/regulations/search',
    query: { q },
  });
  return [
    list('first page', {}),
    list('page 30', { cursor: deep }),
    list('in force', { state: 'inForce' }),
    list('words of the title', { q: 'phoi hop giam sat' }),
    list('nothing met', { q: 'khong-co-gi' }),
    list('another participant', { partyId: party }),
    list('field', { field: field.toUpperCase() }),
    list('year', { year: '2015' }),
    list('ends within 6 months', { expiresWithin: '6' }),
    search('rare word', 'quyệt thuyệt'),
    search('common words', 'phối hợp thực hiện'),
    search('without marks', 'trong thoi han 3 ngay lam viec'),
    search('phrase', 'đình chỉ sinh hoạt đảng'),
    search('symbol', symbol),
    search('symbol in the text', '24-QĐ/TW'),
    search('article of an alias', `điều 5 ${alias}`),
    search('nothing met', 'xyzxyz'),
  ];
}

async function deepCursor(app: FastifyInstance): Promise<string> {
  let cursor = '';
  for (let page = 1; page < 30; page += 1) {
    const answer = await ask(app, { name: '', path: '/regulations', query: cursor === '' ? {} : { cursor } });
    cursor = answer.json<{ nextCursor: string | null }>().nextCursor ?? cursor;
  }
  return cursor;
}

let turns = 0;

async function ask(app: FastifyInstance, { path: at, query }: Case) {
  turns += 1;
  const headers = { 'bench-person': idOf(1, turns), 'lientich-acting-as': idOf(2, turns) };
  const remoteAddress = `10.0.0.${turns % 200}`;
  const answer = await app.inject({ method: 'GET', url: `/api/v1${at}`, query, headers, remoteAddress });
  if (answer.statusCode !== 200) throw new Error(answer.body);
  return answer;
}

/** In turn, so that what else the machine does meets both alike. */
async function timesOf(...ways: (() => Promise<unknown>)[]): Promise<string> {
  const spent = ways.map((): number[] => []);
  for (let turn = -20; turn < times; turn += 1) {
    for (const [index, way] of ways.entries()) {
      const begun = performance.now();
      await way();
      if (turn >= 0) spent[index]?.push(performance.now() - begun);
    }
  }
  return spent.map((some) => `${partOf(some, 0.5)} ${partOf(some, 0.95)}`).join('  ');
}

const folder = kept ?? temporaryFolder();
const server = await openFilled(folder, `filled-${regulations}`, (client, tell) =>
  fillRegistry(client, { regulations, agencies, articlesEach: 10 }, tell),
);
const opened = await openServer(server, today);
const pool = openPool(server.connect, 'app', 1);
try {
  const reader = await layReader(server);
  console.log(
    `${regulations} regulations, ${agencies} agencies; the reader’s takes part in ${reader.regulations}`,
  );
  console.log(`${'milliseconds'.padEnd(36)} answer   server p50 p95   bare p50 p95`);
  const plans: { name: string; statements: CompiledQuery[] }[] = [];
  for (const one of casesOf(reader, await deepCursor(opened.app))) {
    opened.sent.length = 0;
    const answer = await ask(opened.app, one);
    const statements = [...opened.sent];
    plans.push({ name: one.name, statements });
    const bare = openBare(pool, statements);
    const both = await timesOf(
      () => ask(opened.app, one),
      () => bare.inject({ method: 'GET', url: '/' }),
    );
    const body = answer.json<{ items?: unknown[]; hits?: unknown[] }>();
    const rows = (body.items ?? body.hits ?? []).length;
    console.log(`${one.name.padEnd(36)} ${String(rows).padStart(6)}   ${both}`);
  }
  console.log(await explainQueries(server, plans));
} finally {
  await pool.end();
  await opened.close();
  await server.stop();
  if (kept === undefined) await removeTemporary(folder);
}
