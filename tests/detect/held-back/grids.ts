import { page, type Shape, TODAY } from '../shape.ts';
import { at, cells, each, faces, put, truths } from './faces.ts';

const P = faces(12);

/** Component-library grids as their libraries render them. */
export const grids: Shape[] = [
  {
    name: 'ag-grid-columns',
    url: at('/app/recalls'),
    today: TODAY,
    html: page(
      `<div class="ag-theme-quartz"><div class="ag-root-wrapper"><div class="ag-root" role="treegrid" aria-rowcount="61"><div class="ag-header" role="presentation"><div class="ag-pinned-left-header" role="rowgroup"></div><div class="ag-header-viewport"><div class="ag-header-container" role="rowgroup"><div class="ag-header-row" role="row" aria-rowindex="1">${[
        'patient|Patient',
        'recallDue|Recall Due',
        'lastVisit|Last Visit',
        'mobile|Mobile',
        'age|Age',
      ]
        .map((c, i) => {
          const [id, text] = c.split('|');
          return `<div class="ag-header-cell ag-focus-managed" col-id="${id}" aria-colindex="${i + 1}" role="columnheader"><div class="ag-header-cell-comp-wrapper" role="presentation"><div class="ag-cell-label-container"><span class="ag-header-icon ag-header-cell-menu-button" aria-hidden="true"></span><div class="ag-header-cell-label" role="presentation"><span class="ag-header-cell-text">${text}</span></div></div></div></div>`;
        })
        .join(
          '',
        )}</div></div></div></div><div class="ag-body"><div class="ag-body-viewport"><div class="ag-center-cols-viewport"><div class="ag-center-cols-container" role="rowgroup">${each(
        P,
        (f) =>
          `<div role="row" row-index="${f.n}" aria-rowindex="${f.n + 2}" row-id="${f.n}" class="ag-row ag-row-${f.n % 2 ? 'odd' : 'even'} ag-row-level-0" style="transform: translateY(${f.n * 42}px)"><div role="gridcell" col-id="patient" aria-colindex="1" class="ag-cell"><a href="/app/patient/${f.id}/summary">${f.last}, ${f.first}</a></div><div role="gridcell" col-id="recallDue" aria-colindex="2" class="ag-cell">${put(f.due, 'd M y')}</div><div role="gridcell" col-id="lastVisit" aria-colindex="3" class="ag-cell">${put(f.seen, 'd M y')}</div><div role="gridcell" col-id="mobile" aria-colindex="4" class="ag-cell">${f.phone}</div><div role="gridcell" col-id="age" aria-colindex="5" class="ag-cell">${20 + f.n}</div></div>`,
      )}</div></div></div></div></div></div></div>`,
    ),
    truth: truths(P, {
      identity: (f) => f.id,
      name: (f) => `${f.last}, ${f.first}`,
      recareDueOn: (f) => f.due,
      lastVisitOn: (f) => f.seen,
      phoneMobile: (f) => f.phone,
    }),
  },
  {
    name: 'mui-datagrid-appointments',
    url: at('/v2/#/worklist/appointments'),
    today: TODAY,
    html: page(
      `<div class="MuiDataGrid-root"><div class="MuiDataGrid-main" role="grid" aria-rowcount="41"><div class="MuiDataGrid-columnHeaders"><div role="row">${[
        'START|Date & time',
        'NAME|Client',
        'PROVIDER|Practitioner',
        'STATUS|Status',
      ]
        .map((c) => {
          const [id, text] = c.split('|');
          return `<div class="MuiDataGrid-columnHeader" data-field="${id}" role="columnheader"><div class="MuiDataGrid-columnHeaderTitleContainer"><div class="MuiDataGrid-columnHeaderTitle">${text}</div></div><button aria-label="${text} column menu" tabindex="-1"></button></div>`;
        })
        .join(
          '',
        )}</div></div><div class="MuiDataGrid-virtualScroller"><div class="MuiDataGrid-virtualScrollerRenderZone">${each(
        P,
        (f) =>
          `<div class="MuiDataGrid-row" data-id="${7000 + f.n}" data-rowindex="${f.n}" role="row"><div class="MuiDataGrid-cell" data-field="START" role="gridcell">${put(f.at, 'mdy/')} ${f.time}</div><div class="MuiDataGrid-cell" data-field="NAME" role="gridcell"><a class="MuiTypography-root css-1x9z" href="#/clients/${f.uuid}">${f.name}</a></div><div class="MuiDataGrid-cell" data-field="PROVIDER" role="gridcell">${f.n % 2 ? 'Dana Whitfield' : 'Louis Ambrose'}</div><div class="MuiDataGrid-cell" data-field="STATUS" role="gridcell"><div class="MuiChip-root"><span class="MuiChip-label">${['Checked out', 'No show', 'Scheduled', 'Canceled'][f.n % 4]}</span></div></div></div>`,
      )}</div></div></div></div>`,
      'en-US',
    ),
    truth: truths(P, {
      identity: (f) => f.uuid,
      name: (f) => f.name,
      appointmentOn: (f) => `${f.at} ${f.time}`,
      appointmentStatus: (f) => ['completed', 'no_show', 'booked', 'cancelled'][f.n % 4] as string,
      provider: (f) => (f.n % 2 ? 'Dana Whitfield' : 'Louis Ambrose'),
    }),
  },
  {
    name: 'kendo-head-apart-de',
    url: at('/praxis/recall'),
    today: TODAY,
    html: page(
      `<h2>Recall</h2><div id="grid" class="k-grid k-widget" data-role="grid"><div class="k-grid-header"><div class="k-grid-header-wrap"><table role="grid"><colgroup><col><col><col><col></colgroup><thead role="rowgroup"><tr role="row">${['PatNr|Pat.-Nr.', 'Name|Name, Vorname', 'RecallDatum|Recalldatum', 'Telefon|Telefon'].map((c) => `<th scope="col" role="columnheader" data-field="${c.split('|')[0]}" data-title="${c.split('|')[1]}" class="k-header"><a class="k-link" href="#">${c.split('|')[1]}</a></th>`).join('')}</tr></thead></table></div></div><div class="k-grid-content k-auto-scrollable"><table role="grid"><colgroup><col><col><col><col></colgroup><tbody role="rowgroup">${each(P, (f) => `<tr data-uid="${f.uuid}" role="row"${f.n % 2 ? ' class="k-alt"' : ''}>${cells([f.id, `${f.last}, ${f.first}`, put(f.due, 'dmy.'), f.phone], 'td')}</tr>`)}</tbody></table></div><div class="k-pager-wrap"><span class="k-pager-info">1 - 12 von 88 Einträgen</span></div></div>`,
      'de',
    ),
    truth: truths(P, {
      identity: (f) => f.id,
      name: (f) => `${f.last}, ${f.first}`,
      recareDueOn: (f) => f.due,
      phone: (f) => f.phone,
    }),
  },
  {
    name: 'datatables-with-foot-fr',
    url: at('/cabinet/relances'),
    today: TODAY,
    html: page(
      `<h1>Patients à relancer</h1><div id="t_wrapper" class="dataTables_wrapper"><div class="dataTables_length"><label>Afficher <select><option>10</option></select> éléments</label></div><table id="t" class="display dataTable no-footer" role="grid"><thead><tr role="row"><th class="sorting_disabled"></th><th class="sorting" aria-label="Nom : activer pour trier la colonne">Nom</th><th class="sorting">Prénom</th><th class="sorting_asc">Date de naissance</th><th class="sorting">Dernier RDV</th><th class="sorting">Prochain RDV</th><th class="sorting">Portable</th></tr></thead><tfoot><tr><th></th><th>Nom</th><th>Prénom</th><th>Date de naissance</th><th>Dernier RDV</th><th>Prochain RDV</th><th>Portable</th></tr></tfoot><tbody>${each(P, (f) => `<tr class="${f.n % 2 ? 'even' : 'odd'}" id="patient_${f.id}"><td class="select-checkbox"></td><td><a href="/cabinet/patient/${f.id}">${f.last}</a></td><td>${f.first}</td><td class="sorting_1">${put(f.born, 'dmy/')}</td><td>${put(f.seen, 'dmy/')}</td><td>${f.next ? put(f.next, 'dmy/') : 'Aucun'}</td><td>${f.phone}</td></tr>`)}</tbody></table><div class="dataTables_info">Affichage de 1 à 12 sur 57 éléments</div></div>`,
      'fr',
    ),
    truth: truths(P, {
      identity: (f) => f.id,
      name: (f) => `${f.last} ${f.first}`,
      birthOn: (f) => f.born,
      lastVisitOn: (f) => f.seen,
      nextBookingOn: (f) => f.next,
      phoneMobile: (f) => f.phone,
    }),
  },
  {
    name: 'ant-fixed-head-zh',
    url: at('/crm/followup'),
    today: TODAY,
    html: page(
      `<div class="ant-table-wrapper"><div class="ant-table-container"><div class="ant-table-header" style="overflow: hidden"><table style="table-layout: fixed"><thead class="ant-table-thead"><tr>${cells(['患者姓名', '手机号', '应回访日期', '末次就诊', '回访状态'], 'th').replaceAll('<th>', '<th class="ant-table-cell">')}</tr></thead></table></div><div class="ant-table-body"><table style="table-layout: fixed"><tbody class="ant-table-tbody"><tr aria-hidden="true" class="ant-table-measure-row" style="height: 0px"><td style="padding: 0px"></td><td></td><td></td><td></td><td></td></tr>${each(P, (f) => `<tr data-row-key="${f.id}" class="ant-table-row ant-table-row-level-0"><td class="ant-table-cell"><a href="/crm/patient/${f.id}">${f.name}</a></td><td class="ant-table-cell">${`1390000${1000 + f.n}`}</td><td class="ant-table-cell">${f.due.replaceAll('-', '/')}</td><td class="ant-table-cell">${f.seen.replaceAll('-', '/')}</td><td class="ant-table-cell"><span class="ant-tag">${f.n % 2 ? '未联系' : '已联系'}</span></td></tr>`)}</tbody></table></div></div></div>`,
      'zh-CN',
    ),
    truth: truths(P, {
      identity: (f) => f.id,
      name: (f) => f.name,
      phoneMobile: (f) => `1390000${1000 + f.n}`,
      recareDueOn: (f) => f.due,
      lastVisitOn: (f) => f.seen,
      recareStatus: (f) => (f.n % 2 ? 'due' : 'contacted'),
    }),
  },
  {
    name: 'virtual-list-of-divs',
    url: at('/practice/overdue'),
    today: TODAY,
    html: page(
      `<header><h1>Overdue patients</h1><p>214 patients</p></header><div data-virtuoso-scroller="true"><div data-viewport-type="element"><div data-testid="virtuoso-item-list" style="padding-top: 0px">${each(P, (f) => `<div data-index="${f.n}" data-known-size="72" data-item-index="${f.n}"><div class="sc-bXCLTC kOeFGz"><div class="sc-jsJBEP"><a class="sc-eeDRCY" href="/practice/patients/${f.uuid}">${f.name}</a><small>DOB ${put(f.born, 'd M y')}</small></div><div class="sc-cPiKLX"><span>Due</span><b>${put(f.due, 'month')}</b></div><div class="sc-cPiKLX"><span>Last seen</span><b>${put(f.seen, 'd M y')}</b></div></div></div>`)}</div></div></div><div class="loader">Loading more…</div>`,
      'en-GB',
    ),
    truth: truths(P, {
      identity: (f) => f.uuid,
      name: (f) => f.name,
      birthOn: (f) => f.born,
      recareDueOn: (f) => f.due.slice(0, 7),
      lastVisitOn: (f) => f.seen,
    }),
  },
  {
    name: 'quasar-labels-nl',
    url: at('/agenda/terugroep'),
    today: TODAY,
    html: page(
      `<div class="q-table__container"><div class="q-table__top">Terugroeplijst</div><div class="q-table__middle scroll"><table class="q-table"><thead><tr>${cells(['Patiënt', 'Geboortedatum', 'Vervaldatum', 'Laatste afspraak', 'Mobiel nummer'], 'th').replaceAll('<th>', '<th class="text-left sortable">').replaceAll('</th>', '<i class="q-icon material-icons" aria-hidden="true">arrow_upward</i></th>')}</tr></thead><tbody>${each(P, (f) => `<tr class="cursor-pointer" onclick="openPatient(${f.id})"><td class="q-td">${f.name}</td><td class="q-td">${put(f.born, 'dmy-')}</td><td class="q-td">${put(f.due, 'd M y', 'nl')}</td><td class="q-td">${put(f.seen, 'dmy-')}</td><td class="q-td">${f.phone}</td></tr>`)}</tbody></table></div></div>`,
      'nl-NL',
    ),
    truth: truths(P, {
      identity: (f) => f.id,
      name: (f) => f.name,
      birthOn: (f) => f.born,
      recareDueOn: (f) => f.due,
      lastVisitOn: (f) => f.seen,
      phoneMobile: (f) => f.phone,
    }),
  },
];
