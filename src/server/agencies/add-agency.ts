import type { AgencyView } from '../../contract/agency-views.ts';
import { mayKeepDirectory } from '../../domain/agency/may.ts';
import { beginPeriod } from '../../domain/agency/period.ts';
import { type ActingContext, demand, found, granted, perform } from '../access/context.ts';
import { recordEvent } from '../audit/record-event.ts';
import type { Tx } from '../platform/database.ts';
import { newId } from '../platform/new-id.ts';
import { Refused } from '../platform/problem.ts';
import { insertSuperior, loadLife, lockDirectory } from './agency-period-store.ts';
import { codeIsTaken, insertAgency, nameIsTaken, type NewAgency } from './agency-store.ts';
import { showAgency } from './show-agency.ts';

type Wanted = Omit<NewAgency, 'id'> & { superiorId: string | null };

/** Enters an agency in the directory. */
export async function addAgency(context: ActingContext, input: Wanted): Promise<AgencyView> {
  demand(mayKeepDirectory(context.actor));
  return perform(context, async (tx) => {
    await lockDirectory(tx);
    const id = await enterAgency(tx, input);
    return showAgency(context, tx, id);
  });
}

/**
 * Writes a new agency and its trace; the directory is locked before.
 * @throws {Refused} when its name or code is another's then, or its superior has ended
 */
export async function enterAgency(tx: Tx, agency: Wanted): Promise<string> {
  if (await nameIsTaken(tx, agency.name, agency.establishedOn, null)) throw new Refused('nameTaken');
  if (agency.code !== null && (await codeIsTaken(tx, agency.code, agency.establishedOn, null)))
    throw new Refused('codeTaken');
  const id = newId();
  await insertAgency(tx, { id, ...agency });
  if (agency.superiorId !== null) {
    const superior = found(await loadLife(tx, agency.superiorId));
    // A superior may be entered with a later beginning than what stands under it: only its end counts.
    const life = { establishedOn: agency.establishedOn, endedOn: superior.endedOn };
    const period = granted(beginPeriod(life, null, agency.establishedOn));
    await insertSuperior(tx, id, agency.superiorId, period);
  }
  await recordEvent(tx, {
    act: 'agency.added',
    subjectKind: 'agency',
    subjectId: id,
    subjectLabel: agency.name,
    sides: [id],
  });
  return id;
}
