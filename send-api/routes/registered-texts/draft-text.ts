import type { PracticeSettings } from '#lib/contract/practice.ts';
import { LINK_STAND_IN } from '#lib/core/booking-link.ts';
import { registrationProblems, VARIABLE } from '#lib/core/registered/registered-text.ts';
import { findTemplate } from '#lib/core/sequence/library/templates.ts';
import { renderTemplate, textIn } from '#lib/core/template.ts';
import { lintCodes } from '../../jobs/content.ts';
import { libraryText } from '../../jobs/registered.ts';

const SAMPLE_NAME = 'Alexandrina';

/** Meta's code of a language; it knows Portuguese by country only. */
export function metaLanguage(language: string): string {
  const tag = language.replace('-', '_');
  return tag === 'pt' ? 'pt_BR' : tag;
}

/** Values for the blanks that a reviewer sees: an invented person's. */
export function examplesFor(order: readonly string[], publicUrl: string): string[] {
  const values: Record<string, string> = {
    firstName: SAMPLE_NAME,
    bookingLink: `${publicUrl}/b/${LINK_STAND_IN}`,
    visitDay: 'Mon 7 Dec',
    visitTime: '10:30',
  };
  return order.map((field) => values[field] ?? '');
}

/**
 * A WhatsApp text ready to be registered, or what stands in the way: rules of the reviewer and of our own lint, so that
 * nothing is handed in that could never leave. `problems` are codes.
 */
export function prepareDraft(
  practice: PracticeSettings,
  publicUrl: string,
  wanted: { templateId: string; language: string; text?: string },
): { ok: true; language: string; text: string } | { ok: false; problems: string[] } {
  const template = findTemplate(wanted.templateId);
  if (!template) return { ok: false, problems: ['no_template'] };
  // A text is registered in its own language, never in the one that would go out instead.
  const library = textIn(template, wanted.language)
    ? libraryText(practice, wanted.templateId, 'whatsapp', wanted.language)
    : null;
  if (!library) return { ok: false, problems: ['no_text_in_language'] };
  const text = (wanted.text ?? library.text).trim();
  const problems: string[] = registrationProblems(text);
  const examples = examplesFor(VARIABLE, publicUrl);
  const sample = renderTemplate({ body: text }, Object.fromEntries(VARIABLE.map((field, i) => [field, examples[i]])));
  if (!sample.ok) problems.push(...sample.missing.map((field) => `missing_${field}`));
  else {
    const { language } = library;
    const context = { channel: 'whatsapp', purpose: template.purpose, language, subject: undefined, practice } as const;
    problems.push(...lintCodes(sample.body, context));
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, language: library.language, text };
}
