import { isNameLike } from './cell-shape.ts';
import type { Slot } from './slots.ts';

/** "Check-up - Anna Bell": two things on one line. */
const JOINED = /^(?<first>.+?)\s[-–—|·]\s(?<second>.+)$/u;
const FIRST = '^(?<v>.+?)\\s[-–—|·]\\s';
const SECOND = '^.+?\\s[-–—|·]\\s(?<v>.+)$';

/** Whether nearly every text is two things joined by a dash. */
export const areTwo = (texts: string[]): boolean => {
  const said = texts.filter(Boolean);
  return said.length > 1 && said.filter((t) => JOINED.test(t)).length >= said.length * 0.8;
};

/** What is often the same is a thing, what is hardly ever the same and reads like people is a person. */
const isThe = (person: string[], thing: string[]): boolean =>
  person.filter(isNameLike).length >= person.length * 0.8 &&
  new Set(person).size >= person.length * 0.7 &&
  new Set(thing).size <= new Set(person).size * 0.6;

/** "09:00 Anna Bell": when, and who. */
const TIMED =
  /^(?<first>\d{1,2}[:.]\d{2}(?:\s?[AaPp]\.?[Mm]\.?)?)(?:\s?[–—-]\s?\d{1,2}[:.]\d{2}(?:\s?[AaPp]\.?[Mm]\.?)?)?\s+(?:[-–—|·]\s)?(?<second>\p{L}.*)$/u;
const CLOCK = '^(?<v>\\d{1,2}[:.]\\d{2}(?:\\s?[AaPp]\\.?[Mm]\\.?)?)';
const AFTER_CLOCK =
  '^\\d{1,2}[:.]\\d{2}(?:\\s?[AaPp]\\.?[Mm]\\.?)?(?:\\s?[–—-]\\s?\\d{1,2}[:.]\\d{2}(?:\\s?[AaPp]\\.?[Mm]\\.?)?)?\\s+(?:[-–—|·]\\s)?(?<v>\\p{L}.*)$';

/** A time and a person in one text, in every record another person. */
function timed(slot: Slot): Slot[] | null {
  const said = slot.texts.filter(Boolean);
  const groups = slot.texts.map((t) => TIMED.exec(t)?.groups);
  const people = groups.flatMap((g) => g?.second ?? []);
  if (said.length < 4 || people.length < said.length || people.filter(isNameLike).length < people.length * 0.8)
    return null;
  if (new Set(people).size < people.length * 0.7) return null;
  const part = (pattern: string, which: 'first' | 'second'): Slot => ({
    ...slot,
    source: { ...slot.source, pattern },
    texts: groups.map((g) => g?.[which] ?? ''),
    whole: false,
  });
  return [part(CLOCK, 'first'), part(AFTER_CLOCK, 'second')];
}

/** "Anna Bell (62)", "Bell, Anna (Room 3)": who, and something in brackets that is no other name of theirs. */
const BEFORE_BRACKETS = '^(?<v>[^()（）]+?)(?:\\s*[(（][^()（）]*[)）])?$';
const BRACKETED = /^(?<name>[^()（）]+?)\s*[(（](?<aside>[^()（）]*)[)）]$/u;

/** The name alone, where nearly every text ends with such brackets. */
function bracketed(slot: Slot): Slot[] | null {
  const said = slot.texts.filter(Boolean);
  const found = said.map((t) => BRACKETED.exec(t)?.groups).filter((g) => g !== undefined);
  if (said.length < 4 || found.length < said.length * 0.8) return null;
  const names = found.map((g) => g.name as string);
  const asides = found.map((g) => g.aside as string);
  const isAside = asides.every((t) => /\d/.test(t)) || new Set(asides).size <= new Set(names).size * 0.6;
  if (!isAside || names.filter(isNameLike).length < names.length * 0.8 || new Set(names).size < names.length * 0.7)
    return null;
  const of = new RegExp(BEFORE_BRACKETS, 'u');
  const texts = slot.texts.map((t) => of.exec(t)?.groups?.v ?? t);
  return [{ ...slot, source: { ...slot.source, pattern: BEFORE_BRACKETS }, texts, whole: false }];
}

/**
 * A place whose texts are a person and a thing joined by a dash, as the titles of a calendar's events are, as two places;
 * any other as it is. Which of the two is the person is told by what repeats: five check-ups are five patients'.
 */
export function apart(slot: Slot): Slot[] {
  const both = slot.source.pattern ? null : (timed(slot) ?? bracketed(slot));
  if (both) return both;
  if (slot.source.pattern || slot.texts.filter(Boolean).length < 4 || !areTwo(slot.texts)) return [slot];
  const groups = slot.texts.map((t) => JOINED.exec(t)?.groups);
  const first = groups.map((g) => g?.first ?? '');
  const second = groups.map((g) => g?.second ?? '');
  const people = [first, second].map((texts) => texts.filter(Boolean)) as [string[], string[]];
  if (!isThe(...people) && !isThe(people[1], people[0])) return [slot];
  const part = (pattern: string, texts: string[]): Slot => ({
    ...slot,
    source: { ...slot.source, pattern },
    texts,
    whole: false,
  });
  return [part(FIRST, first), part(SECOND, second)];
}
