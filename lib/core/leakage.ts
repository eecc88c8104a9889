import type { Assessment, BlockerKind, Sentence } from './flag.ts';
import { type FlagKind, flagKind, type Policy } from './policy.ts';

/** The figure of the popup, with everything its formula needs to be checked by hand. */
export type Leakage = {
  count: number;
  byKind: { kind: FlagKind; label: Sentence; count: number }[];
  recoveryRate: number;
  recoverable: number;
  low: number;
  high: number;
  perVisitLow: number;
  perVisitHigh: number;
  currency: string;
  patientsSeen: number;
};

/** Not a leak: who can't or mustn't come back, who is booked, and who isn't known to have nothing booked. */
const NOT_LEAKING = new Set<BlockerKind>([
  'booked',
  'no_evidence',
  'deceased',
  'moved',
  'opted_out',
  'do_not_contact',
  'not_this_patient',
]);

/** Not slipping away: what asks for no visit, who asks to come for the first time, and whose family it is about. */
const NO_LEAK = new Set<FlagKind>(['balance', 'birthday', 'post_visit', 'new_patient', 'enquiry', 'household']);

/** The kind a patient is counted under: their primary flag's, or where that isn't about slipping away the first that is. */
export function leakKindOf({ flags, primary }: Assessment): FlagKind | null {
  const kind = primary === null ? undefined : flags[primary]?.kind;
  if (kind !== undefined && !NO_LEAK.has(kind)) return kind;
  return flags.find((flag) => !NO_LEAK.has(flag.kind))?.kind ?? null;
}

/** True when the patient counts in the figure: the same test behind the number and behind the list it opens. */
export function isLeaking(assessment: Assessment): boolean {
  return leakKindOf(assessment) !== null && !assessment.blockers.some((b) => NOT_LEAKING.has(b.kind));
}

/**
 * What patients who slip away are worth, next visit only:
 *
 *     count       = flagged, nothing booked, not deceased, moved, opted out or someone else
 *     recoverable = count × recovery rate
 *     low, high   = recoverable × value per visit (low, high) − count × cost of one follow-up's messages, never below 0
 *
 * Each patient counts once, under their primary flag. Check: 472 × 30% × 2,000 to 6,000 = 283,200 to 849,600.
 */
export function leakage(assessments: Iterable<Assessment>, policy: Policy): Leakage {
  const counts = new Map<FlagKind, number>();
  let patientsSeen = 0;
  for (const assessment of assessments) {
    patientsSeen++;
    const kind = leakKindOf(assessment);
    if (kind && isLeaking(assessment)) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  const count = [...counts.values()].reduce((sum, n) => sum + n, 0);
  const byKind = flagKind.options
    .filter((kind) => counts.has(kind))
    .map((kind) => ({ kind, label: { id: `flag_${kind}`, params: [] }, count: counts.get(kind) ?? 0 }));
  return { count, byKind, patientsSeen, ...worth(count, policy) };
}

/** What the formula asks of a policy. */
export type Worth = Pick<Policy, 'recoveryRate' | 'valuePerVisit' | 'followUpCost'> & {
  practice: Pick<Policy['practice'], 'currency'>;
};

/** The formula alone, for a count from elsewhere (the calculator of the set-up page). */
export function worth(count: number, policy: Worth): Omit<Leakage, 'count' | 'byKind' | 'patientsSeen'> {
  const { recoveryRate, valuePerVisit, practice, followUpCost = 0 } = policy;
  const recoverable = count * recoveryRate;
  const net = (perVisit: number) => Math.max(0, cents(recoverable * perVisit - count * followUpCost));
  return {
    recoveryRate,
    recoverable: cents(recoverable),
    low: net(valuePerVisit.low),
    high: net(valuePerVisit.high),
    perVisitLow: valuePerVisit.low,
    perVisitHigh: valuePerVisit.high,
    currency: practice.currency,
  };
}

const cents = (amount: number): number => Math.round(amount * 100) / 100;
