import { sql } from 'kysely';
import type { PastKnown } from '../../domain/past-exchange/past-row.ts';
import type { Tx } from '../platform/database.ts';

type Read = Pick<PastKnown, 'parties' | 'articles'> & { title: string };

/** Who exchanges under a regulation with all names that they have had, and the places of its text. */
export async function loadKnown(tx: Tx, regulationId: string): Promise<Read | null> {
  const { rows } = await sql<Read>`
    select r.title, (select coalesce(jsonb_agg(jsonb_build_object('agencyId', a.id, 'names', (
          select jsonb_agg(distinct w.name) from agency_name n cross join lateral (values (n.name), (n.short_name)) w (name)
          where n.agency_id = a.id)) order by a.place), '[]')
        from (select agency_id as id, place from regulation_party where regulation_id = r.id and accepted_at is not null
          union select app_agency(), 1000 where not exists (select from regulation_party p where p.regulation_id = r.id
            and p.agency_id = app_agency())) a) as parties,
      (select coalesce(jsonb_agg(distinct jsonb_build_object('eId', t.eid, 'num', t.num)), '[]') from (
          select a.eid, coalesce(a.num, '') as num from regulation_article a join regulation_version v on v.id = a.version_id
          where v.regulation_id = r.id and (v.ordinal = 1 or v.agreed_on is not null)
          union select p.place #>> '{}', '' from regulation_version v cross join lateral jsonb_path_query(v.document,
            '$.instruments[*].body.**.eId ? (@ like_regex "^art_[0-9a-z]+__cl_[0-9]+$")') p (place)
          where v.regulation_id = r.id and (v.ordinal = 1 or v.agreed_on is not null)) t) as articles
    from regulation r where r.id = ${regulationId}`.execute(tx);
  return rows[0] ?? null;
}

/** A letter as another copy of it would say: who sent it, on which day, under which number. */
export type Letter = { senderId: string; sentOn: string; number: string };

/** Which of these letters stand under the regulation already, as far as the asker's agency sees. */
export async function findLetters(
  tx: Tx,
  regulationId: string,
  letters: readonly Letter[],
): Promise<Letter[]> {
  const { rows } = await sql<Letter>`
    select r.from_agency as "senderId", s.sent_on as "sentOn", r.paper_symbol as number
    from request_side s join request r on r.id = s.request_id
    where s.agency_id = app_agency() and s.regulation_id = ${regulationId}
      and (r.from_agency, s.sent_on, r.paper_symbol) in (select (l ->> 'senderId')::uuid, (l ->> 'sentOn')::date, l ->> 'number'
        from jsonb_array_elements(${JSON.stringify(letters)}::jsonb) l)`.execute(tx);
  return rows;
}
