create view training_to_evaluate as
  select t.report_id, t.number, t.title from training_activity t
  where not exists (select from training_evaluation e where e.activity_id = t.id);
comment on view training_to_evaluate is 'training without an evaluation';

create view report_payer as
  select b.report_id, c.payer_id as organisation_id from contribution c join budget b on b.id = c.budget_id where c.payer_id is not null;
comment on view report_payer is 'who contributes, by the report that states it';
