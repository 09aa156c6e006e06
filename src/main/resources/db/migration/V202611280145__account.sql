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
