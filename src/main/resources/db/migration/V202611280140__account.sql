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
  constraint saved_search_name_uk unique (user_id, name)
);
comment on column saved_search.query is 'the query of the address of its results';
call keep_history('saved_search');
call exclude_from_archives('saved_search');
