import type { PositionView } from '../../contract/agency-views.ts';
import { mayKeepOwnAgency } from '../../domain/agency/may.ts';
import { endPeriod } from '../../domain/agency/period.ts';
import { type ActingContext, demand, found, fresh, granted, perform } from '../access/context.ts';
import { lockAgency } from '../access/lock-agency.ts';
import { recordEvent } from '../audit/record-event.ts';
import { Refused } from '../platform/problem.ts';
import { endPosition, loadPosition, positionIsInUse } from './position-store.ts';

/** Closes a position from a day on; nobody may hold it then. */
export async function closePosition(
  context: ActingContext,
  { positionId, until }: { positionId: string; until: string },
): Promise<PositionView> {
  demand(mayKeepOwnAgency(context.actor));
  const { agencyId } = context.actor;
  return perform(context, async (tx) => {
    await lockAgency(tx, agencyId);
    const position = found(await loadPosition(tx, agencyId, positionId));
    fresh(context, position);
    granted(endPeriod(position, until));
    if (await positionIsInUse(tx, agencyId, position.id, until)) throw new Refused('positionInUse');
    await endPosition(tx, position.id, until);
    await recordEvent(tx, {
      act: 'position.closed',
      subjectKind: 'position',
      subjectId: position.id,
      subjectLabel: position.title,
      changes: [{ field: 'until', before: position.until, after: until }],
    });
    return found(await loadPosition(tx, agencyId, position.id));
  });
}
