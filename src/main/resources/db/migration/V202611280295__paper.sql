-- What was asked at meetings, and what was promised there.

create table consideration_question (
  consideration_id uuid not null constraint consideration_question_consideration_id_fk references consideration on delete cascade,
  position integer not null,
  asked_by text,
  question text not null constraint consideration_question_question_ck check (question <> ''),
  answer text,
  constraint consideration_question_pk primary key (consideration_id, position)
);
comment on column consideration_question.asked_by is 'who asked, in the words of the minute';
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

-- What everyone can read of meetings on a day. A meeting for which a public paper is written is public with its agenda.
create function considered_reports(meeting uuid, on_day date) returns table (report_id uuid) language sql stable as $$
  select d.report_id from considered_report d where d.consideration_id = meeting
  union
  select r.report_id from cabinet_paper p join paper_report r on r.paper_id = p.id
  where (p.consideration_id = meeting or p.id = (select c.paper_id from consideration c where c.id = meeting))
    and exists (select from paper_edition e where e.paper_id = p.id and e.public_from <= on_day)
$$;
comment on function considered_reports is 'the reports that a meeting considers, by itself or in its public papers';

create function public_meetings(partnership uuid, on_day date) returns table (id uuid, number integer, council text, body text, meets_on date,
  item_number text, reference text, forward_plan_reference text, presented_by text, decision text, minute text, source text,
  papers json, reports json, questions json, promises json) language sql stable as $$
  with paper as materialized (
    select k.id, k.slug, f.title, k.consideration_id from published_paper(on_day) f join cabinet_paper k on k.id = f.id where k.partnership_id = partnership)
  select c.id, c.number, c.council, c.body, c.meets_on, c.item_number, c.reference, c.forward_plan_reference, c.presented_by,
    case when shown.outcome then c.decision end, case when shown.outcome then c.minute end, c.source,
    (select coalesce(json_agg(json_build_object('slug', p.slug, 'title', p.title) order by p.slug), '[]')
      from paper p where p.id = c.paper_id or p.consideration_id = c.id),
    (select coalesce(json_agg(json_build_object('path', r.path, 'title', r.title, 'period_label', r.period_label) order by r.ends_on desc, r.slug), '[]')
      from considered_reports(c.id, on_day) d join report_name r on r.id = d.report_id where r.published),
    (select coalesce(json_agg(q order by q.position), '[]') from consideration_question q where q.consideration_id = c.id and shown.outcome),
    (select coalesce(json_agg(json_build_object('number', m.number, 'wording', m.wording, 'promised_by', m.promised_by, 'due_on', m.due_on,
          'outcome', m.outcome, 'kept_on', m.kept_on, 'action', a.reference, 'action_done', coalesce(a.status = 'VERIFIED_COMPLETE', false))
        order by m.number), '[]')
      from promise m left join public_action a on a.id = m.action_id where m.consideration_id = c.id and shown.outcome)
  from consideration c cross join lateral (select c.disclosure = 'OUTCOME' as outcome) shown
  where c.partnership_id = partnership
    and (c.disclosure <> 'NONE' or exists (select from paper p where p.id = c.paper_id or p.consideration_id = c.id))
$$;
comment on function public_meetings is 'the meetings of a partnership that everyone can read of, each as far as it is public';

create function is_considered(report uuid, on_day date) returns boolean language sql stable as $$
  select exists (select from considered_report d join consideration c on c.id = d.consideration_id
      where d.report_id = report and c.disclosure <> 'NONE')
    or exists (select from paper_report r join paper_edition e on e.paper_id = r.paper_id where r.report_id = report and e.public_from <= on_day)
$$;
comment on function is_considered is 'whether everyone can read of a meeting that considers a report';
