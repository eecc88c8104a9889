import type { Compiled } from '../cutoffs.ts';
import type { Assessment, LifecycleState } from '../flag.ts';
import type { PatientRecord } from '../patient.ts';
import { type FlagKind, OFF_AT_FIRST } from '../policy.ts';
import { nameWords } from './find-households.ts';
import type { Household, HouseholdAround } from './household.ts';

/** A household as the desk sees it: who has drifted off, who still comes, and whom one grouped message goes to. */
export type HouseholdView = Household & {
  people: { key: string; state: LifecycleState; flags: FlagKind[]; minor: boolean; guardian: string | null }[];
  /** Members the message is about: flagged, not booked, with nothing in the way but a missing contact of their own. */
  covers: string[];
  /** The adult the message goes to; null = staff must say who. */
  contact: string | null;
};

/** Kinds that say nothing about drifting away. */
const APART = new Set<FlagKind>([...OFF_AT_FIRST, 'household', 'enquiry']);
const AWAY = new Set<LifecycleState>(['lapsed', 'gone']);
/** What takes a member out of a grouped message, whoever reads it. */
const NEVER = new Set([
  'booked',
  'no_evidence',
  'deceased',
  'moved',
  'opted_out',
  'do_not_contact',
  'complaint',
  'in_treatment',
  'not_this_patient',
  'already_enrolled',
  'snoozed',
]);

/** Puts together what is known of a household's members. `known` by record key; members without an entry are left out. */
export function householdView(
  household: Household,
  known: ReadonlyMap<string, { record: PatientRecord; assessment: Assessment }>,
  c: Compiled,
): HouseholdView {
  const members = household.members.flatMap((key) => known.get(key) ?? []);
  const adults = members.filter(({ record }) => isAdult(record, c)).map(({ record }) => record);
  const people = members.map(({ record, assessment }) => {
    const minor = isMinor(record, c);
    return {
      key: record.key,
      state: assessment.state,
      flags: ownKinds(assessment),
      minor,
      guardian: minor ? (guardianOf(record, adults)?.key ?? null) : null,
    };
  });
  const covers = members
    .filter(({ assessment: a }) => ownKinds(a).length > 0 && !a.blockers.some((b) => NEVER.has(b.kind)))
    .map(({ record }) => record.key);
  const guardians = new Set(people.flatMap((it) => (covers.includes(it.key) && it.guardian ? [it.guardian] : [])));
  const grown = covers.filter((key) => adults.some((it) => it.key === key));
  const only = adults.length === 1 ? (adults[0]?.key ?? null) : null;
  const contact =
    guardians.size === 1
      ? ([...guardians][0] ?? null)
      : guardians.size === 0 && grown.length === 1
        ? (grown[0] ?? null)
        : only;
  const reachable = contact !== null && !known.get(contact)?.assessment.blockers.some((b) => SILENCED.has(b.kind));
  return { ...household, people, covers, contact: reachable ? contact : null };
}

/** Who can't be the one written to, for themselves or for others. */
const SILENCED = new Set(['deceased', 'opted_out', 'do_not_contact', 'complaint', 'not_this_patient']);

/**
 * What each member learns from the others, for `assess`. Only where the PMS or staff stand behind the household: what is
 * merely proposed flags nobody.
 */
export function aroundOf(view: HouseholdView): Map<string, HouseholdAround> {
  const around = new Map<string, HouseholdAround>();
  if (view.standing === 'proposed') return around;
  for (const self of view.people) {
    const others = view.people.filter((it) => it !== self);
    around.set(self.key, {
      othersFlagged: others.filter((it) => it.flags.length > 0).length,
      othersLapsed: others.filter((it) => AWAY.has(it.state)).length,
      selfFlagged: self.flags.length > 0,
      selfActive: self.state === 'active',
    });
  }
  return around;
}

const ownKinds = (assessment: Assessment): FlagKind[] =>
  assessment.flags.map((flag) => flag.kind).filter((kind) => !APART.has(kind));

/** Unknown birth dates are neither: nobody is made responsible, or a child, by a gap. */
function isMinor(record: PatientRecord, c: Compiled): boolean {
  const born = record.birthDay?.value ?? null;
  return born !== null && born > c.minorAfter;
}

function isAdult(record: PatientRecord, c: Compiled): boolean {
  const born = record.birthDay?.value ?? null;
  return born !== null && born <= c.minorAfter && record.deceased?.value !== true;
}

/** The adult of the household whom the minor's page names; without a name the only adult, and never one of several. */
function guardianOf(minor: PatientRecord, adults: PatientRecord[]): PatientRecord | undefined {
  const named = minor.guardianName?.value;
  if (!named) return adults.length === 1 ? adults[0] : undefined;
  const wanted = nameWords(named);
  const fits = adults.filter((it) => nameWords(it.name?.value ?? '') === wanted);
  return fits.length === 1 ? fits[0] : undefined;
}
