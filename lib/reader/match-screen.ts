import { needsConfirmation } from '../adapters/evidence.ts';
import { readsHost } from '../adapters/hosts.ts';
import type { Adapter, Screen, Sign } from '../adapters/schema.ts';
import type { Reading } from '../core/sighting.ts';
import { type Root, rootIn } from './inside.ts';
import { compile } from './pattern.ts';
import { plain, textOf } from './text.ts';
import { isShown } from './visible.ts';

/** A screen whose address fits. `pms` is the instance: origin + base path, within which patient ids are unique. */
interface Fit {
  adapter: Adapter;
  screen: Screen;
  pms: string;
}

/** A recognised screen, and how its page is looked at again: whoever reads it need not know how it was found. */
export interface Match extends Fit {
  /** What its selectors are looked for in by now; null where a component on the way is gone. */
  within(): Root | null;
  /** Whether one of the signs is there now. */
  shows(signs: readonly Sign[] | undefined): boolean;
  /** Nothing of it is certain before a person has said that it reads rightly. */
  isDoubtful(): boolean;
}

/** Where a frame stands: its own location (not its iframe's `src`) and its name (`''` for a page of its own). */
export interface Where {
  href: string;
  frameName: string;
}

/** Whether a page's sign is there: shown and, where it names texts, containing one of them. */
export function signShows(root: ParentNode, sign: Sign): boolean {
  for (const element of root.querySelectorAll(sign.select)) {
    if (!isShown(element)) continue;
    if (!sign.text) return true;
    const text = plain(textOf(element));
    if (sign.text.some((word) => text.includes(plain(word)))) return true;
  }
  return false;
}

type Fitting = { href: string; frameName: string; adapters: Adapter[]; matches: Fit[] };
let last: Fitting | null = null;

/** Adapters and screens whose address fits, proof inside the page not yet asked for; known as long as the address stays. */
function byAddress({ href, frameName }: Where, adapters: Adapter[]): Fit[] {
  if (last?.href !== href || last.frameName !== frameName || last.adapters !== adapters)
    last = { href, frameName, adapters, matches: [...fitting({ href, frameName }, adapters)] };
  return last.matches;
}

function* fitting(where: Where, adapters: Adapter[]): Generator<Fit> {
  let url: URL;
  try {
    url = new URL(where.href);
  } catch {
    return;
  }
  for (const adapter of adapters) {
    if (!readsHost(adapter, url.hostname)) continue;
    const base = compile(adapter.base).exec(url.pathname);
    if (!base) continue;
    const prefix = base.groups?.v ?? '';
    const path = url.pathname.slice(prefix.length);
    for (const screen of adapter.screens) {
      const { where: w } = screen;
      if (screen.grade === 'C') continue; // hearsay is not read
      if (w.frames && where.frameName !== '' && !w.frames.includes(where.frameName)) continue;
      if (compile(w.path).exec(path)?.index !== 0) continue;
      if (w.hash && !compile(w.hash).test(url.hash)) continue;
      if (w.href && !compile(w.href).test(url.href)) continue;
      const query = Object.entries(w.query ?? {});
      if (!query.every(([name, pattern]) => compile(pattern).test(url.searchParams.get(name) ?? ''))) continue;
      yield { adapter, screen, pms: url.origin + prefix };
    }
  }
}

function proved(doc: Document, screen: Screen): boolean {
  const root = rootIn(doc, screen.inside);
  return (
    root !== null &&
    screen.must.every((s) => root.querySelector(s)) &&
    !screen.mustNot?.some((s) => root.querySelector(s)) &&
    (screen.mustShow ?? []).every((sign) => signShows(root, sign))
  );
}

/**
 * The screen this frame shows, or null. Address first, then what must be in the page, then what must not. A screen
 * whose address fits while its proof fails is nothing: an empty page of a crashed list says nothing about patients.
 */
export function matchScreen(doc: Document, where: Where, adapters: Adapter[]): Match | null {
  for (const fit of byAddress(where, adapters)) {
    if (!proved(doc, fit.screen)) continue;
    const within = (): Root | null => rootIn(doc, fit.screen.inside);
    const isDoubtful = (): boolean => needsConfirmation(fit.screen);
    return {
      ...fit,
      within,
      isDoubtful,
      shows: (signs = []) => signs.some((sign) => signShows(within() ?? doc, sign)),
    };
  }
  return null;
}

/** `adapter/screen` of a screen whose address fits while its proof fails, for the health line; null when no address fits. */
export function nearMiss(where: Where, adapters: Adapter[]): string | null {
  const [first] = byAddress(where, adapters);
  return first ? `${first.adapter.id}/${first.screen.name}` : null;
}

/** Whether a screen whose address fits stands in a shadow root: one may be put there, and filled, without a sign. */
export const isUnseen = (where: Where, adapters: Adapter[]): boolean =>
  byAddress(where, adapters).some(({ screen }) => screen.inside);

/** The reading of a frame no adapter recognises. */
export function notRecognised(where: Where, adapters: Adapter[]): Reading {
  const near = nearMiss(where, adapters);
  return {
    adapter: null,
    screen: null,
    kind: null,
    health: { state: 'not_recognised', reasons: near ? [{ code: `proof_missing:${near}`.slice(0, 80) }] : [] },
    rowsInPage: 0,
    rowsShown: 0,
    rowsRead: 0,
    sightings: [],
  };
}
