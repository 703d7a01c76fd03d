import type { ClientBase } from 'pg';
import { getConstructionPlans, getMigrationPlans } from 'pg-boss';
import library from 'pg-boss/package.json' with { type: 'json' };

/** Where pg-boss keeps queues, schedules and jobs. Its alone: our migrations and our SQL leave it be. */
export const jobSchema = 'pgboss';

/**
 * Makes the tables of the jobs, or brings them to what the library in use wants, and lets the worker use them: rows
 * only, it changes no table. Nothing that people did is in there; a backup leaves it out.
 * @param owner connected as lientich_owner, alone at it (`migrate` holds the lock)
 * @throws when a newer version of the library wrote the tables
 */
export async function ensureJobSchema(owner: ClientBase): Promise<void> {
  const wanted = library.pgboss.schema;
  const there = await readVersion(owner);
  if (there === wanted) return;
  if (there !== null && there > wanted) throw newer(there, wanted);
  await owner.query(there === null ? getConstructionPlans(jobSchema) : upgradePlan(there));
  await owner.query(grants);
}

/**
 * The library builds new indexes beside running work, which PostgreSQL does only one statement at a time and which
 * can be left half done. Here nobody works yet and finished jobs are few: at once, in the same go.
 */
function upgradePlan(from: number): string {
  return getMigrationPlans(jobSchema, from).replaceAll(/\b(INDEX) CONCURRENTLY\b/gi, '$1');
}

async function readVersion(owner: ClientBase): Promise<number | null> {
  const table = `${jobSchema}.version`;
  const { rows } = await owner.query<{ there: boolean }>('select to_regclass($1) is not null as there', [
    table,
  ]);
  if (!rows[0]?.there) return null;
  const { rows: versions } = await owner.query<{ version: number }>(`select version from ${table}`);
  return versions[0]?.version ?? null;
}

const grants = `
  revoke all on schema ${jobSchema} from public;
  revoke all on all functions in schema ${jobSchema} from public;
  grant usage on schema ${jobSchema} to lientich_worker;
  grant select, insert, update, delete on all tables in schema ${jobSchema} to lientich_worker;
  grant execute on all functions in schema ${jobSchema} to lientich_worker;`;

function newer(there: number, wanted: number): Error {
  return new Error(
    `Các bảng công việc nền do phiên bản mới hơn ghi (${there}, ở đây ${wanted}): hãy chạy phiên bản đó. / The tables of the jobs were written by a newer version (${there}, here ${wanted}): start that version.`,
  );
}
