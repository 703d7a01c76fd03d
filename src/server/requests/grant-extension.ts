import type { RequestView } from '../../contract/request-views.ts';
import { grantExtension as grant } from '../../domain/request/extend-line.ts';
import { type ActingContext, granted } from '../access/context.ts';
import { carryLine } from './carry-line.ts';

/** Grants the time that was asked for; the old day stands beside the new. */
export function grantExtension(
  context: ActingContext,
  { requestId, agencyId }: { requestId: string; agencyId: string },
): Promise<RequestView> {
  return carryLine(
    context,
    { requestId, agencyId, step: 'grantExtension' },
    async ({ line, today, calendar }) => ({
      change: granted(grant(line, today, calendar)),
      kind: 'extensionGranted',
    }),
  );
}
