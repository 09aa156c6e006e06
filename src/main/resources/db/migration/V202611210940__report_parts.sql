-- A report also speaks of figures, of money and of training.
alter table section drop constraint section_part_ck;
alter table section add constraint section_part_ck check (part in (
  'OVERVIEW', 'KEY_MESSAGES', 'PRIORITIES', 'LEARNING', 'FIGURES', 'MONEY', 'TRAINING', 'ASSURANCE', 'VOICES', 'RISKS', 'GOVERNANCE'));
