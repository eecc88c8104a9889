import type { FieldName } from '#lib/core/sighting.ts';

/** What a person would take from a page of a real system, decided by hand; `null` = no proposal is right. */
export interface Captured {
  file: string;
  /** Fields that are right to propose, or null. */
  right: {
    kind: string;
    rows: number;
    fields: (FieldName | 'identity')[];
    /** How every value of a field looks that is right: a title in the place of a name would not. */
    looks?: Partial<Record<FieldName, RegExp>>;
  } | null;
  /** What a person sees there, and what stays out. */
  why: string;
}

const openemr = (name: string, right: Captured['right'], why: string): Captured => ({
  file: `openemr-8.0/${name}`,
  right,
  why,
});
const dentalpin = (name: string, right: Captured['right'], why: string): Captured => ({
  file: `dentalpin/${name}`,
  right,
  why,
});

/** Every captured page. */
export const captured: Captured[] = [
  openemr(
    'appointments-report',
    {
      kind: 'appointment_list',
      rows: 262,
      fields: ['name', 'phoneMobile', 'phoneHome', 'appointmentOn', 'appointmentStatus', 'appointmentType', 'provider'],
      looks: { appointmentOn: /^2026-11-(?:1[3-9]|2[0-7]) \d\d:\d\d$/, provider: /^[^\d]+$/ },
    },
    'appointments of two weeks; the column "ID" is the external id, so nobody is joined; of the status words behind their signs the practice\'s own stay `other`',
  ),
  openemr(
    'calendar-day',
    {
      kind: 'calendar',
      rows: 25,
      fields: ['identity', 'name', 'appointmentOn'],
      looks: { name: /,/, appointmentOn: /^2026-11-20 \d\d:\d\d$/ },
    },
    'status is one symbol that no vocabulary knows: left out',
  ),
  openemr('calendar-week', { kind: 'calendar', rows: 141, fields: ['identity', 'name', 'appointmentOn'] }, 'the same'),
  openemr(
    'flow-board',
    {
      kind: 'appointment_list',
      rows: 25,
      fields: ['identity', 'name', 'appointmentOn'],
      looks: { name: /,/, appointmentOn: /^2026-11-20 \d\d:\d\d$/ },
    },
    'head and cells do not line up: only what its own shape tells is taken',
  ),
  openemr('patient-dashboard', null, 'one patient'),
  openemr('patient-dashboard-2', null, 'one patient'),
  openemr(
    'patient-finder',
    {
      kind: 'patient_list',
      rows: 10,
      fields: ['identity', 'name', 'birthOn', 'phoneHome'],
      looks: { name: /,/, birthOn: /^(?:19|20)\d\d-/ },
    },
    'patients with their ids and phones, nothing to flag by itself',
  ),
  openemr(
    'patient-list',
    { kind: 'patient_list', rows: 204, fields: ['name', 'phoneHome', 'lastVisitOn'] },
    'no patient id in the row: shown, joined to nobody',
  ),
  openemr(
    'recall-board',
    {
      kind: 'recall_list',
      rows: 33,
      fields: ['identity', 'name', 'birthOn', 'phoneMobile', 'phoneHome', 'email', 'recareDueOn', 'provider'],
      looks: { recareDueOn: /^2026-(?:0[5-9]|1[01])-\d\d$/, email: /@/, provider: /^\D+$/, name: /^\D+$/ },
    },
    '"Last Visit" lies ahead of today in some rows: refused',
  ),
  openemr('recall-board-provider-login', null, '33 rows in the page, none shown'),
  openemr('top', null, 'the shell'),
  openemr('top-with-patient', null, 'the shell with one patient in its head'),
  dentalpin('appointment-modal', null, 'a form over the calendar'),
  dentalpin('appointments-day', null, 'names and treatments placed by pixels: no id, no time, no status'),
  dentalpin(
    'appointments-kanban',
    {
      kind: 'day_list',
      rows: 8,
      fields: ['name', 'appointmentOn', 'appointmentStatus', 'appointmentType'],
      looks: { appointmentOn: /^2026-11-20 (?:0[89]|1\d):\d\d$/, appointmentType: /^[A-Z]/ },
    },
    'no id on a card; the day is the page heading, the time and what is done are on the card, how it stands is said to who hears it',
  ),
  dentalpin('appointments-week', null, 'last names placed by pixels: no id, no date, no time'),
  dentalpin('patient', null, 'one patient'),
  dentalpin('patient-seed', null, 'one patient'),
  dentalpin('patient-tab1', null, 'one patient'),
  dentalpin('patient-tab2', null, 'one patient'),
  dentalpin('patient-tab3', null, 'one patient'),
  dentalpin('patient-tab4', null, 'one patient'),
  dentalpin(
    'patients',
    {
      kind: 'patient_list',
      rows: 20,
      fields: ['identity', 'name', 'phone'],
      looks: { name: /, / },
    },
    'each row holds itself twice, for wide and narrow windows',
  ),
  dentalpin('plans', null, 'one card is no list'),
  dentalpin(
    'plans-list',
    { kind: 'plan_list', rows: 15, fields: ['name', 'planStatus'], looks: { name: /^[^,]+, [^,]+$/ } },
    "the link is the plan's, not the patient's; nothing says what its date is",
  ),
  dentalpin('plans-no-next-appt', null, 'two cards with two status words each and no id: which is which stays open'),
  dentalpin(
    'recalls',
    {
      kind: 'recall_list',
      rows: 15,
      fields: ['identity', 'name', 'phone', 'recareDueOn', 'recareType', 'recareStatus'],
      looks: { recareDueOn: /^202\d-\d\d$/, recareType: /^[A-Z]/, recareStatus: /^due$/ },
    },
    'due by month',
  ),
];
