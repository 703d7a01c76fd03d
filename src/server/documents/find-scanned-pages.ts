import type { PDFDocumentProxy } from 'pdfjs-dist';
import type { PdfPage } from './pdf-items.ts';

/** Less than this many letters is a page number or a stamp, not a page of text. */
const FEW_LETTERS = 15;

/** A text layer whose letters have no meaning: unmapped codes, replacement characters. */
function isGarbled(text: string): boolean {
  const unmapped = text.match(/[\ue000-\uf8ff\ufffd]/g)?.length ?? 0;
  return unmapped * 20 > text.length;
}

/** Has the page no words of its own that mean anything? */
export function lacksText(page: PdfPage): boolean {
  const text = page.items.map((item) => item.text.replace(/\s/g, '')).join('');
  return text.length < FEW_LETTERS || isGarbled(text);
}

/** A page of letters drawn as outlines has hundreds of paths; the lines of a form are few. */
const MANY_PATHS = 200;

/** True when something is drawn on the page that could hold words: a picture, letters without meaning, outlines. */
async function showsSomething(pdf: PDFDocumentProxy, number: number): Promise<boolean> {
  const { OPS } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const telling = new Set([
    OPS.paintImageXObject,
    OPS.paintImageXObjectRepeat,
    OPS.paintImageMaskXObject,
    OPS.paintInlineImageXObject,
    OPS.showText,
  ]);
  const page = await pdf.getPage(number);
  const { fnArray } = await page.getOperatorList();
  const paths = fnArray.filter((operation) => operation === OPS.constructPath).length;
  return paths > MANY_PATHS || fnArray.some((operation) => telling.has(operation));
}

/** The numbers of the pages whose words must be recognised from their look. */
export async function findScannedPages(pdf: PDFDocumentProxy, pages: PdfPage[]): Promise<number[]> {
  const numbers: number[] = [];
  for (const [index, page] of pages.entries()) {
    if (lacksText(page) && (await showsSomething(pdf, index + 1))) numbers.push(index + 1);
  }
  // A last page with only a name under a signature is no scan when all the others have text.
  const bare = numbers.filter((number) => pages[number - 1]?.items.length === 0);
  return bare.length > 0 || numbers.length * 2 > pages.length ? numbers : [];
}
