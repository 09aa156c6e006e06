-- The one way to withdraw a final paper, as reports are withdrawn: its words are removed for good, also from the history.
create function withdraw_paper(paper uuid, seen_version integer, on_day date, reason text, order_reference text, by_name text)
returns boolean language plpgsql as $$
declare
  said uuid[] := array(select distinct h.record_id from history_within('paper_id', paper) h where h.table_name in (
    'cabinet_paper', 'paper_report', 'paper_field', 'paper_recommendation', 'paper_signatory', 'paper_attachment', 'paper_section',
    'paper_paragraph', 'paper_fact', 'paper_clearance', 'clearance_step', 'paper_edition', 'paper_edition_file'));
begin
  update cabinet_paper set state = 'WITHDRAWN', withdrawn_on = on_day, withdrawn_reason = reason, withdrawn_by = by_name,
    withdrawal_order = order_reference, reporting_officer = null, divisions_affected = null, dated_as = null, contact_officer = null,
    purpose = null, cabinet_member = null, corporate_priority = null, policy_framework = null, late_reason = null,
    late_agreed_by = null, late_agreed_on = null, version = version + 1
  where id = paper and state = 'FINAL' and version = seen_version;
  if not found then
    return false;
  end if;
  delete from public_paper where id = paper;
  delete from paper_clearance where paper_id = paper;
  delete from paper_section where paper_id = paper;
  delete from paper_field where paper_id = paper;
  delete from paper_recommendation where paper_id = paper;
  delete from paper_signatory where paper_id = paper;
  delete from paper_attachment where paper_id = paper;
  update paper_edition set content = '', exempt_content = null, facts = '[]', changes = case when number > 1 then '' end, version = version + 1
  where paper_id = paper;
  update paper_edition_file set content = '' where edition_id in (select id from paper_edition where paper_id = paper);
  perform withdraw_history_of(said);
  return true;
end $$;
comment on function withdraw_paper is 'whether the paper was withdrawn: it must be final, and as it was seen';

create view withdrawn_report as
  select * from withdrawn_annual_report
  union all
  select p.id, l.slug, n.name, '/' || l.slug || '/papers/' || p.slug, p.title || ', ' || c.body, '', p.withdrawn_on, p.withdrawn_reason,
    array(select e.sha256 from paper_edition e where e.paper_id = p.id order by e.number)
  from cabinet_paper p join consideration c on c.id = p.consideration_id join partnership_label l on l.id = p.partnership_id
  cross join lateral (values ('papers/' || p.slug), ('papers/' || p.number)) n (name)
  where p.withdrawn_on is not null;
comment on view withdrawn_report is 'what everyone may know of a report or paper that is withdrawn; a paper once by its slug and once by its number';
