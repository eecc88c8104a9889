import { z } from 'zod';
import { sentence } from '../core/flag.ts';
import { message, none } from './message.ts';
import { messagePrices, resultsAsk, resultsView } from './results-views.ts';
import { launchResult } from './views.ts';
import { callOutcome, claimView, forwardView, openingsView, outgoingView, taskView } from './work-views.ts';

/** The messages of the worklist (tasks of all desks, what goes out) and of the results. */
export const workProtocol = {
  /** `offline`: the list of all desks can't be had; `local`: there is no send API, and the list is this browser's. */
  'tasks.list': message(
    'own',
    none,
    z.object({
      tasks: z.array(taskView),
      source: z.enum(['server', 'local', 'offline']),
      problem: sentence.nullable(),
    }),
  ),
  'tasks.claim': message('own', z.object({ id: z.string(), release: z.boolean().optional() }), claimView),
  'tasks.later': message('own', z.object({ id: z.string(), until: z.iso.datetime() }), none),
  'tasks.done': message('own', z.object({ id: z.string(), outcome: callOutcome, member: z.string().optional() }), none),
  'outbox.list': message(
    'own',
    z.object({ show: z.enum(['due', 'failed']), days: z.number().int().min(1).max(31) }),
    z.object({ items: z.array(outgoingView), count: z.number().int(), problem: sentence.nullable() }),
  ),
  /** Who crossed into a band since the practice turned that on, and waits for a click. */
  'entries.list': message('own', none, z.object({ items: z.array(forwardView) })),
  'entries.start': message('own', z.object({ patientKey: z.string() }), launchResult),
  /** Not now: the patient is left alone for thirty days. */
  'entries.later': message('own', z.object({ patientKey: z.string() }), none),
  'openings.list': message('own', none, openingsView),
  /** Offers a time to everybody who suits; seen as cancelled, or entered by hand. */
  'openings.offer': message(
    'own',
    z.object({
      on: z.iso.date(),
      at: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
      provider: z.string().min(1).max(80).optional(),
    }),
    z.object({ people: z.number().int() }),
  ),
  'openings.end': message('own', z.object({ id: z.uuid() }), none),
  'results.view': message('own', resultsAsk, resultsView),
  'results.savePrices': message('own', z.object({ prices: messagePrices, lifetime: resultsView.shape.lifetime }), none),
  /** A patient of the list sent somebody. */
  'results.referral': message('own', z.object({ hash: z.string() }), z.object({ credited: z.boolean() })),
  /** Stops the follow-up behind a step that is to go out; false = as soon as the send API can be reached. */
  'outbox.stop': message('own', z.object({ id: z.string() }), z.object({ stopped: z.boolean() })),
} as const;
