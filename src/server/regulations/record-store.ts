import { sql } from 'kysely';
import type { RegulationView } from '../../contract/regulation-views.ts';
import type { DatedVersion } from '../../domain/regulation/version-on.ts';
import type { Tx } from '../platform/database.ts';
import { type Reader, shortNameOn, stateAsOf } from './regulation-store.ts';

type Rest = 'on' | 'shown' | 'relations' | 'proposals' | 'together' | 'ownReading';
/** The record of a regulation, without its text and what stands around it. */
export type RegulationRecord = Omit<RegulationView, Rest | 'versions'> & { versions: DatedVersion[] };

const fullNameOn = (day: string) => sql`(select n.name from agency_name n where n.agency_id = p.agency_id
  order by case when lower(n.valid) <= ${day}::date then lower(n.valid) end desc nulls last, lower(n.valid) limit 1)`;

/** The record as of a day with participants, their answers to the first text and their officers; null when hidden. */
export async function loadRecord(
  tx: Tx,
  reader: Reader,
  regulationId: string,
): Promise<RegulationRecord | null> {
  const { rows } = await sql<{ view: RegulationRecord }>`
    select jsonb_build_object(
      'id', r.id, 'title', r.title, 'kind', r.kind, 'symbol', r.symbol, 'aliases', r.aliases || s.own_aliases,
      'ownAliases', s.own_aliases, 'signedOn', r.signed_on, 'signedAt', r.signed_at, 'effectFrom', s.effect_from,
      'effectTo', s.effect_to, 'replacedOn', s.replaced_on, 'term', r.term, 'scope', r.scope,
      'state', ${stateAsOf(reader.day)}, 'accepted', s.accepted_count, 'fields', s.fields, 'coordination', r.fields,
      'lastActivityOn', s.last_activity_on, 'below', s.below is not null,
      'parties', ${partiesOf(reader)},
      'bases', ${basesOf(reader.agencyId)},
      'versions', (select coalesce(jsonb_agg(jsonb_build_object('id', v.id, 'ordinal', v.ordinal, 'validFrom', v.valid_from,
        'agreedOn', v.agreed_on) order by v.ordinal), '[]') from regulation_version v where v.regulation_id = r.id)) as view
    from regulation_side s join regulation r on r.id = s.regulation_id
    where s.agency_id = ${reader.agencyId} and s.regulation_id = ${regulationId}`.execute(tx);
  return rows[0]?.view ?? null;
}

/** What a participant has said is its answer to the first text; whom it names, as of the day. */
function partiesOf({ agencyId, day }: Reader) {
  return sql`(select jsonb_agg(jsonb_build_object(
      'agencyId', p.agency_id, 'name', ${fullNameOn(day)},
      'shortName', ${shortNameOn(sql`p.agency_id`, sql`${day}::date`)}, 'role', p.role, 'namedAs', p.named_as,
      'answer', case when p.accepted_at is not null then 'accepted' else coalesce(a.answer, 'waiting') end,
      'answeredAt', coalesce(p.accepted_at, a.answered_at), 'answeredAs', a.position_title,
      'refusedBecause', case when a.answer = 'refused' then a.reason end,
      'officers', (select coalesce(jsonb_agg(jsonb_build_object('id', o.id, 'part', o.part,
          'appointmentId', case when o.agency_id = ${agencyId} then o.appointment_id end, 'fullName', o.full_name,
          'positionTitle', o.position_title, 'from', lower(o.valid)) order by o.part desc, lower(o.valid), o.id), '[]')
        from regulation_officer o
        where o.regulation_id = r.id and o.agency_id = p.agency_id and o.valid @> ${day}::date)) order by p.place)
    from regulation_party p
    left join proposal_answer a on a.agency_id = p.agency_id and a.proposal_id = (select q.id from proposal q
      join regulation_version v on v.id = q.version_id and v.ordinal = 1 where q.regulation_id = r.id and q.kind = 'text')
    where p.regulation_id = r.id)`;
}

function basesOf(agencyId: string) {
  return sql`(select coalesce(jsonb_agg(jsonb_build_object('id', b.id, 'symbol', b.symbol, 'title', b.title, 'issuer', b.issuer,
      'issuedOn', b.issued_on, 'printed', c.printed, 'regulations', (select count(distinct o.regulation_id)
        from regulation_basis o join regulation_side os on os.regulation_id = o.regulation_id and os.agency_id = ${agencyId}
        where o.basis_id = b.id)) order by c.place), '[]')
    from regulation_basis c join legal_basis b on b.id = c.basis_id where c.regulation_id = r.id)`;
}

/** Relations in both directions, and other regulations between the same participants; of others only what the reader sees. */
export async function loadNeighbours(
  tx: Tx,
  reader: Reader,
  regulationId: string,
): Promise<Pick<RegulationView, 'relations' | 'together'>> {
  const state = stateAsOf(reader.day);
  const { rows } = await sql<Pick<RegulationView, 'relations' | 'together'>>`
    with related as (
      select l.kind, 'to' as direction, l.printed, l.place, coalesce(l.other_id, l.linked_id) as other_id from regulation_relation l where l.regulation_id = ${regulationId}
      union all
      select l.kind, 'from', l.printed, l.place, l.regulation_id from regulation_relation l where l.other_id = ${regulationId} or l.linked_id = ${regulationId}),
    known as (
      select l.kind, l.direction, l.printed, l.place, r.id, r.kind as other_kind, r.title, r.symbol, r.effect_from, ${state} as state
      from related l
      left join regulation_side s on s.regulation_id = l.other_id and s.agency_id = ${reader.agencyId}
      left join regulation r on r.id = s.regulation_id),
    same as (
      select r.id, r.kind, r.title, r.symbol, r.signed_on, s.dated_on, ${state} as state
      from regulation_side own
      join regulation_side s on s.agency_id = own.agency_id and s.regulation_id <> own.regulation_id
        and s.parties @> own.parties and s.parties <@ own.parties
      join regulation r on r.id = s.regulation_id
      where own.agency_id = ${reader.agencyId} and own.regulation_id = ${regulationId}
      order by s.dated_on desc, s.regulation_id desc limit 20)
    select
      (select coalesce(jsonb_agg(jsonb_build_object('kind', k.kind, 'direction', k.direction, 'printed', k.printed,
          'other', case when k.id is not null then jsonb_build_object('id', k.id, 'kind', k.other_kind, 'title', k.title, 'symbol', k.symbol,
            'state', k.state, 'effectFrom', k.effect_from) end) order by k.direction desc, k.place, k.id), '[]') from known k) as relations,
      (select coalesce(jsonb_agg(jsonb_build_object('id', o.id, 'kind', o.kind, 'title', o.title, 'symbol', o.symbol, 'state', o.state,
          'signedOn', o.signed_on) order by o.dated_on desc, o.id desc), '[]') from same o) as together`.execute(
    tx,
  );
  return rows[0] ?? { relations: [], together: [] };
}
