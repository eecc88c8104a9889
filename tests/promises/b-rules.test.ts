import { describe, expect, it } from 'vitest';
import { appointment, assessed, emptyDiary, kinds, on, seeing } from '#lib/core/made-up.ts';

const TODAY = '2026-11-20';

describe('B3: missed and not rebooked', () => {
  it('is flagged the same day and ready once the patient page shows nothing booked', () => {
    const missed = appointment(TODAY, 'no_show');
    expect(assessed([missed])).toMatchObject({ flags: [{ kind: 'no_show', strength: 'none' }], ready: false });
    expect(assessed([missed, emptyDiary()])).toMatchObject({
      flags: [{ kind: 'no_show', strength: 'proof' }],
      ready: true,
    });
  });

  it('is not once it was rebooked', () => {
    expect(kinds(assessed([appointment(TODAY, 'no_show'), appointment('2026-12-01', 'booked')]))).toEqual([]);
  });
});

describe('B4: cancelled and not rebooked', () => {
  it('is flagged until another appointment stands', () => {
    const cancelled = appointment('2026-12-01', 'cancelled');
    expect(assessed([cancelled, emptyDiary()])).toMatchObject({ flags: [{ kind: 'cancelled' }], ready: true });
    expect(
      kinds(assessed([cancelled, emptyDiary(), appointment('2026-12-08', 'booked', { at: '2026-11-21' })])),
    ).toEqual([]);
  });
});

describe('B8: lapsed', () => {
  it('fires on no recent visit and nothing booked, and on nothing less', () => {
    const visit = seeing({ lastVisitOn: on('2025-03-02') });
    expect(kinds(assessed([visit, emptyDiary()]))).toEqual(['lapsed']);
    expect(kinds(assessed([visit]))).toEqual([]);
    expect(kinds(assessed([emptyDiary()]))).toEqual([]);
    expect(kinds(assessed([visit, appointment('2026-12-01', 'booked')]))).toEqual([]);
  });
});
