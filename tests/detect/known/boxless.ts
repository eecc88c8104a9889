import { all, folk, put, reads, row, shapeOn, turned, who } from '../held-back/folk.ts';
import type { Shape } from '../shape.ts';

const shape = shapeOn('2027-01-14', 'boxless.test');
const GB = folk('en', 401);
const DE = folk('de', 402);
const FR = folk('fr', 403);
const NONE = 'style="display:contents"';

/** Rows, cells and names without a box of their own (`display: contents`), as CSS grids and wrappers of components have them. */
export const boxless: Shape[] = [
  shape(
    'b table laid out as a grid',
    '/recalls',
    'en-GB',
    `<h1>Recalls</h1><table style="display:grid;grid-template-columns:repeat(4,1fr)"><thead ${NONE}><tr ${NONE}>${row(['Patient', 'Recall due', 'Last seen', 'Mobile'], 'th')}</tr></thead><tbody ${NONE}>${all(GB, (p) => `<tr ${NONE}>${row([`<a href="/patients/${p.id}">${p.name}</a>`, put(p.due, 'dmy/'), put(p.seen, 'dmy/'), p.cell])}</tr>`)}</tbody></table>`,
    reads(GB, { ...who, recareDueOn: (p) => p.due, lastVisitOn: (p) => p.seen, phoneMobile: (p) => p.cell }),
    { country: 'GB' },
  ),
  shape(
    'b rows with roles',
    '/recall',
    'de',
    `<div role="table" style="display:grid;grid-template-columns:repeat(4,1fr)"><div role="row" ${NONE}>${all(['Patient', 'Pat.-Nr.', 'Recall fällig', 'Handy'], (h) => `<div role="columnheader">${h}</div>`)}</div>${all(DE, (p) => `<div role="row" ${NONE}><div role="cell">${turned(p)}</div><div role="cell">${p.id}</div><div role="cell">${put(p.due, 'dmy.')}</div><div role="cell"><span ${NONE}>${p.cell}</span></div></div>`)}</div>`,
    reads(DE, { identity: (p) => p.id, name: turned, recareDueOn: (p) => p.due, phoneMobile: (p) => p.cell }),
    { country: 'DE' },
  ),
  shape(
    'b rows of divs',
    '/relances',
    'fr',
    `<section class="grille" style="display:grid;grid-template-columns:repeat(3,1fr)"><header class="tetes" ${NONE}><b>Patient</b><b>Rappel prévu</b><b>Portable</b></header>${all(FR, (p) => `<div class="ligne" ${NONE}><div class="case"><a href="/patients/${p.id}" ${NONE}>${p.name}</a></div><div class="case">${put(p.due, 'dmy/')}</div><div class="case">${p.cell}</div></div>`)}</section>`,
    reads(FR, { ...who, recareDueOn: (p) => p.due, phoneMobile: (p) => p.cell }),
    { country: 'FR' },
  ),
  shape(
    'b cards whose texts stand in wrappers',
    '/callbacks',
    'en-GB',
    `<h1>Call list</h1><div class="cards">${all(GB, (p) => `<article class="card"><h3 ${NONE}><a href="/patients/${p.id}">${p.name}</a></h3><p>Appointment: <span ${NONE}>${put(p.seen, 'd M y')}</span></p><p>Mobile: <span ${NONE}>${p.cell}</span></p></article>`)}</div>`,
    reads(GB, { ...who, appointmentOn: (p) => p.seen, phoneMobile: (p) => p.cell }),
    { country: 'GB' },
  ),
];
