create view review_count_comparison as
  select c.id, c.partnership_id, c.report_id, c.period_label, c.measure, c.declared, m.recorded, c.declared <> m.recorded as differs
  from review_count c cross join lateral (
    select case when c.measure not in ('OTHER', 'RECOMMENDATIONS', 'REVIEWS_ACTIVE', 'REVIEWS_UNDERTAKEN') then coalesce((
      select m.reviews from review_measure m where m.partnership_id = c.partnership_id and m.period = c.period_label and m.measure = c.measure), 0)
      end as recorded) m;
comment on view review_count_comparison is
  'declared numbers of reviews beside the recorded ones, null if they cannot be counted; only for readers of drafts';
