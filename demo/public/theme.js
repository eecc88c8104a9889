// Day or evening colours: the reader's own choice, else the machine's. Set before the first paint.
const root = document.documentElement;
const evening = matchMedia('(prefers-color-scheme: dark)').matches;
root.dataset.theme = localStorage.getItem('brightdesk-theme') ?? (evening ? 'dark' : 'light');
document.addEventListener('click', (event) => {
  if (!event.target.closest?.('#theme')) return;
  root.dataset.theme = root.dataset.theme === 'dark' ? 'light' : 'dark';
  localStorage.setItem('brightdesk-theme', root.dataset.theme);
});
