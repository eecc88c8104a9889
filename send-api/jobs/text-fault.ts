import { codesNamed } from '../providers/error-codes.ts';
import type { Tx } from '../store/database.ts';
import { findPractice } from '../store/practices.ts';
import { changeWhatsappText, lockWhatsappText } from '../store/registered-texts.ts';
import type { EnrolmentRow, MessageRow } from '../store/tables.ts';
import { whatsappTextFor } from './registered.ts';

const NOT_APPROVED = codesNamed('text_not_approved');

/**
 * "No such template", "that one is paused": whatever our record says, the text may not be sent. It is paused here as
 * well, so that the next person is reached another way instead of failing in the same way.
 */
export async function noteTextFault(
  tx: Tx,
  enrolment: EnrolmentRow,
  message: MessageRow,
  code: string | null | undefined,
  now: Date,
): Promise<void> {
  if (message.channel !== 'whatsapp' || !message.template_id || !code || !NOT_APPROVED.includes(code)) return;
  const practice = await findPractice(tx, enrolment.practice_id);
  const used = practice && (await whatsappTextFor(tx, practice.settings, enrolment, message.template_id));
  const row = used?.state === 'approved' ? await lockWhatsappText(tx, used.id) : undefined;
  if (row?.state !== 'approved') return;
  await changeWhatsappText(tx, row, { state: 'paused', reason: `code_${code}` }, message.provider ?? '', now);
}
