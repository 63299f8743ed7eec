// The page of orders by keyboard: arrows go from row to row, Enter opens what has the focus (it is a link), Esc closes a panel.
(() => {
  const links = () => [...document.querySelectorAll('[data-rows] td:first-child a')];

  const move = (by) => {
    const rows = links();
    const at = rows.indexOf(document.activeElement);
    const next = rows[at < 0 ? (by > 0 ? 0 : rows.length - 1) : at + by];
    next?.focus();
    return Boolean(next);
  };

  const close = () => {
    const open = document.activeElement?.closest('details[data-panel][open]') ?? document.querySelector('details.dropdown[data-panel][open]');
    if (!open) return false;
    open.open = false;
    open.querySelector('summary').focus();
    return true;
  };

  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Escape' && close()) event.preventDefault();
    if (event.target.closest('input, select, textarea, summary')) return;
    if (event.key === 'ArrowDown' && move(1)) event.preventDefault();
    if (event.key === 'ArrowUp' && move(-1)) event.preventDefault();
  });

  // What is saved and exported is what the rows show, also when only they were exchanged.
  const follow = () => {
    const query = new URLSearchParams(location.search);
    query.delete('at');
    for (const field of document.querySelectorAll('form input[name="query"]')) field.value = query.toString();
    const form = document.querySelector('[data-export]');
    form?.querySelectorAll('input[type="hidden"]').forEach((field) => field.remove());
    for (const [name, value] of query) {
      if (!form || !value) continue;
      const field = Object.assign(document.createElement('input'), { type: 'hidden', name, value });
      form.append(field);
    }
  };
  document.addEventListener('htmx:pushedIntoHistory', follow);

  // The browser takes the file, the page asks how far it is.
  document.addEventListener('submit', (event) => {
    if (!event.target.matches('[data-export]')) return;
    const id = Date.now();
    event.target.querySelector('input[name="progress"]')?.remove();
    event.target.append(Object.assign(document.createElement('input'), { type: 'hidden', name: 'progress', value: id }));
    htmx.ajax('GET', `/orders/export/progress?id=${id}`, { target: '#export-progress', swap: 'outerHTML' });
  });

  // Empty fields make long addresses.
  document.addEventListener('htmx:configRequest', (event) => {
    if (!event.target.matches('[data-filters]')) return;
    for (const [name, value] of [...event.detail.formData.entries()]) if (value === '') event.detail.formData.delete(name);
  });
})();
