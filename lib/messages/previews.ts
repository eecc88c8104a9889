import type { Compiled } from '../core/cutoffs.ts';
import type { Sentence } from '../core/flag.ts';
import { type GateDecision, type GateInput, gate, sayDecision } from '../core/gate.ts';
import type { PatientRecord } from '../core/patient.ts';
import type { Policy } from '../core/policy.ts';
import { orderChannels } from '../core/sequence/channel-order.ts';
import type { EnrolmentPlan } from '../core/sequence/plan.ts';
import { leftOut, type PlanBasis, planSteps } from '../core/sequence/plan-steps.ts';
import { practiceWeek } from '../core/sequence/practice-week.ts';
import { purposeOf } from '../core/sequence/purpose-of.ts';
import type { Sequence, Step } from '../core/sequence/sequence.ts';
import { channelsOf as channelsOfStep } from '../core/sequence/step-channels.ts';
import type { Recorded } from './consent-lines.ts';
import { addressesFor, bookingOf, minorOf, remindedOn } from './launch-request.ts';
import { writeStep } from './preview-text.ts';
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
  /** The channel of the patient's newest answer, where this browser knows of one. */
  lastReplied?: Written | null;
  /** What the plan and the texts hang on besides the launch. */
  plan?: EnrolmentPlan;
  /** The language of whoever reads the card, for names of languages only. */
  locale?: string;
}

type StepPreview = SequencePreview['steps'][number];
export type Written = 'sms' | 'email' | 'whatsapp';

/**
 * What would leave, when, and on which channel, worked out with the gate, the templates and the lint that the server
 * uses right before each step. Of later steps evidence and consent are taken to be then as they are today.
 */
export function previewOf(sequence: Sequence, name: string, proposed: boolean, it: Previewing): SequencePreview {
  const planned = planSteps(sequence, it.at, basisOf(it));
  const steps = sequence.steps.map((step, i) => stepPreview(sequence, step, planned[i]?.dueAt ?? it.at, i === 0, it));
  return { id: sequence.id, name, proposed, ...(sequence.anchor ? { anchored: true } : {}), steps };
}

const basisOf = ({ compiled: { policy }, plan }: Previewing): PlanBasis => ({
  zone: policy.practice.zone,
  week: practiceWeek(policy),
  plan,
});

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
    channels: channelsOf(step, it),
    addresses: addressesFor(it.record, sequence, it.recorded).map((a) => ({
      channel: a.channel,
      to: a.to,
      consent: a.consent,
      suppressed: false,
    })),
    personSuppressed: it.optedOut,
    ...minorOf(it.record, it.compiled),
    booking,
    bookings: sequence.bookings,
    visitOn: it.plan?.visit?.on,
    freshnessDays: policy.freshnessDays,
    override: override ? { ...override, at: it.at, ...(seen.state === 'booked' ? { bookedOn: seen.on } : {}) } : null,
    country,
    zone,
    purpose: it.plan?.offer ? 'marketing' : purposeOf(step),
    careNeedsRecordedConsent: policy.careNeedsRecordedConsent,
    quietHours: policy.quietHours,
    window: step.window,
    hot: sequence.hot && first,
    ...closedDays(policy),
    capPerDay: policy.capPerDay,
    capPerWeek: policy.capPerWeek,
    contactedAt: it.contactedAt,
    remindedOn: remindedOn(it.record, it.compiled.today),
    content,
  });
}

/** The step's channels in the order in which this person is tried on them. */
const channelsOf = (step: Step, { compiled, plan, lastReplied }: Previewing) =>
  orderChannels(channelsOfStep(step, compiled.policy.channelOrder), {
    preferred: plan?.preferredChannel,
    lastReplied,
    practice: compiled.policy.channelOrder,
  });

function closedDays(policy: Policy): Pick<GateInput, 'noSendWeekdays' | 'noSendDates'> {
  if (!policy.quietWhenClosed) return {};
  const week = practiceWeek(policy);
  const noSendWeekdays = [0, 1, 2, 3, 4, 5, 6].filter((day) => !week.openWeekdays.includes(day));
  return { noSendWeekdays, noSendDates: [...week.closedDates] };
}

/** "Only if …" in words: a step that may not come. */
function conditionOf({ only, unless }: Step): { condition?: Sentence } {
  if (only) return { condition: { id: `step_only_${only.outcome}`, params: [] } };
  return unless ? { condition: { id: `step_unless_${unless.outcome}`, params: [] } } : {};
}

function stepPreview(sequence: Sequence, step: Step, dueAt: string, first: boolean, it: Previewing): StepPreview {
  const { zone } = it.compiled.policy.practice;
  const asked = ask(sequence, step, dueAt, first, it);
  const later = asked.decision === 'delay' ? asked.until : null;
  const decision = later ? ask(sequence, step, later, first, it) : asked;
  const at = later ?? dueAt;
  const none = { to: null, subject: null, body: null, segments: null, ...conditionOf(step) };
  const out = leftOut(sequence, step, at, basisOf(it));
  if (out) {
    return { stepId: step.id, channel: null, dueAt: at, ...none, problems: [{ id: `gate_${out}`, params: [] }] };
  }
  if (decision.decision === 'call') return { stepId: step.id, channel: 'call', dueAt: at, ...none, problems: [] };
  // What stands in the way is shown with the text that would leave without it, where there is an address for one.
  const reach = decision.decision === 'send' ? decision : firstAddress(sequence, step, it);
  const why = decision.decision === 'send' ? null : sayDecision(decision, zone);
  const standing = why ? [why] : [];
  if (!reach) return { stepId: step.id, channel: null, dueAt: at, ...none, problems: standing };
  const written = writeStep(step, reach.channel, it);
  return {
    stepId: step.id,
    channel: reach.channel,
    dueAt: at,
    to: reach.to,
    ...conditionOf(step),
    ...written,
    problems: [...standing, ...written.problems],
  };
}

function firstAddress(sequence: Sequence, step: Step, it: Previewing): { channel: Written; to: string } | null {
  const { record, recorded } = it;
  const addresses = addressesFor(record, sequence, recorded);
  for (const channel of channelsOf(step, it)) {
    const found = addresses.find((a) => a.channel === channel && a.consent !== 'refused');
    if (found) return found;
  }
  return null;
}

/** What may leave all the same: a tone to think about, and how else to say it. */
const REMARKS = new Set(['lint_guilt', 'lint_try_kind', 'lint_try_reason']);

/** Codes of what keeps the text from leaving; remarks on its tone do not. */
function blocking(step: Step, channel: Written, it: Previewing): string[] {
  const { body, problems } = writeStep(step, channel, it);
  return problems.filter((one) => body === null || !REMARKS.has(one.id)).map((one) => one.id);
}
