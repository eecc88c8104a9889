import type { MarkNote } from '#lib/contract/marks.ts';
import { stopCauseOf } from '#lib/core/situation.ts';
import { releaseStep } from '../../jobs/release-step.ts';
import type { Ports } from '../../ports.ts';
import { recordAudit } from '../../store/audit.ts';
import type { Tx } from '../../store/database.ts';
import { isRunning, lockEnrolment, runningEnrolment, stopEnrolment } from '../../store/enrolments.ts';
import { lastWord, liftMark, noteMark } from '../../store/marks.ts';
import { messagesOf } from '../../store/messages.ts';

/** What became of a note: nothing new, news, or news that ended or set going a follow-up. */
type Taken = 'known' | 'noted' | 'stopped' | 'released';

/**
 * Carries out one note of a desk. A death, a move, wrong data, a wish not to be contacted or a talk that took place end a
 * running follow-up; a complaint or a treatment holds it until the note is taken off; `snoozed` leaves a patient alone,
 * and `stalled` picks the words. The newest word holds, by when it was said.
 */
export async function takeMark(tx: Tx, ports: Ports, practiceId: string, note: MarkNote): Promise<Taken> {
  const { patientKey, mark, on, until, why, source, by } = note;
  const [at, said] = [ports.now(), new Date(note.at)];
  const last = await lastWord(tx, practiceId, patientKey, mark);
  // A desk that comes back after days must not undo what another said of it since.
  if (last && last > said) return 'known';
  const about = { practiceId, patientKeys: [patientKey], mark, at: said };
  const changed = on ? await noteMark(tx, { ...about, source, until, why }) : await liftMark(tx, about, by);
  if (changed.length === 0) return 'known';
  const running = await runningEnrolment(tx, practiceId, patientKey);
  const enrolment = running && (await lockEnrolment(tx, running.id));
  await recordAudit(tx, {
    practiceId,
    ...(enrolment && { enrolmentId: enrolment.id }),
    at,
    action: on ? 'mark_noted' : 'mark_lifted',
    reason: mark,
    snapshot: { source },
  });
  if (!enrolment || !isRunning(enrolment.state) || mark === 'snoozed' || mark === 'stalled') return 'noted';
  const cause = stopCauseOf(mark);
  if (on) return cause !== null && (await stopEnrolment(tx, enrolment, { cause, by, at })) ? 'stopped' : 'noted';
  const held = (await messagesOf(tx, enrolment.id)).find((it) => it.state === 'held' && it.reason === mark);
  if (held) await releaseStep(tx, ports, enrolment, held, at);
  return held ? 'released' : 'noted';
}
