import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { PDFDocumentProxy } from 'pdfjs-dist';
import type { ReadLimits } from './read-limits.ts';
import { StopReading } from './stop-reading.ts';

const engineHome = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));

/** Counts `needle` in the file and stops once over `limit`; a file of a million objects is told by its bytes. */
function occursMoreThan(bytes: Uint8Array, needle: string, limit: number): boolean {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let count = 0;
  for (let at = buffer.indexOf(needle); at !== -1; at = buffer.indexOf(needle, at + needle.length)) {
    count += 1;
    if (count > limit) return true;
  }
  return false;
}

/** The largest `/Size` of a cross-reference: objects packed into streams are seen only there. */
function declaresMoreThan(bytes: Uint8Array, limit: number): boolean {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = buffer.indexOf('/Size'); at !== -1; at = buffer.indexOf('/Size', at + 5)) {
    const size = /^\s*(\d{1,12})/.exec(buffer.toString('latin1', at + 5, at + 24));
    if (size && Number(size[1]) > limit) return true;
  }
  return false;
}

function refusalFor(error: unknown): StopReading {
  const name = error instanceof Error ? error.name : '';
  return new StopReading(name === 'PasswordException' ? 'passwordProtected' : 'corrupt', error);
}

/** Opens a PDF within the limits; fonts and maps come from the package, never from the network. */
export async function openPdf(bytes: Uint8Array, limits: ReadLimits): Promise<PDFDocumentProxy> {
  if (occursMoreThan(bytes, ' obj', limits.pdfObjects) || declaresMoreThan(bytes, limits.pdfObjects)) {
    throw new StopReading('tooManyObjects');
  }
  const { getDocument, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const task = getDocument({
    // The engine takes its bytes away from us; the caller may still need them.
    data: new Uint8Array(bytes),
    verbosity: VerbosityLevel.ERRORS,
    useSystemFonts: false,
    disableFontFace: true,
    stopAtErrors: false,
    cMapUrl: join(engineHome, 'cmaps/'),
    cMapPacked: true,
    standardFontDataUrl: join(engineHome, 'standard_fonts/'),
    wasmUrl: join(engineHome, 'wasm/'),
    iccUrl: join(engineHome, 'iccs/'),
  });
  const pdf = await task.promise.catch((error: unknown) => {
    throw refusalFor(error);
  });
  if (pdf.numPages > limits.pdfPages) throw new StopReading('tooManyObjects');
  return pdf;
}
