import { describe, expect, it } from 'vitest';
import { appointment, assessed, daysFromToday, emptyDiary, flagOf, kinds, on, seeing } from '../made-up.ts';

const visit = seeing({ lastVisitOn: on('2026-06-20') });

describe('at_risk', () => {
  it('says that recare is due, by day or by month', () => {
    const day = flagOf(assessed([visit, emptyDiary({ recareDueOn: on(daysFromToday(10)) })]), 'at_risk');
    expect(day).toMatchObject({ band: 'due_soon', reason: { id: 'reason_at_risk_due' }, numbers: { dueInDays: 10 } });
    const month = flagOf(assessed([visit, emptyDiary({ recareDueOn: on('2026-11') })]), 'at_risk');
    expect(month).toMatchObject({ reason: { id: 'reason_at_risk_due_month', params: [{ month: '2026-11' }] } });
    expect(day?.evidence.map((s) => s.field)).toEqual(['recareDueOn', 'nothingBooked']);
  });

  it('says how often and how long ago where the patient is late by their own rhythm', () => {
    const came = [293, 203, 113].map((ago) =>
      appointment(daysFromToday(-ago), 'completed', { at: daysFromToday(-ago) }),
    );
    const flag = flagOf(assessed([...came, emptyDiary()]), 'at_risk');
    expect(flag).toMatchObject({ band: 'rhythm', numbers: { usualDays: 90, sinceVisitDays: 113 } });
    expect(flag?.evidence.filter((s) => s.field === 'appointmentStatus').length).toBeGreaterThanOrEqual(3);
  });

  it('counts misses, and rests on each of them', () => {
    const missed = [40, 20].map((ago) => appointment(daysFromToday(-ago), 'no_show'));
    const flag = flagOf(assessed([visit, ...missed, emptyDiary()]), 'at_risk');
    expect(flag).toMatchObject({ band: 'misses', numbers: { misses: 2 } });
    expect(flag?.evidence).toHaveLength(3);
  });

  it('does not repeat what overdue_recare says', () => {
    const assessment = assessed([visit, emptyDiary({ recareDueOn: on('2026-10-01') })]);
    expect([assessment.state, kinds(assessment)]).toEqual(['at_risk', ['overdue_recare']]);
  });

  it('ends with a booking', () => {
    expect(
      kinds(
        assessed([
          visit,
          emptyDiary({ at: '2026-11-18', recareDueOn: on(daysFromToday(10)) }),
          appointment('2026-12-01', 'booked'),
        ]),
      ),
    ).toEqual([]);
  });
});
