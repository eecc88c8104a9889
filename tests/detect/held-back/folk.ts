import { page, put, type Shape } from '../shape.ts';

/** An invented patient of the eighth and ninth set, with a name as it is written where the page's language is spoken. */
export interface One {
  n: number;
  id: string;
  uuid: string;
  first: string;
  last: string;
  name: string;
  born: string;
  cell: string;
  home: string;
  mail: string;
  due: string;
  seen: string;
  next: string | null;
  time: string;
}

const NAMES: Record<string, string> = {
  en: 'Imogen Thackeray|Desmond Oyelaran|Ruth-Ann Caldecott|Gethin Pryce-Moss|Sushila Menon|Barnaby Quill|Orla MacSweeney|Tariq Jalloh|Winifred Stobbs|Leo Vantongeren',
  es: 'Azucena Bermejo Vidal|Gonzalo Ulloa|Remedios Cañizares|Íñigo Larrea Pons|Brígida Sotomayor|Octavio Quirós|Nieves del Amo|Ramiro Echenique|Pilar Zubiri|Hugo Montalbán',
  fr: 'Bérénice Lachaume|Anatole Gourdon|Solène de Kerval|Thibault Marquet|Ghislaine Peyrat|Loïc Autissier|Maud Vercoutre|Régis Fontanel|Capucine Joubaud|Émile Brossard',
  de: 'Liesbeth Hagedorn|Jörg Stümpfle|Annegret von Rahden|Kilian Wendlandt|Hedwig Öztürk|Ruprecht Maiwald|Swantje Petersen|Benno Grützmacher|Ottilie Faßbender|Falk Zielinski',
  pt: 'Graciete Vilarinho|Otávio Bittencourt|Conceição Alvarenga|Dinis Mascarenhas|Ivone Quaresma|Zeferino Pacheco|Lívia Junqueira|Heitor Brandão|Palmira Teles|Caio Severiano',
  it: 'Ginevra Bertolazzi|Ettore Malaspina|Assunta Cirillo|Gualtiero Dal Pozzo|Nives Tomasin|Saverio Lo Cascio|Lucrezia Bonfanti|Ermanno Scotti|Piera Ghezzi|Tullio Armani',
  nl: 'Hendrikje van Asselt|Joost Terpstra|Fenna de Wit-Bakker|Rinus Hoogland|Marijke ter Horst|Wessel Dijkgraaf|Truus van den Elzen|Sjoerd Zijlstra|Aafke Postma|Ruben Kuijpers',
  tr: 'Nurcan Akyüz|İlker Soydan|Gülşen Karabıyık|Orhan Tekeli|Şebnem Çavdar|Bülent Uğurlu|Müge Altıntaş|Ferhat Işıkçı|Zeliha Demirağ|Kutay Ergüven',
  hi: 'सुनीता राव|अर्जुन मेहता|कविता जोशी|दीपक नायर|मीना अग्रवाल|राकेश भट्ट|लता देशपांडे|विनोद चौहान|पूजा सक्सेना|हरीश पिल्लै',
  zh: '欧 阳静|郭 振宇|罗 晓燕|梁 思源|唐 佳慧|邓 国强|曹 雨桐|彭 建平|蒋 丽华|沈 子涵',
};
const CELLS: Record<string, string[]> = {
  en: ['07700 900618', '07700 900274', '+44 7700 900532'],
  es: ['655 01 28 44', '+34 688 01 90 12', '622 01 77 35'],
  fr: ['06 39 98 14 02', '07 39 98 55 71', '+33 6 39 98 20 18'],
  de: ['0152 28817 386', '+49 171 39200 44', '0176 04069 120'],
  pt: ['(51) 99000-4412', '+55 41 99000-8837', '(85) 98000-2270'],
  it: ['333 000 4127', '+39 347 000 8854', '320 000 1936'],
  nl: ['06 1000 4471', '06-10009823', '+31 6 1000 2256'],
  tr: ['0532 000 41 77', '+90 505 000 28 13', '0544 000 96 02'],
  hi: ['+91 90000 41277', '90000 88120', '+91 90000 30456'],
  zh: ['139 0000 4127', '13700008854', '186-0000-1936'],
};
const HOMES = ['01632 960471', '01632 960118', '01632 960933'];
const two = (n: number): string => String(n).padStart(2, '0');

/** Ten of them, of `lang`. `salt` moves the numbers; with `low` no day is past 12. */
export function folk(lang: string, salt: number, low = false): One[] {
  const tag = lang.slice(0, 2);
  return (NAMES[tag] as string).split('|').map((full, n) => {
    const cut = full.indexOf(' ');
    const [a, b] = [full.slice(0, cut), full.slice(cut + 1)];
    const chinese = tag === 'zh';
    const day = (k: number): string => two(((n * k + salt * 3 + k) % (low ? 12 : 28)) + 1);
    const month = (k: number, of: number): number => ((n * 5 + k + salt) % of) + 1;
    return {
      n,
      id: String(31000 + salt * 417 + n * 58),
      uuid: `c4${two(n)}9d1e-3f60-4b7a-8${two(salt)}c-6e21f7${two(n)}90ab`,
      first: chinese ? b : a,
      last: chinese ? a : b,
      name: chinese ? `${a}${b}` : full,
      born: `${1939 + ((n * 11 + salt) % 68)}-${two(month(2, 12))}-${day(7)}`,
      cell: (CELLS[tag] as string[])[n % 3] as string,
      home: HOMES[n % 3] as string,
      mail: `inbox${salt}${n}@post.example`,
      due: `2026-${two(3 + month(1, 8))}-${day(5)}`,
      seen: `2025-${two(month(4, 12))}-${day(11)}`,
      next: n % 4 === 2 ? null : `2027-${two(1 + month(3, 6))}-${day(9)}`,
      time: `${two(8 + ((n * 3) % 9))}:${['00', '20', '40'][n % 3]}`,
    };
  });
}

/** What is read of one, by field; `null` = nothing there. */
export type Reads = Record<string, (p: One) => string | null>;
export const reads = (list: One[], fields: Reads): Record<string, string>[] =>
  list.map((p) =>
    Object.fromEntries(
      Object.entries(fields).flatMap(([field, of]) => {
        const value = of(p);
        return value === null ? [] : [[field, value]];
      }),
    ),
  );

export const all = <T>(list: T[], html: (item: T, n: number) => string): string => list.map(html).join('');
export const row = (cells: string[], tag = 'td', attrs = ''): string =>
  all(cells, (c) => `<${tag}${attrs}>${c}</${tag}>`);
export const table = (list: One[], heads: string[], cells: (p: One) => string[]): string =>
  `<table class="table"><thead><tr>${row(heads, 'th')}</tr></thead><tbody>${all(list, (p) => `<tr>${row(cells(p))}</tr>`)}</tbody></table>`;
export const pick = (p: One, ...words: string[]): string => words[p.n % words.length] as string;
export const who = { identity: (p: One): string => p.id, name: (p: One): string => p.name };
export const turned = (p: One): string => `${p.last}, ${p.first}`;
export { put };

interface More {
  country?: string;
  refuses?: string[];
}
/** One shape of a set on its day. */
export const shapeOn =
  (today: string, host: string) =>
  (
    name: string,
    path: string,
    lang: string,
    body: string,
    truth: Shape['truth'],
    more: More = {},
    head = '',
  ): Shape => ({
    name,
    url: `https://${host}${path}`,
    today,
    html: page(body, lang, 'Office', head),
    truth,
    ...more,
  });

const word = (iso: string, lang: string, o: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat(lang, { ...o, timeZone: 'UTC' }).format(new Date(`${iso}T00:00:00Z`));
/** Ways of printing a date that `put` has no name for. */
export const as = {
  /** 04-Sep-26 */
  oracle: (iso: string): string => `${iso.slice(8)}-${word(iso, 'en-US', { month: 'short' })}-${iso.slice(2, 4)}`,
  /** 04.09.26 */
  dots2: (iso: string): string => `${iso.slice(8)}.${iso.slice(5, 7)}.${iso.slice(2, 4)}`,
  /** Fri 04 Sep 2026 */
  withDay: (iso: string, lang: string): string =>
    `${word(iso, lang, { weekday: 'short' })} ${iso.slice(8)} ${word(iso, lang, { month: 'short' })} ${iso.slice(0, 4)}`,
  /** 4 September 2026 in the way of the language */
  words: (iso: string, lang: string): string => word(iso, lang, { day: 'numeric', month: 'long', year: 'numeric' }),
  /** 2026/09/04 */
  slashes: (iso: string): string => iso.replaceAll('-', '/'),
  /** 9/4/2026 */
  american: (iso: string): string => `${Number(iso.slice(5, 7))}/${Number(iso.slice(8))}/${iso.slice(0, 4)}`,
};
