import { assess } from '#lib/core/assess.ts';
import { noPatientId } from '#lib/core/blockers.ts';
import { reachedThem } from '#lib/core/call-tasks.ts';
import { dayInZone, toDayNumber } from '#lib/core/day.ts';
import type { Assessment } from '#lib/core/flag.ts';
import { isLeaking } from '#lib/core/leakage.ts';
import { mergeSighting } from '#lib/core/merge.ts';
import type { PatientRecord } from '#lib/core/patient.ts';
import type { Sighting } from '#lib/core/sighting.ts';
import { hold, type Situation } from '#lib/core/situation.ts';
import type { About, Decide } from '#lib/store/read-in.ts';
import type { Practice } from './practice.ts';

/** States in which a message left, or may have left. */
const LEFT = ['sending', 'accepted', 'delivered', 'undelivered', 'unknown'];

/** What is known about a patient apart from the screens, as the rules want it. */
export function situationOf({ standing, open, unsure }: About, zone: string): Situation {
  const day = (at: string) => toDayNumber(dayInZone(at, zone));
  const sent = (open?.steps ?? []).flatMap((step) => (step.at && LEFT.includes(step.state) ? [step.at] : []));
  return {
    holds: standing.holds.flatMap((it) => hold.safeParse(it.hold).data ?? []),
    snoozedUntilDay: standing.snoozedUntil === null ? null : toDayNumber(standing.snoozedUntil),
    optedOut: standing.optedOutAt !== null,
    enrolled: open !== undefined,
    contactedDays: [...standing.contacts.filter((it) => reachedThem(it.outcome)).map((it) => it.at), ...sent].map(day),
    screenUnsure: unsure,
    consent: Object.fromEntries((standing.consents ?? []).map((it) => [it.channel, it.given])),
  };
}

/** The rules under one practice on one day. */
export function decideFor({ policy, compiled }: Practice): Decide {
  const { country, zone } = policy.practice;
  const merge = (record: PatientRecord | undefined, sighting: Sighting) => mergeSighting(record, sighting, { country });
  return {
    merge,
    alone(sighting) {
      // `row` can't be a kind of id, so this key never meets a real patient's.
      const identity = { kind: 'patient' as const, id: `row ${sighting.row}`, from: 'row' };
      const record = merge(undefined, { ...sighting, identity });
      if (!record) throw new Error('a sighting with an identity makes a record');
      return record;
    },
    assess(record, about) {
      const found = assess(record, compiled, situationOf(about, zone), about.around);
      return about.identified ? found : withoutId(found);
    },
    leak(assessment) {
      const kind = assessment.primary === null ? undefined : assessment.flags[assessment.primary]?.kind;
      return kind && isLeaking(assessment) ? kind : null;
    },
  };
}

/** A row that names no patient is shown, and nothing can be started from it until a person links it. */
const withoutId = (found: Assessment): Assessment => ({
  ...found,
  blockers: [noPatientId(), ...found.blockers],
  ready: false,
});
