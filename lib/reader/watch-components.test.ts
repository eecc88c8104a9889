import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { at, NoView, nested, open } from '../../tests/nested-roots.ts';
import type { Screen } from '../adapters/schema.ts';
import { rootIn } from './inside.ts';
import type { Match } from './match-screen.ts';
import { watchScreen } from './watch.ts';

const ROW = '<div><b class="who">Ada</b><x-phone></x-phone></div>';

let stop: AbortController;
let changed: ReturnType<typeof vi.fn<() => void>>;
let page: ReturnType<typeof nested>;

/** Watches the list of rows that have roots of their own, the first three of which are drawn. */
function watch(components: string[] | undefined): ShadowRoot[] {
  page = nested(`<section>${'<recall-row></recall-row>'.repeat(3)}</section>`);
  vi.stubGlobal('MutationObserver', page.doc.defaultView?.MutationObserver);
  vi.stubGlobal('IntersectionObserver', NoView);
  const rows = [...page.root.querySelectorAll('recall-row')].map(draw);
  const screen = { records: [{ components }], refresh: { by: 'replaces' } } as unknown as Screen;
  const within = () => rootIn(page.doc, ['pms-app', 'recall-list']);
  watchScreen(page.doc, { screen, within } as Match, changed, stop.signal);
  return rows;
}
function draw(row: Element): ShadowRoot {
  const root = open(row, ROW);
  open(at(root, 'x-phone'), '<i>1</i>');
  return root;
}
/** What was told since it was asked last. */
async function told(): Promise<number> {
  await vi.advanceTimersByTimeAsync(1);
  const calls = changed.mock.calls.length;
  changed.mockClear();
  return calls;
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'setTimeout', 'clearTimeout'] });
  stop = new AbortController();
  changed = vi.fn<() => void>();
});
afterEach(() => {
  stop.abort();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('what a row, or a part in it, draws anew in its root is a change', async () => {
  const [first, second] = watch(['recall-row', 'x-phone']) as [ShadowRoot, ShadowRoot];
  (at(first, 'b').firstChild as Text).data = 'Noor';
  expect(await told()).toBe(1);
  at(at(second, 'x-phone').shadowRoot as ShadowRoot, 'i').textContent = '2';
  expect(await told()).toBe(1);
  second.innerHTML = ROW;
  open(at(second, 'x-phone'), '<i>3</i>');
  expect(await told()).toBe(1);
  at(at(second, 'x-phone').shadowRoot as ShadowRoot, 'i').textContent = '4';
  expect(await told()).toBe(1);
});

test('a row that is added is watched from then on, and so are all in a list drawn anew', async () => {
  watch(['recall-row', 'x-phone']);
  const row = page.doc.createElement('recall-row');
  at(page.root, 'section').append(row);
  const root = draw(row);
  expect(await told()).toBe(1);
  at(root, 'b').textContent = 'Noor';
  expect(await told()).toBe(1);
  page.root.innerHTML = '<section><recall-row></recall-row></section>';
  const next = draw(at(page.root, 'recall-row'));
  expect(await told()).toBe(1);
  at(next, 'b').textContent = 'Idris';
  expect(await told()).toBe(1);
});

test('a row that gets its root without a sign is found within seconds, and watched', async () => {
  watch(['recall-row', 'x-phone']);
  const row = at(page.root, 'section').appendChild(page.doc.createElement('recall-row'));
  expect(await told()).toBe(1);
  const root = draw(row);
  expect(await told()).toBe(0);
  await vi.advanceTimersByTimeAsync(2500);
  expect(await told()).toBeGreaterThan(0);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(await told()).toBe(0);
  at(root, 'b').textContent = 'Noor';
  expect(await told()).toBe(1);
});

test('roots that no record names are none of ours, and nothing is looked for then', async () => {
  const [first] = watch(undefined) as [ShadowRoot];
  expect(vi.getTimerCount()).toBe(0);
  at(first, 'b').textContent = 'Noor';
  await vi.advanceTimersByTimeAsync(5000);
  expect(await told()).toBe(0);
});

test('nothing is heard or looked for once it is over', async () => {
  const [first] = watch(['recall-row']) as [ShadowRoot];
  stop.abort();
  at(first, 'b').textContent = 'Noor';
  expect(vi.getTimerCount()).toBe(0);
  expect(await told()).toBe(0);
});
