import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { migrationNames } from '../migrate.ts';
import { BackupRefused } from './backup-refused.ts';
import { checkDigests, notWhole } from './digests.ts';
import { filesFolder, type Manifest, manifestName, manifestShape } from './manifest.ts';

/** A backup that was found whole. */
export type Backup = {
  folder: string;
  manifest: Manifest;
  /** Names of the stored files, relative to the data folder. */
  files: string[];
};

/**
 * Opens a backup: every part is read and compared with its digest before anything is touched.
 * @throws {BackupRefused} when it is not whole, not ours, or newer than this version
 */
export async function readBackup(folder: string): Promise<Backup> {
  const names = await checkDigests(folder);
  const manifest = manifestShape.safeParse(await readJson(path.join(folder, manifestName)));
  if (!manifest.success || !names.includes(manifestName)) throw notWhole(manifestName);
  const absent = manifest.data.tables.find(({ part }) => !names.includes(part));
  if (absent) throw notWhole(absent.part);
  await refuseNewer(manifest.data);
  const inFiles = `${filesFolder}/`;
  const files = names.filter((name) => name.startsWith(inFiles)).map((name) => name.slice(inFiles.length));
  return { folder, manifest: manifest.data, files };
}

async function readJson(file: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch {
    return null; // the shape will refuse it
  }
}

async function refuseNewer({ migrations, version }: Manifest): Promise<void> {
  const known = await migrationNames();
  const unknown = migrations.filter((name) => !known.includes(name));
  if (unknown.length === 0) return;
  throw new BackupRefused(
    `Bản sao lưu do phiên bản mới hơn tạo (${version}): hãy khôi phục bằng phiên bản đó hoặc mới hơn.`,
    `The backup was made by a newer version (${version}): restore it with that version or a later one.`,
  );
}
