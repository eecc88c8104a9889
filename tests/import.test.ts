import { describe, expect, test } from 'vitest';
import { sweep } from '../entrypoints/background/housekeeping.ts';
import type { ImportRow } from '../lib/core/import-row.ts';
import type { ImportProgress } from '../lib/messages/import-views.ts';
import type { TieScan } from '../lib/store/import-tables.ts';
import { FIRST_TIE, markShared } from '../lib/store/shared-ties.ts';
import type { Kit } from './store-harness.ts';
import { day, makeBackground, ORIGIN, page, popup, readingOf, sightingOf } from './store-harness.ts';

const own = popup();
const known = <V>(value: V) => ({ state: 'known' as const, value, from: 'test' });
const HEAD = { pms: ORIGIN, screen: 'list-1', seenAt: '2026-11-01T09:00:00Z', browserZone: 'Europe/London' };
const remember = {
  headerSet: 'abc',
  byHeader: { name: 'name' as const },
  order: 'dmy' as const,
  emptyMeansNothingBooked: true,
  pms: ORIGIN,
};

const row = (line: number, id: string, over: Partial<ImportRow> = {}, fields: ImportRow['fields'] = {}): ImportRow => ({
  line,
  identity: 'pms',
  id,
  nothingBooked: 'none',
  fields: {
    name: known(`Amara Osei ${id}`),
    birthOn: day('1980-05-01'),
    phoneMobile: known('07700 900101'),
    lastVisitOn: day('2024-03-14'),
    ...fields,
  },
  ...over,
});

async function stage(kit: Kit, rows: ImportRow[], head = HEAD): Promise<string> {
  const { importId } = await kit.get('import.begin', { head, remember }, own);
  for (let at = 0; at < rows.length; at += 500) {
    await kit.get('import.rows', { importId, page: at / 500, rows: rows.slice(at, at + 500) }, own);
  }
  return importId;
}

async function commit(kit: Kit, importId: string): Promise<NonNullable<ImportProgress['result']>> {
  for (;;) {
    const { result } = await kit.get('import.commit', { importId }, own);
    if (result) return result;
  }
}

const bring = async (kit: Kit, rows: ImportRow[], head = HEAD) => commit(kit, await stage(kit, rows, head));
const patients = (kit: Kit) => kit.bg.store.db.patients.toArray();

describe('a list', () => {
  test('counts for nothing while it is staged, and leaves nothing when it is cancelled', async () => {
    const kit = await makeBackground();
    const importId = await stage(
      kit,
      Array.from({ length: 1100 }, (_, i) => row(i + 2, `p${i}`)),
    );
    expect(await patients(kit)).toEqual([]);
    expect(await kit.get('import.cancel', { importId }, own)).toEqual({ dropped: true });
    expect(await kit.bg.store.db.importPages.count()).toBe(0);
    expect(await kit.bg.store.db.imports.count()).toBe(0);
    const late = await kit.ask('import.rows', { importId, page: 3, rows: [row(2, 'p')] }, own);
    expect(late).toMatchObject({ ok: false, problem: { id: 'problem_import_gone' } });
  });

  test('is gone on with by itself when its page was closed half-way, and can no longer be cancelled', async () => {
    const kit = await makeBackground();
    const { tidyImports } = await import('../entrypoints/background/importing.ts');
    const importId = await stage(
      kit,
      Array.from({ length: 3200 }, (_, i) => row(i + 2, `p${i}`)),
    );
    expect((await kit.get('import.commit', { importId }, own)).result).toBeNull();
    expect(await kit.get('import.cancel', { importId }, own)).toEqual({ dropped: false });
    await tidyImports(kit.bg);
    expect((await patients(kit)).length).toBe(3200);
    expect((await kit.get('import.commit', { importId }, own)).result).toMatchObject({ people: 3200, added: 3200 });
  });

  test('has the database for itself while it goes in: what else is due is settled afterwards', async () => {
    const kit = await makeBackground();
    const { settleDue } = await import('../entrypoints/background/settle-due.ts');
    const { tidyImports } = await import('../entrypoints/background/importing.ts');
    await kit.get('page.reading', { generation: 1, reading: readingOf([sightingOf('a')]) }, page());
    const due = () => kit.bg.store.db.patients.where('homeDue').equals(1).primaryKeys();
    const importId = await stage(
      kit,
      Array.from({ length: 3200 }, (_, i) => row(i + 2, `p${i}`)),
    );
    await kit.get('import.commit', { importId }, own);
    await settleDue(kit.bg);
    await sweep(kit.bg);
    expect(await due()).toEqual([`${ORIGIN}|a`]);
    await tidyImports(kit.bg);
    await settleDue(kit.bg);
    expect(await due()).toEqual([]);
  });

  test('brought in twice changes nothing', async () => {
    const kit = await makeBackground();
    const rows = [
      row(2, 'a', { nothingBooked: 'hint' }),
      row(3, 'b'),
      row(4, 'a', {}, { lastVisitOn: day('2025-02-01') }),
    ];
    const first = await bring(kit, rows);
    const strip = async () => [
      await patients(kit),
      await kit.bg.store.db.sightings.toArray(),
      await kit.bg.store.db.tally.toArray(),
    ];
    const before = await strip();
    kit.clock.at += 60_000;
    const second = await bring(kit, rows);
    expect(await strip()).toEqual(before);
    expect(second).toMatchObject({ people: 2, added: 0, changed: 0, sameRows: 3 });
    expect(second.leaking).toEqual(first.leaking);
  });

  test('counts a person of several rows once, however far apart they stand, and writes nothing where nothing is new', async () => {
    const kit = await makeBackground();
    const away = (line: number, id: string, fields: ImportRow['fields'] = {}, again = false) =>
      row(
        line,
        id,
        { nothingBooked: 'hint', ...(again ? { again } : {}) },
        { nextBookingOn: { state: 'absent' as const, from: 'Next' }, ...fields },
      );
    const others = Array.from({ length: 600 }, (_, i) => away(i + 3, `p${i}`));
    const rows = [away(2, 'a'), ...others, away(700, 'a', { lastVisitOn: day('2026-10-01') }, true)];
    const result = await bring(kit, rows);
    // Seen last month by the later row: no longer away.
    expect(result).toMatchObject({ rows: 602, people: 601, added: 601, leaking: { count: 600 } });
    const puts: string[] = [];
    kit.bg.store.db.patients.hook('updating', (_change, key) => void puts.push(key));
    kit.bg.store.db.sightings.hook('creating', (key) => void puts.push(key));
    const again = await bring(kit, rows);
    expect(again).toMatchObject({ people: 601, added: 0, changed: 0, sameRows: 602, leaking: { count: 600 } });
    expect(puts).toEqual([]);
  });

  test('has households looked for only among those who share a phone or an address with somebody', async () => {
    const kit = await makeBackground();
    const due = () => kit.bg.store.db.patients.where('homeDue').equals(1).primaryKeys();
    const phone = (last: string) => ({ phoneMobile: known(`07700 90010${last}`) });
    await bring(kit, [row(2, 'a', {}, phone('1')), row(3, 'b', {}, phone('2')), row(4, 'c', {}, phone('2'))]);
    expect(await due()).toEqual([`${ORIGIN}|b`, `${ORIGIN}|c`]);
    await bring(kit, [row(2, 'd', {}, phone('1')), row(3, 'e', {}, phone('3'))]);
    expect(await due()).toContain(`${ORIGIN}|d`);
    expect(await due()).not.toContain(`${ORIGIN}|e`);
  });

  test('finds who shares an address whichever slice of the index they stand in, and goes on past a number that all share', async () => {
    const kit = await makeBackground();
    const { db } = kit.bg.store;
    const phones = ['1', '1', '1', '1', '1', '2', '2', '3', '4', '4'];
    await bring(
      kit,
      phones.map((last, i) => row(i + 2, `p${i}`, {}, { phoneMobile: known(`07700 90010${last}`) })),
    );
    for (const slice of [3, 4, 5, 6, 100]) {
      await db.patients.toCollection().modify((it) => void delete it.homeDue);
      for (let at: TieScan | null = FIRST_TIE; at; ) at = await markShared(db, at, slice);
      const due = (await db.patients.where('homeDue').equals(1).primaryKeys()).map((key) => key.split('|p')[1]);
      // A number that fills a slice says nothing of a household.
      expect([slice, due]).toEqual([slice, [...(slice > 5 ? ['0', '1', '2', '3', '4'] : []), '5', '6', '8', '9']]);
    }
  });

  test('joins patients of its PMS by number, and what was seen since the list was made goes before it', async () => {
    const kit = await makeBackground();
    const seen = sightingOf('a', {
      name: known('Amara Osei'),
      lastVisitOn: day('2026-10-01'),
      email: known('new@example.org'),
    });
    await kit.get('page.reading', { generation: 1, reading: readingOf([seen]) }, page());
    await bring(kit, [row(2, 'a', {}, { email: known('old@example.org'), language: known('es') })]);
    const [patient, ...others] = await patients(kit);
    expect(others).toEqual([]);
    expect(patient?.record.email?.value).toBe('new@example.org');
    expect(patient?.record.language).toMatchObject({ value: 'es', source: { adapter: 'file', screen: 'list-1' } });
  });

  test('a number that stands for somebody else is not joined, and is told by line', async () => {
    const kit = await makeBackground();
    await kit.get(
      'page.reading',
      { generation: 1, reading: readingOf([sightingOf('a', { birthOn: day('1999-09-09') })]) },
      page(),
    );
    const people = [{ id: 'a', name: 'Amara Osei', birthOn: '1980-05-01' }];
    expect(await kit.get('import.check', { pms: ORIGIN, people }, own)).toEqual({ known: 1, others: 1 });
    const result = await bring(kit, [row(7, 'a')]);
    expect(result).toMatchObject({ conflictRows: 1, conflicts: [{ line: 7, doubt: 'birth' }], changed: 0 });
    expect((await patients(kit))[0]?.record.name?.value).toBe('Maria Okafor a');
  });

  test('without a word on bookings flags nobody, and says how many were away for long', async () => {
    const kit = await makeBackground();
    const result = await bring(kit, [row(2, 'a'), row(3, 'b', {}, { lastVisitOn: day('2026-10-01') })]);
    expect(result.leaking).toMatchObject({ count: 0, low: 0, high: 0 });
    expect(result.unseen).toMatchObject({ count: 1, low: 12, high: 30 });
  });

  test('that says who has nothing booked gives the first figure', async () => {
    const kit = await makeBackground();
    const empty = { nextBookingOn: { state: 'absent' as const, from: 'Next' } };
    const result = await bring(kit, [row(2, 'a', { nothingBooked: 'hint' }, empty), row(3, 'b')]);
    expect(result.leaking.count).toBe(1);
    expect(result.unseen.count).toBe(1);
    const { leakage } = await kit.get('popup.summary', { tabId: null }, own);
    expect([leakage.count, leakage.low, leakage.high]).toEqual([1, result.leaking.low, result.leaking.high]);
  });

  test('is remembered by its headers', async () => {
    const kit = await makeBackground();
    await bring(kit, [row(2, 'a')]);
    expect(await kit.get('import.mapping', { headerSet: 'abc' }, own)).toMatchObject(remember);
    expect(await kit.get('import.mapping', { headerSet: 'other' }, own)).toBeNull();
    expect((await kit.get('import.context', {}, own)).places).toEqual([{ pms: ORIGIN, label: 'localhost:4321' }]);
  });
});

const nameless = (line: number, id: string, fields: ImportRow['fields'] = {}) =>
  row(line, id, { identity: 'file' }, { name: known('Maria Okafor'), ...fields });

describe('a person without a patient number', () => {
  async function withKnown() {
    const kit = await makeBackground();
    const seen = sightingOf('a', {
      name: known('Okafor, Maria'),
      phoneMobile: known('07700 900101'),
      birthOn: day('1980-05-01'),
    });
    await kit.get('page.reading', { generation: 1, reading: readingOf([seen]) }, page());
    return kit;
  }

  test('is proposed as a known patient by phone with birth date or name, never by name alone', async () => {
    const kit = await withKnown();
    await bring(kit, [
      nameless(2, 'h1'),
      nameless(3, 'h2', { birthOn: { state: 'unknown', why: 'not_shown' } }),
      nameless(4, 'h3', { phoneMobile: known('07700 900999') }),
      nameless(5, 'h4', { name: known('Somebody Else'), birthOn: { state: 'unknown', why: 'not_shown' } }),
      nameless(6, 'h5', { birthOn: day('2001-01-01') }),
    ]);
    const { pairs } = await kit.get('import.matches', {}, own);
    expect(pairs.map((it) => [it.file.key, it.why])).toEqual([
      ['file|h1', 'phone_birth'],
      ['file|h2', 'phone_name'],
    ]);
    expect((await patients(kit)).length).toBe(6);
  });

  test('is joined when staff say so, and stays joined for later lists', async () => {
    const kit = await withKnown();
    await bring(kit, [nameless(2, 'h1', { language: known('es') })]);
    const said = { fileKey: 'file|h1', patientKey: `${ORIGIN}|a`, same: true };
    expect(await kit.get('import.answer', said, own)).toEqual({ outcome: 'linked' });
    const [patient, ...others] = await patients(kit);
    expect([patient?.record.language?.value, others]).toEqual(['es', []]);
    await bring(kit, [nameless(2, 'h1', { guardianName: known('Ada Okafor') })], {
      ...HEAD,
      seenAt: '2026-11-10T09:00:00Z',
    });
    expect((await patients(kit)).map((it) => [it.key, it.record.guardianName?.value])).toEqual([
      [`${ORIGIN}|a`, 'Ada Okafor'],
    ]);
    expect((await kit.bg.store.db.tally.get('leak'))?.patients).toBe(1);
  });

  test('is not asked about again when staff said no', async () => {
    const kit = await withKnown();
    await bring(kit, [nameless(2, 'h1')]);
    await kit.get('import.answer', { fileKey: 'file|h1', patientKey: `${ORIGIN}|a`, same: false }, own);
    await bring(kit, [nameless(2, 'h1', { language: known('es') })]);
    expect((await kit.get('import.matches', {}, own)).pairs).toEqual([]);
    expect((await patients(kit)).length).toBe(2);
  });

  test('stays stopped when the address was, also after the record is gone', async () => {
    const kit = await withKnown();
    await kit.bg.store.durable.optOuts.put({
      id: `${ORIGIN}|a`,
      patientKey: `${ORIGIN}|a`,
      at: '2026-11-01T00:00:00Z',
      source: 'staff',
    });
    await bring(kit, [row(9, 'z', {}, { phoneMobile: known('07700 900555') })]);
    await kit.bg.store.db.patients.delete(`${ORIGIN}|a`);
    const result = await bring(kit, [nameless(2, 'h9', { name: known('M. Okafor') })]);
    expect(result.stopped).toBe(1);
    expect(await kit.bg.store.db.optOuts.get('file|h9')).toMatchObject({ patientKey: 'file|h9' });
    expect((await kit.bg.store.db.patients.get('file|h9'))?.marks).toContain('b:opted_out');
    const kept = JSON.stringify(await kit.bg.store.db.suppressed.toArray());
    expect(kept).not.toContain('7700900101');
  });
});

test('only our own pages may bring a list in', async () => {
  const kit = await makeBackground();
  expect(await kit.ask('import.begin', { head: HEAD, remember }, page())).toBeUndefined();
});
