import type { Assessment } from '../core/flag.ts';
import { isLeaking } from '../core/leakage.ts';
import type { PatientRecord } from '../core/patient.ts';
import type { FlagKind } from '../core/policy.ts';
import type { Standing } from './holds.ts';

/**
 * What a patient can be found by, as short strings in one index of the patients table. A filter of the list is a range of
 * it, a count of the audit is a running total of it, and both come from the same assessment:
 *
 *     s:lapsed                    lifecycle state
 *     f:overdue_recare:6-9        any flag, with its band ('' where the rule gives none)
 *     l:overdue_recare:6-9        counts as leakage, under its primary flag
 *     b:stale                     a blocker
 *     r:                          ready: one click may start
 */
export function marksOf(assessment: Assessment): string[] {
  const { state, flags, blockers, primary, ready } = assessment;
  const leak = primary !== null && isLeaking(assessment) ? flags[primary] : undefined;
  return [
    ...new Set([
      `s:${state}`,
      ...flags.map((flag) => `f:${flag.kind}:${flag.band ?? ''}`),
      ...(leak ? [`l:${leak.kind}:${leak.band ?? ''}`] : []),
      ...blockers.map((blocker) => `b:${blocker.kind}`),
      ...(ready ? ['r:'] : []),
    ]),
  ];
}

/**
 * First instant since which the patient leaks and nobody reached out, noted anything or started a follow-up; undefined
 * for everybody else. Touching starts the count anew: a patient flagged again after a follow-up waits from then on.
 */
function untouchedSince(
  before: string | undefined,
  assessment: Assessment,
  { standing, open }: { standing: Standing; open: unknown },
  at: string,
): string | undefined {
  if (!isLeaking(assessment) || open !== undefined) return undefined;
  if (standing.holds.length > 0 || standing.snoozedUntil !== null) return undefined;
  const touched = standing.contacts.reduce((last, it) => (it.at > last ? it.at : last), '');
  const since = before ?? at;
  return touched > since ? touched : since;
}

export type Findings = { marks: string[]; leakKind?: FlagKind; untouched?: string };

/** What a patient row carries of its assessment. `before` = the row as it was; `at` = now. */
export function findings(
  before: { untouched?: string } | undefined,
  assessment: Assessment,
  about: { standing: Standing; open: unknown },
  leakKind: FlagKind | null,
  at: string,
): Findings {
  const untouched = untouchedSince(before?.untouched, assessment, about, at);
  return {
    marks: marksOf(assessment),
    ...(leakKind ? { leakKind } : {}),
    ...(untouched ? { untouched } : {}),
  };
}

/** A name as it is sorted and searched by: no case, no accents, one space between words. */
export function sortName(record: PatientRecord): string {
  return foldName(record.name?.value ?? '');
}

export function foldName(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[\s,]+/g, ' ')
    .trim()
    .slice(0, 120);
}
