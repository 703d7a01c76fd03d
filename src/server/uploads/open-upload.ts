import { buffer } from 'node:stream/consumers';
import { mayUpload } from '../../domain/upload/may.ts';
import { type ActingContext, demand, found, inquire } from '../access/context.ts';
import type { Blobs } from '../platform/blobs.ts';
import { Refused } from '../platform/problem.ts';
import { findUpload } from './upload-store.ts';

/**
 * The bytes of one of the asker's own uploads, for an act that reads it without keeping it.
 * @throws {NotFound} when it is not theirs
 * @throws {Refused} `uploadNotReady` when it is not whole, not checked yet, was refused, used or given up
 */
export async function openUpload(
  blobs: Blobs,
  context: ActingContext,
  uploadId: string,
): Promise<Uint8Array> {
  demand(mayUpload(context.actor));
  const { state, sha256 } = found(await inquire(context, (tx) => findUpload(tx, uploadId)));
  if (state !== 'ready' || sha256 === null) throw new Refused('uploadNotReady');
  return buffer(await blobs.read(sha256));
}
