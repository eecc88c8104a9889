import type { DateValue, Fact } from '../fact.ts';
import type { FieldName, Sighting } from '../sighting.ts';

const DATES: FieldName[] = [
  'recareDueOn',
  'remindedOn',
  'lastVisitOn',
  'nextBookingOn',
  'appointmentOn',
  'planOn',
  'lastExamOn',
  'registeredOn',
  'quoteSentOn',
  'enquiryOn',
  'enquiryRepliedOn',
  'benefitsEndOn',
  'birthOn',
];

/** How long people live, and how far ahead anybody is called back. */
const YEARS_OLD = 120;
const YEARS_AHEAD = 10;

/** 1 January 1970 is the nought of most clocks; no practice keeps its diary in a computer for longer. */
const FIRST_YEAR = 1971;

/**
 * The sighting without the dates that nobody means. Systems write one where there is none (1 January 1900, 31 December
 * 9999), and years of another calendar (2569, 1405) or of the wrong century read like ours. None of them is a visit, a
 * booking or a birth; each is as unknown as a text that did not parse. A next booking that can't be told may still be
 * one: the row is then no evidence that nothing is booked.
 */
export function withLikelyDates(s: Sighting): Sighting {
  const year = Number(s.seenAt.slice(0, 4));
  let fields: Record<string, Fact<unknown>> | undefined;
  for (const name of DATES) {
    const fact = s.fields[name];
    if (fact?.state !== 'known') continue;
    const told = Number((fact.value as DateValue).on.slice(0, 4));
    const born = name === 'birthOn';
    if (told >= (born ? year - YEARS_OLD : FIRST_YEAR) && told <= (born ? year : year + YEARS_AHEAD)) continue;
    fields ??= { ...s.fields };
    fields[name] = { state: 'unknown', why: 'unparsed', from: fact.from };
  }
  if (!fields) return s;
  const untold = s.fields.nextBookingOn !== fields.nextBookingOn;
  return { ...s, fields: fields as Sighting['fields'], nothingBooked: untold ? 'none' : s.nothingBooked };
}
