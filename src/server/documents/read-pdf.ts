import type { PDFDocumentProxy } from 'pdfjs-dist';
import type { ParseWarning, SourceText } from '../../domain/law/parsed-document.ts';
import { mendLegacyText } from './decode-text.ts';
import { findScannedPages } from './find-scanned-pages.ts';
import { openPdf } from './open-pdf.ts';
import { pageText } from './pdf-blocks.ts';
import { type PdfPage, pdfItems } from './pdf-items.ts';
import { pdfLines } from './pdf-lines.ts';
import { dropMargins } from './pdf-margins.ts';
import type { ReadLimits } from './read-limits.ts';
import { recognisePages } from './recognise-pages.ts';
import { StopReading, stopFor, stopIfCancelled } from './stop-reading.ts';

/** How many pages of how many are done with which step. */
export type Progress = { done: number; total: number; step: string };

export type OnProgress = (progress: Progress) => void;

/** What reading needs beside the bytes. */
export type ReadContext = { limits: ReadLimits; signal: AbortSignal | undefined; onProgress: OnProgress };

async function readPages(pdf: PDFDocumentProxy, context: ReadContext): Promise<PdfPage[]> {
  const pages: PdfPage[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    stopIfCancelled(context.signal);
    const page = await pdf.getPage(number);
    pages.push(await pdfItems(page));
    page.cleanup();
    context.onProgress({ done: number, total: pdf.numPages, step: 'text' });
  }
  return pages;
}

function legacyOf(pages: PdfPage[]): string | null {
  return pages.find((page) => page.legacy !== null)?.legacy ?? null;
}

/** Pages as the text of a document; so many of them were recognised from pictures. */
export function asSourceText(pages: PdfPage[], recognised: number): SourceText {
  const lined = pages.map(({ items, width, height }) => ({ lines: pdfLines(items), width, height }));
  const { pages: kept, dropped } = dropMargins(lined);
  const raw = kept.map(pageText).join('\f');
  const { text, encoding } = mendLegacyText(raw, legacyOf(pages) ?? 'utf-8');
  return {
    source: { format: 'pdf', encoding, ocr: recognised > 0, pages: pages.length },
    text,
    wrapped: true,
    dropped,
    warnings: recognised > 0 ? [ocrWarning(recognised, pages.length)] : [],
  };
}

function ocrWarning(recognised: number, total: number): ParseWarning {
  const message = `${recognised}/${total} trang được nhận dạng từ ảnh quét, cần người đọc đối chiếu với bản gốc.`;
  return { code: 'recognisedFromPicture', message };
}

async function readOpened(pdf: PDFDocumentProxy, context: ReadContext): Promise<SourceText> {
  const pages = await readPages(pdf, context);
  const scanned = await findScannedPages(pdf, pages);
  const recognised =
    scanned.length > 0 ? await recognisePages(pdf, scanned, context) : new Map<number, PdfPage>();
  const all = pages.map((page, index) => recognised.get(index + 1) ?? page);
  return asSourceText(all, recognised.size);
}

/**
 * Reads a PDF by its text layer, scanned pages by recognition: lines rebuilt from the places of the words,
 * page numbers and running heads set aside, pages parted by `\f`.
 *
 * @throws StopReading when it is protected, damaged, without text, or passes a limit.
 */
export async function readPdf(bytes: Uint8Array, context: ReadContext): Promise<SourceText> {
  const pdf = await openPdf(bytes, context.limits);
  try {
    const read = await readOpened(pdf, context);
    if (read.text.trim() === '') throw new StopReading('noTextFound');
    return read;
  } catch (error) {
    throw stopFor('corrupt', error);
  } finally {
    await pdf.loadingTask.destroy();
  }
}
