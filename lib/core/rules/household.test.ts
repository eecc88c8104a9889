import { describe, expect, it } from 'vitest';
import { assess } from '../assess.ts';
import type { HouseholdAround } from '../household/household.ts';
import { appointment, compiledFor, emptyDiary, flagOf, on, recordOf, seeing } from '../made-up.ts';
import type { Sighting } from '../sighting.ts';
import { quietSituation } from '../situation.ts';

const alone: HouseholdAround = { othersFlagged: 0, othersLapsed: 0, selfFlagged: false, selfActive: true };
const flag = (around: Partial<HouseholdAround> | undefined, ...more: Sighting[]) =>
  flagOf(
    assess(
      recordOf(seeing({ lastVisitOn: on('2026-10-01') }), emptyDiary(), ...more),
      compiledFor(),
      quietSituation,
      around && { ...alone, ...around },
    ),
    'household',
  );

describe('household', () => {
  it('fires when two are flagged, or one still comes and others have lapsed', () => {
    expect(flag({ selfFlagged: true, othersFlagged: 2 })).toMatchObject({
      band: 'flagged_together',
      numbers: { others: 2 },
    });
    expect(flag({ othersLapsed: 1 })).toMatchObject({ band: 'others_lapsed', numbers: { others: 1 } });
  });

  it('says nothing of a household of which nothing is known, or where nobody has drifted', () => {
    expect(flag(undefined)).toBeUndefined();
    expect(flag({})).toBeUndefined();
    expect(flag({ selfFlagged: true, selfActive: false })).toBeUndefined();
    expect(flag({ othersFlagged: 1 })).toBeUndefined();
    expect(flag({ othersLapsed: 1 }, appointment('2026-12-01', 'booked'))).toBeUndefined();
  });
});
