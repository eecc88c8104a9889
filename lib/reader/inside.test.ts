import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { col, link, people, put, table } from '../../tests/detect/shape.ts';
import { JSDOM } from '../../tests/jsdom.ts';
import { lintAdapter } from '../adapters/lint.ts';
import type { Adapter, Screen } from '../adapters/schema.ts';
import { confirm } from './detect/confirm.ts';
import { detectNow } from './detect/detect.ts';
import { rootIn } from './inside.ts';
import type { Match } from './match-screen.ts';
import { readScreen } from './read-screen.ts';
import { finished, finishOf } from './teach/finish.ts';
import { firstLesson, type Taught } from './teach/first-lesson.ts';
import { previewOf } from './teach/preview.ts';
import { movedFields } from './teach/repair.ts';
import { teachField } from './teach/teach-field.ts';
import { teachId } from './teach/teach-id.ts';
import { watchScreen } from './watch.ts';

/** jsdom draws nothing, so nothing comes into view. */
class NoView {
  observe() {}
  disconnect() {}
}

const URL_ = 'https://pms.example/lists/overdue';
const ctx = { href: URL_, now: '2026-11-20T10:00:00Z', zone: 'Europe/London', country: 'GB' };
const list = people(12);
const columns = (due = 'Due date') => [
  col(
    'Patient',
    link((p) => `/patients/${p.id}`),
  ),
  col(due, (p) => put(p.due, 'dmy/')),
  col('Last visit', (p) => put(p.seen, 'dmy/')),
];
const open = (host: Element, html: string): ShadowRoot => {
  const root = host.attachShadow({ mode: 'open' });
  root.innerHTML = html;
  return root;
};
const at = (root: ParentNode, select: string): Element => {
  const found = root.querySelector(select);
  if (!found) throw new Error(`nothing at ${select}`);
  return found;
};
function docOf(body: string): Document {
  const { window } = new JSDOM(`<!doctype html><html lang="en-GB"><body>${body}</body></html>`, { url: URL_ });
  scopeInRoots(window.Element.prototype);
  return window.document;
}
/** jsdom finds nothing by `:scope` in a shadow root, where browsers do: the element is marked for it. */
function scopeInRoots(prototype: Element): void {
  for (const name of ['querySelector', 'querySelectorAll'] as const) {
    const before = prototype[name] as (selector: string) => never;
    prototype[name] = function (this: Element, selector: string) {
      if (!selector.includes(':scope') || this.getRootNode().nodeType !== 11) return before.call(this, selector);
      this.setAttribute('data-scope', '');
      const found = before.call(this, selector.replaceAll(':scope', '[data-scope]'));
      this.removeAttribute('data-scope');
      return found;
    };
  }
}

/** A component within a component, the list in the inner one; around them what else such a page has. */
function nested(html = table(list, columns()), outer = '<h1>Overdue recalls</h1><recall-list></recall-list>') {
  const doc = docOf('<nav>Home</nav><pms-app></pms-app><pms-foot></pms-foot>');
  open(at(doc, 'pms-foot'), '<p>Practice</p>');
  const app = open(at(doc, 'pms-app'), outer);
  return { doc, app, root: open(at(app, 'recall-list'), html) };
}
const good = (it: ReturnType<typeof firstLesson>): Taught => {
  if (!it.ok) throw new Error(it.why);
  return it;
};
function taught(): Adapter {
  const { doc, root } = nested();
  const row = (n: number, cell: string) => at(root, `tbody tr:nth-child(${n}) ${cell}`);
  let { adapter } = good(firstLesson(doc, row(2, 'a'), row(5, 'a'), ctx));
  adapter = good(teachField(doc, adapter, 'recareDueOn', row(3, 'td:nth-child(2)'), ctx)).adapter;
  adapter = good(teachField(doc, adapter, 'lastVisitOn', row(3, 'td:nth-child(3)'), ctx)).adapter;
  const made = finished(adapter, { ...finishOf(adapter), name: 'overdue' });
  if (!made) throw new Error('not kept');
  return made;
}
const read = (doc: Document, adapter: Adapter) =>
  readScreen(doc, { href: URL_, frameName: '' }, [adapter], { now: () => ctx.now, zone: ctx.zone });
const dues = (reading: ReturnType<typeof read>) =>
  reading.sightings.map(({ fields }) => (fields.recareDueOn?.state === 'known' ? fields.recareDueOn.value.on : null));
const truth = list.map((p) => p.due);

describe('a list that a component within a component draws', () => {
  const adapter = taught();
  const [screen] = adapter.screens as [Screen];

  test('is taught by pointing: the hosts on the way are kept, and pass the lint', () => {
    expect(screen.inside).toEqual(['pms-app', 'recall-list']);
    expect(lintAdapter(adapter)).toEqual([]);
    const json = JSON.stringify(adapter);
    for (const p of list) for (const text of [p.id, p.first, p.last]) expect(json).not.toContain(text);
  });

  test('is read again, and shown row by row before that', () => {
    const { doc } = nested();
    const reading = read(doc, adapter);
    expect(reading.health.state).toBe('reading');
    expect(dues(reading)).toEqual(truth);
    expect(reading.sightings.every(({ identity }) => identity.kind === 'patient')).toBe(true);
    expect(previewOf(doc, adapter, ctx)).toMatchObject({ rowsRead: 12, failing: 0 });
  });

  test('is nothing without its component, and nothing while that is empty or closed', () => {
    const bare = { href: URL_, frameName: '' };
    const state = (doc: Document) => readScreen(doc, bare, [adapter], { now: () => ctx.now, zone: ctx.zone }).health;
    expect(state(docOf(table(list, columns()))).state).toBe('not_recognised');
    expect(state(nested('').doc).state).toBe('not_recognised');
    const { doc, app } = nested();
    const closed = doc.createElement('recall-list');
    closed.attachShadow({ mode: 'closed' }).innerHTML = table(list, columns());
    at(app, 'recall-list').replaceWith(closed);
    expect(state(doc)).toEqual({ state: 'not_recognised', reasons: [{ code: `proof_missing:${adapter.id}/overdue` }] });
  });

  test('a column renamed is found where it stands now', () => {
    const { doc } = nested(table(list, columns('Next recall due')));
    const [moved, ...others] = movedFields(doc, adapter, 'overdue', ctx);
    expect(others).toEqual([]);
    expect(moved).toMatchObject({ field: 'recareDueOn', now: 'Next recall due' });
    expect(dues(read(doc, moved?.adapter as Adapter))).toEqual(truth);
  });

  test('the number is taught in there too, and what stands outside the list is told apart from it', () => {
    const { doc, root, app } = nested(
      table(list, [col('No', (p) => p.id), col('Patient', (p) => p.full), ...columns().slice(1)]),
    );
    const cell = (n: number, c: number) => at(root, `tbody tr:nth-child(${n}) td:nth-child(${c})`);
    const first = good(firstLesson(doc, cell(2, 2), cell(5, 2), ctx)).adapter;
    const { adapter: withId } = good(teachId(doc, first, cell(3, 1), ctx));
    expect(read(doc, withId).sightings.map(({ identity }) => identity)).toMatchObject(list.map(({ id }) => ({ id })));
    expect(teachId(doc, first, at(app, 'h1'), ctx)).toEqual({ ok: false, why: 'outside' });
  });

  test('`from` the page looks in the inner root first, then outward to the document', () => {
    const { doc, app } = nested();
    const from = (select: string): Adapter => ({
      ...adapter,
      screens: [{ ...screen, filters: [{ from: 'page', select }] }],
    });
    expect(read(doc, from('h1')).filters).toEqual(['Overdue recalls']);
    expect(read(doc, from('nav')).filters).toEqual(['Home']);
    expect(read(doc, from('th')).filters).toEqual(['Patient']);
    at(app, 'h1').remove();
    expect(read(doc, from('h1')).filters).toBeUndefined();
  });

  test('the detector finds it, and what it proposes reads it after a yes', () => {
    const { doc } = nested();
    const [proposal] = detectNow(doc, ctx);
    expect(proposal?.draft.screens[0]?.inside).toEqual(['pms-app', 'recall-list']);
    const made = proposal && confirm(proposal, { read_as: 'yes' });
    if (!made?.ok) throw new Error('not confirmed');
    expect(made.adapter.screens[0]?.inside).toEqual(['pms-app', 'recall-list']);
    expect(dues(read(doc, made.adapter))).toEqual(truth);
  });
});

test('records that stand in the root itself, in nothing else, are a list too', () => {
  const doc = docOf('<section data-testid="calls"></section>');
  const card = (p: (typeof list)[number]) =>
    `<article class="person"><h3>${p.full}</h3><dl><dt>Due</dt><dd>${put(p.due, 'd M y')}</dd></dl></article>`;
  const root = open(at(doc, 'section'), list.map(card).join(''));
  const names = [...root.querySelectorAll('h3')] as Element[];
  let { adapter } = good(firstLesson(doc, names[1] as Element, names[4] as Element, ctx));
  adapter = good(teachField(doc, adapter, 'recareDueOn', at(root, 'dd'), ctx)).adapter;
  expect(adapter.screens[0]?.inside).toEqual(['[data-testid="calls"]']);
  expect(dues(read(doc, adapter))).toEqual(truth);
});

describe('what can’t be read is refused', () => {
  test('rows that are each a component of their own', () => {
    const { doc, root } = nested('<div>'.concat('<recall-row></recall-row>'.repeat(4), '</div>'));
    const names = [...root.querySelectorAll('recall-row')].map((row, i) =>
      at(open(row, `<b>${list[i]?.full}</b>`), 'b'),
    );
    expect(firstLesson(doc, names[0] as Element, names[2] as Element, ctx)).toEqual({ ok: false, why: 'row_parts' });
  });

  test('a place that a component in the row draws; a name that it only frames is taken', () => {
    const cols = [
      col('Patient', (p) => `<pms-link>${p.full}</pms-link>`),
      ...columns().slice(1),
      col('Mobile', () => '<pms-phone></pms-phone>'),
    ];
    const { doc, root } = nested(table(list, cols));
    const framed = [...root.querySelectorAll('pms-link')].map((it) => at(open(it, '<a><slot></slot></a>'), 'a'));
    const drawn = [...root.querySelectorAll('pms-phone')].map((it) => at(open(it, '<i>020 7946 0000</i>'), 'i'));
    const { adapter } = good(firstLesson(doc, framed[1] as Element, framed[4] as Element, ctx));
    const [one] = read(doc, adapter).sightings;
    expect(one?.fields.name).toMatchObject({ state: 'known', value: list[0]?.full });
    const phone = teachField(doc, adapter, 'phone', drawn[2] as Element, ctx);
    expect(phone).toEqual({ ok: false, why: 'row_parts' });
  });

  test('a component that nothing steady names', () => {
    const doc = docOf('<div><div></div></div>');
    const root = open(at(doc, 'div div'), table(list, columns()));
    const [one, two] = [...root.querySelectorAll('tbody a')] as [Element, Element];
    expect(firstLesson(doc, one, two, ctx)).toEqual({ ok: false, why: 'no_place' });
    expect(detectNow(doc, ctx)).toEqual([]);
  });
});

describe('of several components of a kind', () => {
  const two = () => {
    const doc = docOf('<recall-list hidden></recall-list><recall-list></recall-list>');
    const [back, front] = [...doc.querySelectorAll('recall-list')] as [Element, Element];
    open(back, '<p hidden></p>');
    return { doc, back, front, root: open(front, table(list, columns())) };
  };

  test('the first that is shown is meant, else the first', () => {
    const { doc, back, front, root } = two();
    expect(rootIn(doc, ['recall-list'])).toBe(root);
    front.remove();
    expect(rootIn(doc, ['recall-list'])).toBe(back.shadowRoot);
    expect(rootIn(doc, ['recall-list', 'pms-row'])).toBeNull();
    expect(rootIn(doc)).toBe(doc);
  });

  test('teaching warns that the others are passed over', () => {
    const { doc, root } = two();
    const [one, other] = [...root.querySelectorAll('tbody a')] as [Element, Element];
    expect(good(firstLesson(doc, one, other, ctx)).warnings).toContain('fragile:rows:first_of_kind');
  });
});

test('hosts are held to the same steadiness as all selectors', () => {
  const adapter = taught();
  const [screen] = adapter.screens as [Screen];
  const on = (host: string) => lintAdapter({ ...adapter, screens: [{ ...screen, inside: [host] }] });
  expect(on('#react-select-4-host')).toEqual([expect.stringContaining('inside "#react-select-4-host"')]);
  expect(on('.css-1h2k3j4')).not.toEqual([]);
  expect(on('main recall-list')).toEqual([]);
});

describe('watching', () => {
  let stop: AbortController;
  let changed: ReturnType<typeof vi.fn<() => void>>;
  let told: ReturnType<typeof vi.fn<(root: ShadowRoot) => void>>;
  let page: ReturnType<typeof nested>;
  const settle = () => new Promise((resolve) => setTimeout(resolve, 0));
  const match = { screen: { inside: ['pms-app', 'recall-list'], refresh: { by: 'replaces' } } } as Match;

  beforeEach(() => {
    page = nested();
    vi.stubGlobal('MutationObserver', page.doc.defaultView?.MutationObserver);
    vi.stubGlobal('IntersectionObserver', NoView);
    stop = new AbortController();
    changed = vi.fn<() => void>();
    told = vi.fn<(root: ShadowRoot) => void>();
    watchScreen(page.doc, match, changed, stop.signal, told);
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
  watchScreen(doc, { screen: adapter.screens[0] } as Match, changed, stop.signal);
  at(root, 'tbody tr').remove();
  doc.body.append('elsewhere');
  await new Promise((resolve) => setTimeout(resolve, 0));
  expect(changed).toHaveBeenCalledTimes(1);
  stop.abort();
  vi.unstubAllGlobals();
  expect(asked).toBeGreaterThan(3);
  expect(asked).toBeLessThan(20);
});
