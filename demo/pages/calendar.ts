import { html } from 'hono/html';
import { addDays, mondayOf, printDate, printWeekday } from '../dates.ts';
import { type Appointment, providers, statusWords } from '../model.ts';
import { times } from '../seed/builder.ts';
import type { Store } from '../store.ts';
import type { Markup } from './layout.ts';

/** Half hours from the diary's first row; the lunch hour keeps its two empty rows. */
const rowOf = (time: string) => (Number(time.slice(0, 2)) - 8) * 2 + (time.endsWith('30') ? 1 : 0);
const ROWS = rowOf('18:00') - rowOf('08:30');

/** Where blocks lie, as classes: the page's own policy allows no inline styles. */
export const calendarCss = [
  ...times.map((time) => `.at-${rowOf(time)}{grid-row-start:${rowOf(time)}}`),
  ...providers.map((_, i) => `.lane-${i}{grid-column:${i + 1}}`),
  `.day{grid-template-rows:repeat(${ROWS},1fr)}`,
].join('\n');

function block(store: Store, a: Appointment): Markup | '' {
  const patient = store.patient(a.patientId);
  if (!patient) return '';
  const cells = Math.ceil(a.minutes / 30);
  return html`<a class="appt st-${a.status} at-${rowOf(a.time)} lane-${providers.indexOf(a.provider)} for-${cells}" href="/patients/${patient.id}" data-appointment-id="${a.id}" data-patient-id="${patient.id}" data-start="${a.on}T${a.time}" data-status="${a.status}" title="${a.time} ${patient.name}, ${a.type}, ${statusWords[a.status]}"><bdi class="nm">${patient.name}</bdi><span class="ty">${a.type}</span></a>`;
}

export function calendarPage(store: Store, on: string): Markup {
  const monday = mondayOf(on);
  const week = Array.from({ length: 7 }, (_, i) => addDays(monday, i));
  return html`<section data-screen="calendar" data-week="${monday}">
<div class="head"><h1>Calendar</h1>
<form class="filter" action="/calendar">
  <a class="step" href="/calendar?week=${addDays(monday, -7)}" aria-label="The week before">‹</a>
  <a class="step" href="/calendar">This week</a>
  <a class="step" href="/calendar?week=${addDays(monday, 7)}" aria-label="The week after">›</a>
</form>
<h2 id="week-title">${printDate(monday)} – ${printDate(addDays(monday, 6))}</h2>
<p class="key">${(['booked', 'confirmed', 'arrived', 'completed', 'missed', 'cancelled'] as const).map((s) => html`<span class="st ${s}">${statusWords[s]}</span>`)}</p></div>
<div class="week" id="week">
<div class="hours"><b></b>${Array.from({ length: 10 }, (_, i) => html`<span>${8 + i}:${i === 0 ? '30' : '00'}</span>`)}</div>
${week.map(
  (
    day,
  ) => html`<div class="column ${day === store.today() ? 'now' : ''}"><b>${printWeekday(day)} ${Number(day.slice(8))}</b>
<div class="day" data-date="${day}">${store.onDay(day).map((a) => block(store, a))}</div></div>`,
)}
</div>
</section>`;
}
