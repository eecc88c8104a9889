import { type RefObject, useEffect } from 'react';

/**
 * Puts the reader at the heading when a face appears. A frame may get the focus from its page only after it has been
 * drawn, so it is done again then, unless the person is somewhere already.
 */
export function useFirstFocus(heading: RefObject<HTMLElement | null>) {
  useEffect(() => {
    const focus = () => {
      if (document.activeElement === document.body) heading.current?.focus({ preventScroll: true });
    };
    heading.current?.focus({ preventScroll: true });
    window.addEventListener('focus', focus);
    return () => window.removeEventListener('focus', focus);
  }, [heading]);
}
