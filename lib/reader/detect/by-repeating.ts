import type { FieldName } from '../../core/sighting.ts';
import type { Assigned } from './assign.ts';
import { holdsOther, shapesOf } from './cell-shape.ts';
import type { Context } from './field-of.ts';
import { speaksOfTreatment } from './head-parts.ts';
import type { Slot } from './slots.ts';

/** Whoever works there by the title: what is called so and is no patient's name treats. */
const TITLED = /^(?:dr|dra|dott|prof|dt|uzm)\b\.?/iu;

/** What is pressed says what can be done ("Book check-up"). */
const PRESSED = /(?:^|[\s>])(?:button|a)(?![\w-])|btn|button|action/i;

/** The same few in many records: kinds and people who treat, never patients or notes. */
function repeats(texts: string[]): boolean {
  const said = texts.filter(Boolean);
  const kinds = new Set(said).size;
  return said.length > 3 && kinds > 1 && kinds <= said.length * 0.6;
}

/** What no label names and the same few words in many records do: what a recall is for, who treats; and a plan's one amount. */
export function byRepeating(
  free: Slot[],
  fields: Map<FieldName, Assigned>,
  context: Context,
  language: string,
  only: (field: FieldName, list: Slot[], weight: number) => void,
): void {
  const bare = free.filter((s) => s.outer.length === 0 && !s.unknown && !PRESSED.test(s.source.select ?? ''));
  const again = bare.filter((s) => repeats(s.texts) && !s.texts.some((t) => t.length > 40 || holdsOther(t)));
  if (context === 'recall' && !fields.has('recareType') && !fields.has('recareReason')) {
    const speaks = again.filter((s) => {
      const said = s.texts.filter(Boolean);
      return said.filter((t) => speaksOfTreatment(t, language, true)).length >= said.length * 0.8;
    });
    only('recareType', speaks, 0.85);
  }
  if (!fields.has('provider'))
    only(
      'provider',
      again.filter((s) => s.texts.every((t) => t === '' || TITLED.test(t))),
      0.85,
    );
  if (context === 'plan' && !fields.has('planValue') && !fields.has('balance'))
    only(
      'planValue',
      bare.filter((s) => shapesOf(s.texts, language).share('money') >= 0.9),
      0.85,
    );
}
