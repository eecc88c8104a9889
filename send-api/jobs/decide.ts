import type { BookingState } from '#lib/contract/enrolments.ts';
import type { PracticeSettings } from '#lib/contract/practice.ts';
import { type GateDecision, type GateInput, gate } from '#lib/core/gate.ts';
import { findTemplate } from '#lib/core/sequence/library/templates.ts';
import type { Purpose, Step } from '#lib/core/sequence/sequence.ts';
import { type Ports, providerFor } from '../ports.ts';
import type { Either } from '../store/database.ts';
import { LEFT } from '../store/messages.ts';
import { readSuppressions } from '../store/suppressions.ts';
import type { Override, SendChannel } from '../store/tables.ts';

/** An address with what is known of it; `to` is clear text and never leaves memory. */
export interface Reachable {
  recipientId: string;
  channel: SendChannel;
  to: string;
  hash: string;
  consent: 'given' | 'refused' | 'unknown';
}

/** Whom a decision is about. */
export interface Person {
  practiceId: string;
  patientKey: string;
  zone: string;
  minor: boolean;
  responsibleContact: boolean;
  booking: BookingState;
  remindedOn: string[];
  override: Override | null;
  addresses: Reachable[];
}

export interface Decided {
  decision: GateDecision;
  /** The values it rests on, without addresses or words: kept in the audit. */
  snapshot: unknown;
}

const WEEK_MS = 8 * 86_400_000;

/** Why the message is sent, after the template the step leads with. */
export function purposeOf(step: Step): Purpose {
  for (const channel of step.channels) {
    const template = findTemplate(step.templates[channel] ?? '');
    if (template) return template.purpose;
  }
  return 'care';
}

/** The sender of this practice on a channel, or null when none is set up. */
export function senderOf(ports: Ports, practice: PracticeSettings, channel: SendChannel): string | null {
  const provider = providerFor(ports, channel);
  if (!provider) return null;
  const own = channel === 'whatsapp' ? undefined : practice.from[channel];
  return own ?? ports.settings.from[channel] ?? (provider.name === 'capture' ? practice.phone : null);
}

/**
 * Asks the gate about one step, with all the database knows of the person now: stops, messages of the past week over
 * all sequences and desks (those of others who share an address included, so a family's phone rings once), dead
 * addresses. Inside the sending transaction the answer stands until its commit.
 */
export async function decideStep(
  db: Either,
  ports: Ports,
  practice: PracticeSettings,
  person: Person,
  step: Step,
): Promise<Decided> {
  const now = ports.now();
  const hashes = person.addresses.map((address) => address.hash);
  const stops = await readSuppressions(db, person.practiceId, person.patientKey, hashes);
  const past = await pastMessages(db, person, hashes, new Date(now.getTime() - WEEK_MS));
  const dead = await deadAddresses(db, person.practiceId, hashes);
  const channels: SendChannel[] = ['sms', 'email', 'whatsapp'];
  const input: GateInput = {
    now: now.toISOString(),
    channels: step.channels,
    addresses: person.addresses.map(({ channel, to, hash, consent }) => ({
      channel,
      to,
      consent,
      suppressed: stops.addresses.has(hash),
      unusable: dead.has(hash),
    })),
    personSuppressed: stops.person,
    minor: person.minor,
    responsibleContact: person.responsibleContact,
    booking: person.booking,
    freshnessDays: practice.freshnessDays,
    // The gate needs no words of theirs; the reason stays sealed.
    override: person.override ? { ...person.override, reason: 'as written' } : null,
    country: practice.country,
    region: practice.region,
    zone: person.zone,
    purpose: purposeOf(step),
    careNeedsRecordedConsent: practice.careNeedsRecordedConsent,
    readyChannels: channels.filter((channel) => senderOf(ports, practice, channel) !== null),
    quietHours: practice.quietHours,
    capPerDay: practice.capPerDay,
    capPerWeek: practice.capPerWeek,
    contactedAt: past,
    remindedOn: person.remindedOn,
  };
  const addresses = person.addresses.map(({ recipientId, channel, consent, hash }) => ({
    recipientId,
    channel,
    consent,
    suppressed: stops.addresses.has(hash),
    unusable: dead.has(hash),
  }));
  return { decision: gate(input), snapshot: { ...input, addresses, override: person.override } };
}

async function pastMessages(db: Either, person: Person, hashes: string[], since: Date): Promise<string[]> {
  const rows = await db
    .selectFrom('messages')
    .innerJoin('enrolments', 'enrolments.id', 'messages.enrolment_id')
    .select('messages.attempt_at')
    .where('messages.practice_id', '=', person.practiceId)
    .where('messages.attempt_at', '>=', since)
    .where('messages.state', 'in', LEFT)
    .where((eb) =>
      eb.or([
        eb('enrolments.patient_key', '=', person.patientKey),
        ...(hashes.length > 0 ? [eb('messages.address_hash', 'in', hashes)] : []),
      ]),
    )
    .execute();
  return rows.flatMap((row) => (row.attempt_at ? [row.attempt_at.toISOString()] : []));
}

async function deadAddresses(db: Either, practiceId: string, hashes: string[]): Promise<Set<string>> {
  if (hashes.length === 0) return new Set();
  const rows = await db
    .selectFrom('messages')
    .select('address_hash')
    .distinct()
    .where('practice_id', '=', practiceId)
    .where('address_hash', 'in', hashes)
    .where('permanent', '=', true)
    .execute();
  return new Set(rows.flatMap((row) => (row.address_hash ? [row.address_hash] : [])));
}
