import type { RequestView } from '../../contract/request-views.ts';
import { startLine } from '../../domain/request/work-on-line.ts';
import { type ActingContext, granted } from '../access/context.ts';
import { carryLine } from './carry-line.ts';

/** Begins to work on it. */
export function startRequest(
  context: ActingContext,
  { requestId }: { requestId: string },
): Promise<RequestView> {
  return carryLine(context, { requestId, step: 'start' }, async ({ line }) => ({
    change: granted(startLine(line)),
    kind: 'started',
  }));
}
