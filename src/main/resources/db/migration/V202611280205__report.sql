-- What the search finds in reports.
create function report_part_of(statement_kind text) returns text language sql immutable as $$
  select case statement_kind when 'KEY_MESSAGE' then 'KEY_MESSAGES' when 'IMPROVEMENT_AREA' then 'PRIORITIES' when 'AIM' then 'PRIORITIES'
    when 'CONCLUSION' then 'ASSURANCE' when 'LEARNING_POINT' then 'LEARNING' when 'REPEAT_THEME' then 'LEARNING'
    when 'PRESSURE' then 'RISKS' when 'ESCALATED_MATTER' then 'RISKS' when 'VOICE' then 'VOICES'
    when 'EXTERNAL_FINDING' then 'LEARNING' else 'OVERVIEW' end
$$;
comment on function report_part_of is 'the part of a report that shows statements of a kind outside sections';

create function report_part_address(r annual_report, part text) returns text language sql immutable as $$
  select case when r.kind = 'PARTNERSHIP' then '' else 'reports/' end || r.slug
    || case when part = 'OVERVIEW' then '' else '/' || replace(lower(part), '_', '-') end
$$;
comment on function report_part_address is 'address of a part of a report below the partnership''s';

create function search_visibility_of(r annual_report) returns text language sql immutable as $$
  select case when r.state = 'PUBLISHED' then 'PUBLIC' else 'PARTNER' end
$$;

create view search_of_statement as
  select s.id as record_id,
    case when exists (select from readable_statements(false) everyone where everyone.id = s.id) then search_visibility_of(r)
      else 'PARTNER' end as visibility,
    '{}'::uuid[] as readers, r.partnership_id, r.id as report_id, s.kind, r.period_label as year, r.dated_on as as_at,
    null::date as until, null as state,
    array(select t.theme_id from statement_theme t where t.statement_id = s.id order by t.theme_id) as theme_ids,
    array(select o.organisation_id from statement_organisation o where o.statement_id = s.id
      union select r.organisation_id where r.organisation_id is not null order by 1) as organisation_ids,
    report_part_address(r, coalesce(sec.part, report_part_of(s.kind))) || '#statement-' || s.number as address,
    coalesce(s.headline, '') as title,
    search_text(s.wording, (select string_agg(p.wording, ' ' order by p.position) from statement_point p where p.statement_id = s.id),
      s.audience, s.source, s.outcome) as wording
  from statement s
  join annual_report r on r.id = s.report_id and r.amends_id is null and r.state <> 'WITHDRAWN'
  left join section sec on sec.id = s.section_id;
call keep_search('statement');
call follow_in_search('statement', 'statement_theme', 'statement_id');
call follow_in_search('statement', 'statement_organisation', 'statement_id');
call follow_in_search('statement', 'statement_point', 'statement_id');
call follow_in_search('statement', 'section', 'id', 'select id from statement where section_id = changed', 'part');
call follow_in_search('statement', 'annual_report', 'id', 'select id from statement where report_id = changed',
  'state, slug, kind, period_label, dated_on, organisation_id');

create view search_of_section as
  select s.id as record_id, search_visibility_of(r) as visibility, '{}'::uuid[] as readers, r.partnership_id, r.id as report_id,
    'SECTION' as kind, r.period_label as year, r.dated_on as as_at, null::date as until, null as state, '{}'::uuid[] as theme_ids,
    array_remove(array[r.organisation_id], null) as organisation_ids, report_part_address(r, s.part) || '#section-' || s.slug as address,
    s.heading as title, search_text(s.body) as wording
  from section s join annual_report r on r.id = s.report_id and r.amends_id is null and r.state <> 'WITHDRAWN' where s.body <> '';
call keep_search('section');
call follow_in_search('section', 'annual_report', 'id', 'select id from section where report_id = changed',
  'state, slug, kind, period_label, dated_on, organisation_id');

create view search_of_priority_progress as
  select g.id as record_id, search_visibility_of(r) as visibility, '{}'::uuid[] as readers, r.partnership_id, r.id as report_id,
    'PRIORITY' as kind, r.period_label as year, r.dated_on as as_at, null::date as until, null as state,
    array(select t.theme_id from priority_theme t where t.priority_id = p.id order by t.theme_id) as theme_ids,
    array(select x.organisation_id from priority_shared_with x where x.priority_id = p.id
      union select p.organisation_id where p.organisation_id is not null order by 1) as organisation_ids,
    report_part_address(r, 'PRIORITIES') || '#priority-' || g.number as address, p.title,
    search_text(g.progress, g.impact, p.chosen_how, p.chosen_from, p.shared_as_written) as wording
  from priority_progress g join priority p on p.id = g.priority_id join annual_report r on r.id = g.report_id and r.amends_id is null and r.state <> 'WITHDRAWN';
call keep_search('priority_progress');
call follow_in_search('priority_progress', 'priority', 'id', 'select id from priority_progress where priority_id = changed');
call follow_in_search('priority_progress', 'priority_theme', 'priority_id', 'select id from priority_progress where priority_id = changed');
call follow_in_search('priority_progress', 'priority_shared_with', 'priority_id',
  'select id from priority_progress where priority_id = changed');
call follow_in_search('priority_progress', 'annual_report', 'id', 'select id from priority_progress where report_id = changed',
  'state, slug, kind, period_label, dated_on');

-- Without its report, so that feeds have it as an entry of its own.
create view search_of_report_note as
  select n.id as record_id, search_visibility_of(r) as visibility, '{}'::uuid[] as readers, r.partnership_id, null::uuid as report_id,
    'UPDATE_NOTE' as kind, r.period_label as year, n.noted_on as as_at, null::date as until, null as state, '{}'::uuid[] as theme_ids,
    array_remove(array[r.organisation_id], null) as organisation_ids,
    report_part_address(r, 'OVERVIEW') || '#note-' || n.number as address, r.title || ', update note' as title,
    search_text(n.wording) as wording
  from report_note n join annual_report r on r.id = n.report_id and r.state <> 'WITHDRAWN' where n.removed_on is null;
call keep_search('report_note');
call follow_in_search('report_note', 'annual_report', 'id', 'select id from report_note where report_id = changed',
  'state, slug, kind, title, period_label, organisation_id');

-- What comparisons of partnerships show.
create function theme_comparison(theme uuid, partnerships uuid[], most integer)
returns table (partnership_id uuid, starts_on date, ends_on date, period_label text, total bigint, kind text, words text, address text)
language sql stable as $$
  with mention as materialized (
    select p.id, m.*, count(*) over same as total, row_number() over (same order by m.place) as number
    from unnest(partnerships) p (id) cross join lateral theme_mentions(theme, p.id, false) m
    window same as (partition by p.id, m.starts_on, m.ends_on))
  select p.id, period.starts_on, period.ends_on, period.period_label, coalesce(m.total, 0),
    case when m.progress_id is null then s.kind else 'PRIORITY' end, coalesce(s.headline, s.wording, priority.title),
    report_part_address(r, case when m.progress_id is null then coalesce(sec.part, report_part_of(s.kind)) else 'PRIORITIES' end)
      || case when m.progress_id is null then '#statement-' || s.number else '#priority-' || g.number end
  from unnest(partnerships) p (id)
  cross join lateral reporting_periods(p.id, false) period
  left join mention m on m.id = p.id and m.starts_on = period.starts_on and m.ends_on = period.ends_on and m.number <= most
  left join annual_report r on r.id = m.report_id
  left join statement s on s.id = m.statement_id
  left join section sec on sec.id = s.section_id
  left join priority_progress g on g.id = m.progress_id
  left join priority on priority.id = g.priority_id
  order by period.starts_on desc, period.ends_on desc, p.id, m.number
$$;
comment on function theme_comparison is
  'what partnerships published on a theme, by reporting period: how much, and the first of it; a period without it has one row';
