import type { Dropped } from '../../domain/law/parsed-document.ts';
import { type PdfLine, lineText } from './pdf-lines.ts';

/** The lines of a page and how high the page is. */
export type LinedPage = { lines: PdfLine[]; width: number; height: number };

const pageNumber = /^(?:Trang |Page )?[-–—\s]*\d{1,4}(?:\s*\/\s*\d{1,4})?[-–—\s]*$/i;

/** Numbered provisions look alike but for their numbers, and are no heads. */
const provision = /^(?:\d+[a-z]?[.)/]|[a-zđ]\d?[.)/]|[-+•]|Điều \d|Chương )/u;

/** The outer eighth of a page, above and below: where heads and page numbers stand. */
function inMargin(line: PdfLine, page: LinedPage): boolean {
  return line.y < page.height / 8 || line.y > (page.height * 7) / 8;
}

/** Up to two lines from each end of a page that lie in its margins. */
function marginLines(page: LinedPage): PdfLine[] {
  const ends = new Set([...page.lines.slice(0, 2), ...page.lines.slice(-2)]);
  return [...ends].filter((line) => inMargin(line, page));
}

/** Heads differ from page to page in their numbers only. */
function headKey(line: PdfLine, page: LinedPage): string {
  const half = line.y < page.height / 2 ? 'top' : 'bottom';
  return `${half} ${lineText(line).replace(/\d+/g, '#').toLowerCase()}`;
}

function repeatedHeads(pages: LinedPage[]): Set<string> {
  const counts = new Map<string, number>();
  for (const page of pages) {
    const lines = marginLines(page).filter((line) => !provision.test(lineText(line)));
    for (const key of new Set(lines.map((line) => headKey(line, page)))) {
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  const needed = Math.max(3, pages.length * 0.4);
  return new Set([...counts].filter(([, count]) => count >= needed).map(([key]) => key));
}

/** Takes page numbers and running heads off the pages and gives what was taken, in order. */
export function dropMargins(pages: LinedPage[]): { pages: LinedPage[]; dropped: Dropped[] } {
  const heads = repeatedHeads(pages);
  const dropped: Dropped[] = [];
  const kept = pages.map((page) => {
    const taken = new Set<PdfLine>();
    for (const line of marginLines(page)) {
      const text = lineText(line);
      const isNumber = pageNumber.test(text);
      if (!isNumber && !heads.has(headKey(line, page))) continue;
      taken.add(line);
      dropped.push({ text, why: isNumber ? 'pageNumber' : 'runningHead' });
    }
    return { ...page, lines: page.lines.filter((line) => !taken.has(line)) };
  });
  return { pages: kept, dropped };
}
