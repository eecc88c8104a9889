import type { DeskWord } from '#lib/contract/desk-words.ts';
import { recordAudit } from '../../store/audit.ts';
import type { Tx } from '../../store/database.ts';
import { appendToFeed } from '../../store/feed.ts';

/** Passes a desk's word on to the others: a line of the feed for each patient it is about. Told twice it says the same. */
export async function passOn(tx: Tx, practiceId: string, word: DeskWord, at: Date): Promise<void> {
  const patientKeys = word.kind === 'home' ? word.members : [word.patientKey];
  const saidAt = word.at;
  const event =
    word.kind === 'home'
      ? { type: 'home' as const, members: word.members, verdict: word.verdict, saidAt }
      : { type: 'written' as const, line: word.line, on: word.on, saidAt };
  await appendToFeed(
    tx,
    patientKeys.map((patientKey) => ({ practiceId, patientKey, enrolmentId: null, at, event })),
  );
  await recordAudit(tx, { practiceId, at, action: 'passed_on', reason: word.kind });
}
