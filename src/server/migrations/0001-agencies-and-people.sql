-- The ground: who is asking, agencies in time, people and their positions, the trail.
-- Roles (lientich_owner, _app, _auth, _worker) exist before; this runs as the owner.

revoke create on schema public from public;
create extension if not exists btree_gist;
create extension if not exists pg_trgm;
create extension if not exists unaccent;

-- Who is asking. Without a context every function gives null or false, so nobody sees a row.
create function app_person() returns uuid language sql stable parallel safe
  return nullif(current_setting('app.person_id', true), '')::uuid;
create function app_agency() returns uuid language sql stable parallel safe
  return nullif(current_setting('app.agency_id', true), '')::uuid;
create function app_appointment() returns uuid language sql stable parallel safe
  return nullif(current_setting('app.appointment_id', true), '')::uuid;
create function app_request() returns text language sql stable parallel safe
  return nullif(current_setting('app.request_id', true), '');
create function app_business_at() returns timestamptz language sql stable parallel safe
  return nullif(current_setting('app.business_at', true), '')::timestamptz;
create function app_has_role(role text) returns boolean language sql stable parallel safe
  return role = any(string_to_array(coalesce(current_setting('app.roles', true), ''), ','));

-- Compared without marks, case and tone placement; immutable so that it may be indexed.
create function fold(words text) returns text language sql immutable parallel safe
  return lower(public.unaccent('public.unaccent'::regdictionary, normalize(words, NFC)));

create table installation (
  single boolean primary key default true check (single),
  demo boolean not null,
  demo_day date,
  demo_since timestamptz,
  setup_code_hash text,
  initialised_at timestamptz,
  check (demo = (demo_day is not null)),
  check (demo = (demo_since is not null))
);
alter table installation enable row level security;
alter table installation force row level security;
create policy everybody_reads on installation for select using (true);
create policy server_marks on installation for insert to lientich_app with check (true);
create policy server_sets_up on installation for update to lientich_app using (initialised_at is null);
grant select, insert, update on installation to lientich_app;
grant select on installation to lientich_worker, lientich_auth;

-- Agencies live in time. They are a directory: every signed-in person may look one up.
create table agency (
  id uuid primary key,
  kind text not null,
  level text not null,
  established_on date not null,
  ended_on date check (ended_on > established_on),
  version integer not null default 1
);
create table agency_name (
  agency_id uuid not null references agency,
  name text not null,
  short_name text not null,
  valid daterange not null check (not isempty(valid)),
  decision_symbol text,
  decided_on date,
  decision_issuer text,
  folded text not null generated always as (fold(name || ' ' || short_name)) stored,
  exclude using gist (agency_id with =, valid with &&),
  exclude using gist (name with =, valid with &&)
);
create index agency_name_folded on agency_name using gin (folded gin_trgm_ops);
create table agency_code (
  agency_id uuid not null references agency,
  code text not null,
  valid daterange not null check (not isempty(valid)),
  exclude using gist (agency_id with =, valid with &&),
  exclude using gist (code with =, valid with &&)
);
create table agency_superior (
  agency_id uuid not null references agency,
  superior_id uuid not null references agency check (superior_id <> agency_id),
  valid daterange not null check (not isempty(valid)),
  exclude using gist (agency_id with =, valid with &&)
);
create index agency_superior_of on agency_superior (superior_id);
create table succession (
  id uuid primary key,
  kind text not null,
  effective_on date not null,
  decision_symbol text not null,
  decided_on date not null,
  decision_issuer text not null
);
create table succession_party (
  succession_id uuid not null references succession,
  agency_id uuid not null references agency,
  side text not null check (side in ('predecessor', 'successor')),
  primary key (succession_id, side, agency_id)
);
create index succession_party_agency on succession_party (agency_id);

-- How an agency was called last, and the parties of a succession, for pages that show many.
create function latest_name(of_agency uuid) returns text language sql stable
  return (select name from agency_name where agency_id = of_agency order by valid desc limit 1);
create function succession_side(of_succession uuid, wanted text) returns jsonb language sql stable
  return (select coalesce(jsonb_agg(jsonb_build_object('agencyId', agency_id, 'name', latest_name(agency_id))
      order by latest_name(agency_id)), '[]')
    from succession_party where succession_id = of_succession and side = wanted);

do $$
declare directory text;
begin
  foreach directory in array array['agency', 'agency_name', 'agency_code', 'agency_superior', 'succession', 'succession_party'] loop
    execute format('alter table %I enable row level security', directory);
    execute format('alter table %I force row level security', directory);
    execute format('create policy signed_in_reads on %I for select using ((select app_person()) is not null)', directory);
    execute format('create policy administrator_enters on %I for insert with check ((select app_has_role(''systemAdministrator'')))', directory);
    execute format('create policy administrator_edits on %I for update using ((select app_has_role(''systemAdministrator'')))', directory);
    execute format('grant select, insert, update on %I to lientich_app', directory);
  end loop;
end $$;

-- Inside an agency: its units, positions and people are its own.
create table unit (
  id uuid primary key,
  agency_id uuid not null references agency,
  name text not null,
  short_name text not null,
  valid daterange not null check (not isempty(valid)),
  version integer not null default 1,
  exclude using gist (agency_id with =, name with =, valid with &&)
);
create table position (
  id uuid primary key,
  agency_id uuid not null references agency,
  unit_id uuid references unit,
  title text not null,
  head boolean not null default false,
  signs_as text check (signs_as in ('KT', 'TL', 'TUQ')),
  valid daterange not null check (not isempty(valid)),
  version integer not null default 1
);
create index position_agency on position (agency_id, title, id);
create table person (
  id uuid primary key,
  full_name text not null,
  email text not null,
  disabled_at timestamptz,
  version integer not null default 1
);
create unique index person_email on person (lower(email));
-- One person may hold positions in several agencies: each agency has its side.
create table person_side (
  agency_id uuid not null references agency,
  person_id uuid not null references person,
  folded text not null,
  primary key (agency_id, person_id)
);
create index person_side_sorted on person_side (agency_id, folded, person_id);
create table appointment (
  id uuid primary key,
  person_id uuid not null references person,
  agency_id uuid not null references agency,
  position_id uuid not null references position,
  roles text[] not null check (cardinality(roles) > 0),
  state text not null check (state in ('proposed', 'confirmed')),
  valid daterange not null check (not isempty(valid)),
  proposed_by uuid,
  confirmed_by uuid,
  version integer not null default 1,
  check (confirmed_by is distinct from person_id),
  exclude using gist (person_id with =, position_id with =, valid with &&)
);
create index appointment_agency on appointment (agency_id, person_id);
create index appointment_person on appointment (person_id);
create table delegation (
  id uuid primary key,
  agency_id uuid not null references agency,
  from_appointment_id uuid not null references appointment,
  to_appointment_id uuid not null references appointment check (to_appointment_id <> from_appointment_id),
  capacity text not null check (capacity in ('KT', 'TL', 'TUQ')),
  scope text not null,
  valid daterange not null check (not isempty(valid))
);
create index delegation_agency on delegation (agency_id);
create index delegation_from on delegation (from_appointment_id);
create index delegation_to on delegation (to_appointment_id);

do $$
declare own text;
begin
  foreach own in array array['unit', 'position', 'appointment', 'delegation', 'person_side'] loop
    execute format('alter table %I enable row level security', own);
    execute format('alter table %I force row level security', own);
    execute format('create policy own_agency on %I using (agency_id = (select app_agency())) with check (agency_id = (select app_agency()))', own);
    execute format('grant select, insert, update on %I to lientich_app', own);
  end loop;
end $$;
-- A person sees where they themselves are appointed, so that they can choose in which position to act.
create policy own_person on appointment for select using (person_id = (select app_person()));
create policy own_person on position for select
  using (id in (select position_id from appointment where person_id = (select app_person())));
create policy own_person on unit for select
  using (id in (select unit_id from position where id in (select position_id from appointment where person_id = (select app_person()))));

alter table person enable row level security;
alter table person force row level security;
create policy own_person on person for select using (id = (select app_person()));
create policy own_agency_reads on person for select using (id in (select person_id from person_side));
create policy administrator_adds on person for insert with check ((select app_has_role('agencyAdministrator')) or (select app_has_role('systemAdministrator')));
create policy administrator_edits on person for update using (id in (select person_id from person_side));
grant select, insert, update on person to lientich_app;

-- The trail: written with the act, never changed. The actor comes from the context, not from the caller.
create table audit_event (
  id uuid primary key,
  seq bigint not null generated always as identity,
  recorded_at timestamptz not null default clock_timestamp(),
  business_at timestamptz not null default app_business_at(),
  person_id uuid default app_person(),
  appointment_id uuid default app_appointment(),
  agency_id uuid default app_agency(),
  person_name text,
  position_title text,
  agency_name text,
  request_id text default app_request(),
  act text not null,
  subject_kind text not null,
  subject_id text,
  subject_label text not null,
  changes jsonb not null default '[]',
  -- The agencies whose trail shows it; the actor's own is added by itself.
  sides uuid[] not null default '{}',
  unique (seq)
);
create index audit_event_subject on audit_event (subject_id, seq);
create table audit_side (
  agency_id uuid not null references agency,
  event_id uuid not null references audit_event,
  seq bigint not null,
  primary key (agency_id, seq)
);
create index audit_side_event on audit_side (event_id);
alter table audit_event enable row level security;
alter table audit_event force row level security;
alter table audit_side enable row level security;
alter table audit_side force row level security;
create policy own_side on audit_side for select using (agency_id = (select app_agency()));
create policy auditor_reads on audit_side for select using ((select app_has_role('auditor')));
create policy event_writes on audit_side for insert to lientich_owner with check (true);
create policy own_side on audit_event for select using (id in (select event_id from audit_side));
create policy auditor_reads on audit_event for select using ((select app_has_role('auditor')));
create policy act_writes on audit_event for insert with check (
  person_id is not distinct from (select app_person()) and agency_id is not distinct from (select app_agency()));
grant select, insert on audit_event to lientich_app, lientich_worker;
grant select on audit_side to lientich_app, lientich_worker;

create function write_sides() returns trigger language plpgsql security definer set search_path = public as $$
begin
  insert into audit_side (agency_id, event_id, seq)
    select distinct side, new.id, new.seq from unnest(new.sides || new.agency_id) as side where side is not null;
  return null;
end $$;
create trigger audit_event_sides after insert on audit_event for each row execute function write_sides();

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'the trail is append-only' using errcode = '42501';
end $$;
create trigger audit_event_append_only before update or delete or truncate on audit_event
  for each statement execute function refuse_change();
create trigger audit_side_append_only before update or delete or truncate on audit_side
  for each statement execute function refuse_change();

-- A creating act that was sent twice is done once (24 hours).
create table idempotency_key (
  person_id uuid not null,
  agency_id uuid not null,
  act text not null,
  key text not null,
  body_hash text not null,
  status integer not null,
  response jsonb not null,
  created_at timestamptz not null default clock_timestamp(),
  primary key (person_id, agency_id, act, key)
);
create index idempotency_key_age on idempotency_key (created_at);
alter table idempotency_key enable row level security;
alter table idempotency_key force row level security;
create policy own_person on idempotency_key
  using (person_id = (select app_person()) and agency_id = (select app_agency()))
  with check (person_id = (select app_person()) and agency_id = (select app_agency()));
create policy worker_clears on idempotency_key for delete to lientich_worker using (true);
grant select, insert, update, delete on idempotency_key to lientich_app;
grant select, delete on idempotency_key to lientich_worker;

-- What a person is told: resets, roles that wait for a second person.
create table alert (
  id uuid primary key,
  person_id uuid not null references person,
  kind text not null,
  at timestamptz not null,
  subject text not null,
  read_at timestamptz
);
create index alert_person on alert (person_id, at desc);
alter table alert enable row level security;
alter table alert force row level security;
create policy own_person on alert using (person_id = (select app_person())) with check (person_id = (select app_person()));
create policy act_tells on alert for insert with check (true);
grant select, insert, update on alert to lientich_app;
