import type { ApiKeyView } from '../../contract/api-access.ts';
import { mayRevokeKey } from '../../domain/api-access/may.ts';
import { type ActingContext, demand, found, perform } from '../access/context.ts';
import { recordEvent } from '../audit/record-event.ts';
import { findKey, saveRevoked } from './key-store.ts';
import { showKey } from './show-key.ts';

/** Ends a key at once; one that was ended stays as it is. */
export async function revokeApiKey(
  context: ActingContext,
  { keyId }: { keyId: string },
): Promise<ApiKeyView> {
  return perform(context, async (tx) => {
    const key = found(await findKey(tx, context.actor.agencyId, keyId, true));
    demand(mayRevokeKey(context.actor, key));
    if (key.revoked) return showKey(context, tx, keyId);
    await saveRevoked(tx, keyId);
    await recordEvent(tx, {
      act: 'apiKey.revoked',
      subjectKind: 'apiKey',
      subjectId: keyId,
      subjectLabel: `${key.name} (${key.prefix})`,
      changes: [{ field: 'holder', before: key.holder, after: null }],
    });
    return showKey(context, tx, keyId);
  });
}
