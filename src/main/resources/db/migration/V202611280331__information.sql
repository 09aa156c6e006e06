-- Finds the record whose page has an address, so that a hold can be placed on reports, what they are made of, and returns.
create function record_at(partnership_slug text, page text)
returns table (record_id uuid, table_name text) language sql stable as $$
  select found.record_id, found.table_name from (
    select r.subject_id as record_id, r.table_name, 1 as place
    from public_record r join partnership p on p.id = r.partnership_id
    where p.slug = partnership_slug and r.record_id = r.subject_id and r.address in (page, page || '/details')
    union all
    select n.id, 'annual_report', 0 from report_name n join partnership p on p.id = n.partnership_id
    where p.slug = partnership_slug and n.path = page
    union all
    select q.id, 'data_request', 0 from data_request q join partnership p on p.id = q.partnership_id
    where p.slug = partnership_slug and 'returns/' || q.number = page
    union all
    select r.record_id, r.table_name, 2
    from public_record r join partnership p on p.id = r.partnership_id where p.slug = partnership_slug and r.address = page
    union all
    select s.record_id, s.table_name, 3 from searchable_record s join partnership p on p.id = s.partnership_id
    where p.slug = partnership_slug and s.address = page) found
  order by found.place, found.table_name <> 'annual_report' limit 1
$$;
comment on function record_at is 'the record with a page at an address below the partnership''s, or below its management';

-- The places of a person's name: every text of every table, also of the history, but for secrets and what is derived from
-- other tables. A new table is searched unless it is named here.
create function texts_with_words(words text[], most integer)
returns table (table_name text, record_id uuid, field text, wording text) language plpgsql stable as $$
declare
  patterns constant text[] := array(select '%' || regexp_replace(unaccent(w), '([\\%_])', '\\\1', 'g') || '%' from unnest(words) w);
  source record;
begin
  for source in
    select c.relname as name,
      coalesce((array_agg(a.attname order by a.attname <> 'id', a.attnum)
        filter (where a.atttypid = 'uuid'::regtype and (a.attname = 'id' or a.attname like '%\_id')))[1], '') as key,
      string_agg(format('(%L, t.%I::text)', a.attname, a.attname), ', ') filter (
        where a.atttypid in ('text'::regtype, 'varchar'::regtype, 'bpchar'::regtype, 'jsonb'::regtype, 'text[]'::regtype)
          and a.attname <> all (coalesce(r.secret, '{}'))) as fields
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    left join archive_rule r on r.table_name = c.relname
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname not like 'search\_%'
      and c.relname <> all (array['archive_rule', 'authenticator', 'flyway_schema_history', 'history', 'installation_secret', 'job',
        'one_time_link', 'private_link', 'recovery_code', 'sent_form', 'sign_in_bucket', 'spring_session', 'spring_session_attributes'])
    group by c.relname order by c.relname
  loop
    if source.fields is not null then
      return query execute format('select %L, %s, f.field, f.wording from %I t cross join lateral (values %s) f (field, wording)
          where unaccent(f.wording) ilike all ($1) limit $2', source.name,
        case source.key when '' then 'null::uuid' else format('t.%I', source.key) end, source.name, source.fields)
      using patterns, most;
    end if;
  end loop;
  return query
    select distinct on (h.record_id) h.table_name, h.record_id, 'history', f.value
    from history h cross join lateral (
      select 'actor' as key, h.actor as value
      union all select e.key, e.value from jsonb_each_text(h.old_row) e
      union all select e.key, e.value from jsonb_each_text(h.new_row) e) f
    where unaccent(concat_ws(' ', h.actor, h.old_row::text, h.new_row::text)) ilike all (patterns) and unaccent(f.value) ilike all (patterns)
    order by h.record_id, h.id desc limit most;
end $$;
comment on function texts_with_words is 'texts that contain all words, with the record that they belong to; never shown without a record of it';

create function places_of_records(records uuid[])
returns table (record_id uuid, address text, partnership text) language sql stable as $$
  select r.id, case when u.id is not null then '/admin/users/' || u.email when p.id is not null then '/manage/' || p.slug || '/' end, n.name
  from unnest(records) r (id)
  left join user_account u on u.id = r.id
  left join lateral (
    select c.partnership_id as id from history h join change_set_row w on w.history_id = h.id join change_set c on c.id = w.change_set_id
    where h.record_id = r.id limit 1) o on u.id is null
  left join partnership p on p.id = o.id
  left join lateral (select (partnership_name_at(p.id, current_date)).name) n on p.id is not null
$$;
comment on function places_of_records is 'the partnership of records and the beginning of their addresses';
