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

// A file that is too large is refused at its field, before it is sent.
document.addEventListener('change', ({ target }) => {
  const most = Number(target.dataset.megabytes);
  if (target.type !== 'file' || !most) return;
  target.parentElement.querySelector('[data-too-large]')?.remove();
  const large = [...target.files].find((file) => file.size > most * 1024 * 1024);
  if (!large) return;
  const message = document.createElement('p');
  message.className = 'govuk-error-message';
  message.dataset.tooLarge = '';
  message.setAttribute('role', 'alert');
  message.textContent = `${large.name} is too large. Choose a file of at most ${most} MB`;
  target.before(message);
  target.value = '';
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
