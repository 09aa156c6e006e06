create view return_notice as
  select q.id, q.partnership_id, coalesce(q.organisation_id, q.group_id, q.appointment_id) as addressee_id,
    q.group_id, q.appointment_id, q.number, q.kind, q.period_label, q.due_on, q.state,
    (select (e.at at time zone 'Europe/London')::date from data_request_event e
      where e.request_id = q.id and e.kind = q.state order by e.number desc limit 1) as state_since,
    (select e.note from data_request_event e where e.request_id = q.id and e.kind = q.state order by e.number desc limit 1) as note
  from data_request q;
comment on view return_notice is 'the values of returns in notices; note: of the event that led to the state';
