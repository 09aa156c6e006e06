-- The recipients of published annual reports, and the copies sent. Law and practice change: recipients are dated rows.

create table dispatch_recipient (
  id uuid constraint dispatch_recipient_pk primary key,
  partnership_id uuid constraint dispatch_recipient_partnership_id_fk references partnership,
  name text not null constraint dispatch_recipient_name_ck check (name <> ''),
  days integer constraint dispatch_recipient_days_ck check (days between 1 and 365),
  source text not null constraint dispatch_recipient_source_ck check (source <> ''),
  verified boolean not null default false,
  valid_from date not null,
  valid_to date,
  added_on date,
  version integer not null,
  constraint dispatch_recipient_name_uk unique nulls not distinct (partnership_id, name, valid_from),
  constraint dispatch_recipient_days_given_ck check (partnership_id is null or days is not null),
  constraint dispatch_recipient_validity_ck check (valid_to is null or valid_from <= valid_to)
);
comment on table dispatch_recipient is 'without a partnership: of all; a recipient of the days between its first and last gets reports published then';
comment on column dispatch_recipient.name is '{body}: the national body of the day of publication (national_body)';
comment on column dispatch_recipient.days is 'calendar days from publication; empty: as long as the statutory clock C10 gives';
comment on column dispatch_recipient.added_on is 'reports published earlier require no copy; empty: it came with the application';
comment on column dispatch_recipient.verified is 'false: the page says "to be confirmed locally"';
call keep_history('dispatch_recipient');

-- Nobody has confirmed the wording of the guidance, nor the day on which one body replaced the other.
insert into dispatch_recipient (id, name, source, valid_from, valid_to, version) values
('00000000-0000-7000-8000-000000000271', '{body}', 'Working Together, annual report', '2018-06-29', null, 0),
('00000000-0000-7000-8000-000000000272', 'What Works for Children’s Social Care', 'Working Together 2018, annual report', '2018-06-29', '2022-12-31', 0),
('00000000-0000-7000-8000-000000000273', 'Foundations', 'Working Together 2023, annual report', '2023-01-01', null, 0);

create table dispatch (
  id uuid constraint dispatch_pk primary key,
  partnership_id uuid not null constraint dispatch_partnership_id_fk references partnership,
  report_id uuid not null constraint dispatch_report_id_fk references annual_report,
  recipient text not null constraint dispatch_recipient_ck check (recipient <> ''),
  due_on date not null,
  sent_on date not null,
  way text not null constraint dispatch_way_ck check (way in ('EMAIL', 'ONLINE', 'POST', 'HAND', 'NOT_NEEDED')),
  note text,
  file_name text,
  media_type text,
  sha256 text constraint dispatch_sha256_ck check (sha256 ~ '^[0-9a-f]{64}$'),
  content bytea,
  recorded_by text not null,
  recorded_at timestamptz not null,
  removed_reason text constraint dispatch_removed_reason_ck check (removed_reason <> ''),
  removed_by text,
  removed_at timestamptz,
  version integer not null,
  constraint dispatch_not_needed_ck check (way <> 'NOT_NEEDED' or note is not null),
  constraint dispatch_removed_ck check (num_nonnulls(removed_reason, removed_by, removed_at) in (0, 3)),
  constraint dispatch_proof_ck check (num_nonnulls(file_name, media_type, sha256, content) in (0, 4))
);
comment on column dispatch.recipient is 'its name on the day of publication';
comment on column dispatch.due_on is 'as it was when the dispatch was recorded';
comment on column dispatch.way is 'NOT_NEEDED: no copy was sent, for the reason in the note; sent_on is the day of that decision';
comment on column dispatch.removed_reason is 'why the record was a mistake: it counts as nothing sent';
comment on column dispatch.content is 'what proves it: a PDF or a picture';
create unique index dispatch_recipient_uk on dispatch (report_id, recipient) where removed_at is null;
create index dispatch_partnership_id_ix on dispatch (partnership_id);
call keep_history('dispatch', 'id', array['content']);

-- What partnerships do on the way to publication, in months before the month of the deadline. Practice, not law: rows can follow it.
create table publication_milestone (
  id uuid constraint publication_milestone_pk primary key default gen_random_uuid(),
  position integer not null constraint publication_milestone_position_uk unique,
  name text not null,
  owner text not null,
  first_month integer not null,
  last_month integer not null,
  source text not null,
  constraint publication_milestone_months_ck check (first_month >= last_month and last_month >= 0)
);
comment on column publication_milestone.first_month is 'months before the month in which the report is due';
call keep_history('publication_milestone');
call exclude_from_archives('publication_milestone');
insert into publication_milestone (position, name, owner, first_month, last_month, source) values
(1, 'Plan the report and choose what is carried forward', 'Business manager', 8, 6, 'Practice of partnerships'),
(2, 'Ask partners for their returns', 'Business manager', 5, 5, 'Practice of partnerships'),
(3, 'Partners send words and numbers', 'Partner agencies', 5, 4, 'Practice of partnerships'),
(4, 'Contributions and spending of the year are final', 'Finance partner', 4, 4, 'Practice of partnerships'),
(5, 'Subgroups report', 'Chairs of subgroups', 4, 3, 'Practice of partnerships'),
(6, 'First draft, checked against the statutory checklist', 'Business manager', 3, 3, 'Practice of partnerships'),
(7, 'Partners comment on the draft', 'Delegated safeguarding partners, relevant agencies', 3, 2, 'Practice of partnerships'),
(8, 'Scrutineer reads the draft and writes a statement', 'Independent scrutineer', 2, 2, 'Practice of partnerships'),
(9, 'Each safeguarding partner signs off', 'Lead safeguarding partners', 2, 0, 'Practice of partnerships');

