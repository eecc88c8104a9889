import { describe, expect, it } from 'vitest';
import { assess } from '../assess.ts';
import { compile } from '../cutoffs.ts';
import { dayInZone, toDayNumber } from '../day.ts';
import { absent, appointment, flagOf, known, on, policy, recordOf, seeing, type Told } from '../made-up.ts';
import { quietSituation } from '../situation.ts';

const asked = (date: string, time?: string, told: Told = {}) =>
  seeing({ at: date, enquiryOn: on(date, time), enquiryAssignedTo: absent, ...told });
const at = (now: string | null, day: string, ...sightings: Parameters<typeof recordOf>) =>
  flagOf(
    assess(recordOf(...sightings), compile(policy, toDayNumber(day), now ? { now } : {}), quietSituation),
    'enquiry',
  );
const inNewYork = (now: string) => dayInZone(now, policy.practice.zone);

describe('enquiry', () => {
  it.each([
    ['2026-11-20T15:00:00Z', 'hot', 0],
    ['2026-11-20T16:00:00Z', 'hot', 60],
    ['2026-11-20T16:01:00Z', 'open', 61],
  ])('asked at 10:00, looked at %s: %s', (now, band, minutes) => {
    const found = at(now, '2026-11-20', asked('2026-11-20', '10:00'));
    expect([found?.band, found?.numbers.ageMinutes]).toEqual([band, minutes]);
  });

  it('counts real minutes over midnight and through the hours that summer time moves', () => {
    const over = '2026-11-21T05:20:00Z';
    expect(at(over, inNewYork(over), asked('2026-11-20', '23:40'))?.numbers.ageMinutes).toBe(40);
    // 8 March 2026: 01:30 is followed by 03:10 after forty minutes.
    expect(at('2026-03-08T07:10:00Z', '2026-03-08', asked('2026-03-08', '01:30'))?.numbers.ageMinutes).toBe(40);
  });

  it('is not hot where the minute is unknown', () => {
    expect(at('2026-11-20T15:10:00Z', '2026-11-20', asked('2026-11-20'))?.band).toBe('open');
    expect(at(null, '2026-11-20', asked('2026-11-20', '10:00'))?.band).toBe('open');
  });

  it('ends with a reply, a booking or a visit; without the columns nothing is known', () => {
    const row = asked('2026-11-20', '10:00');
    expect(at(null, '2026-11-20', row, seeing({ enquiryRepliedOn: on('2026-11-20') }))).toBeUndefined();
    expect(at(null, '2026-11-20', row, seeing({ enquiryRepliedOn: on('2026-11-01') }))).toBeDefined();
    expect(at(null, '2026-11-20', row, appointment('2026-12-01', 'booked'))).toBeUndefined();
    expect(at(null, '2026-11-20', row, seeing({ lastVisitOn: on('2026-11-20') }))).toBeUndefined();
    expect(at(null, '2026-11-20', asked('2026-11-20', '10:00', { enquiryAssignedTo: undefined }))).toBeUndefined();
    expect(at(null, '2026-11-20', asked('2026-11-20', '10:00', { enquiryAssignedTo: known('Kim') }))).toBeUndefined();
    const taken = asked('2026-11-20', '10:00', { enquiryAssignedTo: known('Kim'), enquiryRepliedOn: absent });
    expect(at(null, '2026-11-20', taken)?.reason.id).toBe('reason_enquiry_unanswered');
  });
});
