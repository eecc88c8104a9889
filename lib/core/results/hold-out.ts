import type { FlagKind } from '../policy.ts';

/** Share of eligible patients left alone, so that the true effect of contacting the others can be told (domain.md §8). */
export const HOLD_OUT_SHARE = 0.1;

/**
 * Flags of whom nobody is left alone: treatment that was begun or agreed, people who ask for something, and contacts
 * about a visit of the last days. What waits longer than planned there may do harm.
 */
const NEVER: readonly FlagKind[] = [
  'unscheduled_treatment',
  'unfinished_course',
  'consultation_open',
  'quote_open',
  'enquiry',
  'no_show',
  'cancelled',
  'post_visit',
  'new_patient',
  'balance',
];
/** Recall on a short interval for a reason of health, by the sequence that speaks of it. */
const URGENT_SEQUENCE = /perio|urgent|confirmation|last-minute/;

/** Whether a follow-up may be held back for comparison at all. */
export function mayHoldOut(flagKind: FlagKind, sequenceId: string): boolean {
  return !NEVER.includes(flagKind) && !URGENT_SEQUENCE.test(sequenceId);
}

/**
 * Whether the patient is among those left alone. `patientKeyHash` is a salted SHA-256 in hex: its first 32 bits are as
 * good as drawn at random, and are the same at every desk and on every day.
 *
 * @param share 0 to 1.
 */
export function inHoldOut(patientKeyHash: string, share: number): boolean {
  return Number.parseInt(patientKeyHash.slice(0, 8), 16) / 2 ** 32 < share;
}
