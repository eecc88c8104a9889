import { defaultBands } from '#lib/core/bands.ts';
import type { BandSet, FlagKind } from '#lib/core/policy.ts';

/** Which band sets a flag may be in; overdue recare goes by one of two. */
const setsOf: Partial<Record<FlagKind, BandSet[]>> = {
  overdue_recare: ['past_due', 'since_visit'],
  exam_overdue: ['exam'],
  unscheduled_treatment: ['treatment_age'],
  no_show: ['fallen_age'],
  cancelled: ['fallen_age'],
};

/** Names of the bands of a flag as the rules give them: `0-6`, `12+`; those of both sets where there are two. */
export function bandsOf(kind: FlagKind): string[] {
  const names = (setsOf[kind] ?? []).flatMap((set) =>
    defaultBands[set].map((from, i, all) => (all[i + 1] === undefined ? `${from}+` : `${from}-${all[i + 1]}`)),
  );
  return [...new Set(names)];
}
