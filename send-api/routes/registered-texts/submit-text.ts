import { toPositions } from '#lib/core/registered/registered-text.ts';
import type { Authority } from '../../http/auth.ts';
import { type Ports, providerFor } from '../../ports.ts';
import { inTransaction } from '../../store/database.ts';
import type { WhatsappTextRow } from '../../store/provider-tables.ts';
import { changeWhatsappText, lockWhatsappText, takeTextNews } from '../../store/registered-texts.ts';
import { examplesFor } from './draft-text.ts';

/**
 * Hands a draft in. It counts as handed in before the provider is called, so that a second click or a lost answer never
 * makes a second one; a refusal makes it a draft again, with the provider's code.
 *
 * @returns null when there is no such draft.
 */
export async function submitText(ports: Ports, authority: Authority, id: string): Promise<WhatsappTextRow | null> {
  const now = ports.now();
  const change = (from: WhatsappTextRow['state'], to: Parameters<typeof changeWhatsappText>[2]) =>
    inTransaction(ports.db, async (tx) => {
      const row = await lockWhatsappText(tx, id);
      return row?.state === from && reaches(authority, row) ? changeWhatsappText(tx, row, to, authority.by, now) : null;
    });
  const row = await change('draft', { state: 'submitted' });
  if (!row) return null;
  const provider = providerFor(ports, 'whatsapp');
  const { body, order } = toPositions(row.text);
  const outcome = await provider?.submitText?.({
    name: row.provider_name,
    language: row.provider_language,
    category: row.category,
    body,
    examples: examplesFor(order, ports.settings.publicUrl()),
  });
  // Nobody to hand it to: a person enters it on the provider's own page, under the name we gave it.
  const byHand = outcome === undefined || (outcome.outcome !== 'submitted' && outcome.code === 'no_business_account');
  if (byHand) return change('submitted', { reason: 'by_hand' });
  ports.log.info('text submitted', { provider: provider?.name, outcome: outcome.outcome });
  if (outcome.outcome === 'submitted') {
    return (await change('submitted', { state: outcome.state, category: outcome.category })) ?? row;
  }
  const state = outcome.outcome === 'refused' ? ('draft' as const) : ('submitted' as const);
  return (await change('submitted', { state, reason: `code_${outcome.code}` })) ?? row;
}

/** Asks the provider where a text stands. Null where nobody can be asked, or there is no such text. */
export async function checkText(ports: Ports, authority: Authority, id: string): Promise<WhatsappTextRow | null> {
  const row = await ports.db.selectFrom('whatsapp_texts').selectAll().where('id', '=', id).executeTakeFirst();
  const provider = providerFor(ports, 'whatsapp');
  if (!row || !reaches(authority, row)) return null;
  if (!provider?.findText) return row;
  const news = await provider.findText(row.provider_name, row.provider_language);
  if (!news) return row;
  return (await inTransaction(ports.db, (tx) => takeTextNews(tx, news, provider.name, ports.now()))) ?? row;
}

/** A manager's own; to an administrator all of them. */
const reaches = ({ practiceId }: Authority, row: WhatsappTextRow): boolean =>
  practiceId === null || row.practice_id === practiceId;
