import { col, page, people, put, type Shape, TODAY, truthOf } from '../shape.ts';

const url = (path: string): string => `https://pms.test${path}`;
const P = people(12);
const pid = (p: { id: string }): string => p.id;
const full = col(
  '',
  () => '',
  'name',
  (p) => p.full,
);
const f = (field: string, value: (p: (typeof P)[number]) => string | null) => col('', () => '', field, value);

export const others: Shape[] = [
  {
    name: 'aria-grid-with-fields',
    url: url('/app'),
    today: TODAY,
    html: page(
      `<div role="grid"><div role="row"><div role="columnheader" data-field="PATIENT_NAME">Patient</div><div role="columnheader" data-field="LAST">Last visit</div><div role="columnheader">Status</div></div>${P.map((p) => `<div role="row" data-patient-id="${p.id}"><div role="gridcell" data-field="PATIENT_NAME"><button>${p.full}</button></div><div role="gridcell" data-field="LAST">${put(p.seen, 'M d, y')}</div><div role="gridcell">Active</div></div>`).join('')}</div>`,
    ),
    truth: truthOf(P, [full, f('lastVisitOn', (p) => p.seen)], pid),
  },
  {
    name: 'labels-on-each-cell',
    url: url('/due'),
    today: TODAY,
    html: page(
      `<table id="t"><tbody>${P.map((p) => `<tr><td data-title="Patient"><a href="/patient/${p.id}">${p.full}</a></td><td data-title="Due date">${put(p.due, 'iso')}</td><td data-title="Mobile">${p.phone}</td></tr>`).join('')}</tbody></table>`,
    ),
    truth: truthOf(P, [full, f('recareDueOn', (p) => p.due), f('phoneMobile', (p) => p.phone)], pid),
  },
  {
    name: 'div-grid-with-fields',
    url: url('/grid'),
    today: TODAY,
    html: page(
      `<div class="viewport">${P.map((p) => `<div class="datagrid-row" data-patient-id="${p.id}"><div data-field="patientName">${p.full}</div><div data-field="dueDate">${put(p.due, 'iso')}</div><div data-field="phone">${p.phone}</div></div>`).join('')}</div>`,
    ),
    truth: truthOf(P, [full, f('recareDueOn', (p) => p.due), f('phone', (p) => p.phone)], pid),
  },
  {
    name: 'cards-with-definitions',
    url: url('/recalls'),
    today: TODAY,
    html: page(
      `<h1>Recalls</h1><div class="cards">${P.map((p) => `<article class="recall-card"><h3><a href="/patients/${p.uuid}">${p.full}</a></h3><dl><dt>Due date</dt><dd>${put(p.due, 'd M y')}</dd><dt>Last visit</dt><dd>${put(p.seen, 'd M y')}</dd><dt>Phone</dt><dd>${p.phone}</dd></dl></article>`).join('')}</div>`,
    ),
    truth: truthOf(
      P,
      [full, f('recareDueOn', (p) => p.due), f('lastVisitOn', (p) => p.seen), f('phone', (p) => p.phone)],
      (p) => p.uuid,
    ),
  },
  {
    name: 'list-with-labelled-lines',
    url: url('/recalls'),
    today: TODAY,
    html: page(
      `<h1>Recalls</h1><ul class="people">${P.map((p) => `<li data-patient-id="${p.id}"><strong>${p.full}</strong><div>Due: ${put(p.due, 'dmy/')}</div><div>Last visit: ${put(p.seen, 'dmy/')}</div><a href="mailto:${p.email}">write</a></li>`).join('')}</ul>`,
      'en-GB',
    ),
    truth: truthOf(
      P,
      [full, f('recareDueOn', (p) => p.due), f('lastVisitOn', (p) => p.seen), f('email', (p) => p.email)],
      pid,
    ),
  },
  {
    name: 'parts-in-one-line',
    url: url('/recalls'),
    today: TODAY,
    html: page(
      `<h1>Recall list</h1><main><ul>${P.map((p) => `<li class="item"><a href="/patients/${p.id}">${p.full}</a><p>Hygiene · Due ${put(p.due, 'dmy/')} · Phone ${p.phone}</p></li>`).join('')}</ul></main>`,
      'en-GB',
    ),
    truth: truthOf(P, [full, f('recareDueOn', (p) => p.due), f('phone', (p) => p.phone)], pid),
  },
  {
    name: 'hidden-copy-of-each-row',
    url: url('/recalls'),
    today: TODAY,
    html: page(
      `<h1>Recalls</h1><ul>${P.map((p) => `<li class="entry"><div class="desk"><a href="/patients/${p.id}">${p.full}</a><span class="due">${put(p.due, 'iso')}</span></div><div class="phone-copy" style="display:none"><a href="/patients/${p.id}">${p.full}</a><span class="due">${put(p.due, 'iso')}</span></div></li>`).join('')}</ul>`,
    ),
    truth: truthOf(P, [full, f('recareDueOn', (p) => p.due)], pid),
  },
  {
    name: 'calendar-events-in-day-cells',
    url: url('/calendar'),
    today: TODAY,
    html: page(
      `<div class="week">${[0, 1, 2]
        .map(
          (d) =>
            `<div class="day" data-date="2026-11-${16 + d}">${P.filter((p) => p.n % 3 === d)
              .map(
                (p) =>
                  `<div class="cal-event" data-patient-id="${p.id}"><span class="time">${p.time}</span><span class="patient-name">${p.full}</span><span class="status">${p.n % 2 ? 'Booked' : 'Cancelled'}</span></div>`,
              )
              .join('')}</div>`,
        )
        .join('')}</div>`,
    ),
    truth: truthOf(
      [0, 1, 2].flatMap((d) => P.filter((p) => p.n % 3 === d)),
      [
        full,
        f('appointmentOn', (p) => `2026-11-${16 + (p.n % 3)} ${p.time}`),
        f('appointmentStatus', (p) => (p.n % 2 ? 'booked' : 'cancelled')),
      ],
      pid,
    ),
  },
  {
    name: 'day-rows-between',
    url: url('/agenda'),
    today: TODAY,
    html: page(
      `<table><thead><tr><th>Time</th><th>Patient</th><th>Status</th></tr></thead><tbody>${[0, 1, 2]
        .map(
          (d) =>
            `<tr class="day-head"><td colspan="3">${put(`2026-11-${16 + d}`, 'long')}</td></tr>${P.filter(
              (p) => p.n % 3 === d,
            )
              .map(
                (p) => `<tr><td>${p.time}</td><td><a href="/clients/${p.id}">${p.full}</a></td><td>Confirmed</td></tr>`,
              )
              .join('')}`,
        )
        .join('')}</tbody></table>`,
    ),
    truth: truthOf(
      [0, 1, 2].flatMap((d) => P.filter((p) => p.n % 3 === d)),
      [
        full,
        f('appointmentOn', (p) => `2026-11-${16 + (p.n % 3)} ${p.time}`),
        f('appointmentStatus', () => 'confirmed'),
      ],
      pid,
    ),
  },
  {
    name: 'spanning-date-cell',
    url: url('/agenda'),
    today: TODAY,
    html: page(
      `<table class="agenda"><thead><tr><th>Date</th><th>Time</th><th>Patient</th><th>Status</th></tr></thead><tbody>${[
        0, 1, 2, 3,
      ]
        .map((d) =>
          P.slice(d * 3, d * 3 + 3)
            .map(
              (p, i) =>
                `<tr>${i === 0 ? `<td rowspan="3">2026-11-${16 + d}</td>` : ''}<td>${p.time}</td><td><a href="/patients/${p.id}">${p.full}</a></td><td>No show</td></tr>`,
            )
            .join(''),
        )
        .join('')}</tbody></table>`,
    ),
    truth: truthOf(
      P,
      [
        full,
        f('appointmentOn', (p) => `2026-11-${16 + Math.floor(p.n / 3)} ${p.time}`),
        f('appointmentStatus', () => 'no_show'),
      ],
      pid,
    ),
  },
  {
    name: 'head-in-another-table',
    url: url('/due'),
    today: TODAY,
    html: page(
      `<div class="grid-wrap"><table><tr><th>Patient</th><th>Recall date</th><th>Phone</th></tr></table><div><table><tbody>${P.map((p) => `<tr><td><a href="/patients/${p.id}">${p.full}</a></td><td>${put(p.due, 'iso')}</td><td>${p.phone}</td></tr>`).join('')}</tbody></table></div></div>`,
    ),
    truth: truthOf(P, [full, f('recareDueOn', (p) => p.due), f('phone', (p) => p.phone)], pid),
  },
  {
    name: 'labels-beside-sort-buttons',
    url: url('/due'),
    today: TODAY,
    html: page(
      `<table><thead><tr>${['Patient', 'Recall date', 'Phone'].map((h) => `<th><span class="col-label">${h}</span><button>Sort ascending</button></th>`).join('')}</tr></thead><tbody>${P.map((p) => `<tr><td><a href="/patients/${p.id}">${p.full}</a></td><td>${put(p.due, 'iso')}</td><td>${p.phone}</td></tr>`).join('')}</tbody></table>`,
    ),
    truth: truthOf(P, [full, f('recareDueOn', (p) => p.due), f('phone', (p) => p.phone)], pid),
  },
  {
    name: 'not-a-news-list',
    url: url('/news'),
    today: TODAY,
    html: page(
      `<h1>News</h1><ul>${P.map((p) => `<li class="post"><a href="/news/${p.id}">${p.full}</a><time>${put(p.due, 'd M y')}</time></li>`).join('')}</ul>`,
    ),
    truth: null,
  },
];
