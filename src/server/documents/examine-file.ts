import { open, readFile, stat } from 'node:fs/promises';
import type { PDFDocumentProxy } from 'pdfjs-dist';
import type { SourceText } from '../../domain/law/parsed-document.ts';
import { readRegulation } from '../../domain/law/read-regulation.ts';
import { isStamped } from '../../domain/regulation/secrecy.ts';
import type { FoundType } from '../../domain/upload/file-type.ts';
import { isActivePdf } from './active-pdf.ts';
import { isActiveZip } from './active-zip.ts';
import { findFileType, type Sniffed } from './find-file-type.ts';
import { lacksText } from './find-scanned-pages.ts';
import { headOfOle, headOfZip } from './head-lines.ts';
import { oleNames } from './ole-streams.ts';
import { openPdfFile } from './open-pdf.ts';
import { openZip } from './open-zip.ts';
import { pdfItems } from './pdf-items.ts';
import { readDocument } from './read-document.ts';
import type { ReadLimits } from './read-limits.ts';
import { asSourceText, type ReadContext } from './read-pdf.ts';
import { recognisePages, recognisePicture } from './recognise-pages.ts';
import { StopReading } from './stop-reading.ts';

/** What a file was found to be: its type, whether it carries programs, whether its first page bears a secrecy stamp. */
export type Examined = { type: FoundType; active: boolean; stamped: boolean };

/** The largest file that is looked at as a whole. Only a PDF, a picture or a plain text may be larger. */
const wholeBytes = 400_000_000;
/** The largest picture that is read for a stamp: a scanned page is a tenth of it. */
const pictureBytes = 50_000_000;
/** Of a text, the beginning is looked at for a stamp. */
const headBytes = 1_000_000;

/**
 * Looks at a file that came in, whatever its name says, with all that its format may do to a reader: so it runs apart from
 * the server. @throws StopReading when it can't be looked at
 */
export async function examineFile(
  { path, name }: { path: string; name: string },
  context: ReadContext,
): Promise<Examined> {
  const sniffed = await findFileType(path);
  if (sniffed === 'macros') return { type: null, active: true, stamped: false };
  if (sniffed === null) return { type: null, active: false, stamped: false };
  if (sniffed === 'pdf') return examinePdf(path, context);
  if (sniffed === 'text')
    return { type: 'text', active: false, stamped: await isStampedText(path, name, context) };
  if (sniffed === 'ole') return examineOle(await readWhole(path));
  if (sniffed === 'png' || sniffed === 'jpg' || sniffed === 'webp' || sniffed === 'tif') {
    return { type: sniffed, active: false, stamped: await isStampedPicture(path, sniffed) };
  }
  return examineZip(await readWhole(path), sniffed, context);
}

async function readWhole(path: string): Promise<Buffer> {
  if ((await stat(path)).size > wholeBytes) throw new StopReading('tooLarge');
  return readFile(path);
}

async function examinePdf(path: string, context: ReadContext): Promise<Examined> {
  if (await isActivePdf(path)) return { type: 'pdf', active: true, stamped: false };
  const pdf = await openPdfFile(path, context.limits);
  try {
    if (await runsSomething(pdf)) return { type: 'pdf', active: true, stamped: false };
    return { type: 'pdf', active: false, stamped: await isStampedPage(pdf, context) };
  } finally {
    await pdf.loadingTask.destroy();
  }
}

/** What the engine itself finds, also in a file whose parts are encrypted. */
async function runsSomething(pdf: PDFDocumentProxy): Promise<boolean> {
  const [actions, attached, scripted] = await Promise.all([
    pdf.getJSActions(),
    pdf.getAttachments(),
    pdf.hasJSActions(),
  ]);
  return scripted || actions !== null || (attached !== null && Object.keys(attached).length > 0);
}

async function isStampedPage(pdf: PDFDocumentProxy, context: ReadContext): Promise<boolean> {
  const page = await pdf.getPage(1);
  const own = await pdfItems(page);
  const pages = lacksText(own) ? await recognisePages(pdf, [1], context) : new Map<number, typeof own>();
  return isStampedSource(asSourceText([pages.get(1) ?? own], 0));
}

async function isStampedPicture(path: string, type: 'png' | 'jpg' | 'webp' | 'tif'): Promise<boolean> {
  // The engine for letters and that for pictures read no TIFF: its pages are declared, not looked at.
  if (type === 'tif' || (await stat(path)).size > pictureBytes) return false;
  const page = await recognisePicture(await readFile(path));
  return isStampedSource(asSourceText([page], 1));
}

async function isStampedText(path: string, name: string, context: ReadContext): Promise<boolean> {
  const handle = await open(path);
  try {
    const { bytesRead, buffer } = await handle.read(Buffer.alloc(headBytes), 0, headBytes, 0);
    const read = await readDocument(buffer.subarray(0, bytesRead), name, context);
    if (!read.ok) throw new StopReading(read.refusal);
    return isStampedSource(read.value);
  } finally {
    await handle.close();
  }
}

function examineOle(bytes: Buffer): Examined {
  const names = oleNames(bytes);
  if (names === null) throw new StopReading('corrupt');
  if (names.includes('EncryptedPackage')) throw new StopReading('passwordProtected');
  const type = names.includes('WordDocument') ? 'doc' : names.some(isWorkbook) ? 'xls' : null;
  const active = names.some((name) => /^(?:Macros|_VBA_PROJECT.*|VBA|ObjectPool|.?Ole10Native)$/.test(name));
  return { type, active, stamped: type !== null && isStampedSource(asText(headOfOle(bytes))) };
}

function isWorkbook(name: string): boolean {
  return name === 'Workbook' || name === 'Book';
}

async function examineZip(
  bytes: Buffer,
  type: Exclude<Sniffed, null | 'text' | 'ole' | 'macros'>,
  { limits, ...context }: ReadContext,
): Promise<Examined> {
  // Pictures inside may be large; only the parts that are read are expanded, and those are counted.
  const wide: ReadLimits = { ...limits, fileBytes: wholeBytes, expandedBytes: 2 * wholeBytes };
  const zip = openZip(bytes, wide);
  if (isActiveZip(zip)) return { type, active: true, stamped: false };
  if (type !== 'docx') return { type, active: false, stamped: isStampedSource(asText(headOfZip(zip, type))) };
  const read = await readDocument(bytes, 'a.docx', { ...context, limits: wide });
  if (!read.ok && read.refusal !== 'noTextFound' && read.refusal !== 'empty')
    throw new StopReading(read.refusal);
  return { type, active: false, stamped: read.ok && isStampedSource(read.value) };
}

function asText(lines: readonly string[]): SourceText {
  const source = { format: 'txt', encoding: 'utf-8', ocr: false, pages: null } as const;
  return { source, text: lines.join('\n'), wrapped: false, dropped: [], warnings: [] };
}

function isStampedSource(source: SourceText): boolean {
  return isStamped(readRegulation(source).document.warnings);
}
