import { all, as, folk, pick, put, reads, row, shapeOn, turned, who } from '../held-back/folk.ts';
import type { Shape } from '../shape.ts';

const shape = shapeOn('2027-01-14', 'desk.test');
const CA = folk('en', 5);
const ES = folk('es', 6);
const DE = folk('de', 7);
const FR = folk('fr', 8);

const old = (head: string, body: string): string => `<table border="1" cellpadding="2">${head}${body}</table>`;
const headed = (top: string, below: string[]): string => `<thead><tr>${top}</tr><tr>${row(below, 'th')}</tr></thead>`;

/** Heads in two rows: groups of columns over columns. */
export const spanned: Shape[] = [
  shape(
    's continuing care under groups, CA',
    '/lists/continuingcare.aspx',
    'en-CA',
    old(
      `<tr class="hdr"><td rowspan="2">Chart</td><td rowspan="2">Patient</td><td colspan="2">Continuing Care</td><td colspan="3">Telephone</td><td colspan="2">Appointments</td></tr><tr class="hdr">${row(['Type', 'Due', 'Home', 'Work', 'Cell', 'Last', 'Next'])}</tr>`,
      all(
        CA,
        (p) =>
          `<tr class="${p.n % 2 ? 'alt' : 'itm'}">${row([p.id, turned(p), pick(p, 'Prophy', 'Perio maintenance'), put(p.due, 'dmy/'), p.home, p.n % 3 ? '' : '01632 960777', p.cell, put(p.seen, 'dmy/'), p.next ? put(p.next, 'dmy/') : ''])}</tr>`,
      ),
    ),
    reads(CA, {
      identity: (p) => p.id,
      name: turned,
      recareType: (p) => pick(p, 'Prophy', 'Perio maintenance'),
      recareDueOn: (p) => p.due,
      phoneHome: (p) => p.home,
      phoneWork: (p) => (p.n % 3 ? null : '01632 960777'),
      phoneMobile: (p) => p.cell,
      lastVisitOn: (p) => p.seen,
      nextBookingOn: (p) => p.next,
    }),
    { country: 'CA' },
  ),
  shape(
    's dates under the visit they are of, es',
    '/revisiones/listado.xhtml',
    'es',
    `<table class="ui-datatable">${headed('<th rowspan="2">Nº</th><th rowspan="2">Paciente</th><th colspan="2">Última visita</th><th colspan="2">Próxima cita</th><th colspan="2">Revisión</th><th rowspan="2">Móvil</th>', ['Fecha', 'Doctor', 'Fecha', 'Hora', 'Tipo', 'Fecha prevista'])}<tbody>${all(
      ES,
      (p) =>
        `<tr>${row([String(p.n + 1), `<a href="/pacientes/${p.id}">${p.name}</a>`, put(p.seen, 'dmy/'), pick(p, 'Dra. Vega', 'Dr. Soler'), p.next ? put(p.next, 'dmy/') : '', p.next ? p.time : '', pick(p, 'Higiene', 'Ortodoncia'), put(p.due, 'dmy/'), p.cell])}</tr>`,
    )}</tbody></table>`,
    reads(ES, {
      ...who,
      lastVisitOn: (p) => p.seen,
      nextBookingOn: (p) => p.next,
      recareType: (p) => pick(p, 'Higiene', 'Ortodoncia'),
      recareDueOn: (p) => p.due,
      phoneMobile: (p) => p.cell,
    }),
    { country: 'ES' },
  ),
  shape(
    's the guarantor has a name too, US',
    '/reports/overdue',
    'en-US',
    `<h2>Patients overdue</h2><table id="overdueGrid">${headed('<th colspan="3">Patient</th><th colspan="2">Guarantor</th><th colspan="2">Visits</th><th rowspan="2">Recall due</th>', ['Name', 'Chart #', 'Cell phone', 'Name', 'Phone', 'Last', 'Next'])}<tbody>${all(
      folk('en', 9),
      (p) =>
        `<tr>${row([p.name, `C-${p.id}`, p.cell, pick(p, 'Ann Mercer', 'Joel Tiller', 'Mia Root'), p.home, as.american(p.seen), p.next ? as.american(p.next) : '-', as.american(p.due)])}</tr>`,
    )}</tbody></table>`,
    reads(folk('en', 9), {
      identity: (p) => `C-${p.id}`,
      name: (p) => p.name,
      phoneMobile: (p) => p.cell,
      guardianName: (p) => pick(p, 'Ann Mercer', 'Joel Tiller', 'Mia Root'),
      lastVisitOn: (p) => p.seen,
      nextBookingOn: (p) => p.next,
      recareDueOn: (p) => p.due,
    }),
    { country: 'US' },
  ),
  shape(
    's a title above both rows of heads, fr',
    '/rappels.php',
    'fr',
    old(
      `<tr><td colspan="6" bgcolor="#ccc"><b>Liste des rappels</b></td></tr><tr><th rowspan="2">Patient</th><th colspan="2">Rappel</th><th rowspan="2">Dernière visite</th><th colspan="2">Coordonnées</th></tr><tr>${row(['Motif', 'Prévu le', 'Portable', 'Courriel'], 'th')}</tr>`,
      `${all(FR, (p) => `<tr>${row([`<a href="fiche.php?patient=${p.id}">${p.name}</a>`, pick(p, 'Détartrage', 'Contrôle'), put(p.due, 'dmy/'), put(p.seen, 'dmy/'), p.cell, p.mail])}</tr>`)}<tr><td colspan="6">10 patients</td></tr>`,
    ),
    reads(FR, {
      ...who,
      recareType: (p) => pick(p, 'Détartrage', 'Contrôle'),
      recareDueOn: (p) => p.due,
      lastVisitOn: (p) => p.seen,
      phoneMobile: (p) => p.cell,
      email: (p) => p.mail,
    }),
    { country: 'FR' },
  ),
  shape(
    's not accounts by their age, US',
    '/reports/aging',
    'en-US',
    `<table>${headed('<th rowspan="2">Patient</th><th colspan="3">Balance</th><th colspan="2">Payments</th>', ['Current', '30 days', '60 days', 'Last', 'Next due'])}<tbody>${all(CA, (p) => `<tr>${row([p.name, '$40.00', '$10.00', '$0.00', as.american(p.seen), as.american(p.due)])}</tr>`)}</tbody></table>`,
    null,
  ),
  shape(
    's not who works when, de',
    '/dienst/plan',
    'de',
    old(
      `<tr><th rowspan="2">Name</th><th colspan="2">Letzter Dienst</th><th colspan="2">Nächster Dienst</th></tr><tr>${row(['Datum', 'Uhrzeit', 'Datum', 'Uhrzeit'], 'th')}</tr>`,
      all(DE, (p) => `<tr>${row([p.name, put(p.seen, 'dmy.'), p.time, put(p.due, 'dmy.'), p.time])}</tr>`),
    ),
    null,
  ),
  shape(
    's not machines and their service, nl',
    '/apparaten',
    'nl',
    `<table>${headed('<th rowspan="2">Apparaat</th><th colspan="2">Onderhoud</th><th colspan="2">Contactpersoon</th>', ['Laatste', 'Volgende', 'Naam', 'Telefoon'])}<tbody>${all(folk('nl', 10), (p) => `<tr>${row([pick(p, 'Autoclaaf', 'Compressor', 'Röntgen'), put(p.seen, 'dmy-'), put(p.due, 'dmy-'), p.name, p.cell])}</tr>`)}</tbody></table>`,
    null,
  ),
];
