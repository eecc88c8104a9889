import { describe, expect, it } from 'vitest';
import { appointment, assessed, daysFromToday, emptyDiary, flagOf, kinds, on, seeing, TODAY } from '../made-up.ts';

const missed = (ago: number, told = {}) => appointment(daysFromToday(-ago), 'no_show', told);

describe('no_show', () => {
  it.each([
    [0, '0-3'],
    [2, '0-3'],
    [3, '3-14'],
    [13, '3-14'],
    [14, '14+'],
    [400, '14+'],
  ])('missed %s days ago is in the band %s; it opens the same day', (ago, band) => {
    expect(flagOf(assessed([missed(ago), emptyDiary()]), 'no_show')).toMatchObject({
      band,
      numbers: { ageDays: ago },
      strength: 'proof',
    });
  });

  it('is shown on a day list alone, but not ready: what was booked since has not been seen', () => {
    const assessment = assessed([missed(0)]);
    expect(flagOf(assessment, 'no_show')).toMatchObject({
      strength: 'none',
      reason: { id: 'reason_no_show_unconfirmed' },
    });
    expect(assessment).toMatchObject({
      ready: false,
      blockers: [{ kind: 'no_evidence', overridable: true, lift: { id: 'lift_no_evidence' } }],
    });
  });

  it('claims nothing about days of which no screen told whether they came', () => {
    const reason = (...sightings: Parameters<typeof assessed>[0]) =>
      flagOf(assessed(sightings), 'no_show')?.reason.id.replace('reason_no_show', '');
    const seen = (ago: number) => seeing({ lastVisitOn: on('2026-01-07'), at: daysFromToday(-ago) });
    expect(reason(missed(1), emptyDiary())).toBe('');
    expect(reason(missed(2), emptyDiary())).toBe('_unfollowed');
    expect(reason(missed(30), emptyDiary(), seen(30))).toBe('_unfollowed');
    expect(reason(missed(30), emptyDiary(), seen(29))).toBe('');
  });

  it('does not take "nothing booked" from before the missed day for evidence', () => {
    expect(flagOf(assessed([emptyDiary({ at: '2026-11-10' }), missed(2)]), 'no_show')?.strength).toBe('none');
    expect(flagOf(assessed([emptyDiary({ at: '2026-11-18' }), missed(2)]), 'no_show')?.strength).toBe('proof');
  });

  it('ends with a visit that day or later, with a new booking, and with any later appointment', () => {
    expect(kinds(assessed([missed(9), seeing({ lastVisitOn: on(daysFromToday(-9)) })]))).toEqual([]);
    expect(kinds(assessed([missed(9), appointment('2026-12-01', 'booked')]))).toEqual([]);
    expect(kinds(assessed([missed(9), appointment(daysFromToday(-2), 'booked')]))).toEqual([]);
    expect(kinds(assessed([missed(9), appointment(daysFromToday(-2), 'cancelled')]))).toEqual(['cancelled']);
  });

  it('ends when the desk puts the status right', () => {
    expect(
      kinds(
        assessed([
          missed(0, { at: `${TODAY}T15:00:00Z` }),
          appointment(TODAY, 'arrived', { at: `${TODAY}T15:20:00Z` }),
        ]),
      ),
    ).toEqual([]);
  });

  it('does not believe in a miss that lies ahead', () => {
    expect(kinds(assessed([appointment('2026-12-01', 'no_show'), emptyDiary()]))).toEqual([]);
  });
});
