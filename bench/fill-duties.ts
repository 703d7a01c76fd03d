import type { Client } from 'pg';

/** Of the fifteen duties of a regulation as many are of each kind as in the texts of the demo world. */
const timings = [
  {
    class: 'recurring',
    every: { amount: 1, unit: 'month' },
    dueBy: { day: 25 },
    quote: 'trước ngày 25 hằng tháng',
  },
  {
    class: 'recurring',
    every: { amount: 1, unit: 'quarter' },
    dueBy: { day: 20, monthOfPeriod: 'last' },
    quote: 'định kỳ hằng quý, trước ngày 20 của tháng cuối quý',
  },
  { class: 'recurring', every: { amount: 6, unit: 'month' }, quote: 'Định kỳ 6 tháng một lần' },
  {
    class: 'recurring',
    every: { amount: 1, unit: 'year' },
    dueBy: { day: 15, month: 12 },
    quote: 'trước ngày 15 tháng 12 hằng năm',
  },
  { class: 'recurring', every: { amount: 1, unit: 'year' }, quote: 'Hằng năm' },
  {
    class: 'before',
    amount: 5,
    unit: 'workingDay',
    trigger: 'họp',
    quote: 'chậm nhất 05 ngày làm việc trước ngày họp',
  },
  { class: 'immediate', trigger: 'phát hiện', quote: 'Ngay' },
  { class: 'soft', quote: 'kịp thời' },
  ...[1, 3, 3, 5, 5, 10, 15].map((amount) => ({
    class: 'within',
    amount,
    unit: 'workingDay',
    trigger: 'nhận được yêu cầu',
    quote: `trong thời hạn ${amount} ngày làm việc kể từ ngày nhận được yêu cầu`,
  })),
];
export const dutiesEach = timings.length;

/**
 * Fills a migrated database with duties of regulations that bind 2 to 9 of the agencies, as the acts would have left
 * them on the first day: nothing has been made of them yet. The superuser's connection; no triggers.
 */
export async function fillDuties(client: Client, size: { duties: number; agencies: number }): Promise<void> {
  const regulations = Math.ceil(size.duties / dutiesEach);
  await client.query(`set session_replication_role = replica; set synchronous_commit = off; select setseed(0.42);
    set work_mem = '256MB'; create unlogged table body as select n, uuidv7() as id from generate_series(0, ${size.agencies - 1}) n;
    insert into agency (id, kind, level, established_on) select id, 'other', 'province', '1990-01-01' from body;
    create unlogged table plan as select n, uuidv7() as id, uuidv7() as version_id,
        case when d < 0.6 then 2 when d < 0.8 then 3 when d < 0.9 then 4 else 5 + floor((d - 0.9) * 50)::int end as parties
      from (select n, random() as d from generate_series(1, ${regulations}) n) made;
    create unlogged table party as select p.n, p.id, b.id as agency_id, row_number() over (partition by p.n order by c.place) as place
      from plan p cross join lateral (select distinct on (agency) agency, try as place
        from (select floor(${size.agencies} * random())::int as agency, try from generate_series(1, 16) try where p.n > 0) t order by agency, try) c
      join body b on b.n = c.agency;
    delete from party using plan where party.n = plan.n and place > plan.parties;
    insert into regulation (id, founded_by, founded_at, kind, title, signed_on, effect_from, scope)
      select p.id, o.agency_id, '2022-08-20', 'regulation', 'Quy chế phối hợp số ' || p.n, '2022-08-20', '2022-09-01', 'own'
      from plan p join party o on o.id = p.id and o.place = 1;
    insert into regulation_party (regulation_id, agency_id, place, role, named_as, accepted_at)
      select id, agency_id, place, case when place = 1 then 'lead' else 'member' end, 'Bên ' || place, '2022-08-20' from party;
    insert into regulation_version (id, regulation_id, ordinal, valid_from, text, document, text_hash, content_hash, proposed_by, agreed_on)
      select version_id, p.id, 1, '2022-09-01', '', '{}', '', '', r.founded_by, '2022-08-20' from plan p join regulation r on r.id = p.id`);
  await client.query(
    `insert into duty (id, version_id, regulation_id, place, reading)
     select uuidv7(), p.version_id, p.id, t.place, jsonb_build_object('eId', 'art_' || t.place, 'amount', null, 'unit', null, 'every', null,
         'dueBy', null, 'trigger', null, 'actor', 'Tòa án', 'recipient', 'Viện kiểm sát', 'action', 'gửi báo cáo kết quả', 'agreedDefault', null,
         'owedTo', case when t.place % 2 = 0 then jsonb_build_object('to', 'parties', 'agencyIds', jsonb_build_array(o.agency_id)) end,
         'obliged', case when t.place % 3 = 0 then '{"to": "everyParty"}' else jsonb_build_object('to', 'parties', 'agencyIds', jsonb_build_array(m.agency_id)) end)
         || t.timing
     from plan p cross join jsonb_array_elements($1::jsonb) with ordinality as t (timing, place)
     join party o on o.n = p.n and o.place = 1 join party m on m.n = p.n and m.place = 2
     order by p.n, t.place`,
    [JSON.stringify(timings)],
  );
  await client.query(`insert into duty_run (duty_id, regulation_id) select id, regulation_id from duty;
    drop table body, plan, party; set session_replication_role = origin`);
  await client.query('vacuum analyze');
}
