import type { Field, OrderHint } from '../schema.ts';

/** The three date settings of OpenEMR, and the machine form of its ids. */
export const dateFormats = ['yyyy-MM-dd', 'MM/dd/yyyy', 'dd/MM/yyyy'];
export const timeFormats = ['HH:mm', 'H:mm', 'h:mm a', 'h:mma'];

/**
 * Which setting is on, from what the page itself holds: the number of an inline script (0, 1, 2), the format of a date
 * picker's set-up, then the filter's own dates when a day past 12 is among them.
 */
export const dateOrder: OrderHint[] = [
  {
    by: 'word',
    source: {
      from: 'page',
      select: 'script',
      hidden: true,
      matching: 'g_date_format',
      take: { as: 'raw' },
      pattern: 'g_date_format\\s*=\\s*[\'"]?(?<v>[012])\\b',
    },
    words: { '0': 'ymd', '1': 'mdy', '2': 'dmy' },
  },
  {
    by: 'word',
    source: {
      from: 'page',
      select: 'script',
      hidden: true,
      matching: 'format:\\s*[\'"][Ymd]',
      take: { as: 'raw' },
      pattern: 'format:\\s*[\'"](?<v>Y-m-d|m/d/Y|d/m/Y)',
    },
    words: { 'Y-m-d': 'ymd', 'm/d/Y': 'mdy', 'd/m/Y': 'dmy' },
  },
  {
    by: 'samples',
    source: { from: 'page', select: '#form_from_date, #form_to_date', hidden: true, take: { as: 'control' } },
    formats: dateFormats,
  },
];

/** The range of a list, from its filter. */
export const filterRange = {
  from: { from: 'page' as const, select: '#form_from_date', hidden: true, take: { as: 'control' as const } },
  to: { from: 'page' as const, select: '#form_to_date', hidden: true, take: { as: 'control' as const } },
  formats: dateFormats,
};

/**
 * Status codes as delivered; titles and colours are edited per clinic, codes are not. `~` arrived late, `<` in exam room,
 * `#` insurance or finance issue, `!` left without visit, `>` checked out, `$` coding done, `+` chart pulled, `^` pending.
 * Left without visit is neither a visit nor a booking, so it is nothing we act on.
 */
export const statusCodes: Field['as'] = {
  to: 'word',
  words: {
    '-': 'booked',
    '+': 'booked',
    '*': 'booked',
    '^': 'booked',
    CALL: 'booked',
    'Callback requested': 'booked', // the title of CALL, the only one that doesn't begin with its code
    SMS: 'confirmed',
    AVM: 'confirmed',
    EMAIL: 'confirmed',
    '@': 'arrived',
    '~': 'arrived',
    '<': 'arrived',
    '#': 'arrived',
    '>': 'completed',
    $: 'completed',
    x: 'cancelled',
    '%': 'cancelled',
    '?': 'no_show',
    '!': 'other',
  },
  other: 'other',
};

/** The code at the start of a status text such as `? No show`; a word code needs its blank. */
export const leadingCode = '^(?<v>[-*+x?@~!#<>$%^]|SMS|AVM|EMAIL|CALL)(?=\\s|$)';
