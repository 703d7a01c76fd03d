import type { Dropped, ParseWarning, SourceText } from '../../domain/law/parsed-document.ts';
import { mendLegacyText } from './decode-text.ts';
import { type BodyContext, BodyReader } from './docx-body.ts';
import { readNumbering } from './docx-numbering.ts';
import { readStyles } from './docx-styles.ts';
import { mainEncoding } from './join-segments.ts';
import { numberParagraphs } from './number-paragraphs.ts';
import type { Zip } from './open-zip.ts';
import { parseXmlPart } from './parse-xml.ts';
import type { ReadLimits } from './read-limits.ts';
import { StopReading } from './stop-reading.ts';

const mainPart = 'word/document.xml';

/** True when the zip is a Word document of the XML kind. */
export function isDocx(zip: Zip): boolean {
  return zip.names.includes(mainPart);
}

function refuseMacros(zip: Zip): void {
  if (zip.names.some((name) => /vbaProject\.bin$|vbaData\.xml$/i.test(name))) throw new StopReading('macros');
}

/** Splits a notes part by note: each note is read as a body of its own. */
function readNotes(zip: Zip, kind: 'footnote' | 'endnote', context: BodyContext, limits: ReadLimits): void {
  let reader: BodyReader | null = null;
  let id = '';
  let printed = context.notes.size;
  const handler = {
    open(name: string, attributes: Readonly<Record<string, string>>): void {
      if (name === `w:${kind}`) {
        id = attributes['w:id'] ?? '';
        reader =
          attributes['w:type'] === undefined || attributes['w:type'] === 'normal'
            ? new BodyReader(context)
            : null;
      } else reader?.open(name, attributes);
    },
    close(name: string): void {
      if (name !== `w:${kind}`) reader?.close(name);
      else if (reader) {
        printed += 1;
        const text = reader.lines.join(' ').trim();
        context.notes.set(`${kind} ${id}`, text === '' ? [] : [`[${printed}] ${text}`]);
        reader = null;
      }
    },
    text: (text: string): void => reader?.text(text),
  };
  parseXmlPart(zip, `word/${kind}s.xml`, handler, limits);
}

function droppedLines(lines: string[], why: Dropped['why']): Dropped[] {
  const texts = new Set(lines.map((line) => line.trim()).filter((line) => line !== ''));
  return [...texts].map((text) => ({ text, why: /^[-–\s]*\d+[-–\s]*$/.test(text) ? 'pageNumber' : why }));
}

/** Headers and footers stand on every page and belong to none of its provisions. */
function readRunningHeads(zip: Zip, context: BodyContext, limits: ReadLimits): Dropped[] {
  const parts = zip.names.filter((name) => /^word\/(?:header|footer)\d*\.xml$/.test(name));
  const lines = parts.flatMap((part) => {
    const reader = new BodyReader(context);
    parseXmlPart(zip, part, reader, limits);
    return reader.lines;
  });
  return droppedLines(lines, 'runningHead');
}

function readBody(
  zip: Zip,
  limits: ReadLimits,
): { body: BodyReader; context: BodyContext; heads: Dropped[] } {
  const styles = readStyles(zip, limits);
  const lists = readNumbering(zip, styles, limits);
  const legacy = { tcvn3: 0, vni: 0 };
  const fresh = (): BodyContext => ({ styles, numberOf: numberParagraphs(lists), notes: new Map(), legacy });
  const context = fresh();
  readNotes(zip, 'footnote', context, limits);
  readNotes(zip, 'endnote', context, limits);
  const body = new BodyReader({ ...context, numberOf: numberParagraphs(lists) });
  parseXmlPart(zip, mainPart, body, limits);
  body.end();
  return { body, context, heads: readRunningHeads(zip, fresh(), limits) };
}

function hiddenWarning(body: BodyReader): ParseWarning[] {
  if (body.hidden.join('').trim() === '') return [];
  return [{ code: 'hiddenText', message: 'Văn bản có phần chữ bị ẩn, đã để ra ngoài nội dung.' }];
}

/**
 * Reads a Word document as it is printed: automatic numbers resolved, tracked changes accepted, tables row by
 * row, legacy fonts converted, headers and footers set aside.
 *
 * @throws StopReading when it has macros or no text, is damaged or passes a limit.
 */
export function readDocx(zip: Zip, limits: ReadLimits): SourceText {
  refuseMacros(zip);
  const { body, context, heads } = readBody(zip, limits);
  const raw = body.lines.map((line) => line.trimEnd()).join('\n');
  const { text, encoding } = mendLegacyText(raw, mainEncoding(context.legacy, raw.length));
  if (text.trim() === '') throw new StopReading('noTextFound');
  return {
    source: { format: 'docx', encoding, ocr: false, pages: null },
    text,
    wrapped: false,
    dropped: [
      ...heads,
      ...droppedLines(body.contents, 'runningHead'),
      ...droppedLines([body.hidden.join('')], 'webFurniture'),
    ],
    warnings: hiddenWarning(body),
  };
}
