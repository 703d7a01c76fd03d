-- Sign-in: what better-auth keeps (user, session, account, verification, two_factor) and what we add:
-- one-time links, slowed guessing, known devices, used codes. Only lientich_auth reaches the tables;
-- lientich_app has six functions for the life of an account and one for the trail. Instants here are real time.

create schema auth;
revoke all on schema auth from public;
grant usage on schema auth to lientich_auth, lientich_app;

-- The same id as the person. The address is kept in small letters, as better-auth looks it up.
create table auth."user" (
  id uuid primary key references public.person,
  name text not null,
  email text not null unique check (email = lower(email)),
  email_verified boolean not null default false,
  image text,
  two_factor_enabled boolean not null default false,
  closed_at timestamptz,
  created_at timestamptz not null default clock_timestamp(),
  updated_at timestamptz not null default clock_timestamp()
);
create table auth.session (
  id uuid primary key default gen_random_uuid(),
  token text not null unique,
  user_id uuid not null references auth."user" on delete cascade,
  ip_address text,
  user_agent text,
  expires_at timestamptz not null,
  created_at timestamptz not null default clock_timestamp(),
  updated_at timestamptz not null default clock_timestamp()
);
create index session_of_user on auth.session (user_id);
create index session_expiry on auth.session (expires_at);
-- One row of provider 'credential' for each user; without a password nobody signs in.
create table auth.account (
  id uuid primary key default gen_random_uuid(),
  account_id text not null,
  provider_id text not null,
  user_id uuid not null references auth."user" on delete cascade,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  password text,
  created_at timestamptz not null default clock_timestamp(),
  updated_at timestamptz not null default clock_timestamp(),
  unique (provider_id, account_id)
);
create index account_of_user on auth.account (user_id);
create table auth.verification (
  id uuid primary key default gen_random_uuid(),
  identifier text not null,
  value text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null default clock_timestamp(),
  updated_at timestamptz not null default clock_timestamp()
);
create index verification_identifier on auth.verification (identifier);
create index verification_expiry on auth.verification (expires_at);
-- Secret and recovery codes are encrypted by better-auth with the key of auth.secret.
create table auth.two_factor (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null unique references auth."user" on delete cascade,
  secret text not null,
  backup_codes text not null,
  verified boolean not null default true,
  failed_verification_count integer not null default 0,
  locked_until timestamptz
);

-- The key that signs cookies and encrypts second factors; made at the first start, the same for all servers.
create table auth.secret (
  single boolean primary key default true check (single),
  value text not null
);
-- A link for choosing a password: only its hash is kept, it works once.
create table auth.link (
  token_hash text primary key,
  user_id uuid not null references auth."user" on delete cascade,
  valid_until timestamptz not null,
  made_at timestamptz not null default clock_timestamp(),
  used_at timestamptz
);
create index link_of_user on auth.link (user_id);
-- Wrong tries: by account, device or network address, each with its own waiting time.
create table auth.attempt (
  key text primary key,
  failures integer not null,
  last_at timestamptz not null,
  locked_until timestamptz
);
create index attempt_age on auth.attempt (last_at);
-- Browsers in which a person has signed in before, by the hash of a cookie.
create table auth.device (
  user_id uuid not null references auth."user" on delete cascade,
  device_hash text not null,
  first_seen_at timestamptz not null,
  last_seen_at timestamptz not null,
  primary key (user_id, device_hash)
);
-- A code of the authenticator works once (RFC 6238, 5.2).
create table auth.used_code (
  user_id uuid not null references auth."user" on delete cascade,
  code_hash text not null,
  used_at timestamptz not null,
  primary key (user_id, code_hash)
);

do $$
declare kept text;
begin
  foreach kept in array array['user', 'session', 'account', 'verification', 'two_factor', 'secret', 'link', 'attempt', 'device', 'used_code'] loop
    execute format('alter table auth.%I enable row level security', kept);
    execute format('alter table auth.%I force row level security', kept);
    execute format('create policy sign_in on auth.%I to lientich_auth, lientich_owner using (true) with check (true)', kept);
    execute format('grant select, insert, update, delete on auth.%I to lientich_auth', kept);
  end loop;
end $$;

-- The life of an account, for acts of other subjects, inside their own transaction. The wall is the
-- same as theirs: an account is kept by the person's home agency, or by who entered them as an agency's
-- first administrator.
create function auth.demand_keeper(of_person uuid) returns void language plpgsql stable as $$
begin
  if not exists (select from public.person where id = of_person
      and (home_agency_id = public.app_agency() or opened_by = public.app_person())) then
    raise exception 'no such person' using errcode = '42501';
  end if;
end $$;

-- Gives a person an account without a password: it opens with a link.
create function auth.open_account(of_person uuid, of_email text, of_name text) returns void
language plpgsql security definer set search_path = auth, pg_temp as $$
begin
  insert into auth."user" (id, name, email) values (of_person, of_name, lower(of_email));
  insert into auth.account (account_id, provider_id, user_id) values (of_person::text, 'credential', of_person);
end $$;

-- A new way in: the password is forgotten, all sessions, earlier links and known devices end, and the
-- link whose hash this is (sha-256 of the token, hexadecimal) works once until that real instant.
create function auth.issue_link(of_person uuid, of_token_hash text, until timestamptz, second_factor_too boolean)
returns void language plpgsql security definer set search_path = auth, pg_temp as $$
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
end $$;

-- Closes the sign-in: no session stays, none begins; links end too.
create function auth.close_account(of_person uuid) returns void
language plpgsql security definer set search_path = auth, pg_temp as $$
begin
  perform auth.demand_keeper(of_person);
  update auth."user" set closed_at = clock_timestamp(), updated_at = clock_timestamp() where id = of_person;
  delete from auth.session where user_id = of_person;
  delete from auth.link where user_id = of_person;
  delete from auth.verification where value = of_person::text;
end $$;

-- Opens it again, with the password and the second factor of before.
create function auth.reopen_account(of_person uuid) returns void
language plpgsql security definer set search_path = auth, pg_temp as $$
begin
  perform auth.demand_keeper(of_person);
  update auth."user" set closed_at = null, updated_at = clock_timestamp() where id = of_person;
end $$;

-- The first password of an account that has none, as an argon2id hash: for the first administrator and
-- for the demo. It never replaces one.
create function auth.give_password(of_person uuid, hash text) returns void
language plpgsql security definer set search_path = auth, pg_temp as $$
begin
  perform auth.demand_keeper(of_person);
  update auth.account set password = hash, updated_at = clock_timestamp()
    where user_id = of_person and provider_id = 'credential' and password is null;
  if not found then
    raise exception 'the account has a password' using errcode = '42501';
  end if;
end $$;

-- Has the person an open account and a password? Asked of people of the asker's own agency only. A link
-- that nobody has used yet does not count: it may lie in a mailbox that nobody opens.
create function auth.can_sign_in(of_person uuid) returns boolean
language plpgsql stable security definer set search_path = auth, pg_temp as $$
begin
  return exists (select from public.person_side where agency_id = public.app_agency() and person_id = of_person)
    and exists (select from auth."user" u join auth.account a on a.user_id = u.id
      where u.id = of_person and u.closed_at is null and a.provider_id = 'credential' and a.password is not null);
end $$;

-- What the trail keeps of restricted content: hashes under a key that no role of the server can read, so
-- that an address is not found again by trying all there are. Hashed twice, since sha-256 alone lets a hash be
-- continued. The key is the installation's own (auth.secret); a backup carries it along.
create function auth.seal(contents text[]) returns setof text
language plpgsql security definer set search_path = auth, pg_temp as $$
declare key bytea;
begin
  -- The first trace may come before the first server has made the key.
  insert into secret (value) values (gen_random_uuid()::text || gen_random_uuid()) on conflict do nothing;
  select sha256(convert_to('trail ' || value, 'UTF8')) from secret into key;
  return query select 'sealed:' || encode(sha256(key || sha256(key || convert_to(content, 'UTF8'))), 'hex')
    from unnest(contents) with ordinality as c (content, place) order by place;
end $$;

revoke execute on all functions in schema auth from public;
grant execute on function auth.open_account, auth.issue_link, auth.close_account, auth.reopen_account, auth.give_password,
  auth.can_sign_in, auth.seal to lientich_app;
