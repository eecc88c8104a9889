import type { OptOutRequest } from '../contract/enrolments.ts';
import { endAll } from './apply-events.ts';
import type { Store } from './db.ts';
import { addCommand } from './outbox.ts';

/**
 * Opt-out from the card: honoured here at once (enrolments and tasks end, an unsent launch never leaves) and told to
 * the server when this browser is paired, all in one durable transaction.
 */
export async function optOutPatient(
  { durable: db }: Store,
  it: { patientKey: string; hash: string | undefined; at: string; source: OptOutRequest['source'] },
  tell: { key: string; body: OptOutRequest; notBefore: number } | null,
): Promise<void> {
  const tables = [db.optOuts, db.enrolments, db.tasks, db.outbox];
  await db.transaction('rw', tables, async () => {
    const { patientKey, hash, at, source } = it;
    await db.optOuts.put({ id: hash ?? patientKey, patientKey, ...(hash ? { hash } : {}), at, source });
    await endAll(db, hash, patientKey, at);
    if (!tell) return;
    await addCommand(db, {
      id: tell.key,
      subject: patientKey,
      command: { kind: 'opt_out', body: tell.body },
      notBefore: tell.notBefore,
      createdAt: at,
    });
  });
}
