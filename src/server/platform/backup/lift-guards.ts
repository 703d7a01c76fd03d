import type { ClientBase } from 'pg';
import type { CatalogTable } from './read-catalog.ts';
import { quoted } from './table-part.ts';

/** How `pg_trigger.tgenabled` is said in SQL. */
const modes: Record<string, string> = { O: 'enable', A: 'enable always', R: 'enable replica' };

/**
 * Inside a transaction, takes off what would keep rows from being put back as they were: triggers (the trail is
 * append-only, some rows write others), forced row-level security, foreign keys (tables come in no order).
 * No superuser is needed for this, only the owner.
 * @returns puts all of it back; the foreign keys are then checked against every row
 */
export async function liftGuards(client: ClientBase, tables: CatalogTable[]): Promise<() => Promise<void>> {
  const before: string[] = [];
  const after: string[] = [];
  for (const table of tables.filter(({ forced }) => forced)) {
    before.push(`alter table ${quoted(table)} no force row level security`);
    after.push(`alter table ${quoted(table)} force row level security`);
  }
  for (const { on, trigger, mode } of await readTriggers(client, tables)) {
    before.push(`alter table ${on} disable trigger ${trigger}`);
    after.push(`alter table ${on} ${modes[mode] ?? 'enable'} trigger ${trigger}`);
  }
  for (const { on, key, definition } of await readForeignKeys(client, tables)) {
    before.push(`alter table ${on} drop constraint ${key}`);
    after.push(`alter table ${on} add constraint ${key} ${definition}`);
  }
  for (const statement of before) await client.query(statement);
  return async () => {
    // Last off, first on: while row security is forced, the check of a foreign key would not see what it looks for.
    for (const statement of after.toReversed()) await client.query(statement);
  };
}

async function readTriggers(client: ClientBase, tables: CatalogTable[]) {
  const { rows } = await client.query<{ on: string; trigger: string; mode: string }>(
    `select tgrelid::regclass::text as "on", quote_ident(tgname) as trigger, tgenabled as mode
     from pg_trigger where not tgisinternal and tgenabled <> 'D' and tgrelid = any($1::regclass[])`,
    [tables.map((table) => quoted(table))],
  );
  return rows;
}

async function readForeignKeys(client: ClientBase, tables: CatalogTable[]) {
  const { rows } = await client.query<{ on: string; key: string; definition: string }>(
    `select conrelid::regclass::text as "on", quote_ident(conname) as key, pg_get_constraintdef(oid) as definition
     from pg_constraint where contype = 'f' and conparentid = 0 and conrelid = any($1::regclass[])`,
    [tables.map((table) => quoted(table))],
  );
  return rows;
}
