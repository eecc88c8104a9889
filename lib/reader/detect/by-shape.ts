import type { Concept } from '../../adapters/synonyms/index.ts';
import type { FieldName } from '../../core/sighting.ts';
import type { DateSurroundings } from '../infer-dates.ts';
import { plain } from '../text.ts';
import { type Assigned, tryField } from './assign.ts';
import { byRepeating } from './by-repeating.ts';
import { shapesOf } from './cell-shape.ts';
import type { Context } from './field-of.ts';
import type { Group } from './group.ts';
import { speaksOfTreatment } from './head-parts.ts';
import { conceptsOf } from './head-words.ts';
import type { Slot } from './slots.ts';
import { statusWords } from './state-words.ts';

const AGED = /(?:^|\D)(19\d{2}|20\d{2})\D.*?[(（]\s*(?:\p{L}+\s*)?(\d{1,3})\s*\D{0,12}[)）]\s*$/u;

/** "12/03/1980 (46)": a date whose distance from today stands beside it in years is when somebody was born. */
function saysAge(texts: string[], today: string): boolean {
  const filled = texts.filter((t) => t !== '');
  const good = filled.filter((t) => {
    const [, year, age] = AGED.exec(t) ?? [];
    return year !== undefined && Math.abs(Number(today.slice(0, 4)) - Number(year) - Number(age)) <= 1;
  });
  return good.length > 1 && good.length === filled.length;
}

const MARK = /^[·•|]\s*/;

/** A text that is set off from the one before it by a mark, without the mark. */
function withoutMark(slot: Slot): Slot {
  if (slot.source.pattern || !slot.texts.some((t) => MARK.test(t))) return slot;
  const source = { ...slot.source, pattern: '^(?:[·•|]\\s*)?(?<v>.+)$' };
  return { ...slot, source, texts: slot.texts.map((t) => t.replace(MARK, '')) };
}

/** "📞 07700 900123": a number behind a sign, without it. */
const SIGNED = /^[^\p{L}\p{N}+(]{1,4}\s/u;

function withoutSign(slot: Slot): Slot {
  if (slot.source.pattern || !slot.texts.some((t) => SIGNED.test(t))) return slot;
  const source = { ...slot.source, pattern: '^(?:[^\\p{L}\\p{N}+(]{1,4}\\s)?(?<v>.+)$' };
  return { ...slot, source, texts: slot.texts.map((t) => t.replace(SIGNED, '')) };
}

/** Heads of cells in which it may stand what is done at a visit. */
const OF_A_VISIT = new Set<Concept>(['appointment', 'date', 'time']);

/** Fields that no label names, where only one place has that shape. */
export function byShape(
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
      // a head of its own says whose phone it is, in words nobody knows
      free
        .filter((s) => !s.unknown)
        .map(withoutSign)
        .filter((s) => share(s, 'phone')),
      0.9,
    );
  only(
    'email',
    free.filter((s) => share(s, 'email')),
    0.97,
  );
  const status = context === 'plan' ? 'planStatus' : context === 'recall' ? 'recareStatus' : 'appointmentStatus';
  if (context !== 'patients' && !fields.has(status)) {
    const kind = status === 'planStatus' ? 'plan' : status === 'recareStatus' ? 'recall' : 'appointment';
    // a word of another language counts beside a second one: a page need not name its own
    const known = (s: Slot): boolean => {
      const said = s.texts.filter(Boolean).map(plain);
      const words = statusWords(kind, language, new Set(said).size > 1 ? said : []);
      return said.every((t) => Object.hasOwn(words, t));
    };
    // the word of a label ("Due") in every record is no state of any of them
    const label = (s: Slot): boolean =>
      new Set(s.texts.filter(Boolean)).size === 1 && s.texts.some((t) => conceptsOf(t, language).length > 0);
    only(
      status,
      free.filter((s) => !label(s) && known(s)),
      0.9,
    );
  }
  // "First visit", "· Crown 14" beside a time and a name: what is done then
  if (context === 'appointment' && !fields.has('appointmentType')) {
    const treats = free
      .filter((s) => s.outer.every((m) => OF_A_VISIT.has(m.concept)) && !s.unknown)
      .map(withoutMark)
      .filter(({ texts }) => {
        const said = texts.filter(Boolean);
        return new Set(said).size > 1 && said.filter((t) => speaksOfTreatment(t, language)).length >= said.length * 0.8;
      });
    // a line of several things holds one of its parts
    const parts = treats.filter(
      (s) =>
        !treats.some(
          (o) => o.cell === s.cell && s.texts.every((t, i) => t.includes(o.texts[i] ?? '') && t !== o.texts[i]),
        ),
    );
    only('appointmentType', parts, 0.85);
  }
  byRepeating(free, fields, context, language, only);
  const aged = free.filter((s) => saysAge(s.texts, around.today));
  if (aged.length > 0 && !fields.has('birthOn')) only('birthOn', aged, 0.9);
  const dated = free.filter((s) => s.outer.length === 0 && !s.unknown && isDates(s));
  if (context === 'recall' && !fields.has('recareDueOn')) only('recareDueOn', dated, 0.8);
  if (context === 'appointment' && (group.shape === 'event' || group.apart) && !fields.has('appointmentOn'))
    only('appointmentOn', dated, 0.85);
  // the moment in an attribute of the time that is printed
  const moments = dated.filter((s) => s.source.take?.as === 'attr' && s.source.take.name === 'datetime');
  if (context === 'appointment' && !fields.has('appointmentOn')) only('appointmentOn', moments, 0.9);
}
