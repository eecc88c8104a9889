import { type Practice, providers } from '../model.ts';
import { builderFor } from './builder.ts';
import { addCast } from './cast.ts';
import * as cohort from './cohorts.ts';
import { randomFrom } from './random.ts';

/**
 * The practice as it stands on `today` (`YYYY-MM-DD`): about 300 people, the same for the same seed and day. Every
 * date is relative to `today`, so the demo never grows old; who just asked did so shortly before `clock` (`HH:mm`).
 */
export function seedPractice(today: string, seed: number, clock = '12:00'): Practice {
  const b = builderFor(today, randomFrom(seed));
  const times = (n: number, make: (i: number) => void) => {
    for (let i = 0; i < n; i++) make(i);
  };

  cohort.todaysDiary(b, providers);
  addCast(b);
  times(32, () => cohort.regular(b, true));
  times(21, () => cohort.regular(b, false));
  times(32, () => cohort.lately(b, true));
  times(10, () => cohort.lately(b, false));
  times(7, (i) => cohort.overdue(b, 7 + (i % 8), i % 2 === 0));
  times(5, (i) => cohort.overdue(b, 15 + i, i % 2 === 0));
  times(5, (i) => cohort.overdue(b, 25 + i));
  times(5, (i) => cohort.overdue(b, 50 + i * 3));
  times(5, () => cohort.dueSoon(b));
  times(10, () => cohort.bookedButListed(b));
  times(7, () => cohort.brokenRhythm(b));
  times(5, () => cohort.unsettled(b));
  times(7, (i) => cohort.fellThrough(b, 'missed', [1, 1, 2, 5, 9, 16, 24][i] ?? 3));
  times(7, (i) => cohort.fellThrough(b, 'cancelled', [1, 2, 3, 6, 10, 18, 30][i] ?? 3));
  times(4, () => cohort.rebooked(b));
  times(12, (i) => cohort.planned(b, 'accepted', 9 + i * 11));
  times(2, () => cohort.secondThoughts(b));
  times(4, () => cohort.planned(b, 'accepted', 12, true));
  times(7, (i) => cohort.planned(b, 'proposed', 3 + i * 14));
  times(5, (i) => cohort.planned(b, 'in_progress', 20 + i * 9));
  times(3, () => cohort.planned(b, 'completed', 60));
  times(2, () => cohort.planned(b, 'declined', 45));
  times(6, () => cohort.newcomer(b));
  cohort.enquiries(b, clock);

  return b.practice;
}
