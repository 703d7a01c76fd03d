import { existsSync } from 'node:fs';
import { copyFile, mkdir, readdir, stat } from 'node:fs/promises';
import path from 'node:path';

/** What the database and running processes keep in the data folder; all else there is content and is backed up. */
const notContent = ['database', 'connection.json', 'DATABASE-LOCATION.txt', 'tmp'];

/** Names, relative to the data folder, of all the files that people's work left there. */
export async function listStoredFiles(dataDir: string): Promise<string[]> {
  if (!existsSync(dataDir)) return [];
  const entries = await readdir(dataDir, { recursive: true, withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(dataDir, path.join(entry.parentPath, entry.name)));
  return names.filter((name) => !notContent.includes(name.split(path.sep)[0] ?? '')).toSorted();
}

/** Their size together, in bytes. */
export async function sizeOfFiles(folder: string, names: readonly string[]): Promise<number> {
  let bytes = 0;
  for (const name of names) bytes += (await stat(path.join(folder, name))).size;
  return bytes;
}

/** Copies files from one folder to another with the folders between. */
export async function copyFiles(from: string, to: string, names: readonly string[]): Promise<void> {
  for (const name of names) {
    await mkdir(path.dirname(path.join(to, name)), { recursive: true, mode: 0o700 });
    await copyFile(path.join(from, name), path.join(to, name));
  }
}
