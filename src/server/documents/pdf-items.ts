import type { PDFPageProxy } from 'pdfjs-dist';
import type { TextItem, TextMarkedContent } from 'pdfjs-dist/types/src/display/api.js';
import { convertLegacy, hasUnicodeVietnamese, legacyFont } from './legacy-letters.ts';
import { isVietnameseSyllable, vietnameseShare } from './vietnamese-syllable.ts';

/** A piece of text on a page, in points from the upper left corner as the page is looked at. */
export type PdfItem = { text: string; x: number; y: number; width: number; size: number; level: boolean };

/** What a page says, and its size. */
export type PdfPage = { items: PdfItem[]; width: number; height: number; legacy: string | null };

function multiply(a: readonly number[], b: readonly number[]): number[] {
  const [a0 = 1, a1 = 0, a2 = 0, a3 = 1, a4 = 0, a5 = 0] = a;
  const [b0 = 1, b1 = 0, b2 = 0, b3 = 1, b4 = 0, b5 = 0] = b;
  return [
    a0 * b0 + a2 * b1,
    a1 * b0 + a3 * b1,
    a0 * b2 + a2 * b3,
    a1 * b2 + a3 * b3,
    a0 * b4 + a2 * b5 + a4,
    a1 * b4 + a3 * b5 + a5,
  ];
}

function place(item: TextItem, view: readonly number[]): PdfItem {
  const [a = 1, b = 0, c = 0, d = 1, x = 0, y = 0] = multiply(view, item.transform as number[]);
  const size = Math.hypot(c, d) || Math.hypot(a, b);
  return { text: item.str, x, y, width: item.width, size, level: Math.abs(b) < Math.abs(a) * 0.1 };
}

function isText(item: TextItem | TextMarkedContent): item is TextItem {
  return 'str' in item && item.str !== '';
}

/**
 * In a PDF the ư of .VnTime (code 0xAD) comes out as a hyphen. It is taken back where the word is a
 * syllable only with ư: `n-íc` is nước, `BCA-BQP` and a dash on its own stay.
 */
function mendHyphens(converted: string): string {
  return converted.replace(/[^\s.,;:()"“”/]*[-\u00ad][^\s.,;:()"“”/]*/gu, (word) => {
    const mended = word.replace(/[-\u00ad]/g, 'ư');
    return word.length > 1 && word === word.toLowerCase() && isVietnameseSyllable(mended) ? mended : word;
  });
}

/** The names that the file itself gives to the fonts of a page; known only once its drawing has been read. */
async function fontNames(page: PDFPageProxy, ids: Set<string>): Promise<Map<string, string>> {
  await page.getOperatorList();
  const names = new Map<string, string>();
  for (const id of ids) {
    const font: unknown = page.commonObjs.has(id) ? page.commonObjs.get(id) : null;
    if (typeof font === 'object' && font !== null && 'name' in font) names.set(id, String(font.name));
  }
  return names;
}

/** Converts the items whose font is a legacy one; without such a font, by what the page's letters look like. */
async function mendItems(page: PDFPageProxy, sources: TextItem[], items: PdfItem[]): Promise<string | null> {
  const whole = items.map((item) => item.text).join('\n');
  const { words, share } = vietnameseShare(whole);
  if (words < 3 || share > 0.7) return null;
  const names = await fontNames(page, new Set(sources.map((source) => source.fontName)));
  let used: string | null = null;
  items.forEach((item, at) => {
    const font = legacyFont(names.get(sources[at]?.fontName ?? '') ?? '');
    if (!font || hasUnicodeVietnamese(item.text)) return;
    used = font.encoding;
    const read = convertLegacy(item.text.replaceAll('\u03bc', '\u00b5'), font.encoding);
    item.text = font.encoding === 'tcvn3' ? mendHyphens(read) : read;
    if (font.capitals) item.text = item.text.toUpperCase();
  });
  return used;
}

/** The text of one page with its places, rotation undone, legacy fonts converted. */
export async function pdfItems(page: PDFPageProxy): Promise<PdfPage> {
  const view = page.getViewport({ scale: 1 });
  const content = await page.getTextContent();
  const sources = content.items.filter(isText);
  const items = sources.map((source) => place(source, view.transform));
  const legacy = await mendItems(page, sources, items);
  for (const item of items) item.text = item.text.normalize('NFC');
  return { items, width: view.width, height: view.height, legacy };
}
