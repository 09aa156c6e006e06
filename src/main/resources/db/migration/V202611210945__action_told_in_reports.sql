-- Which report an action plan belongs to, and what the public asks of actions most.
alter table action_plan add column report_slug text;
comment on column action_plan.report_slug is 'the report it stands in or belongs to, in addresses';
create index action_plan_report_ix on action_plan (partnership_id, report_slug) where report_slug is not null;

-- The public's counts and what is overdue are answered from the indexes alone.
create index action_public_ix on action (partnership_id, status, due_on)
  where visibility in ('SUMMARY_PUBLIC', 'PUBLIC') and not example;
create index action_public_open_ix on action (partnership_id, due_on, id)
  where visibility in ('SUMMARY_PUBLIC', 'PUBLIC') and not example and urgency = 0;
