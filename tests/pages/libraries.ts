import { people, put } from '../detect/shape.ts';

/** Pages built with component libraries as their documentation says; people are invented, all overdue. */
const FIRST = 'Anna Tom Priya George Maya Liam Ruth Owen Nadia Colin Elsie Victor'.split(' ');
const LAST = 'Bell Harker Nair Whitlock Osei Doyle Kemp Pryce Farah Strand'.split(' ');
const rows = people(120).map((p, n) => ({
  id: p.id,
  name: `${FIRST[n % 12]} ${LAST[Math.floor(n / 12)]}`,
  due: `2025${p.due.slice(4)}`,
  seen: `2024${p.seen.slice(4)}`,
  phone: p.phone,
  email: p.email,
  note: '',
}));
const shown = rows.map((p) => ({ ...p, dueText: put(p.due, 'dmy/'), seenText: put(p.seen, 'dmy/') }));

const page = (head: string, body: string) =>
  `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>Recalls</title>${head}</head><body><nav><a href="#home">Home</a></nav><h2>Recalls</h2>${body}</body></html>`;
const data = (n: number) => JSON.stringify(shown.slice(0, n));

/** DataTables: a frozen column, a head in another table, pages, rows that open. */
export const dataTablesPage = (): string =>
  page(
    '<link rel="stylesheet" href="/lib/datatables.css"><link rel="stylesheet" href="/lib/fixed.css"><style>body{font:15px system-ui,sans-serif}#box{width:900px}th,td{white-space:nowrap}</style>',
    `<div id="box"><table id="recalls" class="stripe nowrap" style="width:100%"></table></div>
<script src="/lib/jquery.js"></script><script src="/lib/datatables.js"></script><script src="/lib/datatables-dt.js"></script><script src="/lib/fixed.js"></script><script>
const by=(iso,text)=>({data:null,render:(d,t)=>t==='display'?d[text]:d[iso]});
const table=new DataTable('#recalls',{data:${data(60)},scrollX:true,scrollY:400,pageLength:25,fixedColumns:{start:1},order:[],columns:[
{title:'Patient',data:null,width:'230px',render:(d,t)=>t==='display'?'<a class="who" href="#/patients/'+d.id+'">'+d.name+'</a>':d.name},
{title:'Recall due',...by('due','dueText')},{title:'Last visit',...by('seen','seenText')},{title:'Mobile',data:'phone'},{title:'Email',data:'email'},{title:'Address',data:()=>'1 Lime Street, Lower Hatching, Upper Sea'}]});
document.querySelector('#recalls tbody').addEventListener('dblclick',(e)=>table.row(e.target.closest('tr')).child('<div>Rings back in the afternoon</div>').show());
</script>`,
  );

/** AG Grid: rows and columns drawn only while in view, a pinned column, filters in the head, cells to type in. */
export const agPage = (): string =>
  page(
    '<script src="/lib/ag-grid.js"></script>',
    `<div id="grid" style="height:500px;width:1000px"></div><script>
const {createGrid}=agGrid;const at=(field,text)=>({field,valueFormatter:(x)=>x.data[text]});
const api=createGrid(document.getElementById('grid'),{rowData:${data(120)},getRowId:(x)=>x.data.id,rowSelection:{mode:'multiRow'},defaultColDef:{filter:true,floatingFilter:true,width:150},columnDefs:[
{headerName:'Patient',field:'name',pinned:'left',width:260,cellRenderer:(x)=>'<a class="who" href="#/patients/'+x.data.id+'">'+x.value+'</a>'},
{headerName:'Recall due',...at('due','dueText')},{headerName:'Note',field:'note',editable:true},{headerName:'Last visit',...at('seen','seenText')},{headerName:'Mobile',field:'phone'},{headerName:'Email',field:'email'}]});
function turn(){const rows=[];api.forEachNode((n)=>rows.unshift({...n.data}));api.setGridOption('rowData',rows)}
</script>`,
  );

/** In the page: where names stand; `whole` = a person sees all of it, nothing of the page over it. */
export function namesShown(): { name: string; middle: number; whole: boolean }[] {
  return [...document.querySelectorAll('.who')].map((el) => {
    const { left, top, bottom } = el.getBoundingClientRect();
    const whole = [top + 1, bottom - 1].every((y) => document.elementFromPoint(left + 4, y) === el);
    return { name: el.textContent ?? '', middle: (top + bottom) / 2, whole };
  });
}
