import type { ImportView } from '../../contract/import-views.ts';
import type { TimedDuty } from '../../domain/law/parsed-document.ts';
import { decisionOf } from '../../domain/regulation/accepted-duties.ts';
import type { DutyDecision } from '../../domain/regulation/import-content.ts';

/** A duty of an import as the page lists it: read, or marked by a person (`added`). */
export type ListedDuty = { key: string; duty: TimedDuty; added: boolean };
/** What of an import says which duties there are. */
type DutyPart = Pick<ImportView, 'document' | 'keys' | 'added'>;

/** The duties that were read and those a person marked, in the order of the text. */
export function listDuties({ document, keys, added }: DutyPart): ListedDuty[] {
  const read = document.duties.map((duty, index) => ({ key: keys[index] ?? '', duty, added: false }));
  const marked = added.map(({ key, duty }) => ({ key, duty, added: true }));
  return [...read, ...marked].toSorted(
    (one, other) => one.duty.span[0] - other.duty.span[0] || one.duty.span[1] - other.duty.span[1],
  );
}

/** What is said to a duty; one that a person marked is accepted by that. */
export function decisionFor(view: Pick<ImportView, 'decisions' | 'added'>, key: string): DutyDecision {
  const marked = view.added.find((added) => added.key === key);
  if (marked) return { decision: 'accepted', edit: null, agreedDefault: marked.agreedDefault };
  return decisionOf(view.decisions, key);
}

/** A duty as a person reads it. */
export function asEdited(duty: TimedDuty, { edit }: DutyDecision): TimedDuty {
  return edit ? { ...duty, ...edit } : duty;
}

/**
 * What is said anew to the duties named, of those that were read: one that a person marked is dropped or marked anew
 * instead, and what is said already is not said again.
 */
export function saidAnew(
  view: Pick<ImportView, 'keys' | 'decisions' | 'added'>,
  keys: readonly string[],
  differing: Partial<DutyDecision>,
): Record<string, DutyDecision> {
  const known = new Set(view.keys);
  const anew = keys.flatMap((key) => {
    const before = decisionFor(view, key);
    const after = { ...before, ...differing };
    return known.has(key) && JSON.stringify(before) !== JSON.stringify(after) ? [[key, after] as const] : [];
  });
  return Object.fromEntries(anew);
}
