import { sql } from 'kysely';
import { hasEnded, type LineState, type RequestKind } from '../../domain/request/request.ts';
import type { FeedDay, FeedReader, FeedWindow } from '../../domain/notification/feed-day.ts';
import { handsOf, isMine, staffOf } from '../absences/read-holders.ts';
import type { Tx } from '../platform/database.ts';

type Row = {
  id: string;
  version: number;
  kind: RequestKind;
  dueOn: string;
  dueAt: Date | null;
  state: LineState;
  title: string;
  restricted: boolean;
};

/** More nobody looks through in a calendar. */
const most = 2000;

/**
 * Until when answers are owed that are the reader's own or under their regulations, those of whom they stand in for among
 * them; for the reader's calendar. Called in the reader's name.
 */
export async function listRequestFeedDays(
  tx: Tx,
  reader: FeedReader,
  { from, to }: FeedWindow,
): Promise<FeedDay[]> {
  const { rows } = await sql<Row>`
    with ${staffOf(reader)}, ${handsOf(reader)}
    select r.id, l.version, r.kind, s.due_on as "dueOn", s.state, r.title, s.restricted,
      -- The last second of a day is its end, not an hour.
      case when (l.due_at at time zone 'Asia/Ho_Chi_Minh')::time <> '23:59:59' then l.due_at end as "dueAt"
    from request_side s join request r on r.id = s.request_id
    join request_line l on l.request_id = s.request_id and l.agency_id = s.agency_id
    where s.agency_id = ${reader.agencyId} and s.part = 'to' and s.due_on between ${from}::date and ${to}::date and ${isMine}
    order by s.due_on, s.request_id limit ${most}`.execute(tx);
  return rows.map(({ id, version, kind, dueOn, dueAt, state, title, restricted }) => ({
    id,
    kind: kind === 'notice' ? 'notice' : 'request',
    sequence: version - 1,
    dueOn,
    dueAt,
    title,
    restricted,
    standing: standingOf(state),
    path: `/yeu-cau/${id}`,
  }));
}

/** What was refused was answered; what was taken back or referred upwards is owed no more. */
function standingOf(state: LineState): FeedDay['standing'] {
  if (state === 'recalled' || state === 'escalated') return 'cancelled';
  return hasEnded(state) || state === 'answered' ? 'done' : 'open';
}
