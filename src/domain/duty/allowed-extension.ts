import { isCountable } from '../calendar/is-countable.ts';
import type { TimeUnit } from '../law/parsed-document.ts';
import type { DutyContent } from '../regulation/duty-content.ts';
import { countedTiming } from './counted-timing.ts';

/** By how much the text lets a deadline be prolonged, and where it says so. */
export type AllowedExtension = { amount: number; unit: TimeUnit; eId: string };

type Reading = Omit<DutyContent, 'actor' | 'recipient' | 'obliged' | 'owedTo' | 'agreedDefault'>;

/**
 * What the text allows for prolonging the deadline of a duty: an extension of the same article that was not used yet.
 * One that names a clause ("thời hạn tại khoản 1") prolongs that one's only; one that stands in a clause with a deadline
 * of its own prolongs those of its clause; any other those of the whole article. Null when there is none.
 * @param duty one whose deadline is a length; no other can be prolonged
 * @param standing all duties of the same text as they are read now
 * @param used the provisions by which it was prolonged before
 */
export function allowedExtension(
  duty: DutyContent,
  standing: readonly Reading[],
  used: readonly { eId: string }[],
): AllowedExtension | null {
  if (countedTiming(duty).class !== 'within') return null;
  const fitting = standing.filter((one) => one.class === 'extension' && prolongs(one, duty.eId, standing));
  const next = fitting.find(({ eId }) => !used.some((one) => one.eId === eId));
  if (next === undefined || next.amount === null || next.unit === null) return null;
  return { amount: next.amount, unit: next.unit, eId: next.eId };
}

function prolongs(extension: Reading, eId: string, standing: readonly Reading[]): boolean {
  if (extension.amount === null || !isCountable(extension) || articleOf(extension.eId) !== articleOf(eId))
    return false;
  const named = clausesNamed(extension);
  if (named.length > 0) return named.some((clause) => liesIn(eId, `${articleOf(eId)}__cl_${clause}`));
  const own = clauseOf(extension.eId);
  const hasOwnDeadline = standing.some((one) => one.class !== 'extension' && liesIn(one.eId, own));
  return hasOwnDeadline ? liesIn(eId, own) : true;
}

/** `art_5__cl_1__pt_a` → `art_5`; a part of a document before it stays: `q1__art_5`. */
function articleOf(eId: string): string {
  return /^(?:.*?__)?art_[^_]+/.exec(eId)?.[0] ?? eId;
}

/** `art_5__cl_1__pt_a` → `art_5__cl_1`; the article where there are no clauses. */
function clauseOf(eId: string): string {
  return /^.*?__cl_[^_]+/.exec(eId)?.[0] ?? articleOf(eId);
}

function liesIn(eId: string, whole: string): boolean {
  return eId === whole || eId.startsWith(`${whole}__`);
}

function clausesNamed({ quote, trigger, action }: Reading): string[] {
  const words = [quote, trigger, action].filter((one) => one !== null).join(' ');
  return [...words.matchAll(/khoản\s+(\d+[a-zđ]?)/giu)].flatMap(([, number]) => number ?? []);
}
