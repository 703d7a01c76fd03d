import type { Dropped, SourceText } from '../../domain/law/parsed-document.ts';
import type { DecodedText } from './decode-text.ts';
import { detectWrapping } from './detect-wrapping.ts';
import { plainLines } from './read-plain-text.ts';
import { StopReading } from './stop-reading.ts';

/** Lines that are only drawn: rules, underlines of headings, borders of tables and code. */
const drawn =
  /^(?:(?:- ?){3,}|(?:\* ?){3,}|(?:_ ?){3,}|={3,}|`{3}.*|~{3}.*|\|?(?: *:?-{3,}:? *\|)+(?: *:?-{3,}:?)?)$/;

function isDrawn(line: string): boolean {
  const trimmed = line.trim();
  return trimmed.length < 1000 && drawn.test(trimmed);
}

/** The block of settings before the text of a page made by a site generator. */
function takeFrontMatter(text: string): { text: string; dropped: Dropped[] } {
  const found = /^---\n([^]*?)\n---\n/.exec(text.slice(0, 20_000));
  if (!found?.[1]) return { text, dropped: [] };
  return { text: text.slice(found[0].length), dropped: [{ text: found[1], why: 'webFurniture' }] };
}

function cells(line: string): string {
  const inner = line
    .trim()
    .replace(/^\|/, '')
    .replace(/(?<!\\)\|$/, '');
  return inner
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim())
    .join(' | ');
}

/** The words of a line without the marks around them. */
function unmarked(line: string): string {
  return line
    .replace(/^\s{0,3}(?:>\s?)+/, '')
    .replace(/^\s*#{1,6}\s+/, '')
    .replace(/\s#{1,6}(?=\s|$)/g, '')
    .replace(/^(\s*)\*\s+(?=\S)/, '$1- ')
    .replace(/!\[([^[\]]*)\]\([^()\s]*\)/g, '$1')
    .replace(/\[([^[\]]*)\]\([^()\s]*\)/g, '$1')
    .replace(/<br\s*\/?>/gi, '\n')
    .replace(/<\/?[a-z][^<>]{0,200}>/gi, '')
    .replace(/(?<!\\)\*\*|(?<![\\_])__(?!_)/g, '')
    .replace(/(^|[\s(“"])\*([^\s*][^*]{0,500})\*(?=[\s.,;:)”"]|$)/g, '$1$2')
    .replace(/(^|[\s(“"])_([^\s_][^_]{0,500})_(?=[\s.,;:)”"]|$)/g, '$1$2')
    .replace(/(?<!\\)`/g, '')
    .replace(/\\([\\`*_{}[\]()#+\-.!|>~])/g, '$1');
}

/**
 * Reads Markdown as the text it shows: marks of headings, emphasis and links taken off, tables row by row.
 *
 * @throws StopReading when there is no text.
 */
export function readMarkdown(decoded: DecodedText): SourceText {
  const front = takeFrontMatter(plainLines(decoded.text));
  const dropped = [...front.dropped];
  const lines: string[] = [];
  for (const line of front.text.split('\n')) {
    if (isDrawn(line)) dropped.push({ text: line.trim(), why: 'rule' });
    else lines.push(unmarked(/^\s*\|.*\|/.test(line) ? cells(line) : line));
  }
  const text = lines.join('\n');
  if (text.trim() === '') throw new StopReading('noTextFound');
  return {
    source: { format: 'md', encoding: decoded.encoding, ocr: false, pages: null },
    text,
    wrapped: detectWrapping(text),
    dropped,
    warnings: [],
  };
}
