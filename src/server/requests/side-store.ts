import { sql } from 'kysely';
import type { LineState, RequestPart } from '../../domain/request/request.ts';
import type { Tx } from '../platform/database.ts';

/** The side of the asker's own agency. */
export type OwnSide = {
  requestId: string;
  code: string;
  regulationId: string;
  title: string;
  restricted: boolean;
  part: RequestPart;
  state: LineState;
  open: boolean;
  handedTo: string | null;
  /** It was assigned to the asker, or to whom they stand in for. */
  holds: boolean;
  helpers: string[];
  innerDueOn: string | null;
  /** The last thing that happened, of what the side sees. */
  lastSeq: number;
};

/** The own side of a request; null when the asker sees none. */
export async function findOwnSide(tx: Tx, requestId: string): Promise<OwnSide | null> {
  const { rows } = await sql<OwnSide>`
    select s.request_id as "requestId", r.code, s.regulation_id as "regulationId", r.title, s.restricted, s.part, s.state, s.open, s.handed_to as "handedTo",
      coalesce(s.handed_to = any(app_stands_for()), false) as holds, s.helpers,
      s.inner_due_on as "innerDueOn", s.last_seq::int as "lastSeq"
    from request_side s join request r on r.id = s.request_id
    where s.agency_id = app_agency() and s.request_id = ${requestId}`.execute(tx);
  return rows[0] ?? null;
}

/** Lets acts inside the own agency upon a request go one after the other, whatever the other side does. */
export async function lockInside(tx: Tx, requestId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('inside:' || app_agency() || ${requestId}, 0))`.execute(
    tx,
  );
}

export type Assigned = {
  appointmentId: string | null;
  helperIds: readonly string[];
  innerDueOn: string | null;
};

/** Who does it inside the own agency, with whom, until when. */
export async function saveAssigned(tx: Tx, requestId: string, assigned: Assigned): Promise<void> {
  const { appointmentId, helperIds, innerDueOn } = assigned;
  await sql`
    update request_side set handed_to = ${appointmentId}, helpers = ${[...helperIds]}::uuid[], inner_due_on = ${innerDueOn}
    where agency_id = app_agency() and request_id = ${requestId}`.execute(tx);
}

/** A direction of the leader who asks; the own agency reads it. */
export async function insertDirection(
  tx: Tx,
  row: { id: string; requestId: string; words: string },
): Promise<void> {
  await tx
    .insertInto('request_direction')
    .values({ id: row.id, request_id: row.requestId, words: row.words })
    .execute();
}

/** A note of the asker; the own agency reads it. */
export async function insertNote(
  tx: Tx,
  row: { id: string; requestId: string; words: string },
): Promise<void> {
  await tx
    .insertInto('request_note')
    .values({ id: row.id, request_id: row.requestId, words: row.words })
    .execute();
}

/** The asker has seen what happened up to there; what was seen stays seen. */
export async function saveSeen(tx: Tx, requestId: string, seq: number): Promise<void> {
  await sql`
    insert into request_seen (request_id, seq) values (${requestId}, ${seq})
    on conflict (person_id, agency_id, request_id) do update set seq = greatest(request_seen.seq, excluded.seq)`.execute(
    tx,
  );
}

/** Do all these people work with content in the asker's agency today? */
export async function areColleagues(tx: Tx, appointmentIds: readonly string[]): Promise<boolean> {
  if (appointmentIds.length === 0) return true;
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from appointment a where a.agency_id = app_agency() and a.id = any(${[...appointmentIds]}::uuid[])
      and a.state = 'confirmed' and a.valid @> app_today() and a.roles && array['clerk', 'focalOfficer', 'officer', 'leader']`.execute(
    tx,
  );
  return rows[0]?.n === appointmentIds.length;
}
