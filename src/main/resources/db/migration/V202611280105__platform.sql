-- What the search finds: one row for each statement, paragraph, priority, recommendation, action and update, review, learning
-- point and summary, and figure. Modules describe their rows in a view search_of_<table>; triggers keep the rows of this table equal to it at commit.
create extension if not exists unaccent;
create extension if not exists pg_trgm;
create extension if not exists btree_gin;

create text search configuration search_english (copy = pg_catalog.english);
alter text search configuration search_english alter mapping for hword, hword_part, word with unaccent, english_stem;
comment on text search configuration search_english is 'English word stems, without accents';

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
    setweight(to_tsvector('search_english', title), 'A') || setweight(to_tsvector('search_english', wording), 'B')
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
  select btrim(regexp_replace(regexp_replace(regexp_replace(array_to_string(parts, ' – '),
    '!?\[([^\]]*)\]\([^)]*\)', '\1', 'g'), '[*_#>`|~]+', ' ', 'g'), '\s+', ' ', 'g'))
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
  whole tsquery not null generated always as (phraseto_tsquery('search_english', name)) stored,
  parts tsquery not null generated always as (plainto_tsquery('search_english', name)) stored,
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
  asked constant tsquery := websearch_to_tsquery('search_english', typed);
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
