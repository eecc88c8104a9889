import { describe, expect, it } from 'vitest';
import { assess } from '#lib/core/assess.ts';
import type { LifecycleState } from '#lib/core/flag.ts';
import { leakage } from '#lib/core/leakage.ts';
import {
  absent,
  appointment,
  assessed,
  compiledFor,
  daysFromToday,
  emptyDiary,
  kinds,
  known,
  on,
  policy,
  seeing,
} from '#lib/core/made-up.ts';
import { mergeSightings } from '#lib/core/merge.ts';
import type { Sighting } from '#lib/core/sighting.ts';
import { quietSituation } from '#lib/core/situation.ts';

const oldVisit = seeing({ at: '2026-11-01', lastVisitOn: on('2025-03-02') });
const booked = appointment('2026-12-12', 'booked', { at: '2026-11-10' });

describe('A1: lapsed is no recent visit and no future booking', () => {
  it('an old visit with a booking ahead is not lapsed; take the booking away and the flag appears', () => {
    expect(assessed([oldVisit, booked])).toMatchObject({ state: 'active', flags: [] });
    expect(kinds(assessed([oldVisit, booked, emptyDiary({ at: '2026-11-11' })]))).toEqual(['lapsed']);
  });

  it('an old visit alone is not lapsed: nobody has looked whether something is booked', () => {
    expect(assessed([oldVisit])).toMatchObject({ state: 'unknown', flags: [], blockers: [{ kind: 'no_evidence' }] });
  });
});

describe('A2: patients at risk are caught before they lapse', () => {
  it('coming up to their due date, or late against their own rhythm, they carry a flag that is not "lapsed"', () => {
    const dueSoon = emptyDiary({ recareDueOn: on(daysFromToday(20)), lastVisitOn: on('2026-06-10') });
    const came = [293, 203, 113].map((ago) =>
      appointment(daysFromToday(-ago), 'completed', { at: daysFromToday(-ago) }),
    );
    for (const sightings of [[dueSoon], [...came, emptyDiary()]]) {
      const assessment = assessed(sightings);
      expect([assessment.state, kinds(assessment)]).toEqual(['at_risk', ['at_risk']]);
    }
  });
});

describe('A3: each patient is in exactly one state', () => {
  it.each<[LifecycleState, Sighting[]]>([
    ['unknown', [seeing({ name: known('Ana Ruiz') })]],
    ['unknown', [emptyDiary({ lastVisitOn: absent })]],
    ['active', [seeing({ lastVisitOn: on('2026-08-02') }), emptyDiary()]],
    ['active', [oldVisit, booked]],
    ['at_risk', [seeing({ lastVisitOn: on('2026-08-02') }), emptyDiary({ recareDueOn: on(daysFromToday(20)) })]],
    ['lapsed', [oldVisit, emptyDiary()]],
    ['gone', [seeing({ lastVisitOn: on('2024-03-02') }), emptyDiary()]],
  ])('%s', (state, sightings) => expect(assessed(sightings).state).toBe(state));
});

describe('A10: a leakage figure on day one', () => {
  it('comes from the first recall list read, and can be worked out by hand', () => {
    const list = ['1', '2', '3', '4'].map((patient) =>
      seeing({ screen: 'recall_list', nothingBooked: 'hint', patient, recareDueOn: on('2026-02-01') }),
    );
    const rows = [...mergeSightings(list, { country: 'US' }).values()].map((r) =>
      assess(r, compiledFor(), quietSituation),
    );
    expect(leakage(rows, { ...policy, recoveryRate: 0.25, valuePerVisit: { low: 100, high: 200 } })).toMatchObject({
      count: 4,
      recoverable: 1,
      low: 100,
      high: 200,
    });
  });
});
