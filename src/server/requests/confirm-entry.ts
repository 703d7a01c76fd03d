import type { RequestView } from '../../contract/request-views.ts';
import { confirmEntry as confirm } from '../../domain/request/confirm-entry.ts';
import { type ActingContext, granted } from '../access/context.ts';
import { carryLine } from './carry-line.ts';

/** It was so, as the other side entered it. */
export function confirmEntry(
  context: ActingContext,
  { requestId, agencyId }: { requestId: string; agencyId: string },
): Promise<RequestView> {
  return carryLine(
    context,
    { requestId, agencyId, step: 'confirmEntry' },
    async ({ line, side, today, calendar }) => ({
      change: granted(confirm(line, side, today, calendar)),
      kind: 'entryConfirmed',
    }),
  );
}
