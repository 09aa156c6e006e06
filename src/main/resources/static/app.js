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

// A page about work in the background follows it until it ends.
const progress = document.querySelector('[data-progress]');
const follow = async () => {
  const answer = await fetch(location.href).catch(() => null);
  const page = answer?.ok ? new DOMParser().parseFromString(await answer.text(), 'text/html') : null;
  const now = page?.querySelector('[data-progress]');
  if (page && !now) return location.reload();
  if (now && now.innerHTML !== progress.innerHTML) progress.innerHTML = now.innerHTML;
  setTimeout(follow, 1500);
};
if (progress) setTimeout(follow, 1000);
