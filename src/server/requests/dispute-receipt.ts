import type { RequestView } from '../../contract/request-views.ts';
import { disputeReceipt as dispute } from '../../domain/request/dispute-receipt.ts';
import { type ActingContext, granted } from '../access/context.ts';
import { carryLine } from './carry-line.ts';

/** The sender says another day of receipt; both are kept. */
export function disputeReceipt(
  context: ActingContext,
  { requestId, agencyId, on, reason }: { requestId: string; agencyId: string; on: string; reason: string },
): Promise<RequestView> {
  return carryLine(context, { requestId, agencyId, step: 'disputeReceipt' }, async ({ line, today }) => ({
    change: granted(dispute(line, { on, reason, today })),
    kind: 'receiptDateDisputed',
    details: { on, reason },
  }));
}
