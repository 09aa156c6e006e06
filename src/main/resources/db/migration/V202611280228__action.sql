create view action_notice as
  select a.id, a.partnership_id, a.owner_id as organisation_id, a.reference, a.wording, a.status, a.status_note, a.due_on, a.last_response_on, a.awaited_since,
    a.urgency = 0 as open, a.visibility <> 'INTERNAL' as shared,
    (a.status_changed_at at time zone 'Europe/London')::date as status_since,
    exists (select from due_date_request q where q.action_id = a.id and q.outcome is null) as new_date_asked,
    (select (q.asked_at at time zone 'Europe/London')::date from due_date_request q
      where q.action_id = a.id and q.outcome is null limit 1) as new_date_asked_on,
    (select q.outcome_note from due_date_request q where q.action_id = a.id and q.outcome is not null
      order by q.decided_at desc limit 1) as decision_note
  from action a;
comment on view action_notice is 'the values of actions in notices; shared: the owner may read it; open: the owner still has to act';

create view letter_notice as
  select l.id, l.partnership_id, l.organisation_id, l.number, l.subject, l.cancelled_on is null as current
  from letter l where l.sent_on is not null;
comment on view letter_notice is 'the values of sent letters in notices';

create function verification_refusals(partnership uuid, action uuid, person uuid, organisations uuid[])
returns table (reference text, reason text) language sql stable as $$
  select a.reference, case when u.by_id = person then 'action.verify.ownReport' else 'action.verify.ownOrganisation' end
  from action a
  left join lateral (
    select u.by_id, coalesce(u.by_organisation_id, u.owner_id) as organisation_id from action_update u
    where u.action_id = a.id and u.kind = 'PROGRESS' and u.status = 'REPORTED_COMPLETE' order by u.number desc limit 1) u on true
  where a.partnership_id = partnership and case when action is null then a.status = 'REPORTED_COMPLETE' else a.id = action end
    and (u.by_id = person or a.owner_id = any (organisations) or u.organisation_id = any (organisations))
$$;
comment on function verification_refusals is 'actions reported complete (or the one named) that a person who acts for these organisations may not verify';
