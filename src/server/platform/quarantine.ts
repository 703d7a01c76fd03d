import { constants } from 'node:fs';
import { mkdir, open, readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';

/** Files that are coming in and those that are not checked yet, each under the id of its upload. */
export type Quarantine = {
  /** Where the bytes of an upload lie. */
  pathOf(id: string): string;
  /** Makes room for an upload of which nothing has come in. */
  create(id: string): Promise<void>;
  /** Writes on behind `offset`, and brings what came to the disk; what came before a stream broke off stays too. */
  append(id: string, stream: Readable, offset: number): Promise<void>;
  /** Bytes that have come in; null when there is no such upload. */
  sizeOf(id: string): Promise<number | null>;
  remove(id: string): Promise<void>;
  /** Ids of what has lain here unchanged since before then. */
  listOlderThan(then: Date): Promise<string[]>;
};

const id = /^[0-9a-f-]{36}$/;

/** The quarantine under the data folder. Nothing in it is served. Several servers share the folder. */
export function openQuarantine(dataDir: string): Quarantine {
  const folder = path.join(dataDir, 'quarantine');
  const pathOf = (upload: string) => {
    if (!id.test(upload)) throw new Error('not the id of an upload');
    return path.join(folder, upload);
  };
  return {
    pathOf,
    async create(upload) {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const made = await open(pathOf(upload), 'wx', 0o600);
      await made.close();
    },
    append: (upload, stream, offset) => append(pathOf(upload), stream, offset),
    sizeOf: (upload) => sizeOf(pathOf(upload)),
    remove: (upload) => rm(pathOf(upload), { force: true }),
    async listOlderThan(then) {
      const names = await readdir(folder).catch(() => []);
      const old: string[] = [];
      for (const name of names.filter((one) => id.test(one))) {
        const found = await stat(pathOf(name)).catch(() => null);
        if (found !== null && found.mtime < then) old.push(name);
      }
      return old;
    },
  };
}

async function append(file: string, stream: Readable, offset: number): Promise<void> {
  // Only what was made is written on: an upload that was given up meanwhile does not come back.
  const handle = await open(file, constants.O_WRONLY);
  try {
    let at = offset;
    for await (const piece of stream) {
      const bytes = piece as Buffer;
      await handle.write(bytes, 0, bytes.length, at);
      at += bytes.length;
    }
  } finally {
    await handle.sync();
    await handle.close();
  }
}

async function sizeOf(file: string): Promise<number | null> {
  try {
    return (await stat(file)).size;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}
