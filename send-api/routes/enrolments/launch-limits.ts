import type { LaunchRequest } from '#lib/contract/enrolments.ts';
import type { PracticeSettings } from '#lib/contract/practice.ts';
import { inHoldOut, mayHoldOut } from '#lib/core/results/hold-out.ts';
import { reminderIds } from '#lib/core/sequence/library/sequences.ts';
import type { Ports } from '../../ports.ts';
import { planUse } from '../../store/plan-use.ts';

/**
 * What else stands against a launch that the gate lets through: the practice's plan, and being one of those left alone
 * for comparison, who are written down as such. Asks nothing where the practice has neither.
 */
export async function limitsOf(
  ports: Ports,
  practiceId: string,
  { plan, holdOut }: PracticeSettings,
  { patientKey, flagKind, sequenceId, addresses }: LaunchRequest,
): Promise<string[]> {
  if (plan) {
    const { channels } = plan;
    if (channels && !addresses.some((it) => channels.includes(it.channel))) return ['plan_channel'];
    const used = await planUse(ports.db, practiceId, plan);
    const own = ports.db.selectFrom('enrolments').select('id').where('practice_id', '=', practiceId);
    if (used.patientsMost !== null && used.patients >= used.patientsMost) {
      const known = await own.where('patient_key', '=', patientKey).limit(1).executeTakeFirst();
      if (!known) return ['plan_patients'];
    }
    if (used.sequencesMost !== null && used.sequences >= used.sequencesMost && !reminderIds.includes(sequenceId)) {
      const running = own.where('sequence_id', '=', sequenceId).where('state', 'in', ['active', 'held']);
      if (!(await running.limit(1).executeTakeFirst())) return ['plan_sequences'];
    }
  }
  if (!holdOut || !mayHoldOut(flagKind, sequenceId) || !inHoldOut(patientKey, holdOut)) return [];
  const at = ports.now();
  const row = { practice_id: practiceId, patient_key: patientKey, flag_kind: flagKind, at };
  await ports.db
    .insertInto('hold_outs')
    .values({ ...row, booked_at: null, attended_at: null })
    .onConflict((conflict) => conflict.columns(['practice_id', 'patient_key']).doNothing())
    .execute();
  return ['held_out'];
}
