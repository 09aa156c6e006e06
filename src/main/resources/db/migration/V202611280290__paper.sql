-- Papers by which a council or another body considers annual reports: templates, papers and the meetings that consider them.

-- Layouts of papers. Those without a partnership came with the application and are shared: a partnership copies one to change it.
create table paper_template (
  id uuid constraint paper_template_pk primary key,
  partnership_id uuid constraint paper_template_partnership_id_fk references partnership,
  slug text not null constraint paper_template_slug_ck check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  name text not null constraint paper_template_name_ck check (name <> ''),
  council text,
  valid_from date,
  valid_to date,
  retired_on date,
  numbering text not null constraint paper_template_numbering_ck check (numbering in ('CONTINUOUS', 'HIERARCHICAL')),
  header_form text not null constraint paper_template_header_form_ck check (header_form in ('LINES', 'TABLE')),
  summary_heading text,
  recommendation text not null constraint paper_template_recommendation_ck check (recommendation <> ''),
  recommendations_listed boolean not null,
  verbs text not null default 'note' constraint paper_template_verbs_ck check (verbs <> ''),
  fields text,
  longest_sides integer constraint paper_template_longest_sides_ck check (longest_sides > 0),
  version integer not null,
  constraint paper_template_slug_uk unique nulls not distinct (partnership_id, slug),
  constraint paper_template_validity_ck check (valid_from <= valid_to)
);
comment on table paper_template is 'how the papers of a council look';
comment on column paper_template.council is 'the council or other body whose layout it is; null for a general one';
comment on column paper_template.retired_on is 'new papers cannot use it from this day';
comment on column paper_template.summary_heading is 'heading of the box after the header; null if there is none';
comment on column paper_template.recommendation is 'the words that introduce the recommendations, with fields such as {meeting body}';
comment on column paper_template.recommendations_listed is 'whether recommendations are a list below the introduction; if not they end its sentence';
comment on column paper_template.verbs is 'verbs of the first recommendation of a new paper';
comment on column paper_template.fields is 'names of fields that only this template has, a line each: each paper has its own values';
comment on column paper_template.longest_sides is 'the council''s limit in sides of A4; null if it has none';
create index paper_template_partnership_id_ix on paper_template (partnership_id);
call keep_history('paper_template');
call share_in_archives('paper_template', 'OWN', array['id', 'slug']);

create table template_line (
  id uuid constraint template_line_pk primary key,
  template_id uuid not null constraint template_line_template_id_fk references paper_template on delete cascade,
  number integer not null,
  position integer not null,
  place text not null constraint template_line_place_ck check (place in ('HEADER', 'SUMMARY')),
  style text not null constraint template_line_style_ck check (style in ('LINE', 'TITLE')),
  label text,
  wording text not null constraint template_line_wording_ck check (wording <> ''),
  version integer not null default 0,
  constraint template_line_number_uk unique (template_id, number)
);
comment on table template_line is 'a line of the header or of the summary box; left out where its field is empty';
comment on column template_line.wording is 'words with fields such as {title}; a field without another source has its own value in each paper';
comment on column template_line.number is 'its number in addresses: it never changes';
call keep_history('template_line');

create table template_section (
  id uuid constraint template_section_pk primary key,
  template_id uuid not null constraint template_section_template_id_fk references paper_template on delete cascade,
  number integer not null,
  position integer not null,
  key text not null constraint template_section_key_ck check (key ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  kind text not null constraint template_section_kind_ck check (kind in ('TEXT', 'RECOMMENDATION', 'CLOSING')),
  heading text,
  level integer not null constraint template_section_level_ck check (level between 1 and 3),
  numbered boolean not null,
  optional boolean not null,
  wording text not null default '',
  guidance text,
  version integer not null default 0,
  constraint template_section_number_uk unique (template_id, number),
  constraint template_section_key_uk unique (template_id, key),
  constraint template_section_heading_ck check (kind = 'CLOSING' or heading is not null)
);
comment on column template_section.kind is 'CLOSING: signatures, annexes and contact at the end, without numbers';
comment on column template_section.numbered is 'whether its paragraphs have numbers';
comment on column template_section.wording is 'the paragraphs that a new paper begins with, with fields (Markdown)';
comment on column template_section.guidance is 'help for the author; never printed';
comment on column template_section.number is 'its number in addresses: it never changes';
call keep_history('template_section');

create table template_source (
  id uuid constraint template_source_pk primary key,
  template_id uuid not null constraint template_source_template_id_fk references paper_template on delete cascade,
  number integer not null,
  position integer not null,
  section text not null,
  fact text not null,
  wording text not null,
  form text not null constraint template_source_form_ck check (form in ('SENTENCE', 'QUOTATION', 'BULLET', 'ITEM', 'PLAIN')),
  version integer not null default 0,
  constraint template_source_number_uk unique (template_id, number),
  constraint template_source_section_fk foreign key (template_id, section) references template_section (template_id, key)
    on update cascade on delete cascade deferrable initially deferred
);
create index template_source_section_ix on template_source (template_id, section);
comment on table template_source is 'which facts of the reports a section takes, and in which words';
comment on column template_source.fact is 'a kind of paper_fact_source';
comment on column template_source.wording is 'the sentence of the facts or before them, with the fields {facts}, {count} and {audience}';
comment on column template_source.number is 'its number in addresses: it never changes';
call keep_history('template_source');

create table template_clearance (
  id uuid constraint template_clearance_pk primary key,
  template_id uuid not null constraint template_clearance_template_id_fk references paper_template on delete cascade,
  number integer not null,
  position integer not null,
  key text not null constraint template_clearance_key_ck check (key ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  name text not null constraint template_clearance_name_ck check (name <> ''),
  section text,
  wording text,
  within_text boolean not null default false,
  working_days integer not null constraint template_clearance_working_days_ck check (working_days > 0),
  alert_days integer not null constraint template_clearance_alert_days_ck check (alert_days >= 0),
  version integer not null default 0,
  constraint template_clearance_number_uk unique (template_id, number),
  constraint template_clearance_key_uk unique (template_id, key),
  constraint template_clearance_section_fk foreign key (template_id, section) references template_section (template_id, key)
    on update cascade on delete set null (section) deferrable initially deferred
);
create index template_clearance_section_ix on template_clearance (template_id, section);
comment on column template_clearance.name is 'what is cleared, such as Finance';
comment on column template_clearance.section is 'the section that is cleared and below which the words are printed; null: the whole paper';
comment on column template_clearance.wording is 'what is printed, with the fields {officer}, {post} and {email}; null: nothing';
comment on column template_clearance.within_text is 'whether the words end the last paragraph of the section instead of standing below it';
comment on column template_clearance.working_days is 'the limit, in working days before the meeting';
comment on column template_clearance.alert_days is 'working days before the limit from which the board warns';
comment on column template_clearance.number is 'its number in addresses: it never changes';
call keep_history('template_clearance');

-- A meeting that considers papers or reports, planned or held.
create table consideration (
  id uuid constraint consideration_pk primary key,
  partnership_id uuid not null constraint consideration_partnership_id_fk references partnership,
  number integer not null,
  council text,
  body text not null constraint consideration_body_ck check (body <> ''),
  meets_on date,
  item_number text,
  reference text,
  forward_plan_reference text,
  presented_by text,
  key_decision boolean not null default false,
  decision text,
  minute text,
  source text,
  disclosure text not null constraint consideration_disclosure_ck check (disclosure in ('NONE', 'MEETING', 'OUTCOME')),
  version integer not null,
  constraint consideration_number_uk unique (partnership_id, number)
);
comment on table consideration is 'a body that considers a paper or reports';
comment on column consideration.council is 'the council or organisation of the body';
comment on column consideration.meets_on is 'the day of the meeting; null if only the body is known';
comment on column consideration.key_decision is 'whether it takes a key decision, even if its paper is not marked so';
comment on column consideration.decision is 'what was decided, by verbs of an open list, such as "Noted"';
comment on column consideration.source is 'where this is known from';
comment on column consideration.disclosure is 'what everyone can read: nothing, the meeting, or also what became of it';
call keep_history('consideration');

create table considered_report (
  consideration_id uuid not null constraint considered_report_consideration_id_fk references consideration on delete cascade,
  report_id uuid not null constraint considered_report_report_id_fk references annual_report,
  constraint considered_report_pk primary key (consideration_id, report_id)
);
create index considered_report_report_id_ix on considered_report (report_id);
call keep_history('considered_report', 'consideration_id');

create table cabinet_paper (
  id uuid constraint cabinet_paper_pk primary key,
  partnership_id uuid not null constraint cabinet_paper_partnership_id_fk references partnership,
  number integer not null,
  slug text not null constraint cabinet_paper_slug_ck check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  template_id uuid not null constraint cabinet_paper_template_id_fk references paper_template,
  consideration_id uuid not null constraint cabinet_paper_consideration_id_fk references consideration,
  state text not null constraint cabinet_paper_state_ck check (state in ('DRAFT', 'FINAL', 'WITHDRAWN')),
  title text not null constraint cabinet_paper_title_ck check (title <> ''),
  reporting_officer text,
  divisions_affected text,
  dated_as text,
  contact_officer text,
  purpose text,
  key_decision boolean,
  cabinet_member text,
  corporate_priority text,
  policy_framework text,
  late_reason text,
  late_agreed_by text,
  late_agreed_on date,
  withdrawn_on date,
  withdrawn_reason text,
  withdrawn_by text,
  withdrawal_order text,
  layout jsonb not null,
  version integer not null,
  constraint cabinet_paper_late_ck check ((late_reason is null) = (late_agreed_by is null) and (late_reason is null) = (late_agreed_on is null)),
  constraint cabinet_paper_withdrawal_ck check (
    num_nonnulls(withdrawn_on, withdrawn_reason, withdrawn_by, withdrawal_order) = case when state = 'WITHDRAWN' then 4 else 0 end),
  constraint cabinet_paper_number_uk unique (partnership_id, number),
  constraint cabinet_paper_slug_uk unique (partnership_id, slug)
);
comment on table cabinet_paper is 'a paper that presents annual reports to a meeting';
comment on column cabinet_paper.consideration_id is 'the meeting for which it was written';
comment on column cabinet_paper.state is 'FINAL: its newest edition has the paper''s current content';
comment on column cabinet_paper.withdrawn_reason is 'public reason for withdrawing it';
comment on column cabinet_paper.withdrawal_order is 'reference of the order of a court or another authority; not public';
comment on column cabinet_paper.late_reason is 'why it is considered although the agenda was published without it (section 100B(4)(b) of the Local Government Act 1972)';
comment on column cabinet_paper.layout is 'the header and the numbering that its template had when it was made, or when the author took the new ones';
comment on column cabinet_paper.late_agreed_by is 'the chair who agreed';
comment on column cabinet_paper.dated_as is 'its own date as it is printed, such as "September 2017"';
create index cabinet_paper_template_id_ix on cabinet_paper (template_id);
create index cabinet_paper_consideration_id_ix on cabinet_paper (consideration_id);
call keep_history('cabinet_paper');

-- What papers print of their template. A paper keeps it, so that a changed template changes no draft.
create function template_layout(template uuid) returns jsonb language sql stable as $$
  select jsonb_build_object('numbering', t.numbering, 'header_form', t.header_form, 'summary_heading', t.summary_heading,
    'recommendation', t.recommendation, 'recommendations_listed', t.recommendations_listed,
    'lines', (select coalesce(jsonb_agg(jsonb_build_object('place', l.place, 'style', l.style, 'label', l.label, 'wording', l.wording)
      order by l.position, l.number), '[]') from template_line l where l.template_id = t.id))
  from paper_template t where t.id = template
$$;
create function keep_template_layout() returns trigger language plpgsql as $$
begin
  new.layout := coalesce(new.layout, template_layout(new.template_id));
  return new;
end $$;
create trigger cabinet_paper_layout before insert on cabinet_paper for each row execute function keep_template_layout();

create table considered_paper (
  consideration_id uuid not null constraint considered_paper_consideration_id_fk references consideration on delete cascade,
  paper_id uuid not null constraint considered_paper_paper_id_fk references cabinet_paper on delete cascade,
  constraint considered_paper_pk primary key (consideration_id, paper_id)
);
comment on table considered_paper is 'a paper that a meeting considers although it was written for another one';
create index considered_paper_paper_id_ix on considered_paper (paper_id);
call keep_history('considered_paper', 'consideration_id');

create table paper_report (
  paper_id uuid not null constraint paper_report_paper_id_fk references cabinet_paper on delete cascade,
  position integer not null,
  report_id uuid not null constraint paper_report_report_id_fk references annual_report,
  constraint paper_report_pk primary key (paper_id, position),
  constraint paper_report_report_id_uk unique (paper_id, report_id) deferrable initially deferred
);
create index paper_report_report_id_ix on paper_report (report_id);
call keep_history('paper_report', 'paper_id');

create table paper_field (
  paper_id uuid not null constraint paper_field_paper_id_fk references cabinet_paper on delete cascade,
  name text not null,
  value text not null,
  constraint paper_field_pk primary key (paper_id, name)
);
comment on table paper_field is 'values of fields that only the template of the paper has';
call keep_history('paper_field', 'paper_id');

create table paper_recommendation (
  paper_id uuid not null constraint paper_recommendation_paper_id_fk references cabinet_paper on delete cascade,
  position integer not null,
  verbs text not null constraint paper_recommendation_verbs_ck check (verbs <> ''),
  wording text not null constraint paper_recommendation_wording_ck check (wording <> ''),
  constraint paper_recommendation_pk primary key (paper_id, position)
);
comment on column paper_recommendation.verbs is 'what the meeting is asked to do: verbs of an open list, separated by commas, such as "note, consider"';
call keep_history('paper_recommendation', 'paper_id');

create table paper_signatory (
  paper_id uuid not null constraint paper_signatory_paper_id_fk references cabinet_paper on delete cascade,
  position integer not null,
  name text not null constraint paper_signatory_name_ck check (name <> ''),
  post text not null,
  constraint paper_signatory_pk primary key (paper_id, position)
);
call keep_history('paper_signatory', 'paper_id');

create table paper_attachment (
  id uuid constraint paper_attachment_pk primary key,
  paper_id uuid not null constraint paper_attachment_paper_id_fk references cabinet_paper on delete cascade,
  position integer not null,
  kind text not null constraint paper_attachment_kind_ck check (kind in ('ANNEX', 'APPENDIX', 'BACKGROUND')),
  title text not null constraint paper_attachment_title_ck check (title <> ''),
  report_id uuid constraint paper_attachment_report_id_fk references annual_report,
  address text,
  exempt_paragraph integer constraint paper_attachment_exempt_paragraph_ck check (exempt_paragraph between 1 and 7),
  public_interest text,
  version integer not null,
  constraint paper_attachment_public_interest_ck check ((exempt_paragraph is null) = (public_interest is null))
);
comment on column paper_attachment.exempt_paragraph is 'the paragraph of part 1 of Schedule 12A to the Local Government Act 1972 by which it is not published';
create index paper_attachment_paper_id_ix on paper_attachment (paper_id);
create index paper_attachment_report_id_ix on paper_attachment (report_id);
call keep_history('paper_attachment');

create table paper_section (
  id uuid constraint paper_section_pk primary key,
  paper_id uuid not null constraint paper_section_paper_id_fk references cabinet_paper on delete cascade,
  position integer not null,
  key text not null,
  kind text not null constraint paper_section_kind_ck check (kind in ('TEXT', 'RECOMMENDATION', 'CLOSING')),
  heading text,
  level integer not null constraint paper_section_level_ck check (level between 1 and 3),
  numbered boolean not null,
  exempt_paragraph integer constraint paper_section_exempt_paragraph_ck check (exempt_paragraph between 1 and 7),
  public_interest text,
  version integer not null,
  constraint paper_section_key_uk unique (paper_id, key),
  constraint paper_section_public_interest_ck check ((exempt_paragraph is null) = (public_interest is null))
);
comment on column paper_section.exempt_paragraph is 'the paragraph of part 1 of Schedule 12A to the Local Government Act 1972 by which it is not published';
comment on column paper_section.public_interest is 'why the public interest in not publishing it is greater';
call keep_history('paper_section');

create table paper_paragraph (
  id uuid constraint paper_paragraph_pk primary key,
  paper_id uuid not null constraint paper_paragraph_paper_id_fk references cabinet_paper on delete cascade,
  section_id uuid not null constraint paper_paragraph_section_id_fk references paper_section on delete cascade,
  number integer not null,
  position integer not null,
  kind text not null constraint paper_paragraph_kind_ck
    check (kind in ('NUMBERED', 'PLAIN', 'QUOTATION', 'BULLET', 'SUB_BULLET', 'ITEM', 'TABLE')),
  wording text not null constraint paper_paragraph_wording_ck check (wording <> ''),
  version integer not null,
  constraint paper_paragraph_number_uk unique (paper_id, number)
);
comment on column paper_paragraph.number is 'its number in addresses: it never changes; the number in print is counted';
comment on column paper_paragraph.wording is 'its words with fields such as {acronym} (inline Markdown; a table for TABLE)';
create index paper_paragraph_section_id_ix on paper_paragraph (section_id);
call keep_history('paper_paragraph');

create table paper_fact (
  id uuid constraint paper_fact_pk primary key,
  paper_id uuid not null constraint paper_fact_paper_id_fk references cabinet_paper on delete cascade,
  paragraph_id uuid not null constraint paper_fact_paragraph_id_fk references paper_paragraph on delete cascade,
  kind text not null,
  record_id uuid not null,
  wording text not null,
  sentence integer not null default 0,
  constraint paper_fact_record_id_uk unique (paragraph_id, record_id)
);
comment on table paper_fact is 'a fact of a report in a sentence of a paper';
comment on column paper_fact.kind is 'a kind of paper_fact_source';
comment on column paper_fact.wording is 'the words of the fact when it was taken: the sentence is marked when they change';
comment on column paper_fact.sentence is 'the index of its sentence in the paragraph, from 0';
create index paper_fact_paper_id_ix on paper_fact (paper_id);
create index paper_fact_record_id_ix on paper_fact (record_id);
call keep_history('paper_fact');

create table paper_clearance (
  id uuid constraint paper_clearance_pk primary key,
  paper_id uuid not null constraint paper_clearance_paper_id_fk references cabinet_paper on delete cascade,
  position integer not null,
  key text not null,
  name text not null constraint paper_clearance_name_ck check (name <> ''),
  section text,
  printed text,
  within_text boolean not null,
  state text not null constraint paper_clearance_state_ck check (state in ('NOT_REQUESTED', 'REQUESTED', 'CLEARED', 'RETURNED', 'REOPENED', 'NOT_NEEDED')),
  officer text,
  post text,
  email text,
  person_id uuid,
  due_on date,
  limit_moved boolean not null default false,
  working_days integer not null default 0,
  alert_days integer not null default 0,
  alert_on date,
  answered_on date,
  note text,
  cleared_text text,
  version integer not null,
  constraint paper_clearance_key_uk unique (paper_id, key)
);
comment on column paper_clearance.section is 'the key of the section that is cleared; null: the whole paper';
comment on column paper_clearance.printed is 'what is printed, with the fields {officer}, {post} and {email}; null: nothing';
comment on column paper_clearance.person_id is 'the account of the officer';
comment on column paper_clearance.due_on is 'the limit: counted back from the meeting, unless it was moved';
comment on column paper_clearance.working_days is 'its limit in working days before the meeting; 0: none';
comment on column paper_clearance.alert_on is 'the board warns from this day';
comment on column paper_clearance.note is 'why it was returned or is not needed; never printed';
comment on column paper_clearance.cleared_text is 'the text that was cleared: a change of it reopens the clearance';
call keep_history('paper_clearance');

-- The content of a final paper, and the files created from it. Neither changes.
create table paper_edition (
  id uuid constraint paper_edition_pk primary key,
  partnership_id uuid not null constraint paper_edition_partnership_id_fk references partnership,
  paper_id uuid not null constraint paper_edition_paper_id_fk references cabinet_paper,
  number integer not null constraint paper_edition_number_ck check (number > 0),
  public_from date not null,
  changes text constraint paper_edition_changes_ck check ((changes is null) = (number = 1)),
  sealed_at timestamptz not null,
  sealed_by text not null,
  content text not null,
  title text generated always as (case when content <> '' then content::jsonb #>> '{text,title}' end) stored,
  exempt_content text,
  facts jsonb not null,
  sha256 text not null constraint paper_edition_sha256_ck check (sha256 ~ '^[0-9a-f]{64}$'),
  version integer not null,
  constraint paper_edition_number_uk unique (paper_id, number)
);
comment on table paper_edition is 'a paper as it was made final: never changed, never removed';
comment on column paper_edition.public_from is 'the day on which the agenda publishes it';
comment on column paper_edition.changes is 'what is new since the edition before';
comment on column paper_edition.content is 'what everyone can read, as canonical JSON';
comment on column paper_edition.title is 'of its content; null after a withdrawal';
comment on column paper_edition.exempt_content is 'the whole paper with its exempt part; null if it has none; never public';
comment on column paper_edition.facts is 'the facts of its sentences when it was sealed, as sources for readers';
create index paper_edition_partnership_id_ix on paper_edition (partnership_id);
call keep_history('paper_edition', hidden_columns => array['content', 'title', 'exempt_content', 'facts']);
create function keep_facts_of_edition() returns trigger language plpgsql as $$
begin
  new.facts := coalesce(new.facts, (
    select jsonb_agg(to_jsonb(f) - array['id', 'paper_id', 'paragraph_id', 'sentence'] order by f.id) from paper_fact f
    where f.paper_id = new.paper_id), '[]');
  return new;
end $$;
create trigger paper_edition_facts before insert on paper_edition for each row execute function keep_facts_of_edition();

-- The values of the fields in the words of papers, by names that a reader understands. Names of bodies are those of the day of the meeting.
create function paper_values(paper uuid) returns table (name text, value text) language sql stable as $$
  with this as (
    select p.*, c.body, c.meets_on, coalesce(c.meets_on, current_date) as on_day, partnership_name_at(p.partnership_id, coalesce(c.meets_on, current_date)) as named
    from cabinet_paper p join consideration c on c.id = p.consideration_id where p.id = paper)
  select v.name, v.value from this cross join lateral (values
    ('title', title), ('reporting officer', reporting_officer), ('divisions affected', divisions_affected), ('paper date', dated_as),
    ('contact officer', contact_officer), ('purpose', purpose),
    ('key decision', case key_decision when true then 'Yes' when false then 'No' end),
    ('cabinet member', cabinet_member), ('corporate priority', corporate_priority), ('policy framework', policy_framework),
    ('meeting body', body), ('meeting date', to_char(meets_on, 'FMDD FMMonth YYYY')),
    ('partnership name', (named).name), ('acronym', (named).acronym), ('short name', substring((named).name from '(Board|Partnership)$')),
    ('area', area_served(partnership_id)),
    ('safeguarding partners', (
      select string_agg(case w.position when 1 then '' when w.partners then ' and ' else ', ' end || w.name, '' order by w.position)
      from (select organisation_label_at(r.organisation_id, on_day) as name, row_number() over (order by o.slug) as position,
          count(*) over () as partners
        from agency_role r join organisation o on o.id = r.organisation_id
        where r.partnership_id = this.partnership_id and r.role = 'STATUTORY_SAFEGUARDING_PARTNER' and in_force(on_day, r.valid_from, r.valid_to)) w)),
    ('guidance', (select substring(g.name from '\((.*)\)') from regime g where in_force(on_day, g.in_force_from, g.in_force_to) order by g.in_force_from desc limit 1)),
    ('chair clause', (select 'under the leadership of an Independent Chair' from appointment a
      where a.partnership_id = this.partnership_id and a.role_title ilike 'independent chair%' and a.group_id is null
        and in_force(on_day, a.valid_from, a.valid_to) limit 1)),
    ('period', (select string_agg(distinct a.period_label, ', ') from paper_report r join report_name a on a.id = r.report_id where r.paper_id = this.id)),
    ('report address', (select min('/' || l.slug || '/' || a.path) from paper_report r join report_name a on a.id = r.report_id
      join partnership_label l on l.id = a.partnership_id where r.paper_id = this.id))) v (name, value)
  where v.value is not null
  union all select f.name, f.value from paper_field f where f.paper_id = paper
$$;

create function published_paper(on_day date) returns table (id uuid, partnership_id uuid, slug text, title text, body text, meets_on date,
  edition integer, public_from date, sha256 text) language sql stable as $$
  select distinct on (e.paper_id) p.id, p.partnership_id, p.slug, e.title, c.body, c.meets_on, e.number, e.public_from, e.sha256
  from paper_edition e join cabinet_paper p on p.id = e.paper_id join consideration c on c.id = p.consideration_id
  where e.public_from <= on_day and p.state <> 'WITHDRAWN' order by e.paper_id, e.number desc
$$;
comment on function published_paper is 'papers that everyone can read on a day, in their newest public edition';

-- Layouts of papers that come with the application: four as councils in Oxfordshire have used them, and a general one.

insert into paper_template (id, slug, name, council, valid_from, valid_to, numbering, header_form, summary_heading, recommendation,
  recommendations_listed, longest_sides, version) values
('00000000-0000-4000-8000-000000000291', 'occ-2017', 'Oxfordshire County Council, Cabinet 2017', 'Oxfordshire County Council', null, '2018-12-31', 'CONTINUOUS', 'LINES', null,
  '**The {meeting body} is RECOMMENDED to**', false, null, 0),
('00000000-0000-4000-8000-000000000292', 'occ-2021', 'Oxfordshire County Council, Cabinet 2021', 'Oxfordshire County Council', '2019-01-01', '2024-12-31', 'CONTINUOUS', 'LINES', null,
  '{meeting body} is RECOMMENDED to', false, null, 0),
('00000000-0000-4000-8000-000000000293', 'occ-2025', 'Oxfordshire County Council, Cabinet 2025', 'Oxfordshire County Council', '2025-01-01', null, 'CONTINUOUS', 'LINES', null,
  '**{meeting body} is RECOMMENDED to**', false, null, 0),
('00000000-0000-4000-8000-000000000294', 'city-2022', 'Oxford City Council, Cabinet 2022', 'Oxford City Council', null, null, 'CONTINUOUS', 'TABLE', 'Summary and recommendations',
  'Recommendations: That {meeting body} resolves to:', true, null, 0),
('00000000-0000-4000-8000-000000000295', 'general', 'General paper', null, null, null, 'CONTINUOUS', 'TABLE', null,
  '{meeting body} is recommended to:', true, 4, 0);

update paper_template set verbs = 'note, consider' where slug in ('occ-2021', 'occ-2025');

insert into template_line (id, template_id, number, position, place, style, label, wording)
select md5(t.id || 'line' || v.position)::uuid, t.id, v.position + 1, v.position, v.place, v.style, v.label, v.wording from (values
  ('occ-2017', 0, 'HEADER', 'LINE', null, '{MEETING BODY} – {MEETING DATE}'),
  ('occ-2017', 1, 'HEADER', 'TITLE', null, '{TITLE}'),
  ('occ-2017', 2, 'HEADER', 'LINE', null, '{reporting officer}'),
  ('occ-2021', 0, 'HEADER', 'LINE', null, 'Divisions Affected - {divisions affected}'),
  ('occ-2021', 1, 'HEADER', 'LINE', null, '{meeting body} - {meeting date}'),
  ('occ-2021', 2, 'HEADER', 'TITLE', null, '{title}'),
  ('occ-2021', 3, 'HEADER', 'LINE', null, 'Report by {reporting officer}'),
  ('occ-2025', 0, 'HEADER', 'LINE', null, 'Divisions Affected - {divisions affected}'),
  ('occ-2025', 1, 'HEADER', 'LINE', null, '{meeting body} - {meeting date}'),
  ('occ-2025', 2, 'HEADER', 'TITLE', null, '{title}'),
  ('occ-2025', 3, 'HEADER', 'LINE', null, 'Report by {reporting officer}'),
  ('city-2022', 0, 'HEADER', 'LINE', 'To:', '{meeting body}'),
  ('city-2022', 1, 'HEADER', 'LINE', 'Date:', '{meeting date}'),
  ('city-2022', 2, 'HEADER', 'LINE', 'Report of:', '{reporting officer}'),
  ('city-2022', 3, 'HEADER', 'TITLE', 'Title of Report:', '{title}'),
  ('city-2022', 4, 'SUMMARY', 'LINE', 'Purpose of report:', '{purpose}'),
  ('city-2022', 5, 'SUMMARY', 'LINE', 'Key decision:', '{key decision}'),
  ('city-2022', 6, 'SUMMARY', 'LINE', 'Cabinet Member:', '{cabinet member}'),
  ('city-2022', 7, 'SUMMARY', 'LINE', 'Corporate Priority:', '{corporate priority}'),
  ('city-2022', 8, 'SUMMARY', 'LINE', 'Policy Framework:', '{policy framework}'),
  ('city-2022', 9, 'SUMMARY', 'LINE', null, '{recommendations}'),
  ('city-2022', 10, 'SUMMARY', 'LINE', 'Appendices', '{appendices}'),
  ('general', 0, 'HEADER', 'LINE', 'Report to:', '{meeting body}'),
  ('general', 1, 'HEADER', 'LINE', 'Date:', '{meeting date}'),
  ('general', 2, 'HEADER', 'LINE', 'Report by:', '{reporting officer}'),
  ('general', 3, 'HEADER', 'TITLE', 'Title:', '{title}'),
  ('general', 4, 'HEADER', 'LINE', 'Purpose:', '{purpose}'),
  ('general', 5, 'HEADER', 'LINE', 'Key decision:', '{key decision}')
) v (slug, position, place, style, label, wording) join paper_template t on t.slug = v.slug and t.partnership_id is null;

insert into template_section (id, template_id, number, position, key, kind, heading, level, numbered, optional, wording, guidance)
select md5(t.id || 'section' || v.position)::uuid, t.id, v.position + 1, v.position, v.key, v.kind, v.heading, v.level, v.kind <> 'CLOSING', v.optional, v.wording, v.guidance from (values
  ('occ-2017', 0, 'introduction', 'TEXT', 'Introduction', 1, false,
    'Local Safeguarding Children Boards were set up under the Children Act 2004 to co-operate with each other to safeguard children and promote their welfare.', null),
  ('occ-2017', 1, 'annual-report', 'TEXT', 'The {acronym} Annual Report {period}', 1, false,
    'The Board is required to publish an annual report on the effectiveness of local arrangements to safeguard and promote the welfare of children in Oxfordshire.', null),
  ('occ-2017', 2, 'financial-implications', 'TEXT', 'Financial and Staff Implications', 1, false, '', null),
  ('occ-2017', 3, 'equalities-implications', 'TEXT', 'Equalities Implications', 1, false, '', null),
  ('occ-2017', 4, 'recommendation', 'RECOMMENDATION', 'RECOMMENDATION', 1, false, '', null),
  ('occ-2017', 5, 'closing', 'CLOSING', null, 1, false,
    E'{signatures}\n\nBackground papers: {background papers}\n\nContact Officer: {contact officer}\n\n{paper date}', null),
  ('occ-2021', 0, 'recommendation', 'RECOMMENDATION', 'RECOMMENDATION', 1, false, '', null),
  ('occ-2021', 1, 'executive-summary', 'TEXT', 'Executive Summary', 1, false,
    'This paper highlights findings from the {short name}''s annual report on the effectiveness of local arrangements to safeguard and promote the welfare of children in Oxfordshire.', null),
  ('occ-2021', 2, 'background', 'TEXT', 'Background', 1, false,
    E'Local multi-agency safeguarding arrangements are the collective responsibility of chief officers in {safeguarding partners}.\n\nThe report can be accessed in full on the {acronym} website.', null),
  ('occ-2021', 3, 'key-issues', 'TEXT', 'Key Issues', 1, false,
    'The {acronym} Annual Report sets out the safeguarding challenges in Oxfordshire.', null),
  ('occ-2021', 4, 'corporate-policies', 'TEXT', 'Corporate Policies and Priorities', 1, false,
    'The report supports the Vision, Values, Objectives and Strategic Priorities in the County Council’s Corporate Plan (see Corporate Plan).', null),
  ('occ-2021', 5, 'financial-implications', 'TEXT', 'Financial Implications', 1, false, '', null),
  ('occ-2021', 6, 'legal-implications', 'TEXT', 'Legal Implications', 1, false, '', null),
  ('occ-2021', 7, 'closing', 'CLOSING', null, 1, false,
    E'{signatures}\n\nAnnexes:\n\n{annexes}\n\nContact Officer: {contact officer}', null),
  ('occ-2025', 0, 'recommendation', 'RECOMMENDATION', 'RECOMMENDATION', 1, false, '', null),
  ('occ-2025', 1, 'executive-summary', 'TEXT', 'Executive Summary', 1, false,
    'This paper highlights findings from the {short name}''s annual report on the effectiveness of local arrangements to safeguard and promote the welfare of children in Oxfordshire.', null),
  ('occ-2025', 2, 'background', 'TEXT', 'Background', 1, false,
    E'Local multi-agency safeguarding arrangements are the collective responsibility of chief officers in {safeguarding partners}.\n\n'
    'These three senior safeguarding partners agree ways to co-ordinate their safeguarding services for children; act as a strategic leadership '
    'group in supporting and engaging others; and implement local and national learning including from serious child safeguarding incidents. '
    'They work with relevant partners through the {partnership name}. The arrangement is referred to as the "{partnership name} ({acronym})".\n\n'
    'The report can be accessed in full on the {acronym} website.', null),
  ('occ-2025', 3, 'key-issues', 'TEXT', 'Key Issues', 1, false,
    'The {acronym} Annual Report sets out the safeguarding challenges in Oxfordshire.', null),
  ('occ-2025', 4, 'corporate-policies', 'TEXT', 'Corporate Policies and Priorities', 1, false,
    'The report supports the vision, values, objectives and strategic priorities in the County Council''s Corporate Plan (see Corporate Plan).', null),
  ('occ-2025', 5, 'financial-implications', 'TEXT', 'Financial Implications', 1, false, '', null),
  ('occ-2025', 6, 'legal-implications', 'TEXT', 'Legal Implications', 1, false, '', null),
  ('occ-2025', 7, 'staff-implications', 'TEXT', 'Staff Implications', 1, true, '', 'Remove this section if there is nothing to say.'),
  ('occ-2025', 8, 'equality-and-inclusion', 'TEXT', 'Equality & Inclusion Implications', 1, true, '', null),
  ('occ-2025', 9, 'sustainability', 'TEXT', 'Sustainability Implications', 1, true, '', null),
  ('occ-2025', 10, 'risk-management', 'TEXT', 'Risk Management', 1, true, '', null),
  ('occ-2025', 11, 'consultations', 'TEXT', 'Consultations', 1, true, '', null),
  ('occ-2025', 12, 'closing', 'CLOSING', null, 1, false,
    E'{signatures}\n\nAnnexes:\n\n{annexes}\n\nContact Officer: {contact officer}', null),
  ('city-2022', 0, 'introduction', 'TEXT', 'Introduction', 1, false, '', 'What the report is for, and the council''s legal duties.'),
  ('city-2022', 1, 'arrangements', 'TEXT', '{area} Multi Agency Safeguarding Arrangements (MASA)', 1, false, '', null),
  ('city-2022', 2, 'achievements', 'TEXT', 'Key achievements to note {period}', 1, false, '', null),
  ('city-2022', 3, 'focus', 'TEXT', 'The key areas of focus', 1, false, '', null),
  ('city-2022', 4, 'risks', 'TEXT', 'Risks and Challenges', 1, false, '', null),
  ('city-2022', 5, 'financial-implications', 'TEXT', 'Financial implications', 1, false, '', null),
  ('city-2022', 6, 'legal-implications', 'TEXT', 'Legal implications', 1, false, '', null),
  ('city-2022', 7, 'equalities-impact', 'TEXT', 'Equalities impact', 1, false, '', null),
  ('general', 0, 'recommendations', 'RECOMMENDATION', 'Recommendations', 1, false, '', null),
  ('general', 1, 'reasons', 'TEXT', 'Reasons for recommendations', 1, true, '', null),
  ('general', 2, 'background', 'TEXT', 'Background', 1, false,
    '{safeguarding partners} are the safeguarding partners. They publish a report on what they did to safeguard children ({guidance}).', null),
  ('general', 3, 'key-messages', 'TEXT', 'Key messages', 1, false, '', null),
  ('general', 4, 'learning', 'TEXT', 'Learning from reviews', 1, true, '', null),
  ('general', 5, 'options', 'TEXT', 'Alternative options considered', 1, true, '', null),
  ('general', 6, 'financial-implications', 'TEXT', 'Financial implications', 1, false, '', null),
  ('general', 7, 'legal-implications', 'TEXT', 'Legal implications', 1, false, '', null),
  ('general', 8, 'equality-implications', 'TEXT', 'Equality implications', 1, false, '', null),
  ('general', 9, 'closing', 'CLOSING', null, 1, false,
    E'{signatures}\n\nAppendices:\n\n{appendices}\n\nBackground papers: {background papers}\n\nContact officer: {contact officer}', null)
) v (slug, position, key, kind, heading, level, optional, wording, guidance)
join paper_template t on t.slug = v.slug and t.partnership_id is null;

insert into template_source (id, template_id, number, position, section, fact, wording, form)
select md5(t.id || 'source' || v.position)::uuid, t.id, v.position + 1, v.position, v.section, v.fact, v.wording, v.form from (values
  ('occ-2017', 0, 'annual-report', 'IMPROVEMENT_AREA', 'There are, however, areas for improvement. {facts}', 'SENTENCE'),
  ('occ-2017', 1, 'annual-report', 'AIM', 'The annual report directs the {acronym} towards the following aims:', 'BULLET'),
  ('occ-2017', 2, 'annual-report', 'KEY_MESSAGE', 'The annual report presents the following messages for multi-agency work going forward:', 'BULLET'),
  ('occ-2021', 0, 'key-issues', 'IMPROVEMENT_AREA', 'The report shows the need to improve practice with respect to the themes of: {facts}.', 'SENTENCE'),
  ('occ-2021', 1, 'key-issues', 'KEY_MESSAGE', 'There are key messages for {audience} to bring a collective focus to:', 'QUOTATION'),
  ('occ-2025', 0, 'key-issues', 'IMPROVEMENT_AREA', 'The report shows the need to improve practice with respect to the themes of: {facts}', 'SENTENCE'),
  ('occ-2025', 1, 'key-issues', 'KEY_MESSAGE', 'There are key messages for {audience} to bring a collective focus to:', 'PLAIN'),
  ('occ-2025', 2, 'key-issues', 'REVIEW', '{facts}', 'SENTENCE'),
  ('occ-2025', 3, 'key-issues', 'REPEAT_THEME',
    'The repeat safeguarding themes identified in reviews last year are still current and continue to be a priority for the partnership this year. These are:', 'BULLET'),
  ('general', 0, 'key-messages', 'KEY_MESSAGE', 'The report has these key messages for {audience}:', 'BULLET'),
  ('general', 1, 'learning', 'REVIEW', 'In the year: {facts}', 'SENTENCE')
) v (slug, position, section, fact, wording, form) join paper_template t on t.slug = v.slug and t.partnership_id is null;

insert into template_clearance (id, template_id, number, position, key, name, section, wording, within_text, working_days, alert_days)
select md5(t.id || 'clearance' || v.position)::uuid, t.id, v.position + 1, v.position, v.key, v.name, v.section, v.wording, v.within_text, v.working_days, v.alert_days from (values
  ('occ-2021', 0, 'finance', 'Finance', 'financial-implications', E'Comments checked by:\\\n{officer}, {post} {email}', false, 10, 3),
  ('occ-2021', 1, 'legal', 'Legal', 'legal-implications', 'Checked by: {officer}, {post} {email}', true, 10, 3),
  ('occ-2025', 0, 'finance', 'Finance', 'financial-implications', 'Comments checked by: {officer} – {post}', false, 10, 3),
  ('occ-2025', 1, 'legal', 'Legal', 'legal-implications', E'Comments checked by:\\\n{officer}, {post}\\\n{email}', false, 10, 3),
  ('general', 0, 'finance', 'Finance', 'financial-implications', 'Comments checked by: {officer}, {post}', false, 10, 3),
  ('general', 1, 'legal', 'Legal', 'legal-implications', 'Comments checked by: {officer}, {post}', false, 10, 3),
  ('general', 2, 'equality', 'Equality', 'equality-implications', 'Comments checked by: {officer}, {post}', false, 10, 3),
  ('general', 3, 'director', 'Director', null, null, false, 8, 3),
  ('general', 4, 'cabinet-member', 'Cabinet member', null, null, false, 7, 2),
  ('general', 5, 'monitoring-officer', 'Monitoring officer', null, null, false, 7, 2)
) v (slug, position, key, name, section, wording, within_text, working_days, alert_days)
join paper_template t on t.slug = v.slug and t.partnership_id is null;

-- The files of papers that are final. Neither editions nor their files ever change.

create table paper_edition_file (
  edition_id uuid not null constraint paper_edition_file_edition_id_fk references paper_edition,
  form text not null constraint paper_edition_file_form_ck check (form in ('JSON', 'HTML', 'PDF', 'WORD')),
  size_bytes integer not null,
  sha256 text not null constraint paper_edition_file_sha256_ck check (sha256 ~ '^[0-9a-f]{64}$'),
  checked text,
  content bytea not null,
  constraint paper_edition_file_pk primary key (edition_id, form)
);
comment on table paper_edition_file is 'what everyone can read of an edition of a paper, as files made from its content alone';
comment on column paper_edition_file.checked is 'what was checked, so that everyone can read the file';
call keep_history('paper_edition_file', 'edition_id', array['content']);
create index paper_edition_file_sha256_ix on paper_edition_file (sha256);
alter table paper_edition_file alter column content set storage external;
create index paper_edition_sha256_ix on paper_edition (sha256);

-- Words are taken out of an edition only when its paper is withdrawn: fingerprints stay.
create function refuse_change_of_paper_edition() returns trigger language plpgsql as $$
declare
  words constant text[] := '{content,title,exempt_content,facts,changes,version}';
begin
  if tg_op = 'UPDATE' and new.content = '' and to_jsonb(new) - words = to_jsonb(old) - words
      and exists (select from cabinet_paper p where p.state = 'WITHDRAWN' and p.id in (
        select e.paper_id from paper_edition e where e.id::text = coalesce(to_jsonb(old) ->> 'edition_id', to_jsonb(old) ->> 'id'))) then
    return new;
  end if;
  raise exception '% on % is refused: an edition of a paper never changes', tg_op, tg_table_name;
end $$;
create trigger paper_edition_sealed before update or delete on paper_edition for each row
  execute function refuse_change_of_paper_edition();
create trigger paper_edition_file_sealed before update or delete on paper_edition_file for each row
  execute function refuse_change_of_paper_edition();

-- Editions of papers are recognised as those of reports are, from the day on which they are public.
create view recognised_edition as
  select * from recognised_report_edition
  union all
  select e.id, p.id, p.title, '/' || l.slug || '/papers/' || p.slug, e.number, e.public_from, e.changes, e.sha256, p.withdrawn_on,
    '/' || l.slug || '/papers/' || p.slug || '/editions/' || e.number, l.slug || '/papers/' || p.slug || '/' || e.number, e.public_from
  from paper_edition e join cabinet_paper p on p.id = e.paper_id join partnership_label l on l.id = p.partnership_id;
create or replace view recognised_file as
  select edition_id, sha256 from edition_file
  union all
  select edition_id, sha256 from paper_edition_file;

create view paper_seal as
  select e.title || ', edition ' || e.number as name,
    encode(sha256(convert_to(e.content, 'UTF8')), 'hex') = e.sha256 as intact
  from paper_edition e;
comment on view paper_seal is 'whether an edition of a paper still has its fingerprint';

-- Views of papers for business managers, and the facts of reports that papers can use.

create view paper_details as
  select p.*, c.council, c.body, c.meets_on, c.item_number, c.reference, c.forward_plan_reference, c.presented_by,
    c.number as consideration_number, t.name as template_name, t.longest_sides,
    array(select r.title || case when position(r.period_label in r.title) > 0 then '' else ', ' || r.period_label end
      from paper_report x join report_name r on r.id = x.report_id where x.paper_id = p.id order by x.position) as report_names,
    array(select x.report_id from paper_report x where x.paper_id = p.id order by x.position) as report_ids
  from cabinet_paper p join consideration c on c.id = p.consideration_id join paper_template t on t.id = p.template_id
  where p.state <> 'WITHDRAWN';
comment on view paper_details is 'papers with their meeting, template and reports, without those that are withdrawn';

-- Facts of reports for papers. A fact is used with its wording; its public days decide for which papers.
create view paper_presented as
  select r.id, r.partnership_id, r.period_label, r.kind = 'PARTNERSHIP' as own, r.state = 'DRAFT' as draft,
    case r.state when 'PUBLISHED' then coalesce(r.published_on, date '1900-01-01') when 'SEALED' then r.published_on end as public_from,
    exists (select from figure f join indicator i on i.id = f.indicator_id and i.about_children where f.report_id = r.id) as on_children
  from report_summary r where r.amends_id is null and r.state <> 'WITHDRAWN';
comment on view paper_presented is 'reports that papers present; draft: their content becomes public with them; on_children: whether they have figures on children';

create view paper_fact_source as
  with presented as (select * from paper_presented),
  fact (report_id, kind, record_id, "position", wording, audience, public_from, public_until, expected_on, expected_precision, draft) as (
    select p.id, s.kind, s.id, s.position, statement_words(s), s.audience, p.public_from, null::date, null::date, null, p.draft
    from presented p join readable_statements(false) s on s.report_id = p.id
    union all
    select p.id, 'REVIEW', c.id, c.position, c.as_written, null, p.public_from, null, null, null, p.draft
    from presented p join review_count c on c.partnership_id = p.partnership_id
      and (c.report_id = p.id or c.report_id is null and p.own and c.period_label = p.period_label)
    union all
    select p.id, 'REVIEW_OUTCOME', v.id, 0,
      concat_ws(': ', case when v.visibility <> 'SUMMARY_PUBLIC' then coalesce(v.pseudonym, v.described_as, v.subject) end,
        coalesce(v.summary, v.public_note)), null,
      case when v.visibility in ('SUMMARY_PUBLIC', 'PUBLIC') then coalesce(o.published_on, date '1900-01-01') end,
      case when v.visibility = 'PUBLIC' then v.available_until end, v.planned_publication_on, v.planned_publication_precision, false
    from presented p join case_review v on p.own and v.partnership_id = p.partnership_id and v.period_label = p.period_label
    join review_overview o on o.id = v.id
    union all
    select p.id, 'LEARNING', s.id, 0, s.title, s.audience,
      case when s.visibility in ('SUMMARY_PUBLIC', 'PUBLIC') then coalesce(s.published_on, date '1900-01-01') end, null, null, null, false
    from presented p join learning_summary s on p.own and s.partnership_id = p.partnership_id and s.period_label = p.period_label
    union all
    select p.id, 'FIGURE', f.id, i.position, concat_ws(', ', i.name, f.breakdown, f.period_label) || ': ' || f.figure_as_written, null,
      p.public_from, null, null, null, p.draft
    from presented p join figure f on f.report_id = p.id join indicator i on i.id = f.indicator_id and not i.about_children
    union all
    select p.id, 'MONEY', c.id, c.number, coalesce(organisation_label_at(c.payer_id, b.ends_on), c.payer_name)
      || ': ' || coalesce(c.as_written, to_char(c.amount, 'FM£999,999,999,990.00')), null, p.public_from, null, null, null, p.draft
    from presented p join budget b on b.report_id = p.id join contribution c on c.budget_id = b.id
    union all
    select p.id, 'SPENDING', e.id, e.number, e.wording || ': ' || coalesce(e.as_written, to_char(e.amount, 'FM£999,999,999,990.00')), null,
      p.public_from, null, null, null, p.draft
    from presented p join budget b on b.report_id = p.id join expenditure e on e.budget_id = b.id
    union all
    select p.id, 'TRAINING', t.id, t.number, t.title, t.audience, p.public_from, null, null, null, p.draft
    from presented p join training_activity t on t.report_id = p.id
    union all
    select p.id, 'SECTION', md5(s.id::text || t.place)::uuid, s.position * 1000 + t.place, regexp_replace(btrim(t.wording), '\s+', ' ', 'g'), null,
      p.public_from, null, null, null, p.draft
    from presented p join section s on s.report_id = p.id
    cross join lateral regexp_split_to_table(s.body, '\n\s*\n') with ordinality t (wording, place)
    where t.wording !~ '^\s*([#>|!*+-]|[0-9]+[.)])')
  select * from fact where wording <> '';
comment on view paper_fact_source is 'facts of reports that papers can use; figures on children are left out: their suppression depends on all numbers around them';
comment on column paper_fact_source.record_id is 'the record that contains it; for a paragraph of a section, made of the section and its place';
comment on column paper_fact_source.public_from is 'the day from which everyone can read it; null if that is not certain';
comment on column paper_fact_source.expected_on is 'the day on which it is to become public';
comment on column paper_fact_source.draft is 'whether it becomes public with its report, which is a draft';

-- Steps of the clearances of a paper. A step never changes; steps are removed with the clearance of a removed draft.
create table clearance_step (
  id uuid constraint clearance_step_pk primary key,
  clearance_id uuid not null constraint clearance_step_clearance_id_fk references paper_clearance on delete cascade,
  kind text not null constraint clearance_step_kind_ck check (kind in (
    'REQUESTED', 'REQUESTED_AGAIN', 'LIMIT_MOVED', 'CLEARED', 'RECORDED', 'RETURNED', 'NOT_NEEDED', 'REOPENED')),
  at timestamptz not null,
  by_name text not null,
  officer text,
  post text,
  note text,
  day date,
  wording text
);
comment on column clearance_step.kind is 'RECORDED: a business manager recorded a clearance that an officer gave elsewhere';
comment on column clearance_step.day is 'the new limit, or the day on which the officer answered';
comment on column clearance_step.wording is 'the text that was cleared';
create index clearance_step_clearance_id_ix on clearance_step (clearance_id, id);
call keep_history('clearance_step', 'clearance_id');

create function refuse_change_of_clearance_step() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' and not exists (select from paper_clearance c where c.id = old.clearance_id) then
    return old;
  end if;
  raise exception '% on % is refused: what happened stays recorded', tg_op, tg_table_name;
end $$;
create trigger clearance_step_append_only before update or delete on clearance_step
  for each row execute function refuse_change_of_clearance_step();

create view clearance_request as
  select c.id, p.id as paper_id, p.partnership_id, p.number, p.title, p.state = 'FINAL' as final, m.body, m.meets_on,
    (p.key_decision is true or m.key_decision) as key_decision, c.key, c.name, c.state,
    c.officer, c.person_id, c.due_on, c.alert_on, c.note,
    (select case s.kind when 'REQUESTED_AGAIN' then 'Requested again: ' else '' end || s.note from clearance_step s
      where s.clearance_id = c.id and s.kind in ('REQUESTED', 'REQUESTED_AGAIN') order by s.id desc limit 1) as asked_note, c.state in ('REQUESTED', 'REOPENED') as waits,
    p.state <> 'FINAL' and c.state not in ('CLEARED', 'NOT_NEEDED') as open
  from paper_clearance c join cabinet_paper p on p.id = c.paper_id join consideration m on m.id = p.consideration_id
  where c.state <> 'NOT_REQUESTED' or p.state <> 'FINAL';
comment on view clearance_request is 'clearances of papers; waits: the officer is to answer; open: the paper cannot be made final';

create view report_meeting as
  select d.report_id, c.partnership_id, c.number, c.body as name, c.meets_on as on_day,
    c.key_decision or exists (select from cabinet_paper p where c.id = p.consideration_id and p.key_decision) as key_decision
  from considered_report d join consideration c on c.id = d.consideration_id where c.meets_on is not null;
comment on view report_meeting is 'the meetings that consider a report: its papers are due before them';

create view calendar_of_clearance as
  select r.partnership_id, 'CLEARANCE_DUE' as kind, r.due_on as on_day, 'DAY' as precision, r.number || '/clearances/' || r.key as reference,
    r.name || ': ' || r.title as name, r.officer as context, null::uuid as organisation_id, r.open, 'MANAGER' as readers
  from clearance_request r where r.open and r.due_on is not null;
comment on view calendar_of_clearance is 'by when papers are to be cleared';

-- Questions asked and promises made at meetings.

create table consideration_question (
  consideration_id uuid not null constraint consideration_question_consideration_id_fk references consideration on delete cascade,
  position integer not null,
  asked_by text,
  question text not null constraint consideration_question_question_ck check (question <> ''),
  answer text,
  constraint consideration_question_pk primary key (consideration_id, position)
);
comment on column consideration_question.asked_by is 'the person who asked, as named in the minutes';
call keep_history('consideration_question', 'consideration_id');

create table promise (
  id uuid constraint promise_pk primary key,
  partnership_id uuid not null constraint promise_partnership_id_fk references partnership,
  number integer not null,
  consideration_id uuid not null constraint promise_consideration_id_fk references consideration,
  wording text not null constraint promise_wording_ck check (wording <> ''),
  promised_by text,
  due_on date,
  outcome text,
  kept_on date,
  action_id uuid constraint promise_action_id_fk references action on delete set null,
  version integer not null,
  constraint promise_number_uk unique (partnership_id, number)
);
comment on table promise is 'what a meeting was promised';
comment on column promise.promised_by is 'who promised it, in the words of the minute';
comment on column promise.outcome is 'what became of it';
comment on column promise.kept_on is 'the day on which it was kept; null while it is open';
comment on column promise.action_id is 'the action that it became';
create index promise_consideration_id_ix on promise (consideration_id);
create index promise_action_id_ix on promise (action_id);
call keep_history('promise');
create view promise_of_action as
  select p.partnership_id, p.action_id, p.wording as text, '/manage/' || l.slug || '/promises/' || p.number as href, false as current
  from promise p join partnership_label l on l.id = p.partnership_id;
comment on view promise_of_action is 'the promises that an action keeps, as links for business managers';

-- What everyone can read of meetings on a day. A meeting for which a public paper is written is public with its agenda.
create function considered_reports(meeting uuid, on_day date) returns table (report_id uuid) language sql stable as $$
  select d.report_id from considered_report d where d.consideration_id = meeting
  union
  select r.report_id from cabinet_paper p join paper_report r on r.paper_id = p.id
  where (p.consideration_id = meeting or p.id in (select d.paper_id from considered_paper d where d.consideration_id = meeting))
    and p.state <> 'WITHDRAWN' and exists (select from paper_edition e where e.paper_id = p.id and e.public_from <= on_day)
$$;
comment on function considered_reports is 'the reports that a meeting considers, by itself or in its public papers';

create function public_meetings(partnership uuid, on_day date) returns table (id uuid, number integer, council text, body text, meets_on date,
  item_number text, reference text, forward_plan_reference text, presented_by text, decision text, minute text, source text,
  papers json, reports json, questions json, promises json) language plpgsql stable set plan_cache_mode = force_generic_plan as $$
#variable_conflict use_column
begin
  return query
  with paper as materialized (
    select k.id, k.slug, f.title, d.consideration_id from published_paper(on_day) f join cabinet_paper k on k.id = f.id cross join lateral (
      select k.consideration_id union select c.consideration_id from considered_paper c where c.paper_id = k.id) d where k.partnership_id = partnership)
  select c.id, c.number, c.council, c.body, c.meets_on, c.item_number, c.reference, c.forward_plan_reference, c.presented_by,
    case when shown.outcome then c.decision end, case when shown.outcome then c.minute end, c.source,
    (select coalesce(json_agg(json_build_object('slug', p.slug, 'title', p.title) order by p.slug), '[]')
      from paper p where p.consideration_id = c.id),
    (select coalesce(json_agg(json_build_object('path', r.path, 'title', r.title, 'period_label', r.period_label) order by r.ends_on desc, r.slug), '[]')
      from considered_reports(c.id, on_day) d join report_name r on r.id = d.report_id where r.published),
    (select coalesce(json_agg(q order by q.position), '[]') from consideration_question q where q.consideration_id = c.id and shown.outcome),
    (select coalesce(json_agg(json_build_object('number', m.number, 'wording', m.wording, 'promised_by', m.promised_by, 'due_on', m.due_on,
          'outcome', m.outcome, 'kept_on', m.kept_on, 'action', a.reference, 'action_done', coalesce(a.status = 'VERIFIED_COMPLETE', false))
        order by m.number), '[]')
      from promise m left join public_action a on a.id = m.action_id where m.consideration_id = c.id and shown.outcome)
  from consideration c cross join lateral (select c.disclosure = 'OUTCOME' as outcome) shown
  where c.partnership_id = partnership
    and (c.disclosure <> 'NONE' or exists (select from paper p where p.consideration_id = c.id));
end $$;
comment on function public_meetings is 'the meetings of a partnership that everyone can read of, each as far as it is public';

create function is_considered(report uuid, on_day date) returns boolean language sql stable as $$
  select exists (select from considered_report d join consideration c on c.id = d.consideration_id
      where d.report_id = report and c.disclosure <> 'NONE')
    or exists (select from paper_report r join paper_edition e on e.paper_id = r.paper_id join cabinet_paper p on p.id = r.paper_id and p.state <> 'WITHDRAWN'
      where r.report_id = report and e.public_from <= on_day)
$$;
comment on function is_considered is 'whether everyone can read of a meeting that considers a report';

-- What the search, feeds and sitemaps know of papers: those that are public, each in its newest public edition. A row is written when an
-- edition is sealed that is public on that day, or on the day on which one becomes public.
create table public_paper (
  id uuid constraint public_paper_pk primary key constraint public_paper_id_fk references cabinet_paper on delete cascade,
  partnership_id uuid not null constraint public_paper_partnership_id_fk references partnership,
  edition integer not null
);
comment on column public_paper.id is 'the paper';
create index public_paper_partnership_id_ix on public_paper (partnership_id);
call keep_history('public_paper');
call exclude_from_archives('public_paper');

create function announce_papers(on_day date) returns void language sql as $$
  insert into public_paper (id, partnership_id, edition) select p.id, p.partnership_id, p.edition from published_paper(on_day) p
  where not exists (select from public_paper known where known.id = p.id and known.edition = p.edition)
  on conflict (id) do update set edition = excluded.edition
$$;

create function announce_paper() returns trigger language plpgsql as $$
begin
  perform announce_papers((new.sealed_at at time zone 'Europe/London')::date);
  return null;
end $$;
create trigger paper_edition_announced after insert on paper_edition for each row execute function announce_paper();

create function organisations_named(council text) returns uuid[] language sql stable as $$
  select array(select distinct a.organisation_id from organisation_alias a where a.name = council order by 1)
$$;
comment on function organisations_named is 'the organisations that a meeting names as its council, for the filter of the search';

create function paragraph_of_paper(paper uuid, query tsquery) returns text language sql stable as $$
  with printed as (
    select p.place, p.content ->> 'wording' as wording, p.content ->> 'number' as number,
      count(*) filter (where p.content ->> 'kind' = 'NUMBERED' and p.content ->> 'number' is not null) over (order by p.place) as item
    from public_paper u join paper_edition e on e.paper_id = u.id and e.number = u.edition
    cross join lateral jsonb_path_query(e.content::jsonb, '$.text.sections[*].paragraphs[*]') with ordinality p (content, place)
    where u.id = paper)
  select '#paragraph-' || i.number from printed p join printed i on i.item = p.item and i.number is not null and p.item > 0
  where to_tsvector('search_english', split_words(p.wording)) @@ query order by p.place, i.place limit 1
$$;
comment on function paragraph_of_paper is 'the anchor of the first numbered paragraph on the page of a paper that matches the search, or null';

-- What the search finds in public papers, meetings and promises. Words of drafts and of what is not public are not in it.
create view search_of_public_paper as
  select u.id as record_id, 'PUBLIC' as visibility, '{}'::uuid[] as readers, u.partnership_id, null::uuid as report_id, 'PAPER' as kind,
    reporting_year(coalesce((select max(n.ends_on) from paper_report r join report_name n on n.id = r.report_id where r.paper_id = u.id), c.meets_on)) as year,
    c.meets_on as as_at, null::date as until, null::text as state,
    array(select distinct t.id from jsonb_to_recordset(e.facts) f (record_id uuid) join paper_report x on x.paper_id = u.id
      join readable_statements(false) s on s.id = f.record_id and s.report_id = x.report_id
      join statement_theme_label l on l.statement_id = s.id join theme_label t on t.slug = l.slug
      order by t.id) as theme_ids, organisations_named(c.council) as organisation_ids,
    'papers/' || p.slug as address, e.title || ', ' || c.body as title,
    search_text(variadic array(select w #>> '{}' from jsonb_path_query(e.content::jsonb -> 'text', '$.sections[*].paragraphs[*].wording') w)
      || array(select w #>> '{}' from jsonb_path_query(e.content::jsonb -> 'text', '$.sections[*].checked[*]') w)) as wording
  from public_paper u join cabinet_paper p on p.id = u.id join consideration c on c.id = p.consideration_id
  join paper_edition e on e.paper_id = u.id and e.number = u.edition;
call keep_search('public_paper');
call follow_in_search('public_paper', 'consideration', 'id', 'select id from cabinet_paper where consideration_id = changed', 'council, body, meets_on');

create view search_of_consideration as
  select c.id as record_id, 'PUBLIC' as visibility, '{}'::uuid[] as readers, c.partnership_id, null::uuid as report_id, 'MEETING' as kind,
    reporting_year(c.meets_on) as year, c.meets_on as as_at, null::date as until, null::text as state, '{}'::uuid[] as theme_ids,
    organisations_named(c.council) as organisation_ids, 'meetings/' || c.number as address,
    concat_ws(', ', c.body, to_char(c.meets_on, 'FMDD FMMonth YYYY')) as title,
    search_text(variadic array_remove(array[c.council, c.reference, c.forward_plan_reference, c.presented_by]
      || case when c.disclosure = 'OUTCOME' then array[c.decision, c.minute]
        || array(select concat_ws(' – ', q.question, q.answer) from consideration_question q where q.consideration_id = c.id order by q.position) end, null)) as wording
  from consideration c where c.disclosure <> 'NONE';
call keep_search('consideration');
call follow_in_search('consideration', 'consideration_question', 'consideration_id');

create view search_of_promise as
  select p.id as record_id, 'PUBLIC' as visibility, '{}'::uuid[] as readers, p.partnership_id, null::uuid as report_id, 'PROMISE' as kind,
    reporting_year(c.meets_on) as year, c.meets_on as as_at, null::date as until, null::text as state, '{}'::uuid[] as theme_ids,
    organisations_named(c.council) as organisation_ids, 'meetings/' || c.number || '#promise-' || p.number as address, '' as title,
    search_text(variadic array_remove(array[p.wording, p.promised_by, p.outcome], null)) as wording
  from promise p join consideration c on c.id = p.consideration_id where c.disclosure = 'OUTCOME';
call keep_search('promise');
call follow_in_search('promise', 'consideration', 'id', 'select id from promise where consideration_id = changed', 'disclosure, council, meets_on');

create view calendar_of_meeting as
  select c.partnership_id, 'MEETING' as kind, c.meets_on as on_day, 'DAY' as precision, c.number::text as reference, c.body as name,
    c.council as context, null::uuid as organisation_id, false as open,
    case when c.disclosure = 'NONE' then 'MANAGER' else 'ALL' end as readers
  from consideration c where c.meets_on is not null;
comment on view calendar_of_meeting is 'when bodies consider reports: never overdue';

-- Which sentences of a paper repeat which statements and other facts of its reports, for readers who want to see the source. Short words count only if
-- the paper was composed of them.
create function paper_sources(paper uuid, edition integer, on_day date) returns table (paragraph text, address text, words text) language sql stable as $$
  with printed as (
    select s.place as section, g.place as position, g.content ->> 'number' as number, lower(g.content ->> 'wording') as wording
    from paper_edition e cross join lateral jsonb_array_elements(e.content::jsonb #> '{text,sections}') with ordinality s (content, place)
    cross join lateral jsonb_array_elements(coalesce(s.content -> 'paragraphs', '[]')) with ordinality g (content, place)
    where e.paper_id = paper and e.number = edition),
  numbered as (
    select p.*, count(p.number) over (order by p.section, p.position) as item from printed p),
  said as (
    select n.item, max(n.number) over (partition by n.item) as number, n.wording from numbered n),
  kept as (
    select f.* from paper_edition e cross join lateral jsonb_to_recordset(e.facts) f (kind text, record_id uuid, wording text)
    where e.paper_id = paper and e.number = edition),
  fact as materialized (
    select 'statements/' || r.slug || '/' || s.number as address, s.kind, s.position, r.ends_on, s.wording as words, exists (
      select from kept f where f.record_id = s.id) as taken
    from paper_report x join report_name r on r.id = x.report_id and r.published
    join readable_statements(false) s on s.report_id = r.id where x.paper_id = paper
    union all
    select coalesce(e.address, r.path || k.part), f.kind, 0, r.ends_on, f.wording, true
    from kept f
    join (values ('REVIEW', '/reviews'), ('REVIEW_OUTCOME', null), ('LEARNING', null), ('FIGURE', null), ('MONEY', '/money'),
      ('SPENDING', '/money'), ('TRAINING', '/training')) k (kind, part) on k.kind = f.kind
    left join search_entry e on e.record_id = f.record_id and e.visibility = 'PUBLIC' and coalesce(e.until >= on_day, true)
    left join report_name r on r.published and r.id = coalesce(
      (select c.report_id from review_count c where c.id = f.record_id), (select t.report_id from training_activity t where t.id = f.record_id),
      (select b.report_id from contribution c join budget b on b.id = c.budget_id where c.id = f.record_id),
      (select b.report_id from expenditure c join budget b on b.id = c.budget_id where c.id = f.record_id)))
  select string_agg(distinct n.number, ', ') as paragraph, f.address, f.words
  from fact f join said n on position(lower(rtrim(f.words, '. ')) in n.wording) > 0
  where n.number is not null and f.address is not null and (f.taken or length(f.words) >= 25)
  group by f.address, f.words, f.ends_on, f.kind, f.position order by min(n.item), f.ends_on desc, f.kind, f.position
$$;
comment on function paper_sources is 'the public statements and facts whose words an edition of a paper repeats, with the numbers of the paragraphs';

-- The one way to withdraw a final paper, as reports are withdrawn: its words are removed for good, also from the history.
create function withdraw_paper(paper uuid, seen_version integer, on_day date, reason text, order_reference text, by_name text)
returns boolean language plpgsql as $$
declare
  said uuid[] := array(select distinct h.record_id from history_within('paper_id', paper) h where h.table_name in (
    'cabinet_paper', 'paper_report', 'paper_field', 'paper_recommendation', 'paper_signatory', 'paper_attachment', 'paper_section',
    'paper_paragraph', 'paper_fact', 'paper_clearance', 'clearance_step', 'paper_edition', 'paper_edition_file'));
begin
  update cabinet_paper set state = 'WITHDRAWN', withdrawn_on = on_day, withdrawn_reason = reason, withdrawn_by = by_name,
    withdrawal_order = order_reference, reporting_officer = null, divisions_affected = null, dated_as = null, contact_officer = null,
    purpose = null, cabinet_member = null, corporate_priority = null, policy_framework = null, late_reason = null,
    late_agreed_by = null, late_agreed_on = null, version = version + 1
  where id = paper and state = 'FINAL' and version = seen_version;
  if not found then
    return false;
  end if;
  delete from public_paper where id = paper;
  delete from paper_clearance where paper_id = paper;
  delete from paper_section where paper_id = paper;
  delete from paper_field where paper_id = paper;
  delete from paper_recommendation where paper_id = paper;
  delete from paper_signatory where paper_id = paper;
  delete from paper_attachment where paper_id = paper;
  update paper_edition set content = '', exempt_content = null, facts = '[]', changes = case when number > 1 then '' end, version = version + 1
  where paper_id = paper;
  update paper_edition_file set content = '' where edition_id in (select id from paper_edition where paper_id = paper);
  perform withdraw_history_of(said);
  return true;
end $$;
comment on function withdraw_paper is 'whether the paper was withdrawn: it must be final, and as it was seen';

create view withdrawn_report as
  select * from withdrawn_annual_report
  union all
  select p.id, l.slug, n.name, '/' || l.slug || '/papers/' || p.slug, p.title || ', ' || c.body, '', p.withdrawn_on, p.withdrawn_reason,
    array(select e.sha256 from paper_edition e where e.paper_id = p.id order by e.number)
  from cabinet_paper p join consideration c on c.id = p.consideration_id join partnership_label l on l.id = p.partnership_id
  cross join lateral (values ('papers/' || p.slug), ('papers/' || p.number)) n (name)
  where p.withdrawn_on is not null;
comment on view withdrawn_report is 'what everyone may know of a report or paper that is withdrawn; a paper once by its slug and once by its number';
