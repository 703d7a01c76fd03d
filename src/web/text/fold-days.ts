import type { Computation } from '../../contract/fulfilment-views.ts';

export type ComputedDay = Computation['days'][number];
/** A day with how many were counted up to it, itself included; null where only one is, as of a period's last working day. */
export type NumberedDay = ComputedDay & { nth: number | null };
/** Days that follow one another; `plain` ones say nothing that the first and last days do not say. */
export type Stretch = { plain: boolean; days: NumberedDay[] };

/** The reasons of days between which a reader looks for nothing. */
const plainReasons = new Set(['counted', 'running', 'extended', 'weekend', 'paused']);
/** A stretch of plain days is folded when it hides at least this many. */
const leastHidden = 8;
/** So many days of a long stretch stay to be seen at either end. */
const kept = 3;

/** Cuts a computation into what is shown and what is folded away: the inside of long stretches of plain days. */
export function foldDays(days: readonly ComputedDay[]): Stretch[] {
  return stretchesOf(number(days)).flatMap((stretch) => (stretch.plain ? fold(stretch.days) : [stretch]));
}

function number(days: readonly ComputedDay[]): NumberedDay[] {
  if (days.filter(({ counted }) => counted).length <= 1) return days.map((day) => ({ ...day, nth: null }));
  let nth = 0;
  return days.map((day) => {
    if (day.counted) nth += 1;
    return { ...day, nth };
  });
}

function stretchesOf(days: readonly NumberedDay[]): Stretch[] {
  const stretches: Stretch[] = [];
  for (const day of days) {
    const plain = plainReasons.has(day.reason);
    const last = stretches.at(-1);
    if (last?.plain === plain) last.days.push(day);
    else stretches.push({ plain, days: [day] });
  }
  return stretches;
}

function fold(days: NumberedDay[]): Stretch[] {
  if (days.length < leastHidden + 2 * kept) return [{ plain: false, days }];
  return [
    { plain: false, days: days.slice(0, kept) },
    { plain: true, days: days.slice(kept, -kept) },
    { plain: false, days: days.slice(-kept) },
  ];
}
