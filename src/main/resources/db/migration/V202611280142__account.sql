-- The roles for the header of every page, and the state of the second step for sensitive actions, in one statement.
create function has_second_step(person uuid) returns boolean language sql stable as $$
  select exists (select from authenticator where user_id = person and confirmed_at is not null) $$;
