import type { Adapter } from '#lib/adapters/schema.ts';
import { readScreen } from '#lib/reader/read-screen.ts';
import { finished, finishOf } from '#lib/reader/teach/finish.ts';
import { firstLesson, type Taught } from '#lib/reader/teach/first-lesson.ts';
import { teachField } from '#lib/reader/teach/teach-field.ts';
import { col, link, people, put, table } from './detect/shape.ts';
import { JSDOM } from './jsdom.ts';

/** jsdom draws nothing, so nothing comes into view. */
export class NoView {
  observe() {}
  disconnect() {}
}

export const URL_ = 'https://pms.example/lists/overdue';
export const ctx = { href: URL_, now: '2026-11-20T10:00:00Z', zone: 'Europe/London', country: 'GB' };
export const list = people(12);
export const columns = (due = 'Due date') => [
  col(
    'Patient',
    link((p) => `/patients/${p.id}`),
  ),
  col(due, (p) => put(p.due, 'dmy/')),
  col('Last visit', (p) => put(p.seen, 'dmy/')),
];
export const open = (host: Element, html: string): ShadowRoot => {
  const root = host.attachShadow({ mode: 'open' });
  root.innerHTML = html;
  return root;
};
export const at = (root: ParentNode, select: string): Element => {
  const found = root.querySelector(select);
  if (!found) throw new Error(`nothing at ${select}`);
  return found;
};
export function docOf(body: string): Document {
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
export function nested(html = table(list, columns()), outer = '<h1>Overdue recalls</h1><recall-list></recall-list>') {
  const doc = docOf('<nav>Home</nav><pms-app></pms-app><pms-foot></pms-foot>');
  open(at(doc, 'pms-foot'), '<p>Practice</p>');
  const app = open(at(doc, 'pms-app'), outer);
  return { doc, app, root: open(at(app, 'recall-list'), html) };
}
export const good = (it: ReturnType<typeof firstLesson>): Taught => {
  if (!it.ok) throw new Error(it.why);
  return it;
};
export function taught(): Adapter {
  const { doc, root } = nested();
  const row = (n: number, cell: string) => at(root, `tbody tr:nth-child(${n}) ${cell}`);
  let { adapter } = good(firstLesson(doc, row(2, 'a'), row(5, 'a'), ctx));
  adapter = good(teachField(doc, adapter, 'recareDueOn', row(3, 'td:nth-child(2)'), ctx)).adapter;
  adapter = good(teachField(doc, adapter, 'lastVisitOn', row(3, 'td:nth-child(3)'), ctx)).adapter;
  const made = finished(adapter, { ...finishOf(adapter), name: 'overdue' });
  if (!made) throw new Error('not kept');
  return made;
}
export const read = (doc: Document, adapter: Adapter) =>
  readScreen(doc, { href: URL_, frameName: '' }, [adapter], { now: () => ctx.now, zone: ctx.zone });
export const dues = (reading: ReturnType<typeof read>) =>
  reading.sightings.map(({ fields }) => (fields.recareDueOn?.state === 'known' ? fields.recareDueOn.value.on : null));
export const truth = list.map((p) => p.due);
