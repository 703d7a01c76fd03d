import type { TrailEntry } from '../../contract/trail.ts';
import { hasRole } from '../../domain/person/actor.ts';
import { mayReadTrail } from '../../domain/person/may.ts';
import { type ActingContext, demand, found, inquire } from '../access/context.ts';
import { isRestricted, withoutInside } from './list-trail.ts';
import { recordEvent } from './record-event.ts';
import { loadEntry } from './trail-store.ts';
import { guardContent } from './guard-content.ts';

/** One entry of the trail; when the auditor reads a restricted one, the agencies concerned can see that. */
export async function readTrailEntry(
  context: ActingContext,
  { eventId }: { eventId: string },
): Promise<TrailEntry> {
  demand(mayReadTrail(context.actor));
  return inquire(context, async (tx) => {
    const entry = found(await loadEntry(tx, eventId));
    if (hasRole(context.actor, 'auditor') && isRestricted(entry)) {
      await recordEvent(tx, {
        act: 'trail.read',
        subjectKind: 'trail',
        subjectId: entry.id,
        subjectLabel: entry.act,
        sides: entry.sides,
      });
    }
    return guardContent(context.actor, withoutInside(entry));
  });
}
