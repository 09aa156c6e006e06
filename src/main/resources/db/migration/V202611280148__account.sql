-- A saved search is a saved list of the page of searches: any list with its filters in its address is saved in the same way.
alter table saved_search add column path text not null default '/search'
  constraint saved_search_path_ck check (path ~ '^(/[a-z0-9-]+)+$');
alter table saved_search alter column path drop default;
alter table saved_search drop constraint saved_search_name_uk;
alter table saved_search add constraint saved_search_name_uk unique (user_id, path, name);
comment on column saved_search.path is 'the path of the list; the query is that of its address';
