-- Levels: a regulation that binds downwards is read by the units below its participants, who exchange under it and are asked
-- nothing of it. A side of theirs is like that of a participant, with the time in which they stand below one.

-- When the agency stands below a participant it binds, as the directory says, the future with it; null: it is a participant.
-- Asked at each reading, so that sight begins and ends on its day without a job. Empty: it never did, as it turned out.
alter table regulation_side add column below datemultirange;
create policy through_a_door on agency_superior for select to lientich_owner using ((select crossing()));
alter policy own_side on regulation_side using (agency_id = (select app_agency()) and (select app_reads_content())
  and (below is null or below @> (select app_today())));

-- What only participants see: what is proposed, what happened to it, whom they name. Of texts the others see those that
-- stand or stood, never one that is consulted on.
do $$
declare t text;
begin
  foreach t in array array['proposal', 'regulation_event', 'regulation_officer'] loop
    execute format('alter policy participant_reads on %I using (exists (select from regulation_side s
      where s.regulation_id = %I.regulation_id and s.agency_id = (select app_agency()) and s.below is null))', t, t);
  end loop;
end $$;
alter policy participant_reads on regulation_version using (exists (select from regulation_side s
  where s.regulation_id = regulation_version.regulation_id and s.agency_id = (select app_agency())
    and (s.below is null or regulation_version.ordinal = 1 or regulation_version.agreed_on is not null)));
alter policy participant_reads on regulation_article using (exists (select from regulation_side s
  where s.regulation_id = regulation_article.regulation_id and s.agency_id = (select app_agency())
    and (s.below is null or exists (select from regulation_version v where v.id = regulation_article.version_id))));
alter policy participant_reads on duty using (exists (select from regulation_side s
  where s.regulation_id = duty.regulation_id and s.agency_id = (select app_agency())
    and (s.below is null or not duty.struck and exists (select from regulation_version v where v.id = duty.version_id))));

-- Who writes on it is a participant; a regulation of one's own may stand under one that one only reads.
create or replace function is_participant(of_regulation uuid) returns boolean language sql stable
  return exists (select from regulation_side where regulation_id = of_regulation and agency_id = app_agency() and below is null);
create function knows_regulation(of_regulation uuid) returns boolean language sql stable
  return exists (select from regulation_side where regulation_id = of_regulation and agency_id = app_agency());
alter policy founder_relates on regulation_relation
  with check (is_being_founded(regulation_id) and (other_id is null or knows_regulation(other_id)));

-- The sides of those below, of one regulation or of some agencies with all that stand below them. A regulation binds
-- downwards once it binds two of its participants; before that it is a text on which they are being asked.
create function refresh_lower_sides(of_regulation uuid, of_agencies uuid[]) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare door text := open_door(); units uuid[];
begin
  if of_regulation is not null and not exists (select from regulation where id = of_regulation and scope = 'downwards') then
    perform close_door(door);
    return;
  end if;
  units := array(
    with recursive down (id) as (
      (select unnest(of_agencies) union select p.agency_id from regulation_party p where p.regulation_id = of_regulation)
      union select s.agency_id from down d join agency_superior s on s.superior_id = d.id)
    select id from down);
  perform from regulation r where r.scope = 'downwards' and (r.id = of_regulation or of_regulation is null and r.id in (
    with recursive up (id) as (
      select unnest(units) union select s.superior_id from up u join agency_superior s on s.agency_id = u.id)
    select p.regulation_id from up u join regulation_party p on p.agency_id = u.id
    union select s.regulation_id from regulation_side s where s.agency_id = any(units) and s.below is not null))
    order by r.id for no key update;
  with recursive up (agency_id, above_id, during) as (
      select s.agency_id, s.superior_id, s.valid from agency_superior s where s.agency_id = any(units)
      -- The times of a chain grow shorter only, so that this ends even where two stand above each other.
      union select u.agency_id, s.superior_id, u.during * s.valid
        from up u join agency_superior s on s.agency_id = u.above_id and s.valid && u.during),
    binding as materialized (
      select r.id, r.kind, r.title, r.symbol, r.aliases, o.dated_on, o.parties, o.fields, o.accepted_count, o.effect_from, o.effect_to,
        o.replaced_on, o.version_id,
        -- Not when something was last proposed or answered: the day from which the text stands.
        greatest((r.founded_at at time zone 'Asia/Ho_Chi_Minh')::date,
          (select max(v.agreed_on) from regulation_version v where v.regulation_id = r.id)) as stands_since
      from regulation r cross join lateral (
        select * from regulation_side s where s.regulation_id = r.id and s.below is null limit 1) o
      where r.scope = 'downwards' and r.withdrawn_at is null and o.accepted_count >= 2
        and (r.id = of_regulation or of_regulation is null)),
    span as materialized (
      select p.regulation_id, u.agency_id, range_agg(u.during) as during
      from up u join regulation_party p on p.agency_id = u.above_id and p.accepted_at is not null
      join binding b on b.id = p.regulation_id
      where not (u.agency_id = any(b.parties))
      group by p.regulation_id, u.agency_id),
    written as (
      insert into regulation_side (agency_id, regulation_id, dated_on, kind, searched, parties, fields, own_answer, accepted_count,
          effect_from, effect_to, replaced_on, withdrawn, version_id, last_activity_on, below)
        select n.agency_id, b.id, b.dated_on, b.kind, fold(concat_ws(' ', b.title, b.symbol, array_to_string(b.aliases, ' '))),
          b.parties, b.fields, 'accepted', b.accepted_count, b.effect_from, b.effect_to, b.replaced_on, false, b.version_id,
          b.stands_since, n.during
        from span n join binding b on b.id = n.regulation_id
      on conflict (agency_id, regulation_id) do update set
        searched = fold(concat_ws(' ', excluded.searched, array_to_string(regulation_side.own_aliases, ' '))),
        accepted_count = excluded.accepted_count, effect_from = excluded.effect_from, effect_to = excluded.effect_to,
        replaced_on = excluded.replaced_on, version_id = excluded.version_id, last_activity_on = excluded.last_activity_on,
        below = excluded.below
        where (regulation_side.accepted_count, regulation_side.effect_from, regulation_side.effect_to, regulation_side.replaced_on,
            regulation_side.version_id, regulation_side.last_activity_on, regulation_side.below, regulation_side.searched)
          is distinct from (excluded.accepted_count, excluded.effect_from, excluded.effect_to, excluded.replaced_on,
            excluded.version_id, excluded.last_activity_on, excluded.below,
            fold(concat_ws(' ', excluded.searched, array_to_string(regulation_side.own_aliases, ' ')))))
  update regulation_side s set below = '{}'
    where s.agency_id = any(units) and s.below <> '{}' and (s.regulation_id = of_regulation or of_regulation is null)
      and not exists (select from span n where n.regulation_id = s.regulation_id and n.agency_id = s.agency_id);
  perform close_door(door);
end $$;

-- As before, with those below.
create or replace function refresh_sides(of_regulation uuid) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare door text := open_door();
begin
  -- Whoever writes sides holds their regulation, so that two at a time wait for each other in one order.
  perform from regulation where id = of_regulation for no key update;
  insert into regulation_side (agency_id, regulation_id, dated_on, kind, searched, parties, fields, own_answer, accepted_count,
      effect_from, effect_to, replaced_on, withdrawn, version_id, last_activity_on)
    select p.agency_id, r.id, coalesce(r.signed_on, (r.founded_at at time zone 'Asia/Ho_Chi_Minh')::date), r.kind,
      fold(concat_ws(' ', r.title, r.symbol, array_to_string(r.aliases, ' '))),
      (select array_agg(o.agency_id order by o.place) from regulation_party o where o.regulation_id = r.id),
      array(select f ->> 'name' from jsonb_array_elements(r.fields) f),
      case when p.accepted_at is not null then 'accepted' else coalesce(
        (select a.answer from regulation_version v join proposal q on q.version_id = v.id and q.kind = 'text'
          join proposal_answer a on a.proposal_id = q.id and a.agency_id = p.agency_id
          where v.regulation_id = r.id and v.ordinal = 1), 'waiting') end,
      (select count(*) from regulation_party o where o.regulation_id = r.id and o.accepted_at is not null),
      r.effect_from, r.effect_to, r.replaced_on, r.withdrawn_at is not null,
      standing_version(r.id),
      (r.founded_at at time zone 'Asia/Ho_Chi_Minh')::date
    from regulation r join regulation_party p on p.regulation_id = r.id
    where r.id = of_regulation and not is_left_out(r.id, p.agency_id)
  on conflict (agency_id, regulation_id) do update set
    searched = fold(concat_ws(' ', excluded.searched, array_to_string(regulation_side.own_aliases, ' '))),
    parties = excluded.parties, fields = excluded.fields, own_answer = excluded.own_answer,
    accepted_count = excluded.accepted_count, effect_from = excluded.effect_from, effect_to = excluded.effect_to,
    replaced_on = excluded.replaced_on, withdrawn = excluded.withdrawn, version_id = excluded.version_id;
  perform refresh_lower_sides(of_regulation, null);
  perform close_door(door);
end $$;
create function refresh_sides_of_placed() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform refresh_lower_sides(null, array(select distinct agency_id from fresh));
  return null;
end $$;
create trigger agency_superior_sides after insert on agency_superior referencing new table as fresh
  for each statement execute function refresh_sides_of_placed();
create trigger agency_superior_changed_sides after update on agency_superior referencing new table as fresh
  for each statement execute function refresh_sides_of_placed();

-- What happens among the participants moves their own sides only.
create or replace function touch_sides() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare door text := open_door();
begin
  perform from regulation where id in (select regulation_id from fresh) order by id for no key update;
  update regulation_side s set last_activity_on = app_today()
    from (select distinct regulation_id from fresh) f where s.regulation_id = f.regulation_id and s.below is null;
  perform close_door(door);
  return null;
end $$;
create or replace function name_own_side(of_regulation uuid, names text[]) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
declare door text := open_door(); named boolean;
begin
  update regulation_side set own_aliases = names where regulation_id = of_regulation and agency_id = app_agency()
    and app_reads_content() and (below is null or below @> app_today());
  named := found;
  if named then perform refresh_sides(of_regulation); end if;
  perform close_door(door);
  return named;
end $$;

-- As before; of regulations that one only reads from below, which are few and no words of the index, each is looked through.
create or replace function search_articles(query text, enough integer) returns table (
  regulation_id uuid, version_id uuid, place integer, eid text, num text, heading text, body text, rank real)
language plpgsql security definer set search_path = public, pg_temp as $$
declare door text; wanted tsquery; exact tsquery; from_below uuid[];
begin
  if app_agency() is null or not app_reads_content() then return; end if;
  wanted := plainto_tsquery('simple', search_words(fold(query)));
  exact := plainto_tsquery('simple', search_words(query));
  if numnode(wanted) = 0 then return; end if;
  door := open_door();
  from_below := array(select s.version_id from regulation_side s where s.agency_id = app_agency() and s.below @> app_today());
  return query
    with hits as materialized (
      (select a.* from regulation_article a
      where a.words @@ (wanted && ('''party:' || app_agency() || '''')::tsquery) limit least(enough, 1000))
      union all
      (select a.* from regulation_article a
      where a.version_id = any(from_below) and a.words @@ wanted limit least(enough, 1000)))
    select h.regulation_id, h.version_id, h.place, h.eid, h.num, h.heading, h.body,
      ts_rank_cd('{0.1,0.2,0.4,1}', h.words, wanted || exact) as rank
    from hits h join regulation_side s on s.version_id = h.version_id and s.agency_id = app_agency()
    order by rank desc, s.dated_on desc, h.regulation_id, h.place;
  perform close_door(door);
end $$;

-- Who exchanges: those it binds, and where it binds downwards those below them today; the side says so.
create or replace function exchanges_under(of_regulation uuid, an_agency uuid) returns boolean
language plpgsql stable security definer set search_path = public, pg_temp as $$
declare door text := open_door(); yes boolean;
begin
  select exists (select from regulation_party p where p.regulation_id = of_regulation and p.agency_id = an_agency and p.accepted_at is not null)
    or exists (select from regulation_side s where s.regulation_id = of_regulation and s.agency_id = an_agency and s.below @> app_today()) into yes;
  perform close_door(door);
  return yes;
end $$;
-- All who exchange under a regulation that the asker sees, each one below a participant with that participant.
create function exchanging_agencies(of_regulation uuid) returns table (agency_id uuid, under_id uuid, place integer) language sql stable
begin atomic
  with recursive bound as (
      select p.agency_id, p.place from regulation_party p where p.regulation_id = of_regulation and p.accepted_at is not null),
    below (agency_id, under_id, place) as (
      select s.agency_id, b.agency_id, b.place from bound b join agency_superior s on s.superior_id = b.agency_id and s.valid @> app_today()
        where exists (select from regulation r where r.id = of_regulation and r.scope = 'downwards' and r.withdrawn_at is null)
          and (select count(*) >= 2 from bound)
      union select s.agency_id, l.under_id, l.place from below l join agency_superior s on s.superior_id = l.agency_id and s.valid @> app_today())
  select b.agency_id, null::uuid, b.place from bound b
  union all
  (select distinct on (l.agency_id) l.agency_id, l.under_id, l.place from below l
    where not exists (select from regulation_party p where p.regulation_id = of_regulation and p.agency_id = l.agency_id)
    order by l.agency_id, l.place);
end;

revoke execute on function refresh_lower_sides(uuid, uuid[]) from public;
-- What is here already.
do $$
declare door text := open_door();
begin
  perform refresh_lower_sides(r.id, null) from (select id from regulation where scope = 'downwards' order by id) r;
  perform close_door(door);
end $$;
