import type { DateSurroundings } from '../infer-dates.ts';
import { plain } from '../text.ts';
import { type Assigned, tryField } from './assign.ts';
import { isNameLike } from './cell-shape.ts';
import type { Context } from './field-of.ts';
import type { Slot } from './slots.ts';
import { statusWords } from './state-words.ts';
import { areTwo } from './two-things.ts';

/** Words that begin with a capital, or letters that know none: a person rather than "Evaluation and cleaning". */
const isPerson = (text: string): boolean =>
  /,/.test(text) || text.split(/[\s-]+/).every((w) => w.length < 4 || !/^\p{Ll}/u.test(w));

/** The place of the best rank; of several alike the one that reads as people, and none where that doesn't tell. */
function likeliest(people: Slot[], rank: (s: Slot) => number): Slot | undefined {
  const least = Math.min(...people.map(rank));
  const share = (s: Slot): number => s.texts.filter(isPerson).length / s.texts.length;
  const all = people.filter((s) => rank(s) === least).map((slot) => ({ slot, share: share(slot) }));
  const distinct = all.filter((a, i) => all.findIndex((o) => o.slot.texts.join() === a.slot.texts.join()) === i);
  const [first, second] = distinct.sort((a, b) => b.share - a.share);
  if (least < 1) return first?.slot;
  // the one place there is may as well hold the name of a treatment
  if (!second) return first && first.share >= 0.8 ? first.slot : undefined;
  return first && first.share >= 0.9 && first.share - second.share >= 0.3 ? first.slot : undefined;
}

/** A family name and a given name in places of their own, as they stand one after the other. */
function ofTwo(slots: Slot[], around: DateSurroundings, language: string): Assigned | null {
  const whole = (...concepts: string[]): Slot | undefined =>
    slots.find((s) => s.weight > 0 && s.matches.length === 1 && concepts.includes(s.matches[0]?.concept ?? ''));
  // "Name" beside "Surname", one word each
  const short = whole('last') ? whole('name') : undefined;
  const one = short?.texts.filter((t) => t !== '' && !/[\s,]/.test(t)).length ?? 0;
  const given = whole('first') ?? (short && one >= short.texts.length * 0.6 ? short : undefined);
  const family = given && (whole('last') ?? whole('name'));
  if (!given || !family || given.cell === family.cell) return null;
  // "Name" that holds the given name already is the whole of it
  if (family.texts.some((t, i) => given.texts[i] && t.includes(given.texts[i] as string))) return null;
  const [a, b] = slots.indexOf(family) < slots.indexOf(given) ? [family, given] : [given, family];
  const { header, select, ...rest } = b.source;
  if (Object.keys(rest).length > 0 || (!header && !select)) return null;
  const texts = a.texts.map((t, i) => [t, b.texts[i]].filter(Boolean).join(' '));
  const source = { ...a.source, also: [{ ...(header ? { header } : {}), ...(select ? { select } : {}) }] };
  return tryField('name', { ...a, source, texts }, around, language);
}

/** A link whose class says only that it is what an event is about: on a calendar of patients, the patient. */
const isSubject = (s: Slot): boolean =>
  s.weight <= 0.9 &&
  s.matches.every((m) => m.concept === 'other' && !m.open) &&
  /(?:^|\s)a\b|a\[href/.test(s.source.select ?? '');

/** The place of the name: by its label, else the one place whose texts read as people. */
/** The same in each of several records. */
const saysOne = (texts: string[]): boolean => texts.length > 3 && new Set(texts.filter(Boolean)).size < 2;

export function nameOf(slots: Slot[], around: DateSurroundings, language: string, context: Context): Assigned | null {
  const two = ofTwo(slots, around, language);
  if (two) return two;
  const own = ['name', 'last', 'first'] as const;
  for (const concept of own) {
    const named = slots.filter((s) => s.matches.some((m) => m.concept === concept) && s.weight > 0);
    const inside = slots.filter(
      (s) => !s.whole && s.outer.some((m) => m.concept === concept) && s.matches.length === 0,
    );
    const link = inside.filter(
      (s) => /^a\b|(?:^|\s)a\[/.test(s.source.select ?? '') && !/mailto|tel:/.test(s.source.select ?? ''),
    );
    const first = inside.filter((s) => s.source.take?.as === 'line' && s.source.take.index === 0);
    const whole = named.filter((s) => s.whole);
    // badges and lines beside the name: the link, else the part that is the name alone
    const plural = whole.some((w) => inside.some((s) => s.texts.some((t, i) => t !== '' && t !== w.texts[i])));
    const labelled = named.filter((s) => !s.whole);
    // a cell whose words were told apart is of several things, too
    const several = plural || (named.length > 0 && named.every((s) => s.source.pattern));
    const order = several
      ? [...labelled.filter((s) => !s.source.pattern), ...link, ...labelled, ...first, ...inside, ...named]
      : [...named, ...link, ...inside];
    for (const slot of order) {
      // which of the two is the person nobody said; and what all are called is nobody's name
      if (areTwo(slot.texts) || saysOne(slot.texts)) continue;
      const found = tryField(
        'name',
        { ...slot, matches: slot.matches.length > 0 ? slot.matches : slot.outer, weight: slot.weight || 0.95 },
        around,
        language,
      );
      if (found && slot.texts.filter(Boolean).length >= slot.texts.length * 0.8) return found;
    }
  }
  // a column of people says what it is by its people ("Event"); a value with a label of its own is that label's
  const named = slots.filter(
    (s) =>
      (s.matches.length === 0 || isSubject(s)) &&
      s.outer.length === 0 &&
      s.unknown !== 'label' &&
      s.texts.every((t) => t !== ''),
  );
  const words = statusWords(
    context === 'plan' ? 'plan' : context === 'recall' ? 'recall' : 'appointment',
    language,
    [],
  );
  const people = named.filter(
    (s) =>
      s.texts.filter(isNameLike).length >= s.texts.length * 0.8 &&
      !areTwo(s.texts) &&
      new Set(s.texts).size > Math.max(1, s.texts.length * 0.3) &&
      !s.texts.some((t) => Object.hasOwn(words, plain(t))) &&
      s.texts.filter((t) => /[\s,]|\p{Lo}/u.test(t)).length > s.texts.length * 0.7,
  );
  const rank = (s: Slot): number =>
    /(?:^|\s)a\b|a\[href/.test(s.source.select ?? '')
      ? 0
      : /\b(?:h[1-6]|strong|b)$/.test(s.source.select ?? '')
        ? 1
        : 2;
  const chosen = likeliest(people, rank);
  return chosen ? tryField('name', { ...chosen, weight: rank(chosen) < 2 ? 0.9 : 0.75 }, around, language) : null;
}
