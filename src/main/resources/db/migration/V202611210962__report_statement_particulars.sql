-- Fields of voices, pressures and escalated matters.
alter table statement
  add column whose text constraint statement_whose_ck check (whose in (
    'CHILDREN', 'FAMILIES', 'CHILDREN_AND_FAMILIES', 'PRACTITIONERS', 'VOLUNTARY_SECTOR', 'OTHER')),
  add column heard_how text,
  add column consent text constraint statement_consent_ck check (consent in ('NOTED', 'NOT_NEEDED', 'NOT_RECORDED')),
  add column organisations_as_written text,
  add column raised_by text,
  add column raised_to text,
  add column outcome text;
comment on column statement.whose is 'a voice: the group whose voice it is';
comment on column statement.heard_how is 'a voice: how it was gathered ("authors of serious case reviews spoke with them")';
comment on column statement.consent is 'a voice: consent to quote; never part of the report';
comment on column statement.organisations_as_written is 'a pressure or an escalated matter: the organisations concerned, as in the report';
comment on column statement.outcome is 'an escalated matter: outcome (Markdown)';

create table statement_organisation (
  statement_id uuid not null constraint statement_organisation_statement_id_fk references statement on delete cascade,
  organisation_id uuid not null constraint statement_organisation_organisation_id_fk references organisation,
  constraint statement_organisation_pk primary key (statement_id, organisation_id)
);
create index statement_organisation_organisation_id_ix on statement_organisation (organisation_id);
call keep_history('statement_organisation', 'statement_id');
