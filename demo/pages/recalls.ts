import { html } from 'hono/html';
import { addDays, addMonths, ageOn, isDay, printDate } from '../dates.ts';
import { type Patient, type Recare, recareInterval } from '../model.ts';
import type { Store } from '../store.ts';
import { consentText, type Markup } from './layout.ts';

export interface RecallQuery {
  from?: string;
  to?: string;
  type?: string;
  page?: string;
}

const PAGE = 100;

const firstDay = (due: string) => (due.length === 7 ? `${due}-01` : due);

/** The range the list is limited to when nobody chose one: a year and a half back, a fortnight ahead. */
export const defaultRange = (today: string) => ({ from: addMonths(today, -18), to: addDays(today, 14) });

/**
 * Everyone who owes a recall in the range, by their oldest line. The dead are left out; people who already have a
 * booking, have moved, or asked not to be written to stay on the list, as such lists do.
 */
function recallRows(store: Store, query: RecallQuery) {
  const standard = defaultRange(store.today());
  const from = query.from && isDay(query.from) ? query.from : standard.from;
  const to = query.to && isDay(query.to) ? query.to : standard.to;
  const rows: { patient: Patient; line: Recare }[] = [];
  for (const patient of store.practice.patients) {
    if (patient.deceasedOn) continue;
    const due = patient.recares
      .filter((r) => (!query.type || r.type === query.type) && firstDay(r.due) >= from && firstDay(r.due) <= to)
      .sort((a, b) => (firstDay(a.due) < firstDay(b.due) ? -1 : 1));
    if (due[0]) rows.push({ patient, line: due[0] });
  }
  rows.sort((a, b) => (firstDay(a.line.due) < firstDay(b.line.due) ? -1 : 1));
  return { from, to, rows };
}

function row(store: Store, patient: Patient, line: Recare): Markup {
  const late = firstDay(line.due) < store.today();
  const last = store.lastVisit(patient.id);
  const phone = patient.mobile ?? patient.home ?? patient.work;
  const kind = patient.mobile ? 'mobile' : patient.home ? 'home' : 'work';
  return html`<tr data-patient-id="${patient.id}">
<td data-col="patient"><a href="/patients/${patient.id}"><bdi>${patient.name}</bdi></a></td>
<td data-col="number" class="dim">${patient.id}</td>
<td data-col="born">${printDate(patient.birthOn)} <small>${ageOn(patient.birthOn, store.today())}</small></td>
<td data-col="recall">${line.type}</td>
<td data-col="due" class="${late ? 'late' : ''}">${printDate(line.due)}</td>
<td data-col="last">${last ? printDate(last) : 'never'}</td>
<td data-col="phone">${phone ? html`<span data-phone="${kind}">${phone}</span>` : html`<span class="dim">no phone</span>`}</td>
<td data-col="email">${patient.email ? html`<a href="mailto:${patient.email}" title="${patient.email}">${patient.email}</a>` : html`<span class="dim">no e-mail</span>`}</td>
<td data-col="texts" class="mid">${consentText(patient.consent.sms)}</td>
<td data-col="emails" class="mid">${consentText(patient.consent.email)}</td>
<td data-col="tries" class="num">${line.attempts}</td>
<td data-col="reminded">${line.remindedOn ? printDate(line.remindedOn) : '—'}</td>
</tr>`;
}

export function recallsPage(store: Store, query: RecallQuery): Markup {
  const { from, to, rows } = recallRows(store, query);
  const pages = Math.max(1, Math.ceil(rows.length / PAGE));
  const page = Math.min(pages, Math.max(1, Math.trunc(Number(query.page)) || 1));
  const shown = rows.slice((page - 1) * PAGE, page * PAGE);
  const link = (n: number) => `/recalls?${new URLSearchParams({ from, to, type: query.type ?? '', page: String(n) })}`;
  return html`<section data-screen="recalls">
<div class="head"><h1>Recall list</h1>
<form class="filter" action="/recalls">
  <label>Due from <input type="date" name="from" id="due-from" value="${from}"></label>
  <label>to <input type="date" name="to" id="due-to" value="${to}"></label>
  <label>Recall <select name="type" id="recall-type"><option value="">Every kind</option>${Object.keys(
    recareInterval,
  ).map((type) => html`<option ${type === query.type ? 'selected' : ''}>${type}</option>`)}</select></label>
  <button>Show</button>
</form></div>
${
  rows.length === 0
    ? html`<p class="empty" id="recalls-empty">Nobody is due in this range.</p>`
    : html`<p class="count" id="recalls-count">Showing <b>${shown.length}</b> of <b>${rows.length}</b> recalls${
        pages > 1
          ? html` · ${page > 1 ? html`<a href="${link(page - 1)}" rel="prev">Earlier</a>` : ''} page ${page} of ${pages} ${page < pages ? html`<a href="${link(page + 1)}" rel="next">Later</a>` : ''}`
          : ''
      }</p>
<table id="recall-list" class="list">
<thead><tr><th>Patient</th><th>No.</th><th>Born</th><th>Recall</th><th>Due</th><th>Last visit</th><th>Phone</th><th>E-mail</th><th class="mid" title="May we send texts?">Texts</th><th class="mid" title="May we send e-mails?">E-mails</th><th class="num" title="Times we tried to reach them">Tries</th><th>Reminded</th></tr></thead>
<tbody>${shown.map((r) => row(store, r.patient, r.line))}</tbody>
</table>`
}
</section>`;
}
