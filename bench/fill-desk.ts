import type { Client } from 'pg';
import { fillDuties } from './fill-duties.ts';

export type DeskSize = { fulfilments: number; agencies: number; today: string };

/** Who works in each agency; the first is its head and leader, the next ten follow regulations. */
const staffEach = 30;
const followers = 10;

/**
 * Fills a migrated database with fulfilments as job and acts would have left them after some years: a few days before and
 * after each of their days some are done, waived, missed, at rest, disputed, handed on. By the statements of sets, without
 * triggers; the superuser's connection; deterministic but for ids.
 */
export async function fillDesk(
  client: Client,
  { fulfilments, agencies, today }: DeskSize,
  tell: (step: string) => void,
): Promise<void> {
  // A duty binds one participant or, one of three, all: 1.6 in the mean, and each has six or seven fulfilments.
  await fillDuties(client, { duties: Math.ceil(fulfilments / 10), agencies });
  tell('regulations and duties');
  await client.query(`set session_replication_role = replica; set synchronous_commit = off; select setseed(0.42);
    set work_mem = '256MB'; set maintenance_work_mem = '512MB'`);
  await client.query(registry);
  await client.query(people);
  tell('participants’ sides and people');
  const { rows: indexes } = await client.query<{ name: string; made: string }>(
    `select indexname as name, indexdef as made from pg_indexes
     where tablename in ('fulfilment', 'fulfilment_side') and indexdef not like '%UNIQUE%'`,
  );
  for (const { name } of indexes) await client.query(`drop index ${name}`);
  await client.query(fulfilmentsOf(today, fulfilments));
  tell('fulfilments');
  await client.query(sides);
  tell('their sides');
  for (const { made } of indexes) await client.query(made);
  await client.query('drop table staff, pair; set session_replication_role = origin');
  await client.query('vacuum analyze');
  tell('indexes and statistics');
}

const registry = `
  insert into installation (demo, initialised_at) values (false, now());
  insert into agency_name (agency_id, name, short_name, valid)
    select id, 'Cơ quan số ' || n || ' của tỉnh', 'CQ ' || n, '[1990-01-01,)'
    from (select id, row_number() over (order by id) as n from agency) a;
  insert into regulation_side (agency_id, regulation_id, dated_on, kind, searched, parties, fields, own_answer, accepted_count,
      effect_from, withdrawn, version_id, last_activity_on)
    select o.agency_id, r.id, r.signed_on, r.kind, fold(r.title), a.parties, '{}', 'accepted', cardinality(a.parties),
      r.effect_from, false, v.id, r.signed_on
    from regulation_party o join regulation r on r.id = o.regulation_id join regulation_version v on v.regulation_id = r.id
    join (select regulation_id, array_agg(agency_id order by place) as parties from regulation_party group by 1) a on a.regulation_id = r.id`;

const people = `
  create unlogged table staff as
    select a.id as agency_id, n, uuidv7() as person_id, uuidv7() as position_id, uuidv7() as appointment_id
    from agency a cross join generate_series(0, ${staffEach - 1}) n;
  insert into person (id, full_name, email, home_agency_id)
    select person_id, 'Cán bộ số ' || n, person_id || '@co-quan.demo', agency_id from staff;
  insert into person_side (agency_id, person_id, folded, sorted)
    select agency_id, person_id, fold('Cán bộ số ' || n), sorted_name('Cán bộ số ' || n) from staff;
  insert into position (id, agency_id, title, head, valid)
    select position_id, agency_id, 'Chức vụ ' || n, n = 0, '[2000-01-01,)' from staff;
  insert into appointment (id, person_id, agency_id, position_id, roles, state, valid)
    select appointment_id, person_id, agency_id, position_id,
      case when n = 0 then '{leader}' when n <= ${followers} then '{focalOfficer}' else '{officer}' end::text[], 'confirmed', '[2000-01-01,)'
    from staff;
  create unique index on staff (agency_id, n);
  insert into regulation_officer (id, regulation_id, agency_id, appointment_id, part, full_name, position_title, valid)
    select uuidv7(), o.regulation_id, o.agency_id, t.appointment_id, 'focal', 'Cán bộ số ' || t.n, 'Chức vụ ' || t.n, '[2022-08-20,)'
    from (select regulation_id, agency_id, 1 + floor(random() * ${followers})::int as n, random() as named from regulation_party) o
    join staff t on t.agency_id = o.agency_id and t.n = o.n where o.named < 0.97;
  insert into regulation_officer (id, regulation_id, agency_id, appointment_id, part, full_name, position_title, valid)
    select uuidv7(), o.regulation_id, o.agency_id, t.appointment_id, 'head', 'Cán bộ số ' || t.n, 'Chức vụ ' || t.n, '[2022-08-20,)'
    from (select regulation_id, agency_id, 11 + floor(random() * 4)::int as n, random() as named from regulation_party) o
    join staff t on t.agency_id = o.agency_id and t.n = o.n where o.named < 0.5;
  insert into absence (id, agency_id, appointment_id, substitute_id, valid)
    select uuidv7(), a.agency_id, a.appointment_id, s.appointment_id, '[2022-08-01,2023-08-01)'
    from staff a left join staff s on s.agency_id = a.agency_id and s.n = a.n + 1 and a.n = 5 where a.n in (5, 9);
  analyze`;

/** Days from two years before to a quarter after today; of those that are past one in fourteen is missed. */
const fulfilmentsOf = (today: string, wanted: number) => `
  create unlogged table pair as
    select d.id as duty_id, d.regulation_id, o.agency_id, d.reading,
      (select array_agg(p.agency_id) from regulation_party p where p.regulation_id = o.regulation_id and p.agency_id <> o.agency_id) as owed_to
    from duty d join regulation_party o on o.regulation_id = d.regulation_id
      and (d.reading -> 'obliged' ->> 'to' = 'everyParty' or d.reading -> 'obliged' -> 'agencyIds' ? o.agency_id::text);
  insert into fulfilment (id, duty_id, regulation_id, agency_id, owed_to, key, event_on, opens_on, due_on, due_at, first_due_on, timing,
      calendar_seq, state, done_on, waived_reason, settled_at, held_since, held_reason, disputed_by)
    select id, duty_id, regulation_id, agency_id, owed_to, turn || '/9Y', due_on - 30, due_on - 30, due_on, due_on + interval '17 hours', due_on,
      reading, 0, state, case when state = 'done' then least(due_on, '${today}') - floor(chance * 5)::int end,
      case when state = 'waived' then 'Hai bên thống nhất' end, case when state <> 'open' then due_on::timestamptz end,
      case when held then due_on - 5 end, case when held then 'Chờ hồ sơ' end,
      case when chance * 1000 - floor(chance * 1000) < 0.003 then owed_to[1:1] else '{}' end
    from (select *, state = 'open' and chance * 100 - floor(chance * 100) < 0.02 as held from (
      select *, case when due_on < '${today}' then case when chance < 0.88 then 'done' when chance < 0.93 then 'waived' else 'open' end
          when chance < 0.1 then 'done' else 'open' end as state
      from (select p.*, turn, uuidv7() as id, random() as chance, date '${today}' + (turn - 5) * 100 - floor(random() * 100)::int + 60 as due_on
        from generate_series(1, 7) turn cross join pair p
        order by turn limit ${wanted}) made) stated) held`;

const sides = `
  insert into fulfilment_side (fulfilment_id, agency_id, part, regulation_id, duty_id, opens_on, due_on, state, done_on, held, disputed, handed_to)
    select f.id, f.agency_id, 'obliged', f.regulation_id, f.duty_id, f.opens_on, f.due_on, f.state, f.done_on, f.held_since is not null,
      cardinality(f.disputed_by) > 0, t.appointment_id
    from (select *, case when random() < 0.15 then 1 + floor(random() * ${staffEach - 1})::int end as handed from fulfilment) f
    left join staff t on t.agency_id = f.agency_id and t.n = f.handed;
  insert into fulfilment_side (fulfilment_id, agency_id, part, regulation_id, duty_id, opens_on, due_on, state, done_on, held, disputed)
    select f.id, owed.id, 'owed', f.regulation_id, f.duty_id, f.opens_on, f.due_on, f.state, f.done_on, f.held_since is not null,
      cardinality(f.disputed_by) > 0
    from fulfilment f cross join lateral unnest(f.owed_to) as owed (id)`;
