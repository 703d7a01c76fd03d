import type { AgencyView } from '../../contract/agency-views.ts';
import { type ActingContext, inquire } from '../access/context.ts';
import { showAgency } from './show-agency.ts';

/** An agency in time. Every signed-in person may look one up. */
export async function readAgency(
  context: ActingContext,
  { agencyId }: { agencyId: string },
): Promise<AgencyView> {
  return inquire(context, (tx) => showAgency(context, tx, agencyId));
}
