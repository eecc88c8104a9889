import { page, put, type Shape, TODAY } from '../shape.ts';
import { moreTongues } from './more-words.ts';
import type { Column, Listing, Skeleton } from './skeletons.ts';
import { type Concept, type Tongue, tongues } from './words.ts';

/** An invented patient of a drawn page. */
export interface Patient {
  n: number;
  id: string;
  first: string;
  last: string;
  phone: string;
  email: string;
  born: string;
  due: string;
  seen: string;
  next: string | null;
  time: string;
  status: Tongue['status'][number];
  kind: string;
}

export type Dice = { upTo: (n: number) => number; of: <T>(items: readonly T[]) => T; chance: (p: number) => boolean };

/** The same throws for the same seed (mulberry32). */
export function dice(seed: number): Dice {
  let a = seed;
  const next = (): number => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const upTo = (n: number): number => Math.floor(next() * n);
  return { upTo, of: (items) => items[upTo(items.length)] as never, chance: (p) => next() < p };
}

const two = (n: number): string => String(n).padStart(2, '0');

/** Between eight and twelve of them. With `low` no day is past 12. */
export function patients(d: Dice, it: Tongue, low = false): Patient[] {
  const day = (): string => two(1 + d.upTo(low ? 12 : 28));
  const step = 13 + d.upTo(400);
  return it.names.slice(0, 8 + d.upTo(5)).map(([first, last], n) => ({
    n,
    id: String(20417 + n * step),
    first,
    last,
    phone: it.phones[n % it.phones.length] as string,
    email: `someone${n}@letter.example`,
    born: `${1940 + d.upTo(70)}-${two(1 + d.upTo(12))}-${low ? day() : two(13 + d.upTo(15))}`,
    due: `2026-${two(1 + d.upTo(10))}-${n === 0 && !low ? '27' : day()}`,
    seen: `2025-${two(1 + d.upTo(12))}-${n === 0 && !low ? '19' : day()}`,
    next: d.chance(0.3) ? null : `2027-${two(1 + d.upTo(6))}-${n === 0 && !low ? '23' : day()}`,
    time: `${two(8 + d.upTo(9))}:${d.of(['00', '15', '30', '45'])}`,
    status: it.status[(n + d.upTo(2)) % it.status.length] as Patient['status'],
    kind: d.of(it.kinds),
  }));
}

/** How a set is drawn: the layouts there are, and whether heads and dates are dressed up. */
export interface Manner {
  layouts: Record<string, Skeleton>;
  /** Heads in capitals or with a sort mark, dates in words, bookings with a time, names with a form of address. */
  dressed?: boolean;
}

const CARRIERS = ['path', 'query', 'attribute', 'handler', 'hash', 'number'] as const;
/** The same carriers and one more, for dressed pages. */
const MORE_CARRIERS = [...CARRIERS, 'tick'] as const;
type Carrier = (typeof MORE_CARRIERS)[number];
const date = (iso: string, style: Parameters<typeof put>[1], lang: string): string => put(iso, style, lang);

interface Drawn {
  shape: Omit<Shape, 'truth' | 'refuses'>;
  list: Patient[];
  truth: Record<string, (p: Patient) => string | null>;
}

/** Which fields a list shows besides the name: a recall list, a list of who has something booked, or a day's list. */
const SETS: Concept[][] = [
  ['recareDueOn', 'lastVisitOn', 'phoneMobile'],
  ['recareDueOn', 'phone', 'email'],
  ['birthOn', 'lastVisitOn', 'recareDueOn'],
  ['lastVisitOn', 'nextBookingOn', 'phone'],
  ['recareDueOn', 'nextBookingOn', 'lastVisitOn', 'email'],
  ['appointmentOn', 'time', 'appointmentType', 'appointmentStatus'],
  ['recareDueOn'],
  ['phoneMobile', 'lastVisitOn', 'nextBookingOn', 'birthOn'],
];

function list(d: Dice, it: Tongue, n: number, low: boolean, { layouts, dressed }: Manner): Drawn {
  const people = patients(d, it, low);
  const style = low ? 'dmy/' : dressed && d.chance(0.2) ? 'long' : d.of(it.dates);
  const none = d.of(it.none);
  const nameStyle = it.lang === 'zh-CN' ? 'joined' : d.of(['first', 'first', 'last', 'capitals'] as const);
  const carrier: Carrier = dressed ? d.of(MORE_CARRIERS) : d.of(CARRIERS);
  const timed = dressed === true && d.chance(0.4);
  const address = dressed && nameStyle === 'first' && it.lang.startsWith('en') && d.chance(0.4) ? 'Mrs ' : '';
  const latin = (p: Patient): string =>
    nameStyle === 'joined'
      ? `${p.last}${p.first}`
      : nameStyle === 'first'
        ? `${address}${p.first} ${p.last}`
        : nameStyle === 'last'
          ? `${p.last}, ${p.first}`
          : `${p.last.toLocaleUpperCase(it.lang)} ${p.first}`;
  const href: Partial<Record<Carrier, (id: string) => string>> = {
    path: (id) => `/patients/${id}`,
    query: (id) => `view.do?screen=chart&patientId=${id}`,
    hash: (id) => `#/patient/${id}/overview`,
  };
  const link = href[carrier];
  const name = (p: Patient): string =>
    link
      ? `<a href="${link(p.id)}">${latin(p)}</a>`
      : carrier === 'tick'
        ? `<input type="checkbox" name="patient_ids[]" value="${p.id}"> ${latin(p)}`
        : latin(p);
  const cell: Record<Exclude<Concept, 'name' | 'number'>, (p: Patient) => string> = {
    recareDueOn: (p) => date(p.due, style, it.lang),
    lastVisitOn: (p) => date(p.seen, style, it.lang),
    nextBookingOn: (p) => (p.next ? `${date(p.next, style, it.lang)}${timed ? ` ${p.time}` : ''}` : none),
    birthOn: (p) => date(p.born, style, it.lang),
    appointmentOn: () => date(TODAY, style, it.lang),
    time: (p) => p.time,
    appointmentType: (p) => p.kind,
    appointmentStatus: (p) => (n % 2 ? `<span class="badge">${p.status.word}</span>` : p.status.word),
    phoneMobile: (p) => p.phone,
    phone: (p) => p.phone,
    email: (p) => (n % 2 ? `<a href="mailto:${p.email}">${p.email}</a>` : p.email),
  };
  const value: Partial<Record<Concept, (p: Patient) => string | null>> = {
    recareDueOn: (p) => p.due,
    lastVisitOn: (p) => p.seen,
    nextBookingOn: (p) => p.next && `${p.next}${timed ? ` ${p.time}` : ''}`,
    birthOn: (p) => p.born,
    appointmentType: (p) => p.kind,
    appointmentStatus: (p) => p.status.is,
    phoneMobile: (p) => p.phone,
    phone: (p) => p.phone,
    email: (p) => p.email,
  };
  const set = low ? (['recareDueOn', 'lastVisitOn', 'phone'] as Concept[]) : d.of(SETS);
  const dress = dressed ? d.of(['', '', 'capitals', 'mark'] as const) : '';
  const said = (concept: Concept): string => {
    const word = d.of(it.heads[concept]);
    return dress === 'capitals' ? word.toLocaleUpperCase(it.lang) : dress === 'mark' ? `${word} ▲` : word;
  };
  const cols: Column[] = set.map((c) => ({ head: said(c), cell: cell[c as keyof typeof cell] }));
  cols.splice(d.chance(0.7) ? 0 : 1, 0, { head: said('name'), cell: name, isName: true });
  if (carrier === 'number') cols.unshift({ head: said('number'), cell: (p) => p.id });
  if (d.chance(0.3)) cols.unshift({ head: '', cell: () => '<input type="checkbox">' });
  if (d.chance(0.3)) cols.push({ head: '', cell: () => '<button type="button">…</button>' });
  const row = (p: Patient): string =>
    carrier === 'attribute'
      ? ` data-patient-id="${p.id}"`
      : carrier === 'handler'
        ? ` onclick="openPatient('${p.id}')"`
        : '';
  const kind = d.of(Object.keys(layouts));
  const listing: Listing = { title: d.of(it.titles), cols, list: people, row };
  return {
    shape: {
      name: `${n} ${it.lang} ${kind}, ${set.join(' ')}, ${carrier}`,
      url: `https://office.test/lists/${n}`,
      today: TODAY,
      html: page((layouts[kind] as Skeleton)(listing), low ? 'en' : it.lang),
      ...(low ? {} : { country: it.country }),
    },
    list: people,
    truth: {
      identity: (p) => p.id,
      name: latin,
      ...Object.fromEntries(set.flatMap((c) => (value[c] ? [[c, value[c]]] : []))),
      ...(set.includes('appointmentOn') ? { appointmentOn: (p) => `${TODAY} ${p.time}` } : {}),
    },
  };
}

/** `most` lists drawn with the dice of `seed`; every tenth can't be dated by anything on it. */
export function drawn(seed: number, most: number, manner: Manner): Shape[] {
  const d = dice(seed);
  const spoken = [...tongues, ...moreTongues];
  return Array.from({ length: most }, (_, n) => {
    const low = n % 10 === 9;
    const { shape, list: people, truth } = list(d, low ? (tongues[0] as Tongue) : d.of(spoken), n, low, manner);
    const refuses = low ? ['recareDueOn', 'lastVisitOn'] : [];
    return {
      ...shape,
      ...(low ? { refuses } : {}),
      truth: people.map((p) =>
        Object.fromEntries(
          Object.entries(truth).flatMap(([field, of]) => {
            const said = refuses.includes(field) ? null : of(p);
            return said === null ? [] : [[field, said]];
          }),
        ),
      ),
    };
  });
}
