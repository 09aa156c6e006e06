-- The questions of a narrative, as sent.
create table data_request_question (
  request_id uuid not null constraint data_request_question_request_id_fk references data_request,
  position integer not null,
  wording text not null constraint data_request_question_wording_ck check (wording <> ''),
  constraint data_request_question_pk primary key (request_id, position)
);
call keep_history('data_request_question', 'request_id');
