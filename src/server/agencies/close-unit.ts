import type { UnitView } from '../../contract/agency-views.ts';
import { mayKeepOwnAgency } from '../../domain/agency/may.ts';
import { endPeriod } from '../../domain/agency/period.ts';
import { type ActingContext, demand, found, fresh, granted, perform } from '../access/context.ts';
import { lockAgency } from '../access/lock-agency.ts';
import { recordEvent } from '../audit/record-event.ts';
import { Refused } from '../platform/problem.ts';
import { endUnit, loadUnit, unitIsInUse } from './unit-store.ts';

/** Closes a unit and the empty positions in it from a day on. */
export async function closeUnit(
  context: ActingContext,
  { unitId, until }: { unitId: string; until: string },
): Promise<UnitView> {
  demand(mayKeepOwnAgency(context.actor));
  const { agencyId } = context.actor;
  return perform(context, async (tx) => {
    await lockAgency(tx, agencyId);
    const unit = found(await loadUnit(tx, agencyId, unitId));
    fresh(context, unit);
    granted(endPeriod(unit, until));
    if (await unitIsInUse(tx, agencyId, unit.id, until)) throw new Refused('unitInUse');
    await endUnit(tx, agencyId, unit.id, until);
    await recordEvent(tx, {
      act: 'unit.closed',
      subjectKind: 'unit',
      subjectId: unit.id,
      subjectLabel: unit.name,
      changes: [{ field: 'until', before: unit.until, after: until }],
    });
    return found(await loadUnit(tx, agencyId, unit.id));
  });
}
