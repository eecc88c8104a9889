import { z } from 'zod';
import { mailReport } from './error-codes.ts';
import { jsonOf, type MailService, newsOf, ourNumber, timeOf } from './mail-service.ts';
import { knowsWord } from './shared-word.ts';

const word = z.string().max(60);
/** One report, as far as it is read. */
export const postmarkReport = z.looseObject({
  RecordType: word,
  Type: word.optional(),
  SuppressSending: z.boolean().optional(),
  SuppressionReason: word.nullish(),
  Origin: word.nullish(),
  Metadata: z.record(z.string(), z.unknown()).nullish(),
  DeliveredAt: z.string().optional(),
  BouncedAt: z.string().optional(),
  ChangedAt: z.string().optional(),
});

/**
 * Postmark's webhooks (postmarkapp.com/developer/webhooks/webhooks-overview: Delivery, Bounce, Spam complaint,
 * Subscription change). Postmark signs nothing: a webhook is protected by a name and password of its own choosing (HTTP
 * basic auth, kept with the webhook or in its address) or by a custom header, for which `Authorization: Bearer …` serves.
 * What `X-PM-Metadata-…` of a mail says comes back as `Metadata` ("Custom metadata for your emails"); header names have
 * no case, so neither has its key. `X-PM-KeepID` leaves our Message-ID as it is, so that replies and returned mails name
 * it, too.
 */
export function postmarkReports({ token }: { token: string }): MailService {
  return {
    name: 'postmark',
    headers: (messageId) => ({
      'X-PM-Metadata-comeback': messageId,
      'X-PM-KeepID': 'true',
      'X-PM-TrackOpens': 'false',
      'X-PM-TrackLinks': 'None',
    }),
    async read(request) {
      if (!knowsWord(token, request)) return null;
      const given = postmarkReport.safeParse(jsonOf(request.raw)).data;
      if (!given) return null;
      const key = Object.keys(given.Metadata ?? {}).find((name) => name.toLowerCase() === 'comeback');
      const at = timeOf(given.DeliveredAt ?? given.BouncedAt ?? given.ChangedAt);
      return newsOf(
        mailReport('postmark', wordsOf(given)),
        ourNumber(key === undefined ? undefined : given.Metadata?.[key]),
        at,
      );
    },
  };
}

function wordsOf(given: z.infer<typeof postmarkReport>): string[] {
  const { RecordType, Type, SuppressSending, SuppressionReason, Origin } = given;
  if (RecordType === 'Bounce') return [`Bounce ${Type}`, 'Bounce'];
  if (RecordType !== 'SubscriptionChange') return [RecordType];
  // Switched on again at the service: that lifts nothing here. Only the patient does, from their own phone.
  if (SuppressSending !== true) return [];
  return [`SubscriptionChange ${SuppressionReason} ${Origin}`, `SubscriptionChange ${SuppressionReason}`];
}
