// The address of GOV.UK Frontend holds a hash of its content, so the page names it.
const frontend = document.querySelector('meta[name="govuk-frontend"]').content;
const { initAll } = await import(frontend);
initAll();

// A column copied in a spreadsheet fills the cells from the one it is pasted into.
document.addEventListener('paste', (event) => {
  const cell = event.target.closest?.('input[data-grid]');
  const rows = event.clipboardData?.getData('text/plain').replace(/\r?\n$/, '').split(/\r?\n/) ?? [];
  if (!cell || rows.length < 2) return;
  event.preventDefault();
  const cells = [...cell.form.querySelectorAll('input[data-grid]')];
  const from = cells.indexOf(cell);
  rows.forEach((row, at) => {
    if (cells[from + at]) cells[from + at].value = row.split('\t')[0].trim();
  });
});
