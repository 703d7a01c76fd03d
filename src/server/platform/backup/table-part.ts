import { createReadStream, createWriteStream } from 'node:fs';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { type ClientBase, escapeIdentifier } from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import type { CatalogTable } from './read-catalog.ts';

type Columns = Pick<CatalogTable, 'schema' | 'name' | 'columns'>;

/** The name of a table as SQL wants it. */
export function quoted({ schema, name }: { schema: string; name: string }): string {
  return `${escapeIdentifier(schema)}.${escapeIdentifier(name)}`;
}

/** Writes a table's rows, as the client's snapshot has them, to a gzipped file. */
export async function writeTablePart(client: ClientBase, table: Columns, file: string) {
  let bytes = 0;
  const count = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length;
      done(null, chunk);
    },
  });
  const rows = client.query(copyTo(`copy ${quoted(table)} (${columnsOf(table)}) to stdout`));
  await pipeline(
    rows,
    count,
    createGzip({ level: 1 }),
    createWriteStream(file, { mode: 0o600, flush: true }),
  );
  return { rows: rows.rowCount, bytes };
}

/** Puts the rows of such a file into a table; gives their number. */
export async function readTablePart(client: ClientBase, table: Columns, file: string): Promise<number> {
  const rows = client.query(copyFrom(`copy ${quoted(table)} (${columnsOf(table)}) from stdin`));
  await pipeline(createReadStream(file), createGunzip(), rows);
  return rows.rowCount;
}

function columnsOf(table: Columns): string {
  return table.columns.map((column) => escapeIdentifier(column)).join(', ');
}
