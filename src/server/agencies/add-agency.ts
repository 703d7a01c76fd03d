import type { AgencyView } from '../../contract/agencies.ts';
import { mayKeepDirectory } from '../../domain/agency/may.ts';
import { type ActingContext, demand, found, perform } from '../access/context.ts';
import { recordEvent } from '../audit/record-event.ts';
import { newId } from '../platform/new-id.ts';
import { Refused } from '../platform/problem.ts';
import { codeIsTaken, insertAgency, loadAgency, nameIsTaken, type NewAgency } from './agency-store.ts';

/** Enters an agency in the directory. */
export async function addAgency(context: ActingContext, input: Omit<NewAgency, 'id'>): Promise<AgencyView> {
  demand(mayKeepDirectory(context.actor));
  return perform(context, async (tx) => {
    const today = context.clock.today();
    if (await nameIsTaken(tx, input.name, input.establishedOn, null)) throw new Refused('nameTaken');
    if (input.code !== null && (await codeIsTaken(tx, input.code, input.establishedOn, null)))
      throw new Refused('codeTaken');
    if (input.superiorId !== null) {
      const superior = found(await loadAgency(tx, input.superiorId, today));
      if (superior.endedOn !== null && superior.endedOn <= input.establishedOn)
        throw new Refused('agencyEnded');
    }
    const id = newId();
    await insertAgency(tx, { id, ...input });
    await recordEvent(tx, {
      act: 'agency.added',
      subjectKind: 'agency',
      subjectId: id,
      subjectLabel: input.name,
      sides: [id],
    });
    return found(await loadAgency(tx, id, today));
  });
}
