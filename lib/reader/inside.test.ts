import { describe, expect, test } from 'vitest';
import { col, put, table } from '../../tests/detect/shape.ts';
import {
  at,
  columns,
  ctx,
  docOf,
  dues,
  good,
  list,
  nested,
  open,
  read,
  taught,
  truth,
  URL_,
} from '../../tests/nested-roots.ts';
import { lintAdapter } from '../adapters/lint.ts';
import type { Adapter, Screen } from '../adapters/schema.ts';
import { confirm } from './detect/confirm.ts';
import { detectNow } from './detect/detect.ts';
import { rootIn } from './inside.ts';
import { readScreen } from './read-screen.ts';
import { firstLesson } from './teach/first-lesson.ts';
import { previewOf } from './teach/preview.ts';
import { movedFields } from './teach/repair.ts';
import { teachField } from './teach/teach-field.ts';
import { teachId } from './teach/teach-id.ts';

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
