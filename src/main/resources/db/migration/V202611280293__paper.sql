-- What business managers read of papers, and the facts of reports that papers can say.

create view paper_details as
  select p.*, c.council, c.body, c.meets_on, c.item_number, c.reference, c.forward_plan_reference, c.presented_by,
    c.number as consideration_number, t.name as template_name, t.longest_sides,
    array(select r.title || case when position(r.period_label in r.title) > 0 then '' else ', ' || r.period_label end
      from paper_report x join report_name r on r.id = x.report_id where x.paper_id = p.id order by x.position) as report_names,
    array(select x.report_id from paper_report x where x.paper_id = p.id order by x.position) as report_ids
  from cabinet_paper p join consideration c on c.id = p.consideration_id join paper_template t on t.id = p.template_id;
comment on view paper_details is 'papers with their meeting, template and reports';
