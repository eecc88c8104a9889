import { all, folk, type One, pick, put, reads, shapeOn, who } from '../held-back/folk.ts';
import type { Shape } from '../shape.ts';

const shape = shapeOn('2027-01-14', 'parts.test');
const GB = folk('en', 51);
const DE = folk('de', 52);

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
