import type { FieldName } from '../../core/sighting.ts';
import type { Assigned } from './assign.ts';

/** What can't be: days without a year (unless it is known from elsewhere), births and last visits ahead of today, two-digit birth years. */
export function plausible(
  fields: Map<FieldName, Assigned>,
  today: string,
  refused: string[],
  yearKnown: boolean,
): void {
  const year = Number(today.slice(0, 4));
  // one date is one thing: a class that says "appointment" on the column of recall dates makes no appointment of them
  const when = fields.get('appointmentOn');
  const same = (a: Assigned | undefined): boolean => a !== undefined && a.slot.texts.join() === when?.slot.texts.join();
  if (when && [...fields].some(([name, it]) => name !== 'appointmentOn' && it.dates && same(it))) {
    fields.delete('appointmentOn');
    refused.push('refused:appointmentOn:same');
  }
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
    const elsewhere = field === 'appointmentOn' && yearKnown;
    if (dates.yearMissing && !elsewhere && !['nextBookingOn', 'lastVisitOn'].includes(field)) {
      fields.delete(field);
      refused.push(`refused:${field}:no_year`);
    }
  }
}
