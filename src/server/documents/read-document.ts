import type { Outcome } from '../../domain/outcome.ts';
import type { SourceText } from '../../domain/law/parsed-document.ts';
import type { ReadRefusal } from '../../domain/law/read-refusal.ts';
import { decodeText } from './decode-text.ts';
import { openZip } from './open-zip.ts';
import { isDocx, readDocx } from './read-docx.ts';
import { readHtml } from './read-html.ts';
import { type ReadLimits, defaultLimits } from './read-limits.ts';
import { readMarkdown } from './read-markdown.ts';
import { readOldWord } from './read-old-word.ts';
import { type OnProgress, type ReadContext, readPdf } from './read-pdf.ts';
import { readPlainText } from './read-plain-text.ts';
import { isNoText, sniffBytes, sniffText } from './sniff-format.ts';
import { StopReading, stopIfCancelled, unlessStopped } from './stop-reading.ts';

export type ReadOptions = {
  signal?: AbortSignal | undefined;
  /** `step` is `text` or `ocr`, counted in pages; only formats with pages tell. */
  onProgress?: OnProgress | undefined;
  limits?: Partial<ReadLimits> | undefined;
};

function readZip(bytes: Uint8Array, limits: ReadLimits): SourceText {
  const zip = openZip(bytes, limits);
  if (!isDocx(zip)) throw new StopReading('notADocument');
  return readDocx(zip, limits);
}

function readText(bytes: Uint8Array, name: string, limits: ReadLimits): SourceText {
  const decoded = decodeText(bytes);
  if (isNoText(bytes, decoded.encoding)) throw new StopReading('notADocument');
  if (decoded.text.trim() === '') throw new StopReading('empty');
  switch (sniffText(decoded.text, name)) {
    case 'html':
      return readHtml(decoded, limits);
    case 'md':
      return readMarkdown(decoded);
    case 'txt':
      return readPlainText(decoded);
  }
}

async function readBySort(bytes: Uint8Array, name: string, context: ReadContext): Promise<SourceText> {
  const { limits } = context;
  if (bytes.length === 0) throw new StopReading('empty');
  if (bytes.length > limits.fileBytes) throw new StopReading('tooLarge');
  stopIfCancelled(context.signal);
  const kind = sniffBytes(bytes);
  if (kind === 'zip') return readZip(bytes, limits);
  if (kind === 'pdf') return readPdf(bytes, context);
  if (kind === 'ole' || kind === 'rtf') return readOldWord(bytes, kind, context);
  return readText(bytes, name, limits);
}

/**
 * Reads a document of any known format into plain text in reading order. The format is told from the
 * content; `name` only helps to tell Markdown from text.
 *
 * Runs in the caller's thread and can be slow or hungry on hostile input: the server calls `readApart`.
 */
export async function readDocument(
  bytes: Uint8Array,
  name: string,
  options: ReadOptions = {},
): Promise<Outcome<SourceText, ReadRefusal>> {
  const context: ReadContext = {
    limits: { ...defaultLimits, ...options.limits },
    signal: options.signal,
    onProgress: options.onProgress ?? (() => undefined),
  };
  return unlessStopped(() => readBySort(bytes, name, context));
}
