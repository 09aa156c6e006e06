create table regime (
  key text constraint regime_pk primary key,
  id uuid not null default gen_random_uuid() constraint regime_id_uk unique,
  name text not null,
  body text not null,
  report_duty text not null,
  in_force_from date not null,
  in_force_to date,
  source text not null,
  verified boolean not null,
  verified_by text,
  verified_on date,
  version integer not null default 0,
  constraint regime_verified_ck check ((verified_by is null) = (verified_on is null) and (verified or verified_by is null)),
  constraint regime_validity_ck check (in_force_to is null or in_force_from <= in_force_to)
);
comment on column regime.report_duty is 'what the law or guidance asks of the yearly report, in our own words';
comment on column regime.verified is 'false: the page says "to be confirmed locally"';
comment on column regime.verified_by is 'who read the law or the guidance; null if it came confirmed with the application';
call keep_history('regime');

-- Names of regimes, for queries of other modules.
create view regime_label as select key, name from regime;

create table requirement (
  id uuid constraint requirement_pk primary key default gen_random_uuid(),
  regime_key text not null constraint requirement_regime_key_fk references regime,
  key text not null,
  level text not null constraint requirement_level_ck check (level in ('MUST', 'SHOULD', 'CUSTOM')),
  position integer not null,
  wording text not null,
  source text not null,
  may_not_apply boolean not null default false,
  answered_by text[] not null default '{}',
  verified boolean not null,
  verified_by text,
  verified_on date,
  version integer not null default 0,
  constraint requirement_verified_ck check ((verified_by is null) = (verified_on is null) and (verified or verified_by is null)),
  constraint requirement_key_uk unique (regime_key, key)
);
comment on column requirement.may_not_apply is 'whether a report may state that it does not apply, with a reason';
comment on column requirement.answered_by is 'the parts of a report that usually answer it; IMPACT: priorities with evidence of impact; SIGN_OFFS: the sign-offs of safeguarding partners';
call keep_history('requirement');

create view report_requirement as
  select regime_key, key, level, position, wording, source, verified, may_not_apply, answered_by from requirement;
comment on view report_requirement is 'what a regime asks of annual reports';

-- What the law and the statutory guidance ask of the yearly report, in our own words. Rows not verified are shown as
-- "to be confirmed locally". WT: Working Together to Safeguard Children, the edition named.
insert into regime (id, key, name, body, report_duty, in_force_from, in_force_to, source, verified) values
(gen_random_uuid(), 'LSCB_WT2015', 'Local Safeguarding Children Board (Working Together 2015)',
 'Local Safeguarding Children Board with an independent chair',
 'The independent chair publishes an annual report on the effectiveness of child safeguarding in the area.',
 '2006-04-01', '2019-09-29', 'Children Act 2004 s14A (repealed)', true),
(gen_random_uuid(), 'SP_WT2018', 'Safeguarding partners (Working Together 2018)',
 'Three safeguarding partners: local authority, clinical commissioning group (integrated care board from 1 July 2022), chief officer of police',
 'The safeguarding partners publish a report at least once in every 12-month period.',
 '2018-06-29', '2023-12-14', 'Children Act 2004 s16G; Working Together to Safeguard Children 2018', true),
('01940000-0000-7000-8000-000000002023', 'SP_WT2023', 'Safeguarding partners (Working Together 2023)',
 'Three safeguarding partners, each with a lead and a delegated safeguarding partner',
 'The safeguarding partners jointly report on the activity of a 12-month period.',
 '2023-12-15', '2026-03-18', 'Children Act 2004 s16G; Working Together to Safeguard Children 2023', true),
(gen_random_uuid(), 'SP_WT2026', 'Safeguarding partners (Working Together 2026)',
 'Three safeguarding partners, each with a lead and a delegated safeguarding partner',
 'The safeguarding partners jointly report on the activity of a 12-month period; the report must evidence the impact on children and families.',
 '2026-03-19', null, 'Children Act 2004 s16G; Working Together to Safeguard Children 2026', false);

create temporary table asked (position int, key text, wording text, wt2015 text, wt2018 text, wt2023 text,
  verified2015 boolean, verified2018 boolean, verified2023 boolean, source text, wording2015 text, wording2018 text) on commit drop;
insert into asked values
(1, 'R01', 'What has been done as a result of the arrangements, including on child safeguarding practice reviews.',
 null, 'MUST', 'MUST', false, true, true, 'Children Act 2004 s16G', null, null),
(2, 'R02', 'How effective the arrangements have been in practice.',
 'SHOULD', 'MUST', 'MUST', true, true, true, 'Children Act 2004 s16G (before 2018: s14A)',
 'A rigorous and transparent assessment of the effectiveness of local services.', null),
(3, 'R03', 'It is transparent and easily accessible to families and professionals.',
 null, null, 'SHOULD', false, false, true, 'Working Together 2023, chapter 2', null, null),
(4, 'R04', 'It focuses on multi-agency priorities, learning, impact, evidence and improvement.',
 null, null, 'SHOULD', false, false, true, 'Working Together 2023, chapter 2', null, null),
(5, 'R05', 'Evidence of the impact of the work of partners and relevant agencies, including training, on outcomes for children and families, from early help to looked-after children and care leavers.',
 null, 'SHOULD', 'SHOULD', false, true, true, 'Working Together 2018 chapter 3, 2023 chapter 2', null, null),
(6, 'R06', 'Analysis of areas where there is little or no evidence of progress on agreed priorities.',
 'SHOULD', 'SHOULD', 'SHOULD', true, true, false, 'Working Together 2018 chapter 3, 2023 chapter 2',
 'Weaknesses, their causes, and the action taken about them.', null),
(7, 'R07', 'A record of decisions and actions taken or planned to implement the recommendations of local and national reviews, with the improvements that resulted.',
 'SHOULD', 'SHOULD', 'SHOULD', true, true, true, 'Working Together 2018 chapter 3, 2023 chapter 2',
 'An account of progress on the actions that came from reviews.', null),
(8, 'R08', 'How feedback from children and families was sought and used.',
 null, 'SHOULD', 'SHOULD', false, true, true, 'Working Together 2018 chapter 3, 2023 chapter 2', null, null),
(9, 'R09', 'The contribution of each safeguarding partner to the functioning and structure of the arrangements.',
 null, null, 'SHOULD', false, false, false, 'Working Together 2023, chapter 2', null, null),
(10, 'R10', 'Themes from aggregated scrutiny: reviews, the scrutineer''s activity, multi-agency audits.',
 null, null, 'SHOULD', false, false, false, 'Working Together 2023, chapter 2', null, null),
(11, 'R11', 'Analysis of the learning from serious incidents.',
 null, null, 'SHOULD', false, false, false, 'Working Together 2023, chapter 2', null, null),
(12, 'R12', 'A breakdown of costs for the year: each partner''s contribution, changes to funding, and an assessment of impact or value for money.',
 'SHOULD', 'SHOULD', 'SHOULD', false, false, false, 'Working Together 2018 chapter 3, 2023 chapter 2',
 'The resources of the board.', 'How the arrangements are funded (the published arrangements must state it).'),
(13, 'R13', 'Adequate representation and input of partners at strategic and operational level.',
 null, null, 'SHOULD', false, false, false, 'Working Together 2023, chapter 2', null, null),
(14, 'R14', 'An overview of how data is used, with evidence that information sharing improved practice and outcomes.',
 null, null, 'SHOULD', false, false, false, 'Working Together 2023, chapter 2', null, null),
(15, 'R15', 'A review of the impact of, and learning from, independent scrutiny.',
 null, 'SHOULD', 'SHOULD', false, false, false, 'Working Together 2018 chapter 3, 2023 chapter 2',
 null, 'Independent scrutiny of the arrangements (the arrangements must provide for it).'),
(16, 'R16', 'Updates to the published arrangements, and the timescale for them.',
 null, 'SHOULD', 'SHOULD', false, false, false, 'Working Together 2018 chapter 3, 2023 chapter 2', null, null),
(17, 'R17', 'Evidence that national reforms were implemented, for example Family Help and multi-agency child protection teams.',
 null, null, 'SHOULD', false, false, false, 'Working Together 2023, chapter 2', null, null),
(18, 'R18', 'Where a secure establishment is in the area: a review of the use of restraint, reported to the youth justice bodies and the inspectorate.',
 'SHOULD', 'SHOULD', 'SHOULD', false, false, false, 'Working Together 2015, 2018 and 2023', null, null),
(19, 'R19', 'Sign-off by all lead safeguarding partners.',
 'SHOULD', 'SHOULD', 'SHOULD', false, false, false, 'Working Together 2015, 2018 and 2023',
 'Signed by the independent chair.', 'Sign-off by the safeguarding partners.'),
(20, 'R20', 'A summary of child deaths; the child death review partners report separately.',
 'CUSTOM', 'CUSTOM', 'CUSTOM', true, true, true, 'Local custom',
 'A summary of child deaths; the board runs the Child Death Overview Panel.', null);

insert into requirement (regime_key, key, level, position, wording, source, verified)
select 'LSCB_WT2015', key, wt2015, position, coalesce(wording2015, wording),
  case key when 'R20' then source when 'R02' then 'Children Act 2004 s14A; Working Together 2015' else 'Working Together 2015' end, verified2015
from asked where wt2015 is not null
union all
select 'SP_WT2018', key, wt2018, position, coalesce(wording2018, wording),
  case key when 'R20' then source when 'R01' then source when 'R02' then 'Children Act 2004 s16G' else 'Working Together 2018, chapter 3' end, verified2018
from asked where wt2018 is not null
union all
select 'SP_WT2023', key, wt2023, position, wording,
  case key when 'R20' then source when 'R01' then source when 'R02' then 'Children Act 2004 s16G' else 'Working Together 2023, chapter 2' end, verified2023
from asked where wt2023 is not null
union all
select 'SP_WT2026', key, case key when 'R05' then 'MUST' else wt2023 end, position, wording,
  case key when 'R20' then source when 'R01' then source when 'R02' then 'Children Act 2004 s16G' else 'Working Together 2026' end,
  key = 'R20'
from asked where wt2023 is not null
union all
select 'SP_WT2026', 'R21', 'SHOULD', 21, 'How designated childcare and education agencies take part in the arrangements.',
  'Children’s Wellbeing and Schools Act 2026 s2, from the day appointed by regulations', false;
drop table asked;

update requirement set may_not_apply = key = 'R18' or level = 'CUSTOM', answered_by = case key
  when 'R01' then '{OVERVIEW,LEARNING}' when 'R02' then '{OVERVIEW,ASSURANCE}' when 'R04' then '{PRIORITIES,LEARNING}'
  when 'R05' then '{IMPACT,TRAINING}' when 'R06' then '{PRIORITIES}' when 'R07' then '{LEARNING}' when 'R08' then '{VOICES}'
  when 'R09' then '{MONEY,GOVERNANCE}' when 'R10' then '{ASSURANCE}' when 'R11' then '{LEARNING}' when 'R12' then '{MONEY}'
  when 'R13' then '{GOVERNANCE}' when 'R14' then '{FIGURES}' when 'R15' then '{ASSURANCE}' when 'R16' then '{GOVERNANCE}'
  when 'R19' then case regime_key when 'LSCB_WT2015' then '{}' else '{SIGN_OFFS}' end
  when 'R20' then '{LEARNING}' when 'R21' then '{GOVERNANCE}' else '{}' end::text[];

-- Bank holidays of England and Wales, kept by the administrator: they decide what a working day is.
create table bank_holiday (
  id uuid constraint bank_holiday_pk primary key default gen_random_uuid(),
  day date not null constraint bank_holiday_day_uk unique,
  name text not null,
  kind text not null default 'HOLIDAY' constraint bank_holiday_kind_ck check (kind in ('HOLIDAY', 'CANCELLED')),
  note text,
  version integer not null default 0
);
comment on column bank_holiday.kind is 'CANCELLED: the calendar library counts the day, but it is not, or no longer, a bank holiday';
call keep_history('bank_holiday');

insert into bank_holiday (day, name, note) values
('2015-01-01', 'New Year’s Day', null), ('2015-04-03', 'Good Friday', null), ('2015-04-06', 'Easter Monday', null), ('2015-05-04', 'Early May bank holiday', null),
('2015-05-25', 'Spring bank holiday', null), ('2015-08-31', 'Summer bank holiday', null), ('2015-12-25', 'Christmas Day', null), ('2015-12-28', 'Boxing Day', 'Substitute day'),
('2016-01-01', 'New Year’s Day', null), ('2016-03-25', 'Good Friday', null), ('2016-03-28', 'Easter Monday', null), ('2016-05-02', 'Early May bank holiday', null),
('2016-05-30', 'Spring bank holiday', null), ('2016-08-29', 'Summer bank holiday', null), ('2016-12-26', 'Boxing Day', null), ('2016-12-27', 'Christmas Day', 'Substitute day'),
('2017-01-02', 'New Year’s Day', 'Substitute day'), ('2017-04-14', 'Good Friday', null), ('2017-04-17', 'Easter Monday', null), ('2017-05-01', 'Early May bank holiday', null),
('2017-05-29', 'Spring bank holiday', null), ('2017-08-28', 'Summer bank holiday', null), ('2017-12-25', 'Christmas Day', null), ('2017-12-26', 'Boxing Day', null),
('2018-01-01', 'New Year’s Day', null), ('2018-03-30', 'Good Friday', null), ('2018-04-02', 'Easter Monday', null), ('2018-05-07', 'Early May bank holiday', null),
('2018-05-28', 'Spring bank holiday', null), ('2018-08-27', 'Summer bank holiday', null), ('2018-12-25', 'Christmas Day', null), ('2018-12-26', 'Boxing Day', null),
('2019-01-01', 'New Year’s Day', null), ('2019-04-19', 'Good Friday', null), ('2019-04-22', 'Easter Monday', null), ('2019-05-06', 'Early May bank holiday', null),
('2019-05-27', 'Spring bank holiday', null), ('2019-08-26', 'Summer bank holiday', null), ('2019-12-25', 'Christmas Day', null), ('2019-12-26', 'Boxing Day', null),
('2020-01-01', 'New Year’s Day', null), ('2020-04-10', 'Good Friday', null), ('2020-04-13', 'Easter Monday', null), ('2020-05-08', 'Early May bank holiday', 'Moved from 4 May for the 75th anniversary of VE Day'),
('2020-05-25', 'Spring bank holiday', null), ('2020-08-31', 'Summer bank holiday', null), ('2020-12-25', 'Christmas Day', null), ('2020-12-28', 'Boxing Day', 'Substitute day'),
('2021-01-01', 'New Year’s Day', null), ('2021-04-02', 'Good Friday', null), ('2021-04-05', 'Easter Monday', null), ('2021-05-03', 'Early May bank holiday', null),
('2021-05-31', 'Spring bank holiday', null), ('2021-08-30', 'Summer bank holiday', null), ('2021-12-27', 'Christmas Day', 'Substitute day'), ('2021-12-28', 'Boxing Day', 'Substitute day'),
('2022-01-03', 'New Year’s Day', 'Substitute day'), ('2022-04-15', 'Good Friday', null), ('2022-04-18', 'Easter Monday', null), ('2022-05-02', 'Early May bank holiday', null),
('2022-06-02', 'Spring bank holiday', 'Moved from 30 May for the Platinum Jubilee'), ('2022-06-03', 'Platinum Jubilee bank holiday', 'One-off'), ('2022-08-29', 'Summer bank holiday', null), ('2022-09-19', 'State Funeral of Queen Elizabeth II', 'One-off'), ('2022-12-26', 'Boxing Day', null), ('2022-12-27', 'Christmas Day', 'Substitute day'),
('2023-01-02', 'New Year’s Day', 'Substitute day'), ('2023-04-07', 'Good Friday', null), ('2023-04-10', 'Easter Monday', null), ('2023-05-01', 'Early May bank holiday', null),
('2023-05-08', 'Coronation of King Charles III', 'One-off'), ('2023-05-29', 'Spring bank holiday', null), ('2023-08-28', 'Summer bank holiday', null), ('2023-12-25', 'Christmas Day', null), ('2023-12-26', 'Boxing Day', null),
('2024-01-01', 'New Year’s Day', null), ('2024-03-29', 'Good Friday', null), ('2024-04-01', 'Easter Monday', null), ('2024-05-06', 'Early May bank holiday', null),
('2024-05-27', 'Spring bank holiday', null), ('2024-08-26', 'Summer bank holiday', null), ('2024-12-25', 'Christmas Day', null), ('2024-12-26', 'Boxing Day', null),
('2025-01-01', 'New Year’s Day', null), ('2025-04-18', 'Good Friday', null), ('2025-04-21', 'Easter Monday', null), ('2025-05-05', 'Early May bank holiday', null),
('2025-05-26', 'Spring bank holiday', null), ('2025-08-25', 'Summer bank holiday', null), ('2025-12-25', 'Christmas Day', null), ('2025-12-26', 'Boxing Day', null),
('2026-01-01', 'New Year’s Day', null), ('2026-04-03', 'Good Friday', null), ('2026-04-06', 'Easter Monday', null), ('2026-05-04', 'Early May bank holiday', null),
('2026-05-25', 'Spring bank holiday', null), ('2026-08-31', 'Summer bank holiday', null), ('2026-12-25', 'Christmas Day', null), ('2026-12-28', 'Boxing Day', 'Substitute day'),
('2027-01-01', 'New Year’s Day', null), ('2027-03-26', 'Good Friday', null), ('2027-03-29', 'Easter Monday', null), ('2027-05-03', 'Early May bank holiday', null),
('2027-05-31', 'Spring bank holiday', null), ('2027-08-30', 'Summer bank holiday', null), ('2027-12-27', 'Christmas Day', 'Substitute day'), ('2027-12-28', 'Boxing Day', 'Substitute day'),
('2028-01-03', 'New Year’s Day', 'Substitute day'), ('2028-04-14', 'Good Friday', null), ('2028-04-17', 'Easter Monday', null), ('2028-05-01', 'Early May bank holiday', null),
('2028-05-29', 'Spring bank holiday', null), ('2028-08-28', 'Summer bank holiday', null), ('2028-12-25', 'Christmas Day', null), ('2028-12-26', 'Boxing Day', null);

-- The national body that receives notifications, reviews and reports; a successor is a new row.
create table national_body (
  id uuid constraint national_body_pk primary key default gen_random_uuid(),
  name text not null,
  valid_from date not null constraint national_body_valid_from_uk unique,
  valid_to date,
  source text not null,
  verified boolean not null,
  verified_by text,
  verified_on date,
  version integer not null default 0,
  constraint national_body_verified_ck check ((verified_by is null) = (verified_on is null) and (verified or verified_by is null)),
  constraint national_body_validity_ck check (valid_to is null or valid_from <= valid_to)
);
call keep_history('national_body');
insert into national_body (name, valid_from, source, verified) values
('Child Safeguarding Practice Review Panel', '2018-06-29', 'Children Act 2004 s16A and s16B', true);

-- How long the law, the guidance or custom gives for something, as dated rows. A change of the law is a new row.
create table clock (
  id uuid constraint clock_pk primary key default gen_random_uuid(),
  key text not null,
  regime_key text constraint clock_regime_key_fk references regime,
  subject text not null constraint clock_subject_ck check (subject in ('SERIOUS_INCIDENT', 'LOOKED_AFTER_CHILD_DEATH',
    'CARE_LEAVER_DEATH', 'ANNUAL_REPORT', 'ARRANGEMENTS', 'CHILD_DEATH', 'INSPECTION', 'MEETING', 'KEY_DECISION', 'RETENTION')),
  position integer not null,
  name text not null,
  trigger_events text[] not null,
  met_by_events text[] not null default '{}',
  ended_by_events text[] not null default '{}',
  amount integer constraint clock_amount_ck check (amount > 0),
  unit text not null constraint clock_unit_ck check (unit in ('WORKING_DAY', 'DAY', 'CLEAR_DAY', 'CLEAR_WORKING_DAY', 'MONTH',
    'FIXED_DATE', 'NONE')),
  fixed_month integer constraint clock_fixed_month_ck check (fixed_month between 1 and 12),
  fixed_day integer constraint clock_fixed_day_ck check (fixed_day between 1 and 31),
  direction text not null constraint clock_direction_ck check (direction in ('AFTER', 'BEFORE', 'KEEP')),
  duty boolean not null,
  reason_counts boolean not null default false,
  owner text not null,
  recipient text not null,
  source text not null,
  verified boolean not null,
  verified_by text,
  verified_on date,
  note text,
  valid_from date not null,
  valid_to date,
  version integer not null default 0,
  constraint clock_key_uk unique nulls not distinct (key, regime_key, valid_from),
  constraint clock_verified_ck check ((verified_by is null) = (verified_on is null) and (verified or verified_by is null)),
  constraint clock_validity_ck check (valid_to is null or valid_from <= valid_to),
  constraint clock_length_ck check (case unit when 'NONE' then amount is null
    when 'FIXED_DATE' then amount is null and fixed_month is not null and fixed_day is not null and direction = 'AFTER'
    else amount is not null end),
  constraint clock_runs_from_ck check (unit = 'NONE' or cardinality(trigger_events) > 0)
);
create index clock_regime_key_ix on clock (regime_key);
comment on column clock.trigger_events is 'the events it starts from; if a case has several, the first one listed counts';
comment on column clock.ended_by_events is 'what makes it no longer apply, for example a decision against a review';
comment on column clock.direction is 'AFTER and BEFORE: the last day of something to be done; KEEP: how long something must last';
comment on column clock.recipient is '{body}: the national body of the day (national_body); so in clock.owner';
comment on column clock.duty is 'false: an aim';
comment on column clock.reason_counts is 'whether a notified reason for delay is shown; the due day stays';
comment on column clock.verified is 'false: the page says "to be confirmed locally"';
call keep_history('clock');

create temporary table edition (regime_key text, edition text, what_works text, chapter text) on commit drop;
insert into edition values
('SP_WT2018', 'Working Together 2018', 'What Works for Children’s Social Care', ', chapter 4'),
('SP_WT2023', 'Working Together 2023', 'Foundations', ', chapter 5'),
('SP_WT2026', 'Working Together 2026', 'Foundations', '');

-- Safeguarding partners, from 2018. Nobody has read Working Together 2026 yet: what the edition of 2023 asks stays to be confirmed.
create temporary table given (key text, subject text, position int, name text, trigger_events text[], met_by_events text[],
  ended_by_events text[], amount int, unit text, direction text, duty boolean, reason_counts boolean, owner text, recipient text,
  law text, cites_edition boolean, verified boolean, note text) on commit drop;
insert into given values
('C01', 'SERIOUS_INCIDENT', 1, 'Serious incident notification', '{AWARE}', '{NOTIFIED}', '{NOTIFICATION_WITHDRAWN,CRITERIA_NOT_MET}', 5, 'WORKING_DAY', 'AFTER', true, false,
 'Local authority', '{body} (the online notification also reaches Ofsted and the Department for Education) and the safeguarding partners',
 'Children Act 2004 s16C', true, true, 'Runs from the day the local authority becomes aware, not from the incident.'),
('C02', 'LOOKED_AFTER_CHILD_DEATH', 2, 'Notification of the death of a looked-after child', '{AWARE}', '{NOTIFIED}', '{NOTIFICATION_WITHDRAWN}', 5, 'WORKING_DAY', 'AFTER', true, false,
 'Local authority', 'Secretary of State and Ofsted', 'Children Act 2004 s16C', true, false, 'Whether or not abuse or neglect is suspected.'),
('C03', 'CARE_LEAVER_DEATH', 3, 'Notification of the death of a care leaver up to 25', '{AWARE}', '{NOTIFIED}', '{}', null, 'NONE', 'AFTER', false, false,
 'Local authority', 'Secretary of State and Ofsted', null, true, false, 'The local authority should notify; no number of days is known.'),
('C04', 'SERIOUS_INCIDENT', 4, 'Rapid review sent', '{NOTIFIED}', '{RAPID_REVIEW_SENT}', '{NOTIFICATION_WITHDRAWN,CRITERIA_NOT_MET}', 15, 'WORKING_DAY', 'AFTER', true, false,
 'Safeguarding partners', '{body}', null, true, true, 'Runs from the day the notification was sent.'),
('C05', 'SERIOUS_INCIDENT', 5, 'Response to the rapid review', '{RAPID_REVIEW_SENT}', '{PANEL_RESPONSE}', '{NOTIFICATION_WITHDRAWN,CRITERIA_NOT_MET}', 15, 'WORKING_DAY', 'AFTER', false, false,
 '{body}', 'Safeguarding partners', 'Practice of the Child Safeguarding Practice Review Panel', false, false, 'About 10 to 15 working days: an aim, not a duty.'),
('C06', 'SERIOUS_INCIDENT', 6, 'Local child safeguarding practice review completed and published', '{COMMISSIONED}', '{PUBLISHED}', '{DECIDED_AGAINST,CRITERIA_NOT_MET}', 6, 'MONTH', 'AFTER', true, true,
 'Safeguarding partners', 'The public', 'Children Act 2004 s16F', true, false, 'As soon as possible and no later than six months from the decision to initiate. The exact wording is to be confirmed.'),
('C07', 'SERIOUS_INCIDENT', 7, 'Copy of the review before it is published', '{PUBLISHED,PLANNED_PUBLICATION}', '{PANEL_COPY_SENT}', '{DECIDED_AGAINST,NOT_TO_BE_PUBLISHED,CRITERIA_NOT_MET,COPY_NOT_NEEDED}', 7, 'WORKING_DAY', 'BEFORE', true, false,
 'Safeguarding partners', '{body}, Secretary of State and Ofsted', null, true, false, 'The full report, or the text on improvements where only that is published.'),
('C08', 'SERIOUS_INCIDENT', 8, 'Report stays publicly available', '{PUBLISHED}', '{}', '{}', 12, 'MONTH', 'KEEP', true, false,
 'Safeguarding partners', 'The public', 'Child Safeguarding Practice Review and Relevant Agency (England) Regulations 2018', false, false, 'At least one year.'),
('C09', 'ANNUAL_REPORT', 9, 'Annual report published', '{REPORT_PERIOD_END}', '{REPORT_PUBLISHED}', '{}', null, 'FIXED_DATE', 'AFTER', true, false,
 'Lead safeguarding partners', 'The public', 'Children Act 2004 s16G', true, false, 'By the end of September after the end of the reporting year.'),
('C10', 'ANNUAL_REPORT', 10, 'Copy of the published annual report', '{REPORT_PUBLISHED}', '{REPORT_COPY_SENT}', '{}', 7, 'DAY', 'AFTER', true, false,
 'Safeguarding partners', '{body} and ', null, true, false, null),
('C11', 'ARRANGEMENTS', 11, 'Changed arrangements published', '{ARRANGEMENTS_CHANGED}', '{ARRANGEMENTS_PUBLISHED}', '{}', null, 'NONE', 'AFTER', true, false,
 'Safeguarding partners', 'The public and the Department for Education', 'Children Act 2004 s16G', true, false, 'On any change; no number of days is given.');

insert into clock (key, regime_key, subject, position, name, trigger_events, met_by_events, ended_by_events, amount, unit, fixed_month,
  fixed_day, direction, duty, reason_counts, owner, recipient, source, verified, note, valid_from)
select g.key, e.regime_key, g.subject, g.position, g.name, g.trigger_events, g.met_by_events, g.ended_by_events, g.amount, g.unit,
  case g.unit when 'FIXED_DATE' then 9 end, case g.unit when 'FIXED_DATE' then 30 end, g.direction, g.duty, g.reason_counts, g.owner,
  g.recipient || case g.key when 'C10' then e.what_works else '' end,
  concat_ws('; ', g.law, case when g.cites_edition then e.edition || case when g.subject = 'SERIOUS_INCIDENT' then e.chapter else '' end end),
  g.verified and e.regime_key <> 'SP_WT2026', g.note, r.in_force_from
from given g cross join edition e join regime r on r.key = e.regime_key
where g.key <> 'C09' or e.regime_key <> 'SP_WT2018';
drop table given;
drop table edition;

-- Local Safeguarding Children Boards, to 2019
insert into clock (key, regime_key, subject, position, name, trigger_events, met_by_events, ended_by_events, amount, unit, direction,
  duty, reason_counts, owner, recipient, source, verified, note, valid_from) values
('C20', 'LSCB_WT2015', 'SERIOUS_INCIDENT', 20, 'Notifiable incident', '{AWARE}', '{NOTIFIED}', '{NOTIFICATION_WITHDRAWN,CRITERIA_NOT_MET}', 5, 'WORKING_DAY', 'AFTER', true, false,
 'Local authority', 'Ofsted and the Local Safeguarding Children Board', 'Working Together 2015', true, null, '2006-04-01'),
('C21', 'LSCB_WT2015', 'SERIOUS_INCIDENT', 21, 'Decision whether to carry out a serious case review', '{LSCB_NOTIFIED,NOTIFIED}', '{DECISION,COMMISSIONED,DECIDED_AGAINST}', '{NOTIFICATION_WITHDRAWN,CRITERIA_NOT_MET}', 1, 'MONTH', 'AFTER', true, false,
 'Chair of the Local Safeguarding Children Board', 'National Panel of Independent Experts on Serious Case Reviews', 'Working Together 2015, chapter 4', false, null, '2006-04-01'),
('C22', 'LSCB_WT2015', 'SERIOUS_INCIDENT', 22, 'National panel informed of a decision not to initiate a serious case review', '{DECIDED_AGAINST}', '{PANEL_INFORMED}', '{COMMISSIONED}', 14, 'DAY', 'AFTER', true, false,
 'Chair of the Local Safeguarding Children Board', 'National Panel of Independent Experts on Serious Case Reviews', 'Guidance of the National Panel of Independent Experts on Serious Case Reviews', true, 'With the serious incident notification and the reasons. The panel was set up in June 2013.', '2006-04-01'),
('C23', 'LSCB_WT2015', 'SERIOUS_INCIDENT', 23, 'Serious case review completed', '{COMMISSIONED}', '{COMPLETED}', '{DECIDED_AGAINST}', 6, 'MONTH', 'AFTER', false, true,
 'Local Safeguarding Children Board', 'The Board', 'Working Together 2015, chapter 4', false, 'Aim: within six months of the decision to initiate.', '2006-04-01'),
('C24', 'LSCB_WT2015', 'SERIOUS_INCIDENT', 24, 'Serious case review published', '{COMPLETED}', '{PUBLISHED}', '{}', null, 'NONE', 'AFTER', false, true,
 'Local Safeguarding Children Board', 'National Panel of Independent Experts on Serious Case Reviews, Department for Education, Ofsted', 'Working Together 2015, chapter 4', false, 'Publication is expected; a decision not to publish goes to the national panel.', '2006-04-01');

-- Under every regime
insert into clock (key, subject, position, name, trigger_events, met_by_events, amount, unit, direction, duty, owner, recipient, source,
  verified, note, valid_from) values
('C12', 'CHILD_DEATH', 12, 'Notice of a child’s death', '{CHILD_DEATH}', '{CHILD_DEATH_NOTICE}', 2, 'DAY', 'AFTER', true,
 'Any agency', 'Child death review partners', 'Local child death review procedures', false, 'Local procedures ask for 24 or 48 hours; counted here as two days.', '2018-06-29'),
('C13', 'CHILD_DEATH', 13, 'Report of the child death review partners', '{}', '{}', null, 'NONE', 'AFTER', true,
 'Local authority and integrated care board', 'The public', 'Children Act 2004 s16N; Working Together, chapter on child death reviews', false, 'At such intervals as the partners consider appropriate.', '2018-06-29'),
('C14', 'INSPECTION', 14, 'Written statement after a joint targeted area inspection', '{INSPECTION_LETTER}', '{WRITTEN_STATEMENT_SENT}', 70, 'WORKING_DAY', 'AFTER', true,
 'Local authority with its partners', 'Ofsted', 'Joint targeted area inspection guidance', false, null, '2016-01-01'),
('C14N', 'INSPECTION', 15, 'Notice of a joint targeted area inspection', '{INSPECTION_START}', '{INSPECTION_NOTICE}', 10, 'WORKING_DAY', 'BEFORE', false,
 'Ofsted and the other inspectorates', 'Local authority and its partners', 'Joint targeted area inspection guidance', false, 'Formerly ten working days; check the guidance in force.', '2016-01-01'),
('C15', 'MEETING', 16, 'Agenda and reports of the Cabinet open to the public', '{MEETING}', '{AGENDA_PUBLISHED}', 5, 'CLEAR_WORKING_DAY', 'BEFORE', true,
 'Proper officer of the council', 'The public', 'Local Authorities (Executive Arrangements) (Meetings and Access to Information) (England) Regulations 2012, regulations 6 and 7', true,
 'Counted in working days, neither the day of publication nor that of the meeting included (R v Swansea City Council, ex parte Elitestone Ltd, 1993).', '2012-09-10'),
('C16', 'KEY_DECISION', 17, 'Notice of a key decision', '{MEETING}', '{FORWARD_PLAN_PUBLISHED}', 28, 'CLEAR_DAY', 'BEFORE', true,
 'The council', 'The public', 'Local Authorities (Executive Arrangements) (Meetings and Access to Information) (England) Regulations 2012, regulation 9', false, null, '2012-09-10');

-- How long records are kept. No national schedule was found: all are proposals, to be confirmed by the local schedule.
insert into clock (key, subject, position, name, trigger_events, amount, unit, direction, duty, owner, recipient, source, verified, note,
  valid_from) values
('K01', 'RETENTION', 30, 'Published annual reports kept', '{}', null, 'NONE', 'KEEP', false,
 'The partnership', 'an administrator, who looks at what is due', 'Local retention schedule', false, 'Permanently. Nothing is proposed for removal.', '2018-06-29'),
('K02', 'RETENTION', 31, 'Rapid reviews and panel papers kept', '{COMPLETED}', 420, 'MONTH', 'KEEP', false,
 'The partnership', 'an administrator, who looks at what is due', 'Local retention schedule', false, '35 years. Dates, counts and learning stay, without the text about the case.', '2018-06-29'),
('K03', 'RETENTION', 32, 'Comments on drafts kept', '{REPORT_PUBLISHED}', 24, 'MONTH', 'KEEP', false,
 'The partnership', 'an administrator, who looks at what is due', 'Local retention schedule', false, 'Two years after publication.', '2018-06-29'),
('K04', 'RETENTION', 33, 'Names in updates of actions, and the change history of actions kept', '{ACTION_CLOSED}', 84, 'MONTH', 'KEEP', false,
 'The partnership', 'an administrator, who looks at what is due', 'Local retention schedule', false, 'Seven years. The updates stay, without the names of those who wrote them.', '2018-06-29'),
('K05', 'RETENTION', 34, 'Returns of data kept', '{RETURN_CLOSED}', 36, 'MONTH', 'KEEP', false,
 'The partnership', 'an administrator, who looks at what is due', 'Local retention schedule', false, 'Three years. What was taken over into figures and reports stays.', '2018-06-29'),
('K06', 'RETENTION', 35, 'Accounts of people who have left kept', '{ACCOUNT_DISABLED}', 84, 'MONTH', 'KEEP', false,
 'The installation', 'an administrator, who looks at what is due', 'Local retention schedule', false, 'Seven years, as the change history of actions. The account stays, without name, email address and ways to sign in.', '2018-06-29');

-- Every installation holds the law.
call exclude_from_archives('regime', 'requirement', 'clock', 'bank_holiday', 'national_body');
