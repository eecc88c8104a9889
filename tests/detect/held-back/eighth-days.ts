import type { Shape } from '../shape.ts';
import { all, as, folk, type One, put, reads, shapeOn, who } from './folk.ts';

const shape = shapeOn('2026-12-03', 'desk.test');
const FR = folk('fr', 27);
const GB = folk('en', 28);
const IT = folk('it', 29);
const TR = folk('tr', 30);
const DAYS = ['2026-12-03', '2026-12-04'];
const dayOf = (p: One): string => DAYS[p.n % 2] as string;
const byDay = (list: One[]): One[] => [0, 1].flatMap((k) => list.filter((p) => p.n % 2 === k));
const end = (time: string): string => `${time.slice(0, 3)}${time.endsWith('40') ? '55' : '50'}`;

/** Days and calendars. */
export const days: Shape[] = [
  shape(
    'e big calendar agenda, fr',
    '/planning/agenda',
    'fr',
    `<div class="rbc-calendar"><div class="rbc-toolbar"><span class="rbc-toolbar-label">03/12/2026 – 04/12/2026</span></div><div class="rbc-agenda-view"><table class="rbc-agenda-table"><thead><tr><th class="rbc-header">Date</th><th class="rbc-header">Heure</th><th class="rbc-header">Patient</th><th class="rbc-header">État du rendez-vous</th></tr></thead></table><div class="rbc-agenda-content"><table class="rbc-agenda-table"><tbody>${[0, 1].map((k) => all(byDay(FR).slice(k * 5, k * 5 + 5), (p, n) => `<tr>${n === 0 ? `<td rowspan="5" class="rbc-agenda-date-cell">${as.withDay(dayOf(p), 'fr')}</td>` : ''}<td class="rbc-agenda-time-cell">${p.time} – ${end(p.time)}</td><td class="rbc-agenda-event-cell"><a href="/planning/patient/${p.id}">${p.name}</a></td><td>${['Confirmé', 'Annulé', 'Terminé'][p.n % 3]}</td></tr>`)).join('')}</tbody></table></div></div></div>`,
    reads(byDay(FR), {
      ...who,
      appointmentOn: (p) => `${dayOf(p)} ${p.time}`,
      appointmentStatus: (p) => ['confirmed', 'cancelled', 'completed'][p.n % 3] as string,
    }),
    { country: 'FR' },
  ),
  shape(
    'e fullcalendar time grid, GB',
    '/diary/week',
    'en-GB',
    `<div class="fc fc-media-screen"><div class="fc-header-toolbar"><h2 class="fc-toolbar-title">3 – 4 Dec 2026</h2></div><div class="fc-timegrid"><div class="fc-timegrid-cols"><table role="presentation"><tbody><tr role="row"><td class="fc-timegrid-axis"></td>${DAYS.map(
      (d, k) =>
        `<td role="gridcell" class="fc-day fc-timegrid-col" data-date="${d}"><div class="fc-timegrid-col-frame"><div class="fc-timegrid-col-bg"><div class="fc-timegrid-bg-harness"><div class="fc-bg-event fc-event">Lunch</div></div></div><div class="fc-timegrid-col-events">${all(
          GB.filter((p) => p.n % 2 === k),
          (p) =>
            `<div class="fc-timegrid-event-harness fc-timegrid-event-harness-inset" style="inset:${p.n * 40}px 0% 0 0%"><a class="fc-event fc-event-start fc-event-end fc-timegrid-event fc-v-event" href="/diary/patients/${p.id}"><div class="fc-event-main"><div class="fc-event-time">${p.time} - ${end(p.time)}</div><div class="fc-event-title">${p.name}</div><div class="fc-event-state">${['Booked', 'DNA', 'Arrived'][p.n % 3]}</div></div></a></div>`,
        )}</div></div></td>`,
    ).join('')}</tr></tbody></table></div></div></div>`,
    reads(byDay(GB), {
      ...who,
      appointmentOn: (p) => `${dayOf(p)} ${p.time}`,
      appointmentStatus: (p) => ['booked', 'no_show', 'arrived'][p.n % 3] as string,
    }),
    { country: 'GB' },
  ),
  shape(
    'e ionic list with day dividers, it',
    '/tabs/agenda',
    'it',
    `<ion-content><ion-list>${DAYS.map(
      (d, k) =>
        `<ion-item-divider sticky="true"><ion-label>${put(d, 'long', 'it')}</ion-label></ion-item-divider>${all(
          IT.filter((p) => p.n % 2 === k),
          (p) =>
            `<ion-item class="item" href="/tabs/pazienti/${p.id}"><ion-note slot="start">${p.time}</ion-note><ion-label><h2>${p.name}</h2><p>${p.n % 3 ? 'Igiene' : 'Prima visita'}</p></ion-label><ion-badge slot="end">${['Confermato', 'Disdetto', 'Non presentato'][p.n % 3]}</ion-badge></ion-item>`,
        )}`,
    ).join('')}</ion-list></ion-content>`,
    reads(byDay(IT), {
      name: who.name,
      identity: who.identity,
      appointmentOn: (p) => `${dayOf(p)} ${p.time}`,
      appointmentType: (p) => (p.n % 3 ? 'Igiene' : 'Prima visita'),
      appointmentStatus: (p) => ['confirmed', 'cancelled', 'no_show'][p.n % 3] as string,
    }),
    { country: 'IT' },
  ),
  shape(
    'e day list with a status that is a picture, tr',
    '/randevu/gun',
    'tr',
    `<h1>Günlük randevular</h1><h3>${put('2026-12-03', 'long', 'tr')}</h3><table class="gun"><thead><tr><th>Saat</th><th>Hasta</th><th>Hekim</th><th>İşlem</th><th>Durum</th></tr></thead><tbody>${all(TR, (p) => `<tr><td>${p.time}</td><td><a href="/hasta/${p.id}/kart">${p.name}</a></td><td>Dt. Alkan</td><td>${p.n % 2 ? 'Dolgu' : 'Kontrol'}</td><td><i class="fa fa-circle" title="${['Geldi', 'İptal edildi', 'Gelmedi'][p.n % 3]}"></i></td></tr>`)}</tbody></table>`,
    reads(TR, {
      ...who,
      appointmentOn: (p) => `2026-12-03 ${p.time}`,
      provider: () => 'Dt. Alkan',
      appointmentType: (p) => (p.n % 2 ? 'Dolgu' : 'Kontrol'),
      appointmentStatus: (p) => ['arrived', 'cancelled', 'no_show'][p.n % 3] as string,
    }),
    { country: 'TR' },
  ),
];
