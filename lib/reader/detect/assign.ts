import type { Field } from '../../adapters/schema.ts';
import { vocabularies } from '../../adapters/synonyms/index.ts';
import type { FieldName } from '../../core/sighting.ts';
import { type DateColumn, type DateSurroundings, inferClocks, inferDates } from '../infer-dates.ts';
import { plain } from '../text.ts';
import { transform } from '../transforms.ts';
import { holdsOther, isBlank, isNameLike, shapesOf } from './cell-shape.ts';
import { noneWords, noWords, yesWords } from './head-words.ts';
import { moneyRule } from './money.ts';
import type { Slot } from './slots.ts';
import { type StatusKind, statusWords, withoutSign } from './state-words.ts';

export interface Assigned {
  slot: Slot;
  as: Field['as'];
  confidence: number;
  dates?: Extract<DateColumn, { ok: true }>;
  pattern?: string;
}

const DATES = new Set<FieldName>([
  'birthOn',
  'recareDueOn',
  'remindedOn',
  'lastVisitOn',
  'nextBookingOn',
  'appointmentOn',
  'planOn',
]);

/** Where a date is only part of what stands there ("12/03/1980 (46)"). */
const TAILS = [
  '^(?<v>[^()（）]*[^()（）\\s])\\s*[(（].*[)）]$',
  '^(?<v>.*\\d{4})\\s*[,·•-]\\s*\\D.*$',
  '^(?<v>.*?\\d{4})\\s+\\d{1,3}\\s*\\D*$',
  // a word behind it, in some of the cells ("7 Feb 2026 overdue"); half of a clock time is none
  '^(?<v>.*\\d)(?:\\s+(?![AaPp]\\.?\\s?[Mm]\\b)\\D+)?$',
];

/** Words that stand in several cells of a column of dates instead of one ("None scheduled"), in whatever language. */
export function wordsInstead(texts: string[]): string[] {
  const counts = new Map<string, number>();
  for (const t of texts) if (!/\d/.test(t) && !isBlank(t)) counts.set(plain(t), (counts.get(plain(t)) ?? 0) + 1);
  return [...counts].filter(([word, n]) => n > 1 && !isRelative(word)).map(([word]) => word);
}

/** The texts that say something; with a column whose other cells are dates, words that repeat say nothing. */
function saying(texts: string[], none: string[]): string[] {
  const filled = texts.filter((t) => !isBlank(t) && !none.includes(plain(t)));
  const words = wordsInstead(filled);
  const rest = filled.filter((t) => !words.includes(plain(t)));
  return words.length <= 2 && rest.length >= Math.max(2, filled.length * 0.3) ? rest : filled;
}

const isRelative = (word: string): boolean => vocabularies.some((v) => Object.hasOwn(v.relative, word));

export function datesOf(
  texts: string[],
  around: DateSurroundings,
  none: string[],
): { dates: Extract<DateColumn, { ok: true }>; pattern?: string } | null {
  const filled = saying(texts, none);
  if (filled.length === 0) return null;
  const straight = inferDates(filled, around);
  if (straight.ok && straight.share >= 0.8) return { dates: straight };
  for (const pattern of TAILS) {
    const regex = new RegExp(pattern, 'u');
    const cut = filled.map((t) => regex.exec(t)?.groups?.v ?? t);
    const dates = inferDates(cut, around);
    if (dates.ok && dates.share >= 0.8 && filled.every((t) => regex.test(t))) return { dates, pattern };
  }
  return null;
}

/** Tries one slot as one field: the transform that reads it, and how well it fits (0 = not at all). */
export function tryField(field: FieldName, slot: Slot, around: DateSurroundings, language: string): Assigned | null {
  const none = noneWords(language);
  const texts = slot.texts.filter((t) => !isBlank(t) && !none.includes(plain(t)));
  const name = slot.matches[0]?.score ?? 0.8;
  const give = (as: Field['as'], fit: number, more: Partial<Assigned> = {}): Assigned | null =>
    fit < 0.8
      ? null
      : {
          slot,
          as,
          confidence:
            Math.round(Math.min(name * (slot.weight || 0.8), 1) * fit * (texts.length < 2 ? 0.9 : 1) * 1000) / 1000,
          ...more,
        };
  const share = (test: (t: string) => boolean): number =>
    texts.length === 0 ? 0 : texts.filter(test).length / texts.length;
  if (DATES.has(field)) {
    // whole sentences with a date in them are several things
    if (texts.filter((t) => t.length > 60).length > texts.length * 0.2) return null;
    const found = datesOf(slot.texts, around, none);
    // a place has one pattern: what needs a second one is read from the line instead
    if (!found || (found.pattern && slot.source.pattern)) return null;
    const given = give({ to: 'date', formats: found.dates.formats.slice(0, 40) }, found.dates.share, found);
    // a place that reads without an answer (a machine's date beside the printed one) is the better place
    return given && found.dates.order.state === 'undecided' ? { ...given, confidence: given.confidence / 2 } : given;
  }
  const shapes = shapesOf(texts, language);
  switch (field) {
    case 'phone':
    case 'phoneMobile':
    case 'phoneHome':
    case 'phoneWork':
      return give(
        { to: 'phone' },
        share((t) => transform(t, { to: 'phone' }).ok && t.replace(/\D/g, '').length >= 6),
      );
    case 'email':
      return give(
        { to: 'email' },
        share((t) => transform(t, { to: 'email' }).ok),
      );
    case 'name':
      return give({ to: 'text' }, share(isNameLike));
    case 'provider':
    case 'guardianName':
      return give({ to: 'text' }, share(isNameLike));
    case 'attempts':
      return give(
        { to: 'integer' },
        share((t) => /^\d{1,3}\b/.test(t) && transform(t, { to: 'integer' }).ok),
      );
    case 'planValue':
    case 'balance': {
      const as = moneyRule(texts, language, around.country);
      return as
        ? give(
            as,
            share((t) => transform(t, as).ok && /\d/.test(t)),
          )
        : null;
    }
    case 'appointmentStatus':
    case 'recareStatus':
    case 'planStatus':
      return ofStatus(field, texts, language, give);
    case 'consentSms':
    case 'consentEmail': {
      const as = { to: 'bool' as const, yes: yesWords(language), no: noWords(language) };
      return give(
        as,
        share((t) => transform(t, as).ok),
      );
    }
    case 'appointmentId':
    case 'planId':
      return give(
        { to: 'text' },
        share((t) => /\d/.test(t) && t.length < 40),
      );
    case 'treatmentsDone': {
      const as = { to: 'of_total' as const, part: 'done' as const };
      return give(
        as,
        share((t) => transform(t, as).ok),
      );
    }
    case 'insurer':
      // the number of a policy is no insurer
      return give(
        { to: 'text' },
        share((t) => /\p{L}{2}|\p{Lo}/u.test(t) && !/\d{4}|@/.test(t) && t.length < 60),
      );
    case 'language':
      return null;
    default:
      return give(
        { to: 'text' },
        texts.length > 0 &&
          share((t) => /\p{L}{2}|\p{Lo}/u.test(t)) >= 0.8 &&
          share(holdsOther) < 0.2 &&
          // "TP-2215" is what a thing is called by the system, not by people
          shapes.share('code') < 0.5 &&
          shapes.share('date') + shapes.share('phone') + shapes.share('email') + shapes.share('clock') < 0.2
          ? 1
          : 0,
      );
  }
}

function ofStatus(
  field: FieldName,
  texts: string[],
  language: string,
  give: (as: Field['as'], fit: number) => Assigned | null,
): Assigned | null {
  const kind: StatusKind = field === 'planStatus' ? 'plan' : field === 'recareStatus' ? 'recall' : 'appointment';
  const words = statusWords(kind, language, texts.map(plain));
  const none = noneWords(language);
  // "- None" is a state not set: it tells neither for the column nor against it
  const said = texts.filter((t) => Object.hasOwn(words, plain(t)) || !none.includes(withoutSign(plain(t))));
  const known = said.filter((t) => Object.hasOwn(words, plain(t))).length;
  // half of the words known: it is that column; a word nobody knows is `other`, which blocks and flags nothing
  return known > 0 && known / said.length >= 0.5
    ? give({ to: 'word', words, other: 'other' }, 0.8 + 0.2 * (known / said.length))
    : null;
}

/** Formats of clock times, with a pattern where a range is printed. */
export function clocksOf(texts: string[]): { formats: string[]; pattern?: string } | null {
  const filled = texts.filter((t) => !isBlank(t));
  const straight = inferClocks(filled);
  if (straight) return { formats: straight };
  const pattern = '^(?<v>\\d{1,2}:\\d{2}(?::\\d{2})?(?:\\s?[AaPp]\\.?\\s?[Mm]\\.?)?)\\s?[–—-]\\s?\\d{1,2}:\\d{2}';
  const regex = new RegExp(pattern, 'u');
  // "9:00 - 9:30 AM": the first half says neither morning nor evening
  if (filled.some((t) => /^[^ap]*[–—-][^ap]*[ap]\.?\s?m/i.test(t))) return null;
  const cut = filled.map((t) => regex.exec(t)?.groups?.v ?? '');
  const formats = cut.every((t) => t !== '') && cut.length > 0 ? inferClocks(cut) : null;
  return formats ? { formats, pattern } : null;
}
