import type { PatientRecord } from '#lib/core/patient.ts';
import type { Hold } from '#lib/core/situation.ts';
import { type Marking, markPatient } from '#lib/store/marking.ts';
import { withStore } from '#lib/store/store-problem.ts';
import { byNow, nameThere } from './access.ts';
import type { Background } from './ports.ts';

export type NewMark = Pick<Marking, 'patientKey' | 'mark' | 'on' | 'until' | 'why'> & Partial<Pick<Marking, 'source'>>;

/** Notes something about a patient, or takes it off, here, and puts what the other desks must hear with what is to leave. */
export async function writeMark(bg: Background, it: NewMark): Promise<void> {
  const { store } = bg;
  await withStore(store, async () => {
    const at = bg.now();
    // What a screen shows is nobody's word.
    const by = it.source === 'screen' ? '' : await byNow(bg);
    const told = { source: 'staff' as const, ...it, by, at: at.toISOString() };
    const hash = await nameThere(bg, it.patientKey);
    await markPatient(store, told, hash ? { hash, key: bg.uuid(), notBefore: at.getTime() } : null);
  });
}

/** What the practice's own software shows of somebody, that ends a follow-up: the send API can't see it otherwise. */
export function shownOf({ deceased, moved, doNotContact }: PatientRecord): Hold | null {
  if (deceased?.value === true) return 'deceased';
  if (moved?.value === true) return 'moved';
  return doNotContact?.value === true ? 'asked_not_contacted' : null;
}
