import { type Person, people } from './people.ts';

/**
 * Lists as component libraries make them. Small pages of our own, whose scripts put the rows in; `window.people` is who
 * is listed.
 */
const page = (css: string, body: string, script: string, who: Person[]) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Test PMS</title><style>body{margin:0;font:14px/20px Arial,sans-serif}.line{display:flex;gap:24px;height:36px;align-items:center;padding:0 12px;box-sizing:border-box;border-bottom:1px solid #e2e8f0}.name{font-weight:600}${css}</style></head><body><h1>Recalls</h1>${body}<script>window.people=${JSON.stringify(who)};
const line=(p)=>{const d=document.createElement('div');d.className='line';fill(d,p);return d};
const fill=(d,p)=>{d.dataset.id=p.id;const part=(c,t)=>{const s=document.createElement('span');s.className=c;s.textContent=t;return s};d.replaceChildren(part('name',p.name),part('due',p.due),part('phone',p.phone))};
${script}</script></body></html>`;

/** A windowed list: only the rows near the view are in the page, and they are used again for other people. */
export function virtualPage(count: number): string {
  const script = `const box=document.querySelector('#lines'),inner=box.firstElementChild;inner.style.height=people.length*36+'px';
const slots=Array.from({length:24},()=>{const d=line(people[0]);d.style.position='absolute';d.style.insetInline='0';inner.append(d);return d});
window.draw=()=>{const from=Math.max(0,Math.floor(box.scrollTop/36)-2);slots.forEach((d,n)=>{const p=people[from+n];d.hidden=!p;if(!p)return;const slot=slots[(from+n)%24];fill(slot,p);slot.style.top=(from+n)*36+'px'})};
box.addEventListener('scroll',draw);draw();document.querySelector('#total').textContent='1–20 of '+people.length+' items';`;
  const css =
    '#lines{height:600px;overflow:auto;position:relative}#lines>div{position:relative}.line[hidden]{display:none}';
  return page(css, '<p id="total"></p><div id="lines"><div></div></div>', script, people(count));
}

/** A list that grows at its end when it is scrolled there. */
export function appendingPage(count: number): string {
  const script = `const box=document.querySelector('#lines');let at=0;window.more=()=>{for(let n=0;n<20&&at<people.length;n++)box.append(line(people[at++]))};
more();box.addEventListener('scroll',()=>{if(box.scrollTop+box.clientHeight>box.scrollHeight-40)more()});`;
  return page('#lines{height:500px;overflow:auto}', '<div id="lines"></div>', script, people(count));
}

/** Pages of ten, replaced as a whole; the numbers stand below. */
export function pagedPage(count: number): string {
  const script = `const box=document.querySelector('#lines');window.turn=(n)=>box.replaceChildren(...people.slice(n*10,n*10+10).map(line));turn(0);`;
  return page('', '<div id="lines"></div>', script, people(count));
}

/** Two panes of one page; the one in the back stays in the page, hidden. */
export function panesPage(): string {
  const script = `const pane=(id,who)=>document.querySelector(id).append(...who.map(line));pane('#due',people.slice(0,6));pane('#done',people.slice(6,12));
window.show=(id)=>{for(const p of document.querySelectorAll('.pane'))p.style.display=p.id===id?'':'none'};show('due');`;
  const body = '<div id="lines"><div class="pane" id="due"></div><div class="pane" id="done"></div></div>';
  return page('', body, script, people(12));
}

/** One page whose routes are hashes; the list is there on one of them only. */
export function hashPage(): string {
  const script = `const draw=()=>{const main=document.querySelector('main');if(location.hash==='#/recalls'){const box=document.createElement('div');box.id='lines';box.append(...people.map(line));main.replaceChildren(box)}else main.replaceChildren('Nothing here')};
addEventListener('hashchange',()=>setTimeout(draw,30));draw();`;
  return page('', '<main></main>', script, people(8));
}

/** A list in a modal that has no id, opened over other text. */
export function modalPage(): string {
  const script = `window.openModal=(top)=>{const d=document.createElement(top?'dialog':'div');d.setAttribute('role','dialog');d.className='modal';const box=document.createElement('div');box.className='found';box.append(...people.map(line));d.append(box);document.body.append(d);if(top)d.showModal()};
window.closeModal=()=>document.querySelector('[role=dialog]')?.remove();`;
  const css =
    '.modal{position:fixed;inset:80px 120px;background:#fff;border:1px solid #94a3b8;z-index:50;overflow:auto}';
  return page(css, '<p>Choose a patient</p>', script, people(8));
}
