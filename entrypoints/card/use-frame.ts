import { useEffect, useState } from 'react';

/**
 * The one-time token of the URL's hash; a new one, or none, may come without a reload, so that the frame can be kept
 * ready. `forget` runs before each change: no patient stays behind for the next one.
 */
export function useToken(forget: () => void): [string, () => void] {
  const [token, setToken] = useState(() => location.hash.slice(1));
  useEffect(() => {
    const listen = () => {
      forget();
      setToken(location.hash.slice(1));
    };
    addEventListener('hashchange', listen);
    return () => removeEventListener('hashchange', listen);
  }, [forget]);
  const drop = () => {
    forget();
    setToken('');
  };
  return [token, drop];
}

/** Tells the page's overlay to take the frame away. Nothing but the wish goes out: any page may be listening. */
export function tellClose() {
  window.parent.postMessage({ comeback: 'close' }, '*');
}

/** Tells the overlay that what it has painted may be out of date. */
export function tellChanged() {
  window.parent.postMessage({ comeback: 'changed' }, '*');
}

/** Taller than this it would be a page over the page; the rest scrolls. */
const tallest = 620;

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

/** Height of the card if nothing had to scroll, up to `tallest`. */
function wantedHeight(): number {
  let height = 0;
  for (const part of document.querySelectorAll<HTMLElement>('main > *')) {
    const content = part.matches('[data-measure]') ? part : part.querySelector<HTMLElement>('[data-measure]');
    height += content ? content.offsetHeight : part.tagName === 'FOOTER' ? part.scrollHeight : part.offsetHeight;
  }
  return Math.min(tallest, Math.ceil(height));
}
