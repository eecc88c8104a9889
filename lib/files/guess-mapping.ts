import type { Mapping, Meaning, RememberedMapping } from '#lib/core/import-mapping.ts';
import { type KnownExport, knownExports } from './data/known-exports.ts';
import { headerKey, synonymOf } from './header.ts';

export interface Guess {
  mapping: Mapping;
  /** The export it was recognised as, if it was. */
  known: Pick<KnownExport, 'id' | 'system'> | null;
  remembered: boolean;
}

/** The known export these are the headers of, the most telling first. */
export function recognise(headers: string[]): KnownExport | null {
  const list = headers.map(headerKey);
  const keys = new Set(list);
  const fits = ({ signs, first, columns }: KnownExport) =>
    signs.every((sign) => keys.has(sign)) &&
    (first === undefined || list[0] === first) &&
    (columns === undefined || list.length === columns);
  return knownExports.find(fits) ?? null;
}

/**
 * What each column means: as a person said the last time, else as the known export has it, else by the synonyms. Of two
 * columns with one meaning the first keeps it (a second phone becomes another phone); the person sees and corrects.
 */
export function guessMapping(headers: string[], remembered: RememberedMapping | null): Guess {
  const export_ = recognise(headers);
  const known = export_ && { id: export_.id, system: export_.system };
  if (remembered) {
    const { order, emptyMeansNothingBooked } = remembered;
    const meanings = headers.map((header) => remembered.byHeader[headerKey(header)] ?? 'skip');
    return { mapping: { meanings: once(meanings), order, emptyMeansNothingBooked }, known, remembered: true };
  }
  const meanings = headers.map((header) => export_?.meanings[headerKey(header)] ?? synonymOf(header) ?? 'skip');
  return {
    mapping: {
      meanings: settle(once(meanings)),
      order: export_?.order ?? null,
      emptyMeansNothingBooked: export_?.emptyMeansNothingBooked ?? false,
    },
    known,
    remembered: false,
  };
}

const SPARE: Partial<Record<Meaning, Meaning[]>> = { phone: ['phoneHome', 'phoneWork'], phoneMobile: ['phone'] };

function once(meanings: Meaning[]): Meaning[] {
  const taken = new Set<Meaning>();
  return meanings.map((meaning) => {
    if (meaning === 'skip') return meaning;
    const free = [meaning, ...(SPARE[meaning] ?? [])].find(
      (it) => !taken.has(it) && !(it !== meaning && meanings.includes(it)),
    );
    if (!free) return 'skip';
    taken.add(free);
    return free;
  });
}

/** Words that mean one thing alone and another beside their like: "Nombre" is the whole name unless "Apellidos" stands there too. */
function settle(meanings: Meaning[]): Meaning[] {
  const has = (meaning: Meaning) => meanings.includes(meaning);
  return meanings.map((meaning) => {
    if (has('name')) return meaning === 'firstName' || meaning === 'lastName' ? 'skip' : meaning;
    if (meaning === 'firstName' && !has('lastName')) return 'name';
    if (meaning === 'lastName' && !has('firstName')) return 'name';
    return meaning;
  });
}
