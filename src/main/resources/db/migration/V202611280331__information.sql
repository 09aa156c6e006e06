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
