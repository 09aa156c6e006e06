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

create function row_key(content jsonb, columns text[]) returns text language sql immutable as $$
  select case cardinality(columns) when 1 then content ->> columns[1]
    else (select string_agg(content ->> c, ' ' order by n) from unnest(columns) with ordinality as x (c, n)) end
$$;

-- An import of an archive records its rows a second time, after the history that comes with them: so rows are counted by their
-- primary key, not by their additions.
create function rows_by_history() returns table (name text, found bigint) language sql stable as $$
  with primary_key as (
    select c.relname, array_agg(a.attname::text order by a.attnum) as columns
    from pg_index i join pg_class c on c.oid = i.indrelid
    join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any (i.indkey)
    where i.indisprimary and c.relnamespace = current_schema()::regnamespace group by c.relname),
  change as (
    select h.id, h.table_name, row_key(h.new_row, k.columns) as key, true as present
    from history h join primary_key k on k.relname = h.table_name where h.new_row is not null
    union all
    select h.id, h.table_name, row_key(h.old_row, k.columns), false
    from history h join primary_key k on k.relname = h.table_name
    where h.operation = 'DELETE' or h.operation = 'UPDATE' and k.columns <> '{id}'),
  one as (
    select table_name, max(id) filter (where present) as stored, max(id) filter (where not present) as removed from change group by table_name, key)
  select table_name, count(*) filter (where stored >= coalesce(removed, 0)) from one group by table_name
$$;
comment on function rows_by_history is 'the rows that each table must have at least: those whose last change did not remove them';

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

-- A legal hold keeps a record, its parts and their parts; to edit them is allowed, because the history keeps the former words. Rows
-- that only link records, without identifier or number, are written again when a record is edited. The draft that amends a report is no
-- part of it. A row is a part of what it would be removed with.
create function is_held(kind regclass, content jsonb) returns boolean language plpgsql stable as $$
declare
  whole record;
  above jsonb;
begin
  if exists (select from legal_hold h join jsonb_each_text(content) f on f.value = h.record_id::text
      where h.ended_on is null and (f.key = 'id' or f.key like '%\_id' and f.key <> 'amends_id')) then
    return true;
  end if;
  for whole in select c.confrelid::regclass as name, string_agg(format('w.%I = p.%I', k.attname, a.attname), ' and ') as same
      from pg_constraint c cross join unnest(c.conkey, c.confkey) as x (part, whole)
      join pg_attribute a on a.attrelid = c.conrelid and a.attnum = x.part
      join pg_attribute k on k.attrelid = c.confrelid and k.attnum = x.whole
      where c.contype = 'f' and c.confdeltype = 'c' and c.conrelid = kind and c.confrelid <> c.conrelid
      group by c.oid, c.confrelid loop
    execute format('select to_jsonb(w) from jsonb_populate_record(null::%s, $1) p join %s w on %s', kind, whole.name, whole.same)
      into above using content;
    if is_held(whole.name, above) then
      return true;
    end if;
  end loop;
  return false;
end $$;
comment on function is_held is 'whether a row is under a legal hold, or a part of what is';

create function refuse_removal_of_held() returns trigger language plpgsql as $$
begin
  if exists (select from legal_hold h where h.ended_on is null) and to_jsonb(old) ?| '{id,number}' and is_held(tg_relid, to_jsonb(old)) then
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

-- What the search finds: one row for each statement, paragraph, priority, recommendation, action and update, review, learning
-- point and summary, and figure. Modules describe their rows in a view search_of_<table>; triggers keep the rows of this table equal to it at commit.
create extension if not exists unaccent;
create extension if not exists pg_trgm;
create extension if not exists btree_gin;

create text search configuration search_english (copy = pg_catalog.english);
alter text search configuration search_english alter mapping for hword, hword_part, word with unaccent, english_stem;
comment on text search configuration search_english is 'English word stems, without accents';

create function split_words(words text) returns text language sql immutable as $$
  select regexp_replace(words, '([[:alpha:]])/(?=[[:alpha:]])', E'\\1/\u200b', 'g')
$$;
comment on function split_words is 'a text in which each word of "fathers/male carers" is found, which otherwise is read as the name of a file';

-- What everyone may read has a table, indexes and statistics of its own: nothing hidden can show in its order or time.
create table search_entry (
  table_name text not null,
  record_id uuid not null,
  visibility text not null constraint search_entry_visibility_ck check (visibility in ('PUBLIC', 'PARTNER', 'INTERNAL')),
  readers uuid[] not null,
  partnership_id uuid not null,
  report_id uuid,
  kind text not null,
  year text not null,
  as_at date,
  until date,
  state text,
  theme_ids uuid[] not null,
  organisation_ids uuid[] not null,
  address text not null,
  title text not null,
  wording text not null,
  words tsvector not null generated always as (
    setweight(to_tsvector('search_english', split_words(title)), 'A') || setweight(to_tsvector('search_english', wording), 'B')
    || array_to_tsvector((partnership_id || organisation_ids)::text[])) stored,
  constraint search_entry_pk primary key (record_id, visibility)
) partition by list (visibility);
create table search_entry_public partition of search_entry for values in ('PUBLIC');
create table search_entry_hidden partition of search_entry for values in ('PARTNER', 'INTERNAL');
comment on column search_entry.visibility is
  'PARTNER: people who read the partnership''s drafts, and the organisations in readers; INTERNAL: business managers only';
comment on column search_entry.year is 'reporting year as lists show it; empty if unknown';
comment on column search_entry.as_at is 'the day of which names are shown';
comment on column search_entry.until is 'the last day on which everyone may read it; null if there is none';
comment on column search_entry.state is 'its status, as the key of a message; null if it has none';
comment on column search_entry.organisation_ids is 'organisations that it is about, or that own it';
comment on column search_entry.address is 'address of the page below the partnership''s';
comment on column search_entry.words is 'words of title and text, and the identifiers of the bodies so that every name of theirs finds it';
create index search_entry_words_ix on search_entry using gin (words, partnership_id, kind, year, theme_ids, organisation_ids);
create index search_entry_newest_ix on search_entry (as_at desc nulls last, record_id);
create index search_entry_year_ix on search_entry (year, as_at desc nulls last, record_id);
create index search_entry_partnership_ix on search_entry (partnership_id, as_at desc nulls last, record_id);
create index search_entry_report_id_ix on search_entry (report_id);
call exclude_from_archives('search_entry', 'search_entry_public', 'search_entry_hidden');

create function search_visibility(visibility text) returns text language sql immutable as $$
  select case when visibility in ('PUBLIC', 'SUMMARY_PUBLIC') then 'PUBLIC' when visibility = 'INTERNAL' then 'INTERNAL' else 'PARTNER' end
$$;
comment on function search_visibility(text) is 'who finds a record of this visibility';

create function search_visibility(whole text, part text) returns text language sql immutable as $$
  select case when 'INTERNAL' in (whole, part) then 'INTERNAL'
    when search_visibility(whole) = 'PUBLIC' and search_visibility(part) = 'PUBLIC' then 'PUBLIC' else 'PARTNER' end
$$;
comment on function search_visibility(text, text) is 'who finds a part of a record, each with a visibility of its own';

create function search_text(variadic parts text[]) returns text language sql immutable as $$
  select split_words(btrim(regexp_replace(regexp_replace(regexp_replace(array_to_string(parts, ' – '),
    '!?\[([^\]]*)\]\([^)]*\)', '\1', 'g'), '[*_#>`|~]+', ' ', 'g'), '\s+', ' ', 'g')))
$$;
comment on function search_text is 'plain words of texts in Markdown, one after another with a dash between';

create function reporting_year(on_day date) returns text language sql immutable as $$
  select coalesce(first || '/' || lpad(((first + 1) % 100)::text, 2, '0'), '')
  from (select extract(year from on_day - interval '3 months')::int as first) year
$$;
comment on function reporting_year is 'the reporting year of a day, from April to March; empty if the day is unknown';

-- To be called by the migration that creates the view search_of_<source>: makes a function that keeps one record's entry equal to it.
create procedure keep_search(source text) language plpgsql as $$
declare
  columns constant text := 'record_id, visibility, readers, partnership_id, report_id, kind, year, as_at, until, state, theme_ids, '
    || 'organisation_ids, address, title, wording';
begin
  execute format('create function refresh_search_of_%1$s(record uuid) returns void language sql as $f$
      delete from search_entry e where e.record_id = record and not exists (
        select from search_of_%1$s v where v.record_id = record and row(v.*) is not distinct from row(%2$s));
      insert into search_entry (table_name, %3$s) select %1$L, v.* from search_of_%1$s v where v.record_id = record
      on conflict do nothing $f$', source, regexp_replace(columns, '(\w+)', 'e.\1', 'g'), columns);
  call follow_in_search(source, source, 'id');
end $$;

-- Rows of changed_table change entries of source: those whose identifiers the query selects for the column's value "changed".
-- With columns named in changes only their updates count.
create procedure follow_in_search(source text, changed_table text, row_column text, records text default 'select changed',
  changes text default '') language plpgsql as $$
begin
  execute format('create function %1$s_search_of_%2$s() returns trigger language plpgsql as $f$
    declare changed uuid;
    begin
      for changed in select distinct c from unnest(array[old.%3$I, new.%3$I]) c where c is not null loop
        perform refresh_search_of_%2$s(r.id) from (%4$s) r (id);
      end loop;
      return null;
    end $f$', changed_table, source, row_column, records);
  execute format('create constraint trigger %1$I after %2$s on %3$I deferrable initially deferred for each row %4$s
    execute function %1$I()', changed_table || '_search_of_' || source,
    case when changes = '' then 'insert or update or delete' else 'update' end, changed_table,
    case when changes = '' then '' else format('when ((%s) is distinct from (%s))',
      regexp_replace(changes, '(\w+)', 'old.\1', 'g'), regexp_replace(changes, '(\w+)', 'new.\1', 'g')) end);
end $$;

-- Names of partnerships and organisations: a search for one finds records with any other name, and records of the body.
create table search_name (
  subject_id uuid not null,
  name text not null,
  whole tsquery not null generated always as (phraseto_tsquery('search_english', split_words(name))) stored,
  parts tsquery not null generated always as (plainto_tsquery('search_english', split_words(name))) stored,
  constraint search_name_pk primary key (subject_id, name)
);
comment on column search_name.whole is 'the name as a phrase';
comment on column search_name.parts is 'its words in any order';
call exclude_from_archives('search_name');

create function put_search_names(subject uuid, names text[]) returns void language sql as $$
  delete from search_name where subject_id = subject;
  insert into search_name (subject_id, name) select distinct subject, n from unnest(names) n where n <> '';
$$;

create function search_names_of(q tsquery) returns tsquery language sql stable as $$
  select string_agg(distinct term, ' | ')::tsquery
  from (
    select s.subject_id from search_name s where s.parts = q or s.whole = q) subject
  cross join lateral (
    select quote_literal(subject.subject_id::text)
    union all
    select '(' || s.whole::text || ')' from search_name s where s.subject_id = subject.subject_id and numnode(s.whole) > 0) name (term)
$$;
comment on function search_names_of is 'every name of the bodies that have a name, and their identifiers';

create function search_names_in(q tsquery) returns setof tsquery language sql stable as $$
  select name from (
    select distinct t.name from search_name s cross join lateral (values (s.whole), (s.parts)) t (name)
    where numnode(s.whole) > 0 and q @> s.parts) found
  order by numnode(name) desc, name limit 5
$$;
comment on function search_names_in is 'the names of bodies whose words are in a query, longest first';

create function search_query(typed text) returns tsquery language plpgsql stable as $$
declare
  asked constant tsquery := websearch_to_tsquery('search_english', split_words(typed));
begin
  if numnode(asked) = 0 then
    return asked;
  end if;
  return ts_rewrite(asked, format('select name, search_names_of(name) from search_names_in(%L::tsquery) name', asked));
end $$;
comment on function search_query is 'what a reader typed, with the other names of the partnerships and organisations in it';

-- The times from which a record was public with its current text, and from which it no longer was, for feeds.
create table public_time (
  record_id uuid constraint public_time_pk primary key,
  partnership_id uuid not null,
  report_id uuid,
  first_at timestamptz not null,
  changed_at timestamptz not null,
  withdrawn boolean not null
);
comment on column public_time.report_id is 'the report that the record is a part of';
create index public_time_partnership_id_ix on public_time (partnership_id, changed_at);
create index public_time_changed_at_ix on public_time (changed_at);
call exclude_from_archives('public_time');

create function follow_public_record() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    update public_time set changed_at = now(), withdrawn = true where record_id = old.record_id;
  else
    insert into public_time values (new.record_id, new.partnership_id, new.report_id, now(), now(), false)
    on conflict (record_id) do update
    set partnership_id = excluded.partnership_id, report_id = excluded.report_id, changed_at = now(), withdrawn = false;
  end if;
  return null;
end $$;
create trigger search_entry_followed after insert or delete on search_entry_public for each row execute function follow_public_record();

create view followed_record as
  select record_id, partnership_id, report_id, first_at, changed_at, withdrawn from public_time;
comment on view followed_record is 'when everyone could read a record';

create view searchable_record as select * from search_entry;
comment on view searchable_record is 'what the search reads';

-- Words to suggest a spelling, a list for each level of visibility. A word of a record that is gone stays in the list, but is suggested
-- only to readers who find a record with it.
create text search configuration search_spelling (copy = pg_catalog.simple);
alter text search configuration search_spelling alter mapping for asciiword, word with unaccent, simple;
create table search_word (
  visibility text,
  word text,
  constraint search_word_pk primary key (visibility, word)
) partition by list (visibility);
create table search_word_public partition of search_word for values in ('PUBLIC');
create table search_word_partner partition of search_word for values in ('PARTNER');
create table search_word_internal partition of search_word for values in ('INTERNAL');
create index search_word_ix on search_word using gin (word gin_trgm_ops);
call exclude_from_archives('search_word', 'search_word_public', 'search_word_partner', 'search_word_internal');

-- New words of one transaction at a time, so that two that add the same words never wait for each other.
create function add_search_words() returns trigger language plpgsql as $$
begin
  if pg_try_advisory_xact_lock('search_word'::regclass::oid::bigint) then
    insert into search_word
    select new.visibility, w.word
    from unnest(tsvector_to_array(to_tsvector('search_spelling', new.title || ' ' || new.wording))) w (word)
    where w.word ~ '^[a-z]{4,30}$'
      and not exists (select from search_word known where known.visibility = new.visibility and known.word = w.word)
    on conflict do nothing;
  end if;
  return null;
end $$;
create trigger search_entry_words after insert on search_entry for each row execute function add_search_words();

create view known_word as select visibility, word from search_word;
comment on view known_word is 'words with which the search compares what was typed';
create function folded(typed text) returns text language sql stable as $$ select lower(unaccent(typed)) $$;
comment on function folded is 'a word as the lists of words have it';

-- Finds texts of similar meaning: recommendations, learning points and statements are compared by it.

-- Words of the field with the same meaning. A word counts twice for the comparison: as itself, and as one of its family.
create materialized view word_family as
  select distinct on (stem) stem, split_part(words, ' ', 1) as family
  from (values
    ('father dad paternal stepfather man men male'),
    ('baby infant newborn unborn antenatal prenatal pregnant pregnancy birth maternity midwife midwives midwifery immobile'),
    ('young youth teenager teenage teen adolescent adolescence'),
    ('mental wellbeing emotional psychological psychiatric camhs depression'),
    ('tool toolkit checklist'),
    ('child children'),
    ('staff workforce practitioner professional worker colleague'),
    ('training train briefing induction cpd learn learning lesson teach'),
    ('recruitment recruit retention retain vacancy turnover sickness staffing'),
    ('workload capacity demand caseload pressure resource'),
    ('exploitation exploit gang trafficking groom grooming cuckooing'),
    ('escalation escalate disagreement disagree dispute challenge'),
    ('homeless homelessness housing landlord tenancy eviction overcrowding accommodation'),
    ('drug alcohol substance drinking drink addiction'),
    ('share sharing exchange disclose pass communicate communication'),
    ('chronology timeline'),
    ('consent agreement permission'),
    ('record recording written document write'),
    ('partner partnership multi multiagency agency interagency joint jointly together system countywide'),
    ('placement place foster fostering carer residential'),
    ('school education educational pupil exclusion exclude college nursery academy'),
    ('seen visible hidden sight overlooked missing invisible unseen'),
    ('view voice feeling wish heard listen'),
    ('police officer constabulary'),
    ('audit evaluate assurance assure monitor scrutinise'),
    ('suicide suicidal overdose'),
    ('early earlier prevention prevent upstream'),
    ('violence violent abuse abusive perpetrator'),
    ('coordinate coordinator coordination'),
    ('disability disabled send sen'),
    ('supervision supervise supervisor'),
    ('bruise bruising injury mark'),
    ('interpreter interpretation language translation translate'),
    ('refer referral threshold'),
    ('wait waiting delay timely'),
    ('transition adulthood'),
    ('gp surgery doctor'),
    ('risk danger'),
    ('online internet digital cyber'),
    ('plan planning strategy'),
    ('meeting conference discussion'),
    ('culture cultural ethnicity ethnic faith religion')
  ) families (words)
  cross join lateral regexp_split_to_table(words, ' ') word
  cross join lateral unnest(ts_lexize('english_stem', word)) stem
  order by stem, words;
create unique index word_family_uk on word_family (stem);

create function word_features(words text) returns table (feature text, word text) language sql stable as $$
  select distinct on (f.feature) f.feature, case when w.place = 1 then lower(w.word) else w.word end
  from regexp_split_to_table(words, '[^[:alnum:]]+') with ordinality w (word, place)
  cross join lateral unnest(ts_lexize('english_stem', lower(w.word))) s (stem)
  left join word_family on word_family.stem = s.stem
  cross join lateral (values (s.stem), ('~' || word_family.family)) f (feature)
  where f.feature is not null order by f.feature, w.place
$$;
comment on function word_features is 'the stems and families (~) of the words of a text, without very common ones, each with its first word';

create type compared_text as (id uuid, words text, themes text[], addressees text[], source text);

-- The most similar texts, best first: shared words, the rarer the more they weigh (cosine); 0.4 times the same of
-- themes, or 0.15 where one of the two has none; 0.1 for a shared addressee; less 0.05 for each better one of the same source, so that
-- one source does not fill the list. The weights are chosen with the labelled pairs in src/test/resources/told.
create function similar_texts(wanted compared_text, candidates compared_text[], most integer)
returns table (id uuid, words text[], themes text[], same_addressee boolean, place bigint)
language sql stable set enable_nestloop = off set jit = off as $$
  with compared as materialized (
    select * from unnest(candidates || wanted)
  ), lexeme as materialized (
    select c.id, l.lexeme from compared c cross join lateral unnest(to_tsvector('english', c.words)) l
  ), feature as materialized (
    select id, 'WORD' as kind, lexeme as value from lexeme
    union all
    select distinct x.id, 'WORD', '~' || f.family from lexeme x join word_family f on f.stem = x.lexeme
    union all
    select c.id, 'THEME', theme from compared c cross join lateral unnest(c.themes) theme
  ), weight as materialized (
    select kind, value, ln(1 + (select count(*) from compared)::float8 / count(*)) as weight from feature group by kind, value
  ), mine as materialized (
    select f.kind, f.value from feature f where f.id = (wanted).id
  ), total as materialized (
    select f.id, f.kind, sum(w.weight) filter (where m.value is not null) as shared, sum(w.weight) as weight
    from feature f join weight w using (kind, value) left join mine m using (kind, value) group by f.id, f.kind
  ), likeness as materialized (
    select o.id, o.kind, o.shared / sqrt(o.weight * m.weight) as likeness
    from total o join total m on m.id = (wanted).id and m.kind = o.kind where o.id <> (wanted).id and o.shared > 0
  ), score as (
    select c.id, c.source, c.addressees && (wanted).addressees as same_addressee, coalesce(word.likeness, 0)
      + case when cardinality(c.themes) > 0 and cardinality((wanted).themes) > 0 then 0.4 * coalesce(theme.likeness, 0) else 0.15 end
      + case when c.addressees && (wanted).addressees then 0.1 else 0 end as score
    from compared c
    left join likeness word on word.id = c.id and word.kind = 'WORD'
    left join likeness theme on theme.id = c.id and theme.kind = 'THEME'
    where coalesce(word.id, theme.id) is not null
  ), ranked as (
    select s.id, s.same_addressee,
      s.score - 0.05 * least(3, row_number() over (partition by s.source order by s.score desc, s.id) - 1) as score
    from score s where s.score > 0.22
  ), best as (
    select r.id, r.same_addressee, row_number() over (order by r.score desc, r.id) as place from ranked r
    order by place limit most
  ), shared as materialized (
    select b.id, m.feature, case when left(o.word, 1) = lower(left(o.word, 1)) then lower(m.word) else m.word end as mine, lower(o.word) as other, w.weight
    from best b join compared c on c.id = b.id
    cross join lateral word_features(c.words) o join word_features((wanted).words) m on m.feature = o.feature
    join weight w on w.kind = 'WORD' and w.value = o.feature
  )
  select b.id,
    array(select case when s.feature like '~%' then s.mine || ' (' || s.other || ')' else s.mine end from shared s
      where s.id = b.id and not exists (select from shared own join word_family f on f.stem = own.feature
        where own.id = b.id and '~' || f.family = s.feature)
      order by s.weight desc, s.feature limit 6),
    array(select f.value from feature f join mine m using (kind, value) where f.id = b.id and kind = 'THEME' order by f.value),
    coalesce(b.same_addressee, false), b.place
  from best b order by b.place
$$;
comment on function similar_texts is 'texts that may have the same meaning, with the reasons: words that both have or words of the same meaning, themes, addressee';

-- What people have typed into forms and not saved yet. It belongs to one person and is no record: it has no history and is in no archive.
create table unsaved_text (
  id uuid constraint unsaved_text_pk primary key,
  person_id uuid not null,
  page text not null,
  content text not null,
  kept_at timestamptz not null
);
comment on column unsaved_text.id is 'the identifier in the seal of the form: each form that is opened has its own';
comment on column unsaved_text.page is 'path of the page that it was typed on';
comment on column unsaved_text.content is 'the path that the form is sent to and its values, without files and passwords';
create index unsaved_text_person_id_ix on unsaved_text (person_id, kept_at);
create index unsaved_text_kept_at_ix on unsaved_text (kept_at);
call exclude_from_archives('unsaved_text');

-- The header of every page shows it, so it is read together with the roles.
create function unsaved_texts(person uuid) returns integer language sql stable as $$
  select count(*)::integer from unsaved_text where person_id = person
$$;
