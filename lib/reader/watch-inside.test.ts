import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { table } from '../../tests/detect/shape.ts';
import { at, columns, dues, list, NoView, nested, open, read, taught, truth } from '../../tests/nested-roots.ts';
import type { Screen } from '../adapters/schema.ts';
import { rootIn } from './inside.ts';
import type { Match } from './match-screen.ts';
import { watchScreen } from './watch.ts';

describe('watching', () => {
  let stop: AbortController;
  let changed: ReturnType<typeof vi.fn<() => void>>;
  let told: ReturnType<typeof vi.fn<(root: ShadowRoot) => void>>;
  let page: ReturnType<typeof nested>;
  const settle = () => new Promise((resolve) => setTimeout(resolve, 0));
  const match = { screen: { refresh: { by: 'replaces' } } } as Match;

  beforeEach(() => {
    page = nested();
    vi.stubGlobal('MutationObserver', page.doc.defaultView?.MutationObserver);
    vi.stubGlobal('IntersectionObserver', NoView);
    stop = new AbortController();
    changed = vi.fn<() => void>();
    told = vi.fn<(root: ShadowRoot) => void>();
    const within = () => rootIn(page.doc, ['pms-app', 'recall-list']);
    watchScreen(page.doc, { ...match, within }, changed, stop.signal, told);
  });
  afterEach(() => {
    stop.abort();
    vi.unstubAllGlobals();
  });

  test('a change in the root is one, and each root on the way is told of', async () => {
    expect(told.mock.calls).toEqual([[page.root], [page.app]]);
    at(page.root, 'tbody tr').remove();
    await settle();
    expect(changed).toHaveBeenCalledTimes(1);
    at(page.doc, 'pms-foot').shadowRoot?.append('elsewhere');
    await settle();
    expect(changed).toHaveBeenCalledTimes(1);
  });

  test('a component put in the place of the old one is followed into its root', async () => {
    const next = page.doc.createElement('recall-list');
    const root = open(next, table(list, columns()));
    at(page.app, 'recall-list').replaceWith(next);
    await settle();
    expect(changed).toHaveBeenCalledTimes(1);
    expect(told).toHaveBeenCalledWith(root);
    at(root, 'tbody tr').remove();
    await settle();
    expect(changed).toHaveBeenCalledTimes(2);
  });

  test('so is one that the outermost component draws anew', async () => {
    page.app.innerHTML = '<main><recall-list></recall-list></main>';
    const root = open(at(page.app, 'recall-list'), table(list, columns()));
    await settle();
    expect(changed).toHaveBeenCalledTimes(1);
    expect(told).toHaveBeenCalledWith(root);
    (at(root, 'td').firstChild?.firstChild as Text).data = 'Somebody Else';
    await settle();
    expect(changed).toHaveBeenCalledTimes(2);
  });
});

test('however many components a page has, only the named ones are looked into', async () => {
  const { doc, root } = nested();
  for (let n = 0; n < 3000; n += 1) open(doc.body.appendChild(doc.createElement('x-cell')), '<b>1</b>');
  const { prototype } = (doc.defaultView as unknown as { Element: typeof Element }).Element;
  const get = Object.getOwnPropertyDescriptor(prototype, 'shadowRoot')?.get as () => ShadowRoot | null;
  let asked = 0;
  Object.defineProperty(prototype, 'shadowRoot', {
    configurable: true,
    get(this: Element) {
      asked += 1;
      return get.call(this);
    },
  });
  const adapter = taught();
  asked = 0;
  expect(dues(read(doc, adapter))).toEqual(truth);
  vi.stubGlobal('MutationObserver', doc.defaultView?.MutationObserver);
  vi.stubGlobal('IntersectionObserver', NoView);
  const stop = new AbortController();
  const changed = vi.fn<() => void>();
  const [screen] = adapter.screens as [Screen];
  watchScreen(doc, { screen, within: () => rootIn(doc, screen.inside) } as Match, changed, stop.signal);
  at(root, 'tbody tr').remove();
  doc.body.append('elsewhere');
  await new Promise((resolve) => setTimeout(resolve, 0));
  expect(changed).toHaveBeenCalledTimes(1);
  stop.abort();
  vi.unstubAllGlobals();
  expect(asked).toBeGreaterThan(3);
  expect(asked).toBeLessThan(20);
});
