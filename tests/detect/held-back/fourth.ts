import { page, type Shape, TODAY } from '../shape.ts';
import { at, cells, each, type Face, faces, put, truths } from './faces.ts';

const P = faces(12);
const LOW = faces(12, true);
const th = (heads: string[]): string => `<thead><tr>${cells(heads, 'th')}</tr></thead>`;
const reversed = (f: Face): string => `${f.last}, ${f.first}`;
const base = { identity: (f: Face) => f.id, name: (f: Face) => f.name };

interface More {
  country?: string;
  refuses?: string[];
}
const list = (
  name: string,
  path: string,
  lang: string,
  body: string,
  truth: Shape['truth'],
  more: More = {},
): Shape => ({ name, url: at(path), today: TODAY, html: page(body, lang), truth, ...more });

/** The fourth held-back set: written after the third had been looked at, measured once. */
export const fourth: Shape[] = [
  list(
    'tabulator-es-mx',
    '/pacientes/seguimiento',
    'es-MX',
    `<div class="tabulator" role="grid"><div class="tabulator-header" role="rowgroup"><div class="tabulator-headers" role="row">${['Paciente', 'Última visita', 'Próxima limpieza', 'Celular'].map((h) => `<div class="tabulator-col" role="columnheader"><div class="tabulator-col-content"><div class="tabulator-col-title">${h}</div></div></div>`).join('')}</div></div><div class="tabulator-tableholder"><div class="tabulator-table" role="rowgroup">${each(P, (f) => `<div class="tabulator-row ${f.n % 2 ? 'tabulator-row-odd' : 'tabulator-row-even'}" role="row"><div class="tabulator-cell" role="gridcell"><a href="/pacientes/${f.id}">${f.name}</a></div><div class="tabulator-cell" role="gridcell">${put(f.seen, 'dmy/')}</div><div class="tabulator-cell" role="gridcell">${put(f.due, 'dmy/')}</div><div class="tabulator-cell" role="gridcell">${f.phone}</div></div>`)}</div></div></div>`,
    truths(P, { ...base, lastVisitOn: (f) => f.seen, recareDueOn: (f) => f.due, phoneMobile: (f) => f.phone }),
    { country: 'MX' },
  ),
  list(
    'accordion-au',
    '/clients/overdue',
    'en-AU',
    `<h1>Overdue clients</h1><div class="accordion" id="acc">${each(P, (f) => `<div class="accordion-item"><h2 class="accordion-header"><button class="accordion-button" type="button" aria-expanded="true">${f.name}</button></h2><div class="accordion-collapse collapse show"><div class="accordion-body"><dl class="row"><dt class="col-3">Due</dt><dd class="col-9">${put(f.due, 'd M y')}</dd><dt class="col-3">Last visit</dt><dd class="col-9">${put(f.seen, 'd M y')}</dd><dt class="col-3">Mobile</dt><dd class="col-9">${f.phone}</dd></dl><a class="btn" href="/clients/${f.id}/edit">Open file</a></div></div></div>`)}</div>`,
    truths(P, { ...base, recareDueOn: (f) => f.due, lastVisitOn: (f) => f.seen, phoneMobile: (f) => f.phone }),
  ),
  list(
    'ticks-and-initials-gb',
    '/recalls/due',
    'en-GB',
    `<table class="data">${th(['<input type="checkbox" aria-label="All">', '', 'Patient', 'Recall type', 'Recall due', 'Last seen', 'Actions'])}<tbody>${each(P, (f) => `<tr><td><input type="checkbox"></td><td><span class="avatar">${f.first[0]}${f.last[0]}</span></td><td><a href="/patients/${f.id}">${f.name}</a></td><td>${f.n % 2 ? 'Hygiene' : 'Exam'}</td><td>${put(f.due, 'dmy/')}</td><td>${put(f.seen, 'dmy/')}</td><td><button>Text</button> <button>Call</button></td></tr>`)}</tbody></table>`,
    truths(P, {
      ...base,
      recareType: (f) => (f.n % 2 ? 'Hygiene' : 'Exam'),
      recareDueOn: (f) => f.due,
      lastVisitOn: (f) => f.seen,
    }),
  ),
  list(
    'quasar-nl',
    '/oproepen',
    'nl',
    `<div class="q-table__container"><table class="q-table">${th(['Naam patiënt', 'Geboortedatum', 'Controle vanaf', 'Laatste controle', 'Mobiel'])}<tbody class="q-virtual-scroll__content">${each(P, (f) => `<tr class="q-tr">${[`<a href="#/patienten/${f.id}">${reversed(f)}</a>`, put(f.born, 'dmy-'), put(f.due, 'dmy-'), put(f.seen, 'dmy-'), f.phone].map((c) => `<td class="q-td text-left">${c}</td>`).join('')}</tr>`)}</tbody></table></div>`,
    truths(P, {
      ...base,
      name: reversed,
      birthOn: (f) => f.born,
      recareDueOn: (f) => f.due,
      lastVisitOn: (f) => f.seen,
      phoneMobile: (f) => f.phone,
    }),
  ),
  list(
    'two-lines-a-cell-ie',
    '/worklist/recall',
    'en-IE',
    `<h1>Recall worklist</h1><table class="worklist">${th(['Patient', 'Recall', 'Last attended', 'Next appointment'])}<tbody>${each(P, (f) => `<tr><td><a class="who" href="/patient/${f.id}/summary">${f.name}</a><div class="sub">${f.phone}</div></td><td><span class="date">${put(f.due, 'd M y')}</span> <span class="badge">overdue</span></td><td>${put(f.seen, 'd M y')}</td><td>${f.next ? put(f.next, 'd M y') : 'None booked'}</td></tr>`)}</tbody></table>`,
    truths(P, {
      ...base,
      phone: (f) => f.phone,
      recareDueOn: (f) => f.due,
      lastVisitOn: (f) => f.seen,
      nextBookingOn: (f) => f.next,
    }),
  ),
  list(
    'board-it',
    '/richiami/bacheca',
    'it',
    `<h1>Richiami</h1><div class="board">${['Da richiamare', 'Contattato', 'Fissato']
      .map(
        (state, k) =>
          `<section class="lane"><h3>${state}</h3>${each(
            P.filter((f) => f.n % 3 === k),
            (f) =>
              `<article class="ticket"><a href="/pazienti/${f.id}">${f.name}</a><p><span>Scadenza:</span> ${put(f.due, 'dmy/')}</p><p><span>Ultima visita:</span> ${put(f.seen, 'dmy/')}</p></article>`,
          )}</section>`,
      )
      .join('')}</div>`,
    [0, 1, 2].flatMap((k) =>
      truths(
        P.filter((f) => f.n % 3 === k),
        {
          ...base,
          recareDueOn: (f) => f.due,
          recareStatus: () => ['due', 'contacted', 'booked'][k] as string,
          lastVisitOn: (f) => f.seen,
        },
      ),
    ),
    { country: 'IT' },
  ),
  list(
    'scope-row-ca',
    '/reports/unscheduled',
    'en-CA',
    `<table><caption>Unscheduled patients</caption><thead><tr><th scope="col">Patient</th><th scope="col">Chart no.</th><th scope="col">Last visit</th><th scope="col">Next visit</th><th scope="col">Email</th></tr></thead><tbody>${each(P, (f) => `<tr><th scope="row">${reversed(f)}</th>${cells([f.id, f.seen, f.next ?? '—', f.email])}</tr>`)}</tbody></table>`,
    truths(P, {
      ...base,
      name: reversed,
      lastVisitOn: (f) => f.seen,
      nextBookingOn: (f) => f.next,
      email: (f) => f.email,
    }),
    { country: 'CA' },
  ),
  list(
    'tables-in-tables-pt',
    '/retorno.asp',
    'pt',
    `<table width="100%" border="0"><tr><td><table border="1" cellpadding="2"><tr bgcolor="#cccccc"><td><b>Ficha</b></td><td><b>Paciente</b></td><td><b>Próximo retorno</b></td><td><b>Última consulta</b></td></tr>${each(P, (f) => `<tr><td>${f.id}</td><td><a href="ficha.asp?id_paciente=${f.id}">${f.name.toUpperCase()}</a></td><td>${put(f.due, 'dmy/')}</td><td>${put(f.seen, 'dmy/')}</td></tr>`)}</table></td></tr></table>`,
    truths(P, {
      ...base,
      name: (f) => f.name.toUpperCase(),
      recareDueOn: (f) => f.due,
      lastVisitOn: (f) => f.seen,
    }),
    { country: 'PT' },
  ),
  list(
    'days-in-sections-fr',
    '/agenda/liste',
    'fr-FR',
    `<h1>Rendez-vous</h1>${['2026-11-20', '2026-11-23']
      .map(
        (day, k) =>
          `<section class="jour"><h2>${put(day, 'long', 'fr')}</h2><ul class="rdvs">${each(
            P.filter((f) => f.n % 2 === k),
            (f) =>
              `<li class="rdv"><span class="heure">${f.time}</span><a href="/patients/${f.id}">${f.name}</a><span class="motif">${f.n % 3 ? 'Contrôle' : 'Consultation'}</span><span class="statut">${f.n % 3 ? 'Confirmé' : 'Annulé'}</span></li>`,
          )}</ul></section>`,
      )
      .join('')}`,
    [0, 1].flatMap((k) =>
      truths(
        P.filter((f) => f.n % 2 === k),
        {
          ...base,
          appointmentOn: (f) => `${k === 0 ? '2026-11-20' : '2026-11-23'} ${f.time}`,
          appointmentType: (f) => (f.n % 3 ? 'Contrôle' : 'Consultation'),
          appointmentStatus: (f) => (f.n % 3 ? 'confirmed' : 'cancelled'),
        },
      ),
    ),
  ),
  list(
    'attributes-say-it-all',
    '/crm/followups',
    'en',
    `<div class="list" data-list="followups">${each(P, (f) => `<div class="item" data-patient-id="${f.uuid}" data-due="${f.due}"><div class="l1"><b>${f.name}</b></div><div class="l2"><time datetime="${f.due}">in the past</time> · <a href="tel:${f.phone.replace(/[^\d+]/g, '')}">${f.phone}</a></div></div>`)}</div>`,
    truths(P, {
      identity: (f) => f.uuid,
      name: base.name,
      recareDueOn: (f) => f.due,
      phone: (f) => f.phone.replace(/[^\d+]/g, ''),
    }),
  ),
  list(
    'undecided-in-south-africa',
    '/recall',
    'en',
    `<h1>Recall</h1><table>${th(['Patient', 'Due Date', 'Last Visit', 'Cell'])}<tbody>${each(LOW, (f) => `<tr>${cells([`<a href="/patients/${f.id}">${f.name}</a>`, put(f.due, 'mdy/'), put(f.seen, 'mdy/'), f.phone])}</tr>`)}</tbody></table>`,
    truths(LOW, { ...base, phoneMobile: (f) => f.phone }),
    { refuses: ['recareDueOn', 'lastVisitOn'] },
  ),
  list(
    'not-holidays-de',
    '/personal/urlaub',
    'de',
    `<table>${th(['Name', 'Von', 'Bis', 'Status', 'Vertretung'])}<tbody>${each(P, (f) => `<tr>${cells([f.name, put(f.at, 'dmy.'), put(f.next ?? f.at, 'dmy.'), f.n % 2 ? 'Genehmigt' : 'Offen', 'Dr. Pell'])}</tr>`)}</tbody></table>`,
    null,
  ),
  list(
    'not-expiring-stock',
    '/inventory/expiring',
    'en-GB',
    `<table>${th(['Item', 'Lot', 'Expiry date', 'Qty', 'Supplier'])}<tbody>${each(P, (f) => `<tr>${cells([f.n % 2 ? 'Nitrile gloves' : 'Bonding agent', `L${f.id}`, put(f.due, 'dmy/'), String(f.n + 3), f.name])}</tr>`)}</tbody></table>`,
    null,
  ),
  list(
    'not-claims',
    '/billing/claims',
    'en-US',
    `<table>${th(['Claim #', 'Patient', 'Service date', 'Payer', 'Billed', 'Claim status'])}<tbody>${each(P, (f) => `<tr>${cells([`C-${f.id}`, `<a href="/patients/${f.id}">${reversed(f)}</a>`, put(f.seen, 'mdy/'), 'Acme Health', `$${100 + f.n}.00`, f.n % 2 ? 'Paid' : 'Submitted'])}</tr>`)}</tbody></table>`,
    null,
    { country: 'US' },
  ),
  list(
    'not-message-threads',
    '/inbox',
    'en',
    `<ul class="threads">${each(P, (f) => `<li class="thread"><a href="/inbox/t/${f.n}"><strong>${f.name}</strong><span class="when">${put(f.at, 'd M y')}</span><p>Can I move my visit?</p></a></li>`)}</ul>`,
    null,
  ),
];
