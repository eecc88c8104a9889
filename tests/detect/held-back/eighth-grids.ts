import type { Shape } from '../shape.ts';
import { all, as, folk, put, reads, shapeOn, turned, who } from './folk.ts';

const shape = shapeOn('2026-12-03', 'desk.test');
const [GB, ZH, BR, IT, FR, DE] = ['en', 'zh', 'pt', 'it', 'fr', 'de'].map((l, k) => folk(l, k + 1)) as [
  ReturnType<typeof folk>,
  ReturnType<typeof folk>,
  ReturnType<typeof folk>,
  ReturnType<typeof folk>,
  ReturnType<typeof folk>,
  ReturnType<typeof folk>,
];
const [NL, ES, TR, US, AU] = ['nl', 'es', 'tr', 'en', 'en'].map((l, k) => folk(l, k + 7)) as [
  ReturnType<typeof folk>,
  ReturnType<typeof folk>,
  ReturnType<typeof folk>,
  ReturnType<typeof folk>,
  ReturnType<typeof folk>,
];
const agHead = (id: string, text: string, k: number): string =>
  `<div class="ag-header-cell" role="columnheader" col-id="${id}" aria-colindex="${k}"><div class="ag-header-cell-comp-wrapper"><div class="ag-cell-label-container" role="presentation"><div class="ag-header-cell-label" role="presentation"><span class="ag-header-cell-text">${text}</span></div></div></div></div>`;
const agRow = (n: number, cells: [string, string][]): string =>
  `<div class="ag-row ag-row-position-absolute ag-row-${n % 2 ? 'odd' : 'even'}" role="row" row-index="${n}" row-id="${n}" aria-rowindex="${n + 2}" style="transform:translateY(${n * 36}px)">${all(cells, ([id, html]) => `<div class="ag-cell ag-cell-value" role="gridcell" col-id="${id}">${html}</div>`)}</div>`;
const ths = (heads: string[], attrs = ''): string => all(heads, (h) => `<th${attrs}>${h}</th>`);
const tds = (cells: string[], attrs = ''): string => all(cells, (c) => `<td${attrs}>${c}</td>`);

/** Grids of component libraries, as those print them. */
export const grids: Shape[] = [
  shape(
    'e ag-grid, patient pinned in a container of its own, GB',
    '/recare/worklist',
    'en-GB',
    `<h1>Recare worklist</h1><div class="ag-root-wrapper"><div class="ag-root" role="grid" aria-rowcount="11"><div class="ag-header" role="presentation"><div class="ag-pinned-left-header" role="presentation"><div class="ag-header-row" role="row">${agHead('who', 'Patient', 1)}</div></div><div class="ag-header-viewport" role="presentation"><div class="ag-header-container" role="presentation"><div class="ag-header-row" role="row">${agHead('a', 'Recare due on', 2)}${agHead('b', 'Last attended', 3)}${agHead('c', 'Mobile', 4)}</div></div></div></div><div class="ag-body" role="presentation"><div class="ag-body-viewport" role="presentation"><div class="ag-pinned-left-cols-container" role="presentation">${all(GB, (p) => agRow(p.n, [['who', `<a href="/recare/patient/${p.id}">${p.name}</a>`]]))}</div><div class="ag-center-cols-viewport" role="presentation"><div class="ag-center-cols-container" role="presentation">${all(
      GB,
      (p) =>
        agRow(p.n, [
          ['a', put(p.due, 'dmy/')],
          ['b', put(p.seen, 'dmy/')],
          ['c', p.cell],
        ]),
    )}</div></div></div></div></div></div>`,
    reads(GB, { ...who, recareDueOn: (p) => p.due, lastVisitOn: (p) => p.seen, phoneMobile: (p) => p.cell }),
  ),
  shape(
    'e antd with a measure row, zh',
    '/suifang',
    'zh-CN',
    `<div class="ant-table ant-table-fixed-header"><div class="ant-table-container"><div class="ant-table-header"><table style="table-layout:fixed"><thead class="ant-table-thead"><tr>${ths(['患者姓名', '下次复诊日期', '上次就诊', '手机号码', '操作'], ' class="ant-table-cell" scope="col"')}</tr></thead></table></div><div class="ant-table-body"><table style="table-layout:fixed"><tbody class="ant-table-tbody"><tr aria-hidden="true" class="ant-table-measure-row" style="height:0;font-size:0">${'<td style="padding:0;border:0;height:0"><div style="height:0;overflow:hidden">&nbsp;</div></td>'.repeat(5)}</tr>${all(ZH, (p) => `<tr class="ant-table-row ant-table-row-level-0" data-row-key="${p.n + 1}">${tds([`<a href="/huanzhe/${p.id}">${p.name}</a>`, put(p.due, 'zh'), put(p.seen, 'zh'), p.cell, '<a>预约</a> <a>短信</a>'], ' class="ant-table-cell"')}</tr>`)}</tbody></table></div></div></div>`,
    reads(ZH, { ...who, recareDueOn: (p) => p.due, lastVisitOn: (p) => p.seen, phoneMobile: (p) => p.cell }),
    { country: 'CN' },
  ),
  shape(
    'e mui data grid with faces, pt-BR',
    '/app/retornos',
    'pt-BR',
    `<div class="MuiDataGrid-root"><div role="grid" aria-colcount="5" aria-rowcount="11" class="MuiDataGrid-main"><div class="MuiDataGrid-columnHeaders" role="presentation"><div role="row" aria-rowindex="1">${all(['__check__|', 'paciente|Nome do paciente', 'retorno|Retorno previsto para', 'ultima|Última vez atendido', 'fone|Celular'], (c) => `<div role="columnheader" class="MuiDataGrid-columnHeader" data-field="${c.split('|')[0]}" aria-label="${c.split('|')[1]}">${c.startsWith('__') ? '<input type="checkbox" aria-label="Selecionar tudo">' : `<div class="MuiDataGrid-columnHeaderTitleContainerContent"><div class="MuiDataGrid-columnHeaderTitle">${c.split('|')[1]}</div></div><div class="MuiDataGrid-iconButtonContainer"><button aria-label="Ordenar" type="button"></button></div>`}</div>`)}</div></div><div class="MuiDataGrid-virtualScroller"><div class="MuiDataGrid-virtualScrollerRenderZone" role="rowgroup">${all(BR, (p) => `<div role="row" class="MuiDataGrid-row" data-id="${p.uuid}" data-rowindex="${p.n}" aria-rowindex="${p.n + 2}"><div role="gridcell" class="MuiDataGrid-cell" data-field="__check__"><input type="checkbox" aria-label="Selecionar linha"></div><div role="gridcell" class="MuiDataGrid-cell" data-field="paciente"><div class="MuiAvatar-root">${p.first[0]}${p.last[0]}</div><a class="MuiLink-root" href="/app/pacientes/${p.uuid}">${p.name}</a></div><div role="gridcell" class="MuiDataGrid-cell" data-field="retorno">${put(p.due, 'dmy/')}</div><div role="gridcell" class="MuiDataGrid-cell" data-field="ultima">${put(p.seen, 'dmy/')}</div><div role="gridcell" class="MuiDataGrid-cell" data-field="fone">${p.cell}</div><div role="presentation" class="MuiDataGrid-cellEmpty"></div></div>`)}</div></div></div></div>`,
    reads(BR, {
      identity: (p) => p.uuid,
      name: who.name,
      recareDueOn: (p) => p.due,
      lastVisitOn: (p) => p.seen,
      phoneMobile: (p) => p.cell,
    }),
    { country: 'BR' },
  ),
  shape(
    'e primereact with rows grouped by month, it',
    '/igiene/richiami',
    'it',
    `<h2>Richiami igiene</h2><div class="p-datatable p-component"><div class="p-datatable-wrapper"><table class="p-datatable-table" role="table"><thead class="p-datatable-thead"><tr role="row">${all(['Assistito', 'Da richiamare il', 'Ultima seduta', 'Cellulare'], (h) => `<th class="p-sortable-column" role="columnheader"><div class="p-column-header-content"><span class="p-column-title">${h}</span><span><svg class="p-icon p-sortable-column-icon"></svg></span></div></th>`)}</tr></thead><tbody class="p-datatable-tbody">${[
      0, 1,
    ]
      .map(
        (half) =>
          `<tr class="p-rowgroup-header" role="row"><td colspan="4"><span class="p-rowgroup-header-name"><b>${half ? 'Studio di via Verdi' : 'Studio di piazza Dante'}</b></span></td></tr>${all(
            IT.filter((p) => p.n % 2 === half),
            (p) =>
              `<tr role="row">${tds([`<a href="/schede/paziente/${p.id}">${p.last} ${p.first}</a>`, put(p.due, 'dmy/'), put(p.seen, 'dmy/'), p.cell], ' role="cell"')}</tr>`,
          )}<tr class="p-rowgroup-footer" role="row"><td colspan="4">Totale: 5</td></tr>`,
      )
      .join('')}</tbody></table></div></div>`,
    [0, 1].flatMap((half) =>
      reads(
        IT.filter((p) => p.n % 2 === half),
        {
          identity: who.identity,
          name: (p) => `${p.last} ${p.first}`,
          recareDueOn: (p) => p.due,
          lastVisitOn: (p) => p.seen,
          phoneMobile: (p) => p.cell,
        },
      ),
    ),
    { country: 'IT' },
  ),
  shape(
    'e vuetify with ticks and icons, fr',
    '/cabinet/relances',
    'fr',
    `<div class="v-data-table v-table v-theme--light"><div class="v-table__wrapper"><table><thead><tr><th class="v-data-table__td v-data-table__th"><div class="v-checkbox-btn"><input type="checkbox" aria-label="Tout"></div></th>${all(['Patient(e)', 'Relance prévue', 'Vu pour la dernière fois', 'Adresse mail', ''], (h) => `<th class="v-data-table__td v-data-table-column--align-start v-data-table__th v-data-table__th--sortable"><div class="v-data-table-header__content"><span>${h}</span>${h ? '<i class="mdi-arrow-up mdi v-icon v-data-table-header__sort-icon" aria-hidden="true"></i>' : ''}</div></th>`)}</tr></thead><tbody>${all(FR, (p) => `<tr class="v-data-table__tr"><td class="v-data-table__td"><input type="checkbox" aria-label="Choisir"></td><td class="v-data-table__td"><a href="/cabinet/dossiers/${p.id}">${p.name}</a></td><td class="v-data-table__td">${put(p.due, 'd M y', 'fr')}</td><td class="v-data-table__td">${put(p.seen, 'd M y', 'fr')}</td><td class="v-data-table__td">${p.mail}</td><td class="v-data-table__td"><button type="button" title="Appeler"><i class="mdi mdi-phone"></i></button><button type="button" title="Écrire"><i class="mdi mdi-email"></i></button></td></tr>`)}</tbody></table></div><div class="v-data-table-footer"><div class="v-data-table-footer__info">1-10 sur 64</div></div></div>`,
    reads(FR, { ...who, recareDueOn: (p) => p.due, lastVisitOn: (p) => p.seen, email: (p) => p.mail }),
    { country: 'FR' },
  ),
  shape(
    'e kendo with locked columns, de',
    '/Praxis/Nachsorge',
    'de',
    `<div class="k-grid k-widget" data-role="grid"><div class="k-grid-header"><div class="k-grid-header-locked"><table role="presentation"><thead role="rowgroup"><tr role="row"><th role="columnheader" data-field="Name" class="k-header"><span class="k-cell-inner"><span class="k-link"><span class="k-column-title">Patientin / Patient</span></span></span></th></tr></thead></table></div><div class="k-grid-header-wrap"><table role="presentation"><thead role="rowgroup"><tr role="row">${all(['Faellig|Nachsorge fällig am', 'Zuletzt|Zuletzt da', 'Fon|Mobiltelefon'], (c) => `<th role="columnheader" data-field="${c.split('|')[0]}" class="k-header"><span class="k-cell-inner"><span class="k-link"><span class="k-column-title">${c.split('|')[1]}</span></span></span></th>`)}</tr></thead></table></div></div><div class="k-grid-content-locked"><table role="presentation"><tbody role="rowgroup">${all(DE, (p) => `<tr class="k-master-row" role="row" data-uid="${p.uuid}"><td role="gridcell"><a href="/Praxis/Patient/${p.id}">${turned(p)}</a></td></tr>`)}</tbody></table></div><div class="k-grid-content k-auto-scrollable"><table role="presentation"><tbody role="rowgroup">${all(DE, (p) => `<tr class="k-master-row" role="row" data-uid="${p.uuid}">${tds([put(p.due, 'dmy.'), put(p.seen, 'dmy.'), p.cell], ' role="gridcell"')}</tr>`)}</tbody></table></div></div>`,
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
    'e devextreme with a filter row, nl',
    '/praktijk/controles',
    'nl',
    `<div class="dx-datagrid" role="grid" aria-rowcount="10"><div class="dx-datagrid-headers"><div class="dx-datagrid-content"><table class="dx-datagrid-table"><tbody role="presentation"><tr class="dx-row dx-header-row" role="row">${all(['Patiëntnaam', 'Volgende controle', 'Laatst gezien op', 'E-mailadres'], (h, k) => `<td role="columnheader" aria-colindex="${k + 1}" aria-label="Kolom ${h}"><div class="dx-datagrid-text-content">${h}</div></td>`)}</tr><tr class="dx-row dx-datagrid-filter-row" role="row">${'<td class="dx-editor-cell"><input class="dx-texteditor-input" type="text"></td>'.repeat(4)}</tr></tbody></table></div></div><div class="dx-datagrid-rowsview"><div class="dx-datagrid-content"><table class="dx-datagrid-table"><tbody role="presentation">${all(NL, (p) => `<tr class="dx-row dx-data-row dx-column-lines" role="row" aria-rowindex="${p.n + 1}">${all([`<a href="#/patient/${p.id}/kaart">${turned(p)}</a>`, put(p.due, 'dmy-'), put(p.seen, 'dmy-'), p.mail], (c) => `<td role="gridcell">${c}</td>`)}</tr>`)}<tr class="dx-row dx-freespace-row" role="presentation" style="display:none">${'<td></td>'.repeat(4)}</tr></tbody></table></div></div></div>`,
    reads(NL, {
      identity: who.identity,
      name: turned,
      recareDueOn: (p) => p.due,
      lastVisitOn: (p) => p.seen,
      email: (p) => p.mail,
    }),
    { country: 'NL' },
  ),
  shape(
    'e syncfusion, es',
    '/clinica/avisos',
    'es',
    `<div class="e-control e-grid" role="grid"><div class="e-gridheader"><div class="e-headercontent"><table class="e-table" role="presentation"><thead role="rowgroup"><tr class="e-columnheader" role="row">${all(['N.º', 'Apellidos y nombre', 'Toca revisión', 'Visto por última vez', 'Teléfono móvil'], (h) => `<th class="e-headercell" role="columnheader"><div class="e-headercelldiv"><span class="e-headertext">${h}</span></div><div class="e-sortfilterdiv e-icons" aria-hidden="true"></div></th>`)}</tr></thead></table></div></div><div class="e-gridcontent"><div class="e-content"><table class="e-table" role="presentation"><tbody role="rowgroup">${all(ES, (p) => `<tr class="e-row" role="row" data-uid="grid-row${p.n}">${all([String(p.n + 1), `<a href="/clinica/ficha?paciente=${p.id}">${turned(p)}</a>`, put(p.due, 'dmy/'), put(p.seen, 'dmy/'), p.cell], (c, k) => `<td class="e-rowcell" role="gridcell" aria-colindex="${k + 1}">${c}</td>`)}</tr>`)}</tbody></table></div></div><div class="e-gridpager"><span class="e-pagecountmsg">(80 elementos)</span></div></div>`,
    reads(ES, {
      identity: who.identity,
      name: turned,
      recareDueOn: (p) => p.due,
      lastVisitOn: (p) => p.seen,
      phoneMobile: (p) => p.cell,
    }),
    { country: 'ES' },
  ),
  shape(
    'e tabulator with groups, tr',
    '/klinik/takip',
    'tr',
    `<div class="tabulator" role="grid"><div class="tabulator-header" role="rowgroup"><div class="tabulator-header-contents" role="rowgroup"><div class="tabulator-headers" role="row">${all(['ad|Hastanın Adı', 'k|Sonraki Kontrol', 's|Son Geliş', 't|Cep No'], (c) => `<div class="tabulator-col tabulator-sortable" role="columnheader" tabulator-field="${c.split('|')[0]}" aria-sort="none"><div class="tabulator-col-content"><div class="tabulator-col-title-holder"><div class="tabulator-col-title">${c.split('|')[1]}</div><div class="tabulator-col-sorter"><div class="tabulator-arrow"></div></div></div></div></div>`)}</div></div></div><div class="tabulator-tableholder"><div class="tabulator-table" role="rowgroup">${[
      0, 1,
    ]
      .map(
        (half) =>
          `<div class="tabulator-row tabulator-group tabulator-group-level-0 tabulator-group-visible" role="rowgroup"><div class="tabulator-group-toggle tabulator-row-handle"><div class="tabulator-arrow"></div></div>${half ? 'Dt. Sönmez' : 'Dt. Alkan'}<span>(5 kayıt)</span></div>${all(
            TR.slice(half * 5, half * 5 + 5),
            (p) =>
              `<div class="tabulator-row tabulator-selectable" role="row">${all([`ad|<a href="/klinik/hasta/${p.id}">${p.name}</a>`, `k|${put(p.due, 'dmy.')}`, `s|${put(p.seen, 'dmy.')}`, `t|${p.cell}`], (c) => `<div class="tabulator-cell" role="gridcell" tabulator-field="${c.split('|')[0]}">${c.split('|')[1]}</div>`)}</div>`,
          )}`,
      )
      .join('')}</div></div></div>`,
    reads(TR, { ...who, recareDueOn: (p) => p.due, lastVisitOn: (p) => p.seen, phoneMobile: (p) => p.cell }),
    { country: 'TR' },
  ),
  shape(
    'e slickgrid, US',
    '/hygiene/due',
    'en-US',
    `<h3>Hygiene due</h3><div class="slickgrid_8812 ui-widget" role="grid"><div class="slick-pane slick-pane-header slick-pane-left"><div class="slick-header ui-state-default slick-header-left"><div class="slick-header-columns slick-header-columns-left" role="row">${all(['Patient Name', 'Recare Date', 'Last Seen', 'Home Phone', 'Balance'], (h, k) => `<div class="ui-state-default slick-header-column" id="slickgrid_8812c${k}" role="columnheader"><span class="slick-column-name">${h}</span><div class="slick-resizable-handle"></div></div>`)}</div></div></div><div class="slick-pane slick-pane-top slick-pane-left"><div class="slick-viewport slick-viewport-top slick-viewport-left"><div class="grid-canvas grid-canvas-top grid-canvas-left">${all(US, (p) => `<div class="ui-widget-content slick-row ${p.n % 2 ? 'odd' : 'even'}" role="row" style="top:${p.n * 25}px">${all([`<a href="/chart/open?patientId=${p.id}">${turned(p)}</a>`, as.american(p.due), as.american(p.seen), p.home, `$${p.n * 15}.50`], (c, k) => `<div class="slick-cell l${k} r${k}" role="gridcell">${c}</div>`)}</div>`)}</div></div></div></div>`,
    reads(US, {
      identity: who.identity,
      name: turned,
      recareDueOn: (p) => p.due,
      lastVisitOn: (p) => p.seen,
      phoneHome: (p) => p.home,
      balance: (p) => `${p.n * 15 + 0.5} USD`,
    }),
    { country: 'US' },
  ),
  shape(
    'e datatables with a second line for what does not fit, AU',
    '/followup/overdue.php',
    'en-AU',
    `<div class="dataTables_wrapper"><div class="dataTables_filter"><label>Search:<input type="search"></label></div><table class="table dataTable dtr-inline collapsed"><thead><tr><th class="sorting">Client</th><th class="sorting">Due for check-up</th><th class="sorting" style="display:none">Date last seen</th><th class="sorting" style="display:none">Mobile</th></tr></thead><tbody>${all(AU, (p) => `<tr class="${p.n % 2 ? 'even' : 'odd'} parent"><td class="dtr-control" tabindex="0"><a href="client.php?id=${p.id}">${p.name}</a></td><td>${put(p.due, 'dmy/')}</td><td style="display:none">${put(p.seen, 'dmy/')}</td><td style="display:none">${p.cell}</td></tr><tr class="child"><td class="child" colspan="2"><ul class="dtr-details" data-dtr-index="${p.n}"><li data-dtr-index="2"><span class="dtr-title">Date last seen</span> <span class="dtr-data">${put(p.seen, 'dmy/')}</span></li><li data-dtr-index="3"><span class="dtr-title">Mobile</span> <span class="dtr-data">${p.cell}</span></li></ul></td></tr>`)}</tbody></table><div class="dataTables_info">Showing 1 to 10 of 57 entries</div></div>`,
    reads(AU, { ...who, recareDueOn: (p) => p.due, lastVisitOn: (p) => p.seen, phoneMobile: (p) => p.cell }),
    { country: 'AU' },
  ),
];
