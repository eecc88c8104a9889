import { describe, expect, it } from 'vitest';
import { fromDayNumber } from '../day.ts';
import { assessed, emptyDiary, kinds, known, on, recordOf, seeing } from '../made-up.ts';

/** What systems write where there is no date, and years of other calendars and of the wrong century. */
const NOBODY_MEANS = ['0001-01-01', '1753-01-01', '1899-12-30', '1900-01-01', '1970-01-01', '1405-09', '1448-06-12'];
const NOBODY_WAITS_FOR = ['2569-11-28', '2099-01-01', '9999-12-31', '2069-11-28'];

describe('dates that nobody means', () => {
  it.each([...NOBODY_MEANS, ...NOBODY_WAITS_FOR])('%s is no visit, no due date, no plan and no birth', (date) => {
    const plan = { planOn: on(date), planStatus: known('accepted' as const) };
    const told = { ...plan, lastVisitOn: on(date), recareDueOn: on(date), birthOn: on(date) };
    const found = assessed([emptyDiary(told)]);
    expect(kinds(found)).toEqual([]);
    expect(found.state).toBe('unknown');
    expect(found.blockers).toEqual([]);
  });

  it.each(NOBODY_WAITS_FOR)('%s is no booking, and what it stands for may be one', (date) => {
    const old = seeing({ lastVisitOn: on('2024-01-10') });
    const found = assessed([old, seeing({ nothingBooked: 'hint', nextBookingOn: on(date) })]);
    expect(found.blockers.map((it) => it.kind)).toEqual(['no_evidence']);
    expect(kinds(found)).toEqual([]);
    const day = seeing({ appointmentOn: on(date), appointmentStatus: known('booked' as const) });
    expect(recordOf(day).appointments).toEqual([]);
  });

  it('leaves old age, a recall in ten years and the visits of a long life as they are', () => {
    const told = { birthOn: on('1908-02-29'), recareDueOn: on('2036-11-20'), lastVisitOn: on('1984-05-02') };
    const { birthDay, recares, lastVisit } = recordOf(seeing(told));
    expect(fromDayNumber(birthDay?.value ?? 0)).toBe('1908-02-29');
    expect(fromDayNumber(recares[0]?.due.to ?? 0)).toBe('2036-11-20');
    expect(fromDayNumber(lastVisit?.value?.to ?? 0)).toBe('1984-05-02');
  });

  it('keeps what was known before', () => {
    const record = recordOf(
      seeing({ at: '2026-11-01', lastVisitOn: on('2025-03-04') }),
      seeing({ at: '2026-11-02', lastVisitOn: on('1900-01-01') }),
    );
    expect(fromDayNumber(record.lastVisit?.value?.to ?? 0)).toBe('2025-03-04');
  });
});
