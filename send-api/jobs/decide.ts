import { sql } from 'kysely';
import type { BookingState } from '#lib/contract/enrolments.ts';
import type { PracticeSettings } from '#lib/contract/practice.ts';
import { type GateDecision, type GateInput, gate } from '#lib/core/gate.ts';
import { findTemplate } from '#lib/core/sequence/library/templates.ts';
import type { Purpose, Step } from '#lib/core/sequence/sequence.ts';
import { type Ports, providerFor } from '../ports.ts';
import type { Either } from '../store/database.ts';
import { LEFT } from '../store/messages.ts';
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
  const facts = await readFacts(db, person, hashes, new Date(now.getTime() - WEEK_MS));
  const stopped = new Set(facts.stoppedAddresses);
  const dead = new Set(facts.deadAddresses);
  const channels: SendChannel[] = ['sms', 'email', 'whatsapp'];
  const input: GateInput = {
    now: now.toISOString(),
    channels: step.channels,
    addresses: person.addresses.map(({ channel, to, hash, consent }) => ({
      channel,
      to,
      consent,
      suppressed: stopped.has(hash),
      unusable: dead.has(hash),
    })),
    personSuppressed: facts.stopped,
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
    contactedAt: facts.contactedAt.map((at) => at.toISOString()),
    remindedOn: person.remindedOn,
  };
  const addresses = person.addresses.map(({ recipientId, channel, consent, hash }) => ({
    recipientId,
    channel,
    consent,
    suppressed: stopped.has(hash),
    unusable: dead.has(hash),
  }));
  return { decision: gate(input), snapshot: { ...input, addresses, override: person.override } };
}

interface Facts {
  /** The person is stopped, whatever the address. */
  stopped: boolean;
  stoppedAddresses: string[];
  deadAddresses: string[];
  contactedAt: Date[];
}

/** All of it in one question, since it is asked before every launch and every message. */
async function readFacts(db: Either, person: Person, hashes: string[], since: Date): Promise<Facts> {
  const { practiceId, patientKey } = person;
  const left = sql.join(LEFT);
  const { rows } = await sql<Facts>`select
    exists(select from suppressions where practice_id = ${practiceId} and kind = 'patient' and hash = ${patientKey})
      as stopped,
    array(select hash from suppressions where practice_id = ${practiceId} and kind = 'address'
      and hash = any(${hashes}::text[])) as "stoppedAddresses",
    array(select distinct address_hash from messages where practice_id = ${practiceId}
      and address_hash = any(${hashes}::text[]) and permanent) as "deadAddresses",
    array(
      select attempt_at from (
        select m.id, m.attempt_at from messages m join enrolments e on e.id = m.enrolment_id
        where e.practice_id = ${practiceId} and e.patient_key = ${patientKey}
          and m.attempt_at >= ${since} and m.state in (${left})
        union
        select id, attempt_at from messages
        where practice_id = ${practiceId} and address_hash = any(${hashes}::text[])
          and attempt_at >= ${since} and state in (${left})
      ) contacts
    ) as "contactedAt"`.execute(db);
  const [facts] = rows;
  if (!facts) throw new Error('a question without an answer');
  return facts;
}
