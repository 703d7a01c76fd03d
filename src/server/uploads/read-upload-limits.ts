import type { FileType } from '../../domain/upload/file-type.ts';
import { mayUpload } from '../../domain/upload/may.ts';
import { type ActingContext, demand, inquire } from '../access/context.ts';
import { countOpenBytes } from './upload-store.ts';

/** What the settings allow; sizes in bytes. */
export type UploadLimits = { largest: number; quota: number; types: FileType[] };

/** Which files may be sent up, how large, and how much of the room is used. */
export async function readUploadLimits(
  limits: UploadLimits,
  context: ActingContext,
): Promise<UploadLimits & { used: number }> {
  demand(mayUpload(context.actor));
  return { ...limits, used: await inquire(context, countOpenBytes) };
}
