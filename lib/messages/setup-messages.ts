import { z } from 'zod';
import { sendersAnswer } from '../contract/senders.ts';
import { sentence } from '../core/flag.ts';
import { message, none } from './message.ts';
import { practiceDays, practiceDaysView, practiceLimits, setupStep } from './setup-views.ts';

/** The yearly look at how the practice contacts people (E21). `last` = nobody has done it yet where it is null. */
const reviewView = z.object({
  last: z.object({ on: z.iso.date(), by: z.string() }).nullable(),
  /** The day by which it should be done; null = nothing has been read in yet, so there is nothing to review. */
  dueOn: z.iso.date().nullable(),
  due: z.boolean(),
});
export type ReviewView = z.infer<typeof reviewView>;

/** Set-up beyond the practice itself: what the send API says of its senders, open days and pace, and the yearly review. */
export const setupMessages = {
  /** `problem` = the server could not be asked; null senders = this browser isn't connected to one. */
  'setup.senders': message(
    'own',
    none,
    z.object({ senders: sendersAnswer.shape.senders.nullable(), problem: sentence.nullable() }),
  ),
  /** Steps a person went past, done or left for later: where the set-up goes on. */
  'setup.passed': message('own', none, z.object({ steps: z.array(setupStep) })),
  'setup.pass': message('own', z.object({ step: setupStep }), none),
  'review.get': message('own', none, reviewView),
  'review.done': message('own', z.object({ sure: z.literal(true) }), none),
  'practice.days': message('own', none, practiceDaysView),
  'practice.saveDays': message(
    'own',
    z.object({ days: practiceDays, limits: practiceLimits.nullable() }),
    practiceDaysView,
  ),
} as const;
