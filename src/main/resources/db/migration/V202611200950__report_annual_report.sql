create table annual_report (
  id uuid constraint annual_report_pk primary key,
  partnership_id uuid not null constraint annual_report_partnership_id_fk references partnership,
  slug text not null constraint annual_report_slug_ck check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  kind text not null constraint annual_report_kind_ck check (kind in ('PARTNERSHIP', 'SUBGROUP', 'AGENCY')),
  group_id uuid constraint annual_report_group_id_fk references governance_group,
  organisation_id uuid constraint annual_report_organisation_id_fk references organisation,
  title text not null,
  period_label text not null,
  starts_on date not null,
  ends_on date not null,
  regime_key text not null constraint annual_report_regime_key_fk references regime,
  state text not null constraint annual_report_state_ck check (state in ('DRAFT', 'PUBLISHED')),
  dated_on date not null,
  date_precision text not null constraint annual_report_date_precision_ck check (date_precision in ('DAY', 'MONTH', 'YEAR')),
  date_note text,
  published_at timestamptz,
  url text,
  source text,
  withdrawn_reason text,
  rolled_from_id uuid constraint annual_report_rolled_from_id_fk references annual_report,
  next_number integer not null default 1,
  version integer not null,
  constraint annual_report_slug_uk unique (partnership_id, slug),
  constraint annual_report_period_ck check (starts_on <= ends_on),
  constraint annual_report_published_ck check ((state = 'PUBLISHED') = (published_at is not null)),
  constraint annual_report_body_ck check (
    (kind = 'PARTNERSHIP' and group_id is null and organisation_id is null)
    or (kind = 'SUBGROUP' and group_id is not null and organisation_id is null)
    or (kind = 'AGENCY' and group_id is null and organisation_id is not null))
);
comment on column annual_report.dated_on is 'document date; names and governance are shown as at this date';
comment on column annual_report.withdrawn_reason is 'reason for returning a published report to draft';
comment on column annual_report.source is 'where the text comes from, for example a council paper';
create index annual_report_regime_key_ix on annual_report (regime_key);
create index annual_report_group_id_ix on annual_report (group_id);
create index annual_report_organisation_id_ix on annual_report (organisation_id);
create index annual_report_rolled_from_id_ix on annual_report (rolled_from_id);
call keep_history('annual_report');

create table section (
  id uuid constraint section_pk primary key,
  report_id uuid not null constraint section_report_id_fk references annual_report,
  slug text not null,
  position integer not null,
  part text not null constraint section_part_ck check (part in (
    'OVERVIEW', 'KEY_MESSAGES', 'PRIORITIES', 'LEARNING', 'ASSURANCE', 'VOICES', 'RISKS', 'GOVERNANCE')),
  heading text not null,
  body text not null default '',
  version integer not null,
  constraint section_slug_uk unique (report_id, slug)
);
comment on column section.body is 'Markdown';
call keep_history('section');

create table statement (
  id uuid constraint statement_pk primary key,
  report_id uuid not null constraint statement_report_id_fk references annual_report,
  number integer not null,
  import_key text,
  kind text not null constraint statement_kind_ck check (kind in (
    'KEY_MESSAGE', 'IMPROVEMENT_AREA', 'AIM', 'ACHIEVEMENT', 'CONCLUSION', 'LEARNING_POINT', 'REPEAT_THEME', 'PRESSURE',
    'ESCALATED_MATTER', 'VOICE', 'EXTERNAL_FINDING', 'NOTE')),
  position integer not null,
  section_id uuid constraint statement_section_id_fk references section,
  headline text,
  wording text not null,
  quotation boolean not null default false,
  audience text,
  source text,
  period_meant text,
  note text,
  carried_from_id uuid constraint statement_carried_from_id_fk references statement,
  version integer not null,
  constraint statement_number_uk unique (report_id, number),
  constraint statement_import_key_uk unique (report_id, import_key)
);
comment on column statement.import_key is 'key in the imported file, so that a later file can refer to it';
comment on column statement.number is 'number within the report; never reused';
comment on column statement.wording is 'wording (Markdown)';
comment on column statement.source is 'evidence for it, as written ("three recently published case reviews")';
comment on column statement.period_meant is 'the period it is about, if not that of the report ("2017/18")';
comment on column statement.note is 'internal note, never part of the report ("words are missing in the source")';
create index statement_section_id_ix on statement (section_id);
create index statement_carried_from_id_ix on statement (carried_from_id);
create index statement_kind_ix on statement (report_id, kind, position);
call keep_history('statement');

create table statement_point (
  id uuid constraint statement_point_pk primary key,
  statement_id uuid not null constraint statement_point_statement_id_fk references statement on delete cascade,
  position integer not null,
  wording text not null
);
create index statement_point_statement_id_ix on statement_point (statement_id);
call keep_history('statement_point', 'statement_id');

create table statement_theme (
  statement_id uuid not null constraint statement_theme_statement_id_fk references statement on delete cascade,
  theme_id uuid not null constraint statement_theme_theme_id_fk references theme,
  constraint statement_theme_pk primary key (statement_id, theme_id)
);
create index statement_theme_theme_id_ix on statement_theme (theme_id);
call keep_history('statement_theme', 'statement_id');

-- The introduction of a list of statements of one kind, and the number that the report states.
create table statement_list (
  id uuid constraint statement_list_pk primary key,
  report_id uuid not null constraint statement_list_report_id_fk references annual_report,
  kind text not null,
  introduction text,
  declared_count integer constraint statement_list_declared_count_ck check (declared_count >= 0),
  declared_as_written text,
  version integer not null,
  constraint statement_list_uk unique (report_id, kind)
);
call keep_history('statement_list');

-- Statements removed when the report was rolled forward, with the reason.
create table dropped_statement (
  id uuid constraint dropped_statement_pk primary key,
  report_id uuid not null constraint dropped_statement_report_id_fk references annual_report,
  statement_id uuid not null constraint dropped_statement_statement_id_fk references statement,
  reason text not null constraint dropped_statement_reason_ck check (reason <> ''),
  constraint dropped_statement_uk unique (report_id, statement_id)
);
create index dropped_statement_statement_id_ix on dropped_statement (statement_id);
call keep_history('dropped_statement', 'report_id');

create table priority (
  id uuid constraint priority_pk primary key,
  partnership_id uuid not null constraint priority_partnership_id_fk references partnership,
  organisation_id uuid constraint priority_organisation_id_fk references organisation,
  title text not null,
  period_meant text,
  reworded_from_id uuid constraint priority_reworded_from_id_fk references priority,
  version integer not null
);
comment on column priority.organisation_id is 'owner of the priority; null for the partnership';
create index priority_partnership_id_ix on priority (partnership_id);
create index priority_organisation_id_ix on priority (organisation_id);
create index priority_reworded_from_id_ix on priority (reworded_from_id);
call keep_history('priority');

create table priority_progress (
  id uuid constraint priority_progress_pk primary key,
  report_id uuid not null constraint priority_progress_report_id_fk references annual_report,
  priority_id uuid not null constraint priority_progress_priority_id_fk references priority,
  number integer not null,
  position integer not null,
  progress text not null default '',
  impact text not null default '',
  level text not null constraint priority_progress_level_ck check (level in (
    'NOT_STATED', 'NO_EVIDENCE', 'LITTLE', 'SOME', 'DELIVERED')),
  version integer not null,
  constraint priority_progress_uk unique (report_id, priority_id),
  constraint priority_progress_number_uk unique (report_id, number)
);
comment on column priority_progress.progress is 'work done during the year (Markdown)';
comment on column priority_progress.impact is 'evidence of the difference made for children (Markdown)';
create index priority_progress_priority_id_ix on priority_progress (priority_id);
call keep_history('priority_progress');

create table priority_theme (
  priority_id uuid not null constraint priority_theme_priority_id_fk references priority on delete cascade,
  theme_id uuid not null constraint priority_theme_theme_id_fk references theme,
  constraint priority_theme_pk primary key (priority_id, theme_id)
);
create index priority_theme_theme_id_ix on priority_theme (theme_id);
call keep_history('priority_theme', 'priority_id');

create table dropped_priority (
  id uuid constraint dropped_priority_pk primary key,
  report_id uuid not null constraint dropped_priority_report_id_fk references annual_report,
  priority_id uuid not null constraint dropped_priority_priority_id_fk references priority,
  reason text not null constraint dropped_priority_reason_ck check (reason <> ''),
  constraint dropped_priority_uk unique (report_id, priority_id)
);
create index dropped_priority_priority_id_ix on dropped_priority (priority_id);
call keep_history('dropped_priority', 'report_id');
