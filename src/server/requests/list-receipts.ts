import type { Receipt } from '../../contract/request-messages.ts';
import { mayReadRequests } from '../../domain/request/may.ts';
import { type ActingContext, demand, found, inquire } from '../access/context.ts';
import { loadReceipts, type StoredReceipt } from './receipt-view-store.ts';
import { inVietnam } from './request-row-store.ts';
import { findOwnSide } from './side-store.ts';

/** The receipts of a request that the asker's agency sees, the earliest first. */
export function listReceipts(
  context: ActingContext,
  { requestId }: { requestId: string },
): Promise<{ items: Receipt[] }> {
  demand(mayReadRequests(context.actor));
  return inquire(context, async (tx) => {
    found(await findOwnSide(tx, requestId));
    return { items: (await loadReceipts(tx, requestId)).map(showReceipt) };
  });
}

/** A receipt as the API gives it, and as it is kept. */
export function showReceipt({ at, ...receipt }: StoredReceipt): Receipt {
  return { ...receipt, at: inVietnam(at) };
}
