-- What one report states of money for one period. Without a report it is the partnership's own draft of it.
create table budget (
  id uuid constraint budget_pk primary key,
  partnership_id uuid not null constraint budget_partnership_id_fk references partnership,
  slug text not null constraint budget_slug_ck check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  report_slug text,
  period_label text not null constraint budget_period_label_ck check (period_label <> ''),
  starts_on date not null,
  ends_on date not null,
  declared_income numeric(12,2) constraint budget_declared_income_ck check (declared_income >= 0),
  income_as_written text,
  declared_expenditure numeric(12,2) constraint budget_declared_expenditure_ck check (declared_expenditure >= 0),
  expenditure_as_written text,
  note text,
  version integer not null,
  constraint budget_slug_uk unique (partnership_id, slug),
  constraint budget_period_uk unique nulls not distinct (partnership_id, report_slug, period_label),
  constraint budget_period_ck check (starts_on <= ends_on)
);
comment on column budget.slug is 'its name in addresses';
comment on column budget.report_slug is 'the report that states it, by its name in addresses';
comment on column budget.declared_income is 'the total the report itself prints';
comment on column budget.note is 'the editor''s remark, never public';
call keep_history('budget');

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
  import_key text,
  version integer not null,
  constraint contribution_number_uk unique (budget_id, number),
  constraint contribution_import_key_uk unique (budget_id, import_key),
  constraint contribution_payer_ck check (payer_id is not null or payer_name is not null)
);
comment on column contribution.payer_name is 'who pays, as written; alone where that is no organisation held here';
comment on column contribution.recipient_id is 'none, and no name: the partnership itself';
comment on column contribution.amount is 'none where the source does not state it';
comment on column contribution.part_of is 'the one sum it is a part of, as written: contributions with the same words are the parts of one sum';
create index contribution_payer_id_ix on contribution (payer_id);
create index contribution_recipient_id_ix on contribution (recipient_id);
call keep_history('contribution');

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
  import_key text,
  version integer not null,
  constraint expenditure_number_uk unique (budget_id, number),
  constraint expenditure_import_key_uk unique (budget_id, import_key)
);
comment on column expenditure.payer_id is 'whose money it is; none, and no name: the partnership''s own';
create index expenditure_payer_id_ix on expenditure (payer_id);
call keep_history('expenditure');

create table training_activity (
  id uuid constraint training_activity_pk primary key,
  partnership_id uuid not null constraint training_activity_partnership_id_fk references partnership,
  number integer not null,
  report_slug text,
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
  per_event boolean not null default false,
  audience text,
  mode text not null constraint training_activity_mode_ck check (mode in ('IN_PERSON', 'ONLINE', 'MIXED', 'NOT_STATED')),
  charge text not null constraint training_activity_charge_ck check (charge in ('FREE', 'CHARGED', 'NOT_STATED')),
  provider_id uuid constraint training_activity_provider_id_fk references organisation,
  provider_name text,
  summary text,
  participants text,
  review_reference text,
  import_key text,
  version integer not null,
  constraint training_activity_number_uk unique (partnership_id, number),
  constraint training_activity_import_key_uk unique (partnership_id, import_key),
  constraint training_activity_held_ck check ((held_from is null) = (held_precision is null)
    and (held_until is null or held_from <= held_until)),
  constraint training_activity_events_ck check ((events_value is null) = (events_qualifier is null)
    and (events_as_written is not null or events_value is null)),
  constraint training_activity_attendances_ck check ((attendances_value is null) = (attendances_qualifier is null)
    and (attendances_as_written is not null or attendances_value is null))
);
comment on column training_activity.topics is 'as written, one a line';
comment on column training_activity.held_as_written is 'when, in the source''s words; also where it lies outside the report''s period';
comment on column training_activity.per_event is 'whether the attendances are those of each event';
comment on column training_activity.participants is 'who took part by role, as written';
comment on column training_activity.review_reference is 'the review it was about, by its name in addresses';
create index training_activity_report_ix on training_activity (partnership_id, report_slug);
create index training_activity_provider_id_ix on training_activity (provider_id);
call keep_history('training_activity');

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
  version integer not null,
  constraint training_evaluation_number_uk unique (activity_id, number),
  constraint training_evaluation_day_ck check ((evaluated_on is null) = (date_precision is null))
);
call keep_history('training_evaluation', 'activity_id');

create table communication (
  id uuid constraint communication_pk primary key,
  partnership_id uuid not null constraint communication_partnership_id_fk references partnership,
  number integer not null,
  report_slug text,
  kind text not null constraint communication_kind_ck check (kind in (
    'NEWSLETTER', 'E_BULLETIN', 'CAMPAIGN', 'BRIEFING_NOTE', 'WEBSITE', 'OTHER')),
  title text not null constraint communication_title_ck check (title <> ''),
  frequency text,
  reach_value numeric,
  reach_qualifier text,
  reach_as_written text,
  audience text,
  wording text,
  version integer not null,
  constraint communication_number_uk unique (partnership_id, number),
  constraint communication_reach_ck check ((reach_value is null) = (reach_qualifier is null)
    and (reach_as_written is not null or reach_value is null))
);
comment on column communication.frequency is 'how often, as written';
create index communication_report_ix on communication (partnership_id, report_slug);
call keep_history('communication');
