import { all, folk, type One, pick, put, reads, row, shapeOn, turned, who } from '../held-back/folk.ts';
import type { Shape } from '../shape.ts';

const shape = shapeOn('2027-01-14', 'laid-out.test');
const US = folk('en', 431);
const FR = folk('fr', 432);
const DE = folk('de', 433);
const GB = folk('en', 434);
const PT = folk('pt', 435);
const NL = folk('nl', 436);
const TR = folk('tr', 437);
const due = { ...who, recareDueOn: (p: One): string => p.due, phoneMobile: (p: One): string => p.cell };
const pet = (p: One): string =>
  pick(p, 'Bella', 'Mogli', 'Flocke', 'Nero', 'Cleo', 'Balu', 'Luna', 'Rocky', 'Tapsi', 'Max');

/** Where heads, names and days stand in other ways than in a plain table. */
export const laidOut: Shape[] = [
  shape(
    'l heads in plain cells of a box of their own, right in the page',
    '/recall',
    'en-US',
    `<div class="gridHead"><table><tr>${row(['Due Date', 'Patient', 'Age', 'Cell phone'])}</tr></table></div><div class="gridBody"><table>${all(US, (p) => `<tr data-patnum="${p.id}">${row([put(p.due, 'mdy/'), turned(p), '44', p.cell])}</tr>`)}</table></div>`,
    reads(US, { ...due, name: turned }),
    { country: 'US' },
  ),
  shape(
    'l a row to filter by above the heads',
    '/rappels/liste.php',
    'fr',
    `<table class="liste"><tr class="filtre">${row(['<input name="nom">', '<input name="date">', '<input name="tel">'])}</tr><tr class="titres">${row(['Patient', 'Rappel prévu', 'Portable'], 'th')}</tr>${all(FR, (p) => `<tr class="impair">${row([`<a href="/patients/${p.id}">${p.name}</a>`, put(p.due, 'dmy/'), p.cell])}</tr>`)}</table>`,
    reads(FR, due),
    { country: 'FR' },
  ),
  shape(
    'l an owner over the rows of several animals',
    '/impfung.do',
    'de',
    `<h2>Impferinnerungen</h2><table id="impf"><thead><tr>${row(['Tierhalter', 'Handy', 'Rufname', 'Impfung fällig am'], 'th')}</tr></thead><tbody>${all(DE, (p) => `<tr>${p.n % 2 ? '' : `<td rowspan="2">${turned(p)}</td><td rowspan="2">${p.cell}</td>`}${row([`${pet(p)}`, put(p.due, 'dmy.')])}</tr>`)}</tbody></table>`,
    reads(DE, {
      name: pet,
      guardianName: (p) => turned(DE[p.n - (p.n % 2)] as One),
      recareDueOn: (p) => p.due,
      phoneMobile: (p) => (DE[p.n - (p.n % 2)] as One).cell,
    }),
    { country: 'DE' },
  ),
  shape(
    'l ages in brackets behind names, under days',
    '/agenda',
    'fr',
    `<h1>Agenda</h1>${[0, 1].map((half) => `<div class="jour">${half ? 'vendredi 15 janvier 2027' : 'jeudi 14 janvier 2027'}</div>${all(FR.slice(half * 5, half * 5 + 5), (p) => `<div class="rdv"><span class="h">${p.time}</span><a href="fiche.php?patient=${p.id}">${p.name} (${30 + p.n} ans)</a><span>${p.cell}</span><span>${pick(p, 'Prévu', 'Excusé')}</span></div>`)}`).join('')}`,
    reads(FR, {
      ...who,
      appointmentOn: (p) => `2027-01-${p.n < 5 ? 14 : 15} ${p.time}`,
      appointmentStatus: (p) => pick(p, 'booked', 'cancelled'),
      phone: (p) => p.cell,
    }),
    { country: 'FR' },
  ),
  shape(
    'l buttons that say once more what they are for',
    '/recalls',
    'en-GB',
    `<table><thead><tr>${row(['Patient', 'Recall type', 'Recall due', 'Mobile'], 'th')}</tr></thead><tbody>${all(GB, (p) => `<tr>${row([`<a href="/patients/${p.id}">${p.name}</a>`, `<span>${pick(p, 'Hygiene', 'Exam')}</span><button type="button">Edit recall type: ${pick(p, 'Hygiene', 'Exam')}</button>`, put(p.due, 'dmy/'), p.cell])}</tr>`)}</tbody></table>`,
    reads(GB, { ...due, recareType: (p) => pick(p, 'Hygiene', 'Exam') }),
    { country: 'GB' },
  ),
  shape(
    'l a name and a surname, and a department each',
    '/randevu/gelmeyen',
    'tr',
    `<h1>Gelmeyen hastalar</h1><table><thead><tr>${row(['Hasta No', 'Adı', 'Soyadı', 'Randevu zamanı', 'Bölüm', 'Durum', 'Cep'], 'th')}</tr></thead><tbody>${all(TR, (p) => `<tr>${row([p.id, p.first, p.last, `${put(p.seen, 'dmy.')} ${p.time}`, pick(p, 'KBB', 'Ortopedi'), 'Gelmedi', p.cell])}</tr>`)}</tbody></table>`,
    reads(TR, {
      ...who,
      appointmentOn: (p) => `${p.seen} ${p.time}`,
      appointmentStatus: () => 'no_show',
      phoneMobile: (p) => p.cell,
    }),
    { country: 'TR' },
  ),
  shape(
    'l rows with a number in their class, and a receiver before phones',
    '/retornos',
    'pt-BR',
    `<h1>Retornos</h1><div class="lista">${all(PT, (p) => `<div class="linha linha-${p.n}"><strong><a href="/pacientes/${p.id}">${p.name}</a></strong><p>Próximo retorno: ${put(p.due, 'dmy/')}</p><p>Celular: 📞 ${p.cell}</p></div>`)}</div>`,
    reads(PT, due),
    { country: 'BR' },
  ),
  shape(
    'l heads deep in boxes with corners and handles',
    '/oproepen',
    'nl',
    `<div class="grid"><div class="kop"><div class="hoek"></div><div class="vel"><div class="rij"><div class="k"><i></i><b>Patiënt</b></div><div class="k"><i></i><b>Oproepdatum</b></div><div class="k"><i></i><b>Mobiel</b></div></div></div></div><div><div class="vlak"><div class="maat"></div><div class="doek">${all(NL, (p) => `<div class="regel"><div class="c"><a href="/patienten/${p.id}">${p.name}</a></div><div class="c">${put(p.due, 'dmy-')}</div><div class="c">${p.cell}</div></div>`)}</div></div></div></div>`,
    reads(NL, due),
    { country: 'NL' },
  ),
  shape(
    'l a week whose columns are days has no one day',
    '/diary',
    'en-GB',
    `<h2>Week commencing Thursday 14 January 2027</h2><table class="wk"><thead><tr>${row(['', 'Thu 14', 'Fri 15', 'Sat 16'], 'th')}</tr></thead><tbody>${all(GB, (p) => `<tr><td>${p.time}</td>${[0, 1, 2].map((d) => `<td>${p.n % 3 === d ? `<div class="bk"><span>${p.time}</span> <a href="/clients/${p.id}">${p.name}</a></div>` : ''}</td>`).join('')}</tr>`)}</tbody></table>`,
    null,
    { country: 'GB' },
  ),
];
