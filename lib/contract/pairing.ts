import { z } from 'zod';

/** POST /v1/pairings: a browser asks to be paired; the code is shown to the person, the secret is kept. */
export const pairingRequest = z.object({ deviceName: z.string().min(1).max(80) });
export const pairingAnswer = z.object({
  /** Eight characters of an alphabet without look-alikes. */
  code: z.string().length(8),
  /** Polling secret, shown to nobody. */
  secret: z.string().min(32),
  expiresAt: z.iso.datetime(),
  approveUrl: z.url(),
});
export type PairingAnswer = z.infer<typeof pairingAnswer>;

/** POST /v1/pairings/poll: 202 while waiting; the key is given exactly once. */
export const pairingPoll = z.object({ secret: z.string().min(32) });
export const pairingResult = z.discriminatedUnion('state', [
  z.object({ state: z.literal('waiting') }),
  z.object({
    state: z.literal('approved'),
    deviceId: z.uuid(),
    deviceKey: z.string(),
    practiceName: z.string(),
    salt: z.string(),
  }),
  z.object({ state: z.literal('expired') }),
]);
export type PairingResult = z.infer<typeof pairingResult>;
