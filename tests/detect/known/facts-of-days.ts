import { all, folk, pick, reads, row, shapeOn, turned, who } from '../held-back/folk.ts';
import type { Shape } from '../shape.ts';

const shape = shapeOn('2027-01-14', 'facts.test');
const DE = folk('de', 42);
const NL = folk('nl', 47);

/** Where the day of an appointment stands, and the rows of a day that nobody has. */
export const factsOfDays: Shape[] = [
  shape(
    'f days with how many are on them, and the year above',
    '/bestaetigen',
    'de',
    `<h1>Terminbestätigung 18. bis 22. Januar 2027</h1><table><thead><tr>${row(['Zeit', 'Patient', 'Behandlung', 'Status'], 'th')}</tr></thead><tbody>${all(
      ['Montag, 18. Januar', 'Dienstag, 19. Januar'],
      (day, k) =>
        `<tr class="tag"><th colspan="4">${day} <i>(5 Termine)</i></th></tr>${all(
          DE.filter((p) => p.n % 2 === k),
          (p) =>
            `<tr data-patient-nr="${p.id}">${row([p.time, turned(p), pick(p, 'Kontrolle', 'Füllung'), pick(p, 'Bestätigt', 'Offen')])}</tr>`,
        )}`,
    )}</tbody></table>`,
    [0, 1].flatMap((k) =>
      reads(
        DE.filter((p) => p.n % 2 === k),
        {
          identity: (p) => p.id,
          name: turned,
          appointmentOn: (p) => `~2027-01-${18 + k} ${p.time}`,
          appointmentType: (p) => pick(p, 'Kontrolle', 'Füllung'),
          appointmentStatus: (p) => pick(p, 'confirmed', 'booked'),
        },
      ),
    ),
    { country: 'DE' },
  ),
  shape(
    'f a day between the day before and the day after, with times that are free',
    '/agenda.php?dag=2027-01-15',
    'nl',
    `<div class="blader"><a href="?dag=2027-01-14">vorige</a> <b>vrijdag 15 januari 2027</b> <a href="?dag=2027-01-18">volgende</a></div><h1>Praktijk Zuid</h1><table class="dag"><tr>${row(['Tijd', 'Patiënt', 'Behandeling', 'Status', ''], 'th')}</tr>${all(NL, (p) => `<tr>${row([`${p.n + 8}:00`, `<a href="patient.php?patnr=${p.id}">${p.name}</a>`, pick(p, 'Controle', 'Vulling'), pick(p, 'Bevestigd', 'Gepland'), '<a href="#">wijzig</a>'])}</tr><tr>${row([`${p.n + 8}:30`, '', '', '', `<a href="?nieuw=${p.n}">+</a>`])}</tr>`)}</table>`,
    reads(NL, {
      ...who,
      appointmentOn: (p) => `2027-01-15 ${String(p.n + 8).padStart(2, '0')}:00`,
      appointmentType: (p) => pick(p, 'Controle', 'Vulling'),
      appointmentStatus: (p) => pick(p, 'confirmed', 'booked'),
    }),
    { country: 'NL' },
  ),
];
