-- Recommendations, actions, updates of actions, and evidence.

-- Gives each partnership's recommendations and actions the next number, each once.
create table action_numbering (
  partnership_id uuid constraint action_numbering_pk primary key
    constraint action_numbering_partnership_id_fk references partnership,
  last_recommendation integer not null default 0,
  last_action integer not null default 0
);

create table recommendation (
  id uuid constraint recommendation_pk primary key,
  partnership_id uuid not null constraint recommendation_partnership_id_fk references partnership,
  reference text not null constraint recommendation_reference_ck check (reference ~ '^rec-[0-9]{4,}$'),
  source_type text not null constraint recommendation_source_type_ck check (source_type in (
    'REVIEW', 'AUDIT', 'REPORT', 'SCRUTINY', 'INSPECTION', 'CORONER', 'EVENT', 'OTHER')),
  source_id uuid,
  source_title text not null constraint recommendation_source_title_ck check (source_title <> ''),
  position integer not null,
  number_as_written text,
  wording text not null constraint recommendation_wording_ck check (wording <> ''),
  points text,
  addressees text,
  success_measure text,
  due_on date,
  response text not null constraint recommendation_response_ck check (response in (
    'NOT_STATED', 'ACCEPTED', 'IN_PART', 'NOT_ACCEPTED', 'NOTED')),
  response_reason text,
  responded_on date,
  outcome text not null default 'OPEN' constraint recommendation_outcome_ck check (outcome in (
    'OPEN', 'IMPLEMENTED', 'NO_LONGER_NEEDED', 'CLOSED_NOT_DONE')),
  outcome_reason text,
  outcome_on date,
  progress_as_written text,
  visibility text not null constraint recommendation_visibility_ck check (visibility in (
    'INTERNAL', 'PARTNER', 'COUNT_ONLY', 'SUMMARY_PUBLIC', 'PUBLIC')),
  made_on date,
  monitored_elsewhere boolean not null default false,
  monitored_by text,
  monitored_until date,
  note text,
  version integer not null,
  constraint recommendation_monitored_by_ck check (not monitored_elsewhere or monitored_by <> ''),
  constraint recommendation_reference_uk unique (partnership_id, reference),
  constraint recommendation_outcome_reason_ck check (
    outcome not in ('NO_LONGER_NEEDED', 'CLOSED_NOT_DONE') or outcome_reason <> ''),
  constraint recommendation_outcome_on_ck check ((outcome = 'OPEN') = (outcome_on is null)),
  constraint recommendation_reason_ck check (response not in ('IN_PART', 'NOT_ACCEPTED') or response_reason <> '')
);
comment on column recommendation.source_id is 'the review or report it comes from, if that is in Throughline';
comment on column recommendation.source_title is 'the source in words; never the pseudonym of an unpublished review';
comment on column recommendation.responded_on is 'the day on which its response was last recorded';
comment on column recommendation.points is 'sub-points, one a line';
comment on column recommendation.outcome_reason is 'read by whoever reads the recommendation';
comment on column recommendation.addressees is 'the addressees as written: another area, government, several';
create index recommendation_source_ix on recommendation (source_id) where source_id is not null;
create index recommendation_list_ix on recommendation (partnership_id, source_type, source_title, position);
call keep_history('recommendation');

create table recommendation_addressee (
  recommendation_id uuid not null constraint recommendation_addressee_recommendation_id_fk references recommendation on delete cascade,
  organisation_id uuid not null constraint recommendation_addressee_organisation_id_fk references organisation,
  constraint recommendation_addressee_pk primary key (recommendation_id, organisation_id)
);
create index recommendation_addressee_organisation_id_ix on recommendation_addressee (organisation_id);
call keep_history('recommendation_addressee', 'recommendation_id');

create table recommendation_theme (
  recommendation_id uuid not null constraint recommendation_theme_recommendation_id_fk references recommendation on delete cascade,
  theme_id uuid not null constraint recommendation_theme_theme_id_fk references theme,
  constraint recommendation_theme_pk primary key (recommendation_id, theme_id)
);
create index recommendation_theme_theme_id_ix on recommendation_theme (theme_id);
call keep_history('recommendation_theme', 'recommendation_id');

-- Links between recommendations: one duplicates, supports or supersedes the other, or the two differ.
create table recommendation_link (
  recommendation_id uuid not null constraint recommendation_link_recommendation_id_fk references recommendation,
  other_id uuid not null constraint recommendation_link_other_id_fk references recommendation,
  kind text not null constraint recommendation_link_kind_ck check (kind in ('SAME', 'SUPPORTS', 'SUPERSEDES', 'DIFFERENT')),
  constraint recommendation_link_pk primary key (recommendation_id, other_id),
  constraint recommendation_link_other_ck check (recommendation_id <> other_id)
);
create unique index recommendation_link_uk on recommendation_link
  (least(recommendation_id, other_id), greatest(recommendation_id, other_id));
create index recommendation_link_other_id_ix on recommendation_link (other_id);
call keep_history('recommendation_link', 'recommendation_id');

-- The links of each recommendation, whichever of the two they were made on; and whether the other one was made before it.
create view recommendation_tie as
  select x.recommendation_id, x.other_id, x.kind, x.turned,
    case when r.made_on <> o.made_on then o.made_on < r.made_on else o.position < r.position end as earlier
  from (
    select recommendation_id, other_id, kind, false as turned from recommendation_link where kind <> 'DIFFERENT'
    union all
    select other_id, recommendation_id, kind, true from recommendation_link where kind <> 'DIFFERENT') x
  join recommendation r on r.id = x.recommendation_id
  join recommendation o on o.id = x.other_id;

-- The recommendations of a partnership, as they are compared with others.
create view recommendation_text as
  select r.id, r.partnership_id, r.reference, r.source_id, r.made_on, row(r.id, r.wording || ' ' || coalesce(r.points, ''),
    array(select l.name from recommendation_theme x join theme_label l on l.id = x.theme_id where x.recommendation_id = r.id),
    array(select o.slug from recommendation_addressee x join organisation_label o on o.id = x.organisation_id
      where x.recommendation_id = r.id) || array_remove(array[lower(r.addressees)], null),
    r.source_title || ' ' || coalesce(r.made_on::text, ''))::compared_text as compared
  from recommendation r;
comment on view recommendation_text is 'recommendations as they are compared with other texts';

-- Earlier or simultaneous recommendations that may have the same meaning. Linked and rejected pairs are left out.
create function similar_recommendations(wanted uuid, most integer)
returns table (id uuid, words text[], themes text[], same_addressee boolean, place bigint) language sql stable as $$
  select found.* from recommendation_text this cross join lateral similar_texts(this.compared, array(
    select t.compared from recommendation_text t
    where t.partnership_id = this.partnership_id and t.id <> this.id and coalesce(t.made_on <= this.made_on, true)
      and not exists (select from recommendation_link l where l.recommendation_id = this.id and l.other_id = t.id)
      and not exists (select from recommendation_link l where l.recommendation_id = t.id and l.other_id = this.id)), most) found
  where this.id = wanted
$$;

create table action_plan (
  id uuid constraint action_plan_pk primary key,
  partnership_id uuid not null constraint action_plan_partnership_id_fk references partnership,
  slug text not null constraint action_plan_slug_ck check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  title text not null constraint action_plan_title_ck check (title <> ''),
  organisation_id uuid constraint action_plan_organisation_id_fk references organisation,
  description text,
  grades text,
  status_words text,
  visibility text not null constraint action_plan_visibility_ck check (visibility in (
    'INTERNAL', 'PARTNER', 'COUNT_ONLY', 'SUMMARY_PUBLIC', 'PUBLIC')),
  report_id uuid,
  version integer not null,
  constraint action_plan_slug_uk unique (partnership_id, slug)
);
comment on column action_plan.grades is 'the plan''s own grades with their definitions, one a line';
comment on column action_plan.status_words is 'the plan''s own status words, each with its status and definition, one a line';
comment on column action_plan.report_id is 'the report it belongs to';
create index action_plan_report_id_ix on action_plan (report_id) where report_id is not null;
comment on column action_plan.organisation_id is 'the organisation of the plan; null: the partnership''s own';
create index action_plan_organisation_id_ix on action_plan (organisation_id);
call keep_history('action_plan');

create table action (
  id uuid constraint action_pk primary key,
  partnership_id uuid not null constraint action_partnership_id_fk references partnership,
  reference text not null constraint action_reference_ck check (reference ~ '^act-[0-9]{4,}$'),
  plan_id uuid constraint action_plan_id_fk references action_plan,
  position integer not null,
  wording text not null constraint action_wording_ck check (wording <> ''),
  plan_number text,
  owner_id uuid constraint action_owner_id_fk references organisation,
  owner_as_written text,
  lead_role text,
  first_due_on date,
  due_on date,
  due_as_written text,
  success_measure text,
  grade text,
  monitored_elsewhere boolean not null default false,
  monitored_by text,
  monitored_until date,
  visibility text not null constraint action_visibility_ck check (visibility in (
    'INTERNAL', 'PARTNER', 'COUNT_ONLY', 'SUMMARY_PUBLIC', 'PUBLIC')),
  example boolean not null default false,
  status text not null constraint action_status_ck check (status in (
    'NOT_STARTED', 'IN_PROGRESS', 'BLOCKED', 'REPORTED_COMPLETE', 'VERIFIED_COMPLETE', 'RETURNED', 'NO_LONGER_NEEDED')),
  urgency integer not null generated always as (case when status in ('VERIFIED_COMPLETE', 'NO_LONGER_NEEDED') then 2
    when status = 'REPORTED_COMPLETE' or monitored_elsewhere then 1 else 0 end) stored,
  status_word text,
  status_note text,
  status_changed_at timestamptz not null,
  rag text constraint action_rag_ck check (rag in ('RED', 'AMBER', 'GREEN', 'BLUE')),
  rag_reason text,
  made_on date not null,
  last_response_on date,
  awaited_since date not null,
  updates integer not null default 0,
  evidence_count integer not null default 0,
  note text,
  version integer not null,
  constraint action_reference_uk unique (partnership_id, reference),
  constraint action_monitored_by_ck check (not monitored_elsewhere or monitored_by <> ''),
  constraint action_rag_reason_ck check ((rag is null) = (rag_reason is null)),
  constraint action_reason_ck check (status not in ('BLOCKED', 'RETURNED', 'NO_LONGER_NEEDED') or status_note <> '')
);
comment on column action.plan_number is 'the plan''s own number ("1.3"); never compared';
comment on column action.owner_as_written is 'the owner as written in the plan, if that is more than the name of an organisation';
comment on column action.first_due_on is 'the first date given; never changes';
comment on column action.due_as_written is 'the due date in the plan''s own words ("March 2027", "ongoing")';
comment on column action.grade is 'the plan''s own grade or priority (1-4, High); never compared';
comment on column action.example is 'made up so that a visitor of the sample can try an update';
comment on column action.urgency is 'orders lists: 0 the owner has to do something, 1 it waits to be verified or is not the partnership''s to monitor, 2 closed';
comment on column action.status_word is 'the plan''s own word for the status, as last reported';
comment on column action.status_note is 'why it is blocked, returned or no longer needed';
comment on column action.rag is 'set by a person against the proposal of the rule; empty: the rule''s';
comment on column action.last_response_on is 'the day of the last update by its present owner; empty if there is none';
comment on column action.awaited_since is 'the day from which the next response is counted: the last response, or later made, returned, reopened, verified or reassigned';
comment on column action.updates is 'how many updates it has: the number of the last one';
create index action_list_ix on action (partnership_id, urgency, due_on, position, id);
create index action_awaited_ix on action (partnership_id, awaited_since, position, id) where urgency = 0;
create index action_to_verify_ix on action (partnership_id, status_changed_at, position, id) where status = 'REPORTED_COMPLETE';
create index action_owner_id_ix on action (owner_id, partnership_id, urgency, due_on, position, id);
create index action_plan_id_ix on action (plan_id, urgency, due_on, position, id);
create index action_status_ix on action (partnership_id, status, urgency, due_on, position, id);
-- lists are sorted both ways, each time with the rows without a value last
create index action_due_on_ix on action (partnership_id, due_on);
create index action_due_on_desc_ix on action (partnership_id, due_on desc nulls last);
create index action_awaited_since_ix on action (partnership_id, awaited_since);
create index action_awaited_since_desc_ix on action (partnership_id, awaited_since desc nulls last);
create index action_wording_ix on action (partnership_id, left(lower(wording), 100));
create index action_wording_desc_ix on action (partnership_id, left(lower(wording), 100) desc nulls last);
call keep_history('action', 'id', array['urgency']);

create table action_recommendation (
  action_id uuid not null constraint action_recommendation_action_id_fk references action on delete cascade,
  recommendation_id uuid not null constraint action_recommendation_recommendation_id_fk references recommendation,
  constraint action_recommendation_pk primary key (action_id, recommendation_id)
);
create index action_recommendation_recommendation_id_ix on action_recommendation (recommendation_id);
call keep_history('action_recommendation', 'action_id');

create table action_theme (
  action_id uuid not null constraint action_theme_action_id_fk references action on delete cascade,
  theme_id uuid not null constraint action_theme_theme_id_fk references theme,
  constraint action_theme_pk primary key (action_id, theme_id)
);
create index action_theme_theme_id_ix on action_theme (theme_id);
call keep_history('action_theme', 'action_id');

-- Updates of actions, in order. Appended, never overwritten.
create table action_update (
  id uuid constraint action_update_pk primary key,
  action_id uuid not null constraint action_update_action_id_fk references action,
  number integer not null,
  at timestamptz not null,
  kind text not null constraint action_update_kind_ck check (kind in (
    'PROGRESS', 'VERIFIED', 'RETURNED', 'REOPENED', 'REASSIGNED', 'NEW_DATE', 'RAG', 'UNDONE')),
  status text not null constraint action_update_status_ck check (status in (
    'NOT_STARTED', 'IN_PROGRESS', 'BLOCKED', 'REPORTED_COMPLETE', 'VERIFIED_COMPLETE', 'RETURNED', 'NO_LONGER_NEEDED')),
  status_word text,
  owner_id uuid constraint action_update_owner_id_fk references organisation,
  owner_name text,
  to_owner_name text,
  rag text constraint action_update_rag_ck check (rag in ('RED', 'AMBER', 'GREEN', 'BLUE')),
  due_on date,
  note text,
  by_id uuid constraint action_update_by_id_fk references user_account,
  by_name text not null,
  by_organisation_id uuid constraint action_update_by_organisation_id_fk references organisation,
  on_behalf boolean not null default false,
  source text,
  as_of date not null,
  visibility text not null constraint action_update_visibility_ck check (visibility in (
    'INTERNAL', 'PARTNER', 'COUNT_ONLY', 'SUMMARY_PUBLIC', 'PUBLIC')),
  constraint action_update_number_uk unique (action_id, number)
);
comment on column action_update.status_word is 'the plan''s own word for the status';
comment on column action_update.owner_name is 'the owner under the name it had on that day; on a reassignment the former one';
comment on column action_update.to_owner_name is 'on a reassignment: the new owner under the name it had on that day';
comment on column action_update.due_on is 'the new due date, if it was moved';
comment on column action_update.on_behalf is 'recorded by the business manager for the owner ("by phone")';
comment on column action_update.source is 'the document it comes from, or how it was received';
comment on column action_update.as_of is 'the day it speaks of: for what was taken from a document, the document''s day';
create index action_update_owner_id_ix on action_update (owner_id);
create index action_update_by_id_ix on action_update (by_id);
create index action_update_by_organisation_id_ix on action_update (by_organisation_id);

-- After the time of retention the names of those who wrote it go; what was done stays.
create function refuse_change_of_update() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and old.action_id in (select withdrawn_records()) and new.by_id is null
      and to_jsonb(new) - '{by_id,by_name}'::text[] = to_jsonb(old) - '{by_id,by_name}'::text[] then
    return new;
  end if;
  raise exception '% on % is refused: what happened stays recorded', tg_op, tg_table_name;
end $$;
create trigger action_update_append_only before update or delete on action_update for each row execute function refuse_change_of_update();
call keep_history('action_update', 'action_id');

-- What shows that it was done: a link, or a file kept here.
create table evidence (
  id uuid constraint evidence_pk primary key,
  action_id uuid not null constraint evidence_action_id_fk references action,
  update_id uuid not null constraint evidence_update_id_fk references action_update,
  number integer not null,
  describes text not null constraint evidence_describes_ck check (describes <> ''),
  link text,
  file_name text,
  media_type text,
  size_bytes integer constraint evidence_size_bytes_ck check (size_bytes between 1 and 10485760),
  sha256 text constraint evidence_sha256_ck check (sha256 ~ '^[0-9a-f]{64}$'),
  content bytea,
  hidden text,
  constraint evidence_number_uk unique (action_id, number),
  constraint evidence_kind_ck check (
    (link is not null and num_nonnulls(file_name, media_type, size_bytes, sha256, content) = 0)
    or (link is null and num_nonnulls(file_name, media_type, size_bytes, sha256, content) = 5)),
  constraint evidence_hidden_ck check (hidden is null or content is not null),
  constraint evidence_whole_ck check (octet_length(content) = size_bytes)
);
comment on column evidence.hidden is 'what the file contains without showing it at first sight: hidden sheets, comments and so on, one a line';
comment on column evidence.number is 'its own number within the action, given once';
create index evidence_update_id_ix on evidence (update_id);
create trigger evidence_append_only before update or delete on evidence for each row execute function refuse_change();
call keep_history('evidence', 'action_id', array['content']);

-- Whether evidence was added since the action was last returned or reopened.
create function has_new_evidence(action uuid) returns boolean language sql stable as $$
  select exists (select from evidence e join action_update u on u.id = e.update_id
    where e.action_id = action and u.number > coalesce((select max(r.number) from action_update r
      where r.action_id = action and r.kind in ('RETURNED', 'REOPENED')), 0))
$$;

create table due_date_request (
  id uuid constraint due_date_request_pk primary key,
  action_id uuid not null constraint due_date_request_action_id_fk references action,
  asked_at timestamptz not null,
  asked_by text not null,
  asked_by_id uuid constraint due_date_request_asked_by_id_fk references user_account,
  former_due_on date,
  wanted_due_on date not null,
  reason text not null constraint due_date_request_reason_ck check (reason <> ''),
  outcome text constraint due_date_request_outcome_ck check (outcome in ('ACCEPTED', 'REFUSED')),
  outcome_note text,
  decided_at timestamptz,
  decided_by text,
  version integer not null,
  constraint due_date_request_decided_ck check (
    (outcome is null) = (decided_at is null) and (outcome is null) = (decided_by is null)),
  constraint due_date_request_refusal_ck check (outcome <> 'REFUSED' or outcome_note <> '')
);
create unique index due_date_request_open_uk on due_date_request (action_id) where outcome is null;
create index due_date_request_action_id_ix on due_date_request (action_id);
create index due_date_request_asked_by_id_ix on due_date_request (asked_by_id);
create index due_date_request_open_ix on due_date_request (asked_at, id) where outcome is null;
call keep_history('due_date_request', 'action_id');

-- The public's list, its counts and what is overdue are answered from the index alone.
create index action_public_ix on action (partnership_id, urgency, due_on, position, id) include (status, example)
  where visibility in ('SUMMARY_PUBLIC', 'PUBLIC');
create index recommendation_public_ix on recommendation (partnership_id, source_type, source_title, position, id) include (outcome)
  where visibility in ('SUMMARY_PUBLIC', 'PUBLIC');

-- The organisations that a recommendation is addressed to, or that own a linked action.
create view recommendation_party as
  select recommendation_id, organisation_id from recommendation_addressee
  union all
  select x.recommendation_id, a.owner_id from action_recommendation x join action a on a.id = x.action_id
  where a.visibility <> 'INTERNAL';

-- The organisations that a plan belongs to, or that own one of its actions.
create view action_plan_party as
  select id as plan_id, organisation_id from action_plan
  union all
  select plan_id, owner_id from action where visibility <> 'INTERNAL';

-- The actions that the public's counts are of.
create view public_action as
  select id, partnership_id, reference, position, wording, owner_id, owner_as_written, status, urgency, due_on from action
  where visibility in ('SUMMARY_PUBLIC', 'PUBLIC') and not example;

-- The same by theme: their own themes, and those of public recommendations they are linked to.
create view public_action_theme as
  select a.id, a.partnership_id, x.theme_id, a.status, a.urgency, a.due_on
  from public_action a join action_theme x on x.action_id = a.id
  union all
  select distinct a.id, a.partnership_id, x.theme_id, a.status, a.urgency, a.due_on
  from public_action a join action_recommendation ar on ar.action_id = a.id
  join recommendation r on r.id = ar.recommendation_id and r.visibility in ('SUMMARY_PUBLIC', 'PUBLIC')
  join recommendation_theme x on x.recommendation_id = r.id
  where not exists (select from action_theme own where own.action_id = a.id and own.theme_id = x.theme_id);

-- The recommendations that a report makes, those of reviews, and those made in a period whose source is not in Throughline.
create function recommendations_of_period(partnership uuid, report uuid, reviews uuid[], starts_on date, ends_on date)
returns setof uuid language sql stable as $$
  select r.id from recommendation r where r.partnership_id = partnership
    and ((r.source_type = 'REPORT' and r.source_id = report) or (r.source_type = 'REVIEW' and r.source_id = any(reviews))
      or (r.source_id is null and r.made_on between starts_on and ends_on))
$$;

-- Whether the public reads a plan or a recommendation of a report: its own, those of its reviews, those of its period.
create function has_follow_up(partnership uuid, report uuid, reviews uuid[]) returns boolean language plpgsql stable set plan_cache_mode = force_generic_plan as $$
#variable_conflict use_column
begin
  return (
  select exists (select from action_plan p where p.report_id = report and p.visibility in ('SUMMARY_PUBLIC', 'PUBLIC'))
    or exists (select from recommendation c where c.partnership_id = partnership
      and c.visibility in ('SUMMARY_PUBLIC', 'PUBLIC')
      and (c.source_id = report or c.source_id = any(reviews)
        or (c.source_id is null and exists (select from report_name r
          where r.id = report and r.kind = 'PARTNERSHIP' and c.made_on between r.starts_on and r.ends_on)))));
end $$;

-- Records that cannot be judged, among those published in full and still needed.
create view public_judgement as
  select a.partnership_id, 'ACTION' as kind, a.success_measure is null as no_measure,
    a.owner_id is null and a.owner_as_written is null as no_owner, a.due_on is null as no_date
  from action a where a.visibility = 'PUBLIC' and not a.example and a.status <> 'NO_LONGER_NEEDED'
  union all
  select r.partnership_id, 'RECOMMENDATION', r.success_measure is null,
    r.addressees is null and not exists (select from recommendation_addressee x where x.recommendation_id = r.id), r.due_on is null
  from recommendation r where r.visibility in ('SUMMARY_PUBLIC', 'PUBLIC') and r.outcome <> 'NO_LONGER_NEEDED';

create view calendar_of_action as
  select a.partnership_id, 'ACTION_DUE' as kind, a.due_on as on_day, 'DAY' as precision, a.reference, a.wording as name,
    a.owner_as_written as context, a.owner_id as organisation_id, a.urgency = 0 as open, 'ALL' as readers
  from action a where a.due_on is not null and a.status <> 'NO_LONGER_NEEDED'
    and a.visibility in ('SUMMARY_PUBLIC', 'PUBLIC') and not a.example
  union all
  select a.partnership_id, 'ACTION_DUE', a.due_on, 'DAY', a.reference, a.wording, a.owner_as_written, a.owner_id, a.urgency = 0, 'MANAGER'
  from action a where a.due_on is not null and a.status <> 'NO_LONGER_NEEDED'
    and not (a.visibility in ('SUMMARY_PUBLIC', 'PUBLIC') and not a.example);
comment on view calendar_of_action is 'when actions are due; open: the owner still has to act';

create view retained_action as
  select a.id, a.partnership_id, 'Action ' || a.reference as name, 'actions/' || a.reference as address,
    (select max(u.as_of) from action_update u where u.action_id = a.id) as ended_on
  from action a
  where a.status in ('VERIFIED_COMPLETE', 'NO_LONGER_NEEDED')
    and exists (select from action_update u where u.action_id = a.id and u.by_name <> 'Name removed');
comment on view retained_action is 'closed actions whose updates have the names of those who wrote them';

create function anonymise_action(closed uuid) returns void language plpgsql as $$
begin
  perform withdraw_history_of(array[closed]);
  update action_update set by_name = 'Name removed', by_id = null where action_id = closed;
  update due_date_request set asked_by = 'Name removed', asked_by_id = null,
    decided_by = case when decided_by is not null then 'Name removed' end where action_id = closed;
  perform withdraw_history_of(array[closed]);
end $$;
comment on function anonymise_action is 'removes names from the updates of an action and requests for dates, and takes its history out of sight';

-- What the search finds in recommendations and actions.
create view search_of_recommendation as
  select r.id as record_id, search_visibility(r.visibility) as visibility,
    case when search_visibility(r.visibility) = 'PARTNER' then array(
      select distinct x.organisation_id from recommendation_party x
      where x.recommendation_id = r.id and x.organisation_id is not null order by 1) else '{}' end as readers,
    r.partnership_id, null::uuid as report_id, 'RECOMMENDATION' as kind, reporting_year(r.made_on) as year, r.made_on as as_at,
    null::date as until, case when r.outcome <> 'OPEN' then 'RecommendationOutcome.' || r.outcome end as state,
    array(select t.theme_id from recommendation_theme t where t.recommendation_id = r.id order by 1) as theme_ids,
    array(select a.organisation_id from recommendation_addressee a where a.recommendation_id = r.id order by 1) as organisation_ids,
    'recommendations/' || r.reference as address, '' as title,
    search_text(r.wording, r.points, r.source_title, r.addressees, r.response_reason, r.progress_as_written,
      r.outcome_reason) as wording
  from recommendation r;
call keep_search('recommendation');
call follow_in_search('recommendation', 'recommendation_addressee', 'recommendation_id');
call follow_in_search('recommendation', 'recommendation_theme', 'recommendation_id');
call follow_in_search('recommendation', 'action_recommendation', 'recommendation_id');
call follow_in_search('recommendation', 'action', 'id',
  'select recommendation_id from action_recommendation where action_id = changed', 'owner_id, visibility');

create view search_of_action as
  select a.id as record_id, search_visibility(a.visibility) as visibility,
    case when search_visibility(a.visibility) = 'PARTNER' then array_remove(array[a.owner_id], null) else '{}' end as readers,
    a.partnership_id, null::uuid as report_id, 'ACTION' as kind, reporting_year(a.made_on) as year, a.made_on as as_at,
    null::date as until, case when a.status <> 'NOT_STARTED' then 'ActionStatus.' || a.status end as state,
    array(select t.theme_id from action_theme t where t.action_id = a.id order by 1) as theme_ids,
    array_remove(array[a.owner_id], null) as organisation_ids, 'actions/' || a.reference as address, '' as title,
    search_text(a.wording, a.success_measure, a.owner_as_written) as wording
  from action a where not a.example;
call keep_search('action');
call follow_in_search('action', 'action_theme', 'action_id');

create view search_of_action_update as
  select u.id as record_id, who.visibility,
    case when who.visibility = 'PARTNER' then array_remove(array[a.owner_id], null) else '{}' end as readers, a.partnership_id,
    null::uuid as report_id, 'ACTION_UPDATE' as kind, reporting_year(u.as_of) as year, u.as_of as as_at, null::date as until,
    'ActionStatus.' || u.status as state,
    array(select t.theme_id from action_theme t where t.action_id = a.id order by 1) as theme_ids,
    array_remove(array[a.owner_id], null) as organisation_ids,
    'actions/' || a.reference || '#update-' || u.number as address, '' as title, search_text(u.note) as wording
  from action_update u
  join action a on a.id = u.action_id
  cross join lateral (select case when 'INTERNAL' in (u.visibility, a.visibility) then 'INTERNAL'
    when u.visibility = 'PUBLIC' and a.visibility = 'PUBLIC' then 'PUBLIC' else 'PARTNER' end as visibility) who
  where u.note <> '' and not a.example;
call keep_search('action_update');
call follow_in_search('action_update', 'action_theme', 'action_id', 'select id from action_update where action_id = changed');
call follow_in_search('action_update', 'action', 'id', 'select id from action_update where action_id = changed', 'owner_id, visibility');

-- Files of updates that could not be saved yet, for the person who chose them. They passed the checks of evidence.
create table kept_file (
  id uuid constraint kept_file_pk primary key,
  action_id uuid not null constraint kept_file_action_id_fk references action on delete cascade,
  person_id uuid not null constraint kept_file_person_id_fk references user_account on delete cascade,
  file_name text not null constraint kept_file_file_name_ck check (file_name <> ''),
  content bytea not null,
  kept_at timestamptz not null
);
comment on table kept_file is 'kept for a day at most';
create index kept_file_action_id_ix on kept_file (action_id);
create index kept_file_person_id_ix on kept_file (person_id, action_id);
create index kept_file_kept_at_ix on kept_file (kept_at);
call exclude_from_archives('kept_file');

-- When owners and addressees are expected to respond, and the letters to those who do not.

-- How often a partnership expects a response, and the steps if none arrives. The row without a partnership holds until it has its own.
create table response_rule (
  id uuid constraint response_rule_pk primary key,
  partnership_id uuid constraint response_rule_partnership_id_fk references partnership,
  valid_from date not null,
  every_months integer not null constraint response_rule_every_months_ck check (every_months between 1 and 36),
  reminder_days integer not null constraint response_rule_reminder_days_ck check (reminder_days between 0 and 365),
  lead_days integer not null constraint response_rule_lead_days_ck check (lead_days between 1 and 365),
  lead_post text not null constraint response_rule_lead_post_ck check (lead_post <> ''),
  delegate_days integer not null constraint response_rule_delegate_days_ck check (delegate_days between 1 and 365),
  delegate_post text not null constraint response_rule_delegate_post_ck check (delegate_post <> ''),
  source text not null constraint response_rule_source_ck check (source <> ''),
  version integer not null,
  constraint response_rule_valid_from_uk unique nulls not distinct (partnership_id, valid_from)
);
comment on column response_rule.reminder_days is 'days from the day the response is due to the reminder';
comment on column response_rule.lead_days is 'days from the reminder to the letter to the agency''s lead';
comment on column response_rule.lead_post is 'words of the post of the agency''s lead, as appointments name it';
comment on column response_rule.delegate_days is 'days from that letter to the letter to the delegated safeguarding partner';
comment on column response_rule.delegate_post is 'words of that post, as appointments name it';
comment on column response_rule.source is 'who agreed it and when';
call keep_history('response_rule');

insert into response_rule (id, valid_from, every_months, reminder_days, lead_days, lead_post, delegate_days, delegate_post, source, version)
values ('00000000-0000-7000-8000-000000000226', '2000-01-01', 6, 14, 28, 'Designated safeguarding lead', 28, 'Delegated safeguarding partner',
  'Proposed by Throughline. No law sets it', 0);

-- The rule of a partnership on a day: its own if it has one by then.
create function response_rule_on(partnership uuid, day date) returns setof response_rule language sql stable rows 1 as $$
  select r.* from response_rule r
  where (r.partnership_id = partnership or r.partnership_id is null) and r.valid_from <= day
  order by r.partnership_id is null, r.valid_from desc limit 1
$$;

-- Whether the addressees of a recommendation are expected to respond.
create function is_awaited(r recommendation) returns boolean language sql immutable as $$
  select r.outcome = 'OPEN' and not r.monitored_elsewhere and r.response not in ('NOT_ACCEPTED', 'NOTED')
$$;

-- The latest day of those after which a response is overdue on this day.
create function response_overdue_since(partnership uuid, day date) returns date language sql stable as $$
  select max(d)::date from response_rule_on(partnership, day) r
  cross join make_interval(months => r.every_months) as pause
  cross join generate_series(day - pause - interval '1 day', day - pause + interval '3 days', interval '1 day') as d
  where d + pause < day
$$;

-- The open actions and recommendations on which an agency is expected to respond, as far as it may read them. A recommendation that the
-- agency answers by an action of its own is left out: the action counts.
create view awaited_response as
  select a.partnership_id, a.owner_id as organisation_id, a.id as action_id, null::uuid as recommendation_id, a.reference, a.position,
    a.wording, a.due_on, a.due_as_written, a.last_response_on, a.awaited_since
  from action a where a.urgency = 0 and a.owner_id is not null and a.visibility <> 'INTERNAL' and not a.example
  union all
  select r.partnership_id, x.organisation_id, null, r.id, r.reference, r.position, r.wording, r.due_on, null,
    r.responded_on, greatest(r.made_on, r.responded_on)
  from recommendation r join recommendation_addressee x on x.recommendation_id = r.id
  where is_awaited(r) and r.visibility <> 'INTERNAL'
    and not exists (select from action_recommendation l join action a on a.id = l.action_id
      where l.recommendation_id = r.id and a.owner_id = x.organisation_id and a.visibility <> 'INTERNAL');

-- Letters to agencies. The system writes a draft; a person sends it and records that. A sent letter stays as it is.
create table letter (
  id uuid constraint letter_pk primary key,
  partnership_id uuid not null constraint letter_partnership_id_fk references partnership,
  number integer not null,
  organisation_id uuid not null constraint letter_organisation_id_fk references organisation,
  kind text not null constraint letter_kind_ck check (kind in ('REMINDER', 'LEAD', 'DELEGATE', 'YEARLY')),
  dated date not null,
  sender text not null constraint letter_sender_ck check (sender <> ''),
  recipient text not null constraint letter_recipient_ck check (recipient <> ''),
  subject text not null constraint letter_subject_ck check (subject <> ''),
  wording text not null constraint letter_wording_ck check (wording <> ''),
  drafted_by text not null,
  sent_on date,
  sent_to text constraint letter_sent_to_ck check (sent_to <> ''),
  way text constraint letter_way_ck check (way in ('EMAIL', 'POST', 'HAND', 'MEETING')),
  sent_by text,
  sent_by_id uuid constraint letter_sent_by_id_fk references user_account,
  recorded_at timestamptz,
  cancelled_on date,
  cancelled_by text,
  cancellation_reason text constraint letter_cancellation_reason_ck check (cancellation_reason <> ''),
  version integer not null,
  constraint letter_number_uk unique (partnership_id, number),
  constraint letter_sent_ck check (num_nonnulls(sent_on, sent_to, way, sent_by, recorded_at) in (0, 5)),
  constraint letter_cancelled_ck check (num_nonnulls(cancelled_on, cancelled_by, cancellation_reason) = 0
    or (sent_on is not null and num_nonnulls(cancelled_on, cancelled_by, cancellation_reason) = 3))
);
comment on column letter.number is 'its number within the partnership, in addresses';
comment on column letter.dated is 'the date on the letter; names are those of that day';
comment on column letter.recipient is 'name, post and organisation, as on the letter';
comment on column letter.sent_by is 'the person who recorded that it was sent';
comment on column letter.cancelled_on is 'the day on which the record that it was sent was found to be a mistake';
create unique index letter_draft_uk on letter (partnership_id, organisation_id, kind) where sent_on is null;
create index letter_organisation_id_ix on letter (organisation_id, partnership_id, kind);
create index letter_sent_by_id_ix on letter (sent_by_id);
call keep_history('letter');

create table letter_item (
  letter_id uuid not null constraint letter_item_letter_id_fk references letter,
  position integer not null,
  action_id uuid constraint letter_item_action_id_fk references action,
  recommendation_id uuid constraint letter_item_recommendation_id_fk references recommendation,
  awaited_since date,
  constraint letter_item_pk primary key (letter_id, position),
  constraint letter_item_one_ck check (num_nonnulls(action_id, recommendation_id) = 1)
);
comment on column letter_item.awaited_since is 'the day from which the response was counted: a response answers the letter, and a new owner or a return starts the steps again';
create index letter_item_action_id_ix on letter_item (action_id);
create index letter_item_recommendation_id_ix on letter_item (recommendation_id);
call keep_history('letter_item', 'letter_id');

create function refuse_change_of_sent_letter() returns trigger language plpgsql as $$
begin
  if tg_table_name = 'letter' and tg_op = 'UPDATE' and to_jsonb(old) ->> 'cancelled_on' is null
    and to_jsonb(new) - array['cancelled_on', 'cancelled_by', 'cancellation_reason', 'version']
      = to_jsonb(old) - array['cancelled_on', 'cancelled_by', 'cancellation_reason', 'version'] then
    return new;
  end if;
  if exists (select from letter l where l.id = (to_jsonb(old) ->> tg_argv[0])::uuid and l.sent_on is not null) then
    raise exception '% on a letter that was sent is refused: it stays as it is', tg_op;
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger letter_stays before update or delete on letter for each row execute function refuse_change_of_sent_letter('id');
create trigger letter_item_stays before update or delete on letter_item
  for each row execute function refuse_change_of_sent_letter('letter_id');

-- The same with the day the response is due, the last letter of the ladder since the last response of the agency, and the step that is next.
create function awaited_steps(partnership uuid, day date) returns table (organisation_id uuid, action_id uuid, recommendation_id uuid,
  reference text, "position" integer, wording text, due_on date, due_as_written text, last_response_on date, awaited_since date,
  response_due_on date, last_kind text, last_sent_on date, next_kind text, next_on date) language sql stable as $$
  select w.organisation_id, w.action_id, w.recommendation_id, w.reference, w.position, w.wording, w.due_on, w.due_as_written,
    w.last_response_on, w.awaited_since, response.due_on, last.kind, last.sent_on, next.kind, greatest(next.starts_on, response.due_on + 1)
  from awaited_response w
  cross join response_rule_on(partnership, day) rule
  cross join lateral (select (w.awaited_since + make_interval(months => rule.every_months))::date as due_on) response
  left join (
    select distinct on (i.action_id, i.recommendation_id, i.awaited_since, l.organisation_id) i.*, l.organisation_id, l.kind, l.sent_on
    from letter l join letter_item i on i.letter_id = l.id
    where l.partnership_id = partnership and l.sent_on is not null and l.cancelled_on is null and l.kind <> 'YEARLY'
    order by i.action_id, i.recommendation_id, i.awaited_since, l.organisation_id,
      array_position(array['REMINDER', 'LEAD', 'DELEGATE'], l.kind) desc, l.sent_on) last
    on coalesce(last.action_id, last.recommendation_id) = coalesce(w.action_id, w.recommendation_id)
      and last.awaited_since = w.awaited_since and last.organisation_id = w.organisation_id
  cross join lateral (select case when last.kind is null then 'REMINDER' when last.kind = 'REMINDER' then 'LEAD'
      when last.kind = 'LEAD' then 'DELEGATE' end,
    case when last.kind is null then response.due_on + rule.reminder_days when last.kind = 'REMINDER' then last.sent_on + rule.lead_days
      when last.kind = 'LEAD' then last.sent_on + rule.delegate_days end) next (kind, starts_on)
  where w.partnership_id = partnership
$$;

create view follow_up_name as
  select a.partnership_id, 'ACTION' as kind, a.reference, a.wording from action a
  union all
  select r.partnership_id, 'RECOMMENDATION', r.reference, r.wording from recommendation r;
comment on view follow_up_name is 'actions and recommendations by reference, for business managers only';

create view undecided_recommendation as
  select r.partnership_id, r.source_id as review_id, r.reference, r.wording from recommendation r
  where r.source_type = 'REVIEW' and r.source_id is not null and r.response = 'NOT_STATED';
comment on view undecided_recommendation is 'recommendations of reviews without a decision, for business managers only';

create view action_notice as
  select a.id, a.partnership_id, a.owner_id as organisation_id, a.reference, a.wording, a.status, a.status_note, a.due_on, a.last_response_on, a.awaited_since,
    a.urgency = 0 as open, a.visibility <> 'INTERNAL' as shared,
    (a.status_changed_at at time zone 'Europe/London')::date as status_since,
    exists (select from due_date_request q where q.action_id = a.id and q.outcome is null) as new_date_asked,
    (select (q.asked_at at time zone 'Europe/London')::date from due_date_request q
      where q.action_id = a.id and q.outcome is null limit 1) as new_date_asked_on,
    (select q.outcome_note from due_date_request q where q.action_id = a.id and q.outcome is not null
      order by q.decided_at desc limit 1) as decision_note
  from action a;
comment on view action_notice is 'the values of actions in notices; shared: the owner may read it; open: the owner still has to act';

create view letter_notice as
  select l.id, l.partnership_id, l.organisation_id, l.number, l.subject, l.cancelled_on is null as current
  from letter l where l.sent_on is not null;
comment on view letter_notice is 'the values of sent letters in notices';

create function verification_refusals(partnership uuid, action uuid, person uuid, organisations uuid[])
returns table (reference text, reason text) language sql stable as $$
  select a.reference, case when u.by_id = person then 'action.verify.ownReport' else 'action.verify.ownOrganisation' end
  from action a
  left join lateral (
    select u.by_id, coalesce(u.by_organisation_id, u.owner_id) as organisation_id from action_update u
    where u.action_id = a.id and u.kind = 'PROGRESS' and u.status = 'REPORTED_COMPLETE' order by u.number desc limit 1) u on true
  where a.partnership_id = partnership and case when action is null then a.status = 'REPORTED_COMPLETE' else a.id = action end
    and (u.by_id = person or a.owner_id = any (organisations) or u.organisation_id = any (organisations))
$$;
comment on function verification_refusals is 'actions reported complete (or the one named) that a person who acts for these organisations may not verify';
