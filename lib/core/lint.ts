import type { Sentence } from './flag.ts';
import { checksFor } from './jurisdiction/rule.ts';
import { mainLanguage } from './language.ts';
import { findWord, hasWord, phonesIn, sentencesOf, splitLinks, withoutText } from './lint/read-text.ts';
import { clinicalCodes, type LintWords, lintWords, offerWords, stopKeywords } from './lint-words.ts';
import { sayDay } from './sequence/say-visit.ts';
import type { Purpose } from './sequence/sequence.ts';

export type LintId =
  | 'blank'
  | 'clinical'
  | 'countdown'
  | 'stop_reply'
  | 'no_action'
  | 'many_actions'
  | 'no_practice'
  | 'no_opt_out'
  | 'no_postal_address'
  | 'offer'
  | 'offer_end'
  | 'offer_over'
  | 'no_reason'
  | 'too_long'
  | 'guilt';

/** One thing wrong with a text. `block` = it may not leave like this; `warn` = it may, and we'd say it differently. */
export interface LintFinding {
  id: LintId;
  severity: 'block' | 'warn';
  /** What is wrong and what to do instead, for staff; the words found are its first blank. */
  sentence: Sentence;
  /** Another way to say it. */
  suggestion?: Sentence;
}

export interface LintContext {
  channel: 'sms' | 'email' | 'whatsapp';
  purpose: Purpose;
  /** BCP 47 language of the text. English words are looked for in every language. */
  language: string;
  /** ISO 3166 alpha-2 of the recipient. */
  country: string;
  practiceName: string;
  /** Where marketing mail must name it. */
  postalAddress?: string;
  subject?: string;
  /** An offer with a real end (`YYYY-MM-DD`); only then may the text speak of one, and it must say that day. */
  offer?: { endsOn: string };
  /** The recipient's day (`YYYY-MM-DD`): an offer that is over may not leave. */
  today?: string;
  /** SMS segments of a body; passed in, since the counter is a library of the edge. */
  countSegments?: (body: string) => number;
  /** Three GSM-7 segments hold 459 characters, three with other letters 201. */
  maxSegments?: number;
}

const MAX_SEGMENTS = 3;

/**
 * Checks a rendered text against the content rules (domain: content lint). Works on what the patient would read, so
 * render first; the practice's own name is left out of the word checks ("Crown Street Dental" is nobody's diagnosis).
 *
 * @returns findings, blocking ones first; empty = fit to leave.
 */
export function lint(body: string, context: LintContext): LintFinding[] {
  const words = wordsFor(context.language);
  const { text, links, optOutLinks } = splitLinks(body, words.optOut);
  const whole = context.subject === undefined ? text : `${context.subject}\n${text}`;
  const plain = withoutText(whole, context.practiceName);
  const findings: LintFinding[] = [];
  const add = (
    id: LintId,
    params: Sentence['params'] = [],
    severity: LintFinding['severity'] = 'block',
    tip?: string,
  ) =>
    findings.push({
      id,
      severity,
      sentence: { id: `lint_${id}`, params },
      ...(tip ? { suggestion: { id: `lint_try_${tip}`, params: [] } } : {}),
    });

  if (hasBlank(whole, words)) add('blank');
  const clinical = findWord(plain, words.clinical) ?? findWord(plain, clinicalCodes);
  if (clinical !== null) add('clinical', [clinical]);
  const urgency = findWord(plain, words.urgency);
  if (urgency !== null && !context.offer) add('countdown', [urgency]);
  const missing = findWord(plain, words.missYou);
  if (missing !== null) add('no_reason', [missing], 'block', 'reason');
  // An offer makes any message marketing, with other rules of consent, hours and caps.
  const offer = findWord(plain, offersIn(context.language));
  if (offer !== null && context.purpose !== 'marketing') add('offer', [offer]);
  // Honest offers only: with an end that is real, told and not past.
  if (context.offer ? !saysDay(text, context.offer.endsOn, context) : offer !== null) add('offer_end', [offer ?? '']);
  if (context.offer && context.today !== undefined && context.offer.endsOn < context.today) add('offer_over');
  const stop = stopAsReply(plain, words);
  if (stop !== null) add('stop_reply', [stop]);

  if (links.length === 0 && phonesIn(text).length === 0) add('no_action');
  if (links.length + (asksForReply(plain, words) ? 1 : 0) > 1) add('many_actions');
  if (!body.toLocaleLowerCase().includes(context.practiceName.trim().toLocaleLowerCase())) add('no_practice');
  if (must('opt_out', context) && optOutLinks.length === 0 && !hasWord(text, words.optOut)) add('no_opt_out');

  const { postalAddress } = context;
  if (must('postal_address', context) && !(postalAddress && body.includes(postalAddress))) add('no_postal_address');

  const segments = context.channel === 'sms' ? (context.countSegments?.(body) ?? 0) : 0;
  const most = context.maxSegments ?? MAX_SEGMENTS;
  if (segments > most) add('too_long', [segments, most]);

  const guilt = findWord(plain, words.guilt);
  if (guilt !== null) add('guilt', [guilt], 'warn', missing === null ? 'kind' : 'reason');
  return findings;
}

/** Whether any finding keeps the text from leaving. */
export function isBlocked(findings: readonly LintFinding[]): boolean {
  return findings.some((finding) => finding.severity === 'block');
}

/** Whether the place asks for this in every message of the kind (`jurisdiction/data/rules.ts`). */
function must(what: 'opt_out' | 'postal_address', { country, purpose, channel }: LintContext): boolean {
  return checksFor('wording', { country, purpose, channel }).some((rule) => rule.must === what);
}

function offersIn(language: string): readonly string[] {
  const own = offerWords[mainLanguage(language)] ?? [];
  return [...own, ...(offerWords.en ?? [])];
}

function wordsFor(language: string): LintWords {
  const english = lintWords.en as LintWords;
  const own = lintWords[mainLanguage(language)];
  const both = (key: keyof LintWords) => (own && own !== english ? [...own[key], ...english[key]] : english[key]);
  return {
    clinical: both('clinical'),
    guilt: [...both('guilt'), ...both('missYou')],
    missYou: both('missYou'),
    urgency: both('urgency'),
    optOut: both('optOut'),
    reply: both('reply'),
    greeting: both('greeting'),
  };
}

/** Whether the text names this day, in words of its language or in figures. */
function saysDay(text: string, on: string, { language, country }: LintContext): boolean {
  const [year = '', month = '', day = ''] = on.split('-');
  const [d, m] = [String(Number(day)), String(Number(month))];
  const figures = new RegExp(`(?<!\\d)(?:0?${d}[./-]0?${m}|0?${m}[./-]0?${d}|${year}-${month}-${day})(?!\\d)`);
  return text.includes(sayDay(on, language, country)) || figures.test(text);
}

/** A blank nobody filled: braces left over, or a greeting that greets nobody ("Hi ,", "Hola, :"). */
function hasBlank(text: string, { greeting }: LintWords): boolean {
  return /\{\{|\}\}/.test(text) || hasWord(text, [`(?:${greeting.join('|')})(?=[ \\t]+[,،]|,[ \\t]*[,!:;،])`], 'open');
}

/** The first opt-out word offered as an answer to something else than "shall we stop writing?". */
function stopAsReply(text: string, { reply, optOut }: LintWords): string | null {
  const keywords = stopKeywords.join('|');
  for (const clause of sentencesOf(text)) {
    if (hasWord(clause, optOut)) continue;
    const loud = clause.match(new RegExp(`(?<![\\p{L}\\p{N}])(?:${keywords})(?![\\p{L}\\p{N}])`, 'u'));
    const asked = findWord(clause, [`(?:${reply.join('|')})(?:\\s+\\S+){0,2}\\s+["'“«]?(?:${keywords})`]);
    if (loud || asked !== null) return loud?.[0] ?? asked;
  }
  return null;
}

/** "Reply YES", "antworten Sie mit 1": an answer offered as the way to act. */
function asksForReply(text: string, { reply, optOut }: LintWords): boolean {
  const option = new RegExp(
    `(?:${reply.join('|')})(?:\\s+\\p{L}+){0,2}?\\s+["'“«]?(?:\\p{Lu}{1,}(?!\\p{Ll})|\\d)`,
    'u',
  );
  const capital = (clause: string) => clause.replace(/^\s*\p{Lu}/u, (first) => first.toLocaleLowerCase());
  return sentencesOf(text).some((clause) => !hasWord(clause, optOut) && option.test(capital(clause)));
}
