import type { PDFDocumentProxy } from 'pdfjs-dist';
import type { SourceText } from '../../domain/law/parsed-document.ts';
import { mendLegacyText } from './decode-text.ts';
import { openPdf } from './open-pdf.ts';
import { pageText } from './pdf-blocks.ts';
import { type PdfPage, pdfItems } from './pdf-items.ts';
import { pdfLines } from './pdf-lines.ts';
import { dropMargins } from './pdf-margins.ts';
import type { ReadLimits } from './read-limits.ts';
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

function fromTextLayer(pages: PdfPage[]): SourceText {
  const lined = pages.map(({ items, width, height }) => ({ lines: pdfLines(items), width, height }));
  const { pages: kept, dropped } = dropMargins(lined);
  const raw = kept.map(pageText).join('\f');
  const { text, encoding } = mendLegacyText(raw, legacyOf(pages) ?? 'utf-8');
  return {
    source: { format: 'pdf', encoding, ocr: false, pages: pages.length },
    text,
    wrapped: true,
    dropped,
    warnings: [],
  };
}

/**
 * Reads a PDF by its text layer: lines rebuilt from the places of the words, page numbers and running heads
 * set aside, pages parted by `\f`.
 *
 * @throws StopReading when it is protected, damaged, without text, or passes a limit.
 */
export async function readPdf(bytes: Uint8Array, context: ReadContext): Promise<SourceText> {
  const pdf = await openPdf(bytes, context.limits);
  try {
    const read = fromTextLayer(await readPages(pdf, context));
    if (read.text.trim() === '') throw new StopReading('noTextFound');
    return read;
  } catch (error) {
    throw stopFor('corrupt', error);
  } finally {
    await pdf.loadingTask.destroy();
  }
}
