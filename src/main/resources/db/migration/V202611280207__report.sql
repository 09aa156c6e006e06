-- What a report consists of, for what refers to its pieces by their addresses.
create view report_piece as
  select s.report_id, 'SECTION' as kind, s.slug as target, s.heading as name, s.body <> '' as filled, s.part, s.position
  from section s
  union all
  select s.report_id, 'STATEMENT', s.number::text, coalesce(s.headline, s.wording), true, report_part_of(s.kind), s.position
  from statement s
  union all
  select g.report_id, 'PRIORITY', g.number::text, p.title, g.impact <> '', 'PRIORITIES', g.position
  from priority_progress g join priority p on p.id = g.priority_id;
comment on view report_piece is 'sections, statements and priorities of reports; filled: a section has text, a priority evidence of impact';

create function carried_pieces(report uuid) returns table (earlier_report_id uuid, kind text, earlier text, target text)
language sql stable as $$
  with draft as (select r.id, r.rolled_from_id from annual_report r where r.id = report)
  select d.rolled_from_id, 'SECTION', e.slug, s.slug
  from draft d join section s on s.report_id = d.id join section e on e.report_id = d.rolled_from_id and e.slug = s.slug
  union all
  select d.rolled_from_id, 'STATEMENT', e.number::text, s.number::text
  from draft d join statement s on s.report_id = d.id
  join statement e on e.id = s.carried_from_id and e.report_id = d.rolled_from_id
  union all
  select d.rolled_from_id, 'PRIORITY', e.number::text, g.number::text
  from draft d join priority_progress g on g.report_id = d.id join priority p on p.id = g.priority_id
  join priority_progress e on e.report_id = d.rolled_from_id and e.priority_id in (p.id, p.reworded_from_id)
  union all
  select d.rolled_from_id, 'PART', k.part, k.part
  from draft d cross join unnest(array['OVERVIEW', 'KEY_MESSAGES', 'PRIORITIES', 'LEARNING', 'FIGURES', 'MONEY', 'TRAINING',
    'ASSURANCE', 'VOICES', 'RISKS', 'GOVERNANCE']) k (part) where d.rolled_from_id is not null
$$;
comment on function carried_pieces is 'the pieces of a report that continue those of the report it was rolled forward from';

create function little_progress_in_text(report uuid)
returns table (kind text, number integer, name text, finding text, detail text) language sql stable as $$
  select 'PRIORITY', g.number, p.title, case g.level when 'LITTLE' then 'LITTLE' else 'NO_EVIDENCE' end, null
  from priority_progress g join priority p on p.id = g.priority_id
  where g.report_id = report and g.level in ('NO_EVIDENCE', 'LITTLE')
  union all
  select 'STATEMENT', s.number, coalesce(s.headline, s.wording), 'REPEATED', r.period_label
  from statement s join statement e on e.id = s.carried_from_id join annual_report r on r.id = e.report_id
  where s.report_id = report and s.kind in ('KEY_MESSAGE', 'IMPROVEMENT_AREA') and r.state = 'PUBLISHED'
    and (s.headline, s.wording) is not distinct from (e.headline, e.wording)
  order by 1, 2
$$;
comment on function little_progress_in_text is
  'priorities with little or no evidence of progress, and messages that repeat those of a published report unchanged';
