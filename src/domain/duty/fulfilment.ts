/** What is written down of a fulfilment; the rest follows from the day on which one looks (`standingOf`). */
export const fulfilmentStates = ['open', 'done', 'waived', 'lapsed'] as const;
export type FulfilmentState = (typeof fulfilmentStates)[number];

/** How a fulfilment stands on a day, as people say it: sắp tới, đến hạn, quá hạn, đã thực hiện, thực hiện chậm … */
export const standings = [
  'upcoming',
  'due',
  'missed',
  'held',
  'done',
  'doneLate',
  'waived',
  'lapsed',
] as const;
export type Standing = (typeof standings)[number];

/** What a fulfilment's standing follows from; days are ISO text. */
export type Fulfilment = {
  state: FulfilmentState;
  opensOn: string;
  dueOn: string;
  doneOn: string | null;
  held: boolean;
};

/** On whose side of a fulfilment an agency stands: it has to act, or it is owed to it. */
export const fulfilmentParts = ['obliged', 'owed'] as const;
export type FulfilmentPart = (typeof fulfilmentParts)[number];

/**
 * How a fulfilment stands on a day. What is late stays late: something done after its day is `doneLate`, something not
 * done by then is `missed` until it is done. While it is held it is not counted as missed. The desk's SQL says the same.
 */
export function standingOf({ state, opensOn, dueOn, doneOn, held }: Fulfilment, day: string): Standing {
  if (state === 'done') return doneOn !== null && doneOn > dueOn ? 'doneLate' : 'done';
  if (state !== 'open') return state;
  if (held) return 'held';
  if (dueOn < day) return 'missed';
  return opensOn > day ? 'upcoming' : 'due';
}
