import { describe, expect, test } from 'vitest';
import { JSDOM } from '../../tests/jsdom.ts';
import { type Adapter, adapterSchema } from '../adapters/schema.ts';
import { matchScreen } from './match-screen.ts';
import { openScreen } from './read-screen.ts';
import type { PageSaid } from './stale.ts';
import { dayInZone } from './zone-day.ts';

/** A single-page host: the address moves on first, the page follows when its data arrives. */
const adapter: Adapter = adapterSchema.parse({
  id: 'spa',
  name: 'SPA',
  hosts: ['spa.test'],
  base: '^(?<v>)/',
  evidence: { version: '1', seenOn: '2026-01-01', grade: 'own' },
  screens: [
    {
      name: 'patient',
      kind: 'patient_page',
      where: { path: '/p/\\d+$' },
      must: ['body'],
      zone: { times: 'clinic', dateOnly: 'exact' },
      refresh: { by: 'replaces' },
      records: [
        {
          name: 'patient',
          shape: 'page',
          rows: 'body',
          ids: [{ kind: 'patient', source: { take: { as: 'address', part: 'path' }, pattern: '^/p/(?<v>\\d+)$' } }],
          fields: {
            name: { sources: [{ select: 'h1' }], as: { to: 'text' } },
            nextBookingOn: {
              sources: [{ select: 'time' }],
              as: { to: 'date', formats: ['yyyy-MM-dd'] },
              missing: { means: 'absent', place: '.none' },
            },
          },
          required: ['identity'],
          nothingBooked: { strength: 'proof', whenAbsent: 'nextBookingOn' },
        },
        {
          name: 'visit',
          shape: 'row',
          rows: 'li',
          ids: [{ kind: 'patient', source: { take: { as: 'address', part: 'path' }, pattern: '^/p/(?<v>\\d+)$' } }],
          fields: { appointmentType: { sources: [{}], as: { to: 'text' } } },
          required: ['appointmentType'],
          nothingBooked: { strength: 'none' },
        },
      ],
    },
  ],
});

const ANN = '<h1>Ann Lee</h1><p class="none"></p><ul><li>Exam</li></ul>';
const open = (id: number, body: string, before: PageSaid | null) => {
  const href = `https://spa.test/p/${id}`;
  const { document } = new JSDOM(`<body>${body}</body>`, { url: href }).window;
  const match = matchScreen(document, { href, frameName: '' }, [adapter]);
  if (!match) throw new Error('no match');
  const ctx = { now: () => '2026-11-20T12:00:00Z', zone: 'Europe/London', before };
  const reader = openScreen(document, match, { ...ctx, ...dayInZone(ctx.now(), ctx.zone) });
  const reading = reader.finish(reader.rows().map((handle) => reader.readRow(handle)));
  return { reading, said: reader.said() };
};

describe('a page that has not followed its address yet', () => {
  test('is waited for: nothing of the one patient is read as the next one’s', () => {
    const ann = open(1, ANN, null);
    expect(ann.reading.health.state).toBe('reading');
    expect(ann.reading.sightings[0]?.nothingBooked).toBe('proof');
    const between = open(2, ANN, ann.said);
    expect(between.reading.health).toEqual({ state: 'waiting', reasons: [{ code: 'page_loading' }] });
    expect(between.reading.sightings).toEqual([]);
    const bo = open(2, '<h1>Bo Marsh</h1><time>2026-12-01</time>', between.said);
    expect(bo.reading.health.state).toBe('reading');
    expect(bo.reading.sightings[0]?.identity).toMatchObject({ id: '2' });
    expect(bo.reading.sightings[0]?.nothingBooked).toBe('none');
  });

  test('is held against the last page that was read, however many addresses went by', () => {
    const ann = open(1, ANN, null);
    const second = open(2, ANN, ann.said);
    const third = open(3, ANN, second.said);
    expect(third.reading.health.state).toBe('waiting');
    expect(open(1, ANN, third.said).reading.health.state, 'back to the first').toBe('reading');
  });

  test('a re-render of the same patient is no other patient', () => {
    const ann = open(1, ANN, null);
    expect(open(1, ANN, ann.said).reading.health.state).toBe('reading');
  });

  test('a page that shows nothing of anybody can not be another’s', () => {
    const blank = open(1, '', null);
    expect(blank.said).toBeNull();
    expect(open(2, '', blank.said).reading.sightings).toHaveLength(1);
  });
});
