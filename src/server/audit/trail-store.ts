import { sql } from 'kysely';
import type { TrailEntry } from '../../contract/trail.ts';
import { zone } from '../platform/clock.ts';
import type { Tx } from '../platform/database.ts';
import { likeLiterally } from '../platform/like-literally.ts';

export type TrailFilter = {
  act?: string | undefined;
  subjectId?: string | undefined;
  from?: string | undefined;
  until?: string | undefined;
};

export type Entry = TrailEntry & { seq: string; sides: string[] };

type Row = Omit<Entry, 'recordedAt' | 'businessAt' | 'changes'> & {
  recordedAt: Date;
  businessAt: Date;
  changes: { field: string; before: string | null; after: string | null; restricted?: true }[];
};

const columns = sql`e.id, e.seq, e.recorded_at as "recordedAt", e.business_at as "businessAt", e.act,
  e.subject_kind as "subjectKind", e.subject_id as "subjectId", e.subject_label as "subjectLabel",
  e.person_name as "personName", e.position_title as "positionTitle", e.agency_name as "agencyName",
  (select s.through_key from audit_side s where s.event_id = e.id and s.agency_id = e.agency_id) as "throughKey",
  e.request_id as "requestId", e.changes, array_remove(e.sides || e.agency_id, null) as sides`;

/**
 * Entries from the newest back: those with a side of the agency, or of all agencies without one.
 * @param after the number of the last entry of the page before; null for the first page
 */
export async function listEntries(
  tx: Tx,
  agencyId: string | null,
  filter: TrailFilter,
  { after, limit }: { after: string | null; limit: number },
): Promise<Entry[]> {
  const start = agencyId === null ? sql`audit_event` : sql`audit_side`;
  const conditions = [agencyId === null ? sql`true` : sql`agency_id = ${agencyId}`];
  if (after !== null) conditions.push(sql`seq < ${after}::bigint`);
  if (filter.act !== undefined && filter.act !== '') {
    // An act by its full name, or all acts on one kind of thing: `agency`.
    conditions.push(sql`(act = ${filter.act} or act like ${likeLiterally(`${filter.act}.`)} || '%')`);
  }
  if (filter.subjectId !== undefined) conditions.push(sql`subject_id = ${filter.subjectId}`);
  if (filter.from !== undefined) conditions.push(sql`business_at >= ${startOf(filter.from)}`);
  if (filter.until !== undefined)
    conditions.push(sql`business_at < ${startOf(filter.until)} + interval '1 day'`);
  // The page is found among the sides; only its rows are then looked up in full.
  const found = await sql<Row>`
    select ${columns} from audit_event e where e.seq in (
      select seq from ${start} where ${sql.join(conditions, sql` and `)} order by seq desc limit ${limit})
    order by e.seq desc`.execute(tx);
  return found.rows.map(toEntry);
}

/** One entry, when the asker's agency has a side of it, or the asker is the auditor. */
export async function loadEntry(tx: Tx, eventId: string): Promise<Entry | null> {
  const found = await sql<Row>`select ${columns} from audit_event e where e.id = ${eventId}`.execute(tx);
  const row = found.rows[0];
  return row === undefined ? null : toEntry(row);
}

/** The first instant of a day in Vietnam. */
function startOf(day: string) {
  return sql`(${day}::date::timestamp at time zone ${sql.lit(zone)})`;
}

function toEntry(row: Row): Entry {
  return {
    ...row,
    recordedAt: row.recordedAt.toISOString(),
    businessAt: row.businessAt.toISOString(),
    changes: row.changes.map((change) => ({ ...change, restricted: change.restricted ?? false })),
  };
}
