import type { ActingContext } from '../access/context.ts';
import { findKeptFile } from '../files/find-kept-file.ts';
import { openKeptFile } from '../files/open-kept-file.ts';
import type { Blobs } from '../platform/blobs.ts';
import { StreamedFile } from '../platform/streamed-file.ts';

/**
 * A kept file that the asker may see, as a stream under the name with which it came in. That it hangs on the thing of
 * which the asker speaks is for the caller to look up first.
 * @throws {NotFound} when there is none, or it is hidden
 * @throws {Refused} `fileDestroyed`
 */
export async function sendKeptFile(
  blobs: Blobs,
  context: ActingContext,
  fileId: string,
): Promise<StreamedFile> {
  const file = await findKeptFile(context, fileId);
  const { name, mediaType, size } = file;
  return new StreamedFile({
    name,
    mediaType,
    size,
    open: (range) => openKeptFile(blobs, context, file, range),
  });
}
