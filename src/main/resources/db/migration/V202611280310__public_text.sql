-- Every text that the public reads, or will read once its record is published. Texts are looked through for what may identify
-- a child before they become public (ADR 19). A column is included unless it is named as hidden here, so that a new one is too.

alter table accepted_identifier
  add constraint accepted_identifier_partnership_id_fk foreign key (partnership_id) references partnership;

create function public_fields(record jsonb) returns table (field text, wording text) language sql immutable as $$
  select t.key, t.value #>> '{}' from jsonb_each(record) t
  where jsonb_typeof(t.value) = 'string' and t.value #>> '{}' !~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-|^[0-9]{4}-[0-9]{2}-[0-9]{2}'
$$;
comment on function public_fields is 'the texts of a record without identifiers and dates';

create function changed_rows() returns table (record_id uuid, texts text[], readers_changed boolean) language sql stable as $$
  select h.record_id, array(select f.wording from public_fields(h.new_row) f),
    h.operation = 'UPDATE' and exists (
      select from jsonb_each(h.new_row) n
      where (n.key in ('visibility', 'state') or right(n.key, 3) = '_id') and n.value is distinct from h.old_row -> n.key)
  from history h
  where h.id >= nullif(current_setting('throughline.first_change', true), '')::bigint
    and h.request is not distinct from nullif(current_setting('throughline.request', true), '')
    and h.new_row is not null
$$;
comment on function changed_rows is 'the rows that the current transaction has stored, and whether others may read them since';

create function is_public(visibility text) returns boolean language sql immutable as $$
  select visibility in ('SUMMARY_PUBLIC', 'PUBLIC')
$$;

-- subject_id: what is published (a report, a review, a recommendation); record_id: the record in the history; address: its page
-- below /manage/{partnership}/. There are three views, because planning all of it takes longer than reading.
create view public_record_of_reports (partnership_id, subject_id, published, table_name, record_id, address, record) as
  -- reports
  select r.partnership_id, r.id, r.state <> 'DRAFT', 'annual_report', r.id, 'reports/' || r.slug || '/details',
    to_jsonb(r) - '{regime_key,stage,discarded_reason,withdrawn_by,withdrawal_order}'::text[]
  from annual_report r
  union all
  select r.partnership_id, r.id, r.state in ('SEALED', 'PUBLISHED'), 'edition', e.id, 'reports/' || r.slug || '/publish',
    to_jsonb(e) - '{origin,sealed_by,sha256}'::text[]
  from edition e join annual_report r on r.id = e.report_id
  union all
  select r.partnership_id, r.id, r.state in ('SEALED', 'PUBLISHED'), 'section', s.id, 'reports/' || r.slug || '/sections/' || s.slug, to_jsonb(s)
  from section s join annual_report r on r.id = s.report_id
  union all
  select r.partnership_id, r.id, r.state in ('SEALED', 'PUBLISHED'), 'statement', s.id, 'reports/' || r.slug || '/statements/' || s.number,
    to_jsonb(s) - '{note,import_key}'::text[]
  from statement s join annual_report r on r.id = s.report_id
  union all
  select r.partnership_id, r.id, r.state in ('SEALED', 'PUBLISHED'), 'statement_point', s.id,
    'reports/' || r.slug || '/statements/' || s.number, to_jsonb(p)
  from statement_point p join statement s on s.id = p.statement_id join annual_report r on r.id = s.report_id
  union all
  select r.partnership_id, r.id, r.state in ('SEALED', 'PUBLISHED'), 'statement_list', l.id,
    'reports/' || r.slug || '/lists/' || lower(replace(l.kind, '_', '-')), to_jsonb(l)
  from statement_list l join annual_report r on r.id = l.report_id
  union all
  select r.partnership_id, r.id, r.state in ('SEALED', 'PUBLISHED'), 'report_note', n.id, 'reports/' || r.slug || '/notes',
    to_jsonb(n) - 'noted_by'
  from report_note n join annual_report r on r.id = n.report_id
  union all
  select r.partnership_id, r.id, r.state in ('SEALED', 'PUBLISHED'), 'sign_off', s.id, 'reports/' || r.slug || '/sign-offs',
    to_jsonb(s) - '{way,recorded_by,changed,withdrawn_by,withdrawal_reason,sha256}'::text[]
  from sign_off s join annual_report r on r.id = s.report_id where s.reopened_at is null
  union all
  select r.partnership_id, r.id, r.state in ('SEALED', 'PUBLISHED'), 'progress_explanation', x.id,
    'reports/' || r.slug || '/little-progress', to_jsonb(x) - 'subject'
  from progress_explanation x join annual_report r on r.id = x.report_id
  union all
  select r.partnership_id, r.id, r.state in ('SEALED', 'PUBLISHED'), 'dropped_statement', r.id, 'reports/' || r.slug, to_jsonb(d)
  from dropped_statement d join annual_report r on r.id = d.report_id
  union all
  select r.partnership_id, r.id, r.state in ('SEALED', 'PUBLISHED'), 'dropped_priority', r.id, 'reports/' || r.slug, to_jsonb(d)
  from dropped_priority d join annual_report r on r.id = d.report_id
  union all
  select r.partnership_id, r.id, r.state in ('SEALED', 'PUBLISHED'), 'priority_progress', p.id,
    'reports/' || r.slug || '/priorities/' || p.number, to_jsonb(p)
  from priority_progress p join annual_report r on r.id = p.report_id
  union all
  select r.partnership_id, r.id, r.state in ('SEALED', 'PUBLISHED'), 'priority', o.id, 'reports/' || r.slug || '/priorities/' || p.number,
    to_jsonb(o)
  from priority o join priority_progress p on p.priority_id = o.id join annual_report r on r.id = p.report_id
  union all
  select r.partnership_id, r.id, r.state in ('SEALED', 'PUBLISHED'), 'report_author', r.id, 'reports/' || r.slug || '/details', to_jsonb(a)
  from report_author a join annual_report r on r.id = a.report_id
  -- figures, money, training
  union all
  select r.partnership_id, r.id, r.closed, 'figure', f.id, 'indicators/' || i.slug || '/figures/' || f.number,
    to_jsonb(f) - 'note'
  from figure f join indicator i on i.id = f.indicator_id join report_name r on r.id = f.report_id
  union all
  select r.partnership_id, r.id, r.closed, 'figure_comparator', f.id, 'indicators/' || i.slug || '/figures/' || f.number,
    to_jsonb(c)
  from figure_comparator c join figure f on f.id = c.figure_id join indicator i on i.id = f.indicator_id
  join report_name r on r.id = f.report_id
  union all
  select r.partnership_id, r.id, r.closed, 'indicator', i.id, 'indicators/' || i.slug || '/edit', to_jsonb(i) - 'note'
  from indicator i join report_name r on exists (select from figure f where f.indicator_id = i.id and f.report_id = r.id)
  union all
  select r.partnership_id, r.id, r.closed, 'indicator_break', i.id, 'indicators/' || i.slug, to_jsonb(b)
  from indicator_break b join indicator i on i.id = b.indicator_id
  join report_name r on exists (select from figure f where f.indicator_id = i.id and f.report_id = r.id)
  union all
  select r.partnership_id, r.id, r.closed, 'budget', b.id, 'money/' || b.slug || '/edit', to_jsonb(b) - 'note'
  from budget b join report_name r on r.id = b.report_id
  union all
  select r.partnership_id, r.id, r.closed, 'contribution', c.id, 'money/' || b.slug || '/contributions/' || c.number, to_jsonb(c)
  from contribution c join budget b on b.id = c.budget_id join report_name r on r.id = b.report_id
  union all
  select r.partnership_id, r.id, r.closed, 'expenditure', e.id, 'money/' || b.slug || '/expenditure/' || e.number, to_jsonb(e)
  from expenditure e join budget b on b.id = e.budget_id join report_name r on r.id = b.report_id
  union all
  select r.partnership_id, r.id, r.closed, 'training_activity', t.id, 'training/' || t.number, to_jsonb(t) - 'places_note'
  from training_activity t join report_name r on r.id = t.report_id
  union all
  select r.partnership_id, r.id, r.closed, 'training_evaluation', t.id, 'training/' || t.number || '/evaluations/' || e.number,
    to_jsonb(e)
  from training_evaluation e join training_activity t on t.id = e.activity_id join report_name r on r.id = t.report_id
  union all
  select r.partnership_id, r.id, r.closed, 'communication', c.id, 'communications/' || c.number, to_jsonb(c)
  from communication c join report_name r on r.id = c.report_id
  -- assurance
  union all
  select r.partnership_id, r.id, r.closed, 'self_assessment', a.id,
    'self-assessments/' || s.slug || '/organisations/' || coalesce(o.slug, '_partnership'), to_jsonb(a) - 'note'
  from self_assessment a join standard_set s on s.id = a.set_id left join organisation_label o on o.id = a.organisation_id
  join report_name r on r.id = a.report_id
  union all
  select r.partnership_id, r.id, r.closed, 'standard_rating', a.id,
    'self-assessments/' || s.slug || '/organisations/' || coalesce(o.slug, '_partnership'), to_jsonb(x) - 'evidence'
  from standard_rating x join self_assessment a on a.id = x.assessment_id join standard_set s on s.id = a.set_id
  left join organisation_label o on o.id = a.organisation_id join report_name r on r.id = a.report_id
  union all
  select r.partnership_id, r.id, r.closed, 'question_result', a.id,
    'self-assessments/' || s.slug || '/organisations/' || coalesce(o.slug, '_partnership'), to_jsonb(x)
  from question_result x join self_assessment a on a.id = x.assessment_id join standard_set s on s.id = a.set_id
  left join organisation_label o on o.id = a.organisation_id join report_name r on r.id = a.report_id
  union all
  select r.partnership_id, r.id, r.closed, 'standard_set', s.id, 'standards/' || s.slug, to_jsonb(s)
  from standard_set s join report_name r on exists (select from self_assessment a where a.set_id = s.id and a.report_id = r.id)
  union all
  select r.partnership_id, r.id, r.closed, 'standard', s.id, 'standards/' || s.slug, to_jsonb(x)
  from standard x join standard_set s on s.id = x.set_id
  join report_name r on exists (select from self_assessment a where a.set_id = s.id and a.report_id = r.id)
  union all
  select r.partnership_id, r.id, r.closed, 'rating_level', c.id, 'rating-schemes/' || c.slug,
    to_jsonb(l) || jsonb_build_object('name', c.name, 'source', c.source)
  from rating_level l join rating_scheme c on c.id = l.scheme_id
  join report_name r on exists (select from self_assessment a join standard_set s on s.id = a.set_id
    where s.scheme_id = c.id and a.report_id = r.id)
  where c.partnership_id is not null
  union all
  select r.partnership_id, r.id, r.closed, 'peer_review', p.id,
    'self-assessments/' || s.slug || '/peer-reviews/' || p.number, to_jsonb(p) - 'note'
  from peer_review p join standard_set s on s.id = p.set_id join report_name r on r.id = p.report_id
  union all
  select r.partnership_id, r.id, r.closed, 'audit', a.id, 'audits/' || a.number, to_jsonb(a) - 'note'
  from audit a join report_name r on r.id = a.report_id
  union all
  select r.partnership_id, r.id, r.closed, 'audit_finding', f.id, 'audit-findings/' || f.number, to_jsonb(f)
  from audit_finding f left join audit a on a.id = f.audit_id join report_name r on r.id = coalesce(f.report_id, a.report_id)
  union all
  select r.partnership_id, r.id, r.closed, 'external_assurance', e.id, 'external-assurance/' || e.number, to_jsonb(e) - 'note'
  from external_assurance e join report_name r on r.id = e.report_id
  union all
  select r.partnership_id, r.id, r.closed, 'risk_register', g.id, 'risk-registers/' || g.number, to_jsonb(g) - 'note'
  from risk_register g join report_name r on r.id = g.report_id
  union all
  select r.partnership_id, r.id, r.closed, 'risk', k.id, 'risks/' || k.number, to_jsonb(k) - 'note'
  from risk k join report_name r on r.id = k.report_id
  -- reviews
  union all
  select r.partnership_id, r.id, r.closed, 'review_count', c.id, 'review-counts/' || c.id, to_jsonb(c)
  from review_count c join report_name r on r.id = c.report_id;

create view public_record_of_work (partnership_id, subject_id, published, table_name, record_id, address, record) as
  -- reviews
  select v.partnership_id, v.id, is_public(v.visibility), 'case_review', v.id, 'reviews/' || v.reference || '/details',
    to_jsonb(v) - '{regime_key,public_note,override_reason,override_legal_officer,note}'::text[]
  from case_review v
  union all
  select v.partnership_id, v.id, v.visibility = 'COUNT_ONLY' or is_public(v.visibility), 'case_review', v.id,
    'reviews/' || v.reference || '/details', jsonb_build_object('public_note', v.public_note)
  from case_review v
  union all
  select v.partnership_id, v.id, is_public(v.visibility), 'review_document', v.id,
    'reviews/' || v.reference || '/documents/' || d.number, to_jsonb(d)
  from review_document d join case_review v on v.id = d.review_id
  union all
  select v.partnership_id, v.id, is_public(v.visibility), 'work_stream', v.id, 'reviews/' || v.reference, to_jsonb(w)
  from work_stream w join case_review v on v.id = w.review_id
  union all
  select v.partnership_id, v.id, is_public(v.visibility), 'learning_point', v.id,
    'reviews/' || v.reference || '/learning/' || p.number, to_jsonb(p)
  from learning_point p join case_review v on v.id = p.review_id where is_public(p.visibility)
  union all
  select s.partnership_id, s.id, is_public(s.visibility), 'learning_summary', s.id, 'learning-summaries/' || s.slug,
    to_jsonb(s) - '{reference,note,details}'::text[]
  from learning_summary_overview s
  -- recommendations and actions
  union all
  select c.partnership_id, c.id, is_public(c.visibility), 'recommendation', c.id, 'recommendations/' || c.reference,
    to_jsonb(c) - 'note'
  from recommendation c
  union all
  select p.partnership_id, p.id, is_public(p.visibility), 'action_plan', p.id, 'plans/' || p.slug, to_jsonb(p)
  from action_plan p
  union all
  select a.partnership_id, a.id, is_public(a.visibility), 'action', a.id, 'actions/' || a.reference,
    to_jsonb(a) - 'note'
  from action a
  union all
  select a.partnership_id, a.id, a.visibility = 'PUBLIC', 'action_update', a.id, 'actions/' || a.reference, to_jsonb(u)
  from action_update u join action a on a.id = u.action_id where u.visibility = 'PUBLIC'
  union all
  select a.partnership_id, a.id, a.visibility = 'PUBLIC', 'evidence', a.id, 'actions/' || a.reference,
    jsonb_build_object('describes', e.describes, 'link', e.link, 'file_name', e.file_name)
  from evidence e join action_update u on u.id = e.update_id join action a on a.id = e.action_id where u.visibility = 'PUBLIC'
  -- governance, which the public always reads
  union all
  select n.partnership_id, n.partnership_id, true, 'partnership_name', n.partnership_id, 'names', to_jsonb(n)
  from partnership_name n
  union all
  select g.partnership_id, g.id, true, 'governance_group', g.id, 'groups/' || g.slug, to_jsonb(g)
  from governance_group g
  union all
  select g.partnership_id, g.id, true, 'group_membership', g.id, 'groups/' || g.slug, to_jsonb(m)
  from group_membership m join governance_group g on g.id = m.group_id
  union all
  select p.partnership_id, p.id, true, 'appointment', p.id, 'appointments/' || p.id, to_jsonb(p)
  from appointment p
  union all
  select a.partnership_id, a.id, true, 'agency_role', a.id, 'roles/' || a.id, to_jsonb(a)
  from agency_role a
  union all
  select m.partnership_id, s.id, true, 'succession', s.id, 'organisations/' || o.slug, jsonb_build_object('note', s.note)
  from succession s join organisation_label o on o.id = s.predecessor_id cross join lateral (
    select distinct a.partnership_id from agency_role a where a.organisation_id in (s.predecessor_id, s.successor_id)) m
  union all
  select s.predecessor_id, s.id, true, 'partnership_succession', s.id, 'governance', jsonb_build_object('note', s.note)
  from partnership_succession s;

-- what is exempt is never public
create view public_record_of_papers (partnership_id, subject_id, published, table_name, record_id, address, record) as
  select p.partnership_id, p.id, p.state = 'FINAL', 'cabinet_paper', p.id, 'papers/' || p.number, to_jsonb(p) - '{slug,withdrawn_by,withdrawal_order}'::text[]
  from cabinet_paper p
  union all
  select p.partnership_id, p.id, p.state = 'FINAL', 'paper_field', p.id, 'papers/' || p.number, to_jsonb(f)
  from paper_field f join cabinet_paper p on p.id = f.paper_id
  union all
  select p.partnership_id, p.id, p.state = 'FINAL', 'paper_recommendation', p.id, 'papers/' || p.number, to_jsonb(r) - 'verbs'
  from paper_recommendation r join cabinet_paper p on p.id = r.paper_id
  union all
  select p.partnership_id, p.id, p.state = 'FINAL', 'paper_signatory', p.id, 'papers/' || p.number, to_jsonb(s)
  from paper_signatory s join cabinet_paper p on p.id = s.paper_id
  union all
  select p.partnership_id, p.id, p.state = 'FINAL', 'paper_attachment', a.id, 'papers/' || p.number,
    case when a.exempt_paragraph is null then to_jsonb(a) else to_jsonb(a) - '{title,address}'::text[] end
  from paper_attachment a join cabinet_paper p on p.id = a.paper_id
  union all
  select p.partnership_id, p.id, p.state = 'FINAL', 'paper_section', s.id, 'papers/' || p.number, to_jsonb(s) - 'key'
  from paper_section s join cabinet_paper p on p.id = s.paper_id
  union all
  select p.partnership_id, p.id, p.state = 'FINAL', 'paper_paragraph', g.id, 'papers/' || p.number, to_jsonb(g)
  from paper_paragraph g join paper_section s on s.id = g.section_id and s.exempt_paragraph is null
  join cabinet_paper p on p.id = g.paper_id
  union all
  select p.partnership_id, p.id, p.state = 'FINAL', 'paper_clearance', c.id, 'papers/' || p.number,
    to_jsonb(c) - '{key,name,section,note,cleared_text}'::text[] - case when c.printed like '%{email}%' then '' else 'email' end
  from paper_clearance c join cabinet_paper p on p.id = c.paper_id where c.state = 'CLEARED' and c.printed is not null
  union all
  select e.partnership_id, e.paper_id, true, 'paper_edition', e.id, 'papers/' || p.number, jsonb_build_object('changes', e.changes)
  from paper_edition e join cabinet_paper p on p.id = e.paper_id
  union all
  select c.partnership_id, c.id, c.disclosure <> 'NONE', 'consideration', c.id, 'meetings/' || c.number, to_jsonb(c) - 'disclosure'
  from consideration c
  union all
  select c.partnership_id, c.id, c.disclosure = 'OUTCOME', 'consideration_question', c.id, 'meetings/' || c.number, to_jsonb(q)
  from consideration_question q join consideration c on c.id = q.consideration_id
  union all
  select c.partnership_id, c.id, c.disclosure = 'OUTCOME', 'promise', m.id, 'promises/' || m.number, to_jsonb(m)
  from promise m join consideration c on c.id = m.consideration_id;

create view public_record as
  select * from public_record_of_reports
  union all
  select * from public_record_of_work
  union all
  select * from public_record_of_papers;

create view public_text as
  select r.partnership_id, r.subject_id, r.published, r.table_name, r.record_id,
    '/manage/' || p.slug || '/' || r.address as address, t.field, t.wording
  from public_record r join partnership_label p on p.id = r.partnership_id cross join lateral public_fields(r.record) t;
comment on view public_text is 'the texts of public_record, one a row, with the address of the page on which they are edited';

create function public_view(name text) returns text language sql immutable as $$
  select case when name in ('annual_report', 'edition', 'section', 'statement', 'statement_point', 'statement_list', 'report_note', 'report_author',
      'sign_off', 'progress_explanation', 'dropped_statement', 'dropped_priority', 'priority_progress', 'priority', 'figure', 'figure_comparator',
      'indicator', 'indicator_break', 'budget', 'contribution', 'expenditure', 'training_activity', 'training_evaluation', 'communication',
      'self_assessment', 'standard_rating', 'question_result', 'standard_set', 'standard', 'rating_level', 'peer_review', 'audit', 'audit_finding',
      'external_assurance', 'risk_register', 'risk', 'review_count') then 'public_record_of_reports'
    when name in ('case_review', 'review_document', 'work_stream', 'learning_point', 'learning_summary', 'recommendation', 'action_plan', 'action',
      'action_update', 'evidence', 'partnership', 'partnership_name', 'governance_group', 'group_membership', 'appointment', 'agency_role',
      'succession', 'partnership_succession') then 'public_record_of_work'
    when name in ('cabinet_paper', 'paper_field', 'paper_recommendation', 'paper_signatory', 'paper_attachment', 'paper_section', 'paper_paragraph',
      'paper_clearance', 'paper_edition', 'consideration', 'consideration_question', 'promise') then 'public_record_of_papers' end
$$;
comment on function public_view is 'the view with the public records of a table of the history; null: any';

-- The plans are kept: making one anew takes ten times as long as reading. Only the views that have these records are planned; a record
-- without history may be in any of them.
create function public_records(scope text, ids uuid[]) returns setof public_record
language plpgsql stable set plan_cache_mode = force_generic_plan as $$
declare
  views text[] := case when scope = 'REPORT' then '{public_record_of_reports}' else coalesce((
    select array_agg(distinct coalesce(r.name, 'any')) from unnest(ids) i left join lateral (
      select max(public_view(h.table_name)) as name from history h where h.record_id = i) r on true), '{}') end;
  everywhere boolean := 'any' = any (views);
  of_reports boolean := everywhere or 'public_record_of_reports' = any (views);
  of_work boolean := everywhere or 'public_record_of_work' = any (views);
  of_papers boolean := everywhere or 'public_record_of_papers' = any (views);
  only_published boolean := scope = 'CHANGED';
begin
  if of_reports and exists (select from annual_report where id = any (ids)) then
    return query select * from public_record_of_reports r where r.subject_id = any (ids) and (r.published or not only_published);
  end if;
  if of_work then
    return query select * from public_record_of_work r where r.subject_id = any (ids) and (r.published or not only_published);
  end if;
  if of_papers then
    return query select * from public_record_of_papers r where r.subject_id = any (ids) and (r.published or not only_published);
  end if;
  if scope = 'CHANGED' and of_reports then
    return query select * from public_record_of_reports r where r.published and r.record_id = any (ids);
  end if;
  if scope = 'CHANGED' and of_work then
    return query select * from public_record_of_work r where r.published and r.record_id = any (ids);
  end if;
  if scope = 'CHANGED' and of_papers then
    return query select * from public_record_of_papers r where r.published and r.record_id = any (ids);
  end if;
  if scope = 'REPORT' then
    return query select * from public_record_of_work r where r.published and r.partnership_id = any (ids) and r.address <> 'governance';
  end if;
end $$;

-- The identifiers are of what is published (RECORD), of a report and its partnership (REPORT), or of records that have changed (CHANGED).
create function public_texts(scope text, ids uuid[])
returns table (partnership_id uuid, table_name text, field text, address text, wording text) language sql stable as $$
  select distinct r.partnership_id, r.table_name, t.field, '/manage/' || p.slug || '/' || r.address, t.wording
  from public_records(scope, ids) r join partnership_label p on p.id = r.partnership_id cross join lateral public_fields(r.record) t
$$;

-- Names and numbers are found however they are spaced, accented and punctuated, but not where a link stands between their words; a record
-- without them is not taken apart into its texts. A line break in a record is the letter n after a backslash.
create function public_texts_with(ids uuid[], words text[])
returns table (partnership_id uuid, table_name text, field text, address text, wording text)
language sql stable as $$
  select distinct r.partnership_id, r.table_name, t.field, '/manage/' || p.slug || '/' || r.address, t.wording
  from public_record r join partnership_label p on p.id = r.partnership_id
  cross join lateral (select r.record::text as said offset 0) all_texts cross join lateral public_fields(r.record) t
  where r.published and r.partnership_id = any (ids)
    and case when octet_length(said) = length(said) then said else unaccent(normalize(said, nfkc)) end ~* (
      select string_agg(regexp_replace(regexp_replace(unaccent(normalize(w, nfkc)), '[^[:alnum:]]', '', 'g'), '(.)', '\1(?:[^[:alnum:]]|\\\\[bfnrt])*', 'g'), '|')
      from unnest(words) w)
$$;
comment on function public_texts_with is 'texts that the public reads of partnerships, of records with one of the words';

create view confidential_word (partnership_id, kind, words, token) as
  select n.partnership_id, 'PRIVATE_NAME', n.name, n.token from private_name n
  union all
  select p.partnership_id, 'REVIEW_PSEUDONYM', p.words, lower(unaccent(substring(p.words from '[[:alnum:]]+')))
  from unpublished_pseudonym p
  union all
  select d.partnership_id, 'REVIEW_DATE', d.day::text, '' from unpublished_review_day d;
comment on view confidential_word is 'names and days that a partnership does not publish; token: the first word of a name, without accents';
