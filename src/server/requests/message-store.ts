import { sql } from 'kysely';
import type { Details, MessageView } from '../../contract/request-views.ts';
import type { Medium } from '../../domain/request/request.ts';
import type { Tx } from '../platform/database.ts';
import type { KeptFile } from '../uploads/take-uploads.ts';

type Told = { by: string; with: string };

/** A message as it is written down. */
export type MessageRow = {
  id: string;
  requestId: string;
  lineAgencyId: string | null;
  kind: MessageView['kind'];
  body: string;
  cites: { of: string | null; paragraph: number; quote: string } | null;
  corrects: string | null;
  outcome: string | null;
  outcomeDetails: Details;
  medium: Medium;
  happenedOn: string | null;
  told: Told | null;
  outNumber: number | null;
  outPeriod: string | null;
  paperSymbol: string | null;
  contentHash: string;
};

/** Writes a message by the asker's agency. */
export async function insertMessage(tx: Tx, row: MessageRow): Promise<void> {
  await tx
    .insertInto('request_message')
    .values({
      id: row.id,
      request_id: row.requestId,
      line_agency: row.lineAgencyId,
      kind: row.kind,
      body: row.body,
      cites: row.cites && JSON.stringify(row.cites),
      corrects: row.corrects,
      outcome: row.outcome,
      outcome_details: JSON.stringify(row.outcomeDetails),
      medium: row.medium,
      happened_on: row.happenedOn,
      told: row.told && JSON.stringify(row.told),
      out_number: row.outNumber,
      out_period: row.outPeriod,
      paper_symbol: row.paperSymbol,
      content_hash: row.contentHash,
    })
    .execute();
}

/** On what files hang: a request, or a message on it, and with whom. */
export type Hung = { requestId: string; messageId: string | null; lineAgencyId: string | null };

/** Hangs files of the asker's agency on what is being sent, in their order. */
export async function attachFiles(
  tx: Tx,
  { requestId, messageId, lineAgencyId }: Hung,
  files: readonly KeptFile[],
): Promise<void> {
  if (files.length === 0) return;
  const rows = files.map(({ id }, place) => ({
    file_id: id,
    request_id: requestId,
    message_id: messageId,
    line_agency: lineAgencyId,
    place,
  }));
  await tx.insertInto('request_file').values(rows).execute();
}

/** Files of the asker's agency that hang on nothing yet, by their ids. */
export async function findFreeFiles(tx: Tx, fileIds: readonly string[]): Promise<KeptFile[]> {
  if (fileIds.length === 0) return [];
  const { rows } = await sql<KeptFile>`
    select f.id, f.name, f.media_type as "mediaType", f.size, f.sha256 from stored_file f
    where f.id = any(${[...fileIds]}::uuid[]) and f.agency_id = app_agency() and f.destroyed_at is null
      and not exists (select from request_file q where q.file_id = f.id)`.execute(tx);
  return rows;
}

/** Does a message stand on the request, where the asker sees it? */
export async function isOnRequest(tx: Tx, requestId: string, messageId: string): Promise<boolean> {
  const { rows } = await sql<{ there: boolean }>`
    select exists (select from request_message where id = ${messageId} and request_id = ${requestId}) as there`.execute(
    tx,
  );
  return rows[0]?.there ?? false;
}
