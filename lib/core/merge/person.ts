import { toDayNumber, toDayRange } from '../day.ts';
import { nameSaysDied } from '../died.ts';
import type { DateValue, MoneyValue } from '../fact.ts';
import type { DayRange, PatientRecord, Seen, Source } from '../patient.ts';
import { toE164 } from '../phone.ts';
import type { Channel, FieldName, Sighting } from '../sighting.ts';
import { isAbsent, isNewer, knownIn, type MergeContext, newest, newestBy, seenIn, sourceOf } from './newest.ts';
import { dayAfter } from './settle.ts';

type Phone = PatientRecord['phones'][number];

const same = <V>(value: V): V => value;
const exactDay = (date: DateValue): number | undefined =>
  date.precision === 'month' ? undefined : toDayNumber(date.on);
const latestDay = (date: DateValue): number => toDayRange(date).to;
const moment = (date: DateValue): { day: number; time?: string } | undefined =>
  date.precision === 'month' ? undefined : { day: toDayNumber(date.on), ...(date.time ? { time: date.time } : {}) };

/** A visit that lies ahead of the day it was read is a calendar entry, not a visit. */
const pastRange =
  (s: Sighting) =>
  (date: DateValue): DayRange | undefined => {
    const range = toDayRange(date);
    return range.from > dayAfter(s.seenAt) ? undefined : range;
  };

/** A name may be all that says it: "Ash, Ann (Deceased)". One without such a word says nothing. */
const diedByName = (s: Sighting): Seen<boolean> | undefined =>
  seenIn<string, boolean>(s, 'name', (name) => nameSaysDied(name) || undefined);

/** Who the patient is, how to reach them, and what they allow: per field the newest sighting that said anything. */
export function mergePerson(record: PatientRecord, s: Sighting) {
  const text = (field: FieldName) => seenIn<string, string>(s, field, same);
  const bool = (field: FieldName) => seenIn<boolean, boolean>(s, field, same);
  return {
    name: newest(record.name, text('name')),
    birthDay: newest(record.birthDay, seenIn(s, 'birthOn', exactDay)),
    email: newest(record.email, text('email')),
    language: newest(record.language, text('language')),
    guardianName: newest(record.guardianName, text('guardianName')),
    preferredChannel: newest(record.preferredChannel, seenIn<Channel, Channel>(s, 'preferredChannel', same)),
    consent: {
      sms: newest(record.consent.sms, bool('consentSms')),
      email: newest(record.consent.email, bool('consentEmail')),
      voice: newest(record.consent.voice, bool('consentVoice')),
      whatsapp: newest(record.consent.whatsapp, bool('consentWhatsapp')),
    },
    doNotContact: newest(record.doNotContact, bool('doNotContact')),
    deceased: newest(record.deceased, bool('deceased') ?? diedByName(s)),
    moved: newest(record.moved, bool('moved')),
    // A month's reminder counts as its last day: caps must never be too generous.
    remindedDay: newest(record.remindedDay, seenIn(s, 'remindedOn', latestDay)),
    balance: newest(
      record.balance,
      seenIn<MoneyValue, number>(s, 'balance', (money) => money.amount),
    ),
    balanceCurrency: newest(
      record.balanceCurrency,
      seenIn<MoneyValue, string>(s, 'balance', (money) => money.currency),
    ),
    lastExam: newest(record.lastExam, seenIn(s, 'lastExamOn', pastRange(s))),
    registered: newest(record.registered, seenIn(s, 'registeredOn', toDayRange)),
    enquiry: newest(record.enquiry, seenIn(s, 'enquiryOn', moment)),
    enquiryAssignedTo: newest(record.enquiryAssignedTo, text('enquiryAssignedTo')),
    // A reply in a month counts from its last day: whoever may have been answered is not chased.
    enquiryReplied: newest(record.enquiryReplied, seenIn(s, 'enquiryRepliedOn', latestDay)),
    insurer: newest(record.insurer, text('insurer')),
    benefitsEnd: newest(record.benefitsEnd, seenIn(s, 'benefitsEndOn', toDayRange)),
    benefitsLeft: newest(
      record.benefitsLeft,
      seenIn<MoneyValue, number>(s, 'benefitsLeft', (money) => money.amount),
    ),
    address: newest(record.address, text('address')),
    familyId: newest(record.familyId, text('familyId')),
  };
}

const PHONE_FIELDS: [Phone['kind'], FieldName][] = [
  ['mobile', 'phoneMobile'],
  ['home', 'phoneHome'],
  ['work', 'phoneWork'],
  ['other', 'phone'],
];

/**
 * One phone a kind, mobile first, the newest seen. `none` holds the newest sighting that showed a kind to be empty, so
 * that a number seen before it can't come back by arriving late; it is updated in place (the caller owns it).
 */
export function mergePhones(
  phones: Phone[],
  none: Record<string, Source>,
  s: Sighting,
  context: MergeContext,
): Phone[] {
  const merged: Phone[] = [];
  for (const [kind, field] of PHONE_FIELDS) {
    const mark = `phone:${kind}`;
    if (isAbsent(s, field)) noteNone(none, mark, sourceOf(s, field, s.fields[field]?.from ?? ''));
    const phone = newestBy(
      phones.find((p) => p.kind === kind),
      readPhone(s, kind, field, context),
    );
    const emptied = none[mark];
    if (phone && !(emptied && isNewer(emptied, phone.source))) merged.push(phone);
  }
  return merged;
}

function readPhone(s: Sighting, kind: Phone['kind'], field: FieldName, context: MergeContext): Phone | undefined {
  const raw = knownIn<string>(s, field);
  if (raw === undefined) return undefined;
  const e164 = toE164(raw, context.country);
  return { kind, raw, ...(e164 ? { e164 } : {}), source: sourceOf(s, field, s.fields[field]?.from ?? '') };
}

/** Remembers the newest "there is none" of one kind. */
export function noteNone(none: Record<string, Source>, mark: string, source: Source): void {
  const known = none[mark];
  if (!known || isNewer(source, known)) none[mark] = source;
}
