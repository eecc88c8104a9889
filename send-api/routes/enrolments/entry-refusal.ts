import type { LaunchRequest } from '#lib/contract/enrolments.ts';
import type { PracticeSettings } from '#lib/contract/practice.ts';
import { dayInZone } from '#lib/core/day.ts';
import { ENTRY_AGAIN_DAYS } from '#lib/core/entry.ts';
import type { Ports } from '../../ports.ts';
import { enteredSince, takeEntry } from '../../store/entries.ts';
import { snoozedUntil } from '../../store/marks.ts';

const DAY_MS = 86_400_000;

/**
 * Why a launch that nobody pressed Start for is refused though the gate lets it through. The practice's settings decide
 * at that moment, whatever the browser went by: a rule that was taken back starts nobody any more.
 */
export async function entryRefusal(
  ports: Ports,
  practiceId: string,
  { entries, zone }: Pick<PracticeSettings, 'entries' | 'zone'>,
  { patientKey, sequenceId, booking, override }: LaunchRequest,
): Promise<string | null> {
  const rule = entries?.find((it) => it.sequenceId === sequenceId);
  if (rule?.how !== 'start') return 'entry_off';
  // A hint is confirmed by a click, and a written reason is a person's: here there is neither.
  if (booking.state !== 'nothing_booked' || booking.strength !== 'proof' || override) return 'entry_unproved';
  const now = ports.now();
  const since = new Date(now.getTime() - ENTRY_AGAIN_DAYS * DAY_MS);
  if (await enteredSince(ports.db, { practiceId, patientKey, sequenceId }, since)) return 'entry_again';
  const today = dayInZone(now.toISOString(), zone);
  const until = await snoozedUntil(ports.db, practiceId, patientKey);
  if (until !== null && today < until) return 'snoozed';
  return (await takeEntry(ports.db, practiceId, today)) ? null : 'entry_full';
}
