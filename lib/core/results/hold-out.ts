import type { FlagKind } from '../policy.ts';
import { findSequence } from '../sequence/library/sequences.ts';

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

/** Whether a follow-up may be held back for comparison at all: only what a flag began, and nothing urgent. */
export function mayHoldOut(flagKind: FlagKind, sequenceId: string): boolean {
  const sequence = findSequence(sequenceId);
  return !NEVER.includes(flagKind) && sequence?.startedBy === 'flag' && !sequence.urgent;
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
