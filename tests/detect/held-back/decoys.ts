import { page, type Shape, TODAY } from '../shape.ts';
import { at, cells, each, faces, put } from './faces.ts';

const P = faces(12);
const none = (name: string, path: string, heads: string[], row: (f: (typeof P)[number]) => string[], lang = 'en') => ({
  name,
  url: at(path),
  today: TODAY,
  html: page(
    `<table><thead><tr>${cells(heads, 'th')}</tr></thead><tbody>${each(P, (f) => `<tr>${cells(row(f))}</tr>`)}</tbody></table>`,
    lang,
  ),
  truth: null,
});

/** Lists of something else, which a person wouldn't take for patients to follow up. */
export const decoys: Shape[] = [
  none(
    'not-invoices-de',
    '/rechnungen',
    ['Rechnungsnr.', 'Patient', 'Rechnungsdatum', 'Fällig am', 'Betrag', 'Status'],
    (f) => [`R-${f.id}`, f.name, put(f.seen, 'dmy.'), put(f.due, 'dmy.'), `${f.n}0,00 €`, 'Offen'],
    'de',
  ),
  none('not-stock', '/stock', ['Item', 'Supplier', 'Next order', 'Last order', 'Qty'], (f) => [
    `Glove box ${f.n}`,
    'Dent Supply',
    put(f.due, 'iso'),
    put(f.seen, 'iso'),
    String(f.n),
  ]),
  none('not-a-rota', '/rota', ['Name', 'Date', 'Start', 'Finish', 'Shift'], (f) => [
    f.name,
    put(f.at, 'd M y'),
    f.time,
    '17:00',
    f.n % 2 ? 'Early' : 'Late',
  ]),
  none('not-an-audit-log', '/audit', ['Timestamp', 'User', 'Patient', 'Action', 'IP'], (f) => [
    `${f.seen} ${f.time}:07`,
    'reception2',
    `<a href="/patients/${f.id}">${f.name}</a>`,
    'Viewed',
    `10.0.0.${f.n}`,
  ]),
  none('not-lab-work', '/lab', ['Patient', 'Lab', 'Sent', 'Due back', 'Status'], (f) => [
    `<a href="/patients/${f.id}">${f.name}</a>`,
    'Northern Ceramics',
    put(f.seen, 'iso'),
    put(f.due, 'iso'),
    'Sent',
  ]),
  none('not-messages', '/inbox', ['From', 'Subject', 'Received', 'Status'], (f) => [
    `<a href="/messages/${f.id}">${f.name}</a>`,
    'Question',
    put(f.seen, 'd M y'),
    'New',
  ]),
];
