import { html } from 'hono/html';
import { ageOn, printDate } from '../dates.ts';
import type { Store } from '../store.ts';
import type { Markup } from './layout.ts';

const MOST = 60;
const fold = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

export function patientsPage(store: Store, query: string): Markup {
  const wanted = fold(query.trim());
  const found = store.practice.patients
    .filter((p) => p.id.startsWith(wanted) || fold(p.name).includes(wanted))
    .sort((a, b) => a.name.localeCompare(b.name, 'en'));
  const shown = found.slice(0, MOST);
  return html`<section data-screen="patients">
<div class="head"><h1>Patients</h1><form class="filter" action="/patients"><input type="search" name="q" value="${query}" placeholder="Name or number" aria-label="Name or number"><button>Find</button></form></div>
${
  shown.length === 0
    ? html`<p class="empty" id="patients-empty">Nobody by that name or number.</p>`
    : html`<p class="count" id="patients-count">Showing <b>${shown.length}</b> of <b>${found.length}</b> patients</p>
<table id="patient-list" class="list"><thead><tr><th>Patient</th><th>No.</th><th>Born</th><th>Phone</th><th>Dentist</th><th>With us since</th></tr></thead>
<tbody>${shown.map(
        (p) =>
          html`<tr data-patient-id="${p.id}"><td data-col="patient"><a href="/patients/${p.id}"><bdi>${p.name}</bdi></a></td><td data-col="number" class="dim">${p.id}</td><td data-col="born">${printDate(p.birthOn)} <small>${ageOn(p.birthOn, store.today())}</small></td><td data-col="phone">${p.mobile ?? p.home ?? '—'}</td><td data-col="dentist">${p.dentist}</td><td data-col="since">${printDate(p.registeredOn)}</td></tr>`,
      )}</tbody></table>`
}
</section>`;
}
