import { type Person, people, put } from '../detect/shape.ts';

/** Pages no adapter knows, each in a shape of its own, and what becomes of them after an update of the software. */
export type Drift = 'none' | 'inserted' | 'renamed' | 'moved' | 'class';
export type ShapeName = 'table' | 'grid' | 'cards' | 'frame' | 'virtual' | 'shadow' | 'rows';

/** Invented people, all overdue; what each page says of them in its own way is this. */
export const patients: Person[] = people(24).map((p) => ({
  ...p,
  due: `2025${p.due.slice(4)}`,
  seen: `2024${p.seen.slice(4)}`,
}));

/** Hears what a person does to the page, before the page's own scripts would: clicks, keys, focus, changes. */
const LISTENS = `<script>
  window.heard = [];
  for (const type of ['pointerdown','mousedown','mouseup','click','dblclick','keydown','keyup','focusin','input','change','contextmenu'])
    document.addEventListener(type, (e) => window.heard.push(type + ' ' + (e.target.tagName || '')), true);
</script>`;

const page = (body: string, style = '', lang = 'en-GB') =>
  `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>Practice</title><style>
body{font:15px/1.5 system-ui,sans-serif;margin:0;padding:16px;background:#fff;color:#222}nav a{margin-right:12px}${style}</style></head>
<body><nav><a href="#home">Home</a><a href="#diary">Diary</a></nav><input id="filter" placeholder="Filter">${LISTENS}${body}</body></html>`;

interface Column {
  head: string;
  cell: (p: Person) => string;
  field: string;
}

const link = (p: Person) => `<a href="#/patients/${p.id}" onclick="window.heard.push('link')">${p.full}</a>`;
const columns = (due: string): Column[] => [
  { head: 'Patient', cell: link, field: 'name' },
  { head: due, cell: (p) => put(p.due, 'dmy/'), field: 'due' },
  { head: 'Last visit', cell: (p) => put(p.seen, 'dmy/'), field: 'seen' },
  { head: 'Mobile', cell: (p) => p.phone, field: 'phone' },
];
/** A decoy that would be a wrong date if it were read in the neighbour's place. */
const decoy: Column = { head: 'Letter sent', cell: (p) => put(`2023${p.due.slice(4)}`, 'dmy/'), field: 'letter' };

function drifted(drift: Drift): Column[] {
  const all = columns(drift === 'renamed' ? 'Next recall' : 'Recall date');
  if (drift === 'inserted') return [all[0], decoy, ...all.slice(1)] as Column[];
  if (drift === 'moved') return [all[0], all[2], all[3], all[1]] as Column[];
  return all;
}

const table = (drift: Drift): string => {
  const cols = drifted(drift);
  const row = (p: Person) => `<tr data-host>${cols.map((c) => `<td>${c.cell(p)}</td>`).join('')}</tr>`;
  const name = drift === 'class' ? 'tbl-x' : 'list';
  return `<h1>Overdue</h1><table class="${name}" id="overdue"><thead><tr>${cols.map((c) => `<th>${c.head}</th>`).join('')}</tr></thead><tbody id="rows">${patients.map(row).join('')}</tbody></table>`;
};

/** Boxes with hashed classes, as a component library makes them: only `data-field` and the head say what is what. */
const grid = (drift: Drift): string => {
  const cols = drifted(drift);
  const hash = drift === 'class' ? 'css-9zq81k' : 'css-1h2k3j4';
  const cell = (c: Column, p: Person) => `<div class="${hash}" data-field="${c.field}">${c.cell(p)}</div>`;
  const row = (p: Person) =>
    `<div class="${hash}-row" data-host data-id="${p.id}">${cols.map((c) => cell(c, p)).join('')}</div>`;
  return `<h1>Recalls</h1><section data-testid="recall-grid"><div class="${hash}-head grid-head">${cols
    .map((c) => `<div class="${hash}">${c.head}</div>`)
    .join('')}</div><div id="rows">${patients.map(row).join('')}</div></section>`;
};
const gridStyle = `[class$="-row"],[class*="-head"]{display:grid;grid-template-columns:repeat(5,1fr);gap:8px;padding:4px}`;

/** Cards: a heading, and values with their labels beside them. */
const cards = (drift: Drift): string => {
  const name = drift === 'class' ? 'person-box' : 'person-card';
  const pair = (label: string, value: string) => `<dt>${label}</dt><dd>${value}</dd>`;
  const card = (p: Person) => {
    const due = pair(drift === 'renamed' ? 'To come' : 'Due', put(p.due, 'd M y'));
    const rest = pair('Seen', put(p.seen, 'd M y')) + pair('Tel', p.phone);
    const extra = drift === 'inserted' ? pair('Letter', put(`2023${p.due.slice(4)}`, 'd M y')) : '';
    return `<article class="${name}" data-host><h3>${p.full}</h3><small class="chart-no">No. ${p.id}</small><dl>${extra}${drift === 'moved' ? rest + due : due + rest}</dl></article>`;
  };
  return `<h1>Call list</h1><div class="cards" id="rows">${patients.map(card).join('')}</div>`;
};
const cardStyle =
  '.cards{display:grid;grid-template-columns:repeat(3,1fr);gap:12px}article{border:1px solid #ccc;border-radius:8px;padding:8px}dl{display:grid;grid-template-columns:auto 1fr;gap:2px 8px;margin:0}dd{margin:0}';

/** A list that keeps only the rows in view and uses them again for others, as grids for long lists do. */
const virtual = (drift: Drift): string => {
  const cols = drifted(drift);
  const data = patients.map((p) => ({ id: p.id, cells: cols.map((c) => c.cell(p)) }));
  const row = drift === 'class' ? 'vrow2' : 'vrow';
  return `<h1>Long list</h1><div role="grid" aria-rowcount="${patients.length + 1}" class="vgrid"><div role="row" class="vhead">${cols
    .map((c) => `<div role="columnheader">${c.head}</div>`)
    .join('')}</div><div class="vscroll" id="scroll"><div class="vspace" id="rows"></div></div></div>
<script>
  const data = ${JSON.stringify(data).replaceAll('<', '\\u003c')}, height = 34, box = document.getElementById('rows'), scroll = document.getElementById('scroll');
  box.style.height = data.length * height + 'px';
  const pool = Array.from({ length: 9 }, () => { const it = document.createElement('div'); it.className = '${row}'; it.setAttribute('role', 'row'); it.setAttribute('data-host', ''); box.append(it); return it; });
  window.draw = () => { const from = Math.floor(scroll.scrollTop / height); pool.forEach((it, i) => { const d = data[from + i]; it.hidden = !d; if (!d) return; it.style.top = (from + i) * height + 'px'; it.innerHTML = d.cells.map((c) => '<div role="gridcell">' + c + '</div>').join(''); }); };
  scroll.addEventListener('scroll', draw); draw();
</script>`;
};
const virtualStyle =
  '.vgrid{width:900px}.vhead,.vrow,.vrow2{display:grid;grid-template-columns:repeat(5,1fr);gap:8px;height:34px;align-items:center}.vscroll{height:272px;overflow:auto;position:relative}.vspace{position:relative}.vrow,.vrow2{position:absolute;left:0;right:0}[hidden]{display:none}';

/** A list that a component within a component draws, each in an open shadow root, a while after the page has come. */
const shadow = (drift: Drift): string => `<pms-app></pms-app>
<script>
  const drawn = ${JSON.stringify(table(drift)).replaceAll('<', '\\u003c')};
  customElements.define('recall-list', class extends HTMLElement {
    connectedCallback() {
      const root = this.attachShadow({ mode: 'open' });
      setTimeout(() => { root.innerHTML = '<style>:host{display:contents}.box{height:520px;overflow:auto;border:1px solid #ccc}td,th{padding:4px 14px;text-align:left}</style><div class="box">' + drawn + '</div>'; }, 200);
    }
  });
  customElements.define('pms-app', class extends HTMLElement {
    connectedCallback() {
      this.attachShadow({ mode: 'open' }).innerHTML = '<header><button>New patient</button></header><main><recall-list></recall-list></main>';
    }
  });
  window.list = () => document.querySelector('pms-app').shadowRoot.querySelector('recall-list');
  window.draw = () => { const rows = list().shadowRoot.querySelector('#rows'); rows.replaceChildren(...[...rows.children].map((it) => it.cloneNode(true))); };
</script>`;

/** Rows that each draw themselves in a root of their own, and the day that is due in one further in. */
const rows = (drift: Drift): string => {
  const due = drift === 'renamed' ? 'next-recall' : 'recall-date';
  const parts = drifted(drift === 'renamed' ? 'none' : drift).map(({ field, cell }) => {
    const said = (p: Person) => cell(p);
    if (field === 'due') return (p: Person) => `<due-day class="${due}" said="${said(p)}"></due-day>`;
    const name = { seen: 'last-visit', phone: 'mobile', letter: 'letter-sent' }[field];
    return name ? (p: Person) => `<span class="${name}">${said(p)}</span>` : said;
  });
  const drawn = patients.map((p) => parts.map((part) => part(p)).join(''));
  const tag = drift === 'class' ? 'recall-entry' : 'recall-row';
  return `<h1>Recalls overdue</h1><div class="list" id="rows"></div>
<script>
  const own = (it, html) => { (it.shadowRoot ?? it.attachShadow({ mode: 'open' })).innerHTML = html; };
  customElements.define('due-day', class extends HTMLElement {
    connectedCallback() { own(this, '<b>' + this.getAttribute('said') + '</b>'); }
  });
  const drawn = ${JSON.stringify(drawn).replaceAll('<', '\\u003c')};
  customElements.define('${tag}', class extends HTMLElement {
    connectedCallback() {
      setTimeout(() => own(this, '<style>:host{display:flex;gap:40px;padding:4px 14px}</style>' + drawn[this.getAttribute('place')]), 100);
    }
  });
  window.draw = () => rows.replaceChildren(...drawn.map((_, place) => {
    const row = document.createElement('${tag}');
    row.setAttribute('place', place);
    row.setAttribute('data-host', '');
    return row;
  }));
  draw();
</script>`;
};

/** Body and head of one shape in one state. The framed list stands in `/inner` of its page. */
export function teachPage(shape: ShapeName, drift: Drift): { body: string; inner?: string } {
  if (shape === 'table') return { body: page(table(drift), 'td,th{padding:4px 14px;text-align:left}') };
  if (shape === 'grid') return { body: page(grid(drift), gridStyle) };
  if (shape === 'cards') return { body: page(cards(drift), cardStyle) };
  if (shape === 'shadow') return { body: page(shadow(drift)) };
  if (shape === 'rows') return { body: page(rows(drift)) };
  if (shape === 'virtual') return { body: page(virtual(drift), virtualStyle) };
  const outer = page(
    '<h1>Shell</h1><iframe name="work" src="/frame/inner" style="width:1000px;height:640px;border:1px solid #999"></iframe>',
  );
  return { body: outer, inner: page(table(drift), 'td,th{padding:4px 14px;text-align:left}') };
}
