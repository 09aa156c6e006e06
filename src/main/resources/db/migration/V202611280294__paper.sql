-- Steps of the clearances of a paper. A step never changes; steps are removed with the clearance of a removed draft.
create table clearance_step (
  id uuid constraint clearance_step_pk primary key,
  clearance_id uuid not null constraint clearance_step_clearance_id_fk references paper_clearance on delete cascade,
  kind text not null constraint clearance_step_kind_ck check (kind in (
    'REQUESTED', 'REQUESTED_AGAIN', 'LIMIT_MOVED', 'CLEARED', 'RECORDED', 'RETURNED', 'NOT_NEEDED', 'REOPENED')),
  at timestamptz not null,
  by_name text not null,
  officer text,
  post text,
  note text,
  day date,
  wording text
);
comment on column clearance_step.kind is 'RECORDED: a business manager recorded a clearance that an officer gave elsewhere';
comment on column clearance_step.day is 'the new limit, or the day on which the officer answered';
comment on column clearance_step.wording is 'the text that was cleared';
create index clearance_step_clearance_id_ix on clearance_step (clearance_id, id);
call keep_history('clearance_step', 'clearance_id');

create function refuse_change_of_clearance_step() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' and not exists (select from paper_clearance c where c.id = old.clearance_id) then
    return old;
  end if;
  raise exception '% on % is refused: what happened stays recorded', tg_op, tg_table_name;
end $$;
create trigger clearance_step_append_only before update or delete on clearance_step
  for each row execute function refuse_change_of_clearance_step();

create view clearance_request as
  select c.id, p.id as paper_id, p.partnership_id, p.number, p.title, p.state = 'FINAL' as final, m.body, m.meets_on,
    (p.key_decision is true or m.key_decision) as key_decision, c.key, c.name, c.state,
    c.officer, c.person_id, c.due_on, c.alert_on, c.note,
    (select case s.kind when 'REQUESTED_AGAIN' then 'Requested again: ' else '' end || s.note from clearance_step s
      where s.clearance_id = c.id and s.kind in ('REQUESTED', 'REQUESTED_AGAIN') order by s.id desc limit 1) as asked_note, c.state in ('REQUESTED', 'REOPENED') as waits,
    p.state <> 'FINAL' and c.state not in ('CLEARED', 'NOT_NEEDED') as open
  from paper_clearance c join cabinet_paper p on p.id = c.paper_id join consideration m on m.id = p.consideration_id
  where c.state <> 'NOT_REQUESTED' or p.state <> 'FINAL';
comment on view clearance_request is 'clearances of papers; waits: the officer is to answer; open: the paper cannot be made final';

create view report_meeting as
  select d.report_id, c.partnership_id, c.number, c.body as name, c.meets_on as on_day,
    c.key_decision or exists (select from cabinet_paper p where c.id = p.consideration_id and p.key_decision) as key_decision
  from considered_report d join consideration c on c.id = d.consideration_id where c.meets_on is not null;
comment on view report_meeting is 'the meetings that consider a report: its papers are due before them';

create view calendar_of_clearance as
  select r.partnership_id, 'CLEARANCE_DUE' as kind, r.due_on as on_day, 'DAY' as precision, r.number || '/clearances/' || r.key as reference,
    r.name || ': ' || r.title as name, r.officer as context, null::uuid as organisation_id, r.open, 'MANAGER' as readers
  from clearance_request r where r.open and r.due_on is not null;
comment on view calendar_of_clearance is 'by when papers are to be cleared';
