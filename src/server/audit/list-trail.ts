import type { TrailEntry } from '../../contract/trail.ts';
import { hasRole } from '../../domain/person/actor.ts';
import { mayReadTrail } from '../../domain/person/may.ts';
import { type ActingContext, demand, inquire } from '../access/context.ts';
import type { Tx } from '../platform/database.ts';
import { fromSeqCursor, toPage } from '../platform/paging.ts';
import { type Change, recordEvents } from './record-event.ts';
import { type Entry, listEntries, type TrailFilter } from './trail-store.ts';
import { guardContent } from './guard-content.ts';

type Wanted = TrailFilter & { cursor?: string | undefined; limit: number };

/**
 * The trail from the newest back: of one's own agency for its leaders and administrators, of all
 * agencies for the auditor, whose reading of restricted entries is recorded itself. What is in regulations is shown to
 * those only who read content.
 */
export async function listTrail(context: ActingContext, wanted: Wanted) {
  demand(mayReadTrail(context.actor));
  const auditor = hasRole(context.actor, 'auditor');
  const after = fromSeqCursor(wanted.cursor);
  const agencyId = auditor ? null : context.actor.agencyId;
  return inquire(context, async (tx) => {
    const entries = await listEntries(tx, agencyId, wanted, { after, limit: wanted.limit + 1 });
    const page = toPage(
      entries,
      wanted.limit,
      (entry) => [entry.seq],
      (entry) => guardContent(context.actor, withoutInside(entry)),
    );
    if (auditor) await recordReading(tx, entries.slice(0, wanted.limit), filtersOf(wanted));
    return page;
  });
}

/** Tells each agency, and none of another, how many of its own restricted entries were read. */
async function recordReading(tx: Tx, entries: readonly Entry[], changes: Change[]): Promise<void> {
  const sides = entries.filter((entry) => isRestricted(entry)).flatMap((entry) => [...new Set(entry.sides)]);
  const read = Map.groupBy(sides, (agencyId) => agencyId);
  const events = [...read].map(([agencyId, { length }]) => ({
    act: 'trail.listed' as const,
    subjectKind: 'trail',
    subjectId: null,
    subjectLabel: `${length} mục hạn chế`,
    sides: [agencyId],
    changes,
  }));
  if (events.length > 0) await recordEvents(tx, events);
}

/** True when a field of the entry is kept as a hash only. */
export function isRestricted(entry: TrailEntry): boolean {
  return entry.changes.some((change) => change.restricted);
}

/** An entry as everybody who may read it sees it. */
export function withoutInside({ seq: _seq, sides: _sides, ...entry }: Entry): TrailEntry {
  return entry;
}

function filtersOf({ act, subjectId, from, until }: Wanted): Change[] {
  const asked = [
    { field: 'act', after: act },
    { field: 'subjectId', after: subjectId },
    { field: 'from', after: from },
    { field: 'until', after: until },
  ] as const;
  return asked.flatMap(({ field, after }) => (after === undefined ? [] : [{ field, before: null, after }]));
}
