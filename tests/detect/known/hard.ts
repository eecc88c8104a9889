import { all, as, folk, type One, pick, put, reads, row, shapeOn, table, turned, who } from '../held-back/folk.ts';
import type { Shape } from '../shape.ts';

const shape = shapeOn('2027-01-14', 'hard.test');
const GB = folk('en', 121);
const DE = folk('de', 122);
const FR = folk('fr', 123);
const NL = folk('nl', 124);
const IT = folk('it', 125);
const PT = folk('pt', 126);
const ES = folk('es', 127);
const US = folk('en', 128);
const AU = folk('en', 129);
const CA = folk('fr', 130);
const by = (list: One[], n: number, k: number): One[] => list.filter((p) => p.n % n === k);
const STATES = ['Booked', 'Arrived', 'Cancelled', 'DNA'];
const list = (some: One[], heads: string[], states: string[]): string =>
  table(some, heads, (p) => [p.time, `<a href="/patients/${p.id}">${p.name}</a>`, pick(p, ...states)]);

/** Near the kinds of page of before: a second date beside, another list in the same make. */
export const hard: Shape[] = [
  shape(
    'h today beside the title and the day that is shown below it',
    '/book',
    'en-GB',
    `<div class="head"><h1>Appointments</h1><span class="stamp">Thursday 14 January 2027</span></div><div class="tools"><button>‹</button><span>Monday 18 January 2027</span><button>›</button></div>${list(GB, ['Time', 'Patient', 'Status'], STATES)}`,
    null,
  ),
  shape(
    'h the day between two arrows, de',
    '/termine',
    'de',
    `<div class="kopf"><h1>Termine</h1><div class="blaettern"><button>‹</button><span class="tag-anzeige">Montag, 18. Januar 2027</span><button>›</button></div></div>${list(DE, ['Uhrzeit', 'Patient', 'Status'], ['Bestätigt', 'Eingetroffen', 'Abgesagt', 'Nicht erschienen'])}`,
    reads(DE, {
      ...who,
      appointmentOn: (p) => `2027-01-18 ${p.time}`,
      appointmentStatus: (p) => pick(p, 'confirmed', 'arrived', 'cancelled', 'no_show'),
    }),
    { country: 'DE' },
  ),
  shape(
    'h printed on, fr',
    '/impression/agenda',
    'fr',
    `<div class="haut"><h2>Agenda du cabinet</h2><p>Imprimé le <span>14/01/2027</span></p></div>${list(FR, ['Heure', 'Patient', 'Statut'], ['Confirmé', 'Arrivé', 'Annulé'])}`,
    null,
  ),
  shape(
    'h groups over columns in the wrong order, US',
    '/reports/continuing-care',
    'en-US',
    `<table class="rpt"><thead><tr><th colspan="2">Responsible party</th><th colspan="3">Patient</th><th colspan="2">Continuing care</th><th rowspan="2">Last visit</th></tr><tr>${row(['Name', 'Phone', 'Name', 'Patient ID', 'DOB', 'Type', 'Due date'], 'th')}</tr></thead><tbody>${all(US, (p) => `<tr>${row([pick(p, 'Ann Mercer', 'Joel Tiller'), p.home, turned(p), p.id, as.american(p.born), pick(p, 'Prophy', 'Perio'), as.american(p.due), as.american(p.seen)])}</tr>`)}</tbody></table>`,
    reads(US, {
      identity: (p) => p.id,
      name: turned,
      guardianName: (p) => pick(p, 'Ann Mercer', 'Joel Tiller'),
      birthOn: (p) => p.born,
      recareType: (p) => pick(p, 'Prophy', 'Perio'),
      recareDueOn: (p) => p.due,
      lastVisitOn: (p) => p.seen,
    }),
    { country: 'US' },
  ),
  shape(
    'h groups in words nobody knows, nl',
    '/oproep/lijst',
    'nl',
    `<table><thead><tr><th colspan="3">Wie</th><th colspan="2">Wanneer</th></tr><tr>${row(['Patiënt', 'Geboren', 'Mobiel', 'Laatste bezoek', 'Oproepdatum'], 'th')}</tr></thead><tbody>${all(NL, (p) => `<tr>${row([`<a href="/patienten/${p.id}">${p.name}</a>`, put(p.born, 'dmy-'), p.cell, put(p.seen, 'dmy-'), put(p.due, 'dmy-')])}</tr>`)}</tbody></table>`,
    reads(NL, {
      ...who,
      birthOn: (p) => p.born,
      phoneMobile: (p) => p.cell,
      lastVisitOn: (p) => p.seen,
      recareDueOn: (p) => p.due,
    }),
    { country: 'NL' },
  ),
  shape(
    'h a list view with the fields of a row in two lines, it',
    '/web/pazienti',
    'it',
    `<h1>Pazienti da richiamare</h1><div class="list-view">${all(IT, (p) => `<div class="list-view-item" data-paziente-id="${p.id}"><div class="left"><input type="checkbox"><span class="avatar">${p.first[0]}${p.last[0]}</span></div><div class="mid"><div class="l1"><strong>${p.name}</strong><span class="tag">${pick(p, 'Contattato', 'Da contattare')}</span></div><div class="l2"><span>Richiamo: ${put(p.due, 'dmy/')}</span> <span>Ultima visita: ${put(p.seen, 'dmy/')}</span> <span>Cell.: ${p.cell}</span></div></div><div class="right"><button>⋮</button></div></div>`)}</div>`,
    reads(IT, {
      ...who,
      recareDueOn: (p) => p.due,
      recareStatus: (p) => pick(p, 'contacted', 'due'),
      lastVisitOn: (p) => p.seen,
      phoneMobile: (p) => p.cell,
    }),
    { country: 'IT' },
  ),
  shape(
    'h lanes that are days, pt',
    '/agenda/semana',
    'pt-PT',
    `<h1>Agenda da semana</h1><div class="semana">${all(['2027-01-18', '2027-01-19'], (d, k) => `<div class="coluna"><div class="titulo">${put(d, 'long', 'pt-PT')}</div>${all(by(PT, 2, k), (p) => `<div class="marc"><span class="h">${p.time}</span><b>${p.name}</b><span class="e">${pick(p, 'Confirmada', 'Cancelada', 'Faltou')}</span></div>`)}</div>`)}</div>`,
    [0, 1].flatMap((k) =>
      reads(by(PT, 2, k), {
        name: (p) => p.name,
        appointmentOn: (p) => `2027-01-${18 + k} ${p.time}`,
        appointmentStatus: (p) => pick(p, 'confirmed', 'cancelled', 'no_show'),
      }),
    ),
    { country: 'PT' },
  ),
  shape(
    'h a recall whose kind stands below the name, es',
    '/revisiones',
    'es',
    table(ES, ['Paciente', 'Fecha de revisión', 'Última visita', 'Contacto'], (p) => [
      `<a href="/pacientes/${p.id}">${p.name}</a><div class="sub">${pick(p, 'Higiene', 'Ortodoncia')}</div>`,
      `${put(p.due, 'dmy/')} <span class="chip">${pick(p, 'Pendiente', 'Contactado')}</span>`,
      put(p.seen, 'dmy/'),
      `<div>${p.cell}</div><div>${p.mail}</div>`,
    ]),
    reads(ES, {
      ...who,
      recareDueOn: (p) => p.due,
      recareStatus: (p) => pick(p, 'due', 'contacted'),
      lastVisitOn: (p) => p.seen,
      phone: (p) => p.cell,
      email: (p) => p.mail,
    }),
    { country: 'ES' },
  ),
  shape(
    'h every third row of another form, AU',
    '/recalls',
    'en-AU',
    `<h1>Recalls</h1><table><thead><tr>${row(['Patient', 'Due', 'Last seen', 'Mobile', ''], 'th')}</tr></thead><tbody>${all(AU, (p) => (p.n % 3 === 2 ? `<tr class="urgent"><td><b>!</b> <a href="/patients/${p.id}">${p.name}</a></td><td><b>${put(p.due, 'd M y')}</b></td><td>${put(p.seen, 'd M y')}</td><td><a href="tel:${p.cell.replaceAll(' ', '')}">${p.cell}</a></td><td></td></tr>` : `<tr><td><a href="/patients/${p.id}">${p.name}</a></td><td>${put(p.due, 'd M y')}</td><td>${put(p.seen, 'd M y')}</td><td>${p.cell}</td><td><button>Call</button></td></tr>`))}</tbody></table>`,
    reads(AU, { ...who, recareDueOn: (p) => p.due, lastVisitOn: (p) => p.seen, phoneMobile: (p) => p.cell }),
    { country: 'AU' },
  ),
  shape(
    'h not lab work due back, CA',
    '/labo/suivi',
    'fr-CA',
    `<table><thead><tr><th rowspan="2">Patient</th><th colspan="2">Laboratoire</th><th colspan="2">Dates</th></tr><tr>${row(['Nom', 'Téléphone', 'Envoyé', 'Retour prévu'], 'th')}</tr></thead><tbody>${all(CA, (p) => `<tr>${row([p.name, pick(p, 'Labo Nord', 'Labo Sud'), p.home, p.seen, p.due])}</tr>`)}</tbody></table>`,
    null,
  ),
  shape(
    'h not stays in a hotel, de',
    '/belegung',
    'de',
    `<div class="kopf"><h1>Belegungskalender</h1><p>Montag, 18. Januar 2027</p></div><table><tr>${row(['Zeit', 'Zimmer 1', 'Zimmer 2'], 'td')}</tr>${all([0, 1, 2, 3], (k) => `<tr><td>${10 + k}:00</td>${all([0, 1], (c) => `<td><div class="gast"><b>${DE[k * 2 + c]?.name}</b> <i>${c ? 'Bestätigt' : 'Offen'}</i></div></td>`)}</tr>`)}</table>`,
    null,
  ),
  shape(
    'h not guests of a party in slots, en',
    '/events/guests',
    'en-GB',
    `<h1>Guests</h1><div class="lanes">${all(['Invited', 'Confirmed', 'Declined'], (s, k) => `<div class="lane"><div class="lane-title">${s}</div>${all(by(GB, 3, k), (p) => `<div class="lane-card"><b>${p.name}</b><span>Reply by ${put(p.due, 'd M y')}</span></div>`)}</div>`)}</div>`,
    null,
  ),
  shape(
    'h not lessons of a day',
    '/lessons',
    'en-GB',
    `<h1>Driving lessons</h1><h2>Thursday 14 January 2027</h2>${table(GB, ['Time', 'Name', 'Status'], (p) => [p.time, p.name, pick(p, 'Booked', 'Cancelled', 'Completed')])}`,
    null,
  ),
  shape(
    'h not what was borrowed, nl',
    '/uitleen',
    'nl',
    table(NL, ['Naam', 'Mobiel', 'Vervaldatum', 'Status'], (p) => [
      p.name,
      p.cell,
      put(p.due, 'dmy-'),
      pick(p, 'Open', 'Afgerond'),
    ]),
    null,
  ),
];
