import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { JSDOM } from '../../tests/jsdom.ts';
import type { Match } from './match-screen.ts';
import { watchScreen } from './watch.ts';

/** jsdom draws nothing, so nothing comes into view. */
class NoView {
  observe() {}
  disconnect() {}
}

const { window } = new JSDOM('<body></body>');
const { document } = window;
const match = {
  screen: { container: '#list', refresh: { by: 'replaces', attributes: ['style'] } },
  within: () => null,
} as unknown as Match;
let stop: AbortController;
let changed: ReturnType<typeof vi.fn<() => void>>;
/** Observers answer in a microtask of their own. */
const settle = () => new Promise((resolve) => setTimeout(resolve, 0));

beforeEach(() => {
  vi.stubGlobal('MutationObserver', window.MutationObserver);
  vi.stubGlobal('IntersectionObserver', NoView);
  document.body.innerHTML = '<div id="around"><ul id="list"><li>a</li></ul></div><p id="else">x</p>';
  stop = new AbortController();
  changed = vi.fn<() => void>();
  watchScreen(document, match, changed, stop.signal);
});
afterEach(() => {
  stop.abort();
  vi.unstubAllGlobals();
});
const at = (selector: string) => document.querySelector(selector) as Element;

test('a burst of changes is one call', async () => {
  for (let i = 0; i < 50; i += 1) at('#list').append(document.createElement('li'));
  await settle();
  expect(changed).toHaveBeenCalledTimes(1);
});

test('text and named attributes count, others do not', async () => {
  (at('li').firstChild as Text).data = 'b';
  await settle();
  at('li').setAttribute('style', 'display:none');
  await settle();
  expect(changed).toHaveBeenCalledTimes(2);
  at('li').setAttribute('class', 'hover');
  (at('#else').firstChild as Text).data = 'y';
  await settle();
  expect(changed).toHaveBeenCalledTimes(2);
});

test('our own nodes are not the page’s, in the list or beside it', async () => {
  const badge = document.createElement('span');
  badge.setAttribute('data-comeback', '');
  at('li').append(badge);
  badge.append('8 mo');
  await settle();
  badge.remove();
  const layer = document.createElement('div');
  layer.setAttribute('data-comeback', '');
  document.body.append(layer);
  await settle();
  expect(changed).not.toHaveBeenCalled();
});

test('a replaced list is followed', async () => {
  at('#around').innerHTML = '<ul id="list"><li>new</li></ul>';
  await settle();
  expect(changed).toHaveBeenCalledTimes(1);
  at('#list').append(document.createElement('li'));
  await settle();
  expect(changed).toHaveBeenCalledTimes(2);
});

test('ends with its signal', async () => {
  stop.abort();
  at('#list').append(document.createElement('li'));
  await settle();
  expect(changed).not.toHaveBeenCalled();
});
