// The address of GOV.UK Frontend holds a hash of its content, so the page names it.
const frontend = document.querySelector('meta[name="govuk-frontend"]').content;
const { initAll } = await import(frontend);
initAll();

// A grid of figures works as a spreadsheet: Enter and the arrow keys move between its cells; what is copied in a spreadsheet fills the
// cells from the one it is pasted into, or those whose names stand in the column before it.
const grid = (cell) => [...cell.form.querySelectorAll('input[data-grid]')];
document.addEventListener('keydown', (event) => {
  const cell = event.target.closest?.('input[data-grid]');
  const step = { Enter: event.shiftKey ? -1 : 1, ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!cell || !step || event.isComposing || event.ctrlKey || event.altKey || event.metaKey) return;
  event.preventDefault();
  const cells = grid(cell);
  const next = cells[cells.indexOf(cell) + step];
  next?.focus();
  next?.select();
  if (!next && step > 0) cell.form.querySelector('button[type=submit]').focus();
});
document.addEventListener('paste', (event) => {
  const cell = event.target.closest?.('input[data-grid]');
  const rows = event.clipboardData?.getData('text/plain').replace(/\r?\n$/, '').split(/\r?\n/).map((row) => row.split('\t')) ?? [];
  if (!cell || (rows.length < 2 && rows[0]?.length !== 2)) return;
  event.preventDefault();
  const cells = grid(cell);
  const plain = (text) => text.trim().toLowerCase();
  const named = new Map(cells.map((one) => [plain(one.labels[0].firstChild.textContent), one]));
  const from = cells.indexOf(cell);
  const left = rows.filter((row, at) => {
    const [first, second] = row;
    const name = second === undefined ? null : plain(first);
    if (row.length > 2) return true;
    const into = name === null ? cells[from + at] : named.get(name);
    if (!into) return true;
    into.value = (second ?? first).trim();
    into.dispatchEvent(new Event('input', { bubbles: true }));
    return false;
  });
  const line = cell.form.querySelector('[data-pasted]');
  const reason = (why, which) => which.length ? ` Not pasted, because ${why}: ${which.map((row) => row.join(' ')).join('; ')}.` : '';
  line.textContent = `${rows.length - left.length} of ${rows.length} rows pasted.`
    + reason('no row of this page fits', left.filter((row) => row.length < 3))
    + reason('they have more than a name and a figure (copy two columns)', left.filter((row) => row.length > 2));
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
  message.textContent = `${large.name} is too large. Select a file of at most ${most} MB`;
  target.before(message);
  target.value = '';
});

// A box that ticks all boxes of one name in its form, and is cleared as soon as one of them is.
document.addEventListener('change', ({ target: box }) => {
  const boxes = (name) => [...(box.form?.elements ?? [])].filter((other) => other.type === 'checkbox' && other.name === name);
  if (box.dataset.ticks) for (const other of boxes(box.dataset.ticks)) other.checked = box.checked;
  else if (box.type === 'checkbox' && !box.checked) {
    for (const other of box.form?.elements ?? []) if (other.dataset.ticks === box.name) other.checked = false;
  }
});

// A form opens in the row of its link instead of on its own page. Its identifiers get a prefix of their own.
let opened = 0;
const openIn = (form, prefix) => {
  for (const part of form.querySelectorAll('[id], [for], [aria-describedby], [list]')) {
    for (const name of ['id', 'for', 'aria-describedby', 'list']) {
      const value = part.getAttribute(name);
      if (value) part.setAttribute(name, value.split(' ').map((one) => prefix + one).join(' '));
    }
  }
  form.dataset.opened = prefix;
};
const read = async (address, options) => {
  const answer = await fetch(address, options).catch(() => null);
  return answer && { ok: answer.ok, moved: answer.redirected, url: answer.url, page: new DOMParser().parseFromString(await answer.text(), 'text/html') };
};
document.addEventListener('click', async (event) => {
  const link = event.target.closest?.('a[data-opens]');
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  const row = link.closest('li, [data-row]');
  let form = row.querySelector('[data-opened]');
  if (!form) {
    const answer = await read(link.href);
    form = document.adoptNode((answer?.ok && answer.page.querySelector(link.dataset.opens)) || document.createElement('div'));
    if (!form.children.length) return location.assign(link.href);
    openIn(form, `row-${opened += 1}-`);
    form.hidden = true;
    row.append(form);
    initAll({ scope: form });
  }
  form.hidden = !form.hidden;
  link.setAttribute('aria-expanded', String(!form.hidden));
  if (!form.hidden) form.querySelector('input:checked, input:not([type=hidden]), textarea')?.focus();
});

// A form that is open in a list is saved without leaving the page. Whatever is not saved is sent as usual, so that its page says why.
document.addEventListener('submit', async (event) => {
  const form = event.target;
  const place = form.closest('[data-in-place]');
  const pressed = event.submitter;
  if (!place || form.dataset.opened === undefined || pressed?.hasAttribute('formaction') || (pressed?.value || 'save') !== 'save') return;
  event.preventDefault();
  form.inert = true;
  const answer = await read(form.action, { method: 'POST', body: new URLSearchParams(new FormData(form, pressed)) });
  form.inert = false;
  if (!answer) {
    form.querySelector('textarea, [data-grid]')?.dispatchEvent(new Event('input', { bubbles: true }));
    return tell(form, 'Not saved. Check your connection, then save again.');
  }
  if (answer.moved && answer.ok && new URL(answer.url).pathname !== location.pathname) return location.assign(answer.url);
  const fresh = answer.moved && answer.ok && answer.page.getElementById(place.id);
  if (!fresh) return HTMLFormElement.prototype.submit.call(form);
  const known = new Set([...place.querySelectorAll('li[id]')].map((row) => row.id));
  for (const other of place.querySelectorAll('[data-opened]:not([hidden])')) {
    const row = other.closest('li, [data-row]');
    if (other !== form && row.id) fresh.querySelector(`#${CSS.escape(row.id)}`)?.replaceWith(row);
  }
  const own = form.closest('li')?.id;
  place.replaceWith(document.adoptNode(fresh));
  for (const part of document.querySelectorAll('[data-follows]')) part.replaceWith(answer.page.getElementById(part.id) ?? '');
  const row = document.getElementById(own) ?? [...fresh.querySelectorAll('li[id]')].find((one) => !known.has(one.id)) ?? fresh;
  const saved = document.createElement('p');
  saved.className = 'govuk-hint';
  saved.setAttribute('role', 'status');
  row.append(saved);
  saved.textContent = `Saved ${new Date().toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' })}`;
  row.querySelector('a')?.focus();
});

// A form comes back with other fields, without leaving the page: after its button, or after a choice that names the button.
const showAgain = async (form, button) => {
  const sent = new FormData(form, button);
  const answer = await read(form.action, { method: 'POST', body: new URLSearchParams(sent) });
  const fresh = answer?.ok && answer.page.getElementById(form.id.replace(form.dataset.opened ?? '', ''));
  if (!fresh) return HTMLFormElement.prototype.submit.call(form);
  const focused = form.contains(document.activeElement) ? document.activeElement.id : '';
  document.adoptNode(fresh);
  if (form.dataset.opened !== undefined) openIn(fresh, form.dataset.opened);
  // What was typed while the form was on its way stays.
  for (const field of fresh.querySelectorAll('input.govuk-input[id], textarea')) {
    const old = document.getElementById(field.id);
    if (old && old.value !== sent.get(field.name)) field.value = old.value;
  }
  const state = typed.get(form);
  clearTimeout(state?.timer);
  if (state) typed.set(fresh, { ...state, timer: setTimeout(keep, 2000, fresh) });
  typed.delete(form);
  form.replaceWith(fresh);
  initAll({ scope: fresh });
  (document.getElementById(focused) ?? fresh.querySelector('[data-shown]'))?.focus();
};
document.addEventListener('click', (event) => {
  const button = event.target.closest?.('button[data-shows-again]');
  if (!button) return;
  event.preventDefault();
  showAgain(button.form, button);
});
document.addEventListener('change', ({ target }) => {
  if (target.dataset.press) showAgain(target.form, target.form.querySelector(`button[value="${target.dataset.press}"]`));
});

// A long list of boxes is searched by typing a part of a word. Enter ticks the first that is left instead of sending the form.
const searched = (search) => [...search.closest('[data-searched]').querySelectorAll('.govuk-checkboxes__item')];
document.addEventListener('input', ({ target }) => {
  if (target.dataset.searches === undefined) return;
  for (const item of searched(target)) item.hidden = !item.textContent.toLowerCase().includes(target.value.trim().toLowerCase());
});
document.addEventListener('keydown', (event) => {
  if (event.key !== 'Enter' || event.target.dataset?.searches === undefined) return;
  event.preventDefault();
  const box = event.target.value.trim() && searched(event.target).find((item) => !item.hidden)?.querySelector('input');
  if (box && !box.checked) box.click();
});

// What is typed in a form with a text area or a grid is kept until it is saved. The seal of the form says whose it is. No cookie is sent:
// keeping does not prolong the session.
const typed = new Map();
const store = new URL('../account/unsaved/keep', import.meta.url);
const tell = (form, text) => {
  let line = form.querySelector('[data-kept]');
  if (!line) {
    const button = form.querySelector('button[formaction]') ?? [...form.querySelectorAll('button')].at(-1) ?? form.lastElementChild;
    line = document.createElement('p');
    line.className = 'govuk-hint app-kept';
    line.dataset.kept = '';
    (button.closest('.govuk-button-group') ?? button).after(line);
  }
  line.textContent = text;
};
const keep = async (form) => {
  const state = typed.get(form);
  clearTimeout(state.timer);
  state.timer = null;
  state.request?.abort();
  state.request = new AbortController();
  const { signal } = state.request;
  const body = new URLSearchParams([...new FormData(form)].filter(([name, value]) => typeof value === 'string' && name !== '_csrf'));
  const address = new URL(form.getAttribute('action') ?? '', location);
  body.set('_form', address.pathname + address.search);
  body.set('_page', location.pathname);
  // A browser goes on sending this much when the page is left.
  const keepalive = String(body).length < 60000;
  state.unsent = !keepalive;
  const answer = await fetch(store, { method: 'POST', body, signal, credentials: 'omit', keepalive }).catch(() => null);
  if (signal.aborted) return;
  state.unsent = false;
  state.unkept = !answer?.ok;
  tell(form, state.unkept ? 'Not kept as a draft. Save before you leave.'
    : `Draft saved at ${new Date().toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' })}`);
};
document.addEventListener('input', ({ target: { form, name } }) => {
  if (!name || form?.getAttribute('method') !== 'post' || !form.querySelector('textarea, [data-grid]') || form.querySelector('[type=password]')) return;
  const state = typed.get(form) ?? { unkept: false };
  typed.set(form, state);
  if (form.elements._seal?.value.includes('.')) state.timer ??= setTimeout(keep, 2000, form);
  else state.unkept = true;
});
const keepAll = () => {
  for (const [form, { timer }] of typed) if (timer && form.isConnected) keep(form);
};
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'hidden') keepAll();
});
document.addEventListener('submit', ({ target: form }) => {
  if (!typed.has(form)) return;
  if (typed.get(form).timer) keep(form);
  typed.delete(form);
});
// Somebody who leaves text behind that is not kept is asked first.
addEventListener('beforeunload', (event) => {
  keepAll();
  if ([...typed].some(([form, { unkept, unsent }]) => (unkept || unsent) && form.isConnected)) event.preventDefault();
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

// Back asks the server for the page of a new record again. If its form is sent again as it was, it has the seal of the first time, so that
// it is saved once. The state of the page keeps a number that follows from the values, and none of them.
if (location.pathname.endsWith('/new')) {
  const isBack = performance.getEntriesByType('navigation')[0]?.type === 'back_forward';
  const before = isBack ? history.state?.sent : null;
  const ofValues = (form) => [...new FormData(form)].filter(([name]) => name !== '_seal' && name !== '_csrf')
    .map(([name, value]) => `${name}=${value.name ?? value}`).join('\n').split('').reduce((sum, one) => (sum * 31 + one.charCodeAt(0)) | 0, 7);
  addEventListener('submit', ({ target, defaultPrevented }) => {
    const seal = target.elements._seal;
    if (!seal || defaultPrevented) return;
    const values = ofValues(target);
    if (before?.action === target.getAttribute('action') && before.values === values) seal.value = before.seal;
    history.replaceState({ ...history.state, sent: { action: target.getAttribute('action'), values, seal: seal.value } }, '');
  });
}
