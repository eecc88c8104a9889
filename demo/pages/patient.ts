import { html } from 'hono/html';
import { addDays, ageOn, printDate, printLongDate } from '../dates.ts';
import { type Appointment, type Patient, planWords, providers, statusWords, visitTypes } from '../model.ts';
import { times } from '../seed/builder.ts';
import type { Store } from '../store.ts';
import { consentText, type Markup } from './layout.ts';

const line = (name: string, label: string, value: Markup | string | undefined, none = '—') =>
  html`<div data-field="${name}"><dt>${label}</dt><dd>${value ? value : html`<span class="never">${none}</span>`}</dd></div>`;

const channels = { sms: 'Text message', email: 'E-mail', phone: 'Telephone' };

function banners(patient: Patient): Markup {
  return html`${patient.deceasedOn ? html`<p class="banner grave" data-notice="deceased">Deceased ${printDate(patient.deceasedOn)}</p>` : ''}
${patient.movedOn ? html`<p class="banner" data-notice="moved">Moved away ${printDate(patient.movedOn)}</p>` : ''}
${patient.doNotContact ? html`<p class="banner grave" data-notice="do-not-contact">Asked not to be contacted</p>` : ''}`;
}

function details(patient: Patient, today: string): Markup {
  return html`<section class="card" data-card="details"><h2>Details</h2><dl>
${line('number', 'Number', patient.id)}
${line('born', 'Born', `${printDate(patient.birthOn)} (${ageOn(patient.birthOn, today)})`)}
${line('language', 'Language', patient.language)}
${line('dentist', 'Dentist', patient.dentist)}
${line('guardian', 'Parent or guardian', patient.guardian)}
${line('household', 'Household', patient.household)}
${line('since', 'With us since', printDate(patient.registeredOn))}
${line('balance', 'Balance', `£${patient.balance.toFixed(2)}`)}
</dl></section>
<section class="card" data-card="contact"><h2>Contact</h2><dl>
${line('mobile', 'Mobile', patient.mobile)}
${line('home', 'Home', patient.home)}
${line('work', 'Work', patient.work)}
${line('email', 'E-mail', patient.email ? html`<a href="mailto:${patient.email}">${patient.email}</a>` : undefined)}
${line('prefers', 'Prefers', patient.prefers ? channels[patient.prefers] : undefined)}
</dl></section>
<section class="card" data-card="consent"><h2>May we write or ring?</h2><dl>
${line('consent-sms', 'Texts', consentText(patient.consent.sms))}
${line('consent-email', 'E-mails', consentText(patient.consent.email))}
${line('consent-voice', 'Calls', consentText(patient.consent.voice))}
</dl></section>`;
}

const button = (a: Appointment, status: string, word: string) =>
  html`<form method="post" action="/appointments/${a.id}/status"><input type="hidden" name="status" value="${status}"><button class="small" data-action="${status}">${word}</button></form>`;

function bookings(store: Store, patient: Patient, plan?: string): Markup {
  const ahead = store.bookings(patient.id);
  return html`<section class="card" data-card="bookings"><h2>Future appointments</h2>
${
  ahead.length === 0
    ? html`<p class="empty" data-empty="bookings">No future appointments</p>`
    : html`<table class="list"><tbody>${ahead.map(
        (a) =>
          html`<tr data-appointment-id="${a.id}"><td data-col="when"><time datetime="${a.on}T${a.time}">${printLongDate(a.on)}, ${a.time}</time></td><td data-col="type">${a.type}</td><td data-col="with">${a.provider}</td><td data-col="status"><span class="st ${a.status}">${statusWords[a.status]}</span></td><td class="acts">${button(a, 'completed', 'Attended')}${button(a, 'missed', 'Missed')}${button(a, 'cancelled', 'Cancel')}</td></tr>`,
      )}</tbody></table>`
}
<form class="book" method="post" action="/patients/${patient.id}/appointments" id="book">
  ${plan ? html`<input type="hidden" name="plan" value="${plan}">` : ''}
  <label>Day <input type="date" name="on" value="${addDays(store.today(), 7)}" min="${store.today()}"></label>
  <label>Time <select name="time">${times.map((time) => html`<option>${time}</option>`)}</select></label>
  <label>For <select name="type">${visitTypes.map((type) => html`<option ${plan && type === 'Crown prep' ? 'selected' : ''}>${type}</option>`)}</select></label>
  <label>With <select name="provider">${providers.map((p) => html`<option ${p === patient.dentist ? 'selected' : ''}>${p}</option>`)}</select></label>
  <button>Book${plan ? ` for ${plan}` : ''}</button>
</form></section>`;
}

function recares(patient: Patient, today: string): Markup {
  return html`<section class="card" data-card="recare"><h2>Recare</h2>
${
  patient.recares.length === 0
    ? html`<p class="empty" data-empty="recare">No recare set up</p>`
    : html`<table class="list"><thead><tr><th>Recall</th><th>Due</th><th class="num">Tries</th><th>Reminded</th></tr></thead><tbody>${patient.recares
        .toSorted((a, b) => (a.due < b.due ? -1 : 1))
        .map(
          (r) =>
            html`<tr data-recare="${r.type}"><td data-col="type">${r.type}</td><td data-col="due" class="${r.due < today ? 'late' : ''}">${printDate(r.due)}</td><td data-col="tries" class="num">${r.attempts}</td><td data-col="reminded">${r.remindedOn ? printDate(r.remindedOn) : '—'}</td></tr>`,
        )}</tbody></table>`
}</section>`;
}

function history(store: Store, patient: Patient): Markup {
  const ahead = new Set(store.bookings(patient.id));
  const past = store
    .ofPatient(patient.id)
    .filter((a) => !ahead.has(a))
    .reverse();
  return html`<section class="card" data-card="history"><h2>Visits and appointments</h2>
${
  past.length === 0
    ? html`<p class="empty" data-empty="history">Never been here</p>`
    : html`<table class="list"><thead><tr><th>Day</th><th>Time</th><th>For</th><th>With</th><th>Status</th></tr></thead><tbody>${past.map(
        (a) =>
          html`<tr data-appointment-id="${a.id}"><td data-col="day">${printDate(a.on)}</td><td data-col="time">${a.time}</td><td data-col="type">${a.type}</td><td data-col="with">${a.provider}</td><td data-col="status"><span class="st ${a.status}">${statusWords[a.status]}</span></td></tr>`,
      )}</tbody></table>`
}</section>`;
}

function plans(store: Store, patient: Patient): Markup {
  const list = store.plansOf(patient.id);
  return html`<section class="card" data-card="plans"><h2>Treatment plans</h2>
${
  list.length === 0
    ? html`<p class="empty" data-empty="plans">No treatment plans</p>`
    : html`<table class="list"><thead><tr><th>Plan</th><th>Treatment</th><th>Status</th><th>Proposed</th><th>Accepted</th><th>Done</th><th class="num">Value</th></tr></thead><tbody>${list.map(
        (p) =>
          html`<tr data-plan-id="${p.id}"><td data-col="plan">${p.id}</td><td data-col="title">${p.title}</td><td data-col="status"><span class="st ${p.status}">${planWords[p.status]}</span></td><td data-col="proposed">${printDate(p.proposedOn)}</td><td data-col="accepted">${p.acceptedOn ? printDate(p.acceptedOn) : '—'}</td><td data-col="done">${p.done} / ${p.planned}</td><td data-col="value" class="num">£${p.value.toLocaleString('en-GB')}.00</td></tr>`,
      )}</tbody></table>`
}</section>`;
}

export function patientPage(store: Store, patient: Patient, query: { problem?: string; plan?: string }): Markup {
  const today = store.today();
  return html`<article data-screen="patient" data-patient-id="${patient.id}">
<div class="head"><h1 id="patient-name"><bdi>${patient.name}</bdi></h1><p class="count">${ageOn(patient.birthOn, today)} years · No. ${patient.id}</p></div>
${banners(patient)}
${query.problem ? html`<p class="banner grave" role="alert" id="problem">${query.problem}</p>` : ''}
<div class="columns"><div class="side">${details(patient, today)}</div>
<div class="wide">${bookings(store, patient, query.plan)}${recares(patient, today)}${plans(store, patient)}${history(store, patient)}</div></div>
</article>`;
}
