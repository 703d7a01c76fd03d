import type { PaperKind } from './papers.ts';

/**
 * How the bodies of a regulation carry one of its duties out: by what paper, `{period}` standing for what it is for. What
 * both do together has one day and one paper, the leading body's.
 */
export type DutyWork = {
  eId: string;
  /** Where a provision has several duties: how the words of this one begin. */
  quote?: string;
  paper: PaperKind;
  about: string;
  /** Of single bodies, where each tells of its own field. */
  aboutOf?: Readonly<Record<string, string>>;
  together?: true;
  /** The paper itself lies with it from 2019 on. */
  withFile?: true;
};

/** What becomes of a fulfilment, where the story tells it and chance does not. Days are ISO text. */
export type Told = {
  /** `open`: nobody has done anything yet. */
  fate?: 'open' | { done: string };
  handed?: string;
  noted?: { on: string; words: string };
  held?: { on: string; reason: string; resumedOn?: string };
  extended?: { on: string; amount: number; reason: string };
};

/** An event that a body enters, because a duty of its own starts with it. */
export type Occasion = {
  eId: string;
  quote?: string;
  by: string;
  occasion: string;
  eventOn: string;
  /** Where hours are counted. */
  eventAt?: string;
  /** The first working day from the event on, when left out. */
  enteredOn?: string;
  /** The work of the duty when left out. */
  done?: { paper: PaperKind; about: string };
  told?: Told;
};

/** What somebody says of a fulfilment that another body owes theirs; answered, and settled, by that day. */
export type Dispute = {
  eId: string;
  quote?: string;
  by: string;
  against: string;
  key: string;
  reason: string;
  on: string;
  answer?: { words: string; on: string };
  settled?: { reason: string; on: string };
};

/** The years of work under one regulation of the world. */
export type RegulationWork = {
  regulation: string;
  duties: readonly DutyWork[];
  occasions: readonly Occasion[];
  /** By `body/eId/key`. */
  told: Readonly<Record<string, Told>>;
  disputes: readonly Dispute[];
  /** Why something is not carried out this time; `epidemic` from April 2020 to the end of 2021. */
  waived: { ever: string; epidemic?: string };
};

/** The work of the duty at a place; the words of the duty tell which, where the place has several. */
export function workAt(work: RegulationWork, { eId, quote }: { eId: string; quote: string }): DutyWork {
  const found = work.duties.find((one) => one.eId === eId && quote.startsWith(one.quote ?? ''));
  if (found === undefined)
    throw new Error(`World: nobody knows how to do “${quote}” (${work.regulation}, ${eId})`);
  return found;
}
