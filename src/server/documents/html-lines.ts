import { type Segment, type LegacyCount, joinSegments } from './join-segments.ts';
import type { ReadLimits } from './read-limits.ts';
import { StopReading } from './stop-reading.ts';
import { type Table, tableLines } from './table-lines.ts';
import { formatNumber } from './format-number.ts';

type Attributes = Readonly<Record<string, string>>;

/** Elements that begin and end a line. */
const blocks = new Set(
  'address article blockquote body caption center dd div dl dt fieldset figcaption figure form h1 h2 h3 h4 h5 h6 header hr html legend li main ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);

/** Elements whose content is no text at all. */
const silent = new Set('script style noscript template svg iframe object select textarea'.split(' '));

/** Elements that help to move about a site. */
const furniture = new Set('nav aside footer button menu dialog title'.split(' '));

const furnitureName =
  /(?:^|[\s_-])(?:nav|navbar|menu|breadcrumbs?|sidebar|share|social|advert|banner|related|pagination)(?:$|[\s_-])/i;

function isFurniture(name: string, attributes: Attributes): boolean {
  if (furniture.has(name) || attributes.role === 'navigation' || attributes.hidden !== undefined) return true;
  if (/display\s*:\s*none/i.test(attributes.style ?? '')) return true;
  return (
    name !== 'body' &&
    name !== 'html' &&
    furnitureName.test(`${attributes.class ?? ''} ${attributes.id ?? ''}`)
  );
}

function fontOf(attributes: Attributes): string | undefined {
  const family = /font-family\s*:\s*([^;]+)/i.exec(attributes.style ?? '')?.[1] ?? attributes.face;
  return family?.split(',')[0]?.replace(/["']/g, '').trim();
}

type List = { next: number; format: string };

const listFormats: Readonly<Record<string, string>> = {
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
};

type Open = { name: string; font: string | undefined; set: 'silent' | 'furniture' | null };

/** Listens to an HTML parser and gathers the lines as a browser shows them. */
export class HtmlLines {
  readonly lines: string[] = [];
  /** Text of menus and the like, a string a block. */
  readonly furniture: string[] = [];
  readonly legacy: LegacyCount = { tcvn3: 0, vni: 0 };
  readonly #limits: ReadLimits;
  readonly #open: Open[] = [];
  readonly #flows: string[][] = [this.lines];
  readonly #tables: Table[] = [];
  readonly #lists: (List | null)[] = [];
  #segments: Segment[] = [];
  #label = '';
  #elements = 0;

  constructor(limits: ReadLimits) {
    this.#limits = limits;
  }

  open(name: string, attributes: Attributes): void {
    this.#elements += 1;
    if (this.#open.length > this.#limits.depth || this.#elements > this.#limits.elements) {
      throw new StopReading('tooManyObjects');
    }
    const around = this.#open.at(-1);
    const set =
      around?.set ?? (silent.has(name) ? 'silent' : isFurniture(name, attributes) ? 'furniture' : null);
    if (set === 'furniture' && around?.set !== 'furniture') this.#endLine();
    else if (blocks.has(name) || name === 'br') this.#endLine();
    this.#open.push({ name, font: fontOf(attributes) ?? around?.font, set });
    if (set === null) this.#begin(name, attributes);
  }

  close(name: string): void {
    const open = this.#open.pop();
    if (!open) return;
    const leaves = open.set === 'furniture' && this.#open.at(-1)?.set !== 'furniture';
    if (leaves) this.#endFurniture();
    else if (blocks.has(name)) this.#endLine(open.set);
    if (open.set === null) this.#finish(name);
  }

  text(text: string): void {
    const open = this.#open.at(-1);
    if (open?.set === 'silent') return;
    const shown = this.#open.some(({ name }) => name === 'pre') ? text : text.replace(/[ \t\r\n\f]+/g, ' ');
    this.#segments.push({ text: shown, font: open?.font });
  }

  end(): void {
    while (this.#open.length > 0) this.close(this.#open.at(-1)?.name ?? '');
    this.#endLine();
  }

  #begin(name: string, attributes: Attributes): void {
    if (name === 'table') this.#tables.push([]);
    else if (name === 'tr') this.#tables.at(-1)?.push([]);
    else if ((name === 'td' || name === 'th') && this.#tables.at(-1)?.length) this.#flows.push([]);
    else if (name === 'ul') this.#lists.push(null);
    else if (name === 'ol') {
      this.#lists.push({
        next: Number(attributes.start ?? 1),
        format: listFormats[attributes.type ?? ''] ?? 'decimal',
      });
    } else if (name === 'li') this.#label = this.#nextLabel(attributes);
  }

  #finish(name: string): void {
    if (name === 'ul' || name === 'ol') this.#lists.pop();
    else if ((name === 'td' || name === 'th') && this.#flows.length > 1) {
      const cell = this.#flows.pop() ?? [];
      this.#tables.at(-1)?.at(-1)?.push(cell);
    } else if (name === 'table') this.#flows.at(-1)?.push(...tableLines(this.#tables.pop() ?? []));
  }

  #nextLabel(attributes: Attributes): string {
    const list = this.#lists.at(-1);
    if (!list) return '- ';
    const value = Number(attributes.value ?? list.next);
    list.next = value + 1;
    return `${formatNumber(value, list.format)}. `;
  }

  /** A list item that carries its mark in its own text gets no second one. */
  #labelled(line: string): string {
    const label = this.#label;
    if (line === '' || label === '') return line;
    this.#label = '';
    return /^(?:[-–+•*]|\d+[.)/]|\p{L}{1,2}[.)/])\s/u.test(line) ? line : label + line;
  }

  #takeSegments(): string {
    const text = joinSegments(this.#segments, this.legacy);
    this.#segments = [];
    return text;
  }

  #endLine(set: Open['set'] = this.#open.at(-1)?.set ?? null): void {
    if (set !== null || this.#segments.length === 0) {
      if (set === 'furniture') this.#segments.push({ text: ' ' });
      return;
    }
    const lines = this.#takeSegments().split('\n');
    const trimmed = lines.map((line) => line.replace(/ {2,}/g, ' ').trim());
    const kept = trimmed.filter((line) => line !== '').map((line) => this.#labelled(line));
    this.#flows.at(-1)?.push(...kept);
  }

  #endFurniture(): void {
    const text = this.#takeSegments().replace(/\s+/g, ' ').trim();
    if (text !== '') this.furniture.push(text);
  }
}
