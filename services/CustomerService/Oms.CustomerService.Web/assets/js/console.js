// What pages do beside htmx. Everything works without it, by links and forms.
(() => {
  const root = document.documentElement;
  for (const button of document.querySelectorAll('[data-theme-toggle]')) {
    button.hidden = false;
    button.addEventListener('click', () => {
      root.dataset.bsTheme = root.dataset.bsTheme === 'dark' ? 'light' : 'dark';
      document.cookie = `theme=${root.dataset.bsTheme}; path=/; max-age=31536000; samesite=lax`;
    });
  }

  // Esc closes an open menu, else leaves a form without sending it.
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    const menu = document.querySelector('details[data-menu][open]');
    if (menu) {
      menu.open = false;
      menu.querySelector('summary').focus();
    } else if (!event.target.closest('textarea')) {
      document.querySelector('a[data-escape]')?.click();
    }
  });
  document.addEventListener('click', (event) => {
    for (const menu of document.querySelectorAll('details[data-menu][open]')) if (!menu.contains(event.target)) menu.open = false;
  });

  // "/" goes to the search of the page, from anywhere but a field.
  document.addEventListener('keydown', (event) => {
    const inField = event.target.closest('input, select, textarea, [contenteditable]');
    if (event.key !== '/' || inField || event.ctrlKey || event.metaKey || event.altKey) return;
    const search = document.querySelector('[data-search]');
    if (!search) return;
    event.preventDefault();
    search.focus();
    search.select?.();
  });
})();
