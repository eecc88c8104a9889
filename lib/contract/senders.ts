import { z } from 'zod';

/**
 * What must be in order before a channel is used, one by one (E14). `unknown` = nobody could be asked; never taken for
 * `ok`. Ids have their sentences in `_locales` (`sender_<id>`).
 */
const senderCheck = z.object({
  id: z.enum([
    'provider', // somebody who sends is set up
    'sender', // the practice has a number or address to send from
    'carrier_registration', // A2P 10DLC or toll-free (US, CA)
    'text_register', // DLT (IN)
    'contract', // HIPAA business associate agreement (US)
    'postal_address', // under marketing mail (US, CA)
    'number_verified', // WhatsApp: the number was proved to be the practice's
    'name_approved', // WhatsApp: the clinic's name is shown
    'business_verified', // WhatsApp: Meta has verified the business
    'badge', // WhatsApp: the badge beside the name; nice to have
    'quality', // WhatsApp: nobody complains
    'texts_approved', // WhatsApp: at least one text may leave
    'reports', // what became of messages reaches this server
  ]),
  state: z.enum(['ok', 'missing', 'unknown']),
  /** The channel can't be used, or not lawfully, before this is in order. */
  needed: z.boolean(),
});
export type SenderCheck = z.infer<typeof senderCheck>;

const senderView = z.object({
  channel: z.enum(['sms', 'email', 'whatsapp']),
  /** Who sends; `capture` = nothing leaves this machine, so nothing is asked for. */
  provider: z.string().nullable(),
  from: z.string().nullable(),
  /** The name patients see, where the provider says so. */
  name: z.string().nullable(),
  /** The messaging limit in force, in the provider's words. */
  limit: z.string().nullable(),
  ready: z.boolean(),
  checks: z.array(senderCheck),
});
export type SenderView = z.infer<typeof senderView>;

/** GET /v1/senders */
export const sendersAnswer = z.object({ senders: z.array(senderView) });
