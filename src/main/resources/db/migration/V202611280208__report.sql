-- Comments on drafts, for people who read drafts. Never part of the report. A comment that is removed keeps its row, so that
-- numbers, which are part of addresses, are not used again.
create table draft_comment (
  id uuid constraint draft_comment_pk primary key,
  report_id uuid not null constraint draft_comment_report_id_fk references annual_report,
  number integer not null constraint draft_comment_number_ck check (number > 0),
  thread_id uuid constraint draft_comment_thread_id_fk references draft_comment,
  part_kind text constraint draft_comment_part_kind_ck check (part_kind in (
    'REPORT', 'PART', 'SECTION', 'LIST', 'STATEMENT', 'PRIORITY', 'FIGURE')),
  part_key text,
  part_name text,
  about text,
  paragraph boolean not null default false,
  wording text not null,
  written_by_id uuid,
  written_by text not null,
  written_as text not null constraint draft_comment_written_as_ck check (written_as in (
    'BUSINESS_MANAGER', 'SAFEGUARDING_PARTNER', 'SCRUTINEER')),
  written_at timestamptz not null,
  edited_at timestamptz,
  removed_at timestamptz,
  resolved_at timestamptz,
  resolved_by text,
  version integer not null,
  constraint draft_comment_number_uk unique (report_id, number),
  constraint draft_comment_part_ck check (num_nonnulls(part_kind, part_key, part_name, about) = case when thread_id is null then 4 else 0 end),
  constraint draft_comment_removed_ck check ((removed_at is null) = (wording <> '')),
  constraint draft_comment_resolved_ck check ((resolved_at is null) = (resolved_by is null) and (resolved_at is null or thread_id is null))
);
comment on column draft_comment.thread_id is 'the comment that this one answers; null for the first of a thread';
comment on column draft_comment.part_key is 'the part of the report that it is about, as in addresses: "section-introduction", "statement-12"';
comment on column draft_comment.part_name is 'what that part was called when it was written';
comment on column draft_comment.about is 'the words of the part or paragraph when it was written; empty for the whole report and its parts';
comment on column draft_comment.paragraph is 'it is about one paragraph of the section';
comment on column draft_comment.written_as is 'the role in which its author reads the draft';
create index draft_comment_thread_id_ix on draft_comment (thread_id);
create index draft_comment_written_by_id_ix on draft_comment (written_by_id);
call keep_history('draft_comment');

create function comment_threads(report uuid) returns setof draft_comment language sql stable as $$
  select c.* from draft_comment c where c.report_id = report and c.thread_id is null and (c.removed_at is null or exists (
    select from draft_comment a where a.thread_id = c.id and a.removed_at is null))
$$;
comment on function comment_threads is 'the first comments of threads in which something is left to read';

create function open_comments(report uuid) returns integer language sql stable as $$
  select count(*)::integer from comment_threads(report) c where c.resolved_at is null
$$;

-- The texts of a report, part by part, for people who comment. Facts are in the order in which they are read; those without a name
-- are the words themselves.
create function draft_facts(variadic facts text[]) returns json language sql immutable as $$
  select coalesce(json_agg(json_build_object('name', nullif(facts[at], ''), 'text', facts[at + 1]) order by at), '[]')
  from generate_series(1, cardinality(facts), 2) at where coalesce(facts[at + 1], '') <> ''
$$;
comment on function draft_facts is 'names and texts in turn; those without a text are left out';

create function draft_parts(report uuid)
returns table (kind text, place text, section text, list text, turn bigint, "position" integer, key text, name text, facts json)
language sql stable as $$
  with own_section as (
    select s.*, row_number() over (order by s.position, s.slug) as turn from section s where s.report_id = report)
  select 'SECTION', s.part, s.slug, null, s.turn, 0, 'section-' || s.slug, s.heading, draft_facts('', s.body)
  from own_section s
  union all
  select 'PRIORITY', 'PRIORITIES', null, null, 1000000, p.position, 'priority-' || p.number, p.title,
    draft_facts('level', nullif(p.level, 'NOT_STATED'), 'progress', p.progress, 'impact', p.impact, 'owner', p.owner_name,
      'period', p.period_meant, 'chosenHow', p.chosen_how, 'chosenFrom', p.chosen_from, 'sharedWith', p.shared_as_written)
  from priority_details p where p.report_id = report
  union all
  select 'LIST', report_part_of(l.kind), null, l.kind, 1000001, 0, 'list-' || replace(lower(l.kind), '_', '-'), l.kind,
    draft_facts('', l.introduction, 'declared', coalesce(l.declared_as_written, l.declared::text))
  from statement_lists(report) l
  union all
  select 'STATEMENT', coalesce(t.section_part, report_part_of(t.kind)), t.section, t.kind, coalesce(s.turn, 1000001), t.position,
    'statement-' || t.number, coalesce(t.content ->> 'headline', ''),
    draft_facts(case when (t.content ->> 'quotation')::boolean then 'quotation' else '' end, t.content ->> 'wording',
      '', (select string_agg('- ' || replace(point, e'\n', e'\n  '), e'\n' order by at) from unnest(t.points) with ordinality p (point, at)),
      'outcome', t.content ->> 'outcome', 'whose', t.content ->> 'whose', 'heardHow', t.content ->> 'heard_how',
      'organisations', coalesce(nullif(array_to_string(t.organisations, '; '), ''), t.content ->> 'organisations_as_written'),
      'raisedBy', t.content ->> 'raised_by', 'raisedTo', t.content ->> 'raised_to', 'audience', t.content ->> 'audience',
      'period', t.content ->> 'period_meant', 'source', t.content ->> 'source',
      'consent', case when t.kind = 'VOICE' and (t.content ->> 'quotation')::boolean and t.content ->> 'consent' = 'NOT_RECORDED'
        then t.content ->> 'consent' end)
  from statement_text(true) t left join own_section s on s.slug = t.section where t.report_id = report
$$;
comment on function draft_parts is 'the parts of a report that people comment on; who may read them, the caller knows';

create function outstanding_tasks(report uuid)
returns table (part text, message text, first text, second text, address text)
language sql stable as $$
  select part, 'OutstandingTask.' || task, first, second, address from (
    select 1 as turn, 0 as place, 'KEY_MESSAGES' as part, 'noKeyMessage' as task, '' as first, '' as second,
      'statements/new?kind=key-message' as address
    from annual_report r where r.id = report and r.kind = 'PARTNERSHIP'
      and not exists (select from statement s where s.report_id = r.id and s.kind = 'KEY_MESSAGE')
    union all
    select 2, 0, 'PRIORITIES', 'noPriority', '', '', 'priorities/new'
    from annual_report r where r.id = report and r.kind = 'PARTNERSHIP'
      and not exists (select from priority_progress p where p.report_id = r.id)
    union all
    select 3, row_number() over (order by s.position, s.number), coalesce(n.part, report_part_of(s.kind)), 'quotedWithoutConsent',
      s.wording, '', 'statements/' || s.number
    from statement s left join section n on n.id = s.section_id
    where s.report_id = report and s.kind = 'VOICE' and s.quotation and coalesce(s.consent, 'NOT_RECORDED') = 'NOT_RECORDED'
    union all
    select 4, row_number() over (order by s.position, s.slug), s.part, 'sectionWithoutText', s.heading, '', 'sections/' || s.slug
    from section s where s.report_id = report and s.body !~ '\S'
    union all
    select 5, array_position(array['KEY_MESSAGE', 'IMPROVEMENT_AREA', 'AIM', 'ACHIEVEMENT', 'CONCLUSION', 'LEARNING_POINT', 'REPEAT_THEME',
      'PRESSURE', 'ESCALATED_MATTER', 'VOICE', 'EXTERNAL_FINDING', 'NOTE'], l.kind), report_part_of(l.kind), 'listMismatch',
      coalesce(l.declared_as_written, l.declared::text), l.listed::text, 'lists/' || replace(lower(l.kind), '_', '-')
    from statement_lists(report) l where l.declared <> l.listed
    union all
    select 6, row_number() over (order by p.position, p.number, lacking.place), 'PRIORITIES', lacking.task, p.title, '',
      'priorities/' || p.number
    from priority_details p cross join lateral (values (1, 'priorityWithoutProgress', p.progress !~ '\S'),
      (2, 'priorityWithoutImpact', p.impact !~ '\S'), (3, 'priorityWithoutLevel', p.level = 'NOT_STATED')) lacking (place, task, missing)
    where p.report_id = report and lacking.missing) found
  order by turn, place
$$;
comment on function outstanding_tasks is 'outstanding tasks in the text of a draft, which do not prevent publication; priorities without a level or evidence are listed because statutory guidance asks reports to say where there is little of it (domain brief a.2, R05 and R06)';

create view comment_notice as
  select c.id, r.partnership_id, r.slug || '/comments/' || coalesce(t.number, c.number) || '#comment-' || c.number as reference,
    r.title || case when position(r.period_label in r.title) > 0 then '' else ', ' || r.period_label end as title,
    r.state = 'DRAFT' and c.removed_at is null and coalesce(t.removed_at, c.removed_at) is null
      and coalesce(t.resolved_at, c.resolved_at) is null as current
  from draft_comment c
  join annual_report r on r.id = c.report_id
  left join draft_comment t on t.id = c.thread_id;
comment on view comment_notice is 'comments as notices refer to them, without their words; current: there is something to read';

create view comment_participant as
  select distinct c.id as comment_id, other.written_by_id as person_id
  from draft_comment c
  join draft_comment other on coalesce(other.thread_id, other.id) = coalesce(c.thread_id, c.id) and other.written_by_id is not null;
comment on view comment_participant is 'who wrote in the thread of a comment';

-- Comments that were kept long enough go as a whole: who comments does so in threads.
create view retained_comments as
  select r.id, r.partnership_id, 'Comments on the draft: ' || r.title as name, 'reports/' || r.slug || '/comments' as address,
    greatest(coalesce(r.published_on, r.dated_on, r.ends_on), c.written_on) as ended_on
  from report_name r
  join lateral (select max(coalesce(c.edited_at, c.written_at) at time zone 'Europe/London')::date as written_on from draft_comment c
    where c.report_id = r.id) c on c.written_on is not null
  where r.published;
comment on view retained_comments is 'published reports with comments on their drafts; the time counts from the last comment, if that is later';

create function remove_comments(report uuid) returns void language plpgsql as $$
declare
  comments constant uuid[] := array(select c.id from draft_comment c where c.report_id = report);
begin
  delete from draft_comment where report_id = report and thread_id is not null;
  delete from draft_comment where report_id = report;
  perform withdraw_history_of(comments);
end $$;
comment on function remove_comments is 'removes the comments on a draft, and their words from the history';
