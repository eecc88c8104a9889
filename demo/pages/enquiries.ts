import { html } from 'hono/html';
import { printDate } from '../dates.ts';
import type { Enquiry } from '../model.ts';
import type { Store } from '../store.ts';
import type { Markup } from './layout.ts';

const none = html`<span class="never">—</span>`;

function row(store: Store, enquiry: Enquiry): Markup {
  const patient = store.patient(enquiry.patientId);
  if (!patient) return html``;
  const [next] = store.bookings(patient.id);
  const [day = '', time = ''] = enquiry.asked.split('T');
  return html`<tr data-patient-id="${patient.id}" data-enquiry-id="${enquiry.id}">
<td data-col="patient"><a href="/patients/${patient.id}"><bdi>${patient.name}</bdi></a></td>
<td data-col="asked"><time datetime="${enquiry.asked}">${printDate(day)} ${time}</time></td>
<td data-col="about">${enquiry.about}</td>
<td data-col="phone">${patient.mobile ?? none}</td>
<td data-col="with">${enquiry.assignedTo ?? none}</td>
<td data-col="replied">${enquiry.repliedOn ? printDate(enquiry.repliedOn) : none}</td>
<td data-col="appointment">${next ? html`<time datetime="${next.on}T${next.time}">${printDate(next.on)}</time>` : html`<span class="dim">Nothing booked</span>`}</td>
</tr>`;
}

/** Who asked to become a patient, the newest first. */
export function enquiriesPage(store: Store): Markup {
  const rows = [...(store.practice.enquiries ?? [])].sort((a, b) => (a.asked < b.asked ? 1 : -1));
  return html`<section data-screen="enquiries">
<div class="head"><h1>Enquiries</h1></div>
${
  rows.length === 0
    ? html`<p class="empty" id="enquiries-empty">Nobody has asked.</p>`
    : html`<p class="count" id="enquiries-count">Showing <b>${rows.length}</b> of <b>${rows.length}</b> enquiries</p>
<table id="enquiry-list" class="list"><thead><tr><th>Name</th><th>Asked</th><th>About</th><th>Phone</th><th>With</th><th>Answered</th><th>Appointment</th></tr></thead>
<tbody>${rows.map((it) => row(store, it))}</tbody></table>`
}
</section>`;
}
