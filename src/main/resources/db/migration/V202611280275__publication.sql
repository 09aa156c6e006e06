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
