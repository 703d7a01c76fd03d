import type { AgencyView } from '../../contract/agencies.ts';
import { type ActingContext, found, inquire } from '../access/context.ts';
import { loadAgency } from './agency-store.ts';

/** An agency in time. Every signed-in person may look one up. */
export async function readAgency(
  context: ActingContext,
  { agencyId }: { agencyId: string },
): Promise<AgencyView> {
  return found(await inquire(context, (tx) => loadAgency(tx, agencyId, context.clock.today())));
}
