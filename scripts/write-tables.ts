/**
 * Writes `src/server/platform/tables.gen.ts`, the tables as Kysely sees them, from a migrated database.
 * `node scripts/write-tables.ts postgres://…`; a test compares the file with the migrations.
 */
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';

const file = path.resolve(
  path.dirname(fileURLToPath(import.meta.url)),
  '../src/server/platform/tables.gen.ts',
);

const plain: Record<string, string> = {
  uuid: 'string',
  text: 'string',
  date: 'string',
  daterange: 'string',
  datemultirange: 'string',
  tstzrange: 'string',
  timestamptz: 'Timestamp',
  bool: 'boolean',
  int2: 'number',
  int4: 'number',
  int8: 'Int8',
  float8: 'number',
  numeric: 'string',
  xid8: 'string',
  jsonb: 'Json',
  bytea: 'Buffer',
  tsvector: 'string',
};

type Column = {
  table: string;
  column: string;
  type: string;
  nullable: boolean;
  defaulted: boolean;
  generated: boolean;
};

/** The text of `tables.gen.ts` for the tables of schema public that the connected role can see. */
export async function tablesText(client: pg.Client | pg.Pool): Promise<string> {
  const { rows } = await client.query<Column>(`
    select c.relname as table, a.attname as column, t.typname as type, not a.attnotnull as nullable,
      (a.atthasdef or a.attidentity <> '') as defaulted,
      (a.attgenerated <> '' or a.attidentity = 'a') as generated
    from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_type t on t.oid = a.atttypid
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v') and a.attnum > 0 and not a.attisdropped
    order by c.relname, a.attnum`);
  const tables = Map.groupBy(rows, (row) => row.table);
  const shapes = [...tables].map(
    ([table, columns]) => `export interface ${pascal(table)} {\n${columns.map(columnLine).join('\n')}\n}`,
  );
  const names = [...tables.keys()].map((table) => `  ${table}: ${pascal(table)};`);
  return `${head}\n${shapes.join('\n\n')}\n\nexport interface Tables {\n${names.join('\n')}\n}\n`;
}

const head = `// Written by scripts/write-tables.ts from the migrated database; do not edit.
import type { ColumnType, GeneratedAlways } from 'kysely';

/** A column with a default: it may be left out of an insert. */
export type Generated<Type> =
  Type extends ColumnType<infer Read, infer Insert, infer Update>
    ? ColumnType<Read, Insert | undefined, Update>
    : ColumnType<Type, Type | undefined, Type>;

/** An instant; written as Date or ISO text. */
export type Timestamp = ColumnType<Date, Date | string, Date | string>;
export type Int8 = ColumnType<string, string | number, string | number>;
export type Json = ColumnType<unknown, string, string>;
`;

function columnLine(column: Column): string {
  const array = column.type.startsWith('_');
  const base = plain[array ? column.type.slice(1) : column.type];
  if (base === undefined) throw new Error(`No type for ${column.table}.${column.column}: ${column.type}`);
  const type = `${base}${array ? '[]' : ''}${column.nullable ? ' | null' : ''}`;
  if (column.generated) return `  ${column.column}: GeneratedAlways<${type.replace('Int8', 'string')}>;`;
  return `  ${column.column}: ${column.defaulted ? `Generated<${type}>` : type};`;
}

function pascal(name: string): string {
  return name.replaceAll(/(^|_)([a-z])/g, (_all, _gap, letter: string) => letter.toUpperCase());
}

if (import.meta.main) {
  const client = new pg.Client({ connectionString: process.argv[2] ?? '' });
  await client.connect();
  await writeFile(file, await tablesText(client));
  await client.end();
}
