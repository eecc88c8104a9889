import { monthsLater } from '#lib/core/cutoffs.ts';
import { toDayNumber } from '#lib/core/day.ts';
import type { PatientRecord } from '#lib/core/patient.ts';
import type { Output } from '#lib/messages/protocol.ts';
import type { Store } from '#lib/store/db.ts';
import { walkPatients } from '#lib/store/patient-walk.ts';

/** A patient due between two days: whether they came on or after the due day and within twelve months of it. */
function returned(record: PatientRecord, from: number, to: number): boolean | null {
  const due = record.recares.map((it) => it.due).find((it) => it.from >= from && it.to <= to);
  if (!due) return null;
  const until = monthsLater(due.to, 12);
  const came = (day: number) => day >= due.from && day <= until;
  const visit = record.lastVisit?.value;
  if (visit && came(visit.from) && came(visit.to)) return true;
  return record.appointments.some((it) => it.status === 'completed' && came(it.day));
}

/**
 * Recall rate: patients due in the period who came back within twelve months of the due date, of all patients due in it.
 * Only what screens told counts: a due date nobody saw is in neither number.
 */
export async function recallOver(
  store: Store,
  { from, to }: { from: string; to: string },
): Promise<Output<'audit.recall'>> {
  const [first, last] = [toDayNumber(from), toDayNumber(to)];
  let due = 0;
  let back = 0;
  await walkPatients(store, (records) => {
    for (const record of records) {
      const it = returned(record, first, last);
      if (it === null) continue;
      due++;
      if (it) back++;
    }
    return undefined;
  });
  return { due, returned: back, rate: due === 0 ? null : back / due, from, to };
}
