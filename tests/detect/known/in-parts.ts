import { col, type Person, page, people, put, type Shape, TODAY, truthOf } from '../shape.ts';

const P = people(18);
const f = (field: string, value: (p: Person) => string | null) => col('', () => '', field, value);
const PARTS = [P.slice(0, 6), P.slice(6, 12), P.slice(12)];
const MONTHS = ['August', 'September', 'October'];

const rowsOf = (some: Person[], cells: (p: Person) => string[]): string =>
  some
    .map(
      (p) =>
        `<tr>${cells(p)
          .map((it) => `<td>${it}</td>`)
          .join('')}</tr>`,
    )
    .join('');
const headOf = (heads: string[]): string => `<thead><tr>${heads.map((it) => `<th>${it}</th>`).join('')}</tr></thead>`;
const link = (p: Person): string => `<a href="/chart.php?patient_id=${p.id}">${p.full}</a>`;

const folded = (heads: (month: string) => string[]): string =>
  PARTS.map(
    (some, i) =>
      `<h3 class="fold-head">${MONTHS[i]} (${some.length})</h3><div class="fold-body"><table class="callbacks">${headOf(heads(MONTHS[i] as string))}<tbody>${rowsOf(some, (p) => [link(p), p.phone, 'Check-up', put(p.seen, 'dmy/'), put(p.due, 'dmy/'), '<button>Text</button>'])}</tbody></table></div>`,
  ).join('');

/** One list in several tables under the same heads: a month each, a sheet each. */
export const inParts: Shape[] = [
  {
    name: 'folded-by-month',
    url: 'https://pms.test/callbacks',
    today: TODAY,
    country: 'AU',
    html: page(
      `<h2>Callbacks</h2>${folded(() => ['Patient', 'Mobile', 'Recall for', 'Last appt attended', 'Due', ''])}`,
    ),
    truth: truthOf(
      P,
      [
        f('name', (p) => p.full),
        f('phoneMobile', (p) => p.phone),
        f('recareDueOn', (p) => p.due),
        f('recareType', () => 'Check-up'),
        f('lastVisitOn', (p) => p.seen),
      ],
      (p) => p.id,
    ),
  },
  {
    name: 'printed-on-sheets',
    url: 'https://pms.test/print/oproep',
    today: TODAY,
    country: 'NL',
    html: page(
      PARTS.map(
        (some, i) =>
          `<div class="sheet"><p>Blad ${i + 1} van 3</p><table>${headOf(['Patiënt', 'Telefoon', 'Laatste bezoek', 'Oproepdatum'])}<tbody>${rowsOf(some, (p) => [p.full, p.phone, put(p.seen, 'dmy-'), put(p.due, 'dmy-')])}</tbody></table></div>`,
      ).join(''),
      'nl',
    ),
    truth: truthOf(P, [
      f('name', (p) => p.full),
      f('phone', (p) => p.phone),
      f('recareDueOn', (p) => p.due),
      f('lastVisitOn', (p) => p.seen),
    ]),
  },
  {
    // No heads in common, so no list in parts; and a month is nobody's record.
    name: 'folded-by-month-under-other-heads-decoy',
    url: 'https://pms.test/callbacks',
    today: TODAY,
    country: 'AU',
    html: page(
      `<h2>Callbacks</h2>${folded((month) => ['Patient', 'Mobile', 'Recall for', 'Last appt attended', `Due in ${month}`, ''])}`,
    ),
    truth: null,
  },
];
