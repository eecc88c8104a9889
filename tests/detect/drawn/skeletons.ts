import type { Patient } from './draw.ts';

/** One column as it is printed: its head and its cells, already marked up. */
export interface Column {
  head: string;
  cell: (p: Patient) => string;
  /** The patient's name: in cards it is the title and has no label. */
  isName?: boolean;
}

export interface Listing {
  title: string;
  cols: Column[];
  list: Patient[];
  /** Attributes of a record, with a space before each. */
  row: (p: Patient) => string;
}

export type Skeleton = (it: Listing) => string;
const all = <T>(items: T[], html: (item: T, n: number) => string): string => items.map(html).join('');
const title = ({ cols, list }: Listing, p: Patient): string => cols.find((c) => c.isName)?.cell(p ?? list[0]) ?? '';
const labelled = ({ cols }: Listing): Column[] => cols.filter((c) => !c.isName && c.head);

/** How pages lay out a list: as component libraries, report writers and old systems print it. */
export const skeletons: Record<string, Skeleton> = {
  'plain table': ({ title: t, cols, list, row }) =>
    `<h1>${t}</h1><table class="table"><thead><tr>${all(cols, (c) => `<th>${c.head}</th>`)}</tr></thead><tbody>${all(list, (p) => `<tr${row(p)}>${all(cols, (c) => `<td>${c.cell(p)}</td>`)}</tr>`)}</tbody></table>`,

  'bold first row': ({ title: t, cols, list, row }) =>
    `<font size="4">${t}</font><table border="1" width="98%"><tbody><tr>${all(cols, (c) => `<td><b>${c.head}</b></td>`)}</tr>${all(list, (p) => `<tr${row(p)}>${all(cols, (c) => `<td>${c.cell(p)}&nbsp;</td>`)}</tr>`)}</tbody></table>`,

  'sortable heads': ({ title: t, cols, list, row }) =>
    `<h2>${t}</h2><div class="dt-container"><label>Show <select><option>10</option><option>25</option></select></label><table class="display dataTable">${`<thead><tr>${all(cols, (c) => `<th class="dt-orderable-asc"><span class="dt-column-title">${c.head}</span><span class="dt-column-order" role="button" tabindex="0"></span></th>`)}</tr></thead>`}<tbody>${all(list, (p, n) => `<tr class="${n % 2 ? 'odd' : 'even'}"${row(p)}>${all(cols, (c, k) => `<td${k === 0 ? ' class="sorting_1"' : ''}>${c.cell(p)}</td>`)}</tr>`)}</tbody></table><div class="dt-info">1–${list.length} / ${list.length}</div></div>`,

  'grid of divs': ({ title: t, cols, list, row }) =>
    `<h4>${t}</h4><div role="grid" aria-rowcount="${list.length + 1}" class="MuiDataGrid-root"><div role="row" aria-rowindex="1" class="MuiDataGrid-columnHeaders">${all(cols, (c, k) => `<div role="columnheader" aria-colindex="${k + 1}" data-field="f${k}"><div class="MuiDataGrid-columnHeaderTitle">${c.head}</div></div>`)}</div><div class="MuiDataGrid-virtualScroller">${all(list, (p, n) => `<div role="row" aria-rowindex="${n + 2}"${row(p)}>${all(cols, (c, k) => `<div role="gridcell" aria-colindex="${k + 1}" data-field="f${k}"><div class="MuiDataGrid-cellContent">${c.cell(p)}</div></div>`)}</div>`)}</div></div>`,

  'columns by id': ({ title: t, cols, list, row }) =>
    `<h2>${t}</h2><div class="ag-root" role="treegrid"><div class="ag-header" role="rowgroup"><div class="ag-header-row" role="row">${all(cols, (c, k) => `<div class="ag-header-cell" role="columnheader" col-id="col_${k}"><div class="ag-header-cell-comp-wrapper"><span class="ag-header-cell-text">${c.head}</span></div></div>`)}</div></div><div class="ag-body" role="rowgroup">${all(list, (p, n) => `<div class="ag-row" role="row" row-index="${n}"${row(p)}>${all(cols, (c, k) => `<div class="ag-cell" role="gridcell" col-id="col_${k}"><span class="ag-cell-value">${c.cell(p)}</span></div>`)}</div>`)}</div></div>`,

  'cells that name their column': ({ title: t, cols, list, row }) =>
    `<h1>${t}</h1><table class="responsive"><tbody>${all(list, (p) => `<tr${row(p)}>${all(cols, (c) => `<td data-label="${c.head.replace(/<[^>]*>/g, '')}">${c.cell(p)}</td>`)}</tr>`)}</tbody></table>`,

  'head in another table': ({ title: t, cols, list, row }) =>
    `<div class="panel"><div class="panel-heading">${t}</div><div class="scroll-head"><table><tr>${all(cols, (c) => `<th>${c.head}</th>`)}</tr></table></div><div class="scroll-body"><table><tbody>${all(list, (p) => `<tr${row(p)}>${all(cols, (c) => `<td>${c.cell(p)}</td>`)}</tr>`)}</tbody></table></div></div>`,

  'material rows': ({ title: t, cols, list, row }) =>
    `<mat-card><mat-card-title>${t}</mat-card-title><mat-table role="table"><mat-header-row role="row">${all(cols, (c, k) => `<mat-header-cell role="columnheader" class="mat-column-c${k}">${c.head}</mat-header-cell>`)}</mat-header-row>${all(list, (p) => `<mat-row role="row"${row(p)}>${all(cols, (c, k) => `<mat-cell role="cell" class="mat-column-c${k}">${c.cell(p)}</mat-cell>`)}</mat-row>`)}</mat-table></mat-card>`,

  'cards with terms': (it) =>
    `<h1>${it.title}</h1><div class="row">${all(it.list, (p) => `<div class="col"><div class="card"${it.row(p)}><div class="card-header"><h5>${title(it, p)}</h5></div><div class="card-body"><dl>${all(labelled(it), (c) => `<dt>${c.head}</dt><dd>${c.cell(p)}</dd>`)}</dl></div></div></div>`)}</div>`,

  'lines with a colon': (it) =>
    `<h1>${it.title}</h1><ul class="list">${all(it.list, (p) => `<li class="entry"${it.row(p)}><div class="head">${title(it, p)}</div>${all(labelled(it), (c) => `<div class="line">${c.head}: ${c.cell(p)}</div>`)}</li>`)}</ul>`,

  'label over value': (it) =>
    `<h1>${it.title}</h1><section class="stack">${all(it.list, (p) => `<article class="tile"${it.row(p)}><header>${title(it, p)}</header><div class="facts">${all(labelled(it), (c) => `<div class="fact"><small class="fact-label">${c.head}</small><div class="fact-value">${c.cell(p)}</div></div>`)}</div></article>`)}</section>`,

  'rows of divs under heads': ({ title: t, cols, list, row }) =>
    `<h3>${t}</h3><div class="listing"><div class="listing-head">${all(cols, (c) => `<span>${c.head}</span>`)}</div><div class="listing-body">${all(list, (p) => `<div class="listing-row"${row(p)}>${all(cols, (c) => `<span>${c.cell(p)}</span>`)}</div>`)}</div></div>`,

  'body per record': ({ title: t, cols, list, row }) =>
    `<h2>${t}</h2><table class="report"><thead><tr>${all(cols, (c) => `<th scope="col">${c.head}</th>`)}</tr></thead>${all(list, (p) => `<tbody${row(p)}><tr>${all(cols, (c) => `<td>${c.cell(p)}</td>`)}</tr><tr class="notes"><td colspan="${cols.length}"></td></tr></tbody>`)}</table>`,

  'opened panels': (it) =>
    `<h1>${it.title}</h1>${all(it.list, (p) => `<details open class="panel"${it.row(p)}><summary>${title(it, p)}</summary><table class="pairs">${all(labelled(it), (c) => `<tr><th>${c.head}</th><td>${c.cell(p)}</td></tr>`)}</table></details>`)}`,
};
