import type { DateValue, Fact } from '#lib/core/fact.ts';
import type { FieldName, Sighting } from '#lib/core/sighting.ts';
import type { PlainRow, PlainShape } from '#lib/reader/plain-row.ts';

/** What a sighting says, without when it was said: two readings of an unchanged row are equal. */
export function printOfSighting({ record, identity, nothingBooked, fields }: Sighting): string {
  let print = `${record} ${nothingBooked} `;
  print += identity.kind === 'none' ? '' : `${identity.kind} ${identity.id} ${identity.from}`;
  for (const name in fields) {
    const fact = fields[name as FieldName] as Fact<unknown>;
    print += `\u0001${name} ${fact.state === 'known' ? printOfValue(fact.value, fact.from) : JSON.stringify(fact)}`;
  }
  return print;
}

/** The same of the same row when it was read in short. */
export function printOfPlain(
  { record, nothingBooked, idFrom, names, from }: PlainShape,
  { id, values }: PlainRow,
): string {
  let print = `${record} ${nothingBooked} patient ${id} ${idFrom}`;
  for (let n = 0; n < names.length; n++) print += `\u0001${names[n]} ${printOfValue(values[n], from[n] as string)}`;
  return print;
}

/** By hand for what most facts are: 5,000 rows have 20,000 of them. */
function printOfValue(value: unknown, from: string): string {
  if (typeof value === 'string') return `${value.length} ${value} ${from}`;
  const { on, precision, time, inferred } = value as Partial<DateValue>;
  return `${on === undefined ? JSON.stringify(value) : `${on} ${precision} ${time} ${inferred}`} ${from}`;
}
