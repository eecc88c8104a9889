import { z } from 'zod';
import { phoneCountry } from '../phone.ts';
import type { TemplateText } from '../sequence/sequence.ts';
import { renderTemplate, type TemplateField, templateField } from '../template.ts';

/**
 * Texts somebody else must have approved before they may leave: WhatsApp templates (Meta), SMS templates in India
 * (TRAI's DLT registers). What leaves is the registered text with its blanks filled, and nothing else.
 */
export const registeredState = z.enum(['draft', 'submitted', 'approved', 'rejected', 'paused']);
export type RegisteredState = z.infer<typeof registeredState>;

/** Meta's own classes. A recall is normally put into `marketing`, whatever our purpose says. */
export const whatsappCategory = z.enum(['utility', 'marketing', 'authentication']);
export type WhatsappCategory = z.infer<typeof whatsappCategory>;

/** TRAI's classes: promotional ones leave from 10:00 to 21:00 only (TCCCPR 2018, amended 12 February 2025). */
export const dltCategory = z.enum(['promotional', 'transactional', 'service_implicit', 'service_explicit']);
export type DltCategory = z.infer<typeof dltCategory>;

/** What differs from one person to the next; every other blank is filled once, when the text is registered. */
export const VARIABLE: readonly TemplateField[] = ['firstName', 'bookingLink', 'visitDay', 'visitTime'];
const BLANK = /\{\{\s*([^{}]*?)\s*\}\}/g;
/** Meta: a body has at most 1,024 characters. */
const LONGEST = 1024;

/**
 * The text as it goes to be registered: the practice's own words in place, the person's as blanks.
 *
 * @returns `missing` = blanks nobody can fill.
 */
export function textToRegister(
  text: TemplateText,
  fixed: { practiceName: string; practicePhone: string; optOut: string },
): { ok: true; text: string } | { ok: false; missing: string[] } {
  const kept = Object.fromEntries(VARIABLE.map((field) => [field, `{{${field}}}`]));
  const rendered = renderTemplate({ body: text.body }, { ...fixed, ...kept });
  return rendered.ok ? { ok: true, text: rendered.body } : rendered;
}

/** The blanks of a registered text in the order of their first appearance, and its body with numbers for names. */
export function toPositions(text: string): { body: string; order: string[] } {
  const order: string[] = [];
  const body = text.replace(BLANK, (_, name: string) => {
    if (!order.includes(name)) order.push(name);
    return `{{${order.indexOf(name) + 1}}}`;
  });
  return { body, order };
}

export type RegisteredProblem =
  | 'unknown_blank'
  | 'starts_with_blank'
  | 'ends_with_blank'
  | 'blanks_together'
  | 'too_long';

/** What a reviewer would send back: Meta's rules for a template's body (business management API, message templates). */
export function registrationProblems(text: string): RegisteredProblem[] {
  const problems: RegisteredProblem[] = [];
  const { order } = toPositions(text);
  if (order.some((name) => !VARIABLE.includes(templateField.safeParse(name).data as TemplateField))) {
    problems.push('unknown_blank');
  }
  const trimmed = text.trim();
  if (/^\{\{[^{}]*\}\}/.test(trimmed)) problems.push('starts_with_blank');
  if (/\{\{[^{}]*\}\}[\s.!?।]*$/.test(trimmed)) problems.push('ends_with_blank');
  if (/\}\}\s*\{\{/.test(trimmed)) problems.push('blanks_together');
  if (trimmed.length > LONGEST) problems.push('too_long');
  return problems;
}

/** `{{firstName}}`, `{{1}}`, `{#var#}` and DLT's tagged kinds (`{#url#}`, `{#alphanumeric#}`, …) are one blank. */
const ANY_BLANK = /\{\{[^{}]*\}\}|\{#[a-z]*#\}/gi;

/** Whether two registered texts say the same, letter for letter, whatever their blanks are called. */
export function sameRegisteredText(ours: string, registered: string): boolean {
  const plain = (text: string) => text.normalize('NFC').replace(ANY_BLANK, '\u0000').replace(/\s+/g, ' ').trim();
  return plain(ours) === plain(registered);
}

/** Whether an SMS to this number (E.164) needs a text in India's registers, whichever country it is sent from. */
export function needsDlt(to: string): boolean {
  return phoneCountry(to) === 'IN';
}
