import { saysDied } from '#lib/core/died.ts';
import type { DateValue, Fact } from '#lib/core/fact.ts';
import type { Meaning } from '#lib/core/import-mapping.ts';
import { toE164 } from '#lib/core/phone.ts';
import type { SightingFields } from '#lib/core/sighting.ts';
import { cleanCell, saysNothing } from './cell.ts';
import { readDateText } from './date-text.ts';
import type { ColumnRead, Reading } from './plan-reading.ts';
import { takeDate } from './take-date.ts';
import { takeAmount, takeLanguage, takePlanStatus, takeStatus, takeYesNo } from './take-word.ts';

/** What could not be read, by column; `why` is the end of a sentence's id (`import_bad_…`). */
export interface CellProblem {
  header: string;
  why: 'date' | 'order' | 'future' | 'phone' | 'email' | 'formula' | 'digits_lost' | 'word' | 'amount' | 'too_long';
}

/** A row by its meanings, before anybody asked who it is. */
export interface RowRead {
  id: string | null;
  name: string;
  /** The addresses that may tell two people of one name apart, in the shape all files share. */
  phone: string | null;
  email: string | null;
  birthOn: string | null;
  fields: SightingFields;
  problems: CellProblem[];
}

const known = <V>(value: V, from: string): Fact<V> => ({ state: 'known', value, from });
const PHONES: readonly Meaning[] = ['phoneMobile', 'phone', 'phoneHome', 'phoneWork'];
const NAME = 200;

/** Reads one row under the confirmed mapping. Never throws: what does not read is a problem with its column's header. */
export function readRow(cells: string[], reading: Reading): RowRead {
  const row: RowRead = { id: null, name: '', phone: null, email: null, birthOn: null, fields: {}, problems: [] };
  const names = { firstName: '', lastName: '' };
  let time: string | null = null;
  for (const column of reading.columns) {
    const cell = cleanCell(cells[column.at] ?? '');
    const fail = (why: CellProblem['why']) => row.problems.push({ header: column.header, why });
    if (cell.problem) {
      fail(cell.problem);
      continue;
    }
    if (saysNothing(cell.text)) {
      takeNothing(row, column, reading);
      continue;
    }
    const { text } = cell;
    const { meaning, header } = column;
    if (text.length > NAME && meaning !== 'appointmentType' && meaning !== 'planTitle') fail('too_long');
    else if (meaning === 'patientId') row.id = text;
    else if (meaning === 'name') row.name = text;
    else if (meaning === 'firstName' || meaning === 'lastName') names[meaning] = text;
    else if (meaning === 'appointmentTime') time = timeOf(text);
    else if (column.date) takeDateCell(row, column, text, reading, fail);
    else if (PHONES.includes(meaning)) takePhone(row, meaning as 'phone', text, header, reading, fail);
    else takeOther(row, meaning, text, header, reading, fail);
  }
  if (!row.name) row.name = [names.firstName, names.lastName].filter((part) => part !== '').join(' ');
  if (row.name) row.fields.name = known(row.name, reading.nameHeader);
  if (time) addTime(row, time);
  return row;
}

/** An empty cell says nothing, unless the person said what an empty "next booking" means. */
function takeNothing(row: RowRead, column: ColumnRead, reading: Reading): void {
  if (column.meaning !== 'nextBookingOn' || !reading.emptyMeansNothingBooked) return;
  row.fields.nextBookingOn = { state: 'absent', from: column.header };
}

function takeDateCell(
  row: RowRead,
  column: ColumnRead,
  text: string,
  reading: Reading,
  fail: (why: CellProblem['why']) => void,
): void {
  const { meaning, header, order } = column;
  const { zone, asOf, serial } = reading;
  const past = meaning === 'birthOn';
  const taken = takeDate(text, { order, zone, thisYear: Number(asOf.slice(0, 4)), past, serial });
  if (!taken.ok) {
    if (taken.why === 'none') takeNothing(row, column, reading);
    else fail(taken.why === 'order' ? 'order' : 'date');
    return;
  }
  const ahead = taken.value.on.slice(0, 10) > asOf.slice(0, taken.value.on.length);
  if (ahead && (past || meaning === 'lastVisitOn' || meaning === 'remindedOn')) {
    fail('future');
    return;
  }
  // A birth known by its month is not one to tell people apart by, nor to know a minor by.
  const value: DateValue =
    past && taken.value.precision === 'minute' ? { on: taken.value.on, precision: 'day' } : taken.value;
  (row.fields as Record<string, Fact<DateValue>>)[meaning] = known(value, header);
  if (past && value.precision === 'day') row.birthOn = value.on;
}

function takePhone(
  row: RowRead,
  meaning: 'phone',
  text: string,
  header: string,
  { country }: Reading,
  fail: (why: 'phone') => void,
): void {
  const e164 = toE164(text, country);
  if (!e164) {
    fail('phone');
    return;
  }
  row.fields[meaning] = known(text, header);
  row.phone ??= e164;
}

function takeOther(
  row: RowRead,
  meaning: Meaning,
  text: string,
  header: string,
  reading: Reading,
  fail: (why: CellProblem['why']) => void,
): void {
  const it = valueUnder(meaning, text, reading);
  if (!it.ok) {
    fail(it.why);
    return;
  }
  if (meaning === 'email') row.email = String(it.value);
  (row.fields as Record<string, Fact<unknown>>)[meaning] = known(it.value, header);
}

type Taken = { ok: true; value: unknown } | { ok: false; why: CellProblem['why'] };

const taken = (value: unknown, why: CellProblem['why'] = 'word'): Taken =>
  value === null ? { ok: false, why } : { ok: true, value };

function valueUnder(meaning: Meaning, text: string, { currency }: Reading): Taken {
  if (meaning === 'email') {
    const email = text.replace(/^mailto:/i, '').toLowerCase();
    return taken(/^[^\s@,;<>]+@[^\s@,;<>]+\.[^\s@,;<>]+$/.test(email) ? email : null, 'email');
  }
  if (meaning === 'appointmentStatus') return taken(takeStatus(text));
  if (meaning === 'planStatus') return taken(takePlanStatus(text));
  if (meaning === 'language') return taken(takeLanguage(text));
  if (meaning === 'planValue') {
    const amount = takeAmount(text);
    return taken(amount === null ? null : { amount, currency }, 'amount');
  }
  // A word nobody knows in "do not contact" is taken for a yes: the careful side.
  if (meaning === 'doNotContact') return taken(takeYesNo(text) ?? true);
  if (meaning === 'deceased') return taken(takeYesNo(text) ?? takeDied(text));
  if (meaning.startsWith('consent')) return taken(takeYesNo(text));
  return taken(text.slice(0, 500));
}

/** The word, or the day on which it was; a date that systems write where there is none is a no. */
function takeDied(text: string): boolean | null {
  if (saysDied(text)) return true;
  const { kind } = readDateText(text.replace(/\s*\(.*/, ''));
  return kind === 'unread' ? null : kind !== 'none';
}

function timeOf(text: string): string | null {
  const match = /^(\d{1,2})[:.h](\d{2})(?:[:.]\d{2})?\s*([ap])?\.?m?\.?$/i.exec(text);
  if (!match) return null;
  const [, hour = '', minute = '', half] = match;
  const h = half ? (Number(hour) % 12) + (half.toLowerCase() === 'p' ? 12 : 0) : Number(hour);
  return h < 24 && Number(minute) < 60 ? `${String(h).padStart(2, '0')}:${minute}` : null;
}

function addTime(row: RowRead, time: string): void {
  const on = row.fields.appointmentOn;
  if (on?.state === 'known' && on.value.precision === 'day') on.value = { ...on.value, precision: 'minute', time };
}
