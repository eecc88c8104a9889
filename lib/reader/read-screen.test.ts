import { describe, expect, test } from 'vitest';
import { JSDOM } from '../../tests/jsdom.ts';
import type { Adapter, Field, RecordSpec, Screen } from '../adapters/schema.ts';
import { adapterSchema } from '../adapters/schema.ts';
import { reading as readingSchema } from '../core/sighting.ts';
import { readScreen } from './read-screen.ts';

const text: Field = { sources: [{ select: '.name' }], as: { to: 'text' } };

/** A one-screen adapter around some fields, validated like any other. */
function adapterOf(
  fields: RecordSpec['fields'],
  record: Partial<RecordSpec> = {},
  screen: Partial<Screen> = {},
): Adapter {
  return adapterSchema.parse({
    id: 'test',
    name: 'Test',
    hosts: ['pms.test'],
    base: '^(?<v>/base)?/',
    evidence: { version: '1', seenOn: '2026-01-01', grade: 'own' },
    screens: [
      {
        name: 'list',
        kind: 'recall_list',
        where: { path: '/list$' },
        must: ['#list'],
        zone: { times: 'clinic', dateOnly: 'exact' },
        refresh: { by: 'none' },
        ...screen,
        records: [
          {
            name: 'row',
            shape: 'row',
            rows: '#list li',
            ids: [{ kind: 'patient', source: { take: { as: 'attr', name: 'data-id' } } }],
            fields: { name: text, ...fields },
            required: ['name'],
            nothingBooked: { strength: 'none' },
            ...record,
          },
        ],
      },
    ],
  });
}

function read(
  adapter: Adapter,
  list: string,
  options: { url?: string; zone?: string; now?: string; lang?: string } = {},
) {
  const { url = 'https://pms.test/list', zone = 'Europe/London', now = '2026-11-20T12:00:00Z', lang = 'en' } = options;
  const { document } = new JSDOM(`<html lang="${lang}"><body><ul id="list">${list}</ul></body></html>`, { url }).window;
  return readingSchema.parse(readScreen(document, { href: url, frameName: '' }, [adapter], { now: () => now, zone }));
}

const dated = (as: Partial<Extract<Field['as'], { to: 'date' }>>, source = {}): RecordSpec['fields'] => ({
  recareDueOn: { sources: [{ select: '.due', ...source }], as: { to: 'date', formats: ['d MMM yyyy'], ...as } },
});
const due = (value: string, id = '1') => `<li data-id="${id}"><b class="name">Ann</b> <i class="due">${value}</i></li>`;
const dueOf = (adapter: Adapter, value: string, options = {}) => {
  const fact = read(adapter, due(value), options).sightings[0]?.fields.recareDueOn;
  return fact?.state === 'known' ? fact.value : fact?.state === 'unknown' ? fact.why : fact?.state;
};

describe('dates', () => {
  test('a month stays a month', () => {
    expect(dueOf(adapterOf(dated({ formats: ['MMMM yyyy'] })), 'November 2026')).toEqual({
      on: '2026-11',
      precision: 'month',
    });
  });

  test('a month printed from a UTC date is unknown west of Greenwich', () => {
    const adapter = adapterOf(
      dated({ formats: ['MMMM yyyy'] }),
      {},
      { zone: { times: 'clinic', dateOnly: 'shifts_west' } },
    );
    expect(dueOf(adapter, 'October 2026', { zone: 'America/New_York' })).toBe('zone_shift');
    expect(dueOf(adapter, 'October 2026', { zone: 'Atlantic/Azores' })).toBe('zone_shift');
    for (const zone of ['Europe/London', 'Asia/Tokyo', 'UTC']) {
      expect(dueOf(adapter, 'November 2026', { zone }), zone).toMatchObject({ on: '2026-11' });
    }
    const { health } = read(adapter, due('October 2026'), { zone: 'America/New_York' });
    expect(health).toEqual({ state: 'reading', reasons: [{ code: 'zone_shift', count: 1 }], share: 1 });
  });

  test('a missing year is the next such day in a list of what is to come, around New Year too', () => {
    const adapter = adapterOf(dated({ formats: ['EEE d MMM'], year: 'upcoming' }));
    const in2026 = { now: '2026-12-28T12:00:00Z' };
    expect(dueOf(adapter, 'Tue 5 Jan', in2026)).toEqual({ on: '2027-01-05', precision: 'day', inferred: true });
    expect(dueOf(adapter, 'Mon 28 Dec', in2026)).toMatchObject({ on: '2026-12-28' });
    expect(dueOf(adapter, 'Thu 29 Feb', in2026)).toMatchObject({ on: '2028-02-29' });
    const past = adapterOf(dated({ formats: ['EEE d MMM'], year: 'past' }));
    expect(dueOf(past, 'Tue 29 Dec', { now: '2027-01-03T12:00:00Z' })).toMatchObject({
      on: '2026-12-29',
      inferred: true,
    });
  });

  test('without a year and without a rule it is not guessed', () => {
    expect(dueOf(adapterOf(dated({ formats: ['d MMM'] })), '25 Dec')).toBe('ambiguous');
  });

  test('today is the browser’s day', () => {
    const adapter = adapterOf(dated({ relative: { Today: 0, Tomorrow: 1 } }));
    const late = { now: '2026-11-20T23:30:00Z' };
    expect(dueOf(adapter, 'Today', { ...late, zone: 'Europe/London' })).toMatchObject({
      on: '2026-11-20',
      inferred: true,
    });
    expect(dueOf(adapter, 'tomorrow', { ...late, zone: 'Asia/Tokyo' })).toMatchObject({ on: '2026-11-22' });
  });

  test('one declared order is believed, two are not', () => {
    expect(dueOf(adapterOf(dated({ formats: ['dd/MM/yyyy'] })), '03/04/2026')).toMatchObject({ on: '2026-04-03' });
    const both = adapterOf(dated({ formats: ['dd/MM/yyyy', 'MM/dd/yyyy'] }));
    expect(dueOf(both, '03/04/2026')).toBe('ambiguous');
    expect(dueOf(both, '13/04/2026'), 'not even where only one fits: the column is one').toBe('ambiguous');
    const fixed = adapterOf(
      dated({ formats: ['dd/MM/yyyy', 'MM/dd/yyyy'] }),
      {},
      { order: [{ by: 'fixed', order: 'mdy' }] },
    );
    expect(dueOf(fixed, '03/04/2026')).toMatchObject({ on: '2026-03-04' });
  });
});

describe('known, absent, unknown', () => {
  const phone = (rest: Partial<Field>): RecordSpec['fields'] => ({
    phone: { sources: [{ select: '.phone' }], as: { to: 'phone' }, ...rest },
  });
  const fact = (fields: RecordSpec['fields'], inner: string) =>
    read(adapterOf(fields), `<li data-id="1"><b class="name">Ann</b>${inner}</li>`).sightings[0]?.fields.phone;

  test('a blank place is unknown unless the adapter says what blank means', () => {
    expect(fact(phone({}), '<i class="phone"> </i>')).toMatchObject({ state: 'unknown', why: 'empty' });
    expect(fact(phone({ empty: { marks: ['', '—'], means: 'absent' } }), '<i class="phone">—</i>')).toMatchObject({
      state: 'absent',
    });
  });

  test('no place at all is unknown unless its surroundings would show it', () => {
    expect(fact(phone({}), '')).toEqual({ state: 'unknown', why: 'not_shown' });
    const missing = { means: 'absent' as const, place: '.contact' };
    expect(fact(phone({ missing }), '<i class="contact"></i>')).toMatchObject({ state: 'absent' });
    expect(fact(phone({ missing }), '')).toEqual({ state: 'unknown', why: 'not_shown' });
  });

  test('what does not parse is unknown, whatever missing means', () => {
    const missing = { means: 'absent' as const, place: '.phone' };
    expect(fact(phone({ missing }), '<i class="phone">ask sister</i>')).toMatchObject({
      state: 'unknown',
      why: 'unparsed',
    });
  });

  test('two values in unlabelled places settle nothing', () => {
    const fields = phone({ sources: [{ select: 'i', all: true }] });
    expect(fact(fields, '<i>Check-up</i><i>07700 900123</i>')).toMatchObject({ state: 'known', value: '07700 900123' });
    expect(fact(fields, '<i>07700 900123</i><i>07700 900999</i>')).toMatchObject({
      state: 'unknown',
      why: 'ambiguous',
    });
  });
});

describe('records', () => {
  const row = (id: string, name: string, more = '') => `<li data-id="${id}" ${more}><b class="name">${name}</b></li>`;

  test('only what is shown is read, and the rest is counted', () => {
    const reading = read(
      adapterOf({}),
      row('1', 'Ann') +
        row('2', 'Bo', 'hidden') +
        row('3', 'Cy', 'style="display: none"') +
        row('4', 'Di', 'style="visibility:hidden"'),
    );
    expect([reading.rowsInPage, reading.rowsShown, reading.rowsRead]).toEqual([4, 1, 1]);
    expect(reading.health.reasons).toEqual([{ code: 'rows_hidden', count: 3 }]);
  });

  test('events above the visible grid are not shown', () => {
    const reading = read(
      adapterOf({}, {}, { hiddenBy: ['negative_top'] }),
      row('1', 'Ann', 'style="top: -28px"') + row('2', 'Bo', 'style="top: 28px"'),
    );
    expect(reading.sightings.map((s) => s.row)).toEqual(['row:2']);
  });

  test('places that disagree about the id leave none', () => {
    const adapter = adapterOf(
      {},
      {
        ids: [
          { kind: 'patient', source: { take: { as: 'attr', name: 'data-id' } } },
          { kind: 'patient', source: { select: 'a', take: { as: 'attr', name: 'href' }, pattern: '/p/(?<v>\\d+)' } },
        ],
        required: ['identity'],
      },
    );
    const item = (id: string, link: string) => `<li data-id="${id}"><a class="name" href="/p/${link}">Ann</a></li>`;
    expect(read(adapter, item('1', '1')).sightings[0]?.identity).toMatchObject({ kind: 'patient', id: '1' });
    const { sightings, health } = read(adapter, item('1', '2'));
    expect(sightings[0]?.identity).toEqual({ kind: 'none' });
    expect(health.state).toBe('unsure');
    expect(health.reasons.map((r) => r.code)).toEqual(['no_patient_id', 'identity_conflict']);
  });

  test('a plan’s id is a plan’s', () => {
    const adapter = adapterOf({}, { ids: [{ kind: 'plan', source: { take: { as: 'attr', name: 'data-id' } } }] });
    expect(read(adapter, row('7', 'Ann')).sightings[0]?.identity).toMatchObject({ kind: 'plan', id: '7' });
  });

  test('keys tell rows of one patient apart, and rows without an id', () => {
    expect(read(adapterOf({}), row('1', 'Ann') + row('1', 'Ann') + row('2', 'Bo')).sightings.map((s) => s.row)).toEqual(
      ['row:1', 'row:1#2', 'row:2'],
    );
    const without = adapterOf({}, { ids: [] });
    const [first, second] = [row('', 'Ann') + row('', 'Bo'), row('', 'New') + row('', 'Bo')].map((l) =>
      read(without, l).sightings.map((s) => s.row),
    );
    expect(second?.[1]).toBe(first?.[1]);
    expect(second?.[0]).not.toBe(first?.[0]);
  });

  test('names of 100 KB are cut; markup in names is text', () => {
    const reading = read(adapterOf({}), row('1', 'x'.repeat(100_000)) + row('2', '&lt;img src=x onerror=alert(1)&gt;'));
    const [long, markup] = reading.sightings.map((s) => (s.fields.name?.state === 'known' ? s.fields.name.value : ''));
    expect(long).toHaveLength(500);
    expect(markup).toBe('<img src=x onerror=alert(1)>');
  });

  test('the base path is part of the instance', () => {
    const url = 'https://pms.test/base/list';
    expect(read(adapterOf({}), row('1', 'Ann'), { url }).sightings[0]?.pms).toBe('https://pms.test/base');
    expect(read(adapterOf({}), row('1', 'Ann'), { url: 'https://other.test/list' }).adapter).toBeNull();
  });
});

describe('health', () => {
  const list = (bad: number, of: number) =>
    Array.from({ length: of }, (_, i) => `<li data-id="${i}">${i < bad ? '' : '<b class="name">Ann</b>'}</li>`).join(
      '',
    );

  test('a fifth may fail, more makes the screen unsure', () => {
    expect(read(adapterOf({}), list(2, 10)).health).toEqual({
      state: 'reading',
      reasons: [{ code: 'not_shown:name', count: 2 }],
      share: 0.8,
    });
    expect(read(adapterOf({}), list(3, 10)).health.state).toBe('unsure');
  });

  test('no rows where the page would say so is unsure, and is no news about anybody', () => {
    const adapter = adapterOf({}, {}, { empty: [{ select: 'p', text: ['No recalls'] }] });
    expect(read(adapter, '').health).toEqual({ state: 'unsure', reasons: [{ code: 'no_rows_unexplained' }] });
    expect(read(adapter, '<p>No recalls found</p>').health).toEqual({
      state: 'reading',
      reasons: [{ code: 'no_rows' }],
    });
    expect(read(adapterOf({}), '').health).toEqual({ state: 'reading', reasons: [{ code: 'no_rows' }] });
  });
});

test.each([
  '93520',
  '08:00',
  '21/06/2025',
  '7 mar 2025',
  'Thursday, 12 March 2025',
  '1 de agosto de 2025',
  '2026年4月1日',
  'ann.lee@mail.example',
])('%s where a name stood is nobody, and the screen is unsure', (text) => {
  const [one, two] = [1, 2].map((id) => `<li data-id="${id}"><b class="name">${text}</b></li>`);
  const { health, sightings } = read(adapterOf({}), `${one}${two}`);
  expect(sightings.map((s) => s.fields.name)).toEqual(
    Array(2).fill({ state: 'unknown', why: 'unparsed', from: '.name' }),
  );
  expect(health.state).toBe('unsure');
});

test.each(['Ann Lee', 'LEE, Ann (4100)', 'Ann Lee 12', '李安', 'Şahin M.', 'Ann Lee (12/03/1985)'])(
  '%s is a name',
  (text) => {
    const { sightings } = read(adapterOf({}), `<li data-id="1"><b class="name">${text}</b></li>`);
    expect(sightings[0]?.fields.name).toEqual({ state: 'known', value: text, from: '.name' });
  },
);
