-- Audits, external assurance and risks. What is in a report is public once that report is.
create table audit (
  id uuid constraint audit_pk primary key,
  partnership_id uuid not null constraint audit_partnership_id_fk references partnership,
  number integer not null,
  report_slug text,
  kind text not null constraint audit_kind_ck check (kind in (
    'MULTI_AGENCY', 'SINGLE_AGENCY', 'JOINT_WITH_ADULTS', 'DIP_SAMPLE', 'OTHER')),
  topic text not null constraint audit_topic_ck check (topic <> ''),
  footnote text,
  period_label text,
  held_on date,
  date_precision text constraint audit_date_precision_ck check (date_precision in ('DAY', 'MONTH', 'YEAR')),
  services text,
  declared_organisations integer constraint audit_declared_organisations_ck check (declared_organisations >= 0),
  declared_services integer constraint audit_declared_services_ck check (declared_services >= 0),
  declared_as_written text,
  method text,
  cases_as_written text,
  source text,
  note text,
  version integer not null,
  constraint audit_number_uk unique (partnership_id, number),
  constraint audit_day_ck check ((held_on is null) = (date_precision is null))
);
comment on column audit.footnote is 'what the report explains about the topic';
comment on column audit.services is 'the services audited, one on each line';
comment on column audit.declared_as_written is 'as written: "ten services within seven agencies"';
comment on column audit.note is 'internal note, never public';
create index audit_partnership_id_ix on audit (partnership_id, report_slug);
call keep_history('audit');

create table audit_organisation (
  audit_id uuid not null constraint audit_organisation_audit_id_fk references audit on delete cascade,
  organisation_id uuid not null constraint audit_organisation_organisation_id_fk references organisation,
  constraint audit_organisation_pk primary key (audit_id, organisation_id)
);
create index audit_organisation_organisation_id_ix on audit_organisation (organisation_id);
call keep_history('audit_organisation', 'audit_id');

-- A finding of one audit, or of several audits in a report.
create table audit_finding (
  id uuid constraint audit_finding_pk primary key,
  partnership_id uuid not null constraint audit_finding_partnership_id_fk references partnership,
  number integer not null,
  audit_id uuid constraint audit_finding_audit_id_fk references audit on delete cascade,
  report_slug text,
  kind text not null constraint audit_finding_kind_ck check (kind in ('STRENGTH', 'DEVELOP', 'CROSS_CUTTING')),
  wording text not null constraint audit_finding_wording_ck check (wording <> ''),
  version integer not null,
  constraint audit_finding_number_uk unique (partnership_id, number),
  constraint audit_finding_place_ck check (audit_id is null or report_slug is null)
);
comment on column audit_finding.report_slug is 'the report of several audits; only without an audit';
create index audit_finding_partnership_id_ix on audit_finding (partnership_id, report_slug);
create index audit_finding_audit_id_ix on audit_finding (audit_id);
call keep_history('audit_finding');

create table audit_finding_theme (
  finding_id uuid not null constraint audit_finding_theme_finding_id_fk references audit_finding on delete cascade,
  theme_id uuid not null constraint audit_finding_theme_theme_id_fk references theme,
  constraint audit_finding_theme_pk primary key (finding_id, theme_id)
);
create index audit_finding_theme_theme_id_ix on audit_finding_theme (theme_id);
call keep_history('audit_finding_theme', 'finding_id');

-- Inspections, visits and reviews by others.
create table external_assurance (
  id uuid constraint external_assurance_pk primary key,
  partnership_id uuid not null constraint external_assurance_partnership_id_fk references partnership,
  number integer not null,
  report_slug text,
  kind text not null constraint external_assurance_kind_ck check (kind in (
    'JTAI', 'ILACS', 'INSPECTION', 'LEARNING_VISIT', 'PEER_REVIEW', 'OTHER')),
  title text,
  by_whom text not null constraint external_assurance_by_whom_ck check (by_whom <> ''),
  organisation_id uuid constraint external_assurance_organisation_id_fk references organisation,
  about text,
  held_on date,
  date_precision text constraint external_assurance_date_precision_ck check (date_precision in ('DAY', 'MONTH', 'YEAR')),
  outcome text,
  recommendations integer constraint external_assurance_recommendations_ck check (recommendations >= 0),
  url text,
  source text,
  note text,
  version integer not null,
  constraint external_assurance_number_uk unique (partnership_id, number),
  constraint external_assurance_day_ck check ((held_on is null) = (date_precision is null))
);
comment on column external_assurance.about is 'its subject, if it was not about one organisation';
comment on column external_assurance.outcome is 'as written (Markdown)';
comment on column external_assurance.recommendations is 'the number of recommendations; null if not stated';
create index external_assurance_partnership_id_ix on external_assurance (partnership_id, report_slug);
create index external_assurance_organisation_id_ix on external_assurance (organisation_id);
call keep_history('external_assurance');

create table risk_register (
  id uuid constraint risk_register_pk primary key,
  partnership_id uuid not null constraint risk_register_partnership_id_fk references partnership,
  number integer not null,
  report_slug text,
  name text not null constraint risk_register_name_ck check (name <> ''),
  owner_as_written text,
  review_cycle text,
  description text,
  note text,
  version integer not null,
  constraint risk_register_number_uk unique (partnership_id, number)
);
comment on column risk_register.review_cycle is 'as written: "monitored and reviewed at every meeting"';
create index risk_register_partnership_id_ix on risk_register (partnership_id, report_slug);
call keep_history('risk_register');

create table risk (
  id uuid constraint risk_pk primary key,
  partnership_id uuid not null constraint risk_partnership_id_fk references partnership,
  number integer not null,
  register_id uuid constraint risk_register_id_fk references risk_register on delete set null,
  report_slug text,
  title text not null constraint risk_title_ck check (title <> ''),
  wording text,
  cause text,
  response text,
  priority_reference text,
  grade text,
  owner_id uuid constraint risk_owner_id_fk references organisation,
  owner_as_written text,
  review_on date,
  closed_on date,
  closed_reason text,
  note text,
  version integer not null,
  constraint risk_number_uk unique (partnership_id, number),
  constraint risk_closed_ck check ((closed_on is null) = (closed_reason is null))
);
comment on column risk.priority_reference is 'as written: "Priority 2 of Oxford City Business plan"';
comment on column risk.grade is 'risk rating, in the wording or score of the register';
comment on column risk.review_on is 'next review date';
create index risk_partnership_id_ix on risk (partnership_id, report_slug);
create index risk_register_id_ix on risk (register_id);
create index risk_owner_id_ix on risk (owner_id);
call keep_history('risk');

create table risk_theme (
  risk_id uuid not null constraint risk_theme_risk_id_fk references risk on delete cascade,
  theme_id uuid not null constraint risk_theme_theme_id_fk references theme,
  constraint risk_theme_pk primary key (risk_id, theme_id)
);
create index risk_theme_theme_id_ix on risk_theme (theme_id);
call keep_history('risk_theme', 'risk_id');
