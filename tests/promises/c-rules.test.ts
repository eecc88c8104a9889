import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  appointment,
  assessed,
  daysFromToday,
  emptyDiary,
  flagOf,
  kinds,
  known,
  on,
  seeing,
} from '#lib/core/made-up.ts';
import { sayFrom, sayIt } from '#lib/core/words.ts';

/** Months since the visit decide the band; the recare itself fell due a month ago. */
const band = (lastVisit: string) => {
  const setting = { policy: { overdueBands: 'since_visit' as const } };
  const sightings = [seeing({ lastVisitOn: on(lastVisit) }), emptyDiary({ recareDueOn: on('2026-10-20') })];
  return flagOf(assessed(sightings, setting), 'overdue_recare')?.band;
};

describe('C1: overdue 6 to 18 months since the visit', () => {
  it('holds from 6 months to the day before 18', () => {
    expect(band('2026-05-21')).toBeUndefined(); // 5 months 30 days
    expect(band('2026-05-20')).toBe('6-9');
    expect(band('2025-05-21')).toBe('12-18'); // 17 months 30 days
    expect(['6-9', '9-12', '12-18']).not.toContain(band('2025-05-20')); // 18 months
    expect(['6-9', '9-12', '12-18']).not.toContain(band('2025-05-19'));
  });
});

describe('C2: missed and never rebooked', () => {
  it('stays flagged however long ago, until an appointment or a visit follows', () => {
    const missed = appointment(daysFromToday(-90), 'no_show');
    expect(flagOf(assessed([missed, emptyDiary()]), 'no_show')?.band).toBe('14+');
    expect(kinds(assessed([missed, appointment(daysFromToday(-60), 'completed'), emptyDiary()]))).toEqual([]);
    expect(kinds(assessed([missed, seeing({ nextBookingOn: on('2026-12-01') })]))).toEqual([]);
  });
});

describe('C3: accepted and not started', () => {
  const plan = (told: object) =>
    emptyDiary({
      planId: known('p1'),
      planTitle: known('Crown'),
      planStatus: known('accepted'),
      planOn: on('2026-09-01'),
      ...told,
    });
  it('needs an accepted plan, nothing done and nothing booked', () => {
    expect(kinds(assessed([plan({})]))).toEqual(['unscheduled_treatment']);
    expect(kinds(assessed([plan({ treatmentsDone: known(1) })]))).toEqual([]);
    expect(kinds(assessed([plan({}), appointment('2026-12-01', 'booked', { at: '2026-11-21' })]))).toEqual([]);
  });
});

describe('C4: 18 months and more', () => {
  it('begins where the band before it ends', () => {
    expect([band('2025-05-21'), band('2025-05-20'), band('2024-12-01')]).toEqual(['12-18', '18+', '18+']);
  });
});

describe('C5: grouped by reason, not only by last visit', () => {
  it('every flag tells staff why, in a sentence', () => {
    const say = sayFrom(
      JSON.parse(readFileSync(new URL('../../public/_locales/en/messages.json', import.meta.url), 'utf8')),
    );
    const { flags } = assessed([
      seeing({ lastVisitOn: on('2025-10-01') }),
      emptyDiary({ recareDueOn: on('2026-03-20'), recareType: known('Prophy') }),
      appointment('2026-11-20', 'no_show'),
    ]);
    expect(flags.map((f) => sayIt(say, f.reason, 'en'))).toEqual([
      'Prophy was due on Mar 20, 2026, 8 months ago. No booking seen.',
      'Last visit: Oct 1, 2025, 13 months ago. No booking seen.',
      'Missed the appointment on Nov 20, 2026. Nothing booked since.',
    ]);
  });
});
