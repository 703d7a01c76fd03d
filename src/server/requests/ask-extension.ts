import type { RequestView } from '../../contract/request-views.ts';
import { askExtension as ask } from '../../domain/request/extend-line.ts';
import { type ActingContext, granted } from '../access/context.ts';
import { carryLine } from './carry-line.ts';

/** Asks the sender for time until a day. */
export function askExtension(
  context: ActingContext,
  { requestId, to, reason }: { requestId: string; to: string; reason: string },
): Promise<RequestView> {
  return carryLine(context, { requestId, step: 'askExtension' }, async ({ line, today }) => ({
    change: granted(ask(line, { to, reason, today })),
    kind: 'extensionAsked',
    details: { to, reason },
  }));
}
