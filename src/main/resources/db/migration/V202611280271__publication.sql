-- How a report answers what law and guidance ask of it. Never public.
create table requirement_evidence (
  id uuid constraint requirement_evidence_pk primary key,
  report_id uuid not null constraint requirement_evidence_report_id_fk references annual_report on delete cascade,
  regime_key text not null,
  requirement_key text not null,
  explanation text,
  not_applicable boolean not null default false,
  version integer not null,
  constraint requirement_evidence_uk unique (report_id, regime_key, requirement_key),
  constraint requirement_evidence_reason_ck check (not not_applicable or explanation is not null)
);
comment on column requirement_evidence.requirement_key is 'key of the requirement within the regime, which every installation holds';
comment on column requirement_evidence.not_applicable is 'the requirement does not apply to the report; the explanation is the reason';
call keep_history('requirement_evidence');

create table requirement_link (
  evidence_id uuid not null constraint requirement_link_evidence_id_fk references requirement_evidence on delete cascade,
  position integer not null,
  kind text not null constraint requirement_link_kind_ck check (kind in ('PART', 'SECTION', 'STATEMENT', 'PRIORITY', 'REVIEW',
    'RECOMMENDATION', 'ACTION')),
  target text not null,
  name text not null,
  constraint requirement_link_pk primary key (evidence_id, position),
  constraint requirement_link_uk unique (evidence_id, kind, target) deferrable initially deferred
);
comment on column requirement_link.target is 'address of what answers the requirement: a part, slug, number or reference';
comment on column requirement_link.name is 'its name when it was linked, shown if it is removed';
call keep_history('requirement_link', 'evidence_id');

create function linkable_pieces(report uuid, refs text[]) returns table (kind text, target text, name text, filled boolean)
language sql stable as $$
  select p.kind, p.target, p.name, p.filled
  from (select kind, target, name, filled, part, position from report_piece where report_id = report order by kind, position) p
  union all
  select 'PART', held.part, held.part, true
  from report_name r cross join lateral (
    select case when p.part in ('OVERVIEW', 'KEY_MESSAGES', 'PRIORITIES', 'LEARNING', 'FIGURES', 'MONEY', 'TRAINING', 'ASSURANCE',
      'VOICES', 'RISKS', 'GOVERNANCE') then p.part else report_part_of(p.part) end as part
    from report_parts(r.id, r.partnership_id, true) p
    union select f.part from figure_parts(r.id) f
    union select m.part from money_parts(r.id) m
    union select a.part from assurance_part a where a.report_id = r.id
    union select 'LEARNING' where mentions_reviews(r.id)) held
  where r.id = report
  union all
  select f.kind, f.reference, f.wording, true
  from report_name r join follow_up_name f on f.partnership_id = r.partnership_id
  where r.id = report and f.reference = any (refs)
  union all
  select 'REVIEW', v.reference, coalesce(v.pseudonym, v.described_as, v.reference), true
  from report_name r join review_overview v on v.partnership_id = r.partnership_id
  where r.id = report and v.reference = any (refs)
$$;
comment on function linkable_pieces is 'what a report has that can answer a requirement, and the records with these references';

-- Why there is little or no progress. Printed in the report.
create table progress_explanation (
  id uuid constraint progress_explanation_pk primary key,
  report_id uuid not null constraint progress_explanation_report_id_fk references annual_report on delete cascade,
  kind text not null constraint progress_explanation_kind_ck check (kind in ('PRIORITY', 'ACTION', 'FIGURE', 'STATEMENT')),
  subject text not null,
  explanation text not null,
  version integer not null,
  constraint progress_explanation_uk unique (report_id, kind, subject)
);
comment on table progress_explanation is 'explanations of little or no progress in a report';
comment on column progress_explanation.subject is 'address of what makes no progress: a number, a reference, or slug and number of a figure';
call keep_history('progress_explanation');

-- A table of what was sealed, for pages of published reports.
create function sealed_table(report uuid, wanted text) returns jsonb language sql stable as $$
  select t.content from (
    select f.content from edition e join edition_file f on f.edition_id = e.id and f.form = 'JSON'
    where e.report_id = report and not e.waiting and f.content <> '' order by e.number desc limit 1) latest
  cross join lateral jsonb_array_elements(convert_from(latest.content, 'UTF8')::jsonb -> 'tables') t (content)
  where t.content ->> 'name' = wanted
$$;
comment on function sealed_table is 'a table of the latest public edition of a report';

create function checks_beside_text(report uuid) returns table (message text, first text, second text, third text, address text)
language sql stable as $$
  with r as (select n.* from report_name n where n.id = report)
  select 'DraftCheck.recommendation', u.wording, v.reference, '', 'recommendations/' || u.reference
  from r join review_overview v on v.partnership_id = r.partnership_id and v.period_label = r.period_label
  join undecided_recommendation u on u.review_id = v.id
  union all
  select 'DraftCheck.training', t.title, '', '', 'training/' || t.number from training_to_evaluate t where t.report_id = report
  union all
  select 'DraftCheck.partner', organisation_label_at(s.organisation_id, r.ends_on), '', '', 'money'
  from r join statutory_partner s on s.partnership_id = r.partnership_id and in_force(r.ends_on, s.valid_from, s.valid_to)
  where not exists (select from report_payer p where p.report_id = report
    and p.organisation_id in (select related_organisations(array[s.organisation_id])))
  union all
  select 'DraftCheck.count', c.measure, c.declared::text, c.recorded::text, 'review-counts'
  from review_count_comparison c where c.report_id = report and c.differs
  order by 1, 5
$$;
comment on function checks_beside_text is 'outstanding records of a draft in addition to its text; for business managers only';
