-- Keys that point to tables of modules whose migrations come later, or beside the module's own. They are here because
-- all tables exist by now. The modules know each other's rows by identifier only; the database keeps the links whole.
alter table action_plan add constraint action_plan_report_id_fk foreign key (report_id) references annual_report;
alter table audit add constraint audit_report_id_fk foreign key (report_id) references annual_report;
alter table audit_finding add constraint audit_finding_report_id_fk foreign key (report_id) references annual_report;
alter table budget add constraint budget_report_id_fk foreign key (report_id) references annual_report;
alter table communication add constraint communication_report_id_fk foreign key (report_id) references annual_report;
alter table data_request add constraint data_request_report_id_fk foreign key (report_id) references annual_report;
alter table data_request add constraint data_request_subject_id_fk foreign key (subject_id) references standard_set;
alter table data_return add constraint data_return_submitted_by_id_fk foreign key (submitted_by_id) references user_account;
alter table draft_comment add constraint draft_comment_written_by_id_fk foreign key (written_by_id) references user_account;
alter table external_assurance add constraint external_assurance_report_id_fk foreign key (report_id) references annual_report;
alter table figure add constraint figure_report_id_fk foreign key (report_id) references annual_report;
alter table late_removal add constraint late_removal_report_id_fk foreign key (report_id) references annual_report on delete cascade;
alter table learning_link add constraint learning_link_recommendation_id_fk foreign key (recommendation_id) references recommendation;
alter table peer_review add constraint peer_review_report_id_fk foreign key (report_id) references annual_report;
alter table review_count add constraint review_count_report_id_fk foreign key (report_id) references annual_report;
alter table risk add constraint risk_report_id_fk foreign key (report_id) references annual_report;
alter table risk_register add constraint risk_register_report_id_fk foreign key (report_id) references annual_report;
alter table self_assessment add constraint self_assessment_report_id_fk foreign key (report_id) references annual_report;
alter table training_activity add constraint training_activity_linked_review_id_fk foreign key (linked_review_id) references case_review;
alter table paper_clearance add constraint paper_clearance_person_id_fk foreign key (person_id) references user_account;
create index paper_clearance_person_id_ix on paper_clearance (person_id) where person_id is not null;
alter table training_activity add constraint training_activity_report_id_fk foreign key (report_id) references annual_report;
alter table training_activity add constraint training_activity_request_id_fk foreign key (request_id) references data_request;
alter table unsaved_text add constraint unsaved_text_person_id_fk foreign key (person_id) references user_account on delete cascade;

create index data_return_submitted_by_id_ix on data_return (submitted_by_id);

-- The source of a recommendation is a row of one of two tables, by its type.
alter table recommendation
  add column source_report_id uuid generated always as (case when source_type = 'REPORT' then source_id end) stored
    constraint recommendation_source_report_id_fk references annual_report,
  add column source_review_id uuid generated always as (case when source_type = 'REVIEW' then source_id end) stored
    constraint recommendation_source_review_id_fk references case_review,
  add constraint recommendation_source_id_ck check (source_id is null or source_type in ('REPORT', 'REVIEW'));
create index recommendation_source_report_id_ix on recommendation (source_report_id) where source_report_id is not null;
create index recommendation_source_review_id_ix on recommendation (source_review_id) where source_review_id is not null;

-- A statement is about rows of other tables, by the kind of its link.
alter table statement_link
  add column review_id uuid generated always as (case when kind = 'REVIEW' then target_id end) stored
    constraint statement_link_review_id_fk references case_review,
  add column action_id uuid generated always as (case when kind = 'ACTION' then target_id end) stored
    constraint statement_link_action_id_fk references action,
  add column indicator_id uuid generated always as (case when kind = 'INDICATOR' then target_id end) stored
    constraint statement_link_indicator_id_fk references indicator on delete cascade;
create index statement_link_action_id_ix on statement_link (action_id) where action_id is not null;
create index statement_link_indicator_id_ix on statement_link (indicator_id) where indicator_id is not null;
create index statement_link_review_id_ix on statement_link (review_id) where review_id is not null;

-- Figures are found once their report is published.
call follow_in_search('figure', 'annual_report', 'id', 'select id from figure where report_id = changed', 'state, period_label');
