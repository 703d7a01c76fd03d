import { constants, createReadStream } from 'node:fs';
import { access, copyFile, mkdir, open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import type { Blobs } from './blobs.ts';
import { newId } from './new-id.ts';
import type { ByteRange } from './streamed-file.ts';

/**
 * Blobs as files under `files/` of the data folder, two figures a folder. A file is there whole or not at all: it is
 * written beside its place, brought to the disk, then named. Several servers share the folder.
 */
export function fileBlobs(dataDir: string): Blobs {
  const folder = path.join(dataDir, 'files');
  const placeOf = (sha256: string) => path.join(folder, sha256.slice(0, 2), sha256);
  return {
    async write(sha256, file) {
      const place = placeOf(sha256);
      const beside = path.join(dataDir, 'tmp', `blob-${newId()}`);
      await makeFolders(path.dirname(beside), path.dirname(place));
      try {
        await copyFile(file, beside, constants.COPYFILE_FICLONE);
        await syncPath(beside);
        await rename(beside, place);
        await syncPath(path.dirname(place));
      } finally {
        await rm(beside, { force: true });
      }
    },
    read: (sha256, range) => openStream(placeOf(sha256), range),
    exists: (sha256) =>
      access(placeOf(sha256)).then(
        () => true,
        () => false,
      ),
    delete: (sha256) => rm(placeOf(sha256), { force: true }),
  };
}

/** A stream of a file's bytes, once it is known to be there. */
export async function openStream(file: string, range?: ByteRange): Promise<Readable> {
  const handle = await open(file);
  return createReadStream('', {
    fd: handle,
    ...(range !== undefined && { start: range.from, end: range.to }),
  });
}

async function makeFolders(...folders: string[]): Promise<void> {
  for (const folder of folders) await mkdir(folder, { recursive: true, mode: 0o700 });
}

/** A file, or the names in a folder, on the disk and not only on the way there. */
async function syncPath(place: string): Promise<void> {
  const handle = await open(place);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
