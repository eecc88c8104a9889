import { fieldName } from '../card/provenance.ts';
import type { Words } from '../words.tsx';

/** What can be pointed at, in the order it is asked for; the rest stands under "more". */
export const OFFERED = [
  'identity',
  'recareDueOn',
  'lastVisitOn',
  'nextBookingOn',
  'appointmentOn',
  'appointmentStatus',
  'phone',
  'email',
  'recareType',
];
export const MORE = [
  'birthOn',
  'phoneMobile',
  'provider',
  'recareStatus',
  'appointmentType',
  'planTitle',
  'planStatus',
  'planOn',
  'planValue',
  'balance',
  'guardianName',
];

/** What the picker points for, as a person reads it. */
export function wantWords(want: string, words: Words): string {
  if (want === 'first' || want === 'second') return words.t(`teach_want_${want}`);
  return want === 'identity' ? words.t('popup_confirm_identity') : fieldName(want, words);
}

/** `fragile:lastVisitOn:by_nesting` → a sentence. */
export function warningWords(code: string, words: Words): string {
  const [head = '', field = '', why = ''] = code.split(':');
  if (head === 'refused') return words.t('teach_warning_refused', wantWords(field, words));
  const id = `teach_warning_${why || field}`;
  const about = why ? (field === 'rows' ? words.t('teach_warning_list') : wantWords(field, words)) : '';
  return words.has(id) ? words.t(id, about) : words.t('teach_warning_fragile', about);
}
