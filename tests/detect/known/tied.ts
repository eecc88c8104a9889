import { type Person, page, people, put, type Shape, TODAY } from '../shape.ts';

/** Heads and cells that stand in different boxes and are tied together by what they both carry; days beside the rows. */
const url = (path: string): string => `https://pms.test${path}`;
const P = people(12);
const truth = (of: (p: Person) => Record<string, string>): Record<string, string>[] => P.map(of);
const all = (of: (p: Person) => string): string => P.map(of).join('');
const each = (cells: string[], of: (cell: string, i: number) => string): string => cells.map(of).join('');
const dues = truth((p) => ({ name: p.full, recareDueOn: p.due, lastVisitOn: p.seen, phoneMobile: p.phone }));
const cellsOf = (p: Person): string[] => [put(p.due, 'dmy/'), put(p.seen, 'dmy/'), p.phone];
const HEADS = ['Recall due', 'Last visit', 'Mobile'];

export const tied: Shape[] = [
  {
    name: 'two-panes-whose-rows-carry-the-same-number',
    url: url('/recalls'),
    today: TODAY,
    html: page(
      `<h2>Recalls</h2><div role="grid" class="pane-grid"><div class="pane pane-left"><div role="row" class="pane-heads pane-heads-left"><div role="columnheader"><input type="checkbox"></div><div role="columnheader"><span>Patient</span></div></div></div><div class="pane pane-right"><div role="row" class="pane-heads pane-heads-right">${each(HEADS, (h) => `<div role="columnheader"><span>${h}</span></div>`)}</div></div><div class="pane pane-left"><div class="sheet sheet-left">${all((p) => `<div role="row" class="pane-row" data-at="${p.n}"><div role="gridcell"><input type="checkbox"></div><div role="gridcell"><a href="/patients/${p.id}">${p.full}</a></div></div>`)}</div></div><div class="pane pane-right"><div class="sheet sheet-right">${all((p) => `<div role="row" class="pane-row" data-at="${p.n}">${each(cellsOf(p), (c) => `<div role="gridcell">${c}</div>`)}</div>`)}</div></div></div>`,
      'en-GB',
    ),
    truth: dues.map((it, i) => ({ ...it, identity: P[i]?.id ?? '' })),
  },
  {
    name: 'own-attributes-of-head-and-cell-and-of-both-parts-of-a-row',
    url: url('/recalls'),
    today: TODAY,
    html: page(
      `<div class="sheet"><div class="sheet-fixed-heads"><table><tbody><tr><td class="sheet-head"></td><td class="sheet-head" c="1"><div>Patient</div></td><td class="sheet-head sheet-end"></td></tr></tbody></table></div><div class="sheet-heads"><table><tbody><tr><td class="sheet-head" c="start"></td>${each(HEADS, (h, i) => `<td class="sheet-head" c="${i + 2}"><div>${h}</div></td>`)}<td class="sheet-head" c="end"></td></tr></tbody></table></div><div class="sheet-fixed"><table><tbody><tr at="0"><td></td><td c="1"></td><td></td></tr>${all((p) => `<tr key="${p.id}" class="sheet-row"><td>${p.n + 1}</td><td c="1"><div>${p.full}</div></td><td></td></tr>`)}</tbody></table></div><div class="sheet-rows"><table><tbody><tr at="0"><td c="start"></td>${each(HEADS, (_, i) => `<td c="${i + 2}"></td>`)}<td c="end"></td></tr>${all((p) => `<tr key="${p.id}" class="sheet-row"><td c="start"></td>${each(cellsOf(p), (c, i) => `<td c="${i + 2}"><div>${c}</div></td>`)}<td c="end"></td></tr>`)}</tbody></table></div></div>`,
      'en-GB',
    ),
    truth: dues,
  },
  {
    name: 'cells-that-say-their-row-and-their-column',
    url: url('/recalls'),
    today: TODAY,
    html: page(
      `<div class="areas"><div class="area-left"><div class="area-heads"><table><tbody><tr><th data-of="tick"></th><th data-of="who">Patient</th></tr></tbody></table></div><div class="area-body"><div><div><table><tbody>${all((p) => `<tr><td data-line="${p.n}" data-of="tick"><input type="checkbox"></td><td data-line="${p.n}" data-of="who"><div>${p.full}</div></td></tr>`)}</tbody></table></div></div></div></div><div class="area-right"><div class="area-heads"><table><tbody><tr>${each(HEADS, (h, i) => `<th data-of="${['due', 'seen', 'tel'][i]}">${h}</th>`)}</tr></tbody></table></div><div class="area-body"><div><div><table><tbody>${all((p) => `<tr>${each(cellsOf(p), (c, i) => `<td data-line="${p.n}" data-of="${['due', 'seen', 'tel'][i]}"><div>${c}</div></td>`)}</tr>`)}</tbody></table></div></div></div></div></div>`,
      'en-GB',
    ),
    truth: dues,
  },
  {
    name: 'two-lists-side-by-side-that-count-their-rows-decoy',
    url: url('/desk'),
    today: TODAY,
    html: page(
      `<h1>Desk</h1><div class="halves"><div class="half half-one"><table><thead><tr><th data-of="a">Patient</th><th data-of="b">Room</th></tr></thead><tbody>${all((p) => `<tr data-at="${p.n}"><td data-of="a">${p.full}</td><td data-of="b">${(p.n % 4) + 1}</td></tr>`)}</tbody></table></div><div class="half half-two"><table><thead><tr><th data-of="c">Sterilised</th><th data-of="d">Recall due</th></tr></thead><tbody>${all((p) => `<tr data-at="${p.n}"><td data-of="c">Set ${p.n}</td><td data-of="d">${put(p.due, 'dmy/')}</td></tr>`)}</tbody></table></div></div>`,
      'en-GB',
    ),
    truth: null,
  },
  {
    name: 'a-head-in-another-table-and-a-copy-without-words',
    url: url('/retornos'),
    today: TODAY,
    html: page(
      `<div class="kit-scroll"><div class="kit-scroll-head"><div><table role="grid"><thead><tr role="row">${each(['', 'Paciente', 'Data do retorno', 'Celular'], (h) => `<th role="columnheader"><span>${h}</span></th>`)}</tr></thead></table></div></div><div class="kit-scroll-body"><table role="grid"><thead><tr class="kit-copy" style="height:0">${'<th></th>'.repeat(4)}</tr></thead><tbody>${all((p) => `<tr role="row" class="kit-row"><td role="gridcell"><input type="checkbox"></td>${each([p.full, put(p.due, 'dmy/'), p.phone], (c) => `<td role="gridcell">${c}</td>`)}</tr>`)}</tbody></table></div></div>`,
      'pt-BR',
    ),
    truth: truth((p) => ({ name: p.full, recareDueOn: p.due, phoneMobile: p.phone })),
  },
  {
    name: 'days-in-rows-of-their-own-by-an-attribute',
    url: url('/agenda'),
    today: TODAY,
    html: page(
      `<table class="agenda"><thead><tr><th>Time</th><th aria-hidden="true"></th><th>Event</th></tr></thead><tbody>${all((p) => `${p.n % 3 === 0 ? `<tr class="agenda-day" data-date="2026-11-${10 + p.n}"><th colspan="3"><div><a>Some day</a><a>${10 + p.n}</a></div></th></tr>` : ''}<tr class="agenda-event"><td class="agenda-time">${p.time}</td><td aria-hidden="true"><span></span></td><td class="agenda-title"><a href="/patients/${p.id}">${p.full}</a> <span class="badge">${p.n % 2 ? 'Booked' : 'Confirmed'}</span></td></tr>`)}</tbody></table>`,
      'en-GB',
    ),
    truth: truth((p) => ({
      identity: p.id,
      name: p.full,
      appointmentOn: `2026-11-${10 + p.n - (p.n % 3)} ${p.time}`,
      appointmentStatus: p.n % 2 ? 'booked' : 'confirmed',
    })),
  },
  {
    name: 'a-day-in-a-line-below-the-heading',
    url: url('/diary'),
    today: TODAY,
    html: page(
      `<div class="bar"><span>Tuesday 24 November 2026</span></div><section><h2>Diary</h2><div class="the-day">Monday 30 November 2026</div><div role="grid"><div role="row">${each(['Time', 'Patient', 'Status'], (h) => `<div role="columnheader">${h}</div>`)}</div>${all((p) => `<div role="row" class="slot">${each([p.time, p.full, p.n % 2 ? 'Booked' : 'Arrived'], (c) => `<div role="gridcell">${c}</div>`)}</div>`)}</div></section>`,
      'en-GB',
    ),
    truth: truth((p) => ({
      name: p.full,
      appointmentOn: `2026-11-30 ${p.time}`,
      appointmentStatus: p.n % 2 ? 'booked' : 'arrived',
    })),
  },
  {
    name: 'a-head-that-keeps-its-place-below-a-copy',
    url: url('/recalls'),
    today: TODAY,
    html: page(
      `<div class="over"><div class="main"><table class="sheet"><thead><tr>${each(['Patient', ...HEADS], (h) => `<th style="visibility:hidden"><span>${h}</span></th>`)}</tr></thead><tbody>${all((p) => `<tr>${each([p.full, ...cellsOf(p)], (c) => `<td>${c}</td>`)}</tr>`)}</tbody></table></div><div class="copy"><table class="sheet"><thead><tr>${each(['Patient', ...HEADS], (h) => `<th><span>${h}</span></th>`)}</tr></thead></table></div></div>`,
      'en-GB',
    ),
    truth: dues,
  },
  {
    name: 'records-in-boxes-that-draw-nothing-of-their-own',
    url: url('/lapsed'),
    today: TODAY,
    html: page(
      `<h1>Lapsed patients</h1><div role="grid" class="kit-list">${all((p) => `<div role="row" class="kit-item"><div role="gridcell" style="display:contents"><label><input type="checkbox"></label><strong>${p.full}</strong><span>Last visit ${put(p.seen, 'd M y')}</span><button aria-label="Info">i</button></div></div>`)}</div>`,
      'en-GB',
    ),
    truth: truth((p) => ({ name: p.full, lastVisitOn: p.seen })),
  },
  {
    name: 'links-that-are-elements-of-a-page-of-its-own',
    url: url('/recalls'),
    today: TODAY,
    html: page(
      `<table class="x-list"><thead><tr><th>Patient</th><th>Recall due</th></tr></thead><tbody>${all((p) => `<tr><td><x-link href="/patients/${p.id}">${p.full}</x-link></td><td>${put(p.due, 'dmy/')}</td></tr>`)}</tbody></table>`,
      'en-GB',
    ),
    truth: truth((p) => ({ identity: p.id, name: p.full, recareDueOn: p.due })),
  },
  ...(
    [
      ['stock-in-hindi-decoy', 'hi', ['नाम', 'आपूर्तिकर्ता', 'देय तिथि']],
      ['stock-in-dutch-decoy', 'nl', ['Naam', 'Leverancier', 'Vervaldatum oproep', 'Laatste bezoek']],
      ['a-log-in-hindi-decoy', 'hi', ['मरीज', 'आईपी पता', 'अंतिम विज़िट']],
    ] as const
  ).map(([name, lang, [who, what, when]]) => ({
    name,
    url: url('/list'),
    today: TODAY,
    html: page(
      `<table class="plain"><thead><tr><th>${who}</th><th>${what}</th><th>${when}</th></tr></thead><tbody>${all((p) => `<tr><td>${p.full}</td><td>${p.last}</td><td>${put(p.seen, 'dmy/')}</td></tr>`)}</tbody></table>`,
      lang,
    ),
    truth: null,
  })),
];
