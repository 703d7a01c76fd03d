import type { PositionView } from '../../contract/agency-views.ts';
import { mayKeepOwnAgency } from '../../domain/agency/may.ts';
import type { SigningCapacity } from '../../domain/person/role.ts';
import { type ActingContext, demand, found, perform } from '../access/context.ts';
import { lockAgency } from '../access/lock-agency.ts';
import { recordEvent } from '../audit/record-event.ts';
import type { Tx } from '../platform/database.ts';
import { newId } from '../platform/new-id.ts';
import { Refused } from '../platform/problem.ts';
import { findRival, insertPosition, loadPosition } from './position-store.ts';
import { loadUnit } from './unit-store.ts';

type Wanted = {
  title: string;
  unitId: string | null;
  head: boolean;
  signsAs: SigningCapacity | null;
  from: string;
};

/** Adds a position to one's own agency; inside a unit it ends with the unit at the latest. */
export async function addPosition(context: ActingContext, wanted: Wanted): Promise<PositionView> {
  demand(mayKeepOwnAgency(context.actor));
  const { agencyId } = context.actor;
  return perform(context, async (tx) => {
    await lockAgency(tx, agencyId);
    const position = { id: newId(), agencyId, ...wanted, until: await endOfUnit(tx, agencyId, wanted) };
    const rival = await findRival(tx, position);
    if (rival !== null) throw new Refused(rival);
    await insertPosition(tx, position);
    await recordEvent(tx, {
      act: 'position.added',
      subjectKind: 'position',
      subjectId: position.id,
      subjectLabel: wanted.title,
      changes: [
        { field: 'from', before: null, after: wanted.from },
        { field: 'head', before: null, after: String(wanted.head) },
        { field: 'signsAs', before: null, after: wanted.signsAs },
      ],
    });
    return found(await loadPosition(tx, agencyId, position.id));
  });
}

async function endOfUnit(tx: Tx, agencyId: string, { unitId, from }: Wanted): Promise<string | null> {
  if (unitId === null) return null;
  const unit = found(await loadUnit(tx, agencyId, unitId));
  if (from < unit.from || (unit.until !== null && from >= unit.until)) throw new Refused('outsideUnit');
  return unit.until;
}
