import type { MessageView } from '../../contract/request-views.ts';
import { found } from '../access/context.ts';
import type { Tx } from '../platform/database.ts';
import { findMessage, type StoredMessage } from './message-view-store.ts';

/**
 * A message as the API gives it.
 * @throws {NotFound} when the asker's agency sees no such message
 */
export async function showMessage(tx: Tx, messageId: string): Promise<MessageView> {
  return asMessage(found(await findMessage(tx, messageId)));
}

/** A message as it is read, as the API gives it. */
export function asMessage(message: StoredMessage): MessageView {
  const {
    requestId: _request,
    code: _code,
    isOwn: _own,
    stands: _stands,
    sentAt,
    withdrawnAt,
    ...shown
  } = message;
  return { ...shown, sentAt: sentAt.toISOString(), withdrawnAt: withdrawnAt?.toISOString() ?? null };
}
