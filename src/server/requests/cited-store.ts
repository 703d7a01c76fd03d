import { sql } from 'kysely';
import type { KindField } from '../../domain/request/kind.ts';
import type { ReminderStep } from '../../domain/request/line.ts';
import type { RequestKind } from '../../domain/request/request.ts';
import type { DutyContent } from '../../domain/regulation/duty-content.ts';
import type { Tx } from '../platform/database.ts';

/** What a request rests on: the regulation as it stands, and the place that is cited in its text of the day. */
export type Cited = {
  title: string;
  /** It binds on the day. */
  binding: boolean;
  /** The article in which the cited place stands, with its words; null when there is no such place. */
  article: { eId: string; text: string } | null;
  /** Duties at the cited place or below it, in the order of the text. */
  duties: { id: string; reading: DutyContent }[];
  /** Who is reminded when, as the participants say; null where they say nothing. */
  reminders: ReminderStep[] | null;
};

/**
 * What a request under a regulation rests on; null when the asker sees no such regulation. A day of which nobody has said
 * when it binds is one of those on which it does, as with a frame.
 * @param eId a provision of any depth
 */
export async function loadCited(
  tx: Tx,
  { regulationId, eId, day }: { regulationId: string; eId: string; day: string },
): Promise<Cited | null> {
  const { rows } = await sql<Cited & { place: boolean }>`
    select r.title,
      r.withdrawn_at is null and coalesce(coalesce(r.effect_from, r.signed_on) <= ${day}::date, true)
        and coalesce(r.effect_to >= ${day}::date, true) and coalesce(r.replaced_on > ${day}::date, true) as binding,
      (select jsonb_build_object('eId', a.eid, 'text', concat_ws(E'\n', a.heading, a.body)) from regulation_article a
        where a.version_id = v.id and (a.eid = ${eId} or starts_with(${eId}, a.eid || '__')) order by length(a.eid) desc limit 1) as article,
      jsonb_path_exists(v.document, '$.instruments[*].body.** ? (@.eId == $eid)', jsonb_build_object('eid', ${eId}::text)) as place,
      (select coalesce(jsonb_agg(jsonb_build_object('id', d.id, 'reading', d.reading) order by d.place), '[]') from duty d
        where d.version_id = v.id and not d.struck
          and (d.reading ->> 'eId' = ${eId} or starts_with(d.reading ->> 'eId', ${eId} || '__'))) as duties,
      (select m.steps from regulation_reminder m where m.regulation_id = r.id) as reminders
    from regulation r cross join lateral (
      select o.id, o.document from regulation_version o where o.regulation_id = r.id
        and (o.ordinal = 1 or o.agreed_on is not null and greatest(o.valid_from, o.agreed_on) <= ${day}::date)
      order by o.ordinal desc limit 1) v
    where r.id = ${regulationId}`.execute(tx);
  const row = rows[0];
  if (row === undefined) return null;
  const { place, ...cited } = row;
  return place ? cited : { ...cited, article: null };
}

/** Those of some agencies that exchange under a regulation: bound by it, or below one of those where it binds downwards. */
export async function findExchanging(
  tx: Tx,
  regulationId: string,
  agencyIds: readonly string[],
): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ id: string }>`
    select a.id from unnest(${[...agencyIds]}::uuid[]) as a (id) where exchanges_under(${regulationId}, a.id)`.execute(
    tx,
  );
  return new Set(rows.map(({ id }) => id));
}

/** A kind that a regulation names. */
export type OwnKind = {
  id: string;
  regulationId: string;
  handledLike: RequestKind;
  name: string;
  fields: (KindField & { name: string })[];
  outcomes: { key: string; name: string }[];
  retiredOn: string | null;
  namedBy: string;
};

/** A kind of a regulation's own; null when the asker sees none. */
export async function findOwnKind(tx: Tx, kindId: string): Promise<OwnKind | null> {
  const { rows } = await sql<OwnKind>`
    select id, regulation_id as "regulationId", handled_like as "handledLike", name, fields, outcomes,
      retired_on as "retiredOn", agency_id as "namedBy"
    from request_kind where id = ${kindId}`.execute(tx);
  return rows[0] ?? null;
}
