import { sayIt } from '#lib/core/words.ts';
import type { ReviewRow } from '#lib/messages/views.ts';
import { openEnrolments } from '#lib/store/enrolments.ts';
import { flaggedRows, frameById } from '#lib/store/frames.ts';
import { standingOf } from '#lib/store/holds.ts';
import { patientsByKeys } from '#lib/store/patients.ts';
import { decideFor } from './decide.ts';
import { looseNow } from './patient-now.ts';
import { nameOfSequence, type PatientNow, proposedFor } from './patient-view.ts';
import type { Background } from './ports.ts';
import type { Practice } from './practice.ts';

/** The flagged rows of a frame's screen, each patient once, those that are ready first, the most money first. */
export async function reviewOf(bg: Background, practice: Practice, frame: string): Promise<ReviewRow[]> {
  const { store } = bg;
  const rows = await flaggedRows(store, frame);
  const keys = [...new Set(rows.flatMap((row) => row.patientKey ?? []))];
  const [patients, standing, open, shown] = await Promise.all([
    patientsByKeys(store, keys),
    standingOf(store, keys),
    openEnrolments(store, keys),
    frameById(store, frame),
  ]);
  const unsure = shown !== null && shown.health.state !== 'reading';
  const decide = decideFor(practice);
  const lines: ReviewRow[] = [];
  for (const { key, record, around } of patients) {
    const about = { standing: standing(key), open: open.get(key), unsure, identified: true, around };
    const assessment = decide.assess(record, about);
    const line = lineOf(
      { patientKey: key, record, assessment, standing: about.standing, enrolments: [] },
      practice,
      bg,
    );
    if (line) lines.push(line);
  }
  for (const { row, loose } of rows) {
    const it = loose ? await looseNow(bg, practice, row, frame) : null;
    const line = it ? lineOf(it, practice, bg) : null;
    if (line) lines.push(line);
  }
  return lines.sort((a, b) => Number(b.ready) - Number(a.ready) || b.money.high - a.money.high);
}

function lineOf(patient: PatientNow, practice: Practice, bg: Background): ReviewRow | null {
  const { patientKey, record, assessment } = patient;
  const flag = assessment.primary === null ? undefined : assessment.flags[assessment.primary];
  if (!flag) return null;
  const sequence = proposedFor(patient, practice);
  return {
    patientKey,
    name: record.name?.value ?? '',
    label: sayIt(bg.say, flag.label, bg.locale),
    reason: flag.reason,
    money: flag.money,
    ready: assessment.ready,
    blockers: assessment.blockers.map((it) => it.reason),
    sequenceId: sequence?.id ?? null,
    sequenceName: sequence ? nameOfSequence(sequence.id, bg) : null,
  };
}
