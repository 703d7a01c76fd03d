-- Requests and notices between agencies: what was sent and what became of it for each addressee (shared, with a side for each
-- agency concerned), what passed between them, and what each does inside.

-- Kinds that a regulation names beside those that everybody has; each is handled like one of those.
create table request_kind (
  id uuid primary key,
  regulation_id uuid not null references regulation,
  agency_id uuid not null default app_agency() references agency,
  name text not null,
  handled_like text not null,
  -- [{key, name, type, required}], [{key, name}]: what it needs to say, and how it can end; none: as what it is handled like.
  fields jsonb not null default '[]',
  outcomes jsonb not null default '[]',
  retired_on date,
  named_at timestamptz not null default app_business_at()
);
create index request_kind_regulation on request_kind (regulation_id);
create index request_kind_agency on request_kind (agency_id);
create unique index request_kind_name on request_kind (regulation_id, fold(name)) where retired_on is null;

-- What was asked or told, as it was sent: never changed. Without a shared counter, which would tell how much others write.
create table request (
  id uuid primary key,
  code text not null unique,
  regulation_id uuid not null references regulation,
  -- The article it rests on, and the duty in it whose time runs.
  eid text not null,
  duty_id uuid references duty,
  kind text not null,
  own_kind_id uuid references request_kind,
  from_agency uuid not null default app_agency() references agency,
  -- Who wrote it down: the addressee may enter afterwards what was said to it.
  entered_by uuid not null default app_agency() references agency,
  title text not null,
  body text not null,
  fields jsonb not null default '{}',
  urgency text not null check (urgency in ('normal', 'urgent', 'veryUrgent', 'express')),
  -- Read inside an agency by its leaders, the officers named for the regulation and those who work on it.
  restricted boolean not null default false,
  -- Addressees see each other and the others' answers; fixed when it is sent.
  open_to_all boolean not null default false,
  medium text not null check (medium in ('system', 'paper', 'telephone', 'inPerson')),
  -- Of what was entered afterwards: when it was, and {by, with}: who said it to whom.
  happened_on date check ((happened_on is null) = (medium = 'system')),
  told jsonb,
  -- How the time of an answer is counted: {by: 'duty' | 'asked' | 'none', event: 'received' | 'sent' | 'named', timing, on}.
  clock jsonb not null,
  -- Where the cited article says that no answer is consent: {eId, quote}.
  silence jsonb,
  -- [{workingDays, tell}], as they were when it was sent.
  reminders jsonb not null default '[]',
  out_number integer,
  out_period text,
  paper_symbol text,
  -- Brought in from a register that was kept before.
  brought_in boolean not null default false,
  content_hash text not null,
  sent_at timestamptz not null default app_business_at(),
  -- Its lines, messages and files of the first hour are written with it and no others later.
  sent_in xid8 not null default pg_current_xact_id(),
  words tsvector not null default ''
);
create index request_regulation on request (regulation_id);
create index request_duty on request (duty_id) where duty_id is not null;
create index request_own_kind on request (own_kind_id) where own_kind_id is not null;
create index request_from on request (from_agency);
create index request_entered on request (entered_by);
create index request_words on request using gin (words) with (fastupdate = off);

-- One addressee of it: the record between the two, which neither changes alone (guard_request_line).
create table request_line (
  request_id uuid not null references request,
  agency_id uuid not null references agency,
  place integer not null,
  state text not null check (state in ('sent', 'arrived', 'received', 'assigned', 'processing', 'answered', 'done', 'refused',
    'recalled', 'escalated')),
  arrived_on date not null,
  received_on date,
  received_at timestamptz,
  in_number integer,
  in_period text,
  -- Until when an answer is owed; the day as it was first counted; the last calendar change that was known.
  event_on date,
  due_on date,
  due_at timestamptz,
  first_due_on date,
  calendar_seq bigint not null default 0,
  paused_since date,
  pause_reason text check ((pause_reason is null) = (paused_since is null)),
  pauses jsonb not null default '[]',
  -- {to, reason, askedOn} that waits; [{from, to, reason, askedOn, grantedOn}] that was granted.
  extension_asked jsonb,
  extensions jsonb not null default '[]',
  -- {reason, askedOn} that waits.
  recall_asked jsonb,
  -- The day of receipt as the sender says, beside the addressee's: {on, reason, disputedOn}.
  receipt_dispute jsonb,
  -- Of what was entered afterwards, by the one who did not enter it.
  confirmation text check (confirmation in ('waiting', 'confirmed', 'disputed')),
  confirmation_reason text,
  refused_reason text,
  escalated_to text,
  outcome text,
  outcome_details jsonb not null default '{}',
  answered_on date,
  -- Working days of the addressee from the event to the answer, pauses left out.
  answer_days integer,
  closed_on date,
  -- The end passed without an answer.
  silent_since date,
  -- Of an original that is lent: {item, returnOn, step, on}.
  loan jsonb,
  -- What is still to be reminded of: [{on, tell}], the next first.
  reminders jsonb not null default '[]',
  next_reminder_on date,
  version integer not null default 1,
  primary key (request_id, agency_id)
);
create index request_line_agency on request_line (agency_id);
create index request_line_reminder on request_line (next_reminder_on, request_id) where next_reminder_on is not null;
create index request_line_due on request_line (due_on, request_id)
  where due_on is not null and silent_since is null and state in ('arrived', 'received', 'assigned', 'processing');
create index request_line_counted on request_line (calendar_seq, request_id)
  where due_on is not null and state in ('arrived', 'received', 'assigned', 'processing');

-- One row for each agency concerned: lists, counts and search start here. Of the sender it sums up all its lines.
create table request_side (
  agency_id uuid not null references agency,
  request_id uuid not null references request,
  part text not null check (part in ('from', 'to')),
  regulation_id uuid not null,
  eid text not null,
  kind text not null,
  own_kind_id uuid,
  urgency text not null,
  restricted boolean not null,
  open_to_all boolean not null,
  -- The sender; of the sender's own side the only addressee, or null when there are several.
  counterpart_id uuid,
  sent_on date not null,
  sent_at timestamptz not null,
  state text not null,
  open boolean not null,
  -- Whose turn it is.
  waits text not null check (waits in ('own', 'other', 'nobody')),
  -- Of the sender's side the earliest that is open.
  due_on date,
  -- What lists of what is open are sorted by: without a due day the last.
  sort_on date not null default 'infinity',
  paused boolean not null default false,
  outcome text,
  late boolean not null default false,
  silent boolean not null default false,
  unconfirmed boolean not null default false,
  line_count integer not null,
  answered_count integer not null default 0,
  last_seq bigint not null default 0,
  -- The last that others did, of what was not brought in: one's own acts are no news.
  news_seq bigint not null default 0,
  last_at timestamptz not null,
  -- Inside the agency: who does it (chủ trì), with whom (phối hợp), until when.
  handed_to uuid,
  helpers uuid[] not null default '{}',
  inner_due_on date,
  primary key (agency_id, request_id),
  foreign key (agency_id, handed_to) references appointment (agency_id, id)
);
create index request_side_request on request_side (request_id);
-- What counts and row security ask of each row stands in the indexes, so that counting reads nothing else.
create index request_side_sent on request_side (agency_id, part, sent_on desc, request_id desc)
  include (regulation_id, restricted, handed_to, helpers, open, news_seq);
create index request_side_open on request_side (agency_id, part, sort_on, request_id)
  include (regulation_id, restricted, handed_to, helpers, waits, state, paused) where open;
create index request_side_regulation on request_side (agency_id, regulation_id, sent_on desc, request_id desc);
create index request_side_handed on request_side (agency_id, handed_to, sort_on, request_id) where open and handed_to is not null;
create index request_side_helpers on request_side using gin (helpers) where open and helpers <> '{}';
create index request_side_last on request_side (agency_id, last_seq);
create index request_side_kind on request_side (agency_id, kind, sent_on desc, request_id desc);
create index request_side_counterpart on request_side (agency_id, counterpart_id, sent_on desc, request_id desc);

-- What happened, in the same words for all who see the line; never changed. Without a line: of all; without an agency: by itself.
create table request_event (
  id uuid primary key,
  seq bigint not null generated always as identity unique,
  request_id uuid not null references request,
  line_agency uuid references agency,
  agency_id uuid default app_agency() references agency,
  at timestamptz not null default app_business_at(),
  kind text not null,
  details jsonb not null default '{}'
);
create index request_event_request on request_event (request_id, seq);
create index request_event_line on request_event (line_agency);
create index request_event_agency on request_event (agency_id);

-- What was written after it, in either direction: never changed, but corrected by another or withdrawn.
create table request_message (
  id uuid primary key,
  seq bigint not null generated always as identity unique,
  request_id uuid not null references request,
  -- With whom: an addressee; null: from the sender to all of them.
  line_agency uuid references agency,
  from_agency uuid not null default app_agency() references agency,
  kind text not null check (kind in ('message', 'answer', 'partAnswer', 'supplement', 'position', 'correction')),
  body text not null,
  -- {of: message id or null for the request itself, paragraph, quote}
  cites jsonb,
  corrects uuid references request_message,
  outcome text,
  outcome_details jsonb not null default '{}',
  medium text not null default 'system' check (medium in ('system', 'paper', 'telephone', 'inPerson')),
  happened_on date,
  told jsonb,
  out_number integer,
  out_period text,
  paper_symbol text,
  content_hash text not null,
  sent_at timestamptz not null default app_business_at(),
  sent_in xid8 not null default pg_current_xact_id(),
  withdrawn_at timestamptz,
  withdrawn_reason text,
  check ((withdrawn_at is null) = (withdrawn_reason is null))
);
create index request_message_request on request_message (request_id, seq);
create index request_message_line on request_message (line_agency);
create index request_message_from on request_message (from_agency);
create index request_message_corrects on request_message (corrects) where corrects is not null;

create table request_file (
  file_id uuid primary key references stored_file,
  request_id uuid not null references request,
  message_id uuid references request_message,
  line_agency uuid references agency,
  agency_id uuid not null default app_agency() references agency,
  place integer not null
);
create index request_file_request on request_file (request_id, place);
create index request_file_message on request_file (message_id) where message_id is not null;
create index request_file_line on request_file (line_agency);
create index request_file_agency on request_file (agency_id);

-- What each sending and each receiving leaves in the hands of both sides.
create table request_receipt (
  id uuid primary key,
  request_id uuid not null references request,
  message_id uuid references request_message,
  line_agency uuid references agency,
  kind text not null check (kind in ('sent', 'received')),
  agency_id uuid not null default app_agency() references agency,
  at timestamptz not null default app_business_at(),
  -- In which position, without a name.
  position_title text not null,
  number integer,
  period text,
  content_hash text not null,
  -- [{name, size, sha256}]
  files jsonb not null default '[]'
);
create index request_receipt_request on request_receipt (request_id, at);
create index request_receipt_message on request_receipt (message_id) where message_id is not null;
create index request_receipt_line on request_receipt (line_agency);
create index request_receipt_agency on request_receipt (agency_id);

-- Inside one agency.
create table request_draft (
  id uuid primary key,
  agency_id uuid not null default app_agency() references agency,
  made_by uuid not null default app_appointment(),
  -- What it answers; null: a new request.
  request_id uuid references request,
  regulation_id uuid references regulation,
  kind text not null check (kind in ('request', 'answer')),
  title text not null,
  content jsonb not null,
  file_ids uuid[] not null default '{}',
  state text not null default 'draft' check (state in ('draft', 'submitted', 'approved', 'returned', 'sent', 'discarded')),
  submitted_at timestamptz,
  decided_by uuid,
  decided_at timestamptz,
  returned_reason text,
  restricted boolean not null default false,
  changed_at timestamptz not null default app_business_at(),
  version integer not null default 1,
  foreign key (agency_id, made_by) references appointment (agency_id, id),
  foreign key (agency_id, decided_by) references appointment (agency_id, id)
);
create index request_draft_agency on request_draft (agency_id, state, changed_at desc, id desc);
create index request_draft_made on request_draft (agency_id, made_by);
create index request_draft_decided on request_draft (agency_id, decided_by);
create index request_draft_request on request_draft (request_id) where request_id is not null;
create index request_draft_regulation on request_draft (regulation_id);
-- The leader's words between receipt and assignment (bút phê); a later one stands beside the earlier.
create table request_direction (
  id uuid primary key,
  request_id uuid not null references request,
  agency_id uuid not null default app_agency() references agency,
  appointment_id uuid not null default app_appointment(),
  words text not null,
  written_at timestamptz not null default app_business_at(),
  foreign key (agency_id, appointment_id) references appointment (agency_id, id)
);
create index request_direction_request on request_direction (agency_id, request_id, written_at);
create index request_direction_of on request_direction (request_id);
create index request_direction_by on request_direction (agency_id, appointment_id);
create table request_note (
  id uuid primary key,
  request_id uuid not null references request,
  agency_id uuid not null default app_agency() references agency,
  person_id uuid not null default app_person() references person,
  words text not null,
  written_at timestamptz not null default app_business_at()
);
create index request_note_request on request_note (agency_id, request_id, written_at);
create index request_note_of on request_note (request_id);
create index request_note_person on request_note (person_id);
-- How far a person has seen what happened.
create table request_seen (
  person_id uuid not null default app_person() references person,
  agency_id uuid not null default app_agency() references agency,
  request_id uuid not null references request,
  seq bigint not null,
  primary key (person_id, agency_id, request_id)
);
create index request_seen_request on request_seen (request_id);
create index request_seen_agency on request_seen (agency_id);

-- Registers of an agency (sổ đi, sổ đến): numbers by year or Party term, each issued once, without a gap.
create table register_setting (
  agency_id uuid primary key default app_agency() references agency,
  -- Nothing leaves before a leader has approved it.
  approves boolean not null default false,
  -- [{from, label}]: since when numbers go on under another label than the year.
  terms jsonb not null default '[]',
  -- 1 is what stood before anything was said.
  version integer not null default 2
);
create table register_counter (
  agency_id uuid not null default app_agency() references agency,
  register text not null check (register in ('out', 'in')),
  period text not null,
  last integer not null,
  primary key (agency_id, register, period)
);
create table register_entry (
  agency_id uuid not null default app_agency() references agency,
  register text not null check (register in ('out', 'in')),
  period text not null,
  number integer not null,
  entered_on date not null default app_today(),
  request_id uuid not null references request,
  message_id uuid references request_message,
  primary key (agency_id, register, period, number)
);
create index register_entry_request on register_entry (request_id);
create index register_entry_message on register_entry (message_id) where message_id is not null;

-- Who is reminded when, by the agreement of a regulation; none: the default.
create table regulation_reminder (
  regulation_id uuid primary key references regulation,
  -- [{workingDays, tell}]
  steps jsonb not null,
  set_by uuid not null default app_agency() references agency,
  set_at timestamptz not null default app_business_at(),
  -- 1 is the default, as it stood before anything was agreed.
  version integer not null default 2
);
create index regulation_reminder_by on regulation_reminder (set_by);

do $$
declare t text;
begin
  foreach t in array array['request_kind', 'request', 'request_line', 'request_side', 'request_event', 'request_message', 'request_file',
    'request_receipt', 'request_draft', 'request_direction', 'request_note', 'request_seen', 'register_setting', 'register_counter',
    'register_entry', 'regulation_reminder'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('grant select on %I to lientich_app', t);
  end loop;
  foreach t in array array['request', 'request_line', 'request_side', 'request_event', 'request_message'] loop
    execute format('create policy through_a_door on %I to lientich_owner using ((select crossing())) with check ((select crossing()))', t);
  end loop;
  foreach t in array array['request_direction', 'request_note', 'request_seen'] loop
    execute format('create policy own_agency on %I using (agency_id = (select app_agency()) and (select app_reads_content())
      and exists (select from request_side s where s.request_id = %I.request_id and s.agency_id = (select app_agency())))
      with check (agency_id = (select app_agency()) and (select app_reads_content())
      and exists (select from request_side s where s.request_id = %I.request_id and s.agency_id = (select app_agency())))', t, t, t);
  end loop;
  foreach t in array array['register_setting', 'register_counter', 'register_entry'] loop
    execute format('create policy own_agency on %I using (agency_id = (select app_agency()) and (select app_reads_content()))
      with check (agency_id = (select app_agency()) and (select app_reads_content()))', t);
  end loop;
  foreach t in array array['request_event', 'request_receipt'] loop
    execute format('create trigger %I before update or delete or truncate on %I for each statement execute function refuse_change()',
      t || '_append_only', t);
  end loop;
end $$;

-- Whose work the asker does today: their own, what was delegated to them, of whom they stand in for.
create function app_stands_for() returns uuid[] language sql stable
  return array(select app_appointment() where app_appointment() is not null
    union select d.from_appointment_id from delegation d where d.to_appointment_id = app_appointment() and d.valid @> app_today()
      and (d.revoked_on is null or d.revoked_on > app_today())
    union select b.appointment_id from absence b where b.substitute_id = app_appointment() and b.valid @> app_today());
-- Regulations that the asker follows for their agency, or heads.
create function app_follows() returns uuid[] language sql stable
  return array(select o.regulation_id from regulation_officer o where o.agency_id = app_agency() and o.valid @> app_today()
    and o.appointment_id = any(app_stands_for()));
-- Does an agency exchange under a regulation: as one of those it binds, or below one of them where it binds downwards?
create function exchanges_under(of_regulation uuid, an_agency uuid) returns boolean
language plpgsql stable security definer set search_path = public, pg_temp as $$
declare door text := open_door(); yes boolean;
begin
  select exists (select from regulation_party p where p.regulation_id = of_regulation and p.agency_id = an_agency and p.accepted_at is not null)
    or exists (select from regulation r where r.id = of_regulation and r.scope = 'downwards' and exists (
      with recursive above (id) as (
        select s.superior_id from agency_superior s where s.agency_id = an_agency and s.valid @> app_today()
        union select s.superior_id from above a join agency_superior s on s.agency_id = a.id and s.valid @> app_today())
      select from above a join regulation_party p on p.agency_id = a.id and p.regulation_id = of_regulation and p.accepted_at is not null)) into yes;
  perform close_door(door);
  return yes;
end $$;

-- A participant names kinds; all who exchange under the regulation read them.
create policy exchanging_reads on request_kind for select using ((select app_reads_content())
  and exists (select from regulation_side s where s.regulation_id = request_kind.regulation_id and s.agency_id = (select app_agency())));
create policy bound_names on request_kind for insert with check (agency_id = (select app_agency()) and (select app_proposes()) and is_bound(regulation_id));
create policy namer_retires on request_kind for update using (agency_id = (select app_agency()) and (select app_proposes()));
grant insert (id, regulation_id, name, handled_like, fields, outcomes), update (retired_on) on request_kind to lientich_app;
create policy exchanging_reads on regulation_reminder for select using ((select app_reads_content())
  and exists (select from regulation_side s where s.regulation_id = regulation_reminder.regulation_id and s.agency_id = (select app_agency())));
create policy bound_sets on regulation_reminder for insert with check (set_by = (select app_agency()) and (select app_proposes()) and is_bound(regulation_id));
create policy bound_sets_again on regulation_reminder for update using ((select app_proposes()) and is_bound(regulation_id))
  with check (set_by = (select app_agency()));
grant insert (regulation_id, steps), update (steps, set_by, set_at, version) on regulation_reminder to lientich_app;

-- Need to know inside the agency too.
create policy own_side on request_side for select using (agency_id = (select app_agency()) and (select app_reads_content())
  and (not restricted or (select app_has_role('leader')) or handed_to = any((select app_stands_for())::uuid[])
    or helpers && (select app_stands_for()) or regulation_id = any((select app_follows())::uuid[])));
create policy own_side_hands on request_side for update using (agency_id = (select app_agency()) and (select app_reads_content()));
grant update (handed_to, helpers, inner_due_on) on request_side to lientich_app;

create function is_being_sent(of_request uuid) returns boolean language sql stable
  return exists (select from request where id = of_request and sent_in = pg_current_xact_id_if_assigned() and entered_by = app_agency());
create function is_sender(of_request uuid) returns boolean language sql stable
  return exists (select from request_side where request_id = of_request and agency_id = app_agency() and part = 'from');
-- Is it between the asker's agency and the other one of this line?
create function is_on_line(of_request uuid, line uuid) returns boolean language sql stable
  return exists (select from request_side s where s.request_id = of_request and s.agency_id = app_agency()
    and (s.part = 'from' or line = app_agency()));

create policy concerned_reads on request for select using (exists (select from request_side s where s.request_id = id and s.agency_id = (select app_agency()))
  or entered_by = (select app_agency()) and sent_in = pg_current_xact_id_if_assigned());
create policy exchanging_sends on request for insert with check (entered_by = (select app_agency()) and (select app_reads_content())
  and (from_agency = (select app_agency()) or medium <> 'system')
  and exchanges_under(regulation_id, (select app_agency())) and exchanges_under(regulation_id, from_agency));
grant insert (id, code, regulation_id, eid, duty_id, kind, own_kind_id, from_agency, title, body, fields, urgency, restricted, open_to_all,
  medium, happened_on, told, clock, silence, reminders, out_number, out_period, paper_symbol, brought_in, content_hash) on request to lientich_app;
create policy line_reads on request_line for select using (exists (select from request_side s
    where s.request_id = request_line.request_id and s.agency_id = (select app_agency())
      and (s.part = 'from' or request_line.agency_id = (select app_agency()) or s.open_to_all))
  or is_being_sent(request_id));
-- Of what passed with an addressee the sender sees all, an addressee its own, and the others' where the sender opened it. Asked
-- of each row in place: a function in a policy is called for each, and costs more than the row.
do $$
declare t text;
begin
  foreach t in array array['request_event', 'request_message', 'request_file', 'request_receipt'] loop
    execute format('create policy concerned_reads on %I for select using (exists (select from request_side s
      where s.request_id = %I.request_id and s.agency_id = (select app_agency())
        and (line_agency is null or s.part = ''from'' or line_agency = (select app_agency()) or s.open_to_all)))', t, t);
  end loop;
end $$;
create policy sender_addresses on request_line for insert with check (is_being_sent(request_id) and exists (select from request r
  where r.id = request_id and r.from_agency <> request_line.agency_id and exchanges_under(r.regulation_id, request_line.agency_id)
    and (r.from_agency = app_agency() or request_line.agency_id = app_agency())));
create policy both_carry_on on request_line for update using (is_on_line(request_id, agency_id));
grant insert (request_id, agency_id, place, state, arrived_on, received_on, received_at, in_number, in_period, event_on, due_on, due_at, first_due_on,
    calendar_seq, confirmation, outcome, outcome_details, answered_on, answer_days, closed_on, silent_since, loan, reminders, next_reminder_on),
  update (state, received_on, received_at, in_number, in_period, event_on, due_on, due_at, first_due_on, calendar_seq, paused_since, pause_reason,
    pauses, extension_asked, extensions, recall_asked, receipt_dispute, confirmation, confirmation_reason, refused_reason, escalated_to, outcome,
    outcome_details, answered_on, answer_days, closed_on, silent_since, loan, reminders, next_reminder_on, version) on request_line to lientich_app;

create policy own_agency_tells on request_event for insert with check (agency_id = (select app_agency()) and (select app_reads_content())
  and case when line_agency is null then is_sender(request_id) or is_being_sent(request_id)
    else is_on_line(request_id, line_agency) or is_being_sent(request_id) end
  and kind not in ('noAnswer', 'deemedAgreed', 'dueMoved'));
grant insert (id, request_id, line_agency, kind, details) on request_event to lientich_app;
create policy own_agency_writes on request_message for insert with check (from_agency = (select app_agency()) and (select app_reads_content())
  and case when line_agency is null then is_sender(request_id) else is_on_line(request_id, line_agency) end);
create policy own_agency_withdraws on request_message for update
  using (from_agency = (select app_agency()) and (select app_reads_content()) and withdrawn_at is null)
  with check (from_agency = (select app_agency()) and withdrawn_at is not null);
grant insert (id, request_id, line_agency, kind, body, cites, corrects, outcome, outcome_details, medium, happened_on, told, out_number, out_period,
  paper_symbol, content_hash), update (withdrawn_at, withdrawn_reason) on request_message to lientich_app;
-- With what is being sent, and with nothing that was sent before.
create policy sender_attaches on request_file for insert with check (agency_id = (select app_agency()) and is_own_file(file_id)
  and case when message_id is null then is_being_sent(request_id)
    else exists (select from request_message m where m.id = message_id and m.request_id = request_file.request_id
      and m.from_agency = app_agency() and m.sent_in = pg_current_xact_id_if_assigned()
      and m.line_agency is not distinct from request_file.line_agency) end);
grant insert (file_id, request_id, message_id, line_agency, place) on request_file to lientich_app;
create policy file_of_a_request on stored_file for select using (exists (select from request_file f where f.file_id = stored_file.id));
create policy own_agency_receipts on request_receipt for insert with check (agency_id = (select app_agency())
  and (is_being_sent(request_id) or case when line_agency is null then is_sender(request_id) else is_on_line(request_id, line_agency) end));
grant insert (id, request_id, message_id, line_agency, kind, position_title, number, period, content_hash, files) on request_receipt to lientich_app;

create policy own_agency on request_draft using (agency_id = (select app_agency()) and (select app_reads_content())
    and (not restricted or (select app_has_role('leader')) or made_by = any((select app_stands_for())::uuid[])
      or regulation_id = any((select app_follows())::uuid[])
      -- Who works on the request works on its answer.
      or exists (select from request_side s where s.request_id = request_draft.request_id and s.agency_id = (select app_agency()))))
  with check (agency_id = (select app_agency()) and (select app_reads_content()));
grant insert (id, request_id, regulation_id, kind, title, content, file_ids, state, submitted_at, restricted),
  update (regulation_id, title, content, file_ids, state, submitted_at, decided_by, decided_at, returned_reason, restricted, changed_at, version)
  on request_draft to lientich_app;
grant insert (id, request_id, words) on request_direction, request_note to lientich_app;
grant insert (request_id, seq), update (seq) on request_seen to lientich_app;
create policy own_person on request_seen as restrictive using (person_id = (select app_person())) with check (person_id = (select app_person()));
grant insert (approves, terms), update (approves, terms, version) on register_setting to lientich_app;
grant insert (register, period, last), update (last) on register_counter to lientich_app;
grant insert (register, period, number, entered_on, request_id, message_id) on register_entry to lientich_app;

-- What is looked for, in the words of the index: those without marks find both.
create function request_query(query text) returns tsquery language sql stable
  return plainto_tsquery('simple', search_words(fold(query)));
-- The words of a request, and one for each agency concerned, so that one index answers what the reader's own requests say.
create function request_words() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  new.words := setweight(to_tsvector('simple', search_words(fold(new.title))), 'A') || setweight(to_tsvector('simple', search_words(new.title)), 'A')
    || setweight(to_tsvector('simple', search_words(fold(left(new.body, 200000)))), 'B')
    || setweight(to_tsvector('simple', coalesce(new.paper_symbol, '') || ' ' || new.code), 'A')
    || ('''party:' || new.from_agency || '''')::tsvector;
  return new;
end $$;
create trigger request_worded before insert on request for each row execute function request_words();

-- The sides of requests as they must be now: of each addressee its line, of the sender all lines together.
create function write_request_sides(requests uuid[]) returns void language plpgsql security definer set search_path = public, pg_temp as $$
declare door text := open_door();
  -- Who writes a restricted request works on it, and reads it: a clerk, who reads no others.
  writer uuid[] := case when app_appointment() is not null and not app_has_role('leader') then array[app_appointment()] else '{}' end;
begin
  insert into request_side as s (agency_id, request_id, part, regulation_id, eid, kind, own_kind_id, urgency, restricted, open_to_all, counterpart_id, sent_on,
      sent_at, state, open, waits, due_on, sort_on, paused, outcome, late, silent, unconfirmed, line_count, answered_count, last_at, helpers)
    select l.agency_id, r.id, 'to', r.regulation_id, r.eid, r.kind, r.own_kind_id, r.urgency, r.restricted, r.open_to_all, r.from_agency,
      coalesce(r.happened_on, (r.sent_at at time zone 'Asia/Ho_Chi_Minh')::date), r.sent_at, l.state,
      l.state not in ('done', 'refused', 'recalled', 'escalated'),
      case when l.state in ('done', 'refused', 'recalled', 'escalated') then 'nobody'
        when l.recall_asked is not null then 'own'
        when l.state = 'sent' and r.entered_by = l.agency_id then 'other'
        when l.state = 'answered' or l.paused_since is not null or l.extension_asked is not null then 'other' else 'own' end,
      l.due_on, case when l.state in ('answered') then 'infinity' else coalesce(l.due_on, 'infinity') end, l.paused_since is not null, l.outcome,
      coalesce(coalesce(l.answered_on, app_today()) > l.due_on, false) and (l.answered_on is not null or l.silent_since is not null),
      l.silent_since is not null and l.answered_on is null, coalesce(l.confirmation in ('waiting', 'disputed'), false), 1,
      (l.answered_on is not null)::int, r.sent_at, case when r.entered_by = l.agency_id and app_agency() = l.agency_id and r.restricted then writer else '{}'::uuid[] end
    from request r join request_line l on l.request_id = r.id where r.id = any(requests)
    union all
    select r.from_agency, r.id, 'from', r.regulation_id, r.eid, r.kind, r.own_kind_id, r.urgency, r.restricted, r.open_to_all, a.only_one,
      coalesce(r.happened_on, (r.sent_at at time zone 'Asia/Ho_Chi_Minh')::date), r.sent_at, a.state, a.open_count > 0,
      case when a.open_count = 0 then 'nobody' when a.own_turn then 'own' else 'other' end,
      a.due_on, coalesce(a.due_on, 'infinity'), a.paused, a.outcome, a.late, a.silent, a.unconfirmed, a.line_count, a.answered_count, r.sent_at,
      case when r.entered_by = r.from_agency and app_agency() = r.from_agency and r.restricted then writer else '{}'::uuid[] end
    from request r cross join lateral (
      select count(*)::int as line_count, count(l.answered_on)::int as answered_count,
        count(*) filter (where l.state not in ('done', 'refused', 'recalled', 'escalated'))::int as open_count,
        case when count(*) = 1 then (array_agg(l.agency_id))[1] end as only_one,
        -- What rests hides no other that runs.
        coalesce(min(l.due_on) filter (where l.state not in ('answered', 'done', 'refused', 'recalled', 'escalated') and l.paused_since is null),
          min(l.due_on) filter (where l.state not in ('answered', 'done', 'refused', 'recalled', 'escalated'))) as due_on,
        -- The least advanced that is open, else the least advanced.
        (array_agg(l.state order by l.state in ('done', 'refused', 'recalled', 'escalated'),
          array_position(array['sent', 'arrived', 'received', 'assigned', 'processing', 'answered', 'refused', 'escalated', 'recalled', 'done'], l.state)))[1] as state,
        coalesce(bool_and(l.paused_since is not null) filter (where l.state not in ('answered', 'done', 'refused', 'recalled', 'escalated')), false) as paused,
        case when count(distinct l.outcome) = 1 and count(*) = count(l.outcome) then min(l.outcome) end as outcome,
        coalesce(bool_or(l.due_on < coalesce(l.answered_on, app_today()) and (l.answered_on is not null or l.silent_since is not null)), false) as late,
        bool_or(l.silent_since is not null and l.answered_on is null) as silent,
        coalesce(bool_or(l.confirmation in ('waiting', 'disputed')), false) as unconfirmed,
        bool_or(l.state not in ('done', 'refused', 'recalled', 'escalated') and (l.state = 'answered' or l.paused_since is not null
          or l.extension_asked is not null or l.state = 'sent' and r.entered_by <> r.from_agency)) as own_turn
      from request_line l where l.request_id = r.id) a
    where r.id = any(requests)
  on conflict (agency_id, request_id) do update set state = excluded.state, open = excluded.open, waits = excluded.waits, due_on = excluded.due_on,
    sort_on = excluded.sort_on, paused = excluded.paused, outcome = excluded.outcome, late = excluded.late, silent = excluded.silent,
    unconfirmed = excluded.unconfirmed, answered_count = excluded.answered_count;
  perform close_door(door);
end $$;
create function open_request_sides() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare door text := open_door();
begin
  update request r set words = r.words || a.parties from (select l.request_id, string_agg('''party:' || l.agency_id || '''', ' ')::tsvector as parties
    from fresh l group by l.request_id) a where r.id = a.request_id;
  perform write_request_sides(array(select distinct request_id from fresh));
  perform close_door(door);
  return null;
end $$;
create trigger request_sides_opened after insert on request_line referencing new table as fresh
  for each statement execute function open_request_sides();
create function refresh_request_sides() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform write_request_sides(array(select distinct request_id from fresh));
  return null;
end $$;
create trigger request_sides_refreshed after update on request_line referencing new table as fresh
  for each statement execute function refresh_request_sides();

-- The second wall of what one side may say for the other. Days are recounted only with what they follow from; of what has
-- ended only the custody of an original, the day of receipt and whether it was so are still settled.
create function guard_request_line() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  door text; enterer uuid;
  loan_step text := case when new.loan is distinct from old.loan then new.loan ->> 'step' end;
  had_ended boolean := old.state in ('done', 'refused', 'recalled', 'escalated');
  returned boolean := old.state = 'answered' and new.state = 'processing';
  ended_pause boolean := old.paused_since is not null and new.paused_since is null;
begin
  if app_agency() is null then return new; end if;
  door := open_door();
  select r.entered_by from request r where r.id = new.request_id into enterer;
  perform close_door(door);
  if had_ended and (new.state, new.outcome, new.outcome_details, new.answered_on, new.refused_reason, new.escalated_to, new.closed_on, new.extensions,
        new.pauses) is distinct from
      (old.state, old.outcome, old.outcome_details, old.answered_on, old.refused_reason, old.escalated_to, old.closed_on, old.extensions, old.pauses) then
    raise exception 'a line that has ended stays ended' using errcode = 'check_violation';
  end if;
  if new.silent_since is not null and new.silent_since is distinct from old.silent_since
    or new.state = 'recalled' and old.state <> 'recalled' and old.recall_asked is null
    or new.due_on is distinct from old.due_on and (new.state, new.received_on, new.pauses, new.paused_since, new.extensions)
      is not distinct from (old.state, old.received_on, old.pauses, old.paused_since, old.extensions) then
    raise exception 'nobody says this' using errcode = 'insufficient_privilege';
  end if;
  if app_agency() = new.agency_id then
    if old.state = 'answered' and new.state not in ('answered', 'escalated') or new.extensions <> old.extensions
      or new.recall_asked is not null and new.recall_asked is distinct from old.recall_asked
      or new.receipt_dispute is not null and new.receipt_dispute is distinct from old.receipt_dispute
      or loan_step in ('received', 'returned')
      or new.confirmation is distinct from old.confirmation and enterer = app_agency() then
      raise exception 'the sender says this' using errcode = 'insufficient_privilege';
    end if;
  elsif new.state <> old.state and not (old.state = 'answered' and new.state = 'done' or returned
        or old.state in ('processing', 'answered') and new.state = 'escalated')
    or (new.received_on, new.received_at, new.in_number, new.in_period, new.refused_reason, new.first_due_on)
      is distinct from (old.received_on, old.received_at, old.in_number, old.in_period, old.refused_reason, old.first_due_on)
    or (new.answered_on, new.answer_days, new.outcome) is distinct from (old.answered_on, old.answer_days, old.outcome)
      and not (returned and new.answered_on is null and new.outcome is null)
    or new.outcome_details <> old.outcome_details and old.state <> 'answered'
    or new.escalated_to is distinct from old.escalated_to and new.state <> 'escalated'
    or new.pauses <> old.pauses and not (returned or ended_pause)
    or new.recall_asked is null and old.recall_asked is not null
    or new.extension_asked is not null and new.extension_asked is distinct from old.extension_asked
    or new.paused_since is not null and new.paused_since is distinct from old.paused_since
    or loan_step in ('promised', 'handedOver', 'returnReceived') or new.loan is null and old.loan is not null
    or new.confirmation is distinct from old.confirmation and enterer = app_agency() then
    raise exception 'the addressee says this' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger request_line_guarded before update on request_line for each row execute function guard_request_line();

-- Who in an agency does what a request asks: whom it was assigned to, else the focal officers of the regulation, and those who
-- stand in for them; with nobody there the heads for it. Clerks and leaders only where they are asked for.
create function people_of_request(of_request uuid, in_agency uuid, and_roles text[]) returns uuid[]
language sql stable security definer set search_path = public, pg_temp
begin atomic
  with side as (select s.handed_to, s.helpers, s.regulation_id, s.restricted from request_side s
      where s.request_id = of_request and s.agency_id = in_agency),
    present as (select a.id, a.person_id, a.roles from appointment a join person p on p.id = a.person_id and p.disabled_at is null
      where a.agency_id = in_agency and a.state = 'confirmed' and a.valid @> app_today()
        and a.roles && array['clerk', 'focalOfficer', 'officer', 'leader']),
    named as (
      select s.handed_to as id from side s where s.handed_to is not null
      union select unnest(s.helpers) from side s where s.handed_to is not null
      union select o.appointment_id from side s join regulation_officer o on s.handed_to is null and o.regulation_id = s.regulation_id
        and o.agency_id = in_agency and o.part = 'focal' and o.valid @> app_today()),
    doing as (
      select n.id from named n where not exists (select from absence b where b.appointment_id = n.id and b.valid @> app_today())
      union select b.substitute_id from named n join absence b on b.appointment_id = n.id and b.valid @> app_today() and b.substitute_id is not null
      union select d.to_appointment_id from named n join delegation d on d.from_appointment_id = n.id and d.valid @> app_today()
        and (d.revoked_on is null or d.revoked_on > app_today())),
    there as (select distinct p.person_id from doing d join present p on p.id = d.id)
  select array(
    select t.person_id from there t
    union select p.person_id from present p cross join side s where p.roles && and_roles and (not s.restricted or 'leader' = any(p.roles))
    union select p.person_id from present p join appointment a on a.id = p.id join position q on q.id = a.position_id
      where not exists (select from there) and (q.head or exists (select from side s join regulation_officer o on o.regulation_id = s.regulation_id
        and o.agency_id = in_agency and o.part = 'head' and o.valid @> app_today() and o.appointment_id = p.id)));
end;
-- Who answers for a regulation in an agency.
create function heads_for_request(of_request uuid, in_agency uuid) returns uuid[]
language sql stable security definer set search_path = public, pg_temp
begin atomic
  with named as (select a.person_id from request_side s join regulation_officer o on o.regulation_id = s.regulation_id and o.agency_id = in_agency
      and o.part = 'head' and o.valid @> app_today()
    join appointment a on a.id = o.appointment_id and a.state = 'confirmed' and a.valid @> app_today()
    where s.request_id = of_request and s.agency_id = in_agency)
  select array(select n.person_id from named n
    union select a.person_id from appointment a join position q on q.id = a.position_id and q.head
      where a.agency_id = in_agency and a.state = 'confirmed' and a.valid @> app_today() and not exists (select from named));
end;

-- Each event stands with the sides that see it, and is told to those on the other end.
create function tell_of_request() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare door text := open_door(); r record; side record; alert_kind text; hook text;
begin
  select q.id, q.title, q.kind, q.restricted, q.open_to_all, q.from_agency, q.brought_in, q.medium <> 'system' as entered into r
    from request q where q.id = new.request_id;
  update request_side s set last_seq = new.seq, last_at = new.at,
      news_seq = case when r.brought_in or s.agency_id = new.agency_id then s.news_seq else new.seq end where s.request_id = new.request_id
    and (new.line_agency is null or s.part = 'from' or s.agency_id = new.line_agency or r.open_to_all);
  if not r.brought_in then
    alert_kind := case new.kind
      when 'sent' then case when r.entered then 'entryToConfirm' when r.kind = 'notice' then 'noticeArrived' else 'requestArrived' end
      when 'answered' then 'requestAnswered' when 'partAnswered' then 'requestAnswered' when 'answerConfirmed' then 'requestConfirmed'
      when 'answerReturned' then 'requestReturned' when 'refused' then 'requestRefused' when 'recallAsked' then 'recallAsked'
      when 'recallAgreed' then 'recallAnswered' when 'recallRefused' then 'recallAnswered' when 'extensionAsked' then 'extensionAsked'
      when 'extensionGranted' then 'extensionAnswered' when 'extensionRefused' then 'extensionAnswered' when 'paused' then 'requestPaused'
      when 'resumed' then 'requestResumed' when 'supplemented' then 'supplementGiven' when 'escalated' then 'requestEscalated'
      when 'messageSent' then 'messageArrived' when 'messageCorrected' then 'messageArrived' when 'entryConfirmed' then 'requestConfirmed'
      when 'entryDisputed' then 'requestDisputed' when 'receiptDateDisputed' then 'receiptDateDisputed' when 'noAnswer' then 'noAnswer'
      when 'deemedAgreed' then 'noAnswer' when 'dueMoved' then 'deadlineMoved'
      -- By the sender; what the job reminds of it tells itself.
      when 'reminded' then case when new.agency_id is not null then 'requestReminder' end end;
    hook := case new.kind
      when 'sent' then case when new.agency_id <> r.from_agency then 'request.changed' when r.kind = 'notice' then 'notice.arrived' else 'request.arrived' end
      when 'received' then 'request.received' when 'answered' then 'request.answered' when 'partAnswered' then 'request.answered'
      when 'refused' then 'request.refused' when 'answerReturned' then 'request.returned' when 'messageSent' then 'request.message'
      when 'noAnswer' then 'request.overdue' when 'deemedAgreed' then 'request.overdue' else 'request.changed' end;
    for side in select s.agency_id, s.part from request_side s where s.request_id = new.request_id
        and s.agency_id is distinct from new.agency_id
        and (new.line_agency is null or s.part = 'from' or s.agency_id = new.line_agency) loop
      if alert_kind is not null then
        perform tell_people(people_of_request(new.request_id, side.agency_id,
            case when new.kind = 'sent' then array['clerk'] when new.kind = 'escalated' then array['leader'] else '{}' end),
          side.agency_id, alert_kind, 'request', new.request_id, r.title, r.restricted);
      end if;
      perform queue_webhooks(side.agency_id, hook, 'request', new.request_id);
    end loop;
  end if;
  perform announce(array(select s.agency_id from request_side s where s.request_id = new.request_id
    and (new.line_agency is null or s.part = 'from' or s.agency_id = new.line_agency or r.open_to_all)), 'requests', new.request_id);
  perform close_door(door);
  return null;
end $$;
create trigger request_event_told after insert on request_event for each row execute function tell_of_request();
-- Inside things are news to the own agency only.
create function tell_inside() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare door text := open_door(); r record;
begin
  if tg_table_name = 'request_side' then
    if new.handed_to is not null and new.handed_to is distinct from old.handed_to or new.helpers <> old.helpers then
      select q.title, q.restricted, q.brought_in into r from request q where q.id = new.request_id;
      if not r.brought_in then
        perform tell_people(array(select a.person_id from appointment a where a.agency_id = new.agency_id and a.person_id is distinct from app_person()
            and (a.id = new.handed_to and new.handed_to is distinct from old.handed_to or a.id = any(new.helpers) and a.id <> all(old.helpers))),
          new.agency_id, 'requestAssigned', 'request', new.request_id, r.title, r.restricted);
      end if;
    end if;
  end if;
  perform announce(array[new.agency_id], 'requests', new.request_id);
  perform close_door(door);
  return null;
end $$;
create trigger request_side_handed after update of handed_to, helpers, inner_due_on on request_side for each row execute function tell_inside();
create trigger request_note_told after insert on request_note for each row execute function tell_inside();
create trigger request_direction_told after insert on request_direction for each row execute function tell_inside();
-- A draft waits for a leader, or is decided.
create function tell_of_draft() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare door text := open_door();
begin
  if new.state = 'submitted' and (tg_op = 'INSERT' or old.state <> 'submitted') then
    perform tell_people(array(select a.person_id from appointment a where a.agency_id = new.agency_id and a.state = 'confirmed' and a.valid @> app_today()
        and 'leader' = any(a.roles) and a.person_id is distinct from app_person()),
      new.agency_id, 'draftToApprove', 'requestDraft', new.id, new.title, new.restricted);
  elsif new.state in ('approved', 'returned') and tg_op = 'UPDATE' and old.state = 'submitted' then
    perform tell_people(array(select a.person_id from appointment a where a.id = new.made_by and a.person_id is distinct from app_person()),
      new.agency_id, case new.state when 'approved' then 'draftApproved' else 'draftReturned' end, 'requestDraft', new.id, new.title, new.restricted);
  end if;
  perform announce(array[new.agency_id], 'requestDrafts', new.id);
  perform close_door(door);
  return null;
end $$;
create trigger request_draft_told after insert or update on request_draft for each row execute function tell_of_draft();

-- Which of the reader's own requests say something, with and without marks: `enough` of them at most, in no order.
create function search_requests(query text, enough integer) returns table (request_id uuid)
language plpgsql security definer set search_path = public, pg_temp as $$
declare door text; wanted tsquery; leader boolean := app_has_role('leader'); mine uuid[]; followed uuid[];
begin
  if app_agency() is null or not app_reads_content() then return; end if;
  wanted := request_query(query);
  if numnode(wanted) = 0 then return; end if;
  mine := app_stands_for();
  followed := app_follows();
  door := open_door();
  return query
    select q.id from request q join request_side s on s.request_id = q.id and s.agency_id = app_agency()
      and (not s.restricted or leader or s.handed_to = any(mine) or s.helpers && mine or s.regulation_id = any(followed))
    where q.words @@ (wanted && ('''party:' || app_agency() || '''')::tsquery) limit least(enough, 10000);
  perform close_door(door);
end $$;

-- Who polls goes on from a number behind which nobody is still writing: whoever writes events holds, until the end, the last
-- number that there was before theirs.
create function hold_event_number() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if current_setting('app.holds_event', true) is distinct from pg_current_xact_id()::text then
    perform pg_advisory_xact_lock_shared(4010, (select last_value & 2147483647 from request_event_seq_seq)::int);
    perform set_config('app.holds_event', pg_current_xact_id()::text, true);
  end if;
  return null;
end $$;
create trigger request_event_held before insert on request_event for each statement execute function hold_event_number();
create function settled_request_events() returns bigint language plpgsql security definer set search_path = public, pg_temp as $$
declare reached bigint;
begin
  if app_agency() is null then return 0; end if;
  select last_value from request_event_seq_seq into reached;
  return least(reached, (select min(l.objid::bigint) from pg_locks l where l.locktype = 'advisory' and l.classid = 4010 and l.objsubid = 2
    and l.database = (select oid from pg_database where datname = current_database())));
end $$;

-- What the job does as the days go by, a page at a time; each line that it takes is taken by no other node.
create function remind_of_requests(on_day date, most integer) returns integer
language plpgsql security definer set search_path = public, pg_temp as $$
declare door text := open_door(); l record; step record; done integer := 0; told uuid[];
begin
  for l in select n.request_id, n.agency_id, n.reminders, n.state, n.paused_since, r.from_agency, r.title, r.restricted
      from request_line n join request r on r.id = n.request_id
      where n.next_reminder_on <= on_day order by n.next_reminder_on, n.request_id limit most for update of n skip locked loop
    -- Of what fell together only the last of each is told.
    for step in select distinct on (x.tell) x."on", x.tell from jsonb_to_recordset(l.reminders) as x ("on" date, tell text)
        where x."on" <= on_day order by x.tell, x."on" desc loop
      if step.tell = 'loan' then
        perform tell_people(people_of_request(l.request_id, l.from_agency, '{}'), l.from_agency, 'loanDue', 'request', l.request_id, l.title, l.restricted);
      elsif l.state in ('arrived', 'received', 'assigned', 'processing') and l.paused_since is null then
        told := case step.tell when 'officer' then people_of_request(l.request_id, l.agency_id, '{}')
          when 'leader' then array(select a.person_id from appointment a where a.agency_id = l.agency_id and a.state = 'confirmed'
            and a.valid @> app_today() and 'leader' = any(a.roles)) else heads_for_request(l.request_id, l.agency_id) end;
        perform tell_people(told, l.agency_id, case when step.tell = 'officer' then 'requestReminder' else 'requestEscalated' end,
          'request', l.request_id, l.title, l.restricted);
        if step.tell = 'heads' then
          perform tell_people(heads_for_request(l.request_id, l.from_agency), l.from_agency, 'requestEscalated', 'request', l.request_id, l.title, l.restricted);
        end if;
        insert into request_event (id, request_id, line_agency, agency_id, kind, details)
          values (gen_random_uuid(), l.request_id, l.agency_id, null, 'reminded', jsonb_build_object('tell', step.tell));
      end if;
    end loop;
    update request_line n set reminders = coalesce((select jsonb_agg(x order by x ->> 'on') from jsonb_array_elements(l.reminders) x where (x ->> 'on')::date > on_day), '[]'),
        next_reminder_on = (select min((x ->> 'on')::date) from jsonb_array_elements(l.reminders) x where (x ->> 'on')::date > on_day)
      where n.request_id = l.request_id and n.agency_id = l.agency_id;
    done := done + 1;
  end loop;
  perform close_door(door);
  return done;
end $$;
-- Whose end passed without an answer: no answer, or what the cited article says it means.
create function note_silence(on_day date, most integer) returns integer
language plpgsql security definer set search_path = public, pg_temp as $$
declare door text := open_door(); l record; done integer := 0;
begin
  for l in select n.request_id, n.agency_id, n.due_on, r.silence, r.brought_in from request_line n join request r on r.id = n.request_id
      where n.due_on < on_day and n.silent_since is null and n.state in ('arrived', 'received', 'assigned', 'processing')
        and n.paused_since is null and n.recall_asked is null and r.kind <> 'notice'
      order by n.due_on, n.request_id limit most for update of n skip locked loop
    update request_line n set silent_since = l.due_on + 1, version = version + 1 where n.request_id = l.request_id and n.agency_id = l.agency_id;
    insert into request_event (id, request_id, line_agency, agency_id, kind, details) values (gen_random_uuid(), l.request_id, l.agency_id, null,
      case when l.silence is null then 'noAnswer' else 'deemedAgreed' end,
      jsonb_strip_nulls(jsonb_build_object('dueOn', l.due_on, 'eId', l.silence ->> 'eId', 'quote', l.silence ->> 'quote')));
    done := done + 1;
  end loop;
  perform close_door(door);
  return done;
end $$;
-- Open lines whose due day was counted before the last decision on the calendar, and what it was counted from.
create function claim_request_lines(on_day date, most integer) returns table (request_id uuid, agency_id uuid, clock jsonb, arrived_on date, received_on date,
  received_at timestamptz, event_on date, due_on date, due_at timestamptz, pauses jsonb, extensions jsonb, steps jsonb, loan jsonb, state text, sent_at timestamptz, sent_on date, entered boolean, version integer)
language plpgsql security definer set search_path = public, pg_temp as $$
#variable_conflict use_column
declare door text := open_door(); last_decision bigint;
begin
  select coalesce(max(seq), 0) from calendar_change into last_decision;
  return query select n.request_id, n.agency_id, r.clock, n.arrived_on, n.received_on, n.received_at, n.event_on, n.due_on, n.due_at, n.pauses, n.extensions,
      r.reminders, n.loan, n.state, r.sent_at, coalesce(r.happened_on, (r.sent_at at time zone 'Asia/Ho_Chi_Minh')::date), r.medium <> 'system', n.version
    from request_line n join request r on r.id = n.request_id
    where n.calendar_seq < last_decision and n.due_on is not null and n.due_on >= on_day and n.paused_since is null
      and n.state in ('arrived', 'received', 'assigned', 'processing')
    order by n.calendar_seq, n.request_id limit most for update of n skip locked;
  perform close_door(door);
end $$;
-- [{requestId, agencyId, version, dueOn, dueAt, reminders, nextReminderOn}]
create function move_request_lines(moves jsonb, known_change bigint) returns integer
language plpgsql security definer set search_path = public, pg_temp as $$
declare door text := open_door(); moved integer := 0; m record;
begin
  for m in select x.*, n.due_on as before from jsonb_to_recordset(moves) as x ("requestId" uuid, "agencyId" uuid, version integer, "dueOn" date, "dueAt" timestamptz,
      reminders jsonb, "nextReminderOn" date) join request_line n on n.request_id = x."requestId" and n.agency_id = x."agencyId" and n.version = x.version
      order by x."requestId", x."agencyId" for update of n loop
    update request_line n set due_on = m."dueOn", due_at = m."dueAt", reminders = m.reminders, next_reminder_on = m."nextReminderOn", calendar_seq = known_change,
        version = n.version + (m.before <> m."dueOn")::int
      where n.request_id = m."requestId" and n.agency_id = m."agencyId";
    if m.before <> m."dueOn" then
      insert into request_event (id, request_id, line_agency, agency_id, kind, details) values (gen_random_uuid(), m."requestId", m."agencyId", null, 'dueMoved',
        jsonb_build_object('from', m.before, 'to', m."dueOn"));
      moved := moved + 1;
    end if;
  end loop;
  perform close_door(door);
  return moved;
end $$;

-- What an appointment of the own agency holds of requests passes on with it, for the administrator, who reads no content.
create function hand_over_requests(givers uuid[], receivers uuid[]) returns integer
language plpgsql security definer set search_path = public, pg_temp as $$
declare door text; passed integer;
begin
  if not app_has_role('agencyAdministrator') then return 0; end if;
  door := open_door();
  update request_side s set handed_to = move.receiver from unnest(givers, receivers) as move (giver, receiver)
    where s.agency_id = app_agency() and s.handed_to = move.giver and s.open
      and (move.receiver is null or exists (select from appointment a where a.id = move.receiver and a.agency_id = app_agency()));
  get diagnostics passed = row_count;
  perform close_door(door);
  return passed;
end $$;
create function count_held_requests(holders uuid[]) returns table (appointment_id uuid, held integer)
language plpgsql security definer set search_path = public, pg_temp as $$
declare door text;
begin
  if not app_has_role('agencyAdministrator') then return; end if;
  door := open_door();
  return query select s.handed_to, count(*)::int from request_side s
    where s.agency_id = app_agency() and s.handed_to = any(holders) and s.open group by s.handed_to;
  perform close_door(door);
end $$;

do $$
declare door text;
begin
  foreach door in array array['exchanges_under(uuid, uuid)', 'write_request_sides(uuid[])', 'people_of_request(uuid, uuid, text[])', 'heads_for_request(uuid, uuid)',
    'search_requests(text, integer)', 'settled_request_events()', 'remind_of_requests(date, integer)', 'note_silence(date, integer)', 'claim_request_lines(date, integer)',
    'move_request_lines(jsonb, bigint)', 'hand_over_requests(uuid[], uuid[])', 'count_held_requests(uuid[])'] loop
    execute format('revoke execute on function %s from public', door);
  end loop;
end $$;
grant execute on function remind_of_requests(date, integer), note_silence(date, integer), claim_request_lines(date, integer),
  move_request_lines(jsonb, bigint) to lientich_worker;
grant execute on function exchanges_under(uuid, uuid), search_requests(text, integer), settled_request_events(), hand_over_requests(uuid[], uuid[]), count_held_requests(uuid[]) to lientich_app;
