-- What people are told: where it leads, in which capacity, live and by mail; mail that is tried again; the feed of due days.

-- In which agency the person is told of its content (null: of their own account), and what it is about. What is restricted
-- is told without its title. `mail_state`: waiting for a plan, planned for `mail_at`, mailed, or none to be sent.
alter table alert
  add column agency_id uuid references agency,
  add column about_kind text,
  add column about_id uuid,
  add column restricted boolean not null default false,
  add column mail_state text not null default 'none' check (mail_state in ('waiting', 'planned', 'mailed', 'none')),
  add column mail_at timestamptz,
  add check ((about_kind is null) = (about_id is null)),
  add check (not restricted or subject = ''),
  add check (mail_state <> 'planned' or mail_at is not null);
-- What was told before this migration is not mailed afterwards.
alter table alert alter column mail_state set default 'waiting';
create index alert_agency on alert (agency_id) where agency_id is not null;
create index alert_unread on alert (person_id, kind, about_id) where read_at is null;
create index alert_to_plan on alert (at) where mail_state = 'waiting';
create index alert_to_mail on alert (mail_at, person_id) where mail_state = 'planned';
-- What somebody was told in a capacity that has ended is not theirs to read any more.
create policy of_a_living_capacity on alert as restrictive for select to lientich_app
  using (agency_id is null or agency_id = any(array(select a.agency_id from appointment a
    where a.person_id = (select app_person()) and a.state = 'confirmed' and a.valid @> (select app_today())
      and a.roles && array['clerk', 'focalOfficer', 'officer', 'leader'])));
create policy worker_mails on alert for select to lientich_worker using (true);
create policy worker_plans on alert for update to lientich_worker using (mail_state in ('waiting', 'planned')) with check (true);
grant select, update (mail_state, mail_at) on alert to lientich_worker;

-- Live news: one channel for all. {agencies, subject, id}: who reads content there looks anew; {people, subject}: these people do.
-- A payload holds 8000 bytes, hence a hundred at a time.
create function announce(agencies uuid[], subject text, about uuid) returns void language plpgsql as $$
begin
  perform pg_notify('lientich_live', jsonb_build_object('agencies', part.ids, 'subject', subject, 'id', about)::text)
    from (select jsonb_agg(id order by id) as ids from (
      select id, (row_number() over (order by id) - 1) / 100 as part from (select distinct unnest(agencies) as id) one) numbered
      group by numbered.part) part;
end $$;
create function announce_alerts() returns trigger language plpgsql as $$
begin
  perform pg_notify('lientich_live', jsonb_build_object('people', part.ids, 'subject', 'alerts')::text)
    from (select jsonb_agg(id order by id) as ids from (
      select id, (row_number() over (order by id) - 1) / 100 as part from (select distinct person_id as id from fresh) one) numbered
      group by numbered.part) part;
  return null;
end $$;
create trigger alert_announced after insert on alert referencing new table as fresh
  for each statement execute function announce_alerts();
-- What one reads in one window is read in the others.
create function announce_read() returns trigger language plpgsql as $$
begin
  perform pg_notify('lientich_live', jsonb_build_object('people', jsonb_build_array(one.person_id), 'subject', 'alerts')::text)
    from (select distinct n.person_id from fresh n join stale o on o.id = n.id where n.read_at is distinct from o.read_at) one;
  return null;
end $$;
create trigger alert_read_announced after update on alert referencing old table as stale new table as fresh
  for each statement execute function announce_read();
-- A side tells its own agency, and only when its row has become another: what one participant does inside moves nothing elsewhere.
create function announce_sides() returns trigger language plpgsql as $$
begin
  perform announce(array(select distinct agency_id from fresh), tg_argv[0], null);
  return null;
end $$;
create trigger fulfilment_side_opened_announced after insert on fulfilment_side referencing new table as fresh
  for each statement execute function announce_sides('duties');
create trigger regulation_side_opened_announced after insert on regulation_side referencing new table as fresh
  for each statement execute function announce_sides('regulations');
create function announce_changed_fulfilments() returns trigger language plpgsql as $$
begin
  perform announce(array(select distinct n.agency_id from fresh n join stale o using (fulfilment_id, agency_id) where n is distinct from o),
    'duties', null);
  return null;
end $$;
create trigger fulfilment_side_announced after update on fulfilment_side referencing old table as stale new table as fresh
  for each statement execute function announce_changed_fulfilments();
create function announce_changed_regulations() returns trigger language plpgsql as $$
begin
  perform announce(array(select distinct n.agency_id from fresh n join stale o using (regulation_id, agency_id) where n is distinct from o),
    'regulations', null);
  return null;
end $$;
create trigger regulation_side_announced after update on regulation_side referencing old table as stale new table as fresh
  for each statement execute function announce_changed_regulations();

-- Tells people of something in their capacity in an agency; each once until they have read it, nobody of what they do themselves.
-- The label stands in lists and in mail: of what is restricted none is kept.
create function tell_people(people uuid[], in_agency uuid, kind text, about_kind text, about_id uuid, label text, restricted boolean)
returns void language plpgsql security definer set search_path = public, pg_temp as $$
declare door text := open_door();
begin
  insert into alert (id, person_id, kind, at, subject, agency_id, about_kind, about_id, restricted)
    select gen_random_uuid(), told.id, tell_people.kind, coalesce(app_business_at(), date_trunc('milliseconds', clock_timestamp())),
      case when tell_people.restricted then '' else coalesce(label, '') end,
      in_agency, tell_people.about_kind, tell_people.about_id, tell_people.restricted
    from (select distinct unnest(people) as id) told
    where told.id is not null and told.id is distinct from app_person()
      and not exists (select from alert l where l.person_id = told.id and l.kind = tell_people.kind
        and l.about_id is not distinct from tell_people.about_id and l.agency_id is not distinct from in_agency and l.read_at is null);
  perform close_door(door);
end $$;
-- The leaders of the other participants, each in their own agency.
create function tell_leaders(of_regulation uuid, kind text) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare door text;
begin
  if not is_participant(of_regulation) or kind not in ('proposalArrived', 'correctionArrived', 'proposalAgreed') then return; end if;
  door := open_door();
  insert into alert (id, person_id, kind, at, subject, agency_id, about_kind, about_id)
    select gen_random_uuid(), told.person_id, tell_leaders.kind, app_business_at(), told.title, told.agency_id, 'regulation', of_regulation
    from (select distinct on (a.person_id) a.person_id, a.agency_id, r.title from regulation r
      join regulation_party p on p.regulation_id = r.id and p.agency_id <> app_agency()
      join appointment a on a.agency_id = p.agency_id and 'leader' = any(a.roles) and a.state = 'confirmed' and a.valid @> app_today()
      where r.id = of_regulation order by a.person_id, p.place) told;
  perform close_door(door);
end $$;
-- As before; the alert leads to the fulfilment.
create or replace function note_dispute() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare door text := open_door(); told record;
begin
  update fulfilment set disputed_by = case new.kind
      when 'disputed' then array_append(array_remove(disputed_by, new.agency_id), new.agency_id)
      else array_remove(disputed_by, new.agency_id) end, version = version + 1
    where id = new.fulfilment_id;
  if new.kind = 'disputed' then
    select f.agency_id, r.title, array_agg(a.person_id) as people into told from fulfilment f
      join fulfilment_side s on s.fulfilment_id = f.id and s.agency_id = f.agency_id
      join regulation r on r.id = f.regulation_id
      join appointment a on a.agency_id = f.agency_id and a.state = 'confirmed' and a.valid @> app_today()
        and ('leader' = any(a.roles) or a.id = s.handed_to or s.handed_to is null and exists (select from regulation_officer o
          where o.appointment_id = a.id and o.regulation_id = f.regulation_id and o.part = 'focal' and o.valid @> app_today()))
      where f.id = new.fulfilment_id group by f.agency_id, r.title;
    -- Once until it is read: who disputes and settles over and over fills nobody's list.
    if found then
      perform tell_people(told.people, told.agency_id, 'fulfilmentDisputed', 'fulfilment', new.fulfilment_id, told.title, false);
    end if;
  end if;
  perform close_door(door);
  return null;
end $$;

-- How a person wants to be told by mail; who has said nothing has the defaults of domain/notification.
create table notification_setting (
  person_id uuid primary key references person,
  -- {group: now | digest | never}
  by_mail jsonb not null,
  -- Hours of Vietnam, 07:30. Quiet from one to the other, over midnight too.
  digest_at text not null check (digest_at ~ '^([01]\d|2[0-3]):[0-5]\d$'),
  quiet_from text check (quiet_from ~ '^([01]\d|2[0-3]):[0-5]\d$'),
  quiet_until text check (quiet_until ~ '^([01]\d|2[0-3]):[0-5]\d$'),
  language text not null check (language in ('vi', 'en')),
  check ((quiet_from is null) = (quiet_until is null))
);
-- The secret address under which a calendar reads a person's due days: only the hash of its token.
create table calendar_feed (
  person_id uuid primary key references person,
  token_hash text not null unique,
  opened_at timestamptz not null default app_business_at()
);
do $$
declare own text;
begin
  foreach own in array array['notification_setting', 'calendar_feed'] loop
    execute format('alter table %I enable row level security', own);
    execute format('alter table %I force row level security', own);
    execute format('create policy own_person on %I using (person_id = (select app_person())) with check (person_id = (select app_person()))', own);
  end loop;
end $$;
create policy worker_reads on notification_setting for select to lientich_worker using (true);
create policy through_a_door on calendar_feed for select to lientich_owner using ((select crossing()));
grant select, insert, update on notification_setting to lientich_app;
grant select on notification_setting to lientich_worker;
grant select, insert, update, delete on calendar_feed to lientich_app;

-- Whose feed it is, by the hash of the token that the caller holds; null when it was closed or its person has left.
create function holder_of_feed(hash text) returns uuid
language plpgsql security definer set search_path = public, pg_temp as $$
declare door text := open_door(); holder uuid;
begin
  select f.person_id from calendar_feed f join person p on p.id = f.person_id
    where f.token_hash = hash and p.disabled_at is null into holder;
  perform close_door(door);
  return holder;
end $$;
-- Where alerts are mailed to: not to who has left, nor in a capacity that has ended.
create function mail_addresses(alerts uuid[]) returns table (alert_id uuid, address text)
language plpgsql security definer set search_path = public, pg_temp as $$
declare door text := open_door();
begin
  return query
    select l.id, p.email from alert l join person p on p.id = l.person_id and p.has_account and p.disabled_at is null
    where l.id = any(alerts) and (l.agency_id is null or exists (select from appointment a
      where a.person_id = p.id and a.agency_id = l.agency_id and a.state = 'confirmed' and a.valid @> app_today()
        and a.roles && array['clerk', 'focalOfficer', 'officer', 'leader']));
  perform close_door(door);
end $$;

-- Messages are tried again at growing distances, then kept as failed until the system administrator sends them anew. They are
-- seen with no word of theirs, and no whole address.
alter table mail_outbox
  add column html text,
  add column purpose text not null default 'letter' check (purpose in ('letter', 'alerts')),
  add column attempts integer not null default 0,
  add column next_try_at timestamptz,
  add column last_error text,
  add column failed_at timestamptz,
  add column masked_address text not null generated always as
    (left(to_address, 1) || '…' || coalesce(substring(to_address from '@.*$'), '')) stored,
  add check (sent_at is null or failed_at is null);
drop index mail_outbox_waiting;
create index mail_outbox_waiting on mail_outbox (created_at) where sent_at is null and failed_at is null;
create index mail_outbox_failed on mail_outbox (failed_at desc, id desc) where failed_at is not null;
create policy administrator_sees_failed on mail_outbox for select to lientich_app
  using (failed_at is not null and (select app_has_role('systemAdministrator')));
grant select (id, masked_address, purpose, created_at, attempts, last_error, failed_at) on mail_outbox to lientich_app;
create policy through_a_door on mail_outbox to lientich_owner using ((select crossing())) with check ((select crossing()));
-- Failed messages that the system administrator sends anew; the others of these ids are left as they are.
create function resend_mail(messages uuid[]) returns setof uuid
language plpgsql security definer set search_path = public, pg_temp as $$
declare door text;
begin
  if not app_has_role('systemAdministrator') then return; end if;
  door := open_door();
  return query update mail_outbox set failed_at = null, attempts = 0, next_try_at = null
    where id = any(messages) and failed_at is not null returning id;
  perform close_door(door);
end $$;

revoke execute on function tell_people(uuid[], uuid, text, text, uuid, text, boolean), tell_leaders(uuid, text),
  holder_of_feed(text), mail_addresses(uuid[]), resend_mail(uuid[]) from public;
grant execute on function tell_leaders(uuid, text), holder_of_feed(text), resend_mail(uuid[]) to lientich_app;
grant execute on function mail_addresses(uuid[]) to lientich_worker;
