-- Regulations: what is brought in (inside of one agency), what is proposed and accepted (shared, with a side for
-- each participant), its text as articles that can be searched, its duties, and the files it came in.

-- Content is read by those who work with it; who administers an agency or the system does not.
create function app_reads_content() returns boolean language sql stable parallel safe
  return string_to_array(coalesce(current_setting('app.roles', true), ''), ',')
    && array['clerk', 'focalOfficer', 'officer', 'leader'];
-- To put something before the other participants is the work of a focal officer or a leader.
create function app_proposes() returns boolean language sql stable parallel safe
  return app_has_role('focalOfficer') or app_has_role('leader');

-- An original file as it came in, never changed. Its bytes lie in pieces, so that no row is large.
create table stored_file (
  id uuid primary key,
  agency_id uuid not null default app_agency() references agency,
  name text not null,
  media_type text not null,
  size integer not null,
  sha256 text not null,
  stored_at timestamptz not null default app_business_at(),
  -- Its pieces are written with it and no others later.
  stored_in xid8 not null default pg_current_xact_id()
);
create index stored_file_agency on stored_file (agency_id);
create table stored_piece (
  file_id uuid not null references stored_file,
  place integer not null,
  content bytea not null,
  primary key (file_id, place)
);

-- The work: what was signed. Its text has versions in time; nothing here is changed by one participant alone.
create table regulation (
  id uuid primary key,
  founded_by uuid not null default app_agency() references agency,
  founded_at timestamptz not null default app_business_at(),
  -- Everything that belongs to the proposal is written in its one transaction; later nobody adds to it.
  founded_in xid8 not null default pg_current_xact_id(),
  kind text not null,
  title text not null,
  symbol text,
  aliases text[] not null default '{}',
  signed_on date,
  signed_at text,
  effect_from date,
  effect_to date check (effect_to >= effect_from),
  term text,
  scope text not null check (scope in ('own', 'downwards')),
  fields jsonb not null default '[]',
  -- The first day on which it no longer holds because another one has replaced it.
  replaced_on date,
  replaced_by uuid references regulation,
  withdrawn_at timestamptz
);
create index regulation_founded_by on regulation (founded_by);
create index regulation_replaced_by on regulation (replaced_by) where replaced_by is not null;
create table regulation_party (
  regulation_id uuid not null references regulation,
  agency_id uuid not null references agency,
  place integer not null,
  role text not null check (role in ('lead', 'member')),
  named_as text not null,
  -- Since then the regulation binds this participant.
  accepted_at timestamptz,
  primary key (regulation_id, agency_id)
);
create index regulation_party_agency on regulation_party (agency_id);
-- One row for each agency concerned: lists, counts and search start here.
create table regulation_side (
  agency_id uuid not null references agency,
  regulation_id uuid not null references regulation,
  -- By what the list is sorted: the day of signing, else the day it was proposed.
  dated_on date not null,
  kind text not null,
  -- Title, symbol and aliases, the agency's own ones too, without marks and case.
  searched text not null,
  own_aliases text[] not null default '{}',
  parties uuid[] not null,
  fields text[] not null,
  own_answer text not null check (own_answer in ('waiting', 'accepted', 'refused')),
  accepted_count integer not null,
  effect_from date,
  effect_to date,
  replaced_on date,
  withdrawn boolean not null,
  version_id uuid,
  last_activity_on date not null,
  primary key (agency_id, regulation_id)
);
create index regulation_side_dated on regulation_side (agency_id, dated_on desc, regulation_id desc);
create index regulation_side_regulation on regulation_side (regulation_id);

-- A text that holds from a day on. The structure is what the reader found and a person corrected.
create table regulation_version (
  id uuid primary key,
  regulation_id uuid not null references regulation,
  ordinal integer not null check (ordinal >= 1),
  valid_from date,
  text text not null,
  document jsonb not null,
  text_hash text not null,
  -- Of the text, the record and the duties as they are read now; an accepted correction changes it.
  content_hash text not null,
  file_id uuid references stored_file,
  proposed_by uuid not null default app_agency() references agency,
  agreed_on date,
  founded_in xid8 not null default pg_current_xact_id(),
  unique (regulation_id, ordinal),
  -- What hangs on a version names the regulation too, and cannot name another one.
  unique (regulation_id, id)
);
create index regulation_version_file on regulation_version (file_id);
create index regulation_version_proposer on regulation_version (proposed_by);
create table regulation_article (
  version_id uuid not null references regulation_version,
  place integer not null,
  regulation_id uuid not null,
  eid text not null,
  num text,
  heading text,
  body text not null,
  -- Its words with and without marks, and one word for each participant: so one index answers what the
  -- reader's own regulations say, without walking through those of others.
  words tsvector not null,
  primary key (version_id, place),
  foreign key (regulation_id, version_id) references regulation_version (regulation_id, id)
);
create index regulation_article_words on regulation_article using gin (words) with (fastupdate = off);
create index regulation_article_regulation on regulation_article (regulation_id);
-- What an article binds participants to, as they have agreed to read it.
create table duty (
  id uuid primary key,
  version_id uuid not null references regulation_version,
  regulation_id uuid not null,
  place integer not null,
  reading jsonb not null,
  -- Struck out by a correction: it never was one.
  struck boolean not null default false,
  foreign key (regulation_id, version_id) references regulation_version (regulation_id, id)
);
create index duty_version on duty (version_id, place);
create index duty_regulation on duty (regulation_id);

create table legal_basis (
  id uuid primary key,
  symbol text,
  title text not null,
  issuer text,
  issued_on date
);
create table regulation_basis (
  regulation_id uuid not null references regulation,
  place integer not null,
  basis_id uuid not null references legal_basis,
  printed text not null,
  primary key (regulation_id, place)
);
create index regulation_basis_basis on regulation_basis (basis_id);
create table regulation_relation (
  regulation_id uuid not null references regulation,
  place integer not null,
  kind text not null check (kind in ('replaces', 'amends', 'guidedBy', 'specialTo')),
  other_id uuid references regulation,
  -- Found by its printed symbol when the other one came in later.
  linked_id uuid references regulation,
  printed text not null,
  primary key (regulation_id, place)
);
create index regulation_relation_other on regulation_relation (other_id) where other_id is not null;
create index regulation_relation_linked on regulation_relation (linked_id) where linked_id is not null;

-- What one participant proposes and the others accept: a text with its duties, or another reading of duties.
create table proposal (
  id uuid primary key,
  regulation_id uuid not null references regulation,
  version_id uuid not null,
  kind text not null check (kind in ('text', 'correction')),
  proposed_by uuid not null default app_agency() references agency,
  proposed_at timestamptz not null default app_business_at(),
  reason text,
  -- Of a correction: [{dutyId, reading, newId}]; no dutyId but the new one for a missed duty, no reading for what is none.
  changes jsonb not null default '[]',
  -- A reading that differs, said while accepting: until it is settled the duty is not agreed.
  differs boolean not null default false,
  state text not null default 'open' check (state in ('open', 'agreed', 'withdrawn')),
  settled_at timestamptz,
  version integer not null default 1,
  foreign key (regulation_id, version_id) references regulation_version (regulation_id, id)
);
-- A text is proposed once.
create unique index proposal_text on proposal (version_id) where kind = 'text';
create index proposal_regulation on proposal (regulation_id, proposed_at);
create index proposal_version on proposal (version_id);
create index proposal_proposer on proposal (proposed_by);
create table proposal_answer (
  proposal_id uuid not null references proposal,
  agency_id uuid not null default app_agency() references agency,
  answer text not null check (answer in ('accepted', 'refused')),
  reason text,
  -- What was accepted, by its hash; of a further text also what corrections have made of it that the agency has accepted.
  content_hash text not null,
  -- In which position somebody answered for the agency; who it was is its own matter.
  position_title text not null,
  answered_at timestamptz not null default app_business_at(),
  primary key (proposal_id, agency_id)
);
create index proposal_answer_agency on proposal_answer (agency_id);
-- What happened to a regulation, in the same words for all participants; never changed.
create table regulation_event (
  id uuid primary key,
  seq bigint not null generated always as identity unique,
  regulation_id uuid not null references regulation,
  agency_id uuid not null default app_agency() references agency,
  at timestamptz not null default app_business_at(),
  kind text not null,
  details jsonb not null default '{}'
);
create index regulation_event_regulation on regulation_event (regulation_id, seq desc);
create index regulation_event_agency on regulation_event (agency_id);
-- Whom each participant names; the others see name and position. `focal` follows it, `head` answers for it.
create table regulation_officer (
  id uuid primary key,
  regulation_id uuid not null references regulation,
  agency_id uuid not null default app_agency() references agency,
  appointment_id uuid not null,
  part text not null check (part in ('head', 'focal')),
  full_name text not null,
  position_title text not null,
  valid daterange not null check (not isempty(valid)),
  foreign key (agency_id, appointment_id) references appointment (agency_id, id),
  exclude using gist (regulation_id with =, appointment_id with =, part with =, valid with &&),
  exclude using gist (regulation_id with =, agency_id with =, valid with &&) where (part = 'head')
);
create index regulation_officer_regulation on regulation_officer (regulation_id);
create index regulation_officer_agency on regulation_officer (agency_id, appointment_id);

-- Inside an agency: texts that are being brought in, cards for what must stay outside, views of a person.
create table regulation_import (
  id uuid primary key,
  agency_id uuid not null default app_agency() references agency,
  name text not null,
  source jsonb not null,
  file_id uuid references stored_file,
  -- Lines and what a person says they are; the document that the reader makes of them.
  corrected jsonb not null,
  document jsonb not null,
  decisions jsonb not null default '{}',
  added jsonb not null default '[]',
  actors jsonb not null default '{}',
  record jsonb not null,
  state text not null default 'open' check (state in ('open', 'proposed', 'joined', 'discarded')),
  regulation_id uuid references regulation,
  -- Of one that joined: where its reading differs from the one that is there.
  differences jsonb not null default '[]',
  made_by uuid not null default app_person() references person,
  made_at timestamptz not null default app_business_at(),
  changed_at timestamptz not null default app_business_at(),
  version integer not null default 1
);
create index regulation_import_agency on regulation_import (agency_id, state, changed_at desc, id desc);
create index regulation_import_regulation on regulation_import (regulation_id) where regulation_id is not null;
create index regulation_import_file on regulation_import (file_id);
create index regulation_import_maker on regulation_import (made_by);
create table index_card (
  id uuid primary key,
  agency_id uuid not null default app_agency() references agency,
  title text not null,
  register_number text not null,
  holder text not null,
  dated_on date not null,
  made_at timestamptz not null default app_business_at(),
  withdrawn_at timestamptz,
  version integer not null default 1
);
create index index_card_agency on index_card (agency_id, dated_on desc, id desc);
create table saved_view (
  id uuid primary key,
  person_id uuid not null default app_person() references person,
  agency_id uuid not null default app_agency() references agency,
  name text not null,
  filters jsonb not null,
  unique (person_id, agency_id, name)
);
create index saved_view_agency on saved_view (agency_id);

do $$
declare t text;
begin
  foreach t in array array['stored_file', 'stored_piece', 'regulation', 'regulation_party', 'regulation_side',
    'regulation_version', 'regulation_article', 'duty', 'legal_basis', 'regulation_basis', 'regulation_relation', 'proposal',
    'proposal_answer', 'regulation_event', 'regulation_officer', 'regulation_import', 'index_card', 'saved_view'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('grant select on %I to lientich_app', t);
  end loop;
  -- Written by the functions below too, which open a door.
  foreach t in array array['regulation', 'regulation_party', 'regulation_side', 'regulation_version', 'regulation_article',
    'duty', 'legal_basis', 'regulation_relation', 'proposal', 'proposal_answer', 'regulation_event'] loop
    execute format('create policy through_a_door on %I to lientich_owner using ((select crossing())) with check ((select crossing()))', t);
  end loop;
  -- The parts of a regulation are seen by its participants, and written while it is founded only.
  foreach t in array array['regulation_party', 'regulation_version', 'regulation_article', 'duty', 'regulation_basis',
    'regulation_relation', 'proposal', 'regulation_event', 'regulation_officer'] loop
    execute format('create policy participant_reads on %I for select using (exists (select from regulation_side s
      where s.regulation_id = %I.regulation_id and s.agency_id = (select app_agency())))', t, t);
  end loop;
  foreach t in array array['regulation_import', 'index_card'] loop
    execute format('create policy own_agency on %I using (agency_id = (select app_agency()) and (select app_reads_content()))
      with check (agency_id = (select app_agency()) and (select app_reads_content()))', t);
    execute format('grant insert, update on %I to lientich_app', t);
  end loop;
end $$;

create policy own_side on regulation_side for select
  using (agency_id = (select app_agency()) and (select app_reads_content()));
create policy participant_reads on regulation for select
  using (exists (select from regulation_side s where s.regulation_id = id and s.agency_id = (select app_agency()))
    or founded_in = (select pg_current_xact_id_if_assigned()) and founded_by = (select app_agency()));
create policy founder_proposes on regulation for insert
  with check (founded_by = (select app_agency()) and (select app_proposes()));
grant insert (id, kind, title, symbol, aliases, signed_on, signed_at, effect_from, effect_to, term, scope, fields) on regulation to lientich_app;

create function is_being_founded(of_regulation uuid) returns boolean language sql stable
  return exists (select from regulation where id = of_regulation and founded_in = pg_current_xact_id_if_assigned()
    and founded_by = app_agency());
create function version_is_being_founded(of_version uuid) returns boolean language sql stable
  return exists (select from regulation_version where id = of_version and founded_in = pg_current_xact_id_if_assigned()
    and proposed_by = app_agency());
create function is_participant(of_regulation uuid) returns boolean language sql stable
  return exists (select from regulation_side where regulation_id = of_regulation and agency_id = app_agency());
create function is_own_file(file uuid) returns boolean language sql stable
  return exists (select from stored_file where id = file and agency_id = app_agency());
-- Is the asker's agency bound by it?
create function is_bound(of_regulation uuid) returns boolean language sql stable
  return exists (select from regulation_party where regulation_id = of_regulation and agency_id = app_agency()
    and accepted_at is not null);
-- The text as it stands: the latest that was agreed, else the first, which binds those who have accepted it.
create function standing_version(of_regulation uuid) returns uuid language sql stable
  return (select id from regulation_version where regulation_id = of_regulation and (agreed_on is not null or ordinal = 1)
    order by ordinal desc limit 1);

create policy founder_names on regulation_party for insert with check (is_being_founded(regulation_id) and accepted_at is null);
create policy founder_cites on regulation_basis for insert with check (is_being_founded(regulation_id));
create policy founder_relates on regulation_relation for insert
  with check (is_being_founded(regulation_id) and (other_id is null or is_participant(other_id)));
-- The first text comes with its regulation; another one is proposed by who is bound. The file is the proposer's own,
-- since the participants will see it.
create policy participant_proposes on regulation_version for insert
  with check (proposed_by = (select app_agency()) and (select app_proposes()) and is_participant(regulation_id)
    and (ordinal = 1 and is_being_founded(regulation_id) or ordinal > 1 and is_bound(regulation_id))
    and (file_id is null or is_own_file(file_id)));
create policy proposer_writes on regulation_article for insert with check (version_is_being_founded(version_id));
create policy proposer_writes on duty for insert with check (version_is_being_founded(version_id) and not struck);
-- A text is proposed by who writes it, in the same transaction; what is read otherwise by who is bound.
create policy participant_proposes on proposal for insert
  with check (proposed_by = (select app_agency()) and (select app_proposes()) and is_participant(regulation_id)
    and (kind = 'text' and version_is_being_founded(version_id) and changes = '[]' and not differs
      or kind = 'correction' and is_bound(regulation_id)));
-- What holds for all is told by the functions below, which know it; a participant tells what it has done itself.
create policy participant_tells on regulation_event for insert
  with check (agency_id = (select app_agency()) and is_participant(regulation_id)
    and kind not in ('agreed', 'versionAgreed', 'corrected', 'replaced')
    and ((select app_has_role('leader'))
      or (select app_proposes()) and kind not in ('accepted', 'refused', 'officersNamed')));
create policy own_agency_names on regulation_officer for insert
  with check (agency_id = (select app_agency()) and (select app_has_role('leader')) and is_participant(regulation_id));
create policy own_agency_ends on regulation_officer for update
  using (agency_id = (select app_agency()) and (select app_has_role('leader')));
-- Whom a leader names and replaces on the same day never followed it; the trail and the history keep that it was said.
create policy own_agency_unnames on regulation_officer for delete
  using (agency_id = (select app_agency()) and (select app_has_role('leader')) and lower(valid) >= (select app_today()));
grant insert (regulation_id, agency_id, place, role, named_as) on regulation_party to lientich_app;
grant insert on regulation_basis, regulation_article, duty to lientich_app;
grant insert (regulation_id, place, kind, other_id, printed) on regulation_relation to lientich_app;
grant insert (id, regulation_id, ordinal, valid_from, text, document, text_hash, content_hash, file_id) on regulation_version to lientich_app;
grant insert (id, regulation_id, version_id, kind, reason, changes, differs) on proposal to lientich_app;
grant insert (id, regulation_id, kind, details) on regulation_event to lientich_app;
grant insert, update (valid), delete on regulation_officer to lientich_app;

-- Is an answer to a further text, which is still proposed, one to words that a correction has changed since?
create function is_of_other_words(of_proposal uuid, answered_hash text) returns boolean language sql stable
  return exists (select from proposal p join regulation_version v on v.id = p.version_id
    where p.id = of_proposal and p.kind = 'text' and p.state = 'open' and v.ordinal > 1 and v.content_hash <> answered_hash);
create policy participant_reads on proposal_answer for select
  using (exists (select from proposal p where p.id = proposal_id));
create policy own_agency_answers on proposal_answer for insert with check (agency_id = (select app_agency())
  and (select app_has_role('leader')) and exists (select from proposal p where p.id = proposal_id and p.state = 'open'));
-- A refusal may become an acceptance; an acceptance stands as long as what it accepts.
create policy own_agency_accepts on proposal_answer for update
  using (agency_id = (select app_agency()) and (select app_has_role('leader'))
    and (answer = 'refused' or is_of_other_words(proposal_id, content_hash)) and exists (select from proposal p where p.id = proposal_id and p.state = 'open'))
  with check (agency_id = (select app_agency()) and answer = 'accepted');
grant insert (proposal_id, answer, reason, content_hash, position_title),
  update (answer, reason, content_hash, position_title, answered_at) on proposal_answer to lientich_app;

create policy own_or_of_a_version on stored_file for select using (agency_id = (select app_agency()) and (select app_reads_content())
  or exists (select from regulation_version v where v.file_id = stored_file.id));
create policy own_agency_stores on stored_file for insert
  with check (agency_id = (select app_agency()) and (select app_reads_content()));
create policy of_its_file on stored_piece for select using (exists (select from stored_file f where f.id = file_id));
create policy own_agency_stores on stored_piece for insert
  with check (exists (select from stored_file f where f.id = file_id and f.agency_id = app_agency()
    and f.stored_in = (select pg_current_xact_id_if_assigned())));
grant insert (id, name, media_type, size, sha256) on stored_file to lientich_app;
grant insert on stored_piece to lientich_app;

create policy cited_by_own on legal_basis for select using (exists (select from regulation_basis b where b.basis_id = id));
create policy own_person on saved_view
  using (person_id = (select app_person()) and agency_id = (select app_agency()))
  with check (person_id = (select app_person()) and agency_id = (select app_agency()));
grant insert, update, delete on saved_view to lientich_app;

create policy through_a_door on alert to lientich_owner using ((select crossing())) with check ((select crossing()));
-- The search function runs as the owner. A condition other than plain truth here would have to be asked of each row
-- before `@@`, which is not leakproof, and no index could be used; the function applies the asker's scope itself.
create policy search_reads on regulation_article for select to lientich_owner using (true);

create trigger regulation_event_append_only before update or delete or truncate on regulation_event
  for each statement execute function refuse_change();

-- Whom a first text that was taken back still concerns: its founder and those who have answered. To the others, who may have
-- been named by mistake, it is as if it had never been.
create function is_left_out(of_regulation uuid, agency uuid) returns boolean language sql stable
  return exists (select from regulation r where r.id = of_regulation and r.withdrawn_at is not null and r.founded_by <> agency)
    and not exists (select from proposal q join proposal_answer a on a.proposal_id = q.id
      where q.regulation_id = of_regulation and a.agency_id = agency);
-- The sides of a regulation as they must be now; the agency's own aliases and the last activity stay.
create function refresh_sides(of_regulation uuid) returns void
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
  perform close_door(door);
end $$;
create function refresh_sides_of_new() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform refresh_sides(regulation_id) from (select distinct regulation_id from fresh) f;
  return null;
end $$;
create trigger regulation_party_sides after insert on regulation_party referencing new table as fresh
  for each statement execute function refresh_sides_of_new();
-- Nobody founds a regulation of others.
create function guard_parties() returns trigger language plpgsql as $$
begin
  if app_agency() is not null and exists (select from fresh f where not exists (select from regulation_party p
      where p.regulation_id = f.regulation_id and p.agency_id = app_agency())) then
    raise exception 'the founder is no participant' using errcode = '42501';
  end if;
  return null;
end $$;
-- After the sides, by which the founder sees the participants.
create trigger regulation_party_with_founder after insert on regulation_party referencing new table as fresh
  for each statement execute function guard_parties();
create trigger regulation_version_sides after insert on regulation_version referencing new table as fresh
  for each statement execute function refresh_sides_of_new();
create function refresh_sides_of_answer() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare door text := open_door();
begin
  perform refresh_sides(regulation_id) from proposal where id = new.proposal_id;
  perform close_door(door);
  return null;
end $$;
create trigger proposal_answer_sides after insert or update on proposal_answer
  for each row execute function refresh_sides_of_answer();
create function touch_sides() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare door text := open_door();
begin
  perform from regulation where id in (select regulation_id from fresh) order by id for no key update;
  update regulation_side s set last_activity_on = app_today()
    from (select distinct regulation_id from fresh) f where s.regulation_id = f.regulation_id;
  perform close_door(door);
  return null;
end $$;
create trigger regulation_event_touches after insert on regulation_event referencing new table as fresh
  for each statement execute function touch_sides();

-- Words as they are searched for: nothing but letters and digits stays between them, so that each part of a symbol is a
-- word (01-QC/ĐUK), and a number loses its leading noughts: 03 ngày is 3 ngày.
create function search_words(words text) returns text language sql immutable parallel safe
  return regexp_replace(regexp_replace(lower(normalize(words, NFC)),
    '[\u0001-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u00bf\u2000-\u206f]+', ' ', 'g'), '\m0+(?=\d)', '', 'g');
-- The words of an article for the index: as printed, without marks, and its participants.
create function article_words() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare door text := open_door(); whole text := concat_ws(' ', new.heading, new.body);
begin
  select setweight(to_tsvector('simple', search_words(coalesce(new.heading, ''))), 'A')
    || setweight(to_tsvector('simple', search_words(fold(coalesce(new.heading, '')))), 'B')
    || setweight(to_tsvector('simple', search_words(whole)), 'C')
    || setweight(to_tsvector('simple', search_words(fold(whole))), 'D')
    || array_to_tsvector(coalesce(array_agg('party:' || agency_id), '{}'))
    from regulation_party where regulation_id = new.regulation_id into new.words;
  perform close_door(door);
  return new;
end $$;
create trigger regulation_article_words_made before insert on regulation_article
  for each row execute function article_words();

-- Articles of the asker's own regulations in which all words of the query occur, the best first. The scope stands in the
-- index itself; only what is valid now of a regulation is searched. A word that is in very many articles ends the
-- gathering at `enough`, so that no query costs more than that.
create function search_articles(query text, enough integer) returns table (
  regulation_id uuid, version_id uuid, place integer, eid text, num text, heading text, body text, rank real)
language plpgsql security definer set search_path = public, pg_temp as $$
declare door text; wanted tsquery; exact tsquery;
begin
  if app_agency() is null or not app_reads_content() then return; end if;
  wanted := plainto_tsquery('simple', search_words(fold(query)));
  exact := plainto_tsquery('simple', search_words(query));
  if numnode(wanted) = 0 then return; end if;
  door := open_door();
  return query
    with hits as materialized (
      select a.* from regulation_article a
      where a.words @@ (wanted && ('''party:' || app_agency() || '''')::tsquery) limit least(enough, 1000))
    select h.regulation_id, h.version_id, h.place, h.eid, h.num, h.heading, h.body,
      ts_rank_cd('{0.1,0.2,0.4,1}', h.words, wanted || exact) as rank
    from hits h join regulation_side s on s.version_id = h.version_id and s.agency_id = app_agency()
    order by rank desc, s.dated_on desc, h.regulation_id, h.place;
  perform close_door(door);
end $$;

-- A legal basis is one record however many regulations cite it. Its id comes from all it says, to the letter, so that
-- nobody learns from it whether, when or in which words another agency has cited it.
create function basis_of(of_symbol text, of_title text, of_issuer text, of_day date) returns uuid
language plpgsql security definer set search_path = public, pg_temp as $$
declare door text; key bytea; made uuid;
begin
  if not app_proposes() then return null; end if;
  door := open_door();
  key := sha256(convert_to(jsonb_build_array(of_symbol, of_title, of_issuer, of_day)::text, 'UTF8'));
  made := encode(set_byte(set_byte(substring(key for 16), 6, (get_byte(key, 6) & 15) | 128), 8, (get_byte(key, 8) & 63) | 128), 'hex')::uuid;
  insert into legal_basis (id, symbol, title, issuer, issued_on) values (made, of_symbol, of_title, of_issuer, of_day)
    on conflict do nothing;
  perform close_door(door);
  return made;
end $$;

-- Regulations among the same participants and more that name this one by its symbol, as a text that was brought in later.
create function link_relations(of_regulation uuid) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare door text := open_door();
begin
  update regulation_relation l set linked_id = me.id
    from regulation me, regulation_side s
    where me.id = of_regulation and me.symbol is not null
      and s.agency_id = app_agency() and s.regulation_id = l.regulation_id and not s.withdrawn and l.regulation_id <> me.id
      and l.other_id is null and l.linked_id is null
      and position(' ' || search_words(fold(me.symbol)) || ' ' in ' ' || search_words(fold(l.printed)) || ' ') > 0
      and not exists (select from regulation_party o where o.regulation_id = me.id and o.agency_id <> all(s.parties));
  perform close_door(door);
end $$;

-- Puts the answers to a proposal into effect. The act has decided it; here it is made sure that nobody decides for
-- another: who has accepted what stands is bound, and what all must accept takes effect when all have. Gives 'open' or
-- 'agreed', and null where there is nothing to settle.
create function settle_proposal(of_proposal uuid) returns text
language plpgsql security definer set search_path = public, pg_temp as $$
declare door text := open_door(); p proposal; v regulation_version; open_left boolean; taken uuid;
begin
  -- The regulation first, as everywhere; no stronger than an update takes it, since what others add holds its key.
  perform from regulation where id = (select regulation_id from proposal where id = of_proposal) for no key update;
  select * into p from proposal where id = of_proposal for no key update;
  if p.id is null or p.state <> 'open' or not app_has_role('leader')
    or not exists (select from regulation_party where regulation_id = p.regulation_id and agency_id = app_agency())
    or not exists (select from proposal_answer where proposal_id = p.id and agency_id = app_agency() and answer = 'accepted')
    or exists (select from regulation where id = p.regulation_id and withdrawn_at is not null) then
    perform close_door(door);
    return null;
  end if;
  select * into v from regulation_version where id = p.version_id;
  if p.kind = 'text' and v.ordinal = 1 then
    -- Bound is who has accepted what stands now, not what stood when somebody else accepted.
    update regulation_party o set accepted_at = a.answered_at
      from proposal_answer a, regulation_version standing
      where a.proposal_id = p.id and a.agency_id = o.agency_id and a.answer = 'accepted'
        and standing.id = standing_version(p.regulation_id) and a.content_hash = standing.content_hash
        and o.regulation_id = p.regulation_id and o.accepted_at is null;
    select exists (select from regulation_party where regulation_id = p.regulation_id and accepted_at is null) into open_left;
    perform link_relations(p.regulation_id);
    -- A regulation takes the place of another one when all participants of that one have accepted it.
    for taken in
      update regulation b set replaced_on = r.effect_from, replaced_by = r.id
        from regulation r join regulation_relation l on l.regulation_id = r.id and l.kind = 'replaces'
        where p.regulation_id in (r.id, b.id) and b.id = coalesce(l.other_id, l.linked_id) and b.id <> r.id
          and b.replaced_on is null and r.effect_from is not null and r.withdrawn_at is null
          and (select count(*) >= 2 from regulation_party where regulation_id = r.id and accepted_at is not null)
          and not exists (select from regulation_party o where o.regulation_id = b.id and not exists (
            select from regulation_party n where n.regulation_id = r.id and n.agency_id = o.agency_id
              and n.accepted_at is not null))
        returning b.id loop
      insert into regulation_event (id, regulation_id, kind, details)
        select gen_random_uuid(), b.id, 'replaced', jsonb_strip_nulls(jsonb_build_object('regulationId', r.id,
          'symbol', r.symbol, 'title', r.title, 'from', r.effect_from))
        from regulation b join regulation r on r.id = b.replaced_by where b.id = taken;
      perform refresh_sides(taken);
    end loop;
  else
    -- Whoever is bound must accept what changes it, and who has put the text that is changed before the others.
    select exists (select from regulation_party o where o.regulation_id = p.regulation_id
      and (o.accepted_at is not null or o.agency_id in (p.proposed_by, v.proposed_by))
      and not exists (select from proposal_answer a where a.proposal_id = p.id and a.agency_id = o.agency_id
        and a.answer = 'accepted' and (p.kind = 'correction' or a.content_hash = v.content_hash))) into open_left;
  end if;
  if not open_left then
    update proposal set state = 'agreed', settled_at = app_business_at(), version = version + 1 where id = p.id;
    if p.kind = 'text' then
      update regulation_version set agreed_on = app_today() where id = p.version_id;
    else
      update duty d set reading = coalesce(nullif(c -> 'reading', 'null'), d.reading), struck = (c -> 'reading') = 'null'
        from jsonb_array_elements(p.changes) c
        where d.id = (c ->> 'dutyId')::uuid and d.version_id = p.version_id and not d.struck;
      insert into duty (id, version_id, regulation_id, place, reading)
        select (c ->> 'newId')::uuid, p.version_id, p.regulation_id,
          (select coalesce(max(place), 0) from duty where version_id = p.version_id) + row_number() over (), c -> 'reading'
        from jsonb_array_elements(p.changes) c where c ->> 'dutyId' is null;
      -- Who has accepted a text that is still proposed, and what changes it, has accepted what comes of it.
      update proposal_answer t set content_hash = last.content_hash
        from proposal q, proposal_answer a, proposal_answer last
        where v.ordinal > 1 and q.version_id = v.id and q.kind = 'text' and q.state = 'open'
          and t.proposal_id = q.id and t.answer = 'accepted' and t.content_hash = v.content_hash
          and a.proposal_id = p.id and a.agency_id = t.agency_id and a.answer = 'accepted'
          and last.proposal_id = p.id and last.agency_id = app_agency();
      -- The hash that the last one has accepted, which is of the duties as they are now.
      update regulation_version set content_hash = a.content_hash
        from proposal_answer a where a.proposal_id = p.id and a.agency_id = app_agency() and a.answer = 'accepted'
          and regulation_version.id = p.version_id;
    end if;
    insert into regulation_event (id, regulation_id, kind, details) values (gen_random_uuid(), p.regulation_id,
      case when p.kind = 'correction' then 'corrected' when v.ordinal = 1 then 'agreed' else 'versionAgreed' end,
      jsonb_build_object('proposalId', p.id, 'ordinal', v.ordinal));
  end if;
  perform refresh_sides(p.regulation_id);
  perform close_door(door);
  return case when open_left then 'open' else 'agreed' end;
end $$;

-- Takes back what one's own agency has proposed and not all have accepted, and with a text the corrections of it that are
-- open; a first text not once it binds another. Who has not answered that one sees it no more, and is not told of it either.
create function withdraw_proposal(of_proposal uuid) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
declare door text := open_door(); p proposal; first boolean;
begin
  perform from regulation where id = (select regulation_id from proposal where id = of_proposal) for no key update;
  select * into p from proposal where id = of_proposal for no key update;
  first := p.kind = 'text' and (select ordinal from regulation_version where id = p.version_id) = 1;
  if p.id is null or p.state <> 'open' or p.proposed_by is distinct from app_agency() or not app_proposes()
    or first and exists (select from regulation_party where regulation_id = p.regulation_id and accepted_at is not null
      and agency_id <> app_agency()) then
    perform close_door(door);
    return false;
  end if;
  update proposal set state = 'withdrawn', settled_at = app_business_at(), version = version + 1
    where state = 'open' and (id = p.id or p.kind = 'text' and version_id = p.version_id or first and regulation_id = p.regulation_id);
  if first then
    update regulation set withdrawn_at = app_business_at() where id = p.regulation_id;
    delete from regulation_side s where s.regulation_id = p.regulation_id and is_left_out(s.regulation_id, s.agency_id);
    -- An alert names no regulation: it is known by the title and the instant of what it told.
    delete from alert l using regulation r, proposal q
      where r.id = p.regulation_id and q.regulation_id = r.id and l.subject = r.title and l.at = q.proposed_at
        and l.kind in ('proposalArrived', 'correctionArrived')
        and not exists (select from regulation_side s join appointment a on a.agency_id = s.agency_id
          where s.regulation_id = r.id and a.person_id = l.person_id and a.valid @> app_today());
  end if;
  perform refresh_sides(p.regulation_id);
  perform close_door(door);
  return true;
end $$;

-- Other names under which one's own agency knows a regulation.
create function name_own_side(of_regulation uuid, names text[]) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
declare door text := open_door(); named boolean;
begin
  update regulation_side set own_aliases = names where regulation_id = of_regulation and agency_id = app_agency()
    and app_reads_content();
  named := found;
  if named then perform refresh_sides(of_regulation); end if;
  perform close_door(door);
  return named;
end $$;

-- Who answers for the other participants and is told of what waits for them.
create function leaders_of_participants(of_regulation uuid) returns setof uuid
language plpgsql security definer set search_path = public, pg_temp as $$
declare door text;
begin
  if not is_participant(of_regulation) then return; end if;
  door := open_door();
  return query
    select distinct a.person_id from regulation_party p
    join appointment a on a.agency_id = p.agency_id and 'leader' = any(a.roles) and a.state = 'confirmed' and a.valid @> app_today()
    where p.regulation_id = of_regulation and p.agency_id <> app_agency();
  perform close_door(door);
end $$;

do $$
declare door text;
begin
  foreach door in array array['refresh_sides(uuid)', 'link_relations(uuid)', 'search_articles(text, integer)', 'basis_of(text, text, text, date)',
    'settle_proposal(uuid)', 'withdraw_proposal(uuid)', 'name_own_side(uuid, text[])', 'leaders_of_participants(uuid)'] loop
    execute format('revoke execute on function %s from public', door);
  end loop;
end $$;
grant execute on function search_articles(text, integer), basis_of(text, text, text, date), settle_proposal(uuid),
  withdraw_proposal(uuid), name_own_side(uuid, text[]), leaders_of_participants(uuid) to lientich_app;
