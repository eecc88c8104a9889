import type { Ports } from '../ports.ts';
import type { SendOutcome } from '../providers/provider.ts';
import type { Tx } from '../store/database.ts';
import { lockEnrolment } from '../store/enrolments.ts';
import { lockMessage } from '../store/messages.ts';
import { suppressPerson } from '../store/suppressions.ts';
import { markUnknown, moveMessage, queueAgain } from './move-message.ts';
import { applyWaiting } from './provider-status.ts';
import { noteTextFault } from './text-fault.ts';

/** Writes down what the provider answered to one attempt. A callback that was faster is not taken back. */
export async function settleStep(
  tx: Tx,
  ports: Ports,
  messageId: string,
  attemptId: string,
  outcome: SendOutcome,
): Promise<void> {
  const now = ports.now();
  const found = await tx.selectFrom('messages').select('enrolment_id').where('id', '=', messageId).executeTakeFirst();
  const enrolment = found && (await lockEnrolment(tx, found.enrolment_id));
  const message = enrolment && (await lockMessage(tx, messageId));
  if (!enrolment || !message || message.attempt_id !== attemptId) return;
  switch (outcome.outcome) {
    case 'accepted': {
      await moveMessage(tx, ports, enrolment, message, { state: 'accepted', provider_id: outcome.providerId }, now);
      await applyWaiting(tx, ports, message.provider, outcome.providerId);
      return;
    }
    case 'failed': {
      const { code, permanent } = outcome;
      await moveMessage(tx, ports, enrolment, message, { state: 'failed', reason: code, permanent }, now);
      await noteTextFault(tx, enrolment, message, code, now);
      if (outcome.suppress && message.address_hash) {
        await suppressPerson(tx, {
          practiceId: enrolment.practice_id,
          patientKeys: [enrolment.patient_key],
          addressHashes: [message.address_hash],
          source: 'provider',
          by: null,
          at: now,
        });
      }
      return;
    }
    case 'retry':
      // Certainly not sent. Anything but `sending` means that somebody else knows better by now.
      if (message.state !== 'sending' && message.state !== 'unknown') return;
      await queueAgain(
        tx,
        ports,
        enrolment,
        message,
        outcome.code,
        new Date(now.getTime() + outcome.afterSeconds * 1000),
      );
      return;
    case 'unknown':
      if (message.state === 'sending') await markUnknown(tx, ports, enrolment, message, outcome.code);
  }
}
