import type { Shape } from '../shape.ts';
import { all, as, folk, put, reads, shapeOn, turned, who } from './folk.ts';

const shape = shapeOn('2026-12-03', 'desk.test');
const of = (lang: string, salt: number): ReturnType<typeof folk> => folk(lang, salt);
const AR = of('es', 12);
const AT = of('de', 13);
const US = of('en', 14);
const DE = of('de', 15);
const HI = of('hi', 16);
const PT = of('pt', 17);
const IE = of('en', 18);
const CA = of('en', 19);
const IN = of('en', 20);
const NL = of('nl', 21);
const FR = of('fr', 22);
const LOW = folk('en', 23, true);
const NZ = of('en', 24);
const PLAN = of('es', 25);
const TWO = of('de', 26);
const row = (cells: string[], tag = 'td'): string => all(cells, (c) => `<${tag}>${c}</${tag}>`);

/** Older and mobile ways of showing a list, cards and boards. */
export const lists: Shape[] = [
  shape(
    'e asp.net grid view, AR',
    '/Turnos/ListadoControles.aspx',
    'es-AR',
    `<form id="aspnetForm"><div><table cellspacing="0" cellpadding="4" rules="all" border="1" id="ctl00_cph_gvControles" style="border-collapse:collapse;"><tbody><tr class="gridHeader">${all(['HC', 'Apellido y Nombre', 'Próx. Control', 'Últ. Consulta', 'Tel. Celular'], (h, k) => `<th scope="col"><a href="javascript:__doPostBack('ctl00$cph$gvControles','Sort$c${k}')">${h}</a></th>`)}<th scope="col">&nbsp;</th></tr>${all(AR, (p) => `<tr class="${p.n % 2 ? 'altRow' : 'row'}">${row([p.id, turned(p).toUpperCase(), put(p.due, 'dmy/'), put(p.seen, 'dmy/'), p.cell])}<td><a id="ctl00_cph_gvControles_ctl0${p.n}_lnk" href="FichaPaciente.aspx?IdPaciente=${p.id}">Ver ficha</a></td></tr>`)}<tr class="gridPager"><td colspan="6"><table border="0"><tbody><tr><td><span>1</span></td><td><a href="javascript:__doPostBack('ctl00$cph$gvControles','Page$2')">2</a></td></tr></tbody></table></td></tr></tbody></table></div></form>`,
    reads(AR, {
      identity: who.identity,
      name: (p) => turned(p).toUpperCase(),
      recareDueOn: (p) => p.due,
      lastVisitOn: (p) => p.seen,
      phoneMobile: (p) => p.cell,
    }),
    { country: 'AR' },
  ),
  shape(
    'e telerik with group rows and a foot, AT',
    '/Ordination/Kontrollen.aspx',
    'de-AT',
    `<div class="RadGrid RadGrid_Default"><table class="rgMasterTable"><thead><tr><th class="rgGroupCol rgHeader">&nbsp;</th>${all(['Patient:in', 'Nächste Kontrolle am', 'Letzter Ordinationsbesuch', 'Tel. mobil'], (h) => `<th scope="col" class="rgHeader"><a title="Sortieren" href="#">${h}</a></th>`)}</tr></thead><tfoot><tr class="rgFooter"><td>&nbsp;</td><td>Anzahl: 10</td><td>&nbsp;</td><td>&nbsp;</td><td>&nbsp;</td></tr></tfoot><tbody>${[
      0, 1,
    ]
      .map(
        (half) =>
          `<tr class="rgGroupHeader"><td class="rgGroupCol"><button type="button" class="rgCollapse"></button></td><td colspan="4"><p>Versicherung: ${half ? 'Privat' : 'Kassa'}</p></td></tr>${all(
            AT.filter((p) => p.n % 2 === half),
            (p) =>
              `<tr class="${p.n % 4 < 2 ? 'rgRow' : 'rgAltRow'}"><td class="rgGroupCol">&nbsp;</td>${row([`<a href="Patient.aspx?PatNr=${p.id}">${p.name}</a>`, as.dots2(p.due), as.dots2(p.seen), p.cell])}</tr>`,
          )}`,
      )
      .join('')}</tbody></table></div>`,
    [0, 1].flatMap((half) =>
      reads(
        AT.filter((p) => p.n % 2 === half),
        { ...who, recareDueOn: (p) => p.due, lastVisitOn: (p) => p.seen, phoneMobile: (p) => p.cell },
      ),
    ),
    { country: 'AT' },
  ),
  shape(
    'e lightning, US',
    '/lightning/o/Patient__c/list',
    'en-US',
    `<div class="slds-table_header-fixed_container"><table class="slds-table slds-table_fixed-layout slds-table_bordered" role="grid"><thead><tr class="slds-line-height_reset"><th scope="col"><span class="slds-assistive-text">Item Number</span></th>${all(['Patient Name', 'Continuing Care Due', 'Last Completed Visit', 'Email'], (h) => `<th scope="col" aria-label="${h}" class="slds-is-sortable"><div class="slds-cell-fixed"><a class="slds-th__action slds-text-link_reset" role="button" tabindex="-1"><span class="slds-assistive-text">Sort by:</span><span class="slds-truncate" title="${h}">${h}</span></a></div></th>`)}<th scope="col"><span class="slds-assistive-text">Action</span></th></tr></thead><tbody>${all(US, (p) => `<tr class="slds-hint-parent"><td class="slds-cell-edit"><span class="slds-row-number">${p.n + 1}</span></td><th scope="row" class="slds-cell-edit"><span class="slds-grid"><a class="slds-truncate" href="/lightning/r/Patient__c/a0X5e00000${p.id}QAA/view" title="${p.name}">${p.name}</a></span></th><td><span class="slds-truncate"><span class="uiOutputDate">${as.american(p.due)}</span></span></td><td><span class="slds-truncate"><span class="uiOutputDate">${as.american(p.seen)}</span></span></td><td><a class="emailuiFormattedEmail" href="mailto:${p.mail}">${p.mail}</a></td><td><a role="button" href="javascript:void(0);" title="Show 3 more actions"><span class="slds-assistive-text">Show Actions</span></a></td></tr>`)}</tbody></table></div>`,
    reads(US, {
      identity: (p) => `a0X5e00000${p.id}QAA`,
      name: who.name,
      recareDueOn: (p) => p.due,
      lastVisitOn: (p) => p.seen,
      email: (p) => p.mail,
    }),
    { country: 'US' },
    '<style>.slds-assistive-text{position:absolute;margin:-1px;width:1px;height:1px;overflow:hidden;clip:rect(0 0 0 0)}</style>',
  ),
  shape(
    'e ui5 with what does not fit below the row, de',
    '/fiori/nachsorge',
    'de',
    `<div class="sapMList"><table class="sapMListModeNone sapMListTbl sapMListUl"><thead class="sapMTableTHead"><tr class="sapMListTblRow sapMListTblHeader"><th class="sapMTableTH"><div class="sapMColumnHeader"><span class="sapMText">Patient</span></div></th><th class="sapMTableTH"><div class="sapMColumnHeader"><span class="sapMText">Wiedervorstellung am</span></div></th></tr></thead><tbody class="sapMListItems sapMTableTBody">${all(DE, (p) => `<tr class="sapMLIB sapMListTblRow" role="row"><td class="sapMListTblCell"><a class="sapMLnk" href="#/Patient(${p.id})">${p.name}</a></td><td class="sapMListTblCell"><span class="sapMText">${put(p.due, 'dmy.')}</span></td></tr><tr class="sapMListTblSubRow" role="none"><td colspan="2" class="sapMListTblSubRowCell"><div class="sapMListTblSubCnt"><div class="sapMListTblSubCntRow"><div class="sapMListTblSubCntHdr"><span class="sapMText">Letzte Vorstellung</span></div><span class="sapMListTblSubCntSpr">:</span><div class="sapMListTblSubCntVal"><span class="sapMText">${put(p.seen, 'dmy.')}</span></div></div><div class="sapMListTblSubCntRow"><div class="sapMListTblSubCntHdr"><span class="sapMText">Mobil</span></div><span class="sapMListTblSubCntSpr">:</span><div class="sapMListTblSubCntVal"><span class="sapMText">${p.cell}</span></div></div></div></td></tr>`)}</tbody></table></div>`,
    reads(DE, { ...who, recareDueOn: (p) => p.due, lastVisitOn: (p) => p.seen, phoneMobile: (p) => p.cell }),
    { country: 'DE' },
  ),
  shape(
    'e antd descriptions in cards, hi',
    '/clinic/anusaran',
    'hi',
    `<h2>अनुसरण सूची</h2><div class="ant-row">${all(HI, (p) => `<div class="ant-col ant-col-8"><div class="ant-card"><div class="ant-card-head"><div class="ant-card-head-wrapper"><div class="ant-card-head-title"><a href="/clinic/patients/${p.id}">${p.name}</a></div></div></div><div class="ant-card-body"><div class="ant-descriptions"><div class="ant-descriptions-view"><table><tbody>${all([`अगली जांच|${put(p.due, 'dmy-')}`, `पिछली विज़िट|${put(p.seen, 'dmy-')}`, `मोबाइल नंबर|${p.cell}`], (c) => `<tr class="ant-descriptions-row"><td class="ant-descriptions-item"><div class="ant-descriptions-item-container"><span class="ant-descriptions-item-label">${c.split('|')[0]}</span><span class="ant-descriptions-item-content">${c.split('|')[1]}</span></div></td></tr>`)}</tbody></table></div></div></div></div></div>`)}</div>`,
    reads(HI, { ...who, recareDueOn: (p) => p.due, lastVisitOn: (p) => p.seen, phoneMobile: (p) => p.cell }),
    { country: 'IN' },
  ),
  shape(
    'e board of lanes, pt-PT',
    '/quadro/controlos',
    'pt-PT',
    `<h1>Consultas de controlo</h1><div class="kanban">${all(
      ['Por contactar', 'Sem resposta', 'Marcados'],
      (state, k) =>
        `<div class="kanban-col"><header class="kanban-col-head"><span>${state}</span><span class="count">${k === 0 ? 4 : 3}</span></header><div class="kanban-items">${all(
          PT.filter((p) => p.n % 3 === k),
          (p) =>
            `<div class="kanban-card" draggable="true" data-utente="${p.id}"><div class="kanban-card-title">${p.name}</div><ul class="meta"><li><span class="k">Controlo em</span> <span class="v">${put(p.due, 'dmy/')}</span></li><li><span class="k">Última vinda</span> <span class="v">${put(p.seen, 'dmy/')}</span></li><li><span class="k">Telemóvel</span> <span class="v">${p.cell}</span></li></ul></div>`,
        )}</div></div>`,
    )}</div>`,
    [0, 1, 2].flatMap((k) =>
      reads(
        PT.filter((p) => p.n % 3 === k),
        {
          ...who,
          recareDueOn: (p) => p.due,
          recareStatus: () => ['due', 'contacted', 'booked'][k] as string,
          lastVisitOn: (p) => p.seen,
          phoneMobile: (p) => p.cell,
        },
      ),
    ),
    { country: 'PT' },
  ),
  shape(
    'e cards with a word about the delay, IE',
    '/patients/outreach',
    'en-IE',
    `<div class="row row-cols-3">${all(IE, (p) => `<div class="col"><div class="card h-100"><div class="card-body"><h5 class="card-title mb-0">${p.name}</h5><h6 class="card-subtitle text-muted">Chart no. ${p.id}</h6><span class="badge text-bg-danger">${p.n + 1} months late</span><dl class="row"><dt class="col-6">Check-up was due</dt><dd class="col-6">${put(p.due, 'd M y')}</dd><dt class="col-6">Last in</dt><dd class="col-6">${put(p.seen, 'd M y')}</dd></dl><a class="card-link" href="tel:${p.cell.replaceAll(' ', '')}">${p.cell}</a></div></div></div>`)}</div>`,
    reads(IE, {
      ...who,
      recareDueOn: (p) => p.due,
      lastVisitOn: (p) => p.seen,
      phone: (p) => p.cell.replaceAll(' ', ''),
    }),
    { country: 'IE' },
  ),
  shape(
    'e material rows with a folded detail, CA',
    '/outreach/unbooked',
    'en-CA',
    `<table mat-table class="mat-mdc-table mdc-data-table__table cdk-table" multitemplatedatarows role="table"><thead role="rowgroup"><tr mat-header-row class="mat-mdc-header-row cdk-header-row" role="row">${all(['patient|Patient', 'last|Last completed appointment', 'next|Upcoming appointment', 'contact|Cell'], (c) => `<th mat-header-cell role="columnheader" class="mat-mdc-header-cell cdk-column-${c.split('|')[0]}">${c.split('|')[1]}</th>`)}</tr></thead><tbody role="rowgroup">${all(CA, (p) => `<tr mat-row class="mat-mdc-row cdk-row example-element-row" role="row">${all([`patient|<a href="/outreach/patients/${p.id}">${p.name}</a>`, `last|${p.seen}`, `next|${p.next ?? 'Nothing booked'}`, `contact|${p.cell}`], (c) => `<td mat-cell role="cell" class="mat-mdc-cell cdk-column-${c.split('|')[0]}">${c.split('|')[1]}</td>`)}</tr><tr mat-row class="mat-mdc-row cdk-row example-detail-row" role="row" style="height:0"><td mat-cell role="cell" class="mat-mdc-cell cdk-column-expandedDetail" colspan="4"><div style="height:0;overflow:hidden"><span>No notes yet</span></div></td></tr>`)}</tbody></table>`,
    reads(CA, {
      ...who,
      lastVisitOn: (p) => p.seen,
      nextBookingOn: (p) => p.next,
      phoneMobile: (p) => p.cell,
    }),
    { country: 'CA' },
  ),
  shape(
    'e gwt cell table, IN',
    '/HisApp.html',
    'en-IN',
    `<div class="GOFAWPUBD"><table class="GOFAWPUBMD" cellspacing="0"><thead aria-hidden="false"><tr __gwt_header_row="0">${all(['Reg. No.', 'Patient Name', 'Review Date', 'Last Consultation', 'Mobile No.'], (h, k) => `<th colspan="1" class="GOFAWPUBCE" __gwt_column="column-gwt-uid-${k}" __gwt_header="header-gwt-uid-${k}">${h}</th>`)}</tr></thead><tbody>${all(IN, (p) => `<tr __gwt_row="${p.n}" __gwt_subrow="0" class="${p.n % 2 ? 'GOFAWPUBOF' : 'GOFAWPUBGE'}">${all([p.id, p.name, as.oracle(p.due), as.oracle(p.seen), p.cell], (c, k) => `<td class="GOFAWPUBFE" align="left"><div style="outline-style:none;" __gwt_cell="cell-gwt-uid-${k}">${c}</div></td>`)}</tr>`)}</tbody></table></div>`,
    reads(IN, { ...who, recareDueOn: (p) => p.due, lastVisitOn: (p) => p.seen, phoneMobile: (p) => p.cell }),
    { country: 'IN' },
  ),
  shape(
    'e table for desks and cards for phones, nl',
    '/oproeplijst',
    'nl',
    `<h1>Oproeplijst</h1><div class="only-small" style="display:none">${all(NL, (p) => `<div class="kaart"><a href="/patienten/${p.id}">${p.name}</a><div><span>Op te roepen</span> <span>${put(p.due, 'd M y', 'nl')}</span></div></div>`)}</div><div class="only-wide"><table class="tabel"><thead><tr>${row(['Patiënt', 'Op te roepen vanaf', 'Laatste behandeling', 'Telefoon mobiel'], 'th')}</tr></thead><tbody>${all(NL, (p) => `<tr>${row([`<a href="/patienten/${p.id}">${p.name}</a>`, put(p.due, 'd M y', 'nl'), put(p.seen, 'd M y', 'nl'), p.cell])}</tr>`)}</tbody></table></div>`,
    reads(NL, { ...who, recareDueOn: (p) => p.due, lastVisitOn: (p) => p.seen, phoneMobile: (p) => p.cell }),
    { country: 'NL' },
  ),
  shape(
    'e month only with totals, fr',
    '/rappels/mensuels',
    'fr',
    `<table class="tableau"><caption>Patients à revoir</caption><thead><tr>${row(['Nom, prénom', 'À revoir en', 'Dernier soin', 'Portable'], 'th')}</tr></thead><tbody>${all(FR, (p) => `<tr data-patient="${p.id}">${row([turned(p), put(p.due, 'month', 'fr'), put(p.seen, 'dmy/'), p.cell])}</tr>`)}<tr class="total"><td>Total</td><td colspan="3">10 patients</td></tr></tbody></table>`,
    reads(FR, {
      identity: who.identity,
      name: turned,
      recareDueOn: (p) => p.due.slice(0, 7),
      lastVisitOn: (p) => p.seen,
      phoneMobile: (p) => p.cell,
    }),
    { country: 'FR' },
  ),
  shape(
    'e nothing tells day from month',
    '/reports/recall',
    'en',
    `<table><thead><tr>${row(['Client name', 'Recall on', 'Most recent visit', 'Work phone'], 'th')}</tr></thead><tbody>${all(LOW, (p) => `<tr>${row([`<a href="/clients/${p.id}">${p.name}</a>`, put(p.due, 'dmy/'), put(p.seen, 'dmy/'), p.home])}</tr>`)}</tbody></table>`,
    reads(LOW, { ...who, phoneWork: (p) => p.home }),
    { refuses: ['recareDueOn', 'lastVisitOn'] },
  ),
  shape(
    'e words for dates with the date in the tip, NZ',
    '/recalls/queue',
    'en-NZ',
    `<h1>Recall queue</h1><table class="queue"><thead><tr>${row(['Patient', 'Recall', 'Last visit', 'Phone'], 'th')}</tr></thead><tbody>${all(NZ, (p) => `<tr>${row([`<a href="/patient/${p.uuid}">${p.name}</a>`, `<time datetime="${p.due}" title="${as.words(p.due, 'en-NZ')}">${p.n + 1} months ago</time>`, `<time datetime="${p.seen}" title="${as.words(p.seen, 'en-NZ')}">last year</time>`, p.home])}</tr>`)}</tbody></table>`,
    reads(NZ, {
      identity: (p) => p.uuid,
      name: who.name,
      recareDueOn: (p) => p.due,
      lastVisitOn: (p) => p.seen,
      phone: (p) => p.home,
    }),
    { country: 'NZ' },
  ),
  shape(
    'e plans waiting for an answer, es',
    '/presupuestos/pendientes',
    'es',
    `<h1>Presupuestos</h1><table class="lista"><thead><tr>${row(['Paciente', 'Presupuesto', 'Fecha del presupuesto', 'Importe total', 'Estado'], 'th')}</tr></thead><tbody>${all(PLAN, (p) => `<tr>${row([`<a href="/pacientes/${p.id}/ficha">${p.name}</a>`, ['Implante 36', 'Ortodoncia', 'Corona 14'][p.n % 3] as string, put(p.seen, 'dmy/'), `1.${200 + p.n * 7},00 €`, p.n % 2 ? 'Aceptado' : 'Pendiente'])}</tr>`)}</tbody></table>`,
    reads(PLAN, {
      ...who,
      planTitle: (p) => ['Implante 36', 'Ortodoncia', 'Corona 14'][p.n % 3] as string,
      planOn: (p) => p.seen,
      planValue: (p) => `${1200 + p.n * 7} EUR`,
      planStatus: (p) => (p.n % 2 ? 'accepted' : 'proposed'),
    }),
    { country: 'ES' },
  ),
  shape(
    'e family name and given name in columns of their own, de',
    '/recall/auswertung',
    'de',
    `<table class="ergebnis"><thead><tr>${row(['Pat.-Nr.', 'Nachname', 'Vorname', 'geb. am', 'Recall ab', 'letzter Termin'], 'th')}</tr></thead><tbody>${all(TWO, (p) => `<tr>${row([p.id, p.last, p.first, put(p.born, 'dmy.'), put(p.due, 'dmy.'), put(p.seen, 'dmy.')])}</tr>`)}</tbody></table>`,
    reads(TWO, {
      identity: who.identity,
      name: (p) => `${p.last} ${p.first}`,
      birthOn: (p) => p.born,
      recareDueOn: (p) => p.due,
      lastVisitOn: (p) => p.seen,
    }),
    { country: 'DE' },
  ),
];
