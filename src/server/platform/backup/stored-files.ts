import { existsSync } from 'node:fs';
import { copyFile, mkdir, readdir, stat } from 'node:fs/promises';
import path from 'node:path';

/**
 * What the database and running processes keep in the data folder, and what has come in and was not checked yet: it may be
 * infected, and its sender sends it again. All else there is content and is backed up.
 */
const notContent = ['database', 'connection.json', 'DATABASE-LOCATION.txt', 'tmp', 'quarantine'];

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
  for (const name of names) bytes += (await stat(path.join(folder, name)).catch(ifGone))?.size ?? 0;
  return bytes;
}

/**
 * Copies files from one folder to another with the folders between. What was removed since they were listed, because nothing
 * names it any more or by an act that destroys, is left out.
 * @returns the names of those that were copied
 */
export async function copyFiles(from: string, to: string, names: readonly string[]): Promise<string[]> {
  const copied: string[] = [];
  for (const name of names) {
    await mkdir(path.dirname(path.join(to, name)), { recursive: true, mode: 0o700 });
    const done = await copyFile(path.join(from, name), path.join(to, name)).then(() => true, ifGone);
    if (done === true) copied.push(name);
  }
  return copied;
}

function ifGone(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT') return null;
  throw error;
}
