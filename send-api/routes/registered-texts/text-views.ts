import type { PracticeSettings } from '#lib/contract/practice.ts';
import type { DltTextView, WhatsappTextView } from '#lib/contract/registered-texts.ts';
import { libraryText, saysTheSame } from '../../jobs/registered.ts';
import type { DltTextRow, WhatsappTextRow } from '../../store/provider-tables.ts';

const aboutOf = (row: WhatsappTextRow | DltTextRow) => ({
  id: row.id,
  templateId: row.template_id,
  language: row.language,
  text: row.text,
  changedBy: row.changed_by,
  updatedAt: row.updated_at.toISOString(),
});

export function whatsappViewOf(row: WhatsappTextRow): WhatsappTextView {
  const { version, category, state, provider_name: providerName, provider_language: providerLanguage, reason } = row;
  return { ...aboutOf(row), version, category, state, providerName, providerLanguage, reason };
}

export function dltViewOf(row: DltTextRow, practice: PracticeSettings): DltTextView {
  return {
    ...aboutOf(row),
    dltTemplateId: row.dlt_template_id,
    dltEntityId: row.dlt_entity_id,
    header: row.header,
    category: row.category,
    matches: saysTheSame(libraryText(practice, row.template_id, 'sms', row.language), row),
  };
}
