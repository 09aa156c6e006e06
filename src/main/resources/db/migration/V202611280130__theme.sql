create table theme (
  id uuid constraint theme_pk primary key,
  slug text not null constraint theme_slug_uk unique constraint theme_slug_ck check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  name text not null constraint theme_name_uk unique,
  description text,
  broader_id uuid constraint theme_broader_id_fk references theme,
  version integer not null,
  constraint theme_broader_ck check (broader_id <> id)
);
create index theme_broader_id_ix on theme (broader_id);
call keep_history('theme');
call share_in_archives('theme', 'ALL', array['id', 'slug', 'name']);

create table theme_former_slug (
  slug text constraint theme_former_slug_pk primary key,
  theme_id uuid not null constraint theme_former_slug_theme_id_fk references theme on delete cascade
);
create index theme_former_slug_theme_id_ix on theme_former_slug (theme_id);
comment on table theme_former_slug is 'ends of addresses under which a theme was found before; themes are shared, so archives have none';
call keep_history('theme_former_slug', 'theme_id');
call keep_former_slugs('theme');
call exclude_from_archives('theme_former_slug');

-- What the SQL of other modules reads instead of the table.
create view theme_label as select t.id, t.slug, t.name from theme t;

create view theme_details as
  select t.id, t.slug, t.name, t.description, b.slug as broader_slug, b.name as broader_name, t.version
  from theme t left join theme b on b.id = t.broader_id;
comment on view theme_details is 'themes with the broader theme';
