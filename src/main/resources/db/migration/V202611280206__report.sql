-- The moves of drafts from stage to stage.
create table stage_change (
  id uuid constraint stage_change_pk primary key,
  report_id uuid not null constraint stage_change_report_id_fk references annual_report on delete cascade,
  from_stage text not null constraint stage_change_from_stage_ck
    check (from_stage in ('PLANNED', 'COLLECTING', 'DRAFTING', 'PARTNER_REVIEW', 'SCRUTINY', 'SIGNED_OFF')),
  to_stage text not null constraint stage_change_to_stage_ck
    check (to_stage in ('PLANNED', 'COLLECTING', 'DRAFTING', 'PARTNER_REVIEW', 'SCRUTINY', 'SIGNED_OFF')),
  note text,
  moved_by_id uuid constraint stage_change_moved_by_id_fk references user_account,
  moved_by text not null,
  moved_at timestamptz not null
);
comment on column stage_change.note is 'why a draft went back, or a remark; never public';
comment on column stage_change.moved_by is 'name of the person at that time';
create index stage_change_report_id_ix on stage_change (report_id, moved_at);
create index stage_change_moved_by_id_ix on stage_change (moved_by_id);
call keep_history('stage_change');

-- A safeguarding partner's signature to a draft, as it was when it was signed.
create table sign_off (
  id uuid constraint sign_off_pk primary key,
  report_id uuid not null constraint sign_off_report_id_fk references annual_report on delete cascade,
  organisation_id uuid not null constraint sign_off_organisation_id_fk references organisation,
  name text not null,
  post text,
  signed_on date not null,
  way text not null constraint sign_off_way_ck check (way in ('SIGNED_IN', 'ON_PAPER')),
  signed_by_id uuid constraint sign_off_signed_by_id_fk references user_account,
  recorded_by text not null,
  recorded_at timestamptz not null,
  sha256 text not null constraint sign_off_sha256_ck check (sha256 ~ '^[0-9a-f]{64}$'),
  reopened_at timestamptz,
  changed text,
  withdrawn_by text,
  withdrawal_reason text,
  version integer not null,
  constraint sign_off_reopened_ck check (num_nonnulls(changed, withdrawal_reason) = case when reopened_at is null then 0 else 1 end),
  constraint sign_off_withdrawn_ck check ((withdrawn_by is null) = (withdrawal_reason is null)
    and (withdrawn_by is null or way = 'ON_PAPER'))
);
comment on column sign_off.name is 'who signed, by name at that time';
comment on column sign_off.signed_by_id is 'the person who signed in to sign; null on paper';
comment on column sign_off.sha256 is 'checksum of all that was signed';
comment on column sign_off.reopened_at is
  'when it was found that something that was signed had changed, or a signature on paper was withdrawn; the organisation signs again';
comment on column sign_off.changed is 'the parts that changed, one a line';
comment on column sign_off.withdrawal_reason is 'why a signature on paper had been recorded by mistake; for business managers';
create unique index sign_off_current_uk on sign_off (report_id, organisation_id) where reopened_at is null;
create index sign_off_organisation_id_ix on sign_off (organisation_id);
create index sign_off_signed_by_id_ix on sign_off (signed_by_id);
call keep_history('sign_off');

-- What was signed is never changed: only that something of it is another now, or that it was recorded by mistake.
create function refuse_change_of_sign_off() returns trigger language plpgsql as $$
begin
  if to_jsonb(new) - '{reopened_at,changed,withdrawn_by,withdrawal_reason,version}'::text[]
      = to_jsonb(old) - '{reopened_at,changed,withdrawn_by,withdrawal_reason,version}'::text[]
      and old.reopened_at is null then
    return new;
  end if;
  raise exception '% on % is refused: a signature stays as it is', tg_op, tg_table_name;
end $$;
create trigger sign_off_kept before update on sign_off for each row execute function refuse_change_of_sign_off();

create table sign_off_part (
  sign_off_id uuid not null constraint sign_off_part_sign_off_id_fk references sign_off on delete cascade,
  part text not null,
  name text not null,
  sha256 text not null constraint sign_off_part_sha256_ck check (sha256 ~ '^[0-9a-f]{64}$'),
  constraint sign_off_part_pk primary key (sign_off_id, part)
);
comment on table sign_off_part is 'the parts of the draft that a signature covers, with the checksum of the text of each';
call keep_history('sign_off_part', 'sign_off_id');

create table sign_off_proof (
  sign_off_id uuid constraint sign_off_proof_pk primary key
    constraint sign_off_proof_sign_off_id_fk references sign_off on delete cascade,
  file_name text not null,
  media_type text not null,
  size_bytes integer not null,
  sha256 text not null constraint sign_off_proof_sha256_ck check (sha256 ~ '^[0-9a-f]{64}$'),
  content bytea not null
);
comment on table sign_off_proof is 'the paper that was signed, as a PDF or a picture; never public';
call keep_history('sign_off_proof', 'sign_off_id', array['content']);

create function report_sign_offs(report uuid) returns table (organisation text, name text, post text, signed_on date)
language sql stable as $$
  select organisation_label_at(s.organisation_id, s.signed_on), s.name, s.post, s.signed_on from sign_off s
  where s.report_id = report and s.reopened_at is null order by 1, s.id
$$;
comment on function report_sign_offs is 'who signed a report; which reports a reader may see, the caller knows';

create function sign_off_state(report uuid, on_day date) returns table (signed integer, partners integer) language sql stable as $$
  select (count(*) filter (where exists (select from sign_off s
    where s.report_id = report and s.organisation_id = p.organisation_id and s.reopened_at is null)))::integer, count(*)::integer
  from annual_report r cross join lateral safeguarding_partners_at(r.partnership_id, coalesce(r.published_on, on_day)) p where r.id = report
$$;
comment on function sign_off_state is 'how many safeguarding partners are in office on a day, or were at publication, and how many have signed';

create function last_change_of(report uuid) returns timestamptz language sql stable as $$
  select max(h.at) from history_within('report_id', report) h
  where h.table_name not in ('stage_change', 'sign_off', 'edition')
    and (h.table_name <> 'annual_report' or h.operation = 'INSERT'
      or h.old_row - '{stage,version}'::text[] is distinct from h.new_row - '{stage,version}'::text[])
$$;
comment on function last_change_of is 'when the words of a draft, or records that belong to it, were last changed';

create function sign_off_notice(on_day date)
returns table (partnership_id uuid, id uuid, organisation_id uuid, slug text, title text, waits boolean) language sql stable as $$
  select r.partnership_id, r.id, p.organisation_id, r.slug, r.title,
    r.state = 'DRAFT' and r.stage in ('SCRUTINY', 'SIGNED_OFF') and not exists (
      select from sign_off s where s.report_id = r.id and s.organisation_id = p.organisation_id and s.reopened_at is null)
  from annual_report r
  cross join lateral safeguarding_partners_at(r.partnership_id, coalesce(on_day, (now() at time zone 'Europe/London')::date)) p
  where r.state = 'DRAFT' and r.amends_id is null and r.kind in ('PARTNERSHIP', 'JOINT')
$$;
comment on function sign_off_notice is 'drafts and the safeguarding partners that sign them, and whether one has still to sign';
