-- Duties that run: the working calendar as it is decided, fulfilments of duties (shared, with a side for each agency
-- concerned), what is said of them, and who holds them inside.

-- What the law leaves to a decision: the days off of a year, for all (no agency) or for one agency. Never changed: a later
-- row stands for the year in its place, and what was counted before can be counted again as it was.
create table calendar_change (
  id uuid primary key,
  seq bigint not null generated always as identity unique,
  agency_id uuid references agency,
  year integer not null check (year between 2000 and 2100),
  -- {daysOff: [{day, why}], workedDays: [{day, insteadOf}], halfDays: [{day, half}]}
  days jsonb not null,
  symbol text,
  issuer text,
  decided_on date,
  loaded_at timestamptz not null default app_business_at()
);
create index calendar_change_year on calendar_change (agency_id, year, seq);

-- One due instance of a duty, of one obliged participant.
create table fulfilment (
  id uuid primary key,
  duty_id uuid not null references duty,
  regulation_id uuid not null references regulation,
  -- Who is obliged, and whom it is owed to.
  agency_id uuid not null references agency,
  owed_to uuid[] not null,
  -- Which one: the period (2022-Q3), the fixed day, or the occasion.
  key text not null,
  -- Of an occasion: what happened and when, as the obliged participant says.
  occasion text,
  event_on date,
  event_at timestamptz,
  -- From when on it can be done; the last day and instant, and the day as it was first counted.
  opens_on date not null,
  due_on date not null,
  due_at timestamptz not null,
  first_due_on date not null,
  -- How the due day was counted: the time as it was read, {class, amount, unit, every, dueBy, quote}, and the last calendar
  -- change that was known, 0 for none.
  timing jsonb not null,
  calendar_seq bigint not null,
  -- [{from, to}], and [{amount, unit, eId, on}]: what moved the end, by the obliged participant's word.
  pauses jsonb not null default '[]',
  extensions jsonb not null default '[]',
  -- `lapsed`: no longer owed, because the regulation ended or the duty was corrected before its day.
  state text not null default 'open' check (state in ('open', 'done', 'waived', 'lapsed')),
  done_on date check ((done_on is not null) = (state = 'done')),
  waived_reason text check ((waived_reason is not null) = (state = 'waived')),
  settled_at timestamptz,
  held_since date check (held_since is null or state = 'open'),
  held_reason text check ((held_reason is null) = (held_since is null)),
  disputed_by uuid[] not null default '{}',
  version integer not null default 1,
  unique (duty_id, agency_id, key),
  check (event_at is null or event_on is not null)
);
create index fulfilment_agency on fulfilment (agency_id);
create index fulfilment_regulation on fulfilment (regulation_id);
-- One row for each agency concerned: the desk, lists and counts start here. To whom a fulfilment is handed is inside the
-- agency, so it stands in its own row.
create table fulfilment_side (
  fulfilment_id uuid not null references fulfilment,
  agency_id uuid not null references agency,
  part text not null check (part in ('obliged', 'owed')),
  regulation_id uuid not null,
  duty_id uuid not null,
  opens_on date not null,
  due_on date not null,
  state text not null,
  done_on date,
  held boolean not null,
  disputed boolean not null,
  handed_to uuid,
  primary key (fulfilment_id, agency_id),
  foreign key (agency_id, handed_to) references appointment (agency_id, id)
);
create index fulfilment_side_days on fulfilment_side (agency_id, due_on, fulfilment_id);
create index fulfilment_side_regulation on fulfilment_side (agency_id, regulation_id, due_on, fulfilment_id);
-- The desk counts by these alone.
create index fulfilment_side_open on fulfilment_side (agency_id, part, regulation_id, due_on, fulfilment_id)
  include (opens_on, held, handed_to) where state = 'open';
create index fulfilment_side_handed on fulfilment_side (agency_id, handed_to, due_on, fulfilment_id)
  include (part, held) where state = 'open' and handed_to is not null;
create index fulfilment_side_disputed on fulfilment_side (agency_id, part, due_on, fulfilment_id) where disputed;
create index fulfilment_side_duty on fulfilment_side (agency_id, duty_id) where state = 'open';

-- What happened to a fulfilment, in the same words for all it concerns; never changed. Without an agency: by itself, when a
-- decision on the calendar, a correction or the end of the regulation moved it.
create table fulfilment_event (
  id uuid primary key,
  seq bigint not null generated always as identity unique,
  fulfilment_id uuid not null references fulfilment,
  agency_id uuid default app_agency() references agency,
  at timestamptz not null default app_business_at(),
  kind text not null,
  details jsonb not null default '{}'
);
create index fulfilment_event_fulfilment on fulfilment_event (fulfilment_id, seq);
create index fulfilment_event_agency on fulfilment_event (agency_id);
create table fulfilment_evidence (
  id uuid primary key,
  fulfilment_id uuid not null references fulfilment,
  agency_id uuid not null default app_agency() references agency,
  kind text not null check (kind in ('note', 'link', 'file')),
  words text not null,
  link text check ((kind = 'link') = (link is not null)),
  file_id uuid references stored_file check ((kind = 'file') = (file_id is not null)),
  added_at timestamptz not null default app_business_at(),
  -- Taken back by who added it; it stays to be read, marked.
  withdrawn_at timestamptz,
  withdrawn_reason text
);
create index fulfilment_evidence_fulfilment on fulfilment_evidence (fulfilment_id, added_at);
create index fulfilment_evidence_agency on fulfilment_evidence (agency_id);
create index fulfilment_evidence_file on fulfilment_evidence (file_id) where file_id is not null;
-- Inside one agency.
create table fulfilment_note (
  id uuid primary key,
  fulfilment_id uuid not null references fulfilment,
  agency_id uuid not null default app_agency() references agency,
  person_id uuid not null default app_person() references person,
  words text not null,
  written_at timestamptz not null default app_business_at()
);
create index fulfilment_note_fulfilment on fulfilment_note (fulfilment_id, written_at);
create index fulfilment_note_agency on fulfilment_note (agency_id);
create index fulfilment_note_person on fulfilment_note (person_id);
-- Who does a duty inside the agency instead of its focal officer: of what is made from now on.
create table duty_holder (
  duty_id uuid not null references duty,
  agency_id uuid not null default app_agency() references agency,
  appointment_id uuid not null,
  primary key (duty_id, agency_id),
  foreign key (agency_id, appointment_id) references appointment (agency_id, id)
);
create index duty_holder_appointment on duty_holder (agency_id, appointment_id);
-- An obliged participant's word that it does not carry a duty out for a while; the other participants read it.
create table duty_hold (
  id uuid primary key,
  duty_id uuid not null references duty,
  regulation_id uuid not null references regulation,
  agency_id uuid not null default app_agency() references agency,
  since date not null default app_today(),
  reason text not null,
  ended_on date
);
create unique index duty_hold_open on duty_hold (duty_id, agency_id) where ended_on is null;
create index duty_hold_duty on duty_hold (duty_id);
create index duty_hold_regulation on duty_hold (regulation_id);
create index duty_hold_agency on duty_hold (agency_id);
-- Who is away, and who does their work meanwhile; with nobody named the head's desk shows it.
create table absence (
  id uuid primary key,
  agency_id uuid not null default app_agency() references agency,
  appointment_id uuid not null,
  substitute_id uuid check (substitute_id <> appointment_id),
  valid daterange not null check (not isempty(valid)),
  foreign key (agency_id, appointment_id) references appointment (agency_id, id),
  foreign key (agency_id, substitute_id) references appointment (agency_id, id),
  exclude using gist (appointment_id with =, valid with &&)
);
create index absence_agency on absence (agency_id, appointment_id);
create index absence_substitute on absence (agency_id, substitute_id);

-- How far the job has come with each duty. `stale`: something that its fulfilments rest on has changed.
create table duty_run (
  duty_id uuid primary key references duty,
  regulation_id uuid not null references regulation,
  -- Fulfilments that open by this day are made.
  made_until date not null default '-infinity',
  calendar_seq bigint not null default 0,
  stale boolean not null default true,
  -- Since when the duty is read as it is now; what was due before stays as it was read then.
  reads_since date
);
create index duty_run_made on duty_run (made_until, duty_id);
create index duty_run_counted on duty_run (calendar_seq);
create index duty_run_stale on duty_run (duty_id) where stale;
create index duty_run_regulation on duty_run (regulation_id);

-- What still waits for an answer is little of what was ever proposed.
create index proposal_open on proposal (regulation_id) where state = 'open';

do $$
declare t text;
begin
  foreach t in array array['calendar_change', 'fulfilment', 'fulfilment_side', 'fulfilment_event', 'fulfilment_evidence',
    'fulfilment_note', 'duty_holder', 'duty_hold', 'absence', 'duty_run'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
  end loop;
  foreach t in array array['calendar_change', 'fulfilment', 'fulfilment_side', 'fulfilment_event', 'fulfilment_evidence',
    'fulfilment_note', 'duty_holder', 'duty_hold', 'absence'] loop
    execute format('grant select on %I to lientich_app', t);
  end loop;
  -- Written and read by the functions below, which open a door.
  foreach t in array array['calendar_change', 'fulfilment', 'fulfilment_side', 'fulfilment_event', 'duty_holder', 'duty_hold', 'duty_run'] loop
    execute format('create policy through_a_door on %I to lientich_owner using ((select crossing())) with check ((select crossing()))', t);
  end loop;
  foreach t in array array['fulfilment_event', 'fulfilment_evidence'] loop
    execute format('create policy concerned_reads on %I for select using (exists (select from fulfilment_side s
      where s.fulfilment_id = %I.fulfilment_id and s.agency_id = (select app_agency())))', t, t);
  end loop;
end $$;

-- When an agency works is no secret: whoever a deadline concerns must be able to count it.
create policy signed_in_reads on calendar_change for select using ((select app_person()) is not null);
create policy administrator_loads on calendar_change for insert with check (
  agency_id is null and (select app_has_role('systemAdministrator'))
  or agency_id = (select app_agency()) and (select app_has_role('agencyAdministrator')));
create policy worker_reads on calendar_change for select to lientich_worker using (true);
grant insert (id, agency_id, year, days, symbol, issuer, decided_on) on calendar_change to lientich_app;
grant select on calendar_change to lientich_worker;
create trigger calendar_change_append_only before update or delete or truncate on calendar_change
  for each statement execute function refuse_change();

create function is_obliged(of_fulfilment uuid) returns boolean language sql stable
  return exists (select from fulfilment_side where fulfilment_id = of_fulfilment and agency_id = app_agency() and part = 'obliged');
create function is_owed(of_fulfilment uuid) returns boolean language sql stable
  return exists (select from fulfilment_side where fulfilment_id = of_fulfilment and agency_id = app_agency() and part = 'owed');

create policy own_side on fulfilment_side for select
  using (agency_id = (select app_agency()) and (select app_reads_content()));
-- To whom it is handed, and nothing else, is for the own agency to say.
create policy own_side_hands on fulfilment_side for update
  using (agency_id = (select app_agency()) and (select app_reads_content()) and part = 'obliged');
grant update (handed_to) on fulfilment_side to lientich_app;
create policy concerned_reads on fulfilment for select
  using (exists (select from fulfilment_side s where s.fulfilment_id = id and s.agency_id = (select app_agency()))
    -- Its side is written by the trigger after it.
    or agency_id = (select app_agency()) and (select app_reads_content()));
-- The obliged participant opens an occasion for itself, and says what has become of its fulfilments.
create policy obliged_opens on fulfilment for insert with check (agency_id = (select app_agency())
  and (select app_reads_content()) and event_on is not null and state = 'open' and is_bound(regulation_id)
  and exists (select from duty d where d.id = duty_id and d.regulation_id = fulfilment.regulation_id and not d.struck));
create policy obliged_states on fulfilment for update
  using (agency_id = (select app_agency()) and (select app_reads_content()) and state <> 'lapsed')
  with check (agency_id = (select app_agency()) and state <> 'lapsed');
grant insert (id, duty_id, regulation_id, agency_id, owed_to, key, occasion, event_on, event_at, opens_on, due_on, due_at,
    first_due_on, timing, calendar_seq),
  update (due_on, due_at, calendar_seq, pauses, extensions, state, done_on, waived_reason, settled_at, held_since, held_reason, version)
  on fulfilment to lientich_app;

-- Each side tells what is its own to tell.
create policy concerned_tells on fulfilment_event for insert with check (agency_id = (select app_agency()) and (select app_reads_content())
  and case when kind in ('disputed', 'disputeWithdrawn') then is_owed(fulfilment_id)
    else kind not in ('dueMoved', 'lapsed') and is_obliged(fulfilment_id) end);
grant insert (id, fulfilment_id, kind, details) on fulfilment_event to lientich_app;
create trigger fulfilment_event_append_only before update or delete or truncate on fulfilment_event
  for each statement execute function refuse_change();
create policy obliged_adds on fulfilment_evidence for insert with check (agency_id = (select app_agency())
  and (select app_reads_content()) and is_obliged(fulfilment_id) and withdrawn_at is null and (file_id is null or is_own_file(file_id)));
create policy obliged_withdraws on fulfilment_evidence for update
  using (agency_id = (select app_agency()) and (select app_reads_content()) and withdrawn_at is null)
  with check (agency_id = (select app_agency()) and withdrawn_at is not null);
grant insert (id, fulfilment_id, kind, words, link, file_id), update (withdrawn_at, withdrawn_reason) on fulfilment_evidence to lientich_app;
create policy evidence_of_a_fulfilment on stored_file for select
  using (exists (select from fulfilment_evidence e where e.file_id = stored_file.id));
create policy own_agency on fulfilment_note using (agency_id = (select app_agency()) and (select app_reads_content()))
  with check (agency_id = (select app_agency()) and (select app_reads_content())
    and exists (select from fulfilment_side s where s.fulfilment_id = fulfilment_note.fulfilment_id and s.agency_id = (select app_agency())));
grant insert (id, fulfilment_id, words) on fulfilment_note to lientich_app;
create policy own_agency on duty_holder using (agency_id = (select app_agency()) and (select app_reads_content()))
  with check (agency_id = (select app_agency()) and (select app_reads_content()) and exists (select from duty d where d.id = duty_id));
grant insert, update (appointment_id), delete on duty_holder to lientich_app;
-- Who is not bound is shown nothing of how the others carry their duties out.
create policy bound_reads on duty_hold for select using (exists (select from regulation_side s
  where s.regulation_id = duty_hold.regulation_id and s.agency_id = (select app_agency())) and is_bound(regulation_id));
create policy obliged_holds on duty_hold for insert with check (agency_id = (select app_agency()) and (select app_reads_content())
  and is_bound(regulation_id) and exists (select from duty d where d.id = duty_id and d.regulation_id = duty_hold.regulation_id));
create policy obliged_resumes on duty_hold for update
  using (agency_id = (select app_agency()) and (select app_reads_content()) and ended_on is null)
  with check (agency_id = (select app_agency()) and ended_on is not null);
grant insert (id, duty_id, regulation_id, reason), update (ended_on) on duty_hold to lientich_app;
create policy own_agency_reads on absence for select using (agency_id = (select app_agency()));
create policy own_person_or_leader on absence for insert with check (agency_id = (select app_agency()) and (
  (select app_has_role('agencyAdministrator')) or (select app_has_role('leader'))
  or exists (select from appointment a where a.id = appointment_id and a.person_id = (select app_person()))));
create policy own_person_or_leader_ends on absence for update using (agency_id = (select app_agency()) and (
  (select app_has_role('agencyAdministrator')) or (select app_has_role('leader'))
  or exists (select from appointment a where a.id = appointment_id and a.person_id = (select app_person()))));
-- Who is back before it began was never away.
create policy own_person_or_leader_drops on absence for delete using (agency_id = (select app_agency()) and lower(valid) >= (select app_today()) and (
  (select app_has_role('agencyAdministrator')) or (select app_has_role('leader'))
  or exists (select from appointment a where a.id = appointment_id and a.person_id = (select app_person()))));
grant insert (id, appointment_id, substitute_id, valid), update (valid), delete on absence to lientich_app;

-- The sides of fulfilments as they must be now. Set-based: the job makes thousands at once.
create function open_fulfilment_sides() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare door text := open_door();
begin
  insert into fulfilment_side (fulfilment_id, agency_id, part, regulation_id, duty_id, opens_on, due_on, state, done_on, held, disputed, handed_to)
    select f.id, f.agency_id, 'obliged', f.regulation_id, f.duty_id, f.opens_on, f.due_on, f.state, f.done_on, f.held_since is not null, false,
      h.appointment_id
    from fresh f left join duty_holder h on h.duty_id = f.duty_id and h.agency_id = f.agency_id;
  insert into fulfilment_side (fulfilment_id, agency_id, part, regulation_id, duty_id, opens_on, due_on, state, done_on, held, disputed)
    select f.id, o.agency_id, 'owed', f.regulation_id, f.duty_id, f.opens_on, f.due_on, f.state, f.done_on, f.held_since is not null, false
    from fresh f cross join lateral unnest(f.owed_to) as owed (id)
    join regulation_party o on o.regulation_id = f.regulation_id and o.agency_id = owed.id
    where o.agency_id <> f.agency_id and o.accepted_at is not null;
  -- An occasion that is entered while the job counts its duty anew is looked at again.
  if app_agency() is not null then
    update duty_run set stale = true where duty_id in (select duty_id from fresh) and not stale;
    perform pg_notify('lientich_duties', '');
  end if;
  perform close_door(door);
  return null;
end $$;
create trigger fulfilment_sides_opened after insert on fulfilment referencing new table as fresh
  for each statement execute function open_fulfilment_sides();
create function refresh_fulfilment_sides() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare door text := open_door();
begin
  update fulfilment_side s set opens_on = f.opens_on, due_on = f.due_on, state = f.state, done_on = f.done_on,
      held = f.held_since is not null, disputed = cardinality(f.disputed_by) > 0
    from fresh f where s.fulfilment_id = f.id;
  perform close_door(door);
  return null;
end $$;
create trigger fulfilment_sides_refreshed after update on fulfilment referencing new table as fresh
  for each statement execute function refresh_fulfilment_sides();
-- A due day never moves without a word of it.
create function tell_moved() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare door text := open_door();
begin
  insert into fulfilment_event (id, fulfilment_id, agency_id, kind, details)
    select gen_random_uuid(), n.id, app_agency(), 'dueMoved', jsonb_strip_nulls(jsonb_build_object('from', o.due_on, 'to', n.due_on,
      'because', nullif(current_setting('app.because', true), ''), 'words', nullif(current_setting('app.because_words', true), '')))
    from fresh n join stale o on o.id = n.id where n.due_on <> o.due_on;
  perform close_door(door);
  return null;
end $$;
create trigger fulfilment_moved after update on fulfilment referencing old table as stale new table as fresh
  for each statement execute function tell_moved();
-- What an agency takes back or prolongs is counted by the calendar and the reading of then; what was decided meanwhile is
-- counted in by the job. It waits for nobody: a run that holds the duty finds another version where it wants to move it.
create function look_again_after_statement() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare door text;
begin
  if app_agency() is null then return null; end if;
  door := open_door();
  update duty_run set stale = true where duty_id = any(array(
    select u.duty_id from duty_run u where not u.stale and u.duty_id in (select n.duty_id from fresh n join before o on o.id = n.id
      where n.state = 'open' and (o.state <> 'open' or n.due_on <> o.due_on))
    for update skip locked));
  if found then perform pg_notify('lientich_duties', ''); end if;
  perform close_door(door);
  return null;
end $$;
create trigger fulfilment_stated after update on fulfilment referencing old table as before new table as fresh
  for each statement execute function look_again_after_statement();
-- Who disputes a fulfilment stands with it as long as they do, and those who answer for it in the obliged agency are told:
-- whom it was handed to, else the focal officers, and the leaders. The disputing one learns nothing of who they are.
create function note_dispute() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare door text := open_door();
begin
  update fulfilment set disputed_by = case new.kind
      when 'disputed' then array_append(array_remove(disputed_by, new.agency_id), new.agency_id)
      else array_remove(disputed_by, new.agency_id) end, version = version + 1
    where id = new.fulfilment_id;
  if new.kind = 'disputed' then
    insert into alert (id, person_id, kind, at, subject)
      select gen_random_uuid(), told.person_id, 'fulfilmentDisputed', app_business_at(), told.title
      from (select distinct a.person_id, r.title from fulfilment f
        join fulfilment_side s on s.fulfilment_id = f.id and s.agency_id = f.agency_id
        join regulation r on r.id = f.regulation_id
        join appointment a on a.agency_id = f.agency_id and a.state = 'confirmed' and a.valid @> app_today()
          and ('leader' = any(a.roles) or a.id = s.handed_to or s.handed_to is null and exists (select from regulation_officer o
            where o.appointment_id = a.id and o.regulation_id = f.regulation_id and o.part = 'focal' and o.valid @> app_today()))
        where f.id = new.fulfilment_id) told
      -- Once until it is read: who disputes and settles over and over fills nobody's list.
      where not exists (select from alert l where l.person_id = told.person_id and l.kind = 'fulfilmentDisputed'
        and l.subject = told.title and l.read_at is null);
  end if;
  perform close_door(door);
  return null;
end $$;
create trigger fulfilment_event_disputes after insert on fulfilment_event for each row
  when (new.kind in ('disputed', 'disputeWithdrawn')) execute function note_dispute();

-- Whatever the fulfilments of a regulation's duties rest on marks them to be looked at anew, and wakes the job.
create function look_again_at_duties(of_regulation uuid) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare door text := open_door();
begin
  -- Marked again though it is marked: a run that holds the row ends first, and it has not seen what changed.
  update duty_run set stale = true where regulation_id = of_regulation;
  perform close_door(door);
  perform pg_notify('lientich_duties', '');
end $$;
create function open_duty_runs() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare door text := open_door();
begin
  insert into duty_run (duty_id, regulation_id, reads_since)
    -- What a correction adds later is owed from that day on.
    select d.id, d.regulation_id, case when v.agreed_on is not null then app_today() end
    from fresh d join regulation_version v on v.id = d.version_id;
  perform close_door(door);
  perform pg_notify('lientich_duties', '');
  return null;
end $$;
create trigger duty_runs_opened after insert on duty referencing new table as fresh
  for each statement execute function open_duty_runs();
create function reread_duty() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare door text := open_door();
begin
  update duty_run set stale = true, reads_since = app_today() where duty_id = new.id;
  perform close_door(door);
  perform pg_notify('lientich_duties', '');
  return null;
end $$;
-- A run that is making fulfilments of the duty ends first, so that what it makes rests as well.
create function wait_for_run() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare door text := open_door();
begin
  perform from duty_run where duty_id = new.duty_id for update;
  perform close_door(door);
  return new;
end $$;
create trigger duty_hold_waits before insert on duty_hold for each row execute function wait_for_run();
create trigger duty_reread after update on duty for each row
  when (new.reading <> old.reading or new.struck <> old.struck) execute function reread_duty();
create function duties_rest_on() returns trigger language plpgsql as $$
begin
  perform look_again_at_duties(new.regulation_id);
  return null;
end $$;
create trigger party_binds_duties after update on regulation_party for each row
  when (new.accepted_at is distinct from old.accepted_at) execute function duties_rest_on();
create trigger version_carries_duties after update on regulation_version for each row
  when (new.agreed_on is distinct from old.agreed_on) execute function duties_rest_on();
create trigger proposal_contests_duties after update on proposal for each row
  when (new.state <> old.state) execute function duties_rest_on();
create function regulation_carries() returns trigger language plpgsql as $$
begin
  perform look_again_at_duties(new.id);
  return null;
end $$;
create trigger regulation_carries_duties after update on regulation for each row
  when ((new.replaced_on, new.withdrawn_at, new.effect_to) is distinct from (old.replaced_on, old.withdrawn_at, old.effect_to))
  execute function regulation_carries();
create function calendar_changed() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare door text := open_door();
begin
  -- Days of an agency's own concern the duties of its regulations; a decision for all is found by its number.
  update duty_run set calendar_seq = -1 where regulation_id in (
    select o.regulation_id from regulation_party o where o.agency_id in (select agency_id from fresh where agency_id is not null));
  perform close_door(door);
  perform pg_notify('lientich_duties', '');
  return null;
end $$;
create trigger calendar_changed after insert on calendar_change referencing new table as fresh
  for each statement execute function calendar_changed();
-- The duties of the regulations that are here already.
insert into duty_run (duty_id, regulation_id) select id, regulation_id from duty;

-- What the job needs of duties that must be looked at, and holds them until the transaction ends; another node takes others.
-- Per duty: the reading, from when to when it is owed by whom, and, where something has changed, its fulfilments that are not
-- settled. `rereads`: anything may have changed, not the calendar alone.
create function claim_duties(on_day date, horizon date, most integer) returns table (duty_id uuid, regulation_id uuid, title text,
  reading jsonb, live boolean, frame boolean, live_from date, live_to date, signed_on date, in_force_from date, effect_to date,
  made_until date, rereads boolean, parties jsonb, unsettled jsonb)
language plpgsql security definer set search_path = public, pg_temp as $$
#variable_conflict use_column
declare door text := open_door(); picked uuid[]; last_decision bigint;
begin
  select coalesce(max(seq), 0) from calendar_change where agency_id is null into last_decision;
  picked := array(select duty_id from duty_run where stale order by duty_id limit most for update skip locked);
  if cardinality(picked) < most then
    picked := picked || array(select duty_id from duty_run where made_until < horizon and not stale
      order by made_until, duty_id limit most - cardinality(picked) for update skip locked);
  end if;
  if cardinality(picked) < most then
    picked := picked || array(select duty_id from duty_run where calendar_seq < last_decision and not stale and made_until >= horizon
      limit most - cardinality(picked) for update skip locked);
  end if;
  return query
    select d.id, d.regulation_id, r.title, d.reading,
      r.withdrawn_at is null and (v.agreed_on is not null or v.ordinal = 1) and not d.struck and not coalesce(k.still, false),
      r.effect_from is null,
      greatest(coalesce(v.valid_from, r.effect_from, r.signed_on), case when v.ordinal > 1 then v.agreed_on end, u.reads_since, k.until),
      least(r.effect_to, r.replaced_on - 1, (select min(greatest(n.valid_from, n.agreed_on)) - 1 from regulation_version n
        where n.regulation_id = r.id and n.ordinal > v.ordinal and n.agreed_on is not null)),
      r.signed_on, case when r.effect_from is not null then coalesce(v.valid_from, r.effect_from) end, r.effect_to,
      -- A day that a program can count with; it never comes.
      nullif(least(u.made_until, '9999-01-01'), '-infinity'), u.stale,
      (select jsonb_agg(jsonb_build_object('agencyId', o.agency_id, 'role', o.role,
          'acceptedOn', (o.accepted_at at time zone 'Asia/Ho_Chi_Minh')::date) order by o.place)
        from regulation_party o where o.regulation_id = d.regulation_id),
      case when u.stale or u.calendar_seq < last_decision then (
        select coalesce(jsonb_agg(jsonb_build_object('id', f.id, 'agencyId', f.agency_id, 'key', f.key, 'lapsed', f.state = 'lapsed',
            'owedTo', f.owed_to, 'eventOn', f.event_on, 'eventAt', f.event_at, 'dueOn', f.due_on, 'dueAt', f.due_at, 'timing', f.timing,
            'pauses', f.pauses, 'extensions', f.extensions, 'version', f.version)), '[]')
        from fulfilment f where f.duty_id = d.id and f.state in ('open', 'lapsed') and f.due_on >= on_day)
        else '[]' end
    from duty_run u join duty d on d.id = u.duty_id
    join regulation_version v on v.id = d.version_id
    join regulation r on r.id = d.regulation_id
    -- Who reads a duty otherwise keeps it from being owed; what was due until that was settled never is.
    cross join lateral (select bool_or(q.state = 'open') as still, (max(q.settled_at) at time zone 'Asia/Ho_Chi_Minh')::date as until
      from proposal q where q.version_id = v.id and q.kind = 'correction' and q.differs
        and q.changes @> jsonb_build_array(jsonb_build_object('dutyId', d.id))) k
    where u.duty_id = any(picked);
  perform close_door(door);
end $$;

-- Fulfilments that are due on another day now, or owed again, or to others; whoever holds one is told once for each reason.
-- What somebody has changed since it was read stays as they said, and its duty is looked at again.
create function move_fulfilments(moves jsonb, known_change bigint) returns integer
language plpgsql security definer set search_path = public, pg_temp as $$
declare door text := open_door(); reason record; moved_now integer := 0; moved_here uuid[]; as_read uuid[];
begin
  select array_agg(f.id) from jsonb_to_recordset(moves) as m (id uuid, version integer)
    join fulfilment f on f.id = m.id and f.version = m.version into as_read;
  update duty_run set stale = true where duty_id in (select f.duty_id from jsonb_to_recordset(moves) as m (id uuid, version integer)
    join fulfilment f on f.id = m.id and f.version <> m.version and f.state = 'open');
  insert into fulfilment_event (id, fulfilment_id, agency_id, kind)
    select gen_random_uuid(), f.id, null, 'reopened' from fulfilment f where f.id = any(as_read) and f.state = 'lapsed';
  for reason in select distinct m.because, m.words from jsonb_to_recordset(moves) as m (because text, words text) loop
    perform set_config('app.because', reason.because, true), set_config('app.because_words', reason.words, true);
    with moved as (
      update fulfilment f set state = 'open', settled_at = null,
          -- What comes back while its duty rests, rests.
          held_since = case when f.state = 'lapsed' then (select h.since from duty_hold h
            where h.duty_id = f.duty_id and h.agency_id = f.agency_id and h.ended_on is null) else f.held_since end,
          held_reason = case when f.state = 'lapsed' then (select h.reason from duty_hold h
            where h.duty_id = f.duty_id and h.agency_id = f.agency_id and h.ended_on is null) else f.held_reason end,
          owed_to = m."owedTo", event_on = m."eventOn", opens_on = least(f.opens_on, m."dueOn"), due_on = m."dueOn",
          due_at = m."dueAt", timing = m.timing, calendar_seq = known_change, version = f.version + 1
        from jsonb_to_recordset(moves) as m (id uuid, "owedTo" uuid[], "eventOn" date, "dueOn" date, "dueAt" timestamptz, timing jsonb,
          because text, words text)
        where f.id = m.id and f.id = any(as_read) and m.because = reason.because and m.words = reason.words
        returning f.id)
    select array_agg(id) from moved into moved_here;
    moved_now := moved_now + coalesce(cardinality(moved_here), 0);
    insert into alert (id, person_id, kind, at, subject)
      select gen_random_uuid(), holder.person_id, 'deadlinesMoved', app_business_at(), reason.words
      from (select distinct a.person_id from fulfilment_side s
        join appointment a on a.agency_id = s.agency_id and a.valid @> app_today() and a.state = 'confirmed'
          and (a.id = s.handed_to or s.handed_to is null and exists (select from regulation_officer o
            where o.appointment_id = a.id and o.regulation_id = s.regulation_id and o.part = 'focal' and o.valid @> app_today()))
        where s.fulfilment_id = any(moved_here) and s.part = 'obliged') holder
      where not exists (select from alert l where l.person_id = holder.person_id and l.kind = 'deadlinesMoved'
        and l.subject = reason.words and l.read_at is null);
  end loop;
  perform set_config('app.because', '', true), set_config('app.because_words', '', true);
  insert into fulfilment_side (fulfilment_id, agency_id, part, regulation_id, duty_id, opens_on, due_on, state, done_on, held, disputed)
    select f.id, o.agency_id, 'owed', f.regulation_id, f.duty_id, f.opens_on, f.due_on, f.state, f.done_on, f.held_since is not null,
      cardinality(f.disputed_by) > 0
    from fulfilment f cross join lateral unnest(f.owed_to) as owed (id)
    join regulation_party o on o.regulation_id = f.regulation_id and o.agency_id = owed.id
    where f.id in (select id from jsonb_to_recordset(moves) as m (id uuid)) and o.agency_id <> f.agency_id
      and o.accepted_at is not null
    on conflict do nothing;
  -- To whom it is not owed any more it is no longer theirs to read or to dispute.
  delete from fulfilment_side s using fulfilment f
    where f.id in (select id from jsonb_to_recordset(moves) as m (id uuid)) and s.fulfilment_id = f.id and s.part = 'owed'
      and s.agency_id <> all (f.owed_to);
  update fulfilment f set disputed_by = array(select d from unnest(f.disputed_by) d where d = any(f.owed_to))
    where f.id in (select id from jsonb_to_recordset(moves) as m (id uuid)) and not f.disputed_by <@ f.owed_to;
  perform close_door(door);
  return moved_now;
end $$;

-- Carries out what the job has planned for duties that it holds: fulfilments that are made, moved or lapse, who is told,
-- and one entry of the trail. {duties: [{id, madeUntil, timing}], made: [{id, dutyId, regulationId, agencyId, owedTo, key,
-- eventOn, opensOn, dueOn, dueAt}], moved: [{id, version, owedTo, eventOn, dueOn, dueAt, timing, because,
-- words}], lapsed: [id]}
create function carry_out_plans(plans jsonb, known_change bigint) returns jsonb
language plpgsql security definer set search_path = public, pg_temp as $$
declare door text := open_door(); made_now integer; moved_now integer := 0; lapsed_now integer := 0;
begin
  insert into fulfilment (id, duty_id, regulation_id, agency_id, owed_to, key, event_on, opens_on, due_on, due_at, first_due_on, timing,
      calendar_seq, held_since, held_reason)
    select m.id, m."dutyId", m."regulationId", m."agencyId", m."owedTo", m.key, m."eventOn", m."opensOn", m."dueOn", m."dueAt", m."dueOn",
      d.timing, known_change, h.since, h.reason
    from jsonb_to_recordset(plans -> 'made') as m (id uuid, "dutyId" uuid, "regulationId" uuid, "agencyId" uuid, "owedTo" uuid[],
      key text, "eventOn" date, "opensOn" date, "dueOn" date, "dueAt" timestamptz)
    join jsonb_to_recordset(plans -> 'duties') as d (id uuid, timing jsonb) on d.id = m."dutyId"
    left join duty_hold h on h.duty_id = m."dutyId" and h.agency_id = m."agencyId" and h.ended_on is null and h.since <= m."dueOn"
    on conflict (duty_id, agency_id, key) do nothing;
  get diagnostics made_now = row_count;
  update duty_run u set made_until = coalesce(d."madeUntil", 'infinity'), stale = false,
      -- Days of an agency that came in after the calendars were read mark nothing while this run holds the duty.
      calendar_seq = case when exists (select from calendar_change c where c.seq > known_change and c.agency_id is not null) then -1
        else known_change end
    from jsonb_to_recordset(plans -> 'duties') as d (id uuid, "madeUntil" date) where u.duty_id = d.id;
  -- In one order, as others who change several at once.
  perform from fulfilment where id in (select id from jsonb_to_recordset(plans -> 'moved') as m (id uuid)
    union all select jsonb_array_elements_text(plans -> 'lapsed')::uuid) order by id for update;
  if jsonb_array_length(plans -> 'moved') > 0 then moved_now := move_fulfilments(plans -> 'moved', known_change); end if;
  if jsonb_array_length(plans -> 'lapsed') > 0 then
    with lapsing as (
      update fulfilment set state = 'lapsed', settled_at = app_business_at(), held_since = null, held_reason = null, version = version + 1
        where id = any(array(select jsonb_array_elements_text(plans -> 'lapsed')::uuid)) and state = 'open' returning id)
    , told as (
      insert into fulfilment_event (id, fulfilment_id, agency_id, kind) select gen_random_uuid(), id, null, 'lapsed' from lapsing)
    select count(*) from lapsing into lapsed_now;
  end if;
  if made_now + moved_now + lapsed_now > 0 then
    insert into audit_event (id, act, subject_kind, subject_label, changes) values (gen_random_uuid(), 'duty.planned', 'duty',
      made_now + moved_now + lapsed_now || '', jsonb_build_array(
        jsonb_build_object('field', 'made', 'before', null, 'after', made_now || ''),
        jsonb_build_object('field', 'moved', 'before', null, 'after', moved_now || ''),
        jsonb_build_object('field', 'lapsed', 'before', null, 'after', lapsed_now || '')));
  end if;
  perform close_door(door);
  return jsonb_build_object('made', made_now, 'moved', moved_now, 'lapsed', lapsed_now);
end $$;

-- What an appointment of the own agency holds passes on with it, for the administrator, who reads no content. What is due
-- before the day stays with the giver, who is still there.
create function hand_over_fulfilments(givers uuid[], receivers uuid[], from_day date) returns integer
language plpgsql security definer set search_path = public, pg_temp as $$
declare door text; passed integer;
begin
  if not app_has_role('agencyAdministrator') then return 0; end if;
  door := open_door();
  update fulfilment_side s set handed_to = move.receiver from unnest(givers, receivers) as move (giver, receiver)
    where s.agency_id = app_agency() and s.handed_to = move.giver and s.state = 'open'
      and (from_day <= app_today() or s.due_on >= from_day)
      and (move.receiver is null or exists (select from appointment a where a.id = move.receiver and a.agency_id = app_agency()));
  get diagnostics passed = row_count;
  update duty_holder h set appointment_id = move.receiver from unnest(givers, receivers) as move (giver, receiver)
    where h.agency_id = app_agency() and h.appointment_id = move.giver and move.receiver is not null
      and exists (select from appointment a where a.id = move.receiver and a.agency_id = app_agency());
  delete from duty_holder h using unnest(givers, receivers) as move (giver, receiver)
    where h.agency_id = app_agency() and h.appointment_id = move.giver and move.receiver is null;
  perform close_door(door);
  return passed;
end $$;
-- How much that is, which the administrator may know.
create function count_held_fulfilments(holders uuid[]) returns table (appointment_id uuid, held integer)
language plpgsql security definer set search_path = public, pg_temp as $$
declare door text;
begin
  if not app_has_role('agencyAdministrator') then return; end if;
  door := open_door();
  return query select s.handed_to, count(*)::int from fulfilment_side s
    where s.agency_id = app_agency() and s.handed_to = any(holders) and s.state = 'open' group by s.handed_to;
  perform close_door(door);
end $$;

do $$
declare door text;
begin
  foreach door in array array['look_again_at_duties(uuid)', 'claim_duties(date, date, integer)', 'move_fulfilments(jsonb, bigint)', 'carry_out_plans(jsonb, bigint)',
    'hand_over_fulfilments(uuid[], uuid[], date)', 'count_held_fulfilments(uuid[])'] loop
    execute format('revoke execute on function %s from public', door);
  end loop;
end $$;
grant execute on function claim_duties(date, date, integer), carry_out_plans(jsonb, bigint) to lientich_worker;
grant execute on function hand_over_fulfilments(uuid[], uuid[], date), count_held_fulfilments(uuid[]) to lientich_app;
