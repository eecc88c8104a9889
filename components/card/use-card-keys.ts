import { type RefObject, useEffect } from 'react';
import { isTrusted } from '../trusted.ts';

const interactive = 'a[href], button, input, select, textarea, summary, [contenteditable], dialog';
const focusable = 'a[href], button:not(:disabled), input:not(:disabled), select, textarea, summary, [tabindex="0"]';

/** How long after opening Enter is not yet a start: the key that opened the card may still be down. */
const armAfterMs = 400;

/**
 * The card's keyboard: Enter and letters act while nothing else has the focus or is being typed into, Esc closes from
 * anywhere, Tab goes round inside. Scripted and repeated key presses do nothing.
 */
export function useCardKeys(card: RefObject<HTMLElement | null>, onKey: (key: string) => void) {
  useEffect(() => {
    const openedAt = performance.now();
    const listen = (event: KeyboardEvent) => {
      if (!isTrusted(event) || event.defaultPrevented || document.querySelector('dialog[open]')) return;
      if (event.key === 'Tab') return goRound(event, card.current);
      if (event.repeat || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
      if (event.key === 'Escape') return onKey('Escape');
      const target = event.target instanceof Element ? event.target : null;
      const typing = target?.closest(
        'input:not([type=radio]):not([type=checkbox]), select, textarea, [contenteditable]',
      );
      if (typing || (event.key === 'Enter' && target?.closest(interactive))) return;
      if (event.key === 'Enter' && performance.now() - openedAt < armAfterMs) return;
      onKey(event.key);
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [card, onKey]);
}

/** Tab from the last control goes to the first and back, so that the keyboard does not fall into the page beneath. */
function goRound(event: KeyboardEvent, card: HTMLElement | null) {
  const all = [...(card?.querySelectorAll<HTMLElement>(focusable) ?? [])].filter((e) => e.offsetParent !== null);
  const first = all[0];
  const last = all.at(-1);
  const at = document.activeElement;
  const outside = !all.includes(at as HTMLElement);
  if (event.shiftKey ? at === first || (outside && at !== null) : at === last) {
    event.preventDefault();
    (event.shiftKey ? last : first)?.focus();
  }
}
