import { describe, expect, test } from 'vitest';
import { adapters } from '#lib/adapters/index.ts';
import { lintAdapter } from '#lib/adapters/lint.ts';
import { adapterSchema } from '#lib/adapters/schema.ts';
import { selectorsIn } from '#lib/adapters/selectors.ts';
import { reading as readingSchema } from '#lib/core/sighting.ts';
import { matchScreen } from '#lib/reader/match-screen.ts';
import { readScreen } from '#lib/reader/read-screen.ts';
import { compact, fixtures, pageAt } from './read-fixtures.ts';

const all = fixtures();
const read = (fixture: (typeof all)[number]) => {
  const { url, frame, today, zone } = fixture.expected;
  return readScreen(pageAt(fixture.html, url), { href: url, frameName: frame }, adapters, {
    now: () => `${today}T12:00:00Z`,
    zone,
  });
};

describe.each(adapters)('adapter $id', (adapter) => {
  const own = all.filter((fixture) => fixture.adapter === adapter.id);

  test('is data that its schema takes, unchanged by JSON', () => {
    expect(adapterSchema.parse(adapter)).toEqual(adapter);
    expect(JSON.parse(JSON.stringify(adapter))).toEqual(adapter);
  });

  test('hangs on nothing that changes, and every rule can hold', () => {
    expect(lintAdapter(adapter)).toEqual([]);
  });

  test('has selectors a browser takes', () => {
    const page = pageAt('<p></p>', 'https://pms.test/');
    for (const { selector } of selectorsIn(adapter.screens))
      expect(() => page.querySelector(selector), selector).not.toThrow();
  });

  test('has fixtures of the day its evidence names', () => {
    expect(own.map((fixture) => fixture.date)).toContain(adapter.evidence.seenOn);
  });

  test('finds every field of every screen in some fixture', () => {
    const found = new Set<string>();
    for (const fixture of own) {
      for (const s of read(fixture).sightings) {
        for (const [name, fact] of Object.entries(s.fields))
          if (fact.state === 'known') found.add(`${s.screen}/${s.record}/${name}`);
      }
    }
    const declared = adapter.screens.flatMap((s) =>
      s.records.flatMap((r) => Object.keys(r.fields).map((field) => `${s.name}/${r.name}/${field}`)),
    );
    expect(declared.filter((field) => !found.has(field))).toEqual([]);
  });
});

test('no fixture belongs to an adapter or a screen that does not exist', () => {
  const known = adapters.flatMap((a) => a.screens.map((s) => `${a.id}/${s.name}`));
  const orphans = all.filter(({ adapter, expected }) =>
    expected.screen === null
      ? !adapters.some((a) => a.id === adapter)
      : !known.includes(`${adapter}/${expected.screen}`),
  );
  expect(orphans.map((o) => `${o.adapter}/${o.date}/${o.name}`)).toEqual([]);
});

describe.each(all.filter((fixture) => adapters.some((a) => a.id === fixture.adapter)))(
  '$adapter/$date/$name',
  (fixture) => {
    const { expected } = fixture;

    test('reads as expected', () => {
      const reading = read(fixture);
      expect(readingSchema.parse(reading)).toEqual(reading);
      const spec = adapters.find((a) => a.id === fixture.adapter)?.screens.find((s) => s.name === expected.screen);
      const first = spec?.records[0]?.name ?? '';
      expect({
        screen: reading.screen,
        health: reading.health.state,
        reasons: reading.health.reasons.map((r) => r.code),
        rows: [reading.rowsInPage, reading.rowsShown],
        total: reading.total,
        range: reading.range ? [reading.range.from ?? null, reading.range.to ?? null] : undefined,
        read: reading.sightings.map((s) => compact(s, first)),
      }).toEqual({
        screen: expected.screen,
        health: expected.health,
        reasons: expected.reasons,
        rows: expected.rows,
        total: expected.total,
        range: expected.range,
        read: expected.read,
      });
      expect(reading.adapter).toBe(expected.screen === null ? null : fixture.adapter);
    });

    test('gives every row a key of its own, the same after a re-render', () => {
      const first = read(fixture).sightings.map((s) => s.row);
      expect(new Set(first).size).toBe(first.length);
      expect(read(fixture).sightings.map((s) => s.row)).toEqual(first);
    });

    test('is taken for no other screen', () => {
      const page = pageAt(fixture.html, expected.url);
      const others = adapters.map((a) => ({
        ...a,
        screens: a.screens.filter((s) => a.id !== fixture.adapter || s.name !== expected.screen),
      }));
      const match = matchScreen(page, { href: expected.url, frameName: expected.frame }, others);
      expect(match && `${match.adapter.id}/${match.screen.name}`).toBeNull();
    });
  },
);
