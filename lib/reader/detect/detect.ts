import { findSource } from '../find-source.ts';
import type { DateSurroundings } from '../infer-dates.ts';
import { deriveFormat } from '../infer-dates-format.ts';
import type { Root } from '../inside.ts';
import { fold, plain, textOf } from '../text.ts';
import { isShown } from '../visible.ts';
import { patientsAfterAll } from './accept.ts';
import { allAtOnce } from './all-at-once.ts';
import { wordsInstead } from './assign.ts';
import { check } from './check.ts';
import { compose } from './compose.ts';
import { bareScreen, bareSpec, type DetectContext, draftFrame, rowOf } from './draft.ts';
import { findFlat } from './find-flat.ts';
import { findJoined } from './find-joined.ts';
import { findRepeats } from './find-repeats.ts';
import { findTables } from './find-tables.ts';
import { flatPage } from './flat-page.ts';
import { type Group, sampleOf } from './group.ts';
import { todayWords } from './head-words.ts';
import { holdsSeveral } from './holds-several.ts';
import { inPage, isOuter, type Offered, outermostLeft, placed, sameList } from './offered.ts';
import { findIds } from './patient-id.ts';
import type { Proposal } from './proposal.ts';
import { redate } from './redate.ts';
import { openRoots, pageWithin, wayTo } from './shadow-roots.ts';
import { slotsOf } from './slots.ts';
import { TABLES } from './table-head.ts';
import { understand } from './understand.ts';
import { titlesOf } from './where.ts';

/** Records looked at closely. Dates are looked at in every record. */
const SAMPLE = 40;
const SLICE_MS = 8;

const HANZI = /[\u4e00-\u9fff]{2}/g;
const DEVANAGARI = /[\u0900-\u097f]{3}/g;

/** The page's language; where it names none, its script may. */
export function languageOf(doc: Document): string {
  const said = doc.documentElement.lang || doc.body.lang || '';
  const some = (doc.body.textContent ?? '').slice(0, 20_000);
  if (!/^zh/i.test(said) && (some.match(HANZI)?.length ?? 0) > 40) return 'zh';
  if (!/^hi/i.test(said) && (some.match(DEVANAGARI)?.length ?? 0) > 40) return 'hi';
  return said;
}

/** Dates of the page outside the records, and those that it calls today's. */
export function pageDates(
  doc: Document,
  records: Element[],
  language: string,
): { page: string[]; todayTexts: string[] } {
  const page: string[] = [];
  const todayTexts: string[] = [];
  const words = todayWords(language);
  for (const element of [
    ...doc.querySelectorAll(
      'h1, h2, h3, h4, p, span, time, label, small, caption, strong, b, footer, header > div, div > div',
    ),
  ].slice(0, 1500)) {
    if (element.childElementCount > 2 || !isShown(element) || records[0]?.parentElement?.contains(element)) continue;
    const text = fold(textOf(element));
    if (text.length > 80 || !/\d/.test(text)) continue;
    for (const [date] of text.matchAll(/\d{1,2}[./-]\d{1,2}[./-]\d{2,4}/g)) {
      if (!deriveFormat(date, language || 'en')) continue;
      const before = plain(text.slice(0, text.indexOf(date)).replace(/[:,]\s*$/, ''));
      const sibling = plain(element.previousElementSibling ? fold(textOf(element.previousElementSibling)) : '');
      if (words.includes(before) || words.includes(sibling)) todayTexts.push(date);
      page.push(date);
    }
  }
  return { page, todayTexts };
}

/** A date with each number replaced by what it could be: a month, a day, a day or a year, a year. */
function kindOfDate(text: string): string {
  return text
    .slice(0, 80)
    .replace(/\d+/g, (n) => `${n.length}${Number(n) <= 12 ? 'm' : Number(n) < 20 ? 'd' : Number(n) <= 35 ? 'y' : 'z'}`);
}

function* proposalOf(doc: Document, group: Group, ctx: DetectContext, said: string): Generator<null, Proposal | null> {
  const language = said || 'en';
  const spec = bareSpec(group);
  const frame = draftFrame(doc, bareScreen(spec), ctx, language);
  const rows = sampleOf(group.records, SAMPLE).map((e) => rowOf(spec, e));
  const slots = yield* slotsOf(group, rows, frame, language);
  yield null;
  const around: DateSurroundings = {
    language: said,
    today: frame.today,
    country: ctx.country,
    ...pageDates(doc, group.records, language),
  };
  const titles = titlesOf(doc, ctx.href);
  yield null;
  const first = yield* understand(group, slots, titles, around, language);
  yield null;
  if (!first) return null;
  // the order of day and month is decided by every cell of a column, and by the other columns of the page
  const every = group.records.map((e) => rowOf(spec, e));
  const full = new Map<string, string[]>();
  for (const [name, { slot, dates }] of first.fields) {
    if (!dates) continue;
    // of texts written alike one is enough: order, format and doubt are the same for all of them
    const kinds = new Map<string, string>();
    const instead = wordsInstead(slot.texts);
    for (const [i, row] of every.entries()) {
      const text = findSource(slot.source, row, frame)[0]?.text ?? '';
      if (instead.includes(plain(text))) continue;
      const kind = kindOfDate(text);
      if (!kinds.has(kind)) kinds.set(kind, text);
      if (i % 50 === 49) yield null;
    }
    const texts = [...kinds.values()].slice(0, 2000);
    full.set(name, texts);
  }
  const others = (name: string): string[] => [...full].filter(([n]) => n !== name).flatMap(([, texts]) => texts);
  for (const [name, texts] of full) {
    redate(first, name, texts, { ...around, page: [...around.page, ...others(name)] }, language);
    yield null;
  }
  const ids = findIds(
    rows,
    frame,
    first.fields.get('name')?.slot,
    slots,
    first.context === 'recall' || first.context === 'patients',
  );
  yield null;
  if (holdsSeveral(rows, first.fields.get('name')?.slot.source, frame)) return null;
  if (!patientsAfterAll(first, ids, group, language)) return null;
  const composed = compose(group, first, ids, ctx, language);
  return yield* check(doc, group, first, ids, composed, ctx, language);
}

/** The lists of the page, or of what one shadow root draws. */
function* offersOf(doc: Document, ctx: DetectContext): Generator<null, Offered[]> {
  const language = languageOf(doc);
  const proposals: Offered[] = [];
  const taken = new Set<Element>();
  for (const group of findTables(doc, language || 'en')) {
    yield null;
    if (!group) continue;
    const proposal = yield* proposalOf(doc, group, ctx, language);
    if (proposal) {
      proposals.push({ proposal, group });
      const table = group.records[0]?.closest(TABLES);
      if (table) taken.add(table);
    }
  }
  for (const group of findJoined(doc, language || 'en')) {
    yield null;
    const proposal = group ? yield* proposalOf(doc, group, ctx, language) : null;
    if (proposal && group) proposals.push({ proposal, group });
  }
  for (const group of findFlat(doc, taken, language || 'en')) {
    yield null;
    const proposal = group ? yield* proposalOf(doc, group, ctx, language) : null;
    if (proposal && group) proposals.push({ proposal, group });
  }
  for (const group of findRepeats(doc, taken, language || 'en')) {
    yield null;
    if (!group) continue;
    const proposal = yield* proposalOf(doc, group, ctx, language);
    if (proposal) proposals.push({ proposal, group });
  }
  return proposals;
}

/** The lists of a root whose records, or cells in them, draw themselves in roots of their own. */
function* offersInParts(doc: Document, root: Root, ctx: DetectContext): Generator<null, Offered[]> {
  const flat = yield* flatPage(doc, root);
  if (!flat) return [];
  const found: Offered[] = [];
  for (const offered of yield* offersOf(flat.page, ctx)) {
    yield null;
    const made = inPage(doc, flat, offered, ctx, languageOf(flat.page) || 'en');
    if (made) found.push(made);
  }
  return found;
}

/** Looks at the page in small steps; yields between them, returns proposals, best first. */
export function* detectSteps(doc: Document, ctx: DetectContext): Generator<null, Proposal[]> {
  const proposals: Offered[] = [];
  const inParts: Offered[] = [];
  for (const root of [doc, ...(yield* openRoots(doc))]) {
    const way = wayTo(root);
    if (!way) continue;
    for (const { proposal, group } of yield* offersOf(pageWithin(doc, root), ctx))
      proposals.push({ proposal: placed(proposal, way), group });
    for (const { proposal, group } of yield* offersInParts(doc, root, ctx))
      inParts.push({ proposal: placed(proposal, way), group });
  }
  // where a list reads as well without them, it is read without them
  proposals.push(...inParts);
  const worth = (p: Proposal): number =>
    p.fields.reduce((sum, f) => sum + f.confidence * (f.field === 'identity' ? 2 : 1), 0) +
    Math.min(p.rows, 10) / 20 -
    p.warnings.length * 0.05;
  const kept: Offered[] = [];
  for (const one of outermostLeft(proposals).sort((a, b) => worth(b.proposal) - worth(a.proposal))) {
    const at = kept.findIndex((other) => sameList(other.group, one.group));
    const other = kept[at];
    if (!other) kept.push(one);
    // of a card and a box in it that tell the same, the card: what the box leaves out may be what matters
    else if (
      !inParts.includes(one) &&
      isOuter(one.group, other.group) &&
      one.proposal.fields.length >= other.proposal.fields.length
    )
      kept[at] = one;
  }
  return kept.map((p) => p.proposal);
}

/** All at once: for tests and the command line. */
export const detectNow = (doc: Document, ctx: DetectContext): Proposal[] => allAtOnce(detectSteps(doc, ctx));

/** In slices that let the page draw between them. `longest` = the longest slice, in milliseconds. */
export async function detectInSlices(
  doc: Document,
  ctx: DetectContext,
  clock: () => number,
): Promise<{ proposals: Proposal[]; longest: number; slices: number }> {
  const steps = detectSteps(doc, ctx);
  let longest = 0;
  let slices = 0;
  for (;;) {
    const from = clock();
    let step = steps.next();
    while (!step.done && clock() - from < SLICE_MS) step = steps.next();
    longest = Math.max(longest, clock() - from);
    slices += 1;
    if (step.done) return { proposals: step.value, longest, slices };
    await new Promise((resolve) => setTimeout(resolve, 0));
  }
}
