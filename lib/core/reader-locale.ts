import { mainLanguage } from './language.ts';
import type { Say } from './words.ts';

/**
 * The BCP 47 tag that numbers and days are formatted by: the browser's own where the words are in its language (`en-GB`
 * keeps its day order), else that of the words. A French browser shows English words, and English dates with them.
 */
export function readerLocale(say: Say, ui: string): string {
  const spoken = say('app_language') || 'en';
  return mainLanguage(ui) === spoken ? ui : spoken;
}
