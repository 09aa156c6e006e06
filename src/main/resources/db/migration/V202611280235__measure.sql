-- What the search finds in figures: never numbers, which may be suppressed, nor commentary on numbers of children.
create view search_of_figure as
  select f.id as record_id, case when r.published then 'PUBLIC' else 'PARTNER' end as visibility, '{}'::uuid[] as readers,
    i.partnership_id, r.id as report_id, 'FIGURE' as kind, r.period_label as year, f.ends_on as as_at,
    null::date as until, null as state,
    array(select t.theme_id from indicator_theme t where t.indicator_id = i.id order by 1) as theme_ids,
    array_remove(array[i.organisation_id], null) as organisation_ids, 'indicators/' || i.slug as address, i.name as title,
    search_text(coalesce(f.period_label, r.period_label), f.breakdown, i.definition, i.collection,
      case when not i.about_children then f.commentary end) as wording
  from figure f join indicator i on i.id = f.indicator_id join report_name r on r.id = f.report_id;
call keep_search('figure');
call follow_in_search('figure', 'indicator', 'id', 'select id from figure where indicator_id = changed',
  'name, slug, definition, collection, about_children, organisation_id');
call follow_in_search('figure', 'indicator_theme', 'indicator_id', 'select id from figure where indicator_id = changed');
