import type { Source } from '../../adapters/schema.ts';
import type { Concept } from '../../adapters/synonyms/index.ts';
import type { FieldName } from '../../core/sighting.ts';
import type { DateSurroundings } from '../infer-dates.ts';
import { plain } from '../text.ts';
import { accepted, isRota } from './accept.ts';
import { type Assigned, clocksOf, datesOf, tryField } from './assign.ts';
import { byShape } from './by-shape.ts';
import { shapesOf } from './cell-shape.ts';
import { diedIn } from './died-field.ts';
import { type Context, fieldOf } from './field-of.ts';
import type { Group } from './group.ts';
import { isOfOneKind } from './head-parts.ts';
import { conceptsOf, noneWords, recallTitles } from './head-words.ts';
import { kindOf } from './id-places.ts';
import { nameOf } from './name-slot.ts';
import { isOfDay } from './not-ours.ts';
import { crossesNewYear, yearOfPage } from './page-year.ts';
import { acceptedAll } from './plan-state.ts';
import { plausible } from './plausible.ts';
import { settled } from './settle.ts';
import type { Slot } from './slots.ts';
import { statusWords } from './state-words.ts';
import { apart } from './two-things.ts';
import { unaccented } from './unaccented.ts';

export interface Understanding {
  context: Context;
  fields: Map<FieldName, Assigned>;
  time?: { slot: Slot; formats: string[]; pattern?: string };
  /** Where the year of days without one stands. */
  year?: Source;
  refused: string[];
  /** The page calls itself a list of recalls. */
  titled?: boolean;
  /** It speaks of appointments or of patients in its headings or its address. */
  visited?: boolean;
}

const has = (slots: Slot[], ...concepts: Concept[]): boolean =>
  slots.some((s) => s.weight > 0 && s.matches.some((m) => concepts.includes(m.concept)));

/** A group whose head stands apart from its cells still says by its head what it is a list of. */
const speaksOf = (group: Group, language: string, ...concepts: Concept[]): boolean =>
  [...(group.apart ?? []), ...(group.groups ?? [])].some((head) =>
    conceptsOf(head, language).some((m) => concepts.includes(m.concept)),
  );

/** Words of calendars of every kind, rooms and teams have them too. */
const ANY_CALENDAR = /(?<!\p{L})(?:events?|schedul\p{L}*|visits?|bookings?)(?!\p{L})/giu;

const speaksOfVisits = (title: string): boolean =>
  title.length < 60 &&
  (isOfDay(title) || /^(?:patient|appointment)$/.test(kindOf(unaccented(title).replace(ANY_CALENDAR, ' '))));

function isTitled(titles: string[], language: string): boolean {
  const recall = recallTitles(language);
  return titles.some((t) => recall.includes(t));
}

function contextOf(
  group: Group,
  slots: Slot[],
  titles: string[],
  language: string,
  isDates: (s: Slot) => boolean,
): Context | null {
  if (speaksOf(group, language, 'invoice', 'task', 'staff')) return null;
  if (group.apart && speaksOf(group, language, 'appointment')) return 'appointment';
  if (has(slots, 'invoice', 'task') || (has(slots, 'staff') && !has(slots, 'due', 'lastVisit', 'next', 'patientId')))
    return null;
  if (isRota(titles)) return null;
  const titled = isTitled(titles, language);
  if (!titled && isOwed(slots, language)) return null;
  if (has(slots, 'due') || slots.some((s) => s.matches.some((m) => m.concept === 'recall') && isDates(s)))
    return 'recall';
  if (has(slots, 'planId', 'planOn') || (has(slots, 'plan') && has(slots, 'value', 'status'))) return 'plan';
  if (titled && !has(slots, 'time')) return 'recall';
  const named = has(slots, 'date', 'time', 'appointment', 'appointmentId', 'lastVisit', 'next');
  if (!named && titles.some((t) => t.length < 40 && kindOf(t) === 'plan')) return 'plan';
  if (has(slots, 'date', 'time', 'appointment', 'appointmentId')) return 'appointment';
  return 'patients';
}

/** An amount nobody calls a balance or a fee beside a day that something is due, and no word of a visit: it is paid then. */
const isOwed = (slots: Slot[], language: string): boolean =>
  has(slots, 'due') &&
  !has(slots, 'lastVisit', 'next', 'recall', 'type', 'birth', 'balance', 'value') &&
  slots.some((s) => s.whole && s.matches.length === 0 && shapesOf(s.texts, language).share('money') >= 0.8);

/** A machine's date with a clock time: the moment of something. */
const isMoment = (s: Slot): boolean =>
  s.source.take?.as === 'attr' &&
  s.source.take.name === 'datetime' &&
  s.texts.every((t) => t === '' || /\d[T ]\d{2}:/.test(t));

/** Words for what became of an appointment, more than one of them. */
function saysStatus(s: Slot, language: string): boolean {
  const said = s.texts.filter(Boolean);
  if (s.matches.length > 0 || new Set(said).size < 2) return false;
  const words = statusWords('appointment', language, []);
  return said.every((t) => Object.hasOwn(words, plain(t)));
}

/** Words for what has come of a recall, more than one of them. */
function saysState(s: Slot, language: string): boolean {
  const said = s.texts.filter(Boolean).map(plain);
  const words = statusWords('recall', language, said);
  return new Set(said).size > 1 && said.filter((t) => Object.hasOwn(words, t)).length >= said.length * 0.8;
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

/** "Last seen" beside "Last exam": of all visits the last, where a head says so and is not of one kind of them. */
function ofAnyVisit(tries: (Assigned | null)[], group: Group, language: string): (Assigned | null)[] {
  const any = tries.filter((it) => it && !isOfOneKind(group.heads[it.slot.cell] ?? '', language || 'en'));
  return any.length > 0 ? any : tries;
}

/** Reads the slots of one group as fields. Null = no list of patients, or nothing in it that we want. */
export function* understand(
  group: Group,
  places: Slot[],
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
  const unsettled = places.flatMap(apart);
  for (const slot of unsettled) {
    isDates(slot);
    yield null;
  }
  const slots = settled(unsettled, isDates);
  let context = contextOf(group, slots, titles, language, isDates);
  if (!context) return null;
  const clock = slots
    .filter((s) => s.texts.filter((t) => t !== '').length >= s.texts.length * 0.8)
    .map((slot) => ({ slot, found: clocksOf(slot.texts) }))
    .find((c) => c.found);
  if (context === 'patients' && clock && (group.shape === 'event' || slots.some((s) => s.cell.startsWith('^'))))
    context = 'appointment';
  if (context === 'patients' && slots.some(isMoment) && slots.some((s) => saysStatus(s, language)))
    context = 'appointment';
  const fields = new Map<FieldName, Assigned>();
  const refused: string[] = [];
  const candidates = new Map<FieldName, (Assigned | null)[]>();
  const starts: Assigned[] = [];
  for (const slot of slots) {
    yield null;
    for (const match of slot.matches) {
      const said = fieldOf(match.concept, context, isDates(slot));
      // "Follow-up" over what has come of it
      const field =
        said === 'recareType' && match.concept === 'recall' && saysState(slot, language) ? 'recareStatus' : said;
      if (!field || field === 'name') continue;
      const one = { ...slot, matches: [match] };
      if (match.concept === 'time') {
        const start = tryField(field, one, around, language);
        if (start?.dates?.hasTime) starts.push(start);
        continue;
      }
      candidates.set(field, [...(candidates.get(field) ?? []), tryField(field, one, around, language)]);
    }
    // a part that says only that it is a date is what its cell's head says
    if (slot.matches.every((m) => m.concept === 'date') && !slot.whole) {
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
    const found = best(field === 'lastVisitOn' ? ofAnyVisit(tries, group, language) : tries);
    if (found) fields.set(field, found);
  }
  // "Start" with day and time, where nothing else is called the day, and only one place says it
  const [start] = starts;
  // A time beside an amount is that of a payment.
  const paid = slots.some((s) => shapesOf(s.texts, language).share('money') >= 0.8);
  if (
    start &&
    !paid &&
    !candidates.has('appointmentOn') &&
    starts.every((s) => s.slot.texts.join() === start.slot.texts.join())
  )
    fields.set('appointmentOn', start);
  // "3 months ago" with the date in its tip is that date, and no kind of recall
  const [kind, due] = [fields.get('recareType'), fields.get('recareDueOn')];
  if (kind?.slot.whole && due && kind.slot.cell !== '' && kind.slot.cell === due.slot.cell) fields.delete('recareType');
  const done = fields.get('treatmentsDone');
  if (done) fields.set('treatmentsPlanned', { ...done, as: { to: 'of_total', part: 'total' } });
  const name = nameOf(slots, around, language, context);
  if (!name) return null;
  fields.set('name', name);
  yield null;
  byShape(slots, fields, context, group, around, language, isDates);
  const when = fields.get('appointmentOn');
  const year =
    when?.dates?.yearMissing && !crossesNewYear(when.slot.texts, language)
      ? yearOfPage((group.records[0] as Element).ownerDocument, group.records)
      : null;
  const planned = context === 'plan' && !fields.has('planStatus') ? fields.get('planOn') : undefined;
  const allOf = planned && acceptedAll(planned, group.heads[planned.slot.cell] ?? '', titles, language);
  if (allOf) fields.set('planStatus', allOf);
  // what a treatment beside a name is a visit's, only a visit tells
  if (context === 'patients' && !fields.has('appointmentOn')) fields.delete('appointmentType');
  plausible(fields, around.today, refused, year !== null);
  const died = diedIn(slots, fields);
  if (died) fields.set('deceased', died);
  return accepted(context, fields, clock?.slot)
    ? {
        context,
        fields,
        refused,
        titled: isTitled(titles, language) || titles.some((t) => kindOf(unaccented(t)) === 'recall'),
        visited: titles.some(speaksOfVisits),
        ...(year ? { year } : {}),
        ...(clock?.found && fields.has('appointmentOn') ? { time: { slot: clock.slot, ...clock.found } } : {}),
      }
    : null;
}
