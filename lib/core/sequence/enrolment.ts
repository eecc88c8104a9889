import { z } from 'zod';

/** Where an enrolment stands. `stopped` always has a cause; `finished` = the last step is over. */
export const enrolmentState = z.enum(['active', 'held', 'stopped', 'finished']);
export type EnrolmentState = z.infer<typeof enrolmentState>;

/** What stops an enrolment (domain.md §7). */
export const stopCause = z.enum([
  'booked',
  'visit',
  'replied',
  'clicked_booking',
  'opted_out',
  'staff',
  'flag_gone',
  'undone',
]);
export type StopCause = z.infer<typeof stopCause>;

/** A message's life (design.md §6). `unknown` is reconciled before anything is retried. */
export const messageState = z.enum([
  'queued',
  'sending',
  'accepted',
  'delivered',
  'undelivered',
  'failed',
  'unknown',
  'skipped',
  'held',
  'cancelled',
]);
export type MessageState = z.infer<typeof messageState>;
