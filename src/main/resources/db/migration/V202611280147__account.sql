create view person_role as
  select u.id as person_id, u.email, u.display_name, g.role, g.partnership_id, g.organisation_id, g.group_id
  from role_grant g join user_account u on u.id = g.user_id where u.enabled;
comment on view person_role is 'the roles that people have now';

-- The header of every page shows it, so it is read together with the roles. The module of notices replaces it.
create function unread_notices(person uuid) returns integer language sql stable as $$ select 0 $$;
