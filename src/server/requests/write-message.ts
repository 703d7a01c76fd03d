import type { AnswerContent } from '../../contract/request-content.ts';
import type { MessageView } from '../../contract/request-views.ts';
import { type ActingContext, found } from '../access/context.ts';
import type { Tx } from '../platform/database.ts';
import { newId } from '../platform/new-id.ts';
import { NotFound } from '../platform/problem.ts';
import { enterNumber, issueNumber, type IssuedNumber } from '../registers/issue-number.ts';
import { type KeptFile, takeUploads } from '../uploads/take-uploads.ts';
import { hashMessage } from './hash-request.ts';
import { attachFiles, findFreeFiles, insertMessage, isOnRequest } from './message-store.ts';
import { insertReceipt } from './receipt-store.ts';

/** What a message says; what is left out of an answer's is as in a plain message of the system. */
type Said = Pick<AnswerContent, 'body'> & Partial<Omit<AnswerContent, 'body' | 'partial'>>;

export type NewMessage = {
  requestId: string;
  /** With whom: an addressee; null: from the sender to all of them. */
  lineAgencyId: string | null;
  kind: MessageView['kind'];
  said: Said;
  /** Files that the agency has kept already, as those of a draft, before those of `said.uploadIds`. */
  fileIds?: readonly string[];
  /** The message in whose place it is to be read. */
  corrects?: string | null;
};

/**
 * Writes a message of the asker's agency: its files, its number where it is a letter of the system, its hash, its
 * receipt. What happened is the caller's to tell (request_event, trail), after it.
 * @throws {NotFound} when it cites another request's message, or a file or upload is not the asker's own
 * @throws {Refused} `uploadNotReady`
 */
export async function writeMessage(
  context: ActingContext,
  tx: Tx,
  message: NewMessage,
): Promise<{ id: string; number: IssuedNumber | null }> {
  const { requestId, lineAgencyId, kind, said, corrects = null } = message;
  await checkCited(tx, requestId, said);
  const files = await gatherFiles(context, tx, message.fileIds ?? [], said.uploadIds ?? []);
  const id = newId();
  const number = await numberOf(context, tx, message);
  const medium = said.medium ?? 'system';
  const words = {
    requestId,
    kind,
    fromAgencyId: context.actor.agencyId,
    body: said.body,
    corrects,
    outcome: said.outcome ?? null,
    outcomeDetails: said.outcomeDetails ?? {},
    medium,
    happenedOn: medium === 'system' ? null : (said.happenedOn ?? context.clock.today()),
    paperSymbol: said.paperSymbol ?? null,
  };
  await insertMessage(tx, {
    ...words,
    id,
    lineAgencyId,
    cites: said.cites ?? null,
    told: medium === 'system' ? null : (said.told ?? null),
    outNumber: number?.number ?? null,
    outPeriod: number?.period ?? null,
    contentHash: hashMessage(words, files),
  });
  await attachFiles(tx, { requestId, messageId: id, lineAgencyId }, files);
  if (number !== null)
    await enterNumber(tx, number, { register: 'out', day: context.clock.today(), requestId, messageId: id });
  await insertReceipt(tx, { requestId, messageId: id, lineAgencyId, kind: 'sent', number });
  return { id, number };
}

async function checkCited(tx: Tx, requestId: string, { cites }: Said): Promise<void> {
  if (cites?.of == null || (await isOnRequest(tx, requestId, cites.of))) return;
  throw new NotFound();
}

/** A letter is registered; a plain message, and what was said on paper or by mouth, is not. */
async function numberOf(
  { clock }: ActingContext,
  tx: Tx,
  { kind, said }: NewMessage,
): Promise<IssuedNumber | null> {
  if (kind === 'message' || (said.medium ?? 'system') !== 'system') return null;
  return issueNumber(tx, 'out', clock.today());
}

/**
 * Files of the asker's agency in their order: those it has kept already and that hang on nothing, and uploads of the asker.
 * @throws {NotFound} when one is not their own
 * @throws {Refused} `uploadNotReady`
 */
export async function gatherFiles(
  context: ActingContext,
  tx: Tx,
  fileIds: readonly string[],
  uploadIds: readonly string[],
): Promise<KeptFile[]> {
  const kept = new Map((await findFreeFiles(tx, fileIds)).map((file) => [file.id, file]));
  const own = fileIds.map((id) => found(kept.get(id)));
  return [...own, ...(await takeUploads(tx, context, uploadIds))];
}
