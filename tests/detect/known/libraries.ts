import { type Person, page, people, put, type Shape, TODAY } from '../shape.ts';

/**
 * What real component libraries were seen to do with lists, each written here by hand in its smallest form: heads in
 * several rows, cells among heads that are none, heads a long way above their rows, rows that fill or count, cells that
 * each have a place of their own, what a head says to those who hear the page.
 */
const url = (path: string): string => `https://pms.test${path}`;
const P = people(12);
const truth = (of: (p: Person) => Record<string, string>): Record<string, string>[] => P.map(of);
const all = (of: (p: Person, i: number) => string): string => P.map(of).join('');

const cell = (texts: string[], attrs: (i: number) => string = () => ''): string =>
  texts.map((t, i) => `<div role="gridcell"${attrs(i)}>${t}</div>`).join('');
const heads = (texts: string[], attrs: (i: number) => string = () => ''): string =>
  texts.map((t, i) => `<div role="columnheader"${attrs(i)}>${t}</div>`).join('');

export const libraries: Shape[] = [
  {
    name: 'groups-of-columns-above-the-heads',
    url: url('/recalls'),
    today: TODAY,
    html: page(
      `<div role="grid"><div><div role="row" class="head-groups">${heads(['Patient', 'Contact'])}</div><div role="row" class="head-columns">${heads(['First name', 'Surname', 'Recall due', 'Mobile'], (i) => ` col-id="c${i}"`)}</div></div><div>${all(
        (p) =>
          `<div role="row" class="line line-no-focus"><div role="presentation">${cell([p.first, p.last, put(p.due, 'dmy/'), p.phone], (i) => ` col-id="c${i}" style="left:${i * 90}px"`)}</div></div>`,
      )}</div></div>`,
      'en-GB',
    ),
    truth: truth((p) => ({ name: p.full, recareDueOn: p.due, phoneMobile: p.phone })),
  },
  {
    name: 'a-cell-to-select-all-among-the-heads',
    url: url('/recalls'),
    today: TODAY,
    html: page(
      `<div role="grid"><div role="rowgroup"><div role="row"><div role="gridcell"><input type="checkbox" aria-label="All"></div>${heads(['Patient', 'Recall due', 'Last visit'])}</div></div><div role="rowgroup">${all(
        (p) =>
          `<div role="row" class="f1wfn5kd fjbbrdp"><div role="gridcell"><input type="checkbox" aria-label="One"></div>${cell([p.full, put(p.due, 'dmy.'), put(p.seen, 'dmy.')])}</div>`,
      )}</div></div>`,
      'en-GB',
    ),
    truth: truth((p) => ({ name: p.full, recareDueOn: p.due, lastVisitOn: p.seen })),
  },
  {
    name: 'heads-and-filters-far-above-the-rows',
    url: url('/recalls'),
    today: TODAY,
    html: page(
      `<div class="xgrid"><div class="xgrid-heads"><div><div><table role="presentation"><tbody><tr role="row" class="xgrid-head-row"><td role="gridcell"></td><td role="columnheader" aria-label="Column Patient">Patient</td><td role="columnheader">Recall date</td><td role="columnheader">Cell / Home</td></tr><tr role="row" class="xgrid-filter-row"><td role="gridcell"></td><td role="gridcell"><input></td><td role="gridcell"><input></td><td role="gridcell"><input></td></tr></tbody></table></div></div></div><div class="xgrid-rows"><div><div><div><div role="grid"><table role="presentation"><tbody>${all((p) => `<tr role="row" class="xgrid-row"><td role="gridcell"></td><td role="gridcell">${p.last}, ${p.first}</td><td role="gridcell">${put(p.due, 'dmy/')}</td><td role="gridcell">${p.phone}</td></tr>`)}<tr role="row" class="xgrid-free"><td></td><td></td><td></td><td></td></tr></tbody></table></div></div></div></div></div></div>`,
      'en-GB',
    ),
    truth: truth((p) => ({ name: `${p.last}, ${p.first}`, recareDueOn: p.due, phone: p.phone })),
  },
  {
    name: 'a-row-that-counts-and-one-to-filter-by',
    url: url('/missed'),
    today: TODAY,
    html: page(
      `<div role="grid"><div class="top"><div role="row">${heads(['Client', 'Appointment', 'Mobile', 'Status'])}</div><div role="row" class="filters">${cell(Array(4).fill('<input><button>Filter</button>'))}</div></div><div class="rows">${all(
        (p) =>
          `<div role="row" class="line">${cell([p.full, `${put(p.at, 'dmy/')} ${p.time}`, p.phone, p.n % 2 ? 'Did not attend' : 'Cancelled'])}</div>`,
      )}<div role="row" class="sums">${cell(['12 appointments', '', '', ''])}</div></div></div>`,
      'en-GB',
    ),
    truth: truth((p) => ({
      name: p.full,
      appointmentOn: `${p.at} ${p.time}`,
      phoneMobile: p.phone,
      appointmentStatus: p.n % 2 ? 'no_show' : 'cancelled',
    })),
  },
  {
    name: 'heads-that-say-how-they-sort',
    url: url('/missed'),
    today: TODAY,
    html: page(
      `<table><thead><tr><th><a href="?s=1">Patient</a></th><th><a href="?s=2">Appt date<span style="position:absolute;width:1px;height:1px;overflow:hidden;clip:rect(0 0 0 0)">sorted descending</span></a></th><th><a href="?s=3">Reason ▲</a></th><th>Status</th></tr></thead><tbody>${all((p) => `<tr><td><a href="/patients/${p.id}">${p.full}</a></td><td>${put(p.at, 'dmy/')} ${p.time}</td><td>Check-up</td><td>${p.n % 2 ? 'Missed' : 'Cancelled'}</td></tr>`)}</tbody></table>`,
      'en-GB',
    ),
    truth: truth((p) => ({
      identity: p.id,
      name: p.full,
      appointmentOn: `${p.at} ${p.time}`,
      appointmentType: 'Check-up',
      appointmentStatus: p.n % 2 ? 'no_show' : 'cancelled',
    })),
  },
  {
    name: 'rows-known-by-their-number-alone',
    url: url('/recalls'),
    today: TODAY,
    html: page(
      `<h1>Recalls</h1><div class="scroll"><div><div><div><input type="checkbox"></div><div>Patient name</div><div>Next due</div><div>Mobile no.</div></div><div>${all((p) => `<div data-index="${p.n}"><div><input type="checkbox"></div><div><a href="/patients/${p.id}">${p.full}</a></div><div>${put(p.due, 'dmy/')}</div><div>${p.phone}</div></div>`)}</div></div></div>`,
      'en-GB',
    ),
    truth: truth((p) => ({ identity: p.id, name: p.full, recareDueOn: p.due, phoneMobile: p.phone })),
  },
  {
    name: 'cells-in-a-box-beside-a-count',
    url: url('/visits'),
    today: TODAY,
    html: page(
      `<div class="result"><header class="level"><div class="level-left"><div class="col"><input type="checkbox"><span>Patient</span></div><div class="col"><span>Status</span></div><div class="col"><span>Appointment date</span></div></div><div class="level-right">12 of 12</div></header>${all((p) => `<div class="line-box"><div class="line"><div class="level-left"><div class="col"><span><input type="checkbox"></span><span><a href="/visit/V-${p.id}">${p.full}</a></span></div><div class="col"><span>${p.n % 2 ? 'Open' : 'No Show'}</span></div><div class="col"><a>${put(p.at, 'dmy-')}</a></div></div><div class="level-right"><span>2 d</span></div></div></div>`)}</div>`,
      'en-IN',
    ),
    truth: truth((p) => ({
      name: p.full,
      appointmentOn: p.at,
      appointmentStatus: p.n % 2 ? 'booked' : 'no_show',
    })),
  },
  {
    name: 'labels-of-a-description-and-a-link-beside-the-name',
    url: url('/plans'),
    today: TODAY,
    html: page(
      `<h1>Treatment plans</h1><div>${all(
        (p) =>
          `<div class="kit-card"><div class="kit-card-head"><div class="kit-card-title">${p.full}</div><div class="kit-card-extra"><a>Open</a></div></div><div class="kit-card-body"><table><tbody>${[
            ['Treatment', p.n % 2 ? 'Crown 14' : 'Implant'],
            ['Plan date', put(p.seen, 'dmy.')],
            ['Phone', p.phone],
          ]
            .map(
              ([l, v]) =>
                `<tr><td><div><span class="kit-label">${l}</span><span class="kit-value">${v}</span></div></td></tr>`,
            )
            .join(
              '',
            )}<tr><td><div><span class="kit-label">Status</span><span class="kit-value"><span class="kit-tag">${p.n % 2 ? 'Accepted' : 'Proposed'}</span></span></div></td></tr></tbody></table></div></div>`,
      )}</div>`,
      'en-GB',
    ),
    truth: truth((p) => ({
      name: p.full,
      planTitle: p.n % 2 ? 'Crown 14' : 'Implant',
      planOn: p.seen,
      phone: p.phone,
      planStatus: p.n % 2 ? 'accepted' : 'proposed',
    })),
  },
  {
    name: 'lines-that-begin-with-a-sign',
    url: url('/recall-board'),
    today: TODAY,
    html: page(
      `<h1>Recall board</h1><div>${all((p) => `<div class="board-card"><a href="/patients/${p.id}">${p.full}</a><div class="board-line">🕑 Due ${put(p.due, 'dmy/')}</div><div class="board-line">Last seen ${put(p.seen, 'dmy/')}</div><div class="board-line">📞 ${p.phone}</div></div>`)}</div>`,
      'en-GB',
    ),
    truth: truth((p) => ({
      identity: p.id,
      name: p.full,
      recareDueOn: p.due,
      lastVisitOn: p.seen,
      phone: p.phone,
    })),
  },
  {
    name: 'rows-of-boxes-without-a-name',
    url: url('/recalls'),
    today: TODAY,
    html: page(
      `<h1>Recalls</h1><div class="kit-view"><div>${all((p) => `<div class="flex"><div class="circle">${p.first[0]}${p.last[0]}</div><div><div>${p.full}</div><div><span>Due: ${put(p.due, 'dmy/')}</span></div></div><div><span>${p.phone}</span><button class="kit-button"><span class="kit-button-text">Call</span></button></div></div>`)}</div></div>`,
      'en-GB',
    ),
    truth: truth((p) => ({ name: p.full, recareDueOn: p.due, phone: p.phone })),
  },
  {
    name: 'a-dash-between-two-labels',
    url: url('/recalls'),
    today: TODAY,
    html: page(
      `<h1>Recalls</h1><ul>${all((p) => `<li class="entry"><span class="who">${p.full}</span><p class="more"><span class="what">Due ${put(p.due, 'M d, y')}</span> — Last visit ${put(p.seen, 'M d, y')}</p></li>`)}</ul>`,
      'en-CA',
    ),
    truth: truth((p) => ({ name: p.full, recareDueOn: p.due, lastVisitOn: p.seen })),
  },
  {
    name: 'hours-by-their-word',
    url: url('/agenda'),
    today: TODAY,
    html: page(
      `<h1>Patiententermine</h1>${[16, 17, 18]
        .map(
          (d, k) =>
            `<div class="day" data-date="2026-11-${d}">${P.filter((p) => p.n % 3 === k)
              .map(
                (p) =>
                  `<a class="cal-event cal-event-past"><span>${p.time.endsWith(':00') ? `${p.time.slice(0, 2)} Uhr` : p.time}</span><b>${p.full}</b></a>`,
              )
              .join('')}</div>`,
        )
        .join('')}`,
      'de',
    ),
    truth: [0, 1, 2].flatMap((k) =>
      P.filter((p) => p.n % 3 === k).map((p) => ({ name: p.full, appointmentOn: `2026-11-${16 + k} ${p.time}` })),
    ),
  },
  {
    name: 'not-what-users-did',
    url: url('/audit'),
    today: TODAY,
    html: page(
      `<h1>Audit log</h1><table><thead><tr><th>When</th><th>User</th><th>Done</th><th>Status</th></tr></thead><tbody>${all((p) => `<tr><td>${put(p.at, 'dmy/')} ${p.time}</td><td>${p.full}</td><td>Viewed a record</td><td>${p.n % 2 ? 'Success' : 'Failed'}</td></tr>`)}</tbody></table>`,
      'en-GB',
    ),
    truth: null,
  },
];
