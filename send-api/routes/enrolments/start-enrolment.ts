import { randomUUID } from 'node:crypto';
import type { EnrolmentView, LaunchRequest } from '#lib/contract/enrolments.ts';
import type { PracticeSettings } from '#lib/contract/practice.ts';
import { findSequence } from '#lib/core/sequence/library/sequences.ts';
import { planSteps } from '#lib/core/sequence/plan-steps.ts';
import type { Sequence } from '#lib/core/sequence/sequence.ts';
import { normaliseAddress } from '../../address.ts';
import { clampBooking, notAfter } from '../../booking.ts';
import { renderStep } from '../../jobs/content.ts';
import { decideStep, type Person } from '../../jobs/decide.ts';
import type { Ports } from '../../ports.ts';
import { recordAudit } from '../../store/audit.ts';
import type { Tx } from '../../store/database.ts';
import { enrolmentLine, runningEnrolment, viewEnrolment } from '../../store/enrolments.ts';
import { appendToFeed } from '../../store/feed.ts';
import { findPractice } from '../../store/practices.ts';
import type { DeviceRow } from '../../store/tables.ts';
import { unsubscribeUrl } from '../../unsubscribe-link.ts';

export type StartOutcome =
  | { outcome: 'started'; enrolment: EnrolmentView }
  | { outcome: 'already_enrolled'; by: string; at: string; enrolmentId: string }
  | { outcome: 'refused'; reasons: string[] }
  | { outcome: 'no_sequence' };

/**
 * Starts an enrolment, all in the caller's transaction: gate, lease per patient, sealed addresses, steps, first job.
 * Whatever is returned, either all of it stands or none.
 */
export async function startEnrolment(
  tx: Tx,
  ports: Ports,
  device: DeviceRow,
  request: LaunchRequest,
): Promise<StartOutcome> {
  const now = ports.now();
  const sequence = findSequence(request.sequenceId);
  if (sequence?.version !== request.sequenceVersion) return { outcome: 'no_sequence' };
  const practice = await findPractice(tx, device.practice_id);
  if (!practice) throw new Error('a device without its practice');
  const running = await runningEnrolment(tx, practice.id, request.patientKey);
  if (running) return alreadyEnrolled(running);

  const enrolmentId = randomUUID();
  const person = personOf(ports, practice.id, request, now);
  const reasons = await refusals(tx, ports, practice.settings, request, person, sequence);
  const audit = (action: string) =>
    recordAudit(tx, {
      practiceId: practice.id,
      enrolmentId,
      at: now,
      action,
      reason: reasons.join(' ') || null,
      snapshot: {
        sequence: sequence.id,
        version: sequence.version,
        flagKind: request.flagKind,
        booking: person.booking,
      },
    });
  if (reasons.length > 0) {
    await audit('launch_refused');
    return { outcome: 'refused', reasons };
  }

  const inserted = await tx
    .insertInto('enrolments')
    .values({
      id: enrolmentId,
      practice_id: practice.id,
      device_id: device.id,
      patient_key: request.patientKey,
      sequence_id: sequence.id,
      sequence_version: sequence.version,
      flag_kind: request.flagKind,
      state: 'active',
      first_name_sealed: ports.crypt.seal(request.firstName, enrolmentId),
      language: request.language,
      zone: request.zone,
      minor: request.minor,
      responsible_contact: person.responsibleContact,
      booking: JSON.stringify(person.booking),
      reminded_on: JSON.stringify(request.remindedOn),
      override: person.override ? JSON.stringify(person.override) : null,
      override_sealed: request.override ? ports.crypt.seal(request.override.reason, enrolmentId) : null,
      launched_by: request.launchedBy,
      launched_at: notAfter(request.launchedAt, now),
      created_at: now,
    })
    // Another desk's transaction that was faster by a moment: we waited for it at the index, and it has the lease.
    .onConflict((conflict) => conflict.doNothing())
    .returningAll()
    .executeTakeFirst();
  if (!inserted) {
    const other = await runningEnrolment(tx, practice.id, request.patientKey);
    if (!other) throw new Error('a lease without its enrolment');
    return alreadyEnrolled(other);
  }
  await insertRecipients(tx, ports, enrolmentId, practice.id, request, person);
  await appendToFeed(tx, [enrolmentLine(inserted, { type: 'enrolment', state: 'active', cause: null }, now)]);
  await insertSteps(tx, ports, enrolmentId, practice.id, sequence, person, now);
  await audit('launched');
  const enrolment = await viewEnrolment(tx, practice.id, enrolmentId);
  if (!enrolment) throw new Error('an enrolment that was just written is not there');
  return { outcome: 'started', enrolment };
}

function alreadyEnrolled(row: { id: string; launched_by: string; launched_at: Date }): StartOutcome {
  return {
    outcome: 'already_enrolled',
    by: row.launched_by,
    at: row.launched_at.toISOString(),
    enrolmentId: row.id,
  };
}

function personOf(ports: Ports, practiceId: string, request: LaunchRequest, now: Date): Person {
  const seen = new Set<string>();
  const addresses = request.addresses.flatMap(({ channel, to, consent }) => {
    const hash = ports.crypt.addressHash(to);
    if (seen.has(`${channel} ${hash}`)) return [];
    seen.add(`${channel} ${hash}`);
    return [{ recipientId: randomUUID(), channel, to: normaliseAddress(to), hash, consent }];
  });
  const { booking, override } = request;
  return {
    practiceId,
    patientKey: request.patientKey,
    zone: request.zone,
    minor: request.minor,
    responsibleContact: request.responsibleContact ?? false,
    booking: clampBooking(booking, now),
    remindedOn: request.remindedOn,
    override: override
      ? {
          blocker: override.blocker,
          at: notAfter(request.launchedAt, now).toISOString(),
          ...(booking.state === 'booked' ? { bookedOn: booking.on } : {}),
        }
      : null,
    addresses,
  };
}

/** Why this may not start: the gate's word on the first step that is possible at all, then what is wrong with a text. */
async function refusals(
  tx: Tx,
  ports: Ports,
  practice: PracticeSettings,
  request: LaunchRequest,
  person: Person,
  sequence: Sequence,
): Promise<string[]> {
  let skipped: string | null = null;
  let possible = false;
  for (const step of sequence.steps) {
    const { decision } = await decideStep(tx, ports, practice, person, step);
    if (decision.decision === 'stop' || decision.decision === 'hold') return [decision.reason];
    if (decision.decision !== 'skip') {
      possible = true;
      break;
    }
    skipped ??= decision.reason;
  }
  if (!possible) return [skipped ?? 'no_address'];
  const problems = new Set<string>();
  for (const step of sequence.steps) {
    for (const { channel, recipientId } of person.addresses) {
      if (!step.channels.includes(channel)) continue;
      const link = unsubscribeUrl(ports.crypt, ports.settings.publicUrl(), recipientId);
      const { firstName, language } = request;
      const rendered = renderStep({ practice, firstName, language, step, channel, unsubscribeUrl: link });
      if (!rendered.ok) for (const problem of rendered.problems) problems.add(problem);
    }
  }
  return problems.size > 0 ? ['content', ...problems] : [];
}

async function insertRecipients(
  tx: Tx,
  ports: Ports,
  enrolmentId: string,
  practiceId: string,
  request: LaunchRequest,
  person: Person,
): Promise<void> {
  if (person.addresses.length === 0) return;
  const sources = request.addresses.map((address) => address.consentSource);
  await tx
    .insertInto('recipients')
    .values(
      person.addresses.map((address, position) => {
        const at = request.addresses.findIndex(
          (given) => given.channel === address.channel && normaliseAddress(given.to) === address.to,
        );
        return {
          id: address.recipientId,
          practice_id: practiceId,
          enrolment_id: enrolmentId,
          position,
          channel: address.channel,
          address_sealed: ports.crypt.seal(address.to, address.recipientId),
          address_hash: address.hash,
          consent: address.consent,
          consent_source: sources[at] ? JSON.stringify(sources[at]) : null,
        };
      }),
    )
    .execute();
}

async function insertSteps(
  tx: Tx,
  ports: Ports,
  enrolmentId: string,
  practiceId: string,
  sequence: Sequence,
  person: Person,
  now: Date,
): Promise<void> {
  const rows = planSteps(sequence, now.toISOString(), person.zone).map((planned, position) => ({
    id: randomUUID(),
    practice_id: practiceId,
    enrolment_id: enrolmentId,
    position,
    step_id: planned.stepId,
    state: 'queued' as const,
    due_at: new Date(planned.dueAt),
    channel: sequence.steps[position]?.channels[0] ?? null,
    updated_at: now,
  }));
  await tx.insertInto('messages').values(rows).execute();
  await tx
    .insertInto('message_events')
    .values(rows.map((row) => ({ message_id: row.id, at: now, state: row.state })))
    .execute();
  const [first] = rows;
  if (first) await ports.queue.enqueue(tx, 'send', first.id, first.due_at);
}
