import type { TrailEntry } from '../../contract/trail.ts';
import { hasRole } from '../../domain/person/actor.ts';
import { mayReadTrail } from '../../domain/person/may.ts';
import { type ActingContext, demand, inquire } from '../access/context.ts';
import { fromCursor, toPage, wrongCursor } from '../platform/paging.ts';
import { recordEvent } from './record-event.ts';
import { type Entry, listEntries, type TrailFilter } from './trail-store.ts';

type Wanted = TrailFilter & { cursor?: string | undefined; limit: number };

/**
 * The trail from the newest back: of one's own agency for its leaders and administrators, of all
 * agencies for the auditor, whose reading of restricted entries is recorded itself.
 */
export async function listTrail(context: ActingContext, wanted: Wanted) {
  demand(mayReadTrail(context.actor));
  const auditor = hasRole(context.actor, 'auditor');
  const after = wanted.cursor === undefined ? null : numberOf(fromCursor(wanted.cursor, 1)[0] ?? '');
  const agencyId = auditor ? null : context.actor.agencyId;
  return inquire(context, async (tx) => {
    const entries = await listEntries(tx, agencyId, wanted, { after, limit: wanted.limit + 1 });
    const page = toPage(entries, wanted.limit, (entry) => [entry.seq], withoutInside);
    const restricted = entries.slice(0, wanted.limit).filter((entry) => isRestricted(entry));
    if (auditor && restricted.length > 0) {
      await recordEvent(tx, {
        act: 'trail.listed',
        subjectKind: 'trail',
        subjectId: null,
        subjectLabel: `${restricted.length}`,
        sides: [...new Set(restricted.flatMap((entry) => entry.sides))],
        changes: filtersOf(wanted),
      });
    }
    return page;
  });
}

/** True when a field of the entry is kept as a hash only. */
export function isRestricted(entry: TrailEntry): boolean {
  return entry.changes.some((change) => change.restricted);
}

/** An entry as everybody who may read it sees it. */
export function withoutInside({ seq: _seq, sides: _sides, ...entry }: Entry): TrailEntry {
  return entry;
}

function filtersOf({ act, subjectId, from, until }: Wanted) {
  return Object.entries({ act, subjectId, from, until })
    .filter(([, value]) => value !== undefined)
    .map(([field, value]) => ({ field, before: null, after: value ?? null }));
}

function numberOf(seq: string): string {
  if (/^\d{1,18}$/.test(seq)) return seq;
  throw wrongCursor();
}
