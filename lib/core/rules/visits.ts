import type { Compiled } from '../cutoffs.ts';
import type { Life } from '../lifecycle.ts';
import type { Appointment, PatientRecord } from '../patient.ts';
import type { Procedure } from '../procedure/procedure.ts';

const NOTHING: ReadonlySet<Procedure> = new Set();

/** What an appointment's type names; empty where it shows none or nobody knows the word. */
export function whatOf(a: Appointment, c: Compiled): ReadonlySet<Procedure> {
  return a.type === undefined ? NOTHING : c.procedures(a.type);
}

/** The newest visit that names `is`, if it is known what every visit since then was; undefined in doubt. */
export function lastOf(is: Procedure, record: PatientRecord, c: Compiled, life: Life): Appointment | undefined {
  const { appointments } = record;
  let newest = true;
  for (let i = appointments.length - 1; i >= 0; i--) {
    const a = appointments[i] as Appointment;
    if (a.status !== 'completed' || a.day > c.today) continue;
    // The last visit is known from elsewhere and no appointment tells what it was.
    if (newest && life.visit !== undefined && life.visit.to > a.day) return undefined;
    newest = false;
    const what = whatOf(a, c);
    if (what.has(is)) return a;
    if (what.size === 0) return undefined;
  }
  return undefined;
}
