import { sql } from 'kysely';
import type { FulfilmentView } from '../../contract/fulfilment-views.ts';
import type { Extension } from '../../domain/duty/stated-fulfilment.ts';
import type { Timing } from '../../domain/law/timing-words.ts';
import type { DutyContent } from '../../domain/regulation/duty-content.ts';
import { asParty } from '../agencies/read-party.ts';
import type { Tx } from '../platform/database.ts';

type Shown =
  | 'eventOn'
  | 'owedTo'
  | 'waivedReason'
  | 'heldSince'
  | 'heldReason'
  | 'pauses'
  | 'disputedBy'
  | 'evidence'
  | 'events'
  | 'notes';
/** What a fulfilment's page shows beside its row, and what its due day was counted by. */
export type StoredDetails = Pick<FulfilmentView, Shown> & {
  reading: DutyContent;
  extensions: Extension[];
  eventAt: Date | null;
  timing: Timing;
  calendarSeq: number;
  /** All duties of the same text. */
  standing: DutyContent[];
};

const today = sql`app_today()`;
const partiesOf = (
  column: string,
) => sql`(select coalesce(jsonb_agg(${asParty(sql`o.id`, today)} order by o.place), '[]')
  from unnest(${sql.ref(column)}) with ordinality as o (id, place))`;

/** The rest of a fulfilment's page. Notes are those of the agency; row security hides the others' as well. */
export async function loadDetails(tx: Tx, agencyId: string, fulfilmentId: string): Promise<StoredDetails> {
  const { rows } = await sql<StoredDetails>`
    select d.reading, f.event_on as "eventOn", f.event_at as "eventAt", f.timing, f.calendar_seq::int as "calendarSeq",
      f.pauses, f.extensions, f.waived_reason as "waivedReason", f.held_since as "heldSince", f.held_reason as "heldReason",
      ${partiesOf('f.owed_to')} as "owedTo", ${partiesOf('f.disputed_by')} as "disputedBy",
      (select coalesce(jsonb_agg(x.reading order by x.place), '[]') from duty x
        where x.version_id = d.version_id and not x.struck) as standing,
      ${evidence} as evidence, ${events} as events,
      (select coalesce(jsonb_agg(jsonb_build_object('id', n.id, 'by', p.full_name, 'writtenAt', n.written_at, 'words', n.words)
          order by n.written_at, n.id), '[]')
        from fulfilment_note n join person p on p.id = n.person_id
        where n.fulfilment_id = f.id and n.agency_id = ${agencyId}) as notes
    from fulfilment f join duty d on d.id = f.duty_id where f.id = ${fulfilmentId}`.execute(tx);
  const row = rows[0];
  if (row === undefined) throw new Error('a fulfilment without its row');
  return row;
}

const evidence = sql`(select coalesce(jsonb_agg(jsonb_build_object('id', e.id, 'kind', e.kind, 'words', e.words, 'link', e.link,
      'file', case when q.id is not null then jsonb_build_object('name', q.name, 'size', q.size, 'sha256', q.sha256) end,
      'addedAt', e.added_at, 'withdrawnAt', e.withdrawn_at, 'withdrawnReason', e.withdrawn_reason) order by e.added_at, e.id), '[]')
    from fulfilment_evidence e left join stored_file q on q.id = e.file_id where e.fulfilment_id = f.id)`;

/** Agencies as they were called then. */
const events = sql`(select coalesce(jsonb_agg(jsonb_build_object('id', v.id, 'at', v.at, 'kind', v.kind, 'details', v.details,
      'by', case when v.agency_id is not null
        then ${asParty(sql`v.agency_id`, sql`(v.at at time zone 'Asia/Ho_Chi_Minh')::date`)} end) order by v.seq), '[]')
    from fulfilment_event v where v.fulfilment_id = f.id)`;
