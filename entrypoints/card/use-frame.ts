import { useEffect, useState } from 'react';

/** The one-time token of the URL's hash; a new one may come without a reload, so that the frame can be kept ready. */
export function useToken(): [string, () => void] {
  const [token, setToken] = useState(() => location.hash.slice(1));
  useEffect(() => {
    const listen = () => setToken(location.hash.slice(1));
    addEventListener('hashchange', listen);
    return () => removeEventListener('hashchange', listen);
  }, []);
  return [token, () => setToken('')];
}

/** Tells the page's overlay to take the frame away. Nothing but the wish goes out: any page may be listening. */
export function tellClose() {
  window.parent.postMessage({ comeback: 'close' }, '*');
}

/** Keeps the overlay told how tall the card would like to be, in CSS px. */
export function useSizeReport() {
  useEffect(() => {
    let last = 0;
    const report = () => {
      const height = wantedHeight();
      if (height > 0 && height !== last) window.parent.postMessage({ comeback: 'size', height }, '*');
      last = height;
    };
    const sizes = new ResizeObserver(report);
    const watch = () => {
      for (const part of document.querySelectorAll('main > header, main > footer, [data-measure]')) sizes.observe(part);
      report();
    };
    const swaps = new MutationObserver(watch);
    swaps.observe(document.body, { childList: true, subtree: true });
    watch();
    return () => {
      sizes.disconnect();
      swaps.disconnect();
    };
  }, []);
}

/** Height of the card if nothing had to scroll. */
function wantedHeight(): number {
  let height = 0;
  for (const part of document.querySelectorAll<HTMLElement>('main > *')) {
    const content = part.matches('[data-measure]') ? part : part.querySelector<HTMLElement>('[data-measure]');
    height += content ? content.offsetHeight : part.tagName === 'FOOTER' ? part.scrollHeight : part.offsetHeight;
  }
  return Math.ceil(height);
}
