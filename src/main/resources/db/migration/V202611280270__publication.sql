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
  version integer not null,
  constraint edition_number_uk unique (report_id, number)
);
comment on table edition is 'a report as it was published: never changed, never removed';
comment on column edition.published_on is 'day of publication; unknown for some reports published earlier';
comment on column edition.changes is 'what is new since the edition before';
comment on column edition.sha256 is 'checksum of the data in the file JSON';
create index edition_partnership_id_ix on edition (partnership_id);
create index edition_sha256_ix on edition (sha256);
call keep_history('edition');
create trigger edition_sealed before update or delete on edition for each row execute function refuse_change();

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
create trigger edition_file_sealed before update or delete on edition_file for each row execute function refuse_change();
create index edition_file_sha256_ix on edition_file (sha256);
alter table edition_file alter column content set storage external;

create view published_edition as
  select e.id, e.report_id, r.title, '/' || p.slug || '/' || r.path as address, e.number, e.published_on, e.changes, e.sha256,
    p.slug as partnership, r.slug as report
  from edition e join report_name r on r.id = e.report_id join partnership_label p on p.id = e.partnership_id
  where r.published;
comment on view published_edition is 'editions that everyone can read';

create view search_of_edition as
  select e.id as record_id, case when r.published then 'PUBLIC' else 'PARTNER' end as visibility, '{}'::uuid[] as readers,
    e.partnership_id, e.report_id, 'EDITION' as kind, r.period_label as year, e.published_on as as_at, null::date as until,
    null as state, '{}'::uuid[] as theme_ids, '{}'::uuid[] as organisation_ids, r.path || '/editions#edition-' || e.number as address,
    r.title || ', edition ' || e.number as title, search_text(coalesce(e.changes, '')) as wording
  from edition e join report_name r on r.id = e.report_id;
call keep_search('edition');
call follow_in_search('edition', 'annual_report', 'id', 'select id from edition where report_id = changed',
  'state, slug, kind, title, period_label');

-- What was asked of the background: to publish a draft, or to make the files of a report that was published earlier. One row for each
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
