-- The desk of a business manager is read with one statement: each part is one JSON value, so that a page of many parts costs one plan and
-- one way to the database.
create function desk_drafts(partnership uuid) returns json language sql stable as $$
  select coalesce(json_agg(d), '[]') from (
    select r.id, r.slug, r.title, r.period_label, r.ends_on, r.kind = 'PARTNERSHIP' and r.amends_id is null as own,
      r.state, r.stage, open_comments(r.id) as comments,
      (select count(distinct o.organisation_id) from sign_off o where o.report_id = r.id and o.reopened_at is not null
        and not exists (select from sign_off h where h.report_id = r.id and h.organisation_id = o.organisation_id and h.reopened_at is null)
      ) as reopened
    from annual_report r
    where r.partnership_id = partnership and r.state in ('DRAFT', 'SEALED')
    order by (r.kind = 'PARTNERSHIP' and r.amends_id is null) desc, r.ends_on desc, r.slug) d
$$;
comment on function desk_drafts is 'drafts and sealed reports, the partnership''s own latest first';

create function desk_owners(partnership uuid, today date, quiet date) returns json language sql stable as $$
  select coalesce(json_agg(json_build_object('slug', o.slug, 'name', coalesce(n.name, o.slug), 'counts', c.counts, 'open', c.open,
      'no_update', c.no_update, 'requests', c.requests) order by c.overdue desc, c.open desc, lower(n.name), o.slug), '[]')
  from (
    select a.owner_id, array[count(*) filter (where a.status = 'VERIFIED_COMPLETE'), count(*) filter (where a.status = 'REPORTED_COMPLETE'),
        count(*) filter (where a.status not in ('VERIFIED_COMPLETE', 'REPORTED_COMPLETE', 'NOT_STARTED')
          and not (a.urgency = 0 and coalesce(a.due_on < today, false))),
        count(*) filter (where a.status = 'NOT_STARTED' and not (a.urgency = 0 and coalesce(a.due_on < today, false))),
        count(*) filter (where a.urgency = 0 and a.due_on < today)] as counts,
      count(*) filter (where a.urgency = 0) as open, count(*) filter (where a.urgency = 0 and a.due_on < today) as overdue,
      count(*) filter (where a.urgency = 0 and a.awaited_since <= quiet) as no_update, count(q.action_id) as requests
    from action a left join due_date_request q on q.action_id = a.id and q.outcome is null
    where a.partnership_id = partnership and a.status <> 'NO_LONGER_NEEDED' group by a.owner_id) c
  left join organisation o on o.id = c.owner_id
  left join lateral organisation_name_at(o.id, today) n on true
$$;
comment on function desk_owners is 'actions by owner, the most overdue first; counts: verified, reported, in progress, not started, overdue';

create function desk_returns(partnership uuid, today date) returns json language sql stable as $$
  with asked as (
    select distinct on (coalesce(q.organisation_id, q.group_id, q.appointment_id), q.kind) q.*,
      case when q.state not in ('SENT', 'QUERIED') then q.state when q.due_on < today then 'OVERDUE' else 'WAITING' end as shown
    from data_request q
    where q.partnership_id = partnership and q.state <> 'WITHDRAWN' and (q.state <> 'ACCEPTED' or q.due_on > today - 365)
    order by coalesce(q.organisation_id, q.group_id, q.appointment_id), q.kind,
      case when q.state in ('SENT', 'QUERIED') then 0 when q.state = 'RECEIVED' then 1 else 2 end, q.due_on, q.number)
  select coalesce(json_agg(json_build_object('name', a.name, 'cells', a.cells) order by a.late desc, a.waiting desc, lower(a.name)), '[]')
  from (
    select coalesce(n.name, g.name, p.name, o.slug) as name, count(*) filter (where r.shown = 'OVERDUE') as late,
      count(*) filter (where r.shown in ('WAITING', 'RECEIVED')) as waiting,
      json_object_agg(r.kind, json_build_object('number', r.number, 'state', r.shown)) as cells
    from asked r
    left join organisation o on o.id = r.organisation_id left join lateral organisation_name_at(o.id, today) n on true
    left join group_label g on g.id = r.group_id left join appointment_label p on p.id = r.appointment_id
    group by coalesce(r.organisation_id, r.group_id, r.appointment_id), coalesce(n.name, g.name, p.name, o.slug)) a
$$;
comment on function desk_returns is 'for each addressee and kind the most urgent request, or the accepted one of the last year';

create function desk_dates(partnership uuid, today date, last date) returns json language sql stable as $$
  select coalesce(json_agg(d order by d.on_day, d.kind), '[]') from (
    select c.kind, c.on_day, count(*) as count, min(c.reference) as reference, min(c.name) as name from (
      select kind, on_day, reference, name, partnership_id, open from calendar_of_review where readers in ('ALL', 'MANAGER')
      union all select kind, on_day, reference, name, partnership_id, open from calendar_of_audit
      union all select kind, on_day, reference, name, partnership_id, open from calendar_of_return
      union all select kind, on_day, reference, name, partnership_id, open from calendar_of_action
      union all select kind, on_day, reference, name, partnership_id, open from calendar_of_clearance
      union all select kind, on_day, reference, name, partnership_id, true from calendar_of_meeting) c
    where c.partnership_id = partnership and c.on_day between today and last and c.open
    group by c.kind, c.on_day) d
$$;
comment on function desk_dates is 'what is due in a period by kind and day; name and reference are those of the first';

create function manager_desk(partnership uuid, today date, quiet date, last date, person uuid, own uuid[]) returns json language plpgsql stable
set plan_cache_mode = force_generic_plan as $$
#variable_conflict use_column
begin
  return (
  select json_build_object(
    'drafts', desk_drafts(partnership), 'owners', desk_owners(partnership, today, quiet),
    'returns', desk_returns(partnership, today), 'dates', desk_dates(partnership, today, last),
    'latest', (select json_build_object('slug', r.slug, 'title', r.title, 'period_label', r.period_label, 'starts_on', r.starts_on, 'ends_on', r.ends_on)
      from annual_report r where r.partnership_id = partnership and r.kind = 'PARTNERSHIP' and r.amends_id is null and r.state <> 'WITHDRAWN'
      order by r.ends_on desc, r.starts_on desc, r.slug limit 1),
    'requests', (select json_build_object('late', count(*) filter (where q.state <> 'RECEIVED' and q.due_on < today),
        'waiting', count(*) filter (where q.state <> 'RECEIVED'), 'received', count(*) filter (where q.state = 'RECEIVED'))
      from data_request q where q.partnership_id = partnership and q.state in ('SENT', 'QUERIED', 'RECEIVED')),
    'waiting', json_build_object(
      'verify', (select count(*) from action a where a.partnership_id = partnership and a.status = 'REPORTED_COMPLETE')
        - (select count(*) from verification_refusals(partnership, null, person, own)),
      'letters', (select count(distinct w.organisation_id) from awaited_steps(partnership, today) w
        join organisation_life l on l.organisation_id = w.organisation_id
        where w.next_kind is not null and w.next_on <= today and coalesce(l.ended_on >= today, true)),
      'unreached', (select count(*) from unreached_person u where u.partnership_id = partnership)),
    'counts', json_build_object(
      'reports', (select count(*) from annual_report r where r.partnership_id = partnership and r.amends_id is null and r.state <> 'WITHDRAWN'),
      'reviews', (select count(*) from case_review v where v.partnership_id = partnership and v.status = 'OPEN'),
      'organisations', (select count(distinct a.organisation_id) from agency_role a where a.partnership_id = partnership),
      'partners', (select count(*) from safeguarding_partners_at(partnership, today)),
      'people', (select count(distinct g.user_id) from role_grant g where g.partnership_id = partnership),
      'themes', (select count(*) from theme))));
end $$;
comment on function manager_desk is 'what the desk of a business manager shows; who may read it, the caller knows';

create function installation_steps() returns json language sql stable as $$
  select json_build_object('partnership', exists (select from partnership), 'organisations', exists (select from agency_role),
    'manager', exists (select from role_grant where role = 'BUSINESS_MANAGER'), 'themes', exists (select from theme),
    'report', exists (select from annual_report))
$$;
comment on function installation_steps is 'which first steps of a new installation are done';

create view calendar_date as
  select * from calendar_of_report
  union all select * from calendar_of_review
  union all select * from calendar_of_audit
  union all select * from calendar_of_return
  union all select * from calendar_of_meeting
  union all select * from calendar_of_clearance
  union all select * from calendar_of_action;
comment on view calendar_date is 'dates of all modules, with who reads them';
