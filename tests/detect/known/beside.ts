import { col, page, people, put, type Shape, TODAY, truthOf } from '../shape.ts';

const P = people(12);
const f = (field: string, value: (p: (typeof P)[number]) => string | null) => col('', () => '', field, value);
const full = f('name', (p) => p.full);
const initials = (p: (typeof P)[number]): string => `${p.first[0]}${p.last[0]}`;

/** What stands beside the words that count: circles of initials, what is only spoken, what is done before the name. */
export const beside: Shape[] = [
  {
    name: 'initials-in-a-circle',
    url: 'https://pms.test/people',
    today: TODAY,
    html: page(
      `<table class="people"><thead><tr><th>Patient</th><th>Last visit</th></tr></thead><tbody>${P.map((p) => `<tr><td><div class="who"><span class="circle" aria-hidden="true">${initials(p)}</span><div><div class="who-main">${p.full}</div><div class="who-sub">${p.uuid.slice(0, 8).toUpperCase()}</div></div></div></td><td>${put(p.seen, 'd M y')}</td></tr>`).join('')}</tbody></table>`,
    ),
    truth: truthOf(P, [full, f('lastVisitOn', (p) => p.seen)]),
  },
  {
    name: 'spoken-words-in-heads',
    url: 'https://pms.test/recalls',
    today: TODAY,
    html: page(
      `<style>.visually-hidden{position:absolute;width:1px;height:1px;overflow:hidden}</style><table><thead><tr><th><input type="checkbox" id="all"><label for="all" class="tick-label"><span class="visually-hidden">Select all rows</span></label></th>${['Patient', 'Due date', 'Last visit'].map((h) => `<th aria-sort="none"><div class="sort-help">Click to sort rows by ${h} header in ascending order</div><button type="button"><span class="head-label">${h}</span></button></th>`).join('')}</tr></thead><tbody>${P.map((p) => `<tr><td><input type="checkbox"></td><td><a href="/patients/${p.id}">${p.full}</a></td><td>${put(p.due, 'iso')}</td><td>${put(p.seen, 'iso')}</td></tr>`).join('')}</tbody></table>`,
    ),
    truth: truthOf(P, [full, f('recareDueOn', (p) => p.due), f('lastVisitOn', (p) => p.seen)], (p) => p.id),
  },
  {
    name: 'spoken-words-after-the-label',
    url: 'https://pms.test/recalls',
    today: TODAY,
    html: page(
      `<table><thead><tr>${['Patient', 'Due date', 'Last visit'].map((h) => `<th><span>${h}</span><span class="sr-only">sorted, press to change</span></th>`).join('')}</tr></thead><tbody>${P.map((p) => `<tr><td><a href="/patients/${p.id}">${p.full}</a></td><td>${put(p.due, 'iso')}</td><td>${put(p.seen, 'iso')}</td></tr>`).join('')}</tbody></table>`,
    ),
    truth: truthOf(P, [full, f('recareDueOn', (p) => p.due), f('lastVisitOn', (p) => p.seen)], (p) => p.id),
  },
  {
    name: 'events-of-a-thing-and-a-person',
    url: 'https://pms.test/diary',
    today: TODAY,
    html: page(
      `<div class="week">${P.map((p) => `<div class="slot" data-date="${p.at}"><div class="entry"><div class="entry-time">${p.time}</div><div class="entry-title">${p.n % 2 ? 'Check-up' : 'Filling'} - ${p.full}</div></div></div>`).join('')}</div>`,
    ),
    truth: truthOf(P, [
      full,
      f('appointmentOn', (p) => `${p.at} ${p.time}`),
      f('appointmentType', (p) => (p.n % 2 ? 'Check-up' : 'Filling')),
    ]),
  },
  {
    name: 'takings-of-a-day-decoy',
    url: 'https://pms.test/till',
    today: TODAY,
    html: page(
      `<h1>Takings</h1><table><thead><tr><th>Time</th><th>Patient</th><th>Entry</th><th>Method</th><th>Amount</th><th>Reference</th></tr></thead><tbody>${P.map((p) => `<tr><td>${put(p.seen, 'dmy/')} ${p.time}</td><td><a href="/patients/${p.id}">${p.full}</a></td><td>${p.n % 2 ? 'Taken' : 'Handed back'}</td><td>${p.n % 3 ? 'Card' : 'Cash'}</td><td>£${40 + p.n * 3}.00</td><td>T${p.n}-88</td></tr>`).join('')}</tbody></table>`,
    ),
    truth: null,
  },
];
