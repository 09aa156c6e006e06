-- The desk names the clearances of papers that were returned to the author, and those that are due today or overdue.
create function desk_clearances(partnership uuid, today date) returns json language sql stable as $$
  select json_build_object(
    'returned', count(*) filter (where c.state = 'RETURNED'),
    'due', count(*) filter (where c.state <> 'RETURNED' and c.due_on = today),
    'late', count(*) filter (where c.state <> 'RETURNED' and c.due_on < today),
    'paper', case count(distinct p.number) when 1 then min(p.number) end)
  from paper_clearance c join cabinet_paper p on p.id = c.paper_id
  where p.partnership_id = partnership and p.state = 'DRAFT' and c.state not in ('CLEARED', 'NOT_NEEDED')
    and (c.state = 'RETURNED' or c.due_on <= today)
$$;
comment on function desk_clearances is 'the clearances of papers that wait for the author or the officer today; paper: its number if all are of one';

create or replace function manager_desk(partnership uuid, today date, quiet date, last date, person uuid, own uuid[]) returns json language plpgsql stable
set plan_cache_mode = force_generic_plan as $$
#variable_conflict use_column
begin
  return (
  select json_build_object(
    'drafts', desk_drafts(partnership), 'owners', desk_owners(partnership, today, quiet),
    'returns', desk_returns(partnership, today), 'dates', desk_dates(partnership, today, last), 'clearances', desk_clearances(partnership, today),
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
