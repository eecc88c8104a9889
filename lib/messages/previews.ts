import { SegmentedMessage } from 'sms-segments-calculator';
import { LINK_STAND_IN } from '../core/booking-link.ts';
import type { Compiled } from '../core/cutoffs.ts';
import type { Sentence } from '../core/flag.ts';
import { type GateDecision, type GateInput, gate, sayDecision } from '../core/gate.ts';
import { lint } from '../core/lint.ts';
import type { PatientRecord } from '../core/patient.ts';
import { optOutWording } from '../core/sequence/library/opt-out.ts';
import { findTemplate } from '../core/sequence/library/templates.ts';
import { planSteps } from '../core/sequence/plan-steps.ts';
import { purposeOf } from '../core/sequence/purpose-of.ts';
import type { Sequence, Step } from '../core/sequence/sequence.ts';
import { renderTemplate, textIn } from '../core/template.ts';
import type { Recorded } from './consent-lines.ts';
import { firstNameOf } from './first-name.ts';
import { addressesFor, bookingOf, minorOf, remindedOn } from './launch-request.ts';
import type { SequencePreview } from './views.ts';

export interface Previewing {
  record: PatientRecord;
  compiled: Compiled;
  /** Instant of the launch, ISO. */
  at: string;
  optedOut: boolean;
  /** What the patient said at the desk, channel by channel. */
  recorded?: Recorded[];
  /** Instants at which something was sent to the person, over all sequences. */
  contactedAt: string[];
  /** Where the send API is, for the links it will put in; null before pairing. */
  apiUrl: string | null;
}

type StepPreview = SequencePreview['steps'][number];
type Written = 'sms' | 'email' | 'whatsapp';

/**
 * What would leave, when, and on which channel, worked out with the gate, the templates and the lint that the server
 * uses right before each step. Of later steps evidence and consent are taken to be then as they are today.
 */
export function previewOf(sequence: Sequence, name: string, proposed: boolean, it: Previewing): SequencePreview {
  const planned = planSteps(sequence, it.at, it.compiled.policy.practice.zone);
  const steps = sequence.steps.map((step, i) => stepPreview(sequence, step, planned[i]?.dueAt ?? it.at, i === 0, it));
  return { id: sequence.id, name, proposed, steps };
}

/** The gate's word on the first step at the launch: why a start would be refused. Null = nothing stands in the way. */
export function refusalOf(
  sequence: Sequence,
  it: Previewing,
  override: { blocker: 'booked' | 'stale' | 'no_evidence'; reason: string } | null,
): Sentence | null {
  const step = sequence.steps[0];
  if (!step) return null;
  const reach = ask(sequence, step, it.at, true, it, override);
  // Item 9 as on the server: the text of the channel that would be used.
  const content = reach.decision === 'send' ? { [reach.channel]: blocking(step, reach.channel, it) } : undefined;
  const decision = content ? ask(sequence, step, it.at, true, it, override, content) : reach;
  if (decision.decision !== 'stop' && decision.decision !== 'hold') return null;
  return sayDecision(decision, it.compiled.policy.practice.zone);
}

function ask(
  sequence: Sequence,
  step: Step,
  dueAt: string,
  first: boolean,
  it: Previewing,
  override: Parameters<typeof refusalOf>[2] = null,
  content?: GateInput['content'],
): GateDecision {
  const { policy } = it.compiled;
  const { country, zone } = policy.practice;
  const seen = bookingOf(it.record, it.compiled);
  const booking = first || seen.state !== 'nothing_booked' ? seen : { ...seen, seenAt: dueAt };
  return gate({
    now: dueAt,
    channels: step.channels,
    addresses: addressesFor(it.record, sequence, it.recorded).map((a) => ({
      channel: a.channel,
      to: a.to,
      consent: a.consent,
      suppressed: false,
    })),
    personSuppressed: it.optedOut,
    ...minorOf(it.record, it.compiled),
    booking,
    freshnessDays: policy.freshnessDays,
    override: override ? { ...override, at: it.at, ...(seen.state === 'booked' ? { bookedOn: seen.on } : {}) } : null,
    country,
    zone,
    purpose: purposeOf(step),
    careNeedsRecordedConsent: policy.careNeedsRecordedConsent,
    quietHours: policy.quietHours,
    capPerDay: policy.capPerDay,
    capPerWeek: policy.capPerWeek,
    contactedAt: it.contactedAt,
    remindedOn: remindedOn(it.record, it.compiled.today),
    content,
  });
}

function stepPreview(sequence: Sequence, step: Step, dueAt: string, first: boolean, it: Previewing): StepPreview {
  const { zone } = it.compiled.policy.practice;
  const asked = ask(sequence, step, dueAt, first, it);
  const later = asked.decision === 'delay' ? asked.until : null;
  const decision = later ? ask(sequence, step, later, first, it) : asked;
  const at = later ?? dueAt;
  const none = { to: null, subject: null, body: null, segments: null };
  if (decision.decision === 'call') return { stepId: step.id, channel: 'call', dueAt: at, ...none, problems: [] };
  // What stands in the way is shown with the text that would leave without it, where there is an address for one.
  const reach = decision.decision === 'send' ? decision : firstAddress(sequence, step, it);
  const why = decision.decision === 'send' ? null : sayDecision(decision, zone);
  const standing = why ? [why] : [];
  if (!reach) return { stepId: step.id, channel: null, dueAt: at, ...none, problems: standing };
  const written = write(step, reach.channel, it);
  return {
    stepId: step.id,
    channel: reach.channel,
    dueAt: at,
    to: reach.to,
    ...written,
    problems: [...standing, ...written.problems],
  };
}

function firstAddress(
  sequence: Sequence,
  step: Step,
  { record, recorded }: Previewing,
): { channel: Written; to: string } | null {
  const addresses = addressesFor(record, sequence, recorded);
  for (const channel of step.channels) {
    const found = addresses.find((a) => a.channel === channel && a.consent !== 'refused');
    if (found) return found;
  }
  return null;
}

const countSegments = (body: string) => new SegmentedMessage(body).segmentsCount;

function write(
  step: Step,
  channel: Written,
  it: Previewing,
): Pick<StepPreview, 'subject' | 'body' | 'segments' | 'problems'> {
  const { practice } = it.compiled.policy;
  const fail = (id: string, params: string[] = []) => ({
    subject: null,
    body: null,
    segments: null,
    problems: [{ id, params }],
  });
  const template = findTemplate(step.templates[channel] ?? '');
  if (!template) return fail('problem_no_template');
  const language = it.record.language?.value ?? practice.language;
  const found = textIn(template, language);
  if (!found) return fail('problem_no_text_in_language', [language]);
  const rendered = renderTemplate(found.text, {
    firstName: firstNameOf(it.record.name?.value ?? '') ?? undefined,
    practiceName: practice.name,
    practicePhone: practice.phone,
    bookingLink: `${it.apiUrl ?? 'https://…'}/b/${LINK_STAND_IN}`,
    optOut: optOutWording(channel, found.language, `${it.apiUrl ?? 'https://…'}/u/…`) ?? undefined,
  });
  if (!rendered.ok) {
    return { ...fail(''), problems: rendered.missing.map((field) => ({ id: `problem_missing_${field}`, params: [] })) };
  }
  const findings = lint(rendered.body, {
    channel,
    purpose: template.purpose,
    language: found.language,
    country: practice.country,
    practiceName: practice.name,
    subject: rendered.subject,
    countSegments,
  });
  return {
    subject: rendered.subject ?? null,
    body: rendered.body,
    segments: channel === 'sms' ? countSegments(rendered.body) : null,
    problems: findings.map((it) => it.sentence),
  };
}

/** Codes of what keeps the text from leaving; remarks on its tone do not. */
function blocking(step: Step, channel: Written, it: Previewing): string[] {
  const { body, problems } = write(step, channel, it);
  return problems.filter((one) => body === null || one.id !== 'lint_guilt').map((one) => one.id);
}
