-- How much of what a draft lists as little or no progress is explained: kept so that it is counted again only after a change, and on
-- another day, as actions become overdue.
create table little_progress_count (
  report_id uuid constraint little_progress_count_pk primary key
    constraint little_progress_count_report_id_fk references annual_report on delete cascade,
  day date not null,
  listed integer not null,
  explained integer not null,
  compared_to bigint not null
);
comment on column little_progress_count.compared_to is 'the last change of the history before it was counted';
call exclude_from_archives('little_progress_count');
