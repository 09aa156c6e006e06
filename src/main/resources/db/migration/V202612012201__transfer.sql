alter table transfer_upload add column background jsonb;
comment on column transfer_upload.background is 'how it is saved in the background, and why it was not, if it was refused';
