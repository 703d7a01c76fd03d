import type { ApiKeyView } from '../../contract/api-access.ts';
import { decideConfirmation } from '../../domain/api-access/key-state.ts';
import { mayKeepKeys } from '../../domain/api-access/may.ts';
import { type ActingContext, demand, found, granted, perform } from '../access/context.ts';
import { recordEvent } from '../audit/record-event.ts';
import { findKey, saveConfirmed } from './key-store.ts';
import { showKey } from './show-key.ts';

/** Lets another person's key work from now on. */
export async function confirmApiKey(
  context: ActingContext,
  { keyId }: { keyId: string },
): Promise<ApiKeyView> {
  const { agencyId, personId } = context.actor;
  demand(mayKeepKeys(context.actor));
  return perform(context, async (tx) => {
    const key = found(await findKey(tx, agencyId, keyId, true));
    granted(decideConfirmation(key, personId, context.clock.today()));
    await saveConfirmed(tx, keyId);
    await recordEvent(tx, {
      act: 'apiKey.confirmed',
      subjectKind: 'apiKey',
      subjectId: keyId,
      subjectLabel: `${key.name} (${key.prefix})`,
      changes: [{ field: 'holder', before: null, after: key.holder }],
    });
    return showKey(context, tx, keyId);
  });
}
