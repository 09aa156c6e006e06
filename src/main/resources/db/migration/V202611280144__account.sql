-- Identities of sign-in providers (OpenID Connect). Security events record bindings and removals, so it has no history.
create table sign_in_identity (
  id uuid constraint sign_in_identity_pk primary key,
  user_id uuid not null constraint sign_in_identity_user_id_fk references user_account on delete cascade,
  issuer text not null,
  subject text not null,
  bound_at timestamptz not null,
  last_used_at timestamptz,
  removed_at timestamptz,
  constraint sign_in_identity_subject_uk unique (issuer, subject)
);
comment on table sign_in_identity is 'a subject belongs to one account for ever, whatever its email address becomes at the provider';
comment on column sign_in_identity.removed_at is 'since when it no longer signs in; the row stays, or the next sign-in would bind it again';
create unique index sign_in_identity_user_id_uk on sign_in_identity (user_id, issuer) where removed_at is null;

call exclude_from_archives('sign_in_identity');
