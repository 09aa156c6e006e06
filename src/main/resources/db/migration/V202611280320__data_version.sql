-- The state of what everyone may see: one version for each partnership and one for what partnerships share (ADR 33). Public pages
-- are kept under it, so it must change with everything that a public page shows, and should not change with anything else.

create table data_version (
  id uuid constraint data_version_pk primary key,
  version bigint not null,
  changed_at timestamptz not null default now()
);
comment on table data_version is 'a new random number after each public change, so that numbers reveal nothing';
comment on column data_version.id is 'a partnership, or the identifier of zeros for what partnerships share';
call exclude_from_archives('data_version');

-- For each table under history: the partnerships whose pages change with a row (a query of the row `changed`; null: none), and the
-- columns that the public never sees. A row counts as it was and as it is, so what is withdrawn or removed counts too. Rows of a
-- report count while it is published; what it contains becomes visible, or disappears, with the row of the report itself.
create view public_change (table_name, readers, hidden) as
  with shared (id) as (values ('00000000-0000-0000-0000-000000000000'))
  select t.name, 'select r.partnership_id from report_name r where r.published and r.id = ' || t.report, t.hidden
  from (values
    ('joint_report_body', 'changed.report_id', '{}'::text[]),
    ('report_author', 'changed.report_id', '{}'),
    ('section', 'changed.report_id', '{}'),
    ('statement', 'changed.report_id', '{note,import_key}'),
    ('statement_point', '(select report_id from statement where id = changed.statement_id)', '{}'),
    ('statement_theme', '(select report_id from statement where id = changed.statement_id)', '{}'),
    ('statement_organisation', '(select report_id from statement where id = changed.statement_id)', '{}'),
    ('statement_link', '(select report_id from statement where id = changed.statement_id)', '{}'),
    ('statement_list', 'changed.report_id', '{}'),
    ('dropped_statement', 'changed.report_id', '{}'),
    ('priority', 'any (select report_id from priority_progress where priority_id = changed.id)', '{}'),
    ('priority_progress', 'changed.report_id', '{}'),
    ('priority_theme', 'any (select report_id from priority_progress where priority_id = changed.priority_id)', '{}'),
    ('priority_shared_with', 'any (select report_id from priority_progress where priority_id = changed.priority_id)', '{}'),
    ('dropped_priority', 'changed.report_id', '{}'),
    ('also_read', 'changed.report_id', '{}'),
    ('report_note', 'changed.report_id', '{noted_by}'),
    ('sign_off', 'changed.report_id', '{recorded_by,recorded_at,changed,withdrawn_by,withdrawal_reason,way,signed_by_id,sha256}'),
    ('late_removal', 'changed.report_id', '{}'),
    ('indicator', 'any (select report_id from figure where indicator_id = changed.id)', '{note}'),
    ('indicator_theme', 'any (select report_id from figure where indicator_id = changed.indicator_id)', '{}'),
    ('indicator_break', 'any (select report_id from figure where indicator_id = changed.indicator_id)', '{}'),
    ('figure', 'changed.report_id', '{note}'),
    ('figure_comparator', '(select report_id from figure where id = changed.figure_id)', '{}'),
    ('budget', 'changed.report_id', '{note}'),
    ('contribution', '(select report_id from budget where id = changed.budget_id)', '{}'),
    ('expenditure', '(select report_id from budget where id = changed.budget_id)', '{}'),
    ('training_activity', 'changed.report_id', '{places_note}'),
    ('training_theme', '(select report_id from training_activity where id = changed.activity_id)', '{}'),
    ('training_evaluation', '(select report_id from training_activity where id = changed.activity_id)', '{}'),
    ('communication', 'changed.report_id', '{}'),
    ('standard_set', 'any (select report_id from self_assessment where set_id = changed.id)', '{}'),
    ('standard', 'any (select report_id from self_assessment where set_id = changed.set_id)', '{}'),
    ('standard_mapping', 'any (select report_id from self_assessment where set_id = changed.set_id)', '{}'),
    ('self_assessment', 'changed.report_id', '{note}'),
    ('standard_rating', '(select report_id from self_assessment where id = changed.assessment_id)', '{evidence}'),
    ('question_result', '(select report_id from self_assessment where id = changed.assessment_id)', '{}'),
    ('peer_review', 'changed.report_id', '{note}'),
    ('audit', 'changed.report_id', '{note}'),
    ('audit_organisation', '(select report_id from audit where id = changed.audit_id)', '{}'),
    ('audit_finding', 'coalesce(changed.report_id, (select report_id from audit where id = changed.audit_id))', '{}'),
    ('audit_finding_theme', '(select coalesce(f.report_id, a.report_id) from audit_finding f left join audit a on a.id = f.audit_id'
      ' where f.id = changed.finding_id)', '{}'),
    ('external_assurance', 'changed.report_id', '{note}'),
    ('risk_register', 'changed.report_id', '{note}'),
    ('risk', 'changed.report_id', '{note}'),
    ('risk_theme', '(select report_id from risk where id = changed.risk_id)', '{}')
  ) t (name, report, hidden)
  union all
  select t.name, 'select changed.partnership_id where changed.visibility not in (''INTERNAL'', ''PARTNER'')', t.hidden
  from (values
    ('case_review', '{regime_key,override_reason,override_legal_officer,override_at,note,next_number}'::text[]),
    ('learning_summary', '{note}'),
    ('recommendation', '{note}'),
    ('action_plan', '{}'),
    ('action', '{updates,evidence_count,note}')
  ) t (name, hidden)
  union all
  select t.name, format('select o.partnership_id from %I o where o.id = changed.%I and %s', t.parent, t.reference,
    case t.parent when 'case_review' then 'is_public(o.visibility)' else 'o.visibility not in (''INTERNAL'', ''PARTNER'')' end) || coalesce(' and ' || t.condition, ''), t.hidden
  from (values
    ('review_partner', 'case_review', 'review_id', null, '{}'::text[]),
    ('review_theme', 'case_review', 'review_id', null, '{}'),
    ('review_event', 'case_review', 'review_id', null, '{note}'),
    ('publication_delay', 'case_review', 'review_id', null, '{explanation}'),
    ('publication_step', 'case_review', 'review_id', 'false', '{}'),
    ('review_document', 'case_review', 'review_id', null, '{}'),
    ('work_stream', 'case_review', 'review_id', null, '{}'),
    ('learning_point', 'case_review', 'review_id', 'changed.visibility not in (''INTERNAL'', ''PARTNER'')', '{}'),
    ('recommendation_addressee', 'recommendation', 'recommendation_id', null, '{}'),
    ('recommendation_theme', 'recommendation', 'recommendation_id', null, '{}'),
    ('recommendation_link', 'recommendation', 'recommendation_id', 'changed.kind <> ''DIFFERENT'''
      ' and (select visibility from recommendation where id = changed.other_id) not in (''INTERNAL'', ''PARTNER'')', '{}'),
    ('action_recommendation', 'action', 'action_id', null, '{}'),
    ('action_theme', 'action', 'action_id', null, '{}'),
    ('action_update', 'action', 'action_id', 'changed.visibility not in (''INTERNAL'', ''PARTNER'')', '{}'),
    ('evidence', 'action', 'action_id',
      '(select visibility from action_update u where u.id = changed.update_id) not in (''INTERNAL'', ''PARTNER'')', '{}')
  ) t (name, parent, reference, condition, hidden)
  union all
  select 'annual_report', 'select changed.partnership_id where changed.state in (''PUBLISHED'', ''WITHDRAWN'')', '{stage,discarded_reason,withdrawn_by,withdrawal_order,next_number}'::text[]
  union all
  select t.name, t.readers, '{}'::text[]
  from shared cross join lateral (values
    ('review_count', 'select changed.partnership_id where changed.report_id is null'
      ' or exists (select from report_name r where r.id = changed.report_id and r.published)'),
    ('learning_point_theme', 'select v.partnership_id from learning_point p join case_review v on v.id = p.review_id'
      ' where p.id = changed.point_id and p.visibility not in (''INTERNAL'', ''PARTNER'')'
      ' and v.visibility not in (''INTERNAL'', ''PARTNER'')'),
    ('learning_link', 'select r.partnership_id from recommendation r'
      ' where r.id = changed.recommendation_id and changed.kind <> ''DIFFERENT'' and r.visibility not in (''INTERNAL'', ''PARTNER'')'
      ' and (exists (select from learning_point p join case_review v on v.id = p.review_id where p.id = changed.point_id'
      ' and p.visibility not in (''INTERNAL'', ''PARTNER'') and v.visibility not in (''INTERNAL'', ''PARTNER''))'
      ' or exists (select from learning_summary s where s.id = changed.summary_id and s.visibility not in (''INTERNAL'', ''PARTNER'')))'),
    ('rating_scheme', 'select coalesce(changed.partnership_id, ''' || shared.id || ''')'),
    ('rating_level', 'select coalesce(partnership_id, ''' || shared.id || ''') from rating_scheme where id = changed.scheme_id'),
    ('measure_setting', 'select changed.partnership_id'),
    ('partnership_succession', 'select unnest(array[changed.predecessor_id, changed.successor_id])'),
    ('edition', 'select r.partnership_id from report_name r where r.id = changed.report_id and r.published and not changed.waiting'),
    ('edition_file', 'select e.partnership_id from edition e where e.id = changed.edition_id and is_public(e)'),
    ('paper_edition', 'select changed.partnership_id'),
    ('public_paper', 'select changed.partnership_id'),
    ('consideration', 'select changed.partnership_id where changed.disclosure <> ''NONE'''
      ' or exists (select from cabinet_paper p join paper_edition e on e.paper_id = p.id where p.consideration_id = changed.id)'),
    ('considered_report', 'select partnership_id from consideration where id = changed.consideration_id and disclosure <> ''NONE'''),
    ('considered_paper', 'select partnership_id from consideration where id = changed.consideration_id'),
    ('consideration_question', 'select partnership_id from consideration where id = changed.consideration_id and disclosure = ''OUTCOME'''),
    ('promise', 'select c.partnership_id from consideration c where c.id = changed.consideration_id and c.disclosure = ''OUTCOME'''),
    ('paper_edition_file', 'select partnership_id from paper_edition where id = changed.edition_id'),
    ('agency_role', 'select changed.partnership_id'),
    ('governance_group', 'select changed.partnership_id'),
    ('group_membership', 'select partnership_id from governance_group where id = changed.group_id'),
    ('appointment', 'select changed.partnership_id')
  ) t (name, readers)
  union all
  select t.name, null, '{}'::text[]
  from unnest(array['data_request_question', 'question_template', 'question_template_question']) t (name)
  union all
  select t.name, 'select ''' || shared.id || '''::uuid', '{}'::text[]
  from shared cross join unnest(array['service_text', 'regime', 'requirement', 'bank_holiday', 'national_body', 'clock', 'partnership',
    'partnership_former_slug', 'partnership_area', 'partnership_name', 'organisation', 'organisation_name', 'succession', 'theme', 'theme_former_slug']) t (name)
  union all
  select t.name, null, '{}'::text[]
  from unnest(array['legal_hold', 'disposal', 'dispatch', 'dispatch_recipient', 'publication_milestone', 'accepted_identifier', 'private_name', 'user_account', 'role_grant', 'saved_search', 'due_date_request', 'response_rule', 'letter', 'letter_item', 'data_request',
    'data_return', 'data_request_event', 'draft_comment', 'statement_rejected_origin', 'stage_change', 'requirement_evidence', 'requirement_link',
    'progress_explanation', 'sign_off_part', 'sign_off_proof', 'paper_template', 'template_line', 'template_section', 'template_source',
    'template_clearance', 'cabinet_paper', 'paper_report', 'paper_field', 'paper_recommendation', 'paper_signatory', 'paper_attachment',
    'paper_section', 'paper_paragraph', 'paper_fact', 'paper_clearance', 'clearance_step']) t (name);
comment on view public_change is 'which public pages a change of a table concerns; a table that is missing concerns all';

-- The state of what people work with: it changes with every change, also of drafts and of what only one person sees. Pages of who is
-- signed in are kept under it (ADR 61).
create table working_version (
  id uuid constraint working_version_pk primary key,
  version bigint not null
);
comment on table working_version is 'a new random number after each change that somebody who is signed in may see';
comment on column working_version.id is 'a partnership, a person, or the identifier of zeros for what all share';
call exclude_from_archives('working_version');

-- Whom changes concern who are signed in: the partnerships that a row names, and those of the records that it refers to. A row without
-- any, a row of what partnerships share, and very many rows at once concern all. PostgreSQL before 18 keeps plans of this language only.
create function working_change(first bigint, latest bigint) returns setof uuid language plpgsql stable
set plan_cache_mode = force_generic_plan as $$
begin
  return query with changed as materialized (
    select row_number() over () as n, h.table_name, h.record_id, s.content
    from history h cross join lateral (values (h.old_row), (h.new_row)) s(content)
    where h.id between first and latest and s.content is not null limit 501),
  reference as (
    select c.n, c.record_id as id from changed c
    union
    select c.n, f.value::uuid from changed c cross join lateral jsonb_each_text(c.content) f
    where f.key like '%\_id' and f.key <> 'partnership_id' and f.value ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'),
  owner as materialized (
    select distinct r.id, s.partnership_id from (select distinct id from reference) r
    join history h on h.record_id = r.id join change_set_row w on w.history_id = h.id join change_set s on s.id = w.change_set_id),
  concerned as (
    select n, (content ->> 'partnership_id')::uuid as id from changed where content ->> 'partnership_id' is not null
    union
    select n, (content ->> 'user_id')::uuid from changed where table_name = 'saved_search'
    union
    select r.n, o.partnership_id from reference r join owner o on o.id = r.id)
  select id from concerned
  union
  select '00000000-0000-0000-0000-000000000000' where (select count(*) from changed) > 500
    or exists (select from changed c where c.n not in (select n from concerned)
      or c.table_name in (select p.table_name from public_change p where p.readers like '%00000000-0000-0000-0000-000000000000%'));
end $$;

-- Puts a table that has no history under the working version. To be called by the migration that creates the table, or a later one.
create procedure keep_working_version(kept_table text, person_column text default '') language plpgsql as $$
begin
  execute format('create trigger %I after insert or update or delete on %I for each row execute function note_working_change(%L)',
    kept_table || '_version', kept_table, person_column);
  execute format('create constraint trigger %I after insert or update or delete on %I deferrable initially deferred
    for each row execute function renew_data_versions()', kept_table || '_versions', kept_table);
end $$;

create function note_working_change() returns trigger language plpgsql as $$
declare
  noted text := coalesce(current_setting('throughline.concerned', true), '');
  id text := case when tg_argv[0] = '' or length(noted) > 4000 then '00000000-0000-0000-0000-000000000000'
    else to_jsonb(coalesce(new, old)) ->> tg_argv[0] end;
begin
  if position(id in noted) = 0 then
    perform set_config('throughline.concerned', noted || id || ' ', true);
  end if;
  return null;
end $$;

-- Gives new versions at the end of a transaction: writers do not wait for each other, and a change and its version become visible
-- together. The first changed row does the work for all rows of the transaction, in the order of the keys, so that no two
-- transactions wait for each other.
create function renew_data_versions() returns trigger language plpgsql as $$
declare
  first bigint := coalesce(case when tg_table_name = 'history' then to_jsonb(new) ->> 'id' end,
    nullif(current_setting('throughline.first_change', true), ''))::bigint;
  noted constant text := coalesce(current_setting('throughline.concerned', true), '');
  latest bigint;
  kind record;
  concerned uuid[];
  all_concerned uuid[] := '{}';
begin
  if first <= coalesce(nullif(current_setting('throughline.versions_at', true), ''), '0')::bigint then
    first := null;
  end if;
  if first is null and noted = '' then
    return null;
  end if;
  select max(id) into latest from history;
  perform set_config('throughline.versions_at', latest::text, true), set_config('throughline.concerned', '', true);
  for kind in
    select h.table_name, coalesce(c.hidden, '{}') as hidden,
      case when c.table_name is null then 'select ''00000000-0000-0000-0000-000000000000''::uuid' else c.readers end as readers
    from (select distinct table_name from history where id between first and latest) h left join public_change c using (table_name)
  loop
    if kind.readers is not null then
      execute format('select array_agg(distinct reader.id) from history h cross join lateral (values (h.old_row), (h.new_row)) state (content)
        cross join lateral jsonb_populate_record(null::%I, state.content) changed cross join lateral (%s) reader (id)
        where h.id between $1 and $2 and h.table_name = %L and state.content is not null
          and h.old_row - $3 is distinct from h.new_row - $3', kind.table_name, kind.readers, kind.table_name)
      into concerned using first, latest, kind.hidden || 'version'::text;
      all_concerned := all_concerned || concerned;
    end if;
  end loop;
  insert into data_version
  select id, hashtextextended(gen_random_uuid()::text, 0) from (select distinct unnest(all_concerned)) one (id) order by id
  on conflict (id) do update set version = excluded.version, changed_at = excluded.changed_at;
  insert into working_version
  select id, hashtextextended(gen_random_uuid()::text, 0) from (
    select id from working_change(first, latest) id union select regexp_split_to_table(trim(noted), ' ')::uuid where noted <> '') one order by id
  on conflict (id) do update set version = excluded.version;
  return null;
end $$;

create constraint trigger history_data_version after insert on history deferrable initially deferred
  for each row execute function renew_data_versions();

call keep_working_version('withdrawn_record');
call keep_working_version('mail_setting');
call keep_working_version('notification', 'person_id');
call keep_working_version('followed_page', 'user_id');

-- What a page has read in its transaction that may change without a new working version: a page of this is not kept. Each table that
-- is read is locked until the transaction ends, so nothing is forgotten. A change set is written with its history.
create function unversioned_reads() returns setof text language sql volatile as $$
  select c.relname::text from pg_locks l join pg_class c on c.oid = l.relation
  where l.pid = pg_backend_pid() and l.locktype = 'relation' and c.relkind in ('r', 'p', 'm', 'f') and c.relnamespace = 'public'::regnamespace
    and c.relname not in ('history', 'change_set', 'change_set_row', 'archive_rule', 'working_version')
    and not exists (select from pg_trigger t
      where t.tgrelid = c.oid and t.tgenabled <> 'D' and t.tgname in (c.relname || '_history', c.relname || '_version'))
$$;

create function data_state_of(partnership text, out version bigint, out changed_on date) language sql stable as $$
  select coalesce(bit_xor(v.version), 0), (max(v.changed_at) filter (where v.id <> '00000000-0000-0000-0000-000000000000')
    at time zone 'Europe/London')::date
  from data_version v
  where v.id in ('00000000-0000-0000-0000-000000000000', (select p.id from partnership p where p.slug = data_state_of.partnership))
$$;
comment on function data_state_of is 'the version of everything that the pages of a partnership show, and the day of the last change of its own data';

create function data_version_of(partnership text) returns bigint language sql stable as $$
  select version from data_state_of(partnership)
$$;

create function data_version_of_all() returns bigint language sql stable as $$
  select coalesce(bit_xor(version), 0) from data_version
$$;

create function working_version_of(concerned uuid[], partnership text) returns bigint language sql stable as $$
  select coalesce(bit_xor(v.version), 0) from working_version v
  where v.id = any (concerned || array['00000000-0000-0000-0000-000000000000',
    (select p.id from partnership p where p.slug = working_version_of.partnership)]::uuid[])
$$;
comment on function working_version_of is 'the version of everything that a concerned person sees';

-- For what drafts would print: computed again only after a change that can matter.
create function last_change() returns bigint language sql stable as $$
  select coalesce(max(id), 0) from history
$$;
comment on function last_change is 'the last change of any business row that is committed';

create function printed_change_after(change bigint) returns boolean language sql stable as $$
  select exists (select from history h where h.id > change and h.table_name <> 'sign_off'
    and (h.table_name = 'progress_explanation' or not exists (
      select from public_change c where c.table_name = h.table_name and c.readers is null)))
$$;
comment on function printed_change_after is 'whether a row has changed since of which a report may print something';
