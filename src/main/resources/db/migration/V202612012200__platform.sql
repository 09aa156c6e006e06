-- Finds a form that was saved before with the same values, sent from a page that was opened again.
create index sent_form_content_ix on sent_form (content);
