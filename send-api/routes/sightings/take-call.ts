import type { CallNote } from '#lib/contract/calls.ts';
import type { Ports } from '../../ports.ts';
import { noteCall } from '../../store/calls.ts';
import type { Tx } from '../../store/database.ts';
import { endedByCall, stopAll } from '../tasks/after-call.ts';

/**
 * Takes a call that a desk made by itself: it counts toward the caps, and whoever was reached has answered. What else was
 * said (a stop, a note) is told by its own words. False = it was told before.
 */
export async function takeCall(tx: Tx, ports: Ports, practiceId: string, call: CallNote): Promise<boolean> {
  const { id, patientKey, outcome, by } = call;
  const now = ports.now();
  const patientKeys = [patientKey];
  const made = { practiceId, id, outcome, by, patientKeys, madeAt: new Date(call.at), snapshot: {} };
  if (!(await noteCall(tx, made, now))) return false;
  const cause = endedByCall(outcome);
  if (cause) await stopAll(tx, practiceId, patientKeys, { cause, by, at: now });
  return true;
}
