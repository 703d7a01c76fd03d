import { sql } from 'kysely';
import type { Receipt } from '../../contract/request-messages.ts';
import { asParty } from '../agencies/read-party.ts';
import type { Tx } from '../platform/database.ts';
import type { HashedFile, MessageWords, RequestWords } from './hash-request.ts';

/** A receipt as the database gives it. */
export type StoredReceipt = Omit<Receipt, 'at'> & { at: Date };

/** The agency is named as it was called on the day of the receipt: what is kept of it stays the same. */
const columns = sql`select p.id, p.request_id as "requestId", r.code, p.message_id as "messageId", p.kind,
    ${asParty(sql`p.agency_id`, sql`(p.at at time zone 'Asia/Ho_Chi_Minh')::date`)} as agency,
    p.position_title as "positionTitle", p.at,
    case when p.number is not null then jsonb_build_object('number', p.number, 'period', p.period) end as number,
    r.title, p.content_hash as "contentHash", p.files
  from request_receipt p join request r on r.id = p.request_id`;

/** The receipts of a request that the asker sees, the earliest first. */
export async function loadReceipts(tx: Tx, requestId: string): Promise<StoredReceipt[]> {
  const { rows } = await sql<StoredReceipt>`
    ${columns} where p.request_id = ${requestId} order by p.at, p.id`.execute(tx);
  return rows;
}

/** A receipt of a request; null when the asker sees none. */
export async function findReceipt(
  tx: Tx,
  { requestId, receiptId }: { requestId: string; receiptId: string },
): Promise<StoredReceipt | null> {
  const { rows } = await sql<StoredReceipt>`
    ${columns} where p.id = ${receiptId} and p.request_id = ${requestId}`.execute(tx);
  return rows[0] ?? null;
}

/** What of the record a hash speaks for, as it stands now: the words, and the files in their order. */
export type HashedRecord<Words> = { words: Words; files: HashedFile[] };

/** The words of a request that the asker sees and its files. */
export async function loadRequestRecord(
  tx: Tx,
  requestId: string,
): Promise<HashedRecord<RequestWords> | null> {
  const { rows } = await sql<HashedRecord<RequestWords>>`
    select jsonb_build_object('code', r.code, 'regulationId', r.regulation_id, 'eId', r.eid, 'kind', r.kind,
        'fromAgencyId', r.from_agency, 'title', r.title, 'body', r.body, 'fields', r.fields, 'urgency', r.urgency,
        'medium', r.medium, 'happenedOn', r.happened_on, 'paperSymbol', r.paper_symbol) as words,
      ${hashedFiles(sql`f.request_id = r.id and f.message_id is null`)} as files
    from request r where r.id = ${requestId}`.execute(tx);
  return rows[0] ?? null;
}

/** The words of a message that the asker sees and its files. */
export async function loadMessageRecord(
  tx: Tx,
  messageId: string,
): Promise<HashedRecord<MessageWords> | null> {
  const { rows } = await sql<HashedRecord<MessageWords>>`
    select jsonb_build_object('requestId', m.request_id, 'kind', m.kind, 'fromAgencyId', m.from_agency, 'body', m.body,
        'corrects', m.corrects, 'outcome', m.outcome, 'outcomeDetails', m.outcome_details, 'medium', m.medium,
        'happenedOn', m.happened_on, 'paperSymbol', m.paper_symbol) as words,
      ${hashedFiles(sql`f.message_id = m.id`)} as files
    from request_message m where m.id = ${messageId}`.execute(tx);
  return rows[0] ?? null;
}

function hashedFiles(which: ReturnType<typeof sql>) {
  return sql`(select coalesce(jsonb_agg(jsonb_build_object('name', q.name, 'size', q.size, 'sha256', q.sha256) order by f.place), '[]')
    from request_file f join stored_file q on q.id = f.file_id where ${which})`;
}
