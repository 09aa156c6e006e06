-- How a person wants mail. Without a row: once a day.
create table mail_setting (
  person_id uuid constraint mail_setting_pk primary key constraint mail_setting_person_id_fk references user_account,
  frequency text not null default 'DAILY' constraint mail_setting_frequency_ck
    check (frequency in ('AT_ONCE', 'DAILY', 'WEEKLY', 'URGENT_ONLY')),
  changed_at timestamptz,
  refused_email text,
  refused_at timestamptz,
  refusal text,
  constraint mail_setting_refusal_ck check ((refused_email is null) = (refused_at is null) and (refused_email is null) = (refusal is null))
);
comment on column mail_setting.refused_email is 'the address that a mail server refused: nothing is sent there until somebody tries again';

create function forget_refused_address() returns trigger language plpgsql as $$
begin
  update mail_setting set refused_email = null, refused_at = null, refusal = null where person_id = new.id;
  return null;
end $$;
create trigger forget_refused_address after update of email on user_account for each row when (old.email <> new.email)
  execute function forget_refused_address();

-- Mails to be sent. Their text is not stored: it is created when they are sent, from what their reader may read then.
create table outbox_mail (
  id uuid constraint outbox_mail_pk primary key,
  person_id uuid not null constraint outbox_mail_person_id_fk references user_account,
  kind text not null constraint outbox_mail_kind_ck check (kind in ('INVITATION', 'PASSWORD', 'SECOND_STEP', 'URGENT', 'AT_ONCE', 'GROUPED')),
  day date not null,
  send_after timestamptz not null,
  state text not null constraint outbox_mail_state_ck check (state in ('WAITING', 'SENDING', 'SENT', 'KEPT', 'REFUSED', 'UNCERTAIN', 'EMPTY')),
  attempts integer not null default 0,
  claimed_until timestamptz,
  ended_on date,
  ended_at timestamptz,
  problem text
);
comment on column outbox_mail.day is 'the day whose notices it groups, in local time';
comment on column outbox_mail.state is 'SENDING: given to the mail server, no answer yet; UNCERTAIN: there was none; KEPT: no mail server is set; EMPTY: no notice applied any more';
comment on column outbox_mail.claimed_until is 'a copy of the application works on it until then';
create unique index outbox_mail_grouped_uk on outbox_mail (person_id, day) where kind = 'GROUPED';
create unique index outbox_mail_waiting_uk on outbox_mail (person_id, kind) where kind <> 'GROUPED' and state = 'WAITING' and attempts = 0;
create unique index outbox_mail_one_a_day_uk on outbox_mail (person_id, ended_on)
  where kind = 'GROUPED' and state in ('SENDING', 'SENT', 'KEPT', 'UNCERTAIN');
create index outbox_mail_due_ix on outbox_mail (send_after) where state in ('WAITING', 'SENDING');
create index outbox_mail_person_id_ix on outbox_mail (person_id, ended_at);

-- Notices, one row for each person. Their text is that of their record.
create table notification (
  id bigint generated always as identity constraint notification_pk primary key,
  person_id uuid not null constraint notification_person_id_fk references user_account,
  kind text not null constraint notification_kind_ck check (kind in (
    'ACTION_ASSIGNED', 'ACTION_DUE_SOON', 'ACTION_OVERDUE', 'ACTION_RESPONSE_OVERDUE', 'ACTION_RETURNED', 'ACTION_VERIFIED',
    'ACTION_NEW_DATE', 'ACTION_DATE_REFUSED', 'ACTION_TO_VERIFY', 'ACTION_DATE_REQUESTED', 'LETTER_SENT',
    'RETURN_REQUESTED', 'RETURN_DUE_SOON', 'RETURN_OVERDUE', 'RETURN_CHASED', 'RETURN_QUERIED', 'RETURN_ACCEPTED', 'RETURN_RECEIVED',
    'CLOCK_DUE_SOON', 'CLOCK_RUNNING_OUT', 'CLOCK_OVERDUE', 'COMMENT_ADDED', 'COMMENT_ANSWERED', 'SIGN_OFF_REQUESTED', 'SIGN_OFF_REOPENED',
    'CLEARANCE_REQUESTED', 'CLEARANCE_REOPENED', 'CLEARANCE_ANSWERED', 'CLEARANCE_DUE_SOON', 'CLEARANCE_OVERDUE',
    'REPORT_PUBLISHED')),
  role text not null,
  partnership_id uuid not null constraint notification_partnership_id_fk references partnership,
  organisation_id uuid constraint notification_organisation_id_fk references organisation,
  subject_id uuid not null,
  since date not null,
  clock_key text,
  at timestamptz not null,
  read_at timestamptz,
  mail_id uuid constraint notification_mail_id_fk references outbox_mail
);
comment on column notification.role is 'the role for which the person is notified; without it the notice is not shown';
comment on column notification.since is 'the day that it is about: due, last response, or of the event';
comment on column notification.clock_key is 'the deadline of a review or report';
create index notification_person_id_ix on notification (person_id, id);
create index notification_unread_ix on notification (person_id) where read_at is null;
create index notification_unmailed_ix on notification (at) where mail_id is null;
create index notification_mail_id_ix on notification (mail_id);
create index notification_partnership_id_ix on notification (partnership_id);
create index notification_organisation_id_ix on notification (organisation_id);
-- Daily notices are written once for each date.
create unique index notification_once_uk on notification (person_id, subject_id, kind, role, since, clock_key) nulls not distinct
  where kind in ('ACTION_DUE_SOON', 'ACTION_OVERDUE', 'ACTION_RESPONSE_OVERDUE', 'RETURN_DUE_SOON', 'RETURN_OVERDUE', 'CLOCK_DUE_SOON',
    'CLOCK_RUNNING_OUT', 'CLOCK_OVERDUE', 'CLEARANCE_DUE_SOON', 'CLEARANCE_OVERDUE');

call exclude_from_archives('mail_setting', 'outbox_mail', 'notification');

-- The notices that a person may still read, with the words of the records. An owner reads of its own actions only, a manager of
-- those of the partnership, everybody with a role of its published reports.
create function readable_notices(person uuid)
returns table (id bigint, kind text, role text, partnership_id uuid, organisation_id uuid, subject_id uuid, since date, clock_key text,
  at timestamptz, read_at timestamptz, mail_id uuid, reference text, title text, note text, due_on date, awaited_since date, current boolean)
language sql stable as $$
  select n.id, n.kind, n.role, n.partnership_id, n.organisation_id, n.subject_id, n.since, n.clock_key, n.at, n.read_at, n.mail_id,
    s.reference, s.title, s.note, s.due_on, s.awaited_since, s.current
  from notification n cross join lateral (
    select a.reference, a.wording as title,
      case when n.kind = 'ACTION_RETURNED' and a.status = 'RETURNED' then a.status_note
        when n.kind = 'ACTION_DATE_REFUSED' then a.decision_note end as note,
      a.due_on, a.awaited_since,
      case n.kind when 'ACTION_RETURNED' then a.status = 'RETURNED'
        when 'ACTION_VERIFIED' then a.status = 'VERIFIED_COMPLETE'
        when 'ACTION_TO_VERIFY' then a.status = 'REPORTED_COMPLETE'
        when 'ACTION_DATE_REQUESTED' then a.new_date_asked
        when 'ACTION_DUE_SOON' then a.open and a.due_on = n.since
        when 'ACTION_OVERDUE' then a.open and a.due_on <= n.since
        when 'ACTION_RESPONSE_OVERDUE' then a.open and a.awaited_since <= n.since
        else a.open end as current
    from action_notice a where n.kind like 'ACTION%' and a.id = n.subject_id
      and (n.role = 'BUSINESS_MANAGER' or (a.shared and a.organisation_id = n.organisation_id))
    union all
    select l.number::text, l.subject, null, null, null, l.current from letter_notice l
    where n.kind = 'LETTER_SENT' and l.id = n.subject_id and l.organisation_id = n.organisation_id
    union all
    select q.number || '/' || q.kind, q.period_label, case when n.kind = 'RETURN_QUERIED' and q.state = 'QUERIED' then q.note end, q.due_on, null,
      case n.kind when 'RETURN_RECEIVED' then q.state = 'RECEIVED' when 'RETURN_ACCEPTED' then q.state = 'ACCEPTED'
        when 'RETURN_QUERIED' then q.state = 'QUERIED'
        when 'RETURN_DUE_SOON' then q.state in ('SENT', 'QUERIED') and q.due_on = n.since
        when 'RETURN_OVERDUE' then q.state in ('SENT', 'QUERIED') and q.due_on <= n.since
        else q.state in ('SENT', 'QUERIED') end
    from return_notice q where n.kind like 'RETURN%' and q.id = n.subject_id and (n.role = 'BUSINESS_MANAGER' or q.addressee_id = n.organisation_id
      or n.role = 'SCRUTINEER' and q.appointment_id is not null
      or exists (select from person_role c where c.person_id = person and c.role = n.role and c.group_id = q.group_id))
    union all
    select r.reference, '', null, n.since, null, true from review_notice r
    where n.kind like 'CLOCK%' and r.id = n.subject_id and n.role = 'BUSINESS_MANAGER'
    union all
    select c.reference, c.title, null, null, null, c.current from comment_notice c
    where n.kind like 'COMMENT%' and c.id = n.subject_id and n.role in ('BUSINESS_MANAGER', 'SAFEGUARDING_PARTNER', 'SCRUTINEER')
    union all
    select c.number || '/' || c.key, c.name || ': ' || c.title, case when n.kind = 'CLEARANCE_ANSWERED' and c.state = 'RETURNED' then c.note
      when n.kind = 'CLEARANCE_REQUESTED' then c.asked_note end,
      c.due_on, null, case n.kind when 'CLEARANCE_ANSWERED' then c.state in ('CLEARED', 'RETURNED')
        when 'CLEARANCE_DUE_SOON' then c.open and c.due_on = n.since
        when 'CLEARANCE_OVERDUE' then c.open and c.due_on <= n.since
        else c.waits end
    from clearance_request c where n.kind like 'CLEARANCE%' and c.id = n.subject_id and (n.role = 'BUSINESS_MANAGER' or c.person_id = person)
    union all
    select q.slug, q.title, null, null, null, q.waits from sign_off_notice(null) q
    where n.kind like 'SIGN_OFF%' and q.id = n.subject_id and q.organisation_id = n.organisation_id
    union all
    select case when n.kind = 'REPORT_PUBLISHED' then r.path else 'reports/' || r.slug end, r.title,
      null, case when n.kind <> 'REPORT_PUBLISHED' then n.since end, null, n.kind = 'REPORT_PUBLISHED' or r.published = (n.clock_key = 'C10')
    from report_name r where (n.kind = 'REPORT_PUBLISHED' and r.published or n.kind like 'CLOCK%' and n.role = 'BUSINESS_MANAGER')
      and r.id = n.subject_id) s
  where n.person_id = person and exists (select from person_role g where g.person_id = person and g.role = n.role
    and g.partnership_id = n.partnership_id and (n.organisation_id is null or g.organisation_id = n.organisation_id))
$$;
comment on function readable_notices is 'current: the notice still applies, so it counts as unread and is mailed';

-- Planning readable_notices takes longer than all else that a page reads about a person, so it is done once in a connection, and only
-- for somebody who has notices.
create or replace function unread_notices(person uuid) returns integer language plpgsql stable set plan_cache_mode = force_generic_plan as $$
begin
  if not exists (select from notification n where n.person_id = person and n.read_at is null) then
    return 0;
  end if;
  return (select count(*) from (select from readable_notices(person) n where n.read_at is null and n.current limit 100) u);
end $$;

create view unreached_person as
  select distinct r.partnership_id, r.person_id from person_role r
  join mail_setting s on s.person_id = r.person_id where s.refused_email is not null;
comment on view unreached_person is 'people of a partnership who do not receive mail';
