-- nobody can decide on requests for a new due date that were left when their action was closed
select set_config('throughline.actor', 'Throughline', true);
update due_date_request q set outcome = 'REFUSED', outcome_note = 'The action was closed.', decided_at = now(),
  decided_by = 'Throughline', version = q.version + 1
from action a
where a.id = q.action_id and q.outcome is null and a.status in ('VERIFIED_COMPLETE', 'NO_LONGER_NEEDED');
