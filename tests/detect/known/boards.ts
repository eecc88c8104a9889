import { all, folk, type One, pick, put, reads, shapeOn, who } from '../held-back/folk.ts';
import type { Shape } from '../shape.ts';

const shape = shapeOn('2027-01-14', 'board.test');
const IE = folk('en', 41);
const FR = folk('fr', 42);
const TR = folk('tr', 43);
const US = folk('en', 44);
const lanes = <T>(names: T[], list: One[]): [T, One[]][] =>
  names.map((name, k) => [name, list.filter((p) => p.n % names.length === k)]);
const inLanes = (n: number, list: One[]): One[] => lanes([...Array(n).keys()], list).flatMap(([, some]) => some);
const laneOf = (p: One, is: string[]): string => is[p.n % is.length] as string;

/** Boards whose lane says what became of those that stand in it. */
export const boards: Shape[] = [
  shape(
    'b recalls by what was done about them',
    '/recalls/board',
    'en-IE',
    `<h1>Recalls</h1><div class="react-trello-board">${all(lanes(['To contact', 'Contacted', 'Booked'], IE), ([name, some]) => `<section class="react-trello-lane"><header><span class="lane-title">${name}</span><span class="lane-count">${some.length}</span></header><div class="lane-body">${all(some, (p) => `<article class="react-trello-card" data-id="${p.id}"><a href="/patients/${p.id}">${p.name}</a><p>Due: ${put(p.due, 'd M y')}</p><p>${p.cell}</p></article>`)}</div></section>`)}</div>`,
    reads(inLanes(3, IE), {
      ...who,
      recareDueOn: (p) => p.due,
      recareStatus: (p) => laneOf(p, ['due', 'contacted', 'booked']),
      phone: (p) => p.cell,
    }),
    { country: 'IE' },
  ),
  shape(
    'b the day by where they are, fr',
    '/accueil/tableau',
    'fr',
    `<h1>Rendez-vous du 14/01/2027</h1><div class="tableau">${all(lanes(['Confirmés', 'Arrivés', 'Terminés', 'Absents'], FR), ([name, some]) => `<div class="colonne"><div class="colonne-titre">${name} <span>${some.length}</span></div><ul>${all(some, (p) => `<li class="carte"><span class="heure">${p.time}</span><a href="/patients/${p.id}">${p.name}</a><small>${pick(p, 'Contrôle', 'Détartrage')}</small></li>`)}</ul></div>`)}</div>`,
    reads(inLanes(4, FR), {
      ...who,
      appointmentOn: (p) => `2027-01-14 ${p.time}`,
      appointmentStatus: (p) => laneOf(p, ['confirmed', 'arrived', 'completed', 'no_show']),
      appointmentType: (p) => pick(p, 'Contrôle', 'Détartrage'),
    }),
    { country: 'FR' },
  ),
  shape(
    'b plans by their state, US',
    '/plans/pipeline',
    'en-US',
    `<h1>Treatment plans</h1><div class="pipeline">${all(lanes(['Proposed', 'Accepted', 'Declined'], US), ([name, some]) => `<div class="stage"><h5 class="stage-name">${name}</h5>${all(some, (p) => `<div class="deal" draggable="true"><div class="deal-who"><a href="/patients/${p.id}">${p.name}</a></div><div class="deal-line"><span>Plan date</span> <time datetime="${p.seen}">${put(p.seen, 'M d, y')}</time></div><div class="deal-line"><span>Value</span> <b>$${p.n + 1},250.00</b></div></div>`)}</div>`)}</div>`,
    reads(inLanes(3, US), {
      ...who,
      planOn: (p) => p.seen,
      planValue: (p) => `${(p.n + 1) * 1000 + 250} USD`,
      planStatus: (p) => laneOf(p, ['proposed', 'accepted', 'declined']),
    }),
    { country: 'US' },
  ),
  shape(
    'b not orders by how far they are, tr',
    '/siparis/pano',
    'tr',
    `<h1>Siparişler</h1><div class="pano">${all(lanes(['Bekliyor', 'Onaylandı', 'Tamamlandı'], TR), ([name, some]) => `<div class="serit"><div class="serit-baslik">${name}</div>${all(some, (p) => `<div class="kart"><b>${pick(p, 'Kompozit', 'Eldiven', 'Maske')}</b><p>Talep eden: ${p.name}</p><p>Teslim: ${put(p.due, 'dmy.')}</p></div>`)}</div>`)}</div>`,
    null,
  ),
  shape(
    'b not applicants by where they stand',
    '/hiring/board',
    'en-IE',
    `<h1>Hygienist vacancy</h1><div class="react-trello-board">${all(lanes(['New', 'Contacted', 'Booked'], IE), ([name, some]) => `<section class="react-trello-lane"><header><span class="lane-title">${name}</span></header>${all(some, (p) => `<article class="react-trello-card"><b>${p.name}</b><p>Interview: ${put(p.due, 'd M y')}</p><p>${p.cell}</p></article>`)}</section>`)}</div>`,
    null,
  ),
];
