-- Questions asked and promises made at meetings.

create table consideration_question (
  consideration_id uuid not null constraint consideration_question_consideration_id_fk references consideration on delete cascade,
  position integer not null,
  asked_by text,
  question text not null constraint consideration_question_question_ck check (question <> ''),
  answer text,
  constraint consideration_question_pk primary key (consideration_id, position)
);
comment on column consideration_question.asked_by is 'the person who asked, as named in the minutes';
call keep_history('consideration_question', 'consideration_id');

create table promise (
  id uuid constraint promise_pk primary key,
  partnership_id uuid not null constraint promise_partnership_id_fk references partnership,
  number integer not null,
  consideration_id uuid not null constraint promise_consideration_id_fk references consideration,
  wording text not null constraint promise_wording_ck check (wording <> ''),
  promised_by text,
  due_on date,
  outcome text,
  kept_on date,
  action_id uuid constraint promise_action_id_fk references action on delete set null,
  version integer not null,
  constraint promise_number_uk unique (partnership_id, number)
);
comment on table promise is 'what a meeting was promised';
comment on column promise.promised_by is 'who promised it, in the words of the minute';
comment on column promise.outcome is 'what became of it';
comment on column promise.kept_on is 'the day on which it was kept; null while it is open';
comment on column promise.action_id is 'the action that it became';
create index promise_consideration_id_ix on promise (consideration_id);
create index promise_action_id_ix on promise (action_id);
call keep_history('promise');
create view promise_of_action as
  select p.partnership_id, p.action_id, p.wording as text, '/manage/' || l.slug || '/promises/' || p.number as href, false as current
  from promise p join partnership_label l on l.id = p.partnership_id;
comment on view promise_of_action is 'the promises that an action keeps, as links for business managers';

-- What everyone can read of meetings on a day. A meeting for which a public paper is written is public with its agenda.
create function considered_reports(meeting uuid, on_day date) returns table (report_id uuid) language sql stable as $$
  select d.report_id from considered_report d where d.consideration_id = meeting
  union
  select r.report_id from cabinet_paper p join paper_report r on r.paper_id = p.id
  where (p.consideration_id = meeting or p.id in (select d.paper_id from considered_paper d where d.consideration_id = meeting))
    and p.state <> 'WITHDRAWN' and exists (select from paper_edition e where e.paper_id = p.id and e.public_from <= on_day)
$$;
comment on function considered_reports is 'the reports that a meeting considers, by itself or in its public papers';

create function public_meetings(partnership uuid, on_day date) returns table (id uuid, number integer, council text, body text, meets_on date,
  item_number text, reference text, forward_plan_reference text, presented_by text, decision text, minute text, source text,
  papers json, reports json, questions json, promises json) language sql stable set plan_cache_mode = force_generic_plan as $$
  with paper as materialized (
    select k.id, k.slug, f.title, d.consideration_id from published_paper(on_day) f join cabinet_paper k on k.id = f.id cross join lateral (
      select k.consideration_id union select c.consideration_id from considered_paper c where c.paper_id = k.id) d where k.partnership_id = partnership)
  select c.id, c.number, c.council, c.body, c.meets_on, c.item_number, c.reference, c.forward_plan_reference, c.presented_by,
    case when shown.outcome then c.decision end, case when shown.outcome then c.minute end, c.source,
    (select coalesce(json_agg(json_build_object('slug', p.slug, 'title', p.title) order by p.slug), '[]')
      from paper p where p.consideration_id = c.id),
    (select coalesce(json_agg(json_build_object('path', r.path, 'title', r.title, 'period_label', r.period_label) order by r.ends_on desc, r.slug), '[]')
      from considered_reports(c.id, on_day) d join report_name r on r.id = d.report_id where r.published),
    (select coalesce(json_agg(q order by q.position), '[]') from consideration_question q where q.consideration_id = c.id and shown.outcome),
    (select coalesce(json_agg(json_build_object('number', m.number, 'wording', m.wording, 'promised_by', m.promised_by, 'due_on', m.due_on,
          'outcome', m.outcome, 'kept_on', m.kept_on, 'action', a.reference, 'action_done', coalesce(a.status = 'VERIFIED_COMPLETE', false))
        order by m.number), '[]')
      from promise m left join public_action a on a.id = m.action_id where m.consideration_id = c.id and shown.outcome)
  from consideration c cross join lateral (select c.disclosure = 'OUTCOME' as outcome) shown
  where c.partnership_id = partnership
    and (c.disclosure <> 'NONE' or exists (select from paper p where p.consideration_id = c.id))
$$;
comment on function public_meetings is 'the meetings of a partnership that everyone can read of, each as far as it is public';

create function is_considered(report uuid, on_day date) returns boolean language sql stable as $$
  select exists (select from considered_report d join consideration c on c.id = d.consideration_id
      where d.report_id = report and c.disclosure <> 'NONE')
    or exists (select from paper_report r join paper_edition e on e.paper_id = r.paper_id join cabinet_paper p on p.id = r.paper_id and p.state <> 'WITHDRAWN'
      where r.report_id = report and e.public_from <= on_day)
$$;
comment on function is_considered is 'whether everyone can read of a meeting that considers a report';

-- What the search, feeds and sitemaps know of papers: those that are public, each in its newest public edition. A row is written when an
-- edition is sealed that is public on that day, or on the day on which one becomes public.
create table public_paper (
  id uuid constraint public_paper_pk primary key constraint public_paper_id_fk references cabinet_paper on delete cascade,
  partnership_id uuid not null constraint public_paper_partnership_id_fk references partnership,
  edition integer not null
);
comment on column public_paper.id is 'the paper';
create index public_paper_partnership_id_ix on public_paper (partnership_id);
call keep_history('public_paper');
call exclude_from_archives('public_paper');

create function announce_papers(on_day date) returns void language sql as $$
  insert into public_paper (id, partnership_id, edition) select p.id, p.partnership_id, p.edition from published_paper(on_day) p
  where not exists (select from public_paper known where known.id = p.id and known.edition = p.edition)
  on conflict (id) do update set edition = excluded.edition
$$;

create function announce_paper() returns trigger language plpgsql as $$
begin
  perform announce_papers((new.sealed_at at time zone 'Europe/London')::date);
  return null;
end $$;
create trigger paper_edition_announced after insert on paper_edition for each row execute function announce_paper();

create function organisations_named(council text) returns uuid[] language sql stable as $$
  select array(select distinct a.organisation_id from organisation_alias a where a.name = council order by 1)
$$;
comment on function organisations_named is 'the organisations that a meeting names as its council, for the filter of the search';

create function paragraph_of_paper(paper uuid, query tsquery) returns text language sql stable as $$
  with printed as (
    select p.place, p.content ->> 'wording' as wording, p.content ->> 'number' as number,
      count(*) filter (where p.content ->> 'kind' = 'NUMBERED' and p.content ->> 'number' is not null) over (order by p.place) as item
    from public_paper u join paper_edition e on e.paper_id = u.id and e.number = u.edition
    cross join lateral jsonb_path_query(e.content::jsonb, '$.text.sections[*].paragraphs[*]') with ordinality p (content, place)
    where u.id = paper)
  select '#paragraph-' || i.number from printed p join printed i on i.item = p.item and i.number is not null and p.item > 0
  where to_tsvector('search_english', p.wording) @@ query order by p.place, i.place limit 1
$$;
comment on function paragraph_of_paper is 'the anchor of the first numbered paragraph on the page of a paper that matches the search, or null';

-- What the search finds in public papers, meetings and promises. Words of drafts and of what is not public are not in it.
create view search_of_public_paper as
  select u.id as record_id, 'PUBLIC' as visibility, '{}'::uuid[] as readers, u.partnership_id, null::uuid as report_id, 'PAPER' as kind,
    reporting_year(coalesce((select max(n.ends_on) from paper_report r join report_name n on n.id = r.report_id where r.paper_id = u.id), c.meets_on)) as year,
    c.meets_on as as_at, null::date as until, null::text as state,
    array(select distinct t.id from jsonb_to_recordset(e.facts) f (record_id uuid) join paper_report x on x.paper_id = u.id
      join readable_statements(false) s on s.id = f.record_id and s.report_id = x.report_id
      join statement_theme_label l on l.statement_id = s.id join theme_label t on t.slug = l.slug
      order by t.id) as theme_ids, organisations_named(c.council) as organisation_ids,
    'papers/' || p.slug as address, e.title || ', ' || c.body as title,
    search_text(variadic array(select w #>> '{}' from jsonb_path_query(e.content::jsonb -> 'text', '$.sections[*].paragraphs[*].wording') w)
      || array(select w #>> '{}' from jsonb_path_query(e.content::jsonb -> 'text', '$.sections[*].checked[*]') w)) as wording
  from public_paper u join cabinet_paper p on p.id = u.id join consideration c on c.id = p.consideration_id
  join paper_edition e on e.paper_id = u.id and e.number = u.edition;
call keep_search('public_paper');
call follow_in_search('public_paper', 'consideration', 'id', 'select id from cabinet_paper where consideration_id = changed', 'council, body, meets_on');

create view search_of_consideration as
  select c.id as record_id, 'PUBLIC' as visibility, '{}'::uuid[] as readers, c.partnership_id, null::uuid as report_id, 'MEETING' as kind,
    reporting_year(c.meets_on) as year, c.meets_on as as_at, null::date as until, null::text as state, '{}'::uuid[] as theme_ids,
    organisations_named(c.council) as organisation_ids, 'meetings/' || c.number as address,
    concat_ws(', ', c.body, to_char(c.meets_on, 'FMDD FMMonth YYYY')) as title,
    search_text(variadic array_remove(array[c.council, c.reference, c.forward_plan_reference, c.presented_by]
      || case when c.disclosure = 'OUTCOME' then array[c.decision, c.minute]
        || array(select concat_ws(' – ', q.question, q.answer) from consideration_question q where q.consideration_id = c.id order by q.position) end, null)) as wording
  from consideration c where c.disclosure <> 'NONE';
call keep_search('consideration');
call follow_in_search('consideration', 'consideration_question', 'consideration_id');

create view search_of_promise as
  select p.id as record_id, 'PUBLIC' as visibility, '{}'::uuid[] as readers, p.partnership_id, null::uuid as report_id, 'PROMISE' as kind,
    reporting_year(c.meets_on) as year, c.meets_on as as_at, null::date as until, null::text as state, '{}'::uuid[] as theme_ids,
    organisations_named(c.council) as organisation_ids, 'meetings/' || c.number || '#promise-' || p.number as address, '' as title,
    search_text(variadic array_remove(array[p.wording, p.promised_by, p.outcome], null)) as wording
  from promise p join consideration c on c.id = p.consideration_id where c.disclosure = 'OUTCOME';
call keep_search('promise');
call follow_in_search('promise', 'consideration', 'id', 'select id from promise where consideration_id = changed', 'disclosure, council, meets_on');

create view calendar_of_meeting as
  select c.partnership_id, 'MEETING' as kind, c.meets_on as on_day, 'DAY' as precision, c.number::text as reference, c.body as name,
    c.council as context, null::uuid as organisation_id, false as open,
    case when c.disclosure = 'NONE' then 'MANAGER' else 'ALL' end as readers
  from consideration c where c.meets_on is not null;
comment on view calendar_of_meeting is 'when bodies consider reports: never overdue';

-- Which sentences of a paper repeat which statements and other facts of its reports, for readers who want to see the source. Short words count only if
-- the paper was composed of them.
create function paper_sources(paper uuid, edition integer, on_day date) returns table (paragraph text, address text, words text) language sql stable as $$
  with printed as (
    select s.place as section, g.place as position, g.content ->> 'number' as number, lower(g.content ->> 'wording') as wording
    from paper_edition e cross join lateral jsonb_array_elements(e.content::jsonb #> '{text,sections}') with ordinality s (content, place)
    cross join lateral jsonb_array_elements(coalesce(s.content -> 'paragraphs', '[]')) with ordinality g (content, place)
    where e.paper_id = paper and e.number = edition),
  numbered as (
    select p.*, count(p.number) over (order by p.section, p.position) as item from printed p),
  said as (
    select n.item, max(n.number) over (partition by n.item) as number, n.wording from numbered n),
  kept as (
    select f.* from paper_edition e cross join lateral jsonb_to_recordset(e.facts) f (kind text, record_id uuid, wording text)
    where e.paper_id = paper and e.number = edition),
  fact as materialized (
    select 'statements/' || r.slug || '/' || s.number as address, s.kind, s.position, r.ends_on, s.wording as words, exists (
      select from kept f where f.record_id = s.id) as taken
    from paper_report x join report_name r on r.id = x.report_id and r.published
    join readable_statements(false) s on s.report_id = r.id where x.paper_id = paper
    union all
    select coalesce(e.address, r.path || k.part), f.kind, 0, r.ends_on, f.wording, true
    from kept f
    join (values ('REVIEW', '/reviews'), ('REVIEW_OUTCOME', null), ('LEARNING', null), ('FIGURE', null), ('MONEY', '/money'),
      ('SPENDING', '/money'), ('TRAINING', '/training')) k (kind, part) on k.kind = f.kind
    left join search_entry e on e.record_id = f.record_id and e.visibility = 'PUBLIC' and coalesce(e.until >= on_day, true)
    left join report_name r on r.published and r.id = coalesce(
      (select c.report_id from review_count c where c.id = f.record_id), (select t.report_id from training_activity t where t.id = f.record_id),
      (select b.report_id from contribution c join budget b on b.id = c.budget_id where c.id = f.record_id),
      (select b.report_id from expenditure c join budget b on b.id = c.budget_id where c.id = f.record_id)))
  select string_agg(distinct n.number, ', ') as paragraph, f.address, f.words
  from fact f join said n on position(lower(rtrim(f.words, '. ')) in n.wording) > 0
  where n.number is not null and f.address is not null and (f.taken or length(f.words) >= 25)
  group by f.address, f.words, f.ends_on, f.kind, f.position order by min(n.item), f.ends_on desc, f.kind, f.position
$$;
comment on function paper_sources is 'the public statements and facts whose words an edition of a paper repeats, with the numbers of the paragraphs';
