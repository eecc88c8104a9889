import { describe, expect, test } from 'vitest';
import { type Col, col, link, people, put, table } from '../../../tests/detect/shape.ts';
import { JSDOM } from '../../../tests/jsdom.ts';
import type { Adapter } from '../../adapters/schema.ts';
import type { DetectContext } from '../detect/draft.ts';
import { readScreen } from '../read-screen.ts';
import { fold, textOf } from '../text.ts';
import { finished, finishOf } from './finish.ts';
import { firstLesson, type Taught } from './first-lesson.ts';
import { previewOf } from './preview.ts';
import { movedFields } from './repair.ts';
import { teachField } from './teach-field.ts';
import { teachId } from './teach-id.ts';

const URL_ = 'https://pms.example/lists/overdue';
const ctx: DetectContext = { href: URL_, now: '2026-11-20T10:00:00Z', zone: 'Europe/London', country: 'GB' };
const docOf = (body: string, lang = 'et') =>
  new JSDOM(`<!doctype html><html lang="${lang}"><head><title>x</title></head><body>${body}</body></html>`, {
    url: URL_,
  }).window.document;
const list = people(12);

/** Words of no language the detector knows: only pointing tells what stands where. */
const columns: Col[] = [
  col(
    'Nimi',
    link((p) => `/patsient/${p.id}`),
  ),
  col('Tähtaeg', (p) => put(p.due, 'dmy.')),
  col('Viimati', (p) => put(p.seen, 'dmy.')),
  col('Telefon', (p) => p.phone),
];
const classic = (cols = columns) => `<h1>Nimekiri</h1>${table(list, cols, { id: 'list' })}`;

const at = (doc: Document, select: string, n = 0): Element => {
  const found = doc.querySelectorAll(select)[n];
  if (!found) throw new Error(`nothing at ${select}`);
  return found;
};
const good = (it: ReturnType<typeof firstLesson>): Taught => {
  if (!it.ok) throw new Error(it.why);
  return it;
};
function taughtTable(doc: Document): Adapter {
  let { adapter } = good(firstLesson(doc, at(doc, 'tbody tr a', 1), at(doc, 'tbody tr a', 4), ctx));
  adapter = good(
    teachField(doc, adapter, 'recareDueOn', at(doc, 'tbody tr:nth-child(3) td:nth-child(2)'), ctx),
  ).adapter;
  adapter = good(
    teachField(doc, adapter, 'lastVisitOn', at(doc, 'tbody tr:nth-child(2) td:nth-child(3)'), ctx),
  ).adapter;
  adapter = good(teachField(doc, adapter, 'phone', at(doc, 'tbody tr:nth-child(2) td:nth-child(4)'), ctx)).adapter;
  return adapter;
}
const done = (adapter: Adapter, part: Partial<ReturnType<typeof finishOf>> = {}): Adapter => {
  const made = finished(adapter, { ...finishOf(adapter), ...part });
  if (!made) throw new Error('not kept');
  return made;
};
const values = (doc: Document, adapter: Adapter) =>
  readScreen(doc, { href: URL_, frameName: '' }, [adapter], { now: () => ctx.now, zone: ctx.zone });
const known = (f: unknown) => (f as { state: string; value?: unknown } | undefined)?.value;

describe('a table in a language nobody has words for', () => {
  const doc = docOf(classic());
  const adapter = done(taughtTable(doc), { name: 'nimekiri', absence: 'nobody_booked' });

  test('is read by its heads: every patient, by the id of the link', () => {
    const reading = values(doc, adapter);
    expect(reading.health.state).toBe('reading');
    expect(
      reading.sightings.map((s) => [s.identity.kind === 'patient' && s.identity.id, known(s.fields.recareDueOn)]),
    ).toEqual(list.map((p) => [p.id, { on: p.due, precision: 'day' }]));
    expect(known(reading.sightings[0]?.fields.phone)).toBe(list[0]?.phone);
    expect(reading.kind).toBe('recall_list');
    expect(reading.sightings[0]?.nothingBooked).toBe('hint');
  });

  test('its adapter holds no text of the page but the heads of the columns that are read', () => {
    const json = JSON.stringify(adapter);
    const heads = [...doc.querySelectorAll('th')].map((e) => fold(textOf(e)));
    const texts = [...doc.body.querySelectorAll('*')]
      .filter((e) => !e.firstElementChild)
      .map((e) => fold(textOf(e)))
      .filter((text) => text.length > 2 && !heads.includes(text));
    expect(texts.length).toBeGreaterThan(40);
    expect(texts.filter((text) => json.includes(text))).toEqual([]);
    for (const p of list)
      for (const text of [p.id, p.phone, p.first, p.last, p.email]) expect(json).not.toContain(text);
  });

  test('a column put in between, or moved, is still read right', () => {
    const inserted = [columns[0], col('Märkus', () => '01.02.2024'), ...columns.slice(1)] as Col[];
    const moved = [columns[0], columns[2], columns[3], columns[1]] as Col[];
    for (const cols of [inserted, moved]) {
      const reading = values(docOf(classic(cols)), adapter);
      expect(reading.health.state).toBe('reading');
      expect(reading.sightings.map((s) => known(s.fields.recareDueOn))).toEqual(
        list.map((p) => ({ on: p.due, precision: 'day' })),
      );
    }
  });
});

test('a kept screen goes on being taught: another column by its head, all else as it was', () => {
  const doc = docOf(classic());
  let { adapter } = good(firstLesson(doc, at(doc, 'tbody tr a', 1), at(doc, 'tbody tr a', 4), ctx));
  adapter = done(good(teachField(doc, adapter, 'recareDueOn', at(doc, 'tbody td:nth-child(2)', 2), ctx)).adapter);
  expect(Object.keys(adapter.screens[0]?.records[0]?.columns?.names ?? {})).toHaveLength(2);
  const more = good(teachField(doc, adapter, 'lastVisitOn', at(doc, 'tbody td:nth-child(3)', 2), ctx));
  expect(more.warnings).toEqual([]);
  const next = done(more.adapter);
  expect(next.screens[0]?.records[0]?.fields.lastVisitOn?.sources).toEqual([{ header: 'c2' }]);
  expect(next.screens[0]?.records[0]?.fields.recareDueOn).toEqual(adapter.screens[0]?.records[0]?.fields.recareDueOn);
});

describe('cards without a head', () => {
  const card = (p: (typeof list)[number]) =>
    `<div class="kaart"><h3>${p.full}</h3><span class="nr">#${p.id}</span><dl><dt>Kutse</dt><dd>${put(p.due, 'd M y')}</dd><dt>Tel</dt><dd>${p.phone}</dd></dl></div>`;
  const doc = docOf(`<section class="kaardid">${list.map(card).join('')}</section>`, 'en');

  test('fields are known by their labels, the number by its own', () => {
    let { adapter } = good(firstLesson(doc, at(doc, 'h3', 0), at(doc, 'h3', 3), ctx));
    adapter = good(teachField(doc, adapter, 'recareDueOn', at(doc, '.kaart:nth-child(2) dd'), ctx)).adapter;
    adapter = good(teachId(doc, adapter, at(doc, '.nr', 1), ctx)).adapter;
    const reading = values(doc, done(adapter));
    expect(reading.sightings.map((s) => s.identity.kind === 'patient' && s.identity.id)).toEqual(list.map((p) => p.id));
    expect(reading.sightings.map((s) => known(s.fields.recareDueOn))).toEqual(
      list.map((p) => ({ on: p.due, precision: 'day' })),
    );
    expect(JSON.stringify(adapter)).toContain('Kutse');
  });

  test('a place that is no date is refused in words, and nothing of the lesson changes', () => {
    const { adapter } = good(firstLesson(doc, at(doc, 'h3', 0), at(doc, 'h3', 3), ctx));
    expect(teachField(doc, adapter, 'lastVisitOn', at(doc, '.kaart h3', 1), ctx)).toEqual({
      ok: false,
      why: 'not_read',
    });
    expect(firstLesson(doc, at(doc, 'h3', 0), at(doc, '.nr', 0), ctx)).toEqual({ ok: false, why: 'not_two_records' });
  });
});

describe('boxes found by counting', () => {
  const row = (p: (typeof list)[number], extra = '') =>
    `<div><div>${p.full}</div>${extra}<div>${put(p.due, 'iso')}</div><div>${p.phone}</div></div>`;
  const body = (extra = '') => `<main id="grid">${list.map((p) => row(p, extra)).join('')}</main>`;

  test('are named fragile, and a box put in between leaves nobody instead of the neighbour’s date', () => {
    const doc = docOf(body());
    const { adapter } = good(
      firstLesson(doc, at(doc, '#grid > div > div', 0), at(doc, '#grid > div:nth-child(4) > div'), ctx),
    );
    const taught = good(
      teachField(doc, adapter, 'recareDueOn', at(doc, '#grid > div:nth-child(2) > div:nth-child(2)'), ctx),
    );
    expect(taught.warnings).toEqual(['fragile:recareDueOn:by_nesting']);
    expect(values(doc, done(taught.adapter)).sightings).toHaveLength(12);
    const after = values(docOf(body('<div>2024-01-01</div>')), done(taught.adapter));
    expect(after.health.state).toBe('not_recognised');
    expect(after.sightings).toEqual([]);
  });
});

describe('dates that nothing decides', () => {
  const low = people(12, true);
  const cols = [
    col(
      'Nimi',
      link((p) => `/patsient/${p.id}`),
    ),
    col('Tähtaeg', (p) => put(p.due, 'dmy/')),
  ];
  test('are asked about once, and unknown until somebody said', () => {
    const doc = docOf(table(low, cols), '');
    const nowhere = { ...ctx, country: undefined } as unknown as DetectContext;
    const { adapter } = good(firstLesson(doc, at(doc, 'tbody tr a', 0), at(doc, 'tbody tr a', 3), nowhere));
    const taught = good(teachField(doc, adapter, 'recareDueOn', at(doc, 'tbody td:nth-child(2)', 1), nowhere));
    expect(taught.asks).toEqual(['date_order']);
    expect(values(doc, done(taught.adapter)).health.state).toBe('unsure');
    const said = values(doc, done(taught.adapter, { order: 'dmy' }));
    expect(said.health.state).toBe('reading');
    expect(said.sightings.map((s) => known(s.fields.recareDueOn))).toEqual(
      low.map((p) => ({ on: p.due, precision: 'day' })),
    );
  });
});

describe('a column that was renamed', () => {
  const cols = [
    col(
      'Patient',
      link((p) => `/patients/${p.id}`),
    ),
    col('Recall date', (p) => put(p.due, 'dmy/')),
    col('Notes', () => 'x'),
  ];
  const renamed = [cols[0], cols[2], col('Next recall', (p) => put(p.due, 'dmy/'))] as Col[];
  const doc = docOf(classic(cols), 'en-GB');
  let { adapter } = good(firstLesson(doc, at(doc, 'tbody tr a', 0), at(doc, 'tbody tr a', 3), ctx));
  adapter = done(good(teachField(doc, adapter, 'recareDueOn', at(doc, 'tbody td:nth-child(2)', 1), ctx)).adapter);

  test('makes the screen unsure; the one that reads like it is offered, the rest is kept', () => {
    const changed = docOf(classic(renamed), 'en-GB');
    expect(values(changed, adapter).health.state).toBe('unsure');
    const [moved, ...others] = movedFields(changed, adapter, adapter.screens[0]?.name ?? '', ctx);
    expect(others).toEqual([]);
    expect(moved).toMatchObject({ field: 'recareDueOn', was: 'Recall date', now: 'Next recall' });
    const mended = moved?.adapter as Adapter;
    expect(values(changed, mended).health.state).toBe('reading');
    expect(values(changed, mended).sightings.map((s) => known(s.fields.recareDueOn))).toEqual(
      list.map((p) => ({ on: p.due, precision: 'day' })),
    );
    expect(mended.screens[0]?.records[0]?.ids).toEqual(adapter.screens[0]?.records[0]?.ids);
  });

  test('two that would do are offered to nobody', () => {
    const two = [...renamed, col('Something', (p) => put(p.seen, 'dmy/'))].map((it) =>
      it.head === 'Next recall' ? { ...it, head: 'Else' } : it,
    );
    expect(movedFields(docOf(classic(two), 'en-GB'), adapter, adapter.screens[0]?.name ?? '', ctx)).toEqual([]);
  });
});

test('the preview names the rows that fail, with what stands there', () => {
  const cols = [
    col(
      'Patient',
      link((p) => `/patients/${p.id}`),
    ),
    col('Due', (p) => (p.n === 2 ? 'soon' : put(p.due, 'iso'))),
  ];
  const doc = docOf(classic(cols), 'en');
  const { adapter } = good(firstLesson(doc, at(doc, 'tbody tr a', 0), at(doc, 'tbody tr a', 3), ctx));
  const preview = previewOf(
    doc,
    good(teachField(doc, adapter, 'recareDueOn', at(doc, 'tbody td:nth-child(2)', 0), ctx)).adapter,
    ctx,
  );
  expect(preview).toMatchObject({ rowsRead: 12, failing: 1 });
  expect(preview.rows[2]?.texts).toEqual({ recareDueOn: 'soon' });
});
