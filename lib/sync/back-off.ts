const FIRST_MS = 2_000;
const LONGEST_MS = 15 * 60_000;

/**
 * Wait before try number `attempts + 1`, in ms: doubling from 2 s to at most 15 min, and of that a random share between
 * half and the whole (`chance` in [0, 1)), so that the desks of a practice do not all come back in one moment.
 */
export function backOff(attempts: number, chance: number): number {
  const whole = Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.max(0, attempts - 1));
  return Math.round(whole / 2 + (whole / 2) * chance);
}
