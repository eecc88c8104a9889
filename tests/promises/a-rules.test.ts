import { describe, expect, it } from 'vitest';
import { assess } from '#lib/core/assess.ts';
import { fromDayNumber } from '#lib/core/day.ts';
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
  recordOf,
  seeing,
  today,
} from '#lib/core/made-up.ts';
import { mergeSightings } from '#lib/core/merge.ts';
import { type FlagKind, flagKind } from '#lib/core/policy.ts';
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

  it('leaves out who can’t or mustn’t come back, and who is booked', () => {
    const overdue = { nothingBooked: 'hint', recareDueOn: on('2026-02-01') } as const;
    const one = (patient: string, more: Partial<Parameters<typeof seeing>[0]>) =>
      assess(recordOf(seeing({ screen: 'recall_list', patient, ...overdue, ...more })), compiledFor(), quietSituation);
    const rows = [one('1', {}), one('2', { deceased: known(true) }), one('3', { nextBookingOn: on('2026-12-01') })];
    expect(leakage(rows, policy)).toMatchObject({ count: 1, patientsSeen: 3 });
  });
});

describe('A5: the whole lifecycle has its flags', () => {
  it('a new patient, a visit, care falling due, overdue, dormant', () => {
    const everything = { policy: { offKinds: [] } };
    const stage = (kind: FlagKind, ...sightings: Sighting[]) => {
      expect(flagKind.options).toContain(kind);
      expect(kinds(assessed(sightings, everything)), kind).toContain(kind);
    };
    stage('new_patient', seeing({ registeredOn: on('2026-11-10') }));
    stage('post_visit', seeing({ lastVisitOn: on(daysFromToday(-7)) }));
    stage('at_risk', emptyDiary({ recareDueOn: on(daysFromToday(10)) }));
    stage('overdue_recare', emptyDiary({ recareDueOn: on(daysFromToday(-10)) }));
    stage('gone', seeing({ lastVisitOn: on('2023-01-01') }), emptyDiary());
  });
});

describe('A6: found again as the days go by', () => {
  it('a patient who becomes due later is flagged then, on the same record and without a list', () => {
    const record = recordOf(emptyDiary({ recareDueOn: on('2027-01-15') }));
    const on_ = (day: string) => kinds(assess(record, compiledFor({}, day), quietSituation));
    expect([on_('2026-11-20'), on_('2026-12-16'), on_('2027-01-15'), on_('2027-01-16')]).toEqual([
      [],
      ['at_risk'],
      ['at_risk'],
      ['overdue_recare'],
    ]);
    expect(fromDayNumber(today)).toBe('2026-11-20');
  });
});
