import type { Background } from './ports.ts';
import { syncSoon } from './sync.ts';
import { type NewMark, writeMark } from './write-mark.ts';

/** Notes something about a patient, or takes it off, for this desk and every other one of the practice. */
export async function noteForAll(bg: Background, it: NewMark): Promise<void> {
  await writeMark(bg, it);
  syncSoon(bg, 0);
}
