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
