import { isAgencyLine } from './agency-line.ts';
import type { Headings } from './find-headings.ts';
import { isCapacity, isRecipientsHead, positionAtStart } from './find-tail.ts';
import { joinTexts } from './join-paragraphs.ts';
import type { Annex, Instrument, Signatory } from './parsed-document.ts';
import { cellsOfLine, isUpper } from './split-lines.ts';
import type { Line } from './split-lines.ts';
import { splitAt } from './split-at.ts';

/** What stands behind the body of an instrument. */
export type Tail = Pick<Instrument, 'signatories' | 'recipients' | 'closing' | 'annexes'>;

type State = Omit<Tail, 'recipients'> & {
  /** Each recipient as its printed lines. */
  recipients: string[][];
  inRecipients: boolean;
};

/** How many signatures of one block may wait for their position or name. */
const WAITING = 8;

const NAME = /^(?:\p{Lu}\p{Ll}*\.? ){1,6}\p{Lu}\p{Ll}*$/u;
const CAPACITY_AHEAD = / (?=(?:TM|KT|TL|TUQ|T\/M|K\/T|T\/L)[./ ] ?\p{Lu}{2})/u;

/** Reads lines `from` to `to` (not included): signatures, recipients, then annexes. */
export function readTail(lines: Line[], headings: Headings, from: number, to: number): Tail {
  const state: State = { signatories: [], recipients: [], closing: [], annexes: [], inRecipients: false };
  let annex: Annex | null = null;
  let body: string[] = [];
  for (let index = from; index < to; index += 1) {
    const line = lines[index];
    if (line === undefined) continue;
    if (headings.at.get(index) === 'annex') {
      if (annex !== null) annex.text = body.join('\n');
      annex = { heading: line.text, text: '' };
      body = [];
      state.annexes.push(annex);
    } else if (annex !== null) {
      body.push(line.text);
    } else {
      const cells = cellsOfLine(line);
      for (const cell of cells) placeCell(state, cell, cells.length > 1);
    }
  }
  if (annex !== null) annex.text = body.join('\n');
  const { inRecipients: _, recipients, ...tail } = state;
  return { ...tail, recipients: recipients.map(joinTexts) };
}

function placeCell(state: State, cell: string, beside: boolean): void {
  if (isRecipientsHead(cell)) {
    state.inRecipients = true;
    state.closing.push(cell);
    return;
  }
  if (/^[-–—~•+*] ?/u.test(cell) && !isCapacity(cell)) {
    state.recipients.push([cell.replace(/^[-–—~•+*] ?/u, '')]);
    return;
  }
  if (state.inRecipients && state.recipients.length === 0 && !isUpper(cell)) {
    state.recipients.push([cell]);
    return;
  }
  if (state.inRecipients && goesOnRecipient(state, cell)) return;
  for (const part of splitAt(cell, CAPACITY_AHEAD)) placeSigner(state, part, beside);
}

/** A recipient's second line begins with a small letter, or follows one that has not ended. */
function goesOnRecipient(state: State, cell: string): boolean {
  const recipient = state.recipients.at(-1);
  const last = recipient?.at(-1);
  if (recipient === undefined || last === undefined || isUpper(cell) || isCapacity(cell)) return false;
  if (!/^\p{Ll}/u.test(cell) && (/[;.,]$/.test(last) || NAME.test(cell))) return false;
  recipient.push(cell);
  return true;
}

/** `beside`: other cells stand on the same line, so that each belongs to another signature. */
function placeSigner(state: State, part: string, beside: boolean): void {
  const last = state.signatories.at(-1);
  if (isCapacity(part)) {
    placeCapacity(state, part);
  } else if (isUpper(part) && !part.startsWith('(')) {
    if (positionAtStart(part) !== null) placePosition(state, part);
    else placeSigningAgency(state, part, beside);
  } else if (NAME.test(part)) {
    const nameless = recent(state).find((signatory) => signatory.name === null) ?? last;
    if (nameless === undefined || nameless.name !== null)
      state.signatories.push({ capacity: null, position: null, name: part });
    else nameless.name = part;
  } else {
    state.closing.push(part);
  }
}

function recent(state: State): Signatory[] {
  return state.signatories.slice(-WAITING);
}

/** `TM. CHÍNH PHỦ` over `KT. THỦ TƯỚNG`: two lines of one signature. */
function placeCapacity(state: State, part: string): void {
  const above = /^(?:TM|T\/M)/.test(part)
    ? undefined
    : recent(state).find(
        ({ capacity, position, name }) =>
          /^(?:TM|T\/M)/.test(capacity ?? '') &&
          position === null &&
          name === null &&
          !capacity?.includes(' KT'),
      );
  if (above === undefined) state.signatories.push(readCapacity(part));
  else Object.assign(above, merged(above, readCapacity(part)));
}

function merged(above: Signatory, below: Signatory): Signatory {
  return { ...below, capacity: `${above.capacity} ${below.capacity}` };
}

/** `KT. BỘ TRƯỞNG BỘ CÔNG THƯƠNG THỨ TRƯỞNG` with a name behind it, all on one line. */
function readCapacity(part: string): Signatory {
  const named = /^(.*?) ((?:\p{Lu}\p{Ll}+ ){1,5}\p{Lu}\p{Ll}+)$/u.exec(part);
  const title = named?.[1] ?? part;
  const position = / ((?:PHÓ |THỨ TRƯỞNG|PHÓ CHỦ TỊCH).*)$/u.exec(title)?.[1] ?? null;
  const capacity = position === null ? title : title.slice(0, title.length - position.length).trim();
  return { capacity, position, name: named?.[2] ?? null };
}

function placePosition(state: State, part: string): void {
  const waiting = recent(state).find(({ position, name }) => position === null && name === null);
  if (waiting === undefined) state.signatories.push({ capacity: null, position: part, name: null });
  else waiting.position = part;
}

/** The name of an agency: it goes on with the line above, or opens a signature of its own. */
function placeSigningAgency(state: State, part: string, beside: boolean): void {
  const last = state.signatories.at(-1);
  if (beside || last === undefined || last.name !== null || isNextBody(last, part)) {
    state.signatories.push({ capacity: part, position: null, name: null });
  } else if (last.position === null) {
    last.capacity = `${last.capacity ?? ''} ${part}`.trim();
  } else {
    last.position = `${last.position} ${part}`;
  }
}

/** `VIỆN KIỂM SÁT`, `VIỆN TRƯỞNG`, `TÒA ÁN`: where the body stands over its position, one under a position is the next. */
function isNextBody({ capacity, position }: Signatory, part: string): boolean {
  return capacity !== null && position !== null && isAgencyLine(capacity) && isAgencyLine(part);
}
