import { z } from 'zod';
import { screenKind } from '../core/sighting.ts';
import { format } from './field.ts';
import { grade } from './grade.ts';
import { fieldName, recordSpec } from './record.ts';
import { pattern, selector, source } from './source.ts';

/** Day–month–year order of numeric dates. */
export const dateOrder = z.enum(['ymd', 'dmy', 'mdy']);

/** Something the page itself shows: the element is there and shown and, with `text`, reads as (or contains) one of these. */
export const sign = z.strictObject({ select: selector, text: z.array(z.string().min(1)).optional() });

/**
 * A way to know the order of numeric dates on this screen; the first that decides, counts.
 * `fixed`: this PMS has only one. `word`: some text of the page names it. `samples`: dates on the page decide when they
 * read in only one of the orders (a day past 12); samples that contradict each other are a health error.
 */
export const orderHint = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('fixed'), order: dateOrder }),
  z.strictObject({ by: z.literal('word'), source, words: z.record(z.string(), dateOrder) }),
  z.strictObject({ by: z.literal('samples'), source, formats: z.array(format).min(1) }),
]);

/** How to recognise one screen and read it. */
export const screen = z.strictObject({
  /** Kebab-case, unique in the adapter, stable: it is stored with every sighting. */
  name: z.string().regex(/^[a-z][a-z0-9-]{0,40}$/),
  kind: screenKind,
  /** How well the screen itself (its address, its landmarks, what its rows mean) is known; see `grade.ts`. */
  grade: grade.optional(),
  /** Day of that evidence where it is older than the adapter's; the first of a month or year where only that is known. */
  evidenceOn: z.iso.date().optional(),
  /** What one would look for on a screen of this kind and nobody has evidence of: said in its health, never read. */
  unseen: z.array(fieldName).max(8).optional(),
  /**
   * First proof, the address of the frame (its `location`, not the iframe's `src`): `path` pattern after the base path;
   * `query` parameters that must match (an absent one is the empty text); `hash` pattern; `frames` = names of the frame,
   * also accepted when the screen is opened as a page of its own (`''`); `href` = the whole address, for a part that
   * may stand in its path or behind its `#`.
   */
  where: z.strictObject({
    path: pattern,
    query: z.record(z.string(), pattern).optional(),
    hash: pattern.optional(),
    href: pattern.optional(),
    frames: z.array(z.string().max(60)).optional(),
  }),
  /**
   * Where the list is drawn by a component: the hosts whose open shadow roots lead to it, each looked for within the one
   * before (the first that is shown). All else of the screen is then looked for in the last one's root;
   * only sources `from` the `page` go on outward, root by root, to the document.
   */
  inside: z.array(selector).min(1).max(6).optional(),
  /** Second proof: each must exist. */
  must: z.array(selector).min(1),
  /** Landmarks whose words count (headings), where no selector tells screens apart. */
  mustShow: z.array(sign).optional(),
  /** Third proof: none may exist (another view at the same address). */
  mustNot: z.array(selector).optional(),
  /** The page says it is loading: nothing is concluded yet. */
  waiting: z.array(sign).optional(),
  /** The page says there is nothing. Declared and not shown while there are no rows = unsure. */
  empty: z.array(sign).optional(),
  /** The page says it has failed (a session's end in place of the list): unsure. */
  broken: z.array(sign).optional(),
  /** Read only inside this (the active tab pane, the open dialog); the first that is shown. Default: the body. */
  scope: selector.optional(),
  /** The list's element that outlives its rows; watched for changes. Default: the scope. */
  container: selector.optional(),
  /** What counts as not shown besides `display:none`, `visibility` and `hidden`: a negative inline `top`; no size at all. */
  hiddenBy: z.array(z.enum(['negative_top', 'no_size'])).optional(),
  /** Language of month and day names, AM and PM (BCP 47) where the page's `lang` is missing or wrong. Default `html[lang]`, else English. */
  language: z.string().max(20).optional(),
  /**
   * Whose clock: `times` = the zone clock times are printed in; `dateOnly: 'shifts_west'` = date-only values are parsed
   * as UTC and printed locally, so zones west of Greenwich see a day (or month) early: such values are unknown there.
   */
  zone: z.strictObject({
    times: z.enum(['browser', 'clinic', 'account', 'server']),
    dateOnly: z.enum(['exact', 'shifts_west']),
  }),
  order: z.array(orderHint).optional(),
  /** The range or filter the list is limited to. */
  range: z.strictObject({ from: source.optional(), to: source.optional(), formats: z.array(format).min(1) }).optional(),
  /** Controls that limit the list further (a kind, a provider); one with any text or choice in it limits it. */
  filters: z.array(source).max(10).optional(),
  /** The page's own total. `of: 'page'` where its number counts only this page; `less` = rows in it that are no records. */
  total: z
    .strictObject({ source, of: z.enum(['list', 'page']), less: z.number().int().positive().optional() })
    .optional(),
  /** Head cells that are always this many, where columns are read by position; another number = headers changed. */
  headCount: z.strictObject({ select: selector, count: z.number().int().positive() }).optional(),
  records: z.array(recordSpec).min(1).max(5),
  /**
   * How it changes: `none` a static page; `navigation` a new document; `replaces` = rows or the container's content are
   * replaced in place. `everySeconds` where it polls. `attributes` = the only ones worth watching.
   */
  refresh: z.strictObject({
    by: z.enum(['none', 'navigation', 'replaces']),
    everySeconds: z.number().int().positive().optional(),
    attributes: z.array(z.string()).optional(),
  }),
});

/** A PMS as data: validated, linted, compared, exported; no functions, nothing that isn't JSON. */
export const adapterSchema = z.strictObject({
  /** Lower case, stored with every sighting. */
  id: z.string().regex(/^[a-z][a-z0-9-]{0,40}$/),
  /** Name staff know it by. */
  name: z.string().min(1).max(60),
  /**
   * Host name patterns: `*.vendor.example` any depth below it and itself, `live*.vendor.example` within one label;
   * `*` = self-hosted, any host once the clinic granted it.
   */
  hosts: z.array(z.string().min(1).max(120)).min(1),
  /** Hosts among those that are something else (sign-in, the patients' own pages). */
  notHosts: z.array(z.string().min(1).max(120)).optional(),
  /**
   * Splits a frame's path into base path and the rest: must match, and what group `v` holds (maybe nothing) is the base.
   * Origin + base is the PMS instance: patient ids are unique only within it.
   */
  base: pattern,
  /**
   * What it rests on: where it was observed, when, and how well (`seen` running, `source` only read, `own` our demo, `reported` by others'
   * published code and documents: then every screen and field carries its grade). `seenOn` of a month or year = its first day.
   */
  evidence: z.strictObject({
    version: z.string().max(60),
    seenOn: z.iso.date(),
    grade: z.enum(['seen', 'source', 'own', 'reported']),
  }),
  screens: z.array(screen).min(1),
});

export type DateOrder = z.infer<typeof dateOrder>;
export type Sign = z.infer<typeof sign>;
export type OrderHint = z.infer<typeof orderHint>;
export type Screen = z.infer<typeof screen>;
export type Adapter = z.infer<typeof adapterSchema>;
export type { Field, Format, Transform } from './field.ts';
export type { Grade } from './grade.ts';
export type { Columns, IdRule, NothingBookedRule, RecordSpec } from './record.ts';
export type { Selector, Source, Take } from './source.ts';
