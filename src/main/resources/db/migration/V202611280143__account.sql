-- Passkeys, as Spring Security stores them (JdbcUserCredentialRepository).
create table user_credentials (
  credential_id text constraint user_credentials_pk primary key,
  user_entity_user_id text not null,
  public_key bytea not null,
  signature_count bigint,
  uv_initialized boolean,
  backup_eligible boolean not null,
  authenticator_transports text,
  public_key_credential_type text,
  backup_state boolean not null,
  attestation_object bytea,
  attestation_client_data_json bytea,
  created timestamptz,
  last_used timestamptz,
  label text not null,
  id uuid not null default gen_random_uuid() constraint user_credentials_id_uk unique,
  user_id uuid not null generated always as
    (encode(decode(translate(user_entity_user_id, '-_', '+/') || '==', 'base64'), 'hex')::uuid) stored
    constraint user_credentials_user_id_fk references user_account on delete cascade
);
comment on table user_credentials is 'passkeys; only the public key is known here';
comment on column user_credentials.user_entity_user_id is 'the identifier of the account in base64url, which a passkey holds';
create index user_credentials_user_id_ix on user_credentials (user_id);
call exclude_from_archives('user_credentials');

create or replace function has_second_step(person uuid) returns boolean language sql stable as $$
  select exists (select from authenticator where user_id = person and confirmed_at is not null)
    or exists (select from user_credentials where user_id = person) $$;
