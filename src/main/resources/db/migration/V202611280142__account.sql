-- The header of every page is made with the roles, and dangerous things need a second step passed recently: one statement tells both.
create function has_second_step(person uuid) returns boolean language sql stable as $$
  select exists (select from authenticator where user_id = person and confirmed_at is not null) $$;
