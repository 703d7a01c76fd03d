-- Who is moved passes on the regulations that they follow or answer for. The agency's administrator does it, who reads
-- no regulation: they see that there is something and how much of it, not what.
create policy own_agency_keeps on regulation_officer for select
  using (agency_id = (select app_agency()) and (select app_has_role('agencyAdministrator')));
create policy through_a_door on regulation_officer to lientich_owner using ((select crossing())) with check ((select crossing()));

-- From that day on the appointments of the receiver, in the order of those of the giver, stand in their place. What had
-- not begun passes over whole; where the receiver is named already, or nobody follows the giver, the naming only ends.
create function hand_over_officers(givers uuid[], receivers uuid[], from_day date) returns integer
language plpgsql security definer set search_path = public, pg_temp as $$
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
end $$;
revoke execute on function hand_over_officers(uuid[], uuid[], date) from public;
grant execute on function hand_over_officers(uuid[], uuid[], date) to lientich_app;
