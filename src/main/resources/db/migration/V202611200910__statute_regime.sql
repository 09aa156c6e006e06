create table regime (
  key text constraint regime_pk primary key,
  id uuid not null default gen_random_uuid() constraint regime_id_uk unique,
  name text not null,
  body text not null,
  report_duty text not null,
  in_force_from date not null,
  in_force_to date,
  source text not null,
  verified boolean not null,
  version integer not null default 0,
  constraint regime_validity_ck check (in_force_to is null or in_force_from <= in_force_to)
);
comment on column regime.report_duty is 'what the law or guidance asks of the yearly report, in our own words';
comment on column regime.verified is 'false: the page says "to be confirmed locally"';
call keep_history('regime');

create table requirement (
  id uuid constraint requirement_pk primary key default gen_random_uuid(),
  regime_key text not null constraint requirement_regime_key_fk references regime,
  key text not null,
  level text not null constraint requirement_level_ck check (level in ('MUST', 'SHOULD', 'CUSTOM')),
  position integer not null,
  wording text not null,
  source text not null,
  verified boolean not null,
  version integer not null default 0,
  constraint requirement_key_uk unique (regime_key, key)
);
call keep_history('requirement');
