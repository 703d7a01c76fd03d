import { sql } from 'kysely';
import type { MessageView } from '../../contract/request-views.ts';
import { asParty } from '../agencies/read-party.ts';
import type { Tx } from '../platform/database.ts';
import { filesOf } from './request-view-store.ts';

/** A message as it is read, with what acts upon it ask. */
export type StoredMessage = Omit<MessageView, 'sentAt' | 'withdrawnAt'> & {
  sentAt: Date;
  withdrawnAt: Date | null;
  requestId: string;
  code: string;
  isOwn: boolean;
  /** It is the answer that the line stands on. */
  stands: boolean;
};

/** A message that the asker's agency sees; null when it sees none. */
export async function findMessage(tx: Tx, messageId: string): Promise<StoredMessage | null> {
  const [message] = await loadMessages(tx, [messageId]);
  return message ?? null;
}

/** Those of some messages that the asker's agency sees. */
export async function loadMessages(tx: Tx, messageIds: readonly string[]): Promise<StoredMessage[]> {
  if (messageIds.length === 0) return [];
  const { rows } = await sql<StoredMessage>`
    select m.id, m.request_id as "requestId", r.code, m.from_agency = app_agency() as "isOwn", m.line_agency as "lineAgencyId",
      ${asParty(sql`m.from_agency`, sql`app_today()`)} as "from", m.kind, m.body, m.cites, m.corrects, m.outcome,
      m.outcome_details as "outcomeDetails", m.medium, m.happened_on as "happenedOn", m.told,
      case when m.out_number is not null then jsonb_build_object('number', m.out_number, 'period', m.out_period) end as "outNumber",
      (select jsonb_build_object('number', e.number, 'period', e.period) from register_entry e
        where e.message_id = m.id and e.agency_id = app_agency() and e.register = 'in') as "inNumber",
      m.paper_symbol as "paperSymbol", m.sent_at as "sentAt", ${filesOf(sql`m.id`)} as files,
      m.withdrawn_at as "withdrawnAt", m.withdrawn_reason as "withdrawnReason",
      m.kind = 'answer' and exists (select from request_line l where l.request_id = m.request_id and l.agency_id = m.line_agency
          and l.state in ('answered', 'done'))
        and not exists (select from request_message n where n.request_id = m.request_id and n.line_agency = m.line_agency
          and n.kind = 'answer' and n.seq > m.seq) as stands
    from request_message m join request r on r.id = m.request_id where m.id = any(${[...messageIds]}::uuid[])`.execute(
    tx,
  );
  return rows;
}

/** Marks a message of the asker's agency as withdrawn, now; false when it was already. */
export async function saveWithdrawn(tx: Tx, messageId: string, reason: string): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update request_message set withdrawn_at = app_business_at(), withdrawn_reason = ${reason}
    where id = ${messageId} and from_agency = app_agency() and withdrawn_at is null`.execute(tx);
  return numAffectedRows === 1n;
}
