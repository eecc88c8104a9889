import { describe, expect, test } from 'vitest';
import { at, ctx, dues, list, nested, open, read, truth, URL_ } from '../../tests/nested-roots.ts';
import { full, inside, names, type Person, recordOf, taught } from '../../tests/row-roots.ts';
import type { RecordSpec, Screen } from '../adapters/schema.ts';
import { matchScreen } from './match-screen.ts';
import { openScreen } from './read-screen.ts';
import { dayInZone } from './zone-day.ts';

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

  test('a label that a part draws is read; a value is found beside it, and in the part that holds it', () => {
    const due = { to: 'date', formats: ['yyyy-MM-dd'] };
    const { doc, root } = nested('<section class="list"></section>');
    for (const p of list) {
      const row = open(at(root, 'section').appendChild(doc.createElement('recall-row')), `<b>${p.full}</b>`);
      const part = (inner: string) => open(row.appendChild(doc.createElement('x-part')), inner);
      part('Due');
      part(`<s>old</s><i>${p.due}</i>`);
    }
    const fields = {
      name: { sources: [{ select: 'b' }], as: text },
      recareDueOn: { sources: [{ labelled: { label: 'x-part', is: ['Due'] }, select: 'i' }], as: due },
    };
    const record = { ...recordOf(taught()), components: ['recall-row', 'x-part'], ids: [], required: ['name'], fields };
    const reading = read(doc, { ...taught(), screens: [{ ...screen, records: [record as RecordSpec] }] });
    expect(dues(reading)).toEqual(truth);
  });

  test('what is looked for outside the record is not looked for in them', () => {
    const { doc, made } = readBy({}, inside);
    const of = (from: 'scope' | 'page') => {
      const screens = [{ ...made, filters: [{ from, select: '.who' }] }];
      return read(doc, { ...taught(), screens }).filters;
    };
    expect(of('scope')).toBeUndefined();
    expect(of('page')).toBeUndefined();
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
