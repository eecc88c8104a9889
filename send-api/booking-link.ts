import { LINK_DAYS, linkToken } from '#lib/core/booking-link.ts';
import { type Crypt, sha256 } from './crypt.ts';
import type { Tx } from './store/database.ts';
import type { EnrolmentRow } from './store/tables.ts';

const DAY_MS = 86_400_000;

/** The token of a message's link: keyed, so that nobody can guess it, and the same for every try to send the message. */
const tokenOf = (crypt: Crypt, messageId: string): string => linkToken(crypt.mac('booking link', messageId));

/** `<publicUrl>/b/<token>` for a message. Says nothing of the patient; works once `keepLink` has stored it. */
export function bookingUrl(crypt: Crypt, publicUrl: string, messageId: string): string {
  return `${publicUrl}/b/${tokenOf(crypt, messageId)}`;
}

/** Under which a token is found again. */
export const linkHash = (token: string): string => sha256(`booking link ${token}`);

/** Stores the link of a message that is about to leave; a further try only moves its end. */
export async function keepLink(
  tx: Tx,
  crypt: Crypt,
  enrolment: EnrolmentRow,
  messageId: string,
  now: Date,
): Promise<void> {
  const expires = new Date(now.getTime() + LINK_DAYS * DAY_MS);
  await tx
    .insertInto('links')
    .values({
      token_hash: linkHash(tokenOf(crypt, messageId)),
      practice_id: enrolment.practice_id,
      enrolment_id: enrolment.id,
      message_id: messageId,
      created_at: now,
      expires_at: expires,
    })
    .onConflict((conflict) => conflict.column('token_hash').doUpdateSet({ expires_at: expires }))
    .execute();
}
