-- Rating schemes: the same colour can mean different things in different schemes.
create table rating_scheme (
  id uuid constraint rating_scheme_pk primary key,
  partnership_id uuid constraint rating_scheme_partnership_id_fk references partnership,
  slug text not null constraint rating_scheme_slug_ck check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  name text not null constraint rating_scheme_name_ck check (name <> ''),
  source text,
  version integer not null
);
comment on column rating_scheme.partnership_id is 'the partnership; null if all partnerships share the scheme';
comment on column rating_scheme.source is 'where the definitions come from';
create unique index rating_scheme_slug_uk on rating_scheme (partnership_id, slug) where partnership_id is not null;
create unique index rating_scheme_shared_slug_uk on rating_scheme (slug) where partnership_id is null;
create index rating_scheme_partnership_id_ix on rating_scheme (partnership_id);
call keep_history('rating_scheme');
call share_in_archives('rating_scheme', 'OWN', array['id', 'slug']);

create table rating_level (
  id uuid constraint rating_level_pk primary key,
  scheme_id uuid not null constraint rating_level_scheme_id_fk references rating_scheme on delete cascade,
  label text not null constraint rating_level_label_ck check (label <> ''),
  position integer not null,
  colour text not null constraint rating_level_colour_ck check (colour in (
    'GREEN', 'AMBER', 'RED', 'YELLOW', 'BLUE', 'PURPLE', 'GREY')),
  definition text not null constraint rating_level_definition_ck check (definition <> ''),
  constraint rating_level_label_uk unique (scheme_id, label),
  constraint rating_level_position_uk unique (scheme_id, position) deferrable initially deferred
);
comment on column rating_level.position is '1 is the best';
call keep_history('rating_level', 'scheme_id');

create function rating_levels(scheme uuid) returns json language sql stable as $$
  select coalesce(json_agg(json_build_object('position', l.position, 'label', l.label, 'colour', l.colour,
    'definition', l.definition) order by l.position), '[]')
  from rating_level l where l.scheme_id = scheme
$$;
comment on function rating_levels(uuid) is 'the levels of a rating scheme, best first';

-- The standards of one year's audit.
create table standard_set (
  id uuid constraint standard_set_pk primary key,
  partnership_id uuid not null constraint standard_set_partnership_id_fk references partnership,
  slug text not null constraint standard_set_slug_ck check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  name text not null constraint standard_set_name_ck check (name <> ''),
  year_label text not null constraint standard_set_year_label_ck check (year_label <> ''),
  kind text not null constraint standard_set_kind_ck check (kind in ('SECTION_11', 'SCHOOLS', 'OTHER')),
  scheme_id uuid not null constraint standard_set_scheme_id_fk references rating_scheme,
  as_at date not null,
  about text,
  joint_note text,
  cycle_label text,
  interval_months integer constraint standard_set_interval_months_ck check (interval_months between 1 and 120),
  next_due_on date,
  follows_id uuid constraint standard_set_follows_id_fk references standard_set,
  version integer not null,
  constraint standard_set_slug_uk unique (partnership_id, slug)
);
comment on column standard_set.as_at is 'organisations are named as at this day';
comment on column standard_set.joint_note is 'partners of a joint audit, for example the adults board';
comment on column standard_set.cycle_label is 'the cycle of audits it belongs to, as written: "2024 to 2026"';
comment on column standard_set.next_due_on is 'due date of the next audit, if it does not follow from the interval';
comment on column standard_set.follows_id is 'the previous set';
create index standard_set_scheme_id_ix on standard_set (scheme_id);
create index standard_set_follows_id_ix on standard_set (follows_id);
call keep_history('standard_set');

create table standard (
  set_id uuid not null constraint standard_set_id_fk references standard_set on delete cascade,
  number integer not null constraint standard_number_ck check (number > 0),
  title text not null constraint standard_title_ck check (title <> ''),
  wording text,
  constraint standard_pk primary key (set_id, number)
);
call keep_history('standard', 'set_id');

-- The standards of the previous set that match a standard; several may match one, and one may match several.
create table standard_mapping (
  set_id uuid not null,
  number integer not null,
  earlier_set_id uuid not null,
  earlier_number integer not null,
  constraint standard_mapping_pk primary key (set_id, number, earlier_set_id, earlier_number),
  constraint standard_mapping_set_id_fk foreign key (set_id, number) references standard on delete cascade,
  constraint standard_mapping_earlier_set_id_fk foreign key (earlier_set_id, earlier_number) references standard on delete cascade
);
create index standard_mapping_earlier_set_id_ix on standard_mapping (earlier_set_id, earlier_number);
call keep_history('standard_mapping', 'set_id');

-- An assessment of one's own work against one set of standards, by an organisation or by the partnership itself. It exists
-- as soon as it is requested.
create table self_assessment (
  id uuid constraint self_assessment_pk primary key,
  partnership_id uuid not null constraint self_assessment_partnership_id_fk references partnership,
  set_id uuid not null constraint self_assessment_set_id_fk references standard_set,
  organisation_id uuid constraint self_assessment_organisation_id_fk references organisation,
  period_label text not null constraint self_assessment_period_label_ck check (period_label <> ''),
  report_id uuid,
  joint_with_adults boolean not null default false,
  scope text,
  conclusion text,
  consecutive_years text,
  copied_from_id uuid constraint self_assessment_copied_from_id_fk references self_assessment on delete set null,
  note text,
  version integer not null,
  constraint self_assessment_organisation_uk unique nulls not distinct (set_id, organisation_id)
);
comment on column self_assessment.organisation_id is 'the assessed organisation; null if the partnership assesses itself';
comment on column self_assessment.report_id is 'the report it is in; public once that report is';
comment on column self_assessment.consecutive_years is 'as written: "fifth consecutive year"';
comment on column self_assessment.note is 'internal note, never public';
create index self_assessment_partnership_id_ix on self_assessment (partnership_id);
create index self_assessment_report_id_ix on self_assessment (report_id);
create index self_assessment_organisation_id_ix on self_assessment (organisation_id);
create index self_assessment_copied_from_id_ix on self_assessment (copied_from_id);
call keep_history('self_assessment');

-- The rating of one standard and its moderation. Copied ratings count only once confirmed.
create table standard_rating (
  assessment_id uuid not null constraint standard_rating_assessment_id_fk references self_assessment on delete cascade,
  set_id uuid not null,
  number integer not null,
  scheme_id uuid not null,
  level text,
  not_rated text constraint standard_rating_not_rated_ck check (not_rated in ('NOT_APPLICABLE', 'NO_RETURN')),
  evidence text,
  confirmed boolean not null,
  moderated_level text,
  by_organisation_id uuid constraint standard_rating_by_organisation_id_fk references organisation,
  moderation_note text,
  constraint standard_rating_pk primary key (assessment_id, number),
  constraint standard_rating_set_id_fk foreign key (set_id, number) references standard,
  constraint standard_rating_scheme_id_fk foreign key (scheme_id, level) references rating_level (scheme_id, label) on update cascade,
  constraint standard_rating_moderated_level_fk foreign key (scheme_id, moderated_level) references rating_level (scheme_id, label) on update cascade,
  constraint standard_rating_rated_ck check (level is null or not_rated is null),
  constraint standard_rating_moderated_ck check ((moderated_level is null) = (by_organisation_id is null))
);
comment on column standard_rating.level is 'the organisation''s own level; null if not rated';
comment on column standard_rating.not_rated is 'why there is no level, if known';
comment on column standard_rating.evidence is 'never public';
comment on column standard_rating.by_organisation_id is 'who moderated it, never the assessed organisation';
create index standard_rating_set_id_ix on standard_rating (set_id, number);
create index standard_rating_scheme_id_ix on standard_rating (scheme_id, level);
create index standard_rating_moderated_level_ix on standard_rating (scheme_id, moderated_level);
create index standard_rating_by_organisation_id_ix on standard_rating (by_organisation_id);
call keep_history('standard_rating', 'assessment_id');

-- The results of questions under a standard: how many gave an answer.
create table question_result (
  assessment_id uuid not null constraint question_result_assessment_id_fk references self_assessment on delete cascade,
  position integer not null,
  number integer not null,
  question text not null constraint question_result_question_ck check (question <> ''),
  answer text not null constraint question_result_answer_ck check (answer <> ''),
  result integer constraint question_result_result_ck check (result >= 0),
  base integer constraint question_result_base_ck check (base >= 0),
  as_written text,
  constraint question_result_pk primary key (assessment_id, position),
  constraint question_result_rating_fk foreign key (assessment_id, number) references standard_rating deferrable initially deferred,
  constraint question_result_stated_ck check (result is not null or as_written is not null),
  constraint question_result_share_ck check (result <= base)
);
comment on column question_result.answer is 'the answer that is counted, for example "yes"';
comment on column question_result.base is 'the number of answers in total; null if not stated';
call keep_history('question_result', 'assessment_id');

-- Peer reviews of self-assessments.
create table peer_review (
  id uuid constraint peer_review_pk primary key,
  partnership_id uuid not null constraint peer_review_partnership_id_fk references partnership,
  set_id uuid not null constraint peer_review_set_id_fk references standard_set,
  number integer not null,
  assessment_id uuid constraint peer_review_assessment_id_fk references self_assessment on delete cascade,
  held_on date,
  date_precision text constraint peer_review_date_precision_ck check (date_precision in ('DAY', 'MONTH', 'YEAR')),
  outcome text not null constraint peer_review_outcome_ck check (outcome in ('UPHELD', 'CHANGED', 'NOT_CONCLUDED', 'NOT_STATED')),
  as_written text,
  report_id uuid,
  note text,
  version integer not null,
  constraint peer_review_number_uk unique (partnership_id, number),
  constraint peer_review_day_ck check ((held_on is null) = (date_precision is null))
);
comment on column peer_review.assessment_id is 'the self-assessment it tested; null for the whole set';
comment on column peer_review.note is 'internal note, never public';
create index peer_review_set_id_ix on peer_review (set_id, number);
create index peer_review_report_id_ix on peer_review (report_id);
create index peer_review_assessment_id_ix on peer_review (assessment_id);
call keep_history('peer_review');

-- Audits, external assurance and risks. What is in a report is public once that report is.
create table audit (
  id uuid constraint audit_pk primary key,
  partnership_id uuid not null constraint audit_partnership_id_fk references partnership,
  number integer not null,
  report_id uuid,
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
create index audit_report_id_ix on audit (report_id);
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
  report_id uuid,
  kind text not null constraint audit_finding_kind_ck check (kind in ('STRENGTH', 'DEVELOP', 'CROSS_CUTTING')),
  wording text not null constraint audit_finding_wording_ck check (wording <> ''),
  version integer not null,
  constraint audit_finding_number_uk unique (partnership_id, number),
  constraint audit_finding_place_ck check (audit_id is null or report_id is null)
);
comment on column audit_finding.report_id is 'the report of several audits; only without an audit';
create index audit_finding_report_id_ix on audit_finding (report_id);
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
  report_id uuid,
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
create index external_assurance_report_id_ix on external_assurance (report_id);
create index external_assurance_organisation_id_ix on external_assurance (organisation_id);
call keep_history('external_assurance');

create table risk_register (
  id uuid constraint risk_register_pk primary key,
  partnership_id uuid not null constraint risk_register_partnership_id_fk references partnership,
  number integer not null,
  report_id uuid,
  name text not null constraint risk_register_name_ck check (name <> ''),
  owner_as_written text,
  review_cycle text,
  description text,
  note text,
  version integer not null,
  constraint risk_register_number_uk unique (partnership_id, number)
);
comment on column risk_register.review_cycle is 'as written: "monitored and reviewed at every meeting"';
create index risk_register_report_id_ix on risk_register (report_id);
call keep_history('risk_register');

create table risk (
  id uuid constraint risk_pk primary key,
  partnership_id uuid not null constraint risk_partnership_id_fk references partnership,
  number integer not null,
  register_id uuid constraint risk_register_id_fk references risk_register on delete set null,
  report_id uuid,
  title text not null constraint risk_title_ck check (title <> ''),
  wording text,
  cause text,
  response text,
  priority_reference text,
  likelihood text,
  impact text,
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
comment on column risk.likelihood is 'in the wording or score (1 to 5) of the register; so is the impact';
comment on column risk.grade is 'risk rating, in the wording or score of the register';
comment on column risk.review_on is 'next review date';
create index risk_report_id_ix on risk (report_id);
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

-- Views and functions for reading, also from other modules.
create function assurance_visible(report uuid, drafts boolean) returns boolean language sql stable as $$
  select drafts or exists (select from report_name r where r.id = report and r.published)
$$;
comment on function assurance_visible is 'whether a reader may see what is in a report; who reads drafts sees all';

create view standard_set_label as
  select id, slug, case when position(year_label in name) > 0 then name else name || ' ' || year_label end as title
  from standard_set;
comment on view standard_set_label is 'sets of standards as other records refer to them';

create view counted_rating as
  select assessment_id, set_id, number, scheme_id, coalesce(moderated_level, level) as label
  from standard_rating where confirmed and level is not null;
comment on view counted_rating is 'ratings that count, with the level that counts: the moderated one, or else the own one';

create view audit_finding_text as
  select f.*, r.slug as report_slug, a.number as audit_number, a.topic as audit_topic,
    array(select json_build_object('id', t.id, 'slug', t.slug, 'name', t.name) from audit_finding_theme x
      join theme_label t on t.id = x.theme_id where x.finding_id = f.id order by t.name) as themes
  from audit_finding f left join audit a on a.id = f.audit_id left join report_name r on r.id = f.report_id;
comment on view audit_finding_text is 'audit findings with the names of what they are linked to';

create view assurance_part as
  select report_id, 'ASSURANCE' as part from self_assessment
  union all select report_id, 'ASSURANCE' from peer_review
  union all select report_id, 'ASSURANCE' from audit
  union all select report_id, 'ASSURANCE' from audit_finding
  union all select report_id, 'ASSURANCE' from external_assurance
  union all select report_id, 'RISKS' from risk
  union all select report_id, 'RISKS' from risk_register;
comment on view assurance_part is 'the parts of reports for which there is assurance';

create view assurance_finding as
  select x.theme_id, f.partnership_id, coalesce(a.report_id, f.report_id) as report_id, 'FINDING' as kind, f.number,
    f.wording as text, coalesce(a.topic, '') as context
  from audit_finding_theme x join audit_finding f on f.id = x.finding_id left join audit a on a.id = f.audit_id
  union all
  select x.theme_id, k.partnership_id, k.report_id, 'RISK', k.number, k.title,
    case when k.closed_on is not null then 'Closed' else '' end
  from risk_theme x join risk k on k.id = x.risk_id;
comment on view assurance_finding is 'audit findings and risks by theme, with the report they are in';

create view calendar_of_audit as
  select s.partnership_id, 'AUDIT_DUE' as kind, due.on_day, 'DAY' as precision, s.slug as reference, l.title as name,
    null as context, null::uuid as organisation_id, not exists (select from standard_set f where f.follows_id = s.id) as open,
    case when exists (select from self_assessment a where a.set_id = s.id and assurance_visible(a.report_id, false))
      then 'ALL' else 'MANAGER' end as readers
  from standard_set s
  join standard_set_label l on l.id = s.id
  cross join lateral (select coalesce(s.next_due_on, (s.as_at + make_interval(months => s.interval_months))::date) as on_day) due
  where due.on_day is not null;
comment on view calendar_of_audit is 'when the audit after each set of standards is due; open: no later set follows';
