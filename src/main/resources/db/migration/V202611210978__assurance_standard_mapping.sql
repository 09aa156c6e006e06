-- One standard may have become several as well as several one.
alter table standard_mapping
  drop constraint standard_mapping_pk,
  add constraint standard_mapping_pk primary key (set_id, number, earlier_set_id, earlier_number);
