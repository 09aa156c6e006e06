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
  moved_at timestamptz not null,
  version integer not null
);
comment on column stage_change.note is 'why a draft went back, or a remark; never public';
comment on column stage_change.moved_by is 'name of the person at that time';
create index stage_change_report_id_ix on stage_change (report_id, moved_at);
create index stage_change_moved_by_id_ix on stage_change (moved_by_id);
call keep_history('stage_change');
