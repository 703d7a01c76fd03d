-- Machines that call in an appointment (API keys) and machines that are told what happened (webhooks).

-- A key stands for one appointment of whom it belongs to: made by them, confirmed by an administrator of their agency,
-- ended by either. Of its secret there is only the hash; the prefix is what people see and what it is found by.
create table api_key (
  id uuid primary key,
  agency_id uuid not null default app_agency() references agency,
  person_id uuid not null default app_person() references person,
  appointment_id uuid not null default app_appointment(),
  name text not null,
  prefix text not null unique,
  secret_hash text not null,
  scopes text[] not null check (cardinality(scopes) > 0),
  made_at timestamptz not null default app_business_at(),
  -- The last day on which it works.
  expires_on date not null check (expires_on <= made_at::date + 367),
  confirmed_at timestamptz,
  confirmed_by uuid references person check (confirmed_by <> person_id),
  revoked_at timestamptz,
  revoked_by uuid references person,
  last_used_on date,
  check ((confirmed_at is null) = (confirmed_by is null)),
  check ((revoked_at is null) = (revoked_by is null)),
  foreign key (agency_id, appointment_id) references appointment (agency_id, id)
);
create index api_key_agency on api_key (agency_id, made_at desc, id);
create index api_key_person on api_key (person_id, made_at desc, id);
create index api_key_appointment on api_key (appointment_id);
create index api_key_confirmed_by on api_key (confirmed_by);
create index api_key_revoked_by on api_key (revoked_by);

-- Where messages may be sent to at all: `https://vanban.co-quan.vn`, with the port if it is another. `internal`: its
-- addresses may lie inside of a network.
create table webhook_host (
  id uuid primary key,
  origin text not null unique,
  internal boolean not null default false,
  added_by uuid not null default app_person() references person,
  added_at timestamptz not null default app_business_at()
);
create index webhook_host_added_by on webhook_host (added_by);
create table webhook (
  id uuid primary key,
  agency_id uuid not null default app_agency() references agency,
  url text not null,
  events text[] not null check (cardinality(events) > 0),
  active boolean not null default true,
  -- The receiver has answered that it is no longer there (410); nothing is sent until somebody switches it on again.
  gone_at timestamptz check (gone_at is null or not active),
  made_at timestamptz not null default app_business_at(),
  version integer not null default 1,
  unique (agency_id, id)
);
-- What messages are signed with: the worker alone reads it. The one before stays valid for a while beside the new one.
create table webhook_secret (
  webhook_id uuid not null,
  agency_id uuid not null default app_agency(),
  secret text not null,
  valid_until timestamptz,
  primary key (webhook_id, secret),
  foreign key (agency_id, webhook_id) references webhook (agency_id, id) on delete cascade
);
-- One message to one webhook: only what happened, to which id and when. Instants besides `at` are real time.
create table webhook_delivery (
  id uuid primary key,
  webhook_id uuid not null,
  agency_id uuid not null default app_agency(),
  event text not null,
  about_kind text not null,
  about_id uuid not null,
  at timestamptz not null default app_business_at(),
  queued_at timestamptz not null default clock_timestamp(),
  state text not null default 'waiting' check (state in ('waiting', 'delivered', 'dead')),
  attempts integer not null default 0,
  -- Not before; while it is on its way, when it counts as lost.
  next_at timestamptz not null default clock_timestamp(),
  settled_at timestamptz check ((settled_at is not null) = (state <> 'waiting')),
  last_status integer,
  last_failure text,
  foreign key (agency_id, webhook_id) references webhook (agency_id, id) on delete cascade
);
create index webhook_delivery_waiting on webhook_delivery (next_at, webhook_id) where state = 'waiting';
create index webhook_delivery_webhook on webhook_delivery (webhook_id, queued_at desc, id);
create index webhook_delivery_state on webhook_delivery (webhook_id, state, queued_at desc, id) where state <> 'delivered';
create index webhook_delivery_settled on webhook_delivery (settled_at) where state <> 'waiting';

do $$
declare t text;
begin
  foreach t in array array['api_key', 'webhook_host', 'webhook', 'webhook_secret', 'webhook_delivery'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy through_a_door on %I to lientich_owner using ((select crossing())) with check ((select crossing()))', t);
  end loop;
end $$;

-- Whose it is and the administrator of the agency see a key, never its hash.
create policy own_person on api_key for select
  using (person_id = (select app_person()) and agency_id = (select app_agency()));
create policy administrator_reads on api_key for select
  using (agency_id = (select app_agency()) and (select app_has_role('agencyAdministrator')));
create policy holder_makes on api_key for insert with check (agency_id = (select app_agency())
  and person_id = (select app_person()) and appointment_id = (select app_appointment()) and (select app_reads_content()));
create policy either_decides on api_key for update using (agency_id = (select app_agency())
  and (person_id = (select app_person()) or (select app_has_role('agencyAdministrator'))));
grant select (id, agency_id, person_id, appointment_id, name, prefix, scopes, made_at, expires_on, confirmed_at, confirmed_by,
    revoked_at, revoked_by, last_used_on),
  insert (id, name, prefix, secret_hash, scopes, expires_on),
  update (confirmed_at, confirmed_by, revoked_at, revoked_by) on api_key to lientich_app;
-- Confirmed once, by an administrator who is another person; revoked once, by who does it; nothing is taken back.
create function guard_api_key() returns trigger language plpgsql as $$
begin
  if crossing() then return new; end if;
  if new.confirmed_by is distinct from old.confirmed_by and (old.confirmed_by is not null or old.revoked_by is not null
      or new.confirmed_by is distinct from app_person() or new.person_id = app_person() or not app_has_role('agencyAdministrator')) then
    raise exception 'another person, who administers the agency, confirms a key' using errcode = '42501';
  end if;
  if new.revoked_by is distinct from old.revoked_by and (old.revoked_by is not null or new.revoked_by is distinct from app_person()) then
    raise exception 'a key is revoked once' using errcode = '42501';
  end if;
  if (new.confirmed_by is not distinct from old.confirmed_by and new.confirmed_at is distinct from old.confirmed_at)
      or (new.revoked_by is not distinct from old.revoked_by and new.revoked_at is distinct from old.revoked_at) then
    raise exception 'when a key was decided does not change' using errcode = '42501';
  end if;
  return new;
end $$;
create trigger api_key_guard before update on api_key for each row execute function guard_api_key();

-- A key that works today, by its prefix: confirmed, not revoked, within its days, of a person whose account is open and
-- who holds the appointment, in an agency that is there. Only what reads content passes on of the roles: a key administers nothing.
-- Before anybody is admitted nobody is signed in, so the directory opens by the door.
create policy through_a_door on agency for select to lientich_owner using ((select crossing()));
create function find_api_key(of_prefix text) returns table (
  id uuid, secret_hash text, person_id uuid, agency_id uuid, appointment_id uuid, roles text[], name text, scopes text[], used_today boolean)
language plpgsql security definer set search_path = public, pg_temp as $$
declare door text := open_door();
begin
  return query
    select k.id, k.secret_hash, k.person_id, k.agency_id, k.appointment_id, working.roles, k.name, k.scopes,
      coalesce(k.last_used_on = app_today(), false)
    from api_key k
    join appointment a on a.id = k.appointment_id and a.person_id = k.person_id and a.state = 'confirmed' and a.valid @> app_today()
    join person p on p.id = k.person_id and p.disabled_at is null
    join agency g on g.id = k.agency_id and (g.ended_on is null or g.ended_on > app_today())
    cross join lateral (select array(select role from unnest(a.roles) role
      where role in ('clerk', 'focalOfficer', 'officer', 'leader')) as roles) working
    where k.prefix = of_prefix and k.confirmed_at is not null and k.revoked_at is null and k.expires_on >= app_today()
      and cardinality(working.roles) > 0;
  perform close_door(door);
end $$;
create function note_key_use(of_key uuid) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare door text := open_door();
begin
  update api_key set last_used_on = app_today() where id = of_key and last_used_on is distinct from app_today();
  perform close_door(door);
end $$;
revoke execute on function find_api_key(text), note_key_use(uuid) from public;
grant execute on function find_api_key(text), note_key_use(uuid) to lientich_app;

-- What was done through a key says so in the trail of the own agency; the other sides see the person only.
create function app_key() returns text language sql stable parallel safe
  return nullif(current_setting('app.key', true), '');
alter table audit_side add column through_key text;
create or replace function write_sides() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into audit_side (agency_id, event_id, seq, business_at, act, subject_id, through_key)
    select distinct side, new.id, new.seq, new.business_at, new.act, new.subject_id, case when side = new.agency_id then app_key() end
    from unnest(new.sides || new.agency_id) as side where side is not null;
  return null;
end $$;

-- Which origins are allowed is the system administrator's; others are told of the one that they name.
create policy administrator_keeps on webhook_host
  using ((select app_has_role('systemAdministrator')))
  with check ((select app_has_role('systemAdministrator')) and added_by = (select app_person()));
create policy worker_reads on webhook_host for select to lientich_worker using (true);
grant select, insert (id, origin, internal), delete on webhook_host to lientich_app;
grant select on webhook_host to lientich_worker;
create function is_allowed_origin(of_origin text) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
declare door text := open_door(); answer boolean;
begin
  select exists (select from webhook_host where origin = of_origin) into answer;
  perform close_door(door);
  return answer;
end $$;
revoke execute on function is_allowed_origin(text) from public;
grant execute on function is_allowed_origin(text) to lientich_app;

do $$
declare t text;
begin
  foreach t in array array['webhook', 'webhook_secret', 'webhook_delivery'] loop
    execute format('create policy worker_works on %I to lientich_worker using (true) with check (true)', t);
  end loop;
  foreach t in array array['webhook', 'webhook_secret'] loop
    execute format('create policy administrator_keeps on %I
      using (agency_id = (select app_agency()) and (select app_has_role(''agencyAdministrator'')))
      with check (agency_id = (select app_agency()) and (select app_has_role(''agencyAdministrator'')))', t);
  end loop;
end $$;
grant select, insert (id, url, events), update (url, events, active, gone_at, version), delete on webhook to lientich_app;
grant select, update (active, gone_at, version) on webhook to lientich_worker;
grant select (webhook_id, agency_id, valid_until), insert (webhook_id, secret), update (valid_until), delete on webhook_secret to lientich_app;
grant select, delete on webhook_secret to lientich_worker;
-- What a message was about is for those who read content: the administrator sees that it went, and when.
create policy administrator_reads on webhook_delivery for select
  using (agency_id = (select app_agency()) and (select app_has_role('agencyAdministrator')));
create policy administrator_tries on webhook_delivery for insert with check (agency_id = (select app_agency())
  and (select app_has_role('agencyAdministrator')) and event = 'webhook.test' and about_id = webhook_id);
create policy administrator_sends_again on webhook_delivery for update
  using (agency_id = (select app_agency()) and (select app_has_role('agencyAdministrator')) and state = 'dead')
  with check (agency_id = (select app_agency()) and state = 'waiting');
grant select (id, webhook_id, agency_id, event, at, queued_at, state, attempts, next_at, settled_at, last_status, last_failure),
  insert (id, webhook_id, event, about_kind, about_id), update (state, attempts, next_at, settled_at) on webhook_delivery to lientich_app;
grant select, update (state, attempts, next_at, settled_at, last_status, last_failure), delete on webhook_delivery to lientich_worker;

-- One message for each active webhook of the agency that wants the event. Called by triggers of other subjects.
create function queue_webhooks(in_agency uuid, event text, about_kind text, about_id uuid) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare door text := open_door();
begin
  insert into webhook_delivery (id, webhook_id, agency_id, event, about_kind, about_id, at)
    select gen_random_uuid(), w.id, w.agency_id, queue_webhooks.event, queue_webhooks.about_kind, queue_webhooks.about_id,
      coalesce(app_business_at(), clock_timestamp())
    from webhook w where w.agency_id = in_agency and w.active and queue_webhooks.event = any(w.events);
  if found then perform pg_notify('lientich_webhooks', ''); end if;
  perform close_door(door);
end $$;
revoke execute on function queue_webhooks(uuid, text, text, uuid) from public;
