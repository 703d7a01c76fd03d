import type { Instrument, Provision, ProvisionType } from '../../domain/law/parsed-document.ts';
import type { DutyView } from '../../contract/regulation-views.ts';

/** A stretch of a row's words that is the time phrase of a duty. */
export type PhraseMark = { from: number; to: number; duty: DutyView };

/** One provision as it stands in the document: what is printed before its words, its heading, its words. */
export type TextRow = {
  eId: string;
  kind: ProvisionType;
  /** `Điều 5.`, `1.`, `a)`, `[Điều 3]`; empty before a paragraph. */
  label: string;
  num: string | null;
  heading: string | null;
  text: string;
  depth: number;
  duties: DutyView[];
  marks: PhraseMark[];
};

/** An article with all that is in it, or a heading by itself. */
export type TextSection = { eId: string; rows: TextRow[] };

/** Lays an instrument out as a document, each duty beside the provision that holds it. */
export function layOutText(instrument: Instrument, duties: readonly DutyView[]): TextSection[] {
  const rows = instrument.body.flatMap((node) => rowsOf(node, 0));
  const covers = instrument.role === 'cover';
  // The reader marks the provisions of a decision that only issues the text.
  const own = duties.filter(({ reading }) => reading.eId.startsWith('cover__') === covers);
  for (const duty of own) placeDuty(rows, duty);
  return intoSections(rows);
}

/** The text of an article and its clauses, for a place where only it is shown. */
export function rowsOfArticle(instruments: readonly Instrument[], eId: string): TextRow[] {
  const found = instruments.flatMap(({ body }) => body.flatMap((node) => within(node, eId)));
  return found.flatMap((node) => rowsOf(node, 0));
}

function within(node: Provision, eId: string): Provision[] {
  return node.eId === eId ? [node] : node.children.flatMap((child) => within(child, eId));
}

function rowsOf(node: Provision, depth: number): TextRow[] {
  const { eId, type: kind, num, heading, text } = node;
  const inner = ['article', 'clause', 'point', 'item'].includes(kind) ? depth + 1 : depth;
  const row = { eId, kind, label: labelOf(node), num, heading, text, depth, duties: [], marks: [] };
  return [row, ...node.children.flatMap((child) => rowsOf(child, inner))];
}

/**
 * What is printed before the words of a provision (NĐ 30/2020, Phụ lục I). A number that the participants agreed on and
 * the text does not print stands in brackets before it: `[Điều 3]`.
 */
function labelOf({ type, label, num, printed }: Provision): string {
  if (printed !== undefined) return [agreedNumber(type, num), printed].filter(Boolean).join(' ');
  const number = [label, num].filter(Boolean).join(' ');
  switch (type) {
    case 'article':
    case 'clause':
      return number && `${number}.`;
    case 'point':
      return number && `${number})`;
    case 'item':
      return number || '–';
    case 'paragraph':
      return '';
    case 'part':
    case 'chapter':
    case 'section':
      return number;
  }
}

/** The document is Vietnamese in either language of the interface. */
const wordsOfType: Partial<Record<ProvisionType, string>> = {
  part: 'Phần',
  chapter: 'Chương',
  section: 'Mục',
  article: 'Điều',
};

function agreedNumber(type: ProvisionType, num: string | null): string {
  return num === null ? '' : `[${[wordsOfType[type], num].filter(Boolean).join(' ')}]`;
}

/** A duty stands at the row of its provision; its phrase may stand in a paragraph or an item under it. */
function placeDuty(rows: TextRow[], duty: DutyView): void {
  const at = placeIn(rows, duty.reading.eId);
  const own = rows[at];
  if (!own) return;
  own.duties.push(duty);
  const next = rows.findIndex((row, index) => index > at && !['item', 'paragraph'].includes(row.kind));
  const under = rows.slice(at, next < 0 ? undefined : next);
  const phrase = duty.reading.quote.normalize('NFC');
  for (const row of under) {
    const from = row.text.indexOf(phrase);
    const to = from + phrase.length;
    if (from < 0 || row.marks.some((mark) => from < mark.to && mark.from < to)) continue;
    row.marks.push({ from, to, duty });
    row.marks.sort((one, other) => one.from - other.from);
    return;
  }
}

/**
 * Where a duty stands: at its provision; where the text shown has none of that name, at the nearest one around it, else at
 * the end. One that binds somebody is never left out.
 */
function placeIn(rows: readonly TextRow[], wanted: string): number {
  const segments = wanted.split('__');
  for (let length = segments.length; length > 0; length -= 1) {
    const around = segments.slice(0, length).join('__');
    const at = rows.findIndex(({ eId }) => eId === around);
    if (at >= 0) return at;
  }
  return rows.length - 1;
}

function intoSections(rows: TextRow[]): TextSection[] {
  const sections: TextSection[] = [];
  for (const row of rows) {
    const last = sections.at(-1);
    if (last && row.depth > 0) last.rows.push(row);
    else sections.push({ eId: row.eId, rows: [row] });
  }
  return sections;
}
