create view follow_up_name as
  select a.partnership_id, 'ACTION' as kind, a.reference, a.wording from action a
  union all
  select r.partnership_id, 'RECOMMENDATION', r.reference, r.wording from recommendation r;
comment on view follow_up_name is 'actions and recommendations by reference, for business managers only';
