/** One page shape with what a person would read from it. People are invented. */
export interface Shape {
  name: string;
  url: string;
  html: string;
  today: string;
  country?: string;
  /** Per shown record, in document order: field → value as in `compact`; `null` = this page is no list of ours. */
  truth: Record<string, string>[] | null;
  /** Fields whose dates nothing decides: any value at all is wrong. */
  refuses?: string[];
}

export interface Person {
  id: string;
  uuid: string;
  first: string;
  last: string;
  full: string;
  born: string;
  phone: string;
  email: string;
  due: string;
  seen: string;
  next: string | null;
  at: string;
  time: string;
  n: number;
}

const FIRST =
  'Amara Ilse Tomas Noor Greta Pavel Lucia Owen Priya Sven Marta Idris Elena Kofi Rosa Henrik Yasmin Piet Clara Deniz'.split(
    ' ',
  );
const LAST =
  'Okafor Brandt Novak Haddad Lindqvist Moreau Castellanos Whitlock Raman Aaltonen Ferreira Osei Petrov Janssen Albrecht Yildiz Rinaldi Kowalska Duarte Marchetti'.split(
    ' ',
  );

const two = (n: number): string => String(n).padStart(2, '0');

/** `n` people. With `low` no day of any date is past 12, so that nothing in the cells tells day from month. */
export function people(n: number, low = false): Person[] {
  return Array.from({ length: n }, (_, i) => {
    const day = (k: number): string => two(((i * k + k) % (low ? 12 : 28)) + 1);
    const month = (k: number): string => two(((i * 5 + k) % 9) + 1);
    const first = FIRST[i % 20] as string;
    const last = LAST[(i * 7 + 3) % 20] as string;
    return {
      id: String(4100 + i * 17),
      uuid: `0b${two(i)}c4de-77aa-4c1b-9d20-5f0e3a${two(i)}b1c7`,
      first,
      last,
      full: `${first} ${last}`,
      born: `19${55 + (i % 40)}-${month(3)}-${day(5)}`,
      phone: `+44 20 7946 0${two(i)}1`,
      email: `${first}.${last}@mail.example`.toLowerCase(),
      due: `2026-${month(1)}-${day(3)}`,
      seen: `2025-${month(4)}-${day(11)}`,
      next: i % 3 === 0 ? null : `2027-${month(2)}-${day(9)}`,
      at: `2026-11-${day(13)}`,
      time: `${two(8 + (i % 9))}:${i % 2 ? '30' : '00'}`,
      n: i,
    };
  });
}

type Style = 'iso' | 'dmy/' | 'mdy/' | 'dmy.' | 'dmy-' | 'd M y' | 'M d, y' | 'long' | 'month' | 'zh' | 'dmy2';

/** An ISO date as a page prints it. */
export function put(iso: string, style: Style, language = 'en'): string {
  const [y, m, d] = iso.split('-') as [string, string, string];
  const date = new Date(`${iso}T00:00:00Z`);
  const word = (o: Intl.DateTimeFormatOptions): string =>
    new Intl.DateTimeFormat(language, { ...o, timeZone: 'UTC' }).format(date);
  switch (style) {
    case 'iso':
      return iso;
    case 'dmy/':
      return `${d}/${m}/${y}`;
    case 'mdy/':
      return `${m}/${d}/${y}`;
    case 'dmy.':
      return `${d}.${m}.${y}`;
    case 'dmy-':
      return `${d}-${m}-${y}`;
    case 'dmy2':
      return `${d}/${m}/${y.slice(2)}`;
    case 'd M y':
      return `${Number(d)} ${word({ month: 'short' })} ${y}`;
    case 'M d, y':
      return `${word({ month: 'short' })} ${Number(d)}, ${y}`;
    case 'long':
      return word({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
    case 'month':
      return word({ month: 'long', year: 'numeric' });
    case 'zh':
      return `${y}年${Number(m)}月${Number(d)}日`;
  }
}

/** One column: head, cell, and what it means. */
export interface Col {
  head: string;
  cell: (p: Person) => string;
  /** Field and its value; none = a column that says nothing to us. */
  is?: [string, (p: Person) => string | null];
  attrs?: string;
}

export const col = (head: string, cell: Col['cell'], field?: string, value?: (p: Person) => string | null): Col => ({
  head,
  cell,
  ...(field ? { is: [field, value ?? cell] as Col['is'] } : {}),
});

export function truthOf(list: Person[], cols: Col[], identity?: (p: Person) => string): Record<string, string>[] {
  return list.map((p) => {
    const out: Record<string, string> = {};
    if (identity) out.identity = identity(p);
    for (const { is } of cols) {
      const value = is?.[1](p);
      if (is && value !== null && value !== undefined) out[is[0]] = value;
    }
    return out;
  });
}

export const page = (body: string, lang = 'en', title = 'Practice', head = ''): string =>
  `<!doctype html><html${lang ? ` lang="${lang}"` : ''}><head><meta charset="utf-8"><title>${title}</title>${head}</head><body><nav><a href="/home">Home</a><a href="/calendar">Calendar</a></nav>${body}</body></html>`;

/** A plain table of the columns. */
export const table = (
  list: Person[],
  cols: Col[],
  o: { id?: string; row?: (p: Person) => string; td?: (c: Col) => string; th?: (c: Col) => string } = {},
): string =>
  `<table${o.id ? ` id="${o.id}"` : ''}><thead><tr>${cols.map((c) => (o.th ? o.th(c) : `<th>${c.head}</th>`)).join('')}</tr></thead><tbody>${list
    .map(
      (p) =>
        `<tr${o.row ? ` ${o.row(p)}` : ''}>${cols.map((c) => `<td${o.td ? ` ${o.td(c)}` : ''}>${c.cell(p)}</td>`).join('')}</tr>`,
    )
    .join('')}</tbody></table>`;

export const link =
  (href: (p: Person) => string) =>
  (p: Person): string =>
    `<a href="${href(p)}">${p.full}</a>`;
export const name = (p: Person): string => p.full;
export const TODAY = '2026-11-20';
