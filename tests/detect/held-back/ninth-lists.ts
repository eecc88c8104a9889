import type { Shape } from '../shape.ts';
import { all, as, folk, type One, put, reads, row, shapeOn, turned, who } from './folk.ts';

const shape = shapeOn('2027-01-14', 'rooms.test');
const ZH = folk('zh', 54);
const HI = folk('hi', 55);
const DE = folk('de', 56);
const NZ = folk('en', 57);
const IN = folk('en', 58);
const BR = folk('pt', 59);
const US = folk('en', 60);
const NL = folk('nl', 61);
const IT = folk('it', 62);
const FR = folk('fr', 63);
const PLAN = folk('en', 64);
const LOW = folk('fr', 65, true);
const CO = folk('es', 66);
const ES = folk('es', 52);
const AU = folk('en', 53);

const member = (p: One): string =>
  `<tr class="tree-child" aria-level="2" role="row"><td><span class="indent"></span><a href="/famiglie/assistito/${p.id}">${p.name}</a></td>${row([put(p.due, 'dmy/'), put(p.seen, 'dmy/'), p.cell])}</tr>`;

/** Cards, rows of phones, forms and older pages. */
export const lists: Shape[] = [
  shape(
    'n antd list, zh',
    '/genjin',
    'zh-CN',
    `<div class="ant-list ant-list-split"><div class="ant-list-header">待随访患者</div><div class="ant-spin-container"><ul class="ant-list-items">${all(ZH, (p) => `<li class="ant-list-item"><div class="ant-list-item-meta"><div class="ant-list-item-meta-avatar"><span class="ant-avatar">${p.last}</span></div><div class="ant-list-item-meta-content"><h4 class="ant-list-item-meta-title"><a href="/genjin/huanzhe/${p.id}">${p.name}</a></h4><div class="ant-list-item-meta-description">复诊日期：${put(p.due, 'zh')}</div></div></div><div class="tel">电话：${p.cell}</div><ul class="ant-list-item-action"><li><a>拨打</a></li></ul></li>`)}</ul></div></div>`,
    reads(ZH, { ...who, recareDueOn: (p) => p.due, phone: (p) => p.cell }),
    { country: 'CN' },
  ),
  shape(
    'n bootstrap-table turned into cards, hi',
    '/report/followup',
    'hi',
    `<div class="bootstrap-table"><div class="fixed-table-body"><table class="table table-bordered table-hover"><tbody>${all(HI, (p) => `<tr data-index="${p.n}" data-uniqueid="${p.id}"><td colspan="4"><div class="card-views">${all([`मरीज़|<a href="/report/patient/${p.id}">${p.name}</a>`, `फॉलो-अप तिथि|${put(p.due, 'dmy/')}`, `पिछली मुलाकात|${put(p.seen, 'dmy/')}`, `फोन|${p.cell}`], (c) => `<div class="card-view"><span class="card-view-title">${c.split('|')[0]}</span><span class="card-view-value">${c.split('|')[1]}</span></div>`)}</div></td></tr>`)}</tbody></table></div></div>`,
    reads(HI, { ...who, recareDueOn: (p) => p.due, lastVisitOn: (p) => p.seen, phone: (p) => p.cell }),
    { country: 'IN' },
  ),
  shape(
    'n two table rows a patient, de',
    '/domino/recall.nsf/liste',
    'de',
    `<form><table border="0" cellpadding="2" width="100%"><tr><th align="left"><font size="2" face="Arial">Patient</font></th><th align="left"><font size="2" face="Arial">Recall</font></th><th align="left"><font size="2" face="Arial">Letzte Sitzung</font></th></tr>${all(DE, (p) => `<tr valign="top"><td><font size="2"><a href="/domino/recall.nsf/patient/${p.id}?OpenDocument">${turned(p)}</a></font></td><td><font size="2">${put(p.due, 'dmy.')}</font></td><td><font size="2">${put(p.seen, 'dmy.')}</font></td></tr><tr><td colspan="3"><font size="1" color="#666666">Bemerkung: ruft selbst zurück</font></td></tr>`)}</table></form>`,
    reads(DE, { identity: who.identity, name: turned, recareDueOn: (p) => p.due, lastVisitOn: (p) => p.seen }),
    { country: 'DE' },
  ),
  shape(
    'n one line with dots between, NZ',
    '/m/recalls',
    'en-NZ',
    `<main><h1>Recalls</h1><div class="feed">${all(NZ, (p) => `<a class="feed-item" href="/m/patient/${p.id}"><div class="feed-title">${p.name}</div><div class="feed-sub">Hygiene · due ${put(p.due, 'd M y')} · last seen ${put(p.seen, 'd M y')}</div><span class="chevron" aria-hidden="true">›</span></a>`)}</div></main>`,
    reads(NZ, { ...who, recareDueOn: (p) => p.due, lastVisitOn: (p) => p.seen }),
    { country: 'NZ' },
  ),
  shape(
    'n values in fields that are read only, IN',
    '/erp/recall-entry',
    'en-IN',
    `<form><table class="grid"><thead><tr>${row(['Patient ID', 'Patient', 'Next review', 'Last consulted', 'Mobile'], 'th')}</tr></thead><tbody>${all(IN, (p) => `<tr>${row([p.id, `<span class="lbl">${p.name}</span>`, `<input type="text" readonly value="${put(p.due, 'dmy/')}">`, `<input type="text" readonly value="${put(p.seen, 'dmy/')}">`, `<input type="text" readonly value="${p.cell}">`])}</tr>`)}</tbody></table></form>`,
    reads(IN, { ...who, recareDueOn: (p) => p.due, lastVisitOn: (p) => p.seen, phoneMobile: (p) => p.cell }),
    { country: 'IN' },
  ),
  shape(
    'n material list with lines, BR',
    '/painel/retornos',
    'pt-BR',
    `<mat-list role="list" class="mat-mdc-list">${all(BR, (p) => `<mat-list-item role="listitem" class="mat-mdc-list-item" data-paciente-id="${p.id}"><span class="mdc-list-item__content"><span matlistitemtitle class="mdc-list-item__primary-text">${p.name}</span><span matlistitemline class="mdc-list-item__secondary-text">Próxima revisão: ${put(p.due, 'dmy/')}</span><span matlistitemline class="mdc-list-item__secondary-text">Último comparecimento: ${put(p.seen, 'dmy/')}</span></span></mat-list-item>`)}</mat-list>`,
    reads(BR, { ...who, recareDueOn: (p) => p.due, lastVisitOn: (p) => p.seen }),
    { country: 'BR' },
  ),
  shape(
    'n lightning cards, US',
    '/lightning/n/Recall',
    'en-US',
    `<div class="slds-grid slds-wrap">${all(US, (p) => `<div class="slds-col"><article class="slds-card"><div class="slds-card__header"><h2 class="slds-card__header-title"><a class="slds-card__header-link" href="/lightning/r/Patient__c/a1B8d0000${p.id}EAC/view"><span>${p.name}</span></a></h2></div><div class="slds-card__body"><dl class="slds-list_horizontal slds-wrap"><dt class="slds-item_label slds-text-color_weak">Next Recare</dt><dd class="slds-item_detail">${as.american(p.due)}</dd><dt class="slds-item_label slds-text-color_weak">Last Seen Date</dt><dd class="slds-item_detail">${as.american(p.seen)}</dd><dt class="slds-item_label slds-text-color_weak">Next Scheduled</dt><dd class="slds-item_detail">${p.next ? as.american(p.next) : '--'}</dd></dl></div></article></div>`)}</div>`,
    reads(US, {
      identity: (p) => `a1B8d0000${p.id}EAC`,
      name: who.name,
      recareDueOn: (p) => p.due,
      lastVisitOn: (p) => p.seen,
      nextBookingOn: (p) => p.next,
    }),
    { country: 'US' },
  ),
  shape(
    'n stacked list of utility classes, nl',
    '/opvolging',
    'nl-BE',
    `<ul role="list" class="divide-y divide-gray-100">${all(NL, (p) => `<li class="flex justify-between gap-x-6 py-5"><div class="flex min-w-0 gap-x-4"><img class="size-12 flex-none rounded-full" alt=""><div class="min-w-0 flex-auto"><p class="text-sm/6 font-semibold"><a href="/opvolging/patient/${p.id}">${p.name}</a></p><p class="mt-1 truncate text-xs/5">${p.mail}</p></div></div><div class="hidden-never flex-col items-end"><p class="text-sm/6">Controle nodig vanaf <time datetime="${p.due}">${put(p.due, 'd M y', 'nl')}</time></p><p class="mt-1 text-xs/5">Laatste bezoek <time datetime="${p.seen}">${put(p.seen, 'd M y', 'nl')}</time></p></div></li>`)}</ul>`,
    reads(NL, { ...who, email: (p) => p.mail, recareDueOn: (p) => p.due, lastVisitOn: (p) => p.seen }),
    { country: 'BE' },
  ),
  shape(
    'n families with their members below, it',
    '/famiglie',
    'it',
    `<table class="tree" role="treegrid"><thead><tr>${row(['Nominativo', 'Richiamo previsto il', 'Ultima prestazione', 'Tel. cellulare'], 'th')}</tr></thead><tbody>${[0, 1].map((k) => `<tr class="tree-parent" aria-level="1" aria-expanded="true" role="row"><td colspan="4"><button type="button">▾</button> Nucleo familiare n. ${k + 1}</td></tr>${all(IT.slice(k * 5, k * 5 + 5), member)}`).join('')}</tbody></table>`,
    reads(IT, { ...who, recareDueOn: (p) => p.due, lastVisitOn: (p) => p.seen, phoneMobile: (p) => p.cell }),
    { country: 'IT' },
  ),
  shape(
    'n a small table of counts before the list, fr',
    '/tableau-de-bord',
    'fr-BE',
    `<h1>Tableau de bord</h1><table class="compteurs"><thead><tr>${row(['Mois', 'Rappels', 'Envoyés'], 'th')}</tr></thead><tbody>${all(['Octobre 2026', 'Novembre 2026', 'Décembre 2026'], (m) => `<tr>${row([m, '41', '38'])}</tr>`)}</tbody></table><h2>À recontacter</h2><table class="liste"><thead><tr>${row(['Patient', 'Contrôle dû le', 'Dernière venue', 'Tél. mobile'], 'th')}</tr></thead><tbody>${all(FR, (p) => `<tr>${row([`<a href="/dossier?patient_id=${p.id}">${turned(p)}</a>`, put(p.due, 'dmy-'), put(p.seen, 'dmy-'), p.cell])}</tr>`)}</tbody></table>`,
    reads(FR, {
      identity: who.identity,
      name: turned,
      recareDueOn: (p) => p.due,
      lastVisitOn: (p) => p.seen,
      phoneMobile: (p) => p.cell,
    }),
    { country: 'BE' },
  ),
  shape(
    'n plans shown as cards, US',
    '/tx/unscheduled',
    'en-US',
    `<h1>Unscheduled treatment</h1><div class="deck">${all(PLAN, (p) => `<div class="deck-card"><a class="deck-name" href="/tx/patient/${p.id}">${turned(p)}</a><div class="kv"><label>Presented on</label><span>${as.american(p.seen)}</span></div><div class="kv"><label>Plan status</label><span>${p.n % 2 ? 'Accepted' : 'Proposed'}</span></div><div class="kv"><label>Estimated fee</label><span>$${900 + p.n * 20}.00</span></div></div>`)}</div>`,
    reads(PLAN, {
      identity: who.identity,
      name: turned,
      planOn: (p) => p.seen,
      planStatus: (p) => (p.n % 2 ? 'accepted' : 'proposed'),
      planValue: (p) => `${900 + p.n * 20} USD`,
    }),
    { country: 'US' },
  ),
  shape(
    'n nothing tells day from month, cards',
    '/followups',
    'en',
    `<div class="cards">${all(LOW, (p) => `<section class="card"><h3><a href="/followups/patient/${p.id}">${p.name}</a></h3><p>Next recall: <b>${put(p.due, 'mdy/')}</b></p><p>Phone: <b>${p.home}</b></p></section>`)}</div>`,
    reads(LOW, { ...who, phone: (p) => p.home }),
    { refuses: ['recareDueOn'] },
  ),
  shape(
    'n who has something booked, es',
    '/pacientes/activos',
    'es-CO',
    `<div class="tabla" role="table"><div role="rowgroup"><div role="row" class="tr cab">${row(['Nombre completo', 'Última atención', 'Próxima cita agendada', 'Fijo'], 'div', ' role="columnheader"')}</div></div><div role="rowgroup">${all(CO, (p) => `<div role="row" class="tr" onclick="abrirPaciente(${p.id})">${row([p.name, as.words(p.seen, 'es'), p.next ? as.words(p.next, 'es') : 'Sin programar', p.home], 'div', ' role="cell"')}</div>`)}</div></div>`,
    reads(CO, {
      ...who,
      lastVisitOn: (p) => p.seen,
      nextBookingOn: (p) => p.next,
      phoneHome: (p) => p.home,
    }),
    { country: 'CO' },
  ),
  shape(
    'n filament, es',
    '/panel/pacientes',
    'es',
    `<div class="fi-ta-ctn"><div class="fi-ta-content"><table class="fi-ta-table w-full"><thead><tr><th class="fi-ta-selection-cell"><input type="checkbox"></th>${row(
      ['Paciente', 'Revisión prevista', 'Visita más reciente', 'Correo electrónico'].map(
        (h) => `<span class="group flex"><span class="fi-ta-header-cell-label text-sm">${h}</span></span>`,
      ),
      'th',
      ' class="fi-ta-header-cell px-3"',
    )}<th></th></tr></thead><tbody>${all(
      ES,
      (p) =>
        `<tr class="fi-ta-row transition" wire:key="table.records.${p.id}"><td class="fi-ta-selection-cell"><input type="checkbox" value="${p.id}" class="fi-ta-record-checkbox"></td>${row(
          [
            `<span class="fi-ta-text-item-label">${p.name}</span>`,
            `<span class="fi-ta-text-item-label">${put(p.due, 'd M y', 'es')}</span>`,
            `<span class="fi-ta-text-item-label">${put(p.seen, 'd M y', 'es')}</span>`,
            `<span class="fi-ta-text-item-label">${p.mail}</span>`,
          ].map((c, k) =>
            k === 0
              ? `<a href="/panel/pacientes/${p.id}/edit" class="flex w-full">${c}</a>`
              : `<div class="fi-ta-col-wrp">${c}</div>`,
          ),
          'td',
          ' class="fi-ta-cell p-0"',
        )}<td class="fi-ta-actions-cell"><a href="/panel/pacientes/${p.id}/edit">Editar</a></td></tr>`,
    )}</tbody></table></div></div>`,
    reads(ES, { ...who, recareDueOn: (p) => p.due, lastVisitOn: (p) => p.seen, email: (p) => p.mail }),
    { country: 'ES' },
  ),
  shape(
    'n material table with two lines a cell, AU',
    '/hub/reactivation',
    'en-AU',
    `<div class="MuiTableContainer-root"><table class="MuiTable-root"><thead class="MuiTableHead-root"><tr class="MuiTableRow-root MuiTableRow-head">${row(['Client', 'Overdue since', 'Last attendance', ''], 'th', ' class="MuiTableCell-root MuiTableCell-head" scope="col"')}</tr></thead><tbody class="MuiTableBody-root">${all(AU, (p) => `<tr class="MuiTableRow-root"><td class="MuiTableCell-root"><div class="MuiStack-root"><div class="MuiAvatar-root MuiAvatar-circular">${p.first[0]}${p.last[0]}</div><div><a class="MuiTypography-root MuiLink-root" href="/hub/clients/${p.uuid}">${p.name}</a><p class="MuiTypography-root MuiTypography-caption">${p.cell}</p></div></div></td><td class="MuiTableCell-root"><span>${put(p.due, 'd M y')}</span><div class="MuiChip-root"><span class="MuiChip-label">${p.n + 2} months</span></div></td><td class="MuiTableCell-root">${put(p.seen, 'd M y')}</td><td class="MuiTableCell-root"><button aria-label="more"></button></td></tr>`)}</tbody><tfoot class="MuiTableFooter-root"><tr class="MuiTableRow-root"><td class="MuiTablePagination-root" colspan="4">1–10 of 48</td></tr></tfoot></table></div>`,
    reads(AU, {
      identity: (p) => p.uuid,
      name: who.name,
      recareDueOn: (p) => p.due,
      lastVisitOn: (p) => p.seen,
      phone: (p) => p.cell,
    }),
    { country: 'AU' },
  ),
];
