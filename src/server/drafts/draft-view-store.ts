import { sql } from 'kysely';
import type { DraftRow, DraftView } from '../../contract/drafts.ts';
import type { z } from 'zod';
import type { Tx } from '../platform/database.ts';

type Row = z.infer<typeof DraftRow>;

/** A draft of a list as the database gives it. */
export type StoredRow = Omit<Row, 'changedAt'> & { changedAt: Date };

const colleague = (
  appointment: string,
) => sql`(select jsonb_build_object('appointmentId', a.id, 'fullName', p.full_name,
    'positionTitle', o.title) from appointment a join person p on p.id = a.person_id join position o on o.id = a.position_id
  where a.id = ${sql.ref(appointment)})`;

const row = sql`d.id, d.kind, d.title, d.state, ${colleague('d.made_by')} as "madeBy", d.request_id as "requestId",
  d.changed_at as "changedAt", d.returned_reason as "returnedReason", d.version`;

export type Wanted = { state?: Row['state'] | undefined; requestId?: string | undefined };

/** Drafts of the asker's agency that they see, the latest changed first. */
export async function findDrafts(
  tx: Tx,
  { state, requestId }: Wanted,
  { after, limit }: { after: [at: string, id: string] | null; limit: number },
): Promise<StoredRow[]> {
  const [at, id] = after ?? [null, null];
  const { rows } = await sql<StoredRow>`
    select ${row} from request_draft d
    where d.agency_id = app_agency() and (${state ?? null}::text is null or d.state = ${state ?? null})
      and (${requestId ?? null}::uuid is null or d.request_id = ${requestId ?? null}::uuid)
      and (${at}::timestamptz is null or (d.changed_at, d.id) < (${at}::timestamptz, ${id}::uuid))
    order by d.changed_at desc, d.id desc limit ${limit}`.execute(tx);
  return rows;
}

/** A draft as its page shows it; `holds`: the request that it answers was assigned to the asker. */
export type StoredView = StoredRow &
  Pick<DraftView, 'files' | 'decidedBy'> & { content: object; holds: boolean; approves: boolean };

/** One of them whole; null when the asker sees none. */
export async function findDraftView(tx: Tx, draftId: string): Promise<StoredView | null> {
  const { rows } = await sql<StoredView>`
    select ${row}, d.content, ${colleague('d.decided_by')} as "decidedBy",
      (select coalesce(jsonb_agg(jsonb_build_object('id', q.id, 'name', q.name, 'mediaType', q.media_type, 'size', q.size,
          'destroyed', q.destroyed_at is not null) order by f.place), '[]')
        from unnest(d.file_ids) with ordinality as f (id, place) join stored_file q on q.id = f.id) as files,
      coalesce((select s.handed_to = any(app_stands_for()) from request_side s
        where s.request_id = d.request_id and s.agency_id = app_agency()), false) as holds,
      coalesce((select g.approves from register_setting g where g.agency_id = app_agency()), false) as approves
    from request_draft d where d.agency_id = app_agency() and d.id = ${draftId}`.execute(tx);
  return rows[0] ?? null;
}
