-- When owners and addressees are expected to respond, and the letters to those who do not.

-- How often a partnership expects a response, and the steps that follow silence. The row without a partnership holds until it has its own.
create table response_rule (
  id uuid constraint response_rule_pk primary key,
  partnership_id uuid constraint response_rule_partnership_id_fk references partnership,
  valid_from date not null,
  every_months integer not null constraint response_rule_every_months_ck check (every_months between 1 and 36),
  reminder_days integer not null constraint response_rule_reminder_days_ck check (reminder_days between 0 and 365),
  lead_days integer not null constraint response_rule_lead_days_ck check (lead_days between 1 and 365),
  lead_post text not null constraint response_rule_lead_post_ck check (lead_post <> ''),
  delegate_days integer not null constraint response_rule_delegate_days_ck check (delegate_days between 1 and 365),
  delegate_post text not null constraint response_rule_delegate_post_ck check (delegate_post <> ''),
  source text not null constraint response_rule_source_ck check (source <> ''),
  version integer not null,
  constraint response_rule_valid_from_uk unique nulls not distinct (partnership_id, valid_from)
);
comment on column response_rule.reminder_days is 'days from the day the response is due to the reminder';
comment on column response_rule.lead_days is 'days from the reminder to the letter to the agency''s lead';
comment on column response_rule.lead_post is 'words of the post of the agency''s lead, as appointments name it';
comment on column response_rule.delegate_days is 'days from that letter to the letter to the delegated safeguarding partner';
comment on column response_rule.delegate_post is 'words of that post, as appointments name it';
comment on column response_rule.source is 'who agreed it and when';
call keep_history('response_rule');

insert into response_rule (id, valid_from, every_months, reminder_days, lead_days, lead_post, delegate_days, delegate_post, source, version)
values ('00000000-0000-7000-8000-000000000226', '2000-01-01', 6, 14, 28, 'Designated safeguarding lead', 28, 'Delegated safeguarding partner',
  'Proposed by Throughline. No law sets it', 0);

-- The rule of a partnership on a day: its own if it has one by then.
create function response_rule_on(partnership uuid, day date) returns setof response_rule language sql stable rows 1 as $$
  select r.* from response_rule r
  where (r.partnership_id = partnership or r.partnership_id is null) and r.valid_from <= day
  order by r.partnership_id is null, r.valid_from desc limit 1
$$;

-- Whether the addressees of a recommendation are expected to respond.
create function is_awaited(r recommendation) returns boolean language sql immutable as $$
  select r.outcome = 'OPEN' and not r.monitored_elsewhere and r.response not in ('NOT_ACCEPTED', 'NOTED')
$$;

-- The latest day of those after which a response is overdue on this day.
create function silent_since(partnership uuid, day date) returns date language sql stable as $$
  select max(d)::date from response_rule_on(partnership, day) r
  cross join make_interval(months => r.every_months) as pause
  cross join generate_series(day - pause - interval '1 day', day - pause + interval '3 days', interval '1 day') as d
  where d + pause < day
$$;
