import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type pg from 'pg';
import { fingerprint } from './fingerprint.ts';
import { ensureJobSchema } from './job-schema.ts';

const folder = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../migrations');
/** Any number; it keeps two servers that start at once from migrating at once. */
const advisoryLock = 418_220_905;

/** The names of all migrations in order: `0001-agencies-and-people` … */
export async function migrationNames(): Promise<string[]> {
  const files = await readdir(folder);
  return files
    .filter((file) => /^\d{4}-.*\.sql$/.test(file))
    .map((file) => file.slice(0, -4))
    .toSorted();
}

/**
 * Brings the database forward, each migration in its own transaction; what has run is not run again. Then the tables
 * of the jobs, which are the library's and have versions of their own.
 * @param pool connected as the owner
 * @param upTo stops after this migration (restore of an older backup); all of them when left out
 * @returns the migrations that ran now
 * @throws when the database ran a migration that this version does not have, or has with another text
 */
export async function migrate(pool: pg.Pool, upTo?: string): Promise<string[]> {
  const client = await pool.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [advisoryLock]);
    await client.query(
      `create table if not exists migration
        (name text primary key, ran_at timestamptz not null default clock_timestamp(), digest text)`,
    );
    const ran = await runMissing(client, upTo);
    await ensureJobSchema(client);
    return ran;
  } finally {
    await client.query('select pg_advisory_unlock($1)', [advisoryLock]);
    client.release();
  }
}

async function runMissing(client: pg.PoolClient, upTo: string | undefined): Promise<string[]> {
  const known = await migrationNames();
  const { rows } = await client.query<Ran>('select name, digest from migration order by name');
  await refuseOthers(rows, known);
  const ran = rows.map((row) => row.name);
  const missing = known.filter((name) => !ran.includes(name) && (upTo === undefined || name <= upTo));
  for (const name of missing) {
    const sql = await readMigration(name);
    await client
      .query(
        `begin;\n${sql}\n;insert into migration (name, digest) values ('${name}', '${digestOf(sql)}');\ncommit;`,
      )
      .catch(async (error: unknown) => {
        await client.query('rollback');
        throw new Error(`Migration ${name} failed`, { cause: error });
      });
  }
  return missing;
}

type Ran = { name: string; digest: string | null };

/** A migration that has run is never changed: a database that ran another text of it is not ours to continue. */
async function refuseOthers(ran: Ran[], known: string[]): Promise<void> {
  const unknown = ran.filter(({ name }) => !known.includes(name)).map(({ name }) => name);
  if (unknown.length > 0) {
    throw new Error(
      `Cơ sở dữ liệu do phiên bản mới hơn ghi (${unknown.join(', ')}): hãy chạy phiên bản đó. / The database was written by a newer version: it knows ${unknown.join(', ')}. Start that version.`,
    );
  }
  for (const { name, digest } of ran) {
    if (digest === null || digest === digestOf(await readMigration(name))) continue;
    throw new Error(
      `Cơ sở dữ liệu được tạo bởi một bản chưa phát hành khác (${name} đã khác): hãy dùng thư mục dữ liệu mới. / The database was made by another unreleased version (${name} differs): use a new data folder.`,
    );
  }
}

function readMigration(name: string): Promise<string> {
  return readFile(path.join(folder, `${name}.sql`), 'utf8');
}

function digestOf(sql: string): string {
  return fingerprint(sql.replaceAll('\r\n', '\n'));
}
