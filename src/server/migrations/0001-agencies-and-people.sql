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

-- The business day in Vietnam, in which the law counts.
create function app_today() returns date language sql stable parallel safe
  return (app_business_at() at time zone 'Asia/Ho_Chi_Minh')::date;

-- The doors in the wall: the few reviewed functions (security definer, below) that look into another
-- agency open it for themselves and close it again. It stands open for the owner only, as whom they run:
-- a caller gains nothing by setting it.
create function crossing() returns boolean language sql stable
  return current_user = 'lientich_owner' and coalesce(current_setting('app.crossing', true), '') = 'on';
create function open_door() returns text language plpgsql as $$
declare before text := coalesce(current_setting('app.crossing', true), '');
begin
  perform set_config('app.crossing', 'on', true);
  return before;
end $$;
create function close_door(before text) returns void language plpgsql as $$
begin
  perform set_config('app.crossing', before, true);
end $$;

-- Compared without marks, case and tone placement; immutable so that it may be indexed.
create function fold(words text) returns text language sql immutable parallel safe
  return lower(public.unaccent('public.unaccent'::regdictionary, normalize(words, NFC)));

create table installation (
  single boolean primary key default true check (single),
  demo boolean not null,
  demo_day date,
  demo_since timestamptz,
  -- When the demo world was complete; a demo without it was interrupted and is built anew.
  seeded_at timestamptz,
  setup_code_hash text,
  initialised_at timestamptz,
  check (demo = (demo_day is not null)),
  check (demo = (demo_since is not null))
);
alter table installation enable row level security;
alter table installation force row level security;
create policy everybody_reads on installation for select using (true);
create policy server_marks on installation for insert to lientich_app with check (true);
create policy server_sets_up on installation for update to lientich_app using (initialised_at is null) with check (true);
create policy owner_marks on installation to lientich_owner using (true) with check (true);
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
create index agency_name_sorted on agency_name (name, agency_id);
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

-- Inside an agency: its units, positions and people are its own. Every reference carries the agency,
-- so that no row can hang on another agency's row, and no error can tell of one.
create table unit (
  id uuid primary key,
  agency_id uuid not null references agency,
  name text not null,
  short_name text not null,
  valid daterange not null check (not isempty(valid)),
  version integer not null default 1,
  unique (agency_id, id),
  exclude using gist (agency_id with =, name with =, valid with &&)
);
create index unit_agency on unit (agency_id, name, id);
create table position (
  id uuid primary key,
  agency_id uuid not null references agency,
  unit_id uuid,
  title text not null,
  head boolean not null default false,
  signs_as text check (signs_as in ('KT', 'TL', 'TUQ')),
  valid daterange not null check (not isempty(valid)),
  version integer not null default 1,
  unique (agency_id, id),
  foreign key (agency_id, unit_id) references unit (agency_id, id),
  exclude using gist (agency_id with =, coalesce(unit_id, agency_id) with =, title with =, valid with &&),
  -- One head at a time answers for the agency.
  exclude using gist (agency_id with =, valid with &&) where (head)
);
create index position_agency on position (agency_id, title, id);
create index position_unit on position (unit_id);

-- A person's account is kept by one agency, its home: that one resets and disables it. Other agencies
-- see the name. Who is entered under an address that has an account elsewhere becomes a row of their
-- own here, which looks like any other, until the owner of the account takes it over (`same_as`):
-- so no agency learns which addresses are known.
create table person (
  id uuid primary key,
  full_name text not null,
  email text not null,
  home_agency_id uuid not null default app_agency() references agency,
  has_account boolean not null default true,
  same_as uuid references person,
  -- The system administrator who entered this person as an agency's first administrator.
  opened_by uuid references person,
  disabled_at timestamptz,
  version integer not null default 1
);
create unique index person_account on person (lower(email)) where has_account;
create unique index person_at_home on person (home_agency_id, lower(email)) where same_as is null;
create index person_waiting on person (lower(email)) where not has_account and same_as is null;
create index person_same on person (same_as) where same_as is not null;
create index person_opened_by on person (opened_by) where opened_by is not null;
-- One person may hold positions in several agencies: each agency has its side.
create table person_side (
  agency_id uuid not null references agency,
  person_id uuid not null references person,
  -- The name and the address as lists sort and search them; a trigger writes both.
  folded text not null,
  address text not null default '',
  primary key (agency_id, person_id)
);
create index person_side_sorted on person_side (agency_id, folded, person_id) include (address);
create index person_side_person on person_side (person_id);
-- `withdrawn`: proposed or given, but it never held.
create table appointment (
  id uuid primary key,
  person_id uuid not null references person,
  agency_id uuid not null references agency,
  position_id uuid not null,
  roles text[] not null check (cardinality(roles) > 0),
  state text not null check (state in ('proposed', 'confirmed', 'withdrawn')),
  valid daterange not null check (not isempty(valid)),
  proposed_by uuid default app_person(),
  confirmed_by uuid,
  version integer not null default 1,
  unique (agency_id, id),
  check (confirmed_by is distinct from person_id),
  foreign key (agency_id, position_id) references position (agency_id, id),
  foreign key (agency_id, person_id) references person_side (agency_id, person_id),
  exclude using gist (person_id with =, position_id with =, valid with &&) where (state <> 'withdrawn')
);
create index appointment_agency on appointment (agency_id, person_id);
create index appointment_person on appointment (person_id);
create index appointment_position on appointment (position_id);
create index appointment_proposed on appointment (agency_id) where state = 'proposed';
create table delegation (
  id uuid primary key,
  agency_id uuid not null references agency,
  from_appointment_id uuid not null,
  to_appointment_id uuid not null check (to_appointment_id <> from_appointment_id),
  capacity text not null check (capacity in ('KT', 'TL', 'TUQ')),
  scope text not null,
  valid daterange not null check (not isempty(valid)),
  -- The first day on which it no longer holds, when it was ended early; before its first day: it never held.
  revoked_on date,
  foreign key (agency_id, from_appointment_id) references appointment (agency_id, id),
  foreign key (agency_id, to_appointment_id) references appointment (agency_id, id)
);
create index delegation_agency on delegation (agency_id);
create index delegation_from on delegation (from_appointment_id);
create index delegation_to on delegation (to_appointment_id);

do $$
declare own text;
begin
  foreach own in array array['unit', 'position', 'person', 'person_side', 'appointment', 'delegation'] loop
    execute format('alter table %I enable row level security', own);
    execute format('alter table %I force row level security', own);
    execute format('create policy through_a_door on %I to lientich_owner using ((select crossing())) with check ((select crossing()))', own);
    execute format('grant select, insert, update on %I to lientich_app', own);
  end loop;
  foreach own in array array['unit', 'position', 'person_side', 'appointment', 'delegation'] loop
    execute format('create policy own_agency on %I for select using (agency_id = (select app_agency()))', own);
  end loop;
end $$;

-- Before anybody is there, the server makes the first agency and its first administrator.
create function being_set_up() returns boolean language sql stable
  return not exists (select from installation where initialised_at is not null);
create function keeps_people() returns boolean language sql stable
  return app_has_role('agencyAdministrator') or being_set_up();

-- Does somebody administer the agency, today or later?
create function has_administrator(of_agency uuid) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
declare door text := open_door(); answer boolean;
begin
  select exists (select from appointment a join person p on p.id = a.person_id
    where a.agency_id = of_agency and 'agencyAdministrator' = any(a.roles) and a.state = 'confirmed'
      and p.disabled_at is null and coalesce(upper(a.valid), 'infinity') > app_today()) into answer;
  perform close_door(door);
  return answer;
end $$;
-- The system administrator may enter the first administrator of an agency that has none: never their own.
create function may_open(an_agency uuid) returns boolean language sql stable
  return app_has_role('systemAdministrator') and an_agency <> app_agency() and not has_administrator(an_agency);
-- The body that operates the system is the one that has its administrator.
create function is_operating(an_agency uuid) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
declare door text := open_door(); answer boolean;
begin
  select exists (select from appointment where agency_id = an_agency and 'systemAdministrator' = any(roles)
    and state = 'confirmed') into answer;
  perform close_door(door);
  return answer;
end $$;

-- The position of an earlier first administrator, when an agency has lost its last one.
create function opening_position(of_agency uuid, from_day date) returns uuid
language plpgsql security definer set search_path = public, pg_temp as $$
declare door text; answer uuid;
begin
  if not may_open(of_agency) then return null; end if;
  door := open_door();
  select id from position where agency_id = of_agency and title = 'Quản trị' and unit_id is null
    and valid && daterange(from_day, null) order by valid desc limit 1 into answer;
  perform close_door(door);
  return answer;
end $$;

create policy administrator_adds on unit for insert
  with check (agency_id = (select app_agency()) and (select keeps_people()));
create policy administrator_edits on unit for update
  using (agency_id = (select app_agency()) and (select keeps_people()));
create policy administrator_adds on position for insert
  with check (agency_id = (select app_agency()) and (select keeps_people()));
create policy opener_adds on position for insert
  with check (title = 'Quản trị' and unit_id is null and not head and signs_as is null and may_open(agency_id));
create policy administrator_edits on position for update
  using (agency_id = (select app_agency()) and (select keeps_people()));
create policy administrator_adds on person_side for insert
  with check (agency_id = (select app_agency()) and (select keeps_people()));
create policy opener_adds on person_side for insert with check (may_open(agency_id));

-- Nobody appoints themselves; a leader begins as proposed; the roles of the system stay in the operating body.
create policy administrator_adds on appointment for insert with check (
  agency_id = (select app_agency()) and (
    (select being_set_up())
    or (select app_has_role('agencyAdministrator')) and person_id <> (select app_person())
      and (state = 'proposed' or not 'leader' = any(roles)) and confirmed_by is null
      and (not roles && array['systemAdministrator', 'auditor'] or is_operating(agency_id))));
create policy opener_adds on appointment for insert with check (
  roles = array['agencyAdministrator'] and state = 'confirmed' and person_id <> (select app_person())
  and proposed_by = (select app_person()) and confirmed_by is null and may_open(agency_id));
create policy second_person_edits on appointment for update
  using (agency_id = (select app_agency()) and ((select keeps_people()) or (select app_has_role('leader'))));
-- What an appointment is about never changes; a second person confirms; nobody touches their own.
create function guard_appointment() returns trigger language plpgsql as $$
begin
  if crossing() or being_set_up() then return new; end if;
  if old.person_id = app_person() or (new.person_id, new.agency_id, new.position_id, new.roles)
      is distinct from (old.person_id, old.agency_id, old.position_id, old.roles) then
    raise exception 'not an edit of an appointment' using errcode = '42501';
  end if;
  if new.state = 'confirmed' and old.state <> 'confirmed' and (old.state <> 'proposed'
      or new.confirmed_by is distinct from app_person() or old.proposed_by = app_person()) then
    raise exception 'a second person confirms' using errcode = '42501';
  end if;
  return new;
end $$;
create trigger appointment_guard before update on appointment for each row execute function guard_appointment();

create policy giver_adds on delegation for insert with check (agency_id = (select app_agency()) and (
  (select keeps_people()) or (select app_has_role('leader'))
  or exists (select from appointment a where a.id = from_appointment_id and a.person_id = (select app_person()))));
create policy giver_edits on delegation for update using (agency_id = (select app_agency()) and (
  (select keeps_people()) or (select app_has_role('leader'))
  or exists (select from appointment a where a.id = from_appointment_id and a.person_id = (select app_person()))));

-- A person sees where they themselves are appointed, so that they can choose in which position to act.
create policy own_person on appointment for select using (person_id = (select app_person()));
create policy own_person on position for select
  using (id in (select position_id from appointment where person_id = (select app_person())));
create policy own_person on unit for select
  using (id in (select unit_id from position where id in (select position_id from appointment where person_id = (select app_person()))));

create policy own_person on person for select using (id = (select app_person()));
create policy own_agency_reads on person for select
  using (exists (select from person_side s where s.person_id = id and s.agency_id = (select app_agency())));
create policy opener_reads on person for select using (opened_by = (select app_person()));
create policy administrator_adds on person for insert
  with check (home_agency_id = (select app_agency()) and (select keeps_people()) and opened_by is null);
create policy opener_adds on person for insert
  with check (opened_by = (select app_person()) and may_open(home_agency_id));
create policy home_edits on person for update
  using (home_agency_id = (select app_agency()) and (select keeps_people()));

-- Every side has the person's present name and address, whichever agency corrects it.
create function fold_side() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare door text := open_door();
begin
  select fold(full_name), lower(email) from person where id = new.person_id into new.folded, new.address;
  perform close_door(door);
  return new;
end $$;
create trigger person_side_folded before insert on person_side for each row execute function fold_side();
create function fold_sides() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare door text := open_door();
begin
  update person_side set folded = fold(new.full_name), address = lower(new.email) where person_id = new.id;
  perform close_door(door);
  return null;
end $$;
create trigger person_renamed after update of full_name, email on person for each row execute function fold_sides();

-- Takes an address for a new account; false when it has one already. Holds it until the transaction ends.
create function claim_address(address text) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
declare door text := open_door(); free boolean;
begin
  perform pg_advisory_xact_lock(hashtextextended('address:' || lower(address), 0));
  select not exists (select from person where lower(email) = lower(address) and has_account) into free;
  perform close_door(door);
  return free;
end $$;
-- The same for many addresses at once; gives those that are free.
create function claim_addresses(addresses text[]) returns setof text
language plpgsql security definer set search_path = public, pg_temp as $$
declare door text := open_door();
begin
  perform pg_advisory_xact_lock(hashtextextended('address:' || lower(address), 0))
    from (select distinct unnest(addresses) as address order by 1) sorted;
  return query select address from unnest(addresses) as address
    where not exists (select from person where lower(email) = lower(address) and has_account);
  perform close_door(door);
end $$;

-- Positions that agencies have given to the address of the one who asks, until they are taken over.
create function list_offers() returns table (
  offer_id uuid, agency_id uuid, agency_name text, position_title text, valid daterange)
language plpgsql security definer set search_path = public, pg_temp as $$
declare door text := open_door();
begin
  return query
    select o.id, a.agency_id, latest_name(a.agency_id), p.title, a.valid
    from person me
    join person o on lower(o.email) = lower(me.email) and not o.has_account and o.same_as is null and o.disabled_at is null
    join appointment a on a.person_id = o.id and a.state <> 'withdrawn'
    join position p on p.id = a.position_id
    where me.id = app_person() and me.has_account
    order by o.id, p.title;
  perform close_door(door);
end $$;
-- Takes an offer over, or refuses it. Gives the agency, or null when there is no such offer to the asker.
create function answer_offer(offer uuid, accepted boolean) returns uuid
language plpgsql security definer set search_path = public, pg_temp as $$
declare door text := open_door(); offering uuid;
begin
  select o.home_agency_id into offering from person o join person me on lower(o.email) = lower(me.email)
    where o.id = offer and me.id = app_person() and me.has_account and not o.has_account
      and o.same_as is null and o.disabled_at is null
    for update of o;
  if offering is not null and accepted then
    insert into person_side (agency_id, person_id, folded) values (offering, app_person(), '') on conflict do nothing;
    update appointment set person_id = app_person(), version = version + 1 where person_id = offer;
    delete from person_side where person_id = offer;
    update person set same_as = app_person(), version = version + 1 where id = offer;
  elsif offering is not null then
    update appointment set state = 'withdrawn', version = version + 1 where person_id = offer;
    update person set disabled_at = app_business_at(), version = version + 1 where id = offer;
  end if;
  perform close_door(door);
  return offering;
end $$;

-- The very first leader of an agency with one administrator has no second person there: the operating
-- body confirms. Nothing else of the agency is shown.
create function awaits_operator(of_agency uuid) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
declare door text := open_door(); answer boolean;
begin
  select not exists (select from appointment where agency_id = of_agency and 'leader' = any(roles) and state = 'confirmed')
    and (select count(distinct a.person_id) <= 1 from appointment a join person p on p.id = a.person_id
      where a.agency_id = of_agency and 'agencyAdministrator' = any(a.roles) and a.state = 'confirmed'
        and p.disabled_at is null and coalesce(upper(a.valid), 'infinity') > app_today()) into answer;
  perform close_door(door);
  return answer;
end $$;
create function list_first_leaders() returns table (
  appointment_id uuid, agency_id uuid, person_id uuid, person_name text, position_id uuid, position_title text, unit_name text,
  roles text[], state text, valid daterange, proposed_by uuid, version integer)
language plpgsql security definer set search_path = public, pg_temp as $$
declare door text := open_door();
begin
  return query
    select a.id, a.agency_id, a.person_id, p.full_name, o.id, o.title, u.name, a.roles, a.state, a.valid, a.proposed_by, a.version
    from appointment a
    join person p on p.id = a.person_id
    join position o on o.id = a.position_id
    left join unit u on u.id = o.unit_id
    where app_has_role('systemAdministrator') and a.state = 'proposed' and 'leader' = any(a.roles)
      and a.person_id <> app_person() and a.proposed_by is distinct from app_person()
      and awaits_operator(a.agency_id);
  perform close_door(door);
end $$;
create function confirm_first_leader(which uuid) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
declare door text;
begin
  if not exists (select from list_first_leaders() where appointment_id = which) then return false; end if;
  door := open_door();
  update appointment set state = 'confirmed', confirmed_by = app_person(), version = version + 1 where id = which;
  perform close_door(door);
  return true;
end $$;

-- Who is told of what waits for a second person: those of the agency, else the operating body's administrators.
create function second_persons(of_appointment uuid) returns setof uuid
language plpgsql security definer set search_path = public, pg_temp as $$
declare door text := open_door();
begin
  return query
    select distinct a.person_id from appointment waiting join appointment a
      on a.agency_id = waiting.agency_id and a.roles && array['leader', 'agencyAdministrator']
      or 'systemAdministrator' = any(a.roles) and awaits_operator(waiting.agency_id)
    where waiting.id = of_appointment and waiting.agency_id = app_agency() and a.state = 'confirmed'
      and a.valid @> app_today() and a.person_id not in (waiting.person_id, waiting.proposed_by);
  perform close_door(door);
end $$;
-- Whom a person answers to: the heads of the agencies in which they hold a position, else its leaders.
create function heads_of(of_person uuid) returns setof uuid
language plpgsql security definer set search_path = public, pg_temp as $$
declare door text;
begin
  if not exists (select from person_side where agency_id = app_agency() and person_id = of_person) then return; end if;
  door := open_door();
  return query
    with above as (
      select a.agency_id, a.person_id, p.head from appointment a join position p on p.id = a.position_id
      where a.agency_id in (select agency_id from person_side s where s.person_id = of_person)
        and a.state = 'confirmed' and a.valid @> app_today() and (p.head or 'leader' = any(a.roles)))
    select distinct one.person_id from above one
    where one.person_id <> of_person
      and (one.head or not exists (select from above h where h.agency_id = one.agency_id and h.head));
  perform close_door(door);
end $$;

do $$
declare door text;
begin
  foreach door in array array['claim_address(text)', 'claim_addresses(text[])', 'list_offers()', 'answer_offer(uuid, boolean)',
    'awaits_operator(uuid)', 'list_first_leaders()', 'confirm_first_leader(uuid)', 'second_persons(uuid)', 'heads_of(uuid)',
    'has_administrator(uuid)', 'is_operating(uuid)', 'opening_position(uuid, date)'] loop
    execute format('revoke execute on function %s from public', door);
    execute format('grant execute on function %s to lientich_app', door);
  end loop;
end $$;

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
create index audit_event_act on audit_event (act text_pattern_ops, seq);
create table audit_side (
  agency_id uuid not null references agency,
  event_id uuid not null references audit_event,
  seq bigint not null,
  business_at timestamptz not null,
  act text not null,
  subject_id text,
  primary key (agency_id, seq)
);
create index audit_side_event on audit_side (event_id);
create index audit_side_act on audit_side (agency_id, act text_pattern_ops, seq);
create index audit_side_subject on audit_side (agency_id, subject_id, seq);
alter table audit_event enable row level security;
alter table audit_event force row level security;
alter table audit_side enable row level security;
alter table audit_side force row level security;
-- Within an agency its trail is read by those who answer for it.
create policy own_side on audit_side for select using (agency_id = (select app_agency())
  and ((select app_has_role('leader')) or (select app_has_role('agencyAdministrator'))));
create policy auditor_reads on audit_side for select using ((select app_has_role('auditor')));
create policy event_writes on audit_side for insert to lientich_owner with check (true);
create policy own_side on audit_event for select
  using (exists (select from audit_side s where s.event_id = id and s.agency_id = (select app_agency())));
create policy auditor_reads on audit_event for select using ((select app_has_role('auditor')));
create policy act_writes on audit_event for insert with check (
  person_id is not distinct from (select app_person()) and agency_id is not distinct from (select app_agency()));
-- Who, when and in which order are not the writer's to say: those columns have only their defaults.
grant select, insert (id, act, subject_kind, subject_id, subject_label, changes, sides, person_name, position_title, agency_name)
  on audit_event to lientich_app, lientich_worker;
grant select on audit_side to lientich_app, lientich_worker;

create function write_sides() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into audit_side (agency_id, event_id, seq, business_at, act, subject_id)
    select distinct side, new.id, new.seq, new.business_at, new.act, new.subject_id from unnest(new.sides || new.agency_id) as side where side is not null;
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
-- What can't be repeated any more is nobody's; to delete it the worker must see that it is old, nothing else of it.
create policy worker_sees on idempotency_key for select to lientich_worker
  using (created_at < statement_timestamp() - interval '24 hours');
create policy worker_clears on idempotency_key for delete to lientich_worker
  using (created_at < statement_timestamp() - interval '24 hours');
grant select, insert, update, delete on idempotency_key to lientich_app;
grant select (created_at), delete on idempotency_key to lientich_worker;

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

-- Messages on their way out. The server writes them with the act; only the worker reads and sends them,
-- and empties the body when they are sent, since a link in it opens an account.
create table mail_outbox (
  id uuid primary key,
  to_address text not null,
  subject text not null,
  body text not null,
  created_at timestamptz not null default clock_timestamp(),
  sent_at timestamptz
);
create index mail_outbox_waiting on mail_outbox (created_at) where sent_at is null;
alter table mail_outbox enable row level security;
alter table mail_outbox force row level security;
create policy act_sends on mail_outbox for insert to lientich_app, lientich_worker with check (true);
create policy worker_reads on mail_outbox for select to lientich_worker using (true);
create policy worker_marks on mail_outbox for update to lientich_worker using (true) with check (true);
create policy worker_clears on mail_outbox for delete to lientich_worker
  using (created_at < statement_timestamp() - interval '30 days');
grant insert on mail_outbox to lientich_app;
grant select, insert, update, delete on mail_outbox to lientich_worker;
