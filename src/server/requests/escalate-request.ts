import type { RequestView } from '../../contract/request-views.ts';
import { escalateLine } from '../../domain/request/end-line.ts';
import { type ActingContext, granted } from '../access/context.ts';
import { carryLine } from './carry-line.ts';

/** Passes it on to a superior body. */
export function escalateRequest(
  context: ActingContext,
  {
    requestId,
    agencyId,
    to,
    reason,
  }: { requestId: string; agencyId: string | null; to: string; reason: string },
): Promise<RequestView> {
  return carryLine(context, { requestId, agencyId, step: 'escalate' }, async ({ line, side, today }) => ({
    change: granted(escalateLine(line, side, { to, today })),
    kind: 'escalated',
    details: { to, reason },
  }));
}
