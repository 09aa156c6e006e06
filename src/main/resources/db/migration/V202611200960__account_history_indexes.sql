-- What changed around an organisation or in a partnership's governance, also what was removed since.
create index history_predecessor_ix on history ((coalesce(new_row, old_row) ->> 'predecessor_id'), id) where table_name = 'succession';
create index history_successor_ix on history ((coalesce(new_row, old_row) ->> 'successor_id'), id) where table_name = 'succession';
create index history_governance_ix on history ((coalesce(new_row, old_row) ->> 'partnership_id'), id)
  where table_name in ('agency_role', 'appointment', 'governance_group');
