import { existsSync, readdirSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { ClientBase } from 'pg';
import { BackupRefused } from './backup-refused.ts';
import { writeDigests } from './digests.ts';
import { needSpace } from './free-space.ts';
import { filesFolder, type Manifest, manifestName, type TableEntry, tablesFolder } from './manifest.ts';
import { type CatalogTable, readMigrations, readSequences, readTables } from './read-catalog.ts';
import { restoreIsUnfinished } from './restore-backup.ts';
import { copyFiles, listStoredFiles, sizeOfFiles } from './stored-files.ts';
import { quoted, writeTablePart } from './table-part.ts';

export type BackupOptions = {
  /** Where the backup goes: a folder that does not exist yet, or an empty one. */
  folder: string;
  dataDir: string;
  /** The product's version. */
  version: string;
  /** Takes the lines of progress. */
  tell: (line: string) => void;
};

/**
 * Writes one consistent snapshot of everything: all rows as they were at one moment, then the stored files, which
 * are never changed. People go on working meanwhile. The folder appears under its name only when it is complete.
 * @param client connected as a superuser, or as one who may become the owner (then the server waits meanwhile)
 * @throws {BackupRefused} when the folder is taken or the disk too small
 */
export async function writeBackup(client: ClientBase, options: BackupOptions): Promise<Manifest> {
  const folder = path.resolve(options.folder);
  if (existsSync(folder) && readdirSync(folder).length > 0) throw folderTaken(folder);
  const draft = `${folder}.unfinished`;
  await rm(draft, { recursive: true, force: true });
  await mkdir(path.join(draft, tablesFolder), { recursive: true, mode: 0o700 });
  const files = await listStoredFiles(options.dataDir);
  await needSpace(draft, (await sizeOfFiles(options.dataDir, files)) + (await sizeOfDatabase(client)));
  const manifest = await writeSnapshot(client, draft, options);
  await finishBackup(draft, manifest, options);
  await rm(folder, { recursive: true, force: true });
  await rename(draft, folder);
  return manifest;
}

async function writeSnapshot(
  client: ClientBase,
  draft: string,
  { version, tell }: BackupOptions,
): Promise<Manifest> {
  await client.query('begin isolation level repeatable read');
  try {
    const migrations = await readMigrations(client);
    if (migrations.length === 0 || (await restoreIsUnfinished(client))) throw nothingToKeep();
    const tables = await readTables(client);
    await seeAllRows(client, tables);
    const { rows } = await client.query<{ at: Date; postgres: string }>(
      `select now() as at, current_setting('server_version') as postgres`,
    );
    const sequences = await readSequences(client);
    const entries = await writeTables(client, draft, tables, tell);
    const [{ at, postgres } = { at: new Date(0), postgres: '' }] = rows;
    const head = { product: 'lientich', format: 1, version, takenAt: at.toISOString(), postgres } as const;
    return { ...head, migrations, tables: entries, sequences, fileBytes: 0 };
  } finally {
    await client.query('rollback'); // it changed nothing that may stay
  }
}

/**
 * A role that may pass by row-level security reads as it is. The owner, on an external server without a superuser, is
 * held to the policies: it frees itself inside the transaction, which locks the tables and is rolled back.
 */
async function seeAllRows(client: ClientBase, tables: CatalogTable[]): Promise<void> {
  const { rows } = await client.query<{ passes: boolean }>(
    'select rolsuper or rolbypassrls as passes from pg_roles where rolname = current_user',
  );
  // Should a policy still hide a row, the statement fails instead of leaving the row out.
  await client.query('set local row_security = off');
  if (rows[0]?.passes) return;
  for (const table of tables.filter(({ forced }) => forced)) {
    await client.query(`alter table ${quoted(table)} no force row level security`);
  }
}

async function writeTables(
  client: ClientBase,
  draft: string,
  tables: CatalogTable[],
  tell: (line: string) => void,
): Promise<TableEntry[]> {
  const entries: TableEntry[] = [];
  for (const [at, { schema, name, columns }] of tables.entries()) {
    const part = `${tablesFolder}/${encodeURIComponent(`${schema}.${name}`)}.copy.gz`;
    const written = await writeTablePart(client, { schema, name, columns }, path.join(draft, part));
    entries.push({ schema, name, columns, part, ...written });
    tell(`[${at + 1}/${tables.length}] ${schema}.${name}: ${written.rows}`);
  }
  return entries;
}

/** Adds the stored files, after the rows that name them, and the digests of all. */
async function finishBackup(
  draft: string,
  manifest: Manifest,
  { dataDir, tell }: BackupOptions,
): Promise<void> {
  const files = await copyFiles(dataDir, path.join(draft, filesFolder), await listStoredFiles(dataDir));
  manifest.fileBytes = await sizeOfFiles(path.join(draft, filesFolder), files);
  tell(`${filesFolder}: ${files.length}, ${manifest.fileBytes} bytes`);
  await writeFile(path.join(draft, manifestName), `${JSON.stringify(manifest, null, 2)}\n`, { mode: 0o600 });
  const parts = manifest.tables.map(({ part }) => part);
  await writeDigests(draft, [manifestName, ...parts, ...files.map((name) => `${filesFolder}/${name}`)]);
}

/** An upper bound of what the rows will take: compressed they take less. */
async function sizeOfDatabase(client: ClientBase): Promise<number> {
  const { rows } = await client.query<{ bytes: string }>(
    'select pg_database_size(current_database())::text as bytes',
  );
  return Number(rows[0]?.bytes ?? 0);
}

function nothingToKeep(): BackupRefused {
  return new BackupRefused(
    'Chưa có gì để sao lưu: cơ sở dữ liệu còn trống hoặc đang khôi phục dở.',
    'There is nothing to back up: the database is empty, or a restore was broken off in it.',
  );
}

function folderTaken(folder: string): BackupRefused {
  return new BackupRefused(`Thư mục ${folder} không trống.`, `The folder ${folder} is not empty.`);
}
