import { anchorsFrom } from '#lib/core/anchors.ts';
import { fromDayNumber } from '#lib/core/day.ts';
import { planFor } from '#lib/core/sequence/choose.ts';
import { snippetText } from '#lib/core/sequence/library/snippets.ts';
import type { Offer } from '#lib/core/sequence/offer.ts';
import { type EnrolmentPlan, snippet } from '#lib/core/sequence/plan.ts';
import type { Sequence } from '#lib/core/sequence/sequence.ts';
import type { CardView, LaunchWish } from '#lib/messages/views.ts';
import type { PatientNow } from './patient-view.ts';
import type { Practice } from './practice.ts';

/** What the enrolment's plan would hang on: what follows from the patient, and what staff chose for this start. */
export function planWith(
  sequence: Sequence,
  { assessment, record }: PatientNow,
  practice: Practice,
  at: string,
  wish: LaunchWish = {},
): EnrolmentPlan {
  const plan = planFor(sequence, assessment, record, practice.compiled, at);
  // A day the sequence is counted back from says when; it can't be put off as well.
  const startOn = sequence.anchor ? undefined : (wish.startOn ?? plan.startOn);
  const offer = wish.offer ? offerNow(practice) : undefined;
  return {
    ...plan,
    ...(startOn ? { startOn } : {}),
    ...(wish.snippets?.length ? { snippets: wish.snippets } : {}),
    ...(offer ? { offer } : {}),
  };
}

/** The practice's offer, up to its last day in the practice's own calendar. */
export function offerNow({ policy: { offer }, today }: Pick<Practice, 'policy' | 'today'>): Offer | undefined {
  return offer && offer.endsOn >= today ? offer : undefined;
}

/** The practice's times of the year that are still to come, as days a start may be put off to. */
export function startsFrom({ compiled }: Practice): NonNullable<CardView['starts']> {
  return anchorsFrom(compiled.policy, compiled.today)
    .filter((it) => it.from > compiled.today)
    .slice(0, 8)
    .map((it) => ({ on: fromDayNumber(it.from), name: it.anchor.name }));
}

/** The sentences that may be added, in the language the letters will have. */
export function snippetsIn(language: string): NonNullable<CardView['snippets']> {
  return snippet.options.flatMap((id) => {
    const text = snippetText(id, language);
    return text ? [{ id, text }] : [];
  });
}
