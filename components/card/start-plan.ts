import type { CardView, SequencePreview } from '#lib/messages/views.ts';

export type OverrideKind = 'booked' | 'stale' | 'no_evidence';

/** Whether a follow-up may be started from the card, and if not, the sentence that says why. */
export type StartPlan =
  | { state: 'ready' }
  | { state: 'override'; blocker: OverrideKind }
  | { state: 'running' }
  | { state: 'blocked'; why: string };

/** Gravest first: a written reason for going on in spite of a booking covers old evidence too. */
const overrideKinds: OverrideKind[] = ['booked', 'stale', 'no_evidence'];

/** Shortest reason the background takes. */
export const reasonLength = 3;

/**
 * What the Start button may do for this patient and this sequence. The background decides again on every launch; this
 * only keeps the button honest. A first message that could not be written blocks; problems of later steps are shown.
 */
export function startPlan(view: CardView, sequence: SequencePreview | undefined): StartPlan {
  const blocked = (why: string): StartPlan => ({ state: 'blocked', why });
  const { flags, blockers, ready } = view.assessment;
  if (view.enrolment && (view.enrolment.state === 'active' || view.enrolment.state === 'held'))
    return { state: 'running' };
  if (view.patientKey === null) return blocked('card_cannot_no_id');
  if (view.optedOut) return blocked('card_cannot_opted_out');
  if (flags.length === 0 && blockers.length === 0) return blocked('card_cannot_nothing');
  if (blockers.some((b) => !b.overridable || !overrideKinds.includes(b.kind as OverrideKind)))
    return blocked('card_cannot_blocked');
  if (!view.paired) return blocked('card_cannot_unpaired');
  if (!sequence) return blocked('card_cannot_no_sequence');
  const first = sequence.steps.find((step) => step.channel !== 'call');
  if (first && first.body === null && first.problems.length > 0) return blocked('card_cannot_message');
  const override = overrideKinds.find((kind) => blockers.some((b) => b.kind === kind));
  if (override) return { state: 'override', blocker: override };
  return ready ? { state: 'ready' } : blocked('card_cannot_nothing');
}

/** A reason long enough to mean something to the colleague who reads it later. */
export function goodReason(reason: string): boolean {
  return reason.trim().length >= reasonLength;
}
