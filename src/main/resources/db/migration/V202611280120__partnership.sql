create extension if not exists btree_gist;

create table partnership (
  id uuid constraint partnership_pk primary key,
  slug text not null constraint partnership_slug_uk unique constraint partnership_slug_ck check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  listed boolean not null default true,
  cover_colour text constraint partnership_cover_colour_ck check (cover_colour ~ '^#[0-9a-f]{6}$'),
  logo bytea,
  logo_description text,
  version integer not null,
  constraint partnership_logo_ck check ((logo is null) = (logo_description is null))
);
comment on column partnership.listed is 'false: left out of everything that shows several partnerships; its own pages stay public';
comment on column partnership.cover_colour is 'the colour of the covers of its reports';
comment on column partnership.logo is 'the logo on the covers of its reports (PNG)';
call keep_history('partnership', 'id', array['logo']);

create table partnership_former_slug (
  slug text constraint partnership_former_slug_pk primary key,
  partnership_id uuid not null constraint partnership_former_slug_partnership_id_fk references partnership on delete cascade
);
create index partnership_former_slug_partnership_id_ix on partnership_former_slug (partnership_id);
comment on table partnership_former_slug is 'first parts of addresses under which a partnership was found before';
call keep_history('partnership_former_slug', 'partnership_id');
call keep_former_slugs('partnership');

create table partnership_area (
  partnership_id uuid not null constraint partnership_area_partnership_id_fk references partnership on delete cascade,
  position integer not null,
  name text not null constraint partnership_area_name_ck check (name <> ''),
  constraint partnership_area_pk primary key (partnership_id, position)
);
comment on table partnership_area is 'the council areas that a partnership serves, at least one';
call keep_history('partnership_area', 'partnership_id');

create function area_served(partnership uuid) returns text language sql stable as $$
  select string_agg(case position when 0 then '' when last then ' and ' else ', ' end || name, '' order by position)
  from (select name, position, max(position) over () as last from partnership_area where partnership_id = partnership) a
$$;
comment on function area_served is 'the council areas of a partnership in words';

create table partnership_name (
  id uuid constraint partnership_name_pk primary key,
  partnership_id uuid not null constraint partnership_name_partnership_id_fk references partnership,
  name text not null,
  acronym text,
  form text not null constraint partnership_name_form_ck check (form in ('LSCB', 'SAFEGUARDING_PARTNERS')),
  purpose text,
  valid_from date,
  valid_to date,
  note text,
  also_known_as boolean not null default false,
  constraint partnership_name_validity_ck check (valid_from <= valid_to),
  constraint partnership_name_once_ex exclude using gist (partnership_id with =, daterange(valid_from, valid_to, '[]') with &&)
    where (not also_known_as)
);
comment on column partnership_name.also_known_as is 'a further name, used in addition to the main name';
comment on column partnership_name.form is 'the legal form under this name: board until 2019, safeguarding partners since';
comment on column partnership_name.purpose is 'purpose of the arrangement (Markdown)';
comment on column partnership_name.note is 'what is uncertain about the dates, and where they come from';
call keep_history('partnership_name', 'partnership_id');

-- A partnership can split and merge. Archives hold one partnership, so they cannot hold what refers to another.
create table partnership_succession (
  id uuid constraint partnership_succession_pk primary key,
  predecessor_id uuid not null constraint partnership_succession_predecessor_id_fk references partnership,
  successor_id uuid not null constraint partnership_succession_successor_id_fk references partnership,
  effective_on date not null,
  note text,
  version integer not null,
  constraint partnership_succession_uk unique (predecessor_id, successor_id),
  constraint partnership_succession_other_ck check (predecessor_id <> successor_id)
);
create index partnership_succession_successor_id_ix on partnership_succession (successor_id);
call keep_history('partnership_succession');
call exclude_from_archives('partnership_succession');

create table organisation (
  id uuid constraint organisation_pk primary key,
  slug text not null constraint organisation_slug_uk unique constraint organisation_slug_ck check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  kind text not null constraint organisation_kind_ck check (kind in (
    'COUNTY_COUNCIL', 'UNITARY_COUNCIL', 'DISTRICT_COUNCIL', 'HEALTH_COMMISSIONER', 'NHS_TRUST', 'POLICE', 'PROBATION',
    'EDUCATION', 'VOLUNTARY_SECTOR', 'MILITARY', 'ADULTS_BOARD', 'STRATEGIC_PARTNERSHIP', 'GOVERNMENT', 'OTHER')),
  version integer not null
);
call keep_history('organisation');

create table organisation_name (
  id uuid constraint organisation_name_pk primary key,
  organisation_id uuid not null constraint organisation_name_organisation_id_fk references organisation,
  name text not null,
  acronym text,
  valid_from date,
  valid_to date,
  note text,
  also_known_as boolean not null default false,
  constraint organisation_name_validity_ck check (valid_from <= valid_to),
  constraint organisation_name_once_ex exclude using gist (organisation_id with =, daterange(valid_from, valid_to, '[]') with &&)
    where (not also_known_as)
);
comment on column organisation_name.also_known_as is 'a further name, used in addition to the main name';
call keep_history('organisation_name', 'organisation_id');

create table succession (
  id uuid constraint succession_pk primary key,
  predecessor_id uuid not null constraint succession_predecessor_id_fk references organisation,
  successor_id uuid not null constraint succession_successor_id_fk references organisation,
  effective_on date not null,
  same_footprint boolean not null,
  confirmed boolean not null,
  note text,
  version integer not null,
  constraint succession_uk unique (predecessor_id, successor_id),
  constraint succession_other_ck check (predecessor_id <> successor_id)
);
comment on column succession.confirmed is 'false: expected, but not known to have happened; the predecessor does not end by it';
create index succession_successor_id_ix on succession (successor_id);
call keep_history('succession');

-- The last day of an organisation: the day before a successor took over, or that of its last name; null while it exists.
-- The last day of each organisation; null if it has none.
create view organisation_life as
  select o.id as organisation_id, least(
    (select min(s.effective_on) - 1 from succession s where s.predecessor_id = o.id and s.confirmed),
    (select max(n.valid_to) from organisation_name n where n.organisation_id = o.id
      and not n.also_known_as having bool_and(n.valid_to is not null))) as ended_on
  from organisation o;

create function organisation_end(organisation uuid) returns date language sql stable as $$
  select ended_on from organisation_life where organisation_id = organisation
$$;

create function in_force(on_day date, first_day date, last_day date) returns boolean language sql immutable as $$
  select coalesce(first_day <= on_day, true) and coalesce(last_day >= on_day, true)
$$;
comment on function in_force is 'whether a day lies in a period of which either end may be unknown';

-- Organisations with those before and after them.
create function related_organisations(organisations uuid[]) returns setof uuid language sql stable as $$
  with recursive related (id) as (
    select unnest(organisations)
    union
    select case when s.predecessor_id = r.id then s.successor_id else s.predecessor_id end
    from succession s join related r on r.id in (s.predecessor_id, s.successor_id))
  select id from related
$$;
call share_in_archives('organisation', 'NAMED', array['id', 'slug'], related => 'related_organisations');

create table agency_role (
  id uuid constraint agency_role_pk primary key,
  partnership_id uuid not null constraint agency_role_partnership_id_fk references partnership,
  organisation_id uuid not null constraint agency_role_organisation_id_fk references organisation,
  role text not null constraint agency_role_role_ck check (role in (
    'STATUTORY_SAFEGUARDING_PARTNER', 'LSCB_BOARD_PARTNER', 'RELEVANT_AGENCY', 'DESIGNATED_EDUCATION_AGENCY',
    'LOCAL_FOURTH_PARTNER', 'RELATED_BODY', 'FUNDER', 'REPORTING_AGENCY')),
  valid_from date,
  valid_to date,
  note text,
  version integer not null,
  constraint agency_role_validity_ck check (valid_from <= valid_to)
);
create index agency_role_partnership_id_ix on agency_role (partnership_id);
create index agency_role_organisation_id_ix on agency_role (organisation_id);
call keep_history('agency_role');

create table governance_group (
  id uuid constraint governance_group_pk primary key,
  partnership_id uuid not null constraint governance_group_partnership_id_fk references partnership,
  slug text not null constraint governance_group_slug_ck check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  kind text not null constraint governance_group_kind_ck check (kind in (
    'BOARD', 'EXECUTIVE', 'BUSINESS_GROUP', 'SUBGROUP', 'STRATEGY_GROUP', 'TASK_AND_FINISH', 'BUSINESS_UNIT', 'AGENCY_GROUP', 'OTHER')),
  name text not null,
  acronym text,
  parent_id uuid constraint governance_group_parent_id_fk references governance_group,
  host_id uuid constraint governance_group_host_id_fk references organisation,
  remit text,
  meetings_per_year integer constraint governance_group_meetings_per_year_ck check (meetings_per_year between 1 and 366),
  meeting_mode text,
  chair_rotation text,
  paused_from date,
  paused_to date,
  pause_reason text,
  valid_from date,
  valid_to date,
  note text,
  version integer not null,
  constraint governance_group_slug_uk unique (partnership_id, slug),
  constraint governance_group_validity_ck check (valid_from <= valid_to),
  constraint governance_group_paused_ck check (paused_from <= paused_to and (paused_from is null) = (pause_reason is null)
    and (paused_from is not null or paused_to is null)),
  constraint governance_group_parent_ck check (parent_id <> id)
);
comment on column governance_group.chair_rotation is 'how the chair rotates; the turns are appointments to the group';
comment on column governance_group.host_id is 'the organisation the group sits in (the Business Unit in the county council, an agency''s own group)';
create index governance_group_parent_id_ix on governance_group (parent_id);
create index governance_group_host_id_ix on governance_group (host_id);
call keep_history('governance_group');

create table group_membership (
  id uuid constraint group_membership_pk primary key,
  group_id uuid not null constraint group_membership_group_id_fk references governance_group on delete cascade,
  position integer not null,
  organisation_id uuid constraint group_membership_organisation_id_fk references organisation,
  member_as text,
  representing text,
  valid_from date,
  valid_to date,
  constraint group_membership_validity_ck check (valid_from <= valid_to),
  constraint group_membership_named_ck check (organisation_id is not null or member_as is not null)
);
comment on column group_membership.member_as is 'the post, or the members as written where they are no single organisation ("lay members")';
comment on column group_membership.representing is 'on whose behalf, as written ("both City and all Districts")';
create index group_membership_group_id_ix on group_membership (group_id);
create index group_membership_organisation_id_ix on group_membership (organisation_id);
call keep_history('group_membership', 'group_id');

create table appointment (
  id uuid constraint appointment_pk primary key,
  partnership_id uuid not null constraint appointment_partnership_id_fk references partnership,
  person_name text,
  role_title text not null,
  organisation_id uuid constraint appointment_organisation_id_fk references organisation,
  group_id uuid constraint appointment_group_id_fk references governance_group on delete set null,
  valid_from date,
  valid_to date,
  end_reason text,
  note text,
  version integer not null,
  constraint appointment_validity_ck check (valid_from <= valid_to)
);
comment on column appointment.person_name is 'empty: the post is named, not who holds it';
create index appointment_partnership_id_ix on appointment (partnership_id);
create index appointment_organisation_id_ix on appointment (organisation_id);
create index appointment_group_id_ix on appointment (group_id);
call keep_history('appointment');

create view partnership_member as
  select partnership_id, organisation_id, valid_from, valid_to from agency_role
  union all select g.partnership_id, m.organisation_id, m.valid_from, least(m.valid_to, g.valid_to)
    from group_membership m join governance_group g on g.id = m.group_id where m.organisation_id is not null
  union all select partnership_id, host_id, valid_from, valid_to from governance_group where host_id is not null
  union all select partnership_id, organisation_id, valid_from, valid_to from appointment where organisation_id is not null;
comment on view partnership_member is 'the organisations that take or took part in a partnership, once for each role, membership or post';

-- What changed around an organisation or in a partnership's governance, also what was removed since.
create index history_predecessor_ix on history ((coalesce(new_row, old_row) ->> 'predecessor_id'), id) 
  where table_name in ('succession', 'partnership_succession');
create index history_successor_ix on history ((coalesce(new_row, old_row) ->> 'successor_id'), id)
  where table_name in ('succession', 'partnership_succession');
create index history_governance_ix on history ((coalesce(new_row, old_row) ->> 'partnership_id'), id)
  where table_name in ('agency_role', 'appointment', 'governance_group');

create function organisation_history(organisation uuid) returns setof history language sql stable as $$
  select h.* from history h
  where h.record_id = organisation
    or (h.table_name = 'succession' and coalesce(h.new_row, h.old_row) ->> 'predecessor_id' = organisation::text)
    or (h.table_name = 'succession' and coalesce(h.new_row, h.old_row) ->> 'successor_id' = organisation::text)
$$;

create function governance_history(partnership uuid) returns setof history language sql stable as $$
  select h.* from history h
  where h.table_name in ('agency_role', 'appointment', 'governance_group')
    and coalesce(h.new_row, h.old_row) ->> 'partnership_id' = partnership::text
  union all select h.* from history h
  where h.table_name = 'partnership_succession' and coalesce(h.new_row, h.old_row) ->> 'predecessor_id' = partnership::text
  union all select h.* from history h
  where h.table_name = 'partnership_succession' and coalesce(h.new_row, h.old_row) ->> 'successor_id' = partnership::text
$$;

-- Names as at a document's date: the name valid on the day, else the nearest known one.
create function organisation_name_at(organisation uuid, on_day date) returns setof organisation_name language sql stable rows 1 as $$
  select n.* from organisation_name n where n.organisation_id = organisation and not n.also_known_as
  order by daterange(n.valid_from, n.valid_to, '[]') @> on_day desc,
    least(abs(n.valid_from - on_day), abs(n.valid_to - on_day)), n.id
  limit 1
$$;

-- What began with a succession or ended with its organisation is a change of the organisation.
create function role_changes(partnership uuid)
returns table ("on" date, kind text, organisations text, role text, note text) language sql stable as $$
  with change as (
    select r.valid_from as "on", 'ROLE_BEGUN' as kind, r.organisation_id, r.role, r.note
    from agency_role r where r.partnership_id = partnership and not exists (select from succession s
      where s.successor_id = r.organisation_id and s.effective_on = r.valid_from and s.confirmed)
    union all
    select r.valid_to, 'ROLE_ENDED', r.organisation_id, r.role, r.note
    from agency_role r where r.partnership_id = partnership
      and (r.valid_to < organisation_end(r.organisation_id)) is not false)
  select c."on", c.kind, string_agg(n.name, ', ' order by lower(n.name)), c.role, c.note
  from change c left join lateral organisation_name_at(c.organisation_id, c."on") n on true
  where c."on" is not null
  group by c."on", c.kind, c.role, c.note
$$;
comment on function role_changes is 'roles in a partnership that began or ended, with the organisations of the same day';
create function partnership_name_at(partnership uuid, on_day date) returns partnership_name language sql stable as $$
  select n from partnership_name n where n.partnership_id = partnership and not n.also_known_as
  order by daterange(n.valid_from, n.valid_to, '[]') @> on_day desc,
    least(abs(n.valid_from - on_day), abs(n.valid_to - on_day)), n.id
  limit 1
$$;

create function other_partnership_names(partnership uuid, on_day date) returns text language sql stable as $$
  select string_agg(n.name, ', ' order by n.name) from partnership_name n
  where n.partnership_id = partnership and n.also_known_as and in_force(on_day, n.valid_from, n.valid_to)
$$;
comment on function other_partnership_names is 'further names on the day; null if there are none';

-- What the SQL of other modules reads instead of the tables. A list that needs a name calls one of the two label functions.
create view partnership_label as select p.id, p.slug, area_served(p.id) as area, p.listed from partnership p;
create view organisation_label as select o.id, o.slug from organisation o;
create view appointment_label as
  select a.id, a.partnership_id, concat_ws(', ', a.person_name, a.role_title) as name,
    a.role_title ilike '%scrutin%' as of_scrutineer, a.valid_from, a.valid_to
  from appointment a;
create view group_label as select g.id, g.partnership_id, g.slug, g.name from governance_group g;

create view organisation_alias as
  select o.id as organisation_id, o.slug, n.name, n.acronym
  from organisation o join organisation_name n on n.organisation_id = o.id;
comment on view organisation_alias is 'every name and acronym that an organisation has or had';

create view partnership_known_as as
  select n.partnership_id, given.name from partnership_name n cross join lateral (values (n.name), (n.acronym)) given (name)
    where given.name is not null
  union all select a.partnership_id, a.name from partnership_area a
  union all select r.partnership_id, n.name from agency_role r join organisation o on o.id = r.organisation_id
    join organisation_name n on n.organisation_id = o.id
    where o.kind in ('COUNTY_COUNCIL', 'UNITARY_COUNCIL', 'DISTRICT_COUNCIL');
comment on view partnership_known_as is 'names by which a reader looks for a partnership: its own of any time, its areas and councils';

create function listed_partnerships(words text, on_day date)
returns table (id uuid, name text, acronym text, found_as text) language sql stable as $$
  select p.id, coalesce(called.name, p.area), called.acronym,
    case when strpos(lower(concat_ws(' ', called.name, called.acronym)), lower(words)) = 0 then known.name end
  from partnership_label p
  left join partnership_name n on n.partnership_id = p.id and not n.also_known_as and in_force(on_day, n.valid_from, n.valid_to)
  cross join lateral (select case when n.id is null then (partnership_name_at(p.id, on_day)).name else n.name end as name,
    case when n.id is null then (partnership_name_at(p.id, on_day)).acronym else n.acronym end as acronym) called
  left join lateral (select min(k.name) as name from partnership_known_as k
    where words <> '' and k.partnership_id = p.id and strpos(lower(k.name), lower(words)) > 0) known on true
  where p.listed and (words = '' or known.name is not null)
$$;
comment on function listed_partnerships is
  'partnerships in lists under their names on the day; of which a name contains the words (found_as if it is not the current one), or all';

create function partnership_label_at(partnership uuid, on_day date) returns text language sql stable as $$
  select coalesce((partnership_name_at(partnership, on_day)).name, area_served(partnership))
$$;
comment on function partnership_label_at is 'the name on the day, or the area if the partnership has no name';

create function related_partnerships(partnership uuid, on_day date)
returns table (id uuid, slug text, name text, successor boolean, effective_on date, note text) language sql stable as $$
  select p.id, p.slug, partnership_label_at(p.id, case when p.id = s.successor_id then greatest(on_day, s.effective_on)
    else s.effective_on - 1 end), p.id = s.successor_id, s.effective_on, s.note
  from partnership_succession s join partnership p on p.id in (s.predecessor_id, s.successor_id) and p.id <> partnership
  where partnership in (s.predecessor_id, s.successor_id)
$$;
comment on function related_partnerships is 'the predecessors and successors of a partnership, under the names of their time';

create function organisation_label_at(organisation uuid, on_day date) returns text language sql stable as $$
  select coalesce((select name from organisation_name_at(o.id, on_day)), o.slug) from organisation o where o.id = organisation
$$;
comment on function organisation_label_at is 'the name on the day, or the slug if the organisation has no name; null for no organisation';

-- All names by which organisations are known, with the name on a date.
create function known_organisations(on_day date)
returns table (slug text, present text, name text, acronym text) language sql stable as $$
  select o.slug, (select name from organisation_name_at(o.id, on_day)), n.name, n.acronym
  from organisation o join organisation_name n on n.organisation_id = o.id
$$;

-- The names by which the search knows partnerships and organisations.
create function update_search_names() returns trigger language plpgsql as $$
declare subject uuid;
begin
  for subject in select distinct s from unnest(array[to_jsonb(old) ->> tg_argv[0], to_jsonb(new) ->> tg_argv[0]]::uuid[]) s
      where s is not null loop
    perform put_search_names(subject, array(
      select n from partnership_name p cross join lateral unnest(array[p.name, p.acronym]) n where p.partnership_id = subject
      union select n from organisation_name o cross join lateral unnest(array[o.name, o.acronym]) n where o.organisation_id = subject));
  end loop;
  return null;
end $$;
create trigger partnership_name_search after insert or update or delete on partnership_name for each row
  execute function update_search_names('partnership_id');
create trigger organisation_name_search after insert or update or delete on organisation_name for each row
  execute function update_search_names('organisation_id');

-- Who may sign a report on a day.
create function safeguarding_partners_at(partnership uuid, on_day date) returns table (organisation_id uuid, slug text, name text)
language sql stable as $$
  select distinct o.id, o.slug, organisation_label_at(o.id, on_day) from agency_role r join organisation o on o.id = r.organisation_id
  join organisation_life l on l.organisation_id = o.id
  where r.partnership_id = partnership and r.role = 'STATUTORY_SAFEGUARDING_PARTNER'
    and in_force(on_day, r.valid_from, least(r.valid_to, l.ended_on))
$$;
comment on function safeguarding_partners_at is 'the organisations that are statutory safeguarding partners on a day';

create function post_holders_at(partnership uuid, on_day date)
returns table (id uuid, organisation_id uuid, person_name text, role_title text) language sql stable as $$
  select a.id, a.organisation_id, a.person_name, a.role_title from appointment a
  where a.partnership_id = partnership and a.person_name is not null and in_force(on_day, a.valid_from, a.valid_to)
$$;
comment on function post_holders_at is 'who holds a post on a day, by the appointments';

create view statutory_partner as
  select partnership_id, organisation_id, valid_from, valid_to from agency_role where role = 'STATUTORY_SAFEGUARDING_PARTNER';
comment on view statutory_partner is 'the statutory safeguarding partners of partnerships, with their terms';
