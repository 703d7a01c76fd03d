import { type RunLook, type Style, type Styles, noteRunProperty } from './docx-styles.ts';
import { type Table, tableLines } from './table-lines.ts';
import { type LegacyCount, type Segment, joinSegments } from './join-segments.ts';
import { legacyFont } from './legacy-letters.ts';
import type { Label } from './number-paragraphs.ts';
import type { Attributes, XmlHandler } from './parse-xml.ts';

/** What a body is read with. */
export type BodyContext = {
  styles: Styles;
  numberOf: (numId: string, level: number) => Label | null;
  /** Lines of a footnote or endnote, printed after the paragraph that refers to it. */
  notes: Map<string, string[]>;
  legacy: LegacyCount;
};

type Paragraph = {
  styleId?: string;
  numId?: string;
  level?: number;
  /** How the paragraph mark looks; Word prints automatic numbers so. */
  mark: RunLook;
  segments: Segment[];
  /** Lines of text boxes and notes anchored in it. */
  after: string[];
  markDeleted: boolean;
};

type OpenTable = { table: Table; rowDeleted: boolean };

/** Content that is not part of the text as it reads today: deletions, moved-away text, older formats, codes. */
const skipped = new Set([
  'w:del',
  'w:moveFrom',
  'w:instrText',
  'w:delText',
  'w:delInstrText',
  'w:rPrChange',
  'w:pPrChange',
  'w:tblPrChange',
  'w:trPrChange',
  'w:tcPrChange',
  'w:sectPrChange',
  'w:numberingChange',
  'w:rt',
  'mc:Fallback',
  'wp:docPr',
]);

/**
 * Listens to a document part (body, header, note) and gathers its lines as they are printed, with all
 * tracked changes accepted.
 */
export class BodyReader implements XmlHandler {
  /** The text, line by line. */
  readonly lines: string[] = [];
  /** Entries of a table of contents: they repeat headings. */
  readonly contents: string[] = [];
  /** Text that Word hides. */
  readonly hidden: string[] = [];
  readonly #context: BodyContext;
  readonly #path: string[] = [];
  readonly #flows: string[][] = [this.lines];
  readonly #tables: OpenTable[] = [];
  readonly #paragraphs: Paragraph[] = [];
  readonly #runs: (RunLook & { styleId?: string })[] = [];
  #carried: Segment[] = [];
  #skipDepth = 0;
  #contentsDepth = 0;

  constructor(context: BodyContext) {
    this.#context = context;
  }

  open(name: string, attributes: Attributes): void {
    const parent = this.#path.at(-1) ?? '';
    this.#path.push(name);
    if (this.#skipDepth > 0) return;
    if (this.#isDeletedMark(name, parent)) return;
    if (skipped.has(name)) {
      this.#skipDepth = this.#path.length;
      return;
    }
    if (this.#openBlock(name) || this.#noteParagraph(name, parent, attributes)) return;
    this.#openRun(name, parent, attributes);
  }

  close(name: string): void {
    const depth = this.#path.length;
    this.#path.pop();
    if (this.#contentsDepth === depth) this.#contentsDepth = 0;
    if (this.#skipDepth > 0) {
      if (this.#skipDepth === depth) this.#skipDepth = 0;
      return;
    }
    if (name === 'w:p') this.#endParagraph();
    else if (name === 'w:r') this.#runs.pop();
    else if (name === 'w:tbl') this.#endTable();
    else if (name === 'w:tr') this.#endRow();
    else if (name === 'w:tc') this.#endCell();
    else if (name === 'w:txbxContent') this.#endTextBox();
  }

  text(text: string): void {
    if (this.#skipDepth > 0) return;
    const within = this.#path.at(-1);
    if (within === 'w:t' || within === 'm:t') this.#write(text);
  }

  /** A deletion that marks a paragraph end or a table row, not words. */
  #isDeletedMark(name: string, parent: string): boolean {
    if (name !== 'w:del' && name !== 'w:moveFrom') return false;
    const paragraph = this.#paragraphs.at(-1);
    const table = this.#tables.at(-1);
    if (parent === 'w:rPr' && paragraph) paragraph.markDeleted = true;
    else if (parent === 'w:trPr' && table) table.rowDeleted = true;
    else return false;
    return true;
  }

  #openBlock(name: string): boolean {
    if (name === 'w:p') this.#paragraphs.push({ mark: {}, segments: [], after: [], markDeleted: false });
    else if (name === 'w:tbl') this.#tables.push({ table: [], rowDeleted: false });
    else if (name === 'w:tr') this.#tables.at(-1)?.table.push([]);
    else if (name === 'w:tc' || name === 'w:txbxContent') this.#flows.push([]);
    else return false;
    return true;
  }

  #noteParagraph(name: string, parent: string, attributes: Attributes): boolean {
    if (name === 'w:docPartGallery' && attributes['w:val'] === 'Table of Contents') {
      this.#contentsDepth = this.#path.lastIndexOf('w:sdt') + 1;
      return true;
    }
    const paragraph = this.#paragraphs.at(-1);
    if (!paragraph) return false;
    const value = attributes['w:val'] ?? '';
    if (name === 'w:pStyle') paragraph.styleId = value;
    else if (name === 'w:numId' && parent === 'w:numPr') paragraph.numId = value;
    else if (name === 'w:ilvl' && parent === 'w:numPr') paragraph.level = Number(value);
    else return false;
    return true;
  }

  #openRun(name: string, parent: string, attributes: Attributes): void {
    if (name === 'w:r') this.#runs.push({});
    const run = this.#runs.at(-1);
    if (run && parent === 'w:r') this.#writeSpecial(name, attributes);
    if (parent !== 'w:rPr') return;
    const owner = this.#path.at(-3);
    if (owner === 'w:pPr') noteRunProperty(this.#paragraphs.at(-1)?.mark ?? {}, name, attributes);
    if (!run || owner !== 'w:r') return;
    if (name === 'w:rStyle') run.styleId = attributes['w:val'] ?? '';
    else noteRunProperty(run, name, attributes);
  }

  #writeSpecial(name: string, attributes: Attributes): void {
    if (name === 'w:tab' || name === 'w:ptab') this.#write(' ');
    else if (name === 'w:br' || name === 'w:cr') this.#write('\n');
    else if (name === 'w:noBreakHyphen') this.#write('-');
    else if (name === 'w:softHyphen') this.#writeSoftHyphen();
    else if (name === 'w:sym') this.#writeSymbol(attributes['w:font'] ?? '', attributes['w:char'] ?? '');
    else if (name === 'w:footnoteReference') this.#note(`footnote ${attributes['w:id']}`);
    else if (name === 'w:endnoteReference') this.#note(`endnote ${attributes['w:id']}`);
  }

  /** In .VnTime the letter ư lies on the code of the soft hyphen, and Word saves it as one. */
  #writeSoftHyphen(): void {
    if (legacyFont(this.#look().font ?? '')?.encoding === 'tcvn3') this.#write('\u00ad');
  }

  /** A letter given by its place in a font, moved by Word into the private area (F0xx). */
  #writeSymbol(font: string, code: string): void {
    const place = Number.parseInt(code, 16) & 0xff;
    const paragraph = this.#paragraphs.at(-1);
    if (legacyFont(font)) paragraph?.segments.push({ text: String.fromCharCode(place), font });
    else if (/symbol|wingdings|webdings/i.test(font))
      this.#write(place === 0x2d || place === 0xb7 ? '-' : '');
  }

  #note(key: string): void {
    this.#paragraphs.at(-1)?.after.push(...(this.#context.notes.get(key) ?? []));
  }

  #style(paragraph: Paragraph): Style {
    return this.#context.styles.paragraph(paragraph.styleId);
  }

  #look(): RunLook {
    const paragraph = this.#paragraphs.at(-1);
    const run = this.#runs.at(-1) ?? {};
    return { ...(paragraph ? this.#style(paragraph) : {}), ...this.#context.styles.run(run.styleId), ...run };
  }

  #write(text: string): void {
    const look = this.#look();
    if (look.hidden) this.hidden.push(text);
    else this.#paragraphs.at(-1)?.segments.push({ text, font: look.font, capitals: look.capitals });
  }

  #endParagraph(): void {
    const paragraph = this.#paragraphs.pop();
    if (!paragraph) return;
    const segments = [...this.#carried, ...paragraph.segments];
    this.#carried = [];
    if (paragraph.markDeleted) {
      this.#carried = segments;
      this.#flows.at(-1)?.push(...paragraph.after);
      return;
    }
    const style = this.#style(paragraph);
    const text = joinSegments([...this.#label(paragraph, style), ...segments], this.#context.legacy);
    const inContents = this.#contentsDepth > 0 || /^toc \d/i.test(style.name);
    const flow = inContents ? this.contents : this.#flows.at(-1);
    flow?.push(...text.split('\n'), ...paragraph.after);
  }

  #label(paragraph: Paragraph, style: Style): Segment[] {
    const numId = paragraph.numId ?? style.numId;
    if (numId === undefined || numId === '0') return [];
    const label = this.#context.numberOf(numId, paragraph.level ?? style.level ?? 0);
    if (!label || label.text === '') return [];
    const text = label.level.followedBySpace ? `${label.text} ` : label.text;
    const look = { ...style, ...paragraph.mark, ...label.level.look };
    return [{ text, font: look.font, capitals: look.capitals }];
  }

  #endCell(): void {
    const flow = this.#flows.pop();
    if (flow) this.#tables.at(-1)?.table.at(-1)?.push(flow);
  }

  #endRow(): void {
    const open = this.#tables.at(-1);
    if (open?.rowDeleted) open.table.pop();
    if (open) open.rowDeleted = false;
  }

  #endTable(): void {
    const open = this.#tables.pop();
    if (open) this.#flows.at(-1)?.push(...tableLines(open.table));
  }

  #endTextBox(): void {
    const flow = this.#flows.pop() ?? [];
    this.#paragraphs.at(-1)?.after.push(...flow);
  }

  /** Words left over when the last paragraph mark of the document was deleted. */
  end(): void {
    if (this.#carried.length > 0) this.lines.push(joinSegments(this.#carried, this.#context.legacy));
    this.#carried = [];
  }
}
