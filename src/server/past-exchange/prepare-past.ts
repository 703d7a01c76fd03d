import type { z } from 'zod';
import type { PastMappingInput } from '../../contract/past-exchange.ts';
import type { PastKnown, Sheet } from '../../domain/past-exchange/past-row.ts';
import { type Understood, twinKey, understandRows } from '../../domain/past-exchange/understand-rows.ts';
import { mayBringIn } from '../../domain/request/may.ts';
import type { ReadRefusal } from '../../domain/law/read-refusal.ts';
import type { Outcome } from '../../domain/outcome.ts';
import { type ActingContext, demand, found, inquire } from '../access/context.ts';
import type { Blobs } from '../platform/blobs.ts';
import type { Tx } from '../platform/database.ts';
import { Refused } from '../platform/problem.ts';
import { listRequestKinds } from '../requests/list-request-kinds.ts';
import { openUpload } from '../uploads/open-upload.ts';
import { findLetters, loadKnown } from './past-exchange-store.ts';

/** Where uploads lie, and what reads a table away from the server. */
export type PastParts = {
  blobs: Blobs;
  readTable: (bytes: Uint8Array) => Promise<Outcome<Sheet[], ReadRefusal>>;
};
/** Which upload is to be brought in under which regulation, and how it is to be read. */
export type PastTable = { regulationId: string; uploadId: string; mapping: z.infer<typeof PastMappingInput> };

/**
 * The sheets of an upload, for somebody who may bring in what was exchanged under the regulation.
 * @throws {Refused} `uploadNotReady`, `tableUnreadable`
 */
export async function prepareSheets(
  { blobs, readTable }: PastParts,
  context: ActingContext,
  uploadId: string,
): Promise<Sheet[]> {
  demand(mayBringIn(context.actor));
  const read = await readTable(await openUpload(blobs, context, uploadId));
  if (!read.ok || read.value.length === 0) throw new Refused('tableUnreadable');
  return read.value;
}

/**
 * What the words of a table can mean under a regulation.
 * @throws {Refused} `notExchanging` for an agency that is not bound by it
 */
export async function prepareKnown(
  context: ActingContext,
  regulationId: string,
): Promise<PastKnown & { title: string }> {
  const known = found(await inquire(context, (tx) => loadKnown(tx, regulationId)));
  const { items } = await listRequestKinds(context, { regulationId });
  const { agencyId } = context.actor;
  if (!known.parties.some((party) => party.agencyId === agencyId)) throw new Refused('notExchanging');
  return { ...known, kinds: items, ownAgencyId: agencyId, today: context.clock.today() };
}

/** A table understood, with what is there already told as a fault of its line. */
export async function preparePast(
  tx: Tx,
  sheets: readonly Sheet[],
  { regulationId, mapping }: PastTable,
  known: PastKnown,
): Promise<Understood> {
  const understood = understandRows(sheets[mapping.sheet]?.rows ?? [], mapping, known);
  const numbered = understood.rows.flatMap(({ senderId, sentOn, number }) =>
    number === null ? [] : [{ senderId, sentOn, number }],
  );
  const there = new Set((await findLetters(tx, regulationId, numbered)).map(twinKey));
  const isThere = (row: (typeof understood.rows)[number]) => there.has(twinKey(row));
  const faults = understood.rows
    .filter(isThere)
    .map(({ row }) => ({ row, column: 'number' as const, why: 'alreadyThere' as const }));
  return {
    rows: understood.rows.filter((row) => !isThere(row)),
    faults: [...understood.faults, ...faults].toSorted((a, b) => a.row - b.row),
    unknown: understood.unknown,
  };
}
