-- Files that are sent up in parts, and kept files whose bytes lie outside of the database.

-- Bytes that are kept under their hash. Only the worker knows which are there: to everybody else the hash must not tell.
create table blob (
  sha256 text primary key check (sha256 ~ '^[0-9a-f]{64}$'),
  size integer not null,
  -- Since when nothing names it. A day later, and looked up once more, its bytes go; at once when they were destroyed.
  unused_since timestamptz
);
create index blob_unused on blob (unused_since) where unused_since is not null;

alter table stored_file
  -- Its bytes are the blob of its hash, not pieces.
  add column in_blob boolean not null default false,
  -- The bytes were destroyed by an act; the record stays.
  add column destroyed_at timestamptz,
  add column destroyed_reason text,
  add check ((destroyed_at is null) = (destroyed_reason is null));
create index stored_file_blob on stored_file (sha256) where in_blob and destroyed_at is null;

-- A file on its way in, of one person in one agency. Its bytes lie apart under its id until they were checked.
create table upload (
  id uuid primary key,
  person_id uuid not null default app_person() references person,
  agency_id uuid not null default app_agency() references agency,
  appointment_id uuid default app_appointment(),
  name text not null,
  size integer not null check (size >= 0),
  received integer not null default 0 check (received between 0 and size),
  -- `held`: whole, but what looks for viruses does not answer; tried again.
  state text not null default 'receiving'
    check (state in ('receiving', 'checking', 'held', 'ready', 'refused', 'taken', 'dropped')),
  reason text check ((reason is not null) = (state = 'refused')),
  media_type text,
  sha256 text check (sha256 ~ '^[0-9a-f]{64}$'),
  file_id uuid unique references stored_file deferrable initially deferred check ((file_id is not null) = (state = 'taken')),
  tries integer not null default 0,
  try_at timestamptz,
  begun_at timestamptz not null default statement_timestamp(),
  moved_at timestamptz not null default statement_timestamp(),
  foreign key (agency_id, appointment_id) references appointment (agency_id, id),
  -- Only what the worker has found good may be taken.
  check (state not in ('ready', 'taken') or sha256 is not null and media_type is not null),
  check (state in ('receiving', 'refused', 'dropped') or received = size),
  check (state not in ('receiving', 'checking', 'held', 'refused') or sha256 is null)
);
create index upload_person on upload (person_id, agency_id, id desc);
create index upload_agency on upload (agency_id, appointment_id);
create index upload_waiting on upload (moved_at, id) where state in ('checking', 'held');
create index upload_moved on upload (state, moved_at);
create index upload_blob on upload (sha256) where state = 'ready';

do $$
declare t text;
begin
  foreach t in array array['blob', 'upload'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy worker_keeps on %I to lientich_worker using (true) with check (true)', t);
    execute format('grant select on %I to lientich_worker', t);
  end loop;
  foreach t in array array['stored_file', 'stored_piece', 'blob', 'upload'] loop
    execute format('create policy through_a_door on %I to lientich_owner using ((select crossing())) with check ((select crossing()))', t);
  end loop;
end $$;
grant insert, update on blob to lientich_worker;
grant delete, update (state, reason, media_type, sha256, tries, try_at, moved_at) on upload to lientich_worker;

create policy own_upload on upload to lientich_app
  using (person_id = (select app_person()) and agency_id = (select app_agency()) and (select app_reads_content()))
  with check (person_id = (select app_person()) and agency_id = (select app_agency()) and (select app_reads_content())
    and state in ('receiving', 'checking', 'taken', 'dropped'));
-- What is refused or gone stays so.
create policy own_moves on upload as restrictive for update to lientich_app
  using (state not in ('taken', 'dropped')) with check (true);
grant select, insert (id, name, size), update (received, state, reason, moved_at, file_id) on upload to lientich_app;
create function tell_upload_whole() returns trigger language plpgsql as $$
begin
  perform pg_notify('lientich_uploads', '');
  return null;
end $$;
create trigger upload_whole after update of state on upload for each row when (new.state = 'checking')
  execute function tell_upload_whole();

-- A file whose bytes are a blob comes from the asker's own upload that was found good, and from nothing else: who only
-- knows a hash gets nothing for it.
create policy blob_of_own_upload on stored_file as restrictive for insert with check (not in_blob
  or exists (select from upload u where u.file_id = stored_file.id and u.state = 'taken' and u.person_id = (select app_person())
    and u.agency_id = stored_file.agency_id and u.sha256 = stored_file.sha256 and u.size = stored_file.size
    and u.media_type = stored_file.media_type and u.name = stored_file.name));
grant insert (in_blob) on stored_file to lientich_app;
-- Does a kept file or an upload that was found good name these bytes?
create function blob_is_used(of_hash text) returns boolean language sql stable
  return exists (select from stored_file f where f.sha256 = of_hash and f.in_blob and f.destroyed_at is null)
    or exists (select from upload u where u.sha256 = of_hash and u.state = 'ready');
-- Who keeps bytes and who removes them wait for each other.
create function lock_blob(of_hash text) returns void language sql
  begin atomic select pg_advisory_xact_lock(hashtextextended('blob:' || of_hash, 0)); end;
-- For the sweep: notes since when blobs are not named any more, and that others are named again.
create function mark_unused_blobs(at timestamptz) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare door text := open_door();
begin
  update blob set unused_since = case when blob_is_used(sha256) then null else at end
    where (unused_since is null) <> blob_is_used(sha256);
  perform close_door(door);
end $$;
-- Takes the row of a blob away that nothing has named since before then, looked up now; says whether it is gone. Its bytes
-- are removed in the same transaction, which holds off whoever brings the same bytes in.
create function forget_blob(of_hash text, before timestamptz) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
declare door text := open_door(); gone boolean;
begin
  perform lock_blob(of_hash);
  delete from blob where sha256 = of_hash and unused_since < before and not blob_is_used(of_hash);
  gone := found;
  perform close_door(door);
  return gone;
end $$;

-- Takes the bytes of a file of the asker's agency away for good, at a leader's word. Others who have the same bytes keep
-- theirs. Gives whether there was something to destroy.
create function destroy_file(of_file uuid, because text) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
declare door text; gone stored_file;
begin
  if not app_has_role('leader') then return false; end if;
  door := open_door();
  update stored_file set destroyed_at = app_business_at(), destroyed_reason = because
    where id = of_file and agency_id = app_agency() and destroyed_at is null returning * into gone;
  if gone.id is not null then
    delete from stored_piece where file_id = of_file;
    if gone.in_blob then
      update blob set unused_since = '-infinity' where sha256 = gone.sha256
        and not blob_is_used(sha256);
      perform pg_notify('lientich_uploads', '');
    end if;
  end if;
  perform close_door(door);
  return gone.id is not null;
end $$;
revoke execute on function destroy_file(uuid, text) from public;
grant execute on function destroy_file(uuid, text) to lientich_app;

-- What was found in an upload that is refused for it, in the trail of its agency. For the worker, as the person who
-- brought it in.
create function record_infected(of_upload uuid, event uuid, finding text) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare door text := open_door();
begin
  insert into audit_event (id, act, subject_kind, subject_id, subject_label, changes, person_name, position_title, agency_name)
    select event, 'upload.infected', 'upload', u.id::text, u.name,
      jsonb_build_array(jsonb_build_object('field', 'reason', 'before', null, 'after', finding)),
      (select full_name from person where id = u.person_id),
      (select p.title from appointment a join position p on p.id = a.position_id where a.id = u.appointment_id),
      (select name from agency_name n where n.agency_id = u.agency_id and n.valid @> app_today())
    from upload u where u.id = of_upload and u.person_id = app_person() and u.agency_id = app_agency();
  perform close_door(door);
end $$;
revoke execute on function record_infected(uuid, uuid, text), mark_unused_blobs(timestamptz), forget_blob(text, timestamptz) from public;
grant execute on function record_infected(uuid, uuid, text), mark_unused_blobs(timestamptz), forget_blob(text, timestamptz)
  to lientich_worker;
