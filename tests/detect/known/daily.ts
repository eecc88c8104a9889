import { all, folk, pick, reads, row, shapeOn, turned, who } from '../held-back/folk.ts';
import type { Shape } from '../shape.ts';

const shape = shapeOn('2027-01-14', 'surgery.test');
const GB = folk('en', 61);
const DE = folk('de', 62);
const IT = folk('it', 63);
const NL = folk('nl', 64);

/** The day of a surgery: times, names, states, and the day beside the title of the page. */
export const daily: Shape[] = [
  shape(
    'd a day list whose day stands in a box beside the title',
    '/surgery/list',
    'en-GB',
    `<div id="top"><div class="title"><h1>Surgery list</h1></div><div class="datebox">Thursday 14 January 2027</div></div><div id="main"><table class="list"><tr>${row(['Time', 'Name', 'Status'], 'th')}</tr>${all(GB, (p) => `<tr>${row([p.time, turned(p), pick(p, 'Booked', 'Arrived', 'DNA', 'Left')])}</tr>`)}</table></div>`,
    reads(GB, {
      name: turned,
      appointmentOn: (p) => `2027-01-14 ${p.time}`,
      appointmentStatus: (p) => pick(p, 'booked', 'arrived', 'no_show', 'completed'),
    }),
    { country: 'GB' },
  ),
  shape(
    'd a day list without heads, de',
    '/sprechstunde',
    'de',
    `<header class="seite"><h2>Sprechstunde</h2><p class="datum">Do., 14.01.2027</p></header><section class="liste">${all(DE, (p) => `<div class="zeile"><span class="uhrzeit">${p.time}</span><span class="person"><a href="/patient/${p.id}">${p.name}</a></span><span class="zustand">${pick(p, 'Geplant', 'Eingetroffen', 'Nicht erschienen')}</span></div>`)}</section>`,
    reads(DE, {
      ...who,
      appointmentOn: (p) => `2027-01-14 ${p.time}`,
      appointmentStatus: (p) => pick(p, 'booked', 'arrived', 'no_show'),
    }),
    { country: 'DE' },
  ),
  shape(
    'd a day that is chosen in a field, it',
    '/agenda/giorno',
    'it',
    `<div class="barra"><h1>Appuntamenti del giorno</h1><form><label>Giorno <input type="date" name="giorno" value="2027-01-14"></label></form></div><table class="giorno"><thead><tr>${row(['Ora', 'Paziente', 'Stato'], 'th')}</tr></thead><tbody>${all(IT, (p) => `<tr>${row([p.time, `<a href="/pazienti/${p.id}">${p.name}</a>`, pick(p, 'Confermato', 'Annullato', 'Non presentato')])}</tr>`)}</tbody></table>`,
    reads(IT, {
      ...who,
      appointmentOn: (p) => `2027-01-14 ${p.time}`,
      appointmentStatus: (p) => pick(p, 'confirmed', 'cancelled', 'no_show'),
    }),
    { country: 'IT' },
  ),
  shape(
    'd a day list under a heading with its day in a box of its own, nl',
    '/spreekuur',
    'nl',
    `<div class="panel"><div class="panel-heading"><span class="panel-title">Spreekuur</span><span class="pull-right">donderdag 14 januari 2027</span></div><table class="table"><tbody>${all(NL, (p) => `<tr>${row([p.time, `<a href="/patienten/${p.id}">${p.name}</a>`, pick(p, 'Gepland', 'Aangekomen', 'Niet verschenen')])}</tr>`)}</tbody></table></div>`,
    reads(NL, {
      ...who,
      appointmentOn: (p) => `2027-01-14 ${p.time}`,
      appointmentStatus: (p) => pick(p, 'booked', 'arrived', 'no_show'),
    }),
    { country: 'NL' },
  ),
  shape(
    'd not a list without its day: what the clock says is in the bar',
    '/worklist',
    'en-GB',
    `<header class="app"><h1>MediSuite</h1><span class="now">Thursday 14 January 2027</span></header><table class="list"><tr>${row(['Time', 'Name', 'Status'], 'th')}</tr>${all(GB, (p) => `<tr>${row([p.time, turned(p), pick(p, 'Booked', 'Arrived')])}</tr>`)}</table>`,
    null,
  ),
  shape(
    'd not who works in a surgery today, de',
    '/dienst/heute',
    'de',
    `<header><h2>Dienstplan</h2><p>Do., 14.01.2027</p></header><table>${all(DE, (p) => `<tr>${row([p.time, p.name, pick(p, 'Geplant', 'Abgesagt')])}</tr>`)}</table>`,
    null,
  ),
  shape(
    'd not parcels that come today, it',
    '/consegne',
    'it',
    `<div class="barra"><h1>Consegne</h1><span>giovedì 14 gennaio 2027</span></div><table><tr>${row(['Ora', 'Fornitore', 'Stato'], 'th')}</tr>${all(IT, (p) => `<tr>${row([p.time, p.name, pick(p, 'Confermato', 'Annullato')])}</tr>`)}</table>`,
    null,
  ),
];
