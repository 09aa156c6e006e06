-- What was asked at meetings, and what was promised there.

create table consideration_question (
  consideration_id uuid not null constraint consideration_question_consideration_id_fk references consideration on delete cascade,
  position integer not null,
  asked_by text,
  question text not null constraint consideration_question_question_ck check (question <> ''),
  answer text,
  constraint consideration_question_pk primary key (consideration_id, position)
);
comment on column consideration_question.asked_by is 'who asked, in the words of the minute';
call keep_history('consideration_question', 'consideration_id');

create table promise (
  id uuid constraint promise_pk primary key,
  partnership_id uuid not null constraint promise_partnership_id_fk references partnership,
  number integer not null,
  consideration_id uuid not null constraint promise_consideration_id_fk references consideration,
  wording text not null constraint promise_wording_ck check (wording <> ''),
  promised_by text,
  due_on date,
  outcome text,
  kept_on date,
  action_id uuid constraint promise_action_id_fk references action on delete set null,
  version integer not null,
  constraint promise_number_uk unique (partnership_id, number)
);
comment on table promise is 'what a meeting was promised';
comment on column promise.promised_by is 'who promised it, in the words of the minute';
comment on column promise.outcome is 'what became of it';
comment on column promise.kept_on is 'the day on which it was kept; null while it is open';
comment on column promise.action_id is 'the action that it became';
create index promise_consideration_id_ix on promise (consideration_id);
create index promise_action_id_ix on promise (action_id);
call keep_history('promise');
