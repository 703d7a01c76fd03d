import { mayKeepHosts } from '../../domain/api-access/may.ts';
import { type ActingContext, demand, found, perform } from '../access/context.ts';
import { recordEvent } from '../audit/record-event.ts';
import { deleteHost, findHost } from './host-store.ts';

/** Allows a place no longer: what waits for it is not sent either. */
export async function dropWebhookHost(
  context: ActingContext,
  { hostId }: { hostId: string },
): Promise<{ dropped: true }> {
  demand(mayKeepHosts(context.actor));
  return perform(context, async (tx) => {
    const host = found(await findHost(tx, hostId));
    await deleteHost(tx, hostId);
    await recordEvent(tx, {
      act: 'webhookHost.dropped',
      subjectKind: 'webhookHost',
      subjectId: hostId,
      subjectLabel: host.origin,
      changes: [{ field: 'internal', before: String(host.internal), after: null }],
    });
    return { dropped: true };
  });
}
