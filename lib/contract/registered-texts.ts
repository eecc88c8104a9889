import { z } from 'zod';
import { dltCategory, registeredState, whatsappCategory } from '../core/registered/registered-text.ts';

const about = {
  id: z.uuid(),
  /** Our template and its language (BCP 47). */
  templateId: z.string(),
  language: z.string(),
  /** Word for word as registered; `{{firstName}}` and `{{bookingLink}}` are its blanks. */
  text: z.string(),
  changedBy: z.string(),
  updatedAt: z.iso.datetime(),
};

/** A text that Meta must approve before it may leave by WhatsApp. */
const whatsappTextView = z.object({
  ...about,
  version: z.number().int().positive(),
  category: whatsappCategory,
  state: registeredState,
  /** Its name and language at Meta. */
  providerName: z.string(),
  providerLanguage: z.string(),
  reason: z.string().nullable(),
});
export type WhatsappTextView = z.infer<typeof whatsappTextView>;

/** An SMS text as it stands in India's DLT register. */
const dltTextView = z.object({
  ...about,
  dltTemplateId: z.string(),
  dltEntityId: z.string(),
  header: z.string(),
  category: dltCategory,
  /** Whether it says what would leave today; if not, nothing leaves to Indian numbers. */
  matches: z.boolean(),
});
export type DltTextView = z.infer<typeof dltTextView>;

/** GET /v1/registered-texts */
export const registeredTextsAnswer = z.object({ whatsapp: z.array(whatsappTextView), dlt: z.array(dltTextView) });

const key = {
  templateId: z.string().min(1).max(100),
  language: z.string().min(2).max(20),
  by: z.string().min(1).max(80),
};

/** PUT /v1/registered-texts: a draft for WhatsApp, or the register's ids of an SMS text. */
export const registeredTextRequest = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('whatsapp'),
    ...key,
    category: whatsappCategory,
    /** Left out: what the library says on this channel. */
    text: z.string().min(1).max(1024).optional(),
  }),
  z.object({
    kind: z.literal('dlt'),
    ...key,
    /** As it stands in the register, `{#var#}` for its blanks. */
    text: z.string().min(1).max(2000),
    dltTemplateId: z.string().regex(/^\d{10,30}$/),
    dltEntityId: z.string().regex(/^\d{10,30}$/),
    /** The six-character sender, with its suffix where one is used. */
    header: z.string().regex(/^[A-Za-z0-9]{6}(-[PSTG])?$/),
    category: dltCategory,
  }),
]);

/** The answer to a change: the text as it stands now. */
export const registeredTextAnswer = z.union([z.object({ whatsapp: whatsappTextView }), z.object({ dlt: dltTextView })]);
