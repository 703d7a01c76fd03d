import type { UnitView } from '../../contract/agency-views.ts';
import { mayKeepOwnAgency } from '../../domain/agency/may.ts';
import { type ActingContext, demand, found, fresh, perform } from '../access/context.ts';
import { lockAgency } from '../access/lock-agency.ts';
import { recordEvent } from '../audit/record-event.ts';
import { Refused } from '../platform/problem.ts';
import { loadUnit, saveUnitName, unitNameIsTaken } from './unit-store.ts';

type Wanted = { unitId: string; name: string; shortName: string };

/** Corrects the names of a unit of one's own agency. */
export async function renameUnit(context: ActingContext, wanted: Wanted): Promise<UnitView> {
  demand(mayKeepOwnAgency(context.actor));
  const { agencyId } = context.actor;
  return perform(context, async (tx) => {
    await lockAgency(tx, agencyId);
    const unit = found(await loadUnit(tx, agencyId, wanted.unitId));
    fresh(context, unit);
    const asLong = { from: unit.from, until: unit.until, exceptId: unit.id };
    if (await unitNameIsTaken(tx, agencyId, wanted.name, asLong)) throw new Refused('nameTaken');
    await saveUnitName(tx, unit.id, wanted);
    await recordEvent(tx, {
      act: 'unit.renamed',
      subjectKind: 'unit',
      subjectId: unit.id,
      subjectLabel: wanted.name,
      changes: [
        { field: 'name', before: unit.name, after: wanted.name },
        { field: 'shortName', before: unit.shortName, after: wanted.shortName },
      ],
    });
    return found(await loadUnit(tx, agencyId, unit.id));
  });
}
