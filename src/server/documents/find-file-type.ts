import { open } from 'node:fs/promises';
import { fileTypeFromFile } from 'file-type';
import type { FoundType } from '../../domain/upload/file-type.ts';
import { decodeText } from './decode-text.ts';
import { isNoText, sniffText } from './sniff-format.ts';

/** What a file was found to be; `macros`: a document of a kind that is made to carry programs. */
export type Sniffed = FoundType | 'ole' | 'macros';

const known = new Map<string, Sniffed>([
  ...(['pdf', 'docx', 'xlsx', 'pptx', 'odt', 'ods', 'png', 'jpg', 'tif', 'webp'] as const).map(
    (type) => [type, type] as const,
  ),
  ['apng', 'png'],
  ['cfb', 'ole'],
  ...['docm', 'dotm', 'xlsm', 'xltm', 'pptm', 'potm', 'ppsm'].map((type) => [type, 'macros'] as const),
]);
/** Bytes that are looked at to tell text from what is none. */
const sampleBytes = 1_000_000;
/** Text that is a program of some sort to whoever opens it. */
const markup = /^\s*(?:<\?xml|<!doctype|<svg|<html|<script|#!|%!PS)/i;

/** What the bytes of a file are, whatever its name says. An OLE container is told apart by what is in it. */
export async function findFileType(path: string): Promise<Sniffed> {
  const told = await fileTypeFromFile(path);
  if (told !== undefined) return known.get(told.ext) ?? null;
  return (await isPlainText(path)) ? 'text' : null;
}

async function isPlainText(path: string): Promise<boolean> {
  const handle = await open(path);
  try {
    const { bytesRead, buffer } = await handle.read(Buffer.alloc(sampleBytes), 0, sampleBytes, 0);
    const sample = buffer.subarray(0, bytesRead);
    const { text, encoding } = decodeText(sample);
    return (
      bytesRead > 0 && !isNoText(sample, encoding) && !markup.test(text) && sniffText(text, '') !== 'html'
    );
  } finally {
    await handle.close();
  }
}
