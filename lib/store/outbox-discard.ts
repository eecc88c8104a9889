import type { Sentence } from '../core/flag.ts';
import type { Store } from './db.ts';
import { closed, isOpen } from './enrolments.ts';

/** Gives every waiting command up, with its enrolment: they belong to a practice this browser has left. */
export async function discardOutbox({ durable: db }: Store, problem: Sentence, at: string): Promise<void> {
  await db.transaction('rw', db.outbox, db.enrolments, async () => {
    for (const row of await db.outbox.where('live').equals(1).toArray()) {
      const { live: _, claimId: _c, leaseUntil: _l, ...rest } = row;
      await db.outbox.put({ ...rest, state: 'failed', command: null, problem, settledAt: at });
      const enrolment = row.enrolmentId ? await db.enrolments.get(row.enrolmentId) : undefined;
      if (enrolment && isOpen(enrolment)) {
        await db.enrolments.put({ ...closed(enrolment, 'stopped', null, at), delivery: 'failed', problem });
      }
    }
  });
}
