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
  truth,
  URL_,
} from '../../tests/nested-roots.ts';
import { lintAdapter } from '../adapters/lint.ts';
import { type Adapter, adapterSchema, type RecordSpec, type Screen } from '../adapters/schema.ts';
import { confirm } from './detect/confirm.ts';
import { detectNow } from './detect/detect.ts';
import { matchScreen } from './match-screen.ts';
import { openScreen } from './read-screen.ts';
import { saysAllItself } from './same-again.ts';
import { finished, finishOf } from './teach/finish.ts';
import { firstLesson } from './teach/first-lesson.ts';
import { previewOf } from './teach/preview.ts';
import { teachField } from './teach/teach-field.ts';
import { teachId } from './teach/teach-id.ts';
import { dayInZone } from './zone-day.ts';

type Person = (typeof list)[number];
const recordOf = ({ screens: [screen] }: Adapter): RecordSpec => screen?.records[0] as RecordSpec;
const phone = (p: Person) => `020 7946 0${String(100 + p.n).padStart(3, '0')}`;

/** What a row draws in its root: a name, when it is due, a number, and a copy of the name for another width. */
const inside = (p: Person) =>
  `<style>b{color:red}</style><div class="row"><b class="who">${p.full}</b><b class="who" hidden>Nobody</b><time>${put(p.due, 'd M y')}</time><span class="no">${p.id}</span><x-phone></x-phone></div>`;

/** A list in a component in a component, of which each row has a root of its own, and the phone in it another. */
function page(draw = inside, people = list) {
  const { doc, app, root } = nested(
    `<section class="list">${'<recall-row></recall-row>'.repeat(people.length)}</section>`,
  );
  const rows = [...root.querySelectorAll('recall-row')].map((row, i) => {
    const own = open(row, draw(people[i] as Person));
    for (const part of own.querySelectorAll('x-phone')) open(part, `<i>${phone(people[i] as Person)}</i>`);
    return own;
  });
  return { doc, app, root, rows };
}
const of = (rows: ShadowRoot[], n: number, select: string) => at(rows[n] as ShadowRoot, select);
const names = (reading: ReturnType<typeof read>) =>
  reading.sightings.map(({ fields }) => (fields.name?.state === 'known' ? fields.name.value : null));
const full = list.map((p) => p.full);

/** Taught by pointing at two names, a date, a number and a phone, each in its row's root or deeper. */
function taught(): Adapter {
  const { doc, rows } = page();
  let { adapter } = good(firstLesson(doc, of(rows, 1, 'b'), of(rows, 4, 'b'), ctx));
  adapter = good(teachField(doc, adapter, 'recareDueOn', of(rows, 3, 'time'), ctx)).adapter;
  adapter = good(teachId(doc, adapter, of(rows, 3, '.no'), ctx)).adapter;
  const drawn = at(of(rows, 2, 'x-phone').shadowRoot as ShadowRoot, 'i');
  adapter = good(teachField(doc, adapter, 'phone', drawn, ctx)).adapter;
  const made = finished(adapter, { ...finishOf(adapter), name: 'overdue' });
  if (!made) throw new Error('not kept');
  return made;
}

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

describe('in the roots of a record', () => {
  const [screen] = taught().screens as [Screen];
  /** Read by a record as said, in a list of rows with the roots drawn so. */
  const readBy = (record: object, draw: (p: Person) => string, before = '') => {
    const { doc, root } = nested(`${before}<section class="list"></section>`);
    for (const p of list) open(at(root, 'section').appendChild(doc.createElement('recall-row')), draw(p));
    const { columns: _, ...bare } = { ...recordOf(taught()), components: ['recall-row'], ids: [], required: ['name'] };
    const made = { ...screen, records: [{ ...bare, ...record } as RecordSpec] };
    return { doc, reading: read(doc, { ...taught(), screens: [made] }), made };
  };
  const text = { to: 'text' };

  test('the cells under a head are found', () => {
    const { reading } = readBy(
      {
        columns: {
          headers: '.heads > i',
          within: 'main',
          cells: '[role="cell"]',
          names: { who: { is: ['Patient'] }, due: { is: ['Due'] } },
        },
        fields: {
          name: { sources: [{ header: 'who' }], as: text },
          recareDueOn: { sources: [{ header: 'due' }], as: { to: 'date', formats: ['yyyy-MM-dd'] } },
        },
      },
      (p) => `<p role="cell">${p.full}</p><p role="cell">${p.due}</p>`,
      '<main><div class="heads"><i>Patient</i><i>Due</i></div>',
    );
    expect(names(reading)).toEqual(full);
    expect(dues(reading)).toEqual(truth);
  });

  test('a place that would show a value, items to choose from and the badge’s own place are found', () => {
    const { doc, reading, made } = readBy(
      {
        anchor: '.who',
        fields: {
          name: { sources: [{ select: 'b' }], as: text },
          nextBookingOn: {
            sources: [{ take: { as: 'own' } }],
            as: { to: 'date', formats: ['yyyy-MM-dd'] },
            among: { items: '.visit', choose: 'soonest' },
            missing: { means: 'absent', place: '.visits' },
          },
        },
      },
      (p) =>
        `<p class="who"><b>${p.full}</b></p><div class="visits">${p.next ? `<i class="visit">${p.next}</i><i class="visit">2028-01-01</i>` : ''}</div>`,
    );
    expect(
      reading.sightings.map(({ fields: { nextBookingOn: it } }) => (it?.state === 'known' ? it.value.on : it?.state)),
    ).toEqual(list.map((p) => p.next ?? 'absent'));
    const where = { href: URL_, frameName: '' };
    const match = matchScreen(doc, where, [{ ...taught(), screens: [made] }]);
    const rows =
      match && openScreen(doc, match, { ...ctx, now: () => ctx.now, ...dayInZone(ctx.now, ctx.zone) }).rows();
    expect(rows?.map(({ anchor }) => anchor.className)).toEqual(list.map(() => 'who'));
    expect(rows?.[0]?.roots).toHaveLength(2);
  });
});

test('what a component that is not named draws is passed over', () => {
  const doc = docOf('<pms-app></pms-app>');
  open(at(doc, 'pms-app'), '<p>Nobody</p>');
  expect(detectNow(doc, ctx)).toEqual([]);
});
