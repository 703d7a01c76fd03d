import { maySeeFailedMail } from '../../domain/notification/may.ts';
import { type ActingContext, demand, perform } from '../access/context.ts';
import { recordEvent } from '../audit/record-event.ts';
import { saveResent } from './failed-mail-store.ts';

/** Sends failed messages anew; what is no failed message any more is left as it is. The trail has their number alone. */
export function resendMail(
  context: ActingContext,
  { messageIds }: { messageIds: readonly string[] },
): Promise<{ resent: number }> {
  demand(maySeeFailedMail(context.actor));
  return perform(context, async (tx) => {
    const resent = await saveResent(tx, messageIds);
    if (resent > 0) {
      const label = String(resent);
      await recordEvent(tx, {
        act: 'mail.resent',
        subjectKind: 'mail',
        subjectId: null,
        subjectLabel: label,
      });
    }
    return { resent };
  });
}
