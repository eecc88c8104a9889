import type { PatientRecord } from './patient.ts';

/** What stands against taking two records for one person. */
export type Doubt = 'birth' | 'name';

const TITLES = new Set('mr mrs ms miss mx dr prof sr sra srta herr frau mme mlle shri smt'.split(' '));

/** The words of a name, without case, accents, punctuation or titles; their order means nothing ("Last, First"). */
export function nameWords(name: string): string[] {
  const plain = name
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase();
  const words = plain.split(/[^\p{L}\p{M}\p{N}]+/u).filter((word) => word !== '' && !TITLES.has(word));
  return words.sort();
}

/** Same name: every word of the shorter one is in the other, and there are at least two of them. */
export function sameName(a: string, b: string): boolean {
  const [short = [], long = []] = [nameWords(a), nameWords(b)].sort((x, y) => x.length - y.length);
  return short.length >= 2 && short.every((word) => long.includes(word));
}

const phonesOf = (record: PatientRecord): string[] => record.phones.flatMap((it) => it.e164 ?? []);

/**
 * Why `a` may be the same person as `b`: a shared phone with the same birth date, or a shared phone with the same name.
 * A name alone is never enough, and different birth dates always speak against it. Null = no reason to ask.
 */
export function likeness(a: PatientRecord, b: PatientRecord): 'phone_birth' | 'phone_name' | null {
  const known = new Set(phonesOf(b));
  if (!phonesOf(a).some((phone) => known.has(phone))) return null;
  const [bornA, bornB] = [a.birthDay?.value ?? null, b.birthDay?.value ?? null];
  if (bornA !== null && bornB !== null) return bornA === bornB ? 'phone_birth' : null;
  const [nameA, nameB] = [a.name?.value ?? '', b.name?.value ?? ''];
  return sameName(nameA, nameB) ? 'phone_name' : null;
}

/** A person as far as one row tells. */
export interface Told {
  name: string | null;
  birthDay: number | null;
}

/**
 * Whether a row that carries a known patient's number speaks of somebody else: another birth date, or, where a birth
 * date is missing, a name that shares no word. Null = it may well be the same person.
 */
export function doubtOf(record: PatientRecord, told: Told): Doubt | null {
  const born = record.birthDay?.value ?? null;
  if (born !== null && told.birthDay !== null) return born === told.birthDay ? null : 'birth';
  const [known, said] = [nameWords(record.name?.value ?? ''), nameWords(told.name ?? '')];
  if (known.length === 0 || said.length === 0) return null;
  return known.some((word) => said.includes(word)) ? null : 'name';
}

/** Addresses under which a person is reached: phones in E.164 and the email in small letters. */
export function addressesOf(record: PatientRecord): string[] {
  const email = record.email?.value?.trim().toLowerCase();
  return [...new Set([...phonesOf(record), ...(email ? [email] : [])])];
}
