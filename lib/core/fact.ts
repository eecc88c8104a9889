import { z } from 'zod';

/**
 * What a screen said about one thing. Three states and no fourth: a missing text is never evidence of absence.
 *
 * - `known`: the screen showed a value and it parsed.
 * - `absent`: the screen has a place for it, that place was read, and it says there is none.
 * - `unknown`: the screen has no place for it, or the place could not be read; `why` says which.
 *
 * `from` names where on the screen it was read (a short selector, a header text, an attribute), never page text.
 */
const unknownWhy = z.enum([
  'not_shown', // this screen has no such field
  'empty', // the place is there, holds nothing, and the adapter does not know what nothing means
  'unparsed', // the place holds something that did not parse as declared
  'ambiguous', // it could be read in two ways (dates whose order nothing decides, two candidate values)
  'zone_shift', // a date-only value that this browser's zone may have moved by a day or a month
]);
export type UnknownWhy = z.infer<typeof unknownWhy>;

export const factOf = <V extends z.ZodType>(value: V) =>
  z.discriminatedUnion('state', [
    z.object({ state: z.literal('known'), value, from: z.string().max(200) }),
    z.object({ state: z.literal('absent'), from: z.string().max(200) }),
    z.object({ state: z.literal('unknown'), why: unknownWhy, from: z.string().max(200).optional() }),
  ]);

export type Fact<V> =
  | { state: 'known'; value: V; from: string }
  | { state: 'absent'; from: string }
  | { state: 'unknown'; why: UnknownWhy; from?: string };

/** A calendar date as far as it is known. `on` is `YYYY-MM-DD`, or `YYYY-MM` when precision is `month`. */
export const dateValue = z
  .object({
    on: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?$/),
    precision: z.enum(['minute', 'day', 'month']),
    /** Clock time `HH:MM` (24 h) as printed; only with precision `minute`. */
    time: z
      .string()
      .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
      .optional(),
    /** True when part of it (the year) came from elsewhere on the page. */
    inferred: z.boolean().optional(),
  })
  .refine((d) => (d.precision === 'month') === (d.on.length === 7), 'a month has no day, a day has one')
  .refine((d) => (d.precision === 'minute') === (d.time !== undefined), 'minute precision carries a time');
export type DateValue = z.infer<typeof dateValue>;

/** Money in the currency's major unit (12.5 = twelve and a half); `currency` is ISO 4217, absent where the screen names none. */
export const moneyValue = z.object({ amount: z.number().finite(), currency: z.string().length(3).optional() });
export type MoneyValue = z.infer<typeof moneyValue>;
