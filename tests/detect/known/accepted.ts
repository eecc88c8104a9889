import { all, folk, put, reads, row, shapeOn, turned, who } from '../held-back/folk.ts';
import type { Shape } from '../shape.ts';

const shape = shapeOn('2027-01-14', 'accepted.test');
const US = folk('en', 421);
const ES = folk('es', 422);
const fee = (p: { n: number }): number => 180 + p.n * 35;
const CARE = ['Crown', 'Implant', 'Bridge'];
const TRATAMIENTO = ['Corona', 'Implante', 'Puente'];

/** Lists of treatment that was accepted, where no column says so: the word over its day does, or the title. */
export const accepted: Shape[] = [
  shape(
    'p the day it was accepted on, US',
    '/reports/unscheduled',
    'en-US',
    `<table><thead><tr>${row(['Patient', 'Procedure', 'Date accepted', 'Tx amount', 'Cell phone'], 'th')}</tr></thead><tbody>${all(US, (p) => `<tr data-patient-id="${p.id}">${row([turned(p), CARE[p.n % 3] as string, put(p.seen, 'mdy/'), `$${fee(p)}.00`, p.cell])}</tr>`)}</tbody></table>`,
    reads(US, {
      identity: (p) => p.id,
      name: turned,
      planTitle: (p) => CARE[p.n % 3] as string,
      planOn: (p) => p.seen,
      planValue: (p) => `${fee(p)} USD`,
      planStatus: () => 'accepted',
      phoneMobile: (p) => p.cell,
    }),
    { country: 'US' },
  ),
  shape(
    'p a title that says accepted, es',
    '/presupuestos/aceptados',
    'es',
    `<h1>Presupuestos aceptados sin cita</h1><table><thead><tr>${row(['Paciente', 'Presupuesto', 'Fecha del presupuesto', 'Importe', 'Móvil'], 'th')}</tr></thead><tbody>${all(ES, (p) => `<tr>${row([`<a href="/pacientes/${p.id}">${p.name}</a>`, TRATAMIENTO[p.n % 3] as string, put(p.seen, 'dmy/'), `${fee(p)},00 €`, p.cell])}</tr>`)}</tbody></table>`,
    reads(ES, {
      ...who,
      planTitle: (p) => TRATAMIENTO[p.n % 3] as string,
      planOn: (p) => p.seen,
      planValue: (p) => `${fee(p)} EUR`,
      planStatus: () => 'accepted',
      phoneMobile: (p) => p.cell,
    }),
    { country: 'ES' },
  ),
];
