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
import { auditRow, recordAudit } from '../../store/audit.ts';
import type { Tx } from '../../store/database.ts';
import { enrolmentLine, enrolmentViewOf, runningEnrolment } from '../../store/enrolments.ts';
import { feedRow } from '../../store/feed.ts';
import { insertLaunch } from '../../store/launch-rows.ts';
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
  const audit = {
    practiceId: practice.id,
    enrolmentId,
    at: now,
    reason: reasons.join(' ') || null,
    snapshot: { sequence: sequence.id, version: sequence.version, flagKind: request.flagKind, booking: person.booking },
  };
  if (reasons.length > 0) {
    await recordAudit(tx, { ...audit, action: 'launch_refused' });
    return { outcome: 'refused', reasons };
  }

  const enrolment = {
    id: enrolmentId,
    practice_id: practice.id,
    device_id: device.id,
    patient_key: request.patientKey,
    sequence_id: sequence.id,
    sequence_version: sequence.version,
    flag_kind: request.flagKind,
    state: 'active' as const,
    stop_cause: null,
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
  };
  const messages = messageRows(enrolment, sequence, now);
  await insertLaunch(tx, {
    enrolment,
    recipients: recipientRows(ports, enrolment, request, person),
    messages,
    feed: feedRow(enrolmentLine(enrolment, { type: 'enrolment', state: 'active', cause: null }, now)),
    audit: auditRow({ ...audit, action: 'launched' }),
  });
  const [first] = messages;
  if (first) await ports.queue.enqueue(tx, 'send', first.id, first.due_at);
  return { outcome: 'started', enrolment: enrolmentViewOf(enrolment, messages) };
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
      const content = { practice, firstName, language, step, channel, unsubscribeUrl: link, remembered: true };
      const rendered = renderStep(content);
      if (!rendered.ok) for (const problem of rendered.problems) problems.add(problem);
    }
  }
  return problems.size > 0 ? ['content', ...problems] : [];
}

interface New {
  id: string;
  practice_id: string;
  zone: string;
}

function recipientRows(ports: Ports, enrolment: New, request: LaunchRequest, person: Person) {
  return person.addresses.map((address, position) => {
    const given = request.addresses.find(
      (one) => one.channel === address.channel && normaliseAddress(one.to) === address.to,
    );
    return {
      id: address.recipientId,
      practice_id: enrolment.practice_id,
      enrolment_id: enrolment.id,
      position,
      channel: address.channel,
      address_sealed: ports.crypt.seal(address.to, address.recipientId),
      address_hash: address.hash,
      consent: address.consent,
      consent_source: given?.consentSource ? JSON.stringify(given.consentSource) : null,
    };
  });
}

function messageRows(enrolment: New, sequence: Sequence, now: Date) {
  return planSteps(sequence, now.toISOString(), enrolment.zone).map((planned, position) => ({
    id: randomUUID(),
    practice_id: enrolment.practice_id,
    enrolment_id: enrolment.id,
    position,
    step_id: planned.stepId,
    state: 'queued' as const,
    reason: null,
    due_at: new Date(planned.dueAt),
    channel: sequence.steps[position]?.channels[0] ?? null,
    updated_at: now,
  }));
}
