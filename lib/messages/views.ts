import { z } from 'zod';
import { assessment, sentence } from '../core/flag.ts';
import { source } from '../core/patient.ts';
import { enrolmentState, messageState, stopCause } from '../core/sequence/enrolment.ts';
import { offer } from '../core/sequence/offer.ts';
import { snippet } from '../core/sequence/plan.ts';
import { stallReason } from '../core/sequence/stall.ts';
import { channel, evidenceStrength } from '../core/sighting.ts';
import { homeView } from './home-views.ts';
import { consentView } from './manager-views.ts';
import { sequencePreview } from './plan-views.ts';

/** A badge as the content script paints it: words already in the reader's language, nothing left to decide. */
export const badge = z.object({
  tone: z.enum(['overdue', 'missed', 'treatment', 'risk', 'lapsed', 'running', 'booked', 'held', 'unsure']),
  icon: z.enum(['clock', 'missed', 'tooth', 'drift', 'moon', 'play', 'check', 'pause', 'question']),
  label: z.string().max(60),
  /** The label's figure alone ("17 mths", "21 Nov"), for a row without room for the whole label. */
  brief: z.string().max(24).optional(),
  /** How many further flags stand behind the one shown. */
  more: z.number().int().nonnegative(),
  /** Accessible name: patient, flag, what Enter does. */
  title: z.string().max(300),
});
export type Badge = z.infer<typeof badge>;

export const paintedRow = z.object({ row: z.string(), patientKey: z.string().nullable(), badge: badge.nullable() });
export type PaintedRow = z.infer<typeof paintedRow>;

/** The slim bar on recall screens. */
export const bar = z.object({
  flagged: z.number().int(),
  ready: z.number().int(),
  text: z.string(),
  action: z.string(),
  quiet: z.boolean(), // true = nothing to start; shown as a quiet line (health, "not set up", …)
});
export type Bar = z.infer<typeof bar>;

export { type LaunchWish, launchWish, type SequencePreview } from './plan-views.ts';

const historyItem = z.object({
  at: z.iso.datetime(),
  text: sentence,
  by: z.string().nullable(),
  /** A line that belongs in the patient's chart: its id, the note to copy, and who wrote it over and when. */
  id: z.string().optional(),
  note: z.string().optional(),
  written: z.object({ at: z.iso.datetime(), by: z.string() }).nullable().optional(),
});

export const enrolmentLine = z.object({
  id: z.string(),
  sequenceId: z.string(),
  sequenceName: z.string(),
  state: enrolmentState,
  cause: stopCause.nullable(),
  launchedAt: z.iso.datetime(),
  launchedBy: z.string(),
  /** `waiting`: in the outbox inside the undo window or offline; `server`: the send API has it; `failed`: refused. */
  delivery: z.enum(['waiting', 'server', 'failed']),
  undoUntil: z.iso.datetime().nullable(),
  problem: sentence.nullable(),
  steps: z.array(
    z.object({
      stepId: z.string(),
      channel: channel.nullable(),
      state: messageState,
      reason: z.string().nullable(),
      at: z.iso.datetime().nullable(),
    }),
  ),
});
export type EnrolmentLine = z.infer<typeof enrolmentLine>;

export const holdReason = z.enum([
  'in_treatment',
  'complaint',
  'moved',
  'deceased',
  'wrong_data',
  'asked_not_contacted',
  'already_spoke',
]);
export type HoldReason = z.infer<typeof holdReason>;

/** All the card shows about one patient. */
export const cardView = z.object({
  patientKey: z.string().nullable(),
  name: z.string(),
  ageYears: z.number().int().nullable(),
  phones: z.array(z.object({ kind: z.string(), raw: z.string(), e164: z.string().nullable() })),
  email: z.string().nullable(),
  language: z.string().nullable(),
  assessment,
  nothingBooked: z.object({ strength: evidenceStrength, source: source.nullable() }),
  lastVisit: z.object({ text: sentence, source }).nullable(),
  sequences: z.array(sequencePreview),
  enrolment: enrolmentLine.nullable(),
  history: z.array(historyItem),
  holds: z.array(holdReason),
  /** What holds the patient back from a plan; present where it picks between sequences. */
  stall: z.object({ reason: stallReason.nullable() }).optional(),
  /** Times of the year a start may be put off to, soonest first. */
  starts: z.array(z.object({ on: z.iso.date(), name: z.string() })).optional(),
  /** Sentences that may be added to letters, in the words they would have. */
  snippets: z.array(z.object({ id: snippet, text: z.string() })).optional(),
  /** The practice's offer while it holds; missing = there is none. */
  offer: offer.optional(),
  consent: consentView.optional(),
  /** The household found or settled; absent = nobody shares anything with them. */
  home: homeView.optional(),
  snoozedUntil: z.iso.date().nullable(),
  optedOut: z.boolean(),
  /** Line for the chart, ready to copy. */
  note: z.string(),
  callScript: z.string(),
  paired: z.boolean(),
  practiceName: z.string(),
  dir: z.enum(['ltr', 'rtl']),
});
export type CardView = z.infer<typeof cardView>;

export const reviewRow = z.object({
  patientKey: z.string().nullable(),
  name: z.string(),
  label: z.string(),
  reason: sentence,
  money: z.object({ low: z.number(), high: z.number(), currency: z.string() }),
  ready: z.boolean(),
  blockers: z.array(sentence),
  sequenceId: z.string().nullable(),
  sequenceName: z.string().nullable(),
});
export type ReviewRow = z.infer<typeof reviewRow>;

export const launchResult = z.discriminatedUnion('state', [
  z.object({ state: z.literal('started'), enrolmentId: z.string(), undoUntil: z.iso.datetime() }),
  z.object({ state: z.literal('already'), by: z.string(), at: z.iso.datetime() }),
  z.object({ state: z.literal('refused'), reasons: z.array(sentence) }),
]);
export type LaunchResult = z.infer<typeof launchResult>;

/** A run over many patients of this screen, with what the send API made of it since. */
export const reviewRun = z.object({
  results: z.array(z.object({ patientKey: z.string(), result: launchResult })),
  /** Not started yet: the run was interrupted before them. */
  left: z.array(z.string()),
});
export type ReviewRun = z.infer<typeof reviewRun>;

export type { ScreenExample, ScreenQuestion, Summary } from './popup-views.ts';
