import { all, folk, pick, put, reads, shapeOn, turned, who } from '../held-back/folk.ts';
import type { Shape } from '../shape.ts';

const shape = shapeOn('2027-01-14', 'flat.test');
const GB = folk('en', 411);
const DE = folk('de', 412);
const FR = folk('fr', 413);
const ES = folk('es', 414);
const IT = folk('it', 415);
const US = folk('en', 416);

/** Lists without an element for each record: cells follow one another in one box. */
export const flat: Shape[] = [
  shape(
    'f cells of a grid',
    '/recalls',
    'en-GB',
    `<h1>Recalls</h1><div class="recall-grid" style="display:grid;grid-template-columns:repeat(4,1fr)"><div class="head">Patient</div><div class="head">Recall due</div><div class="head">Last seen</div><div class="head">Mobile</div>${all(GB, (p) => `<div class="cell"><a href="/patients/${p.id}">${p.name}</a></div><div class="cell">${put(p.due, 'dmy/')}</div><div class="cell">${put(p.seen, 'dmy/')}</div><div class="cell">${p.cell}</div>`)}</div>`,
    reads(GB, { ...who, recareDueOn: (p) => p.due, lastVisitOn: (p) => p.seen, phoneMobile: (p) => p.cell }),
    { country: 'GB' },
  ),
  shape(
    'f cells after a box to tick, names without a link',
    '/recall',
    'de',
    `<section class="liste"><b>Wahl</b><b>Patient</b><b>Pat.-Nr.</b><b>Recall fällig</b><b>Handy</b>${all(DE, (p) => `<span><input type="checkbox" aria-label="auswählen"></span><span>${turned(p)}</span><span>${p.id}</span><span>${put(p.due, 'dmy.')}</span><span>${p.cell}</span>`)}</section>`,
    reads(DE, { identity: (p) => p.id, name: turned, recareDueOn: (p) => p.due, phoneMobile: (p) => p.cell }),
    { country: 'DE' },
  ),
  shape(
    'f terms and what is said of them',
    '/relances',
    'fr',
    `<h1>Relances</h1><dl class="relances">${all(FR, (p) => `<dt><a href="/patients/${p.id}">${p.name}</a></dt><dd>Rappel prévu : ${put(p.due, 'dmy/')}</dd><dd>Portable : ${p.cell}</dd>`)}</dl>`,
    reads(FR, { ...who, recareDueOn: (p) => p.due, phoneMobile: (p) => p.cell }),
    { country: 'FR' },
  ),
  shape(
    'f headings and lines',
    '/revisiones',
    'es',
    `<main><h1>Revisiones pendientes</h1>${all(ES, (p) => `<h3><a href="/pacientes/${p.id}">${p.name}</a></h3><p>Última visita: ${put(p.seen, 'dmy/')}</p><p>Móvil: ${p.cell}</p><hr>`)}</main>`,
    reads(ES, { ...who, lastVisitOn: (p) => p.seen, phoneMobile: (p) => p.cell }),
    { country: 'ES' },
  ),
  shape(
    'f names with a class of their own',
    '/richiami',
    'it',
    `<div class="tavola"><div class="testa">Paziente</div><div class="testa">Data richiamo</div><div class="testa">Ultima visita</div>${all(IT, (p) => `<div class="nominativo">${p.name}</div><div class="dato">${put(p.due, 'dmy/')}</div><div class="dato">${put(p.seen, 'dmy/')}</div>`)}</div>`,
    reads(IT, { name: (p) => p.name, recareDueOn: (p) => p.due, lastVisitOn: (p) => p.seen }),
    { country: 'IT' },
  ),
  shape(
    'f settings and their values are nobody',
    '/settings',
    'en-US',
    `<h1>Office</h1><dl class="settings">${all(US.slice(0, 6), (p) => `<dt>${pick(p, 'Recall letter', 'Reminder text', 'Opening hours', 'Time zone', 'Sender name', 'Reply address')}</dt><dd>Changed ${put(p.seen, 'M d, y')}</dd><dd>by ${p.name}</dd>`)}</dl>`,
    null,
    { country: 'US' },
  ),
];
