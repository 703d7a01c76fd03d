import { buffer } from 'node:stream/consumers';
import type { TimelineEntry } from '../../contract/request-views.ts';
import type { ReadRefusal } from '../../domain/law/read-refusal.ts';
import type { Outcome } from '../../domain/outcome.ts';
import { mayReadRequests } from '../../domain/request/may.ts';
import { type ActingContext, demand, found, perform } from '../access/context.ts';
import { recordEvent } from '../audit/record-event.ts';
import type { BoundFile, Dossier } from '../documents/typeset-dossier.ts';
import { findKeptFile } from '../files/find-kept-file.ts';
import { openKeptFile } from '../files/open-kept-file.ts';
import type { Blobs } from '../platform/blobs.ts';
import { loadFiles, type RequestFile } from './request-file-store.ts';
import { gatherDossier } from './gather-dossier.ts';
import { showReceipt } from './list-receipts.ts';
import { showEntry } from './list-timeline.ts';
import { loadReceipts } from './receipt-view-store.ts';
import { inVietnam } from './request-row-store.ts';
import { showRequest } from './show-request.ts';
import { findOwnSide } from './side-store.ts';
import { loadTimeline } from './timeline-store.ts';

/** Where files lie, and what sets a dossier away from the server. */
export type DossierParts = {
  blobs: Blobs;
  typeset: (toTypeset: { dossier: Dossier; files: BoundFile[] }) => Promise<Outcome<Uint8Array, ReadRefusal>>;
};

/** What is bound behind the pages at most; the rest is listed and stays apart. In bytes. */
const mostBound = 60_000_000;
const bindable = new Set(['application/pdf', 'image/png', 'image/jpeg']);
const pageOfHistory = 500;

/**
 * The whole of a request that one's agency sees in order as one PDF; the trail says that it was taken. Nothing that is
 * inside of either agency stands in it.
 */
export async function downloadDossier(
  { blobs, typeset }: DossierParts,
  context: ActingContext,
  { requestId }: { requestId: string },
): Promise<File> {
  demand(mayReadRequests(context.actor));
  const gathered = await perform(context, async (tx) => {
    const side = found(await findOwnSide(tx, requestId));
    const view = await showRequest(context, tx, requestId);
    const entries: TimelineEntry[] = [];
    for (let after: string | null = null, more = true; more;) {
      const page = await loadTimeline(tx, { requestId, by: null }, { after, limit: pageOfHistory });
      entries.push(...page.map(showEntry));
      more = page.length === pageOfHistory;
      after = String(page.at(-1)?.seq ?? 0);
    }
    const receipts = (await loadReceipts(tx, requestId)).map(showReceipt);
    const files = await loadFiles(tx, requestId);
    await recordEvent(tx, {
      act: 'request.dossierTaken',
      subjectKind: 'request',
      subjectId: requestId,
      subjectLabel: side.code,
    });
    return { view, entries, receipts, files, at: inVietnam(context.clock.now()) };
  });
  const bound = await openBindable(blobs, context, gathered.files);
  const dossier = gatherDossier(gathered, context.language);
  const set = await typeset({ dossier, files: bound });
  if (!set.ok) throw new Error(`the dossier was not set: ${set.refusal}`);
  const { code } = gathered.view;
  return new File([new Uint8Array(set.value)], `${code}.pdf`, { type: 'application/pdf' });
}

async function openBindable(
  blobs: Blobs,
  context: ActingContext,
  files: readonly RequestFile[],
): Promise<BoundFile[]> {
  const bound: BoundFile[] = [];
  let left = mostBound;
  for (const { id, name, mediaType, size, destroyed } of files) {
    if (destroyed || !bindable.has(mediaType) || size > left) continue;
    left -= size;
    const bytes = await buffer(await openKeptFile(blobs, context, await findKeptFile(context, id)));
    bound.push({ id, name, mediaType, bytes });
  }
  return bound;
}
