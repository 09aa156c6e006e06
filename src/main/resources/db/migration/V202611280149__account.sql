-- What was saved at once in a partnership. The pages that describe changes in sentences show a sentence for each record of a set.
create table change_set (
  id bigint constraint change_set_pk primary key,
  partnership_id uuid not null,
  at timestamptz not null,
  actor text not null,
  request text
);
create index change_set_partnership_id_ix on change_set (partnership_id, id);
create index change_set_actor_ix on change_set (partnership_id, actor, id);
create index change_set_at_ix on change_set (partnership_id, at);
comment on column change_set.id is 'its first row in the history, from which no row is ever removed';
comment on column change_set.partnership_id is 'no foreign key: an archive is imported with its history first, and the history outlives its records';

create table change_set_row (
  history_id bigint constraint change_set_row_pk primary key,
  change_set_id bigint not null constraint change_set_row_change_set_id_fk references change_set,
  record_id uuid not null,
  table_name text not null,
  operation text not null,
  of_record boolean not null
);
comment on table change_set_row is 'the columns of the history that counting needs: the history itself, with old and new wording, is large';
comment on column change_set_row.of_record is 'whether the row is the record, not a part of it';
create index change_set_row_change_set_id_ix on change_set_row (change_set_id, history_id);

create trigger change_set_append_only before update or delete on change_set for each row execute function refuse_change();
create trigger change_set_no_truncate before truncate on change_set for each statement execute function refuse_change();
create trigger change_set_row_append_only before update or delete on change_set_row for each row execute function refuse_change();
create trigger change_set_row_no_truncate before truncate on change_set_row for each statement execute function refuse_change();

-- A row belongs to the partnership that it names, else to that of the record it is part of, else to that of a record it refers to.
-- Records that partnerships share (organisations, themes, statutory rules) belong to none. Accounts and roles are for administrators.
create function add_to_change_set() returns trigger language plpgsql as $$
declare
  content jsonb := coalesce(new.new_row, new.old_row);
  partnership uuid := case when new.table_name = 'partnership' then new.record_id else (content ->> 'partnership_id')::uuid end;
  latest change_set;
begin
  if new.table_name in ('user_account', 'role_grant', 'saved_search') then
    return null;
  end if;
  if partnership is null then
    select s.partnership_id into partnership
    from (select new.record_id as id, 0 as place union all
      select (f.value #>> '{}')::uuid, 1 from jsonb_each(content) f
      where right(f.key, 3) = '_id' and f.value #>> '{}' ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$') r
    cross join lateral (
      select c.partnership_id from history h join change_set_row w on w.history_id = h.id join change_set c on c.id = w.change_set_id
      where h.record_id = r.id limit 1) s
    order by r.place limit 1;
  end if;
  if partnership is null then
    return null;
  end if;
  select * into latest from change_set c where c.partnership_id = partnership order by c.id desc limit 1;
  if latest.id is null or latest.actor <> new.actor or latest.request is distinct from new.request
      or (new.request is null and new.at not between latest.at and latest.at + interval '1 minute') then
    insert into change_set (id, partnership_id, at, actor, request) values (new.id, partnership, new.at, new.actor, new.request);
    latest.id := new.id;
  end if;
  insert into change_set_row (history_id, change_set_id, record_id, table_name, operation, of_record)
  values (new.id, latest.id, new.record_id, new.table_name, new.operation, coalesce(content ->> 'id', '') = new.record_id::text);
  return null;
end $$;
create trigger history_change_set after insert on history for each row execute function add_to_change_set();

-- Counts records that were saved at once, by kind in the order of the first; their parts only if none of their records was. In PL/pgSQL,
-- which keeps the plan: planning would take longer than counting.
create function change_set_counts(change_set bigint) returns json language plpgsql stable as $$
begin
  return (
    with changed as (
      select r.table_name, r.record_id, min(r.history_id) as first, bool_or(r.of_record) as itself,
        bool_or(r.operation = 'INSERT') as added, bool_or(r.operation = 'DELETE') as removed
      from change_set_row r
      where r.change_set_id = change_set and not exists (select from withdrawn_records() w(id) where w.id = r.record_id) group by 1, 2)
    select json_agg(k) from (
      select c.table_name as table, case when c.added then 'INSERT' when c.removed then 'DELETE' else 'UPDATE' end as operation,
        count(*) as records
      from changed c
      where not (c.added and c.removed and c.itself) and (c.itself or not exists (select from changed o where o.itself))
      group by 1, 2 order by min(c.first)) k);
end $$;

call exclude_from_archives('change_set', 'change_set_row');
