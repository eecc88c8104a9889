import { describe, expect, it } from 'vitest';
import { assess } from '../assess.ts';
import { compile } from '../cutoffs.ts';
import { toDayNumber } from '../day.ts';
import { type ListView, listPageOf, viewOf } from '../list-view.ts';
import { appointment, emptyDiary, flagOf, known, on, policy, recordOf, seeing, TODAY, type Told } from '../made-up.ts';
import type { Reading } from '../sighting.ts';
import { quietSituation } from '../situation.ts';

const PMS = 'https://pms.example';
const list = (told: Partial<ListView> = {}): ListView => ({
  pms: PMS,
  adapter: 'demo',
  screen: 'recalls',
  day: toDayNumber('2026-11-19'),
  seenAt: '2026-11-19T15:00:00Z',
  whole: true,
  patients: new Set(['1', '2']),
  ...told,
});
const due = (date: string, at = '2026-10-01') => seeing({ at, recareDueOn: on(date), recareType: known('prophy') });
const flag = (lists: ListView[], sightings: Parameters<typeof recordOf>, told: Told = {}) =>
  flagOf(
    assess(recordOf(...sightings, emptyDiary(told)), compile(policy, toDayNumber(TODAY), { lists }), quietSituation),
    'fell_off',
  );

describe('fell_off', () => {
  it.each([
    ['2026-05-20', 'look_back'],
    ['2026-05-21', undefined],
  ])('due on %s: long overdue from six months on', (date, band) => {
    expect(flag([list({ from: toDayNumber('2026-06-01') })], [due(date)])?.band).toBe(band);
  });

  it('a list that looks back to the due date has no gap there', () => {
    expect(flag([list({ from: toDayNumber('2026-02-01'), whole: false })], [due('2026-01-31')])?.band).toBe(
      'look_back',
    );
    expect(flag([list({ from: toDayNumber('2026-01-31'), whole: false })], [due('2026-01-31')])).toBeUndefined();
  });

  it('taken off: the whole list was read after the recall was seen, and the diary is proven empty since', () => {
    expect(flag([list()], [due('2026-01-31')])?.band).toBe('taken_off');
    expect(flag([list({ whole: false })], [due('2026-01-31')])).toBeUndefined();
    expect(flag([list()], [due('2026-01-31')], { nothingBooked: 'hint' })).toBeUndefined();
    expect(flag([list()], [due('2026-01-31')], { at: '2026-11-18' })).toBeUndefined();
    expect(flag([list()], [due('2026-01-31', '2026-11-19')])).toBeUndefined();
  });

  it('whoever stands on a list of that PMS has not fallen off', () => {
    const other = list({ screen: 'other', patients: new Set(['7']) });
    expect(flag([list(), other], [due('2026-01-31')])).toBeUndefined();
    expect(flag([list({ pms: 'https://other.example' })], [due('2026-01-31')])).toBeUndefined();
    expect(flag([], [due('2026-01-31')])).toBeUndefined();
    const booked = appointment('2026-12-01', 'booked', { at: '2026-11-20T16:00:00Z' });
    expect(flag([list()], [due('2026-01-31'), booked])).toBeUndefined();
  });
});

describe('a reading as a list', () => {
  const reading = (told: Partial<Reading> = {}): Reading => ({
    adapter: 'demo',
    screen: 'recalls',
    kind: 'recall_list',
    health: { state: 'reading', reasons: [] },
    rowsInPage: 1,
    rowsShown: 1,
    rowsRead: 1,
    range: { from: '2026-06-01' },
    sightings: [seeing({ screen: 'recalls' })],
    ...told,
  });
  const listOf = ({ sightings, ...rest }: Reading): ListView | null => {
    const patients = sightings.map(({ identity }) => (identity.kind === 'patient' ? identity.id : null));
    const page = listPageOf(rest, { pms: PMS, seenAt: `${TODAY}T15:00:00Z`, patients }, 'America/New_York');
    return page && viewOf(page);
  };

  it('keeps range, wholeness and patients', () => {
    expect(listOf(reading())).toMatchObject({
      from: toDayNumber('2026-06-01'),
      whole: true,
      patients: new Set(['7']),
    });
    expect(listOf(reading({ total: 300 }))?.whole).toBe(false);
    expect(listOf(reading({ rowsInPage: 2 }))?.whole).toBe(false);
  });

  it('is none of an uncertain reading, another kind of screen, or rows without a patient', () => {
    expect(listOf(reading({ health: { state: 'unsure', reasons: [] } }))).toBeNull();
    expect(listOf(reading({ kind: 'day_list' }))).toBeNull();
    expect(listOf(reading({ sightings: [{ ...seeing({}), identity: { kind: 'none' } }] }))).toBeNull();
  });
});
