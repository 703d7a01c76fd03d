import { open, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { PDFDocumentProxy } from 'pdfjs-dist';
import type { DocumentInitParameters } from 'pdfjs-dist/types/src/display/api.js';
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
  // The engine takes its bytes away from us; the caller may still need them.
  return openWith({ data: new Uint8Array(bytes) }, limits);
}

/** Bytes that are asked for at once of a file that is read piece by piece. */
const pieceBytes = 1024 * 1024;

/** Opens a PDF where it lies, however large: only what is asked of it is read. Close it by `loadingTask.destroy()`. */
export async function openPdfFile(path: string, limits: ReadLimits): Promise<PDFDocumentProxy> {
  const { PDFDataRangeTransport } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const { size } = await stat(path);
  const range = new (class extends PDFDataRangeTransport {
    override requestDataRange(begin: number, end: number): void {
      void readRange(path, begin, end).then(
        (chunk) => this.onDataRange(begin, chunk),
        // A file that can't be read is told as one that ends early: the engine refuses it.
        () => this.onDataRange(begin, new Uint8Array()),
      );
    }
  })(size, null);
  return openWith({ range, rangeChunkSize: pieceBytes, disableAutoFetch: true, disableStream: true }, limits);
}

async function readRange(path: string, begin: number, end: number): Promise<Uint8Array> {
  const handle = await open(path);
  try {
    const { bytesRead, buffer } = await handle.read(new Uint8Array(end - begin), 0, end - begin, begin);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

async function openWith(source: DocumentInitParameters, limits: ReadLimits): Promise<PDFDocumentProxy> {
  const { getDocument, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const task = getDocument({
    ...source,
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
