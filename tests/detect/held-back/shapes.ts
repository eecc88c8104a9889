import { col, link, name, page, people, put, type Shape, TODAY, table, truthOf } from '../shape.ts';

const url = (path: string): string => `https://clinic.test${path}`;
const P = people(13);
const LOW = people(13, true);
const pid = (p: { id: string }): string => p.id;
const f = (field: string, value: (p: (typeof P)[number]) => string | null) => col('', () => '', field, value);
const full = f('name', (p) => p.full);

const last = col(
  'Laatste bezoek',
  (p) => put(p.seen, 'dmy-'),
  'lastVisitOn',
  (p) => p.seen,
);
const nl = [
  col(
    'Naam',
    link((p) => `/patient.php?pid=${p.id}&tab=1`),
    'name',
    name,
  ),
  col(
    'Oproepdatum',
    (p) => put(p.due, 'dmy-'),
    'recareDueOn',
    (p) => p.due,
  ),
  last,
  col('Mobiel', (p) => p.phone, 'phoneMobile'),
  col('Geslacht', () => 'v'),
];
const tr = [
  col(
    'Hasta Adı',
    link((p) => `/hastalar/${p.id}`),
    'name',
    name,
  ),
  col(
    'Kontrol Tarihi',
    (p) => put(p.due, 'dmy.'),
    'recareDueOn',
    (p) => p.due,
  ),
  col('Cep Telefonu', (p) => p.phone, 'phoneMobile'),
  col(
    'Durum',
    (p) => (p.n % 2 ? 'Arandı' : 'Bekliyor'),
    'recareStatus',
    (p) => (p.n % 2 ? 'contacted' : 'due'),
  ),
];
const hi = [
  col(
    'मरीज का नाम',
    link((p) => `/patients/${p.id}`),
    'name',
    name,
  ),
  col(
    'रिकॉल तिथि',
    (p) => put(p.due, 'd M y', 'hi'),
    'recareDueOn',
    (p) => p.due,
  ),
  col('मोबाइल', (p) => p.phone, 'phoneMobile'),
];
const ledger = [
  col('Service Date', (p) => put(p.seen, 'iso')),
  col('Patient', name),
  col('Superbill', (p) => p.id),
  col('Payments', () => '$20.00'),
  col('Balance', () => '$0.00'),
];
const us = [
  col('Pt Name', (p) => `${p.last}, ${p.first}`, 'name'),
  col(
    'Next Appt',
    (p) => (p.next ? put(p.next, 'mdy/') : ''),
    'nextBookingOn',
    (p) => p.next,
  ),
  col(
    'Last Appt',
    (p) => put(p.seen, 'mdy/'),
    'lastVisitOn',
    (p) => p.seen,
  ),
  col('Chart #', (p) => p.id),
  col(
    'Balance',
    (p) => `$${p.n}.25`,
    'balance',
    (p) => `${p.n + 0.25} USD`,
  ),
];

export const heldBack: Shape[] = [
  {
    name: 'recall-list-nl',
    url: url('/oproepen'),
    today: TODAY,
    html: page(`<h1>Oproepen</h1>${table(P, nl)}`, 'nl'),
    truth: truthOf(P, nl, pid),
  },
  {
    name: 'recall-list-tr',
    url: url('/liste'),
    today: TODAY,
    html: page(table(P, tr), 'tr'),
    truth: truthOf(P, tr, pid),
  },
  {
    name: 'recall-list-hi',
    url: url('/soochi'),
    today: TODAY,
    html: page(table(P, hi), 'hi'),
    truth: truthOf(P, hi, pid),
  },
  {
    name: 'us-chart-number',
    url: url('/report'),
    today: TODAY,
    country: 'US',
    html: page(table(P, us), 'en-US'),
    truth: truthOf(P, us, pid),
  },
  { name: 'not-a-ledger', url: url('/ledger'), today: TODAY, html: page(table(P, ledger), 'en'), truth: null },
  {
    name: 'undecided-without-country',
    url: url('/recall'),
    today: TODAY,
    html: page(
      table(LOW, [
        col(
          'Client',
          link((p) => `/clients/${p.id}`),
          'name',
          name,
        ),
        col('Return visit', (p) => put(p.due, 'dmy/')),
      ]),
      'en',
    ),
    truth: truthOf(LOW, [full], pid),
    refuses: ['recareDueOn'],
  },
  {
    name: 'sibling-column-decides',
    url: url('/recall'),
    today: TODAY,
    html: page(
      table(LOW, [
        col(
          'Client',
          link((p) => `/clients/${p.id}`),
        ),
        col('Date of birth', (p) => put(p.born.replace(/\d\d$/, '27'), 'dmy/')),
        col('Due', (p) => put(p.due, 'dmy/')),
      ]),
      'en',
    ),
    truth: truthOf(
      LOW,
      [full, f('birthOn', (p) => p.born.replace(/\d\d$/, '27')), f('recareDueOn', (p) => p.due)],
      pid,
    ),
  },
  {
    name: 'agenda-with-attributes',
    url: url('/#/PF/schedule/scheduler/agenda'),
    today: TODAY,
    html: page(
      `<h3>Thu, Nov 19, 2026</h3><div data-element="appointments-table"><table><thead><tr><th>Time</th><th>Patient</th><th>Status</th></tr></thead><tbody>${P.map((p) => `<tr data-element="data-table-row-x"><td data-element="cell-time">${p.time}</td><td data-element="cell-patient"><a href="#/PF/charts/patients/${p.uuid}/summary">${p.full}</a><br><span data-element="cell-dob">${put(p.born, 'mdy/')}</span></td><td>${p.n % 2 ? 'Seen' : 'No-show'}</td></tr>`).join('')}</tbody></table></div>`,
      'en-US',
    ),
    truth: truthOf(
      P,
      [
        full,
        f('birthOn', (p) => p.born),
        f('appointmentOn', (p) => `2026-11-19 ${p.time}`),
        f('appointmentStatus', (p) => (p.n % 2 ? 'completed' : 'no_show')),
      ],
      (p) => p.uuid,
    ),
  },
  {
    name: 'board-of-statuses',
    url: url('/board'),
    today: TODAY,
    html: page(
      `<h2>Friday, 20 November 2026</h2><div class="board">${['Booked', 'Arrived', 'Completed']
        .map(
          (s, k) =>
            `<section class="lane"><h4>${s}</h4>${P.filter((p) => p.n % 3 === k)
              .map(
                (p) =>
                  `<div class="visit-card" data-patient-id="${p.id}"><b>${p.full}</b><i class="time">${p.time}–${p.time.slice(0, 2)}:45</i></div>`,
              )
              .join('')}</section>`,
        )
        .join('')}</div>`,
    ),
    truth: truthOf(
      [0, 1, 2].flatMap((k) => P.filter((p) => p.n % 3 === k)),
      [
        full,
        f('appointmentOn', (p) => `2026-11-20 ${p.time}`),
        f('appointmentStatus', (p) => ['booked', 'arrived', 'completed'][p.n % 3] as string),
      ],
      pid,
    ),
  },
  {
    name: 'role-table-of-divs',
    url: url('/lists/recare'),
    today: TODAY,
    html: page(
      `<div role="table" aria-label="Recare"><div role="rowgroup"><div role="row"><span role="columnheader">Client name</span><span role="columnheader">Recare due</span><span role="columnheader">E-mail</span></div></div><div role="rowgroup">${P.map((p) => `<div role="row"><span role="cell"><a href="/clients/${p.id}/profile">${p.full}</a></span><span role="cell">${put(p.due, 'd M y')}</span><span role="cell">${p.email}</span></div>`).join('')}</div></div>`,
    ),
    truth: truthOf(P, [full, f('recareDueOn', (p) => p.due), f('email', (p) => p.email)], pid),
  },
  {
    name: 'links-as-rows',
    url: url('/patients'),
    today: TODAY,
    html: page(
      `<main><h1>Patients</h1><div>${P.map((p) => `<a class="person" href="/patients/${p.uuid}"><span class="full-name">${p.full}</span><span class="last-visit">${put(p.seen, 'iso')}</span><span class="mobile">${p.phone}</span></a>`).join('')}</div></main>`,
    ),
    truth: truthOf(P, [full, f('lastVisitOn', (p) => p.seen), f('phoneMobile', (p) => p.phone)], (p) => p.uuid),
  },
  {
    name: 'two-copies-of-the-list',
    url: url('/recalls'),
    today: TODAY,
    html: page(
      `<h1>Recalls</h1>${table(
        P,
        [
          col(
            'Patient',
            link((p) => `/patients/${p.id}`),
          ),
          col('Due', (p) => put(p.due, 'iso')),
        ],
        { id: 'wide' },
      )}<ul hidden>${P.map((p) => `<li class="small"><a href="/patients/${p.id}">${p.full}</a> Due ${put(p.due, 'iso')}</li>`).join('')}</ul>`,
    ),
    truth: truthOf(P, [full, f('recareDueOn', (p) => p.due)], pid),
  },
  {
    name: 'list-under-day-headings',
    url: url('/schedule'),
    today: TODAY,
    html: page(
      `<div class="sched">${[0, 1, 2]
        .map(
          (d) =>
            `<h3 class="day-title">${put(`2026-11-${17 + d}`, 'long')}</h3><ul>${P.filter((p) => p.n % 3 === d)
              .map(
                (p) =>
                  `<li class="appt" data-pid="${p.id}"><span class="time">${p.time}</span> <strong>${p.full}</strong> <em class="state">${p.n % 2 ? 'Cancelled' : 'Confirmed'}</em></li>`,
              )
              .join('')}</ul>`,
        )
        .join('')}</div>`,
    ),
    truth: truthOf(
      [0, 1, 2].flatMap((d) => P.filter((p) => p.n % 3 === d)),
      [
        full,
        f('appointmentOn', (p) => `2026-11-${17 + (p.n % 3)} ${p.time}`),
        f('appointmentStatus', (p) => (p.n % 2 ? 'cancelled' : 'confirmed')),
      ],
      pid,
    ),
  },
  {
    name: 'not-prescriptions',
    url: url('/rx'),
    today: TODAY,
    html: page(
      table(P, [
        col(
          'Patient',
          link((p) => `/patients/${p.id}`),
        ),
        col('Drug', () => 'Amoxicillin'),
        col('Prescribed', (p) => put(p.seen, 'iso')),
        col('Expires', (p) => put(p.due, 'iso')),
      ]),
      'en',
    ),
    truth: null,
  },
  {
    name: 'vocabulary-badges',
    url: url('/call-list'),
    today: TODAY,
    html: page(
      `<h1>Recalls</h1><ul class="calls">${P.map((p) => `<li class="call"><a href="/patients/${p.id}">${p.full}</a><span class="pill">${p.n % 2 ? 'Overdue' : 'Contacted'}</span><p>${put(p.due, 'month')}</p></li>`).join('')}</ul>`,
    ),
    truth: truthOf(
      P,
      [full, f('recareStatus', (p) => (p.n % 2 ? 'due' : 'contacted')), f('recareDueOn', (p) => p.due.slice(0, 7))],
      pid,
    ),
  },
  {
    name: 'dates-with-machine-attribute',
    url: url('/due'),
    today: TODAY,
    html: page(
      table(LOW, [
        col(
          'Patient',
          link((p) => `/patients/${p.id}`),
        ),
        col('Due date', (p) => `<time datetime="${p.due}">${put(p.due, 'dmy/')}</time>`),
      ]),
      'en',
    ),
    truth: truthOf(LOW, [full, f('recareDueOn', (p) => p.due)], pid),
  },
  {
    name: 'attributes-on-the-row',
    url: url('/schedule.aspx?office=2'),
    today: TODAY,
    html: page(
      `<div id="sched">${P.map((p) => `<div class="appt" pid="${p.id}" aid="7${p.id}" date="${p.at}"><span class="patn">${p.last.toUpperCase()}, ${p.first.toUpperCase()}</span> <span class="time">${p.time}</span> <span class="status">Confirmed</span></div>`).join('')}</div>`,
    ),
    truth: truthOf(
      P,
      [
        f('name', (p) => `${p.last.toUpperCase()}, ${p.first.toUpperCase()}`),
        f('appointmentOn', (p) => `${p.at} ${p.time}`),
        f('appointmentStatus', () => 'confirmed'),
      ],
      pid,
    ),
  },
  {
    name: 'neutral-link-with-date',
    url: url('/overdue'),
    today: TODAY,
    html: page(
      `<h1>Overdue</h1>${table(P, [
        col(
          'Name',
          link((p) => `/view?id=${p.id}`),
        ),
        col('Due date', (p) => put(p.due, 'iso')),
      ])}`,
      'en',
    ),
    truth: truthOf(P, [full, f('recareDueOn', (p) => p.due)], pid),
  },
];
