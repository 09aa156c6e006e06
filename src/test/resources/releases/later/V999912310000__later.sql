-- stands for the migrations of the next release
alter table partnership add column later boolean not null default true;
