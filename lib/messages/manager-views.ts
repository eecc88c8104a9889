import { z } from 'zod';
import { blockerKind, lifecycleState, sentence } from '../core/flag.ts';
import { flagKind, policy } from '../core/policy.ts';
import { channel, health } from '../core/sighting.ts';

/** What the manager's pages are told: the list of patients, the audit, the effect of a change, what may be kept. */

/** Follow-ups by what became of them; messages, answers, bookings and opt-outs are those of this month. */
const followUpWhat = z.enum([
  'active',
  'held',
  'waiting',
  'failed',
  'sent',
  'delivered',
  'replied',
  'booked',
  'opted_out',
]);
export type FollowUpWhat = z.infer<typeof followUpWhat>;

export const patientQuery = z.object({
  /** Beginning of the name. */
  name: z.string().max(120),
  flag: flagKind.nullable(),
  /** A band of `flag`; null = any. */
  band: z.string().max(40).nullable(),
  /** Counted in the leakage figure, under `flag` where one is set. */
  leaking: z.boolean(),
  state: lifecycleState.nullable(),
  blocker: blockerKind.nullable(),
  ready: z.boolean(),
  /** Last seen on any screen: in so many days, or longer ago than that. */
  seen: z.object({ within: z.boolean(), days: z.number().int().positive().max(4000) }).nullable(),
  /** Flagged and left alone for more than so many days. */
  untouchedDays: z.number().int().nonnegative().nullable(),
  /** Stepped from one lifecycle state to another since that day: drifting away, or coming back. */
  moved: z.object({ way: z.enum(['away', 'back']), since: z.iso.date() }).nullable(),
  /** No contact in so many calendar months and no booking known, overdue or not; the longest ago first. */
  quietMonths: z.number().int().positive().max(600).nullable(),
  followUp: followUpWhat.nullable(),
});
export type PatientQuery = z.infer<typeof patientQuery>;

const patientLine = z.object({
  patientKey: z.string(),
  name: z.string(),
  state: lifecycleState,
  /** The primary flag in short, and how it looks. */
  kind: flagKind.nullable(),
  label: sentence.nullable(),
  more: z.number().int(),
  money: z.object({ low: z.number(), high: z.number(), currency: z.string() }).nullable(),
  ready: z.boolean(),
  blocker: sentence.nullable(),
  running: z.boolean(),
  seenAt: z.iso.datetime(),
  /** Day of the last contact, since 1970-01-01; null = none on record. */
  contactDay: z.number().int().nullable(),
});
export type PatientLine = z.infer<typeof patientLine>;

export const patientPage = z.object({
  total: z.number().int(),
  from: z.number().int(),
  lines: z.array(patientLine),
});
const bandCount = z.object({ band: z.string(), count: z.number().int() });
const kindCount = z.object({
  kind: flagKind,
  /** Everybody with the flag, whatever stands in the way. */
  flagged: z.number().int(),
  /** Those that count in the figure, under this as their primary flag. */
  leaking: z.number().int(),
  bands: z.array(bandCount),
});
export type KindCount = z.infer<typeof kindCount>;

/** Steps between lifecycle states over a period: `active>at_risk` and so on. */
export const movement = z.object({
  from: z.iso.date(),
  to: z.iso.date(),
  moved: z.record(z.string(), z.number().int()),
  /** Patients in each state at both ends. */
  before: z.record(z.string(), z.number().int()),
  after: z.record(z.string(), z.number().int()),
});
export type Movement = z.infer<typeof movement>;

export const auditInputs = z.object({
  recoveryRate: z.number().min(0).max(1),
  low: z.number().nonnegative(),
  high: z.number().nonnegative(),
  /** Messages of one follow-up, in the practice's currency. */
  messageCost: z.number().nonnegative(),
});
export type AuditInputs = z.infer<typeof auditInputs>;

export const recallFigure = z.object({
  due: z.number().int(),
  returned: z.number().int(),
  /** Their twelve months aren't over and they haven't come yet. */
  waiting: z.number().int(),
  /** Due, but nobody has looked since. */
  unsure: z.number().int(),
  /** null = nobody was due in the period, as far as screens told. */
  rate: z.number().nullable(),
  from: z.iso.date(),
  to: z.iso.date(),
});

export const recallTargets = policy.shape.targets.unwrap();
export type RecallTargets = z.infer<typeof recallTargets>;

export const auditView = z.object({
  practiceName: z.string(),
  currency: z.string(),
  today: z.iso.date(),
  patients: z.number().int(),
  states: z.record(z.string(), z.number().int()),
  kinds: z.array(kindCount),
  leaking: z.number().int(),
  inputs: auditInputs,
  /** Month on month, oldest first; empty until there are two days to compare. */
  movements: z.array(movement),
  /** How many leaked at the end of each day known. */
  history: z.array(z.object({ day: z.iso.date(), leaking: z.number().int() })),
  /** Its specialty's patients come back by another way than recall, so that a rate would say nothing. */
  recallHidden: z.boolean(),
  /** What its specialty usually reaches; null = none is known. */
  target: z.object({ low: z.number(), high: z.number() }).nullable(),
  targets: recallTargets.nullable(),
});
export type AuditView = z.infer<typeof auditView>;

export const policyEffect = z.object({
  patients: z.number().int(),
  kinds: z.array(
    z.object({ kind: flagKind, before: z.number().int(), added: z.number().int(), removed: z.number().int() }),
  ),
});
export type PolicyEffect = z.infer<typeof policyEffect>;

const consentLine = z.object({
  channel,
  /** null = nobody ever said, which is never a yes. */
  given: z.boolean().nullable(),
  /** Where the word comes from: recorded here by staff, or shown by the practice software. */
  from: z.enum(['desk', 'screen']).nullable(),
  at: z.iso.datetime().nullable(),
  by: z.string().nullable(),
  /** Where a message on this channel would go; null = no address known. */
  to: z.string().nullable(),
  /** The words to read out, in the language below. */
  wording: z.string(),
});
export const consentView = z.object({ language: z.string(), lines: z.array(consentLine) });
export type ConsentView = z.infer<typeof consentView>;

export const weekView = z.object({
  moved: z.record(z.string(), z.number().int()),
  /** First day of the comparison; null = no earlier day is known. */
  since: z.iso.date().nullable(),
  untouched: z.object({ days: z.number().int(), count: z.number().int() }),
  /** Leaking at the end of the last days, oldest first. */
  trend: z.array(z.number().int()),
  /** Of those who got a message this month; null = nobody did. */
  optOutRate: z.number().nullable(),
  owners: z.array(z.object({ owner: z.string().nullable(), count: z.number().int(), overdue: z.number().int() })),
  screens: z.array(
    z.object({ adapter: z.string(), screen: z.string(), state: health.shape.state, at: z.iso.datetime() }),
  ),
});
export type WeekView = z.infer<typeof weekView>;

export const retention = z.object({
  /** What screens said, word for word. */
  sightingDays: z.number().int().min(1).max(365),
  /** A patient no screen has shown for so long is forgotten; null = kept. */
  patientMonths: z.number().int().min(6).max(240).nullable(),
});
export type Retention = z.infer<typeof retention>;

export type { SenderView } from '../contract/senders.ts';
export type { HomePage, HomeStanding, HomeView } from './home-views.ts';
export type { ReviewView } from './setup-messages.ts';
