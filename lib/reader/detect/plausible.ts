import type { FieldName } from '../../core/sighting.ts';
import type { Assigned } from './assign.ts';

/** What can't be: births and last visits ahead of today, two-digit birth years. */
export function plausible(fields: Map<FieldName, Assigned>, today: string, refused: string[]): void {
  const year = Number(today.slice(0, 4));
  for (const [field, { dates, slot }] of [...fields]) {
    if (!dates) continue;
    const years = slot.texts.flatMap((t) =>
      [...t.matchAll(/(?:^|\D)((?:19|20)\d{2})(?:\D|$)/g)].map((m) => Number(m[1])),
    );
    if (field === 'birthOn' && (dates.shortYear || dates.yearMissing || years.some((y) => y > year))) {
      fields.delete(field);
      refused.push('refused:birthOn:year');
    }
    if (field === 'lastVisitOn' && years.some((y) => y > year)) {
      fields.delete(field);
      refused.push('refused:lastVisitOn:future');
    }
    if (dates.yearMissing && !['nextBookingOn', 'lastVisitOn'].includes(field)) {
      fields.delete(field);
      refused.push(`refused:${field}:no_year`);
    }
  }
}
