import { z } from 'zod';
import { sentence } from '../core/flag.ts';
import { policy } from '../core/policy.ts';
import { stallReason } from '../core/sequence/stall.ts';
import { channel } from '../core/sighting.ts';
import { homeMessages } from './home-messages.ts';
import { importMessages } from './import-messages.ts';
import {
  auditInputs,
  auditView,
  patientPage,
  patientQuery,
  policyEffect,
  recallFigure,
  recallTargets,
  retention,
} from './manager-views.ts';
import { message, none, onePatient, session } from './message.ts';
import { pageMessages } from './page-messages.ts';
import { pauseNotice } from './pause-views.ts';
import { summary } from './popup-views.ts';
import { screenMessages } from './screen-messages.ts';
import { setupMessages } from './setup-messages.ts';
import { cardView, holdReason, launchResult, launchWish, reviewRow, reviewRun } from './views.ts';
import { workProtocol } from './work-protocol.ts';

/** Every message between the extension's parts, once: zod in, zod out (`message.ts` says who may send what). */
export const protocol = {
  ...pageMessages,

  'card.open': message(
    'card',
    z.object({ token: z.string() }),
    z.object({ session: z.string(), view: cardView.nullable(), review: z.array(reviewRow).nullable() }),
  ),
  'card.view': message('card', onePatient.extend(launchWish.shape), cardView),
  'card.launch': message(
    'card',
    onePatient.extend({
      sequenceId: z.string(),
      override: z
        .object({ blocker: z.enum(['booked', 'stale', 'no_evidence']), reason: z.string().min(3).max(300) })
        .nullable(),
      ...launchWish.shape,
    }),
    launchResult,
  ),
  /** What holds the patient back, as staff heard it; it picks the words of the next follow-up. */
  'card.stall': message('card', onePatient.extend({ stall: stallReason.nullable() }), none),
  'card.undo': message('card', session.extend({ enrolmentId: z.string() }), z.object({ undone: z.boolean() })),
  'card.stop': message('card', session.extend({ enrolmentId: z.string() }), z.object({ stopped: z.boolean() })),
  'card.snooze': message('card', onePatient.extend({ until: z.iso.date().nullable() }), none),
  'card.hold': message('card', onePatient.extend({ hold: holdReason, on: z.boolean() }), none),
  'card.optOut': message('card', onePatient, none),
  'card.consent': message('card', onePatient.extend({ channel, given: z.boolean() }), none),
  /** A line of the history was written over into the chart (`on`), or that is taken back. */
  'card.noted': message('card', onePatient.extend({ line: z.string().max(400), on: z.boolean() }), none),
  'card.call': message('card', onePatient, z.object({ taskId: z.string() })),
  'card.review': message('card', session, z.array(reviewRow)),
  'card.launchMany': message(
    'card',
    session.extend({
      patientKeys: z.array(z.string()).min(1).max(200),
      /** Everybody the run is for, with its first page: what is kept of it lets it go on after an interruption. */
      of: z.array(z.string()).max(5000).optional(),
    }),
    z.array(z.object({ patientKey: z.string(), result: launchResult })),
  ),

  /** How the last run over this screen's patients stands; null = there is none, or it is half a day old. */
  'card.run': message('card', session, z.object({ run: reviewRun.nullable() })),

  ...homeMessages,

  /** In which zone a page of ours tells times: the practice's. */
  'words.zone': message('ours', none, z.object({ zone: z.string() })),
  'popup.summary': message('own', z.object({ tabId: z.number().int().nullable() }), summary),
  /** What stands still on the server; null = it could not be asked. */
  'popup.pauses': message('own', none, z.object({ pauses: z.array(pauseNotice).nullable() })),
  'setup.granted': message(
    'own',
    z.object({ origin: z.string(), tabId: z.number().int().nullable() }),
    z.object({ registered: z.boolean() }),
  ),
  /** Sites this browser may read. */
  'setup.origins': message('own', none, z.object({ origins: z.array(z.string()) })),
  'setup.getPolicy': message('own', none, policy),
  'setup.setPolicy': message('own', policy, none),
  // Empty = nobody said: notes and tasks then speak of the front desk.
  'setup.setStaff': message('own', z.object({ name: z.string().trim().max(80) }), none),
  'setup.getStaff': message('own', none, z.object({ name: z.string() })),
  'setup.pair': message(
    'own',
    z.object({ apiUrl: z.url(), deviceName: z.string().min(1).max(80) }),
    z.object({ code: z.string(), approveUrl: z.string(), expiresAt: z.iso.datetime() }),
  ),
  'setup.pairPoll': message(
    'own',
    none,
    z.object({ state: z.enum(['none', 'waiting', 'approved', 'expired', 'failed']), problem: sentence.nullable() }),
  ),
  /** A person looked at examples and said whether this screen is read right; `right: null` takes it back. */
  'setup.confirmScreen': message(
    'own',
    z.object({
      origin: z.string().max(300),
      adapter: z.string().max(60),
      screen: z.string().max(60),
      right: z.boolean().nullable().default(true),
    }),
    none,
  ),
  ...screenMessages,
  'setup.unpair': message('own', none, none),
  'setup.adapters': message(
    'own',
    none,
    z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        evidenceOn: z.string(),
        /** Known from others' reports only, never seen running: dated by the month at best. */
        reported: z.boolean().optional(),
        origins: z.array(z.string()),
        screens: z.array(z.string()),
        /** What the practice's server switched off of it; `screen` null = all of it. */
        off: z.array(z.object({ screen: z.string().nullable(), why: z.string() })).default([]),
      }),
    ),
  ),
  'sync.now': message(
    'own',
    none,
    z.object({ drained: z.number().int(), pulled: z.number().int(), problem: sentence.nullable() }),
  ),
  ...workProtocol,
  'ledger.list': message(
    'own',
    z.object({ limit: z.number().int().max(500) }),
    z.array(z.object({ at: z.iso.datetime(), what: z.string(), fields: z.array(z.string()), to: z.string() })),
  ),
  /** Patients that fit, by name; `from` and `count` are a window of them. */
  'patients.list': message(
    'own',
    z.object({ query: patientQuery, from: z.number().int().nonnegative(), count: z.number().int().min(0).max(200) }),
    patientPage,
  ),
  /** The card of one patient, in a frame of our own page in this tab. */
  'patients.openCard': message(
    'own',
    z.object({ patientKey: z.string(), tabId: z.number().int() }),
    z.object({ token: z.string() }),
  ),
  'audit.view': message('own', none, auditView),
  'audit.recall': message('own', z.object({ from: z.iso.date(), to: z.iso.date() }), recallFigure),
  'audit.saveInputs': message('own', auditInputs.extend({ targets: recallTargets.nullable() }), none),
  'setup.setUntouched': message('own', z.object({ days: z.number().int().min(1).max(365) }), none),
  /** What a policy would change, before it is saved. */
  'policy.effect': message('own', policy, policyEffect),
  'privacy.get': message('own', none, retention),
  'privacy.set': message('own', retention, none),
  /** A page of one table, for the file of everything; `next` = null after the last. */
  'privacy.export': message(
    'own',
    z.object({ table: z.string().max(40).nullable(), after: z.number().int().nonnegative() }),
    z.object({ tables: z.array(z.string()), rows: z.array(z.unknown()), next: z.number().int().nullable() }),
  ),
  'privacy.erase': message('own', z.object({ sure: z.literal(true) }), none),

  ...setupMessages,
  ...importMessages,
} as const;

export type Protocol = typeof protocol;
export type MessageName = keyof Protocol;
export type Input<N extends MessageName> = z.input<Protocol[N]['input']>;
export type Output<N extends MessageName> = z.output<Protocol[N]['output']>;

/** The one envelope. A refusal is a sentence for the person, never a stack. */
export type Answer<T> = { ok: true; value: T } | { ok: false; problem: { id: string; params: string[] } };
