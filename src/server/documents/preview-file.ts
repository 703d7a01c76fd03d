import type { FileType } from '../../domain/upload/file-type.ts';
import { decodeText } from './decode-text.ts';
import { openPdf } from './open-pdf.ts';
import { readDocument } from './read-document.ts';
import type { ReadContext } from './read-pdf.ts';
import { drawPage } from './recognise-pages.ts';
import { StopReading } from './stop-reading.ts';

/** A file of a known type, and which of its pages, counted from 1. */
export type ToPreview = { bytes: Uint8Array; type: FileType; page: number };

/** A page drawn anew as PNG, or the words alone: nothing of the file itself is shown. */
export type Preview = { picture: Uint8Array; pages: number } | { text: string };

/** Dots across a page: sharp on a usual screen. */
const dotsAcross = 1400;
const lettersShown = 300_000;

/** How a file looks. @throws StopReading `notADocument` for a type that is not shown */
export async function previewFile({ bytes, type, page }: ToPreview, context: ReadContext): Promise<Preview> {
  if (type === 'pdf') return previewPage(bytes, page, context);
  if (type === 'png' || type === 'jpg' || type === 'webp')
    return { picture: await drawPicture(bytes), pages: 1 };
  if (type === 'txt' || type === 'csv') return { text: decodeText(bytes).text.slice(0, lettersShown) };
  if (type !== 'docx') throw new StopReading('notADocument');
  const read = await readDocument(bytes, 'a.docx', context);
  if (!read.ok) throw new StopReading(read.refusal);
  return { text: read.value.text.slice(0, lettersShown) };
}

async function previewPage(bytes: Uint8Array, number: number, { limits }: ReadContext): Promise<Preview> {
  const pdf = await openPdf(bytes, limits);
  try {
    const page = await pdf.getPage(Math.min(number, pdf.numPages));
    const { width } = page.getViewport({ scale: 1 });
    const { image } = await drawPage(page, dotsAcross / width);
    return { picture: new Uint8Array(image), pages: pdf.numPages };
  } finally {
    await pdf.loadingTask.destroy();
  }
}

/** The dots of a picture and nothing else that may lie in its file: no place, no device, no other content behind it. */
async function drawPicture(bytes: Uint8Array): Promise<Uint8Array> {
  const { createCanvas, loadImage } = await import('@napi-rs/canvas');
  const image = await loadImage(Buffer.from(bytes)).catch(() => {
    throw new StopReading('corrupt');
  });
  const scale = Math.min(1, (2 * dotsAcross) / Math.max(image.width, image.height));
  const canvas = createCanvas(Math.max(1, image.width * scale), Math.max(1, image.height * scale));
  canvas.getContext('2d').drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Uint8Array(canvas.toBuffer('image/png'));
}
