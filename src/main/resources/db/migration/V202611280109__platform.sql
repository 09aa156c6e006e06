-- What people have typed into forms and not saved yet. It belongs to one person and is no record: it has no history and is in no archive.
create table unsaved_text (
  id uuid constraint unsaved_text_pk primary key,
  person_id uuid not null,
  page text not null,
  content text not null,
  kept_at timestamptz not null
);
comment on column unsaved_text.id is 'the identifier in the seal of the form: each form that is opened has its own';
comment on column unsaved_text.page is 'path of the page that it was typed on';
comment on column unsaved_text.content is 'the path that the form is sent to and its values, without files and passwords';
create index unsaved_text_person_id_ix on unsaved_text (person_id, kept_at);
create index unsaved_text_kept_at_ix on unsaved_text (kept_at);
call exclude_from_archives('unsaved_text');

-- The header of every page shows it, so it is read together with the roles.
create function unsaved_texts(person uuid) returns integer language sql stable as $$
  select count(*)::integer from unsaved_text where person_id = person
$$;
