import { shownName } from '../core/template.ts';

const TITLES = /^(mr|mrs|ms|miss|mx|dr|prof|sr|sra|srta|herr|frau|mme|mlle|shri|smt)\.?$/i;

/**
 * The given name in a name as a PMS prints it: what stands after the comma in "Last, First", else the first word, titles
 * left out. Null when nothing of it may stand in a message (`shownName`); the person at the desk reads the text before
 * it leaves.
 */
export function firstNameOf(printed: string): string | null {
  const text = printed
    .normalize('NFC')
    .replace(/\([^)]*\)/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const comma = text.indexOf(',');
  const given = comma > 0 ? text.slice(comma + 1).trim() : text;
  const word = given.split(' ').find((part) => part !== '' && !TITLES.test(part));
  return word ? shownName(word) : null;
}
