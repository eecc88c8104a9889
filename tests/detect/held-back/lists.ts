import { page, type Shape, TODAY } from '../shape.ts';
import { at, each, faces, put, truths } from './faces.ts';

const P = faces(12);
const days = [16, 17, 18];
const byDay = days.flatMap((_, d) => P.filter((f) => f.n % 3 === d));

/** Cards, definitions, events, agendas. */
export const lists: Shape[] = [
  {
    name: 'bootstrap-cards-es',
    url: at('/pacientes/pendientes'),
    today: TODAY,
    html: page(
      `<div class="container"><h4>Pacientes sin cita</h4><div class="row">${each(P, (f) => `<div class="col-md-4 mb-3"><div class="card h-100"><div class="card-body"><h5 class="card-title"><a href="/pacientes/${f.id}">${f.name}</a></h5><p class="card-text mb-1"><strong>Última cita:</strong> ${put(f.seen, 'dmy/')}</p><p class="card-text mb-1"><strong>Próxima revisión:</strong> ${put(f.due, 'dmy/')}</p><p class="card-text"><i class="bi bi-phone"></i> <strong>Móvil:</strong> ${f.phone}</p><a class="btn btn-primary" href="/citas/nueva?paciente=${f.id}">Dar cita</a></div></div></div>`)}</div></div>`,
      'es',
    ),
    truth: truths(P, {
      identity: (f) => f.id,
      name: (f) => f.name,
      lastVisitOn: (f) => f.seen,
      recareDueOn: (f) => f.due,
      phoneMobile: (f) => f.phone,
    }),
  },
  {
    name: 'definitions-it',
    url: at('/richiami/elenco'),
    today: TODAY,
    html: page(
      `<h2>Richiami in scadenza</h2>${each(P, (f) => `<section class="scheda" data-paziente="${f.id}"><h3>${f.last.toUpperCase()} ${f.first}</h3><dl><dt>Data di nascita</dt><dd>${put(f.born, 'dmy/')}</dd><dt>Scadenza richiamo</dt><dd>${put(f.due, 'd M y', 'it')}</dd><dt>Ultima visita</dt><dd>${put(f.seen, 'd M y', 'it')}</dd><dt>Cellulare</dt><dd>${f.phone}</dd></dl></section>`)}`,
      'it',
    ),
    truth: truths(P, {
      identity: (f) => f.id,
      name: (f) => `${f.last.toUpperCase()} ${f.first}`,
      birthOn: (f) => f.born,
      recareDueOn: (f) => f.due,
      lastVisitOn: (f) => f.seen,
      phoneMobile: (f) => f.phone,
    }),
  },
  {
    name: 'fullcalendar-list',
    url: at('/diary'),
    today: TODAY,
    html: page(
      `<div class="fc fc-media-screen"><div class="fc-header-toolbar"><h2 class="fc-toolbar-title">16 – 20 Nov 2026</h2></div><div class="fc-view fc-listWeek-view"><table class="fc-list-table"><thead><tr><th scope="col">Time</th><th scope="col" aria-hidden="true"></th><th scope="col">Event</th></tr></thead><tbody>${days
        .map(
          (day, d) =>
            `<tr class="fc-list-day fc-day" data-date="2026-11-${day}"><th colspan="3" scope="colgroup"><div class="fc-list-day-cushion"><a class="fc-list-day-text">${new Intl.DateTimeFormat('en', { month: 'long', day: 'numeric', year: 'numeric' }).format(new Date(`2026-11-${day}T12:00:00`))}</a><a class="fc-list-day-side-text" aria-hidden="true">Monday</a></div></th></tr>${each(
              P.filter((f) => f.n % 3 === d),
              (f) =>
                `<tr class="fc-event fc-event-start fc-event-end"><td class="fc-list-event-time">${f.time} - ${f.time.slice(0, 3)}59</td><td aria-hidden="true" class="fc-list-event-graphic"><span class="fc-list-event-dot"></span></td><td class="fc-list-event-title"><a href="/patients/${f.id}">${f.name}</a></td></tr>`,
            )}`,
        )
        .join('')}</tbody></table></div></div>`,
    ),
    truth: truths(byDay, {
      identity: (f) => f.id,
      name: (f) => f.name,
      appointmentOn: (f) => `2026-11-${days[f.n % 3]} ${f.time}`,
    }),
  },
  {
    name: 'fullcalendar-timegrid-fr',
    url: at('/agenda'),
    today: TODAY,
    html: page(
      `<div class="fc"><table class="fc-scrollgrid"><tbody><tr><td><div class="fc-timegrid-body"><div class="fc-timegrid-cols"><table><tbody><tr role="row"><td class="fc-timegrid-col fc-timegrid-axis"></td>${days
        .map(
          (day, d) =>
            `<td class="fc-timegrid-col fc-day" data-date="2026-11-${day}" role="gridcell"><div class="fc-timegrid-col-frame"><div class="fc-timegrid-col-events">${each(
              P.filter((f) => f.n % 3 === d),
              (f) =>
                `<div class="fc-timegrid-event-harness" style="inset: ${f.n * 20}px 0% -40px"><a class="fc-event fc-timegrid-event" data-patient-id="${f.id}"><div class="fc-event-main"><div class="fc-event-main-frame"><div class="fc-event-time">${f.time}</div><div class="fc-event-title-container"><div class="fc-event-title fc-sticky">${f.name}</div></div></div></div></a></div>`,
            )}</div></div></td>`,
        )
        .join('')}</tr></tbody></table></div></div></td></tr></tbody></table></div>`,
      'fr',
    ),
    truth: truths(byDay, {
      identity: (f) => f.id,
      name: (f) => f.name,
      appointmentOn: (f) => `2026-11-${days[f.n % 3]} ${f.time}`,
    }),
  },
  {
    name: 'wide-table-and-phone-cards',
    url: at('/recare/due'),
    today: TODAY,
    country: 'US',
    html: page(
      `<h1>Recare due</h1><div class="d-none d-lg-block"><table class="table table-hover align-middle"><thead class="table-light"><tr><th>Patient</th><th>Recare due</th><th>Next appt</th><th>Phone</th></tr></thead><tbody>${each(P, (f) => `<tr><td><a href="/patients/${f.id}/edit" class="fw-semibold">${f.name}</a><div class="text-muted small">#${f.id}</div></td><td>${put(f.due, 'M d, y')}</td><td>${f.next ? put(f.next, 'M d, y') : '<span class="text-muted">None scheduled</span>'}</td><td><a href="tel:${f.phone}">${f.phone}</a></td></tr>`)}</tbody></table></div><div class="d-lg-none" style="display: none">${each(P, (f) => `<div class="card mb-2"><div class="card-body"><a href="/patients/${f.id}/edit">${f.name}</a><div>Recare due ${put(f.due, 'M d, y')}</div></div></div>`)}</div>`,
    ),
    truth: truths(P, {
      identity: (f) => f.id,
      name: (f) => f.name,
      recareDueOn: (f) => f.due,
      nextBookingOn: (f) => f.next,
      phone: (f) => f.phone,
    }),
  },
  {
    name: 'notice-list-with-icons',
    url: at('/hygiene'),
    today: TODAY,
    html: page(
      `<main><h1>Hygiene recall</h1><div role="list">${each(P, (f) => `<div role="listitem" class="row-item"><button class="linklike" data-patient-id="${f.id}" aria-label="Open ${f.name}">${f.name}</button><span class="meta" aria-label="Due date"><svg aria-hidden="true"></svg>${put(f.due, 'iso')}</span><span class="meta" aria-label="Phone">${f.phone}</span><span class="meta" aria-label="Last visit">${put(f.seen, 'iso')}</span></div>`)}</div></main>`,
    ),
    truth: truths(P, {
      identity: (f) => f.id,
      name: (f) => f.name,
      recareDueOn: (f) => f.due,
      phone: (f) => f.phone,
      lastVisitOn: (f) => f.seen,
    }),
  },
  {
    name: 'quotes-it',
    url: at('/preventivi'),
    today: TODAY,
    html: page(
      `<h1>Preventivi</h1><table class="elenco"><thead><tr><th>N. preventivo</th><th>Paziente</th><th>Data preventivo</th><th>Importo</th><th>Stato</th></tr></thead><tbody>${each(P, (f) => `<tr><td><a href="/preventivi/${500 + f.n}">PR-${500 + f.n}</a></td><td><a href="/pazienti/${f.id}">${f.name}</a></td><td>${put(f.seen, 'dmy/')}</td><td>€ 1.${200 + f.n},50</td><td>${f.n % 2 ? 'Accettato' : 'Inviato'}</td></tr>`)}</tbody></table>`,
      'it',
    ),
    truth: truths(P, {
      identity: (f) => f.id,
      name: (f) => f.name,
      planId: (f) => `PR-${500 + f.n}`,
      planOn: (f) => f.seen,
      planValue: (f) => `1${200 + f.n}.5 EUR`,
      planStatus: (f) => (f.n % 2 ? 'accepted' : 'proposed'),
    }),
  },
];
