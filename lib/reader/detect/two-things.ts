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

/**
 * A place whose texts are a person and a thing joined by a dash, as the titles of a calendar's events are, as two places;
 * any other as it is. Which of the two is the person is told by what repeats: five check-ups are five patients'.
 */
export function apart(slot: Slot): Slot[] {
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
