import type { Source } from '../../domain/law/parsed-document.ts';
import type { Tx } from '../platform/database.ts';
import type { ReadText } from '../readings/reading-shelf.ts';
import { keepFile } from './keep-file.ts';

/** Keeps the file of a text that was read on the shelf, as it came in. Whether it may be kept is for the caller to say. */
export function keepReadText(
  tx: Tx,
  { name, bytes, reading }: ReadText,
): Promise<{ id: string; size: number; sha256: string }> {
  return keepFile(tx, { name, bytes, mediaType: mediaTypes[reading.document.source.format] });
}

const mediaTypes: Record<Source['format'], string> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  doc: 'application/msword',
  pdf: 'application/pdf',
  txt: 'text/plain',
  md: 'text/markdown',
  html: 'text/html',
};
