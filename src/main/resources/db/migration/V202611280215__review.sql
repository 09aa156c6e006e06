-- What the search finds in reviews. Of a review whose report is not public everyone finds the summary only, without what
-- identifies the case.
create view search_of_case_review as
  select v.id as record_id, search_visibility(v.visibility) as visibility,
    case when search_visibility(v.visibility) = 'PARTNER' then partners.ids else '{}' end as readers, v.partnership_id,
    null::uuid as report_id, 'REVIEW' as kind,
    coalesce(v.period_label, reporting_year(first.published_on), '') as year, first.published_on as as_at,
    case when v.visibility = 'PUBLIC' then v.available_until end as until, 'ReviewStatus.' || v.status as state,
    case when v.visibility = 'SUMMARY_PUBLIC' then '{}' else themes.ids end as theme_ids,
    case when v.visibility in ('SUMMARY_PUBLIC', 'PUBLIC') then '{}' else partners.ids end as organisation_ids,
    'reviews/' || v.reference as address,
    case when v.visibility = 'SUMMARY_PUBLIC' then '' else coalesce(v.pseudonym, v.described_as, v.subject, '') end as title,
    case when v.visibility = 'SUMMARY_PUBLIC' then search_text(v.summary, v.public_note)
      else search_text(v.described_as, v.subject, v.summary, v.public_note) end as wording
  from case_review v
  join review_overview first on first.id = v.id
  cross join lateral (select array(select t.theme_id from review_theme t where t.review_id = v.id order by 1) as ids) themes
  cross join lateral (select array(select p.organisation_id from review_partner p where p.review_id = v.id order by 1) as ids) partners;
call keep_search('case_review');
call follow_in_search('case_review', 'review_theme', 'review_id');
call follow_in_search('case_review', 'review_partner', 'review_id');
call follow_in_search('case_review', 'review_event', 'review_id');
call follow_in_search('case_review', 'review_document', 'review_id');

create view search_of_learning_summary as
  select s.id as record_id, search_visibility(s.visibility) as visibility,
    case when search_visibility(s.visibility) = 'PARTNER'
      then array(select p.organisation_id from review_partner p where p.review_id = s.review_id order by 1) else '{}' end as readers,
    s.partnership_id, null::uuid as report_id, 'LEARNING_SUMMARY' as kind,
    coalesce(s.period_label, reporting_year(s.published_on), '') as year, s.published_on as as_at, null::date as until, null as state,
    '{}'::uuid[] as theme_ids, '{}'::uuid[] as organisation_ids, 'reviews#summaries' as address, s.title,
    search_text(s.wording, s.audience) as wording
  from learning_summary s;
call keep_search('learning_summary');
call follow_in_search('learning_summary', 'review_partner', 'review_id', 'select id from learning_summary where review_id = changed');

create view search_of_learning_point as
  select p.id as record_id, search_visibility(v.visibility, p.visibility) as visibility,
    case when search_visibility(v.visibility, p.visibility) = 'PARTNER'
      then array(select r.organisation_id from review_partner r where r.review_id = v.id order by 1) else '{}' end as readers,
    v.partnership_id, null::uuid as report_id, 'LEARNING_POINT' as kind,
    coalesce(v.period_label, reporting_year(first.published_on), '') as year, first.published_on as as_at,
    case when v.visibility = 'PUBLIC' then v.available_until end as until, null as state,
    case when v.visibility = 'SUMMARY_PUBLIC' then '{}'
      else array(select t.theme_id from learning_point_theme t where t.point_id = p.id order by 1) end as theme_ids,
    '{}'::uuid[] as organisation_ids, 'reviews/' || v.reference || '#learning-' || p.number as address, '' as title,
    search_text(p.wording) as wording
  from learning_point p join case_review v on v.id = p.review_id join review_overview first on first.id = v.id;
call keep_search('learning_point');
call follow_in_search('learning_point', 'learning_point_theme', 'point_id');
call follow_in_search('learning_point', 'review_partner', 'review_id', 'select id from learning_point where review_id = changed');
call follow_in_search('learning_point', 'review_event', 'review_id', 'select id from learning_point where review_id = changed');
call follow_in_search('learning_point', 'review_document', 'review_id', 'select id from learning_point where review_id = changed');
call follow_in_search('learning_point', 'case_review', 'id', 'select id from learning_point where review_id = changed',
  'visibility, reference, period_label, available_until');
