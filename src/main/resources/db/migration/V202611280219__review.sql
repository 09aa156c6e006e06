create view differing_review_count as
  select c.report_id, c.period_label, c.measure, c.declared, coalesce(m.reviews, 0) as recorded
  from review_count c
  left join review_measure m on m.partnership_id = c.partnership_id and m.period = c.period_label and m.measure = c.measure
  where c.measure not in ('OTHER', 'RECOMMENDATIONS', 'REVIEWS_ACTIVE', 'REVIEWS_UNDERTAKEN') and c.declared <> coalesce(m.reviews, 0);
comment on view differing_review_count is 'declared numbers of reviews that differ from the recorded ones; only for readers of drafts';
