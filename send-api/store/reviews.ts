import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { type ReviewDue, reviewDue } from '../review.ts';
import { recordAudit } from './audit.ts';
import type { Either, Tx } from './database.ts';

export interface Review {
  practiceId: string;
  reviewedOn: string;
  by: string;
  answers: Record<string, 'in_order' | 'to_do'>;
}

/** The reviews of a practice, newest first; days as ISO dates. */
export async function pastReviews(db: Either, practiceId: string) {
  const { rows } = await sql<{ reviewedOn: string; by: string; answers: Review['answers'] }>`
    select to_char(reviewed_on, 'YYYY-MM-DD') as "reviewedOn", by, answers from reviews
    where practice_id = ${practiceId} order by reviewed_on desc, recorded_at desc limit 20`.execute(db);
  return rows;
}

export async function keepReview(tx: Tx, review: Review, now: Date): Promise<void> {
  const { practiceId, reviewedOn, by, answers } = review;
  await sql`insert into reviews (id, practice_id, reviewed_on, by, answers, recorded_at)
    values (${randomUUID()}, ${practiceId}, ${reviewedOn}, ${by}, ${JSON.stringify(answers)}, ${now})`.execute(tx);
  await recordAudit(tx, { practiceId, at: now, action: 'reviewed', snapshot: { reviewedOn, by, answers } });
}

/** When the next review of each practice (or of one) is due, in its own days. */
export async function nextReviews(db: Either, now: Date, practiceId: string | null = null): Promise<ReviewDue[]> {
  const { rows } = await sql<{ created: string; last: string | null; today: string }>`
    select to_char(p.created_at at time zone (p.settings->>'zone'), 'YYYY-MM-DD') as created,
      (select to_char(max(reviewed_on), 'YYYY-MM-DD') from reviews r where r.practice_id = p.id) as last,
      to_char(${now}::timestamptz at time zone (p.settings->>'zone'), 'YYYY-MM-DD') as today
    from practices p where ${practiceId}::uuid is null or p.id = ${practiceId}::uuid`.execute(db);
  return rows.map(({ created, last, today }) => reviewDue(created, last, today));
}

/** Null = no such practice. */
export async function nextReview(db: Either, practiceId: string, now: Date): Promise<ReviewDue | null> {
  return (await nextReviews(db, now, practiceId))[0] ?? null;
}
