create view review_notice as select r.id, r.partnership_id, r.reference from case_review r;
comment on view review_notice is 'the values of reviews in notices; never a pseudonym';

create view review_pseudonym as
  select r.partnership_id, r.visibility = 'PUBLIC' as published, n.words
  from case_review r cross join lateral (
    select trim(r.pseudonym)
    union
    select trim(part) from regexp_split_to_table(r.pseudonym, '\s*[,;&/]\s*|\s+and\s+', 'i') part
    where length(trim(part)) > 2 and trim(part) ~ '^[^[:lower:]]') n (words)
  where r.pseudonym is not null;
comment on view review_pseudonym is 'pseudonyms, also each of those that name several children; short and lower-case words are none';

create view unpublished_pseudonym as
  select distinct p.partnership_id, p.words from review_pseudonym p
  where not p.published and not exists (
    select from review_pseudonym other
    where other.published and other.partnership_id = p.partnership_id and lower(other.words) = lower(p.words));
comment on view unpublished_pseudonym is 'pseudonyms that the public does not read in a published review';

create view unpublished_review_day as
  select r.partnership_id, e.occurred_on as day from case_review r join review_event e on e.review_id = r.id
  where r.visibility <> 'PUBLIC' and e.date_precision = 'DAY'
  union
  select r.partnership_id, d.started_on from case_review r join publication_delay d on d.review_id = r.id
  where r.visibility <> 'PUBLIC' and d.date_precision = 'DAY';
comment on view unpublished_review_day is 'days in the course of reviews that are not published';
