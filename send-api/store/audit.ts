import type { Tx } from './database.ts';

/** One decision, with what it was decided on. The snapshot holds no name, address or text: ids, states, times. */
export interface AuditLine {
  practiceId: string;
  enrolmentId?: string;
  messageId?: string;
  at: Date;
  action: string;
  reason?: string | null;
  snapshot?: unknown;
}

function auditRow(line: AuditLine) {
  return {
    practice_id: line.practiceId,
    enrolment_id: line.enrolmentId ?? null,
    message_id: line.messageId ?? null,
    at: line.at,
    action: line.action,
    reason: line.reason ?? null,
    snapshot: line.snapshot === undefined ? null : JSON.stringify(line.snapshot),
  };
}

export async function recordAudit(tx: Tx, line: AuditLine): Promise<void> {
  await tx.insertInto('audit').values(auditRow(line)).execute();
}
