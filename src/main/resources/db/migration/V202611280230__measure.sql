-- What was removed from a published report after the day of publication. Only its kind is kept here: the history has the rest.
create table late_removal (
  id uuid constraint late_removal_pk primary key default gen_random_uuid(),
  report_id uuid not null,
  kind text not null,
  removed_on date not null
);
comment on column late_removal.kind is 'the table that had the record';
create index late_removal_report_id_ix on late_removal (report_id);
call keep_history('late_removal');

create function late_removals(report uuid) returns table (kind text, removed_on date, count bigint)
language plpgsql stable set plan_cache_mode = force_generic_plan as $$
#variable_conflict use_column
begin
  return query
  select r.kind, r.removed_on, count(*) from late_removal r where r.report_id = report group by r.kind, r.removed_on;
end $$;
comment on function late_removals is 'what was removed from a report after it was published, by day';

-- The days on which a person added a record to a published report, changed or removed it there, after the day of publication.
-- Internal notes are no change. What processes import is part of the report, and archives keep their rows as they are.
create function published_report_of(entry jsonb, today date) returns uuid language plpgsql stable as $$
begin
  return (select r.id from report_name r
    where r.id = coalesce((entry ->> 'report_id')::uuid,
        (select b.report_id from budget b where b.id = (entry ->> 'budget_id')::uuid),
        (select t.report_id from training_activity t where t.id = (entry ->> 'activity_id')::uuid))
      and r.published and coalesce(r.published_on < today, true));
end $$;
comment on function published_report_of is 'the report that states an entry, if it was published before today';

create function mark_late_entry() returns trigger language plpgsql as $$
declare
  today date := (now() at time zone 'Europe/London')::date;
  inside text[] := array['version', 'position', 'note', 'places_note', 'added_after_publication', 'changed_after_publication'];
  now_here jsonb := to_jsonb(new);
  before jsonb := to_jsonb(old);
begin
  if coalesce(current_setting('throughline.actor_id', true), '') = '' or current_setting('throughline.archive', true) = 'import' then
    return case when tg_op = 'DELETE' then old else new end;
  end if;
  if tg_op <> 'INSERT' and (tg_op = 'DELETE' or now_here -> 'report_id' is distinct from before -> 'report_id')
      and old.added_after_publication is distinct from today then
    insert into late_removal (report_id, kind, removed_on)
    select report, tg_table_name, today from published_report_of(before, today) report where report is not null;
  end if;
  if tg_op = 'DELETE' then
    return old;
  elsif tg_op = 'INSERT' or now_here -> 'report_id' is distinct from before -> 'report_id' then
    new.added_after_publication := case when published_report_of(now_here, today) is not null then today end;
    new.changed_after_publication := null;
  elsif now_here - inside <> before - inside and new.added_after_publication is distinct from today
      and published_report_of(now_here, today) is not null then
    new.changed_after_publication := today;
  end if;
  return new;
end $$;

create procedure mark_late_entries(business_table text) language plpgsql as $$
begin
  execute format('comment on column %I.added_after_publication is %L', business_table,
    'when it was added to a report that was published on an earlier day');
  execute format('create trigger %I before insert or update or delete on %I for each row execute function mark_late_entry()',
    business_table || '_late_entry', business_table);
end $$;

-- Indicators and their figures. A figure keeps the wording of its source and may have no number.
create table indicator (
  id uuid constraint indicator_pk primary key,
  partnership_id uuid not null constraint indicator_partnership_id_fk references partnership,
  slug text not null constraint indicator_slug_ck check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  name text not null,
  kind text not null constraint indicator_kind_ck check (kind in ('MEASURE', 'SURVEY', 'WORKFORCE', 'POPULATION')),
  unit text,
  direction text not null constraint indicator_direction_ck check (direction in ('HIGHER_IS_BETTER', 'LOWER_IS_BETTER', 'NEITHER')),
  category text,
  collection text,
  definition text,
  data_source text,
  about_children boolean not null,
  whole_share boolean not null,
  area text,
  shared_name text,
  monthly_average_of_id uuid constraint indicator_monthly_average_of_id_fk references indicator,
  organisation_id uuid constraint indicator_organisation_id_fk references organisation,
  position integer not null,
  note text,
  next_number integer not null default 1,
  version integer not null,
  constraint indicator_slug_uk unique (partnership_id, slug),
  constraint indicator_monthly_average_of_ck check (monthly_average_of_id <> id)
);
comment on column indicator.unit is 'as the source words it: children, %, concern categories';
comment on column indicator.collection is 'the survey or data set it belongs to';
comment on column indicator.about_children is 'small numbers are suppressed on public pages';
comment on column indicator.whole_share is 'a percentage of a whole, which cannot exceed 100';
comment on column indicator.area is 'area it covers, as written, if that is not the partnership''s: a police area, one district';
comment on column indicator.shared_name is 'name of what other partnerships measure too; the same name is the same indicator';
comment on column indicator.monthly_average_of_id is 'the indicator whose monthly average it is';
comment on column indicator.organisation_id is 'null for the whole area';
comment on column indicator.note is 'internal note, never public';
create index indicator_partnership_id_ix on indicator (partnership_id, position, slug);
create index indicator_organisation_id_ix on indicator (organisation_id);
create index indicator_monthly_average_of_id_ix on indicator (monthly_average_of_id);
call keep_history('indicator');

create function shared_key(shared_name text) returns text language sql immutable as $$
  select nullif(btrim(regexp_replace(lower(shared_name), '[^a-z0-9]+', '-', 'g'), '-'), '')
$$;
comment on function shared_key is 'letters and digits of a shared name, for addresses and to compare names';
create unique index indicator_shared_name_uk on indicator (partnership_id, shared_key(shared_name));
create index indicator_shared_key_ix on indicator (shared_key(shared_name)) where shared_name is not null;

create table indicator_theme (
  indicator_id uuid not null constraint indicator_theme_indicator_id_fk references indicator on delete cascade,
  theme_id uuid not null constraint indicator_theme_theme_id_fk references theme,
  constraint indicator_theme_pk primary key (indicator_id, theme_id)
);
create index indicator_theme_theme_id_ix on indicator_theme (theme_id);
call keep_history('indicator_theme', 'indicator_id');

-- Breaks in series: from this day the indicator is defined or collected differently.
create table indicator_break (
  indicator_id uuid not null constraint indicator_break_indicator_id_fk references indicator on delete cascade,
  from_day date not null,
  reason text not null,
  constraint indicator_break_pk primary key (indicator_id, from_day)
);
call keep_history('indicator_break', 'indicator_id');

create table figure (
  id uuid constraint figure_pk primary key,
  indicator_id uuid not null constraint figure_indicator_id_fk references indicator on delete cascade,
  number integer not null,
  report_id uuid,
  starts_on date,
  ends_on date not null,
  date_precision text not null constraint figure_date_precision_ck check (date_precision in ('DAY', 'MONTH', 'YEAR')),
  period_label text,
  breakdown text,
  figure_value numeric,
  figure_qualifier text constraint figure_qualifier_ck check (figure_qualifier in (
    'EXACT', 'OVER', 'AT_LEAST', 'APPROX', 'NEARLY', 'FEWER_THAN', 'AT_MOST', 'ABOUT')),
  figure_as_written text not null,
  numerator numeric constraint figure_numerator_ck check (numerator >= 0),
  denominator numeric constraint figure_denominator_ck check (denominator > 0),
  target_value numeric,
  target_qualifier text constraint figure_target_qualifier_ck check (target_qualifier in (
    'EXACT', 'OVER', 'AT_LEAST', 'APPROX', 'NEARLY', 'FEWER_THAN', 'AT_MOST', 'ABOUT')),
  target_as_written text,
  trend text constraint figure_trend_ck check (trend in ('RISING', 'FALLING', 'STABLE', 'MIXED', 'HIGH', 'LOW')),
  trend_as_written text,
  change_value numeric,
  change_qualifier text constraint figure_change_qualifier_ck check (change_qualifier in (
    'EXACT', 'OVER', 'AT_LEAST', 'APPROX', 'NEARLY', 'FEWER_THAN', 'AT_MOST', 'ABOUT')),
  change_as_written text,
  rank integer constraint figure_rank_ck check (rank > 0),
  commentary text,
  source text,
  declared boolean not null,
  position integer not null,
  note text,
  added_after_publication date,
  changed_after_publication date,
  version integer not null,
  constraint figure_number_uk unique (indicator_id, number),
  constraint figure_period_ck check (starts_on <= ends_on),
  constraint figure_quantity_ck check ((figure_value is null) = (figure_qualifier is null)),
  constraint figure_target_ck check ((target_value is null) = (target_qualifier is null)),
  constraint figure_change_ck check ((change_value is null) = (change_qualifier is null))
);
comment on column figure.report_id is 'the report that states it; the figure becomes public with it';
comment on column figure.starts_on is 'null for a figure as at one day';
comment on column figure.period_label is 'the period as the source words it';
comment on column figure.breakdown is 'the group within the indicator: police, under 1s; null for the whole';
comment on column figure.change_value is 'the percentage change that the source states';
comment on column figure.rank is 'position among ranked answers';
comment on column figure.declared is 'taken from the report, not from the underlying data';
comment on column figure.note is 'internal note, never public';
create index figure_report_id_ix on figure (report_id);
create index figure_ends_on_ix on figure (indicator_id, ends_on);
call keep_history('figure');
call mark_late_entries('figure');

-- Comparators of a figure: a value, or only whether the figure is above or below.
create table figure_comparator (
  figure_id uuid not null constraint figure_comparator_figure_id_fk references figure on delete cascade,
  kind text not null constraint figure_comparator_kind_ck check (kind in ('NATIONAL', 'SIMILAR_AUTHORITIES', 'REGION', 'OTHER')),
  name text,
  relation text constraint figure_comparator_relation_ck check (relation in ('ABOVE', 'BELOW', 'SAME')),
  comparator_value numeric,
  comparator_as_written text,
  constraint figure_comparator_pk primary key (figure_id, kind),
  constraint figure_comparator_says_ck check (coalesce(relation, comparator_value::text, comparator_as_written) is not null)
);
call keep_history('figure_comparator', 'figure_id');

-- A partnership's settings for its figures.
create table measure_setting (
  partnership_id uuid constraint measure_setting_pk primary key constraint measure_setting_partnership_id_fk references partnership,
  small_below integer not null constraint measure_setting_small_below_ck check (small_below between 2 and 20),
  version integer not null
);
comment on column measure_setting.small_below is 'suppression threshold: public pages show smaller numbers of children, other than 0, as "fewer than"';
call keep_history('measure_setting', 'partnership_id');

-- The read model: indicators and figures as JSON in the structure of the records that pages show.
create function quantity_json(number numeric, qualifier text, as_written text) returns json language sql stable as $$
  select case when as_written is not null
    then json_build_object('value', number, 'qualifier', qualifier, 'as_written', as_written) end
$$;

create function indicator_json(i indicator, today date) returns setof json language sql stable rows 1 as $$
  select json_build_object('id', i.id, 'slug', i.slug, 'version', i.version,
    'content', json_build_object('name', i.name, 'kind', i.kind,
      'measurement', json_build_object('unit', i.unit, 'direction', i.direction, 'about_children', i.about_children,
        'whole_share', i.whole_share, 'area', i.area, 'shared_name', i.shared_name),
      'category', i.category, 'collection', i.collection, 'definition', i.definition, 'data_source', i.data_source,
      'note', i.note),
    'links', json_build_object(
      'monthly_average_of', (select total.slug from indicator total where total.id = i.monthly_average_of_id),
      'organisation', (select o.slug from organisation_label o where o.id = i.organisation_id),
      'themes', array(select t.slug from indicator_theme tag join theme_label t on t.id = tag.theme_id
        where tag.indicator_id = i.id order by t.name)),
    'organisation_name', (select name from organisation_name_at(i.organisation_id, today)),
    'breaks', array(select json_build_object('from', b.from_day, 'reason', b.reason)
      from indicator_break b where b.indicator_id = i.id order by b.from_day))
$$;

create function figures_json(of_indicator uuid) returns setof json language sql stable rows 1 as $$
  select coalesce(json_agg(json_build_object('id', f.id, 'indicator_id', f.indicator_id, 'number', f.number,
    'position', f.position, 'version', f.version,
    'late', json_build_object('added_on', f.added_after_publication, 'changed_on', f.changed_after_publication),
    'content', json_build_object(
      'report_slug', r.slug,
      'period', json_build_object('starts_on', f.starts_on, 'ends_on', f.ends_on, 'precision', f.date_precision,
        'label', f.period_label),
      'breakdown', f.breakdown,
      'quantity', quantity_json(f.figure_value, f.figure_qualifier, f.figure_as_written),
      'share', json_build_object('numerator', f.numerator, 'denominator', f.denominator),
      'progress', json_build_object('target', quantity_json(f.target_value, f.target_qualifier, f.target_as_written),
        'trend', f.trend, 'trend_as_written', f.trend_as_written,
        'change', quantity_json(f.change_value, f.change_qualifier, f.change_as_written), 'rank', f.rank),
      'comparators', (
        select coalesce(json_agg(json_build_object('kind', c.kind, 'name', c.name, 'relation', c.relation,
            'value', c.comparator_value, 'as_written', c.comparator_as_written)
          order by array_position(array['NATIONAL', 'SIMILAR_AUTHORITIES', 'REGION', 'OTHER'], c.kind)), '[]')
        from figure_comparator c where c.figure_id = f.id),
      'notes', json_build_object('commentary', f.commentary, 'source', f.source, 'declared', f.declared, 'note', f.note)))
    order by f.ends_on, f.position, f.number), '[]')
  from figure f left join report_name r on r.id = f.report_id
  where f.indicator_id = of_indicator
$$;
comment on function figures_json is 'the figures of an indicator, oldest first';

create function indicators_of_report(partnership uuid, report uuid, published uuid[], chosen uuid[]) returns setof uuid
language plpgsql stable set plan_cache_mode = force_generic_plan as $$
#variable_conflict use_column
begin
  return query
  select i.id from indicator i where i.partnership_id = partnership and (i.id = any(chosen)
    or exists (select from figure f where f.indicator_id = i.id and f.report_id = report))
  union
  (select f.indicator_id from figure f where f.report_id = any(published)
    and not exists (select from figure own where own.report_id = report)
    group by f.indicator_id order by count(distinct f.ends_on) desc, f.indicator_id limit 3);
end $$;
comment on function indicators_of_report is
  'those with a figure in the report and the chosen ones; if the report has no figures, also three with most dates in published reports';

create function indicators_with_figures(ids uuid[], today date)
returns table (indicator json, figures json, requested boolean, small_below integer, partnership_id uuid)
language plpgsql stable set plan_cache_mode = force_generic_plan as $$
#variable_conflict use_column
begin
  return query
  with wanted as (
    select i.id, true as requested from indicator i where i.id = any(ids)
    union all
    select distinct average.monthly_average_of_id, false from indicator average
    where average.id = any(ids) and average.monthly_average_of_id <> all(ids))
  select about.content, said.content, wanted.requested, setting.small_below, i.partnership_id
  from wanted join indicator i on i.id = wanted.id
  cross join lateral indicator_json(i, today) about (content)
  cross join lateral figures_json(i.id) said (content)
  left join measure_setting setting on setting.partnership_id = i.partnership_id
  order by i.position, i.slug;
end $$;
comment on function indicators_with_figures is 'indicators and the totals of monthly averages among them, in the order of the library';

create view shared_indicator as
  select i.id, i.partnership_id, shared_key(i.shared_name) as key, i.shared_name as name
  from indicator i join partnership_label p on p.id = i.partnership_id
  where p.listed and i.shared_name is not null and exists (
    select from figure f join report_name r on r.id = f.report_id where f.indicator_id = i.id and r.published);
comment on view shared_indicator is 'indicators with a shared name that listed partnerships publish';

create function figure_parts(report uuid) returns table (part text) language plpgsql stable set plan_cache_mode = force_generic_plan as $$
#variable_conflict use_column
begin
  return query
  select distinct shown.part from figure f join indicator i on i.id = f.indicator_id
    cross join lateral (values ('FIGURES', true), ('VOICES', i.kind = 'SURVEY'), ('GOVERNANCE', i.kind = 'WORKFORCE'))
      as shown (part, here)
  where f.report_id = report and shown.here;
end $$;
comment on function figure_parts is 'the parts of a report that show figures';

-- What one report states of money for one period. Without a report it is the partnership's own draft of it.
create table budget (
  id uuid constraint budget_pk primary key,
  partnership_id uuid not null constraint budget_partnership_id_fk references partnership,
  slug text not null constraint budget_slug_ck check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  report_id uuid,
  period_label text not null constraint budget_period_label_ck check (period_label <> ''),
  starts_on date not null,
  ends_on date not null,
  income_amount numeric(12,2) constraint budget_income_amount_ck check (income_amount >= 0),
  income_as_written text,
  expenditure_amount numeric(12,2) constraint budget_expenditure_amount_ck check (expenditure_amount >= 0),
  expenditure_as_written text,
  note text,
  added_after_publication date,
  changed_after_publication date,
  version integer not null,
  constraint budget_slug_uk unique (partnership_id, slug),
  constraint budget_period_uk unique nulls not distinct (partnership_id, report_id, period_label),
  constraint budget_period_ck check (starts_on <= ends_on)
);
comment on column budget.report_id is 'the report that states it; none: the partnership''s own draft';
comment on column budget.income_amount is 'the total the report itself prints';
comment on column budget.note is 'the editor''s remark, never public';
create index budget_report_id_ix on budget (report_id);
call keep_history('budget');
call mark_late_entries('budget');

create table contribution (
  id uuid constraint contribution_pk primary key,
  budget_id uuid not null constraint contribution_budget_id_fk references budget on delete cascade,
  number integer not null,
  payer_id uuid constraint contribution_payer_id_fk references organisation,
  payer_name text,
  recipient_id uuid constraint contribution_recipient_id_fk references organisation,
  recipient_name text,
  kind text not null constraint contribution_kind_ck check (kind in ('CASH', 'IN_KIND', 'CARRIED_FORWARD')),
  amount numeric(12,2) constraint contribution_amount_ck check (amount >= 0),
  as_written text,
  description text,
  recurring boolean not null default false,
  part_of text,
  decided_by text,
  decided_on date,
  conditions text,
  condition_status text constraint contribution_condition_status_ck check (condition_status in ('OPEN', 'MET', 'NOT_MET')),
  added_after_publication date,
  changed_after_publication date,
  version integer not null,
  constraint contribution_number_uk unique (budget_id, number),
  constraint contribution_payer_ck check (payer_id is not null or payer_name is not null),
  constraint contribution_conditions_ck check (condition_status is null or conditions is not null)
);
comment on column contribution.payer_name is 'the payer as written, if it is no organisation in Throughline';
comment on column contribution.recipient_id is 'none, and no name: the partnership itself';
comment on column contribution.amount is 'null if the source does not state it';
comment on column contribution.part_of is 'the one sum it is a part of, as written: contributions with the same words are the parts of one sum';
comment on column contribution.decided_by is 'another body that decides on the contribution, as written';
comment on column contribution.conditions is 'conditions of that decision, as written';
create index contribution_payer_id_ix on contribution (payer_id);
create index contribution_recipient_id_ix on contribution (recipient_id);
call keep_history('contribution');
call mark_late_entries('contribution');

create table expenditure (
  id uuid constraint expenditure_pk primary key,
  budget_id uuid not null constraint expenditure_budget_id_fk references budget on delete cascade,
  number integer not null,
  category text not null constraint expenditure_category_ck check (category in (
    'STAFF', 'SCRUTINY', 'REVIEWS', 'TRAINING', 'AUDIT', 'PROCEDURES', 'SYSTEMS', 'COMMUNICATION', 'PREMISES', 'REFUND', 'OTHER')),
  wording text not null constraint expenditure_wording_ck check (wording <> ''),
  payer_id uuid constraint expenditure_payer_id_fk references organisation,
  payer_name text,
  amount numeric(12,2) constraint expenditure_amount_ck check (amount >= 0),
  as_written text,
  added_after_publication date,
  changed_after_publication date,
  version integer not null,
  constraint expenditure_number_uk unique (budget_id, number)
);
comment on column expenditure.payer_id is 'the payer; null without a name: the partnership itself';
create index expenditure_payer_id_ix on expenditure (payer_id);
call keep_history('expenditure');
call mark_late_entries('expenditure');

create table training_activity (
  id uuid constraint training_activity_pk primary key,
  partnership_id uuid not null constraint training_activity_partnership_id_fk references partnership,
  number integer not null,
  report_id uuid,
  kind text not null constraint training_activity_kind_ck check (kind in (
    'COURSE', 'LEARNING_EVENT', 'CONFERENCE', 'WORKSHOP', 'BRIEFING', 'CHALLENGE_EVENT', 'E_LEARNING', 'PROGRAMME', 'OTHER')),
  title text not null constraint training_activity_title_ck check (title <> ''),
  topics text,
  held_from date,
  held_until date,
  held_precision text constraint training_activity_held_precision_ck check (held_precision in ('DAY', 'MONTH', 'YEAR')),
  held_as_written text,
  events_value numeric,
  events_qualifier text,
  events_as_written text,
  attendances_value numeric,
  attendances_qualifier text,
  attendances_as_written text,
  places_capacity integer constraint training_activity_places_capacity_ck check (places_capacity >= 0),
  places_booked integer constraint training_activity_places_booked_ck check (places_booked >= 0),
  places_did_not_attend integer constraint training_activity_places_did_not_attend_ck check (places_did_not_attend >= 0),
  places_note text,
  per_event boolean not null default false,
  audience text,
  mode text not null constraint training_activity_mode_ck check (mode in ('IN_PERSON', 'ONLINE', 'MIXED', 'NOT_STATED')),
  charge text not null constraint training_activity_charge_ck check (charge in ('FREE', 'CHARGED', 'NOT_STATED')),
  provider_id uuid constraint training_activity_provider_id_fk references organisation,
  provider_name text,
  summary text,
  participants text,
  linked_review_id uuid,
  request_id uuid,
  added_after_publication date,
  changed_after_publication date,
  version integer not null,
  constraint training_activity_number_uk unique (partnership_id, number),
  constraint training_activity_held_ck check ((held_from is null) = (held_precision is null)
    and (held_until is null or held_from <= held_until)),
  constraint training_activity_events_ck check ((events_value is null) = (events_qualifier is null)
    and (events_as_written is not null or events_value is null)),
  constraint training_activity_attendances_ck check ((attendances_value is null) = (attendances_qualifier is null)
    and (attendances_as_written is not null or attendances_value is null))
);
comment on column training_activity.topics is 'as written, one a line';
comment on column training_activity.held_as_written is 'when, in the source''s words; also where it lies outside the report''s period';
comment on column training_activity.places_capacity is 'the number of places; places_booked: of booked places';
comment on column training_activity.places_note is 'a note on bookings and attendance, for the office only';
comment on column training_activity.per_event is 'whether the attendances are those of each event';
comment on column training_activity.participants is 'who took part by role, as written';
comment on column training_activity.request_id is 'the request whose accepted return contains it';
comment on column training_activity.linked_review_id is 'the review it was about';
create index training_activity_report_id_ix on training_activity (report_id);
create index training_activity_request_id_ix on training_activity (request_id);
create index training_activity_linked_review_id_ix on training_activity (linked_review_id);
create index training_activity_provider_id_ix on training_activity (provider_id);
call keep_history('training_activity');
call mark_late_entries('training_activity');

create table training_theme (
  activity_id uuid not null constraint training_theme_activity_id_fk references training_activity on delete cascade,
  theme_id uuid not null constraint training_theme_theme_id_fk references theme,
  constraint training_theme_pk primary key (activity_id, theme_id)
);
create index training_theme_theme_id_ix on training_theme (theme_id);
call keep_history('training_theme', 'activity_id');

-- What an activity changed in practice: the field's commonest gap.
create table training_evaluation (
  id uuid constraint training_evaluation_pk primary key,
  activity_id uuid not null constraint training_evaluation_activity_id_fk references training_activity on delete cascade,
  number integer not null,
  changed text not null constraint training_evaluation_changed_ck check (changed <> ''),
  measured_how text,
  evaluated_on date,
  date_precision text constraint training_evaluation_date_precision_ck check (date_precision in ('DAY', 'MONTH', 'YEAR')),
  added_after_publication date,
  changed_after_publication date,
  version integer not null,
  constraint training_evaluation_number_uk unique (activity_id, number),
  constraint training_evaluation_day_ck check ((evaluated_on is null) = (date_precision is null))
);
call keep_history('training_evaluation', 'activity_id');
call mark_late_entries('training_evaluation');

create table communication (
  id uuid constraint communication_pk primary key,
  partnership_id uuid not null constraint communication_partnership_id_fk references partnership,
  number integer not null,
  report_id uuid,
  kind text not null constraint communication_kind_ck check (kind in (
    'NEWSLETTER', 'E_BULLETIN', 'CAMPAIGN', 'BRIEFING_NOTE', 'WEBSITE', 'OTHER')),
  title text not null constraint communication_title_ck check (title <> ''),
  frequency text,
  reach_value numeric,
  reach_qualifier text,
  reach_as_written text,
  audience text,
  wording text,
  added_after_publication date,
  changed_after_publication date,
  version integer not null,
  constraint communication_number_uk unique (partnership_id, number),
  constraint communication_reach_ck check ((reach_value is null) = (reach_qualifier is null)
    and (reach_as_written is not null or reach_value is null))
);
comment on column communication.frequency is 'how often, as written';
create index communication_report_id_ix on communication (report_id);
call keep_history('communication');
call mark_late_entries('communication');

create view themed_training as
  select tag.theme_id, t.partnership_id, t.number, t.title, concat_ws('; ', t.held_as_written,
    'added on ' || to_char(t.added_after_publication, 'FMDD FMMonth YYYY') || ', after the report was published',
    'changed on ' || to_char(t.changed_after_publication, 'FMDD FMMonth YYYY') || ', after the report was published') as held, t.report_id
  from training_theme tag join training_activity t on t.id = tag.activity_id;
comment on view themed_training is 'training activities with their themes, for the page of a theme';

create function money_parts(report uuid) returns table (part text) language plpgsql stable set plan_cache_mode = force_generic_plan as $$
#variable_conflict use_column
begin
  return query
  select 'MONEY' from budget b where b.report_id = report
  union select 'TRAINING' from training_activity t where t.report_id = report
  union select 'TRAINING' from communication c where c.report_id = report;
end $$;
comment on function money_parts is 'the parts of a report for which there is money, training or communication';

-- What the search finds in figures: never numbers, which may be suppressed, nor commentary on numbers of children.
create view search_of_figure as
  select f.id as record_id, case when r.published then 'PUBLIC' else 'PARTNER' end as visibility, '{}'::uuid[] as readers,
    i.partnership_id, r.id as report_id, 'FIGURE' as kind, r.period_label as year, f.ends_on as as_at,
    null::date as until, null as state,
    array(select t.theme_id from indicator_theme t where t.indicator_id = i.id order by 1) as theme_ids,
    array_remove(array[i.organisation_id], null) as organisation_ids, 'indicators/' || i.slug as address, i.name as title,
    search_text(coalesce(f.period_label, r.period_label), f.breakdown, i.definition, i.collection,
      case when not i.about_children then f.commentary end) as wording
  from figure f join indicator i on i.id = f.indicator_id join report_name r on r.id = f.report_id;
call keep_search('figure');
call follow_in_search('figure', 'indicator', 'id', 'select id from figure where indicator_id = changed',
  'name, slug, definition, collection, about_children, organisation_id');
call follow_in_search('figure', 'indicator_theme', 'indicator_id', 'select id from figure where indicator_id = changed');

create view training_to_evaluate as
  select t.report_id, t.number, t.title from training_activity t
  where not exists (select from training_evaluation e where e.activity_id = t.id);
comment on view training_to_evaluate is 'training without an evaluation';

create view report_payer as
  select b.report_id, c.payer_id as organisation_id from contribution c join budget b on b.id = c.budget_id where c.payer_id is not null;
comment on view report_payer is 'who contributes, by the report that states it';
