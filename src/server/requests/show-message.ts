import type { MessageView } from '../../contract/request-views.ts';
import { found } from '../access/context.ts';
import type { Tx } from '../platform/database.ts';
import { findMessage } from './message-view-store.ts';

/**
 * A message as the API gives it.
 * @throws {NotFound} when the asker's agency sees no such message
 */
export async function showMessage(tx: Tx, messageId: string): Promise<MessageView> {
  const message = found(await findMessage(tx, messageId));
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
