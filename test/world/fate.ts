import { chance } from './chance.ts';
import type { Told } from './duty-work.ts';
import { daysAfter, later, workdayFrom, workdaysAfter } from './working-days.ts';

/** What becomes of a fulfilment: when it is done and said to be, or not carried out. Days are ISO text. */
export type Fate =
  | { kind: 'done'; on: string; saidOn: string }
  | { kind: 'waived'; saidOn: string; longAfter: boolean }
  | { kind: 'open' };

/** The shares of what does not happen as it should; the rest is done in time. */
type Discipline = { late: number; missed: number; waived: number };
const strict: Discipline = { late: 0.06, missed: 0.028, waived: 0.01 };
const fair: Discipline = { late: 0.09, missed: 0.055, waived: 0.011 };
/** Their information came late, irregularly, and not of their own accord, as the review of five years says. */
const lax: Discipline = { late: 0.15, missed: 0.1, waived: 0.016 };
const disciplines: Readonly<Record<string, Discipline>> = {
  'vks-vinhphuc': strict,
  'bcsd-vksndtc': strict,
  'du-vksndtc': strict,
  'vks-hagiang': strict,
  'bnc-thaibinh': strict,
  'ubkt-thaibinh': strict,
  'btg-thaibinh': lax,
  'bdv-thaibinh': lax,
  'ttra-thaibinh': lax,
};

/** So many days late at most. */
const latest = 20;
/** What was missed before this year is looked through again, and some of it given up. */
const lookedThroughBefore = '2021';

export type Deciding = {
  /** By which chance is drawn: the same for what two do together. */
  seed: readonly string[];
  /** Whose discipline counts. */
  body: string;
  dueOn: string;
  /** The first day on which somebody can do it. */
  from: string;
};

/** What becomes of a fulfilment: what the story tells, else as chance and the body's discipline have it. */
export function fateOf({ seed, body, dueOn, from }: Deciding, told?: Told['fate']): Fate {
  if (told === 'open') return { kind: 'open' };
  if (told !== undefined) return { kind: 'done', on: told.done, saidOn: told.done };
  const { late, missed, waived } = disciplines[body] ?? fair;
  const drawn = chance(...seed, 'fate');
  if (drawn < missed) return givenUp(seed, dueOn);
  if (drawn < missed + waived) {
    const saidOn = later(from, workdaysAfter(dueOn, -Math.floor(chance(...seed, 'when') * 4)));
    return { kind: 'waived', saidOn, longAfter: false };
  }
  return drawn < missed + waived + late
    ? doneLate(seed, later(from, dueOn))
    : doneInTime(seed, { dueOn, from });
}

function doneInTime(seed: readonly string[], { dueOn, from }: { dueOn: string; from: string }): Fate {
  // Most of it in the last days.
  const before = Math.floor(chance(...seed, 'when') ** 2.5 * 6);
  const on = workdayFrom(later(from, workdaysAfter(dueOn, -before)));
  const saidLater = chance(...seed, 'said') < 0.2;
  return { kind: 'done', on, saidOn: saidLater ? workdaysAfter(on, 1) : on };
}

function doneLate(seed: readonly string[], dueOn: string): Fate {
  const days = 1 + Math.floor(chance(...seed, 'when') ** 1.5 * (latest - 4));
  const on = workdayFrom(daysAfter(dueOn, days));
  return { kind: 'done', on, saidOn: on };
}

/** Some of what was missed years ago is at last said not to be carried out. */
function givenUp(seed: readonly string[], dueOn: string): Fate {
  if (dueOn >= lookedThroughBefore || chance(...seed, 'given up') > 0.3) return { kind: 'open' };
  const january = `${Number(dueOn.slice(0, 4)) + 1}-01-${String(10 + Math.floor(chance(...seed, 'when') * 8))}`;
  return { kind: 'waived', saidOn: workdayFrom(january), longAfter: true };
}
