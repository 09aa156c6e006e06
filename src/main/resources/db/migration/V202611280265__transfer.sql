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

create function row_counts() returns table (name text, found bigint) language plpgsql stable as $$
declare
  each text;
begin
  for each in select t.table_name from information_schema.tables t
      where t.table_schema = current_schema() and t.table_type = 'BASE TABLE'
        and t.table_name not in ('flyway_schema_history', 'spring_session', 'spring_session_attributes', 'sign_in_bucket', 'job', 'backup_check')
      order by 1 loop
    return query execute format('select %L::text, count(*) from %I', each, each);
  end loop;
end $$;
comment on function row_counts is 'the rows of each table; not of those that the running application keeps for a short time';

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
