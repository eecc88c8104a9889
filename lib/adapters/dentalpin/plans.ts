import type { Field, RecordSpec, Screen } from '../schema.ts';
import { menu, orderBy, planStatus, slashFormats, uuid, zone } from './shared.ts';

const tab = (...names: string[]): string =>
  names.map((name) => `main [role="tab"][id$="-trigger-${name}"][data-state="active"]`).join(', ');
const where = { path: '/treatment-plans/?$' };

const refresh: Screen['refresh'] = { by: 'replaces', attributes: ['data-state'] };

/** A card's figures stand under their labels, whatever the column's width. */
const under = (...labels: string[]): Field['sources'][number] => ({ labelled: { label: 'div', is: labels } });
const treatments = under('Treatments', 'Tratamientos', 'Traitements');

/**
 * A card of a pipeline tab: a name on a button, no link. Its number is a plan's, and the plan's page is opened by script, so
 * there is no id of any patient.
 */
const card: RecordSpec = {
  name: 'plan',
  shape: 'card',
  rows: '[data-slot="root"]:has(> [data-slot="body"] button)',
  ids: [],
  key: { select: 'button + div > span', nth: 0 },
  fields: {
    name: { sources: [{ select: 'div > button', nth: 0 }], as: { to: 'text' } },
    nextBookingOn: {
      sources: [
        {
          select: 'div > div',
          matching: '^(?:Next appt|Próx\\. cita|Prochain rdv): ',
          nth: -1,
          pattern: ': (?<v>.+)$',
        },
      ],
      as: { to: 'date', formats: ['MMM dd', 'dd MMM'], year: 'upcoming', dateOnly: 'exact' },
    },
    planStatus: { sources: [{ select: 'button + div > span', nth: 1 }], as: planStatus },
    // Printed with a euro sign whatever the clinic's currency is: the number counts, the sign doesn't.
    planValue: {
      sources: [{ ...under('Quote', 'Presupuesto', 'Devis'), select: 'span + span', pattern: '^(?<v>[\\d.]+)' }],
      as: { to: 'money', decimal: '.' },
    },
    treatmentsDone: { sources: [treatments], as: { to: 'of_total', part: 'done' } },
    treatmentsPlanned: { sources: [treatments], as: { to: 'of_total', part: 'total' } },
    daysInStatus: {
      sources: [
        {
          select: 'div',
          matching: '^\\d+ (?:days? in status|d en estado|jour)',
          nth: -1,
          pattern: '^\\d+',
        },
      ],
      as: { to: 'integer' },
    },
  },
  required: ['name', 'planStatus'],
  nothingBooked: { strength: 'none' },
  anchor: 'div > button',
};

type Proof = { must: string[]; mustNot?: string[] };

/** The pipeline's tabs differ in which plans they hold, and so in what it means to be there. */
const pipeline = (name: string, proof: Proof, record: RecordSpec): Screen => ({
  name,
  kind: 'plan_list',
  where,
  ...proof,
  waiting: [{ select: 'main', text: ['Loading…', 'Cargando…', 'Chargement…'] }],
  empty: [
    { select: 'main', text: ['No rows in this tab.', 'Sin filas en este tab.', 'Aucune ligne dans cet onglet.'] },
  ],
  scope: 'main',
  zone,
  records: [record],
  refresh,
});

const { nextBookingOn: _none, ...withoutNext } = card.fields;

/** The two tabs that mean "active, and no appointment for it ahead". The patient may be booked for something else. */
export const plansNoAppointment = pipeline(
  'plans-no-appointment',
  { must: [menu('/treatment-plans'), tab('sin_cita', 'sin_proxima_cita')] },
  { ...card, fields: withoutNext, nothingBooked: { strength: 'hint' } },
);

/** The other tabs of the pipeline: to be quoted, waiting for the patient, closed. */
export const plansPipeline = pipeline(
  'plans-pipeline',
  {
    must: [menu('/treatment-plans'), 'main [role="tab"][id*="-trigger-"][data-state="active"]'],
    mustNot: [tab('sin_cita', 'sin_proxima_cita'), tab('listado')],
  },
  card,
);

/** The list of all plans. Its links are the plans', never the patients'. */
export const plansList: Screen = {
  name: 'plans-list',
  kind: 'plan_list',
  where,
  must: [menu('/treatment-plans'), tab('listado')],
  waiting: [{ select: 'main [aria-busy="true"]' }],
  scope: 'main',
  zone,
  order: orderBy('main h1', {
    'Treatment Plans': 'mdy',
    'Planes de tratamiento': 'dmy',
    'Plans de traitement': 'dmy',
  }),
  records: [
    {
      name: 'plan',
      shape: 'row',
      rows: 'a[href^="/treatment-plans/"]',
      ids: [
        {
          kind: 'plan',
          source: { take: { as: 'attr', name: 'href' }, pattern: `^/treatment-plans/(?<v>${uuid})` },
        },
      ],
      fields: {
        name: { sources: [{ select: ':scope > div:first-child > div + div' }], as: { to: 'text' } },
        planId: {
          sources: [{ take: { as: 'attr', name: 'href' }, pattern: `^/treatment-plans/(?<v>${uuid})` }],
          as: { to: 'text' },
        },
        planTitle: {
          sources: [{ select: ':scope > div:first-child > div:first-child > span', nth: 2 }],
          as: { to: 'text' },
        },
        planStatus: {
          sources: [{ select: ':scope > div:first-child > div:first-child > span', nth: 1 }],
          as: planStatus,
        },
        // The day the plan was entered, in the language's own order.
        planOn: {
          sources: [{ select: ':scope > div:nth-child(2) > span', nth: 1 }],
          as: { to: 'date', formats: slashFormats, dateOnly: 'exact' },
        },
        treatmentsPlanned: {
          sources: [{ select: ':scope > div:nth-child(2) > span', nth: 0 }],
          as: { to: 'integer' },
        },
      },
      required: ['name', 'planId', 'planStatus'],
      nothingBooked: { strength: 'none' },
      anchor: ':scope > div:first-child > div + div',
    },
  ],
  refresh,
};
