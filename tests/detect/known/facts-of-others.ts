import { all, folk, pick, put, reads, row, shapeOn, table, who } from '../held-back/folk.ts';
import type { Shape } from '../shape.ts';

const shape = shapeOn('2027-01-14', 'facts.test');
const EN = folk('en', 41);
const DE = folk('de', 42);
const FR = folk('fr', 43);

/** Lists of something else that say the same kinds of fact as those of `facts`. */
export const factsOfOthers: Shape[] = [
  shape(
    'f who is insured with whom',
    '/policies',
    'en-GB',
    table(EN, ['Client', 'Insurer', 'Due', 'Mobile'], (p) => [
      p.name,
      pick(p, 'Harbour Mutual', 'Fenland'),
      put(p.due, 'd M y'),
      p.cell,
    ]),
    null,
    { country: 'GB' },
  ),
  shape(
    'f hours with a trainer',
    '/gym',
    'en-GB',
    table(EN, ['Client', 'Sessions', 'Due', 'Mobile'], (p) => [
      p.name,
      `${(p.n % 5) + 1} of 8`,
      put(p.due, 'd M y'),
      p.cell,
    ]),
    null,
    { country: 'GB' },
  ),
  shape(
    'f subscriptions that are renewed',
    '/abonnements',
    'fr',
    table(FR, ['Client', 'Renouvellement prévu', 'Portable'], (p) => [p.name, put(p.due, 'dmy/'), p.cell]),
    null,
    { country: 'FR' },
  ),
  shape(
    'f parcels by the day, with how many come on it',
    '/pakete',
    'de',
    `<h1>Zustellung 18. bis 22. Januar 2027</h1><table><thead><tr>${row(['Zeit', 'Empfänger', 'Gewicht'], 'th')}</tr></thead><tbody>${all(
      ['Montag, 18. Januar', 'Dienstag, 19. Januar'],
      (day, k) =>
        `<tr class="tag"><th colspan="3">${day} (5 Pakete)</th></tr>${all(
          DE.filter((p) => p.n % 2 === k),
          (p) => `<tr>${row([p.time, p.name, `${p.n + 1} kg`])}</tr>`,
        )}`,
    )}</tbody></table>`,
    null,
    { country: 'DE' },
  ),
  shape(
    'f orders with captions and a firm amount',
    '/orders',
    'en-GB',
    `<h1>Orders</h1><div>${all(EN, (p) => `<div class="line"><div class="bx"><b>${p.name}</b></div><div class="bx"><p class="s">Placed</p>${put(p.seen, 'd M y')}</div><div class="bx"><p class="s">Status</p>${pick(p, 'Sent', 'Open')}</div><div class="bx"><p class="s">Total</p>£${p.n + 4}.50</div></div>`)}</div>`,
    null,
    { country: 'GB' },
  ),
  shape(
    'f rooms of a day between the day before and the day after',
    '/kamers?d=2027-01-15',
    'nl',
    `<div><a href="?d=2027-01-14">vorige</a> <b>vrijdag 15 januari 2027</b> <a href="?d=2027-01-16">volgende</a></div><h1>Kamers</h1><table class="dag"><tr>${row(['Tijd', 'Naam', 'Kamer', 'Gasten'], 'th')}</tr>${all(EN, (p) => `<tr>${row([`${p.n + 8}:00`, p.name, String(100 + p.n), '2'])}</tr><tr>${row([`${p.n + 8}:30`, '', '', ''])}</tr>`)}</table>`,
    null,
    { country: 'NL' },
  ),
  shape(
    'f lessons of a day between the day before and the day after',
    '/lessons/2027-01-15',
    'en-GB',
    `<p><a href="/lessons/2027-01-14">Back</a> <strong>Friday 15 January 2027</strong> <a href="/lessons/2027-01-18">On</a></p><table class="day"><tr>${row(['Time', 'Name', 'Instrument', 'State'], 'th')}</tr>${all(EN, (p) => `<tr>${row([`${p.n + 8}:00`, p.name, pick(p, 'Cello', 'Oboe'), pick(p, 'Confirmed', 'Cancelled')])}</tr>`)}</table>`,
    null,
    { country: 'GB' },
  ),
  // patients, and beside them what is no kind of recall
  shape(
    'f what is pressed and how it stands are no kinds of recall',
    '/recalls',
    'en-GB',
    `<h1>Recalls</h1><div>${all(EN, (p) => `<div class="crd"><a href="/patients/${p.id}">${p.name}</a><p>Recall due: ${put(p.due, 'd M y')}</p><em class="mark">${pick(p, 'Check-up overdue', 'Check-up due soon', 'Exam booked')}</em><button class="do">${pick(p, 'Book check-up', 'Move check-up')}</button></div>`)}</div>`,
    reads(EN, { ...who, recareDueOn: (p) => p.due }),
    { country: 'GB' },
  ),
];
