import type { BookingState } from '#lib/contract/enrolments.ts';
import type { PracticeSettings } from '#lib/contract/practice.ts';
import { consentNow } from '#lib/core/consent.ts';
import { type GateDecision, type GateInput, gate } from '#lib/core/gate.ts';
import { orderChannels } from '#lib/core/sequence/channel-order.ts';
import type { EnrolmentPlan } from '#lib/core/sequence/plan.ts';
import { practiceWeek } from '#lib/core/sequence/practice-week.ts';
import { purposeOf } from '#lib/core/sequence/purpose-of.ts';
import type { Sequence, Step } from '#lib/core/sequence/sequence.ts';
import { channelsOf } from '#lib/core/sequence/step-channels.ts';
import { type Ports, providerFor } from '../ports.ts';
import type { Either } from '../store/database.ts';
import { type FactsQuestion, type GateFacts, readGateFacts } from '../store/gate-facts.ts';
import type { Override, SendChannel } from '../store/tables.ts';
import { readStepTexts, type StepTexts } from './registered.ts';

/** An address with what is known of it; `to` is clear text and never leaves memory. */
export interface Reachable {
  recipientId: string;
  channel: SendChannel;
  to: string;
  hash: string;
  consent: 'given' | 'refused' | 'unknown';
  /** When a screen said so; missing = at the launch. */
  consentSeenAt?: string;
}

/** Whom a decision is about. */
export interface Person {
  practiceId: string;
  patientKey: string;
  language: string;
  zone: string;
  minor: boolean;
  responsibleContact: boolean;
  booking: BookingState;
  remindedOn: string[];
  override: Override | null;
  /** When the enrolment began; missing = it is only being asked about. */
  launchedAt?: string;
  addresses: Reachable[];
  /** The sequence it is asked for, and what its plan hangs on; missing = one that a booking ends. */
  sequence?: Sequence;
  plan?: EnrolmentPlan | null;
}

export interface Decided {
  decision: GateDecision;
  /** The values it rests on, without addresses or words: kept in the audit. */
  snapshot: unknown;
}

const WEEK_MS = 8 * 86_400_000;

/** What the gate asks of the database about this person. */
export const factsAbout = (
  person: { patientKey: string; addresses: { hash: string }[] },
  now: Date,
): FactsQuestion => ({
  patient_key: person.patientKey,
  hashes: person.addresses.map(({ hash }) => hash),
  since: new Date(now.getTime() - WEEK_MS),
});

/** The sender of this practice on a channel, or null when none is set up. */
export function senderOf(ports: Ports, practice: PracticeSettings, channel: SendChannel): string | null {
  const provider = providerFor(ports, channel);
  if (!provider) return null;
  const own = channel === 'whatsapp' ? undefined : practice.from[channel];
  return own ?? ports.settings.from[channel] ?? (provider.name === 'capture' ? practice.phone : null);
}

/** Papers count as in order where messages never leave this machine. */
function registrationsOf(ports: Ports, practice: PracticeSettings): string[] {
  const captured = (['sms', 'email', 'whatsapp'] as const).filter(
    (channel) => providerFor(ports, channel)?.name === 'capture',
  );
  const papers = captured.flatMap((channel) => [`a2p:${channel}`, `dlt:${channel}`, `baa:${channel}`]);
  return [...(practice.registrations ?? []), ...papers];
}

/** The days on which the practice wants silence: those on which it is closed, where it says so. */
function closedDays(practice: PracticeSettings): Pick<GateInput, 'noSendWeekdays' | 'noSendDates'> {
  if (!practice.quietWhenClosed) return {};
  const week = practiceWeek(practice);
  const noSendWeekdays = [0, 1, 2, 3, 4, 5, 6].filter((day) => !week.openWeekdays.includes(day));
  return { noSendWeekdays, noSendDates: [...week.closedDates] };
}

/** What was found in the text of a channel, or nothing. Asked for the channel that is about to be used. */
type ReadContent = (reach: { channel: SendChannel; to: string }, texts: StepTexts) => Promise<string[]>;

/**
 * Asks the gate about one step, with all the database knows of the person now: stops, marks, recorded permissions,
 * messages of the past week over all sequences and desks (those of others who share an address included, so a family's
 * phone rings once), dead addresses. Inside the sending transaction the answer stands until its commit.
 *
 * @param readContent without it item 9 is left out: at the launch the texts of all steps are read at once.
 * @param known the facts, where they were asked for a moment before.
 */
export async function decideStep(
  db: Either,
  ports: Ports,
  practice: PracticeSettings,
  person: Person,
  step: Step,
  readContent?: ReadContent,
  known?: GateFacts,
): Promise<Decided> {
  const now = ports.now();
  const { practiceId } = person;
  const facts = known ?? (await readGateFacts(db, { practiceId, ...factsAbout(person, now) }));
  const texts = await readStepTexts(db, ports, practice, person, step);
  const { plan, sequence } = person;
  const purpose = plan?.offer ? 'marketing' : purposeOf(step);
  const addresses = person.addresses.map((address) => ({
    recipientId: address.recipientId,
    channel: address.channel,
    ...consentNow(
      facts.consents,
      { channel: address.channel, purpose, now: now.toISOString() },
      { consent: address.consent, seenAt: address.consentSeenAt ?? person.launchedAt ?? null },
    ),
    suppressed: facts.stoppedAddresses.includes(address.hash),
    unusable:
      facts.deadAddresses.includes(address.hash) ||
      (address.channel === 'whatsapp' && facts.deadOnWhatsapp.includes(address.hash)),
    ...(address.channel === 'whatsapp' && { windowOpen: texts.windows.has(address.hash) }),
    othersAt: facts.others.filter((one) => one.hash === address.hash).map((one) => one.at),
  }));
  const channels: SendChannel[] = ['sms', 'email', 'whatsapp'];
  const input: GateInput = {
    now: now.toISOString(),
    channels: orderChannels(channelsOf(step, practice.channelOrder), {
      preferred: plan?.preferredChannel,
      lastReplied: facts.lastReplied,
      practice: practice.channelOrder,
    }),
    addresses: addresses.map(({ recipientId: _, ...one }, i) => ({ ...one, to: person.addresses[i]?.to ?? '' })),
    personSuppressed: facts.stopped,
    standing: facts.marks,
    minor: person.minor,
    responsibleContact: person.responsibleContact,
    booking: person.booking,
    bookings: sequence?.bookings,
    visitOn: plan?.visit?.on,
    freshnessDays: practice.freshnessDays,
    // The gate needs no words of theirs; the reason stays sealed.
    override: person.override ? { ...person.override, reason: 'as written' } : null,
    country: practice.country,
    region: practice.region,
    zone: person.zone,
    purpose,
    careNeedsRecordedConsent: practice.careNeedsRecordedConsent,
    readyChannels: channels.filter((channel) => senderOf(ports, practice, channel) !== null),
    registrations: registrationsOf(ports, practice),
    registered: texts.registered,
    quietHours: practice.quietHours,
    window: step.window,
    hot: sequence?.hot === true && sequence.steps[0]?.id === step.id,
    ...closedDays(practice),
    capPerDay: practice.capPerDay,
    capPerWeek: practice.capPerWeek,
    contactedAt: facts.contactedAt,
    remindedOn: person.remindedOn,
  };
  const reach = gate(input);
  const read =
    readContent && reach.decision === 'send' ? { [reach.channel]: await readContent(reach, texts) } : undefined;
  const decision = read ? gate({ ...input, content: read }) : reach;
  return { decision, snapshot: { ...input, addresses, override: person.override, content: read } };
}
