import { z } from 'zod';
import { careNeedsRecordedConsentIn } from '../core/consent-law.ts';
import { entryRules } from '../core/entry.ts';
import { policy } from '../core/policy.ts';
import { channel } from '../core/sighting.ts';

/** A clock time `HH:MM`, 24 hours. */
const clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

const knownZone = (zone: string) => {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
};

const settings = z.object({
  name: z.string().min(1).max(120),
  phone: z.string().min(3).max(40),
  /** Goes into the texts as it is. */
  bookingLink: z.url({ protocol: /^https?$/ }).optional(),
  /** ISO 3166-1 alpha-2. */
  country: z.string().regex(/^[A-Z]{2}$/),
  /** State or province without the country ("FL"), where rules differ by it. */
  region: z.string().max(3).optional(),
  zone: z.string().max(60).refine(knownZone, 'not a time zone'),
  language: z.string().min(2).max(20),
  /** Nothing leaves outside these hours of the recipient's zone. */
  quietHours: z.object({ from: clockTime, to: clockTime }).default({ from: '08:00', to: '20:00' }),
  capPerDay: z.number().int().positive().max(10).default(1),
  capPerWeek: z.number().int().positive().max(20).default(3),
  freshnessDays: z.number().int().positive().max(60).default(7),
  /** Not given: what the practice's country asks for. */
  careNeedsRecordedConsent: z.boolean().optional(),
  channelOrder: z.array(channel).min(1).default(['sms', 'email', 'call']),
  /** Weekdays (0 = Sunday) on which the practice works; business days go by them. Not given: Monday to Friday. */
  openWeekdays: z.array(z.number().int().min(0).max(6)).min(1).max(7).optional(),
  /** Days on which it is closed all the same, such as holidays. */
  closedDates: z.array(z.iso.date()).max(400).optional(),
  /** Nothing leaves on days on which the practice is closed. */
  quietWhenClosed: z.boolean().optional(),
  /**
   * Papers that are in order: carrier registration of the text sender (US, CA), template registration (IN), the HIPAA
   * contract with who carries a channel (US). Without them a real provider is not used there.
   */
  registrations: z.array(z.enum(['a2p:sms', 'dlt:sms', 'baa:sms', 'baa:email', 'baa:whatsapp'])).optional(),
  /** Goes under marketing mail where the law asks for it. */
  postalAddress: z.string().min(5).max(300).optional(),
  /** Follow-ups of a bulk launch that may begin in an hour: what the desk can answer. Not given: 60. */
  launchesPerHour: z.number().int().positive().max(1000).optional(),
  /** Calls the desk can make in a day. */
  callsPerDay: z.number().int().positive().max(200).optional(),
  /** Share of eligible patients left alone at random, so that results have something to be compared with. Not given: none. */
  holdOut: z.number().min(0.01).max(0.5).optional(),
  /** False: the practice's own software reminds of visits, so nothing does so from here. Not given: it does not. */
  confirmVisits: z.boolean().optional(),
  /** Sequences that patients enter without a click, and how. Not given: none, each start is a person's. */
  entries: entryRules.optional(),
  /** What the practice has paid for; what is not given has no limit. */
  plan: z
    .object({
      patients: z.number().int().positive().optional(),
      /** Sequences that may have somebody in them at a time. */
      sequences: z.number().int().positive().optional(),
      channels: z.array(channel).optional(),
    })
    .optional(),
  /** Sender per channel: a phone number or sender id, and a mail address. */
  from: z.object({ sms: z.string().max(40).optional(), email: z.string().max(254).optional() }).default({}),
});

/** What the send API needs to know of a practice. Set on the approval page or with PUT /v1/practice. */
export const practiceSettings = settings.transform((it) => ({
  ...it,
  careNeedsRecordedConsent: it.careNeedsRecordedConsent ?? careNeedsRecordedConsentIn(it.country),
}));
/**
 * PUT /v1/practice: the settings, and with them the policy that the practice's desks flag by. Left out, the policy stays
 * as it was: this server goes by the settings alone.
 */
export const practiceChange = settings.extend({ policy: policy.optional() }).transform(({ policy, ...it }) => ({
  settings: practiceSettings.parse(it),
  policy,
}));
/** The same as it is kept and shown: nothing is left to work out. */
const storedSettings = settings.extend({ careNeedsRecordedConsent: z.boolean() });
export type PracticeSettings = z.infer<typeof practiceSettings>;

/** GET /v1/practice with a device key; PUT /v1/practice with the admin token. */
export const practiceView = z.object({
  id: z.uuid(),
  settings: storedSettings,
  /** What the desks flag by, as a manager last saved it; what this server goes by stands in the settings. */
  policy: policy.optional(),
  updatedAt: z.iso.datetime(),
  /** For a manager's browser: when the yearly review is due. */
  review: z.object({ dueOn: z.iso.date(), state: z.enum(['later', 'soon', 'overdue']) }).optional(),
});
export type PracticeView = z.infer<typeof practiceView>;

/**
 * What a paired browser may do. The front desk: follow-ups, tasks, consents, stops, sightings. A manager: all of that, and
 * settings, paired browsers, pauses, exports and erasures of their practice.
 */
export const deviceRole = z.enum(['front_desk', 'manager']);
export type DeviceRole = z.infer<typeof deviceRole>;

/** GET /v1/practice/history: the settings as they were, newest first. */
export const settingsHistory = z.object({
  versions: z.array(
    z.object({
      version: z.number().int(),
      /** The administrator, or the browser by its name and number. */
      by: z.string(),
      at: z.iso.datetime(),
      /** Settings that differ from the version before. */
      changed: z.array(z.string()),
      settings: storedSettings,
    }),
  ),
});

/** GET /v1/devices (admin, manager): the paired browsers of a practice, never their keys. */
export const deviceView = z.object({
  id: z.uuid(),
  practiceId: z.uuid(),
  name: z.string(),
  role: deviceRole,
  createdAt: z.iso.datetime(),
  lastUsedAt: z.iso.datetime().nullable(),
  expiresAt: z.iso.datetime(),
  revokedAt: z.iso.datetime().nullable(),
});
export type DeviceView = z.infer<typeof deviceView>;
