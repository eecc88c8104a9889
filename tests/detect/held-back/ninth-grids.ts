import type { Shape } from '../shape.ts';
import { all, as, folk, type One, put, reads, row, shapeOn, turned, who } from './folk.ts';

const shape = shapeOn('2027-01-14', 'rooms.test');
const QC = folk('fr', 41);
const ZH = folk('zh', 42);
const PT = folk('pt', 43);
const MX = folk('es', 44);
const US = folk('en', 45);
const TR = folk('tr', 46);
const IT = folk('it', 47);
const NL = folk('nl', 48);
const HI = folk('hi', 49);
const DE = folk('de', 50);
const GB = folk('en', 51);
const halves = (list: One[]): One[][] => [list.slice(0, 5), list.slice(5)];
const dx = (fixed: boolean): string =>
  all(
    TR,
    (p) =>
      `<tr class="dx-row dx-data-row" role="row" aria-rowindex="${p.n + 1}">${
        fixed
          ? `<td role="gridcell" aria-colindex="1"><a href="/hastalar/dosya/${p.id}">${p.name}</a></td><td class="dx-pointer-events-none" colspan="3" style="visibility:hidden">&nbsp;</td>`
          : `<td role="gridcell" aria-colindex="1" class="dx-hidden-cell" style="visibility:hidden">&nbsp;</td>${row([put(p.due, 'dmy.'), put(p.seen, 'dmy.'), p.mail], 'td', ' role="gridcell"')}`
      }</tr>`,
  );
const elRows = (seen: boolean): string =>
  all(
    ZH,
    (p) =>
      `<tr class="el-table__row">${[`<a href="/kehu/${p.id}">${p.name}</a>`, p.due, p.seen, p.cell].map((c, k) => `<td class="el-table_1_column_${k + 1}${seen === k > 0 ? '' : ' is-hidden'}"><div class="cell"${seen === k > 0 ? '' : ' style="visibility:hidden"'}>${c}</div></td>`).join('')}</tr>`,
  );

/** Grids as other libraries and frameworks print them. */
export const grids: Shape[] = [
  shape(
    'n ag-grid in groups with actions pinned right, CA',
    '/rappels/tableau',
    'fr-CA',
    `<div class="ag-root" role="treegrid"><div class="ag-header" role="presentation"><div class="ag-header-container" role="rowgroup"><div class="ag-header-row ag-header-row-column" role="row">${all(['nom|Patient', 'prochain|Date de suivi', 'dernier|Dernier rendez-vous honoré', 'cell|Cellulaire'], (c) => `<div class="ag-header-cell" role="columnheader" col-id="${c.split('|')[0]}"><div class="ag-header-cell-label" role="presentation"><span class="ag-header-cell-text">${c.split('|')[1]}</span><span class="ag-sort-indicator-container"><span class="ag-sort-indicator-icon ag-hidden"></span></span></div></div>`)}</div></div><div class="ag-pinned-right-header" role="rowgroup"><div class="ag-header-row" role="row"><div class="ag-header-cell" role="columnheader" col-id="act"></div></div></div></div><div class="ag-body" role="presentation"><div class="ag-center-cols-container" role="rowgroup">${halves(
      QC,
    )
      .map(
        (half, k) =>
          `<div class="ag-row ag-row-group ag-full-width-row" role="row" row-index="${k * 6}"><span class="ag-group-value">${k ? 'Laval' : 'Sherbrooke'}</span><span class="ag-group-child-count">(5)</span></div>${all(half, (p) => `<div class="ag-row ag-row-level-1" role="row" row-index="${k + p.n + 1}">${all([`nom|<a href="/rappels/patient/${p.id}">${turned(p)}</a>`, `prochain|${p.due}`, `dernier|${p.seen}`, `cell|${p.cell}`], (c) => `<div class="ag-cell" role="gridcell" col-id="${c.split('|')[0]}">${c.split('|')[1]}</div>`)}</div>`)}`,
      )
      .join(
        '',
      )}</div><div class="ag-pinned-right-cols-container" role="rowgroup">${all(QC, (p) => `<div class="ag-row" role="row" row-index="${p.n}"><div class="ag-cell" role="gridcell" col-id="act"><button type="button">Appeler</button></div></div>`)}</div></div></div>`,
    reads(QC, {
      identity: who.identity,
      name: turned,
      recareDueOn: (p) => p.due,
      lastVisitOn: (p) => p.seen,
      phoneMobile: (p) => p.cell,
    }),
    { country: 'CA' },
  ),
  shape(
    'n element-ui with a fixed copy, zh',
    '/huifang/liebiao',
    'zh',
    `<div class="el-table"><div class="el-table__header-wrapper"><table class="el-table__header"><thead><tr>${row(
      ['客户姓名', '应复诊日期', '最近到诊', '联系手机'].map((h) => `<div class="cell">${h}</div>`),
      'th',
    )}</tr></thead></table></div><div class="el-table__body-wrapper"><table class="el-table__body"><tbody>${elRows(true)}</tbody></table></div><div class="el-table__fixed"><div class="el-table__fixed-header-wrapper"><table class="el-table__header"><thead><tr><th><div class="cell">客户姓名</div></th></tr></thead></table></div><div class="el-table__fixed-body-wrapper"><table class="el-table__body"><tbody>${elRows(false)}</tbody></table></div></div></div>`,
    reads(ZH, { ...who, recareDueOn: (p) => p.due, lastVisitOn: (p) => p.seen, phoneMobile: (p) => p.cell }),
    { country: 'CN' },
  ),
  shape(
    'n handsontable, pt-PT',
    '/folha/chamadas',
    'pt-PT',
    `<div class="handsontable htColumnHeaders"><div class="ht_master handsontable"><div class="wtHolder"><div class="wtHider"><table class="htCore"><thead><tr>${row(
      ['Utente', 'A rever em', 'Última consulta', 'N.º telemóvel'].map(
        (h) => `<div class="relative"><span class="colHeader">${h}</span></div>`,
      ),
      'th',
    )}</tr></thead><tbody>${all(PT, (p) => `<tr>${row([p.name, put(p.due, 'dmy-'), put(p.seen, 'dmy-'), p.cell])}</tr>`)}</tbody></table></div></div></div><div class="ht_clone_top handsontable"><div class="wtHolder"><table class="htCore"><thead><tr>${row(
      ['Utente', 'A rever em', 'Última consulta', 'N.º telemóvel'].map(
        (h) => `<div class="relative"><span class="colHeader">${h}</span></div>`,
      ),
      'th',
    )}</tr></thead><tbody></tbody></table></div></div></div>`,
    reads(PT, {
      name: who.name,
      recareDueOn: (p) => p.due,
      lastVisitOn: (p) => p.seen,
      phoneMobile: (p) => p.cell,
    }),
    { country: 'PT' },
  ),
  shape(
    'n jqgrid, MX',
    '/consultorio/seguimientos',
    'es-MX',
    `<div class="ui-jqgrid ui-widget" id="gbox_list"><div class="ui-jqgrid-view"><div class="ui-jqgrid-hdiv"><div class="ui-jqgrid-hbox"><table class="ui-jqgrid-htable"><thead><tr class="ui-jqgrid-labels" role="row">${all(['exp|Expediente', 'pac|Nombre del Paciente', 'prox|Próximo Seguimiento', 'ult|Última Cita Atendida', 'cel|Celular'], (c) => `<th id="list_${c.split('|')[0]}" role="columnheader" class="ui-th-column"><span class="ui-jqgrid-resize">&nbsp;</span><div id="jqgh_list_${c.split('|')[0]}" class="ui-jqgrid-sortable">${c.split('|')[1]}<span class="s-ico" style="display:none"><span class="ui-icon-asc"></span></span></div></th>`)}</tr></thead></table></div></div><div class="ui-jqgrid-bdiv"><table id="list" class="ui-jqgrid-btable" role="presentation"><tbody><tr class="jqgfirstrow" role="row" style="height:auto">${'<td role="gridcell" style="height:0px"></td>'.repeat(5)}</tr>${all(MX, (p) => `<tr role="row" id="${p.n + 1}" tabindex="-1" class="ui-widget-content jqgrow ui-row-ltr">${all([`exp|${p.id}`, `pac|${p.name}`, `prox|${put(p.due, 'dmy/')}`, `ult|${put(p.seen, 'dmy/')}`, `cel|${p.cell}`], (c) => `<td role="gridcell" title="${c.split('|')[1]}" aria-describedby="list_${c.split('|')[0]}">${c.split('|')[1]}</td>`)}</tr>`)}</tbody></table></div></div><div class="ui-jqgrid-pager"><div class="ui-paging-info">Mostrando 1 - 10 de 93</div></div></div>`,
    reads(MX, { ...who, recareDueOn: (p) => p.due, lastVisitOn: (p) => p.seen, phoneMobile: (p) => p.cell }),
    { country: 'MX' },
  ),
  shape(
    'n kendo with opened details, US',
    '/apps/recare#/board',
    'en-US',
    `<div class="k-grid"><div class="k-grid-header"><table class="k-grid-header-table"><thead><tr role="row"><th class="k-hierarchy-cell k-header"></th>${row(
      ['Patient', 'Next Hygiene Due', 'Last Hygiene Visit', 'Mobile Phone'].map(
        (h) => `<span class="k-link">${h}</span>`,
      ),
      'th',
      ' class="k-header" role="columnheader"',
    )}</tr></thead></table></div><div class="k-grid-container"><div class="k-grid-content"><table class="k-grid-table"><tbody>${all(US, (p) => `<tr class="k-master-row${p.n % 2 ? ' k-alt' : ''}" role="row"><td class="k-hierarchy-cell"><a class="k-icon k-minus" title="Collapse Details"></a></td>${row([`<a href="#/patients/${p.id}/chart">${turned(p)}</a>`, put(p.due, 'M d, y'), put(p.seen, 'M d, y'), p.cell], 'td', ' role="gridcell"')}</tr><tr class="k-detail-row"><td class="k-hierarchy-cell"></td><td class="k-detail-cell" colspan="4"><section>Notes: prefers mornings</section></td></tr>`)}</tbody></table></div></div></div>`,
    reads(US, {
      identity: who.identity,
      name: turned,
      recareDueOn: (p) => p.due,
      lastVisitOn: (p) => p.seen,
      phoneMobile: (p) => p.cell,
    }),
    { country: 'US' },
  ),
  shape(
    'n devextreme with a fixed column in a second table, tr',
    '/hastalar/arama-listesi',
    'tr',
    `<div class="dx-datagrid" role="grid"><div class="dx-datagrid-headers"><div class="dx-datagrid-content"><table class="dx-datagrid-table"><tbody><tr class="dx-row dx-header-row" role="row">${row(
      ['Adı Soyadı', 'Kontrol Zamanı', 'En Son Muayene', 'E-posta Adresi'].map(
        (h) => `<div class="dx-datagrid-text-content">${h}</div>`,
      ),
      'td',
      ' role="columnheader"',
    )}</tr></tbody></table></div></div><div class="dx-datagrid-rowsview"><div class="dx-datagrid-content"><table class="dx-datagrid-table"><tbody>${dx(false)}</tbody></table></div><div class="dx-datagrid-content dx-datagrid-content-fixed dx-pointer-events-target"><table class="dx-datagrid-table dx-datagrid-table-fixed"><tbody>${dx(true)}</tbody></table></div></div></div>`,
    reads(TR, { ...who, recareDueOn: (p) => p.due, lastVisitOn: (p) => p.seen, email: (p) => p.mail }),
    { country: 'TR' },
  ),
  shape(
    'n primefaces with titles in the cells, it',
    '/ambulatorio/controlli.xhtml',
    'it',
    `<form id="frm"><div id="frm:tbl" class="ui-datatable ui-widget ui-datatable-reflow"><div class="ui-datatable-tablewrapper"><table role="grid"><thead id="frm:tbl_head"><tr role="row">${row(
      ['Cognome e nome', 'Prossimo controllo', 'Ultimo accesso', 'Recapito telefonico'].map(
        (h) => `<span class="ui-column-title">${h}</span><span class="ui-sortable-column-icon ui-icon"></span>`,
      ),
      'th',
      ' class="ui-state-default ui-sortable-column" role="columnheader"',
    )}</tr></thead><tbody id="frm:tbl_data" class="ui-datatable-data">${all(IT, (p) => `<tr data-ri="${p.n}" data-rk="${p.uuid}" class="ui-widget-content ui-datatable-${p.n % 2 ? 'odd' : 'even'}" role="row">${all([`Cognome e nome|<a href="paziente.xhtml?idPaziente=${p.id}">${p.last} ${p.first}</a>`, `Prossimo controllo|${put(p.due, 'dmy/')}`, `Ultimo accesso|${put(p.seen, 'dmy/')}`, `Recapito telefonico|${p.cell}`], (c) => `<td role="gridcell"><span class="ui-column-title" style="display:none">${c.split('|')[0]}</span>${c.split('|')[1]}</td>`)}</tr>`)}</tbody></table></div></div></form>`,
    reads(IT, {
      identity: who.identity,
      name: (p) => `${p.last} ${p.first}`,
      recareDueOn: (p) => p.due,
      lastVisitOn: (p) => p.seen,
      phone: (p) => p.cell,
    }),
    { country: 'IT' },
  ),
  shape(
    'n odoo list in groups, nl',
    '/web#model=clinic.patient&view_type=list',
    'nl',
    `<div class="o_list_renderer"><table class="o_list_table table"><thead><tr><th class="o_list_record_selector"><input type="checkbox"></th>${all(['display_name|Patiënt', 'next_recall|Recalldatum', 'last_visit|Laatste consult', 'mobile|Mobiel nummer'], (c) => `<th data-name="${c.split('|')[0]}" class="o_column_sortable"><div class="d-flex"><span class="d-block min-w-0 text-truncate">${c.split('|')[1]}</span><i class="fa fa-lg fa-angle-down"></i></div></th>`)}</tr></thead><tbody class="ui-sortable">${halves(
      NL,
    )
      .map(
        (half, k) =>
          `<tr class="o_group_header o_group_open"><th class="o_group_name" colspan="2"><span class="o_group_caret fa fa-caret-down"></span>${k ? 'Utrecht' : 'Zeist'} (5)</th><td></td><td></td><td></td></tr>${all(half, (p) => `<tr class="o_data_row" data-id="datapoint_${p.n + 3}"><td class="o_list_record_selector"><input type="checkbox"></td>${all([`display_name|${p.name}`, `next_recall|${put(p.due, 'dmy-')}`, `last_visit|${put(p.seen, 'dmy-')}`, `mobile|${p.cell}`], (c) => `<td class="o_data_cell cursor-pointer" name="${c.split('|')[0]}" data-tooltip="${c.split('|')[1]}">${c.split('|')[1]}</td>`)}</tr>`)}`,
      )
      .join('')}</tbody></table></div>`,
    reads(NL, {
      name: who.name,
      recareDueOn: (p) => p.due,
      lastVisitOn: (p) => p.seen,
      phoneMobile: (p) => p.cell,
    }),
    { country: 'NL' },
  ),
  shape(
    'n frappe list, hi',
    '/app/patient/view/list',
    'hi',
    `<div class="frappe-list"><div class="result"><header class="level list-row-head"><div class="level-left list-header-subject"><div class="list-row-col list-subject level"><input type="checkbox"><span>रोगी का नाम</span></div><div class="list-row-col"><span>अगली मुलाकात की देय तिथि</span></div><div class="list-row-col"><span>अंतिम विज़िट</span></div><div class="list-row-col"><span>मोबाइल</span></div></div></header>${all(HI, (p) => `<div class="list-row-container"><div class="level list-row"><div class="level-left ellipsis"><div class="list-row-col ellipsis list-subject level"><span class="select-like"><input type="checkbox" class="list-row-checkbox"></span><span class="level-item bold ellipsis"><a class="ellipsis" href="/app/patient/PAT-${p.id}">${p.name}</a></span></div><div class="list-row-col ellipsis"><span class="ellipsis">${put(p.due, 'dmy-')}</span></div><div class="list-row-col ellipsis"><span class="ellipsis">${put(p.seen, 'dmy-')}</span></div><div class="list-row-col ellipsis"><span class="ellipsis">${p.cell}</span></div></div></div></div>`)}</div></div>`,
    reads(HI, {
      identity: (p) => `PAT-${p.id}`,
      name: who.name,
      recareDueOn: (p) => p.due,
      lastVisitOn: (p) => p.seen,
      phoneMobile: (p) => p.cell,
    }),
    { country: 'IN' },
  ),
  shape(
    'n django admin, de',
    '/admin/praxis/patient/',
    'de',
    `<div id="changelist"><form id="changelist-form"><div class="results"><table id="result_list"><thead><tr><th scope="col" class="action-checkbox-column"><div class="text"><span><input type="checkbox" id="action-toggle"></span></div></th>${all(['patient|Patient', 'kontrolle|Kontrolltermin fällig', 'besuch|Letzter Praxisbesuch', 'handy|Handynummer'], (c) => `<th scope="col" class="sortable column-${c.split('|')[0]}"><div class="text"><a href="?o=1">${c.split('|')[1]}</a></div><div class="clear"></div></th>`)}</tr></thead><tbody>${all(DE, (p) => `<tr><td class="action-checkbox"><input type="checkbox" name="_selected_action" value="${p.id}" class="action-select"></td><th class="field-patient"><a href="/admin/praxis/patient/${p.id}/change/">${turned(p)}</a></th><td class="field-kontrolle nowrap">${as.words(p.due, 'de')}</td><td class="field-besuch nowrap">${as.words(p.seen, 'de')}</td><td class="field-handy">${p.cell}</td></tr>`)}</tbody></table></div><p class="paginator">10 Patienten</p></form></div>`,
    reads(DE, {
      identity: who.identity,
      name: turned,
      recareDueOn: (p) => p.due,
      lastVisitOn: (p) => p.seen,
      phoneMobile: (p) => p.cell,
    }),
    { country: 'DE' },
  ),
  shape(
    'n apex report whose cells point at their heads, GB',
    '/ords/r/clinic/recalls',
    'en-GB',
    `<div class="a-IRR-tableContainer"><table class="a-IRR-table" aria-label="Recalls"><tbody><tr>${all(['C11|Patient', 'C12|Recall falls due', 'C13|Date of last visit', 'C14|Tel. (mobile)'], (c) => `<th class="a-IRR-header" id="${c.split('|')[0]}"><a class="a-IRR-headerLink">${c.split('|')[1]}</a></th>`)}</tr>${all(GB, (p) => `<tr>${all([`C11|<a href="f?p=104:12:::::P12_PATIENT_ID:${p.id}">${p.name}</a>`, `C12|${as.oracle(p.due).toUpperCase()}`, `C13|${as.oracle(p.seen).toUpperCase()}`, `C14|${p.cell}`], (c) => `<td class="u-tL" headers="${c.split('|')[0]}">${c.split('|')[1]}</td>`)}</tr>`)}</tbody></table></div>`,
    reads(GB, { ...who, recareDueOn: (p) => p.due, lastVisitOn: (p) => p.seen, phoneMobile: (p) => p.cell }),
    { country: 'GB' },
  ),
];
