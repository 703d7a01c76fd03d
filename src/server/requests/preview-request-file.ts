import type { ActingContext } from '../access/context.ts';
import type { Blobs } from '../platform/blobs.ts';
import { type PreviewAway, previewKeptFile } from '../uploads/preview-kept-file.ts';
import { demandFile, type OfFile } from './download-request-file.ts';

/** How a file of a request looks, drawn anew by the server: no byte of the file itself reaches the browser. */
export function previewRequestFile(parts: { blobs: Blobs; preview: PreviewAway }) {
  const preview = previewKeptFile(parts);
  return async (context: ActingContext, { page, ...wanted }: OfFile & { page: number }): Promise<File> => {
    await demandFile(context, wanted);
    return preview(context, wanted.fileId, page);
  };
}
