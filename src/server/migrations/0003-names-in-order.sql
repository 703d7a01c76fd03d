-- Lists of people stand in the Vietnamese order of names: given name (tên), then family and middle name; the
-- letters a ă â b c d đ e ê …, and among the same letters the tones ngang, huyền, hỏi, ngã, sắc, nặng. The key
-- compares byte by byte, so that no library's collation, which changes with its version, stands under an index.
create function sorted_name(full_name text) returns text language sql immutable parallel safe
begin atomic
  with whole as (select regexp_replace(btrim(normalize(full_name, NFD)), '\s+', ' ', 'g') as words),
  part as (select substring(words from '[^ ]+$') as given, regexp_replace(words, ' ?[^ ]+$', '') as rest from whole),
  said as (select place, replace(lower(translate(words, 'ĐÐð', 'đđđ')), 'đ', 'd{') as words
    from part, lateral (values (1, given), (2, rest)) as two (place, words))
  -- The marks that make another letter sort after z, so ă after a and before b; the tones, as digits, come last.
  select string_agg(
    translate(words, U&'\0306\0302\031B\0300\0309\0303\0301\0323', '{|}') || chr(9) ||
    regexp_replace(translate(words, U&'\0300\0309\0303\0301\032312345', '12345'), '[^ 1-5]', '', 'g'),
    chr(9) order by place) from said;
end;

alter table person_side add column sorted text collate "C" not null default '';

create or replace function fold_side() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare door text := open_door();
begin
  select fold(full_name), lower(email), sorted_name(full_name) from person where id = new.person_id
    into new.folded, new.address, new.sorted;
  perform close_door(door);
  return new;
end $$;
create or replace function fold_sides() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare door text := open_door();
begin
  update person_side set folded = fold(new.full_name), address = lower(new.email), sorted = sorted_name(new.full_name)
    where person_id = new.id;
  perform close_door(door);
  return null;
end $$;

do $$
declare door text := open_door();
begin
  update person_side s set sorted = sorted_name(p.full_name) from person p where p.id = s.person_id;
  perform close_door(door);
end $$;

drop index person_side_sorted;
create index person_side_sorted on person_side (agency_id, sorted, person_id) include (folded, address);
