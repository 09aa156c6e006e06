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
