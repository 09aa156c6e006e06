-- Legal holds: no part of a record is removed while one is open, by retention or by a person.
create table legal_hold (
  id uuid constraint legal_hold_pk primary key,
  record_id uuid not null,
  name text not null,
  address text not null,
  reason text not null constraint legal_hold_reason_ck check (reason <> ''),
  placed_on date not null,
  placed_by text not null,
  ended_on date,
  ended_by text,
  end_reason text,
  version integer not null,
  constraint legal_hold_ended_ck check (num_nonnulls(ended_on, ended_by, end_reason) in (0, 3))
);
comment on column legal_hold.record_id is 'any record; no foreign key, because it may be of any table';
comment on column legal_hold.name is 'its name when the hold was placed';
create unique index legal_hold_open_uk on legal_hold (record_id) where ended_on is null;
call keep_history('legal_hold');

-- What a person removed or made anonymous because it had been kept long enough. It has none of the words.
create table disposal (
  id uuid constraint disposal_pk primary key,
  rule_key text not null,
  record_id uuid not null,
  name text not null,
  reason text not null constraint disposal_reason_ck check (reason <> ''),
  disposed_on date not null,
  disposed_by text not null
);
comment on column disposal.name is 'the kind of record, without its text';
create trigger disposal_append_only before update or delete on disposal for each row execute function refuse_change();
call keep_history('disposal');
call exclude_from_archives('legal_hold', 'disposal');

-- Texts of the pages about the service. A page without a text of its own shows the one supplied with the software.
create table service_text (
  id uuid constraint service_text_pk primary key default gen_random_uuid(),
  page text not null constraint service_text_page_uk unique,
  wording text constraint service_text_wording_ck check (wording <> ''),
  version integer not null default 0
);
call keep_history('service_text');
insert into service_text (page)
select unnest(array['BUSINESS_MANAGERS', 'COUNCILLORS', 'PARTNER_AGENCIES', 'WHATS_NEW', 'CONTACT', 'PRIVACY', 'COOKIES',
  'ACCESSIBILITY_STATEMENT']);

-- They are about one installation.
call exclude_from_archives('service_text');
