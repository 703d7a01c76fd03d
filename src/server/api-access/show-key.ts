import type { ApiKeyView } from '../../contract/api-access.ts';
import { stateOfKey } from '../../domain/api-access/key-state.ts';
import { type ActingContext, found } from '../access/context.ts';
import type { Tx } from '../platform/database.ts';
import { findKey, type KnownKey } from './key-store.ts';

/** A key as who may see it reads it. */
export function viewOfKey(context: ActingContext, key: KnownKey): ApiKeyView {
  const { personId, confirmed: _confirmed, revoked: _revoked, held: _held, madeAt, ...shown } = key;
  return {
    ...shown,
    own: personId === context.personId,
    state: stateOfKey(key, context.clock.today()),
    madeAt: madeAt.toISOString(),
  };
}

/** The key as it stands now. */
export async function showKey(context: ActingContext, tx: Tx, keyId: string): Promise<ApiKeyView> {
  return viewOfKey(context, found(await findKey(tx, context.actor.agencyId, keyId)));
}
