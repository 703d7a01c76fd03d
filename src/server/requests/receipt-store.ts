import { sql } from 'kysely';
import type { Tx } from '../platform/database.ts';
import { newId } from '../platform/new-id.ts';
import type { IssuedNumber } from '../registers/issue-number.ts';

/** What was sent or received: a request with an addressee, or a message on it; without an addressee with all of them. */
export type Receipted = {
  requestId: string;
  messageId: string | null;
  lineAgencyId: string | null;
  kind: 'sent' | 'received';
  number: IssuedNumber | null;
};

/**
 * Writes a receipt by the asker's agency, in the position in which they act. Its hashes are those of the record as it
 * stands, so the record and what both sides keep of it say the same.
 */
export async function insertReceipt(tx: Tx, receipt: Receipted): Promise<void> {
  const { requestId, messageId, lineAgencyId, kind, number } = receipt;
  await sql`
    insert into request_receipt (id, request_id, message_id, line_agency, kind, position_title, number, period, content_hash, files)
    select ${newId()}, ${requestId}, ${messageId}, ${lineAgencyId}, ${kind},
      coalesce((select p.title from appointment a join position p on p.id = a.position_id where a.id = app_appointment()), ''),
      ${number?.number ?? null}, ${number?.period ?? null},
      case when ${messageId}::uuid is null then (select content_hash from request where id = ${requestId})
        else (select content_hash from request_message where id = ${messageId}) end,
      coalesce((select jsonb_agg(jsonb_build_object('name', f.name, 'size', f.size, 'sha256', f.sha256) order by q.place)
        from request_file q join stored_file f on f.id = q.file_id
        where q.request_id = ${requestId} and q.message_id is not distinct from ${messageId}::uuid), '[]')`.execute(
    tx,
  );
}
