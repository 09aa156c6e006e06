-- What everyone could read of a report when it was published, and the files made from that. Both never change.

create table edition (
  id uuid constraint edition_pk primary key,
  partnership_id uuid not null constraint edition_partnership_id_fk references partnership,
  report_id uuid not null constraint edition_report_id_fk references annual_report,
  number integer not null constraint edition_number_ck check (number > 0),
  origin text not null constraint edition_origin_ck check (origin in ('SEALED', 'AMENDMENT', 'CORRECTION', 'PUBLISHED_EARLIER')),
  published_on date,
  changes text,
  sealed_at timestamptz not null,
  sealed_by text not null,
  sha256 text not null constraint edition_sha256_ck check (sha256 ~ '^[0-9a-f]{64}$'),
  waiting boolean not null default false,
  version integer not null,
  constraint edition_number_uk unique (report_id, number)
);
comment on table edition is 'a report as it was published: never changed, never removed';
comment on column edition.published_on is 'day of publication; unknown for some reports published earlier';
comment on column edition.changes is 'what is new since the edition before';
comment on column edition.waiting is 'whether it is sealed for a later day: not public yet, and can be discarded';
comment on column edition.sha256 is 'checksum of the data in the file JSON';
create index edition_partnership_id_ix on edition (partnership_id);
create index edition_sha256_ix on edition (sha256);
call keep_history('edition');

-- Words are taken out of an edition only when its report is withdrawn: fingerprints stay.
create function is_withdrawn(edition edition) returns boolean language sql stable as $$
  select r.withdrawn_on is not null from report_name r where r.id = edition.report_id
$$;

create function is_public(edition edition) returns boolean language sql stable as $$
  select r.published and not edition.waiting from report_name r where r.id = edition.report_id
$$;

create function refuse_change_of_edition() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and is_withdrawn(old) and new.changes is null
      and to_jsonb(new) - '{changes,version}'::text[] = to_jsonb(old) - '{changes,version}'::text[] then
    return new;
  elsif tg_op = 'UPDATE' and old.waiting and not new.waiting
      and to_jsonb(new) - '{waiting,version}'::text[] = to_jsonb(old) - '{waiting,version}'::text[] then
    return new;
  elsif tg_op = 'DELETE' and old.waiting then
    return old;
  end if;
  raise exception '% on % is refused: an edition never changes', tg_op, tg_table_name;
end $$;
create trigger edition_sealed before update or delete on edition for each row execute function refuse_change_of_edition();

create table edition_file (
  edition_id uuid not null constraint edition_file_edition_id_fk references edition,
  form text not null constraint edition_file_form_ck check (form in ('JSON', 'HTML', 'PDF', 'WORD', 'CSV')),
  size_bytes integer not null,
  sha256 text not null constraint edition_file_sha256_ck check (sha256 ~ '^[0-9a-f]{64}$'),
  checked text,
  content bytea not null,
  constraint edition_file_pk primary key (edition_id, form)
);
comment on table edition_file is 'the files of an edition, made from its data alone';
comment on column edition_file.checked is 'what was checked before the edition was sealed, so that everyone can read the file';
call keep_history('edition_file', 'edition_id', array['content']);
create function refuse_change_of_edition_file() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and new.content = '' and (select is_withdrawn(e) from edition e where e.id = old.edition_id)
      and (new.edition_id, new.form, new.size_bytes, new.sha256, new.checked)
        is not distinct from (old.edition_id, old.form, old.size_bytes, old.sha256, old.checked) then
    return new;
  elsif tg_op = 'DELETE' and (select e.waiting from edition e where e.id = old.edition_id) then
    return old;
  end if;
  raise exception '% on % is refused: the files of an edition never change', tg_op, tg_table_name;
end $$;
create trigger edition_file_sealed before update or delete on edition_file for each row
  execute function refuse_change_of_edition_file();
create index edition_file_sha256_ix on edition_file (sha256);
alter table edition_file alter column content set storage external;

create view addressed_edition as
  select e.id, e.report_id, e.partnership_id, r.title, '/' || p.slug || '/' || r.path as address, e.number, e.published_on, e.changes, e.sha256,
    p.slug as partnership, r.slug as report, r.withdrawn_on, r.published and not e.waiting as published
  from edition e join report_name r on r.id = e.report_id join partnership_label p on p.id = e.partnership_id;
comment on view addressed_edition is 'editions in any state';

create view published_edition as select * from addressed_edition where published or withdrawn_on is not null;
comment on view published_edition is 'editions that everyone can read, or could before the report was withdrawn';

-- A migration above adds the editions of papers.
create view recognised_report_edition as
  select id, report_id, title as report_title, address as report_address, number, published_on, changes, sha256, withdrawn_on,
    address || '/editions#edition-' || number as page, partnership || '/' || report || '/' || number as named, null::date as public_from
  from published_edition;
comment on view recognised_report_edition is 'editions of which people can check copies; public_from: not before this day';
create view edition_seal as
  select r.title || ', edition ' || e.number as name, f.sha256 = e.sha256 and encode(sha256(f.content), 'hex') = e.sha256 as intact
  from edition e join report_name r on r.id = e.report_id join edition_file f on f.edition_id = e.id and f.form = 'JSON' where f.content <> '';
comment on view edition_seal is 'whether the data of an edition still have its fingerprint';
create view recognised_file as select edition_id, sha256 from edition_file;

create view withdrawn_annual_report as
  select r.id, p.slug as partnership, r.slug as report, '/' || p.slug || '/' || r.path as address, r.title, r.period_label,
    r.withdrawn_on, r.withdrawn_reason,
    array(select e.sha256 from edition e where e.report_id = r.id order by e.number) as fingerprints
  from report_name r join partnership_label p on p.id = r.partnership_id
  where r.withdrawn_on is not null;
comment on view withdrawn_annual_report is 'what everyone may know of a report that is withdrawn';

-- The history of the records of a report and of its amendments that were removed since.
create function records_of_report(report uuid) returns setof uuid language sql stable as $$
  with said (id) as (
    select report
    union
    select h.record_id from history h
    where h.table_name = 'annual_report' and coalesce(h.new_row, h.old_row) ->> 'amends_id' = report::text),
  part as materialized (
    select h.table_name, h.record_id, coalesce(h.new_row, h.old_row) as content
    from said cross join lateral history_within('report_id', said.id) h)
  select record_id from part where table_name in ('annual_report', 'report_author', 'section', 'statement', 'statement_point',
    'statement_theme', 'statement_organisation', 'statement_link', 'statement_list', 'statement_rejected_origin', 'dropped_statement',
    'dropped_priority', 'priority_progress', 'also_read', 'report_note', 'stage_change', 'draft_comment', 'sign_off', 'sign_off_part', 'sign_off_proof',
    'edition', 'edition_file', 'requirement_evidence', 'progress_explanation')
  union
  select (content ->> 'priority_id')::uuid from part where table_name = 'priority_progress'
    and not exists (select from priority_progress g where g.priority_id = (content ->> 'priority_id')::uuid
      and g.report_id not in (select id from said))
$$;
comment on function records_of_report is 'the records of a report, without priorities that other reports have';

-- The one way to withdraw a published report. It is recorded in the row of the report: the history of its content has no text.
create function withdraw_report(report uuid, seen_version integer, on_day date, reason text, order_reference text, by_name text)
returns boolean language plpgsql as $$
declare
  said uuid[];
begin
  update annual_report set state = 'WITHDRAWN', withdrawn_on = on_day, withdrawn_reason = reason, withdrawn_by = by_name,
    withdrawal_order = order_reference, version = version + 1
  where id = report and state = 'PUBLISHED' and version = seen_version;
  if not found then
    return false;
  end if;
  said := array(select id from records_of_report(report) id);
  delete from edition_file where edition_id in (select id from edition where report_id = report and waiting);
  delete from edition where report_id = report and waiting;
  delete from publication_job j using annual_report r
  where withdraw_report.report in (r.id, r.amends_id) and j.partnership_id = r.partnership_id and r.slug in (j.report, j.published);
  perform blank_report(report);
  delete from requirement_evidence where report_id = report;
  delete from progress_explanation where report_id = report;
  update edition set changes = null, version = version + 1 where report_id = report;
  update edition_file set content = '' where edition_id in (select id from edition where report_id = report);
  perform withdraw_history_of(said);
  return true;
end $$;
comment on function withdraw_report is 'whether the report was withdrawn: it must be published, and as it was seen';

create view search_of_edition as
  select e.id as record_id, case when is_public(e) then 'PUBLIC' else 'PARTNER' end as visibility, '{}'::uuid[] as readers,
    e.partnership_id, e.report_id, 'EDITION' as kind, r.period_label as year, e.published_on as as_at, null::date as until,
    null as state, '{}'::uuid[] as theme_ids, '{}'::uuid[] as organisation_ids, r.path || '/editions#edition-' || e.number as address,
    r.title || ', edition ' || e.number as title, search_text(coalesce(e.changes, '')) as wording
  from edition e join report_name r on r.id = e.report_id where r.withdrawn_on is null;
call keep_search('edition');
call follow_in_search('edition', 'annual_report', 'id', 'select id from edition where report_id = changed',
  'state, slug, kind, title, period_label');

-- Background jobs: to publish a draft, or to create the files of a report that was published earlier. One row for each
-- report, so that two people who ask get one job.
create table publication_job (
  id uuid constraint publication_job_pk primary key,
  partnership_id uuid not null constraint publication_job_partnership_id_fk references partnership,
  report text not null,
  publication jsonb,
  asked_by_id uuid constraint publication_job_asked_by_id_fk references user_account,
  asked_by text not null,
  asked_at timestamptz not null,
  state text not null constraint publication_job_state_ck
    check (state in ('WAITING', 'RUNNING', 'DONE', 'REFUSED', 'FAILED', 'CANCELLED')),
  files integer not null,
  problems jsonb not null,
  published text,
  constraint publication_job_uk unique (partnership_id, report)
);
comment on column publication_job.report is 'slug of the report, which may be a draft that is gone';
comment on column publication_job.publication is 'what is to be published and when; null if it was published earlier';
comment on column publication_job.files is 'how many files are made';
comment on column publication_job.problems is 'what keeps it from being published';
comment on column publication_job.published is 'slug of the published report';
create index publication_job_asked_by_id_ix on publication_job (asked_by_id);
call exclude_from_archives('publication_job');

-- How a report answers what law and guidance ask of it. Never public.
create table requirement_evidence (
  id uuid constraint requirement_evidence_pk primary key,
  report_id uuid not null constraint requirement_evidence_report_id_fk references annual_report on delete cascade,
  regime_key text not null,
  requirement_key text not null,
  explanation text,
  not_applicable boolean not null default false,
  version integer not null,
  constraint requirement_evidence_uk unique (report_id, regime_key, requirement_key),
  constraint requirement_evidence_reason_ck check (not not_applicable or explanation is not null)
);
comment on column requirement_evidence.requirement_key is 'key of the requirement within the regime, which every installation holds';
comment on column requirement_evidence.not_applicable is 'the requirement does not apply to the report; the explanation is the reason';
call keep_history('requirement_evidence');

create table requirement_link (
  evidence_id uuid not null constraint requirement_link_evidence_id_fk references requirement_evidence on delete cascade,
  position integer not null,
  kind text not null constraint requirement_link_kind_ck check (kind in ('PART', 'SECTION', 'STATEMENT', 'PRIORITY', 'REVIEW',
    'RECOMMENDATION', 'ACTION')),
  target text not null,
  name text not null,
  constraint requirement_link_pk primary key (evidence_id, position),
  constraint requirement_link_uk unique (evidence_id, kind, target) deferrable initially deferred
);
comment on column requirement_link.target is 'address of what answers the requirement: a part, slug, number or reference';
comment on column requirement_link.name is 'its name when it was linked, shown if it is removed';
call keep_history('requirement_link', 'evidence_id');

create function linkable_pieces(report uuid, refs text[]) returns table (kind text, target text, name text, filled boolean)
language sql stable as $$
  select p.kind, p.target, p.name, p.filled
  from (select kind, target, name, filled, part, position from report_piece where report_id = report order by kind, position) p
  union all
  select 'PART', held.part, held.part, true
  from report_name r cross join lateral (
    select case when p.part in ('OVERVIEW', 'KEY_MESSAGES', 'PRIORITIES', 'LEARNING', 'FIGURES', 'MONEY', 'TRAINING', 'ASSURANCE',
      'VOICES', 'RISKS', 'GOVERNANCE') then p.part else report_part_of(p.part) end as part
    from report_parts(r.id, r.partnership_id, true) p
    union select f.part from figure_parts(r.id) f
    union select m.part from money_parts(r.id) m
    union select a.part from assurance_part a where a.report_id = r.id
    union select 'LEARNING' where mentions_reviews(r.id)) held
  where r.id = report
  union all
  select f.kind, f.reference, f.wording, true
  from report_name r join follow_up_name f on f.partnership_id = r.partnership_id
  where r.id = report and f.reference = any (refs)
  union all
  select 'REVIEW', v.reference, coalesce(v.pseudonym, v.described_as, v.reference), true
  from report_name r join review_overview v on v.partnership_id = r.partnership_id
  where r.id = report and v.reference = any (refs)
$$;
comment on function linkable_pieces is 'what a report has that can answer a requirement, and the records with these references';

-- Why there is little or no progress. Printed in the report.
create table progress_explanation (
  id uuid constraint progress_explanation_pk primary key,
  report_id uuid not null constraint progress_explanation_report_id_fk references annual_report on delete cascade,
  kind text not null constraint progress_explanation_kind_ck check (kind in ('PRIORITY', 'ACTION', 'FIGURE', 'STATEMENT')),
  subject text not null,
  explanation text not null,
  version integer not null,
  constraint progress_explanation_uk unique (report_id, kind, subject)
);
comment on table progress_explanation is 'explanations of little or no progress in a report';
comment on column progress_explanation.subject is 'address of what makes no progress: a number, a reference, or slug and number of a figure';
call keep_history('progress_explanation');

-- A table of what was sealed, for pages of published reports.
create function sealed_table(report uuid, wanted text) returns jsonb language sql stable as $$
  select t.content from (
    select f.content from edition e join edition_file f on f.edition_id = e.id and f.form = 'JSON'
    where e.report_id = report and not e.waiting and f.content <> '' order by e.number desc limit 1) latest
  cross join lateral jsonb_array_elements(convert_from(latest.content, 'UTF8')::jsonb -> 'tables') t (content)
  where t.content ->> 'name' = wanted
$$;
comment on function sealed_table is 'a table of the latest public edition of a report';

create function checks_beside_text(report uuid) returns table (message text, first text, second text, third text, address text)
language sql stable as $$
  with r as (select n.* from report_name n where n.id = report)
  select 'DraftCheck.recommendation', u.wording, v.reference, '', 'recommendations/' || u.reference
  from r join review_overview v on v.partnership_id = r.partnership_id and v.period_label = r.period_label
  join undecided_recommendation u on u.review_id = v.id
  union all
  select 'DraftCheck.training', t.title, '', '', 'training/' || t.number from training_to_evaluate t where t.report_id = report
  union all
  select 'DraftCheck.partner', organisation_label_at(s.organisation_id, r.ends_on), '', '', 'money'
  from r join statutory_partner s on s.partnership_id = r.partnership_id and in_force(r.ends_on, s.valid_from, s.valid_to)
  where not exists (select from report_payer p where p.report_id = report
    and p.organisation_id in (select related_organisations(array[s.organisation_id])))
  union all
  select 'DraftCheck.count', c.measure, c.declared::text, c.recorded::text, 'review-counts'
  from review_count_comparison c where c.report_id = report and c.differs
  order by 1, 5
$$;
comment on function checks_beside_text is 'outstanding records of a draft in addition to its text; for business managers only';

-- Names that the partnership never publishes: those of children, families and others it must protect. Never public.
create table private_name (
  id uuid constraint private_name_pk primary key,
  partnership_id uuid not null constraint private_name_partnership_id_fk references partnership,
  number integer not null,
  name text not null constraint private_name_name_ck check (name <> ''),
  token text not null constraint private_name_token_ck check (token <> ''),
  version integer not null,
  constraint private_name_number_uk unique (partnership_id, number)
);
comment on column private_name.token is 'the first word of the name in lower case and without accents, by which texts are looked up';
create unique index private_name_name_uk on private_name (partnership_id, lower(name));
create index private_name_token_ix on private_name (token);
call keep_history('private_name');

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

-- How much of what a draft lists as little or no progress is explained: kept so that it is counted again only after a change, and on
-- another day, as actions become overdue.
create table little_progress_count (
  report_id uuid constraint little_progress_count_pk primary key
    constraint little_progress_count_report_id_fk references annual_report on delete cascade,
  day date not null,
  listed integer not null,
  explained integer not null,
  compared_to bigint not null
);
comment on column little_progress_count.compared_to is 'the last change of the history before it was counted';
call exclude_from_archives('little_progress_count');

-- What drafts would print, as checksums of their parts: kept so that it is computed again only after a change, and so that a person
-- who signs what is no longer there reads what has changed.
create table draft_fingerprint (
  report_id uuid not null constraint draft_fingerprint_report_id_fk references annual_report on delete cascade,
  sha256 text not null constraint draft_fingerprint_sha256_ck check (sha256 ~ '^[0-9a-f]{64}$'),
  parts jsonb not null,
  compared_to bigint not null,
  seen_at timestamptz not null,
  constraint draft_fingerprint_pk primary key (report_id, sha256)
);
comment on column draft_fingerprint.compared_to is 'the last change of the history when this was what the draft would print';
comment on column draft_fingerprint.seen_at is 'when it was last computed';
call exclude_from_archives('draft_fingerprint');

create function known_fingerprint(report uuid) returns text language plpgsql stable as $$
begin
  return (select f.sha256 from draft_fingerprint f where f.report_id = report and not printed_change_after(f.compared_to)
    order by f.compared_to desc limit 1);
end $$;
comment on function known_fingerprint is 'checksum of what a draft prints, if nothing has changed since it was computed';
