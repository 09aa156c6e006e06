-- The second step of signing in. Security events record who changed it and when, so it has no history.
create table authenticator (
  id uuid constraint authenticator_pk primary key,
  user_id uuid not null constraint authenticator_user_id_fk references user_account on delete cascade,
  name text not null,
  secret bytea not null,
  added_at timestamptz not null,
  confirmed_at timestamptz,
  last_used_at timestamptz,
  last_step bigint not null default 0
);
comment on table authenticator is 'an app that shows codes (RFC 6238)';
comment on column authenticator.secret is 'encrypted with the secret of the installation';
comment on column authenticator.confirmed_at is 'null until the person has typed a first code';
comment on column authenticator.last_step is 'the period of 30 seconds of the last code that was used: no code works twice';
create index authenticator_user_id_ix on authenticator (user_id);
create unique index authenticator_unconfirmed_uk on authenticator (user_id) where confirmed_at is null;

create table recovery_code (
  code_hash text constraint recovery_code_pk primary key,
  user_id uuid not null constraint recovery_code_user_id_fk references user_account on delete cascade,
  used_at timestamptz
);
create index recovery_code_user_id_ix on recovery_code (user_id);

call exclude_from_archives('authenticator', 'recovery_code');
