-- Requests of the business manager to partner organisations each year, and their returns (domain brief b.110).
create table data_request (
  id uuid constraint data_request_pk primary key,
  partnership_id uuid not null constraint data_request_partnership_id_fk references partnership,
  number integer not null,
  organisation_id uuid constraint data_request_organisation_id_fk references organisation,
  group_id uuid constraint data_request_group_id_fk references governance_group,
  appointment_id uuid constraint data_request_appointment_id_fk references appointment,
  kind text not null constraint data_request_kind_ck check (kind in ('SELF_ASSESSMENT', 'CONTRIBUTIONS', 'TRAINING', 'NARRATIVE')),
  period_label text not null constraint data_request_period_label_ck check (period_label <> ''),
  starts_on date not null,
  ends_on date not null,
  report_id uuid,
  subject_id uuid,
  wording text,
  due_on date not null,
  state text not null constraint data_request_state_ck check (state in (
    'SENT', 'RECEIVED', 'QUERIED', 'ACCEPTED', 'WITHDRAWN')),
  updates integer not null default 0,
  version integer not null,
  constraint data_request_number_uk unique (partnership_id, number),
  constraint data_request_period_ck check (starts_on <= ends_on),
  constraint data_request_addressee_ck check (num_nonnulls(organisation_id, group_id, appointment_id) = 1),
  constraint data_request_words_ck check (organisation_id is not null or kind = 'NARRATIVE')
);
comment on column data_request.group_id is 'the group to which it is addressed; its chair answers';
comment on column data_request.appointment_id is 'the appointment of the independent scrutineer to whom it is addressed';
create index data_request_group_id_ix on data_request (group_id);
create index data_request_appointment_id_ix on data_request (appointment_id);
comment on column data_request.number is 'its number within the partnership, in addresses';
comment on column data_request.updates is 'how often it was changed: a saved draft and a reminder count in the version too';
comment on column data_request.report_id is 'the report that will use the return';
comment on column data_request.subject_id is 'the set of standards of a self-assessment';
create unique index data_request_open_uk on data_request (partnership_id, organisation_id, group_id, appointment_id, kind, starts_on, ends_on, subject_id)
  nulls not distinct where state in ('SENT', 'RECEIVED', 'QUERIED');
create index data_request_organisation_id_ix on data_request (organisation_id, partnership_id);
create index data_request_subject_id_ix on data_request (subject_id);
create index data_request_report_id_ix on data_request (report_id);
create index data_request_state_ix on data_request (partnership_id, state, due_on);
call keep_history('data_request');

-- What the organisation answers. It counts for nothing until the request is accepted: the modules that hold figures and
-- ratings take it over then. What was sent stays as it was; a query is answered by another one.
create table data_return (
  request_id uuid not null constraint data_return_request_id_fk references data_request,
  number integer not null,
  nothing_to_report boolean not null,
  remark text,
  answer jsonb not null,
  saved_by text not null,
  submitted_at timestamptz,
  submitted_by_id uuid,
  constraint data_return_pk primary key (request_id, number)
);
comment on column data_return.answer is 'the content, by type of return';
comment on column data_return.submitted_at is 'null: a draft';
create unique index data_return_open_uk on data_return (request_id) where submitted_at is null;
call keep_history('data_return', 'request_id');

create function refuse_change_of_sent_return() returns trigger language plpgsql as $$
begin
  if old.submitted_at is not null and not (tg_op = 'DELETE' and old.request_id in (select withdrawn_records())) then
    raise exception '% on a return that was sent is refused: what was said stays', tg_op;
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger data_return_stays before update or delete on data_return
  for each row execute function refuse_change_of_sent_return();

create table data_request_event (
  request_id uuid not null constraint data_request_event_request_id_fk references data_request,
  number integer not null,
  kind text not null constraint data_request_event_kind_ck check (kind in (
    'SENT', 'CHASED', 'RECEIVED', 'QUERIED', 'ACCEPTED', 'WITHDRAWN')),
  note text,
  at timestamptz not null,
  by_name text not null,
  constraint data_request_event_pk primary key (request_id, number)
);
call keep_history('data_request_event', 'request_id');
create trigger data_request_event_append_only before update or delete on data_request_event
  for each row execute function refuse_change();

create view calendar_of_return as
  select q.partnership_id, 'RETURN_DUE' as kind, q.due_on as on_day, 'DAY' as precision, q.number::text as reference, q.kind as name,
    q.period_label as context, q.organisation_id, q.state in ('SENT', 'QUERIED') as open, 'MANAGER' as readers
  from data_request q where q.state <> 'WITHDRAWN';
comment on view calendar_of_return is 'when returns are due';

-- The request and its dates remain; the return is deleted.
create view retained_return as
  select q.id, q.partnership_id, 'Return ' || q.number || ', ' || q.period_label as name, 'returns/' || q.number as address,
    (select max(e.at at time zone 'Europe/London')::date from data_request_event e where e.request_id = q.id) as ended_on
  from data_request q
  where q.state in ('ACCEPTED', 'WITHDRAWN') and exists (select from data_return a where a.request_id = q.id);
comment on view retained_return is 'closed requests of which the return is still kept';

create function remove_return(request uuid) returns void language plpgsql as $$
begin
  perform withdraw_history_of(array[request]);
  delete from data_return where request_id = request;
  perform withdraw_history_of(array[request]);
end $$;
comment on function remove_return is 'removes what was answered, also from the history';

create view return_notice as
  select q.id, q.partnership_id, coalesce(q.organisation_id, q.group_id, q.appointment_id) as addressee_id,
    q.group_id, q.appointment_id, q.number, q.kind, q.period_label, q.due_on, q.state,
    (select (e.at at time zone 'Europe/London')::date from data_request_event e
      where e.request_id = q.id and e.kind = q.state order by e.number desc limit 1) as state_since,
    (select e.note from data_request_event e where e.request_id = q.id and e.kind = q.state order by e.number desc limit 1) as note
  from data_request q;
comment on view return_notice is 'the values of returns in notices; note: of the event that led to the state';

-- The questions of a narrative, as sent.
create table data_request_question (
  request_id uuid not null constraint data_request_question_request_id_fk references data_request,
  position integer not null,
  wording text not null constraint data_request_question_wording_ck check (wording <> ''),
  constraint data_request_question_pk primary key (request_id, position)
);
call keep_history('data_request_question', 'request_id');

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
