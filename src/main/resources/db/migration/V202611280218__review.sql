create view review_notice as select r.id, r.partnership_id, r.reference from case_review r;
comment on view review_notice is 'what notices say about reviews: never a pseudonym';
