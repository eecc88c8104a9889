import { all, folk, type One, put, reads, row, shapeOn } from '../held-back/folk.ts';
import type { Shape } from '../shape.ts';

const shape = shapeOn('2027-01-14', 'ids.test');
const P = folk('en', 98);

/** Whose id a row carries, in the ways in which pages that are clicked through carry one. */
const list = (
  title: string,
  tr: (p: One) => string,
  cell: (p: One) => string,
  id: ((p: One) => string) | null,
): Shape =>
  shape(
    `i ${title}`,
    '/recalls',
    'en-GB',
    `<h1>Recalls</h1><table class="rows"><thead><tr>${row(['Patient', 'Recall due', 'Last visit', ''], 'th')}</tr></thead><tbody>${all(P, (p) => `<tr ${tr(p)}><td>${p.name}</td><td>${put(p.due, 'd M y')}</td><td>${put(p.seen, 'd M y')}</td><td>${cell(p)}</td></tr>`)}</tbody></table>`,
    reads(P, {
      ...(id ? { identity: id } : {}),
      name: (p) => p.name,
      recareDueOn: (p) => p.due,
      lastVisitOn: (p) => p.seen,
    }),
    { country: 'GB' },
  );
const ofPatient = (p: One): string => p.id;
const none = (): string => '';

export const idsOfRows: Shape[] = [
  list('an address in the data of the row', (p) => `data-href="/patients/${p.id}/edit"`, none, ofPatient),
  list(
    'an address that is fetched',
    (p) => `hx-get="/patient/${p.uuid}" hx-target="#side"`,
    none,
    (p) => p.uuid,
  ),
  list('an address a click goes to', (p) => `onclick="window.location='/app/patients/${p.id}'"`, none, ofPatient),
  list('a value sent with a click', (p) => `phx-click="open" phx-value-patient-id="${p.id}"`, none, ofPatient),
  list('a call in a template', (p) => `ng-click="vm.openPatient(${p.id})"`, none, ofPatient),
  list('a call of a button', none, (p) => `<button wire:click="showPatient(${p.id})">Open</button>`, ofPatient),
  list('a name in what a row holds', (p) => `data-item='{"kind":"recall","patientId":"${p.id}"}'`, none, ofPatient),
  list('a link of another cell', none, (p) => `<a href="/chart/view.php?pid=${p.id}&set=1">Chart</a>`, ofPatient),
  list('an address of who treats', (p) => `data-href="/providers/${10 + (p.n % 3)}"`, none, null),
  list('an address of what is owed', none, (p) => `<a data-url="/invoices/${p.id}">Bill</a>`, null),
  list('a name of who made it', (p) => `data-item='{"userId":"${p.id}"}'`, none, null),
];
