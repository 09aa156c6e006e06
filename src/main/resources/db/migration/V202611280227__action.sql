create view follow_up_name as
  select a.partnership_id, 'ACTION' as kind, a.reference, a.wording from action a
  union all
  select r.partnership_id, 'RECOMMENDATION', r.reference, r.wording from recommendation r;
comment on view follow_up_name is 'actions and recommendations by reference, for business managers only';

create view undecided_recommendation as
  select r.partnership_id, r.source_id as review_id, r.reference, r.wording from recommendation r
  where r.source_type = 'REVIEW' and r.source_id is not null and r.response = 'NOT_STATED';
comment on view undecided_recommendation is 'recommendations of reviews without a decision, for business managers only';
