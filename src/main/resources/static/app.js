// The address of GOV.UK Frontend holds a hash of its content, so the page names it.
const frontend = document.querySelector('meta[name="govuk-frontend"]').content;
const { initAll } = await import(frontend);
initAll();
