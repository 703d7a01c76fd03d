import type { ClientBase } from 'pg';
import { jobSchema } from '../job-schema.ts';
import type { SequenceEntry } from './manifest.ts';

/** A table that holds rows of ours. */
export type CatalogTable = {
  schema: string;
  name: string;
  /** In order, without generated ones. */
  columns: string[];
  /** Whether its owner, too, is held to its row-level security. */
  forced: boolean;
};

// Not the jobs: they are made anew from what our own tables say, and their tables go with the library, not with us.
const ours = `nspname not in ('information_schema', 'pg_catalog', 'pg_toast', '${jobSchema}') and nspname !~ '^pg_temp'`;
const ofNoExtension = (catalog: string) =>
  `not exists (select from pg_depend d where d.classid = '${catalog}'::regclass and d.objid = c.oid and d.deptype = 'e')`;

/** All tables of all schemas but the list of migrations and our own mark, which a restore makes anew. */
export async function readTables(client: ClientBase): Promise<CatalogTable[]> {
  const { rows } = await client.query<CatalogTable>(
    `select nspname as schema, relname as name, relforcerowsecurity as forced,
            coalesce((select array_agg(attname::text order by attnum) from pg_attribute
              where attrelid = c.oid and attnum > 0 and not attisdropped and attgenerated = ''), '{}') as columns
     from pg_class c join pg_namespace n on n.oid = relnamespace
     where relkind = 'r' and relpersistence = 'p' and ${ours} and ${ofNoExtension('pg_class')}
       and not (nspname = 'public' and relname in ('migration', 'unfinished_restore'))
     order by 1, 2`,
  );
  return rows;
}

/** Where every sequence stands. */
export async function readSequences(client: ClientBase): Promise<SequenceEntry[]> {
  const { rows } = await client.query<{ schema: string; name: string; quoted: string }>(
    `select nspname as schema, relname as name, c.oid::regclass::text as quoted
     from pg_class c join pg_namespace n on n.oid = relnamespace
     where relkind = 'S' and ${ours} and ${ofNoExtension('pg_class')} order by 1, 2`,
  );
  const entries: SequenceEntry[] = [];
  for (const { schema, name, quoted } of rows) {
    const state = await client.query<{ value: string; called: boolean }>(
      `select last_value::text as value, is_called as called from ${quoted}`,
    );
    entries.push({
      schema,
      name,
      value: state.rows[0]?.value ?? '1',
      called: state.rows[0]?.called ?? false,
    });
  }
  return entries;
}

/** Names of the migrations that ran; none where there has never been one. */
export async function readMigrations(client: ClientBase): Promise<string[]> {
  const there = await client.query<{ there: boolean }>(
    `select to_regclass('public.migration') is not null as there`,
  );
  if (!there.rows[0]?.there) return [];
  const { rows } = await client.query<{ name: string }>('select name from public.migration order by name');
  return rows.map((row) => row.name);
}
