import { all, folk, type One, pick, put, reads, row, shapeOn, who } from '../held-back/folk.ts';
import type { Shape } from '../shape.ts';

const shape = shapeOn('2027-01-14', 'diary.test');
const DAYS = ['2027-01-12', '2027-01-13', '2027-01-15'];
const dayOf = (p: One): string => DAYS[p.n < 4 ? 0 : p.n < 7 ? 1 : 2] as string;
const on = (d: string, list: One[]): One[] => list.filter((p) => dayOf(p) === d);
const STATES = ['Booked', 'Confirmed', 'Cancelled', 'No show'];
const IS = ['booked', 'confirmed', 'cancelled', 'no_show'];
const WEEK = ['2027-01-11', ...DAYS.slice(0, 2), '2027-01-14', '2027-01-15', '2027-01-16', '2027-01-17'];
const GB = folk('en', 31);
const FR = folk('fr', 32);
const US = folk('en', 33);
const DE = folk('de', 34);
const NL = folk('nl', 35);
const ES = folk('es', 36);
const two = (n: number): string => String(n).padStart(2, '0');
const till = (t: string): string => `${t.slice(0, 3)}${two(Number(t.slice(3)) + 19)}`;

const month = (list: One[], td: (d: string, body: string) => string, event: (p: One) => string): string =>
  `<table class="month"><thead><tr>${row(['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'], 'th')}</tr></thead><tbody><tr>${all(WEEK, (d) => td(d, all(on(d, list), event)))}</tr></tbody></table>`;

/** Days that stand about the records: squares of a month, agendas, columns of a day. */
export const calendars: Shape[] = [
  shape(
    'c a month whose days are links',
    '/diary/month',
    'en-GB',
    `<h1>January 2027</h1>${month(
      GB,
      (d, body) => `<td class="day"><a class="num" href="/diary/day?date=${d}">${Number(d.slice(8))}</a>${body}</td>`,
      (p) =>
        `<div class="appt"><span class="t">${p.time}</span> <a href="/patients/${p.id}">${p.name}</a> <span class="st">${pick(p, ...STATES)}</span></div>`,
    )}`,
    reads(GB, { ...who, appointmentOn: (p) => `${dayOf(p)} ${p.time}`, appointmentStatus: (p) => pick(p, ...IS) }),
    { country: 'GB' },
  ),
  shape(
    'c a month whose squares say their day aloud, fr',
    '/agenda/mois',
    'fr',
    `<h2>janvier 2027</h2>${month(
      FR,
      (d, body) =>
        `<td role="gridcell" aria-label="${put(d, 'long', 'fr')}"><div class="numero">${Number(d.slice(8))}</div>${body}</td>`,
      (p) =>
        `<button class="rdv"><b>${p.time}</b> <span class="qui">${p.name}</span> <i class="statut">${pick(p, 'Confirmé', 'Annulé', 'Absent')}</i></button>`,
    )}`,
    reads(FR, {
      name: (p) => p.name,
      appointmentOn: (p) => `${dayOf(p)} ${p.time}`,
      appointmentStatus: (p) => pick(p, 'confirmed', 'cancelled', 'no_show'),
    }),
    { country: 'FR' },
  ),
  shape(
    'c an agenda whose toolbar says the year, US',
    '/calendar',
    'en-US',
    `<div class="rbc-calendar"><div class="rbc-toolbar"><span class="rbc-btn-group"><button>Today</button></span><span class="rbc-toolbar-label">01/11/2027 – 01/17/2027</span></div><div class="rbc-agenda-view"><table class="rbc-agenda-table"><thead><tr><th class="rbc-header">Date</th><th class="rbc-header">Time</th><th class="rbc-header">Patient</th></tr></thead></table><div class="rbc-agenda-content"><table class="rbc-agenda-table"><tbody>${all(DAYS, (d) => all(on(d, US), (p, i) => `<tr>${i ? '' : `<td rowspan="${on(d, US).length}" class="rbc-agenda-date-cell">${['Tue', 'Wed', 'Fri'][DAYS.indexOf(d)]} Jan ${d.slice(8)}</td>`}<td class="rbc-agenda-time-cell"><span>${p.time} – ${till(p.time)}</span></td><td class="rbc-agenda-event-cell">${p.name}</td></tr>`))}</tbody></table></div></div></div>`,
    reads(US, { name: (p) => p.name, appointmentOn: (p) => `~${dayOf(p)} ${p.time}` }),
    { country: 'US' },
  ),
  shape(
    'c a column for each who treats, de',
    '/kalender/tag',
    'de',
    `<h1>Terminkalender</h1><h2>Dienstag, 12. Januar 2027</h2><table class="tag"><thead><tr>${row(['Zeit', 'Dr. Ruf', 'Dr. Kern'], 'th')}</tr></thead><tbody>${all([0, 1, 2, 3, 4], (k) => `<tr><th class="zeit">${two(8 + k)}:00</th>${all([0, 1], (c) => `<td>${k === 2 && c ? '' : all(DE.slice(k * 2 + c, k * 2 + c + 1), (p) => `<div class="termin"><a href="/patienten/${p.id}">${p.name}</a><span class="grund">${pick(p, 'Kontrolle', 'Füllung')}</span><span class="status">${pick(p, 'Bestätigt', 'Eingetroffen', 'Abgesagt')}</span></div>`)}</td>`)}</tr>`)}</tbody></table>`,
    reads(
      DE.filter((p) => p.n !== 5),
      {
        ...who,
        appointmentOn: (p) => `2027-01-12 ${two(8 + Math.floor(p.n / 2))}:00`,
        appointmentType: (p) => pick(p, 'Kontrolle', 'Füllung'),
        appointmentStatus: (p) => pick(p, 'confirmed', 'arrived', 'cancelled'),
      },
    ),
    { country: 'DE' },
  ),
  shape(
    'c events laid over a day, nl',
    '/agenda/dag',
    'nl',
    `<div class="kop"><h1>Agenda</h1><div class="dag">donderdag 14 januari 2027</div></div><div class="calendar_default_main"><table><tr><td class="calendar_default_colheader">Dr. Vos</td><td class="calendar_default_colheader">Dr. Kok</td></tr></table><div class="calendar_default_scroll">${all(NL, (p) => `<div class="calendar_default_event" style="position:absolute;left:${p.n % 2 ? 50 : 0}%;top:${p.n * 40}px"><div class="calendar_default_event_inner"><span class="tijd">${p.time} - ${till(p.time)}</span> <strong>${p.name}</strong> <em>${pick(p, 'Bevestigd', 'Geannuleerd', 'Niet verschenen')}</em></div></div>`)}</div></div>`,
    reads(NL, {
      name: (p) => p.name,
      appointmentOn: (p) => `2027-01-14 ${p.time}`,
      appointmentStatus: (p) => pick(p, 'confirmed', 'cancelled', 'no_show'),
    }),
    { country: 'NL' },
  ),
  shape(
    'c an agenda under days with their year, es',
    '/agenda/lista',
    'es',
    `<h1>Agenda</h1><div class="agenda">${all(DAYS, (d) => `<div class="bloque"><div class="fecha">${put(d, 'long', 'es')}</div>${all(on(d, ES), (p) => `<div class="linea"><span class="hora">${p.time}</span><span class="nombre"><a href="/paciente/${p.id}">${p.name}</a></span><span class="estado">${pick(p, 'Confirmada', 'Cancelada', 'Atendida')}</span></div>`)}</div>`)}</div>`,
    reads(ES, {
      ...who,
      appointmentOn: (p) => `${dayOf(p)} ${p.time}`,
      appointmentStatus: (p) => pick(p, 'confirmed', 'cancelled', 'completed'),
    }),
    { country: 'ES' },
  ),
  shape(
    'c not who is away in a month',
    '/team/leave',
    'en-GB',
    `<h1>Team leave, January 2027</h1>${month(
      GB,
      (d, body) => `<td class="day"><a class="num" href="/team/day?date=${d}">${Number(d.slice(8))}</a>${body}</td>`,
      (p) =>
        `<div class="leave"><span class="t">${p.time}</span> <span>${p.name}</span> <span class="st">${pick(p, 'Confirmed', 'Pending')}</span></div>`,
    )}`,
    null,
  ),
  shape(
    'c not rooms that are cleaned, de',
    '/hygiene/tag',
    'de',
    `<h1>Reinigungsplan</h1><h2>Dienstag, 12. Januar 2027</h2><table class="tag"><thead><tr>${row(['Zeit', 'Zimmer 1', 'Zimmer 2'], 'th')}</tr></thead><tbody>${all([0, 1, 2, 3, 4], (k) => `<tr><th class="zeit">${two(8 + k)}:00</th>${all([0, 1], (c) => `<td><div class="dienst"><b>${DE[k * 2 + c]?.name}</b><span class="status">${c ? 'Erledigt' : 'Offen'}</span></div></td>`)}</tr>`)}</tbody></table>`,
    null,
  ),
];
