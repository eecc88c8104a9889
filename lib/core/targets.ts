import { monthsLater } from './cutoffs.ts';
import { toDayNumber } from './day.ts';
import type { Policy } from './policy.ts';

type Targets = NonNullable<Policy['targets']>;

/** How one goal stands. Rates are shares (0.41 = 41%); points are percentage points, rounded to a tenth. */
export type Progress = {
  goal: 'in90Days' | 'in12Months';
  rate: number;
  dueDay: number;
  /** Days until it is due; negative once that day is over. */
  daysLeft: number;
  pointsGained: number | null;
  pointsToGo: number | null;
  state: 'reached' | 'open' | 'missed' | 'unknown';
};

const points = (share: number): number => Math.round(share * 1_000) / 10;

/** How far the practice is from the goals it set; `rate` = its recall rate today, null while none can be told. */
export function progress(targets: Targets, rate: number | null, today: number): Progress[] {
  const setOn = toDayNumber(targets.setOn);
  const due = { in90Days: setOn + 90, in12Months: monthsLater(setOn, 12) } as const;
  return (['in90Days', 'in12Months'] as const).flatMap((goal): Progress[] => {
    const wanted = targets[goal];
    if (wanted === undefined) return [];
    const daysLeft = due[goal] - today;
    const reached = rate !== null && rate >= wanted;
    return [
      {
        goal,
        rate: wanted,
        dueDay: due[goal],
        daysLeft,
        pointsGained: rate === null ? null : points(rate - targets.baseline),
        pointsToGo: rate === null ? null : Math.max(0, points(wanted - rate)),
        state: rate === null ? 'unknown' : reached ? 'reached' : daysLeft < 0 ? 'missed' : 'open',
      },
    ];
  });
}
