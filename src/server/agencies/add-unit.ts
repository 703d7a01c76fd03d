import type { UnitView } from '../../contract/agency-views.ts';
import { mayKeepOwnAgency } from '../../domain/agency/may.ts';
import { type ActingContext, demand, found, perform } from '../access/context.ts';
import { lockAgency } from '../access/lock-agency.ts';
import { recordEvent } from '../audit/record-event.ts';
import { newId } from '../platform/new-id.ts';
import { Refused } from '../platform/problem.ts';
import { insertUnit, loadUnit, unitNameIsTaken } from './unit-store.ts';

type Wanted = { name: string; shortName: string; from: string };

/** Adds a unit to one's own agency. */
export async function addUnit(context: ActingContext, wanted: Wanted): Promise<UnitView> {
  demand(mayKeepOwnAgency(context.actor));
  const { agencyId } = context.actor;
  return perform(context, async (tx) => {
    await lockAgency(tx, agencyId);
    const always = { from: wanted.from, until: null, exceptId: null };
    if (await unitNameIsTaken(tx, agencyId, wanted.name, always)) throw new Refused('nameTaken');
    const id = newId();
    await insertUnit(tx, { id, agencyId, ...wanted });
    await recordEvent(tx, {
      act: 'unit.added',
      subjectKind: 'unit',
      subjectId: id,
      subjectLabel: wanted.name,
      changes: [{ field: 'from', before: null, after: wanted.from }],
    });
    return found(await loadUnit(tx, agencyId, id));
  });
}
