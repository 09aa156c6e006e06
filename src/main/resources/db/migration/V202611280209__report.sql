-- The words of a scrutineer's own statement change only where the scrutineer writes, the report's amendment is published, or the
-- report is withdrawn; and nobody removes them from a report that stays.
create function write_scrutiny(report uuid) returns void language sql as $$
  select set_config('throughline.scrutiny_of', report::text, true)
$$;
comment on function write_scrutiny is 'lets the transaction change the words of the scrutineer in a draft';

create function refuse_change_of_scrutiny() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    if exists (select from annual_report r where r.id = old.report_id)
        and not exists (select from section s where s.report_id = old.report_id and s.scrutineer_id = old.scrutineer_id) then
      raise exception '% on % is refused: these are the words of the scrutineer', tg_op, tg_table_name;
    end if;
  elsif (new.heading, new.body, new.source) is distinct from (old.heading, old.body, old.source)
      or old.body <> '' and new.scrutineer_id is distinct from old.scrutineer_id then
    if old.report_id::text is distinct from nullif(current_setting('throughline.scrutiny_of', true), '')
        and old.report_id::text <> all (string_to_array(coalesce(current_setting('throughline.amended_reports', true), ''), ','))
        and (new.heading <> '' or new.body <> '') then
      raise exception '% on % is refused: these are the words of the scrutineer', tg_op, tg_table_name;
    end if;
  end if;
  return null;
end $$;
create trigger section_scrutineers after update on section for each row when (old.scrutineer_id is not null)
  execute function refuse_change_of_scrutiny();
create constraint trigger section_scrutineers_kept after delete on section deferrable initially deferred for each row
  when (old.scrutineer_id is not null and old.body <> '') execute function refuse_change_of_scrutiny();
