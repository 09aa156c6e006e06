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
