import type { Concept, OpenWord } from '../../adapters/synonyms/index.ts';
import { isNameLike, shapesOf } from './cell-shape.ts';
import type { HeadMatch } from './head-words.ts';
import type { Slot } from './slots.ts';

/** Columns and labels, not what a class name hints at. */
const isSaid = (s: Slot): boolean => s.weight >= 0.9;

const opens = (s: Slot, ...words: OpenWord[]): boolean => s.matches.some((m) => m.open && words.includes(m.open));

/** Names, hardly one of them twice: a column "Animal" may as well hold cats and dogs. */
const areNames = ({ texts }: Slot): boolean => {
  const said = texts.filter(Boolean);
  return said.length > 0 && said.every(isNameLike) && new Set(said).size >= Math.max(2, said.length * 0.6);
};

/** What the list as a whole says about its open words. */
interface Around {
  /** Animals' or children's names have a column of their own. */
  wards: boolean;
  /** The list is one of animals. */
  species: boolean;
  /** Somebody has a column as the patient, by a word that says nothing else. */
  patient: boolean;
  called: (...concepts: Concept[]) => boolean;
}

function aroundOf(slots: Slot[]): Around {
  const said = slots.filter(isSaid);
  const plain = (s: Slot, ...concepts: Concept[]): boolean =>
    s.matches.some((m) => !m.open && concepts.includes(m.concept));
  return {
    wards: said.some((s) => opens(s, 'ward') && areNames(s)),
    species: said.some((s) => opens(s, 'species')),
    patient: said.some((s) => plain(s, 'name') && s.whole),
    called: (...concepts) => said.some((s) => plain(s, ...concepts)),
  };
}

const NOTHING: Concept = 'other';
const PEOPLE = new Set<Concept>(['name', 'first', 'last']);

/** What one open word means in its list. Null = it stays what it was taken for. */
function meaningOf(open: OpenWord, slot: Slot, list: Around, isDates: (s: Slot) => boolean): Concept | null {
  const comes = list.called('due', 'recall', 'next');
  switch (open) {
    case 'ward':
      return areNames(slot) ? 'name' : NOTHING;
    case 'owner':
      return list.wards || list.species ? 'guardian' : NOTHING;
    case 'client':
      if (list.wards) return 'guardian';
      if (!list.patient) return 'name';
      return list.species ? 'guardian' : NOTHING;
    // one number for all animals of an owner is none of them
    case 'clientNo':
      return list.wards || list.species ? NOTHING : 'patientId';
    case 'theirPhone':
    case 'theirMobile':
      return list.called('phone', 'mobile', 'home') ? NOTHING : null;
    case 'theirEmail':
      return list.called('email') ? NOTHING : null;
    case 'latest':
      if (!isDates(slot)) return null;
      return comes && !list.called('lastVisit') ? 'lastVisit' : NOTHING;
    // whoever is called back had access to the practice, not to its computers
    case 'access':
      return comes && isDates(slot) && !list.called('lastVisit', 'staff') ? 'lastVisit' : 'staff';
    case 'outreach':
      if (isDates(slot)) return list.called('reminded') ? NOTHING : 'reminded';
      if (shapesOf(slot.texts, 'en').share('number') >= 0.8) return list.called('attempts') ? NOTHING : 'attempts';
      return comes && !list.called('status') ? 'status' : NOTHING;
    case 'diagnosed':
      return list.called('plan', 'planId', 'value') && !list.called('planOn') ? 'planOn' : NOTHING;
    case 'species':
      return NOTHING;
  }
}

/**
 * The same places once each word that may mean one thing or another is settled by the others of the list: where animals or
 * children have a column, theirs are the names, and an owner or a client is who answers for them, never the patient. A name
 * beside them that says nothing of whom is nobody's that is known.
 */
export function settled(slots: Slot[], isDates: (s: Slot) => boolean): Slot[] {
  const list = aroundOf(slots);
  const settle = (slot: Slot, matches: HeadMatch[]): HeadMatch[] =>
    matches.map((m) => {
      if (list.wards && !m.open && isSaid(slot) && PEOPLE.has(m.concept)) return { ...m, concept: NOTHING };
      const concept = m.open ? meaningOf(m.open, slot, list, isDates) : null;
      return concept ? { ...m, concept } : m;
    });
  return slots.map((slot) => {
    if (!list.wards && ![...slot.matches, ...slot.outer].some((m) => m.open)) return slot;
    return { ...slot, matches: settle(slot, slot.matches), outer: settle(slot, slot.outer) };
  });
}
