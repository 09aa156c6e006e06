-- Every change of every business row, written by the database itself so that no code path can pass it by.
create table history (
  id bigint generated always as identity constraint history_pk primary key,
  at timestamptz not null default clock_timestamp(),
  actor text not null,
  actor_id uuid,
  request text,
  table_name text not null,
  operation text not null constraint history_operation_ck check (operation in ('INSERT', 'UPDATE', 'DELETE')),
  record_id uuid not null,
  old_row jsonb,
  new_row jsonb
);
comment on column history.record_id is 'the record that a reader would name: the statement, not its theme tag';
comment on column history.actor is 'the name the person had then, or the process (for example the sample import)';
create index history_record_ix on history (record_id, id);

create function last_recorded_change() returns timestamptz language sql stable as $$
  select h.at from history h order by h.id desc limit 1
$$;

-- TG_ARGV[0]: the column that names the record; further arguments: columns whose values are never kept (secrets).
create function record_history() returns trigger language plpgsql as $$
declare
  old_row jsonb := case when tg_op <> 'INSERT' then to_jsonb(old) end;
  new_row jsonb := case when tg_op <> 'DELETE' then to_jsonb(new) end;
  hidden text;
  change bigint;
begin
  if tg_op = 'UPDATE' and old_row - 'version' = new_row - 'version' then
    return null;
  end if;
  for i in 1 .. tg_nargs - 1 loop
    hidden := tg_argv[i];
    old_row := old_row - hidden;
    new_row := new_row - hidden;
  end loop;
  insert into history (actor, actor_id, request, table_name, operation, record_id, old_row, new_row)
  values (
    coalesce(nullif(current_setting('throughline.actor', true), ''), 'database user ' || session_user),
    nullif(current_setting('throughline.actor_id', true), '')::uuid,
    nullif(current_setting('throughline.request', true), ''),
    tg_table_name, tg_op, (coalesce(new_row, old_row) ->> tg_argv[0])::uuid, old_row, new_row)
  returning id into change;
  if coalesce(current_setting('throughline.first_change', true), '') = '' then
    perform set_config('throughline.first_change', change::text, true);
  end if;
  return null;
end $$;

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% on % is refused: what happened stays recorded', tg_op, tg_table_name;
end $$;

-- Records of which a court or another authority has forbidden the words. Their history has no words: it stays recorded who changed what
-- kind of record when. No page and no archive has it.
create table withdrawn_record (
  record_id uuid constraint withdrawn_record_pk primary key
);
create trigger withdrawn_record_append_only before update or delete on withdrawn_record for each row execute function refuse_change();

create function without_words(record jsonb) returns jsonb language sql immutable as $$
  select jsonb_object_agg(f.key, f.value) from jsonb_each(record) f
  where f.key in ('state', 'visibility') or jsonb_typeof(f.value) in ('number', 'boolean')
    or f.value #>> '{}' ~ '^([0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9]{4}-[0-9]{2}-[0-9]{2})$'
$$;
comment on function without_words is 'identifiers, numbers, days and state of a record';

create function refuse_change_of_history() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and exists (select from withdrawn_record w where w.record_id = old.record_id)
      and to_jsonb(new) = to_jsonb(old)
        || jsonb_build_object('old_row', without_words(old.old_row), 'new_row', without_words(old.new_row)) then
    return new;
  end if;
  raise exception '% on % is refused: what happened stays recorded', tg_op, tg_table_name;
end $$;
create trigger history_append_only before update or delete on history for each row execute function refuse_change_of_history();
create trigger history_no_truncate before truncate on history for each statement execute function refuse_change();

-- A legal hold keeps a record and its parts; to edit them is allowed, because the history keeps the former words. Rows that only link
-- records, without identifier or number, are written again when a record is edited. The draft that amends a report is no part of it.
create function refuse_removal_of_held() returns trigger language plpgsql as $$
begin
  if exists (select from legal_hold h where h.ended_on is null) and to_jsonb(old) ?| '{id,number}' and exists (
      select from legal_hold h join jsonb_each_text(to_jsonb(old)) f on f.value = h.record_id::text
      where h.ended_on is null and (f.key = 'id' or f.key like '%\_id' and f.key <> 'amends_id')) then
    raise exception 'a legal hold keeps a row of %', tg_table_name using errcode = 'TL001';
  end if;
  return old;
end $$;

create function refuse_withdrawal_of_held(records uuid[]) returns void language plpgsql as $$
begin
  if exists (select from legal_hold h where h.ended_on is null and h.record_id = any (records)) then
    raise exception 'a legal hold keeps a record' using errcode = 'TL001';
  end if;
end $$;

create function withdraw_history_of(records uuid[]) returns void language sql as $$
  select refuse_withdrawal_of_held(records);
  insert into withdrawn_record select distinct unnest(records) on conflict do nothing;
  update history h set old_row = without_words(h.old_row), new_row = without_words(h.new_row)
  where h.record_id = any (records)
    and (h.old_row, h.new_row) is distinct from (without_words(h.old_row), without_words(h.new_row));
$$;
comment on function withdraw_history_of is 'takes the words out of the history of records';

create function shown_history() returns setof history language sql stable as $$
  select h.* from history h where not exists (select from withdrawn_record w where w.record_id = h.record_id)
$$;
comment on function shown_history is 'the history without withdrawn records';

-- A set, so that PostgreSQL joins it: a function of one row would be run for each.
create function withdrawn_records() returns setof uuid language sql stable as $$
  select w.record_id from withdrawn_record w
$$;

create function history_row(row_id bigint) returns setof history language sql stable as $$
  select h.* from history h where h.id = row_id
$$;
comment on function history_row is 'one row of the history, by its key; callers leave out what is withdrawn';

create index history_request_ix on history (request) where operation <> 'INSERT';

-- A row of which the history does not keep everything, or on which rows without history depended, is not given back. Counters only grow:
-- a form that was opened before does not write over what was given back, and no number of an update is used again.
create function restore_row(change history) returns void language plpgsql as $$
declare
  changed jsonb;
  columns text;
  counted text;
  same bigint;
begin
  select string_agg(quote_ident(a.attname), ', ') filter (where change.operation = 'DELETE' or change.new_row -> a.attname is distinct
      from change.old_row -> a.attname and a.attname not in ('version', 'updates')),
    jsonb_object_agg(a.attname, change.new_row -> a.attname) filter (where a.attname <> 'version'),
    string_agg(', version = t.version + 1', '') filter (where a.attname = 'version')
  into columns, changed, counted from pg_attribute a
  where a.attrelid = change.table_name::regclass and a.attnum > 0 and not a.attisdropped and a.attgenerated = '';
  if change.operation = 'UPDATE' then
    execute format('with given_back as (
        update %1$I t set (%2$s) = (select %2$s from jsonb_populate_record(t, $1)) %3$s
        where t.id = ($1 ->> ''id'')::uuid and to_jsonb(t) @> $2 returning 1)
      select count(*) from given_back', change.table_name, columns, counted) into same using change.old_row, changed;
  elsif exists (select from pg_attribute a where a.attrelid = change.table_name::regclass and a.attnum > 0 and not a.attisdropped
        and a.attgenerated = '' and not change.old_row ? a.attname)
      or exists (select from pg_constraint c where c.confrelid = change.table_name::regclass and c.confdeltype = 'c'
        and not exists (select from pg_trigger t where t.tgrelid = c.conrelid and t.tgname like '%\_history')) then
    raise exception 'a row of % is not kept as a whole', change.table_name;
  else
    execute format('with given_back as (
        insert into %1$I (%2$s) overriding system value select %2$s from jsonb_populate_record(null::%1$I, $1) returning *)
      select count(*) from given_back g where to_jsonb(g) @> $1', change.table_name, columns) into same using change.old_row;
  end if;
  if same = 0 then
    raise exception 'a row of % is not as it was', change.table_name;
  end if;
end $$;
comment on function restore_row is 'gives a removed row back as it was, or the columns of a row that a change replaced';

-- A row is given back after those that it refers to.
create function undo_changes(undone text, person uuid, partnership uuid) returns setof uuid language plpgsql as $$
declare
  pending history[];
  refers history[];
  change history;
begin
  select array_agg(h order by h.id desc) into pending from history h
  where h.request = undone and h.operation <> 'INSERT' and h.actor_id = person and h.at > clock_timestamp() - interval '1 hour'
  having not bool_or(h.record_id in (select withdrawn_records())) and bool_or(exists (
    select from change_set_row r join change_set s on s.id = r.change_set_id where r.history_id = h.id and s.partnership_id = partnership));
  if pending is null then
    raise exception 'nothing was changed with this request';
  end if;
  return query select p.record_id from unnest(pending) p where p.new_row -> 'updates' <> p.old_row -> 'updates';
  loop
    refers := '{}';
    foreach change in array pending loop
      begin
        perform restore_row(change);
      exception when foreign_key_violation then
        refers := refers || change;
      end;
    end loop;
    exit when cardinality(refers) = 0;
    if cardinality(refers) = cardinality(pending) then
      raise exception 'what was changed refers to something else that is gone';
    end if;
    pending := refers;
  end loop;
end $$;
comment on function undo_changes is 'gives back what a person changed and removed in a partnership with one request in the last hour; returns the records that log each change themselves';

-- Changes for the pages that show them. Modules add functions for further selections of their own rows.
create function history_of(rows uuid[]) returns setof history language sql stable as $$
  select h.* from shown_history() h where h.record_id = any (rows)
$$;
comment on function history_of is 'changes of the rows with these identifiers';

create function history_within(reference text, record uuid) returns setof history language sql stable as $$
  select h.* from shown_history() h
  where h.record_id in (
    select record union
    select part.record_id from history part where coalesce(part.new_row, part.old_row) ->> reference = record::text)
$$;
comment on function history_within is 'changes of a row and of the rows that refer to it, or did, by the column named reference';

-- Puts one business table under history. To be called by the migration that creates the table.
create procedure keep_history(business_table text, record_column text default 'id', hidden_columns text[] default '{}')
language plpgsql as $$
declare
  arguments text := quote_literal(record_column);
  hidden text;
begin
  foreach hidden in array hidden_columns loop
    arguments := arguments || ', ' || quote_literal(hidden);
  end loop;
  execute format('create trigger %I after insert or update or delete on %I for each row execute function record_history(%s)',
    business_table || '_history', business_table, arguments);
  execute format('create trigger %I before delete on %I for each row execute function refuse_removal_of_held()',
    business_table || '_held', business_table);
  execute format('create trigger %I before truncate on %I for each statement execute function refuse_change()',
    business_table || '_no_truncate', business_table);
end $$;

-- Keeps the former slugs of a table's rows in the table <table>_former_slug (slug, <table>_id), so that old addresses lead to the new
-- ones and none is given to another row. To be called by the migration that creates both tables.
create function keep_former_slug() returns trigger language plpgsql as $$
declare
  former constant text := tg_table_name || '_former_slug';
  taken boolean;
begin
  execute format('delete from %I where slug = $1 and %I = $2', former, tg_table_name || '_id') using new.slug, new.id;
  execute format('select exists (select from %I where slug = $1)', former) into taken using new.slug;
  if taken then
    raise unique_violation using message = format('another %s had the slug %s', tg_table_name, new.slug);
  end if;
  if tg_op = 'UPDATE' then
    execute format('insert into %I (slug, %I) values ($1, $2)', former, tg_table_name || '_id') using old.slug, old.id;
  end if;
  return null;
end $$;

create procedure keep_former_slugs(business_table text) language plpgsql as $$
begin
  execute format('create trigger %I after insert on %I for each row execute function keep_former_slug()',
    business_table || '_slug_added', business_table);
  execute format('create trigger %I after update of slug on %I for each row when (old.slug <> new.slug)
    execute function keep_former_slug()', business_table || '_slug_changed', business_table);
  execute format('create view %I (id, slug) as select id, slug from %I union all select %I, slug from %I',
    business_table || '_slug', business_table, business_table || '_id', business_table || '_former_slug');
  execute format('comment on view %I is %L', business_table || '_slug', 'current and former slugs');
end $$;

-- How archives of a partnership treat tables whose rows do not simply belong to one partnership.
create table archive_rule (
  table_name text constraint archive_rule_pk primary key,
  scope text not null constraint archive_rule_scope_ck check (scope in ('NONE', 'ALL', 'OWN', 'NAMED')),
  same_by text[] not null,
  related text,
  secret text[] not null,
  switched_off text[] not null
);
comment on column archive_rule.scope is
  'the rows of an archive: none; all; those of the partnership and of none; those that its rows refer to';
comment on column archive_rule.same_by is 'columns by which another installation knows the same row';
comment on column archive_rule.related is 'a function that adds related rows to those that are referred to';
comment on column archive_rule.secret is 'columns that never leave the installation; nor does the history of such a table';
comment on column archive_rule.switched_off is 'columns that are false after an import';

-- Both are called by the migration that creates the table.
create procedure exclude_from_archives(variadic tables text[]) language sql as $$
  insert into archive_rule select unnest(tables), 'NONE', '{}', null, '{}', '{}';
$$;

create procedure share_in_archives(shared_table text, rows text, same_by text[], related text default null,
  secret text[] default '{}', switched_off text[] default '{}') language sql as $$
  insert into archive_rule values (shared_table, rows, same_by, related, secret, switched_off);
$$;

create function archive_rules() returns setof archive_rule language sql stable as $$ select * from archive_rule $$;

call exclude_from_archives('archive_rule', 'flyway_schema_history', 'installation_secret', 'job', 'sent_form', 'spring_session', 'spring_session_attributes',
  'withdrawn_record');

-- Sessions are kept in the database (Spring Session's own layout) so that any copy of the application can serve anyone.
create table spring_session (
  primary_id char(36) not null constraint spring_session_pk primary key,
  session_id char(36) not null,
  creation_time bigint not null,
  last_access_time bigint not null,
  max_inactive_interval int not null,
  expiry_time bigint not null,
  principal_name varchar(100)
);
create unique index spring_session_ix1 on spring_session (session_id);
create index spring_session_ix2 on spring_session (expiry_time);
create index spring_session_ix3 on spring_session (principal_name);

create table spring_session_attributes (
  session_primary_id char(36) not null,
  attribute_name varchar(200) not null,
  attribute_bytes bytea not null,
  constraint spring_session_attributes_pk primary key (session_primary_id, attribute_name),
  constraint spring_session_attributes_fk foreign key (session_primary_id) references spring_session (primary_id) on delete cascade
);

-- Signs values that pages contain for their reader. The first start makes it; never exported, never logged.
create table installation_secret (
  id boolean constraint installation_secret_pk primary key default true constraint installation_secret_one_ck check (id),
  secret bytea not null
);

-- Forms that were saved, so that one sent twice is saved once; the second is answered with the first's result.
create table sent_form (
  form text not null constraint sent_form_pk primary key,
  content text not null,
  sent_at timestamptz not null,
  result text,
  location text
);
create index sent_form_sent_at_ix on sent_form (sent_at);

-- The queue of jobs that run in the background (db-scheduler's own layout).
create table job (
  task_name text not null,
  task_instance text not null,
  task_data bytea,
  execution_time timestamptz not null,
  picked boolean not null,
  picked_by text,
  last_success timestamptz,
  last_failure timestamptz,
  consecutive_failures integer,
  last_heartbeat timestamptz,
  version bigint not null,
  priority smallint,
  constraint job_pk primary key (task_name, task_instance)
);
create index job_execution_time_ix on job (execution_time);
create index job_last_heartbeat_ix on job (last_heartbeat);

-- Words that may identify a child and that somebody decided to publish.
create table accepted_identifier (
  id uuid constraint accepted_identifier_pk primary key,
  partnership_id uuid not null,
  kind text not null,
  words text not null,
  sentence text not null default '',
  reason text not null constraint accepted_identifier_reason_ck check (reason <> ''),
  given_by text not null constraint accepted_identifier_given_by_ck check (given_by <> ''),
  accepted_at timestamptz not null,
  version integer not null,
  constraint accepted_identifier_uk unique (partnership_id, kind, words, sentence)
);
comment on column accepted_identifier.words is 'the words as found; found again they need no second reason';
comment on column accepted_identifier.sentence is 'the sentence for which the reason holds; empty: it holds for the words everywhere';
comment on column accepted_identifier.given_by is 'the name of the person who gave the reason';
call keep_history('accepted_identifier');
