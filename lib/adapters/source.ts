import { z } from 'zod';

/** A CSS selector. Anchored on ids, `data-*`, roles, link shapes, handler names, nesting; see `lint.ts`. */
export const selector = z.string().min(1).max(200);

/**
 * A JavaScript pattern as text, compiled with the flags `u`, and `m` so that `^`/`$` are those of a line. It never
 * sees more than 2,000 characters of page text. Where it names a group `v`, that group is the value, else the whole match.
 */
export const pattern = z
  .string()
  .min(1)
  .max(300)
  .refine((text) => {
    try {
      new RegExp(text, 'um');
      return true;
    } catch {
      return false;
    }
  }, 'is not a pattern that compiles with the flags u and m');

/** Which part of the found element is the value. All are folded (white space to one blank, ends trimmed) unless said. */
export const take = z.discriminatedUnion('as', [
  /** Rendered text, all of it. The default. Hidden copies inside are left out. */
  z.strictObject({ as: z.literal('text') }),
  /** The element's text without that of the named descendants (flags and icons in a name cell). */
  z.strictObject({ as: z.literal('without'), without: z.array(selector).min(1) }),
  /** Only the element's own text nodes, joined; `index` takes one of the non-blank ones (0 = first). */
  z.strictObject({ as: z.literal('own'), index: z.number().int().nonnegative().optional() }),
  /** `textContent` as it is, hidden or not, line breaks kept (scripts, screen-reader-only words). */
  z.strictObject({ as: z.literal('raw') }),
  /** An attribute as it is, line breaks kept. Missing attribute = no value here, the next source is tried. */
  z.strictObject({ as: z.literal('attr'), name: z.string().min(1).max(60) }),
  /** Present value of a form control: `value` of inputs, the chosen option's text of a select (`raw` = its value). */
  z.strictObject({ as: z.literal('control'), raw: z.boolean().optional() }),
  /**
   * One line of the element, lines being separated by `<br>` or block children. By `label`: the first line that begins
   * with one of these labels, and the value is what follows it. By `index` (0 = first, negative from the end).
   * `without` takes descendants out first (spans that are fields of their own).
   */
  z.strictObject({
    as: z.literal('line'),
    label: z.array(z.string().min(1).max(60)).optional(),
    index: z.number().int().optional(),
    without: z.array(selector).optional(),
  }),
  /** Address of a `mailto:` link (query dropped), number of a `tel:` link. */
  z.strictObject({ as: z.enum(['mailto', 'tel']) }),
  /** Argument `index` (0 = first) of a call in a handler attribute or `javascript:` link: `goPid("9")`. Never run. */
  z.strictObject({
    as: z.literal('argument'),
    attr: z.string().min(1).max(40),
    call: z.string().regex(/^[\w.$]+$/),
    index: z.number().int().nonnegative(),
  }),
  /** The frame's own address: its path, one query parameter by `name`, the hash, or all of it. */
  z.strictObject({
    as: z.literal('address'),
    part: z.enum(['path', 'query', 'hash', 'href']),
    name: z.string().max(60).optional(),
  }),
  /** A value the adapter states itself (a list that is all of one type). */
  z.strictObject({ as: z.literal('constant'), value: z.string().min(1).max(200) }),
]);

/**
 * One place a value may be read from. Three steps: where to start (`from`), which element there, which part of it.
 * Nothing found, or nothing left after `pattern` = this source has no value, and the field's next source is tried.
 */
export const source = z.strictObject({
  /**
   * Where to look: `record` (default) the row, card or event with its sibling rows; `scope` the screen's scope;
   * `page` the whole frame document (with a screen's `inside`, its shadow roots from the inner one out, then the document).
   */
  from: z.enum(['record', 'scope', 'page']).optional(),
  /** Start at the nearest ancestor of the record (or the record itself) that matches (column, day group, `td[date]`). */
  closest: selector.optional(),
  /** Start at the nearest element before the record, in document order within the scope, that matches (day header row). */
  before: selector.optional(),
  /**
   * Start at the record's row in another part of the same list (frozen columns are drawn apart): the one among `rows` whose
   * attribute `by` is that of the record (two of one value there, and it has none); without `by` the one at the same place,
   * where there are as many as records.
   */
  twin: z.strictObject({ rows: selector, by: z.string().min(1).max(60).optional() }).optional(),
  /** Only this row of a record of several rows: 0 = the row itself, 1 = its first sibling row, … */
  part: z.number().int().nonnegative().optional(),
  /** The cell under this column: a key of the record's `columns.names`. */
  header: z.string().max(40).optional(),
  /** The cell that carries its own column label in an attribute: `{ attr: 'data-title', is: ['Due'] }`. */
  cellLabel: z.strictObject({ attr: z.string(), is: z.array(z.string()).min(1) }).optional(),
  /**
   * A label–value pair: among the elements that match `label`, the first whose text is one of `is` (colon and case
   * ignored); the value is in its parent's `value` match, or without `value` in the element after it.
   */
  labelled: z.strictObject({ label: selector, is: z.array(z.string()).min(1), value: selector.optional() }).optional(),
  /** Element(s) below the start; without it the start itself. */
  select: selector.optional(),
  /** Of several: take only this one (0 = first, negative from the end). Default: the first that is shown. */
  nth: z.number().int().optional(),
  /** Of several: only those whose text matches. */
  matching: pattern.optional(),
  /**
   * Of several: hand each to the transform and keep the first that parses (unlabelled badges told apart by vocabulary, a
   * line of unlabelled spans). Two that parse to different values make the field unknown, ambiguous.
   */
  all: z.boolean().optional(),
  /** May be read although it isn't shown (a filled column the PMS hides for a one-day range). Default false. */
  hidden: z.boolean().optional(),
  /** Which part; default rendered text. */
  take: take.optional(),
  /** Places whose texts follow this one's, a blank between: a given name in the column beside the family name. */
  also: z
    .array(z.strictObject({ header: z.string().max(40).optional(), select: selector.optional() }))
    .min(1)
    .max(3)
    .optional(),
  /** Applied to what was taken. */
  pattern: pattern.optional(),
});

export type Selector = z.infer<typeof selector>;
export type Take = z.infer<typeof take>;
export type Source = z.infer<typeof source>;
