import { z } from 'zod';
import { mainLanguage } from './language.ts';
import type { Template, TemplateText } from './sequence/sequence.ts';

/** All a template may ask for. Nothing clinical is on the list, so no text can carry it by way of a field. */
export const templateField = z.enum([
  'firstName',
  'practiceName',
  'practicePhone',
  'bookingLink',
  'optOut',
  'visitDay',
  'visitTime',
]);
export type TemplateField = z.infer<typeof templateField>;
export type TemplateFields = Partial<Record<TemplateField, string>>;

export type Rendered = { ok: true; subject?: string; body: string } | { ok: false; missing: string[] };

/** `{{field}}`; a lone or odd brace pair is caught too, so that it blocks instead of leaving as text. */
const BLANK = /\{\{\s*([^{}]*?)\s*\}\}|\{\{|\}\}/g;

/**
 * Fills a template's blanks, once (a value that looks like a blank stays text). A field that is off the list, missing
 * or empty blocks: nobody ever reads "Hi ,". `missing` lists what to mend, as written in the template.
 */
export function renderTemplate(text: TemplateText, fields: TemplateFields): Rendered {
  const missing = new Set<string>();
  const fill = (template: string) =>
    template.replace(BLANK, (whole, name: string | undefined) => {
      const field = templateField.safeParse(name);
      const value = field.success ? fields[field.data]?.replace(/\s+/g, ' ').trim() : undefined;
      if (value) return value;
      missing.add(name || whole);
      return '';
    });
  const body = fill(text.body);
  const subject = text.subject === undefined ? undefined : fill(text.subject);
  if (missing.size > 0) return { ok: false, missing: [...missing] };
  return subject === undefined ? { ok: true, body } : { ok: true, subject, body };
}

/**
 * A given name as a message may show it, or null when what stands in the PMS is no name: links, addresses, markup,
 * digits (people type their own names into on-line forms, and the text leaves under the practice's name).
 */
export function shownName(raw: string): string | null {
  const name = raw.normalize('NFC').replace(/\s+/g, ' ').trim();
  if (name === '' || name.length > 40) return null;
  if (!/^\p{L}/u.test(name) || /[^\p{L}\p{M}\p{Zs}'’ʼ.\-\u200c\u200d]/u.test(name)) return null;
  return /\p{L}\.\p{L}{2,}/u.test(name) ? null : name; // "ana.com" is a link to a phone
}

/** Names of a household as one greeting, "Noor, Sami & Ana", where each of them may be shown; else null. */
export function shownNames(raw: string): string | null {
  const names = raw.split(/, | & /).map(shownName);
  return names.length <= 3 && names.every((name) => name !== null) ? raw.replace(/\s+/g, ' ').trim() : null;
}

/**
 * The text in the person's language: the exact tag, else its main language. A language the template lacks is null, a
 * fact to show before the launch, never another language in silence.
 */
export function textIn(template: Template, language: string): { language: string; text: TemplateText } | null {
  for (const tag of [language, mainLanguage(language)]) {
    const text = template.texts[tag];
    if (text) return { language: tag, text };
  }
  return null;
}

/**
 * The text that will go out: in the person's language, else in the practice's (`instead` = true, told before the launch),
 * never in the language of a browser or of staff. Null = neither has one, so nothing can leave.
 */
export function textFor(
  template: Template,
  language: string,
  practiceLanguage: string,
): { language: string; text: TemplateText; instead: boolean } | null {
  const own = textIn(template, language);
  if (own) return { ...own, instead: false };
  const practice = textIn(template, practiceLanguage);
  return practice && { ...practice, instead: true };
}
