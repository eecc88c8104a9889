import type { Compiled } from './cutoffs.ts';
import type { Blocker, BlockerKind, WordParam } from './flag.ts';
import { bookingSource, type Life } from './lifecycle.ts';
import type { PatientRecord, Seen, Source } from './patient.ts';
import { reachOf } from './reach.ts';
import type { Hold, Situation } from './situation.ts';

/** Staff may go on over these with a written reason; over a stop, a death or a mistaken identity never. */
const OVERRIDABLE = new Set<BlockerKind>(['booked', 'stale', 'no_evidence']);

type Extra = { params?: WordParam[]; lift?: boolean; evidence?: (Source | undefined)[]; variant?: string };

function block(kind: BlockerKind, { params = [], lift = true, evidence = [], variant = '' }: Extra = {}): Blocker {
  return {
    kind,
    reason: { id: `blocker_${kind}${variant}`, params },
    ...(lift ? { lift: { id: `lift_${kind}${variant}`, params: [] } } : {}),
    overridable: OVERRIDABLE.has(kind),
    evidence: evidence.filter((s) => s !== undefined),
  };
}

/** Everything that stands against contacting this patient now, in the order of the gate. Empty = nothing does. */
export function blockersOf(record: PatientRecord, c: Compiled, life: Life, situation: Situation): Blocker[] {
  return [
    ...stops(record, situation),
    ...minors(record, c),
    ...diary(record, c, life),
    ...(situation.enrolled ? [block('already_enrolled')] : []),
    ...reach(record, c, situation),
    ...contacts(record, c, situation),
    ...(situation.snoozedUntilDay !== null && c.today < situation.snoozedUntilDay
      ? [block('snoozed', { params: [{ day: situation.snoozedUntilDay }] })]
      : []),
    ...(situation.screenUnsure ? [block('screen_unsure')] : []),
  ];
}

/** For a row whose screen shows no patient id: there is no record, so this is all that can be said. */
export const noPatientId = (): Blocker => block('no_patient_id');

/** What only the patient, or nobody, can undo; and what staff noted. A screen's word comes with its source. */
function stops(record: PatientRecord, situation: Situation): Blocker[] {
  const found: Blocker[] = [];
  const note = (kind: BlockerKind, seen: Seen<boolean> | undefined, hold: Hold) => {
    if (seen?.value === true) found.push(block(kind, { evidence: [seen.source], lift: kind !== 'deceased' }));
    else if (situation.holds.includes(hold)) found.push(block(kind, { variant: '_noted' }));
  };
  if (situation.optedOut) found.push(block('opted_out'));
  note('do_not_contact', record.doNotContact, 'asked_not_contacted');
  note('deceased', record.deceased, 'deceased');
  note('moved', record.moved, 'moved');
  note('complaint', undefined, 'complaint');
  note('in_treatment', undefined, 'in_treatment');
  note('not_this_patient', undefined, 'wrong_data');
  return found;
}

function minors(record: PatientRecord, c: Compiled): Blocker[] {
  const born = record.birthDay?.value ?? null;
  if (born === null || born <= c.minorAfter || record.guardianName?.value) return [];
  return [block('minor_without_contact', { evidence: [record.birthDay?.source] })];
}

/** A booking that stands; no sign that there is none; or one too old to rest on. */
function diary(record: PatientRecord, c: Compiled, life: Life): Blocker[] {
  if (life.booking !== null) {
    return [block('booked', { params: [{ day: life.booking }], evidence: [bookingSource(record, life.booking)] })];
  }
  const seen = record.nothingBooked;
  if (life.strength === 'none' || !seen) return [block('no_evidence')];
  const day = seen.day ?? Math.floor(Date.parse(seen.source.seenAt) / 86_400_000);
  return day < c.freshFrom ? [block('stale', { params: [{ day }], evidence: [seen.source] })] : [];
}

function reach(record: PatientRecord, c: Compiled, situation: Situation): Blocker[] {
  const found = reachOf(record, c.policy, situation.consent);
  if (found.state === 'reachable') return [];
  if (found.state === 'no_address') return [block('no_address')];
  return [block('no_consent', { variant: `_${found.state}`, evidence: found.evidence })];
}

/** The caps per person: so many a day, so many in seven days, the PMS's own reminder counted among them. */
function contacts(record: PatientRecord, c: Compiled, situation: Situation): Blocker[] {
  if (situation.holds.includes('already_spoke')) return [block('contacted_recently', { variant: '_noted' })];
  const reminded = record.remindedDay?.value ?? null;
  const days = [...situation.contactedDays, ...(reminded === null ? [] : [reminded])].filter(
    (d) => d <= c.today && d > c.today - 7,
  );
  days.sort((a, b) => b - a);
  const today = days.filter((d) => d === c.today).length;
  const evidence = [reminded === null ? undefined : record.remindedDay?.source];
  const { capPerDay, capPerWeek } = c.policy;
  // The contact that must fall out of the seven days before there is room again.
  const oldestCounted = days[capPerWeek - 1];
  if (oldestCounted !== undefined)
    return [block('contacted_recently', { params: [{ day: oldestCounted + 7 }], evidence })];
  return today >= capPerDay ? [block('contacted_recently', { params: [{ day: c.today + 1 }], evidence })] : [];
}
