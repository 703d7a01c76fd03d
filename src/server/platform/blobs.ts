import type { Readable } from 'node:stream';
import { fileBlobs } from './blobs-in-folder.ts';
import { bucketBlobs } from './blobs-in-bucket.ts';
import type { Config } from './config.ts';
import type { ByteRange } from './streamed-file.ts';

/**
 * Bytes kept under their SHA-256 (64 hexadecimal figures), outside of the database. Who may have them is for the rows that
 * name them to say; a blob has no address of its own.
 */
export type Blobs = {
  /** Keeps a local file under its hash; what is there already is written once more, so that nobody can tell. */
  write(sha256: string, file: string): Promise<void>;
  /** Opens a blob, or a range of it. @throws when there is none */
  read(sha256: string, range?: ByteRange): Promise<Readable>;
  exists(sha256: string): Promise<boolean>;
  /** Removes a blob; one that is not there is no fault. */
  delete(sha256: string): Promise<void>;
};

/** The store of this installation: a folder, or a bucket where the settings name one. */
export function openBlobs(config: Pick<Config, 'dataDir' | 'bucket'>): Blobs {
  return config.bucket === null ? fileBlobs(config.dataDir) : bucketBlobs(config.bucket);
}
