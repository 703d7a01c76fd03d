import { maySetRegister } from '../../domain/request/may.ts';
import { periodOf } from '../../domain/request/register-period.ts';
import { type ActingContext, demand, fresh, perform } from '../access/context.ts';
import { recordEvent } from '../audit/record-event.ts';
import type { Tx } from '../platform/database.ts';
import { Refused, WrongInput } from '../platform/problem.ts';
import { loadSetting } from './read-register-setting.ts';
import { findPeriodsInUse, lockSetting, type RegisterSetting, saveSetting } from './register-store.ts';

type Wanted = Omit<RegisterSetting, 'version'>;
type Term = RegisterSetting['terms'][number];

/** Says how one's own agency numbers; whether a leader approves what leaves is for a leader to say. */
export function setRegisterSetting(context: ActingContext, wanted: Wanted): Promise<RegisterSetting> {
  demand(maySetRegister(context.actor, { approval: false }));
  checkTerms(wanted.terms);
  return perform(context, async (tx) => {
    await lockSetting(tx);
    const before = await loadSetting(tx);
    fresh(context, before);
    if (wanted.approves !== before.approves) demand(maySetRegister(context.actor, { approval: true }));
    await checkNumbers(tx, wanted.terms);
    await saveSetting(tx, wanted);
    await recordEvent(tx, {
      act: 'register.set',
      subjectKind: 'register',
      subjectId: context.actor.agencyId,
      subjectLabel: wanted.terms.map(({ label }) => label).join(', '),
      changes: [
        { field: 'approves', before: String(before.approves), after: String(wanted.approves) },
        { field: 'terms', before: wordsOf(before.terms), after: wordsOf(wanted.terms) },
      ],
    });
    return loadSetting(tx);
  });
}

/** Each label once: two terms under one would number twice. A label that is a year would number into that year. */
function checkTerms(terms: readonly Term[]): void {
  const seen = new Set<string>();
  const twice = terms.flatMap(({ from, label }, place) => {
    const known = seen.has(label) || seen.has(from) || /^\d{4}$/.test(label);
    seen.add(label).add(from);
    return known ? [{ path: `terms.${place}`, message: usedTwice }] : [];
  });
  if (twice.length > 0) throw new WrongInput(twice);
}
const usedTwice =
  'Mỗi nhiệm kỳ cần một ngày bắt đầu và một tên riêng, khác tên năm / Each term needs a first day and a label of its own that is no year';

/** What was numbered under one label is not numbered under another afterwards. */
async function checkNumbers(tx: Tx, terms: readonly Term[]): Promise<void> {
  for (const { period, first, last } of await findPeriodsInUse(tx)) {
    if (periodOf(terms, first) !== period || periodOf(terms, last) !== period)
      throw new Refused('termBeforeNumbers');
  }
}

function wordsOf(terms: readonly Term[]): string {
  return terms.map(({ from, label }) => `${from} ${label}`).join(', ');
}
