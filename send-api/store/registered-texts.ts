import { randomUUID } from 'node:crypto';
import type { RegisteredState, WhatsappCategory } from '#lib/core/registered/registered-text.ts';
import type { ProviderCallback } from '../providers/provider.ts';
import { recordAudit } from './audit.ts';
import type { Either, Tx } from './database.ts';
import type { DltTextRow, WhatsappTextRow } from './provider-tables.ts';

/** Which text, in which language, of which practice. */
interface TextKey {
  practiceId: string;
  templateId: string;
  language: string;
}

/**
 * The registration that counts for a text: the newest one that may be sent, else the newest. A new version that waits
 * for its review doesn't close the one that is approved.
 */
export async function currentWhatsappText(db: Either, key: TextKey): Promise<WhatsappTextRow | undefined> {
  const rows = await db
    .selectFrom('whatsapp_texts')
    .selectAll()
    .where('practice_id', '=', key.practiceId)
    .where('template_id', '=', key.templateId)
    .where('language', '=', key.language)
    .orderBy('version', 'desc')
    .execute();
  return rows.find((row) => row.state === 'approved') ?? rows[0];
}

export async function dltTextOf(db: Either, key: TextKey): Promise<DltTextRow | undefined> {
  return db
    .selectFrom('dlt_texts')
    .selectAll()
    .where('practice_id', '=', key.practiceId)
    .where('template_id', '=', key.templateId)
    .where('language', '=', key.language)
    .executeTakeFirst();
}

export async function listRegistered(db: Either, practiceId: string) {
  const of = (table: 'whatsapp_texts' | 'dlt_texts') =>
    db.selectFrom(table).selectAll().where('practice_id', '=', practiceId).orderBy('template_id').orderBy('language');
  const whatsapp = (await of('whatsapp_texts').execute()) as WhatsappTextRow[];
  const dlt = (await of('dlt_texts').execute()) as DltTextRow[];
  return { whatsapp: whatsapp.toSorted((a, b) => a.version - b.version), dlt };
}

/** A WhatsApp text of this practice by id, locked. */
export async function lockWhatsappText(tx: Tx, id: string): Promise<WhatsappTextRow | undefined> {
  return tx.selectFrom('whatsapp_texts').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
}

/**
 * Writes a draft. What was handed in for review is never edited: other words become the next version beside it, the
 * same words change nothing.
 */
export async function draftWhatsappText(
  tx: Tx,
  key: TextKey,
  draft: { text: string; category: WhatsappCategory; providerLanguage: string; by: string; at: Date },
): Promise<WhatsappTextRow> {
  const { practiceId, templateId, language } = key;
  const rows = await tx
    .selectFrom('whatsapp_texts')
    .selectAll()
    .where('practice_id', '=', practiceId)
    .where('template_id', '=', templateId)
    .where('language', '=', language)
    .orderBy('version', 'desc')
    .forUpdate()
    .execute();
  const [newest] = rows;
  const same = newest?.text === draft.text && newest.category === draft.category;
  if (newest && same && newest.state !== 'rejected') return newest;
  const audit = (action: string, version: number) =>
    recordAudit(tx, { practiceId, at: draft.at, action, snapshot: { templateId, language, version, by: draft.by } });
  if (newest?.state === 'draft') {
    await audit('text_drafted', newest.version);
    return tx
      .updateTable('whatsapp_texts')
      .set({ text: draft.text, category: draft.category, reason: null, changed_by: draft.by, updated_at: draft.at })
      .where('id', '=', newest.id)
      .returningAll()
      .executeTakeFirstOrThrow();
  }
  const version = (newest?.version ?? 0) + 1;
  await audit('text_drafted', version);
  const slug = templateId.toLowerCase().replace(/[^a-z0-9]+/g, '_');
  return tx
    .insertInto('whatsapp_texts')
    .values({
      id: randomUUID(),
      practice_id: practiceId,
      template_id: templateId,
      language,
      version,
      text: draft.text,
      category: draft.category,
      state: 'draft',
      // One account may serve several practices, and Meta's names are the account's.
      provider_name: `${slug}_${practiceId.slice(0, 8)}_${language.toLowerCase().replace(/[^a-z]/g, '')}_v${version}`,
      provider_language: draft.providerLanguage,
      reason: null,
      told_at: null,
      changed_by: draft.by,
      created_at: draft.at,
      updated_at: draft.at,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
}

/** Moves a registration on, with a line in the audit. */
export async function changeWhatsappText(
  tx: Tx,
  row: WhatsappTextRow,
  change: { state?: RegisteredState; category?: WhatsappCategory; reason?: string | null; toldAt?: Date },
  by: string,
  at: Date,
): Promise<WhatsappTextRow> {
  const { state = row.state, category = row.category, reason = null, toldAt = row.told_at } = change;
  const { practice_id: practiceId, template_id: templateId, language, version } = row;
  if (state !== row.state || category !== row.category) {
    const snapshot = { templateId, language, version, category, by };
    await recordAudit(tx, { practiceId, at, action: `text_${state}`, reason, snapshot });
  }
  return tx
    .updateTable('whatsapp_texts')
    .set({ state, category, reason, told_at: toldAt, changed_by: by, updated_at: at })
    .where('id', '=', row.id)
    .returningAll()
    .executeTakeFirstOrThrow();
}

/** Takes a provider's word about a text. Reports come in any order: an older one never undoes a newer. */
export async function takeTextNews(
  tx: Tx,
  news: Extract<ProviderCallback, { kind: 'text' }>,
  by: string,
  now: Date,
): Promise<WhatsappTextRow | null> {
  const row = await tx
    .selectFrom('whatsapp_texts')
    .selectAll()
    .where('provider_name', '=', news.name)
    .where('provider_language', '=', news.language)
    .forUpdate()
    .executeTakeFirst();
  const toldAt = news.at ? new Date(news.at) : now;
  if (!row || (row.told_at !== null && toldAt < row.told_at)) return null;
  const { state, category, reason } = news;
  return changeWhatsappText(tx, row, { state, category, reason, toldAt }, by, now);
}

/** Upserts the register's ids of an SMS text in India. */
export async function saveDltText(
  tx: Tx,
  key: TextKey,
  given: Pick<DltTextRow, 'text' | 'dlt_template_id' | 'dlt_entity_id' | 'header' | 'category'> & {
    by: string;
    at: Date;
  },
): Promise<DltTextRow> {
  const { practiceId, templateId, language } = key;
  const { by, at, ...row } = given;
  const snapshot = { templateId, language, dltTemplateId: row.dlt_template_id, category: row.category, by };
  await recordAudit(tx, { practiceId, at, action: 'dlt_text_saved', snapshot });
  return tx
    .insertInto('dlt_texts')
    .values({
      ...row,
      id: randomUUID(),
      practice_id: practiceId,
      template_id: templateId,
      language,
      changed_by: by,
      created_at: at,
      updated_at: at,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['practice_id', 'template_id', 'language'])
        .doUpdateSet({ ...row, changed_by: by, updated_at: at }),
    )
    .returningAll()
    .executeTakeFirstOrThrow();
}
