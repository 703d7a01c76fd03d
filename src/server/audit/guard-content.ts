import type { TrailEntry } from '../../contract/trail.ts';
import type { Actor } from '../../domain/person/actor.ts';
import { mayReadContent } from '../../domain/regulation/may.ts';

/** Kinds of things whose names tell of the content of a regulation. */
const KINDS: ReadonlySet<string> = new Set([
  'regulation',
  'proposal',
  'import',
  'basis',
  'indexCard',
  'savedView',
  'registry',
  'duty',
  'fulfilment',
]);

/**
 * The entry as this reader may have it. Who reads no content, as administrators and the auditor, learns of an act on
 * it who did it and when: neither what the thing is called nor what changed. The seal on the whole stays provable.
 */
export function guardContent<Shown extends TrailEntry>(actor: Pick<Actor, 'roles'>, entry: Shown): Shown {
  if (mayReadContent(actor) || !KINDS.has(entry.subjectKind)) return entry;
  return { ...entry, subjectLabel: '…', changes: [] };
}
