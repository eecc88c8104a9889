import { page, type Shape, TODAY } from '../shape.ts';
import { at, cells, each, type Face, faces, put, truths } from './faces.ts';

const P = faces(11);
const LOW = faces(11, true);
const th = (heads: string[]): string => `<thead><tr>${cells(heads, 'th')}</tr></thead>`;
const us = (iso: string): string => {
  const [y, m, d] = iso.split('-');
  return `${Number(m)}/${Number(d)}/${y}`;
};
const list = (
  name: string,
  path: string,
  lang: string,
  body: string,
  truth: Shape['truth'],
  country?: string,
): Shape => ({
  name,
  url: at(path),
  today: TODAY,
  html: page(body, lang),
  truth,
  ...(country ? { country } : {}),
});
const base = { identity: (f: Face) => f.id, name: (f: Face) => f.name };

/** The third held-back set: written after the second one had been looked at, measured once. */
export const third: Shape[] = [
  list(
    'primeng-stacked-de',
    '/recall/liste',
    'de',
    `<div class="p-datatable"><table role="table" class="p-datatable-table"><thead class="p-datatable-thead"><tr>${cells(['Patient', 'Recall am', 'Zuletzt behandelt', 'Handy'], 'th')}</tr></thead><tbody class="p-datatable-tbody">${each(P, (f) => `<tr class="p-selectable-row"><td><span class="p-column-title">Patient</span><a href="/patient/${f.id}">${f.last}, ${f.first}</a></td><td><span class="p-column-title">Recall am</span>${put(f.due, 'dmy.')}</td><td><span class="p-column-title">Zuletzt behandelt</span>${put(f.seen, 'dmy.')}</td><td><span class="p-column-title">Handy</span>${f.phone}</td></tr>`)}</tbody></table></div>`,
    truths(P, {
      identity: base.identity,
      name: (f) => `${f.last}, ${f.first}`,
      recareDueOn: (f) => f.due,
      lastVisitOn: (f) => f.seen,
      phoneMobile: (f) => f.phone,
    }),
  ),
  list(
    'vuetify-mobile-rows',
    '/patients/overdue',
    'en-GB',
    `<div class="v-data-table v-data-table--mobile"><div class="v-data-table__wrapper"><table><tbody>${each(P, (f) => `<tr class="v-data-table__mobile-table-row">${[`Patient|<a href="/patients/${f.id}">${f.name}</a>`, `Recall due|${put(f.due, 'd M y')}`, `Last visit|${put(f.seen, 'd M y')}`].map((c) => `<td class="v-data-table__mobile-row"><div class="v-data-table__mobile-row__header">${c.split('|')[0]}</div><div class="v-data-table__mobile-row__cell">${c.split('|')[1]}</div></td>`).join('')}</tr>`)}</tbody></table></div></div>`,
    truths(P, { ...base, recareDueOn: (f) => f.due, lastVisitOn: (f) => f.seen }),
  ),
  list(
    'extjs-table-per-row',
    '/app.aspx',
    'en',
    `<div class="x-panel x-grid"><div class="x-grid-header-ct" role="row">${['Patient', 'Recall Date', 'Home Phone'].map((h) => `<div class="x-column-header" role="columnheader"><div class="x-column-header-inner"><span class="x-column-header-text">${h}</span></div></div>`).join('')}</div><div class="x-grid-view" role="presentation"><div class="x-grid-item-container">${each(P, (f) => `<table class="x-grid-item" data-recordindex="${f.n}" role="presentation"><tbody><tr class="x-grid-row" role="row"><td class="x-grid-cell" role="gridcell"><div class="x-grid-cell-inner"><a href="javascript:showPatient(${f.id})">${f.name}</a></div></td><td class="x-grid-cell" role="gridcell"><div class="x-grid-cell-inner">${put(f.due, 'iso')}</div></td><td class="x-grid-cell" role="gridcell"><div class="x-grid-cell-inner">${f.phone}</div></td></tr></tbody></table>`)}</div></div></div>`,
    truths(P, { ...base, recareDueOn: (f) => f.due, phoneHome: (f) => f.phone }),
  ),
  list(
    'labels-in-cards-pt',
    '/retornos',
    'pt-BR',
    `<h1>Pacientes para retorno</h1><div class="lista-cartoes">${each(P, (f) => `<div class="cartao"><div class="cartao-topo"><a href="/prontuario/${f.id}">${f.name}</a></div><div class="campo"><label>Última consulta</label><span>${put(f.seen, 'dmy/')}</span></div><div class="campo"><label>Retorno previsto</label><span>${put(f.due, 'dmy/')}</span></div><div class="campo"><label>Celular</label><span>${f.phone}</span></div></div>`)}</div>`,
    truths(P, {
      ...base,
      lastVisitOn: (f) => f.seen,
      recareDueOn: (f) => f.due,
      phoneMobile: (f) => f.phone,
    }),
  ),
  list(
    'grouped-head',
    '/reports/recall',
    'en',
    `<table class="rpt"><thead><tr><th colspan="2">Patient</th><th colspan="2">Recall</th><th>Contact</th></tr><tr>${cells(['Name', 'Chart #', 'Due date', 'Last visit', 'Cell phone'], 'th')}</tr></thead><tbody>${each(P, (f) => `<tr>${cells([f.name, f.id, put(f.due, 'd M y'), put(f.seen, 'd M y'), f.phone])}</tr>`)}</tbody></table>`,
    truths(P, { ...base, recareDueOn: (f) => f.due, lastVisitOn: (f) => f.seen, phoneMobile: (f) => f.phone }),
  ),
  list(
    'day-sheet-with-handlers',
    '/daysheet',
    'en-GB',
    `<h1>Day sheet</h1><h2>Friday 20 November 2026</h2><table>${th(['Time', 'Patient', 'Reason', 'Seen by', 'Status'])}<tbody>${each(P, (f) => `<tr onclick="viewPatient('${f.id}')">${cells([f.time, `${f.last.toUpperCase()}, ${f.first} (${f.n % 2 ? 'F' : 'M'})`, f.n % 2 ? 'Exam' : 'Scale and polish', 'Dr Pell', ['Arrived', 'DNA', 'Completed'][f.n % 3] as string])}</tr>`)}</tbody></table>`,
    truths(P, {
      identity: base.identity,
      name: (f) => `${f.last.toUpperCase()}, ${f.first}`,
      appointmentOn: (f) => `2026-11-20 ${f.time}`,
      appointmentType: (f) => (f.n % 2 ? 'Exam' : 'Scale and polish'),
      provider: () => 'Dr Pell',
      appointmentStatus: (f) => ['arrived', 'no_show', 'completed'][f.n % 3] as string,
    }),
  ),
  list(
    'month-due-short-last-de',
    '/pzr',
    'de-DE',
    `<h1>Recall</h1><table>${th(['Name', 'Geb.-Datum', 'Recall-Monat', 'Letzte PZR', 'Tel.'])}<tbody>${each(P, (f) => `<tr>${cells([`<a href="/patienten/${f.id}">${f.name}</a>`, put(f.born, 'dmy.'), `${f.due.slice(5, 7)}/${f.due.slice(0, 4)}`, put(f.seen, 'dmy.').replace(/20(\d\d)$/, '$1'), f.phone])}</tr>`)}</tbody></table>`,
    truths(P, {
      ...base,
      birthOn: (f) => f.born,
      recareDueOn: (f) => f.due.slice(0, 7),
      lastVisitOn: (f) => f.seen,
      phone: (f) => f.phone,
    }),
  ),
  list(
    'quotes-fr',
    '/devis',
    'fr',
    `<h1>Devis en attente</h1><ul class="devis-liste">${each(P, (f) => `<li class="devis"><a class="devis-patient" href="/patients/${f.id}">${f.name}</a><span class="devis-statut">${f.n % 2 ? 'Accepté' : 'Envoyé'}</span><span class="devis-montant">1 2${10 + f.n},50 €</span></li>`)}</ul>`,
    truths(P, {
      ...base,
      planStatus: (f) => (f.n % 2 ? 'accepted' : 'proposed'),
      planValue: (f) => `12${10 + f.n}.5 EUR`,
    }),
  ),
  list(
    'us-without-zeros',
    '/hygiene/unscheduled',
    'en-US',
    `<table id="unsched">${th(['Patient', 'Last Visit', 'Next Appt', 'Balance', 'Mobile'])}<tbody>${each(P, (f) => `<tr>${cells([`<a href="/pm/patient/${f.id}">${f.last}, ${f.first}</a>`, us(f.seen), f.next ? `${us(f.next)} 9:30 AM` : 'Not scheduled', `$${f.n * 10}.00`, f.phone])}</tr>`)}</tbody></table>`,
    truths(P, {
      identity: base.identity,
      name: (f) => `${f.last}, ${f.first}`,
      lastVisitOn: (f) => f.seen,
      nextBookingOn: (f) => (f.next ? `${f.next} 09:30` : null),
      balance: (f) => `${f.n * 10} USD`,
      phoneMobile: (f) => f.phone,
    }),
    'US',
  ),
  list(
    'rows-of-divs-with-head',
    '/recalls',
    'en',
    `<h1>Recalls</h1><div class="grid-list"><div class="grid-head"><div>Patient</div><div>Due</div><div>Last visit</div><div>Phone</div></div>${each(P, (f) => `<div class="grid-row"><div><a href="/patients/${f.id}">${f.name}</a></div><div>${put(f.due, 'd M y')}</div><div>${put(f.seen, 'd M y')}</div><div>${f.phone}</div></div>`)}</div>`,
    truths(P, { ...base, recareDueOn: (f) => f.due, lastVisitOn: (f) => f.seen, phone: (f) => f.phone }),
  ),
  {
    ...list(
      'undecided-in-canada',
      '/recall',
      'en-CA',
      `<h1>Recall</h1><table>${th(['Patient', 'Recare Due', 'Last Visit'])}<tbody>${each(LOW, (f) => `<tr>${cells([`<a href="/patients/${f.id}">${f.name}</a>`, put(f.due, 'dmy/'), put(f.seen, 'dmy/')])}</tr>`)}</tbody></table>`,
      truths(LOW, base),
      'CA',
    ),
    refuses: ['recareDueOn', 'lastVisitOn'],
  },
  list(
    'today-list-zh',
    '/yuyue',
    'zh-CN',
    `<h2>预约列表</h2><table>${th(['预约日期', '时间', '患者', '项目', '医生', '状态'])}<tbody>${each(P, (f) => `<tr>${cells([f.n % 2 ? '今天' : put(f.at, 'zh'), f.time, `<a href="/huanzhe/${f.id}">${f.name}</a>`, f.n % 2 ? '洁牙' : '补牙', '李医生', f.n % 3 ? '已预约' : '已取消'])}</tr>`)}</tbody></table>`,
    truths(P, {
      ...base,
      appointmentOn: (f) => `${f.n % 2 ? '~2026-11-20' : f.at} ${f.time}`,
      appointmentType: (f) => (f.n % 2 ? '洁牙' : '补牙'),
      provider: () => '李医生',
      appointmentStatus: (f) => (f.n % 3 ? 'booked' : 'cancelled'),
    }),
  ),
  list(
    'capitals-tr',
    '/hastalar/kontrol',
    'tr',
    `<table>${th(['HASTA ADI SOYADI', 'SON RANDEVU', 'KONTROL TARİHİ', 'CEP TELEFONU'])}<tbody>${each(P, (f) => `<tr>${cells([`<a href="/hasta/detay/${f.id}">${f.name.toLocaleUpperCase('tr')}</a>`, put(f.seen, 'dmy.'), put(f.due, 'dmy.'), f.phone])}</tr>`)}</tbody></table>`,
    truths(P, {
      identity: base.identity,
      name: (f) => f.name.toLocaleUpperCase('tr'),
      lastVisitOn: (f) => f.seen,
      recareDueOn: (f) => f.due,
      phoneMobile: (f) => f.phone,
    }),
  ),
  list(
    'not-training',
    '/hr/training',
    'en',
    `<table>${th(['Employee', 'Course', 'Due date', 'Last completed', 'Status'])}<tbody>${each(P, (f) => `<tr>${cells([f.name, 'Fire safety', put(f.due, 'iso'), put(f.seen, 'iso'), 'Overdue'])}</tr>`)}</tbody></table>`,
    null,
  ),
  list(
    'not-one-patients-visits',
    '/patients/90210/appointments',
    'en',
    `<h1>Zoë O'Halloran</h1><table>${th(['Date', 'Time', 'Dentist', 'Treatment', 'Status'])}<tbody>${each(P, (f) => `<tr>${cells([put(f.at, 'iso'), f.time, f.n % 2 ? 'Dana Whitfield' : 'Louis Ambrose', 'Exam', 'Completed'])}</tr>`)}</tbody></table>`,
    null,
  ),
  list(
    'not-payments-es',
    '/caja',
    'es',
    `<table>${th(['Fecha', 'Paciente', 'Concepto', 'Forma de pago', 'Importe', 'Estado'])}<tbody>${each(P, (f) => `<tr>${cells([put(f.seen, 'dmy/'), `<a href="/pacientes/${f.id}">${f.name}</a>`, 'Limpieza', 'Tarjeta', '60,00 €', 'Pagado'])}</tr>`)}</tbody></table>`,
    null,
  ),
];
