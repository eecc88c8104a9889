import type { Column, Listing, Skeleton } from './skeletons.ts';

const all = <T>(items: T[], html: (item: T, n: number) => string): string => items.map(html).join('');
const nameOf = ({ cols }: Listing): Column => (cols.find((c) => c.isName) ?? cols[0]) as Column;
const others = (it: Listing): Column[] => it.cols.filter((c) => c !== nameOf(it));
const labelled = (it: Listing): Column[] => others(it).filter((c) => c.head);

/** Layouts that weren't among those the detector had been tried on when the sixth set was written. */
export const moreSkeletons: Record<string, Skeleton> = {
  'a table per patient': (it) =>
    `<h1>${it.title}</h1>${all(it.list, (p) => `<table class="pt-block"${it.row(p)}><tr>${all(it.cols, (c) => `<th>${c.head}</th>`)}</tr><tr>${all(it.cols, (c) => `<td>${c.cell(p)}</td>`)}</tr></table>`)}`,

  'months between the rows': ({ title, cols, list, row }) =>
    `<h1>${title}</h1><table class="grouped"><thead><tr>${all(cols, (c) => `<th>${c.head}</th>`)}</tr></thead><tbody>${all(list, (p, n) => `${n % 4 === 0 ? `<tr class="group"><td colspan="${cols.length}"><strong>${n / 4 + 1}</strong></td></tr>` : ''}<tr class="item"${row(p)}>${all(cols, (c) => `<td>${c.cell(p)}</td>`)}</tr>`)}</tbody><tfoot><tr><td colspan="${cols.length}">${list.length}</td></tr></tfoot></table>`,

  'a second line below each row': (it) => {
    const last = labelled(it).at(-1);
    const cols = it.cols.filter((c) => c !== last || labelled(it).length < 3);
    const second = (html: string): string => (cols.length < it.cols.length ? html : '…');
    return `<h2>${it.title}</h2><table class="two-line"><thead><tr>${all(cols, (c) => `<th>${c.head}</th>`)}</tr></thead><tbody>${all(it.list, (p) => `<tr class="main"${it.row(p)}>${all(cols, (c) => `<td>${c.cell(p)}</td>`)}</tr><tr class="more"><td colspan="${cols.length}">${second(`${last?.head}: ${last?.cell(p)}`)}</td></tr>`)}</tbody></table>`;
  },

  'label and value in one span': (it) =>
    `<h1>${it.title}</h1><ul class="people">${all(it.list, (p) => `<li class="person"${it.row(p)}><p class="person-name">${nameOf(it).cell(p)}</p><p class="person-facts">${all(labelled(it), (c) => `<span>${c.head}: <b>${c.cell(p)}</b></span> `)}</p></li>`)}</ul>`,

  'value over label': (it) =>
    `<h2>${it.title}</h2><div class="stats">${all(it.list, (p) => `<div class="stat-row"${it.row(p)}><div class="stat-who">${nameOf(it).cell(p)}</div>${all(labelled(it), (c) => `<div class="stat"><div class="stat-figure">${c.cell(p)}</div><div class="stat-label">${c.head}</div></div>`)}</div>`)}</div>`,

  'heads in titles': ({ title, cols, list, row }) =>
    `<h1>${title}</h1><table class="icons"><thead><tr>${all(cols, (c) => (c.isName || !c.head ? `<th>${c.head}</th>` : `<th title="${c.head}" aria-label="${c.head}"><i class="icon"></i></th>`))}</tr></thead><tbody>${all(list, (p) => `<tr${row(p)}>${all(cols, (c) => `<td>${c.cell(p)}</td>`)}</tr>`)}</tbody></table>`,

  'elements of its own': ({ title, cols, list, row }) =>
    `<section><h3>${title}</h3><fluent-data-grid role="grid" generate-header="default"><fluent-data-grid-row role="row" row-type="header">${all(cols, (c, k) => `<fluent-data-grid-cell role="columnheader" cell-type="columnheader" grid-column="${k + 1}">${c.head}</fluent-data-grid-cell>`)}</fluent-data-grid-row>${all(list, (p) => `<fluent-data-grid-row role="row"${row(p)}>${all(cols, (c, k) => `<fluent-data-grid-cell role="gridcell" grid-column="${k + 1}">${c.cell(p)}</fluent-data-grid-cell>`)}</fluent-data-grid-row>`)}</fluent-data-grid></section>`,

  'heads again every few rows': ({ title, cols, list, row }) =>
    `<h1>${title}</h1><table border="0" cellspacing="1"><tbody>${all(list, (p, n) => `${n % 6 === 0 ? `<tr class="hdr">${all(cols, (c) => `<th>${c.head}</th>`)}</tr>` : ''}<tr${row(p)}>${all(cols, (c) => `<td>${c.cell(p)}</td>`)}</tr>`)}</tbody></table>`,

  'rows in a list': ({ title, cols, list, row }) =>
    `<h2>${title}</h2><ol class="rows"><li class="rows__head">${all(cols, (c) => `<div class="rows__cell">${c.head}</div>`)}</li>${all(list, (p) => `<li class="rows__item"${row(p)}>${all(cols, (c) => `<div class="rows__cell">${c.cell(p)}</div>`)}</li>`)}</ol>`,

  'a box in a box': (it) =>
    `<main><h1>${it.title}</h1>${all(it.list, (p) => `<div class="wrap"><div class="inner"><div class="box"${it.row(p)}><div class="top"><span class="avatar">${p.n}</span><span class="who">${nameOf(it).cell(p)}</span></div><div class="bottom">${all(labelled(it), (c) => `<div><label>${c.head}</label> <output>${c.cell(p)}</output></div>`)}</div></div></div></div>`)}</main>`,
};
