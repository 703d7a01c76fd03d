import { mayReadRequests } from '../../domain/request/may.ts';
import { type ActingContext, demand, found, inquire } from '../access/context.ts';
import { showReceipt } from './list-receipts.ts';
import { findReceipt } from './receipt-view-store.ts';

type Wanted = { requestId: string; receiptId: string };

/** A receipt as a file of JSON: to be kept outside, read by anybody, and held against the record by `checkReceipt`. */
export async function downloadReceipt(context: ActingContext, wanted: Wanted): Promise<File> {
  demand(mayReadRequests(context.actor));
  const stored = found(await inquire(context, (tx) => findReceipt(tx, wanted)));
  const receipt = showReceipt(stored);
  const kind = { sent: 'gửi', received: 'nhận' }[receipt.kind];
  const name = `Biên nhận ${kind} ${receipt.code} ${receipt.at.slice(0, 10)}.json`;
  return new File([`${JSON.stringify(receipt, null, 2)}\n`], name, { type: 'application/json' });
}
