import type { Client } from 'pg';
import { makeArticle, makePhrase, type MadeArticle, randomOf } from './registry-words.ts';

export type Size = { regulations: number; agencies: number; articlesEach: number };

/** Different articles there are; each stands in many regulations, as wording does that one body takes from another. */
const differentArticles = 40_000;

/**
 * Fills a migrated database with regulations as the acts would have left them, by the statements of sets: no triggers, the
 * index of words last. The superuser's connection; deterministic but for ids.
 */
export async function fillRegistry(client: Client, size: Size, tell: (step: string) => void): Promise<void> {
  const run = async (step: string, statements: string) => {
    await client.query(statements);
    tell(step);
  };
  await client.query(`set session_replication_role = replica; set synchronous_commit = off; select setseed(0.42);
    set maintenance_work_mem = '1GB'; set work_mem = '256MB'; drop index regulation_article_words`);
  await makePool(client);
  tell('wording');
  await run('agencies and participants', participants(size));
  await run('regulations and versions', regulations);
  await run('articles', articles(size.articlesEach));
  await run(
    'index of words',
    'create index regulation_article_words on regulation_article using gin (words) with (fastupdate = off)',
  );
  await run('sides, bases, duties, events', beside);
  await run('statistics', 'set session_replication_role = origin');
  await client.query('vacuum analyze');
}

async function makePool(client: Client): Promise<void> {
  const random = randomOf(7);
  await client.query('create unlogged table pool (n serial, heading text, body text, words tsvector)');
  for (let done = 0; done < differentArticles; done += 2000) {
    const some = Array.from({ length: 2000 }, () => makeArticle(random));
    await client.query(
      `insert into pool (heading, body, words)
       select heading, body, setweight(to_tsvector('simple', search_words(heading)), 'A')
         || setweight(to_tsvector('simple', search_words(fold(heading))), 'B')
         || setweight(to_tsvector('simple', search_words(heading || ' ' || body)), 'C')
         || setweight(to_tsvector('simple', search_words(fold(heading || ' ' || body))), 'D')
       from jsonb_to_recordset($1::jsonb) as made (heading text, body text)`,
      [JSON.stringify(some satisfies MadeArticle[])],
    );
  }
  const fields = Array.from({ length: 300 }, () => `${makePhrase(random, 1)} ${makePhrase(random, 1)}`);
  await client.query(
    `create unlogged table field as select row_number() over () as n, name from unnest($1::text[]) name`,
    [fields],
  );
  await client.query('alter table pool add primary key (n); create unique index on field (n)');
}

/** 2 to 9 participants; few agencies take part in very many regulations, most in about a thousand. */
const participants = ({ regulations: many, agencies }: Size) => `
  create unlogged table body as select n, uuidv7() as id from generate_series(0, ${agencies - 1}) n;
  insert into agency (id, kind, level, established_on) select id, 'other', 'province', '1990-01-01' from body;
  insert into agency_name (agency_id, name, short_name, valid)
    select id, 'Cơ quan số ' || n || ' của tỉnh', 'CQ ' || n, '[1990-01-01,)' from body;
  create unlogged table plan as
    select n, uuidv7() as id, uuidv7() as version_id, date '1995-01-01' + floor(random() * 10000)::int as signed_on,
      case when d < 0.6 then 2 when d < 0.8 then 3 when d < 0.9 then 4 else 5 + floor((d - 0.9) * 50)::int end as parties
    from (select n, random() as d from generate_series(1, ${many}) n) made;
  create unlogged table pick as
    select p.n, p.parties, floor(${agencies} * random() ^ 1.7)::int as agency, try
    from plan p, generate_series(1, 16) try;
  insert into regulation_party (regulation_id, agency_id, place, role, named_as, accepted_at)
    select p.id, b.id, c.place, case when c.place = 1 then 'lead' else 'member' end, 'Bên ' || c.place, p.signed_on + interval '10 days'
    from (select n, agency, row_number() over (partition by n order by first) as place
      from (select n, agency, min(try) as first from pick group by n, agency) once) c
    join plan p on p.n = c.n and c.place <= p.parties join body b on b.n = c.agency;
  drop table pick; analyze plan; analyze regulation_party`;

const regulations = `
  insert into regulation (id, founded_by, founded_at, kind, title, symbol, aliases, signed_on, signed_at, effect_from, effect_to, scope, fields)
    select p.id, o.agency_id, p.signed_on, (array['regulation', 'regulation', 'regulation', 'programme', 'plan'])[1 + p.n % 5],
      'Quy chế phối hợp ' || f.name || ' và ' || g.name, (p.n % 900 + 1) || '-QC/CQ' || b.n || '-' || p.n % 97,
      case when p.n % 7 = 0 then array['Quy chế ' || p.n] else '{}' end, p.signed_on, 'Hà Giang', p.signed_on + 15,
      case when p.n % 3 = 0 then p.signed_on + 1825 end, 'own',
      jsonb_build_array(jsonb_build_object('name', f.name, 'eIds', '[]'::jsonb), jsonb_build_object('name', g.name, 'eIds', '[]'::jsonb))
    from plan p join regulation_party o on o.regulation_id = p.id and o.place = 1 join body b on b.id = o.agency_id
    join field f on f.n = 1 + p.n % 300 join field g on g.n = 1 + (p.n * 7) % 300;
  insert into regulation_version (id, regulation_id, ordinal, valid_from, text, document, text_hash, content_hash, proposed_by, agreed_on)
    select version_id, p.id, 1, p.signed_on + 15, '', '{"instruments": [], "duties": []}', md5(p.n::text), md5(p.n::text), founded_by, p.signed_on + 10
    from plan p join regulation r on r.id = p.id`;

/** About so many articles each; the words of the wording and one for each participant. */
const articles = (each: number) => `
  insert into regulation_article (version_id, place, regulation_id, eid, num, heading, body, words)
    select p.version_id, place, p.id, 'art_' || place, place::text, w.heading, w.body, w.words || p.parties
    from (select p.*, (select array_to_tsvector(array_agg('party:' || o.agency_id)) from regulation_party o where o.regulation_id = p.id) as parties,
        ${each - 3} + floor(random() * 7)::int as articles from (select n, id, version_id from plan) p) p
    cross join lateral generate_series(1, p.articles) place
    join pool w on w.n = 1 + (p.n * 7919 + place * 104729) % ${differentArticles}`;

const beside = `
  insert into regulation_side (agency_id, regulation_id, dated_on, kind, searched, parties, fields, own_answer, accepted_count,
      effect_from, effect_to, replaced_on, withdrawn, version_id, last_activity_on)
    select o.agency_id, r.id, r.signed_on, r.kind, fold(concat_ws(' ', r.title, r.symbol, array_to_string(r.aliases, ' '))),
      a.parties, array(select f ->> 'name' from jsonb_array_elements(r.fields) f),
      case when p.n % 50 = 0 then 'waiting' else 'accepted' end, cardinality(a.parties), r.effect_from, r.effect_to, null, false,
      p.version_id, r.signed_on + 10
    from plan p join regulation r on r.id = p.id join regulation_party o on o.regulation_id = r.id
    join (select regulation_id, array_agg(agency_id order by place) as parties from regulation_party group by 1) a on a.regulation_id = r.id;
  insert into legal_basis (id, symbol, title, issuer, issued_on)
    select uuidv7(), b.n || '-QĐ/TW', 'Quy định về ' || f.name, 'Ban Chấp hành Trung ương', date '2000-01-01' + b.n
    from generate_series(1, 500) b (n) join field f on f.n = 1 + b.n % 300;
  create unlogged table cited as select row_number() over (order by id) as n, id from legal_basis;
  insert into regulation_basis (regulation_id, place, basis_id, printed)
    select p.id, c.place, b.id, 'Căn cứ ' || c.place from plan p cross join generate_series(1, 3) c (place)
    join cited b on b.n = 1 + (p.n * (2 + c.place * 2) + c.place) % 500;
  insert into regulation_event (id, regulation_id, agency_id, at, kind)
    select uuidv7(), r.id, r.founded_by, r.signed_on, 'proposed' from regulation r;
  drop table pool, plan, body, field, cited`;
