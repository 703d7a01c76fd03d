import type { RequestView } from '../../contract/request-views.ts';
import { refuseLine } from '../../domain/request/end-line.ts';
import { type ActingContext, granted } from '../access/context.ts';
import { carryLine } from './carry-line.ts';

/** Refuses it, with the reason. */
export function refuseRequest(
  context: ActingContext,
  { requestId, reason }: { requestId: string; reason: string },
): Promise<RequestView> {
  return carryLine(context, { requestId, step: 'refuse' }, async ({ line, today, calendar }) => ({
    change: granted(refuseLine(line, { reason, today }, calendar)),
    kind: 'refused',
    details: { reason },
  }));
}
