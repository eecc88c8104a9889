/** A cell as a person reads it, or what is wrong with it. */
export type Cell = { text: string; problem?: undefined } | { text: string; problem: 'formula' | 'digits_lost' };

const INVISIBLE = /[\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff\u00ad]/g;

/**
 * Takes off what spreadsheets put round a value: `="0123"` and `'…'` (both keep a number from being counted with), blanks
 * and invisible marks. A formula is no value, and a number that a spreadsheet shortened (`1.23457E+18`) is no number.
 */
export function cleanCell(raw: string): Cell {
  let text = raw.trim();
  if (text === '') return { text };
  if (text.charCodeAt(0) === 61) {
    const escaped = /^="([^"]*)"$/.exec(text);
    if (!escaped) return { text: text.slice(0, 80), problem: 'formula' };
    text = escaped[1] ?? '';
  } else if (text.charCodeAt(0) === 39) {
    text = text.length > 1 && text.endsWith("'") ? text.slice(1, -1) : /^'[\d=+@-]/.test(text) ? text.slice(1) : text;
  }
  if (text.startsWith('=') && !text.startsWith('= ')) return { text: text.slice(0, 80), problem: 'formula' };
  if (/[^\x20-\x7e]/.test(text)) text = text.replace(INVISIBLE, '').replace(/\s+/g, ' ');
  text = text.trim();
  if (/^[+-]?\d(?:[.,]\d+)?E\+?\d{1,3}$/i.test(text)) return { text, problem: 'digits_lost' };
  return { text };
}

const NOTHING =
  /^(?:[-–—.]+|n\/?a|none|null|nil|never|nan|#n\/a|keine?|nie|nunca|ninguna?|aucune?|jamais|nenhuma?|कोई नहीं)$/i;

/** Whether the cell says "nothing": empty, a dash, or a word for it. */
export const saysNothing = (text: string): boolean => text === '' || NOTHING.test(text);
