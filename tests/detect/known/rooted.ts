import { all, folk, type One, pick, put, reads, shapeOn, who } from '../held-back/folk.ts';
import type { Shape } from '../shape.ts';

const shape = shapeOn('2027-01-14', 'parts.test');
const GB = folk('en', 51);
const DE = folk('de', 52);
const PT = folk('pt', 53);

const STATES = ['Booked', 'Confirmed', 'Cancelled', 'No show'];

const root = (inner: string): string => `<template shadowrootmode="open">${inner}</template>`;

/** Lists that components draw, of which each row is one with a root of its own. */
export const rooted: Shape[] = [
  shape(
    'r cards that are each a component, their words in slots',
    '/recalls',
    'en-GB',
    `<h1>Recalls</h1><recall-list>${root(`<style>b{}</style><div class="list"><slot></slot></div>`)}${all(GB, (p) => `<recall-card patient-id="${p.id}">${root('<div class="card"><header><slot name="who"></slot></header><dl><dt>Recall due</dt><dd><slot name="due"></slot></dd></dl><slot></slot></div>')}<a slot="who" href="/patients/${p.id}">${p.name}</a><time slot="due" datetime="${p.due}">${put(p.due, 'd M y')}</time><span class="phone">${p.cell}</span></recall-card>`)}</recall-list>`,
    reads(GB, { ...who, recareDueOn: (p) => p.due, phone: (p) => p.cell }),
    { country: 'GB' },
  ),
  shape(
    'r a table in a root with words in slots, de',
    '/rueckruf',
    'de',
    `<pr-app>${root(`<main><h1>Recall-Liste</h1><pr-grid>${root(`<table class="grid"><thead><tr><th>Patient</th><th>Fällig am</th><th>Letzter Besuch</th><th>Mobil</th></tr></thead><tbody>${all(DE, (p) => `<tr data-patient-id="${p.id}"><td><pr-cell>${root('<b><slot></slot></b>')}${p.name}</pr-cell></td><td>${put(p.due, 'dmy.')}</td><td>${put(p.seen, 'dmy.')}</td><td>${p.cell}</td></tr>`)}</tbody></table>`)}</pr-grid></main>`)}</pr-app>`,
    reads(DE, { ...who, recareDueOn: (p) => p.due, lastVisitOn: (p) => p.seen, phoneMobile: (p) => p.cell }),
    { country: 'DE' },
  ),
  shape(
    'r rows that each draw themselves',
    '/day',
    'en-GB',
    `<h1>Appointments on 14 January 2027</h1><day-list>${root(`<div class="rows">${all(GB, (p) => `<day-row patient-id="${p.id}">${root(`<div class="row"><span class="time">${p.time}</span><span class="patient">${p.name}</span><span class="status">${pick(p, ...STATES)}</span></div>`)}</day-row>`)}</div>`)}</day-list>`,
    reads(GB, {
      ...who,
      appointmentOn: (p) => `2027-01-14 ${p.time}`,
      appointmentStatus: (p) => pick(p, 'booked', 'confirmed', 'cancelled', 'no_show'),
    }),
    { country: 'GB' },
  ),
  shape(
    'r rows that each draw themselves in the page, pt',
    '/retornos',
    'pt-BR',
    `<h1>Retornos</h1><div class="lista">${all(PT, (p) => `<retorno-item>${root(`<article><a href="/pacientes/${p.id}">${p.name}</a><p><span>Próximo retorno:</span> <span>${put(p.due, 'dmy/')}</span></p><p><span>Celular:</span> <span>${p.cell}</span></p></article>`)}</retorno-item>`)}</div>`,
    reads(PT, { ...who, recareDueOn: (p) => p.due, phoneMobile: (p) => p.cell }),
    { country: 'BR' },
  ),
  shape(
    'r rows that each draw themselves below a day in the same root',
    '/today',
    'en-GB',
    `<h1>Appointments</h1><day-list>${root(`<h2>14 January 2027</h2><div class="rows">${all(GB, (p) => `<day-row patient-id="${p.id}">${root(`<div class="row"><span class="time">${p.time}</span><span class="patient">${p.name}</span><span class="status">${pick(p, ...STATES)}</span></div>`)}</day-row>`)}</div>`)}</day-list>`,
    reads(GB, {
      ...who,
      appointmentOn: (p) => `2027-01-14 ${p.time}`,
      appointmentStatus: (p) => pick(p, 'booked', 'confirmed', 'cancelled', 'no_show'),
    }),
    { country: 'GB' },
  ),
  shape(
    'r rows that each draw cells around slotted words, pt',
    '/retornos',
    'pt-BR',
    `<h1>Retornos</h1><div class="lista">${all(PT, (p) => `<retorno-linha data-paciente-id="${p.id}">${root(`<retorno-celula class="paciente">${root('<b><slot></slot></b>')}${p.name}</retorno-celula><retorno-celula class="proximo-retorno">${root('<i><slot></slot></i>')}${put(p.due, 'dmy/')}</retorno-celula>`)}</retorno-linha>`)}</div>`,
    reads(PT, { ...who, recareDueOn: (p) => p.due }),
    { country: 'BR' },
  ),
  shape(
    'r a table whose cells each draw themselves, de',
    '/recall',
    'de',
    `<h1>Recall-Liste</h1><pr-grid>${root(`<table class="grid"><thead><tr>${['Patient', 'Fällig am', 'Mobil'].map((head) => `<th><pr-head>${root(`<span>${head}</span>`)}</pr-head></th>`).join('')}</tr></thead><tbody>${all(DE, (p) => `<tr data-patient-id="${p.id}"><td><pr-text>${root(p.name)}</pr-text></td><td><pr-date>${root(`<style>b{}</style><b>${put(p.due, 'dmy.')}</b>`)}</pr-date></td><td><pr-text>${root(p.cell)}</pr-text></td></tr>`)}</tbody></table>`)}</pr-grid>`,
    reads(DE, { ...who, recareDueOn: (p) => p.due, phoneMobile: (p) => p.cell }),
    { country: 'DE' },
  ),
  shape(
    'r rows in roots of their own, and the cells in them in theirs',
    '/overdue',
    'en-GB',
    `<h1>Overdue recalls</h1><recall-list>${root(`<section class="list">${all(GB, (p) => `<recall-row data-patient-id="${p.id}">${root(`<recall-cell class="name">${root(`<a href="/patients/${p.id}">${p.name}</a>`)}</recall-cell><recall-cell class="due-date">${root(`<time datetime="${p.due}">${put(p.due, 'd M y')}</time>`)}</recall-cell><recall-cell class="phone">${root(`<span>${p.cell}</span><span hidden>020 7946 0000</span>`)}</recall-cell>`)}</recall-row>`)}</section>`)}</recall-list>`,
    reads(GB, { ...who, recareDueOn: (p) => p.due, phone: (p) => p.cell }),
    { country: 'GB' },
  ),
  shape(
    'r rows that each draw nameless boxes under a head',
    '/recalls',
    'en-GB',
    `<h1>Recalls</h1><div class="head"><div>Patient</div><div>Recall due</div><div>Last visit</div></div><div class="list">${all(GB, (p) => `<recall-item data-patient-id="${p.id}">${root(`<div>${p.name}</div><div>${put(p.due, 'd M y')}</div><div>${put(p.seen, 'd M y')}</div>`)}</recall-item>`)}</div>`,
    reads(GB, { ...who, recareDueOn: (p) => p.due, lastVisitOn: (p) => p.seen }),
    { country: 'GB' },
  ),
  shape(
    'r not deliveries that each draw themselves',
    '/deliveries',
    'en-GB',
    `<h1>Deliveries</h1><div class="list">${all(GB, (p: One) => `<parcel-item>${root(`<article><b>${p.name}</b><span>Due ${put(p.due, 'd M y')}</span><span>${pick(p, 'Booked', 'Arrived', 'Cancelled')}</span></article>`)}</parcel-item>`)}</div>`,
    null,
  ),
  shape(
    'r not tasks that each draw themselves',
    '/tasks',
    'en-GB',
    `<h1>Tasks</h1><div class="list">${all(GB, (p: One) => `<task-item>${root(`<div class="row"><span class="task">${pick(p, 'Call the lab', 'Order gloves')}</span><span class="assignee">${p.name}</span><span class="due">${put(p.due, 'd M y')}</span></div>`)}</task-item>`)}</div>`,
    null,
  ),
  shape(
    'r not messages in slots',
    '/inbox',
    'en-GB',
    `<h1>Messages</h1><mail-list>${root('<div><slot></slot></div>')}${all(GB, (p: One) => `<mail-item>${root('<div><slot name="from"></slot><slot name="at"></slot></div>')}<b slot="from">${p.name}</b><time slot="at" datetime="${p.seen}T${p.time}">${put(p.seen, 'd M y')} ${p.time}</time><span>Re: order ${p.id}</span></mail-item>`)}</mail-list>`,
    null,
  ),
];
