-- Indicators and their figures. A figure keeps the words of its source beside the number; a number it may do without.
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
  monthly_average_of_id uuid constraint indicator_monthly_average_of_id_fk references indicator,
  organisation_id uuid constraint indicator_organisation_id_fk references organisation,
  position integer not null,
  note text,
  next_number integer not null default 1,
  version integer not null,
  constraint indicator_slug_uk unique (partnership_id, slug),
  constraint indicator_monthly_average_of_ck check (monthly_average_of_id <> id)
);
comment on column indicator.unit is 'free text, as sources name what they count: children, %, concern categories';
comment on column indicator.collection is 'the survey or data set it belongs to';
comment on column indicator.about_children is 'small public figures of it are not shown';
comment on column indicator.whole_share is 'a percentage of a whole, which cannot exceed 100';
comment on column indicator.monthly_average_of_id is 'whose figures, divided by the months of their period, it gives';
comment on column indicator.organisation_id is 'whose it is; none: of the whole area';
comment on column indicator.note is 'the editor''s remark, never for anyone else';
create index indicator_partnership_id_ix on indicator (partnership_id, position, slug);
create index indicator_organisation_id_ix on indicator (organisation_id);
create index indicator_monthly_average_of_id_ix on indicator (monthly_average_of_id);
call keep_history('indicator');

create table indicator_theme (
  indicator_id uuid not null constraint indicator_theme_indicator_id_fk references indicator on delete cascade,
  theme_id uuid not null constraint indicator_theme_theme_id_fk references theme,
  constraint indicator_theme_pk primary key (indicator_id, theme_id)
);
create index indicator_theme_theme_id_ix on indicator_theme (theme_id);
call keep_history('indicator_theme', 'indicator_id');

-- From a day on the indicator is defined or collected otherwise: figures before and after are not the same.
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
  report_slug text,
  starts_on date,
  ends_on date not null,
  date_precision text not null constraint figure_date_precision_ck check (date_precision in ('DAY', 'MONTH', 'YEAR')),
  period_label text,
  breakdown text,
  figure_value numeric,
  figure_qualifier text constraint figure_qualifier_ck check (figure_qualifier in (
    'EXACT', 'OVER', 'APPROX', 'NEARLY', 'FEWER_THAN', 'ABOUT')),
  figure_as_written text not null,
  numerator numeric constraint figure_numerator_ck check (numerator >= 0),
  denominator numeric constraint figure_denominator_ck check (denominator > 0),
  target_value numeric,
  target_qualifier text constraint figure_target_qualifier_ck check (target_qualifier in (
    'EXACT', 'OVER', 'APPROX', 'NEARLY', 'FEWER_THAN', 'ABOUT')),
  target_as_written text,
  trend text constraint figure_trend_ck check (trend in ('RISING', 'FALLING', 'STABLE', 'MIXED', 'HIGH', 'LOW')),
  trend_as_written text,
  change_value numeric,
  change_qualifier text constraint figure_change_qualifier_ck check (change_qualifier in (
    'EXACT', 'OVER', 'APPROX', 'NEARLY', 'FEWER_THAN', 'ABOUT')),
  change_as_written text,
  rank integer constraint figure_rank_ck check (rank > 0),
  commentary text,
  source text,
  declared boolean not null,
  position integer not null,
  note text,
  version integer not null,
  constraint figure_number_uk unique (indicator_id, number),
  constraint figure_period_ck check (starts_on <= ends_on),
  constraint figure_quantity_ck check ((figure_value is null) = (figure_qualifier is null)),
  constraint figure_target_ck check ((target_value is null) = (target_qualifier is null)),
  constraint figure_change_ck check ((change_value is null) = (change_qualifier is null))
);
comment on column figure.report_slug is 'the report that states it; with it the figure becomes public';
comment on column figure.starts_on is 'none: the figure is as at a day, not of a period';
comment on column figure.period_label is 'the period in the words of the source';
comment on column figure.breakdown is 'of whom or what within the indicator: police, under 1s; none: all of it';
comment on column figure.change_value is 'the change from the figure before as the source gives it, in per cent';
comment on column figure.rank is 'its place among ranked answers';
comment on column figure.declared is 'declared in the report, not taken from the data behind it';
comment on column figure.note is 'the editor''s remark, never for anyone else';
create index figure_report_slug_ix on figure (report_slug);
create index figure_ends_on_ix on figure (indicator_id, ends_on);
call keep_history('figure');

-- What a figure is compared with: a value, or only whether it lies above or below.
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

-- What a partnership decides about its figures.
create table measure_setting (
  partnership_id uuid constraint measure_setting_pk primary key constraint measure_setting_partnership_id_fk references partnership,
  small_below integer not null constraint measure_setting_small_below_ck check (small_below between 2 and 20),
  version integer not null
);
comment on column measure_setting.small_below is 'public figures about children below it and above nought read "fewer than" it';
call keep_history('measure_setting', 'partnership_id');
