import { type FieldValues, type KindField, kindRules } from '../request/kind.ts';
import type { Cell, PastColumn, PastFault, PastKind, PastKnown, PastMapping, PastRow } from './past-row.ts';
import { readPastDay } from './read-past-day.ts';
import { kindMeant, mediumMeant, outcomeMeant, partyMeant, placeMeant } from './understand-words.ts';

/** Words that nobody has told the meaning of, with the number of lines that have them. */
export type UnknownWords = { column: PastColumn; words: string; rows: number };
/** What a table says: the lines that can be brought in, the faults of the others, the words that mean nothing yet. */
export type Understood = { rows: PastRow[]; faults: PastFault[]; unknown: UnknownWords[] };

const longest: Partial<Record<PastColumn, number>> = { number: 100, title: 500, note: 20_000 };
const shortestTitle = 3;
const between = /\s*[;\n]\s*/;

/**
 * Understands each line of a table below its heading; empty ones are passed over. Nothing is guessed: what is missing,
 * unreadable or not known is a fault of the line, with its column.
 */
export function understandRows(
  rows: readonly (readonly Cell[])[],
  mapping: PastMapping,
  known: PastKnown,
): Understood {
  const understood: Understood = { rows: [], faults: [], unknown: [] };
  const unknown = new Map<string, UnknownWords>();
  rows.forEach((cells, at) => {
    if (at <= mapping.headerRow || cells.every((cell) => cell === null || cell.trim() === '')) return;
    const line = new Line(at + 1, cells, mapping, known);
    const row = line.read();
    understood.faults.push(...line.faults);
    for (const { column, words } of line.unknown) {
      const key = `${column}\n${words}`;
      const seen = unknown.get(key) ?? { column, words, rows: 0 };
      unknown.set(key, { ...seen, rows: seen.rows + 1 });
    }
    if (row !== null) understood.rows.push(row);
  });
  return { ...withoutTwins(understood), unknown: [...unknown.values()] };
}

/** One line of the table with what is wrong in it. */
class Line {
  readonly faults: PastFault[] = [];
  readonly unknown: { column: PastColumn; words: string }[] = [];
  readonly #row: number;
  readonly #cells: readonly Cell[];
  readonly #mapping: PastMapping;
  readonly #known: PastKnown;

  constructor(row: number, cells: readonly Cell[], mapping: PastMapping, known: PastKnown) {
    this.#row = row;
    this.#cells = cells;
    this.#mapping = mapping;
    this.#known = known;
  }

  /** The line understood; null with its faults told. */
  read(): PastRow | null {
    const senderId = this.#party('sender');
    const addresseeIds = this.#parties();
    const sentOn = this.#day('sentOn', true);
    const title = this.#title();
    const eId = this.#place();
    const kind = this.#kind();
    const medium = this.#medium();
    const [dueOn, answeredOn] = [this.#day('dueOn'), this.#day('answeredOn')];
    const [number, note] = [this.#text('number'), this.#text('note')];
    const ended = kind === null ? null : this.#outcome(kind, answeredOn);
    this.#checkDays(sentOn, { dueOn, answeredOn });
    this.#checkOurs(senderId, addresseeIds);
    if (this.faults.length > 0 || senderId === null || addresseeIds === null || sentOn === null) return null;
    if (title === null || eId === null || kind === null || medium === null || ended === null) return null;
    return {
      row: this.#row,
      number,
      sentOn,
      senderId,
      addresseeIds,
      title,
      eId,
      medium,
      kind: kind.kind,
      ownKindId: kind.id,
      dueOn,
      answeredOn,
      note,
      ...ended,
    };
  }

  #text(column: PastColumn): string | null {
    const at = this.#mapping.columns[column] ?? null;
    const words = (at === null ? null : this.#cells[at])?.trim();
    const text = words === undefined || words === '' ? (this.#mapping.defaults[column] ?? null) : words;
    if (text === null || text.length <= (longest[column] ?? 500)) return text;
    this.#fault(column, 'tooLong');
    return null;
  }

  #needed(column: PastColumn): string | null {
    const text = this.#text(column);
    if (text === null && !this.faults.some((fault) => fault.column === column))
      this.#fault(column, 'missing');
    return text;
  }

  #title(): string | null {
    const text = this.#needed('title');
    if (text !== null && text.length < shortestTitle) this.#fault('title', 'missing');
    return text;
  }

  #day(column: PastColumn, needed = false): string | null {
    const text = needed ? this.#needed(column) : this.#text(column);
    if (text === null) return null;
    const day = readPastDay(text);
    if (day === null) this.#fault(column, 'dayUnreadable');
    return day;
  }

  #party(column: 'sender' | 'addressee', text = this.#needed(column)): string | null {
    if (text === null) return null;
    const party = partyMeant(text, this.#meant(text), this.#known.parties);
    return party ?? this.#unknownWords(column, text);
  }

  #parties(): string[] | null {
    const text = this.#needed('addressee');
    if (text === null) return null;
    const whole = partyMeant(text, this.#meant(text), this.#known.parties);
    if (whole !== null) return [whole];
    const parties = text
      .split(between)
      .filter((one) => one !== '')
      .map((one) => this.#party('addressee', one));
    return parties.includes(null) ? null : [...new Set(parties.filter((one) => one !== null))];
  }

  #place(): string | null {
    const text = this.#needed('article');
    if (text === null) return null;
    const place = placeMeant(this.#meant(text) ?? text, this.#known.articles);
    if (place === null) this.#fault('article', 'articleUnknown');
    return place;
  }

  #kind(): PastKind | null {
    const text = this.#needed('kind');
    if (text === null) return null;
    return kindMeant(text, this.#meant(text), this.#known.kinds) ?? this.#unknownWords('kind', text);
  }

  #medium() {
    const text = this.#text('medium');
    const medium = mediumMeant(text, text === null ? undefined : this.#meant(text));
    return medium ?? this.#unknownWords('medium', text ?? '');
  }

  /** How it ended; a notice ends with being told. */
  #outcome(kind: PastKind, answeredOn: string | null): Pick<PastRow, 'outcome' | 'outcomeDetails'> | null {
    const text = this.#text('outcome');
    if (kind.kind === 'notice' || (text === null && answeredOn === null))
      return { outcome: null, outcomeDetails: {} };
    if (text === null) return this.#refuse('outcome', 'outcomeMissing');
    const outcome = outcomeMeant(text, this.#meant(text), kind);
    if (outcome === null) return this.#unknownWords('outcome', text);
    if (answeredOn === null) return this.#refuse('answeredOn', 'answerMissing');
    const details = this.#details(kind, outcome, text);
    return details === null
      ? this.#refuse('decisionNumber', 'decisionMissing')
      : { outcome, outcomeDetails: details };
  }

  /** What the end must say: of a decision its number and day; words are those of the note, or of the result itself. */
  #details({ id, kind }: PastKind, outcome: string, words: string): FieldValues | null {
    const needs =
      id === null ? (kindRules[kind].outcomes.find(({ key }) => key === outcome)?.needs ?? []) : [];
    const [decisionNumber, decisionDate] = [this.#text('decisionNumber'), this.#day('decisionDate')];
    const said: FieldValues = {
      ...Object.fromEntries(
        needs.filter(({ type }) => isWords(type)).map(({ key }) => [key, this.#text('note') ?? words]),
      ),
      ...(decisionNumber !== null && { decisionNumber }),
      ...(decisionDate !== null && { decisionDate }),
    };
    const decided = decisionNumber !== null && decisionDate !== null;
    return needs.some(({ key }) => key === 'decisionNumber') && !decided ? null : said;
  }

  #checkDays(sentOn: string | null, days: { dueOn: string | null; answeredOn: string | null }): void {
    const { today } = this.#known;
    if (sentOn !== null && sentOn > today) this.#fault('sentOn', 'dayInFuture');
    if (days.answeredOn !== null && days.answeredOn > today) this.#fault('answeredOn', 'dayInFuture');
    for (const column of ['dueOn', 'answeredOn'] as const) {
      const day = days[column];
      if (sentOn !== null && day !== null && day < sentOn) this.#fault(column, 'dayBeforeSending');
    }
  }

  /** Each enters what it asked, or what was asked of it alone. */
  #checkOurs(senderId: string | null, addresseeIds: readonly string[] | null): void {
    if (senderId === null || addresseeIds === null) return;
    const own = this.#known.ownAgencyId;
    const asked = senderId === own && !addresseeIds.includes(own);
    const wasAsked = senderId !== own && addresseeIds.length === 1 && addresseeIds[0] === own;
    if (!asked && !wasAsked) this.#fault('addressee', 'notOurs');
  }

  #meant(words: string): string | undefined {
    return Object.hasOwn(this.#mapping.meanings, words) ? this.#mapping.meanings[words] : undefined;
  }

  #unknownWords(column: PastColumn, words: string): null {
    this.unknown.push({ column, words });
    return this.#refuse(column, 'wordsUnknown');
  }

  #refuse(column: PastColumn, why: PastFault['why']): null {
    this.#fault(column, why);
    return null;
  }

  #fault(column: PastColumn, why: PastFault['why']): void {
    this.faults.push({ row: this.#row, column, why });
  }
}

function isWords(type: KindField['type']): boolean {
  return type === 'text' || type === 'longText';
}

/** The same letter twice in one table is brought in once, and said. */
function withoutTwins({
  rows,
  faults,
}: Pick<Understood, 'rows' | 'faults'>): Pick<Understood, 'rows' | 'faults'> {
  const seen = new Set<string>();
  const kept: PastRow[] = [];
  const twins: PastFault[] = [];
  for (const row of rows) {
    const key = twinKey(row);
    if (key !== null && seen.has(key)) twins.push({ row: row.row, column: 'number', why: 'twiceInTable' });
    else kept.push(row);
    if (key !== null) seen.add(key);
  }
  return { rows: kept, faults: [...faults, ...twins].toSorted((a, b) => a.row - b.row) };
}

/** What tells one letter from another: who sent it, on which day, under which number; null: it has none. */
export function twinKey({
  senderId,
  sentOn,
  number,
}: Pick<PastRow, 'senderId' | 'sentOn' | 'number'>): string | null {
  return number === null ? null : `${senderId}\n${sentOn}\n${number}`;
}
