import type { PracticeSettings } from '#lib/contract/practice.ts';
import { takesStep } from '#lib/core/sequence/branch.ts';
import { findSequence } from '#lib/core/sequence/library/sequences.ts';
import { leftOut, type PlanBasis } from '#lib/core/sequence/plan-steps.ts';
import type { Sequence, Step } from '#lib/core/sequence/sequence.ts';
import type { Ports } from '../ports.ts';
import type { Tx } from '../store/database.ts';
import { lockEnrolment, recipientsOf } from '../store/enrolments.ts';
import { changeMessage, isOver, lockMessage, messagesOf } from '../store/messages.ts';
import { findPractice } from '../store/practices.ts';
import type { EnrolmentRow, MessageRow } from '../store/tables.ts';
import type { Person } from './decide.ts';
import { basisOf, scheduleNext } from './next-step.ts';
import { stepsSoFar } from './steps-so-far.ts';

/** A due step with all that is needed to decide about it. */
export interface Place {
  practice: PracticeSettings;
  enrolment: EnrolmentRow;
  message: MessageRow;
  sequence: Sequence;
  step: Step;
  /** What the plan is worked out with. */
  basis: PlanBasis;
  person: Person;
  now: Date;
}

/** The message with its place, or null when it is not its turn (any more). Locks enrolment first, then the message. */
export async function findPlace(tx: Tx, ports: Ports, messageId: string): Promise<Place | null> {
  const now = ports.now();
  const found = await tx.selectFrom('messages').select('enrolment_id').where('id', '=', messageId).executeTakeFirst();
  const enrolment = found && (await lockEnrolment(tx, found.enrolment_id));
  const message = enrolment && (await lockMessage(tx, messageId));
  // `sending` here means that another worker has it or died with it: the sweep decides, never this job.
  if (!enrolment || message?.state !== 'queued' || enrolment.state !== 'active') return null;
  if (message.due_at && message.due_at > now) {
    await ports.queue.enqueue(tx, 'send', messageId, message.due_at);
    return null;
  }
  const before = (await messagesOf(tx, enrolment.id)).filter((other) => other.position < message.position);
  if (before.some((other) => !isOver(other.state) && !(other.state === 'unknown' && other.check_at === null)))
    return null;
  const practice = await findPractice(tx, enrolment.practice_id);
  const sequence = findSequence(enrolment.sequence_id);
  const step = sequence?.steps.find((one) => one.id === message.step_id);
  if (!practice) return null;
  const skip = async (reason: string) => {
    const over = await changeMessage(tx, enrolment, message, { state: 'skipped', reason }, now);
    await scheduleNext(tx, ports, enrolment, over, now);
    return null;
  };
  // The library dropped this step while the enrolment was running.
  if (!sequence || !step) return skip('step_gone');
  const basis = basisOf(enrolment, practice.settings);
  const out = leftOut(sequence, step, now.toISOString(), basis);
  if (out) return skip(out);
  if ((step.only || step.unless) && !takesStep(step, await stepsSoFar(tx, enrolment.id))) return skip('branch');
  const person = await personOf(tx, ports, enrolment);
  return { practice: practice.settings, enrolment, message, sequence, step, basis, person, now };
}

/** Whom an enrolment is about, with their addresses in clear. */
export async function personOf(tx: Tx, ports: Ports, enrolment: EnrolmentRow): Promise<Person> {
  const recipients = await recipientsOf(tx, enrolment.id);
  return {
    practiceId: enrolment.practice_id,
    patientKey: enrolment.patient_key,
    language: enrolment.language,
    zone: enrolment.zone,
    minor: enrolment.minor,
    responsibleContact: enrolment.responsible_contact,
    booking: enrolment.booking,
    remindedOn: enrolment.reminded_on,
    override: enrolment.override,
    launchedAt: enrolment.launched_at.toISOString(),
    sequence: findSequence(enrolment.sequence_id) ?? undefined,
    plan: enrolment.plan,
    addresses: recipients.map((row) => ({
      recipientId: row.id,
      channel: row.channel,
      to: ports.crypt.open(row.address_sealed, row.id),
      hash: row.address_hash,
      consent: row.consent,
    })),
  };
}
