import { mainLanguage } from '#lib/core/language.ts';
import { codesNamed } from '../providers/error-codes.ts';
import type { Tx } from '../store/database.ts';
import { changeWhatsappText } from '../store/registered-texts.ts';
import type { EnrolmentRow, MessageRow } from '../store/tables.ts';

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
  // The one that was used: the newest that was approved (`currentWhatsappText`).
  const row = await tx
    .selectFrom('whatsapp_texts')
    .selectAll()
    .where('practice_id', '=', enrolment.practice_id)
    .where('template_id', '=', message.template_id)
    .where('language', 'in', [enrolment.language, mainLanguage(enrolment.language)])
    .where('state', '=', 'approved')
    .orderBy('version', 'desc')
    .limit(1)
    .forUpdate()
    .executeTakeFirst();
  if (row) await changeWhatsappText(tx, row, { state: 'paused', reason: `code_${code}` }, message.provider ?? '', now);
}
