import type { RequestView } from '../../contract/request-views.ts';
import { refuseExtension as refuse } from '../../domain/request/extend-line.ts';
import { type ActingContext, granted } from '../access/context.ts';
import { carryLine } from './carry-line.ts';

/** Does not grant the time that was asked for. */
export function refuseExtension(
  context: ActingContext,
  { requestId, agencyId, reason }: { requestId: string; agencyId: string; reason: string },
): Promise<RequestView> {
  return carryLine(context, { requestId, agencyId, step: 'refuseExtension' }, async ({ line }) => ({
    change: granted(refuse(line)),
    kind: 'extensionRefused',
    details: { reason },
  }));
}
