import type { Receipt } from '../../contract/request-messages.ts';
import { mayReadRequests } from '../../domain/request/may.ts';
import { canonicalJson } from '../../domain/regulation/canonical-json.ts';
import { type ActingContext, demand, found, inquire } from '../access/context.ts';
import type { Tx } from '../platform/database.ts';
import { hashMessage, hashRequest, type HashedFile } from './hash-request.ts';
import { showReceipt } from './list-receipts.ts';
import { findReceipt, loadMessageRecord, loadRequestRecord } from './receipt-view-store.ts';

/** What a receipt says and the record knows; the name of an agency is only how it was called. */
const held = ['code', 'messageId', 'kind', 'positionTitle', 'number', 'title'] as const;

/**
 * Holds a receipt that somebody kept against the record. The hash of the content is counted anew from the words and files
 * as they stand, not read from where it was written down, so that a change of either shows.
 * @throws {NotFound} when the asker's agency sees no such receipt
 */
export function checkReceipt(
  context: ActingContext,
  given: Receipt,
): Promise<{ matches: boolean; differs: string[] }> {
  demand(mayReadRequests(context.actor));
  return inquire(context, async (tx) => {
    const stored = found(await findReceipt(tx, { requestId: given.requestId, receiptId: given.id }));
    const known = showReceipt(stored);
    const { contentHash, files } = await hashAgain(tx, known);
    const wrong: Record<string, boolean> = {
      ...Object.fromEntries(held.map((field) => [field, !same(given[field], known[field])])),
      agency: given.agency.agencyId !== known.agency.agencyId,
      at: Date.parse(given.at) !== stored.at.getTime(),
      contentHash: given.contentHash !== contentHash || known.contentHash !== contentHash,
      files: !same(given.files, files),
    };
    const differs = Object.keys(wrong).filter((field) => wrong[field]);
    return { matches: differs.length === 0, differs };
  });
}

async function hashAgain(
  tx: Tx,
  { requestId, messageId }: Receipt,
): Promise<{ contentHash: string; files: HashedFile[] }> {
  if (messageId === null) {
    const { words, files } = found(await loadRequestRecord(tx, requestId));
    return { contentHash: hashRequest(words, files), files };
  }
  const { words, files } = found(await loadMessageRecord(tx, messageId));
  return { contentHash: hashMessage(words, files), files };
}

function same(one: Parameters<typeof canonicalJson>[0], other: Parameters<typeof canonicalJson>[0]): boolean {
  return canonicalJson(one) === canonicalJson(other);
}
