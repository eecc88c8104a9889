import { deriveClock, deriveFormat } from '../infer-dates-format.ts';
import { transform } from '../transforms.ts';

export type CellShape =
  | 'empty'
  | 'date'
  | 'clock'
  | 'phone'
  | 'email'
  | 'money'
  | 'fraction'
  | 'number'
  | 'code'
  | 'text';

const DASH = /^[-–—−‒.·/\s]*$|^n\/?a\.?$/i;
const SIGN = /[$£€₹₺¥￥元]|R\$|\b(?:USD|EUR|GBP|INR|TRY|CNY|BRL|AUD|CAD|CHF|MXN)\b/;

/** Whether a cell holds nothing but a mark for nothing. */
export const isBlank = (text: string): boolean => DASH.test(text);

/** What one text looks like; nothing of what it says is kept. */
export function shapeOfCell(text: string, language: string): CellShape {
  if (isBlank(text)) return 'empty';
  if (/^\S+@\S+\.\S+$/.test(text)) return 'email';
  if (deriveClock(text) || /^\d{1,2}:\d{2}(?:\s?[ap]\.?m\.?)?\s?[–—-]/i.test(text)) return 'clock';
  if (deriveFormat(text, language) ?? (language.startsWith('en') ? null : deriveFormat(text, 'en'))) return 'date';
  if (SIGN.test(text) && /\d/.test(text) && text.length < 25) return 'money';
  if (/^-?\d{1,3}(?:[., ']\d{3})*[.,]\d{2}$/.test(text)) return 'money';
  if (/^\d{1,3}\s*(?:\/|of|de|von|van|di|sur)\s*\d{1,3}$/.test(text)) return 'fraction';
  const digits = text.replace(/\D/g, '').length;
  if (digits >= 7 && /[\s().+-]/.test(text) && transform(text, { to: 'phone' }).ok) return 'phone';
  if (/^0\d{8,11}$|^1[3-9]\d{9}$|^[6-9]\d{9}$/.test(text)) return 'phone';
  if (/^\d+$/.test(text)) return 'number';
  if (/^[A-Z]{0,5}[-/]?[\d-]{2,}[A-Z]?$/.test(text) && digits > 1) return 'code';
  return 'text';
}

/** Shares of each shape among the texts that aren't empty. */
export function shapesOf(texts: string[], language: string): { share: (shape: CellShape) => number; filled: number } {
  const counts = new Map<CellShape, number>();
  for (const text of texts) {
    const shape = shapeOfCell(text, language);
    counts.set(shape, (counts.get(shape) ?? 0) + 1);
  }
  const filled = texts.length - (counts.get('empty') ?? 0);
  return { filled, share: (shape) => (filled === 0 ? 0 : (counts.get(shape) ?? 0) / filled) };
}

/** Something in it is a date, a phone, an e-mail or a time: a text of several things, or of another one. */
export const holdsOther = (text: string): boolean =>
  /\d{1,4}[./-]\d{1,2}[./-]\d{1,4}|\d{1,2}:\d{2}|\S@\S|\d[\d\s()-]{6,}\d|\d{1,2}\.?\s\p{L}{3,}\.?,?\s\d{4}|\p{L}{3,}\.?\s\d{1,2},\s\d{4}|\d年/u.test(
    text,
  );

/** Looks like a person's name: words of letters, few of them, hardly a digit. */
export function isNameLike(text: string): boolean {
  if (text.length < 2 || text.length > 90 || /(?:^|[^\p{L}\d])\d{2}|\d{4}|@|https?:|[!?%=]/u.test(text)) return false;
  // the initials in the circle beside a name
  if (/^\p{Lu}{1,3}$/u.test(text)) return false;
  // a digit glued to letters is somebody's test patient, a number by itself isn't
  return (
    /^[\p{L}\p{M}.,'’`()\-\s"<>&;/]+$/u.test(text.replace(/(?<=\p{L})\d{1,3}/gu, '')) && text.split(/\s+/).length <= 9
  );
}
