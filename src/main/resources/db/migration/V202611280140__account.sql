create table user_account (
  id uuid constraint user_account_pk primary key,
  email text not null constraint user_account_email_ck check (email = lower(email) and email like '%_@_%'),
  display_name text not null,
  password_hash text,
  enabled boolean not null default true,
  created_at timestamptz not null,
  version integer not null,
  constraint user_account_email_uk unique (email)
);
comment on column user_account.password_hash is 'empty until the person has set a password through a one-time link';
call keep_history('user_account', 'id', array['password_hash']);
call share_in_archives('user_account', 'NAMED', array['id', 'email'], secret => array['password_hash'],
  switched_off => array['enabled']);

create table role_grant (
  id uuid constraint role_grant_pk primary key,
  user_id uuid not null constraint role_grant_user_id_fk references user_account,
  role text not null constraint role_grant_role_ck check (role in (
    'ADMINISTRATOR', 'BUSINESS_MANAGER', 'SAFEGUARDING_PARTNER', 'SCRUTINEER', 'PARTNER_AGENCY', 'COUNCILLOR', 'CLEARING_OFFICER')),
  partnership_id uuid constraint role_grant_partnership_id_fk references partnership,
  organisation_id uuid constraint role_grant_organisation_id_fk references organisation,
  group_id uuid constraint role_grant_group_id_fk references governance_group on delete cascade,
  constraint role_grant_uk unique nulls not distinct (user_id, role, partnership_id, organisation_id, group_id),
  constraint role_grant_scope_ck check ((role = 'ADMINISTRATOR') = (partnership_id is null)),
  constraint role_grant_agency_ck check (role <> 'PARTNER_AGENCY' or organisation_id is not null),
  constraint role_grant_group_ck check (group_id is null or role = 'PARTNER_AGENCY')
);
comment on column role_grant.group_id is 'the group that the person answers for, as its chair';
create index role_grant_group_id_ix on role_grant (group_id);
create index role_grant_partnership_id_ix on role_grant (partnership_id);
create index role_grant_organisation_id_ix on role_grant (organisation_id);
call keep_history('role_grant', 'user_id');

create table one_time_link (
  token_hash text constraint one_time_link_pk primary key,
  user_id uuid constraint one_time_link_user_id_fk references user_account,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz
);
comment on table one_time_link is 'with a user: sets that person''s password; without: makes the first administrator';
create index one_time_link_user_id_ix on one_time_link (user_id);

-- Ending sessions by their rows alone would miss one that is just being begun.
create table ended_session (
  user_id uuid constraint ended_session_pk primary key constraint ended_session_user_id_fk references user_account on delete cascade,
  times integer not null default 1
);
comment on table ended_session is 'how often all sessions of a person were ended; a session that began at another number is over';
create function ended_sessions(person uuid) returns integer language sql stable as $$
  select coalesce((select times from ended_session where user_id = person), 0) $$;

create table security_event (
  id bigint generated always as identity constraint security_event_pk primary key,
  at timestamptz not null default clock_timestamp(),
  kind text not null,
  actor text,
  actor_id uuid,
  client_address text,
  detail text,
  counted_for text not null default '',
  times integer not null default 1
);
comment on column security_event.counted_for is 'the person, or the network of somebody unknown, whose events of a minute are counted in one row';
comment on column security_event.times is 'refusals repeated within a minute are counted in one row, so that nobody can fill the table; the details are those of the first';
create index security_event_at_ix on security_event (at desc);
create unique index security_event_counted_uk
  on security_event (kind, counted_for, date_bin('1 minute', at, '2000-01-01 00:00Z'))
  where kind in ('REFUSED', 'SIGN_IN_THROTTLED');
create trigger security_event_append_only before update on security_event for each row
  when (to_jsonb(old) - 'times' is distinct from to_jsonb(new) - 'times') execute function refuse_change();
create trigger security_event_kept before delete on security_event for each row
  when (old.at > clock_timestamp() - interval '90 days') execute function refuse_change();
create trigger security_event_no_truncate before truncate on security_event for each statement execute function refuse_change();

-- Bucket4j's own layout: how many sign-in attempts are left, per account and per client address.
create table sign_in_bucket (
  id text constraint sign_in_bucket_pk primary key,
  state bytea,
  expires_at bigint
);

call exclude_from_archives('one_time_link', 'ended_session', 'security_event', 'sign_in_bucket');

-- Searches that people saved for themselves.
create table saved_search (
  id uuid constraint saved_search_pk primary key,
  user_id uuid not null constraint saved_search_user_id_fk references user_account,
  name text not null constraint saved_search_name_ck check (name <> ''),
  query text not null constraint saved_search_query_ck check (query <> ''),
  version integer not null,
  path text not null constraint saved_search_path_ck check (path ~ '^(/[a-z0-9-]+)+$'),
  constraint saved_search_name_uk unique (user_id, path, name)
);
comment on column saved_search.query is 'the query of the address of its results';
comment on column saved_search.path is 'the path of the list; the query is that of its address';
call keep_history('saved_search');
call exclude_from_archives('saved_search');

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

-- Read together with the roles, for sensitive actions.
create function has_second_step(person uuid) returns boolean language sql stable as $$
  select exists (select from authenticator where user_id = person and confirmed_at is not null)
    or exists (select from user_credentials where user_id = person) $$;

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
comment on column sign_in_identity.removed_at is 'since when it no longer signs in; the row stays with the name of the account, or the next sign-in would bind it again';
create unique index sign_in_identity_user_id_uk on sign_in_identity (user_id, issuer) where removed_at is null;

call exclude_from_archives('sign_in_identity');

-- Links that open a person's own due actions, one return, their calendar or their mail settings without a password, for a limited time.
create table private_link (
  id uuid constraint private_link_pk primary key,
  user_id uuid not null constraint private_link_user_id_fk references user_account,
  kind text not null constraint private_link_kind_ck check (kind in ('ACTIONS', 'RETURN', 'CLEARANCE', 'CALENDAR', 'MAIL')),
  partnership_id uuid constraint private_link_partnership_id_fk references partnership,
  subject_id uuid,
  token_hash text not null constraint private_link_token_hash_uk unique,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  ended_at timestamptz,
  ended_by text,
  constraint private_link_ended_ck check ((ended_at is null) = (ended_by is null))
);
comment on column private_link.partnership_id is 'the partnership of the subject, or empty if the link is for the person wherever they take part';
comment on column private_link.subject_id is 'what the link opens, if it opens one record';
create index private_link_user_id_ix on private_link (user_id, created_at desc);
create index private_link_partnership_id_ix on private_link (partnership_id);
create unique index private_link_calendar_uk on private_link (user_id, partnership_id) where kind = 'CALENDAR' and ended_at is null;
create index private_link_expires_at_ix on private_link (expires_at);
call exclude_from_archives('private_link');

-- What a person follows: a partnership, or a theme in its reports. Nobody else sees it, so it has no history.
create table followed_page (
  id uuid constraint followed_page_pk primary key,
  user_id uuid not null constraint followed_page_user_id_fk references user_account on delete cascade,
  partnership_id uuid not null constraint followed_page_partnership_id_fk references partnership on delete cascade,
  theme_id uuid constraint followed_page_theme_id_fk references theme on delete cascade,
  constraint followed_page_uk unique nulls not distinct (user_id, partnership_id, theme_id)
);
comment on column followed_page.theme_id is 'the theme; null for everything of the partnership';
create index followed_page_partnership_id_ix on followed_page (partnership_id);
create index followed_page_theme_id_ix on followed_page (theme_id);

create table follower (
  user_id uuid constraint follower_pk primary key constraint follower_user_id_fk references user_account on delete cascade,
  visited_at timestamptz not null,
  visited_before timestamptz
);
comment on table follower is 'when a person last looked at what is new';
comment on column follower.visited_before is 'the end of the visit before the present one; null at the first visit';
call exclude_from_archives('followed_page', 'follower');

create view followed_by_person as select user_id as person_id, partnership_id, theme_id from followed_page;
comment on view followed_by_person is 'the partnerships, or themes in them, that a person follows';

create view person_role as
  select u.id as person_id, u.email, u.display_name, g.role, g.partnership_id, g.organisation_id, g.group_id
  from role_grant g join user_account u on u.id = g.user_id where u.enabled;
comment on view person_role is 'the roles that people have now';

-- The header of every page shows it, so it is read together with the roles. The module of notices replaces it.
create function unread_notices(person uuid) returns integer language sql stable as $$ select 0 $$;

-- What was saved at once in a partnership. The pages that describe changes in sentences show a sentence for each record of a set.
create table change_set (
  id bigint constraint change_set_pk primary key,
  partnership_id uuid not null,
  at timestamptz not null,
  actor text not null,
  request text
);
create index change_set_partnership_id_ix on change_set (partnership_id, id);
create index change_set_actor_ix on change_set (partnership_id, actor, id);
create index change_set_at_ix on change_set (partnership_id, at);
comment on column change_set.id is 'its first row in the history, from which no row is ever removed';
comment on column change_set.partnership_id is 'no foreign key: an archive is imported with its history first, and the history outlives its records';

create table change_set_row (
  history_id bigint constraint change_set_row_pk primary key,
  change_set_id bigint not null constraint change_set_row_change_set_id_fk references change_set,
  record_id uuid not null,
  table_name text not null,
  operation text not null,
  of_record boolean not null
);
comment on table change_set_row is 'the columns of the history that counting needs: the history itself, with old and new wording, is large';
comment on column change_set_row.of_record is 'whether the row is the record, not a part of it';
create index change_set_row_change_set_id_ix on change_set_row (change_set_id, history_id);

create trigger change_set_append_only before update or delete on change_set for each row execute function refuse_change();
create trigger change_set_no_truncate before truncate on change_set for each statement execute function refuse_change();
create trigger change_set_row_append_only before update or delete on change_set_row for each row execute function refuse_change();
create trigger change_set_row_no_truncate before truncate on change_set_row for each statement execute function refuse_change();

-- A row belongs to the partnership that it names, else to that of the record it is part of, else to that of a record it refers to.
-- Records that partnerships share (organisations, themes, statutory rules) belong to none. Accounts and roles are for administrators.
create function add_to_change_set() returns trigger language plpgsql as $$
declare
  content jsonb := coalesce(new.new_row, new.old_row);
  partnership uuid := case when new.table_name = 'partnership' then new.record_id else (content ->> 'partnership_id')::uuid end;
  latest change_set;
begin
  if new.table_name in ('user_account', 'role_grant', 'saved_search') then
    return null;
  end if;
  if partnership is null then
    select s.partnership_id into partnership
    from (select new.record_id as id, 0 as place union all
      select (f.value #>> '{}')::uuid, 1 from jsonb_each(content) f
      where right(f.key, 3) = '_id' and f.value #>> '{}' ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$') r
    cross join lateral (
      select c.partnership_id from history h join change_set_row w on w.history_id = h.id join change_set c on c.id = w.change_set_id
      where h.record_id = r.id limit 1) s
    order by r.place limit 1;
  end if;
  if partnership is null then
    return null;
  end if;
  select * into latest from change_set c where c.partnership_id = partnership order by c.id desc limit 1;
  if latest.id is null or latest.actor <> new.actor or latest.request is distinct from new.request
      or (new.request is null and new.at not between latest.at and latest.at + interval '1 minute') then
    insert into change_set (id, partnership_id, at, actor, request) values (new.id, partnership, new.at, new.actor, new.request);
    latest.id := new.id;
  end if;
  insert into change_set_row (history_id, change_set_id, record_id, table_name, operation, of_record)
  values (new.id, latest.id, new.record_id, new.table_name, new.operation, coalesce(content ->> 'id', '') = new.record_id::text);
  return null;
end $$;
create trigger history_change_set after insert on history for each row execute function add_to_change_set();

-- Counts records that were saved at once, by kind in the order of the first; their parts only if none of their records was. In PL/pgSQL,
-- which keeps the plan: planning would take longer than counting.
create function change_set_counts(change_set bigint) returns json language plpgsql stable as $$
begin
  return (
    with changed as (
      select r.table_name, r.record_id, min(r.history_id) as first, bool_or(r.of_record) as itself,
        bool_or(r.operation = 'INSERT') as added, bool_or(r.operation = 'DELETE') as removed
      from change_set_row r
      where r.change_set_id = change_set and not exists (select from withdrawn_records() w(id) where w.id = r.record_id) group by 1, 2)
    select json_agg(k) from (
      select c.table_name as table, case when c.added then 'INSERT' when c.removed then 'DELETE' else 'UPDATE' end as operation,
        count(*) as records
      from changed c
      where not (c.added and c.removed and c.itself) and (c.itself or not exists (select from changed o where o.itself))
      group by 1, 2 order by min(c.first)) k);
end $$;

call exclude_from_archives('change_set', 'change_set_row');

-- Disabled accounts. After the time of retention name, email address and ways to sign in go; the account stays, because records name it.
create view retained_account as
  select u.id, null::uuid as partnership_id, 'Disabled account ' || right(u.id::text, 8) as name, '/admin/users/' || u.email as address,
    (select max(h.at at time zone 'Europe/London')::date from history h where h.record_id = u.id and h.table_name = 'user_account'
      and h.new_row -> 'enabled' = 'false' and coalesce(h.old_row -> 'enabled', 'true') = 'true') as ended_on
  from user_account u where not u.enabled and u.email not like '%@removed.invalid';
comment on view retained_account is 'disabled accounts with the name of the person; the time counts from the day on which they were disabled';

create function anonymise_account(disabled uuid) returns void language plpgsql as $$
declare
  searches constant uuid[] := array(select distinct h.record_id from history h
    where h.table_name = 'saved_search' and coalesce(h.new_row, h.old_row) ->> 'user_id' = disabled::text);
begin
  perform from user_account where id = disabled and not enabled for update;
  if not found then
    raise exception 'an account that can sign in keeps its name';
  end if;
  perform refuse_withdrawal_of_held(searches || disabled);
  delete from role_grant where user_id = disabled;
  delete from one_time_link where user_id = disabled;
  delete from saved_search where user_id = disabled;
  delete from authenticator where user_id = disabled;
  delete from user_credentials where user_id = disabled;
  delete from recovery_code where user_id = disabled;
  delete from sign_in_identity where user_id = disabled;
  delete from private_link where user_id = disabled;
  delete from followed_page where user_id = disabled;
  delete from unsaved_text where person_id = disabled;
  delete from follower where user_id = disabled;
  update user_account set display_name = 'Name removed', email = id || '@removed.invalid', password_hash = null, version = version + 1
  where id = disabled;
  perform withdraw_history_of(searches || disabled);
end $$;
comment on function anonymise_account is 'removes name, email address, roles and ways to sign in of a disabled account, also from its history';
