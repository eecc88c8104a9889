import { type Person, people } from './people.ts';

const escaped = (s: string) => s.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);

const LIGHT =
  'body{background:#fff;color:#1e293b}th{background:#f1f5f9}td,th{border-bottom:1px solid #e2e8f0}a{color:#1d4ed8}';
const DARK =
  'body{background:#0f172a;color:#e2e8f0}th{background:#1e293b}td,th{border-bottom:1px solid #334155}a{color:#93c5fd}.card,.event{background:#1e293b!important;border-color:#475569!important}';
const BASE = `body{margin:0;font:14px/20px Arial,sans-serif}h1{font-size:18px;margin:16px}table{border-collapse:collapse;width:100%}
td,th{padding:8px 12px;text-align:start}button{font:inherit}.name{font-weight:600}`;

const row = (p: Person) =>
  `<tr data-id="${p.id}"><td><a class="name" href="#p${p.id}">${escaped(p.name)}</a></td><td class="due">${p.due}</td><td class="phone">${p.phone}</td><td>Hygiene recall, six months</td><td><button type="button" class="note">Note</button> <input type="checkbox" aria-label="Done"></td></tr>`;
const HEAD = '<thead><tr><th>Patient</th><th>Due</th><th>Phone</th><th>Reason</th><th></th></tr></thead>';

export type PageOptions = {
  rows?: number;
  dark?: boolean;
  /** Rows scroll in a box of their own, under a sticky head. */
  box?: boolean;
  sticky?: boolean;
  /** Columns as narrow as their text. */
  packed?: boolean;
  /** The table's rows are lines of a CSS grid, and like the names draw no box of their own. */
  grid?: boolean;
  people?: Person[];
  script?: string;
  head?: string;
  above?: string;
  nonce?: string;
  rtl?: boolean;
};

const frame = (o: PageOptions, css: string, body: string) =>
  `<!doctype html><html lang="${o.rtl ? 'ar' : 'en'}" dir="${o.rtl ? 'rtl' : 'ltr'}"><head><meta charset="utf-8"><title>Test PMS</title>${o.head ?? ''}<style nonce="${o.nonce ?? ''}">${BASE}${o.dark ? DARK : LIGHT}${css}</style></head><body>${o.above ?? ''}<h1>Recalls</h1>${body}${o.script ? `<script nonce="${o.nonce ?? ''}">${o.script}</script>` : ''}</body></html>`;

/** The recall list alone, with what makes it look like one. */
export const listTable = (who: Person[]): string =>
  `<style>${LIGHT}${BASE}</style><table id="list">${HEAD}<tbody>${who.map(row).join('')}</tbody></table>`;

/** A recall list as a table. */
export function listPage(o: PageOptions = {}): string {
  const who = o.people ?? people(o.rows ?? 40);
  const css = `${o.sticky || o.box ? 'th{position:sticky;top:0}' : ''}${o.box ? '#box{height:420px;overflow:auto;margin:0 16px;border:1px solid #94a3b8}' : ''}${o.packed ? 'table{width:auto}' : ''}${o.grid ? '#list{display:grid;grid-template-columns:2fr repeat(4,1fr)}thead,tbody,tr,.name{display:contents}' : ''}`;
  const table = `<table id="list">${HEAD}<tbody>${who.map(row).join('')}</tbody></table>`;
  return frame(o, css, o.box ? `<div id="box">${table}</div>` : table);
}

/** A call list as cards. */
export function cardsPage(o: PageOptions = {}): string {
  const card = (p: Person) =>
    `<li class="card" data-id="${p.id}"><a class="name" href="#p${p.id}">${escaped(p.name)}</a> <span class="chip">Recall</span><div>Due <span class="due">${p.due}</span> · <span class="phone">${p.phone}</span> <button type="button">Call</button></div></li>`;
  const css =
    '#cards{list-style:none;margin:0;padding:0 16px;display:grid;grid-template-columns:repeat(3,1fr);gap:12px}.card{background:#f8fafc;border:1px solid #e2e8f0;border-radius:8px;padding:12px}.chip{background:#0ea5e933;border-radius:9px;padding:1px 8px;font-size:12px}';
  return frame(o, css, `<ul id="cards">${(o.people ?? people(o.rows ?? 30)).map(card).join('')}</ul>`);
}

/** A day's calendar: columns of absolutely placed events, some of them tiny. */
export function calendarPage(o: PageOptions = {}): string {
  const who = o.people ?? people(o.rows ?? 24);
  const event = (p: Person, i: number) => {
    const [column, slot] = [i % 4, Math.floor(i / 4)];
    const height = slot % 3 === 2 ? 26 : 54;
    return `<div class="event" data-id="${p.id}" style="left:${column * 25}%;top:${slot * 64}px;height:${height}px"><span class="name">${escaped(p.name)}</span>${height > 30 ? '<div>09:00 Check-up</div>' : ''}</div>`;
  };
  const css =
    '#calendar{position:relative;height:700px;margin:0 16px}.event{position:absolute;width:calc(25% - 8px);box-sizing:border-box;overflow:hidden;background:#e0f2fe;border:1px solid #7dd3fc;border-radius:4px;padding:2px 6px;font-size:12px;line-height:18px}';
  return frame(o, css, `<div id="calendar">${who.map(event).join('')}</div>`);
}
