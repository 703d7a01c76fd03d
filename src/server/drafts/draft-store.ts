import { sql } from 'kysely';
import type { DraftState } from '../../domain/request/draft.ts';
import type { Tx } from '../platform/database.ts';

/** What a draft says, as it is kept; whole only once it leaves. */
export type DraftWords = {
  regulationId: string | null;
  title: string;
  content: object;
  fileIds: readonly string[];
  restricted: boolean;
};

/** A draft under lock; `code` and `regulation` say in the trail what it belongs to, never what it says. */
export type HeldDraft = DraftWords & {
  id: string;
  kind: 'request' | 'answer';
  requestId: string | null;
  state: DraftState;
  code: string | null;
  regulation: string | null;
  /** Of an answer: the request was assigned to the asker. */
  holds: boolean;
  version: number;
};

/** Holds a draft of the asker's agency until the transaction ends; null when the asker sees none. */
export async function lockDraft(tx: Tx, draftId: string): Promise<HeldDraft | null> {
  const { rows } = await sql<HeldDraft>`
    select d.id, d.kind, d.request_id as "requestId", d.regulation_id as "regulationId", d.title, d.content,
      d.file_ids as "fileIds", d.state, d.restricted, d.version,
      (select r.code from request r where r.id = d.request_id) as code,
      (select r.title from regulation r where r.id = d.regulation_id) as regulation,
      coalesce((select s.handed_to = any(app_stands_for()) from request_side s
        where s.request_id = d.request_id and s.agency_id = app_agency()), false) as holds
    from request_draft d where d.agency_id = app_agency() and d.id = ${draftId} for update of d`.execute(tx);
  return rows[0] ?? null;
}

/** Keeps a new draft of the asker. */
export async function insertDraft(
  tx: Tx,
  draft: DraftWords & Pick<HeldDraft, 'id' | 'kind' | 'requestId'>,
): Promise<void> {
  await tx
    .insertInto('request_draft')
    .values({
      id: draft.id,
      kind: draft.kind,
      request_id: draft.requestId,
      regulation_id: draft.regulationId,
      title: draft.title,
      content: JSON.stringify(draft.content),
      file_ids: [...draft.fileIds],
      restricted: draft.restricted,
    })
    .execute();
}

/** Writes what a draft says now in the place of what it said; what a leader decided of it does not hold any more. */
export async function saveWords(
  tx: Tx,
  id: string,
  { regulationId, title, content, fileIds, restricted, state }: DraftWords & { state: DraftState },
): Promise<void> {
  await sql`
    update request_draft set regulation_id = ${regulationId}, title = ${title}, content = ${JSON.stringify(content)}::jsonb,
      file_ids = ${[...fileIds]}::uuid[], restricted = ${restricted}, state = ${state},
      decided_by = case when ${state} = 'returned' then decided_by end,
      decided_at = case when ${state} = 'returned' then decided_at end,
      changed_at = app_business_at(), version = version + 1
    where id = ${id}`.execute(tx);
}

/** Would the asker still see a draft, once it was restricted and belonged to this regulation? */
export async function wouldSee(tx: Tx, draftId: string, regulationId: string | null): Promise<boolean> {
  const { rows } = await sql<{ sees: boolean }>`
    select app_has_role('leader') or coalesce(${regulationId}::uuid = any(app_follows()), false) or exists (
      select from request_draft d where d.id = ${draftId} and (d.made_by = any(app_stands_for())
        or exists (select from request_side s where s.request_id = d.request_id and s.agency_id = app_agency()))) as sees`.execute(
    tx,
  );
  return rows[0]!.sees;
}

/** Carries a draft on to another state, its words untouched. */
export async function saveState(
  tx: Tx,
  id: string,
  state: 'submitted' | 'sent' | 'discarded',
): Promise<void> {
  await sql`
    update request_draft set state = ${state}, changed_at = app_business_at(), version = version + 1,
      submitted_at = case when ${state} = 'submitted' then app_business_at() else submitted_at end,
      returned_reason = case when ${state} = 'submitted' then null else returned_reason end,
      decided_by = case when ${state} = 'submitted' then null else decided_by end,
      decided_at = case when ${state} = 'submitted' then null else decided_at end
    where id = ${id}`.execute(tx);
}

/** Writes what the asker, a leader, decided of a draft: with a reason it was given back. */
export async function saveDecision(tx: Tx, id: string, returnedReason: string | null): Promise<void> {
  const state: DraftState = returnedReason === null ? 'approved' : 'returned';
  await sql`
    update request_draft set state = ${state}, returned_reason = ${returnedReason}, decided_by = app_appointment(),
      decided_at = app_business_at(), changed_at = app_business_at(), version = version + 1
    where id = ${id}`.execute(tx);
}
