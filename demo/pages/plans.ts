import { html } from 'hono/html';
import { printDate } from '../dates.ts';
import { type Plan, planWords } from '../model.ts';
import type { Store } from '../store.ts';
import type { Markup } from './layout.ts';

const views = {
  open: 'All open',
  unbooked: 'Accepted, nothing booked',
  proposed: 'Proposed',
  closed: 'Completed or declined',
} as const;
type View = keyof typeof views;

/** What the patient is next booked for: the appointment made for the plan, else whatever comes first. */
function nextFor(store: Store, plan: Plan) {
  const ahead = store.bookings(plan.patientId);
  return ahead.find((a) => a.planId === plan.id) ?? ahead[0];
}

function inView(store: Store, plan: Plan, view: View): boolean {
  const open = plan.status === 'proposed' || plan.status === 'accepted' || plan.status === 'in_progress';
  if (view === 'closed') return !open;
  if (view === 'proposed') return plan.status === 'proposed';
  if (view === 'unbooked') return open && plan.status !== 'proposed' && !nextFor(store, plan);
  return open;
}

function row(store: Store, plan: Plan): Markup | '' {
  const patient = store.patient(plan.patientId);
  if (!patient) return '';
  const booking = nextFor(store, plan);
  const closed = plan.status === 'completed' || plan.status === 'declined';
  return html`<tr data-plan-id="${plan.id}" data-patient-id="${patient.id}">
<td data-col="plan" class="dim">${plan.id}</td>
<td data-col="patient"><a href="/patients/${patient.id}"><bdi>${patient.name}</bdi></a></td>
<td data-col="title">${plan.title}</td>
<td data-col="status"><span class="st ${plan.status}">${planWords[plan.status]}</span></td>
<td data-col="proposed">${printDate(plan.proposedOn)}</td>
<td data-col="accepted">${plan.acceptedOn ? printDate(plan.acceptedOn) : '—'}</td>
<td data-col="done">${plan.done} / ${plan.planned}</td>
<td data-col="value" class="num">£${plan.value.toLocaleString('en-GB')}.00</td>
<td data-col="appointment">${booking ? html`<time datetime="${booking.on}T${booking.time}">${printDate(booking.on)}</time> <small>${booking.type}</small>` : html`<span class="late">Nothing booked</span>${closed ? '' : html` <a href="/patients/${patient.id}?plan=${plan.id}#book">Book</a>`}`}</td>
</tr>`;
}

export function plansPage(store: Store, wanted: string | undefined): Markup {
  const view: View = wanted !== undefined && wanted in views ? (wanted as View) : 'open';
  const rows = store.practice.plans
    .filter((plan) => inView(store, plan, view))
    .sort((a, b) => (a.proposedOn < b.proposedOn ? -1 : 1));
  const sum = rows.reduce((total, plan) => total + plan.value, 0);
  return html`<section data-screen="plans" data-view="${view}">
<div class="head"><h1>Treatment plans</h1>
<nav class="filter" aria-label="Which plans">${Object.entries(views).map(
    ([key, name]) =>
      html`<a class="step" href="/plans?view=${key}" aria-current="${key === view ? 'true' : 'false'}">${name}</a>`,
  )}</nav></div>
${
  rows.length === 0
    ? html`<p class="empty" id="plans-empty">No plans here.</p>`
    : html`<p class="count" id="plans-count">Showing <b>${rows.length}</b> of <b>${rows.length}</b> plans · £${sum.toLocaleString('en-GB')} in all</p>
<table id="plan-list" class="list">
<thead><tr><th>Plan</th><th>Patient</th><th>Treatment</th><th>Status</th><th>Proposed</th><th>Accepted</th><th>Done</th><th class="num">Value</th><th>Next appointment</th></tr></thead>
<tbody>${rows.map((plan) => row(store, plan))}</tbody>
</table>`
}
</section>`;
}
