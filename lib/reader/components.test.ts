import { describe, expect, test } from 'vitest';
import { col, put, table } from '../../tests/detect/shape.ts';
import { at, columns, ctx, docOf, dues, good, list, nested, open, read, truth } from '../../tests/nested-roots.ts';
import { full, inside, names, of, type Person, page, phone, recordOf, taught } from '../../tests/row-roots.ts';
import { lintAdapter } from '../adapters/lint.ts';
import { adapterSchema, type RecordSpec, type Screen } from '../adapters/schema.ts';
import { confirm } from './detect/confirm.ts';
import { detectNow } from './detect/detect.ts';
import { saysAllItself } from './same-again.ts';
import { firstLesson } from './teach/first-lesson.ts';
import { previewOf } from './teach/preview.ts';
import { teachField } from './teach/teach-field.ts';
import { teachId } from './teach/teach-id.ts';

describe('a list of which each row draws itself', () => {
  const adapter = taught();

  test('is taught by pointing: the adapter names the components, and nobody of the page', () => {
    expect(adapter.screens[0]?.inside).toEqual(['pms-app', 'recall-list']);
    expect(recordOf(adapter).components).toEqual(['recall-row', 'x-phone']);
    expect(lintAdapter(adapter)).toEqual([]);
    expect(adapterSchema.parse(adapter)).toEqual(adapter);
    const json = JSON.stringify(adapter);
    for (const p of list) for (const text of [p.id, p.first, p.last, phone(p)]) expect(json).not.toContain(text);
  });

  test('is read with what its rows and the parts in them show, without what they hide', () => {
    const { doc } = page();
    const reading = read(doc, adapter);
    expect(reading.health.state).toBe('reading');
    expect(names(reading)).toEqual(full);
    expect(dues(reading)).toEqual(truth);
    expect(reading.sightings.map(({ identity }) => identity)).toMatchObject(list.map(({ id }) => ({ id })));
    expect(reading.sightings.map(({ fields }) => fields.phone)).toMatchObject(list.map((p) => ({ value: phone(p) })));
    expect(previewOf(doc, adapter, ctx)).toMatchObject({ rowsRead: 12, failing: 0 });
  });

  test('a row that is hidden is none, and one of two that are alike is another', () => {
    const { doc, rows, root } = page();
    (rows[0]?.host as HTMLElement).hidden = true;
    const twin = root.ownerDocument.createElement('recall-row');
    open(twin, inside(list[3] as Person));
    at(root, 'section').append(twin);
    const reading = read(doc, adapter);
    expect(reading).toMatchObject({ rowsInPage: 13, rowsShown: 12 });
    expect(names(reading)).toEqual([...full.slice(1), full[3]]);
    expect(new Set(reading.sightings.map(({ row }) => row)).size).toBe(12);
  });

  test('rows without ids are told apart by what their roots show', () => {
    const record = { ...recordOf(adapter), ids: [], required: ['name' as const] };
    const screen = { ...(adapter.screens[0] as Screen), records: [record] };
    const reading = read(page().doc, { ...adapter, screens: [screen] });
    const keys = reading.sightings.map(({ row }) => row);
    expect(keys.every((key) => !key.includes('#'))).toBe(true);
    expect(new Set(keys).size).toBe(12);
  });

  test.each([
    ['draw the name elsewhere', (p: Person) => inside(p).replaceAll('who', 'person')],
    ['draw nothing', () => ''],
    ['draw a number where the name was', (p: Person) => inside(p).replaceAll(p.full, '4711')],
  ])('whose rows %s is unsure', (_, draw) => {
    const reading = read(page(draw).doc, adapter);
    expect(reading.health.state).toBe('unsure');
    expect(names(reading).filter(Boolean)).toEqual([]);
  });

  test('without the declaration nothing in the roots is read', () => {
    const { components: _, ...record } = recordOf(adapter);
    const screen = { ...(adapter.screens[0] as Screen), records: [record] };
    const reading = read(page().doc, { ...adapter, screens: [screen as Screen] });
    expect(names(reading).filter(Boolean)).toEqual([]);
    expect(reading.health.state).toBe('unsure');
  });

  test('the same markup of a row says nothing of its root: it is read again', () => {
    const [screen] = adapter.screens as [Screen];
    const { components: _, ...record } = recordOf(adapter);
    expect(saysAllItself({ ...screen, records: [record] })).toBe(true);
    expect(saysAllItself(screen)).toBe(false);
  });

  test('the detector finds it, and what it proposes reads it after a yes', () => {
    const { doc } = page((p) => inside(p).replace('class="no"', `data-patient-id="${p.id}"`));
    const [proposal] = detectNow(doc, ctx);
    const made = proposal && confirm(proposal, { read_as: 'yes' });
    if (!made?.ok) throw new Error('not confirmed');
    expect(recordOf(made.adapter).components).toEqual(expect.arrayContaining(['recall-row']));
    const reading = read(doc, made.adapter);
    expect(names(reading)).toEqual(full);
    expect(dues(reading)).toEqual(truth);
  });
});

test('cells that each draw themselves are parts of the row; a name that is only framed needs none', () => {
  const cols = [
    col('Patient', (p) => `<pms-link>${p.full}</pms-link>`),
    ...columns().slice(1),
    col('Mobile', () => '<pms-phone></pms-phone>'),
  ];
  const { doc, root } = nested(table(list, cols));
  const framed = [...root.querySelectorAll('pms-link')].map((it) => at(open(it, '<a><slot></slot></a>'), 'a'));
  const drawn = [...root.querySelectorAll('pms-phone')].map((it, i) =>
    at(open(it, `<i>${phone(list[i] as Person)}</i>`), 'i'),
  );
  const { adapter } = good(firstLesson(doc, framed[1] as Element, framed[4] as Element, ctx));
  expect(recordOf(adapter).components).toBeUndefined();
  const { adapter: more } = good(teachField(doc, adapter, 'phone', drawn[2] as Element, ctx));
  expect(recordOf(more).components).toEqual(['pms-phone']);
  const reading = read(doc, more);
  expect(names(reading)).toEqual(full);
  expect(reading.sightings.map(({ fields }) => fields.phone)).toMatchObject(list.map((p) => ({ value: phone(p) })));
});

test('a part that would make another field read otherwise is refused', () => {
  const cols = [
    col('Patient', (p) => `${p.full} <x-chip></x-chip>`),
    ...columns().slice(1),
    col('Mobile', () => '<x-chip></x-chip>'),
  ];
  const { doc, root } = nested(table(list, cols));
  for (const [i, chip] of [...root.querySelectorAll('x-chip')].entries())
    open(chip, i % 2 ? `<i>${phone(list[(i - 1) / 2] as Person)}</i>` : '<i>VIP</i>');
  const cells = [...root.querySelectorAll('td:first-child')] as [Element, Element];
  const { adapter } = good(firstLesson(doc, cells[0], cells[1], ctx));
  const drawn = at(at(root, 'td:last-child x-chip').shadowRoot as ShadowRoot, 'i');
  expect(teachField(doc, adapter, 'phone', drawn, ctx)).toEqual({ ok: false, why: 'row_parts' });
});

test('boxes without names are taught by their place, and lost rather than taken for another', () => {
  const draw = (p: Person, more = '') =>
    `<div><div>${p.full}</div><div>${p.id}</div><div>-</div></div>${more}<div>${put(p.due, 'd M y')}</div><div>-</div>`;
  const { doc, rows } = page(draw);
  let { adapter } = good(firstLesson(doc, of(rows, 1, 'div > div'), of(rows, 4, 'div > div'), ctx));
  const due = rows[3]?.children[1] as Element;
  const taughtDue = good(teachField(doc, adapter, 'recareDueOn', due, ctx));
  expect(taughtDue.warnings).toEqual(['fragile:recareDueOn:by_nesting']);
  adapter = good(teachId(doc, taughtDue.adapter, of(rows, 2, 'div > div:nth-child(2)'), ctx)).adapter;
  expect(read(doc, adapter).sightings.map(({ identity }) => identity)).toMatchObject(list.map(({ id }) => ({ id })));
  expect(dues(read(doc, adapter))).toEqual(truth);
  expect(names(read(doc, adapter))).toEqual(full);
  const moved = read(page((p) => draw(p, `<div>${put(p.seen, 'd M y')}</div>`)).doc, adapter);
  expect(dues(moved).filter(Boolean)).toEqual([]);
  expect(moved.health.state).toBe('unsure');
});

test('cells that are counted hold their places: one put in between is no record’s, instead of a neighbour’s value', () => {
  const drawn = (cells: (p: Person) => string[]) => {
    const { doc, root } = nested(
      `<div class="head"><div>Patient</div><div>Recall due</div><div>Last visit</div></div><section class="list">${list.map((p) => `<div class="entry" data-patient-id="${p.id}">${'<x-cell></x-cell>'.repeat(cells(p).length)}</div>`).join('')}</section>`,
    );
    for (const [i, entry] of [...root.querySelectorAll('.entry')].entries())
      for (const [n, text] of cells(list[i] as Person).entries()) open(entry.children[n] as Element, `<i>${text}</i>`);
    return doc;
  };
  const cells = (p: Person) => [p.full, put(p.due, 'd M y'), put(p.seen, 'd M y')];
  const doc = drawn(cells);
  const [proposal] = detectNow(doc, ctx);
  const made = proposal && confirm(proposal, { read_as: 'yes' });
  if (!made?.ok) throw new Error('not confirmed');
  expect(dues(read(doc, made.adapter))).toEqual(truth);
  const [name, ...rest] = [0, 1, 2];
  const moved = read(
    drawn((p) => [cells(p)[name] as string, put(p.seen, 'd M y'), ...rest.map((n) => cells(p)[n] as string)]),
    made.adapter,
  );
  expect(dues(moved).filter(Boolean)).toEqual([]);
  expect(moved.health.state).toBe('unsure');
});

test('a list that reads as well without its components is proposed without', () => {
  const cols = [col('Patient', (p) => `<pms-link>${p.full}</pms-link>`), ...columns().slice(1)];
  const { doc, root } = nested(table(list, cols));
  for (const it of root.querySelectorAll('pms-link')) open(it, '<a><slot></slot></a>');
  const [proposal] = detectNow(doc, ctx);
  expect(proposal && recordOf(proposal.draft).components).toBeUndefined();
  expect(proposal?.rows).toBe(12);
});

test('a text that is slotted into a part is read where the part shows it', () => {
  const { doc, root } = nested('<section class="list"></section>');
  for (const p of list) {
    const row = at(root, 'section').appendChild(doc.createElement('recall-row'));
    row.innerHTML = `${p.full}<time slot="due">${put(p.due, 'd M y')}</time>`;
    open(row, '<b class="who"><slot></slot></b><p class="due"><slot name="due"></slot></p>');
  }
  const who = [...root.querySelectorAll('recall-row')].map((row) => at(row.shadowRoot as ShadowRoot, 'b'));
  const record = { ...recordOf(taught()), components: ['recall-row'], ids: [], required: ['name'] };
  const fields = {
    name: { sources: [{ select: '.who' }], as: { to: 'text' } },
    recareDueOn: { sources: [{ select: '.due' }], as: { to: 'date', formats: ['d MMM yyyy'] } },
  };
  const [screen] = taught().screens as [Screen];
  const reading = read(doc, { ...taught(), screens: [{ ...screen, records: [{ ...record, fields } as RecordSpec] }] });
  expect(who).toHaveLength(12);
  expect(names(reading)).toEqual(full);
  expect(dues(reading)).toEqual(truth);
});

test('what a component that is not named draws is passed over', () => {
  const doc = docOf('<pms-app></pms-app>');
  open(at(doc, 'pms-app'), '<p>Nobody</p>');
  expect(detectNow(doc, ctx)).toEqual([]);
});
