import { foldText } from './duties/fold-text.ts';
import type { TimedDuty } from './parsed-document.ts';

/**
 * The keys by which people's decisions on duties outlast a correction of the structure: one for each duty, in their
 * order, unique among them and short. A key says what the duty says, spelling and white space aside: its quote, time,
 * event, act and bodies. Where it stands (eId, span) is no part of it, so that it stays when provisions are numbered
 * anew; who acts is, so that nobody is bound by a decision on somebody else. Duties that say the same are counted in
 * the order of the text: `…`, `…~2`, `…~3`.
 */
export function dutyKeys(duties: readonly TimedDuty[]): string[] {
  const used = new Map<string, number>();
  return duties.map((duty) => {
    const key = shorten(contentOf(duty));
    const times = (used.get(key) ?? 0) + 1;
    used.set(key, times);
    return times === 1 ? key : `${key}~${times}`;
  });
}

function contentOf(duty: TimedDuty): string {
  const { every, dueBy } = duty;
  const words = [duty.quote, duty.trigger, duty.actor, duty.recipient, duty.action].map(foldWords);
  const period = every === null ? null : [every.amount, every.unit];
  const day = dueBy === null ? null : [dueBy.date, dueBy.day, dueBy.month, dueBy.monthOfPeriod];
  return JSON.stringify([duty.class, duty.amount, duty.unit, period, day, ...words]);
}

function foldWords(words: string | null): string | null {
  return words === null ? null : foldText(words).replace(/\s+/g, ' ').trim();
}

/**
 * 64 bits in 14 letters and figures: two FNV-1a sums with multipliers of their own. Equal sums of unlike duties
 * would only be counted like equal duties.
 */
function shorten(content: string): string {
  let one = 0x811c9dc5;
  let two = 0x9e3779b9;
  for (let index = 0; index < content.length; index += 1) {
    const code = content.charCodeAt(index);
    one = Math.imul(one ^ code, 0x01000193);
    two = Math.imul(two ^ code, 0x85ebca6b) ^ (two >>> 15);
  }
  return [one, two].map((sum) => (sum >>> 0).toString(36).padStart(7, '0')).join('');
}
