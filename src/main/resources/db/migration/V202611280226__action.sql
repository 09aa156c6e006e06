-- When owners and addressees are expected to respond, and the letters to those who do not.

-- How often a partnership expects a response, and the steps if none arrives. The row without a partnership holds until it has its own.
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
create function response_overdue_since(partnership uuid, day date) returns date language sql stable as $$
  select max(d)::date from response_rule_on(partnership, day) r
  cross join make_interval(months => r.every_months) as pause
  cross join generate_series(day - pause - interval '1 day', day - pause + interval '3 days', interval '1 day') as d
  where d + pause < day
$$;

-- The open actions and recommendations on which an agency is expected to respond, as far as it may read them. A recommendation that the
-- agency answers by an action of its own is left out: the action counts.
create view awaited_response as
  select a.partnership_id, a.owner_id as organisation_id, a.id as action_id, null::uuid as recommendation_id, a.reference, a.position,
    a.wording, a.due_on, a.due_as_written, a.last_response_on, a.awaited_since
  from action a where a.urgency = 0 and a.owner_id is not null and a.visibility <> 'INTERNAL' and not a.example
  union all
  select r.partnership_id, x.organisation_id, null, r.id, r.reference, r.position, r.wording, r.due_on, null,
    r.responded_on, greatest(r.made_on, r.responded_on)
  from recommendation r join recommendation_addressee x on x.recommendation_id = r.id
  where is_awaited(r) and r.visibility <> 'INTERNAL'
    and not exists (select from action_recommendation l join action a on a.id = l.action_id
      where l.recommendation_id = r.id and a.owner_id = x.organisation_id and a.visibility <> 'INTERNAL');

-- Letters to agencies. The system writes a draft; a person sends it and records that. A sent letter stays as it is.
create table letter (
  id uuid constraint letter_pk primary key,
  partnership_id uuid not null constraint letter_partnership_id_fk references partnership,
  number integer not null,
  organisation_id uuid not null constraint letter_organisation_id_fk references organisation,
  kind text not null constraint letter_kind_ck check (kind in ('REMINDER', 'LEAD', 'DELEGATE', 'YEARLY')),
  dated date not null,
  sender text not null constraint letter_sender_ck check (sender <> ''),
  recipient text not null constraint letter_recipient_ck check (recipient <> ''),
  subject text not null constraint letter_subject_ck check (subject <> ''),
  wording text not null constraint letter_wording_ck check (wording <> ''),
  drafted_by text not null,
  sent_on date,
  sent_to text constraint letter_sent_to_ck check (sent_to <> ''),
  way text constraint letter_way_ck check (way in ('EMAIL', 'POST', 'HAND', 'MEETING')),
  sent_by text,
  sent_by_id uuid constraint letter_sent_by_id_fk references user_account,
  recorded_at timestamptz,
  cancelled_on date,
  cancelled_by text,
  cancellation_reason text constraint letter_cancellation_reason_ck check (cancellation_reason <> ''),
  version integer not null,
  constraint letter_number_uk unique (partnership_id, number),
  constraint letter_sent_ck check (num_nonnulls(sent_on, sent_to, way, sent_by, recorded_at) in (0, 5)),
  constraint letter_cancelled_ck check (num_nonnulls(cancelled_on, cancelled_by, cancellation_reason) = 0
    or (sent_on is not null and num_nonnulls(cancelled_on, cancelled_by, cancellation_reason) = 3))
);
comment on column letter.number is 'its number within the partnership, in addresses';
comment on column letter.dated is 'the date on the letter; names are those of that day';
comment on column letter.recipient is 'name, post and organisation, as on the letter';
comment on column letter.sent_by is 'the person who recorded that it was sent';
comment on column letter.cancelled_on is 'the day on which the record that it was sent was found to be a mistake';
create unique index letter_draft_uk on letter (partnership_id, organisation_id, kind) where sent_on is null;
create index letter_organisation_id_ix on letter (organisation_id, partnership_id, kind);
create index letter_sent_by_id_ix on letter (sent_by_id);
call keep_history('letter');

create table letter_item (
  letter_id uuid not null constraint letter_item_letter_id_fk references letter,
  position integer not null,
  action_id uuid constraint letter_item_action_id_fk references action,
  recommendation_id uuid constraint letter_item_recommendation_id_fk references recommendation,
  awaited_since date,
  constraint letter_item_pk primary key (letter_id, position),
  constraint letter_item_one_ck check (num_nonnulls(action_id, recommendation_id) = 1)
);
comment on column letter_item.awaited_since is 'the day from which the response was counted: a response answers the letter, and a new owner or a return starts the steps again';
create index letter_item_action_id_ix on letter_item (action_id);
create index letter_item_recommendation_id_ix on letter_item (recommendation_id);
call keep_history('letter_item', 'letter_id');

create function refuse_change_of_sent_letter() returns trigger language plpgsql as $$
begin
  if tg_table_name = 'letter' and tg_op = 'UPDATE' and to_jsonb(old) ->> 'cancelled_on' is null
    and to_jsonb(new) - array['cancelled_on', 'cancelled_by', 'cancellation_reason', 'version']
      = to_jsonb(old) - array['cancelled_on', 'cancelled_by', 'cancellation_reason', 'version'] then
    return new;
  end if;
  if exists (select from letter l where l.id = (to_jsonb(old) ->> tg_argv[0])::uuid and l.sent_on is not null) then
    raise exception '% on a letter that was sent is refused: it stays as it is', tg_op;
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger letter_stays before update or delete on letter for each row execute function refuse_change_of_sent_letter('id');
create trigger letter_item_stays before update or delete on letter_item
  for each row execute function refuse_change_of_sent_letter('letter_id');

-- The same with the day the response is due, the last letter of the ladder since the last response of the agency, and the step that is next.
create function awaited_steps(partnership uuid, day date) returns table (organisation_id uuid, action_id uuid, recommendation_id uuid,
  reference text, "position" integer, wording text, due_on date, due_as_written text, last_response_on date, awaited_since date,
  response_due_on date, last_kind text, last_sent_on date, next_kind text, next_on date) language sql stable as $$
  select w.organisation_id, w.action_id, w.recommendation_id, w.reference, w.position, w.wording, w.due_on, w.due_as_written,
    w.last_response_on, w.awaited_since, response.due_on, last.kind, last.sent_on, next.kind, greatest(next.starts_on, response.due_on + 1)
  from awaited_response w
  cross join response_rule_on(partnership, day) rule
  cross join lateral (select (w.awaited_since + make_interval(months => rule.every_months))::date as due_on) response
  left join (
    select distinct on (i.action_id, i.recommendation_id, i.awaited_since, l.organisation_id) i.*, l.organisation_id, l.kind, l.sent_on
    from letter l join letter_item i on i.letter_id = l.id
    where l.partnership_id = partnership and l.sent_on is not null and l.cancelled_on is null and l.kind <> 'YEARLY'
    order by i.action_id, i.recommendation_id, i.awaited_since, l.organisation_id,
      array_position(array['REMINDER', 'LEAD', 'DELEGATE'], l.kind) desc, l.sent_on) last
    on coalesce(last.action_id, last.recommendation_id) = coalesce(w.action_id, w.recommendation_id)
      and last.awaited_since = w.awaited_since and last.organisation_id = w.organisation_id
  cross join lateral (select case when last.kind is null then 'REMINDER' when last.kind = 'REMINDER' then 'LEAD'
      when last.kind = 'LEAD' then 'DELEGATE' end,
    case when last.kind is null then response.due_on + rule.reminder_days when last.kind = 'REMINDER' then last.sent_on + rule.lead_days
      when last.kind = 'LEAD' then last.sent_on + rule.delegate_days end) next (kind, starts_on)
  where w.partnership_id = partnership
$$;
