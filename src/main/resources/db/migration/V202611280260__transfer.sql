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

-- What was found when a restored backup was checked.
create table backup_check (
  id bigint generated always as identity constraint backup_check_pk primary key,
  at timestamptz not null,
  database_name text not null,
  changes_up_to timestamptz,
  rows_found bigint not null,
  files_found bigint not null,
  seals_found bigint not null,
  problems text[] not null
);
comment on column backup_check.changes_up_to is 'the last change that the backup holds';
comment on column backup_check.seals_found is 'editions of reports and papers whose fingerprint was computed again';
create trigger backup_check_append_only before update or delete on backup_check for each row execute function refuse_change();
call exclude_from_archives('backup_check');

create function row_counts() returns table (name text, found bigint, log boolean) language plpgsql stable as $$
declare
  each record;
begin
  for each in select t.table_name, exists (select from pg_trigger g where g.tgname = t.table_name || '_no_truncate')
        and not exists (select from pg_trigger g where g.tgname = t.table_name || '_history') as log
      from information_schema.tables t
      where t.table_schema = current_schema() and t.table_type = 'BASE TABLE'
        and t.table_name not in ('flyway_schema_history', 'spring_session', 'spring_session_attributes', 'sign_in_bucket', 'job', 'backup_check')
      order by 1 loop
    return query execute format('select %L::text, count(*), %L::boolean from %I', each.table_name, each.log, each.table_name);
  end loop;
end $$;
comment on function row_counts is
  'the rows of each table, and whether it is a log: its rows stay and have no history. Not of tables that the running application writes all the time';

create function file_checksums() returns table (name text, found bigint, damaged bigint) language plpgsql stable as $$
declare
  each text;
begin
  for each in select c.table_name from information_schema.columns c
      join information_schema.columns s on s.table_schema = c.table_schema and s.table_name = c.table_name and s.column_name = 'sha256'
      where c.table_schema = current_schema() and c.column_name = 'content' and c.data_type = 'bytea' and c.table_name <> 'transfer_upload'
      order by 1 loop
    return query execute format($q$select %L::text, count(*), count(*) filter (where encode(sha256(content), 'hex') <> sha256)
      from %I where content <> ''$q$, each, each);
  end loop;
end $$;
comment on function file_checksums is 'the files of each table, and how many no longer have the checksum they were stored with';
