-- Named questions for narratives, which new requests start from.
create table question_template (
  id uuid constraint question_template_pk primary key,
  partnership_id uuid not null constraint question_template_partnership_id_fk references partnership,
  number integer not null constraint question_template_number_ck check (number > 0),
  name text not null constraint question_template_name_ck check (name <> ''),
  version integer not null,
  constraint question_template_number_uk unique (partnership_id, number)
);
create unique index question_template_name_uk on question_template (partnership_id, lower(name));
call keep_history('question_template');

create table question_template_question (
  template_id uuid not null constraint question_template_question_template_id_fk references question_template on delete cascade,
  position integer not null,
  wording text not null constraint question_template_question_wording_ck check (wording <> ''),
  constraint question_template_question_pk primary key (template_id, position)
);
call keep_history('question_template_question', 'template_id');
