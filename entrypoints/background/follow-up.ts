import type { BookingState } from '#lib/contract/enrolments.ts';
import type { Blocker, Sentence } from '#lib/core/flag.ts';
import { findSequence } from '#lib/core/sequence/library/sequences.ts';
import { launchRequestOf } from '#lib/messages/launch-request.ts';
import { refusalOf } from '#lib/messages/previews.ts';
import type { LaunchResult, LaunchWish } from '#lib/messages/views.ts';
import type { EnrolmentRow } from '#lib/store/enrolments.ts';
import { launch } from '#lib/store/launch.ts';
import { noteHashes } from '#lib/store/patients.ts';
import { withStore } from '#lib/store/store-problem.ts';
import { hashPatientKey } from '#lib/sync/patient-hash.ts';
import { byNow } from './access.ts';
import { planWith } from './launch-wish.ts';
import { type PatientNow, previewing } from './patient-view.ts';
import type { Background } from './ports.ts';
import type { Practice } from './practice.ts';
import { syncSoon } from './sync.ts';

/** How long a start can be taken back; nothing leaves before. */
const UNDO_MS = 10_000;

export type Override = { blocker: 'booked' | 'stale' | 'no_evidence'; reason: string } | null;

const refused = (reasons: Sentence[]): LaunchResult => ({ state: 'refused', reasons });
const sorry = (id: string) => refused([{ id, params: [] }]);

/** The launch itself tells the server of the bookings; the same again is not news. */
function toldOf(booking: BookingState, toldAt: string): Pick<EnrolmentRow, 'told' | 'toldAt'> {
  if (booking.state === 'unknown') return {};
  return { told: booking.state === 'booked' ? `booked ${booking.on}` : 'nothing', toldAt };
}

/** A reason given for going on in spite of a booking covers old evidence too; the other way round it doesn't. */
function covers(override: Override, it: Blocker): boolean {
  return override !== null && it.overridable && (override.blocker === 'booked' || it.kind !== 'booked');
}

/**
 * Starts a follow-up, or says why not. Everything is decided again on what is known now, whatever the card showed; the
 * server has the last word. A written reason overrides the blockers
 * that a person may override, and nothing else. `automatic`: nobody pressed Start (lib/core/entry.ts).
 */
export async function startFollowUp(
  bg: Background,
  practice: Practice,
  patient: PatientNow & { patientKey: string },
  sequenceId: string,
  override: Override,
  wish: LaunchWish = {},
  automatic = false,
): Promise<LaunchResult> {
  const { assessment, record, patientKey } = patient;
  const sequence = findSequence(sequenceId);
  if (!sequence) return sorry('problem_no_sequence');
  if (!practice.device) return sorry('problem_not_paired');
  const running = patient.enrolments.find((it) => it.state === 'active' || it.state === 'held');
  if (running) return { state: 'already', by: running.launchedBy, at: running.launchedAt };
  const standing = assessment.blockers.filter((it) => !covers(override, it));
  if (standing.length > 0) return refused(standing.map((it) => it.reason));
  const flag =
    assessment.flags.find((it) => sequence.flagKinds.includes(it.kind)) ?? assessment.flags[assessment.primary ?? 0];
  // No message without a reason behind it, and none that speaks of another.
  if (!flag) return sorry('problem_no_flag');
  if (!sequence.flagKinds.includes(flag.kind)) return sorry('problem_no_sequence');

  const at = bg.now().toISOString();
  const plan = planWith(sequence, patient, practice, at, wish);
  const refusal = refusalOf(sequence, { ...previewing(patient, practice, bg.now()), plan }, override);
  if (refusal) return refused([refusal]);
  const hash = await hashPatientKey(practice.device.salt, patientKey);
  // What the send API says of them is to be known for theirs at once.
  const { zone } = practice.policy.practice;
  await withStore(bg.store, () => noteHashes(bg.store, new Map([[patientKey, hash]]), zone));
  const by = automatic ? bg.say('desk_automatic') : await byNow(bg);
  const { compiled } = practice;
  const about = { record, patientKey: hash, sequence, flagKind: flag.kind, compiled };
  const asked = { ...about, override, plan, automatic, by, at };
  const body = launchRequestOf({ ...asked, recorded: patient.standing.consents });
  if (!body) return sorry('problem_missing_firstName');

  const undoUntil = new Date(Date.parse(at) + UNDO_MS).toISOString();
  const enrolment: EnrolmentRow & { patientKey: string } = {
    id: bg.uuid(),
    patientKey,
    hash,
    sequenceId: sequence.id,
    sequenceVersion: sequence.version,
    flagKind: flag.kind,
    state: 'active',
    cause: null,
    launchedAt: at,
    launchedBy: by,
    delivery: 'waiting',
    undoUntil,
    problem: null,
    steps: [],
    endedAt: null,
    ...(override ? { overrode: override.blocker } : {}),
    ...(automatic ? { automatic } : {}),
    ...toldOf(body.booking, at),
  };
  const command = { kind: 'launch' as const, body };
  const done = await withStore(bg.store, () => launch(bg.store, enrolment, command, bg.uuid(), Date.parse(undoUntil)));
  if (done.state === 'already') return done;
  syncSoon(bg, UNDO_MS + 50);
  return { state: 'started', enrolmentId: enrolment.id, undoUntil };
}
