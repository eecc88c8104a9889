import { html } from 'hono/html';
import { addDays, ageOn, printLongDate } from '../dates.ts';
import { statusWords } from '../model.ts';
import type { Store } from '../store.ts';
import type { Markup } from './layout.ts';

/** What the day list's script draws its rows from. */
export function dayRows(store: Store, on: string) {
  return store.onDay(on).flatMap((a) => {
    const patient = store.patient(a.patientId);
    if (!patient) return [];
    return {
      id: a.id,
      patientId: patient.id,
      name: patient.name,
      age: ageOn(patient.birthOn, store.today()),
      phone: patient.mobile ?? patient.home ?? null,
      time: a.time,
      minutes: a.minutes,
      type: a.type,
      provider: a.provider,
      status: a.status,
      statusText: statusWords[a.status],
    };
  });
}
export type DayRow = ReturnType<typeof dayRows>[number];

/** The day list's page: the rows come later, by script, and again every `every` milliseconds. */
export function dayPage(on: string, every: number): Markup {
  return html`<section data-screen="day" data-date="${on}" data-every="${every}">
<div class="head"><h1>Day list</h1>
<form class="filter" action="/day">
  <a class="step" href="/day?date=${addDays(on, -1)}" aria-label="The day before">‹</a>
  <input type="date" name="date" id="day-date" value="${on}" aria-label="Day">
  <a class="step" href="/day?date=${addDays(on, 1)}" aria-label="The day after">›</a>
  <button>Show</button>
</form>
<h2 id="day-title">${printLongDate(on)}</h2></div>
<p class="count" id="day-summary" aria-live="polite"></p>
<p class="empty" id="day-loading">Fetching the day…</p>
<p class="empty" id="day-empty" hidden>No appointments on this day.</p>
<p class="banner grave" id="day-failed" role="alert" hidden>The list could not be brought up to date. It is tried again shortly.</p>
<table id="day-list" class="list" hidden>
<thead><tr><th>Time</th><th>Patient</th><th class="num">Age</th><th>For</th><th>With</th><th class="num">Min.</th><th>Phone</th><th>Status</th><th></th></tr></thead>
<tbody></tbody>
</table>
</section>`;
}
