/**
 * How long the job takes for a million duties of 200 agencies: all of them for the first time, on a day on which nothing
 * opens, on the days on which the next quarter, half year and year open, and when a decision changes the calendar.
 * `node bench/make-fulfilments.ts [duties] [servers]`; as many servers at once share the work.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import pg from 'pg';
import { makeFulfilments } from '../src/server/duties/make-fulfilments.ts';
import { standingClock } from '../src/server/platform/clock.ts';
import { openDatabase, openPool } from '../src/server/platform/database.ts';
import { startEmbedded } from '../src/server/platform/embedded/start-embedded.ts';
import { migrate } from '../src/server/platform/migrate.ts';
import { removeTemporary, temporaryFolder } from '../test/old-servers.ts';
import { fillDuties } from './fill-duties.ts';

const duties = Number(process.argv[2] ?? 1_000_000);
const servers = Number(process.argv[3] ?? 1);
const folder = temporaryFolder();
const quiet = { info: () => undefined, warn: () => undefined };
const server = await startEmbedded({ dataDir: path.join(folder, 'data'), log: quiet });
try {
  const owner = openPool(server.connect, 'owner', 1);
  await migrate(owner);
  await owner.end();
  const client = new pg.Client(server.administer('lientich'));
  // When something fails the server is stopped under it.
  client.on('error', () => undefined);
  await client.connect();
  const from = performance.now();
  await fillDuties(client, { duties, agencies: 200 });
  console.log(`filled in ${seconds(from)}`);
  await client.query('checkpoint');
  const clock = standingClock('2022-09-05');
  await run('for the first time');
  await run('nothing to do');
  clock.moveTo('2022-09-06');
  await run('the day after');
  clock.moveTo('2022-12-01');
  await run('the next quarter, half year and year open');
  await client.query(`select set_config('app.business_at', now()::text, false); set session_replication_role = replica;
    insert into calendar_change (id, agency_id, year, days, symbol) values (gen_random_uuid(), null, 2022,
      '{"daysOff": [{"day": "2022-12-14", "why": "swapped"}, {"day": "2022-12-30", "why": "swapped"}], "workedDays": [], "halfDays": []}', '1/TB-BNV')`);
  await run('a decision takes two days of December off');
  await client.end();

  async function run(what: string): Promise<void> {
    const before = performance.now();
    const cpu = process.cpuUsage();
    const databaseBefore = databaseCpu();
    const pools = Array.from({ length: servers }, () => openDatabase(openPool(server.connect, 'worker', 2)));
    const done = await Promise.all(pools.map((db) => makeFulfilments({ db, clock })));
    await Promise.all(pools.map((db) => db.destroy()));
    const { user, system } = process.cpuUsage(cpu);
    await connectionsEnded(client);
    const total = (key: 'made' | 'moved' | 'lapsed') => done.reduce((sum, one) => sum + one[key], 0);
    console.log(
      `${what}: ${seconds(before)}, CPU ${((user + system) / 1e6).toFixed(1)} s of node and ` +
        `${(databaseCpu() - databaseBefore).toFixed(1)} s of the database; ` +
        `made ${total('made')}, moved ${total('moved')}, lapsed ${total('lapsed')}`,
    );
  }
} finally {
  await server.stop();
  await removeTemporary(folder);
}

/** Until every connection of the job is gone: its processor time counts with the server only then. */
async function connectionsEnded(client: pg.Client): Promise<void> {
  const left = `select from pg_stat_activity where usename = 'lientich_worker' and datname = current_database()`;
  while (((await client.query(left)).rowCount ?? 0) > 0) await setImmediate();
}

/** Seconds that connections of the database which have ended took; Linux counts in hundredths. */
function databaseCpu(): number {
  const pid = readFileSync(path.join(folder, 'data/database/cluster/postmaster.pid'), 'utf8').split('\n')[0];
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(' ');
  return (Number(fields[15]) + Number(fields[16])) / 100;
}

function seconds(from: number): string {
  return `${((performance.now() - from) / 1000).toFixed(1)} s`;
}
