import type { Shape } from '../shape.ts';
import { all, folk, type One, put, reads, shapeOn, who } from './folk.ts';

const shape = shapeOn('2027-01-14', 'rooms.test');
const NL = folk('nl', 67);
const BR = folk('pt', 68);
const IE = folk('en', 69);
const CH = folk('de', 70);
const GB = folk('en', 71);
const SEL = folk('en', 72);
const DAYS = ['2027-01-14', '2027-01-15'];
const dayOf = (p: One): string => DAYS[p.n < 5 ? 0 : 1] as string;
const STATES = ['Scheduled', 'Checked in', 'No-show', 'Cancelled'];

/** Days, calendars and lists of appointments. */
export const days: Shape[] = [
  shape(
    'n syncfusion agenda, nl',
    '/agenda/lijst',
    'nl',
    `<div class="e-schedule"><div class="e-schedule-toolbar"><span class="e-tbar-btn-text">14 - 15 januari 2027</span></div><div class="e-agenda-view"><table class="e-schedule-table e-content-table"><tbody>${DAYS.map((d, k) => `<tr><td class="e-agenda-cells e-day-border" data-date="${d}"><div class="e-day-date-header"><div class="e-m-date">${d.slice(8)}</div><div class="e-m-day">${k ? 'vr' : 'do'}</div></div></td><td class="e-agenda-cells"><ul class="e-list-parent e-ul">${all(NL.slice(k * 5, k * 5 + 5), (p) => `<li class="e-list-item e-agenda-item"><div class="e-appointment" data-id="Appointment_${p.n}"><div class="e-agenda-time">${p.time}</div><a class="e-subject" href="/agenda/patient/${p.id}">${p.name}</a><div class="e-status">${['Bevestigd', 'Geannuleerd', 'Niet verschenen'][p.n % 3]}</div></div></li>`)}</ul></td></tr>`).join('')}</tbody></table></div></div>`,
    reads(NL, {
      ...who,
      appointmentOn: (p) => `${dayOf(p)} ${p.time}`,
      appointmentStatus: (p) => ['confirmed', 'cancelled', 'no_show'][p.n % 3] as string,
    }),
    { country: 'NL' },
  ),
  shape(
    'n fullcalendar month, BR',
    '/agenda/mes',
    'pt-BR',
    `<div class="fc"><h2 class="fc-toolbar-title">janeiro de 2027</h2><div class="fc-daygrid"><table class="fc-scrollgrid-sync-table"><tbody><tr role="row">${['2027-01-13', ...DAYS].map((d, k) => `<td role="gridcell" class="fc-daygrid-day fc-day" data-date="${d}"><div class="fc-daygrid-day-frame"><div class="fc-daygrid-day-top"><a class="fc-daygrid-day-number">${Number(d.slice(8))}</a></div><div class="fc-daygrid-day-events">${all(k ? BR.slice(k * 5 - 5, k * 5) : [], (p) => `<div class="fc-daygrid-event-harness"><a class="fc-event fc-daygrid-event fc-daygrid-dot-event" href="/agenda/paciente/${p.id}"><div class="fc-daygrid-event-dot"></div><div class="fc-event-time">${p.time}</div><div class="fc-event-title">${p.name}</div></a></div>`)}</div></div></td>`).join('')}</tr></tbody></table></div></div>`,
    reads(BR, { ...who, appointmentOn: (p) => `${dayOf(p)} ${p.time}` }),
    { country: 'BR' },
  ),
  shape(
    'n timeline of a day, IE',
    '/today',
    'en-IE',
    `<h1>Today</h1><ol class="timeline">${all(IE, (p) => `<li class="timeline-entry"><time datetime="2027-01-14T${p.time}">${p.time}</time><div class="box"><a href="/patients/${p.id}">${p.name}</a><em>${p.n % 2 ? 'Check-up' : 'Hygienist'}</em><span class="tag">${STATES[p.n % 4]}</span></div></li>`)}</ol>`,
    reads(IE, {
      ...who,
      appointmentOn: (p) => `2027-01-14 ${p.time}`,
      appointmentType: (p) => (p.n % 2 ? 'Check-up' : 'Hygienist'),
      appointmentStatus: (p) => ['booked', 'arrived', 'no_show', 'cancelled'][p.n % 4] as string,
    }),
    { country: 'IE' },
  ),
  shape(
    'n missed appointments, CH',
    '/termine/verpasst',
    'de-CH',
    `<h1>Verpasste und abgesagte Termine</h1><table><thead><tr><th>Termin vom</th><th>Patient/-in</th><th>Behandler</th><th>Terminstatus</th><th>Natel</th></tr></thead><tbody>${all(CH, (p) => `<tr><td>${put(p.seen, 'dmy.')}, ${p.time} Uhr</td><td><a href="/patienten/akte/${p.id}">${p.name}</a></td><td>Dr. med. dent. Ruf</td><td>${p.n % 2 ? 'Nicht erschienen' : 'Abgesagt'}</td><td>${p.cell}</td></tr>`)}</tbody></table>`,
    reads(CH, {
      ...who,
      appointmentOn: (p) => `${p.seen} ${p.time}`,
      provider: () => 'Dr. med. dent. Ruf',
      appointmentStatus: (p) => (p.n % 2 ? 'no_show' : 'cancelled'),
      phoneMobile: (p) => p.cell,
    }),
    { country: 'CH' },
  ),
  shape(
    'n days without a year under a dated heading, GB',
    '/book/week',
    'en-GB',
    `<h1>11 – 17 January 2027</h1><table class="book"><thead><tr><th>Time</th><th>Patient</th><th>Treatment</th><th>Status</th></tr></thead><tbody>${DAYS.map((_, k) => `<tr class="day"><th colspan="4">${k ? 'Friday 15 January' : 'Thursday 14 January'}</th></tr>${all(GB.slice(k * 5, k * 5 + 5), (p) => `<tr><td>${p.time}</td><td><a href="/book/patient/${p.id}">${p.name}</a></td><td>${p.n % 2 ? 'Scaling' : 'Review'}</td><td>${STATES[p.n % 4]}</td></tr>`)}`).join('')}</tbody></table>`,
    reads(GB, {
      ...who,
      appointmentOn: (p) => `~${dayOf(p)} ${p.time}`,
      appointmentType: (p) => (p.n % 2 ? 'Scaling' : 'Review'),
      appointmentStatus: (p) => ['booked', 'arrived', 'no_show', 'cancelled'][p.n % 4] as string,
    }),
    { country: 'GB' },
  ),
  shape(
    'n a status to choose in each row, GB',
    '/flow',
    'en-GB',
    `<h2>Patient flow, 14/01/2027</h2><table id="flow"><thead><tr><th>Appt time</th><th>Patient</th><th>Visit type</th><th>Appt status</th></tr></thead><tbody>${all(SEL, (p) => `<tr data-patientid="${p.id}"><td>${p.time}</td><td>${p.name}</td><td>${p.n % 2 ? 'New patient' : 'Follow-up'}</td><td><select name="s${p.n}">${STATES.map((s, k) => `<option${k === p.n % 4 ? ' selected' : ''}>${s}</option>`).join('')}</select></td></tr>`)}</tbody></table>`,
    reads(SEL, {
      ...who,
      appointmentOn: (p) => `2027-01-14 ${p.time}`,
      appointmentType: (p) => (p.n % 2 ? 'New patient' : 'Follow-up'),
      appointmentStatus: (p) => ['booked', 'arrived', 'no_show', 'cancelled'][p.n % 4] as string,
    }),
    { country: 'GB' },
  ),
];
