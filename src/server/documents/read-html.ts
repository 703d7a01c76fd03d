import { Parser } from 'htmlparser2';
import type { SourceText } from '../../domain/law/parsed-document.ts';
import { type DecodedText, mendLegacyText } from './decode-text.ts';
import { detectWrapping } from './detect-wrapping.ts';
import { HtmlLines } from './html-lines.ts';
import { mainEncoding } from './join-segments.ts';
import type { ReadLimits } from './read-limits.ts';
import { StopReading } from './stop-reading.ts';

/** Large pages are parsed in pieces, so that a stop takes effect early. */
const PIECE = 64 * 1024;

function gather(html: string, limits: ReadLimits): HtmlLines {
  const lines = new HtmlLines(limits);
  const parser = new Parser({
    onopentag: (name, attributes) => lines.open(name, attributes),
    onclosetag: (name) => lines.close(name),
    ontext: (text) => lines.text(text),
  });
  for (let at = 0; at < html.length; at += PIECE) parser.write(html.slice(at, at + PIECE));
  parser.end();
  lines.end();
  return lines;
}

/**
 * Reads a web page, or what Word saves as one: its visible text, tables row by row, list marks as shown.
 * Menus and the like are set aside.
 *
 * @throws StopReading when it nests too deep or shows no text.
 */
export function readHtml(decoded: DecodedText, limits: ReadLimits): SourceText {
  const gathered = gather(decoded.text, limits);
  const raw = gathered.lines.join('\n');
  const named = mainEncoding(gathered.legacy, raw.length);
  const { text, encoding } = mendLegacyText(raw, named === 'utf-8' ? decoded.encoding : named);
  if (text.trim() === '') throw new StopReading('noTextFound');
  return {
    source: { format: 'html', encoding, ocr: false, pages: null },
    text,
    wrapped: detectWrapping(text),
    dropped: gathered.furniture.map((each) => ({ text: each, why: 'webFurniture' })),
    warnings: [],
  };
}
