import { type Person, people } from './people.ts';

export type RowPartsOptions = {
  people?: Person[];
  /** Milliseconds after which the rows become components: till then they are empty elements. */
  after?: number;
  /** Styles of the list's root and of each row's. */
  list?: string;
  row?: string;
};

const text = (value: unknown): string => JSON.stringify(value).replaceAll('<', '\\u003c');

/**
 * A page whose list a component draws, of which each row draws itself in an open root of its own, and its phone and its
 * button in further ones, as Lit does. `window.list` is the list's root; `draw(row, person)` draws one of its rows.
 */
export function rowPartsPage(o: RowPartsOptions = {}): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Test PMS</title><style>body{margin:0;font:14px/20px Arial,sans-serif}</style></head><body><h1>Recalls</h1><row-list></row-list><script>
const everybody=${text(o.people ?? people(30))};
const own=(it)=>it.shadowRoot??it.attachShadow({mode:'open'});
window.addRow=(person)=>{const row=document.createElement('patient-row');row.person=person;list.querySelector('#rows').append(row);return row};
window.draw=(row,person)=>{
  row.person=person;row.dataset.id=person.id;
  const root=own(row);
  if(!root.firstChild)root.innerHTML='<style>:host{display:block;border-bottom:1px solid #ccc;padding:6px}div{display:flex;gap:120px}${o.row ?? ''}</style><div><b class="name"></b><time class="due"></time><call-part></call-part></div>';
  root.querySelector('.name').textContent=person.name;
  root.querySelector('.due').textContent=person.due;
  own(root.querySelector('call-part')).innerHTML='<span class="phone">'+person.phone+'</span> <button>Call</button>';
};
Object.defineProperty(window,'list',{get:()=>document.querySelector('row-list').shadowRoot});
const define=()=>customElements.define('patient-row',class extends HTMLElement{connectedCallback(){draw(this,this.person)}});
${o.after ? `setTimeout(define,${o.after})` : 'define()'};
customElements.define('row-list',class extends HTMLElement{connectedCallback(){
  own(this).innerHTML='<style>${o.list ?? ''}</style><div id="rows"></div>';
  for(const person of everybody)addRow(person);
}});
</script></body></html>`;
}
