import { all, as, folk, type One, pick, put, reads, shapeOn, turned, who } from '../held-back/folk.ts';
import type { Shape } from '../shape.ts';

const shape = shapeOn('2027-01-14', 'erp.test');
const EN = folk('en', 15);
const DE = folk('de', 16);
const PT = folk('pt', 17);
const IT = folk('it', 18);

const initials = (p: One): string => (p.first[0] ?? '') + (p.last[0] ?? '');
const star =
  '<span class="level-item list-check"><input type="checkbox" class="list-row-checkbox"><span class="like-action"><svg class="icon"></svg></span></span>';

/** A list view of the one kind: cells in two boxes of a row, heads in a header of their own. */
const view = (
  heads: string[],
  list: One[],
  path: string,
  cells: (p: One) => string[],
  title: (p: One) => string,
): string =>
  `<div class="page-head"><div class="page-title"><h3 class="title-text">${heads[0]}</h3></div></div><div class="frappe-list"><div class="result"><header class="level list-row-head text-muted"><div class="level-left list-header-subject"><div class="list-row-col ellipsis list-subject level"><input type="checkbox" class="level-item list-check-all"><span class="level-item list-header-meta"></span><span class="level-item">${heads[1]}</span></div>${all(heads.slice(2), (h) => `<div class="list-row-col ellipsis hidden-xs"><span>${h}</span></div>`)}</div><div class="level-right"><span class="list-count"><span>10 of 214</span></span></div></header>${all(
    list,
    (p) =>
      `<div class="list-row-container" tabindex="1"><div class="level list-row"><div class="level-left ellipsis"><div class="list-row-col ellipsis list-subject level">${star}<span class="level-item bold ellipsis" title="${title(p)}"><a class="ellipsis" href="${path}${p.id}" data-doctype="x">${title(p)}</a></span></div>${all(cells(p), (c) => `<div class="list-row-col ellipsis hidden-xs"><span class="ellipsis">${c}</span></div>`)}</div><div class="level-right text-muted ellipsis"><div class="hidden-md"><span class="list-row-modified"><span class="frappe-timestamp" data-timestamp="2027-01-0${(p.n % 9) + 1} 10:00:00">${p.n + 1} d</span></span><span class="avatar"><span class="avatar-frame">${initials(p)}</span></span><span class="comment-count">${p.n}</span></div></div></div></div>`,
  )}</div></div>`;

const pill = (word: string): string =>
  `<span class="indicator-pill gray filterable no-indicator-dot" data-filter="status,=,${word}"><span>${word}</span></span>`;
const filterable = (text: string): string => `<a class="filterable ellipsis" data-filter="x">${text}</a>`;

/** List views of systems that manage everything, patients too. */
export const erp: Shape[] = [
  shape(
    'e recalls in a list view',
    '/app/patient-recall',
    'en',
    view(
      ['Patient Recall', 'Patient', 'Status', 'Recall Due', 'Last Visit', 'Mobile'],
      EN,
      '/app/patient-recall/PR-',
      (p) => [
        pill(pick(p, 'Due', 'Contacted', 'Booked')),
        filterable(put(p.due, 'dmy-')),
        filterable(put(p.seen, 'dmy-')),
        filterable(p.cell),
      ],
      (p) => p.name,
    ),
    reads(EN, {
      name: (p) => p.name,
      recareStatus: (p) => pick(p, 'due', 'contacted', 'booked'),
      recareDueOn: (p) => p.due,
      lastVisitOn: (p) => p.seen,
      phoneMobile: (p) => p.cell,
    }),
    { country: 'IN' },
  ),
  shape(
    'e appointments in a list view, de',
    '/app/patient-appointment',
    'de',
    view(
      ['Patiententermin', 'Patient', 'Status', 'Termin', 'Behandler'],
      DE,
      '/app/patient-appointment/T-',
      (p) => [
        pill(pick(p, 'Offen', 'Bestätigt', 'Abgesagt', 'Abgeschlossen')),
        filterable(`${put(p.seen, 'dmy.')} ${p.time}`),
        filterable('Dr. Ruf'),
      ],
      turned,
    ),
    reads(DE, {
      name: turned,
      appointmentStatus: (p) => pick(p, 'booked', 'confirmed', 'cancelled', 'completed'),
      appointmentOn: (p) => `${p.seen} ${p.time}`,
      provider: () => 'Dr. Ruf',
    }),
    { country: 'DE' },
  ),
  shape(
    'e cells named by their field, pt',
    '/web',
    'pt-BR',
    `<div class="o_list_view"><div class="o_list_renderer"><table class="o_list_table"><thead><tr><th class="o_list_record_selector"><input type="checkbox"></th><th data-name="partner_id"><div class="d-flex"><span class="d-block">Paciente</span><i class="fa fa-angle-down"></i></div></th><th data-name="date_due"><div class="d-flex"><span>Próximo retorno</span></div></th><th data-name="date_last"><div class="d-flex"><span>Última consulta</span></div></th><th data-name="activity"></th><th data-name="state"><div class="d-flex"><span>Situação</span></div></th><th class="o_list_actions_header"></th></tr></thead><tbody class="ui-sortable"><tr class="o_group_header"><th colspan="2" class="o_group_name"><span class="fa fa-caret-down"></span>Dra. Souza (10)</th><td></td><td></td><td></td><td></td><td></td></tr>${all(PT, (p) => `<tr class="o_data_row" data-id="datapoint_${p.n + 11}"><td class="o_list_record_selector"><input type="checkbox"></td><td class="o_data_cell" name="partner_id" data-tooltip="${p.name}"><div class="o_avatar"><img alt=""><span>${p.name}</span></div></td><td class="o_data_cell" name="date_due"><span class="${p.n % 2 ? 'text-danger' : ''}">${put(p.due, 'dmy/')}</span></td><td class="o_data_cell" name="date_last">${put(p.seen, 'dmy/')}</td><td class="o_data_cell" name="activity"><i class="fa fa-clock-o"></i></td><td class="o_data_cell" name="state"><span class="badge">${pick(p, 'Pendente', 'Contatado', 'Agendado')}</span></td><td></td></tr>`)}</tbody></table></div></div>`,
    reads(PT, {
      name: (p) => p.name,
      recareDueOn: (p) => p.due,
      lastVisitOn: (p) => p.seen,
      recareStatus: (p) => pick(p, 'due', 'contacted', 'booked'),
    }),
    { country: 'BR' },
  ),
  shape(
    'e lines of a row in one level, it',
    '/anagrafica/richiami',
    'it',
    `<h1>Richiami</h1><div class="list-body">${all(IT, (p) => `<div class="list-item"><div class="level"><input type="checkbox"><i class="star"></i><div class="avatar">${initials(p)}</div><div class="who"><a href="/anagrafica/pazienti/${p.id}">${p.name}</a></div><div class="field"><small>Richiamo previsto</small><b>${put(p.due, 'dmy/')}</b></div><div class="field"><small>Ultima visita</small><b>${put(p.seen, 'dmy/')}</b></div><div class="field"><small>Cellulare</small><b>${p.cell}</b></div></div></div>`)}</div>`,
    reads(IT, { ...who, recareDueOn: (p) => p.due, lastVisitOn: (p) => p.seen, phoneMobile: (p) => p.cell }),
    { country: 'IT' },
  ),
  shape(
    'e not things to do in a list view',
    '/app/todo',
    'en',
    view(
      ['To Do', 'Allocated To', 'Status', 'Due Date', 'Priority'],
      EN,
      '/app/todo/TD-',
      (p) => [pill(pick(p, 'Open', 'Closed')), filterable(put(p.due, 'dmy-')), filterable(pick(p, 'High', 'Low'))],
      (p) => p.name,
    ),
    null,
  ),
  shape(
    'e not staff in a list view, de',
    '/app/employee',
    'de',
    view(
      ['Mitarbeiter', 'Mitarbeiter', 'Status', 'Geburtsdatum', 'Mobil'],
      DE,
      '/app/employee/MA-',
      (p) => [pill(pick(p, 'Aktiv', 'Ausgetreten')), filterable(put(p.born, 'dmy.')), filterable(p.cell)],
      (p) => p.name,
    ),
    null,
  ),
  shape(
    'e not what customers owe',
    '/app/sales-invoice',
    'en',
    view(
      ['Sales Invoice', 'Customer', 'Status', 'Due Date', 'Grand Total'],
      EN,
      '/app/sales-invoice/SI-',
      (p) => [pill(pick(p, 'Overdue', 'Paid', 'Unpaid')), filterable(as.slashes(p.due)), filterable(`$ ${p.n}20.00`)],
      (p) => p.name,
    ),
    null,
  ),
];
