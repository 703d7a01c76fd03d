import { sql } from 'kysely';
import type { FulfilmentState } from '../../domain/duty/fulfilment.ts';
import type { FeedDay, FeedReader, FeedWindow } from '../../domain/notification/feed-day.ts';
import type { Tx } from '../platform/database.ts';
import { handsOf, isMine, staffOf } from '../absences/read-holders.ts';

type Row = {
  id: string;
  version: number;
  dueOn: string;
  dueAt: Date | null;
  state: FulfilmentState;
  title: string;
};

/** More nobody looks through in a calendar. */
const most = 2000;

/**
 * The due days of fulfilments that are the reader's own or under their regulations, those of whom they stand in for among
 * them; for the reader's calendar. Called in the reader's name.
 */
export async function listFeedDays(tx: Tx, reader: FeedReader, { from, to }: FeedWindow): Promise<FeedDay[]> {
  const { rows } = await sql<Row>`
    with ${staffOf(reader)}, ${handsOf(reader)}
    select f.id, f.version, f.due_on as "dueOn", 
      -- The last second of a day is its end, not an hour.
      case when (f.due_at at time zone 'Asia/Ho_Chi_Minh')::time <> '23:59:59' then f.due_at end as "dueAt",
      f.state, r.title
    from fulfilment_side s join fulfilment f on f.id = s.fulfilment_id
    join regulation r on r.id = f.regulation_id
    where s.agency_id = ${reader.agencyId} and s.part = 'obliged' and s.due_on between ${from}::date and ${to}::date and ${isMine}
    order by s.due_on, s.fulfilment_id limit ${most}`.execute(tx);
  return rows.map(({ id, version, dueOn, dueAt, state, title }) => ({
    id,
    kind: 'fulfilment',
    sequence: version - 1,
    dueOn,
    dueAt,
    title,
    restricted: false,
    standing: state === 'open' || state === 'done' ? state : 'cancelled',
    path: `/lan-thuc-hien/${id}`,
  }));
}
