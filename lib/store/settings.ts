import { z } from 'zod';
import { offSwitch } from '../contract/adapters-off.ts';
import { entryRules } from '../core/entry.ts';
import { sentence } from '../core/flag.ts';
import { policy } from '../core/policy.ts';
import type { Store } from './db.ts';

/** Every setting, once, with its shape. A missing row = never set. */
const shapes = {
  policy,
  /** Grows with every change of the policy; assessments made under an older one are made again. */
  policyRevision: z.number().int(),
  staff: z.object({ name: z.string() }),
  /** The paired send API. The key never leaves the background. */
  device: z.object({
    apiUrl: z.url(),
    deviceId: z.string(),
    deviceKey: z.string(),
    salt: z.string(),
    practiceName: z.string(),
  }),
  pairing: z.object({
    apiUrl: z.url(),
    secret: z.string(),
    code: z.string(),
    approveUrl: z.string(),
    expiresAt: z.iso.datetime(),
  }),
  /** Why this device can't talk to the send API until a person does something. */
  /** Salt of the practice last paired with, kept when unpaired: tells a return from a move. */
  salt: z.string(),
  deviceProblem: sentence,
  syncProblem: sentence,
  cursor: z.string(),
  /** Cursor before the first line of the feed that this version did not know; a later one begins there. */
  feedLeftAt: z.string(),
  lastPullAt: z.iso.datetime(),
  /**
   * What people said of screens that rest on facts nobody saw running: this origin, this adapter's screen, as it was
   * read then (`print`). Nothing is taken from such a screen before somebody said that it is right.
   */
  confirmedScreens: z.array(
    z.object({
      origin: z.string(),
      adapter: z.string(),
      screen: z.string(),
      print: z.string(),
      right: z.boolean(),
      at: z.iso.datetime(),
      by: z.string(),
    }),
  ),
  /** What the practice's server (`from`) says must not be read any more, as of the last time it was asked. */
  adaptersOff: z.object({ at: z.iso.datetime(), from: z.string(), off: z.array(offSwitch) }),
  /** Salt of this browser for the hashes of stopped addresses; never leaves it. */
  suppressionSalt: z.string(),
  /** Origins of the PMS that a person set up; the send API's own origin is granted too, and is none of these. */
  origins: z.array(z.string()),
  /** How long what was read is kept; missing = the defaults. */
  retention: z.object({ sightingDays: z.number().int(), patientMonths: z.number().int().nullable() }),
  /**
   * The last run over many patients: whom it was for, and what came of each so far. A key without a result was not
   * started: the run was interrupted there.
   */
  launchRun: z.object({
    at: z.iso.datetime(),
    keys: z.array(z.string()),
    results: z.record(
      z.string(),
      z.discriminatedUnion('state', [
        z.object({ state: z.literal('started'), enrolmentId: z.string(), undoUntil: z.iso.datetime() }),
        z.object({ state: z.literal('already'), by: z.string(), at: z.iso.datetime() }),
        z.object({ state: z.literal('refused'), reasons: z.array(sentence) }),
      ]),
    ),
  }),
  /** Sequences that patients enter without a click, as the practice's server last said. */
  entries: entryRules,
  /** Steps of the set-up that a person went past. */
  setupPassed: z.array(z.string().max(20)),
  /** The last yearly review: on which day of the practice, and who did it. */
  review: z.object({ on: z.iso.date(), by: z.string() }),
  /** Times of the diary seen as cancelled, to be offered; and those on offer, to be withdrawn when seen filled. */
  freedSlots: z.array(
    z.object({ on: z.iso.date(), at: z.string(), provider: z.string().nullable(), seenAt: z.iso.datetime() }),
  ),
  /** When the send API was last asked what is on offer. */
  offersAt: z.iso.datetime(),
  offeredSlots: z.array(z.object({ id: z.uuid(), on: z.iso.date(), at: z.string(), provider: z.string().nullable() })),
  /** Lines of a patient's history that somebody wrote over into the chart, by line. */
  noted: z.record(z.string(), z.object({ at: z.iso.datetime(), by: z.string() })),
  /** What one message costs, in the practice's currency. */
  messagePrices: z.object({ sms: z.number(), email: z.number(), whatsapp: z.number() }),
  /** What a patient, or a family, is worth over the years, where the practice wants it shown. */
  lifetimeValue: z.object({ patient: z.number().nullable(), family: z.number().nullable() }),
  /** Flagged and left alone for longer than so many days is told to the manager. */
  untouchedDays: z.number().int().positive(),
} as const;

export type Settings = { [N in keyof typeof shapes]: z.infer<(typeof shapes)[N]> };
export type SettingName = keyof Settings;
export interface SettingRow {
  name: SettingName;
  value: unknown;
}

/** A setting, or null when it was never set or no longer has its shape (an older version wrote it). */
export async function getSetting<N extends SettingName>({ db }: Store, name: N): Promise<Settings[N] | null> {
  const row = await db.settings.get(name);
  if (!row) return null;
  const parsed = shapes[name].safeParse(row.value);
  return parsed.success ? (parsed.data as Settings[N]) : null;
}

/** Sets, or with null clears, some settings in one durable transaction. */
export async function setSettings(
  { durable }: Store,
  values: { [N in SettingName]?: Settings[N] | null },
): Promise<void> {
  await durable.transaction('rw', durable.settings, async () => {
    for (const [name, value] of Object.entries(values) as [SettingName, unknown][]) {
      if (value === null) await durable.settings.delete(name);
      else await durable.settings.put({ name, value: shapes[name].parse(value) });
    }
  });
}
