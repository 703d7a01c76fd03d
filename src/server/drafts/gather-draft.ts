import type { z } from 'zod';
import type { drafts } from '../../contract/drafts.ts';
import type { ActingContext } from '../access/context.ts';
import type { Tx } from '../platform/database.ts';
import { NotFound, WrongInput } from '../platform/problem.ts';
import { findAnswerable } from '../requests/find-answerable.ts';
import { takeUploads } from '../uploads/take-uploads.ts';
import type { DraftWords } from './draft-store.ts';

/** What somebody has written so far, as the contract has read it. */
export type Given = z.output<NonNullable<(typeof drafts)['addDraft']['~orpc']['inputSchema']>>;

/**
 * What a draft is to keep: all that was given, and its files. Uploads become files of the agency with it, so that they are
 * there when it is sent.
 * @param known the files that the draft has already; others are not its own to name
 * @throws {NotFound} for a file or upload that is not its own, or a request that the agency is not to answer
 * @throws {Refused} `uploadNotReady`
 */
export async function gatherDraft(
  context: ActingContext,
  tx: Tx,
  given: Given,
  known: readonly string[],
): Promise<DraftWords> {
  const words = given.kind === 'answer' ? await wordsOfAnswer(tx, given) : wordsOfRequest(given);
  if (!given.fileIds.every((id) => known.includes(id))) throw new NotFound();
  const taken = await takeUploads(tx, context, given.uploadIds);
  return { ...words, fileIds: [...new Set([...given.fileIds, ...taken.map(({ id }) => id)])] };
}

type Words = Omit<DraftWords, 'fileIds'>;

function wordsOfRequest({ request, answer, requestId }: Given): Words {
  if (answer !== null || requestId !== null) throw misfit('kind');
  const { regulationId = null, title = '', restricted = false } = request ?? {};
  return { regulationId, title, content: request ?? {}, restricted };
}

/** An answer belongs to the regulation of what it answers, and is as restricted. */
async function wordsOfAnswer(tx: Tx, { request, answer, requestId }: Given): Promise<Words> {
  if (request !== null || requestId === null) throw misfit('requestId');
  const { regulationId, title, restricted } = await findAnswerable(tx, requestId);
  return { regulationId, title, content: answer ?? {}, restricted };
}

function misfit(path: string): WrongInput {
  return new WrongInput([{ path, message: notOfKind }]);
}
const notOfKind =
  'Dự thảo trả lời phải nêu yêu cầu được trả lời; dự thảo yêu cầu thì không / A draft of an answer names the request that it answers, one of a request does not';
