import type { RequestView } from '../../contract/request-views.ts';
import { resumeLine } from '../../domain/request/pause-line.ts';
import { type ActingContext, granted } from '../access/context.ts';
import { carryLine } from './carry-line.ts';

/** Goes on; the time runs again. */
export function resumeRequest(
  context: ActingContext,
  { requestId }: { requestId: string },
): Promise<RequestView> {
  return carryLine(context, { requestId, step: 'resume' }, async ({ line, today, calendar }) => ({
    change: granted(resumeLine(line, today, calendar)),
    kind: 'resumed',
  }));
}
