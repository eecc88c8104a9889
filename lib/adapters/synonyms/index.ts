import { mainLanguage } from '../../core/language.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { hi } from './hi.ts';
import { it } from './it.ts';
import { nl } from './nl.ts';
import { pt } from './pt.ts';
import { tr } from './tr.ts';
import type { Vocabulary } from './vocabulary.ts';
import { zh } from './zh.ts';

/** Every language the detector knows. Loaded only when a page is looked at on request, never with the content script. */
export const vocabularies: Vocabulary[] = [en, es, fr, de, pt, it, nl, tr, hi, zh];

/** The languages in the order in which they count for a page: its own (BCP 47), English, the others. */
export function vocabulariesFor(language: string): Vocabulary[] {
  const primary = mainLanguage(language);
  const rank = (v: Vocabulary): number => (v.language === primary ? 0 : v.language === 'en' ? 1 : 2);
  return [...vocabularies].sort((a, b) => rank(a) - rank(b));
}

/** Phrases of one entry. */
export const phrases = (entry: string | undefined): string[] => (entry ? entry.split('|') : []);

export type { Concept, OpenWord, Part, RecallStatus, Vocabulary } from './vocabulary.ts';
