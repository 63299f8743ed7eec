// In the head, before anything is drawn: no flash of the other theme.
(() => {
  const chosen = document.cookie.match(/(?:^|; )theme=(dark|light)/)?.[1];
  document.documentElement.dataset.bsTheme = chosen ?? (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light');
})();
