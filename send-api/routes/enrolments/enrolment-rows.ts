import { randomUUID } from 'node:crypto';
import type { LaunchAddress } from '#lib/contract/enrolments.ts';
import { type PlanBasis, planSteps } from '#lib/core/sequence/plan-steps.ts';
import type { Sequence } from '#lib/core/sequence/sequence.ts';
import type { Person, Reachable } from '../../jobs/decide.ts';
import type { Ports } from '../../ports.ts';
import type { EnrolmentRow, MessageRow, RecipientRow } from '../../store/tables.ts';

/** A person whose addresses carry the screen their consent was seen on. */
export type Addressed = Omit<Person, 'addresses'> & {
  addresses: Array<Reachable & { consentSource?: LaunchAddress['consentSource'] }>;
};

/** The addresses of an enrolment, sealed, in the order given. */
export function recipientRows(ports: Ports, enrolment: EnrolmentRow, person: Addressed): RecipientRow[] {
  return person.addresses.map((address, position) => ({
    id: address.recipientId,
    practice_id: enrolment.practice_id,
    enrolment_id: enrolment.id,
    position,
    channel: address.channel,
    address_sealed: ports.crypt.seal(address.to, address.recipientId),
    address_hash: address.hash,
    consent: address.consent,
    consent_source: address.consentSource ?? null,
  }));
}

/** Its steps, each with the day and hour it is due; nothing before `notBefore`. */
export function messageRows(
  enrolment: EnrolmentRow,
  sequence: Sequence,
  basis: PlanBasis,
  now: Date,
  notBefore?: Date,
): MessageRow[] {
  const from = notBefore && notBefore > now ? notBefore : now;
  return planSteps(sequence, from.toISOString(), basis).map((planned, position) => ({
    id: randomUUID(),
    practice_id: enrolment.practice_id,
    enrolment_id: enrolment.id,
    position,
    step_id: planned.stepId,
    state: 'queued',
    reason: null,
    due_at: new Date(planned.dueAt),
    channel: sequence.steps[position]?.channels[0] ?? null,
    recipient_id: null,
    address_hash: null,
    template_id: null,
    template_version: null,
    purpose: null,
    provider: null,
    provider_id: null,
    from_address: null,
    subject_sealed: null,
    body_sealed: null,
    parts: null,
    permanent: false,
    attempt_id: null,
    attempts: 0,
    attempt_at: null,
    lookups: 0,
    check_at: null,
    pause_id: null,
    updated_at: now,
  }));
}
