import type { Concept } from '../../adapters/synonyms/index.ts';
import type { FieldName } from '../../core/sighting.ts';
import type { DateSurroundings } from '../infer-dates.ts';
import { plain } from '../text.ts';
import { type Assigned, type Context, clocksOf, datesOf, fieldOf, tryField } from './assign.ts';
import { isNameLike, shapesOf } from './cell-shape.ts';
import type { Group } from './group.ts';
import { noneWords, recallTitles, statusWords } from './head-words.ts';
import { plausible } from './plausible.ts';
import type { Slot } from './slots.ts';

export interface Understanding {
  context: Context;
  fields: Map<FieldName, Assigned>;
  time?: { slot: Slot; formats: string[]; pattern?: string };
  refused: string[];
}

const has = (slots: Slot[], ...concepts: Concept[]): boolean =>
  slots.some((s) => s.weight > 0 && s.matches.some((m) => concepts.includes(m.concept)));

function contextOf(slots: Slot[], titles: string[], language: string, isDates: (s: Slot) => boolean): Context | null {
  if (has(slots, 'invoice', 'task') || (has(slots, 'staff') && !has(slots, 'due', 'lastVisit', 'next'))) return null;
  const recall = recallTitles(language);
  const titled = titles.some((t) => recall.includes(t));
  if (has(slots, 'due') || slots.some((s) => s.matches.some((m) => m.concept === 'recall') && isDates(s)))
    return 'recall';
  if (has(slots, 'planId', 'planOn') || (has(slots, 'plan') && has(slots, 'value', 'status'))) return 'plan';
  if (titled && !has(slots, 'time')) return 'recall';
  if (has(slots, 'date', 'time', 'appointment', 'appointmentId')) return 'appointment';
  return 'patients';
}

/** The best slot that reads as the field; parts of a cell count where the whole does not read. */
function best(tries: (Assigned | null)[]): Assigned | null {
  let found: Assigned | null = null;
  for (const t of tries) {
    if (!t) continue;
    const better =
      !found ||
      t.confidence > found.confidence + 0.02 ||
      (t.confidence > found.confidence - 0.02 && t.slot.whole && !found.slot.whole && t.slot.cell === found.slot.cell);
    if (better) found = t;
  }
  return found;
}

function nameOf(slots: Slot[], around: DateSurroundings, language: string, context: Context): Assigned | null {
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
    const order = plural ? [...link, ...first, ...inside, ...named] : [...named, ...link, ...inside];
    for (const slot of order) {
      const found = tryField(
        'name',
        { ...slot, matches: slot.matches.length > 0 ? slot.matches : slot.outer, weight: slot.weight || 0.95 },
        around,
        language,
      );
      if (found && slot.texts.filter(Boolean).length >= slot.texts.length * 0.8) return found;
    }
  }
  const named = slots.filter((s) => s.matches.length === 0 && s.outer.length === 0 && s.texts.every((t) => t !== ''));
  const words = statusWords(
    context === 'plan' ? 'plan' : context === 'recall' ? 'recall' : 'appointment',
    language,
    [],
  );
  const people = named.filter(
    (s) =>
      s.texts.every(isNameLike) &&
      new Set(s.texts).size > s.texts.length * 0.3 &&
      !s.texts.some((t) => Object.hasOwn(words, plain(t))) &&
      s.texts.filter((t) => /[\s,]|\p{Lo}/u.test(t)).length > s.texts.length * 0.7,
  );
  const rank = (s: Slot): number =>
    /(?:^|\s)a\b|a\[href/.test(s.source.select ?? '')
      ? 0
      : /\b(?:h[1-6]|strong|b)$/.test(s.source.select ?? '')
        ? 1
        : 2;
  const chosen = people.sort((a, b) => rank(a) - rank(b))[0];
  return chosen ? tryField('name', { ...chosen, weight: rank(chosen) < 2 ? 0.9 : 0.75 }, around, language) : null;
}

/** Reads the slots of one group as fields. Null = no list of patients, or nothing in it that we want. */
export function* understand(
  group: Group,
  slots: Slot[],
  titles: string[],
  around: DateSurroundings,
  language: string,
): Generator<null, Understanding | null> {
  const none = noneWords(language);
  const dates = new Map<Slot, boolean>();
  const isDates = (s: Slot): boolean => {
    if (!dates.has(s)) dates.set(s, datesOf(s.texts, around, none) !== null);
    return dates.get(s) as boolean;
  };
  for (const slot of slots) {
    isDates(slot);
    yield null;
  }
  let context = contextOf(slots, titles, language, isDates);
  if (!context) return null;
  const clock = slots
    .filter((s) => s.texts.filter((t) => t !== '').length >= s.texts.length * 0.8)
    .map((slot) => ({ slot, found: clocksOf(slot.texts) }))
    .find((c) => c.found);
  if (context === 'patients' && clock && (group.shape === 'event' || slots.some((s) => s.cell.startsWith('^'))))
    context = 'appointment';
  const fields = new Map<FieldName, Assigned>();
  const refused: string[] = [];
  const candidates = new Map<FieldName, (Assigned | null)[]>();
  for (const slot of slots) {
    yield null;
    for (const match of slot.matches) {
      const field = fieldOf(match.concept, context, isDates(slot));
      if (!field || field === 'name') continue;
      const one = { ...slot, matches: [match] };
      candidates.set(field, [...(candidates.get(field) ?? []), tryField(field, one, around, language)]);
    }
    if (slot.matches.length === 0 && !slot.whole) {
      for (const outer of slot.outer) {
        const field = outer.concept === 'contact' ? null : fieldOf(outer.concept, context, isDates(slot));
        if (!field || field === 'name' || !/On$|^phone|^email|Status$/.test(field)) continue;
        candidates.set(field, [
          ...(candidates.get(field) ?? []),
          tryField(field, { ...slot, matches: [outer], weight: 0.9 }, around, language),
        ]);
      }
    }
  }
  for (const [field, tries] of candidates) {
    const found = best(tries);
    if (found) fields.set(field, found);
  }
  const name = nameOf(slots, around, language, context);
  if (!name) return null;
  fields.set('name', name);
  yield null;
  byShape(slots, fields, context, group, around, language, isDates);
  plausible(fields, around.today, refused);
  return accepted(context, fields, clock?.slot)
    ? {
        context,
        fields,
        refused,
        ...(clock?.found && fields.has('appointmentOn') ? { time: { slot: clock.slot, ...clock.found } } : {}),
      }
    : null;
}

/** Fields that no label names, where only one place has that shape. */
function byShape(
  slots: Slot[],
  fields: Map<FieldName, Assigned>,
  context: Context,
  group: Group,
  around: DateSurroundings,
  language: string,
  isDates: (s: Slot) => boolean,
): void {
  const free = slots.filter(
    (s) =>
      s.matches.length === 0 &&
      s.texts.filter(Boolean).length >= s.texts.length * 0.3 &&
      ![...fields.values()].some((f) => f.slot === s),
  );
  const only = (field: FieldName, list: Slot[], weight: number): void => {
    const distinct = list.filter((s, i) => list.findIndex((o) => o.texts.join('\n') === s.texts.join('\n')) === i);
    const one = distinct.length === 1 ? distinct[0] : undefined;
    const found = one ? tryField(field, { ...one, weight }, around, language) : null;
    if (found && !fields.has(field)) fields.set(field, found);
  };
  const share = (s: Slot, shape: 'phone' | 'email'): boolean =>
    shapesOf(s.texts.filter(Boolean), language).share(shape) >= 0.9;
  if (!['phone', 'phoneMobile', 'phoneHome', 'phoneWork'].some((f) => fields.has(f as FieldName)))
    only(
      'phone',
      free.filter((s) => share(s, 'phone')),
      0.9,
    );
  only(
    'email',
    free.filter((s) => share(s, 'email')),
    0.97,
  );
  const status = context === 'plan' ? 'planStatus' : context === 'recall' ? 'recareStatus' : 'appointmentStatus';
  if (context !== 'patients' && !fields.has(status)) {
    const words = statusWords(
      status === 'planStatus' ? 'plan' : status === 'recareStatus' ? 'recall' : 'appointment',
      language,
      [],
    );
    only(
      status,
      free.filter((s) => s.texts.filter(Boolean).every((t) => Object.hasOwn(words, plain(t)))),
      0.9,
    );
  }
  const dated = free.filter((s) => s.outer.length === 0 && isDates(s));
  if (context === 'recall' && !fields.has('recareDueOn')) only('recareDueOn', dated, 0.8);
  if (context === 'appointment' && group.shape === 'event' && !fields.has('appointmentOn'))
    only('appointmentOn', dated, 0.85);
}

function accepted(context: Context, fields: Map<FieldName, Assigned>, clock: Slot | undefined): boolean {
  if (context === 'recall')
    return fields.has('recareDueOn') || fields.has('lastVisitOn') || fields.has('nextBookingOn');
  if (context === 'plan') return fields.has('planStatus') || (fields.has('planValue') && fields.has('planOn'));
  if (context === 'appointment') {
    const when = fields.get('appointmentOn');
    return (
      (!!when && (fields.has('appointmentStatus') || !!clock || when.dates?.hasTime === true)) ||
      fields.has('lastVisitOn') ||
      fields.has('nextBookingOn')
    );
  }
  return fields.has('lastVisitOn') || fields.has('nextBookingOn');
}
