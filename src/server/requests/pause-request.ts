import type { RequestView } from '../../contract/request-views.ts';
import { pauseLine } from '../../domain/request/pause-line.ts';
import { type ActingContext, granted } from '../access/context.ts';
import { carryLine } from './carry-line.ts';

/** Waits for what is missing; the time rests. */
export function pauseRequest(
  context: ActingContext,
  { requestId, reason }: { requestId: string; reason: string },
): Promise<RequestView> {
  return carryLine(context, { requestId, step: 'pause' }, async ({ line, today }) => ({
    change: granted(pauseLine(line, { reason, on: today })),
    kind: 'paused',
    details: { reason },
  }));
}
