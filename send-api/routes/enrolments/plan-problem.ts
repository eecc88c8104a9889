import type { LaunchRequest } from '#lib/contract/enrolments.ts';
import type { PracticeSettings } from '#lib/contract/practice.ts';
import { dayInZone } from '#lib/core/day.ts';
import type { Sequence } from '#lib/core/sequence/sequence.ts';
import type { Ports } from '../../ports.ts';
import { LEFT } from '../../store/messages.ts';

const DAY_MS = 86_400_000;

/** What the plan itself lacks: something to be counted back from, an offer that still holds, its once in so many days. */
export async function planProblem(
  ports: Ports,
  practiceId: string,
  practice: PracticeSettings,
  { patientKey, plan }: LaunchRequest,
  sequence: Sequence,
): Promise<string | null> {
  if (sequence.anchor === 'visit' && !plan?.visit) return 'no_anchor';
  if (sequence.anchor === 'day' && !plan?.anchorOn) return 'no_anchor';
  const now = ports.now();
  if (plan?.offer && plan.offer.endsOn < dayInZone(now.toISOString(), practice.zone)) return 'offer_over';
  if (sequence.onceInDays === undefined) return null;
  const before = await ports.db
    .selectFrom('enrolments')
    .innerJoin('messages', 'messages.enrolment_id', 'enrolments.id')
    .select('enrolments.id')
    .where('enrolments.practice_id', '=', practiceId)
    .where('enrolments.patient_key', '=', patientKey)
    .where('enrolments.sequence_id', '=', sequence.id)
    .where('messages.state', 'in', LEFT)
    .where('messages.attempt_at', '>', new Date(now.getTime() - sequence.onceInDays * DAY_MS))
    .limit(1)
    .executeTakeFirst();
  return before ? 'sent_lately' : null;
}
