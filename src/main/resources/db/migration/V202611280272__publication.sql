-- Names that the partnership never publishes: those of children, families and others it must protect. Never public.
create table private_name (
  id uuid constraint private_name_pk primary key,
  partnership_id uuid not null constraint private_name_partnership_id_fk references partnership,
  number integer not null,
  name text not null constraint private_name_name_ck check (name <> ''),
  token text not null constraint private_name_token_ck check (token <> ''),
  version integer not null,
  constraint private_name_number_uk unique (partnership_id, number)
);
comment on column private_name.token is 'the first word of the name in lower case and without accents, by which texts are looked up';
create unique index private_name_name_uk on private_name (partnership_id, lower(name));
create index private_name_token_ix on private_name (token);
call keep_history('private_name');
