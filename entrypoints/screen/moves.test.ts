import { expect, test, vi } from 'vitest';
import { JSDOM } from '../../tests/jsdom.ts';
import { watchMoves } from './moves.ts';

test('what scrolls or comes to rest in a shadow root is heard, which tells nobody outside', async () => {
  const { window } = new JSDOM('<pms-app></pms-app>', { pretendToBeVisual: true });
  const host = window.document.querySelector('pms-app') as HTMLElement;
  const root = host.attachShadow({ mode: 'open' });
  root.innerHTML = '<div></div>';
  const box = root.firstElementChild as Element;
  const onMoved = vi.fn<() => void>();
  const view = window as unknown as Window;
  const stop = new window.AbortController();
  const listen = watchMoves({ view, onMoved, asBefore: () => true, onResized() {}, signal: stop.signal });
  box.dispatchEvent(new window.Event('scroll'));
  box.dispatchEvent(new window.Event('transitionend', { bubbles: true }));
  await new Promise((go) => setTimeout(go, 50));
  expect(onMoved).not.toHaveBeenCalled();
  listen(root);
  box.dispatchEvent(new window.Event('scroll'));
  expect(onMoved).toHaveBeenCalledTimes(1);
  box.dispatchEvent(new window.Event('transitionend', { bubbles: true }));
  await vi.waitFor(() => expect(onMoved.mock.calls.length).toBeGreaterThan(1));
  stop.abort();
});
