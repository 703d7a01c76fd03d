import { Kysely, PostgresDialect, sql, type Transaction } from 'kysely';
import pg from 'pg';
import type { Tables } from './tables.gen.ts';

export type Database = Kysely<Tables>;
export type Tx = Transaction<Tables>;

/** The roles of the database (architecture.md): nobody connects as the superuser to serve people. */
export type DatabaseRole = 'owner' | 'app' | 'auth' | 'worker';

/** How to connect as a role; the embedded cluster and an external server both give this. */
export type Connect = (role: DatabaseRole) => pg.PoolConfig;

/** Days stay text (`2022-09-05`): a Date would move them over the zones. */
const parsers: pg.CustomTypesConfig = {
  getTypeParser(oid: number, format?: 'text' | 'binary') {
    if (oid === 1082) return (value: string) => value;
    return pg.types.getTypeParser(oid, format);
  },
};

/** A pool of connections as one role. */
export function openPool(connect: Connect, role: DatabaseRole, max = 10): pg.Pool {
  const pool = new pg.Pool({ ...connect(role), max, types: parsers });
  // A connection that breaks while idle is replaced at its next use; without a listener node would end.
  pool.on('error', () => undefined);
  return pool;
}

/** Kysely over a pool. */
export function openDatabase(pool: pg.Pool): Database {
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
}

/** How to connect to the server of `DATABASE_URL`: one login that takes on the role of the work. */
export function connectByUrl(databaseUrl: string): Connect {
  return (role) => ({ connectionString: databaseUrl, options: `-c role=lientich_${role}` });
}

/** Who asks, for row-level security and the trail; set for one transaction. */
export type Asker = {
  personId: string | null;
  agencyId: string | null;
  appointmentId: string | null;
  roles: readonly string[];
  requestId: string | null;
  businessAt: Date;
  /** The name of the key through which they act, for the trail; left out when they act themselves. */
  throughKey?: string;
};

/**
 * Runs one transaction in the name of the asker; the settings end with it.
 * Everything that reads or writes content goes through here.
 */
export async function transact<Value>(
  db: Database,
  asker: Asker,
  work: (tx: Tx) => Promise<Value>,
): Promise<Value> {
  return db.transaction().execute(async (tx) => {
    await sql`select set_config('app.person_id', ${asker.personId ?? ''}, true),
      set_config('app.agency_id', ${asker.agencyId ?? ''}, true),
      set_config('app.appointment_id', ${asker.appointmentId ?? ''}, true),
      set_config('app.roles', ${asker.roles.join(',')}, true),
      set_config('app.request_id', ${asker.requestId ?? ''}, true),
      set_config('app.business_at', ${asker.businessAt.toISOString()}, true),
      set_config('app.key', ${asker.throughKey ?? ''}, true)`.execute(tx);
    return work(tx);
  });
}
