-- Views of papers for business managers, and the facts of reports that papers can use.

create view paper_details as
  select p.*, c.council, c.body, c.meets_on, c.item_number, c.reference, c.forward_plan_reference, c.presented_by,
    c.number as consideration_number, t.name as template_name, t.longest_sides,
    array(select r.title || case when position(r.period_label in r.title) > 0 then '' else ', ' || r.period_label end
      from paper_report x join report_name r on r.id = x.report_id where x.paper_id = p.id order by x.position) as report_names,
    array(select x.report_id from paper_report x where x.paper_id = p.id order by x.position) as report_ids
  from cabinet_paper p join consideration c on c.id = p.consideration_id join paper_template t on t.id = p.template_id
  where p.state <> 'WITHDRAWN';
comment on view paper_details is 'papers with their meeting, template and reports, without those that are withdrawn';

-- Facts of reports for papers. A fact is used with its wording; its public days decide for which papers.
create view paper_presented as
  select r.id, r.partnership_id, r.period_label, r.kind = 'PARTNERSHIP' as own, r.state = 'DRAFT' as draft,
    case r.state when 'PUBLISHED' then coalesce(r.published_on, date '1900-01-01') when 'SEALED' then r.published_on end as public_from,
    exists (select from figure f join indicator i on i.id = f.indicator_id and i.about_children where f.report_id = r.id) as on_children
  from report_summary r where r.amends_id is null and r.state <> 'WITHDRAWN';
comment on view paper_presented is 'reports that papers present; draft: their content becomes public with them; on_children: whether they have figures on children';

create view paper_fact_source as
  with presented as (select * from paper_presented),
  fact (report_id, kind, record_id, "position", wording, audience, public_from, public_until, expected_on, expected_precision, draft) as (
    select p.id, s.kind, s.id, s.position, statement_words(s), s.audience, p.public_from, null::date, null::date, null, p.draft
    from presented p join readable_statements(false) s on s.report_id = p.id
    union all
    select p.id, 'REVIEW', c.id, c.position, c.as_written, null, p.public_from, null, null, null, p.draft
    from presented p join review_count c on c.partnership_id = p.partnership_id
      and (c.report_id = p.id or c.report_id is null and p.own and c.period_label = p.period_label)
    union all
    select p.id, 'REVIEW_OUTCOME', v.id, 0,
      concat_ws(': ', case when v.visibility <> 'SUMMARY_PUBLIC' then coalesce(v.pseudonym, v.described_as, v.subject) end,
        coalesce(v.summary, v.public_note)), null,
      case when v.visibility in ('SUMMARY_PUBLIC', 'PUBLIC') then coalesce(o.published_on, date '1900-01-01') end,
      case when v.visibility = 'PUBLIC' then v.available_until end, v.planned_publication_on, v.planned_publication_precision, false
    from presented p join case_review v on p.own and v.partnership_id = p.partnership_id and v.period_label = p.period_label
    join review_overview o on o.id = v.id
    union all
    select p.id, 'LEARNING', s.id, 0, s.title, s.audience,
      case when s.visibility in ('SUMMARY_PUBLIC', 'PUBLIC') then coalesce(s.published_on, date '1900-01-01') end, null, null, null, false
    from presented p join learning_summary s on p.own and s.partnership_id = p.partnership_id and s.period_label = p.period_label
    union all
    select p.id, 'FIGURE', f.id, i.position, concat_ws(', ', i.name, f.breakdown, f.period_label) || ': ' || f.figure_as_written, null,
      p.public_from, null, null, null, p.draft
    from presented p join figure f on f.report_id = p.id join indicator i on i.id = f.indicator_id and not i.about_children
    union all
    select p.id, 'MONEY', c.id, c.number, coalesce(organisation_label_at(c.payer_id, b.ends_on), c.payer_name)
      || ': ' || coalesce(c.as_written, to_char(c.amount, 'FM£999,999,999,990.00')), null, p.public_from, null, null, null, p.draft
    from presented p join budget b on b.report_id = p.id join contribution c on c.budget_id = b.id
    union all
    select p.id, 'SPENDING', e.id, e.number, e.wording || ': ' || coalesce(e.as_written, to_char(e.amount, 'FM£999,999,999,990.00')), null,
      p.public_from, null, null, null, p.draft
    from presented p join budget b on b.report_id = p.id join expenditure e on e.budget_id = b.id
    union all
    select p.id, 'TRAINING', t.id, t.number, t.title, t.audience, p.public_from, null, null, null, p.draft
    from presented p join training_activity t on t.report_id = p.id
    union all
    select p.id, 'SECTION', md5(s.id::text || t.place)::uuid, s.position * 1000 + t.place, regexp_replace(btrim(t.wording), '\s+', ' ', 'g'), null,
      p.public_from, null, null, null, p.draft
    from presented p join section s on s.report_id = p.id
    cross join lateral regexp_split_to_table(s.body, '\n\s*\n') with ordinality t (wording, place)
    where t.wording !~ '^\s*([#>|!*+-]|[0-9]+[.)])')
  select * from fact where wording <> '';
comment on view paper_fact_source is 'facts of reports that papers can use; figures on children are left out: their suppression depends on all numbers around them';
comment on column paper_fact_source.record_id is 'the record that contains it; for a paragraph of a section, made of the section and its place';
comment on column paper_fact_source.public_from is 'the day from which everyone can read it; null if that is not certain';
comment on column paper_fact_source.expected_on is 'the day on which it is to become public';
comment on column paper_fact_source.draft is 'whether it becomes public with its report, which is a draft';
