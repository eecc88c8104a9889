import { lintAdapter } from '../../adapters/lint.ts';
import type { Screen } from '../../adapters/schema.ts';
import { nameOfSource } from '../find-source.ts';
import type { DetectContext } from './draft.ts';
import type { FlatPage } from './flat-page.ts';
import { type Group, sampleOf } from './group.ts';
import { inComponents } from './in-components.ts';
import type { Proposal } from './proposal.ts';
import type { Way } from './shadow-roots.ts';

/** A proposal and the records that it is of. */
export interface Offered {
  proposal: Proposal;
  group: Group;
}

/** Without the lists whose records each hold several records of another list: a day holds its appointments. */
export function outermostLeft(found: Offered[]): Offered[] {
  const holds = (outer: Group, inner: Group): boolean =>
    outer !== inner &&
    outer.records.length < inner.records.length &&
    sampleOf(outer.records, 6).some((o) => inner.records.filter((i) => o !== i && o.contains(i)).length > 1);
  return found.filter(({ group }) => !found.some((other) => holds(group, other.group)));
}

/** The same records by another of their elements: a card and the box in it. */
export function sameList(a: Group, b: Group): boolean {
  if (a.records.length !== b.records.length) return false;
  return a.records.every((r, i) => r.contains(b.records[i] ?? null) || b.records[i]?.contains(r));
}

export const isOuter = (a: Group, b: Group): boolean => a.records[0]?.contains(b.records[0] ?? null) === true;

/** The same proposal of a list that a component draws. */
export function placed(proposal: Proposal, { inside, fragile }: Way): Proposal {
  if (inside.length === 0) return proposal;
  const screens = proposal.draft.screens.map(({ name, kind, where, ...rest }) => ({
    name,
    kind,
    where,
    inside,
    ...rest,
  }));
  const warnings = fragile ? [...proposal.warnings, `fragile:${fragile}`] : proposal.warnings;
  return { ...proposal, draft: { ...proposal.draft, screens }, warnings };
}

/** What was understood of a page in one piece, as the reader finds it in the page itself. */
export function inPage(
  doc: Document,
  flat: FlatPage,
  { proposal, group }: Offered,
  ctx: DetectContext,
  language: string,
): Offered | null {
  const [screen] = proposal.draft.screens as [Screen];
  const made = inComponents(doc, flat, { screen, group }, ctx, language);
  const spec = made?.records[0];
  if (!made || !spec) return null;
  const draft = { ...proposal.draft, screens: [made] };
  const fields = proposal.fields.flatMap((it) => {
    if (it.field === 'identity') return [{ ...it, from: nameOfSource(spec.ids[0]?.source ?? {}) }];
    const source = spec.fields[it.field]?.sources[0];
    return source ? [{ ...it, from: nameOfSource(source) }] : [];
  });
  if (lintAdapter(draft).length > 0) return null;
  const records = group.records.map((it) => flat.realOf(it));
  return { proposal: { ...proposal, draft, fields }, group: { ...group, records } };
}
