import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import type { ReadRefusal } from '../../domain/law/read-refusal.ts';
import type { Outcome } from '../../domain/outcome.ts';
import { type FileType, typeOfMedia } from '../../domain/upload/file-type.ts';
import type { ActingContext } from '../access/context.ts';
import type { Preview, ToPreview } from '../documents/preview-file.ts';
import { findKeptFile } from '../files/find-kept-file.ts';
import { openKeptFile } from '../files/open-kept-file.ts';
import type { Blobs } from '../platform/blobs.ts';
import { Refused } from '../platform/problem.ts';
import { StreamedFile } from '../platform/streamed-file.ts';

/** Draws or reads a file apart from the server. */
export type PreviewAway = (preview: ToPreview) => Promise<Outcome<Preview, ReadRefusal>>;

/** Types that can be shown, and how large a file may be for it. */
const shown = new Set<FileType>(['pdf', 'png', 'jpg', 'webp', 'docx', 'txt', 'csv']);
const mostBytes = 100_000_000;
/** Previews that are made at once; each has a process of its own. */
const atOnce = 2;

/**
 * How a kept file looks, for an asker who may see it: a page as a picture (`lientich-pages` says of how many), or its words
 * as plain text. What is shown was made anew by us; nothing of the file itself reaches the browser.
 * @throws {NotFound} when there is none, or it is hidden
 * @throws {Refused} `fileDestroyed`, or `noPreview` when it can't be shown
 */
export function previewKeptFile(parts: { blobs: Blobs; preview: PreviewAway }) {
  const turns = new Turns(atOnce);
  return async (context: ActingContext, fileId: string, page = 1): Promise<StreamedFile> => {
    const file = await findKeptFile(context, fileId);
    const type = typeOfMedia(file.mediaType);
    if (type === null || !shown.has(type) || file.size > mostBytes) throw new Refused('noPreview');
    const made = await turns.take(async () => {
      const bytes = await buffer(await openKeptFile(parts.blobs, context, file));
      return parts.preview({ bytes, type, page });
    });
    if (!made.ok) throw new Refused('noPreview');
    return answerOf(file.name, made.value);
  };
}

function answerOf(name: string, preview: Preview): StreamedFile {
  const isPicture = 'picture' in preview;
  const bytes = isPicture ? Buffer.from(preview.picture) : Buffer.from(preview.text);
  return new StreamedFile({
    name,
    mediaType: isPicture ? 'image/png' : 'text/plain; charset=utf-8',
    size: bytes.length,
    open: ({ from, to } = { from: 0, to: bytes.length - 1 }) => Readable.from([bytes.subarray(from, to + 1)]),
    shown: true,
    headers: { 'lientich-pages': String(isPicture ? preview.pages : 1) },
  });
}

/** So many at once; the others wait for their turn. */
class Turns {
  #free: number;
  readonly #waiting: (() => void)[] = [];

  constructor(atOnce: number) {
    this.#free = atOnce;
  }

  async take<Value>(work: () => Promise<Value>): Promise<Value> {
    if (this.#free > 0) this.#free -= 1;
    else await new Promise<void>((resolve) => this.#waiting.push(resolve));
    try {
      return await work();
    } finally {
      const next = this.#waiting.shift();
      if (next === undefined) this.#free += 1;
      else next();
    }
  }
}
