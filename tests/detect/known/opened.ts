import { type Person, page, people, put, type Shape, TODAY } from '../shape.ts';

/** More of what component libraries do with lists: rows that open, states beside names, heads apart, hidden copies. */
const url = (path: string): string => `https://pms.test${path}`;
const P = people(12);
const truth = (of: (p: Person) => Record<string, string>): Record<string, string>[] => P.map(of);
const all = (of: (p: Person) => string): string => P.map(of).join('');

export const opened: Shape[] = [
  {
    name: 'a-table-in-a-row-that-is-opened',
    url: url('/plans'),
    today: TODAY,
    html: page(
      `<h1>Plans</h1><table class="kit-table"><thead><tr><th></th><th>Patient</th><th>Treatment</th><th>Plan date</th><th>Status</th></tr></thead><tbody>${all((p) => `<tr><td><button>+</button></td><th scope="row">${p.full}</th><td>${p.n % 2 ? 'Crown 14' : 'Implant'}</td><td>${put(p.seen, 'dmy/')}</td><td>${p.n % 2 ? 'Accepted' : 'Proposed'}</td></tr><tr><td colspan="5">${p.n < 2 ? `<table class="kit-table"><thead><tr><th>Date</th><th>Tooth</th><th>Price</th></tr></thead><tbody><tr><td>${put(p.seen, 'dmy/')}</td><td>31</td><td>100</td></tr><tr><td>${put(p.due, 'dmy/')}</td><td>32</td><td>200</td></tr></tbody></table>` : ''}</td></tr>`)}</tbody></table>`,
      'en-GB',
    ),
    truth: truth((p) => ({
      name: p.full,
      planTitle: p.n % 2 ? 'Crown 14' : 'Implant',
      planOn: p.seen,
      planStatus: p.n % 2 ? 'accepted' : 'proposed',
    })),
  },
  {
    name: 'a-state-beside-the-name-that-all-have',
    url: url('/reminders'),
    today: TODAY,
    html: page(
      `<h1>Overdue reminders</h1>${all((p) => `<div class="reminder-card"><div class="title-row"><h3>${p.full}</h3><span class="badge">Overdue</span></div><div><span class="label">Reminder due</span> <span>${put(p.due, 'M d, y')}</span></div><div><span class="label">Phone</span> <span>${p.phone}</span></div></div>`)}`,
      'en-US',
    ),
    truth: truth((p) => ({ name: p.full, recareDueOn: p.due, phone: p.phone })),
  },
  {
    name: 'a-table-of-heads-before-rows-that-are-none',
    url: url('/visits'),
    today: TODAY,
    html: page(
      `<div class="box"><div class="heads"><table><colgroup><col><col></colgroup><thead><tr><th>Patient</th><th>Appointment</th><th>Mobile</th><th>Status</th></tr></thead></table></div><div class="body"><div class="holder"><div><div>${all((p) => `<div class="kit-row"><div class="kit-cell">${p.full}</div><div class="kit-cell">${put(p.at, 'iso')} ${p.time}</div><div class="kit-cell">${p.phone}</div><div class="kit-cell"><span>${p.n % 2 ? 'Booked' : 'No show'}</span></div></div>`)}</div></div></div></div></div>`,
      'en-GB',
    ),
    truth: truth((p) => ({
      name: p.full,
      appointmentOn: `${p.at} ${p.time}`,
      phoneMobile: p.phone,
      appointmentStatus: p.n % 2 ? 'booked' : 'no_show',
    })),
  },
  {
    name: 'a-number-between-the-parts-of-a-line',
    url: url('/recalls'),
    today: TODAY,
    html: page(
      `<h1>Recalls due</h1><ul>${all((p) => `<li class="entry"><a href="/clients/${p.id}">${p.full}</a><div class="more">Foot check · Due ${put(p.due, 'dmy/')} · ${p.phone}</div></li>`)}</ul>`,
      'en-AU',
    ),
    truth: truth((p) => ({ identity: p.id, name: p.full, recareDueOn: p.due, phone: p.phone })),
  },
  {
    name: 'the-list-once-more-where-nobody-sees-it',
    url: url('/lapsed'),
    today: TODAY,
    html: page(
      `<h1>Lapsed patients</h1><div style="display:none">${all((p) => `<div class="grid-item"><strong>${p.full}</strong><span>Last visit ${put(p.seen, 'd M y')}</span><span>${p.phone}</span></div>`)}</div><div>${all((p) => `<div class="grid-item"><strong>${p.full}</strong><span>Last visit ${put(p.seen, 'd M y')}</span><span>${p.phone}</span></div>`)}</div>`,
      'en-GB',
    ),
    truth: truth((p) => ({ name: p.full, lastVisitOn: p.seen, phone: p.phone })),
  },
  {
    name: 'not-a-rota-in-a-calendar',
    url: url('/team/rota'),
    today: TODAY,
    html: page(
      `<h1>Staff rota</h1>${[16, 17]
        .map(
          (d, k) =>
            `<div class="day" data-date="2026-11-${d}">${P.filter((p) => p.n % 2 === k)
              .map(
                (p) =>
                  `<a class="cal-event"><div class="event-time">09:00</div><div class="event-title">${p.full}</div></a>`,
              )
              .join('')}</div>`,
        )
        .join('')}`,
      'en-GB',
    ),
    truth: null,
  },
  {
    name: 'not-goods-that-fall-due',
    url: url('/stock'),
    today: TODAY,
    html: page(
      `<table><thead><tr><th>Name</th><th>Supplier</th><th>Rep</th><th>Next due</th></tr></thead><tbody>${all((p) => `<tr><td>Nitrile gloves ${p.first}</td><td>Dental Kit</td><td>${p.full}</td><td>${put(p.due, 'dmy/')}</td></tr>`)}</tbody></table>`,
      'en-GB',
    ),
    truth: null,
  },
  {
    name: 'not-a-log-of-whose-chart-was-seen',
    url: url('/audit'),
    today: TODAY,
    html: page(
      `<h2>Audit log</h2><table><thead><tr><th>When</th><th>User</th><th>Patient</th><th>IP address</th></tr></thead><tbody>${all((p) => `<tr><td>${put(p.at, 'dmy/')} ${p.time}</td><td>tgrant</td><td>${p.full}</td><td>10.0.0.${p.n}</td></tr>`)}</tbody></table>`,
      'en-GB',
    ),
    truth: null,
  },
];
