create table annual_report (
  id uuid constraint annual_report_pk primary key,
  partnership_id uuid not null constraint annual_report_partnership_id_fk references partnership,
  slug text not null constraint annual_report_slug_ck check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  kind text not null constraint annual_report_kind_ck check (kind in ('PARTNERSHIP', 'SUBGROUP', 'AGENCY',
    'SCRUTINEER', 'JOINT')),
  group_id uuid constraint annual_report_group_id_fk references governance_group,
  organisation_id uuid constraint annual_report_organisation_id_fk references organisation,
  joint_with_partnership boolean not null default false,
  title text not null,
  source_label text,
  period_label text not null,
  starts_on date not null,
  ends_on date not null,
  regime_key text not null constraint annual_report_regime_key_fk references regime,
  regime_reason text,
  state text not null constraint annual_report_state_ck check (state in ('DRAFT', 'SEALED', 'PUBLISHED', 'WITHDRAWN')),
  stage text not null constraint annual_report_stage_ck
    check (stage in ('PLANNED', 'COLLECTING', 'DRAFTING', 'PARTNER_REVIEW', 'SCRUTINY', 'SIGNED_OFF')),
  dated_on date not null,
  date_precision text not null constraint annual_report_date_precision_ck check (date_precision in ('DAY', 'MONTH', 'YEAR')),
  date_note text,
  published_on date,
  url text,
  source text,
  discarded_reason text,
  override_reason text,
  withdrawn_on date,
  withdrawn_reason text,
  withdrawn_by text,
  withdrawal_order text,
  rolled_from_id uuid constraint annual_report_rolled_from_id_fk references annual_report,
  amends_id uuid constraint annual_report_amends_id_fk references annual_report
    constraint annual_report_amends_id_uk unique,
  amendment_kind text constraint annual_report_amendment_kind_ck check (amendment_kind in ('AMENDMENT', 'CORRECTION')),
  next_number integer not null default 1,
  version integer not null,
  constraint annual_report_slug_uk unique (partnership_id, slug),
  constraint annual_report_period_ck check (starts_on <= ends_on),
  constraint annual_report_body_ck check (
    (kind in ('PARTNERSHIP', 'SCRUTINEER', 'JOINT') and group_id is null and organisation_id is null)
    or (kind = 'SUBGROUP' and group_id is not null and organisation_id is null)
    or (kind = 'AGENCY' and group_id is null and organisation_id is not null)),
  constraint annual_report_joint_ck check (kind = 'JOINT' or not joint_with_partnership),
  constraint annual_report_amendment_ck check ((amends_id is null) = (amendment_kind is null)
    and (amends_id is null or state in ('DRAFT', 'SEALED'))),
  constraint annual_report_sealed_ck check (state <> 'SEALED' or published_on is not null),
  constraint annual_report_withdrawn_ck check (
    num_nonnulls(withdrawn_on, withdrawn_reason, withdrawn_by, withdrawal_order) = case when state = 'WITHDRAWN' then 4 else 0 end)
);
comment on column annual_report.joint_with_partnership is 'a joint report: the partnership is one of its bodies';
comment on column annual_report.dated_on is 'document date; names and governance are shown as at this date';
comment on column annual_report.stage is 'how far a draft is; of a published report the last stage before';
comment on column annual_report.source_label is 'name of the report in the source, if it differs from the title';
comment on column annual_report.regime_reason is 'reason for other statutory guidance than that in force at the document date; null if the guidance follows the date';
comment on column annual_report.published_on is 'day of publication, or null if unknown; a sealed report becomes public on it';
comment on column annual_report.discarded_reason is 'why its sealed edition was discarded before it became public';
comment on column annual_report.override_reason is 'public reason for publishing without the sign-off of all safeguarding partners';
comment on column annual_report.withdrawn_reason is 'public reason for withdrawing a published report';
comment on column annual_report.withdrawal_order is 'reference of the order of a court or another authority; not public';
comment on column annual_report.amends_id is
  'the published report that this draft amends: no report of its own, removed when its contents are published there';
comment on column annual_report.source is 'where the text comes from, for example a council paper';
create index annual_report_regime_key_ix on annual_report (regime_key);
create index annual_report_public_ix on annual_report (partnership_id, starts_on) where state = 'PUBLISHED' and amends_id is null;
create index annual_report_group_id_ix on annual_report (group_id);
create index annual_report_organisation_id_ix on annual_report (organisation_id);
create index annual_report_rolled_from_id_ix on annual_report (rolled_from_id);
call keep_history('annual_report');

create table joint_report_body (
  report_id uuid not null constraint joint_report_body_report_id_fk references annual_report on delete cascade,
  organisation_id uuid not null constraint joint_report_body_organisation_id_fk references organisation,
  constraint joint_report_body_pk primary key (report_id, organisation_id)
);
comment on table joint_report_body is 'the organisations that report together in a joint report';
create index joint_report_body_organisation_id_ix on joint_report_body (organisation_id);
call keep_history('joint_report_body', 'report_id');

create table report_author (
  id uuid constraint report_author_pk primary key,
  report_id uuid not null constraint report_author_report_id_fk references annual_report on delete cascade,
  position integer not null,
  name text,
  role text,
  on_behalf_of text,
  constraint report_author_named_ck check (num_nonnulls(name, role, on_behalf_of) > 0)
);
create index report_author_report_id_ix on report_author (report_id);
call keep_history('report_author', 'report_id');

create view report_name as
  select id, partnership_id, slug, kind, title, period_label, starts_on, ends_on, regime_key, state = 'PUBLISHED' as published,
    state in ('SEALED', 'PUBLISHED') as closed,
    case when state = 'PUBLISHED' then published_on end as published_on,
    case when kind = 'PARTNERSHIP' then slug else 'reports/' || slug end as path, withdrawn_on, withdrawn_reason, dated_on
  from annual_report where amends_id is null;
comment on view report_name is 'reports as other records refer to them, without drafts that amend one';

create view report_of_draft as
  select id as draft_id, coalesce(amends_id, id) as report_id from annual_report;
comment on view report_of_draft is 'each report, and for a draft that amends one the amended report';

create table section (
  id uuid constraint section_pk primary key,
  report_id uuid not null constraint section_report_id_fk references annual_report,
  slug text not null,
  position integer not null,
  part text not null constraint section_part_ck check (part in (
    'OVERVIEW', 'KEY_MESSAGES', 'PRIORITIES', 'LEARNING', 'FIGURES', 'MONEY', 'TRAINING', 'ASSURANCE',
    'VOICES', 'RISKS', 'GOVERNANCE')),
  heading text not null,
  body text not null default '',
  source text,
  scrutineer_id uuid constraint section_scrutineer_id_fk references appointment,
  version integer not null,
  constraint section_slug_uk unique (report_id, slug)
);
comment on column section.body is 'Markdown';
comment on column section.scrutineer_id is 'the appointment of the scrutineer whose own statement it is: only scrutineers change its words';
create unique index section_scrutineer_uk on section (report_id, scrutineer_id);
create index section_scrutineer_id_ix on section (scrutineer_id);
comment on column section.source is 'who the text comes from, if not the authors of the report';
call keep_history('section');

create table statement (
  id uuid constraint statement_pk primary key,
  report_id uuid not null constraint statement_report_id_fk references annual_report,
  number integer not null,
  import_key text,
  kind text not null constraint statement_kind_ck check (kind in (
    'KEY_MESSAGE', 'IMPROVEMENT_AREA', 'AIM', 'ACHIEVEMENT', 'CONCLUSION', 'LEARNING_POINT', 'REPEAT_THEME', 'PRESSURE',
    'ESCALATED_MATTER', 'VOICE', 'EXTERNAL_FINDING', 'NOTE')),
  position integer not null,
  section_id uuid constraint statement_section_id_fk references section,
  headline text,
  wording text not null,
  quotation boolean not null default false,
  audience text,
  source text,
  period_meant text,
  whose text constraint statement_whose_ck check (whose in (
    'CHILDREN', 'FAMILIES', 'CHILDREN_AND_FAMILIES', 'PRACTITIONERS', 'VOLUNTARY_SECTOR', 'OTHER')),
  heard_how text,
  consent text constraint statement_consent_ck check (consent in ('NOTED', 'NOT_NEEDED', 'NOT_RECORDED')),
  organisations_as_written text,
  raised_by text,
  raised_to text,
  outcome text,
  note text,
  carried_from_id uuid constraint statement_carried_from_id_fk references statement,
  version integer not null,
  constraint statement_number_uk unique (report_id, number),
  constraint statement_import_key_uk unique (report_id, import_key)
);
comment on column statement.import_key is 'key in the imported file, so that a later file can refer to it';
comment on column statement.number is 'number within the report; never reused';
comment on column statement.wording is 'wording (Markdown)';
comment on column statement.source is 'evidence for it, as written ("three recently published case reviews")';
comment on column statement.period_meant is 'the period it is about, if not that of the report ("2017/18")';
comment on column statement.note is 'internal note, never part of the report ("words are missing in the source")';
comment on column statement.whose is 'the group that a voice belongs to';
comment on column statement.heard_how is 'a voice: how it was gathered ("authors of serious case reviews spoke with them")';
comment on column statement.consent is 'a voice: consent to quote; never part of the report';
comment on column statement.organisations_as_written is 'a pressure or an escalated matter: the organisations concerned, as in the report';
comment on column statement.outcome is 'an escalated matter: outcome (Markdown)';
create index statement_section_id_ix on statement (section_id);
create index statement_carried_from_id_ix on statement (carried_from_id);
create index statement_kind_ix on statement (report_id, kind, position);
call keep_history('statement');

create table statement_point (
  id uuid constraint statement_point_pk primary key,
  statement_id uuid not null constraint statement_point_statement_id_fk references statement on delete cascade,
  position integer not null,
  wording text not null
);
create index statement_point_statement_id_ix on statement_point (statement_id);
call keep_history('statement_point', 'statement_id');

create table statement_theme (
  statement_id uuid not null constraint statement_theme_statement_id_fk references statement on delete cascade,
  theme_id uuid not null constraint statement_theme_theme_id_fk references theme,
  constraint statement_theme_pk primary key (statement_id, theme_id)
);
create index statement_theme_theme_id_ix on statement_theme (theme_id);
call keep_history('statement_theme', 'statement_id');

create table statement_organisation (
  statement_id uuid not null constraint statement_organisation_statement_id_fk references statement on delete cascade,
  organisation_id uuid not null constraint statement_organisation_organisation_id_fk references organisation,
  constraint statement_organisation_pk primary key (statement_id, organisation_id)
);
create index statement_organisation_organisation_id_ix on statement_organisation (organisation_id);
call keep_history('statement_organisation', 'statement_id');

-- Reviews that a statement is about, and the actions, indicators and voices that show what it led to. The keys to tables of
-- other modules are among the keys between modules.
create table statement_link (
  statement_id uuid not null constraint statement_link_statement_id_fk references statement on delete cascade,
  kind text not null constraint statement_link_kind_ck check (kind in ('REVIEW', 'ACTION', 'INDICATOR', 'VOICE')),
  target_id uuid not null,
  voice_id uuid generated always as (case when kind = 'VOICE' then target_id end) stored
    constraint statement_link_voice_id_fk references statement on delete cascade,
  constraint statement_link_pk primary key (statement_id, kind, target_id)
);
comment on table statement_link is 'reviews that a statement is about; actions, indicators and voices that show what it led to';
create index statement_link_voice_id_ix on statement_link (voice_id) where voice_id is not null;
call keep_history('statement_link', 'statement_id');

create table statement_rejected_origin (
  statement_id uuid not null constraint statement_rejected_origin_statement_id_fk references statement on delete cascade,
  earlier_id uuid not null constraint statement_rejected_origin_earlier_id_fk references statement on delete cascade,
  constraint statement_rejected_origin_pk primary key (statement_id, earlier_id)
);
comment on table statement_rejected_origin is 'earlier statements that a statement does not continue, so that they are not suggested again';
create index statement_rejected_origin_earlier_id_ix on statement_rejected_origin (earlier_id);
call keep_history('statement_rejected_origin', 'statement_id');

-- The introduction of a list of statements of one kind, and the number that the report states.
create table statement_list (
  id uuid constraint statement_list_pk primary key,
  report_id uuid not null constraint statement_list_report_id_fk references annual_report,
  kind text not null,
  introduction text,
  declared_count integer constraint statement_list_declared_count_ck check (declared_count >= 0),
  declared_as_written text,
  version integer not null,
  constraint statement_list_uk unique (report_id, kind)
);
call keep_history('statement_list');

-- Statements removed when the report was rolled forward, with the reason.
create table dropped_statement (
  id uuid constraint dropped_statement_pk primary key,
  report_id uuid not null constraint dropped_statement_report_id_fk references annual_report,
  statement_id uuid not null constraint dropped_statement_statement_id_fk references statement,
  reason text not null constraint dropped_statement_reason_ck check (reason <> ''),
  constraint dropped_statement_uk unique (report_id, statement_id)
);
create index dropped_statement_statement_id_ix on dropped_statement (statement_id);
call keep_history('dropped_statement', 'report_id');

create table priority (
  id uuid constraint priority_pk primary key,
  partnership_id uuid not null constraint priority_partnership_id_fk references partnership,
  organisation_id uuid constraint priority_organisation_id_fk references organisation,
  title text not null,
  period_meant text,
  chosen_how text,
  chosen_from text,
  shared_as_written text,
  reworded_from_id uuid constraint priority_reworded_from_id_fk references priority,
  version integer not null
);
comment on column priority.organisation_id is 'owner of the priority; null for the partnership';
comment on column priority.chosen_from is 'evidence and events it was chosen from';
comment on column priority.shared_as_written is 'the boards that share it, as written';
create index priority_partnership_id_ix on priority (partnership_id);
create index priority_organisation_id_ix on priority (organisation_id);
create index priority_reworded_from_id_ix on priority (reworded_from_id);
call keep_history('priority');

create table priority_progress (
  id uuid constraint priority_progress_pk primary key,
  report_id uuid not null constraint priority_progress_report_id_fk references annual_report,
  priority_id uuid not null constraint priority_progress_priority_id_fk references priority,
  number integer not null,
  position integer not null,
  progress text not null default '',
  impact text not null default '',
  level text not null constraint priority_progress_level_ck check (level in (
    'NOT_STATED', 'NO_EVIDENCE', 'LITTLE', 'SOME', 'DELIVERED')),
  version integer not null,
  constraint priority_progress_uk unique (report_id, priority_id),
  constraint priority_progress_number_uk unique (report_id, number)
);
comment on column priority_progress.progress is 'work done during the year (Markdown)';
comment on column priority_progress.impact is 'evidence of the difference made for children (Markdown)';
create index priority_progress_priority_id_ix on priority_progress (priority_id);
call keep_history('priority_progress');

create table priority_theme (
  priority_id uuid not null constraint priority_theme_priority_id_fk references priority on delete cascade,
  theme_id uuid not null constraint priority_theme_theme_id_fk references theme,
  constraint priority_theme_pk primary key (priority_id, theme_id)
);
create index priority_theme_theme_id_ix on priority_theme (theme_id);
call keep_history('priority_theme', 'priority_id');

create table priority_shared_with (
  priority_id uuid not null constraint priority_shared_with_priority_id_fk references priority on delete cascade,
  organisation_id uuid not null constraint priority_shared_with_organisation_id_fk references organisation,
  constraint priority_shared_with_pk primary key (priority_id, organisation_id)
);
comment on table priority_shared_with is 'other boards and organisations that share a priority';
create index priority_shared_with_organisation_id_ix on priority_shared_with (organisation_id);
call keep_history('priority_shared_with', 'priority_id');

create table dropped_priority (
  id uuid constraint dropped_priority_pk primary key,
  report_id uuid not null constraint dropped_priority_report_id_fk references annual_report,
  priority_id uuid not null constraint dropped_priority_priority_id_fk references priority,
  reason text not null constraint dropped_priority_reason_ck check (reason <> ''),
  constraint dropped_priority_uk unique (report_id, priority_id)
);
create index dropped_priority_priority_id_ix on dropped_priority (priority_id);
call keep_history('dropped_priority', 'report_id');

-- Content shown in a second part of the report, for example a conclusion that is also a key message.
create table also_read (
  report_id uuid not null constraint also_read_report_id_fk references annual_report on delete cascade,
  part text not null constraint also_read_part_ck check (part in (
    'OVERVIEW', 'KEY_MESSAGES', 'PRIORITIES', 'LEARNING', 'FIGURES', 'MONEY', 'TRAINING', 'ASSURANCE', 'VOICES', 'RISKS',
    'GOVERNANCE')),
  kind text,
  statement_id uuid constraint also_read_statement_id_fk references statement on delete cascade,
  section_id uuid constraint also_read_section_id_fk references section on delete cascade,
  constraint also_read_one_ck check (num_nonnulls(kind, statement_id, section_id) = 1),
  constraint also_read_uk unique nulls not distinct (report_id, part, kind, statement_id, section_id)
);
comment on table also_read is 'part is the additional part';
comment on column also_read.kind is 'all statements of this kind';
create index also_read_statement_id_ix on also_read (statement_id);
create index also_read_section_id_ix on also_read (section_id);
call keep_history('also_read', 'report_id');

-- Notes that do not change the content of a report. A wrong one is removed with a reason, which replaces it.
create table report_note (
  id uuid constraint report_note_pk primary key,
  report_id uuid not null constraint report_note_report_id_fk references annual_report,
  number integer not null constraint report_note_number_ck check (number > 0),
  noted_on date not null,
  noted_by text not null,
  wording text not null,
  removed_on date,
  removed_reason text,
  version integer not null,
  constraint report_note_number_uk unique (report_id, number),
  constraint report_note_removed_ck check (num_nonnulls(removed_on, removed_reason) = case when wording = '' then 2 else 0 end)
);
call keep_history('report_note');

create function refuse_change_of_note() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and old.removed_on is null and new.wording = ''
      and (new.report_id, new.number, new.noted_on, new.noted_by) = (old.report_id, old.number, old.noted_on, old.noted_by) then
    return new;
  elsif tg_op = 'DELETE' and (select r.withdrawn_on is not null from annual_report r where r.id = old.report_id) then
    return old;
  end if;
  raise exception '% on % is refused: a note is taken back with a reason', tg_op, tg_table_name;
end $$;
create trigger report_note_kept before update or delete on report_note for each row execute function refuse_change_of_note();

create function report_notes(report uuid)
returns table (number integer, noted_on date, wording text, removed_on date, removed_reason text, version integer)
language sql stable as $$
  select n.number, n.noted_on, n.wording, n.removed_on, n.removed_reason, n.version from report_note n where n.report_id = report
$$;
comment on function report_notes is 'update notes of a report; which reports a reader may see, the caller knows';

-- The content of a sealed, published or signed-off report cannot be changed. Only its amendment writes into it, and the transaction that brings a published report in.
create function amend_report(report uuid) returns void language plpgsql as $$
begin
  if not exists (select from annual_report r where r.amends_id = report) then
    raise exception 'the report has no amendment';
  end if;
  perform set_config('throughline.amended_reports', report::text, true);
end $$;
comment on function amend_report is 'lets the transaction write into a published report that has an amendment';

create function is_closed(r annual_report) returns boolean language sql stable as $$
  select (r.state in ('SEALED', 'PUBLISHED') or r.state = 'DRAFT' and r.stage = 'SIGNED_OFF' and r.amends_id is null)
    and r.id::text <> all (string_to_array(coalesce(current_setting('throughline.amended_reports', true), ''), ','))
    and not exists (select from history h where h.record_id = r.id and h.table_name = 'annual_report' and h.operation = 'INSERT'
      and h.id >= nullif(current_setting('throughline.first_change', true), '')::bigint)
$$;

-- TG_ARGV[0]: the column that leads to the report; further arguments: columns that are not part of its content.
create function refuse_change_of_closed_report() returns trigger language plpgsql as $$
declare
  before constant jsonb := case when tg_op <> 'INSERT' then to_jsonb(old) end;
  after constant jsonb := case when tg_op <> 'DELETE' then to_jsonb(new) end;
  way constant text := tg_argv[0];
begin
  if tg_op = 'UPDATE' and before - tg_argv[1:] = after - tg_argv[1:] then
    return null;
  end if;
  if exists (
    select from unnest(array_remove(array[before, after], null)) changed
    cross join lateral (
      select (changed ->> 'report_id')::uuid where way = 'report_id'
      union all
      select s.report_id from statement s where way = 'statement_id' and s.id = (changed ->> way)::uuid
      union all
      select g.report_id from priority_progress g where way in ('id', 'priority_id') and g.priority_id = (changed ->> way)::uuid) own (id)
    join annual_report r on r.id = own.id where is_closed(r)) then
    raise exception '% on % is refused: the report is published or signed off', tg_op, tg_table_name;
  end if;
  return null;
end $$;

create procedure close_with_report(closed_table text, way text, variadic open_columns text[]) language plpgsql as $$
begin
  execute format('create trigger %I after insert or update or delete on %I for each row execute function refuse_change_of_closed_report(%s)',
    closed_table || '_closed', closed_table,
    (select string_agg(quote_literal(argument), ', ') from unnest(way || open_columns) argument));
end $$;
call close_with_report('section', 'report_id', 'version');
call close_with_report('statement', 'report_id', 'version', 'carried_from_id');
call close_with_report('statement_list', 'report_id', 'version');
call close_with_report('statement_point', 'statement_id', 'version');
call close_with_report('statement_theme', 'statement_id', 'version');
call close_with_report('statement_organisation', 'statement_id', 'version');
call close_with_report('priority_progress', 'report_id', 'version');
call close_with_report('priority', 'id', 'version');
call close_with_report('priority_theme', 'priority_id', 'version');
call close_with_report('priority_shared_with', 'priority_id', 'version');
call close_with_report('dropped_statement', 'report_id', 'version');
call close_with_report('dropped_priority', 'report_id', 'version');
call close_with_report('also_read', 'report_id', 'version');
call close_with_report('report_author', 'report_id', 'version');
call close_with_report('joint_report_body', 'report_id', 'version');

-- The impact of a statement is not part of its content.
create trigger statement_link_closed after insert on statement_link for each row when (new.kind = 'REVIEW')
  execute function refuse_change_of_closed_report('statement_id');
create trigger statement_link_kept after delete on statement_link for each row when (old.kind = 'REVIEW')
  execute function refuse_change_of_closed_report('statement_id');

-- The state of the report itself changes.
create function refuse_change_of_report() returns trigger language plpgsql as $$
declare
  course constant text[] := '{state,stage,published_on,withdrawn_on,withdrawn_reason,withdrawn_by,withdrawal_order,discarded_reason,override_reason,next_number,version}';
begin
  if not is_closed(old) then
    return null;
  elsif tg_op = 'UPDATE' and to_jsonb(new) - course = to_jsonb(old) - course
      and (new.state = old.state and new.published_on is not distinct from old.published_on
        or (old.state, new.state) in (('DRAFT', 'SEALED'), ('DRAFT', 'PUBLISHED'), ('SEALED', 'DRAFT'), ('SEALED', 'PUBLISHED'),
          ('PUBLISHED', 'WITHDRAWN'))) then
    return null;
  end if;
  raise exception '% on % is refused: the report is published or signed off', tg_op, tg_table_name;
end $$;
create trigger annual_report_closed after update or delete on annual_report for each row execute function refuse_change_of_report();

-- Functions for the pages that everyone reads. With drafts = true they include what only readers of drafts may see.

create function readable_reports(partnership uuid, drafts boolean) returns setof annual_report language sql stable as $$
  select r.* from annual_report r where r.partnership_id = partnership and r.amends_id is null
    and (r.state = 'PUBLISHED' or drafts and r.state <> 'WITHDRAWN')
$$;
comment on function readable_reports is 'the reports that the reader may read, without drafts that amend one';

create function statement_is_readable(s statement, drafts boolean) returns boolean language sql immutable as $$
  select drafts or s.kind <> 'VOICE' or not s.quotation or s.consent in ('NOTED', 'NOT_NEEDED')
$$;
comment on function statement_is_readable is 'whether it is no quotation for which consent is not recorded, or the reader may read drafts';

create function readable_statements(drafts boolean) returns setof statement language sql stable as $$
  select s.* from statement s where statement_is_readable(s, drafts)
$$;
comment on function readable_statements is 'statements, without quotations for which no consent is recorded';

create function joint_report_body_names(r annual_report) returns text language sql stable as $$
  select string_agg(body.name, ', ' order by body.place, body.name) from (
    select 1 as place, partnership_label_at(r.partnership_id, r.dated_on) as name where r.joint_with_partnership
    union all
    select 2, organisation_label_at(b.organisation_id, r.dated_on) from joint_report_body b where b.report_id = r.id) body
$$;

create function report_group_name(group_id uuid) returns text language sql stable as $$
  select g.name from group_label g where g.id = report_group_name.group_id
$$;

-- Without subqueries, so that PostgreSQL puts the expression into the calling statement.
create function report_body(r annual_report) returns text language sql stable as $$
  select case r.kind
    when 'SUBGROUP' then report_group_name(r.group_id)
    when 'AGENCY' then organisation_label_at(r.organisation_id, r.dated_on)
    when 'SCRUTINEER' then 'Independent scrutineer, ' || partnership_label_at(r.partnership_id, r.dated_on)
    when 'JOINT' then joint_report_body_names(r)
    else partnership_label_at(r.partnership_id, r.dated_on) end
$$;
comment on function report_body is 'name of the reporting body at the date of the report';

create function report_order(r annual_report) returns text language sql immutable as $$
  select case r.kind when 'PARTNERSHIP' then '1' when 'SCRUTINEER' then '2' when 'SUBGROUP' then '3' else '4' end || r.slug
$$;
comment on function report_order is 'order of the reports of one period: the partnership''s own first';

create function joint_report_bodies(report uuid) returns text language sql stable as $$
  select string_agg(b.organisation_id::text, '+' order by b.organisation_id) from joint_report_body b where b.report_id = report
$$;

create function report_series(r annual_report) returns text language sql stable as $$
  select concat_ws('/', r.kind, r.group_id, r.organisation_id, case when r.kind = 'JOINT' then joint_report_bodies(r.id) end)
$$;
comment on function report_series is 'kind and body of the report: reports of one series follow each other';

create view report_summary as
  select r.*, report_body(r) as body, report_series(r) as series, report_order(r) as report_order,
    array(select json_build_object('name', a.name, 'role', a.role, 'on_behalf_of', a.on_behalf_of)
      from report_author a where a.report_id = r.id order by a.position) as authors
  from annual_report r;
comment on view report_summary is 'reports with the name of the reporting body';

-- Functions whose plan a connection keeps are in PL/pgSQL, because PostgreSQL before 18 plans those in SQL again for each call (ADR 75).
create function partnership_reports(partnership uuid, drafts boolean)
returns table (id uuid, slug text, kind text, title text, period_label text, starts_on date, ends_on date, state text, regime_key text,
  published_on date, body text, series text)
language plpgsql stable set plan_cache_mode = force_generic_plan as $$
begin
  return query
    select r.id, r.slug, r.kind, r.title, r.period_label, r.starts_on, r.ends_on, r.state, r.regime_key,
      case when r.state <> 'DRAFT' then r.published_on end, report_body(r), report_series(r)
    from readable_reports(partnership, drafts) r
    order by r.starts_on desc, r.ends_on desc, report_order(r);
end $$;
comment on function partnership_reports is 'the reports of a partnership that the reader may read, newest first';

create function report_reference(r annual_report) returns json language sql stable as $$
  select json_build_object('slug', r.slug, 'kind', r.kind, 'title', r.title, 'period_label', r.period_label,
    'body', report_body(r), 'state', r.state)
$$;
comment on function report_reference is 'what links to the report need';

create function statement_location(statement_id uuid) returns json language sql stable as $$
  select json_build_object('report', report_reference(r), 'number', s.number, 'kind', s.kind, 'section_part', sec.part)
  from statement s
  join annual_report r on r.id = s.report_id
  left join section sec on sec.id = s.section_id
  where s.id = statement_id
$$;

create view statement_theme_label as
  select tag.statement_id, t.slug, t.name from statement_theme tag join theme_label t on t.id = tag.theme_id;

create function statement_theme_tags(statement_id uuid) returns json[] language sql stable as $$
  select array(select json_build_object('slug', t.slug, 'name', t.name)
    from statement_theme_label t where t.statement_id = statement_theme_tags.statement_id order by t.name)
$$;

create function statement_link_ids(statement_id uuid, kind text) returns uuid[] language sql stable as $$
  select array(select l.target_id from statement_link l
    where l.statement_id = statement_link_ids.statement_id and l.kind = statement_link_ids.kind)
$$;
comment on function statement_link_ids is 'the records of a kind that a statement is linked to; which of them a reader may see, their module knows';

create view statement_details as
  select s.*, sec.slug as section,
    array(select p.wording from statement_point p where p.statement_id = s.id order by p.position) as points,
    array(select t.slug from statement_theme tag join theme t on t.id = tag.theme_id
      where tag.statement_id = s.id order by t.name) as themes,
    array(select o.slug from statement_organisation x join organisation o on o.id = x.organisation_id
      where x.statement_id = s.id order by o.slug) as organisations,
    statement_link_ids(s.id, 'REVIEW') as reviews, statement_link_ids(s.id, 'ACTION') as actions,
    statement_link_ids(s.id, 'INDICATOR') as indicators, statement_link_ids(s.id, 'VOICE') as voices
  from statement s
  left join section sec on sec.id = s.section_id;
comment on view statement_details is 'statements with their sub-points and the slugs of what they refer to';

create function word_stems(words text) returns text[] language sql stable as $$
  select array(select distinct on (stem) stem || ' ' || word
    from regexp_split_to_table(lower(words), '[^[:alnum:]]+') word
    cross join lateral unnest(ts_lexize('english_stem', word)) stem
    order by stem, word)
$$;
comment on function word_stems is 'the words of a text without very common ones, each as stem and first form';

create function statement_stems(s statement) returns text[] language sql stable as $$
  select word_stems(concat_ws(' ', s.headline, s.wording,
    (select string_agg(p.wording, ' ') from statement_point p where p.statement_id = s.id)))
$$;

create function reports_before(report uuid) returns setof annual_report language sql stable as $$
  select distinct on (report_series(r)) r.*
  from annual_report r join annual_report this on this.id = report
  where r.partnership_id = this.partnership_id and r.amends_id is null and r.state <> 'WITHDRAWN'
    and r.starts_on < this.starts_on
  order by report_series(r), r.starts_on desc, r.slug
$$;
comment on function reports_before is 'the last report of each body before a report';

create function statement_lists(report uuid)
returns table (id uuid, kind text, introduction text, declared integer, declared_as_written text, listed bigint, version integer)
language sql stable as $$
  select l.id, coalesce(l.kind, s.kind), l.introduction, l.declared_count, l.declared_as_written,
    coalesce(s.listed, 0), coalesce(l.version, -1)
  from (select * from statement_list where report_id = report) l
  full join (select kind, count(*) as listed from statement where report_id = report group by kind) s on s.kind = l.kind
$$;
comment on function statement_lists is 'lists of a report that have an introduction or statements; version -1 without an introduction';

create view priority_details as
  select p.id, g.id as progress_id, g.report_id, g.number, g.position, p.title, p.period_meant, p.chosen_how, p.chosen_from,
    p.shared_as_written, g.progress, g.impact, g.level,
    g.version, o.slug as organisation, organisation_label_at(o.id, r.dated_on) as owner_name,
    array(select t.slug from priority_theme tag join theme t on t.id = tag.theme_id
      where tag.priority_id = p.id order by t.name) as themes,
    array(select each.slug from priority_shared_with s join organisation each on each.id = s.organisation_id
      where s.priority_id = p.id order by each.slug) as shared_with
  from priority_progress g
  join priority p on p.id = g.priority_id
  join annual_report r on r.id = g.report_id
  left join organisation o on o.id = p.organisation_id;
comment on view priority_details is 'priorities with their progress in a report and the slugs of what they refer to';

create view dropped_details as
  select d.id, d.report_id, 'STATEMENT' as kind, coalesce(s.headline, s.wording) as wording, r.slug as from_report_slug,
    r.period_label as from_period, r.state, d.reason, s.kind as statement_kind, s.position
  from dropped_statement d
  join statement s on s.id = d.statement_id
  join annual_report r on r.id = s.report_id
  union all
  select d.id, d.report_id, 'PRIORITY', p.title, r.slug, r.period_label, r.state, d.reason, null, g.position
  from dropped_priority d
  join priority p on p.id = d.priority_id
  join annual_report this on this.id = d.report_id
  join annual_report r on r.id = this.rolled_from_id
  left join priority_progress g on g.priority_id = p.id and g.report_id = r.id;
comment on view dropped_details is 'content of the previous report that a report does not repeat, with the reason';

create function priority_theme_tags(priority_id uuid) returns json[] language sql stable as $$
  select array(select json_build_object('slug', t.slug, 'name', t.name)
    from priority_theme tag join theme t on t.id = tag.theme_id
    where tag.priority_id = priority_theme_tags.priority_id order by t.name)
$$;

create function statement_readable(statement_id uuid, partnership uuid, drafts boolean) returns boolean language sql stable as $$
  select exists (
    select from readable_statements(drafts) s join readable_reports(partnership, drafts) r on r.id = s.report_id
    where s.id = statement_id)
$$;

-- A statement and what it was carried forward from, step by step. The lateral subqueries with "offset 0" keep PostgreSQL
-- looking up each earlier statement by its key: it expects far longer chains than there are, and would read the whole table.
create function statement_lineage(statement_id uuid, partnership uuid, drafts boolean) returns json language sql stable as $$
  with recursive chain (id, earlier_id, step) as (
    select s.id, s.carried_from_id, 0 from statement s where s.id = statement_id
    union all
    select e.id, e.carried_from_id, chain.step + 1 from chain
    cross join lateral (select * from statement earlier where earlier.id = chain.earlier_id offset 0) e
    where chain.step < 100),
  version as (
    select chain.step, e.id, e.number, e.headline, e.wording, said.*
    from chain
    cross join lateral (select * from readable_statements(drafts) found where found.id = chain.id offset 0) e
    cross join lateral (
      select r.id as report_id, r.slug as report_slug, r.period_label, r.starts_on, r.ends_on, report_series(r) as series
      from readable_reports(partnership, drafts) r where r.id = e.report_id offset 0) said)
  select json_build_object(
    'place', statement_location(e.id),
    'chain', (select json_agg(version order by version.step) from version),
    'gaps', array(select period_label from (
      select distinct r.starts_on, r.period_label from readable_reports(partnership, drafts) r
      join version self on self.step = 0 and self.series = report_series(r)
      where r.starts_on between (select min(starts_on) from version) and (select max(starts_on) from version)
        and r.starts_on not in (select starts_on from version)) gap order by starts_on),
    'report_before', (
      select r.id from readable_reports(partnership, drafts) r
      join version self on self.step = 0 and self.series = report_series(r) and r.starts_on < self.starts_on
      order by r.starts_on desc limit 1))
  from version e where e.step > 0 order by e.step limit 1
$$;
comment on function statement_lineage is 'the earlier versions of a statement that the reader may see, or null if there are none';

-- Versions that the reader may not see are passed over: the next one continues the last that the reader may see.
create function statement_versions(statement_id uuid, partnership uuid, drafts boolean)
returns table (id uuid, earlier_id uuid) language sql stable as $$
  with recursive up (id, earlier_id) as (
    select s.id, s.carried_from_id from statement s where s.id = statement_versions.statement_id
    union
    select e.id, e.carried_from_id from up
    cross join lateral (select * from statement earlier where earlier.id = up.earlier_id offset 0) e),
  down (id, earlier_id, readable) as (
    select up.id, null::uuid, statement_readable(up.id, partnership, drafts) from up where up.earlier_id is null
    union
    select l.id, case when down.readable then down.id else down.earlier_id end, statement_readable(l.id, partnership, drafts)
    from down
    cross join lateral (select * from statement later where later.carried_from_id = down.id offset 0) l)
  select down.id, down.earlier_id from down where down.readable
$$;
comment on function statement_versions is 'a statement, all it was carried forward from and all that was carried forward from these';

create function statement_words(s statement) returns text language sql immutable as $$
  select btrim(regexp_replace(coalesce(s.headline || ' ', '') || s.wording, '\s+', ' ', 'g'))
$$;
comment on function statement_words is 'headline and wording, for comparison with a later statement';

create function statement_text(drafts boolean)
returns table (
  id uuid, report_id uuid, number integer, kind text, "position" integer, section text, section_part text, content jsonb,
  points text[], themes json[], organisations text[], review_ids uuid[], rolled_forward boolean)
language sql stable as $$
  select s.id, s.report_id, s.number, s.kind, s.position, sec.slug, sec.part,
    case when drafts then to_jsonb(s) else to_jsonb(s) - array['note', 'consent'] end,
    array(select p.wording from statement_point p where p.statement_id = s.id order by p.position),
    array(select json_build_object('slug', t.slug, 'name', t.name)
      from statement_theme_label t where t.statement_id = s.id order by t.name),
    array(select organisation_label_at(o.id, r.dated_on) from statement_organisation x
      join organisation o on o.id = x.organisation_id where x.statement_id = s.id order by o.slug),
    array(select l.target_id from statement_link l where l.statement_id = s.id and l.kind = 'REVIEW'),
    r.rolled_from_id is not null
  from readable_statements(drafts) s
  join annual_report r on r.id = s.report_id
  left join section sec on sec.id = s.section_id
$$;
comment on function statement_text is
  'statements as pages show them; internal note and consent for readers of drafts only; which reports a reader may see, the caller knows';

-- The lateral subqueries with "offset 0" keep PostgreSQL looking up each statement by its key.
create function statement_relations(statements uuid[], partnership uuid, drafts boolean)
returns table (statement_id uuid, relation text, report_id uuid, number integer, kind text, section_part text,
  headline text, wording text, reason text, before uuid[])
language plpgsql stable set plan_cache_mode = force_generic_plan as $$
#variable_conflict use_column
begin
  return query
  with recursive chain (statement_id, step, id, earlier_id, report_id, readable) as (
    select s.id, 0, s.id, s.carried_from_id, s.report_id, false from statement s where s.id = any (statements)
    union all
    select chain.statement_id, chain.step + 1, e.id, e.carried_from_id, e.report_id, e.readable from chain
    cross join lateral (select each.id, each.carried_from_id, each.report_id, statement_is_readable(each, drafts) as readable
      from statement each where each.id = chain.earlier_id offset 0) e
    where chain.earlier_id is not null and chain.step < 100),
  earlier as (
    select chain.statement_id, array_agg(chain.id order by chain.step) as ids, array_agg(chain.report_id order by chain.step) as reports
    from chain
    where chain.readable and chain.report_id in (select r.id from readable_reports(partnership, drafts) r)
    group by chain.statement_id),
  related (statement_id, relation, id, before) as (
    select earlier.statement_id, 'EARLIER', earlier.ids[1], earlier.reports[2:] from earlier
    union all
    select l.carried_from_id, 'LATER', l.id, null from statement l where l.carried_from_id = any (statements))
  select related.statement_id, related.relation, s.report_id, s.number, s.kind, sec.part, s.headline, s.wording, null, related.before
  from related
  cross join lateral (select * from readable_statements(drafts) found where found.id = related.id offset 0) s
  left join section sec on sec.id = s.section_id
  union all
  select d.statement_id, 'DROPPED', d.report_id, 0, null, null, null, null, d.reason, null
  from dropped_statement d where d.statement_id = any (statements);
end $$;
comment on function statement_relations is
  'what statements were carried forward from, with the reports of what comes before that, what continues them, and reports that do not repeat them; which of the later reports a reader may see, the caller knows';

create function priority_text(partnership uuid, drafts boolean)
returns table (
  id uuid, report_id uuid, number integer, "position" integer, title text, owner text, period_meant text, progress text,
  impact text, level text, chosen_how text, chosen_from text, shared_as_written text, shared_with text[], themes json[],
  reworded_from text, reported json)
language sql stable as $$
  select pp.id, pp.report_id, pp.number, pp.position, p.title,
    case when p.organisation_id is not null then (select name from organisation_name_at(p.organisation_id, r.dated_on)) end,
    p.period_meant, pp.progress, pp.impact, pp.level, p.chosen_how, p.chosen_from, p.shared_as_written,
    array(select organisation_label_at(s.organisation_id, r.dated_on) as name from priority_shared_with s
      where s.priority_id = p.id order by name),
    priority_theme_tags(p.id),
    (select former.title from priority former where former.id = p.reworded_from_id and former.title <> p.title),
    (with recursive line (id, earlier_id) as (
        select p.id, p.reworded_from_id
        union
        select former.id, former.reworded_from_id from line join priority former on former.id = line.earlier_id),
      period as (
        select distinct lr.starts_on, lr.period_label from line
        cross join lateral (select * from priority_progress each where each.priority_id = line.id offset 0) reported
        join readable_reports(partnership, drafts) lr on lr.id = reported.report_id)
      select json_build_object('periods', array(select period_label from period order by starts_on),
        'gaps', array(select period_label from (
          select distinct other.starts_on, other.period_label from readable_reports(partnership, drafts) other
          where report_series(other) = report_series(r)
            and other.starts_on between (select min(starts_on) from period) and (select max(starts_on) from period)
            and other.starts_on not in (select starts_on from period)) gap order by starts_on)))
  from priority_progress pp
  join priority p on p.id = pp.priority_id
  join readable_reports(partnership, drafts) r on r.id = pp.report_id
$$;
comment on function priority_text is 'priorities with their progress in a report, as pages show them';

create function statement_impact(statements uuid[], partnership uuid, drafts boolean)
returns table (statement_id uuid, kind text, target_id uuid, voice json) language plpgsql stable set plan_cache_mode = force_generic_plan as $$
#variable_conflict use_column
begin
  return query
  select l.statement_id, l.kind, l.target_id,
    case when v.id is not null
      then json_build_object('place', statement_location(v.id), 'headline', v.headline, 'wording', v.wording) end
  from statement_link l
  left join readable_statements(drafts) v on v.id = l.voice_id
  left join readable_reports(partnership, drafts) r on r.id = v.report_id
  where l.statement_id = any (statements) and l.kind <> 'REVIEW' and (l.voice_id is null or r.id is not null)
  order by l.kind, r.starts_on desc, v.position;
end $$;
comment on function statement_impact is 'actions, indicators and readable voices linked to statements; which actions and figures are public, their modules know';

create function statement_list_text(report uuid, drafts boolean)
returns table (id uuid, kind text, introduction text, declared integer, declared_as_written text, listed bigint, version integer)
language plpgsql stable set plan_cache_mode = force_generic_plan as $$
#variable_conflict use_column
begin
  return query
  select l.id, l.kind, l.introduction, l.declared_count, l.declared_as_written,
    (select count(*) from readable_statements(drafts) s where s.report_id = l.report_id and s.kind = l.kind), l.version
  from statement_list l where l.report_id = report;
end $$;
comment on function statement_list_text is 'how a report introduces its lists, and how many statements these have';

create function omitted_statements(report_id uuid, partnership uuid, drafts boolean)
returns table (id uuid, place json, report json, headline text, wording text, reason text, kind text, section_part text, "position" integer)
language plpgsql stable set plan_cache_mode = force_generic_plan as $$
#variable_conflict use_column
begin
  return query
  select s.id, statement_location(s.id), report_reference(r), s.headline, s.wording, d.reason, s.kind, sec.part, s.position
  from dropped_statement d
  join readable_statements(drafts) s on s.id = d.statement_id
  join readable_reports(partnership, drafts) r on r.id = s.report_id
  left join section sec on sec.id = s.section_id
  where d.report_id = omitted_statements.report_id;
end $$;
comment on function omitted_statements is 'statements of earlier reports that the report does not repeat, with the reason';

create function omitted_priorities(report_id uuid, partnership uuid, drafts boolean)
returns table (report json, wording text, reason text)
language plpgsql stable set plan_cache_mode = force_generic_plan as $$
#variable_conflict use_column
begin
  return query
  select former.report, p.title, d.reason
  from dropped_priority d
  join priority p on p.id = d.priority_id
  join annual_report this on this.id = d.report_id
  cross join lateral (
    select report_reference(r) as report from priority_progress pp
    join readable_reports(partnership, drafts) r on r.id = pp.report_id
    where pp.priority_id = p.id and r.starts_on < this.starts_on
    order by r.starts_on desc limit 1) former
  where d.report_id = omitted_priorities.report_id;
end $$;
comment on function omitted_priorities is 'priorities of earlier reports that the report does not repeat, with the reason';

create function report_heading(partnership uuid, drafts boolean)
returns table (report report_summary, partnership_name text, regime json, remit text)
language sql stable as $$
  select s, (partnership_name_at(r.partnership_id, r.dated_on)).name,
    (select to_json(g) from regime g where g.key = r.regime_key),
    (select g.remit from governance_group g where g.id = r.group_id)
  from readable_reports(partnership, drafts) r
  join report_summary s on s.id = r.id
$$;
comment on function report_heading is 'reports with their statutory basis';

create function report_parts(report uuid, partnership uuid, drafts boolean) returns table (part text)
language plpgsql stable set plan_cache_mode = force_generic_plan as $$
#variable_conflict use_column
begin
  return query
  select s.part from section s where s.report_id = report and s.body <> ''
  union
  select coalesce(sec.part, s.kind) from readable_statements(drafts) s
  left join section sec on sec.id = s.section_id where s.report_id = report
  union
  select coalesce(o.section_part, o.kind) from omitted_statements(report, partnership, true) o
  join readable_statements(drafts) s on s.id = o.id
  union
  select a.part from also_read a where a.report_id = report
  union
  select 'PRIORITIES' from priority_progress p where p.report_id = report
  union
  select 'PRIORITIES' from dropped_priority d where d.report_id = report;
end $$;
comment on function report_parts is 'the parts of a report that have text, and the kinds of its statements outside sections';

create view report_section as
  select report_id, part, slug, heading, body, source,
    (select a.name from appointment_label a where a.id = section.scrutineer_id) as statement_by, position from section;
comment on view report_section is 'the sections of reports, each in its own part';

create function also_shown(report uuid, part text) returns table (kind text, statement_id uuid, section_id uuid)
language sql stable as $$
  select a.kind, a.statement_id, a.section_id from also_read a where a.report_id = report and a.part = also_shown.part
$$;
comment on function also_shown is 'content of other parts of a report that this part shows too';

create function section_text(report uuid, part text) returns table (slug text, heading text, body text, source text, statement_by text, "position" integer)
language plpgsql stable set plan_cache_mode = force_generic_plan as $$
#variable_conflict use_column
begin
  return query
  select s.slug, s.heading, s.body, s.source, (select a.name from appointment_label a where a.id = s.scrutineer_id), s.position from section s
  where s.report_id = report
    and (s.part = section_text.part or s.id in (select a.section_id from also_shown(report, section_text.part) a));
end $$;
comment on function section_text is 'the sections that a part of a report shows';

create function reports_linked(former uuid, latest uuid) returns boolean language sql stable as $$
  select exists (select from statement e join statement s on s.id = e.carried_from_id
      where e.report_id = latest and s.report_id = former)
    or exists (select from dropped_statement d join statement s on s.id = d.statement_id
      where d.report_id = latest and s.report_id = former)
    or exists (select from priority_progress again join priority n on n.id = again.priority_id
      join priority_progress pp on pp.priority_id in (n.id, n.reworded_from_id)
      where again.report_id = latest and pp.report_id = former)
$$;
comment on function reports_linked is 'whether a report is linked to an earlier one, so that repeated and removed content is known';

-- Without a plan of its own, so that who only counts pays only for that.
create function compared_statements(former uuid, latest uuid)
returns table (kind text, number integer, section_part text, headline text, wording text, themes json[], now json, reason text, outcome text,
  kind_order integer, "position" integer)
language sql stable as $$
  select s.kind, s.number, sec.part, s.headline, s.wording, statement_theme_tags(s.id),
    case when e.id is not null then json_build_object('kind', e.kind, 'number', e.number,
      'section_part', (select es.part from section es where es.id = e.section_id), 'headline', e.headline, 'wording', e.wording) end,
    d.reason,
    case when statement_words(e) = statement_words(s) then 'REPEATED' when e.id is not null then 'REWORDED'
      when d.reason is not null then 'DROPPED'
      when exists (select from statement other where other.report_id = latest and other.kind = s.kind
        and other.carried_from_id is null and (not (select reports_linked(former, latest)) or exists (
          select from statement_theme tag join statement_theme same using (theme_id)
          where tag.statement_id = s.id and same.statement_id = other.id))) then 'NOT_LINKED'
      else 'NOT_REPEATED' end,
    array_position(array['KEY_MESSAGE', 'IMPROVEMENT_AREA', 'AIM'], s.kind), s.position
  from statement s
  left join section sec on sec.id = s.section_id
  left join lateral (select * from statement again where again.carried_from_id = s.id and again.report_id = latest
    order by again.position limit 1) e on true
  left join dropped_statement d on d.statement_id = s.id and d.report_id = latest
  where s.report_id = former and s.kind in ('KEY_MESSAGE', 'IMPROVEMENT_AREA', 'AIM')
  union all
  select null, pp.number, null, null, p.title, priority_theme_tags(p.id),
    case when n.id is not null then json_build_object('number', n.number, 'wording', n.title) end,
    d.reason,
    case when n.title = p.title then 'REPEATED' when n.id is not null then 'REWORDED' when d.reason is not null then 'DROPPED'
      when exists (select from priority_progress again join priority other on other.id = again.priority_id
        where again.report_id = latest and other.reworded_from_id is null
          and not exists (select from priority_progress f where f.report_id = former and f.priority_id = other.id)
          and (not (select reports_linked(former, latest)) or exists (select from priority_theme tag join priority_theme same
            using (theme_id) where tag.priority_id = p.id and same.priority_id = other.id))) then 'NOT_LINKED'
      else 'NOT_REPEATED' end,
    4, pp.position
  from priority_progress pp
  join priority p on p.id = pp.priority_id
  left join lateral (select each.id, each.title, again.number from priority_progress again join priority each on each.id = again.priority_id
    where again.report_id = latest and (each.id = p.id or each.reworded_from_id = p.id) order by again.position limit 1) n on true
  left join dropped_priority d on d.priority_id = p.id and d.report_id = latest
  where pp.report_id = former
$$;
comment on function compared_statements is 'statements and priorities of a report with their version in a later one';

create function previous_statements(former uuid, latest uuid) returns table (statement json)
language plpgsql stable set plan_cache_mode = force_generic_plan as $$
#variable_conflict use_column
begin
  return query
  select to_json(s) from compared_statements(former, latest) s order by s.kind_order, s.position;
end $$;
comment on function previous_statements is 'those statements and priorities in the order of the report';

create function previous_outcomes(former uuid, latest uuid) returns table (outcome text, count bigint)
language plpgsql stable set plan_cache_mode = force_generic_plan as $$
#variable_conflict use_column
begin
  return query
  select outcome, count(*) from compared_statements(former, latest) group by outcome;
end $$;
comment on function previous_outcomes is 'how many of them were repeated, reworded, dropped or not linked';

-- Reports of the same days have the same period, whatever they call it ("2023/24", "2023 to 2024").
create function reporting_periods(partnership uuid, drafts boolean)
returns table (starts_on date, ends_on date, period_label text) language sql stable as $$
  select distinct on (r.starts_on, r.ends_on) r.starts_on, r.ends_on, r.period_label
  from readable_reports(partnership, drafts) r order by r.starts_on, r.ends_on, report_order(r)
$$;
comment on function reporting_periods is 'periods of the reports that the reader may read, as their first report calls them';

create function theme_statements(partnership uuid, drafts boolean, themes uuid[])
returns table (theme_id uuid, statement_id uuid, report_id uuid, kind text, "position" integer)
language sql stable as $$
  with recursive own as materialized (
    select s.id, s.report_id, s.carried_from_id, s.kind, s.position from annual_report r
    cross join lateral (select * from readable_statements(drafts) each where each.report_id = r.id offset 0) s
    where r.partnership_id = partnership),
  said (theme_id, id) as (
    select tag.theme_id, tag.statement_id from statement_theme tag
    where tag.statement_id = any (array(select own.id from own join readable_reports(partnership, drafts) r on r.id = own.report_id))
      and (themes is null or tag.theme_id = any (themes))
    union
    select said.theme_id, own.carried_from_id from said join own on own.id = said.id where own.carried_from_id is not null)
  select said.theme_id, own.id, own.report_id, own.kind, own.position from said join own on own.id = said.id
$$;
comment on function theme_statements is
  'statements tagged with these themes or, with null, with any, and what they were carried forward from; which reports a reader may see, the caller knows';

create function theme_priorities(partnership uuid, drafts boolean)
returns table (theme_id uuid, progress_id uuid, report_id uuid, "position" integer)
language sql stable as $$
  select tag.theme_id, pp.id, pp.report_id, pp.position
  from priority_theme tag
  join priority_progress pp on pp.priority_id = tag.priority_id
  join readable_reports(partnership, drafts) r on r.id = pp.report_id
$$;
comment on function theme_priorities is 'reported priorities by theme';

create function report_themes(report uuid, drafts boolean) returns setof uuid language sql stable as $$
  select distinct tag.theme_id from readable_statements(drafts) s
  join statement_theme tag on tag.statement_id = s.id where s.report_id = report
$$;
comment on function report_themes is 'the themes of the statements of a report';

create function theme_period_counts(partnership uuid, drafts boolean, themes uuid[])
returns table (theme_id uuid, starts_on date, ends_on date, statements bigint, priorities bigint)
language plpgsql stable set plan_cache_mode = force_generic_plan as $$
#variable_conflict use_column
begin
  return query
  select mention.theme_id, r.starts_on, r.ends_on, count(mention.statement_id), count(mention.progress_id)
  from (
    select said.theme_id, said.report_id, said.statement_id, null::uuid as progress_id
    from theme_statements(partnership, drafts, themes) said
    union all
    select p.theme_id, p.report_id, null, p.progress_id from theme_priorities(partnership, drafts) p
    where themes is null or p.theme_id = any (themes)) mention
  join readable_reports(partnership, drafts) r on r.id = mention.report_id
  group by mention.theme_id, r.starts_on, r.ends_on;
end $$;
comment on function theme_period_counts is 'statements and priorities by period on these themes or, with null, on any, as far as the reader may see them';

create function theme_mentions(theme uuid, partnership uuid, drafts boolean)
returns table (statement_id uuid, progress_id uuid, report_id uuid, starts_on date, ends_on date, period_label text, place bigint)
language plpgsql stable set plan_cache_mode = force_generic_plan as $$
#variable_conflict use_column
begin
  return query
  select mention.statement_id, mention.progress_id, r.id, r.starts_on, r.ends_on, period.period_label,
    row_number() over (order by r.starts_on desc, r.period_label, report_order(r), mention.progress_id is not null,
      mention.kind, mention.position)
  from (
    select said.statement_id, null::uuid as progress_id, said.report_id, said.kind, said.position
    from theme_statements(partnership, drafts, array[theme]) said
    union all
    select null, p.progress_id, p.report_id, null, p.position
    from theme_priorities(partnership, drafts) p where p.theme_id = theme) mention
  join readable_reports(partnership, drafts) r on r.id = mention.report_id
  join reporting_periods(partnership, drafts) period using (starts_on, ends_on);
end $$;
comment on function theme_mentions is 'statements and priorities on a theme in the order of its page, newest report first';

-- A sealed report becomes public by this on its day.
create index annual_report_sealed_ix on annual_report (published_on) where state = 'SEALED';

-- Deletes the content of a report and its amendment. The slugs of its records remain, and so do the references to them;
-- a priority that other reports have is theirs.
create function blank_report(report uuid) returns void language plpgsql as $$
declare
  draft constant uuid := (select r.id from annual_report r where r.amends_id = report);
  own constant uuid[] := array(select g.priority_id from priority_progress g where g.report_id in (report, draft)
    except select g.priority_id from priority_progress g where g.report_id not in (report, coalesce(draft, report)));
  said constant uuid[] := array(select s.id from statement s where s.report_id in (report, draft));
begin
  delete from dropped_statement where report_id in (report, draft);
  delete from dropped_priority where report_id in (report, draft);
  delete from statement_list where report_id in (report, draft);
  delete from also_read where report_id in (report, draft);
  delete from report_author where report_id in (report, draft);
  delete from report_note where report_id = report;
  delete from stage_change where report_id in (report, draft);
  delete from sign_off where report_id in (report, draft);
  delete from draft_comment where report_id in (report, draft);
  delete from statement_link where statement_id = any (said) or voice_id = any (said);
  delete from statement_theme where statement_id = any (said);
  delete from statement_organisation where statement_id = any (said);
  delete from statement_point where statement_id = any (said);
  delete from statement_rejected_origin where statement_id = any (said) or earlier_id = any (said);
  delete from priority_theme where priority_id = any (own);
  delete from priority_shared_with where priority_id = any (own);
  delete from statement where report_id = draft;
  delete from section where report_id = draft;
  delete from priority_progress where report_id = draft;
  update statement set headline = null, wording = '', quotation = false, audience = null, source = null, period_meant = null, whose = null,
    heard_how = null, consent = null, organisations_as_written = null, raised_by = null, raised_to = null, outcome = null, note = null,
    import_key = null, version = version + 1
  where report_id = report;
  update section set heading = '', body = '', source = null, version = version + 1 where report_id = report;
  update priority_progress set progress = '', impact = '', level = 'NOT_STATED', version = version + 1 where report_id = report;
  update priority set title = '', period_meant = null, chosen_how = null, chosen_from = null, shared_as_written = null,
    version = version + 1
  where id = any (own);
  update annual_report set source_label = null, regime_reason = null, date_note = null, url = null, source = null,
    override_reason = null where id = report;
  delete from annual_report where id = draft;
end $$;

create view calendar_of_report as
  select r.partnership_id, 'REPORT_PUBLISHED' as kind, r.published_on as on_day, 'DAY' as precision,
    case r.kind when 'PARTNERSHIP' then r.slug else 'reports/' || r.slug end as reference, r.title as name, r.period_label as context,
    null::uuid as organisation_id, false as open, 'ALL' as readers
  from annual_report r where r.state = 'PUBLISHED' and r.published_on is not null;
comment on view calendar_of_report is 'when reports were published';

-- What the search finds in reports.
create function report_part_of(statement_kind text) returns text language sql immutable as $$
  select case statement_kind when 'KEY_MESSAGE' then 'KEY_MESSAGES' when 'IMPROVEMENT_AREA' then 'PRIORITIES' when 'AIM' then 'PRIORITIES'
    when 'CONCLUSION' then 'ASSURANCE' when 'LEARNING_POINT' then 'LEARNING' when 'REPEAT_THEME' then 'LEARNING'
    when 'PRESSURE' then 'RISKS' when 'ESCALATED_MATTER' then 'RISKS' when 'VOICE' then 'VOICES'
    when 'EXTERNAL_FINDING' then 'LEARNING' else 'OVERVIEW' end
$$;
comment on function report_part_of is 'the part of a report that shows statements of a kind outside sections';

create function report_part_address(r annual_report, part text) returns text language sql immutable as $$
  select case when r.kind = 'PARTNERSHIP' then '' else 'reports/' end || r.slug
    || case when part = 'OVERVIEW' then '' else '/' || replace(lower(part), '_', '-') end
$$;
comment on function report_part_address is 'address of a part of a report below the partnership''s';

create function search_visibility_of(r annual_report) returns text language sql immutable as $$
  select case when r.state = 'PUBLISHED' then 'PUBLIC' else 'PARTNER' end
$$;

create view search_of_statement as
  select s.id as record_id,
    case when exists (select from readable_statements(false) everyone where everyone.id = s.id) then search_visibility_of(r)
      else 'PARTNER' end as visibility,
    '{}'::uuid[] as readers, r.partnership_id, r.id as report_id, s.kind, r.period_label as year, r.dated_on as as_at,
    null::date as until, null as state,
    array(select t.theme_id from statement_theme t where t.statement_id = s.id order by t.theme_id) as theme_ids,
    array(select o.organisation_id from statement_organisation o where o.statement_id = s.id
      union select r.organisation_id where r.organisation_id is not null order by 1) as organisation_ids,
    report_part_address(r, coalesce(sec.part, report_part_of(s.kind))) || '#statement-' || s.number as address,
    coalesce(s.headline, '') as title,
    search_text(s.wording, (select string_agg(p.wording, ' ' order by p.position) from statement_point p where p.statement_id = s.id),
      s.audience, s.source, s.outcome) as wording
  from statement s
  join annual_report r on r.id = s.report_id and r.amends_id is null and r.state <> 'WITHDRAWN'
  left join section sec on sec.id = s.section_id;
call keep_search('statement');
call follow_in_search('statement', 'statement_theme', 'statement_id');
call follow_in_search('statement', 'statement_organisation', 'statement_id');
call follow_in_search('statement', 'statement_point', 'statement_id');
call follow_in_search('statement', 'section', 'id', 'select id from statement where section_id = changed', 'part');
call follow_in_search('statement', 'annual_report', 'id', 'select id from statement where report_id = changed',
  'state, slug, kind, period_label, dated_on, organisation_id');

create view search_of_section as
  select s.id as record_id, search_visibility_of(r) as visibility, '{}'::uuid[] as readers, r.partnership_id, r.id as report_id,
    'SECTION' as kind, r.period_label as year, r.dated_on as as_at, null::date as until, null as state, '{}'::uuid[] as theme_ids,
    array_remove(array[r.organisation_id], null) as organisation_ids, report_part_address(r, s.part) || '#section-' || s.slug as address,
    s.heading as title, search_text(s.body) as wording
  from section s join annual_report r on r.id = s.report_id and r.amends_id is null and r.state <> 'WITHDRAWN' where s.body <> '';
call keep_search('section');
call follow_in_search('section', 'annual_report', 'id', 'select id from section where report_id = changed',
  'state, slug, kind, period_label, dated_on, organisation_id');

create view search_of_priority_progress as
  select g.id as record_id, search_visibility_of(r) as visibility, '{}'::uuid[] as readers, r.partnership_id, r.id as report_id,
    'PRIORITY' as kind, r.period_label as year, r.dated_on as as_at, null::date as until, null as state,
    array(select t.theme_id from priority_theme t where t.priority_id = p.id order by t.theme_id) as theme_ids,
    array(select x.organisation_id from priority_shared_with x where x.priority_id = p.id
      union select p.organisation_id where p.organisation_id is not null order by 1) as organisation_ids,
    report_part_address(r, 'PRIORITIES') || '#priority-' || g.number as address, p.title,
    search_text(g.progress, g.impact, p.chosen_how, p.chosen_from, p.shared_as_written) as wording
  from priority_progress g join priority p on p.id = g.priority_id join annual_report r on r.id = g.report_id and r.amends_id is null and r.state <> 'WITHDRAWN';
call keep_search('priority_progress');
call follow_in_search('priority_progress', 'priority', 'id', 'select id from priority_progress where priority_id = changed');
call follow_in_search('priority_progress', 'priority_theme', 'priority_id', 'select id from priority_progress where priority_id = changed');
call follow_in_search('priority_progress', 'priority_shared_with', 'priority_id',
  'select id from priority_progress where priority_id = changed');
call follow_in_search('priority_progress', 'annual_report', 'id', 'select id from priority_progress where report_id = changed',
  'state, slug, kind, period_label, dated_on');

-- Without its report, so that feeds have it as an entry of its own.
create view search_of_report_note as
  select n.id as record_id, search_visibility_of(r) as visibility, '{}'::uuid[] as readers, r.partnership_id, null::uuid as report_id,
    'UPDATE_NOTE' as kind, r.period_label as year, n.noted_on as as_at, null::date as until, null as state, '{}'::uuid[] as theme_ids,
    array_remove(array[r.organisation_id], null) as organisation_ids,
    report_part_address(r, 'OVERVIEW') || '#note-' || n.number as address, r.title || ', update note' as title,
    search_text(n.wording) as wording
  from report_note n join annual_report r on r.id = n.report_id and r.state <> 'WITHDRAWN' where n.removed_on is null;
call keep_search('report_note');
call follow_in_search('report_note', 'annual_report', 'id', 'select id from report_note where report_id = changed',
  'state, slug, kind, title, period_label, organisation_id');

-- What comparisons of partnerships show.
create function theme_comparison(theme uuid, partnerships uuid[], most integer)
returns table (partnership_id uuid, starts_on date, ends_on date, period_label text, total bigint, kind text, words text, address text)
language sql stable as $$
  with mention as materialized (
    select p.id, m.*, count(*) over same as total, row_number() over (same order by m.place) as number
    from unnest(partnerships) p (id) cross join lateral theme_mentions(theme, p.id, false) m
    window same as (partition by p.id, m.starts_on, m.ends_on))
  select p.id, period.starts_on, period.ends_on, period.period_label, coalesce(m.total, 0),
    case when m.progress_id is null then s.kind else 'PRIORITY' end, coalesce(s.headline, s.wording, priority.title),
    report_part_address(r, case when m.progress_id is null then coalesce(sec.part, report_part_of(s.kind)) else 'PRIORITIES' end)
      || case when m.progress_id is null then '#statement-' || s.number else '#priority-' || g.number end
  from unnest(partnerships) p (id)
  cross join lateral reporting_periods(p.id, false) period
  left join mention m on m.id = p.id and m.starts_on = period.starts_on and m.ends_on = period.ends_on and m.number <= most
  left join annual_report r on r.id = m.report_id
  left join statement s on s.id = m.statement_id
  left join section sec on sec.id = s.section_id
  left join priority_progress g on g.id = m.progress_id
  left join priority on priority.id = g.priority_id
  order by period.starts_on desc, period.ends_on desc, p.id, m.number
$$;
comment on function theme_comparison is
  'what partnerships published on a theme, by reporting period: how much, and the first of it; a period without it has one row';

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

-- What a report consists of, for what refers to its pieces by their addresses.
create view report_piece as
  select s.report_id, 'SECTION' as kind, s.slug as target, s.heading as name, s.body <> '' as filled, s.part, s.position
  from section s
  union all
  select s.report_id, 'STATEMENT', s.number::text, coalesce(s.headline, s.wording), true, report_part_of(s.kind), s.position
  from statement s
  union all
  select g.report_id, 'PRIORITY', g.number::text, p.title, g.impact <> '', 'PRIORITIES', g.position
  from priority_progress g join priority p on p.id = g.priority_id;
comment on view report_piece is 'sections, statements and priorities of reports; filled: a section has text, a priority evidence of impact';

create function carried_pieces(report uuid) returns table (earlier_report_id uuid, kind text, earlier text, target text)
language sql stable as $$
  with draft as (select r.id, r.rolled_from_id from annual_report r where r.id = report)
  select d.rolled_from_id, 'SECTION', e.slug, s.slug
  from draft d join section s on s.report_id = d.id join section e on e.report_id = d.rolled_from_id and e.slug = s.slug
  union all
  select d.rolled_from_id, 'STATEMENT', e.number::text, s.number::text
  from draft d join statement s on s.report_id = d.id
  join statement e on e.id = s.carried_from_id and e.report_id = d.rolled_from_id
  union all
  select d.rolled_from_id, 'PRIORITY', e.number::text, g.number::text
  from draft d join priority_progress g on g.report_id = d.id join priority p on p.id = g.priority_id
  join priority_progress e on e.report_id = d.rolled_from_id and e.priority_id in (p.id, p.reworded_from_id)
  union all
  select d.rolled_from_id, 'PART', k.part, k.part
  from draft d cross join unnest(array['OVERVIEW', 'KEY_MESSAGES', 'PRIORITIES', 'LEARNING', 'FIGURES', 'MONEY', 'TRAINING',
    'ASSURANCE', 'VOICES', 'RISKS', 'GOVERNANCE']) k (part) where d.rolled_from_id is not null
$$;
comment on function carried_pieces is 'the pieces of a report that continue those of the report it was rolled forward from';

create function little_progress_in_text(report uuid)
returns table (kind text, number integer, name text, finding text, detail text) language sql stable as $$
  select 'PRIORITY', g.number, p.title, case g.level when 'LITTLE' then 'LITTLE' else 'NO_EVIDENCE' end, null
  from priority_progress g join priority p on p.id = g.priority_id
  where g.report_id = report and g.level in ('NO_EVIDENCE', 'LITTLE')
  union all
  select 'STATEMENT', s.number, coalesce(s.headline, s.wording), 'REPEATED', r.period_label
  from statement s join statement e on e.id = s.carried_from_id join annual_report r on r.id = e.report_id
  where s.report_id = report and s.kind in ('KEY_MESSAGE', 'IMPROVEMENT_AREA') and r.state = 'PUBLISHED'
    and (s.headline, s.wording) is not distinct from (e.headline, e.wording)
  order by 1, 2
$$;
comment on function little_progress_in_text is
  'priorities with little or no evidence of progress, and messages that repeat those of a published report unchanged';

-- Comments on drafts, for people who read drafts. Never part of the report. A comment that is removed keeps its row, so that
-- numbers, which are part of addresses, are not used again.
create table draft_comment (
  id uuid constraint draft_comment_pk primary key,
  report_id uuid not null constraint draft_comment_report_id_fk references annual_report,
  number integer not null constraint draft_comment_number_ck check (number > 0),
  thread_id uuid constraint draft_comment_thread_id_fk references draft_comment,
  part_kind text constraint draft_comment_part_kind_ck check (part_kind in (
    'REPORT', 'PART', 'SECTION', 'LIST', 'STATEMENT', 'PRIORITY', 'FIGURE')),
  part_key text,
  part_name text,
  about text,
  paragraph boolean not null default false,
  wording text not null,
  written_by_id uuid,
  written_by text not null,
  written_as text not null constraint draft_comment_written_as_ck check (written_as in (
    'BUSINESS_MANAGER', 'SAFEGUARDING_PARTNER', 'SCRUTINEER')),
  written_at timestamptz not null,
  edited_at timestamptz,
  removed_at timestamptz,
  resolved_at timestamptz,
  resolved_by text,
  version integer not null,
  constraint draft_comment_number_uk unique (report_id, number),
  constraint draft_comment_part_ck check (num_nonnulls(part_kind, part_key, part_name, about) = case when thread_id is null then 4 else 0 end),
  constraint draft_comment_removed_ck check ((removed_at is null) = (wording <> '')),
  constraint draft_comment_resolved_ck check ((resolved_at is null) = (resolved_by is null) and (resolved_at is null or thread_id is null))
);
comment on column draft_comment.thread_id is 'the comment that this one answers; null for the first of a thread';
comment on column draft_comment.part_key is 'the part of the report that it is about, as in addresses: "section-introduction", "statement-12"';
comment on column draft_comment.part_name is 'what that part was called when it was written';
comment on column draft_comment.about is 'the words of the part or paragraph when it was written; empty for the whole report and its parts';
comment on column draft_comment.paragraph is 'it is about one paragraph of the section';
comment on column draft_comment.written_as is 'the role in which its author reads the draft';
create index draft_comment_thread_id_ix on draft_comment (thread_id);
create index draft_comment_written_by_id_ix on draft_comment (written_by_id);
call keep_history('draft_comment');

create function comment_threads(report uuid) returns setof draft_comment language sql stable as $$
  select c.* from draft_comment c where c.report_id = report and c.thread_id is null and (c.removed_at is null or exists (
    select from draft_comment a where a.thread_id = c.id and a.removed_at is null))
$$;
comment on function comment_threads is 'the first comments of threads in which something is left to read';

create function open_comments(report uuid) returns integer language sql stable as $$
  select count(*)::integer from comment_threads(report) c where c.resolved_at is null
$$;

-- The texts of a report, part by part, for people who comment. Facts are in the order in which they are read; those without a name
-- are the words themselves.
create function draft_facts(variadic facts text[]) returns json language sql immutable as $$
  select coalesce(json_agg(json_build_object('name', nullif(facts[at], ''), 'text', facts[at + 1]) order by at), '[]')
  from generate_series(1, cardinality(facts), 2) at where coalesce(facts[at + 1], '') <> ''
$$;
comment on function draft_facts is 'names and texts in turn; those without a text are left out';

create function draft_parts(report uuid)
returns table (kind text, place text, section text, list text, turn bigint, "position" integer, key text, name text, facts json)
language sql stable as $$
  with own_section as (
    select s.*, row_number() over (order by s.position, s.slug) as turn from section s where s.report_id = report)
  select 'SECTION', s.part, s.slug, null, s.turn, 0, 'section-' || s.slug, s.heading, draft_facts('', s.body)
  from own_section s
  union all
  select 'PRIORITY', 'PRIORITIES', null, null, 1000000, p.position, 'priority-' || p.number, p.title,
    draft_facts('level', nullif(p.level, 'NOT_STATED'), 'progress', p.progress, 'impact', p.impact, 'owner', p.owner_name,
      'period', p.period_meant, 'chosenHow', p.chosen_how, 'chosenFrom', p.chosen_from, 'sharedWith', p.shared_as_written)
  from priority_details p where p.report_id = report
  union all
  select 'LIST', report_part_of(l.kind), null, l.kind, 1000001, 0, 'list-' || replace(lower(l.kind), '_', '-'), l.kind,
    draft_facts('', l.introduction, 'declared', coalesce(l.declared_as_written, l.declared::text))
  from statement_lists(report) l
  union all
  select 'STATEMENT', coalesce(t.section_part, report_part_of(t.kind)), t.section, t.kind, coalesce(s.turn, 1000001), t.position,
    'statement-' || t.number, coalesce(t.content ->> 'headline', ''),
    draft_facts(case when (t.content ->> 'quotation')::boolean then 'quotation' else '' end, t.content ->> 'wording',
      '', (select string_agg('- ' || replace(point, e'\n', e'\n  '), e'\n' order by at) from unnest(t.points) with ordinality p (point, at)),
      'outcome', t.content ->> 'outcome', 'whose', t.content ->> 'whose', 'heardHow', t.content ->> 'heard_how',
      'organisations', coalesce(nullif(array_to_string(t.organisations, '; '), ''), t.content ->> 'organisations_as_written'),
      'raisedBy', t.content ->> 'raised_by', 'raisedTo', t.content ->> 'raised_to', 'audience', t.content ->> 'audience',
      'period', t.content ->> 'period_meant', 'source', t.content ->> 'source',
      'consent', case when t.kind = 'VOICE' and (t.content ->> 'quotation')::boolean and t.content ->> 'consent' = 'NOT_RECORDED'
        then t.content ->> 'consent' end)
  from statement_text(true) t left join own_section s on s.slug = t.section where t.report_id = report
$$;
comment on function draft_parts is 'the parts of a report that people comment on; who may read them, the caller knows';

create function outstanding_tasks(report uuid)
returns table (part text, message text, first text, second text, address text)
language sql stable as $$
  select part, 'OutstandingTask.' || task, first, second, address from (
    select 1 as turn, 0 as place, 'KEY_MESSAGES' as part, 'noKeyMessage' as task, '' as first, '' as second,
      'statements/new?kind=key-message' as address
    from annual_report r where r.id = report and r.kind = 'PARTNERSHIP'
      and not exists (select from statement s where s.report_id = r.id and s.kind = 'KEY_MESSAGE')
    union all
    select 2, 0, 'PRIORITIES', 'noPriority', '', '', 'priorities/new'
    from annual_report r where r.id = report and r.kind = 'PARTNERSHIP'
      and not exists (select from priority_progress p where p.report_id = r.id)
    union all
    select 3, row_number() over (order by s.position, s.number), coalesce(n.part, report_part_of(s.kind)), 'quotedWithoutConsent',
      s.wording, '', 'statements/' || s.number
    from statement s left join section n on n.id = s.section_id
    where s.report_id = report and s.kind = 'VOICE' and s.quotation and coalesce(s.consent, 'NOT_RECORDED') = 'NOT_RECORDED'
    union all
    select 4, row_number() over (order by s.position, s.slug), s.part, 'sectionWithoutText', s.heading, '', 'sections/' || s.slug
    from section s where s.report_id = report and s.body !~ '\S'
    union all
    select 5, array_position(array['KEY_MESSAGE', 'IMPROVEMENT_AREA', 'AIM', 'ACHIEVEMENT', 'CONCLUSION', 'LEARNING_POINT', 'REPEAT_THEME',
      'PRESSURE', 'ESCALATED_MATTER', 'VOICE', 'EXTERNAL_FINDING', 'NOTE'], l.kind), report_part_of(l.kind), 'listMismatch',
      coalesce(l.declared_as_written, l.declared::text), l.listed::text, 'lists/' || replace(lower(l.kind), '_', '-')
    from statement_lists(report) l where l.declared <> l.listed
    union all
    select 6, row_number() over (order by p.position, p.number, lacking.place), 'PRIORITIES', lacking.task, p.title, '',
      'priorities/' || p.number
    from priority_details p cross join lateral (values (1, 'priorityWithoutProgress', p.progress !~ '\S'),
      (2, 'priorityWithoutImpact', p.impact !~ '\S'), (3, 'priorityWithoutLevel', p.level = 'NOT_STATED')) lacking (place, task, missing)
    where p.report_id = report and lacking.missing) found
  order by turn, place
$$;
comment on function outstanding_tasks is 'outstanding tasks in the text of a draft, which do not prevent publication; priorities without a level or evidence are listed because statutory guidance asks reports to say where there is little of it (domain brief a.2, R05 and R06)';

create view comment_notice as
  select c.id, r.partnership_id, r.slug || '/comments/' || coalesce(t.number, c.number) || '#comment-' || c.number as reference,
    r.title || case when position(r.period_label in r.title) > 0 then '' else ', ' || r.period_label end as title,
    r.state = 'DRAFT' and c.removed_at is null and coalesce(t.removed_at, c.removed_at) is null
      and coalesce(t.resolved_at, c.resolved_at) is null as current
  from draft_comment c
  join annual_report r on r.id = c.report_id
  left join draft_comment t on t.id = c.thread_id;
comment on view comment_notice is 'comments as notices refer to them, without their words; current: there is something to read';

create view comment_participant as
  select distinct c.id as comment_id, other.written_by_id as person_id
  from draft_comment c
  join draft_comment other on coalesce(other.thread_id, other.id) = coalesce(c.thread_id, c.id) and other.written_by_id is not null;
comment on view comment_participant is 'who wrote in the thread of a comment';

-- Comments that were kept long enough go as a whole: who comments does so in threads.
create view retained_comments as
  select r.id, r.partnership_id, 'Comments on the draft: ' || r.title as name, 'reports/' || r.slug || '/comments' as address,
    greatest(coalesce(r.published_on, r.dated_on, r.ends_on), c.written_on) as ended_on
  from report_name r
  join lateral (select max(coalesce(c.edited_at, c.written_at) at time zone 'Europe/London')::date as written_on from draft_comment c
    where c.report_id = r.id) c on c.written_on is not null
  where r.published;
comment on view retained_comments is 'published reports with comments on their drafts; the time counts from the last comment, if that is later';

create function remove_comments(report uuid) returns void language plpgsql as $$
declare
  comments constant uuid[] := array(select c.id from draft_comment c where c.report_id = report);
begin
  delete from draft_comment where report_id = report and thread_id is not null;
  delete from draft_comment where report_id = report;
  perform withdraw_history_of(comments);
end $$;
comment on function remove_comments is 'removes the comments on a draft, and their words from the history';

-- The words of a scrutineer's own statement change only where the scrutineer writes, the report's amendment is published, or the
-- report is withdrawn; and nobody removes them from a report that stays.
create function write_scrutiny(report uuid) returns void language sql as $$
  select set_config('throughline.scrutiny_of', report::text, true)
$$;
comment on function write_scrutiny is 'lets the transaction change the words of the scrutineer in a draft';

create function refuse_change_of_scrutiny() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    if exists (select from annual_report r where r.id = old.report_id)
        and not exists (select from section s where s.report_id = old.report_id and s.scrutineer_id = old.scrutineer_id) then
      raise exception '% on % is refused: these are the words of the scrutineer', tg_op, tg_table_name;
    end if;
  elsif (new.heading, new.body, new.source) is distinct from (old.heading, old.body, old.source)
      or old.body <> '' and new.scrutineer_id is distinct from old.scrutineer_id then
    if old.report_id::text is distinct from nullif(current_setting('throughline.scrutiny_of', true), '')
        and old.report_id::text <> all (string_to_array(coalesce(current_setting('throughline.amended_reports', true), ''), ','))
        and (new.heading <> '' or new.body <> '') then
      raise exception '% on % is refused: these are the words of the scrutineer', tg_op, tg_table_name;
    end if;
  end if;
  return null;
end $$;
create trigger section_scrutineers after update on section for each row when (old.scrutineer_id is not null)
  execute function refuse_change_of_scrutiny();
create constraint trigger section_scrutineers_kept after delete on section deferrable initially deferred for each row
  when (old.scrutineer_id is not null and old.body <> '') execute function refuse_change_of_scrutiny();
