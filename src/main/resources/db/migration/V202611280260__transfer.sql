-- A table on its way in: kept between choosing its columns, looking at it and saving it, and then thrown away.
create table transfer_upload (
  id uuid constraint transfer_upload_pk primary key,
  partnership_id uuid not null constraint transfer_upload_partnership_id_fk references partnership,
  table_key text not null constraint transfer_upload_table_key_ck check (table_key <> ''),
  person_id uuid not null constraint transfer_upload_person_id_fk references user_account,
  file_name text not null constraint transfer_upload_file_name_ck check (file_name <> ''),
  sha256 text not null constraint transfer_upload_sha256_ck check (sha256 ~ '^[0-9a-f]{64}$'),
  sheets jsonb,
  choices jsonb not null,
  content bytea,
  created_at timestamptz not null,
  finished_at timestamptz,
  outcome jsonb,
  constraint transfer_upload_finished_ck check ((sheets is null) = (finished_at is not null)),
  constraint transfer_upload_content_ck check (content is null or sheets is not null)
);
comment on column transfer_upload.sheets is 'the cells as texts; thrown away as soon as it is saved';
comment on column transfer_upload.content is 'a CSV file as sent, read again if another separator or encoding is chosen';
comment on column transfer_upload.choices is 'the mapping of the columns and the chosen organisations';
comment on column transfer_upload.outcome is 'the result of saving it, shown again if it is sent twice';
create index transfer_upload_partnership_id_ix on transfer_upload (partnership_id);
create index transfer_upload_person_id_ix on transfer_upload (person_id);
create index transfer_upload_created_at_ix on transfer_upload (created_at);
call exclude_from_archives('transfer_upload');
