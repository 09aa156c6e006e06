-- Texts of the pages about the service. A page without a text of its own shows the one supplied with the software.
create table service_text (
  id uuid constraint service_text_pk primary key default gen_random_uuid(),
  page text not null constraint service_text_page_uk unique,
  wording text constraint service_text_wording_ck check (wording <> ''),
  version integer not null default 0
);
call keep_history('service_text');
insert into service_text (page)
select unnest(array['BUSINESS_MANAGERS', 'COUNCILLORS', 'PARTNER_AGENCIES', 'WHATS_NEW', 'CONTACT', 'PRIVACY', 'COOKIES',
  'ACCESSIBILITY_STATEMENT']);

-- They are about one installation.
call exclude_from_archives('service_text');
