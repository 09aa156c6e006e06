-- The names by which the search knows partnerships and organisations.
create function update_search_names() returns trigger language plpgsql as $$
declare subject uuid;
begin
  for subject in select distinct s from unnest(array[to_jsonb(old) ->> tg_argv[0], to_jsonb(new) ->> tg_argv[0]]::uuid[]) s
      where s is not null loop
    perform put_search_names(subject, array(
      select n from partnership_name p cross join lateral unnest(array[p.name, p.acronym]) n where p.partnership_id = subject
      union select n from organisation_name o cross join lateral unnest(array[o.name, o.acronym]) n where o.organisation_id = subject));
  end loop;
  return null;
end $$;
create trigger partnership_name_search after insert or update or delete on partnership_name for each row
  execute function update_search_names('partnership_id');
create trigger organisation_name_search after insert or update or delete on organisation_name for each row
  execute function update_search_names('organisation_id');

-- Who may sign a report on a day.
create function safeguarding_partners_at(partnership uuid, on_day date) returns table (organisation_id uuid, slug text, name text)
language sql stable as $$
  select distinct o.id, o.slug, organisation_label_at(o.id, on_day) from agency_role r join organisation o on o.id = r.organisation_id
  join organisation_life l on l.organisation_id = o.id
  where r.partnership_id = partnership and r.role = 'STATUTORY_SAFEGUARDING_PARTNER'
    and in_force(on_day, r.valid_from, least(r.valid_to, l.ended_on))
$$;
comment on function safeguarding_partners_at is 'the organisations that are statutory safeguarding partners on a day';

create function post_holders_at(partnership uuid, on_day date)
returns table (id uuid, organisation_id uuid, person_name text, role_title text) language sql stable as $$
  select a.id, a.organisation_id, a.person_name, a.role_title from appointment a
  where a.partnership_id = partnership and a.person_name is not null and in_force(on_day, a.valid_from, a.valid_to)
$$;
comment on function post_holders_at is 'who holds a post on a day, by the appointments';
