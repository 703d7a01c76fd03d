import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { ClientBase, Pool } from 'pg';
import { migrate } from '../migrate.ts';
import { BackupRefused } from './backup-refused.ts';
import { notWhole } from './digests.ts';
import { needSpace } from './free-space.ts';
import { filesFolder, type TableEntry } from './manifest.ts';
import type { Backup } from './read-backup.ts';
import { type CatalogTable, readMigrations, readTables } from './read-catalog.ts';
import { copyFiles, listStoredFiles } from './stored-files.ts';
import { quoted, readTablePart } from './table-part.ts';
import { liftGuards } from './lift-guards.ts';

export type RestoreOptions = {
  dataDir: string;
  /** Connected as the owner, to migrate. */
  owner: Pool;
  /** Connected as a superuser, or as one who may become the owner. */
  client: ClientBase;
  tell: (line: string) => void;
};

/** Indexes and row heads: a table takes more than its rows in text. */
const growth = 3;

/**
 * Restores a backup into an empty database: its structure as it was in the backup's version, then the rows, all or
 * none, then the migrations that have come since. Broken off, it can be begun again; until it has succeeded a mark in
 * the database says that it is unfinished.
 * @throws {BackupRefused} when the database or the data folder is not empty, or the disk too small
 */
export async function restoreBackup(backup: Backup, options: RestoreOptions): Promise<void> {
  const { client, owner, dataDir, tell } = options;
  await needEmpty(client, dataDir);
  const { tables, migrations, fileBytes } = backup.manifest;
  const rowBytes = tables.reduce((sum, { bytes }) => sum + bytes, 0);
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  await needSpace(dataDir, fileBytes + growth * rowBytes);
  await client.query('create table if not exists public.unfinished_restore ()');
  await migrate(owner, migrations.at(-1));
  const copied = await copyFiles(path.join(backup.folder, filesFolder), dataDir, backup.files);
  if (copied.length < backup.files.length) throw notWhole(filesFolder);
  tell(`${filesFolder}: ${copied.length}`);
  await restoreRows(backup, client, tell);
  const since = await migrate(owner);
  if (since.length > 0) tell(`migrations: ${since.join(', ')}`);
  await client.query('drop table public.unfinished_restore');
}

/** Whether a restore was broken off here and must be begun again before anybody works with the data. */
export async function restoreIsUnfinished(client: Pick<ClientBase, 'query'>): Promise<boolean> {
  const { rows } = await client.query<{ there: boolean }>(
    `select to_regclass('public.unfinished_restore') is not null as there`,
  );
  return rows[0]?.there ?? false;
}

/**
 * Keeps everybody off a database in which a restore was broken off.
 * @throws {BackupRefused} when there is one
 */
export async function refuseUnfinished(client: Pick<ClientBase, 'query'>): Promise<void> {
  if (!(await restoreIsUnfinished(client))) return;
  throw new BackupRefused(
    'Lần khôi phục trước bị dừng giữa chừng: hãy chạy lại `bin/lientich restore` với bản sao lưu đó.',
    'An earlier restore was broken off: run `bin/lientich restore` with that backup again.',
  );
}

async function restoreRows(backup: Backup, client: ClientBase, tell: (line: string) => void): Promise<void> {
  const { tables, sequences } = backup.manifest;
  await client.query('begin');
  try {
    const now = await readTables(client);
    refuseUnknown(tables, now);
    const putBack = await liftGuards(client, now);
    await client.query(`truncate ${now.map((table) => quoted(table)).join(', ')}`);
    for (const [at, table] of tables.entries()) {
      const rows = await readTablePart(client, table, path.join(backup.folder, table.part));
      tell(`[${at + 1}/${tables.length}] ${table.schema}.${table.name}: ${rows}`);
    }
    for (const { schema, name, value, called } of sequences) {
      await client.query('select setval($1::regclass, $2::bigint, $3)', [
        quoted({ schema, name }),
        value,
        called,
      ]);
    }
    await putBack();
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw error;
  }
}

/** Every table of the backup must be there in the version that wrote it; if not, the version is not what it says. */
function refuseUnknown(wanted: TableEntry[], there: CatalogTable[]): void {
  const names = new Set(there.map((table) => quoted(table)));
  const unknown = wanted.filter((table) => !names.has(quoted(table))).map((table) => quoted(table));
  if (unknown.length === 0) return;
  throw new BackupRefused(
    `Bản sao lưu có những bảng mà phiên bản này không có: ${unknown.join(', ')}.`,
    `The backup has tables that this version does not have: ${unknown.join(', ')}.`,
  );
}

async function needEmpty(client: ClientBase, dataDir: string): Promise<void> {
  if (await restoreIsUnfinished(client)) return;
  const migrated = (await readMigrations(client)).length > 0;
  const files = await listStoredFiles(dataDir);
  if (!migrated && files.length === 0) return;
  throw new BackupRefused(
    'Chỉ khôi phục vào nơi trống: cơ sở dữ liệu hoặc thư mục dữ liệu này đã có nội dung. Hãy đặt LIENTICH_DATA_DIR (hoặc DATABASE_URL) sang nơi mới.',
    'A backup is restored into an empty place only: this database or data folder has content. Set LIENTICH_DATA_DIR (or DATABASE_URL) to a new one.',
  );
}
