import { randomUUID } from 'node:crypto';
import type { LaunchRequest } from '#lib/contract/enrolments.ts';
import type { PracticeSettings } from '#lib/contract/practice.ts';
import { ENTRY_HOLD_MINUTES } from '#lib/core/entry.ts';
import { findSequence } from '#lib/core/sequence/library/sequences.ts';
import type { Sequence } from '#lib/core/sequence/sequence.ts';
import { channelsOf } from '#lib/core/sequence/step-channels.ts';
import { normaliseAddress } from '../../address.ts';
import { clampBooking, launchByOurClock, notAfter } from '../../booking.ts';
import { renderStep } from '../../jobs/content.ts';
import { decideStep, factsAbout, type Person } from '../../jobs/decide.ts';
import { basisOf } from '../../jobs/next-step.ts';
import type { Ports } from '../../ports.ts';
import type { AuditLine } from '../../store/audit.ts';
import { type GateFacts, readGateFacts } from '../../store/gate-facts.ts';
import type { LaunchRows } from '../../store/launch-rows.ts';
import { takeSlots } from '../../store/pace.ts';
import type { DeviceRow, EnrolmentRow } from '../../store/tables.ts';
import { unsubscribeUrl } from '../../unsubscribe-link.ts';
import { type Addressed, messageRows, recipientRows } from './enrolment-rows.ts';
import { entryRefusal } from './entry-refusal.ts';
import { limitsOf } from './launch-limits.ts';
import { planProblem } from './plan-problem.ts';

/** What is to be written for a launch, if the patient is not in a running enrolment already. */
export type Prepared =
  | { outcome: 'started'; rows: LaunchRows; audit: AuditLine }
  | { outcome: 'refused'; reasons: string[]; audit: AuditLine }
  | { outcome: 'no_sequence' };

export interface LaunchWith {
  /** When the first step may be due at the earliest. */
  notBefore?: Date;
  /** What the gate asks of the database, where it was asked a moment before. */
  facts?: GateFacts | null;
  /** By how much the desk's clock is ahead (ms). */
  ahead?: number;
}

/** Asks the gate and makes all rows of an enrolment: sealed addresses, steps, first job. Writes nothing. */
export async function prepareLaunch(
  ports: Ports,
  device: DeviceRow,
  practice: PracticeSettings,
  asked: LaunchRequest,
  { notBefore, facts, ahead = 0 }: LaunchWith = {},
): Promise<Prepared> {
  const now = ports.now();
  const request = launchByOurClock(asked, ahead, now);
  const sequence = findSequence(request.sequenceId);
  if (sequence?.version !== request.sequenceVersion) return { outcome: 'no_sequence' };
  const enrolmentId = randomUUID();
  const person = { ...personOf(ports, device.practice_id, request, now), sequence };
  const gated = await refusals(ports, practice, request, person, sequence, facts);
  const reasons = gated.length > 0 ? gated : await furtherRefusals(ports, device.practice_id, practice, request);
  const audit = {
    practiceId: device.practice_id,
    enrolmentId,
    at: now,
    action: reasons.length > 0 ? 'launch_refused' : 'launched',
    reason: reasons.join(' ') || null,
    snapshot: {
      sequence: sequence.id,
      version: sequence.version,
      flagKind: request.flagKind,
      booking: person.booking,
      ...(request.automatic && { automatic: true }),
    },
  };
  if (reasons.length > 0) return { outcome: 'refused', reasons, audit };
  const enrolment: EnrolmentRow = {
    id: enrolmentId,
    practice_id: device.practice_id,
    device_id: device.id,
    patient_key: request.patientKey,
    sequence_id: sequence.id,
    sequence_version: sequence.version,
    flag_kind: request.flagKind,
    state: 'active',
    stop_cause: null,
    stopped_at: null,
    stopped_by: null,
    first_name_sealed: ports.crypt.seal(request.firstName, enrolmentId),
    language: request.language,
    zone: request.zone,
    minor: request.minor,
    responsible_contact: person.responsibleContact,
    booking: person.booking,
    reminded_on: request.remindedOn,
    override: person.override,
    plan: request.plan ?? null,
    override_sealed: request.override ? ports.crypt.seal(request.override.reason, enrolmentId) : null,
    launched_by: request.launchedBy,
    launched_at: notAfter(request.launchedAt, now),
    created_at: now,
  };
  const basis = basisOf(enrolment, practice);
  const from = request.automatic ? await heldFrom(ports, device.practice_id, practice, notBefore) : notBefore;
  const messages = messageRows(enrolment, sequence, basis, now, sequence.hot ? undefined : from);
  const [first] = messages;
  const job = first ? await ports.queue.call('send', first.id, first.due_at ?? now) : null;
  const recipients = recipientRows(ports, enrolment, person);
  return { outcome: 'started', rows: { enrolment, recipients, messages, job }, audit };
}

/** What else stands against it: for a launch without a click the practice's own rules, for all of them its limits. */
async function furtherRefusals(
  ports: Ports,
  practiceId: string,
  practice: PracticeSettings,
  request: LaunchRequest,
): Promise<string[]> {
  const own = request.automatic ? await entryRefusal(ports, practiceId, practice, request) : null;
  return own ? [own] : limitsOf(ports, practiceId, practice, request);
}

/** What started by itself waits long enough to be seen and stopped, and never comes in a crowd. */
async function heldFrom(ports: Ports, practiceId: string, practice: PracticeSettings, notBefore?: Date): Promise<Date> {
  const now = ports.now();
  const [slot = now] = notBefore ? [notBefore] : await takeSlots(ports.db, practiceId, practice, 1, now);
  return new Date(Math.max(slot.getTime(), now.getTime() + ENTRY_HOLD_MINUTES * 60_000));
}

function personOf(ports: Ports, practiceId: string, request: LaunchRequest, now: Date): Addressed {
  const seen = new Set<string>();
  const addresses = request.addresses.flatMap(({ channel, to: typed, consent, consentSource }) => {
    const to = normaliseAddress(typed);
    const hash = ports.crypt.addressHash(to);
    if (seen.has(`${channel} ${hash}`)) return [];
    seen.add(`${channel} ${hash}`);
    return [{ recipientId: randomUUID(), channel, to, hash, consent, consentSource }];
  });
  const { booking, override } = request;
  return {
    practiceId,
    patientKey: request.patientKey,
    language: request.language,
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
    plan: request.plan ?? null,
  };
}

/** Why this may not start: the gate's word on the first step that is possible at all, then what is wrong with a text. */
async function refusals(
  ports: Ports,
  practice: PracticeSettings,
  request: LaunchRequest,
  person: Person,
  sequence: Sequence,
  given?: GateFacts | null,
): Promise<string[]> {
  const { practiceId } = person;
  const planned = await planProblem(ports, practiceId, practice, request, sequence);
  if (planned) return [planned];
  const facts = given ?? (await readGateFacts(ports.db, { practiceId, ...factsAbout(person, ports.now()) }));
  let skipped: string | null = null;
  let possible = false;
  for (const step of sequence.steps) {
    const { decision } = await decideStep(ports.db, ports, practice, person, step, undefined, facts);
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
      if (!channelsOf(step, practice.channelOrder).includes(channel)) continue;
      const link = unsubscribeUrl(ports.crypt, ports.settings.publicUrl(), recipientId);
      const { firstName, language } = request;
      const { plan } = person;
      const now = ports.now();
      const about = { practice, firstName, language, step, channel, plan, now };
      const rendered = renderStep({ ...about, unsubscribeUrl: link, remembered: true });
      if (!rendered.ok) for (const problem of rendered.problems) problems.add(problem);
    }
  }
  return problems.size > 0 ? ['content', ...problems] : [];
}
