import type { AgencyView } from '../../contract/agency-views.ts';
import { mayOpenAgency } from '../../domain/person/may.ts';
import { type ActingContext, found } from '../access/context.ts';
import type { Tx } from '../platform/database.ts';
import { loadAgency } from './agency-store.ts';

/**
 * An agency in time, as the asker may see it today.
 * @throws {NotFound} when there is none
 */
export async function showAgency(context: ActingContext, tx: Tx, agencyId: string): Promise<AgencyView> {
  return found(await loadAgency(tx, agencyId, context.clock.today(), mayOpenAgency(context.actor)));
}
