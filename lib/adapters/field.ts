import { z } from 'zod';
import { grade } from './grade.ts';
import { pattern, selector, source } from './source.ts';

/**
 * A date or time format, letter by letter, never the browser's locale: `yyyy yy MMMM MMM MM M dd d EEEE EEE` and
 * `HH H hh h mm ss a`; text in quotes (`d 'de' MMMM`) and any other sign stands for itself. A blank matches any white
 * space. `MMMM`, `MMM`, `EEEE`, `EEE` and `a` are words of the screen's language. No `d` = month precision.
 */
export const format = z.string().min(1).max(60);

/** A map from words of a screen (compared folded and without case) to ours. */
const words = z.record(z.string().max(80), z.string().max(80));

/** A named transform with its arguments: text in, value of the field's type out, or "did not parse". */
export const transform = z.discriminatedUnion('to', [
  /** Text as printed, cut to 500 characters. Names: order is kept as printed, they are labels for people. */
  z.strictObject({ to: z.literal('text') }),
  /**
   * A date. Every format is tried. Formats that read one text as two different days are settled by the screen's
   * `order`; unsettled = unknown, ambiguous.
   */
  z.strictObject({
    to: z.literal('date'),
    formats: z.array(format).min(1),
    /** Clock time of the same moment, from its own place; found and parsed = minute precision. Not needed when a format holds it. */
    time: z.strictObject({ sources: z.array(source).min(1), formats: z.array(format).min(1) }).optional(),
    /**
     * Where a missing year comes from: sources that hold one (`pattern` picks 4 digits), or the page's own section:
     * `upcoming` = first such day from today on, `past` = last such day up to today. The value is marked inferred.
     */
    year: z.union([z.array(source).min(1), z.enum(['upcoming', 'past'])]).optional(),
    /** Words instead of a date, in days from today: `{ Today: 0 }`. Marked inferred. */
    relative: z.record(z.string().max(40), z.number().int()).optional(),
    /** Overrides the screen's rule for this field. */
    dateOnly: z.enum(['exact', 'shifts_west']).optional(),
  }),
  /** A phone as typed: 3 to 20 digits among blanks, `+ ( ) - . /` and an extension. Not normalised here. */
  z.strictObject({ to: z.literal('phone') }),
  /** One complete e-mail address; a shortened one ("ann.sm...") does not parse. */
  z.strictObject({ to: z.literal('email') }),
  /** `yes` words = true, `no` words = false, anything else does not parse. `anything: true` = any text at all is true. */
  z.strictObject({
    to: z.literal('bool'),
    yes: z.array(z.string()).optional(),
    no: z.array(z.string()).optional(),
    anything: z.boolean().optional(),
  }),
  /** A vocabulary. A word that isn't in it becomes `other` where that is given, else it does not parse. */
  z.strictObject({ to: z.literal('word'), words, other: z.string().optional() }),
  /** The one whole number in the text (thousands separators allowed). */
  z.strictObject({ to: z.literal('integer') }),
  /** "2 / 3", "2 of 3": which of the two. */
  z.strictObject({ to: z.literal('of_total'), part: z.enum(['done', 'total']) }),
  /** An amount with the screen's decimal sign; currency by sign or code in the text, else `currency`, else none. */
  z.strictObject({
    to: z.literal('money'),
    decimal: z.enum(['.', ',']),
    signs: z.record(z.string().max(5), z.string().length(3)).optional(),
    currency: z.string().length(3).optional(),
  }),
]);

/** One field of a record. */
export const field = z.strictObject({
  /** Ordered: the first that has text decides; later ones are for variants of the screen. */
  sources: z.array(source).min(1).max(6),
  /** What becomes of the text. */
  as: transform,
  /**
   * Texts that say "nothing" (`''`, `—`, `No appointment`; compared folded, without case), and what nothing means:
   * `absent` = there is none, `unknown` = the screen doesn't tell. Without it, blank text is unknown, empty.
   */
  empty: z.strictObject({ marks: z.array(z.string()).min(1), means: z.enum(['absent', 'unknown']) }).optional(),
  /**
   * No source has a value: absent when `place` is there (below `from`: record, scope or page), because that place
   * would show it; otherwise unknown, not shown. `onlyLines`: absent only when every line of the place begins with one
   * of these labels (in another language an unknown label may be the one looked for). `unless`: not when this is
   * there too.
   */
  missing: z
    .strictObject({
      means: z.literal('absent'),
      place: selector,
      from: z.enum(['record', 'scope', 'page']).optional(),
      onlyLines: z.array(z.string().min(1)).optional(),
      unless: selector.optional(),
    })
    .optional(),
  /**
   * The value is one of a list of items (a patient page's appointments): `sources` are read inside each item, items
   * whose `drop.source` matches `drop.pattern` are left out, and the `soonest` from today on (dates only) is the value.
   * No item left = as `missing` says; an item that did not parse = unknown.
   */
  among: z
    .strictObject({
      items: selector,
      from: z.enum(['record', 'scope', 'page']).optional(),
      drop: z.strictObject({ source, pattern }).optional(),
      choose: z.literal('soonest'),
    })
    .optional(),
  /** How well this reading of the field is known; see `grade.ts`. */
  grade: grade.optional(),
  /** Day of that evidence where it is older than the screen's. */
  evidenceOn: z.iso.date().optional(),
});

export type Format = z.infer<typeof format>;
export type Transform = z.infer<typeof transform>;
export type Field = z.infer<typeof field>;
