import {
  type Col,
  col,
  link,
  name,
  type Person,
  page,
  people,
  put,
  type Shape,
  TODAY,
  table,
  truthOf,
} from '../shape.ts';

/** Lists that turn on one word: what the day is called, how a state is written, whose name a column holds. */
const P = people(12);
const url = (path: string): string => `https://pms.test${path}`;
const pid = (p: Person): string => p.id;
const plainName = (head: string): Col => col(head, name, 'name');
const at = (p: Person): string => `2026-12-${String(p.n + 13)} ${p.time}`;
const startOf = (head: string): Col =>
  col(head, (p) => `${put(at(p).slice(0, 10), 'iso')} ${p.time}`, 'appointmentOn', at);

interface Kept {
  path?: string;
  lang?: string;
  country?: string;
  ids?: boolean;
}
const list = (title: string, cols: Col[], { path = '/book', lang = 'en', country = 'GB', ids }: Kept = {}): Shape => ({
  name: title,
  url: url(path),
  today: TODAY,
  country,
  html: page(table(P, cols), lang, 'Clinic'),
  truth: truthOf(P, cols, ids ? (p) => p.uuid : undefined),
});
const none = (title: string, cols: Col[], kept: Kept = {}): Shape => ({ ...list(title, cols, kept), truth: null });

const STARTS: [lang: string, patient: string, start: string, end: string][] = [
  ['en', 'Patient', 'Start', 'End'],
  ['es', 'Paciente', 'Inicio de la cita', 'Fin'],
  ['fr', 'Patient', 'Début', 'Fin'],
  ['de', 'Patient', 'Beginn', 'Ende'],
  ['pt', 'Paciente', 'Início', 'Fim'],
  ['it', 'Paziente', 'Inizio', 'Fine'],
  ['nl', 'Patiënt', 'Aanvang', 'Einde'],
  ['tr', 'Hasta', 'Başlangıç', 'Bitiş'],
  ['hi', 'मरीज', 'प्रारंभ', 'समाप्ति'],
  ['zh', '患者', '开始时间', '结束时间'],
];
const started = STARTS.map(([lang, patient, start, end]) =>
  list(
    `day-called-start-${lang}`,
    [plainName(patient), startOf(start), col(end, (p) => `${at(p).slice(0, 10)} 18:15`)],
    {
      lang,
    },
  ),
);

const turn = <T>(all: readonly T[], p: Person): T => all[p.n % all.length] as T;
const status = (head: string, field: string, pairs: [word: string, is: string][]): Col =>
  col(
    head,
    (p) => turn(pairs, p)[0],
    field,
    (p) => turn(pairs, p)[1],
  );
const states = (title: string, lang: string, heads: [string, string, string], pairs: [string, string][]): Shape =>
  list(title, [plainName(heads[0]), startOf(heads[1]), status(heads[2], 'appointmentStatus', pairs)], { lang });

const stated: Shape[] = [
  states(
    'states-as-programs-write-them',
    'en',
    ['Patient', 'Appointment date', 'Status'],
    [
      ['CheckedIn', 'arrived'],
      ['NoShow', 'no_show'],
      ['in_progress', 'arrived'],
      ['initiated', 'booked'],
    ],
  ),
  states(
    'states-behind-signs',
    'en',
    ['Patient', 'Appointment date', 'Status'],
    [
      ['- None', 'other'],
      ['* Reminder done', 'booked'],
      ['x Canceled', 'cancelled'],
      ['- None', 'other'],
      ['? No show', 'no_show'],
    ],
  ),
  states(
    'states-with-who-called-off-es',
    'es',
    ['Paciente', 'Fecha de la cita', 'Estado'],
    [
      ['Confirmada', 'confirmed'],
      ['Cancelada por el paciente', 'cancelled'],
      ['Libre', 'other'],
    ],
  ),
  states(
    'states-with-who-called-off-de',
    'de',
    ['Patient', 'Termin', 'Status'],
    [
      ['Eingecheckt', 'arrived'],
      ['Vom Patienten abgesagt', 'cancelled'],
    ],
  ),
  states(
    'states-with-who-called-off-pt',
    'pt',
    ['Paciente', 'Consulta', 'Status'],
    [
      ['Confirmado', 'confirmed'],
      ['Cancelado pelo paciente', 'cancelled'],
    ],
  ),
  {
    name: 'states-of-recalls-fr',
    url: url('/rappels'),
    today: TODAY,
    country: 'FR',
    html: page(
      `<h1>Rappels</h1><ol>${P.map((p) => `<li class="fiche"><a href="/patients/${p.id}">${p.full}</a><i class="etat">${turn(['En attente', 'Pas de réponse', 'Planifié'], p)}</i><p>${put(p.due, 'dmy/')}</p></li>`).join('')}</ol>`,
      'fr',
    ),
    truth: truthOf(
      P,
      [
        plainName(''),
        col(
          '',
          () => '',
          'recareDueOn',
          (p) => p.due,
        ),
        col(
          '',
          () => '',
          'recareStatus',
          (p) => turn(['due', 'contacted', 'booked'], p),
        ),
      ],
      pid,
    ),
  },
];

const seen = (head: string): Col => col(head, (p) => p.seen, 'lastVisitOn');
const due = (head: string): Col => col(head, (p) => p.due, 'recareDueOn');
const files = (head: string): Col =>
  col(
    head,
    link((p) => `/r/${p.uuid}/open`),
    'name',
    name,
  );
const held: Shape[] = [
  list('patients-as-accounts', [files('Account Name'), seen('Last Visit Date'), due('Next Recall Date')], {
    ids: true,
  }),
  list('patients-as-contacts-text', [plainName('Contact name'), seen('Last visit'), due('Recall due')]),
  list('patients-as-contacts-es', [files('Nombre del contacto'), seen('Última visita'), due('Fecha de recordatorio')], {
    lang: 'es',
    ids: true,
  }),
  list('patients-as-contacts-fr', [files('Nom du contact'), seen('Dernière visite'), due('Date de rappel')], {
    lang: 'fr',
    ids: true,
  }),
  list('people-with-their-own-mail', [
    col('First Name', (p) => p.first),
    col('Last Name', (p) => p.last),
    col('', () => '', 'name', name),
    col('Email', (p) => p.email, 'email'),
    col('Mobile', (p) => p.phone, 'phoneMobile'),
    col('Complaint', (p) => turn(['Sore', 'Chipped', 'Loose'], p)),
    col('Appointment Date', (p) => at(p).slice(0, 10), 'appointmentOn'),
  ]),
];

const firm = (p: Person): string => `${p.last} ${turn(['Dental', 'Clinic', 'Ltd', 'Smiles'], p)}`;
const strange: Shape[] = [
  none('rooms-that-start', [
    col('Name', (p) => `${p.last} Room`),
    col('Start', at),
    col('End', (p) => `${at(p).slice(0, 10)} 18:15`),
    col('Status', (p) => turn(['Booked', 'Cancelled'], p)),
  ]),
  none('shifts-that-start', [col('Name', name), col('Start', at), col('End', (p) => `${at(p).slice(0, 10)} 18:15`)]),
  none('firms-that-are-visited', [col('Account Name', firm), seen('Last Visit Date'), due('Next Recall Date')]),
  none('accounts-without-recalls', [files('Account Name'), seen('Last Visit Date'), due('Next follow up date')]),
  none('on-call-with-mobiles', [
    col('Name', name),
    col('Mobile', (p) => p.phone),
    col('Date', (p) => at(p).slice(0, 10)),
  ]),
  none('titled-with-mail', [
    col('Name', (p) => `Dr ${p.full}`),
    col('Email', (p) => p.email),
    col('Appointment date', (p) => at(p).slice(0, 10)),
  ]),
];

export const spoken: Shape[] = [...started, ...stated, ...held, ...strange];
