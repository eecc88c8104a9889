import type { Generated, Selectable } from 'kysely';
import type { DltCategory, RegisteredState, WhatsappCategory } from '#lib/core/registered/registered-text.ts';
import type { SenderCard } from '../providers/provider.ts';
import type { Fixed, Json } from './tables.ts';

interface WhatsappTextsTable {
  id: Fixed<string>;
  practice_id: Fixed<string>;
  template_id: Fixed<string>;
  language: Fixed<string>;
  version: Fixed<number>;
  text: string;
  category: WhatsappCategory;
  state: RegisteredState;
  provider_name: Fixed<string>;
  provider_language: Fixed<string>;
  reason: string | null;
  /** Time of the newest word from the provider; an older one that comes later changes nothing. */
  told_at: Date | null;
  changed_by: string;
  created_at: Fixed<Date>;
  updated_at: Date;
}

interface DltTextsTable {
  id: Fixed<string>;
  practice_id: Fixed<string>;
  template_id: Fixed<string>;
  language: Fixed<string>;
  text: string;
  dlt_template_id: string;
  dlt_entity_id: string;
  /** Six characters: the registered sender. */
  header: string;
  category: DltCategory;
  changed_by: string;
  created_at: Fixed<Date>;
  updated_at: Date;
}

interface ReportsTable {
  digest: Fixed<string>;
  provider: Fixed<string>;
  /** Address, signature and body as they came, as sealed JSON. */
  sealed: Buffer;
  received_at: Fixed<Date>;
  taken_at: Generated<Date | null>;
  tries: Generated<number>;
}

interface ComplaintsTable {
  provider: Fixed<string>;
  provider_id: Fixed<string>;
  practice_id: Fixed<string>;
  message_id: Fixed<string>;
  at: Fixed<Date>;
}

interface SendersTable {
  provider: Fixed<string>;
  standing: 'good' | 'poor' | 'bad' | null;
  reason: string | null;
  message_limit: string | null;
  told_at: Date | null;
  card: Json<SenderCard> | null;
  asked_at: Date | null;
}

/** Tables of what providers approve, report and say of their senders. */
export interface ProviderTables {
  whatsapp_texts: WhatsappTextsTable;
  dlt_texts: DltTextsTable;
  reports: ReportsTable;
  complaints: ComplaintsTable;
  senders: SendersTable;
}

export type WhatsappTextRow = Selectable<WhatsappTextsTable>;
export type DltTextRow = Selectable<DltTextsTable>;
export type SenderRow = Selectable<SendersTable>;
