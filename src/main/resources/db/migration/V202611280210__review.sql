-- Reviews of serious child safeguarding cases. No column for a child's name, date of birth, address or school.
create table case_review (
  id uuid constraint case_review_pk primary key,
  partnership_id uuid not null constraint case_review_partnership_id_fk references partnership,
  reference text not null constraint case_review_reference_ck check (reference ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  type text not null constraint case_review_type_ck check (type in (
    'RAPID_REVIEW', 'LCSPR', 'SCR', 'SAR', 'LEARNING_REVIEW', 'THEMATIC_REVIEW', 'NATIONAL_REVIEW')),
  regime_key text constraint case_review_regime_key_fk references regime,
  pseudonym text,
  described_as text,
  children_count integer constraint case_review_children_count_ck check (children_count > 0),
  subject text,
  status text not null constraint case_review_status_ck check (status in (
    'OPEN', 'COMPLETED', 'COMPLETED_UNPUBLISHED', 'PUBLISHED', 'CLOSED')),
  visibility text not null constraint case_review_visibility_ck check (visibility in (
    'INTERNAL', 'PARTNER', 'COUNT_ONLY', 'SUMMARY_PUBLIC', 'PUBLIC')),
  publication_form text constraint case_review_publication_form_ck check (publication_form in (
    'FULL_REPORT', 'IMPROVEMENTS_ONLY', 'LEARNING_SUMMARY_ONLY', 'NOT_PUBLISHED')),
  planned_publication_on date,
  planned_publication_precision text constraint case_review_planned_publication_precision_ck check (
    planned_publication_precision in ('DAY', 'MONTH', 'YEAR')),
  available_until date,
  looked_after boolean not null default false,
  care_leaver boolean not null default false,
  notified_by text constraint case_review_notified_by_ck check (notified_by in ('THIS_AREA', 'ANOTHER_AREA')),
  notifying_area text,
  home_areas text,
  period_label text,
  deadlines text constraint case_review_deadlines_ck check (deadlines in ('RUN', 'HISTORY')),
  summary text,
  public_note text,
  declared_recommendations integer constraint case_review_declared_recommendations_ck check (declared_recommendations >= 0),
  url text,
  converted_from_id uuid constraint case_review_converted_from_id_fk references case_review,
  override_reason text,
  override_legal_officer text,
  override_at timestamptz,
  source text,
  note text,
  next_number integer not null default 1,
  version integer not null,
  constraint case_review_reference_uk unique (partnership_id, reference),
  constraint case_review_converted_from_id_uk unique (converted_from_id),
  constraint case_review_planned_publication_ck check ((planned_publication_on is null) = (planned_publication_precision is null)),
  constraint case_review_override_ck check ((override_at is null) = (override_reason is null)
    and (override_at is null) = (override_legal_officer is null))
);
comment on column case_review.reference is 'used in page addresses; never identifies the child';
comment on column case_review.regime_key is 'the regime at initiation, which does not change later; null if no regime applies';
comment on column case_review.described_as is 'name of its type in the source, if that differs';
comment on column case_review.available_until is 'last day the published report is available, at least a year after publication';
comment on column case_review.looked_after is 'whether it is about the death of a looked-after child';
comment on column case_review.care_leaver is 'whether it is about the death of a care leaver up to 25';
comment on column case_review.deadlines is 'whether clocks run; null: not in a review older than the first reporting year in Throughline';
comment on column case_review.home_areas is 'where the children lived, if not in the notifying area; one on each line';
comment on column case_review.period_label is 'reporting year of the report that mentions it';
comment on column case_review.summary is 'Markdown';
comment on column case_review.public_note is 'public note; the only public text of a review with visibility COUNT_ONLY';
comment on column case_review.note is 'internal note, for business managers only';
create index case_review_regime_key_ix on case_review (regime_key);
call keep_history('case_review');

-- Partner organisations named in a review. They can read it from visibility PARTNER on.
create table review_partner (
  review_id uuid not null constraint review_partner_review_id_fk references case_review on delete cascade,
  organisation_id uuid not null constraint review_partner_organisation_id_fk references organisation,
  constraint review_partner_pk primary key (review_id, organisation_id)
);
create index review_partner_organisation_id_ix on review_partner (organisation_id);
call keep_history('review_partner', 'review_id');

create table review_theme (
  review_id uuid not null constraint review_theme_review_id_fk references case_review on delete cascade,
  theme_id uuid not null constraint review_theme_theme_id_fk references theme,
  constraint review_theme_pk primary key (review_id, theme_id)
);
create index review_theme_theme_id_ix on review_theme (theme_id);
call keep_history('review_theme', 'review_id');

-- Events of a review. The statutory clocks are computed from them.
create table review_event (
  id uuid constraint review_event_pk primary key,
  review_id uuid not null constraint review_event_review_id_fk references case_review on delete cascade,
  number integer not null,
  kind text not null constraint review_event_kind_ck check (kind in (
    'AWARE', 'NOTIFIED', 'NOTIFICATION_WITHDRAWN', 'CRITERIA_NOT_MET', 'LSCB_NOTIFIED', 'RAPID_REVIEW_SENT', 'PANEL_RESPONSE',
    'DECISION', 'COMMISSIONED', 'DECIDED_AGAINST',
    'PANEL_INFORMED', 'COMPLETED', 'SIGNED_OFF', 'PANEL_COPY_SENT', 'PUBLISHED', 'NOT_TO_BE_PUBLISHED')),
  occurred_on date,
  date_precision text constraint review_event_date_precision_ck check (date_precision in ('DAY', 'MONTH', 'YEAR')),
  outcome text constraint review_event_outcome_ck check (outcome in (
    'LCSPR', 'NO_LCSPR', 'SCR', 'NO_SCR', 'AGREED', 'NOT_AGREED', 'MORE_REQUESTED')),
  note text,
  version integer not null,
  constraint review_event_number_uk unique (review_id, number),
  constraint review_event_day_ck check ((occurred_on is null) = (date_precision is null))
);
comment on column review_event.occurred_on is 'null if the source gives no date; no clock is computed from it then';
call keep_history('review_event', 'review_id');

create table publication_delay (
  id uuid constraint publication_delay_pk primary key,
  review_id uuid not null constraint publication_delay_review_id_fk references case_review on delete cascade,
  number integer not null,
  reason text not null constraint publication_delay_reason_ck check (reason in (
    'CRIMINAL_INVESTIGATION', 'CRIMINAL_PROSECUTION', 'INQUEST', 'FAMILY_COURT', 'OTHER_STATUTORY_REVIEW', 'FAMILY_ENGAGEMENT',
    'WELFARE_OF_CHILD', 'OTHER')),
  explanation text,
  started_on date,
  date_precision text constraint publication_delay_date_precision_ck check (date_precision in ('DAY', 'MONTH', 'YEAR')),
  panel_informed_on date,
  secretary_of_state_informed_on date,
  lifted_on date,
  version integer not null,
  constraint publication_delay_number_uk unique (review_id, number),
  constraint publication_delay_day_ck check ((started_on is null) = (date_precision is null))
);
call keep_history('publication_delay', 'review_id');

-- Answers to the steps before a review is published.
create table publication_step (
  review_id uuid not null constraint publication_step_review_id_fk references case_review on delete cascade,
  step text not null constraint publication_step_step_ck check (step in (
    'FAMILY_INFORMED', 'STAFF_INFORMED', 'AGENCIES_READY', 'MEDIA_PLAN', 'COPY_SENT')),
  done_on date,
  not_applicable_reason text,
  version integer not null,
  constraint publication_step_pk primary key (review_id, step),
  constraint publication_step_answer_ck check ((done_on is null) <> (not_applicable_reason is null))
);
call keep_history('publication_step', 'review_id');

-- Published documents of a review.
create table review_document (
  id uuid constraint review_document_pk primary key,
  review_id uuid not null constraint review_document_review_id_fk references case_review on delete cascade,
  number integer not null,
  title text not null,
  published_on date,
  date_precision text constraint review_document_date_precision_ck check (date_precision in ('DAY', 'MONTH', 'YEAR')),
  url text,
  change_note text,
  version integer not null,
  constraint review_document_number_uk unique (review_id, number),
  constraint review_document_day_ck check ((published_on is null) = (date_precision is null))
);
call keep_history('review_document', 'review_id');

create table work_stream (
  review_id uuid not null constraint work_stream_review_id_fk references case_review on delete cascade,
  position integer not null,
  name text not null,
  constraint work_stream_pk primary key (review_id, position)
);
call keep_history('work_stream', 'review_id');

create table learning_point (
  id uuid constraint learning_point_pk primary key,
  review_id uuid not null constraint learning_point_review_id_fk references case_review on delete cascade,
  number integer not null,
  position integer not null,
  wording text not null,
  visibility text not null constraint learning_point_visibility_ck check (visibility in (
    'INTERNAL', 'PARTNER', 'COUNT_ONLY', 'SUMMARY_PUBLIC', 'PUBLIC')),
  version integer not null,
  constraint learning_point_number_uk unique (review_id, number)
);
call keep_history('learning_point', 'review_id');

create table learning_point_theme (
  point_id uuid not null constraint learning_point_theme_point_id_fk references learning_point on delete cascade,
  theme_id uuid not null constraint learning_point_theme_theme_id_fk references theme,
  constraint learning_point_theme_pk primary key (point_id, theme_id)
);
create index learning_point_theme_theme_id_ix on learning_point_theme (theme_id);
call keep_history('learning_point_theme', 'point_id');

-- Learning summaries for practitioners on one review or several: text, a link or a file.
create table learning_summary (
  id uuid constraint learning_summary_pk primary key,
  partnership_id uuid not null constraint learning_summary_partnership_id_fk references partnership,
  review_id uuid constraint learning_summary_review_id_fk references case_review on delete cascade,
  slug text not null constraint learning_summary_slug_ck check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  title text not null,
  wording text,
  audience text,
  published_on date,
  date_precision text constraint learning_summary_date_precision_ck check (date_precision in ('DAY', 'MONTH', 'YEAR')),
  period_label text,
  url text,
  file_name text,
  media_type text,
  size_bytes integer constraint learning_summary_size_bytes_ck check (size_bytes between 1 and 10485760),
  sha256 text constraint learning_summary_sha256_ck check (sha256 ~ '^[0-9a-f]{64}$'),
  content bytea,
  visibility text not null constraint learning_summary_visibility_ck check (visibility in (
    'INTERNAL', 'PARTNER', 'COUNT_ONLY', 'SUMMARY_PUBLIC', 'PUBLIC')),
  note text,
  version integer not null,
  constraint learning_summary_slug_uk unique (partnership_id, slug),
  constraint learning_summary_day_ck check ((published_on is null) = (date_precision is null)),
  constraint learning_summary_file_ck check ((content is null) = (file_name is null) and (content is null) = (media_type is null)
    and (content is null) = (size_bytes is null) and (content is null) = (sha256 is null)),
  constraint learning_summary_one_ck check (content is null or url is null)
);
create index learning_summary_review_id_ix on learning_summary (review_id);
call keep_history('learning_summary', 'id', array['content']);

create function approximate_date(day date, date_precision text) returns json language sql stable
  return case when day is not null then json_build_object('day', day, 'precision', date_precision) end;

-- Learning summaries without the contents of their files.
create view learning_summary_overview as
select s.id, s.partnership_id, s.slug, s.review_id, r.reference, s.title, s.wording, s.audience, s.published_on,
  s.date_precision, s.period_label, s.url, s.file_name, s.media_type, s.size_bytes, s.visibility, s.note, s.version,
  json_build_object('id', s.id, 'slug', s.slug, 'review', case when s.review_id is not null then
      json_build_object('id', s.review_id, 'reference', r.reference) end,
    'content', json_build_object('title', s.title, 'wording', s.wording, 'audience', s.audience,
      'published', approximate_date(s.published_on, s.date_precision), 'period_label', s.period_label, 'url', s.url, 'note', s.note),
    'visibility', s.visibility, 'file', case when s.file_name is not null then
      json_build_object('name', s.file_name, 'size_bytes', s.size_bytes) end, 'version', s.version) as details
from learning_summary s
left join case_review r on r.id = s.review_id;

-- The parts of a review as its pages show them, each kind in its order.
create view review_parts as
select r.id as review_id,
  json_build_object(
    'events', (select coalesce(json_agg(json_build_object('id', e.id, 'number', e.number, 'version', e.version,
        'content', json_build_object('kind', e.kind, 'on', approximate_date(e.occurred_on, e.date_precision),
          'outcome', e.outcome, 'note', e.note)) order by e.occurred_on nulls last, e.number), '[]')
      from review_event e where e.review_id = r.id),
    'delays', (select coalesce(json_agg(json_build_object('id', d.id, 'number', d.number, 'version', d.version,
        'content', json_build_object('reason', d.reason, 'explanation', d.explanation,
          'from', approximate_date(d.started_on, d.date_precision), 'panel_informed_on', d.panel_informed_on,
          'secretary_informed_on', d.secretary_of_state_informed_on, 'lifted_on', d.lifted_on))
        order by coalesce(d.started_on, '-infinity'), d.number), '[]')
      from publication_delay d where d.review_id = r.id),
    'steps', (select json_agg(json_build_object('step', k.step, 'done_on', s.done_on,
        'not_applicable_reason', s.not_applicable_reason, 'version', coalesce(s.version, -1)) order by k.place)
      from unnest(array['FAMILY_INFORMED', 'STAFF_INFORMED', 'AGENCIES_READY', 'MEDIA_PLAN', 'COPY_SENT'])
        with ordinality as k (step, place)
      left join publication_step s on s.review_id = r.id and s.step = k.step),
    'documents', (select coalesce(json_agg(json_build_object('id', d.id, 'number', d.number, 'version', d.version,
        'content', json_build_object('title', d.title, 'published', approximate_date(d.published_on, d.date_precision),
          'url', d.url, 'change_note', d.change_note)) order by d.published_on nulls last, d.number), '[]')
      from review_document d where d.review_id = r.id),
    'work_streams', (select coalesce(json_agg(w.name order by w.position), '[]') from work_stream w where w.review_id = r.id),
    'override', case when r.override_at is not null then json_build_object('reason', r.override_reason,
      'legal_officer', r.override_legal_officer, 'at', r.override_at) end) as course,
  json_build_object(
    'points', (select coalesce(json_agg(json_build_object('id', p.id, 'number', p.number, 'version', p.version,
        'content', json_build_object('wording', p.wording, 'visibility', p.visibility),
        'themes', (select coalesce(json_agg(json_build_object('slug', t.slug, 'name', t.name) order by t.name), '[]')
          from learning_point_theme x join theme_label t on t.id = x.theme_id where x.point_id = p.id))
        order by p.position, p.number), '[]')
      from learning_point p where p.review_id = r.id),
    'summaries', (select coalesce(json_agg(s.details order by s.published_on desc nulls last, s.title, s.slug), '[]')
      from learning_summary_overview s where s.review_id = r.id)) as learning,
  json_build_object(
    'themes', (select coalesce(json_agg(json_build_object('slug', t.slug, 'name', t.name) order by t.name), '[]')
      from review_theme x join theme_label t on t.id = x.theme_id where x.review_id = r.id),
    'partners', (select coalesce(json_agg(o.slug order by o.slug), '[]')
      from review_partner x join organisation_label o on o.id = x.organisation_id where x.review_id = r.id)) as tags
from case_review r;

-- Numbers of reviews as reports declare them ("two serious incident notifications").
create table review_count (
  id uuid constraint review_count_pk primary key,
  partnership_id uuid not null constraint review_count_partnership_id_fk references partnership,
  period_label text not null,
  report_id uuid,
  measure text not null constraint review_count_measure_ck check (measure in (
    'NOTIFICATIONS', 'NOTIFICATIONS_WITHDRAWN', 'CRITERIA_NOT_MET', 'RAPID_REVIEWS', 'REVIEWS_UNDERTAKEN',
    'REVIEWS_STARTED', 'REVIEWS_ACTIVE', 'REVIEWS_COMPLETED',
    'REVIEWS_COMPLETED_UNPUBLISHED', 'REVIEWS_SIGNED_OFF', 'REVIEWS_PUBLISHED', 'NOT_LEADING_TO_REVIEW', 'RECOMMENDATIONS', 'OTHER')),
  declared integer constraint review_count_declared_ck check (declared >= 0),
  as_written text not null,
  position integer not null,
  version integer not null
);
comment on column review_count.report_id is 'the report that declares it';
create index review_count_report_id_ix on review_count (report_id);
create index review_count_partnership_id_ix on review_count (partnership_id, period_label, position);
call keep_history('review_count');

-- Reviews as lists show them, with the day on which the report was first published.
create view review_overview as
select r.id, r.partnership_id, r.reference, r.type, r.pseudonym, r.described_as, r.subject, r.status, r.visibility,
  r.publication_form, r.planned_publication_on, r.planned_publication_precision, r.period_label, r.deadlines, r.available_until,
  first.published_on, first.date_precision,
  coalesce(first.published_on, r.planned_publication_on,
    (select min(e.occurred_on) from review_event e where e.review_id = r.id)) as newest_on
from case_review r
left join lateral (
  select p.published_on, p.date_precision
  from (
    select d.published_on, d.date_precision from review_document d
    where d.review_id = r.id and d.published_on is not null
    union all
    select e.occurred_on, e.date_precision from review_event e
    where e.review_id = r.id and e.kind = 'PUBLISHED' and e.occurred_on is not null
  ) p
  order by p.published_on limit 1
) first on true;
comment on column review_overview.newest_on is 'lists show the newest first';

-- Links between recommendations and learning points or summaries: the recommendation duplicates, supports or supersedes the
-- learning, or the two differ. The key to recommendations is among the keys between modules.
create table learning_link (
  recommendation_id uuid not null,
  point_id uuid constraint learning_link_point_id_fk references learning_point on delete cascade,
  summary_id uuid constraint learning_link_summary_id_fk references learning_summary on delete cascade,
  learning_id uuid generated always as (coalesce(point_id, summary_id)) stored,
  kind text not null constraint learning_link_kind_ck check (kind in ('SAME', 'SUPPORTS', 'SUPERSEDES', 'DIFFERENT')),
  constraint learning_link_pk primary key (recommendation_id, learning_id),
  constraint learning_link_learning_ck check (num_nonnulls(point_id, summary_id) = 1)
);
create index learning_link_point_id_ix on learning_link (point_id) where point_id is not null;
create index learning_link_summary_id_ix on learning_link (summary_id) where summary_id is not null;
call keep_history('learning_link', 'recommendation_id');

-- Learning points and summaries, as they are linked with recommendations and compared with them.
create view learning_text as
  select p.id, r.partnership_id, r.id as review_id, r.reference || '/' || p.number as reference, p.number, p.wording, p.visibility,
    row(p.id, p.wording, array(select l.name from learning_point_theme x join theme_label l on l.id = x.theme_id where x.point_id = p.id),
      '{}'::text[], 'review ' || r.reference)::compared_text as compared
  from learning_point p join case_review r on r.id = p.review_id
  union all
  select s.id, s.partnership_id, s.review_id, 'summary:' || s.slug, null, s.title, s.visibility,
    row(s.id, concat_ws(' ', s.title, s.wording), '{}'::text[], '{}'::text[], 'summary ' || s.slug)::compared_text
  from learning_summary s;
comment on column learning_text.reference is 'by which it is linked: rev-0001/3 is a learning point, summary:first-visits a summary';

-- Numbers of reviews for each reporting year, to compare with declared numbers. The year runs from 1 April; an event without a
-- date, or of which only the calendar year is known, counts in the review's reporting year. National reviews do not count, nor do
-- notifications and rapid reviews of other areas.
create view review_measure as
with event as (
  select r.partnership_id, r.id, r.type, r.status, e.kind, e.outcome, r.notified_by is distinct from 'ANOTHER_AREA' as ours,
    case when e.occurred_on is null or e.date_precision = 'YEAR' then r.period_label
      else reporting_year(e.occurred_on) end as period
  from case_review r
  left join review_event e on e.review_id = r.id
  where r.type <> 'NATIONAL_REVIEW'
)
select event.partnership_id, event.period, m.measure, count(distinct event.id) as reviews
from event
cross join lateral (values
  ('NOTIFICATIONS', kind = 'NOTIFIED' and ours),
  ('NOTIFICATIONS_WITHDRAWN', kind = 'NOTIFICATION_WITHDRAWN' and ours),
  ('CRITERIA_NOT_MET', kind = 'CRITERIA_NOT_MET' and ours),
  ('RAPID_REVIEWS', type = 'RAPID_REVIEW' and kind in ('RAPID_REVIEW_SENT', 'COMPLETED') and ours),
  ('REVIEWS_STARTED', kind = 'COMMISSIONED'),
  ('REVIEWS_COMPLETED', kind = 'COMPLETED' and type <> 'RAPID_REVIEW'),
  ('REVIEWS_SIGNED_OFF', kind = 'SIGNED_OFF'),
  ('REVIEWS_PUBLISHED', kind = 'PUBLISHED'),
  ('REVIEWS_COMPLETED_UNPUBLISHED', status = 'COMPLETED_UNPUBLISHED'),
  ('NOT_LEADING_TO_REVIEW', kind = 'DECIDED_AGAINST' or outcome in ('NO_LCSPR', 'NO_SCR'))
) as m (measure, counts)
where m.counts and event.period is not null
group by event.partnership_id, event.period, m.measure;

create function review_parts(report uuid) returns table (part text) language plpgsql stable set plan_cache_mode = force_generic_plan as $$
#variable_conflict use_column
begin
  return query
  select distinct 'LEARNING' from report_name r
  join learning_summary s on s.partnership_id = r.partnership_id and s.period_label = r.period_label
  where r.id = report and r.kind = 'PARTNERSHIP' and s.visibility in ('SUMMARY_PUBLIC', 'PUBLIC');
end $$;
comment on function review_parts is 'the parts of a report that show learning summaries';

create function reviews_in_period(report uuid) returns table (review_id uuid, visibility text) language sql stable as $$
  select v.id, v.visibility from report_name r
  join case_review v on v.partnership_id = r.partnership_id and v.period_label = r.period_label
  where r.id = report and r.kind = 'PARTNERSHIP' and v.visibility in ('COUNT_ONLY', 'SUMMARY_PUBLIC', 'PUBLIC')
$$;
comment on function reviews_in_period is 'reviews of the period of the partnership''s own report of which the public sees something';

create function mentions_reviews(report uuid) returns boolean language plpgsql stable set plan_cache_mode = force_generic_plan as $$
#variable_conflict use_column
begin
  return (
  select exists (select from reviews_in_period(report)) or exists (
    select from report_name r
    join review_count c on c.partnership_id = r.partnership_id and (c.report_id = r.id
      or (c.report_id is null and c.period_label = r.period_label and r.kind = 'PARTNERSHIP'))
    where r.id = report));
end $$;
comment on function mentions_reviews is 'whether a report has a page of reviews';

-- Everyone may know in which month a review is to be published, also of a review that is only counted.
create view calendar_of_review as
  select r.partnership_id, 'REVIEW_PLANNED' as kind, r.planned_publication_on as on_day, r.planned_publication_precision as precision,
    r.reference, coalesce(r.pseudonym, '') as name, r.type as context, null::uuid as organisation_id,
    r.status not in ('PUBLISHED', 'CLOSED') as open, 'MANAGER' as readers
  from case_review r where r.planned_publication_on is not null
  union all
  select r.partnership_id, 'REVIEW_PLANNED', r.planned_publication_on,
    case r.planned_publication_precision when 'YEAR' then 'YEAR' else 'MONTH' end,
    case when r.visibility <> 'COUNT_ONLY' then r.reference end, '', r.type, null, r.status not in ('PUBLISHED', 'CLOSED'), 'PUBLIC'
  from case_review r where r.planned_publication_on is not null and r.visibility in ('COUNT_ONLY', 'SUMMARY_PUBLIC', 'PUBLIC')
  union all
  select r.partnership_id, 'REVIEW_PUBLISHED', e.occurred_on, e.date_precision, r.reference, '', r.type, null, false,
    case r.visibility when 'PUBLIC' then 'ALL' else 'MANAGER' end
  from review_event e join case_review r on r.id = e.review_id where e.kind = 'PUBLISHED' and e.occurred_on is not null;
comment on view calendar_of_review is 'when reviews are to be published, and were';

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

create view review_notice as select r.id, r.partnership_id, r.reference from case_review r;
comment on view review_notice is 'the values of reviews in notices; never a pseudonym';

create view review_pseudonym as
  select r.partnership_id, r.visibility = 'PUBLIC' as published, n.words
  from case_review r cross join lateral (
    select trim(r.pseudonym)
    union
    select trim(part) from regexp_split_to_table(r.pseudonym, '\s*[,;&/]\s*|\s+and\s+', 'i') part
    where length(trim(part)) > 2 and trim(part) ~ '^[^[:lower:]]') n (words)
  where r.pseudonym is not null;
comment on view review_pseudonym is 'pseudonyms, also each of those that name several children; short and lower-case words are none';

create view unpublished_pseudonym as
  select distinct p.partnership_id, p.words from review_pseudonym p
  where not p.published and not exists (
    select from review_pseudonym other
    where other.published and other.partnership_id = p.partnership_id and lower(other.words) = lower(p.words));
comment on view unpublished_pseudonym is 'pseudonyms that the public does not read in a published review';

create view unpublished_review_day as
  select r.partnership_id, e.occurred_on as day from case_review r join review_event e on e.review_id = r.id
  where r.visibility <> 'PUBLIC' and e.date_precision = 'DAY'
  union
  select r.partnership_id, d.started_on from case_review r join publication_delay d on d.review_id = r.id
  where r.visibility <> 'PUBLIC' and d.date_precision = 'DAY';
comment on view unpublished_review_day is 'days in the course of reviews that are not published';

create view review_count_comparison as
  select c.id, c.partnership_id, c.report_id, c.period_label, c.measure, c.declared, m.recorded, c.declared <> m.recorded as differs
  from review_count c cross join lateral (
    select case when c.measure not in ('OTHER', 'RECOMMENDATIONS', 'REVIEWS_ACTIVE', 'REVIEWS_UNDERTAKEN') then coalesce((
      select m.reviews from review_measure m where m.partnership_id = c.partnership_id and m.period = c.period_label and m.measure = c.measure), 0)
      end as recorded) m;
comment on view review_count_comparison is
  'declared numbers of reviews beside the recorded ones, null if they cannot be counted; only for readers of drafts';

-- Rapid reviews that were not published. After the time of retention the text about the case goes; dates, counts and learning stay.
create view retained_review as
  select v.id, v.partnership_id, 'Rapid review ' || v.reference as name, 'reviews/' || v.reference as address,
    coalesce(max(e.occurred_on) filter (where e.kind = 'COMPLETED'), max(e.occurred_on)) as ended_on
  from case_review v join review_event e on e.review_id = v.id left join publication_delay d on d.review_id = v.id
  where v.type = 'RAPID_REVIEW' and v.status <> 'OPEN' and v.visibility in ('INTERNAL', 'PARTNER', 'COUNT_ONLY')
  group by v.id
  having exists (select from publication_step s where s.review_id = v.id and s.not_applicable_reason <> 'Removed')
    or exists (select from review_document o where o.review_id = v.id
      and (o.title <> 'Document ' || o.number or num_nonnulls(o.url, o.change_note) > 0))
    or bool_or(e.note is not null) or bool_or(d.explanation is not null) or num_nonnulls(v.override_reason, v.pseudonym, v.described_as, v.subject, v.notifying_area, v.home_areas, v.summary,
    v.public_note, v.url, v.source, v.note) > 0;
comment on view retained_review is 'closed rapid reviews with text about the case; the time counts from their completion, else from their last event';

create function anonymise_review(closed uuid) returns void language plpgsql as $$
begin
  perform withdraw_history_of(array[closed]);
  update review_event set note = null where review_id = closed and note is not null;
  update publication_delay set explanation = null where review_id = closed and explanation is not null;
  update publication_step set not_applicable_reason = 'Removed', version = version + 1 where review_id = closed and not_applicable_reason is not null;
  update review_document set title = 'Document ' || number, url = null, change_note = null, version = version + 1 where review_id = closed;
  update case_review set override_reason = null, override_legal_officer = null, override_at = null, pseudonym = null, described_as = null, subject = null, notifying_area = null, home_areas = null, summary = null,
    public_note = null, url = null, source = null, note = null, version = version + 1 where id = closed;
  perform withdraw_history_of(array[closed]);
end $$;
comment on function anonymise_review is 'removes the text about the case of a review and takes its history out of sight';
