import type { PatientRecord } from '#lib/core/patient.ts';
import { enrolmentsOf, isOpen } from '#lib/store/enrolments.ts';
import { frameById, screenRowOf } from '#lib/store/frames.ts';
import { type Standing, standingOf } from '#lib/store/holds.ts';
import { patientByKey } from '#lib/store/patients.ts';
import { decideFor } from './decide.ts';
import type { PatientNow } from './patient-view.ts';
import type { Background } from './ports.ts';
import type { Practice } from './practice.ts';

/** Whether the frame's screen is read with certainty right now. */
async function isUnsure({ store }: Background, frame: string): Promise<boolean> {
  const health = (await frameById(store, frame))?.health.state;
  return health !== undefined && health !== 'reading';
}

/** A patient as known now; null when never seen. `frame` = where the card was opened. */
export async function patientNow(
  bg: Background,
  practice: Practice,
  patientKey: string,
  frame: string,
): Promise<(PatientNow & { patientKey: string }) | null> {
  const { store } = bg;
  const row = await patientByKey(store, patientKey);
  if (!row) return null;
  const [standing, enrolments, unsure] = await Promise.all([
    standingOf(store, [patientKey]),
    enrolmentsOf(store, patientKey),
    isUnsure(bg, frame),
  ]);
  const about = {
    standing: standing(patientKey),
    open: enrolments.find(isOpen),
    unsure,
    identified: true,
    around: row.around,
  };
  const assessment = decideFor(practice).assess(row.record, about);
  const { around } = row;
  const known = { patientKey, record: row.record, assessment, standing: about.standing, enrolments };
  return around ? { ...known, around } : known;
}

/** A row without a patient id, as its screen showed it: to look at, not to act on. */
export async function looseNow(
  bg: Background,
  practice: Practice,
  row: string,
  frame: string,
): Promise<PatientNow | null> {
  const { store } = bg;
  const read = (await screenRowOf(store, frame, row))?.loose;
  if (!read) return null;
  const decide = decideFor(practice);
  const record: PatientRecord = decide.alone(read);
  const standing: Standing = { holds: [], snoozedUntil: null, optedOutAt: null, contacts: [] };
  const assessment = decide.assess(record, {
    standing,
    open: undefined,
    unsure: await isUnsure(bg, frame),
    identified: false,
  });
  return { patientKey: null, record, assessment, standing, enrolments: [] };
}
