-- The statements and priorities of a theme are read once and then joined to the reports. The planner expects one row of them, and
-- went through all of them again for each report.
create or replace function theme_mentions(theme uuid, partnership uuid, drafts boolean)
returns table (statement_id uuid, progress_id uuid, report_id uuid, starts_on date, ends_on date, period_label text, place bigint)
language plpgsql stable set plan_cache_mode = force_generic_plan as $$
#variable_conflict use_column
begin
  return query
  with mention as materialized (
    select said.statement_id, null::uuid as progress_id, said.report_id, said.kind, said.position
    from theme_statements(partnership, drafts, array[theme]) said
    union all
    select null, p.progress_id, p.report_id, null, p.position
    from theme_priorities(partnership, drafts) p where p.theme_id = theme)
  select mention.statement_id, mention.progress_id, r.id, r.starts_on, r.ends_on, period.period_label,
    row_number() over (order by r.starts_on desc, r.period_label, report_order(r), mention.progress_id is not null,
      mention.kind, mention.position)
  from mention
  join readable_reports(partnership, drafts) r on r.id = mention.report_id
  join reporting_periods(partnership, drafts) period using (starts_on, ends_on);
end $$;
