import { col, link, name, page, people, put, type Shape, TODAY, table, truthOf } from '../shape.ts';

const url = (path: string): string => `https://pms.test${path}`;
const P = people(14);
const LOW = people(14, true);
const pid = (p: { id: string }): string => p.id;
const patientLink = link((p) => `/patients/${p.id}`);

interface Words {
  name: string;
  due: string;
  last: string;
  phone: string;
  email: string;
  type: string;
  title: string;
  other: string;
}
/** The same recall list in a language: words, dates and all. */
function recallIn(language: string, w: Words, style: Parameters<typeof put>[1]): Shape {
  const cols = [
    col(w.name, patientLink, 'name', name),
    col(
      w.due,
      (p) => put(p.due, style, language),
      'recareDueOn',
      (p) => (style === 'month' ? p.due.slice(0, 7) : p.due),
    ),
    col(
      w.last,
      (p) => put(p.seen, style === 'month' ? 'd M y' : style, language),
      'lastVisitOn',
      (p) => p.seen,
    ),
    col(w.phone, (p) => p.phone, 'phone'),
    col(w.email, (p) => p.email, 'email'),
    col(w.type, (p) => (p.n % 2 ? 'A1' : 'B2') + w.type, 'recareType'),
    col(w.other, (p) => String(30 + p.n)),
  ];
  return {
    name: `recall-list-${language}`,
    url: url('/list'),
    today: TODAY,
    html: page(`<h1>${w.title}</h1>${table(P, cols)}`, language),
    truth: truthOf(P, cols, pid),
  };
}

const day = [
  col('Time', (p) => p.time),
  col('Patient', patientLink, 'name', name),
  col(
    'Status',
    (p) => ['Booked', 'Confirmed', 'Completed', 'No show', 'Cancelled'][p.n % 5] as string,
    'appointmentStatus',
    (p) => ['booked', 'confirmed', 'completed', 'no_show', 'cancelled'][p.n % 5] as string,
  ),
  col('Treatment', (p) => (p.n % 2 ? 'Hygiene' : 'Filling'), 'appointmentType'),
  col('Provider', (p) => (p.n % 2 ? 'Dr Hale' : 'Dr Munro'), 'provider'),
];

export const tables: Shape[] = [
  recallIn(
    'en-GB',
    {
      name: 'Patient',
      due: 'Recall due',
      last: 'Last visit',
      phone: 'Phone',
      email: 'Email',
      type: 'Recall type',
      title: 'Recalls',
      other: 'Age',
    },
    'dmy/',
  ),
  recallIn(
    'es',
    {
      name: 'Paciente',
      due: 'Fecha prevista',
      last: 'Última visita',
      phone: 'Teléfono',
      email: 'Correo electrónico',
      type: 'Tipo de revisión',
      title: 'Revisiones',
      other: 'Edad',
    },
    'd M y',
  ),
  recallIn(
    'fr',
    {
      name: 'Nom du patient',
      due: 'Date de rappel',
      last: 'Dernière visite',
      phone: 'Tél.',
      email: 'Courriel',
      type: 'Type de rappel',
      title: 'Rappels',
      other: 'Âge',
    },
    'month',
  ),
  recallIn(
    'de',
    {
      name: 'Patient',
      due: 'Fällig am',
      last: 'Letzter Besuch',
      phone: 'Telefon',
      email: 'E-Mail',
      type: 'Recallart',
      title: 'Recall-Liste',
      other: 'Alter',
    },
    'dmy.',
  ),
  recallIn(
    'pt-BR',
    {
      name: 'Paciente',
      due: 'Retorno previsto',
      last: 'Última consulta',
      phone: 'Telefone',
      email: 'E-mail',
      type: 'Tipo de retorno',
      title: 'Retornos',
      other: 'Idade',
    },
    'dmy/',
  ),
  recallIn(
    'it',
    {
      name: 'Nome e cognome',
      due: 'Data richiamo',
      last: 'Ultima visita',
      phone: 'Recapito',
      email: 'E-mail',
      type: 'Tipo richiamo',
      title: 'Richiami',
      other: 'Età',
    },
    'dmy-',
  ),
  recallIn(
    'zh-Hans',
    {
      name: '患者姓名',
      due: '到期日',
      last: '上次就诊',
      phone: '联系电话',
      email: '邮箱',
      type: '复诊类型',
      title: '复诊',
      other: '年龄',
    },
    'zh',
  ),
  (() => {
    const cols = [
      col('Patient', patientLink, 'name', name),
      col(
        'Due Date',
        (p) => put(p.due, 'mdy/'),
        'recareDueOn',
        (p) => p.due,
      ),
      col(
        'DOB',
        (p) => put(p.born, 'mdy/'),
        'birthOn',
        (p) => p.born,
      ),
      col('Cell phone', (p) => p.phone, 'phoneMobile'),
    ];
    return {
      name: 'us-order-by-cells',
      url: url('/recare'),
      today: TODAY,
      html: page(table(P, cols, { id: 'recare' }), 'en-GB'),
      truth: truthOf(P, cols, pid),
    };
  })(),
  (() => {
    const cols = [col('Patient', patientLink, 'name', name), col('Due Date', (p) => put(p.due, 'dmy/'))];
    return {
      name: 'undecided-order',
      url: url('/recare'),
      today: TODAY,
      html: page(table(LOW, cols), 'en'),
      truth: truthOf(LOW, cols, pid),
      refuses: ['recareDueOn'],
    };
  })(),
  (() => {
    const cols = [
      col('Patient', patientLink, 'name', name),
      col(
        'Due Date',
        (p) => put(p.due, 'dmy/'),
        'recareDueOn',
        (p) => p.due,
      ),
    ];
    return {
      name: 'order-by-country',
      url: url('/recare'),
      today: TODAY,
      country: 'AU',
      html: page(table(LOW, cols), 'en'),
      truth: truthOf(LOW, cols, pid),
    };
  })(),
  (() => {
    const cols = [
      col('Patient', patientLink, 'name', name),
      col(
        'Due Date',
        (p) => put(p.due, 'dmy/'),
        'recareDueOn',
        (p) => p.due,
      ),
    ];
    return {
      name: 'order-by-page-date',
      url: url('/recare'),
      today: TODAY,
      country: 'US',
      html: page(`<header><p>Printed: 20/11/2026</p></header>${table(LOW, cols)}`, 'en-US'),
      truth: truthOf(LOW, cols, pid),
    };
  })(),
  (() => {
    const cols = [col('Patient', patientLink, 'name', name), col('Due Date', (p) => put(p.due, 'dmy/'))];
    return {
      name: 'default-language-against-country',
      url: url('/recare'),
      today: TODAY,
      country: 'GB',
      html: page(table(LOW, cols), 'en-US'),
      truth: truthOf(LOW, cols, pid),
      refuses: ['recareDueOn'],
    };
  })(),
  (() => {
    const cols = [
      col('Patient', patientLink, 'name', name),
      col('Due Date', (p) => (p.n % 2 ? '25/03/2026' : '03/25/2026')),
    ];
    return {
      name: 'contradicting-column',
      url: url('/recare'),
      today: TODAY,
      html: page(table(P, cols), 'en'),
      truth: null,
      refuses: ['recareDueOn'],
    };
  })(),
  (() => ({
    name: 'day-list-heading-date',
    url: url('/day'),
    today: TODAY,
    html: page(`<h2>Friday, November 20, 2026</h2>${table(P, day)}`, 'en'),
    truth: truthOf(
      P,
      [
        ...day,
        col(
          '',
          () => '',
          'appointmentOn',
          (p) => `2026-11-20 ${p.time}`,
        ),
      ],
      pid,
    ),
  }))(),
  (() => {
    const cols = [
      col(
        'Appt Date',
        (p) => `${put(p.at, 'iso')} ${p.time}`,
        'appointmentOn',
        (p) => `${p.at} ${p.time}`,
      ),
      ...day.slice(1),
    ];
    return {
      name: 'report-two-kinds-of-id',
      url: url('/reports/appointments'),
      today: TODAY,
      html: page(table(P, cols, { row: (p) => `data-appointment-id="9${p.id}"` }), 'en'),
      truth: truthOf(P, cols, pid),
    };
  })(),
  (() => {
    const cols = [
      col(
        'Plan',
        (p) => `<a href="/treatment-plans/${Number(p.id) + 5}">Crown ${p.n}</a>`,
        'planTitle',
        (p) => `Crown ${p.n}`,
      ),
      col('Patient', patientLink, 'name', name),
      col(
        'Proposed on',
        (p) => put(p.due, 'd M y'),
        'planOn',
        (p) => p.due,
      ),
      col(
        'Status',
        (p) => (p.n % 2 ? 'Accepted' : 'Proposed'),
        'planStatus',
        (p) => (p.n % 2 ? 'accepted' : 'proposed'),
      ),
      col(
        'Value',
        (p) => `£1,${200 + p.n}.50`,
        'planValue',
        (p) => `1${200 + p.n}.5 GBP`,
      ),
      col(
        'Next appointment',
        (p) => (p.next ? put(p.next, 'd M y') : '—'),
        'nextBookingOn',
        (p) => p.next,
      ),
    ];
    return {
      name: 'plans-beside-patients',
      url: url('/plans'),
      today: TODAY,
      html: page(table(P, cols), 'en'),
      truth: truthOf(P, cols, pid),
    };
  })(),
  (() => {
    const cols = [
      col('PID', (p) => p.id),
      col('Patient Name', name, 'name'),
      col(
        'Last Seen',
        (p) => put(p.seen, 'M d, y'),
        'lastVisitOn',
        (p) => p.seen,
      ),
      col('Home phone', (p) => p.phone, 'phoneHome'),
    ];
    return {
      name: 'id-in-a-column',
      url: url('/list'),
      today: TODAY,
      html: page(table(P, cols), 'en'),
      truth: truthOf(P, cols, pid),
    };
  })(),
  (() => {
    const cols = [
      col('Patient', (p) => `<span onclick="openPatient('${p.id}')">${p.full}</span>`, 'name', name),
      col(
        'Last visit',
        (p) => put(p.seen, 'iso'),
        'lastVisitOn',
        (p) => p.seen,
      ),
      col('Doctor', (p) => `<a href="/providers/${3 + (p.n % 2)}">Dr Hale</a>`),
    ];
    return {
      name: 'id-in-a-handler',
      url: url('/list'),
      today: TODAY,
      html: page(table(P, cols), 'en'),
      truth: truthOf(
        P,
        [
          ...cols.slice(0, 2),
          col(
            '',
            () => '',
            'provider',
            () => 'Dr Hale',
          ),
        ],
        pid,
      ),
    };
  })(),
  (() => {
    const cols = [
      col(
        'Patient',
        (p) =>
          `<a href="/patients/${p.id}">${p.full}</a> <span class="badge">VIP</span><br><small>DOB: ${put(p.born, 'dmy/')} (45)</small>`,
        'name',
        name,
      ),
      col(
        '',
        () => '',
        'birthOn',
        (p) => p.born,
      ),
      col(
        '',
        () => '',
        'phoneMobile',
        (p) => p.phone,
      ),
      col('Contact', (p) => `M: ${p.phone}<br><a href="mailto:${p.email}">${p.email.slice(0, 9)}...</a>`),
      col(
        '',
        () => '',
        'email',
        (p) => p.email,
      ),
      col(
        'Next visit',
        (p) => (p.next ? put(p.next, 'dmy/') : 'Not booked'),
        'nextBookingOn',
        (p) => p.next,
      ),
      col(
        'Last visit',
        (p) => put(p.seen, 'dmy/'),
        'lastVisitOn',
        (p) => p.seen,
      ),
    ];
    const shown = cols.filter((c) => c.head);
    return {
      name: 'cells-of-several-lines',
      url: url('/list'),
      today: TODAY,
      html: page(table(P, shown), 'en-GB'),
      truth: truthOf(P, cols, pid),
    };
  })(),
  (() => {
    const cols = [
      col('Patient', patientLink, 'name', name),
      col(
        'Due',
        (p) => put(p.due, 'iso'),
        'recareDueOn',
        (p) => p.due,
      ),
    ];
    const hidden = '<th style="display:none">Notes</th>';
    const html = table(P, cols)
      .replace('<th>Due</th>', `${hidden}<th>Due</th>`)
      .replaceAll('</a></td><td>', '</a></td><td style="display:none">secret</td><td>');
    return {
      name: 'hidden-column',
      url: url('/list'),
      today: TODAY,
      html: page(html, 'en'),
      truth: truthOf(P, cols, pid),
    };
  })(),
  (() => {
    const cols = [
      col('Invoice no', (p) => `INV-${p.id}`),
      col('Patient', patientLink),
      col('Due date', (p) => put(p.due, 'iso')),
      col('Amount', () => '£20.00'),
    ];
    return { name: 'not-invoices', url: url('/billing'), today: TODAY, html: page(table(P, cols), 'en'), truth: null };
  })(),
  (() => {
    const cols = [
      col('Name', name),
      col('Role', () => 'Nurse'),
      col('Email', (p) => p.email),
      col('Last login', (p) => put(p.seen, 'iso')),
    ];
    return { name: 'not-staff', url: url('/users'), today: TODAY, html: page(table(P, cols), 'en'), truth: null };
  })(),
  (() => {
    const cols = [
      col('Patient', patientLink),
      col('Task', () => 'Call back'),
      col('Due', (p) => put(p.due, 'iso')),
      col('Assigned to', () => 'Desk'),
    ];
    return { name: 'not-tasks', url: url('/tasks'), today: TODAY, html: page(table(P, cols), 'en'), truth: null };
  })(),
];
