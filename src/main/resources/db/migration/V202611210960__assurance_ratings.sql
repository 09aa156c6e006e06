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

create table rating_level (
  scheme_id uuid not null constraint rating_level_scheme_id_fk references rating_scheme on delete cascade,
  label text not null constraint rating_level_label_ck check (label <> ''),
  position integer not null,
  colour text not null constraint rating_level_colour_ck check (colour in (
    'GREEN', 'AMBER', 'RED', 'YELLOW', 'BLUE', 'PURPLE', 'GREY')),
  definition text not null constraint rating_level_definition_ck check (definition <> ''),
  constraint rating_level_pk primary key (scheme_id, label),
  constraint rating_level_position_uk unique (scheme_id, position) deferrable initially deferred
);
comment on column rating_level.position is '1 is the best';
call keep_history('rating_level', 'scheme_id');

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
  follows_id uuid constraint standard_set_follows_id_fk references standard_set,
  version integer not null,
  constraint standard_set_slug_uk unique (partnership_id, slug)
);
comment on column standard_set.as_at is 'organisations are named as at this day';
comment on column standard_set.joint_note is 'with whom the audit is joint, for example the adults board';
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

-- An organisation's assessment of its own work against one set of standards. It exists as soon as it is requested.
create table self_assessment (
  id uuid constraint self_assessment_pk primary key,
  partnership_id uuid not null constraint self_assessment_partnership_id_fk references partnership,
  set_id uuid not null constraint self_assessment_set_id_fk references standard_set,
  organisation_id uuid not null constraint self_assessment_organisation_id_fk references organisation,
  period_label text not null constraint self_assessment_period_label_ck check (period_label <> ''),
  report_slug text,
  joint_with_adults boolean not null default false,
  scope text,
  conclusion text,
  consecutive_years text,
  copied_from_id uuid constraint self_assessment_copied_from_id_fk references self_assessment on delete set null,
  note text,
  version integer not null,
  constraint self_assessment_organisation_uk unique (set_id, organisation_id)
);
comment on column self_assessment.report_slug is 'the report it is in; public once that report is';
comment on column self_assessment.consecutive_years is 'as written: "fifth consecutive year"';
comment on column self_assessment.note is 'internal note, never public';
create index self_assessment_partnership_id_ix on self_assessment (partnership_id, report_slug);
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
  evidence text,
  confirmed boolean not null,
  moderated_level text,
  by_organisation_id uuid constraint standard_rating_by_organisation_id_fk references organisation,
  moderation_note text,
  constraint standard_rating_pk primary key (assessment_id, number),
  constraint standard_rating_set_id_fk foreign key (set_id, number) references standard,
  constraint standard_rating_scheme_id_fk foreign key (scheme_id, level) references rating_level on update cascade,
  constraint standard_rating_moderated_level_fk foreign key (scheme_id, moderated_level) references rating_level on update cascade,
  constraint standard_rating_moderated_ck check ((moderated_level is null) = (by_organisation_id is null))
);
comment on column standard_rating.level is 'the organisation''s own level; null if not rated';
comment on column standard_rating.evidence is 'never public';
comment on column standard_rating.by_organisation_id is 'who moderated it, never the organisation itself';
create index standard_rating_set_id_ix on standard_rating (set_id, number);
create index standard_rating_scheme_id_ix on standard_rating (scheme_id, level);
create index standard_rating_moderated_level_ix on standard_rating (scheme_id, moderated_level);
create index standard_rating_by_organisation_id_ix on standard_rating (by_organisation_id);
call keep_history('standard_rating', 'assessment_id');

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
  report_slug text,
  note text,
  version integer not null,
  constraint peer_review_number_uk unique (set_id, number),
  constraint peer_review_day_ck check ((held_on is null) = (date_precision is null))
);
comment on column peer_review.assessment_id is 'whose self-assessment it tested; null for the whole set';
comment on column peer_review.note is 'internal note, never public';
create index peer_review_partnership_id_ix on peer_review (partnership_id, report_slug);
create index peer_review_assessment_id_ix on peer_review (assessment_id);
call keep_history('peer_review');
