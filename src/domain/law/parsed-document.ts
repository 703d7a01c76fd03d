/**
 * The shapes of a regulation that has been read. This is the output of `lientich parse`, of the
 * web's reading page and of every later import: one shape, so that what holds for one holds for all.
 */

/** How the document came in. */
export type Source = {
  format: 'docx' | 'doc' | 'pdf' | 'txt' | 'md' | 'html';
  /** Character encoding the bytes had: utf-8, utf-16le, windows-1258, tcvn3, vni … */
  encoding: string;
  /** True when the words were recognised from a picture and must be checked by a person. */
  ocr: boolean;
  pages: number | null;
};

/** A word or line that belongs to no provision: page numbers, running heads, furniture of a web page. */
export type Dropped = { text: string; why: 'pageNumber' | 'runningHead' | 'webFurniture' | 'rule' };

/** Something that a person should look at; `eId` names the place when there is one. */
export type ParseWarning = { code: string; eId?: string; message: string };

/**
 * What a format reader (DOCX, PDF, …) hands to the law reader: plain text in reading order.
 * Lines are separated by `\n`, cells of a table row by ` | `, pages of a paged document by `\f`.
 */
export type SourceText = {
  source: Source;
  text: string;
  /** True when a line end may stand inside a sentence (PDF, hard-wrapped text); false for DOCX and HTML paragraphs. */
  wrapped: boolean;
  dropped: Dropped[];
  warnings: ParseWarning[];
};

export type ProvisionType =
  | 'part'
  | 'chapter'
  | 'section'
  | 'article'
  | 'clause'
  | 'point'
  | 'item'
  | 'paragraph';

/** One node of the structure. `span` counts UTF-16 code units of the normalised text. */
export type Provision = {
  type: ProvisionType;
  /** The word printed before the number: `Điều`, `Chương`, `Phần thứ`; null when there is none. */
  label: string | null;
  /** As printed, without punctuation: `II`, `5a`, `đ`, for an item `2.1` or `iv`; null for a dash or a paragraph. */
  num: string | null;
  heading: string | null;
  text: string;
  eId: string;
  span: [number, number];
  children: Provision[];
  /**
   * Only where a person said the number and the text prints another or none: what the text prints in the place
   * of label and number, `Điều 6.` of an article said to be 7; empty when it prints nothing.
   */
  printed?: string;
};

export type Signatory = { capacity: string | null; position: string | null; name: string | null };

export type Annex = { heading: string; text: string };

export type Instrument = {
  role: 'cover' | 'main';
  kind: string | null;
  symbol: string | null;
  title: string | null;
  issuedOn: string | null;
  issuers: string[];
  effectiveOn: string | null;
  replaces: string[];
  legalBases: string[];
  front: string[];
  body: Provision[];
  signatories: Signatory[];
  recipients: string[];
  /** What stands around the signatures and has no field of its own: "Nơi nhận:", "(Đã ký)". */
  closing: string[];
  annexes: Annex[];
};

export type DutyClass = 'within' | 'before' | 'immediate' | 'recurring' | 'byDate' | 'extension' | 'soft';

export type TimeUnit = 'hour' | 'day' | 'workingDay' | 'week' | 'month' | 'quarter' | 'year';

export type Every = { amount: number; unit: TimeUnit };

export type DueBy = {
  date?: string;
  day?: number | 'last';
  month?: number;
  monthOfPeriod?: number | 'first' | 'last';
};

/** One place where the text binds somebody to act within, by, before, at or every some time. */
export type TimedDuty = {
  eId: string;
  quote: string;
  class: DutyClass;
  amount: number | null;
  unit: TimeUnit | null;
  every: Every | null;
  dueBy: DueBy | null;
  trigger: string | null;
  actor: string | null;
  recipient: string | null;
  action: string | null;
  /** Place of the quote in the normalised text, UTF-16 code units. */
  span: [number, number];
};

export type ParsedDocument = {
  source: Source;
  instruments: Instrument[];
  duties: TimedDuty[];
  dropped: Dropped[];
  warnings: ParseWarning[];
};

/** What reading a text gives: the document as printed by `parse`, and the normalised text its spans point into. */
export type Reading = { document: ParsedDocument; text: string };
