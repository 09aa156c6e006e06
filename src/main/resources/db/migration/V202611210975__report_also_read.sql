-- Content shown in a second part of the report, for example a conclusion that is also a key message.
create table also_read (
  report_id uuid not null constraint also_read_report_id_fk references annual_report on delete cascade,
  part text not null constraint also_read_part_ck check (part in (
    'OVERVIEW', 'KEY_MESSAGES', 'PRIORITIES', 'LEARNING', 'FIGURES', 'MONEY', 'TRAINING', 'ASSURANCE', 'VOICES', 'RISKS',
    'GOVERNANCE')),
  kind text,
  statement_id uuid constraint also_read_statement_id_fk references statement on delete cascade,
  section_id uuid constraint also_read_section_id_fk references section on delete cascade,
  constraint also_read_one_ck check (num_nonnulls(kind, statement_id, section_id) = 1),
  constraint also_read_uk unique nulls not distinct (report_id, part, kind, statement_id, section_id)
);
comment on table also_read is 'part is the additional part';
comment on column also_read.kind is 'stands for all statements of this kind';
create index also_read_statement_id_ix on also_read (statement_id);
create index also_read_section_id_ix on also_read (section_id);
call keep_history('also_read', 'report_id');
