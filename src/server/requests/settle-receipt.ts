import type { RequestView } from '../../contract/request-views.ts';
import { settleReceipt as settle } from '../../domain/request/dispute-receipt.ts';
import { type ActingContext, granted } from '../access/context.ts';
import { carryLine } from './carry-line.ts';

/** Takes the sender’s day of receipt, or the sender takes back its own. */
export function settleReceipt(
  context: ActingContext,
  { requestId, agencyId }: { requestId: string; agencyId: string },
): Promise<RequestView> {
  return carryLine(
    context,
    { requestId, agencyId, step: 'settleReceipt' },
    async ({ line, side, today, calendar }) => ({
      change: granted(settle(line, side, today, calendar)),
      kind: 'receiptDateSettled',
    }),
  );
}
