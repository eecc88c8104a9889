import { listTable } from './pages.ts';
import { type Person, people } from './people.ts';

export type PartsOptions = {
  people?: Person[];
  /** How the inner component closes its root; the outer one is open. */
  mode?: 'open' | 'closed';
  /** Styles of the inner component's root. */
  css?: string;
  /** Markup around the list in the inner root: `%` stands for it. */
  around?: string;
  /** Markup of the outer component's root: `%` stands for the inner component. */
  outer?: string;
  /** Before and after the outer component in the page: `%` stands for it. */
  page?: string;
  /** Milliseconds after which the inner component has a root and draws. */
  after?: number;
  script?: string;
};

const text = (value: string): string => JSON.stringify(value).replaceAll('<', '\\u003c');

/** A page whose recall list a component within a component draws. `window.list` is the inner root, `window.app` the outer. */
export function partsPage(o: PartsOptions = {}): string {
  const drawn = (o.around ?? '%').replace('%', () => listTable(o.people ?? people(30)));
  const outer = (o.outer ?? '<h1>Recalls</h1>%').replace('%', '<recall-list></recall-list>');
  const body = (o.page ?? '%').replace('%', '<pms-app></pms-app>');
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Test PMS</title><style>body{margin:0;font:14px/20px Arial,sans-serif}</style></head><body>${body}<script>
window.drawn=${text(`<style>${o.css ?? ''}</style>${drawn}`)};
customElements.define('recall-list',class extends HTMLElement{connectedCallback(){const draw=()=>{const root=this.attachShadow({mode:'${o.mode ?? 'open'}'});root.innerHTML=window.drawn};${o.after ? `setTimeout(draw,${o.after})` : 'draw()'}}});
customElements.define('pms-app',class extends HTMLElement{connectedCallback(){this.attachShadow({mode:'open'}).innerHTML=${text(outer)}}});
Object.defineProperties(window,{app:{get:()=>document.querySelector('pms-app').shadowRoot},list:{get:()=>window.app.querySelector('recall-list').shadowRoot}});
${o.script ?? ''}</script></body></html>`;
}
