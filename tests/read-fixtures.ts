import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Fact } from '#lib/core/fact.ts';
import type { Reading, Sighting } from '#lib/core/sighting.ts';
import { JSDOM } from './jsdom.ts';

/** What stands beside a fixture: where the page stands, and the reading that is expected of it. */
export interface Expected {
  url: string;
  frame: string;
  today: string;
  zone: string;
  /** null = recognised as nothing. */
  screen: string | null;
  health: Reading['health']['state'];
  /** Codes of the health reasons, in order. */
  reasons: string[];
  /** In the page, shown. */
  rows: [number, number];
  total?: number;
  range?: [string | null, string | null];
  /** See `compact`. */
  read: Record<string, unknown>[];
}

export interface Fixture {
  adapter: string;
  date: string;
  name: string;
  html: string;
  expected: Expected;
}

const ROOT = join(import.meta.dirname, 'fixtures');
const DATED = /^\d{4}-\d\d-\d\d$/;

/** `tests/fixtures/<adapter>/<YYYY-MM-DD>/<name>.html` with its `<name>.json`; throws on a file without its other half. */
export function fixtures(): Fixture[] {
  const found: Fixture[] = [];
  for (const adapter of readdirSync(ROOT)) {
    if (!statSync(join(ROOT, adapter)).isDirectory()) continue;
    for (const date of readdirSync(join(ROOT, adapter))) {
      if (!DATED.test(date)) continue; // lists from files live beside the screens
      const folder = join(ROOT, adapter, date);
      const files = readdirSync(folder);
      for (const file of files) {
        const name = file.replace(/\.(html|json)$/, '');
        if (!files.includes(`${name}.html`) || !files.includes(`${name}.json`))
          throw new Error(`${adapter}/${date}/${file} stands alone`);
        if (!file.endsWith('.html')) continue;
        const expected = JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')) as Expected;
        found.push({ adapter, date, name, html: readFileSync(join(folder, file), 'utf8'), expected });
      }
    }
  }
  return found;
}

/** Shadow roots that a page declares in its text, which a browser attaches while it parses and jsdom does not. */
function attachRoots(within: ParentNode): void {
  for (const template of within.querySelectorAll<HTMLTemplateElement>('template[shadowrootmode="open"]')) {
    const root = template.parentElement?.attachShadow({ mode: 'open' });
    root?.append(template.content);
    template.remove();
    if (root) attachRoots(root);
  }
}

/** A saved page as a document that stands at `url`; nothing in it runs. */
export function pageAt(html: string, url: string): Document {
  const doc = new JSDOM(html, { url }).window.document;
  attachRoots(doc);
  return doc;
}

function compactFact(fact: Fact<unknown>): unknown {
  if (fact.state === 'absent') return null;
  if (fact.state === 'unknown') return `?${fact.why}`;
  const value = fact.value as Record<string, unknown> | string | number | boolean;
  if (typeof value !== 'object') return value;
  if ('amount' in value) return `${value.amount} ${value.currency ?? ''}`.trim();
  return `${value.inferred ? '~' : ''}${value.on}${value.time ? ` ${value.time}` : ''}`;
}

/**
 * A sighting for people to compare: `id` as "patient 41" or "none", `nothingBooked` and `record` where they say
 * something, and each field as its value, `null` for absent, `?why` for unknown; fields the screen doesn't show are left out.
 * Dates are `2026-11`, `2026-11-20` or `2026-11-20 08:00`, with `~` where a part was inferred; money is `135 EUR`.
 */
export function compact(sighting: Sighting, first: string): Record<string, unknown> {
  const { identity } = sighting;
  const out: Record<string, unknown> = {};
  if (sighting.record !== first) out.record = sighting.record;
  out.id = identity.kind === 'none' ? 'none' : `${identity.kind} ${identity.id}`;
  if (sighting.nothingBooked !== 'none') out.nothingBooked = sighting.nothingBooked;
  for (const [name, fact] of Object.entries(sighting.fields)) {
    if (fact.state !== 'unknown' || fact.why !== 'not_shown') out[name] = compactFact(fact as Fact<unknown>);
  }
  return out;
}
