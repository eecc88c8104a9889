import { seenOf } from '#lib/messages/launch-request.ts';
import { startedElsewhere } from '#lib/store/enrolments.ts';
import { patientsByKeys } from '#lib/store/patients.ts';
import { reportSeen } from '#lib/store/report.ts';
import { withStore } from '#lib/store/store-problem.ts';
import type { Background } from './ports.ts';
import { practiceNow } from './practice.ts';
import { withRefs } from './visit-ref.ts';
import { shownOf, writeMark } from './write-mark.ts';

/**
 * Another desk has just started these follow-ups (the server's ids), on what its own screens showed. What this one's have
 * shown before, a booking to come or that the patient is not to be contacted, is told now: the screen may not be opened again.
 *
 * @returns whether there is anything to tell.
 */
export async function tellKnown(bg: Background, serverIds: string[]): Promise<boolean> {
  if (serverIds.length === 0) return false;
  return withStore(bg.store, async (store) => {
    const open = await startedElsewhere(store, serverIds);
    const { compiled } = await practiceNow(bg);
    const rows = await patientsByKeys(
      store,
      open.map((it) => it.patientKey),
    );
    const records = new Map(rows.map((row) => [row.key, row.record]));
    const seen = [];
    let noted = 0;
    for (const enrolment of open) {
      const record = records.get(enrolment.patientKey);
      if (!record) continue;
      const shown = shownOf(record);
      if (shown) await writeMark(bg, { patientKey: record.key, mark: shown, on: true, source: 'screen' });
      if (shown) noted += 1;
      const booking = seenOf(record, compiled, enrolment);
      if (!shown && booking.state === 'booked') seen.push({ enrolment, booking, record });
    }
    const { zone } = compiled.policy.practice;
    await reportSeen(store, await withRefs(bg, seen), { at: bg.now().toISOString(), zone }, bg.uuid);
    return noted + seen.length > 0;
  });
}
