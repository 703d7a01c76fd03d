import type { RequestView } from '../../contract/request-views.ts';
import { disputeEntry as dispute } from '../../domain/request/confirm-entry.ts';
import { type ActingContext, granted } from '../access/context.ts';
import { carryLine } from './carry-line.ts';

/** It was not so, or otherwise, and how. */
export function disputeEntry(
  context: ActingContext,
  { requestId, agencyId, reason }: { requestId: string; agencyId: string; reason: string },
): Promise<RequestView> {
  return carryLine(context, { requestId, agencyId, step: 'disputeEntry' }, async ({ line, side }) => ({
    change: granted(dispute(line, side, reason)),
    kind: 'entryDisputed',
    details: { reason },
  }));
}
