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
