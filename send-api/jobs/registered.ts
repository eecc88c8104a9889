import type { PracticeSettings } from '#lib/contract/practice.ts';
import type { GateInput } from '#lib/core/gate/input.ts';
import { needsDlt, sameRegisteredText, textToRegister } from '#lib/core/registered/registered-text.ts';
import { optOutWording } from '#lib/core/sequence/library/opt-out.ts';
import { findTemplate } from '#lib/core/sequence/library/templates.ts';
import type { Step } from '#lib/core/sequence/sequence.ts';
import { channelsOf, templateIdOf } from '#lib/core/sequence/step-channels.ts';
import { textFor } from '#lib/core/template.ts';
import { type Ports, providerFor } from '../ports.ts';
import type { Either } from '../store/database.ts';
import type { DltTextRow, WhatsappTextRow } from '../store/provider-tables.ts';
import { currentWhatsappText, dltTextOf } from '../store/registered-texts.ts';
import type { SendChannel } from '../store/tables.ts';
import type { Person } from './decide.ts';

/** WhatsApp's service window is 24 hours; a message on its way when it closes would be refused. */
const WINDOW_MS = 24 * 3_600_000 - 10 * 60_000;

/** How the texts of a step stand with those who must approve them, for one person. */
export interface StepTexts {
  /** What the gate needs of it. */
  registered: NonNullable<GateInput['registered']>;
  whatsapp: WhatsappTextRow | null;
  dlt: DltTextRow | null;
  /** Hashes of the addresses that may be written to freely on WhatsApp. */
  windows: ReadonlySet<string>;
}

/** A text of the library as it is registered for this practice, its fixed words in place; null = there is none. */
export function libraryText(
  practice: PracticeSettings,
  templateId: string,
  channel: SendChannel,
  wanted: string,
): { language: string; text: string; raw: string } | null {
  const template = findTemplate(templateId);
  const found = template && textFor(template, wanted, practice.language);
  const optOut = found && optOutWording(channel, found.language);
  if (!found || !optOut) return null;
  const fixed = { practiceName: practice.name, practicePhone: practice.phone, optOut };
  const made = textToRegister(found.text, fixed);
  const raw = found.text.body.replace(/\{\{\s*optOut\s*\}\}/g, optOut);
  return made.ok ? { language: found.language, text: made.text, raw } : null;
}

/** The registration under which a template leaves by WhatsApp for somebody of this language, if there is one. */
export async function whatsappTextFor(
  db: Either,
  practice: PracticeSettings,
  person: { practice_id: string; language: string },
  templateId: string,
): Promise<WhatsappTextRow | undefined> {
  const language = libraryText(practice, templateId, 'whatsapp', person.language)?.language ?? person.language;
  return currentWhatsappText(db, { practiceId: person.practice_id, templateId, language });
}

/** Whether a text of the register says what ours says. */
export const saysTheSame = (library: { text: string; raw: string } | null, row: Pick<DltTextRow, 'text'>): boolean =>
  library !== null && [library.text, library.raw].some((ours) => sameRegisteredText(ours, row.text));

/** Reads only what the person's addresses make necessary: nobody else's launch pays for it. */
export async function readStepTexts(
  db: Either,
  ports: Ports,
  practice: PracticeSettings,
  person: Person,
  step: Step,
): Promise<StepTexts> {
  const texts: StepTexts = { registered: {}, whatsapp: null, dlt: null, windows: new Set() };
  const channels = channelsOf(step, practice.channelOrder);
  const byWhatsapp = channels.includes('whatsapp')
    ? person.addresses.filter((address) => address.channel === 'whatsapp')
    : [];
  if (byWhatsapp.length > 0) {
    const templateId = templateIdOf(step, 'whatsapp') ?? '';
    const about = { practice_id: person.practiceId, language: person.language };
    const row = await whatsappTextFor(db, practice, about, templateId);
    texts.whatsapp = row ?? null;
    texts.registered.whatsapp = row ? { state: row.state, category: row.category } : { state: 'none' };
    texts.windows = await openWindows(db, ports, byWhatsapp.map((address) => address.hash)); // biome-ignore format: one line
  }
  const byRegister =
    channels.includes('sms') && person.addresses.some(({ channel, to }) => channel === 'sms' && needsDlt(to));
  // Captured messages leave nowhere, so no register asks for them.
  if (byRegister && providerFor(ports, 'sms')?.name !== 'capture') {
    const templateId = templateIdOf(step, 'sms') ?? '';
    const library = libraryText(practice, templateId, 'sms', person.language);
    const row = library && (await dltTextOf(db, { practiceId: person.practiceId, templateId, language: library.language })); // biome-ignore format: one line
    texts.dlt = row ?? null;
    texts.registered.sms = row
      ? { state: saysTheSame(library, row) ? 'approved' : 'differs', category: row.category }
      : { state: 'none' };
  }
  return texts;
}

/** Which of these numbers wrote to us on WhatsApp within its window. */
async function openWindows(db: Either, ports: Ports, hashes: string[]): Promise<Set<string>> {
  const since = new Date(ports.now().getTime() - WINDOW_MS);
  const rows = await db
    .selectFrom('inbound')
    .select('from_hash')
    .distinct()
    .where('channel', '=', 'whatsapp')
    .where('from_hash', 'in', hashes)
    .where((eb) => eb(eb.fn.coalesce('written_at', 'received_at'), '>', since))
    .execute();
  return new Set(rows.map((row) => row.from_hash));
}
