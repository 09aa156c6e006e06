-- the body of a self-assessment on a day: its organisation, or the partnership itself if it has none
create function assessed_body(partnership uuid, organisation uuid, on_day date)
returns table (id uuid, slug text, name text) language sql stable rows 1 as $$
  select coalesce(o.id, partnership), coalesce(o.slug, '_partnership'),
    coalesce(n.name, o.slug, partnership_label_at(partnership, on_day))
  from (select) one
  left join organisation_label o on o.id = organisation
  left join lateral organisation_name_at(o.id, on_day) n on true
$$;
