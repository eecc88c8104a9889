import type { Adapter, Screen } from '../../adapters/schema.ts';
import { fold, plain, textOf } from '../text.ts';

const MOST = 400;
const letters = (text: string): string => text.toLowerCase().replace(/[^\p{L}\d]/gu, '');

/** Texts of the adapter that are words of its own format: names of fields and kinds, formats, vocabulary. */
const OWN = new Set([
  'as',
  'to',
  'formats',
  'words',
  'kind',
  'required',
  'stood',
  'name',
  'id',
  'shape',
  'strength',
  'marks',
]);

function* textsIn(node: unknown, key = ''): Generator<string> {
  if (typeof node === 'string') {
    if (!OWN.has(key)) yield node;
  } else if (Array.isArray(node)) for (const item of node) yield* textsIn(item, key);
  else if (node && typeof node === 'object') {
    for (const [k, value] of Object.entries(node)) if (!OWN.has(k)) yield* textsIn(value, k);
  }
}

/**
 * Texts of the records that stand in the adapter: there must be none, as an adapter may be sent to anybody. Labels that
 * repeat in most records (`Due:`) and heads of columns are the page's own words, not a patient's.
 */
export function patientTextIn(adapter: Adapter, records: Element[]): string[] {
  const screen = adapter.screens[0] as Screen;
  const counts = new Map<string, number>();
  const some = records.slice(0, MOST);
  for (const record of some) {
    const texts = new Set<string>();
    for (const element of [record, ...record.querySelectorAll('*')]) {
      const text = fold(textOf(element, { hidden: true }));
      if (text.length >= 3 && text.length <= 200) texts.add(text);
      for (const name of ['title', 'aria-label', 'alt']) {
        const said = fold(element.getAttribute(name) ?? '');
        if (said.length >= 3 && said.length <= 200) texts.add(said);
      }
    }
    for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  const heads = Object.values(screen.records[0]?.columns?.names ?? {}).flatMap((it) => it.is ?? []);
  const known = new Set(heads.map(plain));
  const inside = [...textsIn({ ...adapter, hosts: [], name: '' })].map(letters);
  const common = Math.max(2, some.length * 0.5);
  return [...counts].flatMap(([text, count]) => {
    const bare = letters(text);
    if (bare.length < 4 || known.has(plain(text)) || count >= common || /^\d{1,4}$/.test(bare)) return [];
    return inside.some((it) => it.includes(bare)) ? [text] : [];
  });
}
