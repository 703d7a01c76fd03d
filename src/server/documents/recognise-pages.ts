import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Canvas } from '@napi-rs/canvas';
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import type { Page as Recognised, Word, Worker } from 'tesseract.js';
import type { PdfItem, PdfPage } from './pdf-items.ts';
import type { ReadContext } from './read-pdf.ts';
import { StopReading, stopIfCancelled } from './stop-reading.ts';

const dataHome = dirname(createRequire(import.meta.url).resolve('@tesseract.js-data/vie/package.json'));

/** 200 dots an inch: small type is still told apart, and a page takes seconds. */
const SCALE = 200 / 72;
/** A hostile page may claim to be a kilometre wide; a scanned A3 page has 8 million dots here. */
const MOST_DOTS = 16_000_000;

/** A page drawn on white, at most `MOST_DOTS` large; `scale` is dots a point, as wanted or less. */
export async function drawPage(
  page: PDFPageProxy,
  wanted: number,
): Promise<{ image: Buffer; scale: number }> {
  const { createCanvas } = await import('@napi-rs/canvas');
  const plain = page.getViewport({ scale: 1 });
  const scale = Math.min(wanted, Math.sqrt(MOST_DOTS / (plain.width * plain.height)));
  const viewport = page.getViewport({ scale });
  const canvas: Canvas = createCanvas(Math.ceil(viewport.width), Math.ceil(viewport.height));
  // The engine draws on the canvas of this package in Node; its types know the browser's only.
  const target = canvas as unknown as HTMLCanvasElement;
  await page.render({ canvas: target, viewport, background: 'white' }).promise;
  return { image: canvas.toBuffer('image/png'), scale };
}

/** A speck of dust is taken for a letter or a mark, yet is smaller than the smallest dash in print. */
const SPECK = 1.6;

function isPrinted(scale: number): (word: Word) => boolean {
  return ({ bbox }) => Math.max(bbox.x1 - bbox.x0, bbox.y1 - bbox.y0) > SPECK * scale;
}

/** The words of a recognised page as items: all words of a line on its middle baseline, so that skew does not matter. */
function asItems(recognised: Recognised, scale: number): PdfItem[] {
  const lines = (recognised.blocks ?? []).flatMap((block) => block.paragraphs.flatMap(({ lines }) => lines));
  return lines.flatMap((line) => {
    const y = (line.baseline.y0 + line.baseline.y1) / 2 / scale;
    const size = Math.max(6, (line.bbox.y1 - line.bbox.y0) / scale / 1.3);
    return line.words.filter(isPrinted(scale)).map(({ text, bbox }) => ({
      text: text.normalize('NFC'),
      x: bbox.x0 / scale,
      y,
      width: (bbox.x1 - bbox.x0) / scale,
      size,
      level: true,
    }));
  });
}

async function startRecogniser(): Promise<Worker> {
  const { createWorker, OEM } = await import('tesseract.js');
  const worker = await createWorker('vie', OEM.LSTM_ONLY, {
    langPath: join(dataHome, '4.0.0_best_int'),
    gzip: true,
    cacheMethod: 'none',
    // What goes wrong also rejects the call that it belongs to; without a handler the library throws it once more.
    errorHandler: () => undefined,
  });
  await worker.setParameters({ user_defined_dpi: '200' });
  return worker;
}

async function recognise(worker: Worker, page: PDFPageProxy): Promise<PdfPage> {
  const { image, scale } = await drawPage(page, SCALE);
  const { data } = await worker.recognize(image, { rotateAuto: true }, { blocks: true, text: false });
  const { width, height } = page.getViewport({ scale: 1 });
  return { items: asItems(data, scale), width, height, legacy: null };
}

/**
 * Recognises the words of scanned pages (numbers from 1), with Vietnamese data from the package and without
 * the network. About 3 to 10 seconds a page.
 *
 * @throws StopReading `cancelled` between two pages; `tooLarge` when there are more pages than allowed.
 */
export async function recognisePages(
  pdf: PDFDocumentProxy,
  numbers: number[],
  context: ReadContext,
): Promise<Map<number, PdfPage>> {
  if (numbers.length > context.limits.ocrPages) throw new StopReading('tooLarge');
  const pages = new Map<number, PdfPage>();
  context.onProgress({ step: 'ocr', done: 0, total: numbers.length });
  const worker = await startRecogniser();
  try {
    for (const number of numbers) {
      stopIfCancelled(context.signal);
      const page = await pdf.getPage(number);
      pages.set(number, await recognise(worker, page));
      page.cleanup();
      context.onProgress({ step: 'ocr', done: pages.size, total: numbers.length });
    }
  } finally {
    await worker.terminate();
  }
  return pages;
}

/** Recognises the words of one picture of a page, in the same way. */
export async function recognisePicture(image: Buffer): Promise<PdfPage> {
  const worker = await startRecogniser();
  try {
    const { data } = await worker.recognize(image, { rotateAuto: true }, { blocks: true, text: false });
    return { items: asItems(data, 1), width: 0, height: 0, legacy: null };
  } finally {
    await worker.terminate();
  }
}
