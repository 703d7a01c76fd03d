-- Written by scripts/write-schema.ts from the catalog of a migrated database; do not edit, it is not run.

grant usage on schema auth to lientich_app;
grant usage on schema auth to lientich_auth;
grant usage on schema public to public;

create extension btree_gist;
create extension pg_trgm;
create extension unaccent;

CREATE OR REPLACE FUNCTION auth.can_sign_in(of_person uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'auth', 'pg_temp'
AS $function$
begin
  return exists (select from public.person_side where agency_id = public.app_agency() and person_id = of_person)
    and exists (select from auth."user" u join auth.account a on a.user_id = u.id
      where u.id = of_person and u.closed_at is null and a.provider_id = 'credential' and a.password is not null);
end $function$
;

CREATE OR REPLACE FUNCTION auth.close_account(of_person uuid)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'auth', 'pg_temp'
AS $function$
begin
  perform auth.demand_keeper(of_person);
  update auth."user" set closed_at = clock_timestamp(), updated_at = clock_timestamp() where id = of_person;
  delete from auth.session where user_id = of_person;
  delete from auth.link where user_id = of_person;
  delete from auth.verification where value = of_person::text;
end $function$
;

CREATE OR REPLACE FUNCTION auth.demand_keeper(of_person uuid)
 RETURNS void
 LANGUAGE plpgsql
 STABLE
AS $function$
begin
  if not exists (select from public.person where id = of_person
      and (home_agency_id = public.app_agency() or opened_by = public.app_person())) then
    raise exception 'no such person' using errcode = '42501';
  end if;
end $function$
;

CREATE OR REPLACE FUNCTION auth.give_password(of_person uuid, hash text)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'auth', 'pg_temp'
AS $function$
begin
  perform auth.demand_keeper(of_person);
  update auth.account set password = hash, updated_at = clock_timestamp()
    where user_id = of_person and provider_id = 'credential' and password is null;
  if not found then
    raise exception 'the account has a password' using errcode = '42501';
  end if;
end $function$
;

CREATE OR REPLACE FUNCTION auth.issue_link(of_person uuid, of_token_hash text, until timestamp with time zone, second_factor_too boolean)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'auth', 'pg_temp'
AS $function$
begin
  perform auth.demand_keeper(of_person);
  delete from auth.session where user_id = of_person;
  delete from auth.link where user_id = of_person;
  delete from auth.device where user_id = of_person;
  delete from auth.verification where value = of_person::text;
  update auth.account set password = null, updated_at = clock_timestamp()
    where user_id = of_person and provider_id = 'credential';
  if second_factor_too then
    delete from auth.two_factor where user_id = of_person;
    update auth."user" set two_factor_enabled = false, updated_at = clock_timestamp() where id = of_person;
  end if;
  insert into auth.link (token_hash, user_id, valid_until) values (of_token_hash, of_person, until);
end $function$
;

CREATE OR REPLACE FUNCTION auth.open_account(of_person uuid, of_email text, of_name text)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'auth', 'pg_temp'
AS $function$
begin
  insert into auth."user" (id, name, email) values (of_person, of_name, lower(of_email));
  insert into auth.account (account_id, provider_id, user_id) values (of_person::text, 'credential', of_person);
end $function$
;

CREATE OR REPLACE FUNCTION auth.reopen_account(of_person uuid)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'auth', 'pg_temp'
AS $function$
begin
  perform auth.demand_keeper(of_person);
  update auth."user" set closed_at = null, updated_at = clock_timestamp() where id = of_person;
end $function$
;

CREATE OR REPLACE FUNCTION auth.seal(contents text[])
 RETURNS SETOF text
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'auth', 'pg_temp'
AS $function$
declare key bytea;
begin
  -- The first trace may come before the first server has made the key.
  insert into secret (value) values (gen_random_uuid()::text || gen_random_uuid()) on conflict do nothing;
  select sha256(convert_to('trail ' || value, 'UTF8')) from secret into key;
  return query select 'sealed:' || encode(sha256(key || sha256(key || convert_to(content, 'UTF8'))), 'hex')
    from unnest(contents) with ordinality as c (content, place) order by place;
end $function$
;

CREATE OR REPLACE FUNCTION public.announce(agencies uuid[], subject text, about uuid)
 RETURNS void
 LANGUAGE plpgsql
AS $function$
begin
  perform pg_notify('lientich_live', jsonb_build_object('agencies', part.ids, 'subject', subject, 'id', about)::text)
    from (select jsonb_agg(id order by id) as ids from (
      select id, (row_number() over (order by id) - 1) / 100 as part from (select distinct unnest(agencies) as id) one) numbered
      group by numbered.part) part;
end $function$
;

CREATE OR REPLACE FUNCTION public.announce_alerts()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform pg_notify('lientich_live', jsonb_build_object('people', part.ids, 'subject', 'alerts')::text)
    from (select jsonb_agg(id order by id) as ids from (
      select id, (row_number() over (order by id) - 1) / 100 as part from (select distinct person_id as id from fresh) one) numbered
      group by numbered.part) part;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION public.announce_changed_fulfilments()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform announce(array(select distinct n.agency_id from fresh n join stale o using (fulfilment_id, agency_id) where n is distinct from o),
    'duties', null);
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION public.announce_changed_regulations()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform announce(array(select distinct n.agency_id from fresh n join stale o using (regulation_id, agency_id) where n is distinct from o),
    'regulations', null);
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION public.announce_read()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform pg_notify('lientich_live', jsonb_build_object('people', jsonb_build_array(one.person_id), 'subject', 'alerts')::text)
    from (select distinct n.person_id from fresh n join stale o on o.id = n.id where n.read_at is distinct from o.read_at) one;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION public.announce_sides()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform announce(array(select distinct agency_id from fresh), tg_argv[0], null);
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION public.answer_offer(offer uuid, accepted boolean)
 RETURNS uuid
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
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
end $function$
;

CREATE OR REPLACE FUNCTION public.app_agency()
 RETURNS uuid
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN (NULLIF(current_setting('app.agency_id'::text, true), ''::text))::uuid
;

CREATE OR REPLACE FUNCTION public.app_appointment()
 RETURNS uuid
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN (NULLIF(current_setting('app.appointment_id'::text, true), ''::text))::uuid
;

CREATE OR REPLACE FUNCTION public.app_business_at()
 RETURNS timestamp with time zone
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN (NULLIF(current_setting('app.business_at'::text, true), ''::text))::timestamp with time zone
;

CREATE OR REPLACE FUNCTION public.app_follows()
 RETURNS uuid[]
 LANGUAGE sql
 STABLE
RETURN ARRAY(SELECT o.regulation_id FROM regulation_officer o WHERE ((o.agency_id = app_agency()) AND (o.valid @> app_today()) AND (o.appointment_id = ANY (app_stands_for()))))
;

CREATE OR REPLACE FUNCTION public.app_has_role(role text)
 RETURNS boolean
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN (role = ANY (string_to_array(COALESCE(current_setting('app.roles'::text, true), ''::text), ','::text)))
;

CREATE OR REPLACE FUNCTION public.app_key()
 RETURNS text
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN NULLIF(current_setting('app.key'::text, true), ''::text)
;

CREATE OR REPLACE FUNCTION public.app_person()
 RETURNS uuid
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN (NULLIF(current_setting('app.person_id'::text, true), ''::text))::uuid
;

CREATE OR REPLACE FUNCTION public.app_proposes()
 RETURNS boolean
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN (app_has_role('focalOfficer'::text) OR app_has_role('leader'::text))
;

CREATE OR REPLACE FUNCTION public.app_reads_content()
 RETURNS boolean
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN (string_to_array(COALESCE(current_setting('app.roles'::text, true), ''::text), ','::text) && ARRAY['clerk'::text, 'focalOfficer'::text, 'officer'::text, 'leader'::text])
;

CREATE OR REPLACE FUNCTION public.app_request()
 RETURNS text
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN NULLIF(current_setting('app.request_id'::text, true), ''::text)
;

CREATE OR REPLACE FUNCTION public.app_stands_for()
 RETURNS uuid[]
 LANGUAGE sql
 STABLE
RETURN ARRAY(SELECT app_appointment() AS app_appointment WHERE (app_appointment() IS NOT NULL) UNION SELECT d.from_appointment_id FROM delegation d WHERE ((d.to_appointment_id = app_appointment()) AND (d.valid @> app_today()) AND ((d.revoked_on IS NULL) OR (d.revoked_on > app_today()))) UNION SELECT b.appointment_id FROM absence b WHERE ((b.substitute_id = app_appointment()) AND (b.valid @> app_today())))
;

CREATE OR REPLACE FUNCTION public.app_today()
 RETURNS date
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN ((app_business_at() AT TIME ZONE 'Asia/Ho_Chi_Minh'::text))::date
;

CREATE OR REPLACE FUNCTION public.article_words()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
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
end $function$
;

CREATE OR REPLACE FUNCTION public.awaits_operator(of_agency uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare door text := open_door(); answer boolean;
begin
  select not exists (select from appointment where agency_id = of_agency and 'leader' = any(roles) and state = 'confirmed')
    and (select count(distinct a.person_id) <= 1 from appointment a join person p on p.id = a.person_id
      where a.agency_id = of_agency and 'agencyAdministrator' = any(a.roles) and a.state = 'confirmed'
        and p.disabled_at is null and coalesce(upper(a.valid), 'infinity') > app_today()) into answer;
  perform close_door(door);
  return answer;
end $function$
;

CREATE OR REPLACE FUNCTION public.basis_of(of_symbol text, of_title text, of_issuer text, of_day date)
 RETURNS uuid
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
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
end $function$
;

CREATE OR REPLACE FUNCTION public.being_set_up()
 RETURNS boolean
 LANGUAGE sql
 STABLE
RETURN (NOT (EXISTS (SELECT FROM installation WHERE (installation.initialised_at IS NOT NULL))))
;

CREATE OR REPLACE FUNCTION public.blob_is_used(of_hash text)
 RETURNS boolean
 LANGUAGE sql
 STABLE
RETURN ((EXISTS (SELECT FROM stored_file f WHERE ((f.sha256 = blob_is_used.of_hash) AND f.in_blob AND (f.destroyed_at IS NULL)))) OR (EXISTS (SELECT FROM upload u WHERE ((u.sha256 = blob_is_used.of_hash) AND (u.state = 'ready'::text)))))
;

CREATE OR REPLACE FUNCTION public.calendar_changed()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare door text := open_door();
begin
  -- Days of an agency's own concern the duties of its regulations; a decision for all is found by its number.
  update duty_run set calendar_seq = -1 where regulation_id in (
    select o.regulation_id from regulation_party o where o.agency_id in (select agency_id from fresh where agency_id is not null));
  perform close_door(door);
  perform pg_notify('lientich_duties', '');
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION public.carry_out_plans(plans jsonb, known_change bigint)
 RETURNS jsonb
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
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
end $function$
;

CREATE OR REPLACE FUNCTION public.claim_address(address text)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare door text := open_door(); free boolean;
begin
  perform pg_advisory_xact_lock(hashtextextended('address:' || lower(address), 0));
  select not exists (select from person where lower(email) = lower(address) and has_account) into free;
  perform close_door(door);
  return free;
end $function$
;

CREATE OR REPLACE FUNCTION public.claim_addresses(addresses text[])
 RETURNS SETOF text
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare door text := open_door();
begin
  perform pg_advisory_xact_lock(hashtextextended('address:' || lower(address), 0))
    from (select distinct unnest(addresses) as address order by 1) sorted;
  return query select address from unnest(addresses) as address
    where not exists (select from person where lower(email) = lower(address) and has_account);
  perform close_door(door);
end $function$
;

CREATE OR REPLACE FUNCTION public.claim_duties(on_day date, horizon date, most integer)
 RETURNS TABLE(duty_id uuid, regulation_id uuid, title text, reading jsonb, live boolean, frame boolean, live_from date, live_to date, signed_on date, in_force_from date, effect_to date, made_until date, rereads boolean, parties jsonb, unsettled jsonb)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
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
end $function$
;

CREATE OR REPLACE FUNCTION public.claim_request_lines(on_day date, most integer)
 RETURNS TABLE(request_id uuid, agency_id uuid, clock jsonb, arrived_on date, received_on date, received_at timestamp with time zone, event_on date, due_on date, due_at timestamp with time zone, pauses jsonb, extensions jsonb, steps jsonb, loan jsonb, state text, sent_at timestamp with time zone, sent_on date, entered boolean, version integer)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
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
end $function$
;

CREATE OR REPLACE FUNCTION public.close_door(before text)
 RETURNS void
 LANGUAGE plpgsql
AS $function$
begin
  perform set_config('app.crossing', before, true);
end $function$
;

CREATE OR REPLACE FUNCTION public.confirm_first_leader(which uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare door text;
begin
  if not exists (select from list_first_leaders() where appointment_id = which) then return false; end if;
  door := open_door();
  update appointment set state = 'confirmed', confirmed_by = app_person(), version = version + 1 where id = which;
  perform close_door(door);
  return true;
end $function$
;

CREATE OR REPLACE FUNCTION public.count_held_fulfilments(holders uuid[])
 RETURNS TABLE(appointment_id uuid, held integer)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare door text;
begin
  if not app_has_role('agencyAdministrator') then return; end if;
  door := open_door();
  return query select s.handed_to, count(*)::int from fulfilment_side s
    where s.agency_id = app_agency() and s.handed_to = any(holders) and s.state = 'open' group by s.handed_to;
  perform close_door(door);
end $function$
;

CREATE OR REPLACE FUNCTION public.count_held_requests(holders uuid[])
 RETURNS TABLE(appointment_id uuid, held integer)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare door text;
begin
  if not app_has_role('agencyAdministrator') then return; end if;
  door := open_door();
  return query select s.handed_to, count(*)::int from request_side s
    where s.agency_id = app_agency() and s.handed_to = any(holders) and s.open group by s.handed_to;
  perform close_door(door);
end $function$
;

CREATE OR REPLACE FUNCTION public.crossing()
 RETURNS boolean
 LANGUAGE sql
 STABLE
RETURN ((CURRENT_USER = 'lientich_owner'::name) AND (COALESCE(current_setting('app.crossing'::text, true), ''::text) = 'on'::text))
;

CREATE OR REPLACE FUNCTION public.destroy_file(of_file uuid, because text)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
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
end $function$
;

CREATE OR REPLACE FUNCTION public.duties_rest_on()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform look_again_at_duties(new.regulation_id);
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION public.exchanges_under(of_regulation uuid, an_agency uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare door text := open_door(); yes boolean;
begin
  select exists (select from regulation_party p where p.regulation_id = of_regulation and p.agency_id = an_agency and p.accepted_at is not null)
    or exists (select from regulation_side s where s.regulation_id = of_regulation and s.agency_id = an_agency and s.below @> app_today()) into yes;
  perform close_door(door);
  return yes;
end $function$
;

CREATE OR REPLACE FUNCTION public.exchanging_agencies(of_regulation uuid)
 RETURNS TABLE(agency_id uuid, under_id uuid, place integer)
 LANGUAGE sql
 STABLE
BEGIN ATOMIC
 WITH RECURSIVE bound AS (
          SELECT p.agency_id,
             p.place
            FROM regulation_party p
           WHERE ((p.regulation_id = exchanging_agencies.of_regulation) AND (p.accepted_at IS NOT NULL))
         ), below(agency_id, under_id, place) AS (
          SELECT s.agency_id,
             b.agency_id,
             b.place
            FROM (bound b
              JOIN agency_superior s ON (((s.superior_id = b.agency_id) AND (s.valid @> app_today()))))
           WHERE ((EXISTS ( SELECT
                    FROM regulation r
                   WHERE ((r.id = exchanging_agencies.of_regulation) AND (r.scope = 'downwards'::text) AND (r.withdrawn_at IS NULL)))) AND ( SELECT (count(*) >= 2)
                    FROM bound))
         UNION
          SELECT s.agency_id,
             l.under_id,
             l.place
            FROM (below l
              JOIN agency_superior s ON (((s.superior_id = l.agency_id) AND (s.valid @> app_today()))))
         )
  SELECT b.agency_id,
     NULL::uuid AS uuid,
     b.place
    FROM bound b
 UNION ALL
 ( SELECT DISTINCT ON (l.agency_id) l.agency_id,
     l.under_id,
     l.place
    FROM below l
   WHERE (NOT (EXISTS ( SELECT
            FROM regulation_party p
           WHERE ((p.regulation_id = exchanging_agencies.of_regulation) AND (p.agency_id = l.agency_id)))))
   ORDER BY l.agency_id, l.place);
END
;

CREATE OR REPLACE FUNCTION public.find_api_key(of_prefix text)
 RETURNS TABLE(id uuid, secret_hash text, person_id uuid, agency_id uuid, appointment_id uuid, roles text[], name text, scopes text[], used_today boolean)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
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
end $function$
;

CREATE OR REPLACE FUNCTION public.fold(words text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
RETURN lower(unaccent('unaccent'::regdictionary, NORMALIZE(words, NFC)))
;

CREATE OR REPLACE FUNCTION public.fold_side()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare door text := open_door();
begin
  select fold(full_name), lower(email), sorted_name(full_name) from person where id = new.person_id
    into new.folded, new.address, new.sorted;
  perform close_door(door);
  return new;
end $function$
;

CREATE OR REPLACE FUNCTION public.fold_sides()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare door text := open_door();
begin
  update person_side set folded = fold(new.full_name), address = lower(new.email), sorted = sorted_name(new.full_name)
    where person_id = new.id;
  perform close_door(door);
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION public.forget_blob(of_hash text, before timestamp with time zone)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare door text := open_door(); gone boolean;
begin
  perform lock_blob(of_hash);
  delete from blob where sha256 = of_hash and unused_since < before and not blob_is_used(of_hash);
  gone := found;
  perform close_door(door);
  return gone;
end $function$
;

CREATE OR REPLACE FUNCTION public.guard_api_key()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
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
end $function$
;

CREATE OR REPLACE FUNCTION public.guard_appointment()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
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
end $function$
;

CREATE OR REPLACE FUNCTION public.guard_parties()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if app_agency() is not null and exists (select from fresh f where not exists (select from regulation_party p
      where p.regulation_id = f.regulation_id and p.agency_id = app_agency())) then
    raise exception 'the founder is no participant' using errcode = '42501';
  end if;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION public.guard_request_line()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
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
end $function$
;

CREATE OR REPLACE FUNCTION public.hand_over_fulfilments(givers uuid[], receivers uuid[], from_day date)
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
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
end $function$
;

CREATE OR REPLACE FUNCTION public.hand_over_officers(givers uuid[], receivers uuid[], from_day date)
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare door text; passing jsonb; n record;
begin
  if not app_has_role('agencyAdministrator') then return 0; end if;
  door := open_door();
  select coalesce(jsonb_agg(jsonb_build_object('regulation', o.regulation_id, 'part', o.part,
      'valid', daterange(greatest(lower(o.valid), from_day), least(upper(o.valid), upper(a.valid))), 'appointment', a.id, 'name', p.full_name, 'title', t.title)), '[]')
    from unnest(givers, receivers) as move (giver, receiver)
    join regulation_officer o on o.appointment_id = move.giver and o.agency_id = app_agency()
      and coalesce(upper(o.valid), 'infinity') > from_day
    join appointment a on a.id = move.receiver and a.agency_id = app_agency()
      and greatest(lower(o.valid), from_day) < coalesce(upper(a.valid), 'infinity')
    join person p on p.id = a.person_id
    join position t on t.id = a.position_id
    into passing;
  delete from regulation_officer
    where appointment_id = any(givers) and agency_id = app_agency() and lower(valid) >= from_day;
  update regulation_officer set valid = daterange(lower(valid), from_day)
    where appointment_id = any(givers) and agency_id = app_agency() and valid @> from_day;
  -- One by one: what passes over twice, of two appointments to one, is named once.
  for n in select * from jsonb_to_recordset(passing)
      as m (regulation uuid, part text, valid daterange, appointment uuid, name text, title text) loop
    insert into regulation_officer (id, regulation_id, agency_id, appointment_id, part, full_name, position_title, valid)
      select gen_random_uuid(), n.regulation, app_agency(), n.appointment, n.part, n.name, n.title, n.valid
      where not exists (select from regulation_officer o where o.regulation_id = n.regulation and o.part = n.part
        and o.appointment_id = n.appointment and o.valid && n.valid);
  end loop;
  perform close_door(door);
  return jsonb_array_length(passing);
end $function$
;

CREATE OR REPLACE FUNCTION public.hand_over_requests(givers uuid[], receivers uuid[])
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
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
end $function$
;

CREATE OR REPLACE FUNCTION public.has_administrator(of_agency uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare door text := open_door(); answer boolean;
begin
  select exists (select from appointment a join person p on p.id = a.person_id
    where a.agency_id = of_agency and 'agencyAdministrator' = any(a.roles) and a.state = 'confirmed'
      and p.disabled_at is null and coalesce(upper(a.valid), 'infinity') > app_today()) into answer;
  perform close_door(door);
  return answer;
end $function$
;

CREATE OR REPLACE FUNCTION public.heads_for_request(of_request uuid, in_agency uuid)
 RETURNS uuid[]
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
BEGIN ATOMIC
 WITH named AS (
          SELECT a.person_id
            FROM ((request_side s
              JOIN regulation_officer o ON (((o.regulation_id = s.regulation_id) AND (o.agency_id = heads_for_request.in_agency) AND (o.part = 'head'::text) AND (o.valid @> app_today()))))
              JOIN appointment a ON (((a.id = o.appointment_id) AND (a.state = 'confirmed'::text) AND (a.valid @> app_today()))))
           WHERE ((s.request_id = heads_for_request.of_request) AND (s.agency_id = heads_for_request.in_agency))
         )
  SELECT ARRAY( SELECT n.person_id
            FROM named n
         UNION
          SELECT a.person_id
            FROM (appointment a
              JOIN "position" q ON (((q.id = a.position_id) AND q.head)))
           WHERE ((a.agency_id = heads_for_request.in_agency) AND (a.state = 'confirmed'::text) AND (a.valid @> app_today()) AND (NOT (EXISTS ( SELECT
                    FROM named))))) AS "array";
END
;

CREATE OR REPLACE FUNCTION public.heads_of(of_person uuid)
 RETURNS SETOF uuid
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
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
end $function$
;

CREATE OR REPLACE FUNCTION public.hold_event_number()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  if current_setting('app.holds_event', true) is distinct from pg_current_xact_id()::text then
    perform pg_advisory_xact_lock_shared(4010, (select last_value & 2147483647 from request_event_seq_seq)::int);
    perform set_config('app.holds_event', pg_current_xact_id()::text, true);
  end if;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION public.holder_of_feed(hash text)
 RETURNS uuid
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare door text := open_door(); holder uuid;
begin
  select f.person_id from calendar_feed f join person p on p.id = f.person_id
    where f.token_hash = hash and p.disabled_at is null into holder;
  perform close_door(door);
  return holder;
end $function$
;

CREATE OR REPLACE FUNCTION public.is_allowed_origin(of_origin text)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare door text := open_door(); answer boolean;
begin
  select exists (select from webhook_host where origin = of_origin) into answer;
  perform close_door(door);
  return answer;
end $function$
;

CREATE OR REPLACE FUNCTION public.is_being_founded(of_regulation uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE
RETURN (EXISTS (SELECT FROM regulation WHERE ((regulation.id = is_being_founded.of_regulation) AND (regulation.founded_in = pg_current_xact_id_if_assigned()) AND (regulation.founded_by = app_agency()))))
;

CREATE OR REPLACE FUNCTION public.is_being_sent(of_request uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE
RETURN (EXISTS (SELECT FROM request WHERE ((request.id = is_being_sent.of_request) AND (request.sent_in = pg_current_xact_id_if_assigned()) AND (request.entered_by = app_agency()))))
;

CREATE OR REPLACE FUNCTION public.is_bound(of_regulation uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE
RETURN (EXISTS (SELECT FROM regulation_party WHERE ((regulation_party.regulation_id = is_bound.of_regulation) AND (regulation_party.agency_id = app_agency()) AND (regulation_party.accepted_at IS NOT NULL))))
;

CREATE OR REPLACE FUNCTION public.is_left_out(of_regulation uuid, agency uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE
RETURN ((EXISTS (SELECT FROM regulation r WHERE ((r.id = is_left_out.of_regulation) AND (r.withdrawn_at IS NOT NULL) AND (r.founded_by <> is_left_out.agency)))) AND (NOT (EXISTS (SELECT FROM (proposal q JOIN proposal_answer a ON ((a.proposal_id = q.id))) WHERE ((q.regulation_id = is_left_out.of_regulation) AND (a.agency_id = is_left_out.agency))))))
;

CREATE OR REPLACE FUNCTION public.is_obliged(of_fulfilment uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE
RETURN (EXISTS (SELECT FROM fulfilment_side WHERE ((fulfilment_side.fulfilment_id = is_obliged.of_fulfilment) AND (fulfilment_side.agency_id = app_agency()) AND (fulfilment_side.part = 'obliged'::text))))
;

CREATE OR REPLACE FUNCTION public.is_of_other_words(of_proposal uuid, answered_hash text)
 RETURNS boolean
 LANGUAGE sql
 STABLE
RETURN (EXISTS (SELECT FROM (proposal p JOIN regulation_version v ON ((v.id = p.version_id))) WHERE ((p.id = is_of_other_words.of_proposal) AND (p.kind = 'text'::text) AND (p.state = 'open'::text) AND (v.ordinal > 1) AND (v.content_hash <> is_of_other_words.answered_hash))))
;

CREATE OR REPLACE FUNCTION public.is_on_line(of_request uuid, line uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE
RETURN (EXISTS (SELECT FROM request_side s WHERE ((s.request_id = is_on_line.of_request) AND (s.agency_id = app_agency()) AND ((s.part = 'from'::text) OR (is_on_line.line = app_agency())))))
;

CREATE OR REPLACE FUNCTION public.is_operating(an_agency uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare door text := open_door(); answer boolean;
begin
  select exists (select from appointment where agency_id = an_agency and 'systemAdministrator' = any(roles)
    and state = 'confirmed') into answer;
  perform close_door(door);
  return answer;
end $function$
;

CREATE OR REPLACE FUNCTION public.is_owed(of_fulfilment uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE
RETURN (EXISTS (SELECT FROM fulfilment_side WHERE ((fulfilment_side.fulfilment_id = is_owed.of_fulfilment) AND (fulfilment_side.agency_id = app_agency()) AND (fulfilment_side.part = 'owed'::text))))
;

CREATE OR REPLACE FUNCTION public.is_own_file(file uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE
RETURN (EXISTS (SELECT FROM stored_file WHERE ((stored_file.id = is_own_file.file) AND (stored_file.agency_id = app_agency()))))
;

CREATE OR REPLACE FUNCTION public.is_participant(of_regulation uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE
RETURN (EXISTS (SELECT FROM regulation_side WHERE ((regulation_side.regulation_id = is_participant.of_regulation) AND (regulation_side.agency_id = app_agency()) AND (regulation_side.below IS NULL))))
;

CREATE OR REPLACE FUNCTION public.is_sender(of_request uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE
RETURN (EXISTS (SELECT FROM request_side WHERE ((request_side.request_id = is_sender.of_request) AND (request_side.agency_id = app_agency()) AND (request_side.part = 'from'::text))))
;

CREATE OR REPLACE FUNCTION public.keeps_people()
 RETURNS boolean
 LANGUAGE sql
 STABLE
RETURN (app_has_role('agencyAdministrator'::text) OR being_set_up())
;

CREATE OR REPLACE FUNCTION public.knows_regulation(of_regulation uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE
RETURN (EXISTS (SELECT FROM regulation_side WHERE ((regulation_side.regulation_id = knows_regulation.of_regulation) AND (regulation_side.agency_id = app_agency()))))
;

CREATE OR REPLACE FUNCTION public.latest_name(of_agency uuid)
 RETURNS text
 LANGUAGE sql
 STABLE
RETURN (SELECT agency_name.name FROM agency_name WHERE (agency_name.agency_id = latest_name.of_agency) ORDER BY agency_name.valid DESC LIMIT 1)
;

CREATE OR REPLACE FUNCTION public.leaders_of_participants(of_regulation uuid)
 RETURNS SETOF uuid
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare door text;
begin
  if not is_participant(of_regulation) then return; end if;
  door := open_door();
  return query
    select distinct a.person_id from regulation_party p
    join appointment a on a.agency_id = p.agency_id and 'leader' = any(a.roles) and a.state = 'confirmed' and a.valid @> app_today()
    where p.regulation_id = of_regulation and p.agency_id <> app_agency();
  perform close_door(door);
end $function$
;

CREATE OR REPLACE FUNCTION public.link_relations(of_regulation uuid)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
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
end $function$
;

CREATE OR REPLACE FUNCTION public.list_first_leaders()
 RETURNS TABLE(appointment_id uuid, agency_id uuid, person_id uuid, person_name text, position_id uuid, position_title text, unit_name text, roles text[], state text, valid daterange, proposed_by uuid, version integer)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
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
end $function$
;

CREATE OR REPLACE FUNCTION public.list_offers()
 RETURNS TABLE(offer_id uuid, agency_id uuid, agency_name text, position_title text, valid daterange)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
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
end $function$
;

CREATE OR REPLACE FUNCTION public.lock_blob(of_hash text)
 RETURNS void
 LANGUAGE sql
BEGIN ATOMIC
 SELECT pg_advisory_xact_lock(hashtextextended(('blob:'::text || of_hash), (0)::bigint)) AS pg_advisory_xact_lock;
END
;

CREATE OR REPLACE FUNCTION public.look_again_after_statement()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
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
end $function$
;

CREATE OR REPLACE FUNCTION public.look_again_at_duties(of_regulation uuid)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare door text := open_door();
begin
  -- Marked again though it is marked: a run that holds the row ends first, and it has not seen what changed.
  update duty_run set stale = true where regulation_id = of_regulation;
  perform close_door(door);
  perform pg_notify('lientich_duties', '');
end $function$
;

CREATE OR REPLACE FUNCTION public.mail_addresses(alerts uuid[])
 RETURNS TABLE(alert_id uuid, address text)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare door text := open_door();
begin
  return query
    select l.id, p.email from alert l join person p on p.id = l.person_id and p.has_account and p.disabled_at is null
    where l.id = any(alerts) and (l.agency_id is null or exists (select from appointment a
      where a.person_id = p.id and a.agency_id = l.agency_id and a.state = 'confirmed' and a.valid @> app_today()
        and a.roles && array['clerk', 'focalOfficer', 'officer', 'leader']));
  perform close_door(door);
end $function$
;

CREATE OR REPLACE FUNCTION public.mark_unused_blobs(at timestamp with time zone)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare door text := open_door();
begin
  update blob set unused_since = case when blob_is_used(sha256) then null else at end
    where (unused_since is null) <> blob_is_used(sha256);
  perform close_door(door);
end $function$
;

CREATE OR REPLACE FUNCTION public.may_open(an_agency uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE
RETURN (app_has_role('systemAdministrator'::text) AND (an_agency <> app_agency()) AND (NOT has_administrator(an_agency)))
;

CREATE OR REPLACE FUNCTION public.move_fulfilments(moves jsonb, known_change bigint)
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
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
end $function$
;

CREATE OR REPLACE FUNCTION public.move_request_lines(moves jsonb, known_change bigint)
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
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
end $function$
;

CREATE OR REPLACE FUNCTION public.name_own_side(of_regulation uuid, names text[])
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare door text := open_door(); named boolean;
begin
  update regulation_side set own_aliases = names where regulation_id = of_regulation and agency_id = app_agency()
    and app_reads_content() and (below is null or below @> app_today());
  named := found;
  if named then perform refresh_sides(of_regulation); end if;
  perform close_door(door);
  return named;
end $function$
;

CREATE OR REPLACE FUNCTION public.note_dispute()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
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
end $function$
;

CREATE OR REPLACE FUNCTION public.note_key_use(of_key uuid)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare door text := open_door();
begin
  update api_key set last_used_on = app_today() where id = of_key and last_used_on is distinct from app_today();
  perform close_door(door);
end $function$
;

CREATE OR REPLACE FUNCTION public.note_silence(on_day date, most integer)
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
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
end $function$
;

CREATE OR REPLACE FUNCTION public.open_door()
 RETURNS text
 LANGUAGE plpgsql
AS $function$
declare before text := coalesce(current_setting('app.crossing', true), '');
begin
  perform set_config('app.crossing', 'on', true);
  return before;
end $function$
;

CREATE OR REPLACE FUNCTION public.open_duty_runs()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare door text := open_door();
begin
  insert into duty_run (duty_id, regulation_id, reads_since)
    -- What a correction adds later is owed from that day on.
    select d.id, d.regulation_id, case when v.agreed_on is not null then app_today() end
    from fresh d join regulation_version v on v.id = d.version_id;
  perform close_door(door);
  perform pg_notify('lientich_duties', '');
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION public.open_fulfilment_sides()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
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
end $function$
;

CREATE OR REPLACE FUNCTION public.open_request_sides()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare door text := open_door();
begin
  update request r set words = r.words || a.parties from (select l.request_id, string_agg('''party:' || l.agency_id || '''', ' ')::tsvector as parties
    from fresh l group by l.request_id) a where r.id = a.request_id;
  perform write_request_sides(array(select distinct request_id from fresh));
  perform close_door(door);
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION public.opening_position(of_agency uuid, from_day date)
 RETURNS uuid
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare door text; answer uuid;
begin
  if not may_open(of_agency) then return null; end if;
  door := open_door();
  select id from position where agency_id = of_agency and title = 'Quản trị' and unit_id is null
    and valid && daterange(from_day, null) order by valid desc limit 1 into answer;
  perform close_door(door);
  return answer;
end $function$
;

CREATE OR REPLACE FUNCTION public.people_of_request(of_request uuid, in_agency uuid, and_roles text[])
 RETURNS uuid[]
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
BEGIN ATOMIC
 WITH side AS (
          SELECT s.handed_to,
             s.helpers,
             s.regulation_id,
             s.restricted
            FROM request_side s
           WHERE ((s.request_id = people_of_request.of_request) AND (s.agency_id = people_of_request.in_agency))
         ), present AS (
          SELECT a.id,
             a.person_id,
             a.roles
            FROM (appointment a
              JOIN person p ON (((p.id = a.person_id) AND (p.disabled_at IS NULL))))
           WHERE ((a.agency_id = people_of_request.in_agency) AND (a.state = 'confirmed'::text) AND (a.valid @> app_today()) AND (a.roles && ARRAY['clerk'::text, 'focalOfficer'::text, 'officer'::text, 'leader'::text]))
         ), named AS (
          SELECT s.handed_to AS id
            FROM side s
           WHERE (s.handed_to IS NOT NULL)
         UNION
          SELECT unnest(s.helpers) AS unnest
            FROM side s
           WHERE (s.handed_to IS NOT NULL)
         UNION
          SELECT o.appointment_id
            FROM (side s
              JOIN regulation_officer o ON (((s.handed_to IS NULL) AND (o.regulation_id = s.regulation_id) AND (o.agency_id = people_of_request.in_agency) AND (o.part = 'focal'::text) AND (o.valid @> app_today()))))
         ), doing AS (
          SELECT n.id
            FROM named n
           WHERE (NOT (EXISTS ( SELECT
                    FROM absence b
                   WHERE ((b.appointment_id = n.id) AND (b.valid @> app_today())))))
         UNION
          SELECT b.substitute_id
            FROM (named n
              JOIN absence b ON (((b.appointment_id = n.id) AND (b.valid @> app_today()) AND (b.substitute_id IS NOT NULL))))
         UNION
          SELECT d.to_appointment_id
            FROM (named n
              JOIN delegation d ON (((d.from_appointment_id = n.id) AND (d.valid @> app_today()) AND ((d.revoked_on IS NULL) OR (d.revoked_on > app_today())))))
         ), there AS (
          SELECT DISTINCT p.person_id
            FROM (doing d
              JOIN present p ON ((p.id = d.id)))
         )
  SELECT ARRAY( SELECT t.person_id
            FROM there t
         UNION
          SELECT p.person_id
            FROM (present p
              CROSS JOIN side s)
           WHERE ((p.roles && people_of_request.and_roles) AND ((NOT s.restricted) OR ('leader'::text = ANY (p.roles))))
         UNION
          SELECT p.person_id
            FROM ((present p
              JOIN appointment a ON ((a.id = p.id)))
              JOIN "position" q ON ((q.id = a.position_id)))
           WHERE ((NOT (EXISTS ( SELECT
                    FROM there))) AND (q.head OR (EXISTS ( SELECT
                    FROM (side s
                      JOIN regulation_officer o ON (((o.regulation_id = s.regulation_id) AND (o.agency_id = people_of_request.in_agency) AND (o.part = 'head'::text) AND (o.valid @> app_today()) AND (o.appointment_id = p.id))))))))) AS "array";
END
;

CREATE OR REPLACE FUNCTION public.queue_webhooks(in_agency uuid, event text, about_kind text, about_id uuid)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare door text := open_door();
begin
  insert into webhook_delivery (id, webhook_id, agency_id, event, about_kind, about_id, at)
    select gen_random_uuid(), w.id, w.agency_id, queue_webhooks.event, queue_webhooks.about_kind, queue_webhooks.about_id,
      coalesce(app_business_at(), clock_timestamp())
    from webhook w where w.agency_id = in_agency and w.active and queue_webhooks.event = any(w.events);
  if found then perform pg_notify('lientich_webhooks', ''); end if;
  perform close_door(door);
end $function$
;

CREATE OR REPLACE FUNCTION public.record_infected(of_upload uuid, event uuid, finding text)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
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
end $function$
;

CREATE OR REPLACE FUNCTION public.refresh_fulfilment_sides()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare door text := open_door();
begin
  update fulfilment_side s set opens_on = f.opens_on, due_on = f.due_on, state = f.state, done_on = f.done_on,
      held = f.held_since is not null, disputed = cardinality(f.disputed_by) > 0
    from fresh f where s.fulfilment_id = f.id;
  perform close_door(door);
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION public.refresh_lower_sides(of_regulation uuid, of_agencies uuid[])
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
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
end $function$
;

CREATE OR REPLACE FUNCTION public.refresh_request_sides()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  perform write_request_sides(array(select distinct request_id from fresh));
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION public.refresh_sides(of_regulation uuid)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
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
end $function$
;

CREATE OR REPLACE FUNCTION public.refresh_sides_of_answer()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare door text := open_door();
begin
  perform refresh_sides(regulation_id) from proposal where id = new.proposal_id;
  perform close_door(door);
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION public.refresh_sides_of_new()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  perform refresh_sides(regulation_id) from (select distinct regulation_id from fresh) f;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION public.refresh_sides_of_placed()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  perform refresh_lower_sides(null, array(select distinct agency_id from fresh));
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION public.refuse_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  raise exception 'the trail is append-only' using errcode = '42501';
end $function$
;

CREATE OR REPLACE FUNCTION public.regulation_carries()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform look_again_at_duties(new.id);
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION public.remind_of_requests(on_day date, most integer)
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
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
end $function$
;

CREATE OR REPLACE FUNCTION public.request_query(query text)
 RETURNS tsquery
 LANGUAGE sql
 STABLE
RETURN plainto_tsquery('simple'::regconfig, search_words(fold(query)))
;

CREATE OR REPLACE FUNCTION public.request_words()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  new.words := setweight(to_tsvector('simple', search_words(fold(new.title))), 'A') || setweight(to_tsvector('simple', search_words(new.title)), 'A')
    || setweight(to_tsvector('simple', search_words(fold(left(new.body, 200000)))), 'B')
    || setweight(to_tsvector('simple', coalesce(new.paper_symbol, '') || ' ' || new.code), 'A')
    || ('''party:' || new.from_agency || '''')::tsvector;
  return new;
end $function$
;

CREATE OR REPLACE FUNCTION public.reread_duty()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare door text := open_door();
begin
  update duty_run set stale = true, reads_since = app_today() where duty_id = new.id;
  perform close_door(door);
  perform pg_notify('lientich_duties', '');
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION public.resend_mail(messages uuid[])
 RETURNS SETOF uuid
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare door text;
begin
  if not app_has_role('systemAdministrator') then return; end if;
  door := open_door();
  return query update mail_outbox set failed_at = null, attempts = 0, next_try_at = null
    where id = any(messages) and failed_at is not null returning id;
  perform close_door(door);
end $function$
;

CREATE OR REPLACE FUNCTION public.search_articles(query text, enough integer)
 RETURNS TABLE(regulation_id uuid, version_id uuid, place integer, eid text, num text, heading text, body text, rank real)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
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
end $function$
;

CREATE OR REPLACE FUNCTION public.search_requests(query text, enough integer)
 RETURNS TABLE(request_id uuid)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
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
end $function$
;

CREATE OR REPLACE FUNCTION public.search_words(words text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
RETURN regexp_replace(regexp_replace(lower(NORMALIZE(words, NFC)), '[\u0001-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u00bf\u2000-\u206f]+'::text, ' '::text, 'g'::text), '\m0+(?=\d)'::text, ''::text, 'g'::text)
;

CREATE OR REPLACE FUNCTION public.second_persons(of_appointment uuid)
 RETURNS SETOF uuid
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare door text := open_door();
begin
  return query
    select distinct a.person_id from appointment waiting join appointment a
      on a.agency_id = waiting.agency_id and a.roles && array['leader', 'agencyAdministrator']
      or 'systemAdministrator' = any(a.roles) and awaits_operator(waiting.agency_id)
    where waiting.id = of_appointment and waiting.agency_id = app_agency() and a.state = 'confirmed'
      and a.valid @> app_today() and a.person_id not in (waiting.person_id, waiting.proposed_by);
  perform close_door(door);
end $function$
;

CREATE OR REPLACE FUNCTION public.settle_proposal(of_proposal uuid)
 RETURNS text
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
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
end $function$
;

CREATE OR REPLACE FUNCTION public.settled_request_events()
 RETURNS bigint
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare reached bigint;
begin
  if app_agency() is null then return 0; end if;
  select last_value from request_event_seq_seq into reached;
  return least(reached, (select min(l.objid::bigint) from pg_locks l where l.locktype = 'advisory' and l.classid = 4010 and l.objsubid = 2
    and l.database = (select oid from pg_database where datname = current_database())));
end $function$
;

CREATE OR REPLACE FUNCTION public.sorted_name(full_name text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
BEGIN ATOMIC
 WITH whole AS (
          SELECT regexp_replace(btrim(NORMALIZE(sorted_name.full_name, NFD)), '\s+'::text, ' '::text, 'g'::text) AS words
         ), part AS (
          SELECT "substring"(whole.words, '[^ ]+$'::text) AS given,
             regexp_replace(whole.words, ' ?[^ ]+$'::text, ''::text) AS rest
            FROM whole
         ), said AS (
          SELECT two.place,
             replace(lower(translate(two.words, 'ĐÐð'::text, 'đđđ'::text)), 'đ'::text, 'd{'::text) AS words
            FROM part,
             LATERAL ( VALUES (1,part.given), (2,part.rest)) two(place, words)
         )
  SELECT string_agg(((translate(said.words, '̛̣̆̂̀̉̃́'::text, '{|}'::text) || chr(9)) || regexp_replace(translate(said.words, '̣̀̉̃́12345'::text, '12345'::text), '[^ 1-5]'::text, ''::text, 'g'::text)), chr(9) ORDER BY said.place) AS string_agg
    FROM said;
END
;

CREATE OR REPLACE FUNCTION public.standing_version(of_regulation uuid)
 RETURNS uuid
 LANGUAGE sql
 STABLE
RETURN (SELECT regulation_version.id FROM regulation_version WHERE ((regulation_version.regulation_id = standing_version.of_regulation) AND ((regulation_version.agreed_on IS NOT NULL) OR (regulation_version.ordinal = 1))) ORDER BY regulation_version.ordinal DESC LIMIT 1)
;

CREATE OR REPLACE FUNCTION public.succession_side(of_succession uuid, wanted text)
 RETURNS jsonb
 LANGUAGE sql
 STABLE
RETURN (SELECT COALESCE(jsonb_agg(jsonb_build_object('agencyId', succession_party.agency_id, 'name', latest_name(succession_party.agency_id)) ORDER BY (latest_name(succession_party.agency_id))), '[]'::jsonb) AS "coalesce" FROM succession_party WHERE ((succession_party.succession_id = succession_side.of_succession) AND (succession_party.side = succession_side.wanted)))
;

CREATE OR REPLACE FUNCTION public.tell_inside()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
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
end $function$
;

CREATE OR REPLACE FUNCTION public.tell_leaders(of_regulation uuid, kind text)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
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
end $function$
;

CREATE OR REPLACE FUNCTION public.tell_moved()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare door text := open_door();
begin
  insert into fulfilment_event (id, fulfilment_id, agency_id, kind, details)
    select gen_random_uuid(), n.id, app_agency(), 'dueMoved', jsonb_strip_nulls(jsonb_build_object('from', o.due_on, 'to', n.due_on,
      'because', nullif(current_setting('app.because', true), ''), 'words', nullif(current_setting('app.because_words', true), '')))
    from fresh n join stale o on o.id = n.id where n.due_on <> o.due_on;
  perform close_door(door);
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION public.tell_of_draft()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
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
end $function$
;

CREATE OR REPLACE FUNCTION public.tell_of_request()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
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
end $function$
;

CREATE OR REPLACE FUNCTION public.tell_people(people uuid[], in_agency uuid, kind text, about_kind text, about_id uuid, label text, restricted boolean)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
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
end $function$
;

CREATE OR REPLACE FUNCTION public.tell_upload_whole()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform pg_notify('lientich_uploads', '');
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION public.touch_sides()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare door text := open_door();
begin
  perform from regulation where id in (select regulation_id from fresh) order by id for no key update;
  update regulation_side s set last_activity_on = app_today()
    from (select distinct regulation_id from fresh) f where s.regulation_id = f.regulation_id and s.below is null;
  perform close_door(door);
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION public.version_is_being_founded(of_version uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE
RETURN (EXISTS (SELECT FROM regulation_version WHERE ((regulation_version.id = version_is_being_founded.of_version) AND (regulation_version.founded_in = pg_current_xact_id_if_assigned()) AND (regulation_version.proposed_by = app_agency()))))
;

CREATE OR REPLACE FUNCTION public.wait_for_run()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare door text := open_door();
begin
  perform from duty_run where duty_id = new.duty_id for update;
  perform close_door(door);
  return new;
end $function$
;

CREATE OR REPLACE FUNCTION public.withdraw_proposal(of_proposal uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
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
end $function$
;

CREATE OR REPLACE FUNCTION public.write_request_sides(requests uuid[])
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
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
end $function$
;

CREATE OR REPLACE FUNCTION public.write_sides()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  insert into audit_side (agency_id, event_id, seq, business_at, act, subject_id, through_key)
    select distinct side, new.id, new.seq, new.business_at, new.act, new.subject_id, case when side = new.agency_id then app_key() end
    from unnest(new.sides || new.agency_id) as side where side is not null;
  return null;
end $function$
;

grant execute on function answer_offer(uuid,boolean) to lientich_app;
grant execute on function auth.can_sign_in(uuid) to lientich_app;
grant execute on function auth.close_account(uuid) to lientich_app;
grant execute on function auth.demand_keeper(uuid) to nobody;
grant execute on function auth.give_password(uuid,text) to lientich_app;
grant execute on function auth.issue_link(uuid,text,timestamp with time zone,boolean) to lientich_app;
grant execute on function auth.open_account(uuid,text,text) to lientich_app;
grant execute on function auth.reopen_account(uuid) to lientich_app;
grant execute on function auth.seal(text[]) to lientich_app;
grant execute on function awaits_operator(uuid) to lientich_app;
grant execute on function basis_of(text,text,text,date) to lientich_app;
grant execute on function carry_out_plans(jsonb,bigint) to lientich_worker;
grant execute on function claim_address(text) to lientich_app;
grant execute on function claim_addresses(text[]) to lientich_app;
grant execute on function claim_duties(date,date,integer) to lientich_worker;
grant execute on function claim_request_lines(date,integer) to lientich_worker;
grant execute on function confirm_first_leader(uuid) to lientich_app;
grant execute on function count_held_fulfilments(uuid[]) to lientich_app;
grant execute on function count_held_requests(uuid[]) to lientich_app;
grant execute on function destroy_file(uuid,text) to lientich_app;
grant execute on function exchanges_under(uuid,uuid) to lientich_app;
grant execute on function find_api_key(text) to lientich_app;
grant execute on function forget_blob(text,timestamp with time zone) to lientich_worker;
grant execute on function hand_over_fulfilments(uuid[],uuid[],date) to lientich_app;
grant execute on function hand_over_officers(uuid[],uuid[],date) to lientich_app;
grant execute on function hand_over_requests(uuid[],uuid[]) to lientich_app;
grant execute on function has_administrator(uuid) to lientich_app;
grant execute on function heads_for_request(uuid,uuid) to nobody;
grant execute on function heads_of(uuid) to lientich_app;
grant execute on function holder_of_feed(text) to lientich_app;
grant execute on function is_allowed_origin(text) to lientich_app;
grant execute on function is_operating(uuid) to lientich_app;
grant execute on function leaders_of_participants(uuid) to lientich_app;
grant execute on function link_relations(uuid) to nobody;
grant execute on function list_first_leaders() to lientich_app;
grant execute on function list_offers() to lientich_app;
grant execute on function look_again_at_duties(uuid) to nobody;
grant execute on function mail_addresses(uuid[]) to lientich_worker;
grant execute on function mark_unused_blobs(timestamp with time zone) to lientich_worker;
grant execute on function move_fulfilments(jsonb,bigint) to nobody;
grant execute on function move_request_lines(jsonb,bigint) to lientich_worker;
grant execute on function name_own_side(uuid,text[]) to lientich_app;
grant execute on function note_key_use(uuid) to lientich_app;
grant execute on function note_silence(date,integer) to lientich_worker;
grant execute on function opening_position(uuid,date) to lientich_app;
grant execute on function people_of_request(uuid,uuid,text[]) to nobody;
grant execute on function queue_webhooks(uuid,text,text,uuid) to nobody;
grant execute on function record_infected(uuid,uuid,text) to lientich_worker;
grant execute on function refresh_lower_sides(uuid,uuid[]) to nobody;
grant execute on function refresh_sides(uuid) to nobody;
grant execute on function remind_of_requests(date,integer) to lientich_worker;
grant execute on function resend_mail(uuid[]) to lientich_app;
grant execute on function search_articles(text,integer) to lientich_app;
grant execute on function search_requests(text,integer) to lientich_app;
grant execute on function second_persons(uuid) to lientich_app;
grant execute on function settle_proposal(uuid) to lientich_app;
grant execute on function settled_request_events() to lientich_app;
grant execute on function tell_leaders(uuid,text) to lientich_app;
grant execute on function tell_people(uuid[],uuid,text,text,uuid,text,boolean) to nobody;
grant execute on function withdraw_proposal(uuid) to lientich_app;
grant execute on function write_request_sides(uuid[]) to nobody;

create table "position" (
  id uuid not null,
  agency_id uuid not null,
  unit_id uuid,
  title text not null,
  head boolean not null default false,
  signs_as text,
  valid daterange not null,
  version integer not null default 1,
  constraint position_signs_as_check CHECK ((signs_as = ANY (ARRAY['KT'::text, 'TL'::text, 'TUQ'::text]))),
  constraint position_valid_check CHECK ((NOT isempty(valid))),
  constraint position_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(id),
  constraint position_agency_id_unit_id_fkey FOREIGN KEY (agency_id, unit_id) REFERENCES unit(agency_id, id),
  constraint position_pkey PRIMARY KEY (id),
  constraint position_agency_id_id_key UNIQUE (agency_id, id),
  constraint position_agency_id_coalesce_title_valid_excl EXCLUDE USING gist (agency_id WITH =, COALESCE(unit_id, agency_id) WITH =, title WITH =, valid WITH &&),
  constraint position_agency_id_valid_excl EXCLUDE USING gist (agency_id WITH =, valid WITH &&) WHERE (head)
);
CREATE INDEX position_agency ON public."position" USING btree (agency_id, title, id);
CREATE INDEX position_unit ON public."position" USING btree (unit_id);
alter table "position" enable row level security;
alter table "position" force row level security;
create policy administrator_adds on "position" for insert to public with check (((agency_id = ( SELECT app_agency() AS app_agency)) AND ( SELECT keeps_people() AS keeps_people)));
create policy administrator_edits on "position" for update to public using (((agency_id = ( SELECT app_agency() AS app_agency)) AND ( SELECT keeps_people() AS keeps_people)));
create policy opener_adds on "position" for insert to public with check (((title = 'Quản trị'::text) AND (unit_id IS NULL) AND (NOT head) AND (signs_as IS NULL) AND may_open(agency_id)));
create policy own_agency on "position" for select to public using ((agency_id = ( SELECT app_agency() AS app_agency)));
create policy own_person on "position" for select to public using ((id IN ( SELECT appointment.position_id
   FROM appointment
  WHERE (appointment.person_id = ( SELECT app_person() AS app_person)))));
create policy through_a_door on "position" for all to lientich_owner using (( SELECT crossing() AS crossing)) with check (( SELECT crossing() AS crossing));
grant insert, select, update on "position" to lientich_app;

create table absence (
  id uuid not null,
  agency_id uuid not null default app_agency(),
  appointment_id uuid not null,
  substitute_id uuid,
  valid daterange not null,
  constraint absence_check CHECK ((substitute_id <> appointment_id)),
  constraint absence_valid_check CHECK ((NOT isempty(valid))),
  constraint absence_agency_id_appointment_id_fkey FOREIGN KEY (agency_id, appointment_id) REFERENCES appointment(agency_id, id),
  constraint absence_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(id),
  constraint absence_agency_id_substitute_id_fkey FOREIGN KEY (agency_id, substitute_id) REFERENCES appointment(agency_id, id),
  constraint absence_pkey PRIMARY KEY (id),
  constraint absence_appointment_id_valid_excl EXCLUDE USING gist (appointment_id WITH =, valid WITH &&)
);
CREATE INDEX absence_agency ON public.absence USING btree (agency_id, appointment_id);
CREATE INDEX absence_substitute ON public.absence USING btree (agency_id, substitute_id);
alter table absence enable row level security;
alter table absence force row level security;
create policy own_agency_reads on absence for select to public using ((agency_id = ( SELECT app_agency() AS app_agency)));
create policy own_person_or_leader on absence for insert to public with check (((agency_id = ( SELECT app_agency() AS app_agency)) AND (( SELECT app_has_role('agencyAdministrator'::text) AS app_has_role) OR ( SELECT app_has_role('leader'::text) AS app_has_role) OR (EXISTS ( SELECT
   FROM appointment a
  WHERE ((a.id = absence.appointment_id) AND (a.person_id = ( SELECT app_person() AS app_person))))))));
create policy own_person_or_leader_drops on absence for delete to public using (((agency_id = ( SELECT app_agency() AS app_agency)) AND (lower(valid) >= ( SELECT app_today() AS app_today)) AND (( SELECT app_has_role('agencyAdministrator'::text) AS app_has_role) OR ( SELECT app_has_role('leader'::text) AS app_has_role) OR (EXISTS ( SELECT
   FROM appointment a
  WHERE ((a.id = absence.appointment_id) AND (a.person_id = ( SELECT app_person() AS app_person))))))));
create policy own_person_or_leader_ends on absence for update to public using (((agency_id = ( SELECT app_agency() AS app_agency)) AND (( SELECT app_has_role('agencyAdministrator'::text) AS app_has_role) OR ( SELECT app_has_role('leader'::text) AS app_has_role) OR (EXISTS ( SELECT
   FROM appointment a
  WHERE ((a.id = absence.appointment_id) AND (a.person_id = ( SELECT app_person() AS app_person))))))));
grant delete, select on absence to lientich_app;
grant insert (id, appointment_id, substitute_id, valid) on absence to lientich_app;
grant update (valid) on absence to lientich_app;

create table agency (
  id uuid not null,
  kind text not null,
  level text not null,
  established_on date not null,
  ended_on date,
  version integer not null default 1,
  constraint agency_check CHECK ((ended_on > established_on)),
  constraint agency_pkey PRIMARY KEY (id)
);
alter table agency enable row level security;
alter table agency force row level security;
create policy administrator_edits on agency for update to public using (( SELECT app_has_role('systemAdministrator'::text) AS app_has_role));
create policy administrator_enters on agency for insert to public with check (( SELECT app_has_role('systemAdministrator'::text) AS app_has_role));
create policy signed_in_reads on agency for select to public using ((( SELECT app_person() AS app_person) IS NOT NULL));
create policy through_a_door on agency for select to lientich_owner using (( SELECT crossing() AS crossing));
grant insert, select, update on agency to lientich_app;

create table agency_code (
  agency_id uuid not null,
  code text not null,
  valid daterange not null,
  constraint agency_code_valid_check CHECK ((NOT isempty(valid))),
  constraint agency_code_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(id),
  constraint agency_code_agency_id_valid_excl EXCLUDE USING gist (agency_id WITH =, valid WITH &&),
  constraint agency_code_code_valid_excl EXCLUDE USING gist (code WITH =, valid WITH &&)
);
alter table agency_code enable row level security;
alter table agency_code force row level security;
create policy administrator_edits on agency_code for update to public using (( SELECT app_has_role('systemAdministrator'::text) AS app_has_role));
create policy administrator_enters on agency_code for insert to public with check (( SELECT app_has_role('systemAdministrator'::text) AS app_has_role));
create policy signed_in_reads on agency_code for select to public using ((( SELECT app_person() AS app_person) IS NOT NULL));
grant insert, select, update on agency_code to lientich_app;

create table agency_name (
  agency_id uuid not null,
  name text not null,
  short_name text not null,
  valid daterange not null,
  decision_symbol text,
  decided_on date,
  decision_issuer text,
  folded text not null generated always as (fold(((name || ' '::text) || short_name))) stored,
  constraint agency_name_valid_check CHECK ((NOT isempty(valid))),
  constraint agency_name_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(id),
  constraint agency_name_agency_id_valid_excl EXCLUDE USING gist (agency_id WITH =, valid WITH &&),
  constraint agency_name_name_valid_excl EXCLUDE USING gist (name WITH =, valid WITH &&)
);
CREATE INDEX agency_name_folded ON public.agency_name USING gin (folded gin_trgm_ops);
CREATE INDEX agency_name_sorted ON public.agency_name USING btree (name, agency_id);
alter table agency_name enable row level security;
alter table agency_name force row level security;
create policy administrator_edits on agency_name for update to public using (( SELECT app_has_role('systemAdministrator'::text) AS app_has_role));
create policy administrator_enters on agency_name for insert to public with check (( SELECT app_has_role('systemAdministrator'::text) AS app_has_role));
create policy signed_in_reads on agency_name for select to public using ((( SELECT app_person() AS app_person) IS NOT NULL));
grant insert, select, update on agency_name to lientich_app;

create table agency_superior (
  agency_id uuid not null,
  superior_id uuid not null,
  valid daterange not null,
  constraint agency_superior_check CHECK ((superior_id <> agency_id)),
  constraint agency_superior_valid_check CHECK ((NOT isempty(valid))),
  constraint agency_superior_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(id),
  constraint agency_superior_superior_id_fkey FOREIGN KEY (superior_id) REFERENCES agency(id),
  constraint agency_superior_agency_id_valid_excl EXCLUDE USING gist (agency_id WITH =, valid WITH &&)
);
CREATE INDEX agency_superior_of ON public.agency_superior USING btree (superior_id);
CREATE TRIGGER agency_superior_changed_sides AFTER UPDATE ON public.agency_superior REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION refresh_sides_of_placed();
CREATE TRIGGER agency_superior_sides AFTER INSERT ON public.agency_superior REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION refresh_sides_of_placed();
alter table agency_superior enable row level security;
alter table agency_superior force row level security;
create policy administrator_edits on agency_superior for update to public using (( SELECT app_has_role('systemAdministrator'::text) AS app_has_role));
create policy administrator_enters on agency_superior for insert to public with check (( SELECT app_has_role('systemAdministrator'::text) AS app_has_role));
create policy signed_in_reads on agency_superior for select to public using ((( SELECT app_person() AS app_person) IS NOT NULL));
create policy through_a_door on agency_superior for select to lientich_owner using (( SELECT crossing() AS crossing));
grant insert, select, update on agency_superior to lientich_app;

create table alert (
  id uuid not null,
  person_id uuid not null,
  kind text not null,
  at timestamp with time zone not null,
  subject text not null,
  read_at timestamp with time zone,
  agency_id uuid,
  about_kind text,
  about_id uuid,
  restricted boolean not null default false,
  mail_state text not null default 'waiting'::text,
  mail_at timestamp with time zone,
  constraint alert_check CHECK (((about_kind IS NULL) = (about_id IS NULL))),
  constraint alert_check1 CHECK (((NOT restricted) OR (subject = ''::text))),
  constraint alert_check2 CHECK (((mail_state <> 'planned'::text) OR (mail_at IS NOT NULL))),
  constraint alert_mail_state_check CHECK ((mail_state = ANY (ARRAY['waiting'::text, 'planned'::text, 'mailed'::text, 'none'::text]))),
  constraint alert_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(id),
  constraint alert_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id),
  constraint alert_pkey PRIMARY KEY (id)
);
CREATE INDEX alert_agency ON public.alert USING btree (agency_id) WHERE (agency_id IS NOT NULL);
CREATE INDEX alert_person ON public.alert USING btree (person_id, at DESC);
CREATE INDEX alert_to_mail ON public.alert USING btree (mail_at, person_id) WHERE (mail_state = 'planned'::text);
CREATE INDEX alert_to_plan ON public.alert USING btree (at) WHERE (mail_state = 'waiting'::text);
CREATE INDEX alert_unread ON public.alert USING btree (person_id, kind, about_id) WHERE (read_at IS NULL);
CREATE TRIGGER alert_announced AFTER INSERT ON public.alert REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION announce_alerts();
CREATE TRIGGER alert_read_announced AFTER UPDATE ON public.alert REFERENCING OLD TABLE AS stale NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION announce_read();
alter table alert enable row level security;
alter table alert force row level security;
create policy act_tells on alert for insert to public with check (true);
create policy of_a_living_capacity on alert as restrictive for select to lientich_app using (((agency_id IS NULL) OR (agency_id = ANY (ARRAY( SELECT a.agency_id
   FROM appointment a
  WHERE ((a.person_id = ( SELECT app_person() AS app_person)) AND (a.state = 'confirmed'::text) AND (a.valid @> ( SELECT app_today() AS app_today)) AND (a.roles && ARRAY['clerk'::text, 'focalOfficer'::text, 'officer'::text, 'leader'::text])))))));
create policy own_person on alert for all to public using ((person_id = ( SELECT app_person() AS app_person))) with check ((person_id = ( SELECT app_person() AS app_person)));
create policy through_a_door on alert for all to lientich_owner using (( SELECT crossing() AS crossing)) with check (( SELECT crossing() AS crossing));
create policy worker_mails on alert for select to lientich_worker using (true);
create policy worker_plans on alert for update to lientich_worker using ((mail_state = ANY (ARRAY['waiting'::text, 'planned'::text]))) with check (true);
grant insert, select, update on alert to lientich_app;
grant select on alert to lientich_worker;
grant update (mail_state, mail_at) on alert to lientich_worker;

create table api_key (
  id uuid not null,
  agency_id uuid not null default app_agency(),
  person_id uuid not null default app_person(),
  appointment_id uuid not null default app_appointment(),
  name text not null,
  prefix text not null,
  secret_hash text not null,
  scopes text[] not null,
  made_at timestamp with time zone not null default app_business_at(),
  expires_on date not null,
  confirmed_at timestamp with time zone,
  confirmed_by uuid,
  revoked_at timestamp with time zone,
  revoked_by uuid,
  last_used_on date,
  constraint api_key_check CHECK ((expires_on <= ((made_at)::date + 367))),
  constraint api_key_check1 CHECK ((confirmed_by <> person_id)),
  constraint api_key_check2 CHECK (((confirmed_at IS NULL) = (confirmed_by IS NULL))),
  constraint api_key_check3 CHECK (((revoked_at IS NULL) = (revoked_by IS NULL))),
  constraint api_key_scopes_check CHECK ((cardinality(scopes) > 0)),
  constraint api_key_agency_id_appointment_id_fkey FOREIGN KEY (agency_id, appointment_id) REFERENCES appointment(agency_id, id),
  constraint api_key_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(id),
  constraint api_key_confirmed_by_fkey FOREIGN KEY (confirmed_by) REFERENCES person(id),
  constraint api_key_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id),
  constraint api_key_revoked_by_fkey FOREIGN KEY (revoked_by) REFERENCES person(id),
  constraint api_key_pkey PRIMARY KEY (id),
  constraint api_key_prefix_key UNIQUE (prefix)
);
CREATE INDEX api_key_agency ON public.api_key USING btree (agency_id, made_at DESC, id);
CREATE INDEX api_key_appointment ON public.api_key USING btree (appointment_id);
CREATE INDEX api_key_confirmed_by ON public.api_key USING btree (confirmed_by);
CREATE INDEX api_key_person ON public.api_key USING btree (person_id, made_at DESC, id);
CREATE INDEX api_key_revoked_by ON public.api_key USING btree (revoked_by);
CREATE TRIGGER api_key_guard BEFORE UPDATE ON public.api_key FOR EACH ROW EXECUTE FUNCTION guard_api_key();
alter table api_key enable row level security;
alter table api_key force row level security;
create policy administrator_reads on api_key for select to public using (((agency_id = ( SELECT app_agency() AS app_agency)) AND ( SELECT app_has_role('agencyAdministrator'::text) AS app_has_role)));
create policy either_decides on api_key for update to public using (((agency_id = ( SELECT app_agency() AS app_agency)) AND ((person_id = ( SELECT app_person() AS app_person)) OR ( SELECT app_has_role('agencyAdministrator'::text) AS app_has_role))));
create policy holder_makes on api_key for insert to public with check (((agency_id = ( SELECT app_agency() AS app_agency)) AND (person_id = ( SELECT app_person() AS app_person)) AND (appointment_id = ( SELECT app_appointment() AS app_appointment)) AND ( SELECT app_reads_content() AS app_reads_content)));
create policy own_person on api_key for select to public using (((person_id = ( SELECT app_person() AS app_person)) AND (agency_id = ( SELECT app_agency() AS app_agency))));
create policy through_a_door on api_key for all to lientich_owner using (( SELECT crossing() AS crossing)) with check (( SELECT crossing() AS crossing));
grant insert (id, name, prefix, secret_hash, scopes, expires_on) on api_key to lientich_app;
grant select (id, agency_id, person_id, appointment_id, name, prefix, scopes, made_at, expires_on, confirmed_at, confirmed_by, revoked_at, revoked_by, last_used_on) on api_key to lientich_app;
grant update (confirmed_at, confirmed_by, revoked_at, revoked_by) on api_key to lientich_app;

create table appointment (
  id uuid not null,
  person_id uuid not null,
  agency_id uuid not null,
  position_id uuid not null,
  roles text[] not null,
  state text not null,
  valid daterange not null,
  proposed_by uuid default app_person(),
  confirmed_by uuid,
  version integer not null default 1,
  constraint appointment_check CHECK ((confirmed_by IS DISTINCT FROM person_id)),
  constraint appointment_roles_check CHECK ((cardinality(roles) > 0)),
  constraint appointment_state_check CHECK ((state = ANY (ARRAY['proposed'::text, 'confirmed'::text, 'withdrawn'::text]))),
  constraint appointment_valid_check CHECK ((NOT isempty(valid))),
  constraint appointment_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(id),
  constraint appointment_agency_id_person_id_fkey FOREIGN KEY (agency_id, person_id) REFERENCES person_side(agency_id, person_id),
  constraint appointment_agency_id_position_id_fkey FOREIGN KEY (agency_id, position_id) REFERENCES "position"(agency_id, id),
  constraint appointment_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id),
  constraint appointment_pkey PRIMARY KEY (id),
  constraint appointment_agency_id_id_key UNIQUE (agency_id, id),
  constraint appointment_person_id_position_id_valid_excl EXCLUDE USING gist (person_id WITH =, position_id WITH =, valid WITH &&) WHERE ((state <> 'withdrawn'::text))
);
CREATE INDEX appointment_agency ON public.appointment USING btree (agency_id, person_id);
CREATE INDEX appointment_person ON public.appointment USING btree (person_id);
CREATE INDEX appointment_position ON public.appointment USING btree (position_id);
CREATE INDEX appointment_proposed ON public.appointment USING btree (agency_id) WHERE (state = 'proposed'::text);
CREATE TRIGGER appointment_guard BEFORE UPDATE ON public.appointment FOR EACH ROW EXECUTE FUNCTION guard_appointment();
alter table appointment enable row level security;
alter table appointment force row level security;
create policy administrator_adds on appointment for insert to public with check (((agency_id = ( SELECT app_agency() AS app_agency)) AND (( SELECT being_set_up() AS being_set_up) OR (( SELECT app_has_role('agencyAdministrator'::text) AS app_has_role) AND (person_id <> ( SELECT app_person() AS app_person)) AND ((state = 'proposed'::text) OR (NOT ('leader'::text = ANY (roles)))) AND (confirmed_by IS NULL) AND ((NOT (roles && ARRAY['systemAdministrator'::text, 'auditor'::text])) OR is_operating(agency_id))))));
create policy opener_adds on appointment for insert to public with check (((roles = ARRAY['agencyAdministrator'::text]) AND (state = 'confirmed'::text) AND (person_id <> ( SELECT app_person() AS app_person)) AND (proposed_by = ( SELECT app_person() AS app_person)) AND (confirmed_by IS NULL) AND may_open(agency_id)));
create policy own_agency on appointment for select to public using ((agency_id = ( SELECT app_agency() AS app_agency)));
create policy own_person on appointment for select to public using ((person_id = ( SELECT app_person() AS app_person)));
create policy second_person_edits on appointment for update to public using (((agency_id = ( SELECT app_agency() AS app_agency)) AND (( SELECT keeps_people() AS keeps_people) OR ( SELECT app_has_role('leader'::text) AS app_has_role))));
create policy through_a_door on appointment for all to lientich_owner using (( SELECT crossing() AS crossing)) with check (( SELECT crossing() AS crossing));
grant insert, select, update on appointment to lientich_app;

create table audit_event (
  id uuid not null,
  seq bigint not null generated always as identity,
  recorded_at timestamp with time zone not null default clock_timestamp(),
  business_at timestamp with time zone not null default app_business_at(),
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
  changes jsonb not null default '[]'::jsonb,
  sides uuid[] not null default '{}'::uuid[],
  constraint audit_event_pkey PRIMARY KEY (id),
  constraint audit_event_seq_key UNIQUE (seq)
);
CREATE INDEX audit_event_act ON public.audit_event USING btree (act text_pattern_ops, seq);
CREATE INDEX audit_event_subject ON public.audit_event USING btree (subject_id, seq);
CREATE TRIGGER audit_event_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.audit_event FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER audit_event_sides AFTER INSERT ON public.audit_event FOR EACH ROW EXECUTE FUNCTION write_sides();
alter table audit_event enable row level security;
alter table audit_event force row level security;
create policy act_writes on audit_event for insert to public with check (((NOT (person_id IS DISTINCT FROM ( SELECT app_person() AS app_person))) AND (NOT (agency_id IS DISTINCT FROM ( SELECT app_agency() AS app_agency)))));
create policy auditor_reads on audit_event for select to public using (( SELECT app_has_role('auditor'::text) AS app_has_role));
create policy own_side on audit_event for select to public using ((EXISTS ( SELECT
   FROM audit_side s
  WHERE ((s.event_id = audit_event.id) AND (s.agency_id = ( SELECT app_agency() AS app_agency))))));
grant select on audit_event to lientich_app;
grant select on audit_event to lientich_worker;
grant insert (id, person_name, position_title, agency_name, act, subject_kind, subject_id, subject_label, changes, sides) on audit_event to lientich_app;
grant insert (id, person_name, position_title, agency_name, act, subject_kind, subject_id, subject_label, changes, sides) on audit_event to lientich_worker;

create table audit_side (
  agency_id uuid not null,
  event_id uuid not null,
  seq bigint not null,
  business_at timestamp with time zone not null,
  act text not null,
  subject_id text,
  through_key text,
  constraint audit_side_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(id),
  constraint audit_side_event_id_fkey FOREIGN KEY (event_id) REFERENCES audit_event(id),
  constraint audit_side_pkey PRIMARY KEY (agency_id, seq)
);
CREATE INDEX audit_side_act ON public.audit_side USING btree (agency_id, act text_pattern_ops, seq);
CREATE INDEX audit_side_event ON public.audit_side USING btree (event_id);
CREATE INDEX audit_side_subject ON public.audit_side USING btree (agency_id, subject_id, seq);
CREATE TRIGGER audit_side_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.audit_side FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
alter table audit_side enable row level security;
alter table audit_side force row level security;
create policy auditor_reads on audit_side for select to public using (( SELECT app_has_role('auditor'::text) AS app_has_role));
create policy event_writes on audit_side for insert to lientich_owner with check (true);
create policy own_side on audit_side for select to public using (((agency_id = ( SELECT app_agency() AS app_agency)) AND (( SELECT app_has_role('leader'::text) AS app_has_role) OR ( SELECT app_has_role('agencyAdministrator'::text) AS app_has_role))));
grant select on audit_side to lientich_app;
grant select on audit_side to lientich_worker;

create table auth."user" (
  id uuid not null,
  name text not null,
  email text not null,
  email_verified boolean not null default false,
  image text,
  two_factor_enabled boolean not null default false,
  closed_at timestamp with time zone,
  created_at timestamp with time zone not null default clock_timestamp(),
  updated_at timestamp with time zone not null default clock_timestamp(),
  constraint user_email_check CHECK ((email = lower(email))),
  constraint user_id_fkey FOREIGN KEY (id) REFERENCES person(id),
  constraint user_pkey PRIMARY KEY (id),
  constraint user_email_key UNIQUE (email)
);
alter table auth."user" enable row level security;
alter table auth."user" force row level security;
create policy sign_in on auth."user" for all to lientich_auth, lientich_owner using (true) with check (true);
grant delete, insert, select, update on auth."user" to lientich_auth;

create table auth.account (
  id uuid not null default gen_random_uuid(),
  account_id text not null,
  provider_id text not null,
  user_id uuid not null,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamp with time zone,
  refresh_token_expires_at timestamp with time zone,
  scope text,
  password text,
  created_at timestamp with time zone not null default clock_timestamp(),
  updated_at timestamp with time zone not null default clock_timestamp(),
  constraint account_user_id_fkey FOREIGN KEY (user_id) REFERENCES auth."user"(id) ON DELETE CASCADE,
  constraint account_pkey PRIMARY KEY (id),
  constraint account_provider_id_account_id_key UNIQUE (provider_id, account_id)
);
CREATE INDEX account_of_user ON auth.account USING btree (user_id);
alter table auth.account enable row level security;
alter table auth.account force row level security;
create policy sign_in on auth.account for all to lientich_auth, lientich_owner using (true) with check (true);
grant delete, insert, select, update on auth.account to lientich_auth;

create table auth.attempt (
  key text not null,
  failures integer not null,
  last_at timestamp with time zone not null,
  locked_until timestamp with time zone,
  constraint attempt_pkey PRIMARY KEY (key)
);
CREATE INDEX attempt_age ON auth.attempt USING btree (last_at);
alter table auth.attempt enable row level security;
alter table auth.attempt force row level security;
create policy sign_in on auth.attempt for all to lientich_auth, lientich_owner using (true) with check (true);
grant delete, insert, select, update on auth.attempt to lientich_auth;

create table auth.device (
  user_id uuid not null,
  device_hash text not null,
  first_seen_at timestamp with time zone not null,
  last_seen_at timestamp with time zone not null,
  constraint device_user_id_fkey FOREIGN KEY (user_id) REFERENCES auth."user"(id) ON DELETE CASCADE,
  constraint device_pkey PRIMARY KEY (user_id, device_hash)
);
alter table auth.device enable row level security;
alter table auth.device force row level security;
create policy sign_in on auth.device for all to lientich_auth, lientich_owner using (true) with check (true);
grant delete, insert, select, update on auth.device to lientich_auth;

create table auth.link (
  token_hash text not null,
  user_id uuid not null,
  valid_until timestamp with time zone not null,
  made_at timestamp with time zone not null default clock_timestamp(),
  used_at timestamp with time zone,
  constraint link_user_id_fkey FOREIGN KEY (user_id) REFERENCES auth."user"(id) ON DELETE CASCADE,
  constraint link_pkey PRIMARY KEY (token_hash)
);
CREATE INDEX link_of_user ON auth.link USING btree (user_id);
alter table auth.link enable row level security;
alter table auth.link force row level security;
create policy sign_in on auth.link for all to lientich_auth, lientich_owner using (true) with check (true);
grant delete, insert, select, update on auth.link to lientich_auth;

create table auth.secret (
  single boolean not null default true,
  value text not null,
  constraint secret_single_check CHECK (single),
  constraint secret_pkey PRIMARY KEY (single)
);
alter table auth.secret enable row level security;
alter table auth.secret force row level security;
create policy sign_in on auth.secret for all to lientich_auth, lientich_owner using (true) with check (true);
grant delete, insert, select, update on auth.secret to lientich_auth;

create table auth.session (
  id uuid not null default gen_random_uuid(),
  token text not null,
  user_id uuid not null,
  ip_address text,
  user_agent text,
  expires_at timestamp with time zone not null,
  created_at timestamp with time zone not null default clock_timestamp(),
  updated_at timestamp with time zone not null default clock_timestamp(),
  constraint session_user_id_fkey FOREIGN KEY (user_id) REFERENCES auth."user"(id) ON DELETE CASCADE,
  constraint session_pkey PRIMARY KEY (id),
  constraint session_token_key UNIQUE (token)
);
CREATE INDEX session_expiry ON auth.session USING btree (expires_at);
CREATE INDEX session_of_user ON auth.session USING btree (user_id);
alter table auth.session enable row level security;
alter table auth.session force row level security;
create policy sign_in on auth.session for all to lientich_auth, lientich_owner using (true) with check (true);
grant delete, insert, select, update on auth.session to lientich_auth;

create table auth.two_factor (
  id uuid not null default gen_random_uuid(),
  user_id uuid not null,
  secret text not null,
  backup_codes text not null,
  verified boolean not null default true,
  failed_verification_count integer not null default 0,
  locked_until timestamp with time zone,
  constraint two_factor_user_id_fkey FOREIGN KEY (user_id) REFERENCES auth."user"(id) ON DELETE CASCADE,
  constraint two_factor_pkey PRIMARY KEY (id),
  constraint two_factor_user_id_key UNIQUE (user_id)
);
alter table auth.two_factor enable row level security;
alter table auth.two_factor force row level security;
create policy sign_in on auth.two_factor for all to lientich_auth, lientich_owner using (true) with check (true);
grant delete, insert, select, update on auth.two_factor to lientich_auth;

create table auth.used_code (
  user_id uuid not null,
  code_hash text not null,
  used_at timestamp with time zone not null,
  constraint used_code_user_id_fkey FOREIGN KEY (user_id) REFERENCES auth."user"(id) ON DELETE CASCADE,
  constraint used_code_pkey PRIMARY KEY (user_id, code_hash)
);
alter table auth.used_code enable row level security;
alter table auth.used_code force row level security;
create policy sign_in on auth.used_code for all to lientich_auth, lientich_owner using (true) with check (true);
grant delete, insert, select, update on auth.used_code to lientich_auth;

create table auth.verification (
  id uuid not null default gen_random_uuid(),
  identifier text not null,
  value text not null,
  expires_at timestamp with time zone not null,
  created_at timestamp with time zone not null default clock_timestamp(),
  updated_at timestamp with time zone not null default clock_timestamp(),
  constraint verification_pkey PRIMARY KEY (id)
);
CREATE INDEX verification_expiry ON auth.verification USING btree (expires_at);
CREATE INDEX verification_identifier ON auth.verification USING btree (identifier);
alter table auth.verification enable row level security;
alter table auth.verification force row level security;
create policy sign_in on auth.verification for all to lientich_auth, lientich_owner using (true) with check (true);
grant delete, insert, select, update on auth.verification to lientich_auth;

create table blob (
  sha256 text not null,
  size integer not null,
  unused_since timestamp with time zone,
  constraint blob_sha256_check CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text)),
  constraint blob_pkey PRIMARY KEY (sha256)
);
CREATE INDEX blob_unused ON public.blob USING btree (unused_since) WHERE (unused_since IS NOT NULL);
alter table blob enable row level security;
alter table blob force row level security;
create policy through_a_door on blob for all to lientich_owner using (( SELECT crossing() AS crossing)) with check (( SELECT crossing() AS crossing));
create policy worker_keeps on blob for all to lientich_worker using (true) with check (true);
grant insert, select, update on blob to lientich_worker;

create table calendar_change (
  id uuid not null,
  seq bigint not null generated always as identity,
  agency_id uuid,
  year integer not null,
  days jsonb not null,
  symbol text,
  issuer text,
  decided_on date,
  loaded_at timestamp with time zone not null default app_business_at(),
  constraint calendar_change_year_check CHECK (((year >= 2000) AND (year <= 2100))),
  constraint calendar_change_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(id),
  constraint calendar_change_pkey PRIMARY KEY (id),
  constraint calendar_change_seq_key UNIQUE (seq)
);
CREATE INDEX calendar_change_year ON public.calendar_change USING btree (agency_id, year, seq);
CREATE TRIGGER calendar_change_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.calendar_change FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER calendar_changed AFTER INSERT ON public.calendar_change REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION calendar_changed();
alter table calendar_change enable row level security;
alter table calendar_change force row level security;
create policy administrator_loads on calendar_change for insert to public with check ((((agency_id IS NULL) AND ( SELECT app_has_role('systemAdministrator'::text) AS app_has_role)) OR ((agency_id = ( SELECT app_agency() AS app_agency)) AND ( SELECT app_has_role('agencyAdministrator'::text) AS app_has_role))));
create policy signed_in_reads on calendar_change for select to public using ((( SELECT app_person() AS app_person) IS NOT NULL));
create policy through_a_door on calendar_change for all to lientich_owner using (( SELECT crossing() AS crossing)) with check (( SELECT crossing() AS crossing));
create policy worker_reads on calendar_change for select to lientich_worker using (true);
grant select on calendar_change to lientich_app;
grant select on calendar_change to lientich_worker;
grant insert (id, agency_id, year, days, symbol, issuer, decided_on) on calendar_change to lientich_app;

create table calendar_feed (
  person_id uuid not null,
  token_hash text not null,
  opened_at timestamp with time zone not null default app_business_at(),
  constraint calendar_feed_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id),
  constraint calendar_feed_pkey PRIMARY KEY (person_id),
  constraint calendar_feed_token_hash_key UNIQUE (token_hash)
);
alter table calendar_feed enable row level security;
alter table calendar_feed force row level security;
create policy own_person on calendar_feed for all to public using ((person_id = ( SELECT app_person() AS app_person))) with check ((person_id = ( SELECT app_person() AS app_person)));
create policy through_a_door on calendar_feed for select to lientich_owner using (( SELECT crossing() AS crossing));
grant delete, insert, select, update on calendar_feed to lientich_app;

create table delegation (
  id uuid not null,
  agency_id uuid not null,
  from_appointment_id uuid not null,
  to_appointment_id uuid not null,
  capacity text not null,
  scope text not null,
  valid daterange not null,
  revoked_on date,
  constraint delegation_capacity_check CHECK ((capacity = ANY (ARRAY['KT'::text, 'TL'::text, 'TUQ'::text]))),
  constraint delegation_check CHECK ((to_appointment_id <> from_appointment_id)),
  constraint delegation_valid_check CHECK ((NOT isempty(valid))),
  constraint delegation_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(id),
  constraint delegation_agency_id_from_appointment_id_fkey FOREIGN KEY (agency_id, from_appointment_id) REFERENCES appointment(agency_id, id),
  constraint delegation_agency_id_to_appointment_id_fkey FOREIGN KEY (agency_id, to_appointment_id) REFERENCES appointment(agency_id, id),
  constraint delegation_pkey PRIMARY KEY (id)
);
CREATE INDEX delegation_agency ON public.delegation USING btree (agency_id);
CREATE INDEX delegation_from ON public.delegation USING btree (from_appointment_id);
CREATE INDEX delegation_to ON public.delegation USING btree (to_appointment_id);
alter table delegation enable row level security;
alter table delegation force row level security;
create policy giver_adds on delegation for insert to public with check (((agency_id = ( SELECT app_agency() AS app_agency)) AND (( SELECT keeps_people() AS keeps_people) OR ( SELECT app_has_role('leader'::text) AS app_has_role) OR (EXISTS ( SELECT
   FROM appointment a
  WHERE ((a.id = delegation.from_appointment_id) AND (a.person_id = ( SELECT app_person() AS app_person))))))));
create policy giver_edits on delegation for update to public using (((agency_id = ( SELECT app_agency() AS app_agency)) AND (( SELECT keeps_people() AS keeps_people) OR ( SELECT app_has_role('leader'::text) AS app_has_role) OR (EXISTS ( SELECT
   FROM appointment a
  WHERE ((a.id = delegation.from_appointment_id) AND (a.person_id = ( SELECT app_person() AS app_person))))))));
create policy own_agency on delegation for select to public using ((agency_id = ( SELECT app_agency() AS app_agency)));
create policy through_a_door on delegation for all to lientich_owner using (( SELECT crossing() AS crossing)) with check (( SELECT crossing() AS crossing));
grant insert, select, update on delegation to lientich_app;

create table duty (
  id uuid not null,
  version_id uuid not null,
  regulation_id uuid not null,
  place integer not null,
  reading jsonb not null,
  struck boolean not null default false,
  constraint duty_regulation_id_version_id_fkey FOREIGN KEY (regulation_id, version_id) REFERENCES regulation_version(regulation_id, id),
  constraint duty_version_id_fkey FOREIGN KEY (version_id) REFERENCES regulation_version(id),
  constraint duty_pkey PRIMARY KEY (id)
);
CREATE INDEX duty_regulation ON public.duty USING btree (regulation_id);
CREATE INDEX duty_version ON public.duty USING btree (version_id, place);
CREATE TRIGGER duty_reread AFTER UPDATE ON public.duty FOR EACH ROW WHEN (((new.reading <> old.reading) OR (new.struck <> old.struck))) EXECUTE FUNCTION reread_duty();
CREATE TRIGGER duty_runs_opened AFTER INSERT ON public.duty REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION open_duty_runs();
alter table duty enable row level security;
alter table duty force row level security;
create policy participant_reads on duty for select to public using ((EXISTS ( SELECT
   FROM regulation_side s
  WHERE ((s.regulation_id = duty.regulation_id) AND (s.agency_id = ( SELECT app_agency() AS app_agency)) AND ((s.below IS NULL) OR ((NOT duty.struck) AND (EXISTS ( SELECT
           FROM regulation_version v
          WHERE (v.id = duty.version_id)))))))));
create policy proposer_writes on duty for insert to public with check ((version_is_being_founded(version_id) AND (NOT struck)));
create policy through_a_door on duty for all to lientich_owner using (( SELECT crossing() AS crossing)) with check (( SELECT crossing() AS crossing));
grant insert, select on duty to lientich_app;

create table duty_hold (
  id uuid not null,
  duty_id uuid not null,
  regulation_id uuid not null,
  agency_id uuid not null default app_agency(),
  since date not null default app_today(),
  reason text not null,
  ended_on date,
  constraint duty_hold_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(id),
  constraint duty_hold_duty_id_fkey FOREIGN KEY (duty_id) REFERENCES duty(id),
  constraint duty_hold_regulation_id_fkey FOREIGN KEY (regulation_id) REFERENCES regulation(id),
  constraint duty_hold_pkey PRIMARY KEY (id)
);
CREATE INDEX duty_hold_agency ON public.duty_hold USING btree (agency_id);
CREATE INDEX duty_hold_duty ON public.duty_hold USING btree (duty_id);
CREATE INDEX duty_hold_regulation ON public.duty_hold USING btree (regulation_id);
CREATE UNIQUE INDEX duty_hold_open ON public.duty_hold USING btree (duty_id, agency_id) WHERE (ended_on IS NULL);
CREATE TRIGGER duty_hold_waits BEFORE INSERT ON public.duty_hold FOR EACH ROW EXECUTE FUNCTION wait_for_run();
alter table duty_hold enable row level security;
alter table duty_hold force row level security;
create policy bound_reads on duty_hold for select to public using (((EXISTS ( SELECT
   FROM regulation_side s
  WHERE ((s.regulation_id = duty_hold.regulation_id) AND (s.agency_id = ( SELECT app_agency() AS app_agency))))) AND is_bound(regulation_id)));
create policy obliged_holds on duty_hold for insert to public with check (((agency_id = ( SELECT app_agency() AS app_agency)) AND ( SELECT app_reads_content() AS app_reads_content) AND is_bound(regulation_id) AND (EXISTS ( SELECT
   FROM duty d
  WHERE ((d.id = duty_hold.duty_id) AND (d.regulation_id = duty_hold.regulation_id))))));
create policy obliged_resumes on duty_hold for update to public using (((agency_id = ( SELECT app_agency() AS app_agency)) AND ( SELECT app_reads_content() AS app_reads_content) AND (ended_on IS NULL))) with check (((agency_id = ( SELECT app_agency() AS app_agency)) AND (ended_on IS NOT NULL)));
create policy through_a_door on duty_hold for all to lientich_owner using (( SELECT crossing() AS crossing)) with check (( SELECT crossing() AS crossing));
grant select on duty_hold to lientich_app;
grant insert (id, duty_id, regulation_id, reason) on duty_hold to lientich_app;
grant update (ended_on) on duty_hold to lientich_app;

create table duty_holder (
  duty_id uuid not null,
  agency_id uuid not null default app_agency(),
  appointment_id uuid not null,
  constraint duty_holder_agency_id_appointment_id_fkey FOREIGN KEY (agency_id, appointment_id) REFERENCES appointment(agency_id, id),
  constraint duty_holder_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(id),
  constraint duty_holder_duty_id_fkey FOREIGN KEY (duty_id) REFERENCES duty(id),
  constraint duty_holder_pkey PRIMARY KEY (duty_id, agency_id)
);
CREATE INDEX duty_holder_appointment ON public.duty_holder USING btree (agency_id, appointment_id);
alter table duty_holder enable row level security;
alter table duty_holder force row level security;
create policy own_agency on duty_holder for all to public using (((agency_id = ( SELECT app_agency() AS app_agency)) AND ( SELECT app_reads_content() AS app_reads_content))) with check (((agency_id = ( SELECT app_agency() AS app_agency)) AND ( SELECT app_reads_content() AS app_reads_content) AND (EXISTS ( SELECT
   FROM duty d
  WHERE (d.id = duty_holder.duty_id)))));
create policy through_a_door on duty_holder for all to lientich_owner using (( SELECT crossing() AS crossing)) with check (( SELECT crossing() AS crossing));
grant delete, insert, select on duty_holder to lientich_app;
grant update (appointment_id) on duty_holder to lientich_app;

create table duty_run (
  duty_id uuid not null,
  regulation_id uuid not null,
  made_until date not null default '-infinity'::date,
  calendar_seq bigint not null default 0,
  stale boolean not null default true,
  reads_since date,
  constraint duty_run_duty_id_fkey FOREIGN KEY (duty_id) REFERENCES duty(id),
  constraint duty_run_regulation_id_fkey FOREIGN KEY (regulation_id) REFERENCES regulation(id),
  constraint duty_run_pkey PRIMARY KEY (duty_id)
);
CREATE INDEX duty_run_counted ON public.duty_run USING btree (calendar_seq);
CREATE INDEX duty_run_made ON public.duty_run USING btree (made_until, duty_id);
CREATE INDEX duty_run_regulation ON public.duty_run USING btree (regulation_id);
CREATE INDEX duty_run_stale ON public.duty_run USING btree (duty_id) WHERE stale;
alter table duty_run enable row level security;
alter table duty_run force row level security;
create policy through_a_door on duty_run for all to lientich_owner using (( SELECT crossing() AS crossing)) with check (( SELECT crossing() AS crossing));

create table fulfilment (
  id uuid not null,
  duty_id uuid not null,
  regulation_id uuid not null,
  agency_id uuid not null,
  owed_to uuid[] not null,
  key text not null,
  occasion text,
  event_on date,
  event_at timestamp with time zone,
  opens_on date not null,
  due_on date not null,
  due_at timestamp with time zone not null,
  first_due_on date not null,
  timing jsonb not null,
  calendar_seq bigint not null,
  pauses jsonb not null default '[]'::jsonb,
  extensions jsonb not null default '[]'::jsonb,
  state text not null default 'open'::text,
  done_on date,
  waived_reason text,
  settled_at timestamp with time zone,
  held_since date,
  held_reason text,
  disputed_by uuid[] not null default '{}'::uuid[],
  version integer not null default 1,
  constraint fulfilment_check CHECK (((done_on IS NOT NULL) = (state = 'done'::text))),
  constraint fulfilment_check1 CHECK (((waived_reason IS NOT NULL) = (state = 'waived'::text))),
  constraint fulfilment_check2 CHECK (((held_since IS NULL) OR (state = 'open'::text))),
  constraint fulfilment_check3 CHECK (((held_reason IS NULL) = (held_since IS NULL))),
  constraint fulfilment_check4 CHECK (((event_at IS NULL) OR (event_on IS NOT NULL))),
  constraint fulfilment_state_check CHECK ((state = ANY (ARRAY['open'::text, 'done'::text, 'waived'::text, 'lapsed'::text]))),
  constraint fulfilment_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(id),
  constraint fulfilment_duty_id_fkey FOREIGN KEY (duty_id) REFERENCES duty(id),
  constraint fulfilment_regulation_id_fkey FOREIGN KEY (regulation_id) REFERENCES regulation(id),
  constraint fulfilment_pkey PRIMARY KEY (id),
  constraint fulfilment_duty_id_agency_id_key_key UNIQUE (duty_id, agency_id, key)
);
CREATE INDEX fulfilment_agency ON public.fulfilment USING btree (agency_id);
CREATE INDEX fulfilment_regulation ON public.fulfilment USING btree (regulation_id);
CREATE TRIGGER fulfilment_moved AFTER UPDATE ON public.fulfilment REFERENCING OLD TABLE AS stale NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION tell_moved();
CREATE TRIGGER fulfilment_sides_opened AFTER INSERT ON public.fulfilment REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION open_fulfilment_sides();
CREATE TRIGGER fulfilment_sides_refreshed AFTER UPDATE ON public.fulfilment REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION refresh_fulfilment_sides();
CREATE TRIGGER fulfilment_stated AFTER UPDATE ON public.fulfilment REFERENCING OLD TABLE AS before NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION look_again_after_statement();
alter table fulfilment enable row level security;
alter table fulfilment force row level security;
create policy concerned_reads on fulfilment for select to public using (((EXISTS ( SELECT
   FROM fulfilment_side s
  WHERE ((s.fulfilment_id = fulfilment.id) AND (s.agency_id = ( SELECT app_agency() AS app_agency))))) OR ((agency_id = ( SELECT app_agency() AS app_agency)) AND ( SELECT app_reads_content() AS app_reads_content))));
create policy obliged_opens on fulfilment for insert to public with check (((agency_id = ( SELECT app_agency() AS app_agency)) AND ( SELECT app_reads_content() AS app_reads_content) AND (event_on IS NOT NULL) AND (state = 'open'::text) AND is_bound(regulation_id) AND (EXISTS ( SELECT
   FROM duty d
  WHERE ((d.id = fulfilment.duty_id) AND (d.regulation_id = fulfilment.regulation_id) AND (NOT d.struck))))));
create policy obliged_states on fulfilment for update to public using (((agency_id = ( SELECT app_agency() AS app_agency)) AND ( SELECT app_reads_content() AS app_reads_content) AND (state <> 'lapsed'::text))) with check (((agency_id = ( SELECT app_agency() AS app_agency)) AND (state <> 'lapsed'::text)));
create policy through_a_door on fulfilment for all to lientich_owner using (( SELECT crossing() AS crossing)) with check (( SELECT crossing() AS crossing));
grant select on fulfilment to lientich_app;
grant insert (id, duty_id, regulation_id, agency_id, owed_to, key, occasion, event_on, event_at, opens_on, due_on, due_at, first_due_on, timing, calendar_seq) on fulfilment to lientich_app;
grant update (due_on, due_at, calendar_seq, pauses, extensions, state, done_on, waived_reason, settled_at, held_since, held_reason, version) on fulfilment to lientich_app;

create table fulfilment_event (
  id uuid not null,
  seq bigint not null generated always as identity,
  fulfilment_id uuid not null,
  agency_id uuid default app_agency(),
  at timestamp with time zone not null default app_business_at(),
  kind text not null,
  details jsonb not null default '{}'::jsonb,
  constraint fulfilment_event_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(id),
  constraint fulfilment_event_fulfilment_id_fkey FOREIGN KEY (fulfilment_id) REFERENCES fulfilment(id),
  constraint fulfilment_event_pkey PRIMARY KEY (id),
  constraint fulfilment_event_seq_key UNIQUE (seq)
);
CREATE INDEX fulfilment_event_agency ON public.fulfilment_event USING btree (agency_id);
CREATE INDEX fulfilment_event_fulfilment ON public.fulfilment_event USING btree (fulfilment_id, seq);
CREATE TRIGGER fulfilment_event_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.fulfilment_event FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER fulfilment_event_disputes AFTER INSERT ON public.fulfilment_event FOR EACH ROW WHEN ((new.kind = ANY (ARRAY['disputed'::text, 'disputeWithdrawn'::text]))) EXECUTE FUNCTION note_dispute();
alter table fulfilment_event enable row level security;
alter table fulfilment_event force row level security;
create policy concerned_reads on fulfilment_event for select to public using ((EXISTS ( SELECT
   FROM fulfilment_side s
  WHERE ((s.fulfilment_id = fulfilment_event.fulfilment_id) AND (s.agency_id = ( SELECT app_agency() AS app_agency))))));
create policy concerned_tells on fulfilment_event for insert to public with check (((agency_id = ( SELECT app_agency() AS app_agency)) AND ( SELECT app_reads_content() AS app_reads_content) AND
CASE
    WHEN (kind = ANY (ARRAY['disputed'::text, 'disputeWithdrawn'::text])) THEN is_owed(fulfilment_id)
    ELSE ((kind <> ALL (ARRAY['dueMoved'::text, 'lapsed'::text])) AND is_obliged(fulfilment_id))
END));
create policy through_a_door on fulfilment_event for all to lientich_owner using (( SELECT crossing() AS crossing)) with check (( SELECT crossing() AS crossing));
grant select on fulfilment_event to lientich_app;
grant insert (id, fulfilment_id, kind, details) on fulfilment_event to lientich_app;

create table fulfilment_evidence (
  id uuid not null,
  fulfilment_id uuid not null,
  agency_id uuid not null default app_agency(),
  kind text not null,
  words text not null,
  link text,
  file_id uuid,
  added_at timestamp with time zone not null default app_business_at(),
  withdrawn_at timestamp with time zone,
  withdrawn_reason text,
  constraint fulfilment_evidence_check CHECK (((kind = 'link'::text) = (link IS NOT NULL))),
  constraint fulfilment_evidence_check1 CHECK (((kind = 'file'::text) = (file_id IS NOT NULL))),
  constraint fulfilment_evidence_kind_check CHECK ((kind = ANY (ARRAY['note'::text, 'link'::text, 'file'::text]))),
  constraint fulfilment_evidence_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(id),
  constraint fulfilment_evidence_file_id_fkey FOREIGN KEY (file_id) REFERENCES stored_file(id),
  constraint fulfilment_evidence_fulfilment_id_fkey FOREIGN KEY (fulfilment_id) REFERENCES fulfilment(id),
  constraint fulfilment_evidence_pkey PRIMARY KEY (id)
);
CREATE INDEX fulfilment_evidence_agency ON public.fulfilment_evidence USING btree (agency_id);
CREATE INDEX fulfilment_evidence_file ON public.fulfilment_evidence USING btree (file_id) WHERE (file_id IS NOT NULL);
CREATE INDEX fulfilment_evidence_fulfilment ON public.fulfilment_evidence USING btree (fulfilment_id, added_at);
alter table fulfilment_evidence enable row level security;
alter table fulfilment_evidence force row level security;
create policy concerned_reads on fulfilment_evidence for select to public using ((EXISTS ( SELECT
   FROM fulfilment_side s
  WHERE ((s.fulfilment_id = fulfilment_evidence.fulfilment_id) AND (s.agency_id = ( SELECT app_agency() AS app_agency))))));
create policy obliged_adds on fulfilment_evidence for insert to public with check (((agency_id = ( SELECT app_agency() AS app_agency)) AND ( SELECT app_reads_content() AS app_reads_content) AND is_obliged(fulfilment_id) AND (withdrawn_at IS NULL) AND ((file_id IS NULL) OR is_own_file(file_id))));
create policy obliged_withdraws on fulfilment_evidence for update to public using (((agency_id = ( SELECT app_agency() AS app_agency)) AND ( SELECT app_reads_content() AS app_reads_content) AND (withdrawn_at IS NULL))) with check (((agency_id = ( SELECT app_agency() AS app_agency)) AND (withdrawn_at IS NOT NULL)));
grant select on fulfilment_evidence to lientich_app;
grant insert (id, fulfilment_id, kind, words, link, file_id) on fulfilment_evidence to lientich_app;
grant update (withdrawn_at, withdrawn_reason) on fulfilment_evidence to lientich_app;

create table fulfilment_note (
  id uuid not null,
  fulfilment_id uuid not null,
  agency_id uuid not null default app_agency(),
  person_id uuid not null default app_person(),
  words text not null,
  written_at timestamp with time zone not null default app_business_at(),
  constraint fulfilment_note_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(id),
  constraint fulfilment_note_fulfilment_id_fkey FOREIGN KEY (fulfilment_id) REFERENCES fulfilment(id),
  constraint fulfilment_note_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id),
  constraint fulfilment_note_pkey PRIMARY KEY (id)
);
CREATE INDEX fulfilment_note_agency ON public.fulfilment_note USING btree (agency_id);
CREATE INDEX fulfilment_note_fulfilment ON public.fulfilment_note USING btree (fulfilment_id, written_at);
CREATE INDEX fulfilment_note_person ON public.fulfilment_note USING btree (person_id);
alter table fulfilment_note enable row level security;
alter table fulfilment_note force row level security;
create policy own_agency on fulfilment_note for all to public using (((agency_id = ( SELECT app_agency() AS app_agency)) AND ( SELECT app_reads_content() AS app_reads_content))) with check (((agency_id = ( SELECT app_agency() AS app_agency)) AND ( SELECT app_reads_content() AS app_reads_content) AND (EXISTS ( SELECT
   FROM fulfilment_side s
  WHERE ((s.fulfilment_id = fulfilment_note.fulfilment_id) AND (s.agency_id = ( SELECT app_agency() AS app_agency)))))));
grant select on fulfilment_note to lientich_app;
grant insert (id, fulfilment_id, words) on fulfilment_note to lientich_app;

create table fulfilment_side (
  fulfilment_id uuid not null,
  agency_id uuid not null,
  part text not null,
  regulation_id uuid not null,
  duty_id uuid not null,
  opens_on date not null,
  due_on date not null,
  state text not null,
  done_on date,
  held boolean not null,
  disputed boolean not null,
  handed_to uuid,
  constraint fulfilment_side_part_check CHECK ((part = ANY (ARRAY['obliged'::text, 'owed'::text]))),
  constraint fulfilment_side_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(id),
  constraint fulfilment_side_agency_id_handed_to_fkey FOREIGN KEY (agency_id, handed_to) REFERENCES appointment(agency_id, id),
  constraint fulfilment_side_fulfilment_id_fkey FOREIGN KEY (fulfilment_id) REFERENCES fulfilment(id),
  constraint fulfilment_side_pkey PRIMARY KEY (fulfilment_id, agency_id)
);
CREATE INDEX fulfilment_side_days ON public.fulfilment_side USING btree (agency_id, due_on, fulfilment_id);
CREATE INDEX fulfilment_side_disputed ON public.fulfilment_side USING btree (agency_id, part, due_on, fulfilment_id) WHERE disputed;
CREATE INDEX fulfilment_side_duty ON public.fulfilment_side USING btree (agency_id, duty_id) WHERE (state = 'open'::text);
CREATE INDEX fulfilment_side_handed ON public.fulfilment_side USING btree (agency_id, handed_to, due_on, fulfilment_id) INCLUDE (part, held) WHERE ((state = 'open'::text) AND (handed_to IS NOT NULL));
CREATE INDEX fulfilment_side_open ON public.fulfilment_side USING btree (agency_id, part, regulation_id, due_on, fulfilment_id) INCLUDE (opens_on, held, handed_to) WHERE (state = 'open'::text);
CREATE INDEX fulfilment_side_regulation ON public.fulfilment_side USING btree (agency_id, regulation_id, due_on, fulfilment_id);
CREATE TRIGGER fulfilment_side_announced AFTER UPDATE ON public.fulfilment_side REFERENCING OLD TABLE AS stale NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION announce_changed_fulfilments();
CREATE TRIGGER fulfilment_side_opened_announced AFTER INSERT ON public.fulfilment_side REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION announce_sides('duties');
alter table fulfilment_side enable row level security;
alter table fulfilment_side force row level security;
create policy own_side on fulfilment_side for select to public using (((agency_id = ( SELECT app_agency() AS app_agency)) AND ( SELECT app_reads_content() AS app_reads_content)));
create policy own_side_hands on fulfilment_side for update to public using (((agency_id = ( SELECT app_agency() AS app_agency)) AND ( SELECT app_reads_content() AS app_reads_content) AND (part = 'obliged'::text)));
create policy through_a_door on fulfilment_side for all to lientich_owner using (( SELECT crossing() AS crossing)) with check (( SELECT crossing() AS crossing));
grant select on fulfilment_side to lientich_app;
grant update (handed_to) on fulfilment_side to lientich_app;

create table idempotency_key (
  person_id uuid not null,
  agency_id uuid not null,
  act text not null,
  key text not null,
  body_hash text not null,
  response jsonb not null,
  created_at timestamp with time zone not null default clock_timestamp(),
  constraint idempotency_key_pkey PRIMARY KEY (person_id, agency_id, act, key)
);
CREATE INDEX idempotency_key_age ON public.idempotency_key USING btree (created_at);
alter table idempotency_key enable row level security;
alter table idempotency_key force row level security;
create policy own_person on idempotency_key for all to public using (((person_id = ( SELECT app_person() AS app_person)) AND (agency_id = ( SELECT app_agency() AS app_agency)))) with check (((person_id = ( SELECT app_person() AS app_person)) AND (agency_id = ( SELECT app_agency() AS app_agency))));
create policy worker_clears on idempotency_key for delete to lientich_worker using ((created_at < (statement_timestamp() - '24:00:00'::interval)));
create policy worker_sees on idempotency_key for select to lientich_worker using ((created_at < (statement_timestamp() - '24:00:00'::interval)));
grant delete, insert, select, update on idempotency_key to lientich_app;
grant delete on idempotency_key to lientich_worker;
grant select (created_at) on idempotency_key to lientich_worker;

create table index_card (
  id uuid not null,
  agency_id uuid not null default app_agency(),
  title text not null,
  register_number text not null,
  holder text not null,
  dated_on date not null,
  made_at timestamp with time zone not null default app_business_at(),
  withdrawn_at timestamp with time zone,
  version integer not null default 1,
  constraint index_card_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(id),
  constraint index_card_pkey PRIMARY KEY (id)
);
CREATE INDEX index_card_agency ON public.index_card USING btree (agency_id, dated_on DESC, id DESC);
alter table index_card enable row level security;
alter table index_card force row level security;
create policy own_agency on index_card for all to public using (((agency_id = ( SELECT app_agency() AS app_agency)) AND ( SELECT app_reads_content() AS app_reads_content))) with check (((agency_id = ( SELECT app_agency() AS app_agency)) AND ( SELECT app_reads_content() AS app_reads_content)));
grant insert, select, update on index_card to lientich_app;

create table installation (
  single boolean not null default true,
  demo boolean not null,
  demo_day date,
  demo_since timestamp with time zone,
  seeded_at timestamp with time zone,
  setup_code_hash text,
  initialised_at timestamp with time zone,
  constraint installation_check CHECK ((demo = (demo_day IS NOT NULL))),
  constraint installation_check1 CHECK ((demo = (demo_since IS NOT NULL))),
  constraint installation_single_check CHECK (single),
  constraint installation_pkey PRIMARY KEY (single)
);
alter table installation enable row level security;
alter table installation force row level security;
create policy everybody_reads on installation for select to public using (true);
create policy owner_marks on installation for all to lientich_owner using (true) with check (true);
create policy server_marks on installation for insert to lientich_app with check (true);
create policy server_sets_up on installation for update to lientich_app using ((initialised_at IS NULL)) with check (true);
grant insert, select, update on installation to lientich_app;
grant select on installation to lientich_auth;
grant select on installation to lientich_worker;

create table legal_basis (
  id uuid not null,
  symbol text,
  title text not null,
  issuer text,
  issued_on date,
  constraint legal_basis_pkey PRIMARY KEY (id)
);
alter table legal_basis enable row level security;
alter table legal_basis force row level security;
create policy cited_by_own on legal_basis for select to public using ((EXISTS ( SELECT
   FROM regulation_basis b
  WHERE (b.basis_id = legal_basis.id))));
create policy through_a_door on legal_basis for all to lientich_owner using (( SELECT crossing() AS crossing)) with check (( SELECT crossing() AS crossing));
grant select on legal_basis to lientich_app;

create table mail_outbox (
  id uuid not null,
  to_address text not null,
  subject text not null,
  body text not null,
  created_at timestamp with time zone not null default clock_timestamp(),
  sent_at timestamp with time zone,
  html text,
  purpose text not null default 'letter'::text,
  attempts integer not null default 0,
  next_try_at timestamp with time zone,
  last_error text,
  failed_at timestamp with time zone,
  masked_address text not null generated always as ((("left"(to_address, 1) || '…'::text) || COALESCE("substring"(to_address, '@.*$'::text), ''::text))) stored,
  constraint mail_outbox_check CHECK (((sent_at IS NULL) OR (failed_at IS NULL))),
  constraint mail_outbox_purpose_check CHECK ((purpose = ANY (ARRAY['letter'::text, 'alerts'::text]))),
  constraint mail_outbox_pkey PRIMARY KEY (id)
);
CREATE INDEX mail_outbox_failed ON public.mail_outbox USING btree (failed_at DESC, id DESC) WHERE (failed_at IS NOT NULL);
CREATE INDEX mail_outbox_waiting ON public.mail_outbox USING btree (created_at) WHERE ((sent_at IS NULL) AND (failed_at IS NULL));
alter table mail_outbox enable row level security;
alter table mail_outbox force row level security;
create policy act_sends on mail_outbox for insert to lientich_app, lientich_worker with check (true);
create policy administrator_sees_failed on mail_outbox for select to lientich_app using (((failed_at IS NOT NULL) AND ( SELECT app_has_role('systemAdministrator'::text) AS app_has_role)));
create policy through_a_door on mail_outbox for all to lientich_owner using (( SELECT crossing() AS crossing)) with check (( SELECT crossing() AS crossing));
create policy worker_clears on mail_outbox for delete to lientich_worker using ((created_at < (statement_timestamp() - '30 days'::interval)));
create policy worker_marks on mail_outbox for update to lientich_worker using (true) with check (true);
create policy worker_reads on mail_outbox for select to lientich_worker using (true);
grant insert on mail_outbox to lientich_app;
grant delete, insert, select, update on mail_outbox to lientich_worker;
grant select (id, created_at, purpose, attempts, last_error, failed_at, masked_address) on mail_outbox to lientich_app;

create table migration (
  name text not null,
  ran_at timestamp with time zone not null default clock_timestamp(),
  digest text,
  constraint migration_pkey PRIMARY KEY (name)
);

create table notification_setting (
  person_id uuid not null,
  by_mail jsonb not null,
  digest_at text not null,
  quiet_from text,
  quiet_until text,
  language text not null,
  constraint notification_setting_check CHECK (((quiet_from IS NULL) = (quiet_until IS NULL))),
  constraint notification_setting_digest_at_check CHECK ((digest_at ~ '^([01]\d|2[0-3]):[0-5]\d$'::text)),
  constraint notification_setting_language_check CHECK ((language = ANY (ARRAY['vi'::text, 'en'::text]))),
  constraint notification_setting_quiet_from_check CHECK ((quiet_from ~ '^([01]\d|2[0-3]):[0-5]\d$'::text)),
  constraint notification_setting_quiet_until_check CHECK ((quiet_until ~ '^([01]\d|2[0-3]):[0-5]\d$'::text)),
  constraint notification_setting_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id),
  constraint notification_setting_pkey PRIMARY KEY (person_id)
);
alter table notification_setting enable row level security;
alter table notification_setting force row level security;
create policy own_person on notification_setting for all to public using ((person_id = ( SELECT app_person() AS app_person))) with check ((person_id = ( SELECT app_person() AS app_person)));
create policy worker_reads on notification_setting for select to lientich_worker using (true);
grant insert, select, update on notification_setting to lientich_app;
grant select on notification_setting to lientich_worker;

create table person (
  id uuid not null,
  full_name text not null,
  email text not null,
  home_agency_id uuid not null default app_agency(),
  has_account boolean not null default true,
  same_as uuid,
  opened_by uuid,
  disabled_at timestamp with time zone,
  version integer not null default 1,
  constraint person_home_agency_id_fkey FOREIGN KEY (home_agency_id) REFERENCES agency(id),
  constraint person_opened_by_fkey FOREIGN KEY (opened_by) REFERENCES person(id),
  constraint person_same_as_fkey FOREIGN KEY (same_as) REFERENCES person(id),
  constraint person_pkey PRIMARY KEY (id)
);
CREATE INDEX person_opened_by ON public.person USING btree (opened_by) WHERE (opened_by IS NOT NULL);
CREATE INDEX person_same ON public.person USING btree (same_as) WHERE (same_as IS NOT NULL);
CREATE INDEX person_waiting ON public.person USING btree (lower(email)) WHERE ((NOT has_account) AND (same_as IS NULL));
CREATE UNIQUE INDEX person_account ON public.person USING btree (lower(email)) WHERE has_account;
CREATE UNIQUE INDEX person_at_home ON public.person USING btree (home_agency_id, lower(email)) WHERE (same_as IS NULL);
CREATE TRIGGER person_renamed AFTER UPDATE OF full_name, email ON public.person FOR EACH ROW EXECUTE FUNCTION fold_sides();
alter table person enable row level security;
alter table person force row level security;
create policy administrator_adds on person for insert to public with check (((home_agency_id = ( SELECT app_agency() AS app_agency)) AND ( SELECT keeps_people() AS keeps_people) AND (opened_by IS NULL)));
create policy home_edits on person for update to public using (((home_agency_id = ( SELECT app_agency() AS app_agency)) AND ( SELECT keeps_people() AS keeps_people)));
create policy opener_adds on person for insert to public with check (((opened_by = ( SELECT app_person() AS app_person)) AND may_open(home_agency_id)));
create policy opener_reads on person for select to public using ((opened_by = ( SELECT app_person() AS app_person)));
create policy own_agency_reads on person for select to public using ((EXISTS ( SELECT
   FROM person_side s
  WHERE ((s.person_id = person.id) AND (s.agency_id = ( SELECT app_agency() AS app_agency))))));
create policy own_person on person for select to public using ((id = ( SELECT app_person() AS app_person)));
create policy through_a_door on person for all to lientich_owner using (( SELECT crossing() AS crossing)) with check (( SELECT crossing() AS crossing));
grant insert, select, update on person to lientich_app;

create table person_side (
  agency_id uuid not null,
  person_id uuid not null,
  folded text not null,
  address text not null default ''::text,
  sorted text collate "C" not null default ''::text,
  constraint person_side_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(id),
  constraint person_side_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id),
  constraint person_side_pkey PRIMARY KEY (agency_id, person_id)
);
CREATE INDEX person_side_person ON public.person_side USING btree (person_id);
CREATE INDEX person_side_sorted ON public.person_side USING btree (agency_id, sorted, person_id) INCLUDE (folded, address);
CREATE TRIGGER person_side_folded BEFORE INSERT ON public.person_side FOR EACH ROW EXECUTE FUNCTION fold_side();
alter table person_side enable row level security;
alter table person_side force row level security;
create policy administrator_adds on person_side for insert to public with check (((agency_id = ( SELECT app_agency() AS app_agency)) AND ( SELECT keeps_people() AS keeps_people)));
create policy opener_adds on person_side for insert to public with check (may_open(agency_id));
create policy own_agency on person_side for select to public using ((agency_id = ( SELECT app_agency() AS app_agency)));
create policy through_a_door on person_side for all to lientich_owner using (( SELECT crossing() AS crossing)) with check (( SELECT crossing() AS crossing));
grant insert, select, update on person_side to lientich_app;

create table proposal (
  id uuid not null,
  regulation_id uuid not null,
  version_id uuid not null,
  kind text not null,
  proposed_by uuid not null default app_agency(),
  proposed_at timestamp with time zone not null default app_business_at(),
  reason text,
  changes jsonb not null default '[]'::jsonb,
  differs boolean not null default false,
  state text not null default 'open'::text,
  settled_at timestamp with time zone,
  version integer not null default 1,
  constraint proposal_kind_check CHECK ((kind = ANY (ARRAY['text'::text, 'correction'::text]))),
  constraint proposal_state_check CHECK ((state = ANY (ARRAY['open'::text, 'agreed'::text, 'withdrawn'::text]))),
  constraint proposal_proposed_by_fkey FOREIGN KEY (proposed_by) REFERENCES agency(id),
  constraint proposal_regulation_id_fkey FOREIGN KEY (regulation_id) REFERENCES regulation(id),
  constraint proposal_regulation_id_version_id_fkey FOREIGN KEY (regulation_id, version_id) REFERENCES regulation_version(regulation_id, id),
  constraint proposal_pkey PRIMARY KEY (id)
);
CREATE INDEX proposal_open ON public.proposal USING btree (regulation_id) WHERE (state = 'open'::text);
CREATE INDEX proposal_proposer ON public.proposal USING btree (proposed_by);
CREATE INDEX proposal_regulation ON public.proposal USING btree (regulation_id, proposed_at);
CREATE INDEX proposal_version ON public.proposal USING btree (version_id);
CREATE UNIQUE INDEX proposal_text ON public.proposal USING btree (version_id) WHERE (kind = 'text'::text);
CREATE TRIGGER proposal_contests_duties AFTER UPDATE ON public.proposal FOR EACH ROW WHEN ((new.state <> old.state)) EXECUTE FUNCTION duties_rest_on();
alter table proposal enable row level security;
alter table proposal force row level security;
create policy participant_proposes on proposal for insert to public with check (((proposed_by = ( SELECT app_agency() AS app_agency)) AND ( SELECT app_proposes() AS app_proposes) AND is_participant(regulation_id) AND (((kind = 'text'::text) AND version_is_being_founded(version_id) AND (changes = '[]'::jsonb) AND (NOT differs)) OR ((kind = 'correction'::text) AND is_bound(regulation_id)))));
create policy participant_reads on proposal for select to public using ((EXISTS ( SELECT
   FROM regulation_side s
  WHERE ((s.regulation_id = proposal.regulation_id) AND (s.agency_id = ( SELECT app_agency() AS app_agency)) AND (s.below IS NULL)))));
create policy through_a_door on proposal for all to lientich_owner using (( SELECT crossing() AS crossing)) with check (( SELECT crossing() AS crossing));
grant select on proposal to lientich_app;
grant insert (id, regulation_id, version_id, kind, reason, changes, differs) on proposal to lientich_app;

create table proposal_answer (
  proposal_id uuid not null,
  agency_id uuid not null default app_agency(),
  answer text not null,
  reason text,
  content_hash text not null,
  position_title text not null,
  answered_at timestamp with time zone not null default app_business_at(),
  constraint proposal_answer_answer_check CHECK ((answer = ANY (ARRAY['accepted'::text, 'refused'::text]))),
  constraint proposal_answer_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(id),
  constraint proposal_answer_proposal_id_fkey FOREIGN KEY (proposal_id) REFERENCES proposal(id),
  constraint proposal_answer_pkey PRIMARY KEY (proposal_id, agency_id)
);
CREATE INDEX proposal_answer_agency ON public.proposal_answer USING btree (agency_id);
CREATE TRIGGER proposal_answer_sides AFTER INSERT OR UPDATE ON public.proposal_answer FOR EACH ROW EXECUTE FUNCTION refresh_sides_of_answer();
alter table proposal_answer enable row level security;
alter table proposal_answer force row level security;
create policy own_agency_accepts on proposal_answer for update to public using (((agency_id = ( SELECT app_agency() AS app_agency)) AND ( SELECT app_has_role('leader'::text) AS app_has_role) AND ((answer = 'refused'::text) OR is_of_other_words(proposal_id, content_hash)) AND (EXISTS ( SELECT
   FROM proposal p
  WHERE ((p.id = proposal_answer.proposal_id) AND (p.state = 'open'::text)))))) with check (((agency_id = ( SELECT app_agency() AS app_agency)) AND (answer = 'accepted'::text)));
create policy own_agency_answers on proposal_answer for insert to public with check (((agency_id = ( SELECT app_agency() AS app_agency)) AND ( SELECT app_has_role('leader'::text) AS app_has_role) AND (EXISTS ( SELECT
   FROM proposal p
  WHERE ((p.id = proposal_answer.proposal_id) AND (p.state = 'open'::text))))));
create policy participant_reads on proposal_answer for select to public using ((EXISTS ( SELECT
   FROM proposal p
  WHERE (p.id = proposal_answer.proposal_id))));
create policy through_a_door on proposal_answer for all to lientich_owner using (( SELECT crossing() AS crossing)) with check (( SELECT crossing() AS crossing));
grant select on proposal_answer to lientich_app;
grant insert (proposal_id, answer, reason, content_hash, position_title) on proposal_answer to lientich_app;
grant update (answer, reason, content_hash, position_title, answered_at) on proposal_answer to lientich_app;

create table register_counter (
  agency_id uuid not null default app_agency(),
  register text not null,
  period text not null,
  last integer not null,
  constraint register_counter_register_check CHECK ((register = ANY (ARRAY['out'::text, 'in'::text]))),
  constraint register_counter_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(id),
  constraint register_counter_pkey PRIMARY KEY (agency_id, register, period)
);
alter table register_counter enable row level security;
alter table register_counter force row level security;
create policy own_agency on register_counter for all to public using (((agency_id = ( SELECT app_agency() AS app_agency)) AND ( SELECT app_reads_content() AS app_reads_content))) with check (((agency_id = ( SELECT app_agency() AS app_agency)) AND ( SELECT app_reads_content() AS app_reads_content)));
grant select on register_counter to lientich_app;
grant insert (register, period, last) on register_counter to lientich_app;
grant update (last) on register_counter to lientich_app;

create table register_entry (
  agency_id uuid not null default app_agency(),
  register text not null,
  period text not null,
  number integer not null,
  entered_on date not null default app_today(),
  request_id uuid not null,
  message_id uuid,
  constraint register_entry_register_check CHECK ((register = ANY (ARRAY['out'::text, 'in'::text]))),
  constraint register_entry_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(id),
  constraint register_entry_message_id_fkey FOREIGN KEY (message_id) REFERENCES request_message(id),
  constraint register_entry_request_id_fkey FOREIGN KEY (request_id) REFERENCES request(id),
  constraint register_entry_pkey PRIMARY KEY (agency_id, register, period, number)
);
CREATE INDEX register_entry_message ON public.register_entry USING btree (message_id) WHERE (message_id IS NOT NULL);
CREATE INDEX register_entry_request ON public.register_entry USING btree (request_id);
alter table register_entry enable row level security;
alter table register_entry force row level security;
create policy own_agency on register_entry for all to public using (((agency_id = ( SELECT app_agency() AS app_agency)) AND ( SELECT app_reads_content() AS app_reads_content))) with check (((agency_id = ( SELECT app_agency() AS app_agency)) AND ( SELECT app_reads_content() AS app_reads_content)));
grant select on register_entry to lientich_app;
grant insert (register, period, number, entered_on, request_id, message_id) on register_entry to lientich_app;

create table register_setting (
  agency_id uuid not null default app_agency(),
  approves boolean not null default false,
  terms jsonb not null default '[]'::jsonb,
  version integer not null default 2,
  constraint register_setting_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(id),
  constraint register_setting_pkey PRIMARY KEY (agency_id)
);
alter table register_setting enable row level security;
alter table register_setting force row level security;
create policy own_agency on register_setting for all to public using (((agency_id = ( SELECT app_agency() AS app_agency)) AND ( SELECT app_reads_content() AS app_reads_content))) with check (((agency_id = ( SELECT app_agency() AS app_agency)) AND ( SELECT app_reads_content() AS app_reads_content)));
grant select on register_setting to lientich_app;
grant insert (approves, terms) on register_setting to lientich_app;
grant update (approves, terms, version) on register_setting to lientich_app;

create table regulation (
  id uuid not null,
  founded_by uuid not null default app_agency(),
  founded_at timestamp with time zone not null default app_business_at(),
  founded_in xid8 not null default pg_current_xact_id(),
  kind text not null,
  title text not null,
  symbol text,
  aliases text[] not null default '{}'::text[],
  signed_on date,
  signed_at text,
  effect_from date,
  effect_to date,
  term text,
  scope text not null,
  fields jsonb not null default '[]'::jsonb,
  replaced_on date,
  replaced_by uuid,
  withdrawn_at timestamp with time zone,
  constraint regulation_check CHECK ((effect_to >= effect_from)),
  constraint regulation_scope_check CHECK ((scope = ANY (ARRAY['own'::text, 'downwards'::text]))),
  constraint regulation_founded_by_fkey FOREIGN KEY (founded_by) REFERENCES agency(id),
  constraint regulation_replaced_by_fkey FOREIGN KEY (replaced_by) REFERENCES regulation(id),
  constraint regulation_pkey PRIMARY KEY (id)
);
CREATE INDEX regulation_founded_by ON public.regulation USING btree (founded_by);
CREATE INDEX regulation_replaced_by ON public.regulation USING btree (replaced_by) WHERE (replaced_by IS NOT NULL);
CREATE TRIGGER regulation_carries_duties AFTER UPDATE ON public.regulation FOR EACH ROW WHEN ((((new.replaced_on IS DISTINCT FROM old.replaced_on) OR (new.withdrawn_at IS DISTINCT FROM old.withdrawn_at)) OR (new.effect_to IS DISTINCT FROM old.effect_to))) EXECUTE FUNCTION regulation_carries();
alter table regulation enable row level security;
alter table regulation force row level security;
create policy founder_proposes on regulation for insert to public with check (((founded_by = ( SELECT app_agency() AS app_agency)) AND ( SELECT app_proposes() AS app_proposes)));
create policy participant_reads on regulation for select to public using (((EXISTS ( SELECT
   FROM regulation_side s
  WHERE ((s.regulation_id = regulation.id) AND (s.agency_id = ( SELECT app_agency() AS app_agency))))) OR ((founded_in = ( SELECT pg_current_xact_id_if_assigned() AS pg_current_xact_id_if_assigned)) AND (founded_by = ( SELECT app_agency() AS app_agency)))));
create policy through_a_door on regulation for all to lientich_owner using (( SELECT crossing() AS crossing)) with check (( SELECT crossing() AS crossing));
grant select on regulation to lientich_app;
grant insert (id, kind, title, symbol, aliases, signed_on, signed_at, effect_from, effect_to, term, scope, fields) on regulation to lientich_app;

create table regulation_article (
  version_id uuid not null,
  place integer not null,
  regulation_id uuid not null,
  eid text not null,
  num text,
  heading text,
  body text not null,
  words tsvector not null,
  constraint regulation_article_regulation_id_version_id_fkey FOREIGN KEY (regulation_id, version_id) REFERENCES regulation_version(regulation_id, id),
  constraint regulation_article_version_id_fkey FOREIGN KEY (version_id) REFERENCES regulation_version(id),
  constraint regulation_article_pkey PRIMARY KEY (version_id, place)
);
CREATE INDEX regulation_article_regulation ON public.regulation_article USING btree (regulation_id);
CREATE INDEX regulation_article_words ON public.regulation_article USING gin (words) WITH (fastupdate=off);
CREATE TRIGGER regulation_article_words_made BEFORE INSERT ON public.regulation_article FOR EACH ROW EXECUTE FUNCTION article_words();
alter table regulation_article enable row level security;
alter table regulation_article force row level security;
create policy participant_reads on regulation_article for select to public using ((EXISTS ( SELECT
   FROM regulation_side s
  WHERE ((s.regulation_id = regulation_article.regulation_id) AND (s.agency_id = ( SELECT app_agency() AS app_agency)) AND ((s.below IS NULL) OR (EXISTS ( SELECT
           FROM regulation_version v
          WHERE (v.id = regulation_article.version_id))))))));
create policy proposer_writes on regulation_article for insert to public with check (version_is_being_founded(version_id));
create policy search_reads on regulation_article for select to lientich_owner using (true);
create policy through_a_door on regulation_article for all to lientich_owner using (( SELECT crossing() AS crossing)) with check (( SELECT crossing() AS crossing));
grant insert, select on regulation_article to lientich_app;

create table regulation_basis (
  regulation_id uuid not null,
  place integer not null,
  basis_id uuid not null,
  printed text not null,
  constraint regulation_basis_basis_id_fkey FOREIGN KEY (basis_id) REFERENCES legal_basis(id),
  constraint regulation_basis_regulation_id_fkey FOREIGN KEY (regulation_id) REFERENCES regulation(id),
  constraint regulation_basis_pkey PRIMARY KEY (regulation_id, place)
);
CREATE INDEX regulation_basis_basis ON public.regulation_basis USING btree (basis_id);
alter table regulation_basis enable row level security;
alter table regulation_basis force row level security;
create policy founder_cites on regulation_basis for insert to public with check (is_being_founded(regulation_id));
create policy participant_reads on regulation_basis for select to public using ((EXISTS ( SELECT
   FROM regulation_side s
  WHERE ((s.regulation_id = regulation_basis.regulation_id) AND (s.agency_id = ( SELECT app_agency() AS app_agency))))));
grant insert, select on regulation_basis to lientich_app;

create table regulation_event (
  id uuid not null,
  seq bigint not null generated always as identity,
  regulation_id uuid not null,
  agency_id uuid not null default app_agency(),
  at timestamp with time zone not null default app_business_at(),
  kind text not null,
  details jsonb not null default '{}'::jsonb,
  constraint regulation_event_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(id),
  constraint regulation_event_regulation_id_fkey FOREIGN KEY (regulation_id) REFERENCES regulation(id),
  constraint regulation_event_pkey PRIMARY KEY (id),
  constraint regulation_event_seq_key UNIQUE (seq)
);
CREATE INDEX regulation_event_agency ON public.regulation_event USING btree (agency_id);
CREATE INDEX regulation_event_regulation ON public.regulation_event USING btree (regulation_id, seq DESC);
CREATE TRIGGER regulation_event_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.regulation_event FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER regulation_event_touches AFTER INSERT ON public.regulation_event REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION touch_sides();
alter table regulation_event enable row level security;
alter table regulation_event force row level security;
create policy participant_reads on regulation_event for select to public using ((EXISTS ( SELECT
   FROM regulation_side s
  WHERE ((s.regulation_id = regulation_event.regulation_id) AND (s.agency_id = ( SELECT app_agency() AS app_agency)) AND (s.below IS NULL)))));
create policy participant_tells on regulation_event for insert to public with check (((agency_id = ( SELECT app_agency() AS app_agency)) AND is_participant(regulation_id) AND (kind <> ALL (ARRAY['agreed'::text, 'versionAgreed'::text, 'corrected'::text, 'replaced'::text])) AND (( SELECT app_has_role('leader'::text) AS app_has_role) OR (( SELECT app_proposes() AS app_proposes) AND (kind <> ALL (ARRAY['accepted'::text, 'refused'::text, 'officersNamed'::text]))))));
create policy through_a_door on regulation_event for all to lientich_owner using (( SELECT crossing() AS crossing)) with check (( SELECT crossing() AS crossing));
grant select on regulation_event to lientich_app;
grant insert (id, regulation_id, kind, details) on regulation_event to lientich_app;

create table regulation_import (
  id uuid not null,
  agency_id uuid not null default app_agency(),
  name text not null,
  source jsonb not null,
  file_id uuid,
  corrected jsonb not null,
  document jsonb not null,
  decisions jsonb not null default '{}'::jsonb,
  added jsonb not null default '[]'::jsonb,
  actors jsonb not null default '{}'::jsonb,
  record jsonb not null,
  state text not null default 'open'::text,
  regulation_id uuid,
  differences jsonb not null default '[]'::jsonb,
  made_by uuid not null default app_person(),
  made_at timestamp with time zone not null default app_business_at(),
  changed_at timestamp with time zone not null default app_business_at(),
  version integer not null default 1,
  constraint regulation_import_state_check CHECK ((state = ANY (ARRAY['open'::text, 'proposed'::text, 'joined'::text, 'discarded'::text]))),
  constraint regulation_import_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(id),
  constraint regulation_import_file_id_fkey FOREIGN KEY (file_id) REFERENCES stored_file(id),
  constraint regulation_import_made_by_fkey FOREIGN KEY (made_by) REFERENCES person(id),
  constraint regulation_import_regulation_id_fkey FOREIGN KEY (regulation_id) REFERENCES regulation(id),
  constraint regulation_import_pkey PRIMARY KEY (id)
);
CREATE INDEX regulation_import_agency ON public.regulation_import USING btree (agency_id, state, changed_at DESC, id DESC);
CREATE INDEX regulation_import_file ON public.regulation_import USING btree (file_id);
CREATE INDEX regulation_import_maker ON public.regulation_import USING btree (made_by);
CREATE INDEX regulation_import_regulation ON public.regulation_import USING btree (regulation_id) WHERE (regulation_id IS NOT NULL);
alter table regulation_import enable row level security;
alter table regulation_import force row level security;
create policy own_agency on regulation_import for all to public using (((agency_id = ( SELECT app_agency() AS app_agency)) AND ( SELECT app_reads_content() AS app_reads_content))) with check (((agency_id = ( SELECT app_agency() AS app_agency)) AND ( SELECT app_reads_content() AS app_reads_content)));
grant insert, select, update on regulation_import to lientich_app;

create table regulation_officer (
  id uuid not null,
  regulation_id uuid not null,
  agency_id uuid not null default app_agency(),
  appointment_id uuid not null,
  part text not null,
  full_name text not null,
  position_title text not null,
  valid daterange not null,
  constraint regulation_officer_part_check CHECK ((part = ANY (ARRAY['head'::text, 'focal'::text]))),
  constraint regulation_officer_valid_check CHECK ((NOT isempty(valid))),
  constraint regulation_officer_agency_id_appointment_id_fkey FOREIGN KEY (agency_id, appointment_id) REFERENCES appointment(agency_id, id),
  constraint regulation_officer_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(id),
  constraint regulation_officer_regulation_id_fkey FOREIGN KEY (regulation_id) REFERENCES regulation(id),
  constraint regulation_officer_pkey PRIMARY KEY (id),
  constraint regulation_officer_regulation_id_agency_id_valid_excl EXCLUDE USING gist (regulation_id WITH =, agency_id WITH =, valid WITH &&) WHERE ((part = 'head'::text)),
  constraint regulation_officer_regulation_id_appointment_id_part_valid_excl EXCLUDE USING gist (regulation_id WITH =, appointment_id WITH =, part WITH =, valid WITH &&)
);
CREATE INDEX regulation_officer_agency ON public.regulation_officer USING btree (agency_id, appointment_id);
CREATE INDEX regulation_officer_regulation ON public.regulation_officer USING btree (regulation_id);
alter table regulation_officer enable row level security;
alter table regulation_officer force row level security;
create policy own_agency_ends on regulation_officer for update to public using (((agency_id = ( SELECT app_agency() AS app_agency)) AND ( SELECT app_has_role('leader'::text) AS app_has_role)));
create policy own_agency_keeps on regulation_officer for select to public using (((agency_id = ( SELECT app_agency() AS app_agency)) AND ( SELECT app_has_role('agencyAdministrator'::text) AS app_has_role)));
create policy own_agency_names on regulation_officer for insert to public with check (((agency_id = ( SELECT app_agency() AS app_agency)) AND ( SELECT app_has_role('leader'::text) AS app_has_role) AND is_participant(regulation_id)));
create policy own_agency_unnames on regulation_officer for delete to public using (((agency_id = ( SELECT app_agency() AS app_agency)) AND ( SELECT app_has_role('leader'::text) AS app_has_role) AND (lower(valid) >= ( SELECT app_today() AS app_today))));
create policy participant_reads on regulation_officer for select to public using ((EXISTS ( SELECT
   FROM regulation_side s
  WHERE ((s.regulation_id = regulation_officer.regulation_id) AND (s.agency_id = ( SELECT app_agency() AS app_agency)) AND (s.below IS NULL)))));
create policy through_a_door on regulation_officer for all to lientich_owner using (( SELECT crossing() AS crossing)) with check (( SELECT crossing() AS crossing));
grant delete, insert, select on regulation_officer to lientich_app;
grant update (valid) on regulation_officer to lientich_app;

create table regulation_party (
  regulation_id uuid not null,
  agency_id uuid not null,
  place integer not null,
  role text not null,
  named_as text not null,
  accepted_at timestamp with time zone,
  constraint regulation_party_role_check CHECK ((role = ANY (ARRAY['lead'::text, 'member'::text]))),
  constraint regulation_party_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(id),
  constraint regulation_party_regulation_id_fkey FOREIGN KEY (regulation_id) REFERENCES regulation(id),
  constraint regulation_party_pkey PRIMARY KEY (regulation_id, agency_id)
);
CREATE INDEX regulation_party_agency ON public.regulation_party USING btree (agency_id);
CREATE TRIGGER party_binds_duties AFTER UPDATE ON public.regulation_party FOR EACH ROW WHEN ((new.accepted_at IS DISTINCT FROM old.accepted_at)) EXECUTE FUNCTION duties_rest_on();
CREATE TRIGGER regulation_party_sides AFTER INSERT ON public.regulation_party REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION refresh_sides_of_new();
CREATE TRIGGER regulation_party_with_founder AFTER INSERT ON public.regulation_party REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION guard_parties();
alter table regulation_party enable row level security;
alter table regulation_party force row level security;
create policy founder_names on regulation_party for insert to public with check ((is_being_founded(regulation_id) AND (accepted_at IS NULL)));
create policy participant_reads on regulation_party for select to public using ((EXISTS ( SELECT
   FROM regulation_side s
  WHERE ((s.regulation_id = regulation_party.regulation_id) AND (s.agency_id = ( SELECT app_agency() AS app_agency))))));
create policy through_a_door on regulation_party for all to lientich_owner using (( SELECT crossing() AS crossing)) with check (( SELECT crossing() AS crossing));
grant select on regulation_party to lientich_app;
grant insert (regulation_id, agency_id, place, role, named_as) on regulation_party to lientich_app;

create table regulation_relation (
  regulation_id uuid not null,
  place integer not null,
  kind text not null,
  other_id uuid,
  linked_id uuid,
  printed text not null,
  constraint regulation_relation_kind_check CHECK ((kind = ANY (ARRAY['replaces'::text, 'amends'::text, 'guidedBy'::text, 'specialTo'::text]))),
  constraint regulation_relation_linked_id_fkey FOREIGN KEY (linked_id) REFERENCES regulation(id),
  constraint regulation_relation_other_id_fkey FOREIGN KEY (other_id) REFERENCES regulation(id),
  constraint regulation_relation_regulation_id_fkey FOREIGN KEY (regulation_id) REFERENCES regulation(id),
  constraint regulation_relation_pkey PRIMARY KEY (regulation_id, place)
);
CREATE INDEX regulation_relation_linked ON public.regulation_relation USING btree (linked_id) WHERE (linked_id IS NOT NULL);
CREATE INDEX regulation_relation_other ON public.regulation_relation USING btree (other_id) WHERE (other_id IS NOT NULL);
alter table regulation_relation enable row level security;
alter table regulation_relation force row level security;
create policy founder_relates on regulation_relation for insert to public with check ((is_being_founded(regulation_id) AND ((other_id IS NULL) OR knows_regulation(other_id))));
create policy participant_reads on regulation_relation for select to public using ((EXISTS ( SELECT
   FROM regulation_side s
  WHERE ((s.regulation_id = regulation_relation.regulation_id) AND (s.agency_id = ( SELECT app_agency() AS app_agency))))));
create policy through_a_door on regulation_relation for all to lientich_owner using (( SELECT crossing() AS crossing)) with check (( SELECT crossing() AS crossing));
grant select on regulation_relation to lientich_app;
grant insert (regulation_id, place, kind, other_id, printed) on regulation_relation to lientich_app;

create table regulation_reminder (
  regulation_id uuid not null,
  steps jsonb not null,
  set_by uuid not null default app_agency(),
  set_at timestamp with time zone not null default app_business_at(),
  version integer not null default 2,
  constraint regulation_reminder_regulation_id_fkey FOREIGN KEY (regulation_id) REFERENCES regulation(id),
  constraint regulation_reminder_set_by_fkey FOREIGN KEY (set_by) REFERENCES agency(id),
  constraint regulation_reminder_pkey PRIMARY KEY (regulation_id)
);
CREATE INDEX regulation_reminder_by ON public.regulation_reminder USING btree (set_by);
alter table regulation_reminder enable row level security;
alter table regulation_reminder force row level security;
create policy bound_sets on regulation_reminder for insert to public with check (((set_by = ( SELECT app_agency() AS app_agency)) AND ( SELECT app_proposes() AS app_proposes) AND is_bound(regulation_id)));
create policy bound_sets_again on regulation_reminder for update to public using ((( SELECT app_proposes() AS app_proposes) AND is_bound(regulation_id))) with check ((set_by = ( SELECT app_agency() AS app_agency)));
create policy exchanging_reads on regulation_reminder for select to public using ((( SELECT app_reads_content() AS app_reads_content) AND (EXISTS ( SELECT
   FROM regulation_side s
  WHERE ((s.regulation_id = regulation_reminder.regulation_id) AND (s.agency_id = ( SELECT app_agency() AS app_agency)))))));
grant select on regulation_reminder to lientich_app;
grant insert (regulation_id, steps) on regulation_reminder to lientich_app;
grant update (steps, set_by, set_at, version) on regulation_reminder to lientich_app;

create table regulation_side (
  agency_id uuid not null,
  regulation_id uuid not null,
  dated_on date not null,
  kind text not null,
  searched text not null,
  own_aliases text[] not null default '{}'::text[],
  parties uuid[] not null,
  fields text[] not null,
  own_answer text not null,
  accepted_count integer not null,
  effect_from date,
  effect_to date,
  replaced_on date,
  withdrawn boolean not null,
  version_id uuid,
  last_activity_on date not null,
  below datemultirange,
  constraint regulation_side_own_answer_check CHECK ((own_answer = ANY (ARRAY['waiting'::text, 'accepted'::text, 'refused'::text]))),
  constraint regulation_side_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(id),
  constraint regulation_side_regulation_id_fkey FOREIGN KEY (regulation_id) REFERENCES regulation(id),
  constraint regulation_side_pkey PRIMARY KEY (agency_id, regulation_id)
);
CREATE INDEX regulation_side_dated ON public.regulation_side USING btree (agency_id, dated_on DESC, regulation_id DESC);
CREATE INDEX regulation_side_regulation ON public.regulation_side USING btree (regulation_id);
CREATE TRIGGER regulation_side_announced AFTER UPDATE ON public.regulation_side REFERENCING OLD TABLE AS stale NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION announce_changed_regulations();
CREATE TRIGGER regulation_side_opened_announced AFTER INSERT ON public.regulation_side REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION announce_sides('regulations');
alter table regulation_side enable row level security;
alter table regulation_side force row level security;
create policy own_side on regulation_side for select to public using (((agency_id = ( SELECT app_agency() AS app_agency)) AND ( SELECT app_reads_content() AS app_reads_content) AND ((below IS NULL) OR (below @> ( SELECT app_today() AS app_today)))));
create policy through_a_door on regulation_side for all to lientich_owner using (( SELECT crossing() AS crossing)) with check (( SELECT crossing() AS crossing));
grant select on regulation_side to lientich_app;

create table regulation_version (
  id uuid not null,
  regulation_id uuid not null,
  ordinal integer not null,
  valid_from date,
  text text not null,
  document jsonb not null,
  text_hash text not null,
  content_hash text not null,
  file_id uuid,
  proposed_by uuid not null default app_agency(),
  agreed_on date,
  founded_in xid8 not null default pg_current_xact_id(),
  constraint regulation_version_ordinal_check CHECK ((ordinal >= 1)),
  constraint regulation_version_file_id_fkey FOREIGN KEY (file_id) REFERENCES stored_file(id),
  constraint regulation_version_proposed_by_fkey FOREIGN KEY (proposed_by) REFERENCES agency(id),
  constraint regulation_version_regulation_id_fkey FOREIGN KEY (regulation_id) REFERENCES regulation(id),
  constraint regulation_version_pkey PRIMARY KEY (id),
  constraint regulation_version_regulation_id_id_key UNIQUE (regulation_id, id),
  constraint regulation_version_regulation_id_ordinal_key UNIQUE (regulation_id, ordinal)
);
CREATE INDEX regulation_version_file ON public.regulation_version USING btree (file_id);
CREATE INDEX regulation_version_proposer ON public.regulation_version USING btree (proposed_by);
CREATE TRIGGER regulation_version_sides AFTER INSERT ON public.regulation_version REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION refresh_sides_of_new();
CREATE TRIGGER version_carries_duties AFTER UPDATE ON public.regulation_version FOR EACH ROW WHEN ((new.agreed_on IS DISTINCT FROM old.agreed_on)) EXECUTE FUNCTION duties_rest_on();
alter table regulation_version enable row level security;
alter table regulation_version force row level security;
create policy participant_proposes on regulation_version for insert to public with check (((proposed_by = ( SELECT app_agency() AS app_agency)) AND ( SELECT app_proposes() AS app_proposes) AND is_participant(regulation_id) AND (((ordinal = 1) AND is_being_founded(regulation_id)) OR ((ordinal > 1) AND is_bound(regulation_id))) AND ((file_id IS NULL) OR is_own_file(file_id))));
create policy participant_reads on regulation_version for select to public using ((EXISTS ( SELECT
   FROM regulation_side s
  WHERE ((s.regulation_id = regulation_version.regulation_id) AND (s.agency_id = ( SELECT app_agency() AS app_agency)) AND ((s.below IS NULL) OR (regulation_version.ordinal = 1) OR (regulation_version.agreed_on IS NOT NULL))))));
create policy through_a_door on regulation_version for all to lientich_owner using (( SELECT crossing() AS crossing)) with check (( SELECT crossing() AS crossing));
grant select on regulation_version to lientich_app;
grant insert (id, regulation_id, ordinal, valid_from, text, document, text_hash, content_hash, file_id) on regulation_version to lientich_app;

create table request (
  id uuid not null,
  code text not null,
  regulation_id uuid not null,
  eid text not null,
  duty_id uuid,
  kind text not null,
  own_kind_id uuid,
  from_agency uuid not null default app_agency(),
  entered_by uuid not null default app_agency(),
  title text not null,
  body text not null,
  fields jsonb not null default '{}'::jsonb,
  urgency text not null,
  restricted boolean not null default false,
  open_to_all boolean not null default false,
  medium text not null,
  happened_on date,
  told jsonb,
  clock jsonb not null,
  silence jsonb,
  reminders jsonb not null default '[]'::jsonb,
  out_number integer,
  out_period text,
  paper_symbol text,
  brought_in boolean not null default false,
  content_hash text not null,
  sent_at timestamp with time zone not null default app_business_at(),
  sent_in xid8 not null default pg_current_xact_id(),
  words tsvector not null default ''::tsvector,
  constraint request_check CHECK (((happened_on IS NULL) = (medium = 'system'::text))),
  constraint request_medium_check CHECK ((medium = ANY (ARRAY['system'::text, 'paper'::text, 'telephone'::text, 'inPerson'::text]))),
  constraint request_urgency_check CHECK ((urgency = ANY (ARRAY['normal'::text, 'urgent'::text, 'veryUrgent'::text, 'express'::text]))),
  constraint request_duty_id_fkey FOREIGN KEY (duty_id) REFERENCES duty(id),
  constraint request_entered_by_fkey FOREIGN KEY (entered_by) REFERENCES agency(id),
  constraint request_from_agency_fkey FOREIGN KEY (from_agency) REFERENCES agency(id),
  constraint request_own_kind_id_fkey FOREIGN KEY (own_kind_id) REFERENCES request_kind(id),
  constraint request_regulation_id_fkey FOREIGN KEY (regulation_id) REFERENCES regulation(id),
  constraint request_pkey PRIMARY KEY (id),
  constraint request_code_key UNIQUE (code)
);
CREATE INDEX request_duty ON public.request USING btree (duty_id) WHERE (duty_id IS NOT NULL);
CREATE INDEX request_entered ON public.request USING btree (entered_by);
CREATE INDEX request_from ON public.request USING btree (from_agency);
CREATE INDEX request_own_kind ON public.request USING btree (own_kind_id) WHERE (own_kind_id IS NOT NULL);
CREATE INDEX request_regulation ON public.request USING btree (regulation_id);
CREATE INDEX request_words ON public.request USING gin (words) WITH (fastupdate=off);
CREATE TRIGGER request_worded BEFORE INSERT ON public.request FOR EACH ROW EXECUTE FUNCTION request_words();
alter table request enable row level security;
alter table request force row level security;
create policy concerned_reads on request for select to public using (((EXISTS ( SELECT
   FROM request_side s
  WHERE ((s.request_id = request.id) AND (s.agency_id = ( SELECT app_agency() AS app_agency))))) OR ((entered_by = ( SELECT app_agency() AS app_agency)) AND (sent_in = pg_current_xact_id_if_assigned()))));
create policy exchanging_sends on request for insert to public with check (((entered_by = ( SELECT app_agency() AS app_agency)) AND ( SELECT app_reads_content() AS app_reads_content) AND ((from_agency = ( SELECT app_agency() AS app_agency)) OR (medium <> 'system'::text)) AND exchanges_under(regulation_id, ( SELECT app_agency() AS app_agency)) AND exchanges_under(regulation_id, from_agency)));
create policy through_a_door on request for all to lientich_owner using (( SELECT crossing() AS crossing)) with check (( SELECT crossing() AS crossing));
grant select on request to lientich_app;
grant insert (id, code, regulation_id, eid, duty_id, kind, own_kind_id, from_agency, title, body, fields, urgency, restricted, open_to_all, medium, happened_on, told, clock, silence, reminders, out_number, out_period, paper_symbol, brought_in, content_hash) on request to lientich_app;

create table request_direction (
  id uuid not null,
  request_id uuid not null,
  agency_id uuid not null default app_agency(),
  appointment_id uuid not null default app_appointment(),
  words text not null,
  written_at timestamp with time zone not null default app_business_at(),
  constraint request_direction_agency_id_appointment_id_fkey FOREIGN KEY (agency_id, appointment_id) REFERENCES appointment(agency_id, id),
  constraint request_direction_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(id),
  constraint request_direction_request_id_fkey FOREIGN KEY (request_id) REFERENCES request(id),
  constraint request_direction_pkey PRIMARY KEY (id)
);
CREATE INDEX request_direction_by ON public.request_direction USING btree (agency_id, appointment_id);
CREATE INDEX request_direction_of ON public.request_direction USING btree (request_id);
CREATE INDEX request_direction_request ON public.request_direction USING btree (agency_id, request_id, written_at);
CREATE TRIGGER request_direction_told AFTER INSERT ON public.request_direction FOR EACH ROW EXECUTE FUNCTION tell_inside();
alter table request_direction enable row level security;
alter table request_direction force row level security;
create policy own_agency on request_direction for all to public using (((agency_id = ( SELECT app_agency() AS app_agency)) AND ( SELECT app_reads_content() AS app_reads_content) AND (EXISTS ( SELECT
   FROM request_side s
  WHERE ((s.request_id = request_direction.request_id) AND (s.agency_id = ( SELECT app_agency() AS app_agency))))))) with check (((agency_id = ( SELECT app_agency() AS app_agency)) AND ( SELECT app_reads_content() AS app_reads_content) AND (EXISTS ( SELECT
   FROM request_side s
  WHERE ((s.request_id = request_direction.request_id) AND (s.agency_id = ( SELECT app_agency() AS app_agency)))))));
grant select on request_direction to lientich_app;
grant insert (id, request_id, words) on request_direction to lientich_app;

create table request_draft (
  id uuid not null,
  agency_id uuid not null default app_agency(),
  made_by uuid not null default app_appointment(),
  request_id uuid,
  regulation_id uuid,
  kind text not null,
  title text not null,
  content jsonb not null,
  file_ids uuid[] not null default '{}'::uuid[],
  state text not null default 'draft'::text,
  submitted_at timestamp with time zone,
  decided_by uuid,
  decided_at timestamp with time zone,
  returned_reason text,
  restricted boolean not null default false,
  changed_at timestamp with time zone not null default app_business_at(),
  version integer not null default 1,
  constraint request_draft_kind_check CHECK ((kind = ANY (ARRAY['request'::text, 'answer'::text]))),
  constraint request_draft_state_check CHECK ((state = ANY (ARRAY['draft'::text, 'submitted'::text, 'approved'::text, 'returned'::text, 'sent'::text, 'discarded'::text]))),
  constraint request_draft_agency_id_decided_by_fkey FOREIGN KEY (agency_id, decided_by) REFERENCES appointment(agency_id, id),
  constraint request_draft_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(id),
  constraint request_draft_agency_id_made_by_fkey FOREIGN KEY (agency_id, made_by) REFERENCES appointment(agency_id, id),
  constraint request_draft_regulation_id_fkey FOREIGN KEY (regulation_id) REFERENCES regulation(id),
  constraint request_draft_request_id_fkey FOREIGN KEY (request_id) REFERENCES request(id),
  constraint request_draft_pkey PRIMARY KEY (id)
);
CREATE INDEX request_draft_agency ON public.request_draft USING btree (agency_id, state, changed_at DESC, id DESC);
CREATE INDEX request_draft_decided ON public.request_draft USING btree (agency_id, decided_by);
CREATE INDEX request_draft_made ON public.request_draft USING btree (agency_id, made_by);
CREATE INDEX request_draft_regulation ON public.request_draft USING btree (regulation_id);
CREATE INDEX request_draft_request ON public.request_draft USING btree (request_id) WHERE (request_id IS NOT NULL);
CREATE TRIGGER request_draft_told AFTER INSERT OR UPDATE ON public.request_draft FOR EACH ROW EXECUTE FUNCTION tell_of_draft();
alter table request_draft enable row level security;
alter table request_draft force row level security;
create policy own_agency on request_draft for all to public using (((agency_id = ( SELECT app_agency() AS app_agency)) AND ( SELECT app_reads_content() AS app_reads_content) AND ((NOT restricted) OR ( SELECT app_has_role('leader'::text) AS app_has_role) OR (made_by = ANY (( SELECT app_stands_for() AS app_stands_for)::uuid[])) OR (regulation_id = ANY (( SELECT app_follows() AS app_follows)::uuid[])) OR (EXISTS ( SELECT
   FROM request_side s
  WHERE ((s.request_id = request_draft.request_id) AND (s.agency_id = ( SELECT app_agency() AS app_agency)))))))) with check (((agency_id = ( SELECT app_agency() AS app_agency)) AND ( SELECT app_reads_content() AS app_reads_content)));
grant select on request_draft to lientich_app;
grant insert (id, request_id, regulation_id, kind, title, content, file_ids, state, submitted_at, restricted) on request_draft to lientich_app;
grant update (regulation_id, title, content, file_ids, state, submitted_at, decided_by, decided_at, returned_reason, restricted, changed_at, version) on request_draft to lientich_app;

create table request_event (
  id uuid not null,
  seq bigint not null generated always as identity,
  request_id uuid not null,
  line_agency uuid,
  agency_id uuid default app_agency(),
  at timestamp with time zone not null default app_business_at(),
  kind text not null,
  details jsonb not null default '{}'::jsonb,
  constraint request_event_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(id),
  constraint request_event_line_agency_fkey FOREIGN KEY (line_agency) REFERENCES agency(id),
  constraint request_event_request_id_fkey FOREIGN KEY (request_id) REFERENCES request(id),
  constraint request_event_pkey PRIMARY KEY (id),
  constraint request_event_seq_key UNIQUE (seq)
);
CREATE INDEX request_event_agency ON public.request_event USING btree (agency_id);
CREATE INDEX request_event_line ON public.request_event USING btree (line_agency);
CREATE INDEX request_event_request ON public.request_event USING btree (request_id, seq);
CREATE TRIGGER request_event_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.request_event FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER request_event_held BEFORE INSERT ON public.request_event FOR EACH STATEMENT EXECUTE FUNCTION hold_event_number();
CREATE TRIGGER request_event_told AFTER INSERT ON public.request_event FOR EACH ROW EXECUTE FUNCTION tell_of_request();
alter table request_event enable row level security;
alter table request_event force row level security;
create policy concerned_reads on request_event for select to public using ((EXISTS ( SELECT
   FROM request_side s
  WHERE ((s.request_id = request_event.request_id) AND (s.agency_id = ( SELECT app_agency() AS app_agency)) AND ((request_event.line_agency IS NULL) OR (s.part = 'from'::text) OR (request_event.line_agency = ( SELECT app_agency() AS app_agency)) OR s.open_to_all)))));
create policy own_agency_tells on request_event for insert to public with check (((agency_id = ( SELECT app_agency() AS app_agency)) AND ( SELECT app_reads_content() AS app_reads_content) AND
CASE
    WHEN (line_agency IS NULL) THEN (is_sender(request_id) OR is_being_sent(request_id))
    ELSE (is_on_line(request_id, line_agency) OR is_being_sent(request_id))
END AND (kind <> ALL (ARRAY['noAnswer'::text, 'deemedAgreed'::text, 'dueMoved'::text]))));
create policy through_a_door on request_event for all to lientich_owner using (( SELECT crossing() AS crossing)) with check (( SELECT crossing() AS crossing));
grant select on request_event to lientich_app;
grant insert (id, request_id, line_agency, kind, details) on request_event to lientich_app;

create table request_file (
  file_id uuid not null,
  request_id uuid not null,
  message_id uuid,
  line_agency uuid,
  agency_id uuid not null default app_agency(),
  place integer not null,
  constraint request_file_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(id),
  constraint request_file_file_id_fkey FOREIGN KEY (file_id) REFERENCES stored_file(id),
  constraint request_file_line_agency_fkey FOREIGN KEY (line_agency) REFERENCES agency(id),
  constraint request_file_message_id_fkey FOREIGN KEY (message_id) REFERENCES request_message(id),
  constraint request_file_request_id_fkey FOREIGN KEY (request_id) REFERENCES request(id),
  constraint request_file_pkey PRIMARY KEY (file_id)
);
CREATE INDEX request_file_agency ON public.request_file USING btree (agency_id);
CREATE INDEX request_file_line ON public.request_file USING btree (line_agency);
CREATE INDEX request_file_message ON public.request_file USING btree (message_id) WHERE (message_id IS NOT NULL);
CREATE INDEX request_file_request ON public.request_file USING btree (request_id, place);
alter table request_file enable row level security;
alter table request_file force row level security;
create policy concerned_reads on request_file for select to public using ((EXISTS ( SELECT
   FROM request_side s
  WHERE ((s.request_id = request_file.request_id) AND (s.agency_id = ( SELECT app_agency() AS app_agency)) AND ((request_file.line_agency IS NULL) OR (s.part = 'from'::text) OR (request_file.line_agency = ( SELECT app_agency() AS app_agency)) OR s.open_to_all)))));
create policy sender_attaches on request_file for insert to public with check (((agency_id = ( SELECT app_agency() AS app_agency)) AND is_own_file(file_id) AND
CASE
    WHEN (message_id IS NULL) THEN is_being_sent(request_id)
    ELSE (EXISTS ( SELECT
       FROM request_message m
      WHERE ((m.id = request_file.message_id) AND (m.request_id = request_file.request_id) AND (m.from_agency = app_agency()) AND (m.sent_in = pg_current_xact_id_if_assigned()) AND (NOT (m.line_agency IS DISTINCT FROM request_file.line_agency)))))
END));
grant select on request_file to lientich_app;
grant insert (file_id, request_id, message_id, line_agency, place) on request_file to lientich_app;

create table request_kind (
  id uuid not null,
  regulation_id uuid not null,
  agency_id uuid not null default app_agency(),
  name text not null,
  handled_like text not null,
  fields jsonb not null default '[]'::jsonb,
  outcomes jsonb not null default '[]'::jsonb,
  retired_on date,
  named_at timestamp with time zone not null default app_business_at(),
  constraint request_kind_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(id),
  constraint request_kind_regulation_id_fkey FOREIGN KEY (regulation_id) REFERENCES regulation(id),
  constraint request_kind_pkey PRIMARY KEY (id)
);
CREATE INDEX request_kind_agency ON public.request_kind USING btree (agency_id);
CREATE INDEX request_kind_regulation ON public.request_kind USING btree (regulation_id);
CREATE UNIQUE INDEX request_kind_name ON public.request_kind USING btree (regulation_id, fold(name)) WHERE (retired_on IS NULL);
alter table request_kind enable row level security;
alter table request_kind force row level security;
create policy bound_names on request_kind for insert to public with check (((agency_id = ( SELECT app_agency() AS app_agency)) AND ( SELECT app_proposes() AS app_proposes) AND is_bound(regulation_id)));
create policy exchanging_reads on request_kind for select to public using ((( SELECT app_reads_content() AS app_reads_content) AND (EXISTS ( SELECT
   FROM regulation_side s
  WHERE ((s.regulation_id = request_kind.regulation_id) AND (s.agency_id = ( SELECT app_agency() AS app_agency)))))));
create policy namer_retires on request_kind for update to public using (((agency_id = ( SELECT app_agency() AS app_agency)) AND ( SELECT app_proposes() AS app_proposes)));
grant select on request_kind to lientich_app;
grant insert (id, regulation_id, name, handled_like, fields, outcomes) on request_kind to lientich_app;
grant update (retired_on) on request_kind to lientich_app;

create table request_line (
  request_id uuid not null,
  agency_id uuid not null,
  place integer not null,
  state text not null,
  arrived_on date not null,
  received_on date,
  received_at timestamp with time zone,
  in_number integer,
  in_period text,
  event_on date,
  due_on date,
  due_at timestamp with time zone,
  first_due_on date,
  calendar_seq bigint not null default 0,
  paused_since date,
  pause_reason text,
  pauses jsonb not null default '[]'::jsonb,
  extension_asked jsonb,
  extensions jsonb not null default '[]'::jsonb,
  recall_asked jsonb,
  receipt_dispute jsonb,
  confirmation text,
  confirmation_reason text,
  refused_reason text,
  escalated_to text,
  outcome text,
  outcome_details jsonb not null default '{}'::jsonb,
  answered_on date,
  answer_days integer,
  closed_on date,
  silent_since date,
  loan jsonb,
  reminders jsonb not null default '[]'::jsonb,
  next_reminder_on date,
  version integer not null default 1,
  constraint request_line_check CHECK (((pause_reason IS NULL) = (paused_since IS NULL))),
  constraint request_line_confirmation_check CHECK ((confirmation = ANY (ARRAY['waiting'::text, 'confirmed'::text, 'disputed'::text]))),
  constraint request_line_state_check CHECK ((state = ANY (ARRAY['sent'::text, 'arrived'::text, 'received'::text, 'assigned'::text, 'processing'::text, 'answered'::text, 'done'::text, 'refused'::text, 'recalled'::text, 'escalated'::text]))),
  constraint request_line_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(id),
  constraint request_line_request_id_fkey FOREIGN KEY (request_id) REFERENCES request(id),
  constraint request_line_pkey PRIMARY KEY (request_id, agency_id)
);
CREATE INDEX request_line_agency ON public.request_line USING btree (agency_id);
CREATE INDEX request_line_counted ON public.request_line USING btree (calendar_seq, request_id) WHERE ((due_on IS NOT NULL) AND (state = ANY (ARRAY['arrived'::text, 'received'::text, 'assigned'::text, 'processing'::text])));
CREATE INDEX request_line_due ON public.request_line USING btree (due_on, request_id) WHERE ((due_on IS NOT NULL) AND (silent_since IS NULL) AND (state = ANY (ARRAY['arrived'::text, 'received'::text, 'assigned'::text, 'processing'::text])));
CREATE INDEX request_line_reminder ON public.request_line USING btree (next_reminder_on, request_id) WHERE (next_reminder_on IS NOT NULL);
CREATE TRIGGER request_line_guarded BEFORE UPDATE ON public.request_line FOR EACH ROW EXECUTE FUNCTION guard_request_line();
CREATE TRIGGER request_sides_opened AFTER INSERT ON public.request_line REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION open_request_sides();
CREATE TRIGGER request_sides_refreshed AFTER UPDATE ON public.request_line REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION refresh_request_sides();
alter table request_line enable row level security;
alter table request_line force row level security;
create policy both_carry_on on request_line for update to public using (is_on_line(request_id, agency_id));
create policy line_reads on request_line for select to public using (((EXISTS ( SELECT
   FROM request_side s
  WHERE ((s.request_id = request_line.request_id) AND (s.agency_id = ( SELECT app_agency() AS app_agency)) AND ((s.part = 'from'::text) OR (request_line.agency_id = ( SELECT app_agency() AS app_agency)) OR s.open_to_all)))) OR is_being_sent(request_id)));
create policy sender_addresses on request_line for insert to public with check ((is_being_sent(request_id) AND (EXISTS ( SELECT
   FROM request r
  WHERE ((r.id = request_line.request_id) AND (r.from_agency <> request_line.agency_id) AND exchanges_under(r.regulation_id, request_line.agency_id) AND ((r.from_agency = app_agency()) OR (request_line.agency_id = app_agency())))))));
create policy through_a_door on request_line for all to lientich_owner using (( SELECT crossing() AS crossing)) with check (( SELECT crossing() AS crossing));
grant select on request_line to lientich_app;
grant insert (request_id, agency_id, place, state, arrived_on, received_on, received_at, in_number, in_period, event_on, due_on, due_at, first_due_on, calendar_seq, confirmation, outcome, outcome_details, answered_on, answer_days, closed_on, silent_since, loan, reminders, next_reminder_on) on request_line to lientich_app;
grant update (state, received_on, received_at, in_number, in_period, event_on, due_on, due_at, first_due_on, calendar_seq, paused_since, pause_reason, pauses, extension_asked, extensions, recall_asked, receipt_dispute, confirmation, confirmation_reason, refused_reason, escalated_to, outcome, outcome_details, answered_on, answer_days, closed_on, silent_since, loan, reminders, next_reminder_on, version) on request_line to lientich_app;

create table request_message (
  id uuid not null,
  seq bigint not null generated always as identity,
  request_id uuid not null,
  line_agency uuid,
  from_agency uuid not null default app_agency(),
  kind text not null,
  body text not null,
  cites jsonb,
  corrects uuid,
  outcome text,
  outcome_details jsonb not null default '{}'::jsonb,
  medium text not null default 'system'::text,
  happened_on date,
  told jsonb,
  out_number integer,
  out_period text,
  paper_symbol text,
  content_hash text not null,
  sent_at timestamp with time zone not null default app_business_at(),
  sent_in xid8 not null default pg_current_xact_id(),
  withdrawn_at timestamp with time zone,
  withdrawn_reason text,
  constraint request_message_check CHECK (((withdrawn_at IS NULL) = (withdrawn_reason IS NULL))),
  constraint request_message_kind_check CHECK ((kind = ANY (ARRAY['message'::text, 'answer'::text, 'partAnswer'::text, 'supplement'::text, 'position'::text, 'correction'::text]))),
  constraint request_message_medium_check CHECK ((medium = ANY (ARRAY['system'::text, 'paper'::text, 'telephone'::text, 'inPerson'::text]))),
  constraint request_message_corrects_fkey FOREIGN KEY (corrects) REFERENCES request_message(id),
  constraint request_message_from_agency_fkey FOREIGN KEY (from_agency) REFERENCES agency(id),
  constraint request_message_line_agency_fkey FOREIGN KEY (line_agency) REFERENCES agency(id),
  constraint request_message_request_id_fkey FOREIGN KEY (request_id) REFERENCES request(id),
  constraint request_message_pkey PRIMARY KEY (id),
  constraint request_message_seq_key UNIQUE (seq)
);
CREATE INDEX request_message_corrects ON public.request_message USING btree (corrects) WHERE (corrects IS NOT NULL);
CREATE INDEX request_message_from ON public.request_message USING btree (from_agency);
CREATE INDEX request_message_line ON public.request_message USING btree (line_agency);
CREATE INDEX request_message_request ON public.request_message USING btree (request_id, seq);
alter table request_message enable row level security;
alter table request_message force row level security;
create policy concerned_reads on request_message for select to public using ((EXISTS ( SELECT
   FROM request_side s
  WHERE ((s.request_id = request_message.request_id) AND (s.agency_id = ( SELECT app_agency() AS app_agency)) AND ((request_message.line_agency IS NULL) OR (s.part = 'from'::text) OR (request_message.line_agency = ( SELECT app_agency() AS app_agency)) OR s.open_to_all)))));
create policy own_agency_withdraws on request_message for update to public using (((from_agency = ( SELECT app_agency() AS app_agency)) AND ( SELECT app_reads_content() AS app_reads_content) AND (withdrawn_at IS NULL))) with check (((from_agency = ( SELECT app_agency() AS app_agency)) AND (withdrawn_at IS NOT NULL)));
create policy own_agency_writes on request_message for insert to public with check (((from_agency = ( SELECT app_agency() AS app_agency)) AND ( SELECT app_reads_content() AS app_reads_content) AND
CASE
    WHEN (line_agency IS NULL) THEN is_sender(request_id)
    ELSE is_on_line(request_id, line_agency)
END));
create policy through_a_door on request_message for all to lientich_owner using (( SELECT crossing() AS crossing)) with check (( SELECT crossing() AS crossing));
grant select on request_message to lientich_app;
grant insert (id, request_id, line_agency, kind, body, cites, corrects, outcome, outcome_details, medium, happened_on, told, out_number, out_period, paper_symbol, content_hash) on request_message to lientich_app;
grant update (withdrawn_at, withdrawn_reason) on request_message to lientich_app;

create table request_note (
  id uuid not null,
  request_id uuid not null,
  agency_id uuid not null default app_agency(),
  person_id uuid not null default app_person(),
  words text not null,
  written_at timestamp with time zone not null default app_business_at(),
  constraint request_note_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(id),
  constraint request_note_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id),
  constraint request_note_request_id_fkey FOREIGN KEY (request_id) REFERENCES request(id),
  constraint request_note_pkey PRIMARY KEY (id)
);
CREATE INDEX request_note_of ON public.request_note USING btree (request_id);
CREATE INDEX request_note_person ON public.request_note USING btree (person_id);
CREATE INDEX request_note_request ON public.request_note USING btree (agency_id, request_id, written_at);
CREATE TRIGGER request_note_told AFTER INSERT ON public.request_note FOR EACH ROW EXECUTE FUNCTION tell_inside();
alter table request_note enable row level security;
alter table request_note force row level security;
create policy own_agency on request_note for all to public using (((agency_id = ( SELECT app_agency() AS app_agency)) AND ( SELECT app_reads_content() AS app_reads_content) AND (EXISTS ( SELECT
   FROM request_side s
  WHERE ((s.request_id = request_note.request_id) AND (s.agency_id = ( SELECT app_agency() AS app_agency))))))) with check (((agency_id = ( SELECT app_agency() AS app_agency)) AND ( SELECT app_reads_content() AS app_reads_content) AND (EXISTS ( SELECT
   FROM request_side s
  WHERE ((s.request_id = request_note.request_id) AND (s.agency_id = ( SELECT app_agency() AS app_agency)))))));
grant select on request_note to lientich_app;
grant insert (id, request_id, words) on request_note to lientich_app;

create table request_receipt (
  id uuid not null,
  request_id uuid not null,
  message_id uuid,
  line_agency uuid,
  kind text not null,
  agency_id uuid not null default app_agency(),
  at timestamp with time zone not null default app_business_at(),
  position_title text not null,
  number integer,
  period text,
  content_hash text not null,
  files jsonb not null default '[]'::jsonb,
  constraint request_receipt_kind_check CHECK ((kind = ANY (ARRAY['sent'::text, 'received'::text]))),
  constraint request_receipt_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(id),
  constraint request_receipt_line_agency_fkey FOREIGN KEY (line_agency) REFERENCES agency(id),
  constraint request_receipt_message_id_fkey FOREIGN KEY (message_id) REFERENCES request_message(id),
  constraint request_receipt_request_id_fkey FOREIGN KEY (request_id) REFERENCES request(id),
  constraint request_receipt_pkey PRIMARY KEY (id)
);
CREATE INDEX request_receipt_agency ON public.request_receipt USING btree (agency_id);
CREATE INDEX request_receipt_line ON public.request_receipt USING btree (line_agency);
CREATE INDEX request_receipt_message ON public.request_receipt USING btree (message_id) WHERE (message_id IS NOT NULL);
CREATE INDEX request_receipt_request ON public.request_receipt USING btree (request_id, at);
CREATE TRIGGER request_receipt_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.request_receipt FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
alter table request_receipt enable row level security;
alter table request_receipt force row level security;
create policy concerned_reads on request_receipt for select to public using ((EXISTS ( SELECT
   FROM request_side s
  WHERE ((s.request_id = request_receipt.request_id) AND (s.agency_id = ( SELECT app_agency() AS app_agency)) AND ((request_receipt.line_agency IS NULL) OR (s.part = 'from'::text) OR (request_receipt.line_agency = ( SELECT app_agency() AS app_agency)) OR s.open_to_all)))));
create policy own_agency_receipts on request_receipt for insert to public with check (((agency_id = ( SELECT app_agency() AS app_agency)) AND (is_being_sent(request_id) OR
CASE
    WHEN (line_agency IS NULL) THEN is_sender(request_id)
    ELSE is_on_line(request_id, line_agency)
END)));
grant select on request_receipt to lientich_app;
grant insert (id, request_id, message_id, line_agency, kind, position_title, number, period, content_hash, files) on request_receipt to lientich_app;

create table request_seen (
  person_id uuid not null default app_person(),
  agency_id uuid not null default app_agency(),
  request_id uuid not null,
  seq bigint not null,
  constraint request_seen_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(id),
  constraint request_seen_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id),
  constraint request_seen_request_id_fkey FOREIGN KEY (request_id) REFERENCES request(id),
  constraint request_seen_pkey PRIMARY KEY (person_id, agency_id, request_id)
);
CREATE INDEX request_seen_agency ON public.request_seen USING btree (agency_id);
CREATE INDEX request_seen_request ON public.request_seen USING btree (request_id);
alter table request_seen enable row level security;
alter table request_seen force row level security;
create policy own_agency on request_seen for all to public using (((agency_id = ( SELECT app_agency() AS app_agency)) AND ( SELECT app_reads_content() AS app_reads_content) AND (EXISTS ( SELECT
   FROM request_side s
  WHERE ((s.request_id = request_seen.request_id) AND (s.agency_id = ( SELECT app_agency() AS app_agency))))))) with check (((agency_id = ( SELECT app_agency() AS app_agency)) AND ( SELECT app_reads_content() AS app_reads_content) AND (EXISTS ( SELECT
   FROM request_side s
  WHERE ((s.request_id = request_seen.request_id) AND (s.agency_id = ( SELECT app_agency() AS app_agency)))))));
create policy own_person on request_seen as restrictive for all to public using ((person_id = ( SELECT app_person() AS app_person))) with check ((person_id = ( SELECT app_person() AS app_person)));
grant select on request_seen to lientich_app;
grant insert (request_id, seq) on request_seen to lientich_app;
grant update (seq) on request_seen to lientich_app;

create table request_side (
  agency_id uuid not null,
  request_id uuid not null,
  part text not null,
  regulation_id uuid not null,
  eid text not null,
  kind text not null,
  own_kind_id uuid,
  urgency text not null,
  restricted boolean not null,
  open_to_all boolean not null,
  counterpart_id uuid,
  sent_on date not null,
  sent_at timestamp with time zone not null,
  state text not null,
  open boolean not null,
  waits text not null,
  due_on date,
  sort_on date not null default 'infinity'::date,
  paused boolean not null default false,
  outcome text,
  late boolean not null default false,
  silent boolean not null default false,
  unconfirmed boolean not null default false,
  line_count integer not null,
  answered_count integer not null default 0,
  last_seq bigint not null default 0,
  news_seq bigint not null default 0,
  last_at timestamp with time zone not null,
  handed_to uuid,
  helpers uuid[] not null default '{}'::uuid[],
  inner_due_on date,
  constraint request_side_part_check CHECK ((part = ANY (ARRAY['from'::text, 'to'::text]))),
  constraint request_side_waits_check CHECK ((waits = ANY (ARRAY['own'::text, 'other'::text, 'nobody'::text]))),
  constraint request_side_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(id),
  constraint request_side_agency_id_handed_to_fkey FOREIGN KEY (agency_id, handed_to) REFERENCES appointment(agency_id, id),
  constraint request_side_request_id_fkey FOREIGN KEY (request_id) REFERENCES request(id),
  constraint request_side_pkey PRIMARY KEY (agency_id, request_id)
);
CREATE INDEX request_side_counterpart ON public.request_side USING btree (agency_id, counterpart_id, sent_on DESC, request_id DESC);
CREATE INDEX request_side_handed ON public.request_side USING btree (agency_id, handed_to, sort_on, request_id) WHERE (open AND (handed_to IS NOT NULL));
CREATE INDEX request_side_helpers ON public.request_side USING gin (helpers) WHERE (open AND (helpers <> '{}'::uuid[]));
CREATE INDEX request_side_kind ON public.request_side USING btree (agency_id, kind, sent_on DESC, request_id DESC);
CREATE INDEX request_side_last ON public.request_side USING btree (agency_id, last_seq);
CREATE INDEX request_side_open ON public.request_side USING btree (agency_id, part, sort_on, request_id) INCLUDE (regulation_id, restricted, handed_to, helpers, waits, state, paused) WHERE open;
CREATE INDEX request_side_regulation ON public.request_side USING btree (agency_id, regulation_id, sent_on DESC, request_id DESC);
CREATE INDEX request_side_request ON public.request_side USING btree (request_id);
CREATE INDEX request_side_sent ON public.request_side USING btree (agency_id, part, sent_on DESC, request_id DESC) INCLUDE (regulation_id, restricted, handed_to, helpers, open, news_seq);
CREATE TRIGGER request_side_handed AFTER UPDATE OF handed_to, helpers, inner_due_on ON public.request_side FOR EACH ROW EXECUTE FUNCTION tell_inside();
alter table request_side enable row level security;
alter table request_side force row level security;
create policy own_side on request_side for select to public using (((agency_id = ( SELECT app_agency() AS app_agency)) AND ( SELECT app_reads_content() AS app_reads_content) AND ((NOT restricted) OR ( SELECT app_has_role('leader'::text) AS app_has_role) OR (handed_to = ANY (( SELECT app_stands_for() AS app_stands_for)::uuid[])) OR (helpers && ( SELECT app_stands_for() AS app_stands_for)) OR (regulation_id = ANY (( SELECT app_follows() AS app_follows)::uuid[])))));
create policy own_side_hands on request_side for update to public using (((agency_id = ( SELECT app_agency() AS app_agency)) AND ( SELECT app_reads_content() AS app_reads_content)));
create policy through_a_door on request_side for all to lientich_owner using (( SELECT crossing() AS crossing)) with check (( SELECT crossing() AS crossing));
grant select on request_side to lientich_app;
grant update (handed_to, helpers, inner_due_on) on request_side to lientich_app;

create table saved_view (
  id uuid not null,
  person_id uuid not null default app_person(),
  agency_id uuid not null default app_agency(),
  name text not null,
  filters jsonb not null,
  constraint saved_view_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(id),
  constraint saved_view_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id),
  constraint saved_view_pkey PRIMARY KEY (id),
  constraint saved_view_person_id_agency_id_name_key UNIQUE (person_id, agency_id, name)
);
CREATE INDEX saved_view_agency ON public.saved_view USING btree (agency_id);
alter table saved_view enable row level security;
alter table saved_view force row level security;
create policy own_person on saved_view for all to public using (((person_id = ( SELECT app_person() AS app_person)) AND (agency_id = ( SELECT app_agency() AS app_agency)))) with check (((person_id = ( SELECT app_person() AS app_person)) AND (agency_id = ( SELECT app_agency() AS app_agency))));
grant delete, insert, select, update on saved_view to lientich_app;

create table stored_file (
  id uuid not null,
  agency_id uuid not null default app_agency(),
  name text not null,
  media_type text not null,
  size integer not null,
  sha256 text not null,
  stored_at timestamp with time zone not null default app_business_at(),
  stored_in xid8 not null default pg_current_xact_id(),
  in_blob boolean not null default false,
  destroyed_at timestamp with time zone,
  destroyed_reason text,
  constraint stored_file_check CHECK (((destroyed_at IS NULL) = (destroyed_reason IS NULL))),
  constraint stored_file_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(id),
  constraint stored_file_pkey PRIMARY KEY (id)
);
CREATE INDEX stored_file_agency ON public.stored_file USING btree (agency_id);
CREATE INDEX stored_file_blob ON public.stored_file USING btree (sha256) WHERE (in_blob AND (destroyed_at IS NULL));
alter table stored_file enable row level security;
alter table stored_file force row level security;
create policy blob_of_own_upload on stored_file as restrictive for insert to public with check (((NOT in_blob) OR (EXISTS ( SELECT
   FROM upload u
  WHERE ((u.file_id = stored_file.id) AND (u.state = 'taken'::text) AND (u.person_id = ( SELECT app_person() AS app_person)) AND (u.agency_id = stored_file.agency_id) AND (u.sha256 = stored_file.sha256) AND (u.size = stored_file.size) AND (u.media_type = stored_file.media_type) AND (u.name = stored_file.name))))));
create policy evidence_of_a_fulfilment on stored_file for select to public using ((EXISTS ( SELECT
   FROM fulfilment_evidence e
  WHERE (e.file_id = stored_file.id))));
create policy file_of_a_request on stored_file for select to public using ((EXISTS ( SELECT
   FROM request_file f
  WHERE (f.file_id = stored_file.id))));
create policy own_agency_stores on stored_file for insert to public with check (((agency_id = ( SELECT app_agency() AS app_agency)) AND ( SELECT app_reads_content() AS app_reads_content)));
create policy own_or_of_a_version on stored_file for select to public using ((((agency_id = ( SELECT app_agency() AS app_agency)) AND ( SELECT app_reads_content() AS app_reads_content)) OR (EXISTS ( SELECT
   FROM regulation_version v
  WHERE (v.file_id = stored_file.id)))));
create policy through_a_door on stored_file for all to lientich_owner using (( SELECT crossing() AS crossing)) with check (( SELECT crossing() AS crossing));
grant select on stored_file to lientich_app;
grant insert (id, name, media_type, size, sha256, in_blob) on stored_file to lientich_app;

create table stored_piece (
  file_id uuid not null,
  place integer not null,
  content bytea not null,
  constraint stored_piece_file_id_fkey FOREIGN KEY (file_id) REFERENCES stored_file(id),
  constraint stored_piece_pkey PRIMARY KEY (file_id, place)
);
alter table stored_piece enable row level security;
alter table stored_piece force row level security;
create policy of_its_file on stored_piece for select to public using ((EXISTS ( SELECT
   FROM stored_file f
  WHERE (f.id = stored_piece.file_id))));
create policy own_agency_stores on stored_piece for insert to public with check ((EXISTS ( SELECT
   FROM stored_file f
  WHERE ((f.id = stored_piece.file_id) AND (f.agency_id = app_agency()) AND (f.stored_in = ( SELECT pg_current_xact_id_if_assigned() AS pg_current_xact_id_if_assigned))))));
create policy through_a_door on stored_piece for all to lientich_owner using (( SELECT crossing() AS crossing)) with check (( SELECT crossing() AS crossing));
grant insert, select on stored_piece to lientich_app;

create table succession (
  id uuid not null,
  kind text not null,
  effective_on date not null,
  decision_symbol text not null,
  decided_on date not null,
  decision_issuer text not null,
  constraint succession_pkey PRIMARY KEY (id)
);
alter table succession enable row level security;
alter table succession force row level security;
create policy administrator_edits on succession for update to public using (( SELECT app_has_role('systemAdministrator'::text) AS app_has_role));
create policy administrator_enters on succession for insert to public with check (( SELECT app_has_role('systemAdministrator'::text) AS app_has_role));
create policy signed_in_reads on succession for select to public using ((( SELECT app_person() AS app_person) IS NOT NULL));
grant insert, select, update on succession to lientich_app;

create table succession_party (
  succession_id uuid not null,
  agency_id uuid not null,
  side text not null,
  constraint succession_party_side_check CHECK ((side = ANY (ARRAY['predecessor'::text, 'successor'::text]))),
  constraint succession_party_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(id),
  constraint succession_party_succession_id_fkey FOREIGN KEY (succession_id) REFERENCES succession(id),
  constraint succession_party_pkey PRIMARY KEY (succession_id, side, agency_id)
);
CREATE INDEX succession_party_agency ON public.succession_party USING btree (agency_id);
alter table succession_party enable row level security;
alter table succession_party force row level security;
create policy administrator_edits on succession_party for update to public using (( SELECT app_has_role('systemAdministrator'::text) AS app_has_role));
create policy administrator_enters on succession_party for insert to public with check (( SELECT app_has_role('systemAdministrator'::text) AS app_has_role));
create policy signed_in_reads on succession_party for select to public using ((( SELECT app_person() AS app_person) IS NOT NULL));
grant insert, select, update on succession_party to lientich_app;

create table unit (
  id uuid not null,
  agency_id uuid not null,
  name text not null,
  short_name text not null,
  valid daterange not null,
  version integer not null default 1,
  constraint unit_valid_check CHECK ((NOT isempty(valid))),
  constraint unit_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(id),
  constraint unit_pkey PRIMARY KEY (id),
  constraint unit_agency_id_id_key UNIQUE (agency_id, id),
  constraint unit_agency_id_name_valid_excl EXCLUDE USING gist (agency_id WITH =, name WITH =, valid WITH &&)
);
CREATE INDEX unit_agency ON public.unit USING btree (agency_id, name, id);
alter table unit enable row level security;
alter table unit force row level security;
create policy administrator_adds on unit for insert to public with check (((agency_id = ( SELECT app_agency() AS app_agency)) AND ( SELECT keeps_people() AS keeps_people)));
create policy administrator_edits on unit for update to public using (((agency_id = ( SELECT app_agency() AS app_agency)) AND ( SELECT keeps_people() AS keeps_people)));
create policy own_agency on unit for select to public using ((agency_id = ( SELECT app_agency() AS app_agency)));
create policy own_person on unit for select to public using ((id IN ( SELECT "position".unit_id
   FROM "position"
  WHERE ("position".id IN ( SELECT appointment.position_id
           FROM appointment
          WHERE (appointment.person_id = ( SELECT app_person() AS app_person)))))));
create policy through_a_door on unit for all to lientich_owner using (( SELECT crossing() AS crossing)) with check (( SELECT crossing() AS crossing));
grant insert, select, update on unit to lientich_app;

create table upload (
  id uuid not null,
  person_id uuid not null default app_person(),
  agency_id uuid not null default app_agency(),
  appointment_id uuid default app_appointment(),
  name text not null,
  size integer not null,
  received integer not null default 0,
  state text not null default 'receiving'::text,
  reason text,
  media_type text,
  sha256 text,
  file_id uuid,
  tries integer not null default 0,
  try_at timestamp with time zone,
  begun_at timestamp with time zone not null default statement_timestamp(),
  moved_at timestamp with time zone not null default statement_timestamp(),
  constraint upload_check CHECK (((received >= 0) AND (received <= size))),
  constraint upload_check1 CHECK (((reason IS NOT NULL) = (state = 'refused'::text))),
  constraint upload_check2 CHECK (((file_id IS NOT NULL) = (state = 'taken'::text))),
  constraint upload_check3 CHECK (((state <> ALL (ARRAY['ready'::text, 'taken'::text])) OR ((sha256 IS NOT NULL) AND (media_type IS NOT NULL)))),
  constraint upload_check4 CHECK (((state = ANY (ARRAY['receiving'::text, 'refused'::text, 'dropped'::text])) OR (received = size))),
  constraint upload_check5 CHECK (((state <> ALL (ARRAY['receiving'::text, 'checking'::text, 'held'::text, 'refused'::text])) OR (sha256 IS NULL))),
  constraint upload_sha256_check CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text)),
  constraint upload_size_check CHECK ((size >= 0)),
  constraint upload_state_check CHECK ((state = ANY (ARRAY['receiving'::text, 'checking'::text, 'held'::text, 'ready'::text, 'refused'::text, 'taken'::text, 'dropped'::text]))),
  constraint upload_agency_id_appointment_id_fkey FOREIGN KEY (agency_id, appointment_id) REFERENCES appointment(agency_id, id),
  constraint upload_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(id),
  constraint upload_file_id_fkey FOREIGN KEY (file_id) REFERENCES stored_file(id) DEFERRABLE INITIALLY DEFERRED,
  constraint upload_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id),
  constraint upload_pkey PRIMARY KEY (id),
  constraint upload_file_id_key UNIQUE (file_id)
);
CREATE INDEX upload_agency ON public.upload USING btree (agency_id, appointment_id);
CREATE INDEX upload_blob ON public.upload USING btree (sha256) WHERE (state = 'ready'::text);
CREATE INDEX upload_moved ON public.upload USING btree (state, moved_at);
CREATE INDEX upload_person ON public.upload USING btree (person_id, agency_id, id DESC);
CREATE INDEX upload_waiting ON public.upload USING btree (moved_at, id) WHERE (state = ANY (ARRAY['checking'::text, 'held'::text]));
CREATE TRIGGER upload_whole AFTER UPDATE OF state ON public.upload FOR EACH ROW WHEN ((new.state = 'checking'::text)) EXECUTE FUNCTION tell_upload_whole();
alter table upload enable row level security;
alter table upload force row level security;
create policy own_moves on upload as restrictive for update to lientich_app using ((state <> ALL (ARRAY['taken'::text, 'dropped'::text]))) with check (true);
create policy own_upload on upload for all to lientich_app using (((person_id = ( SELECT app_person() AS app_person)) AND (agency_id = ( SELECT app_agency() AS app_agency)) AND ( SELECT app_reads_content() AS app_reads_content))) with check (((person_id = ( SELECT app_person() AS app_person)) AND (agency_id = ( SELECT app_agency() AS app_agency)) AND ( SELECT app_reads_content() AS app_reads_content) AND (state = ANY (ARRAY['receiving'::text, 'checking'::text, 'taken'::text, 'dropped'::text]))));
create policy through_a_door on upload for all to lientich_owner using (( SELECT crossing() AS crossing)) with check (( SELECT crossing() AS crossing));
create policy worker_keeps on upload for all to lientich_worker using (true) with check (true);
grant select on upload to lientich_app;
grant delete, select on upload to lientich_worker;
grant insert (id, name, size) on upload to lientich_app;
grant update (received, state, reason, file_id, moved_at) on upload to lientich_app;
grant update (state, reason, media_type, sha256, tries, try_at, moved_at) on upload to lientich_worker;

create table webhook (
  id uuid not null,
  agency_id uuid not null default app_agency(),
  url text not null,
  events text[] not null,
  active boolean not null default true,
  gone_at timestamp with time zone,
  made_at timestamp with time zone not null default app_business_at(),
  version integer not null default 1,
  constraint webhook_check CHECK (((gone_at IS NULL) OR (NOT active))),
  constraint webhook_events_check CHECK ((cardinality(events) > 0)),
  constraint webhook_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(id),
  constraint webhook_pkey PRIMARY KEY (id),
  constraint webhook_agency_id_id_key UNIQUE (agency_id, id)
);
alter table webhook enable row level security;
alter table webhook force row level security;
create policy administrator_keeps on webhook for all to public using (((agency_id = ( SELECT app_agency() AS app_agency)) AND ( SELECT app_has_role('agencyAdministrator'::text) AS app_has_role))) with check (((agency_id = ( SELECT app_agency() AS app_agency)) AND ( SELECT app_has_role('agencyAdministrator'::text) AS app_has_role)));
create policy through_a_door on webhook for all to lientich_owner using (( SELECT crossing() AS crossing)) with check (( SELECT crossing() AS crossing));
create policy worker_works on webhook for all to lientich_worker using (true) with check (true);
grant delete, select on webhook to lientich_app;
grant select on webhook to lientich_worker;
grant insert (id, url, events) on webhook to lientich_app;
grant update (active, gone_at, version) on webhook to lientich_worker;
grant update (url, events, active, gone_at, version) on webhook to lientich_app;

create table webhook_delivery (
  id uuid not null,
  webhook_id uuid not null,
  agency_id uuid not null default app_agency(),
  event text not null,
  about_kind text not null,
  about_id uuid not null,
  at timestamp with time zone not null default app_business_at(),
  queued_at timestamp with time zone not null default clock_timestamp(),
  state text not null default 'waiting'::text,
  attempts integer not null default 0,
  next_at timestamp with time zone not null default clock_timestamp(),
  settled_at timestamp with time zone,
  last_status integer,
  last_failure text,
  constraint webhook_delivery_check CHECK (((settled_at IS NOT NULL) = (state <> 'waiting'::text))),
  constraint webhook_delivery_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'delivered'::text, 'dead'::text]))),
  constraint webhook_delivery_agency_id_webhook_id_fkey FOREIGN KEY (agency_id, webhook_id) REFERENCES webhook(agency_id, id) ON DELETE CASCADE,
  constraint webhook_delivery_pkey PRIMARY KEY (id)
);
CREATE INDEX webhook_delivery_settled ON public.webhook_delivery USING btree (settled_at) WHERE (state <> 'waiting'::text);
CREATE INDEX webhook_delivery_state ON public.webhook_delivery USING btree (webhook_id, state, queued_at DESC, id) WHERE (state <> 'delivered'::text);
CREATE INDEX webhook_delivery_waiting ON public.webhook_delivery USING btree (next_at, webhook_id) WHERE (state = 'waiting'::text);
CREATE INDEX webhook_delivery_webhook ON public.webhook_delivery USING btree (webhook_id, queued_at DESC, id);
alter table webhook_delivery enable row level security;
alter table webhook_delivery force row level security;
create policy administrator_reads on webhook_delivery for select to public using (((agency_id = ( SELECT app_agency() AS app_agency)) AND ( SELECT app_has_role('agencyAdministrator'::text) AS app_has_role)));
create policy administrator_sends_again on webhook_delivery for update to public using (((agency_id = ( SELECT app_agency() AS app_agency)) AND ( SELECT app_has_role('agencyAdministrator'::text) AS app_has_role) AND (state = 'dead'::text))) with check (((agency_id = ( SELECT app_agency() AS app_agency)) AND (state = 'waiting'::text)));
create policy administrator_tries on webhook_delivery for insert to public with check (((agency_id = ( SELECT app_agency() AS app_agency)) AND ( SELECT app_has_role('agencyAdministrator'::text) AS app_has_role) AND (event = 'webhook.test'::text) AND (about_id = webhook_id)));
create policy through_a_door on webhook_delivery for all to lientich_owner using (( SELECT crossing() AS crossing)) with check (( SELECT crossing() AS crossing));
create policy worker_works on webhook_delivery for all to lientich_worker using (true) with check (true);
grant delete, select on webhook_delivery to lientich_worker;
grant insert (id, webhook_id, event, about_kind, about_id) on webhook_delivery to lientich_app;
grant select (id, webhook_id, agency_id, event, at, queued_at, state, attempts, next_at, settled_at, last_status, last_failure) on webhook_delivery to lientich_app;
grant update (state, attempts, next_at, settled_at) on webhook_delivery to lientich_app;
grant update (state, attempts, next_at, settled_at, last_status, last_failure) on webhook_delivery to lientich_worker;

create table webhook_host (
  id uuid not null,
  origin text not null,
  internal boolean not null default false,
  added_by uuid not null default app_person(),
  added_at timestamp with time zone not null default app_business_at(),
  constraint webhook_host_added_by_fkey FOREIGN KEY (added_by) REFERENCES person(id),
  constraint webhook_host_pkey PRIMARY KEY (id),
  constraint webhook_host_origin_key UNIQUE (origin)
);
CREATE INDEX webhook_host_added_by ON public.webhook_host USING btree (added_by);
alter table webhook_host enable row level security;
alter table webhook_host force row level security;
create policy administrator_keeps on webhook_host for all to public using (( SELECT app_has_role('systemAdministrator'::text) AS app_has_role)) with check ((( SELECT app_has_role('systemAdministrator'::text) AS app_has_role) AND (added_by = ( SELECT app_person() AS app_person))));
create policy through_a_door on webhook_host for all to lientich_owner using (( SELECT crossing() AS crossing)) with check (( SELECT crossing() AS crossing));
create policy worker_reads on webhook_host for select to lientich_worker using (true);
grant delete, select on webhook_host to lientich_app;
grant select on webhook_host to lientich_worker;
grant insert (id, origin, internal) on webhook_host to lientich_app;

create table webhook_secret (
  webhook_id uuid not null,
  agency_id uuid not null default app_agency(),
  secret text not null,
  valid_until timestamp with time zone,
  constraint webhook_secret_agency_id_webhook_id_fkey FOREIGN KEY (agency_id, webhook_id) REFERENCES webhook(agency_id, id) ON DELETE CASCADE,
  constraint webhook_secret_pkey PRIMARY KEY (webhook_id, secret)
);
alter table webhook_secret enable row level security;
alter table webhook_secret force row level security;
create policy administrator_keeps on webhook_secret for all to public using (((agency_id = ( SELECT app_agency() AS app_agency)) AND ( SELECT app_has_role('agencyAdministrator'::text) AS app_has_role))) with check (((agency_id = ( SELECT app_agency() AS app_agency)) AND ( SELECT app_has_role('agencyAdministrator'::text) AS app_has_role)));
create policy through_a_door on webhook_secret for all to lientich_owner using (( SELECT crossing() AS crossing)) with check (( SELECT crossing() AS crossing));
create policy worker_works on webhook_secret for all to lientich_worker using (true) with check (true);
grant delete on webhook_secret to lientich_app;
grant delete, select on webhook_secret to lientich_worker;
grant insert (webhook_id, secret) on webhook_secret to lientich_app;
grant select (webhook_id, agency_id, valid_until) on webhook_secret to lientich_app;
grant update (valid_until) on webhook_secret to lientich_app;
