-- What a person follows: a partnership, or a theme in its reports. Nobody else sees it, so it has no history.
create table followed_page (
  id uuid constraint followed_page_pk primary key,
  user_id uuid not null constraint followed_page_user_id_fk references user_account on delete cascade,
  partnership_id uuid not null constraint followed_page_partnership_id_fk references partnership on delete cascade,
  theme_id uuid constraint followed_page_theme_id_fk references theme on delete cascade,
  constraint followed_page_uk unique nulls not distinct (user_id, partnership_id, theme_id)
);
comment on column followed_page.theme_id is 'the theme; null for everything of the partnership';
create index followed_page_partnership_id_ix on followed_page (partnership_id);
create index followed_page_theme_id_ix on followed_page (theme_id);

create table follower (
  user_id uuid constraint follower_pk primary key constraint follower_user_id_fk references user_account on delete cascade,
  visited_at timestamptz not null,
  visited_before timestamptz
);
comment on table follower is 'when a person last looked at what is new';
comment on column follower.visited_before is 'the end of the visit before the present one; null at the first visit';
call exclude_from_archives('followed_page', 'follower');

create view followed_by_person as select user_id as person_id, partnership_id, theme_id from followed_page;
comment on view followed_by_person is 'the partnerships, or themes in them, that a person follows';
