import { describe, expect, it } from 'vitest';
import { assess } from './assess.ts';
import { compile } from './cutoffs.ts';
import { fromDayNumber, toDayNumber } from './day.ts';
import { ENTRIES_PER_DAY, type EntryRule, entryOf } from './entry.ts';
import {
  absent,
  appointment,
  daysFromToday,
  emptyDiary,
  known,
  on,
  policy,
  reachable,
  recordOf,
  seeing,
  today,
} from './made-up.ts';
import type { Sighting } from './sighting.ts';
import { quietSituation } from './situation.ts';

const start: EntryRule = { sequenceId: 'any', how: 'start', since: daysFromToday(-3) };

/** What becomes of a patient of whom this was seen, on the day `days` after today. */
function entering(sightings: Sighting[], over: Partial<Parameters<typeof entryOf>[0]> = {}, days = 0) {
  const c = compile(policy, today + days, { now: `${fromDayNumber(today + days)}T15:00:00Z` });
  const record = recordOf(reachable(), ...sightings);
  const assessment = assess(record, c, quietSituation);
  return entryOf({ rule: start, record, assessment, policy, launchedAt: [], startedToday: 0, ...over });
}

/** Proof of an empty diary seen on the day `days` after today, with whatever else the page shows. */
const proof = (days = 0, told = {}) => emptyDiary({ at: daysFromToday(days), ...told });
const due = (days: number) =>
  proof(0, { recareDueOn: on(daysFromToday(days)), lastVisitOn: on(daysFromToday(days - 180)) });

describe('who crosses into a band', () => {
  it('enters by the rule, and only from the day on which it was turned on', () => {
    expect(entering([due(-1)])).toEqual({ how: 'start' });
    expect(entering([due(-3)])).toEqual({ how: 'start' });
    // Overdue already on the day before it was turned on.
    expect(entering([due(-5)])).toBeNull();
    expect(entering([due(-900)])).toBeNull();
  });

  it('enters again with the next band, and not while the band is the one they were tried in', () => {
    const rule = { ...start, since: daysFromToday(-300) };
    // Six months overdue is hit (promise C9).
    const seen = due(-190);
    expect(entering([seen], { rule })).toEqual({ how: 'start' });
    const [then, lately] = [-90, -2].map((days) => `${daysFromToday(days)}T15:00:00Z`) as [string, string];
    expect(entering([seen], { rule, launchedAt: [then] })).toEqual({ how: 'start' });
    expect(entering([seen], { rule, launchedAt: [then, lately] })).toBeNull();
  });

  it('enters when an appointment fell through since, however long the recall has been due', () => {
    const long = proof(0, { recareDueOn: on(daysFromToday(-400)), lastVisitOn: on(daysFromToday(-580)) });
    expect(entering([long])).toBeNull();
    for (const status of ['no_show', 'cancelled'] as const) {
      const fell = (days: number) => [appointment(daysFromToday(days), status, { at: daysFromToday(0) }), long];
      expect(entering(fell(-1))).toEqual({ how: 'start' });
      expect(entering(fell(-20))).toBeNull();
    }
  });

  it('enters by a plan whose days of grace are over since', () => {
    const plan = (days: number) =>
      proof(0, {
        planId: known('p1'),
        planTitle: known('Crown'),
        planStatus: known('accepted'),
        planOn: on(daysFromToday(days)),
        planValue: known({ amount: 900 }),
      });
    expect(entering([plan(-9)])).toEqual({ how: 'start' });
    expect(entering([plan(-15)])).toBeNull();
  });
});

describe('what a start without a click takes', () => {
  it('nothing that stands against them', () => {
    const c = compile(policy, today);
    const record = recordOf(reachable(), due(-1));
    for (const situation of [{ optedOut: true }, { snoozedUntilDay: today + 5 }, { screenUnsure: true }]) {
      const assessment = assess(record, c, { ...quietSituation, ...situation });
      expect(entryOf({ rule: start, record, assessment, policy, launchedAt: [], startedToday: 0 })).toBeNull();
    }
  });

  it('proof that nothing is booked: on a hint they are put forward, for a person to click', () => {
    const hint = seeing({
      nothingBooked: 'hint',
      recareDueOn: on(daysFromToday(-1)),
      lastVisitOn: on(daysFromToday(-181)),
      nextBookingOn: absent,
    });
    expect(entering([hint])).toEqual({ how: 'propose', why: 'unproved' });
  });

  it('a look no older than the practice allows', () => {
    expect(entering([due(-1)], {}, policy.freshnessDays + 1)).toBeNull();
  });

  it('room in the day', () => {
    expect(entering([due(-1)], { startedToday: ENTRIES_PER_DAY })).toEqual({ how: 'propose', why: 'full' });
  });

  it('and where the practice only wants them put forward, they are', () => {
    const rule = { ...start, how: 'propose' as const };
    expect(entering([due(-1)], { rule })).toEqual({ how: 'propose', why: 'rule' });
    expect(entering([due(-5)], { rule })).toBeNull();
    expect(toDayNumber(rule.since)).toBe(today - 3);
  });
});
