import { sql } from 'kysely';
import type { FileView } from '../../contract/request-views.ts';
import { asParty } from '../agencies/read-party.ts';
import type { Tx } from '../platform/database.ts';
import { asFile } from './request-view-store.ts';

/** A file as it was sent with a request or a message on it; `sentOn` is the day of the letter. */
export type RequestFile = FileView & {
  sha256: string;
  messageId: string | null;
  from: { agencyId: string; shortName: string };
  sentOn: string;
};

/** Does a file hang on a request, for the eyes of the asker? */
export async function hasFile(tx: Tx, requestId: string, fileId: string): Promise<boolean> {
  const { rows } = await sql<{ there: boolean }>`
    select exists (select from request_file where request_id = ${requestId} and file_id = ${fileId}) as there`.execute(
    tx,
  );
  return rows[0]?.there ?? false;
}

/** Every file of a request that the asker sees: those of the request first, then those of its messages in their order. */
export async function loadFiles(tx: Tx, requestId: string): Promise<RequestFile[]> {
  const { rows } = await sql<Omit<RequestFile, keyof FileView> & { file: FileView }>`
    select ${asFile} as file, q.sha256, f.message_id as "messageId", ${asParty(sql`f.agency_id`, sql`app_today()`)} as "from",
      coalesce(m.happened_on, r.happened_on, (coalesce(m.sent_at, r.sent_at) at time zone 'Asia/Ho_Chi_Minh')::date) as "sentOn"
    from request_file f join stored_file q on q.id = f.file_id join request r on r.id = f.request_id
    left join request_message m on m.id = f.message_id
    where f.request_id = ${requestId} order by m.seq nulls first, f.place, f.file_id`.execute(tx);
  return rows.map(({ file, ...rest }) => ({ ...file, ...rest }));
}
