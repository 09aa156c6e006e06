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
