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
