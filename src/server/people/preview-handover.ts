import { mayManagePeople } from '../../domain/person/may.ts';
import { type ActingContext, demand, found, inquire } from '../access/context.ts';
import { type Holding, listHoldings } from './list-holdings.ts';
import { findPerson } from './person-store.ts';

/** All that a person holds in one's agency today or later, with the seal that handing over needs. */
export async function previewHandover(
  context: ActingContext,
  { personId }: { personId: string },
  holdings: readonly Holding[],
) {
  demand(mayManagePeople(context.actor));
  const { agencyId } = context.actor;
  return inquire(context, async (tx) => {
    found(await findPerson(tx, agencyId, personId));
    return listHoldings(tx, holdings, { agencyId, personId, on: context.clock.today() });
  });
}
