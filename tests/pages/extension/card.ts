const say = (message: object) => window.parent.postMessage(message, '*');
const show = () => {
  document.body.textContent = location.hash ? `Card for ${location.hash.slice(1)}` : '';
  document.body.style.padding = '16px';
  if (location.hash) say({ comeback: 'size', height: 260 });
};
addEventListener('hashchange', show);
addEventListener('keydown', (e) => e.key === 'Escape' && say({ comeback: 'close' }));
show();
