create view statutory_partner as
  select partnership_id, organisation_id, valid_from, valid_to from agency_role where role = 'STATUTORY_SAFEGUARDING_PARTNER';
comment on view statutory_partner is 'the statutory safeguarding partners of partnerships, with their terms';
