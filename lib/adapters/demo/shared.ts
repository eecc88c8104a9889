import type { Field, IdRule, OrderHint } from '../schema.ts';

/** Brightdesk prints `09/11/2026` always, and `Nov 2026` where only the month is known. */
export const printed = ['dd/MM/yyyy', 'MMM yyyy'];
export const order: OrderHint[] = [{ by: 'fixed', order: 'dmy' }];
export const zone = { times: 'clinic', dateOnly: 'exact' } as const;
export const app = 'body[data-app="brightdesk"]';

/** The number on the row, and the one in the name's link: they must agree. */
export const rowIds: IdRule[] = [
  { kind: 'patient', source: { take: { as: 'attr', name: 'data-patient-id' } } },
  {
    kind: 'patient',
    source: {
      select: 'a[href^="/patients/"]',
      take: { as: 'attr', name: 'href' },
      pattern: '^/patients/(?<v>[^/?#]+)',
    },
  },
];

/** A row of a patient page: whose it is stands on the page around it. */
export const pageIds: IdRule[] = [
  {
    kind: 'patient',
    source: { closest: 'article[data-patient-id]', take: { as: 'attr', name: 'data-patient-id' } },
  },
  {
    kind: 'patient',
    source: { take: { as: 'address', part: 'path' }, pattern: '^/patients/(?<v>[^/]+)$' },
  },
];

export const appointmentId: Field = {
  sources: [{ take: { as: 'attr', name: 'data-appointment-id' } }],
  as: { to: 'text' },
};

/** The day list and the calendar carry the diary's own word in an attribute. */
export const statusCode: Field = {
  sources: [{ take: { as: 'attr', name: 'data-status' } }],
  as: {
    to: 'word',
    words: {
      booked: 'booked',
      confirmed: 'confirmed',
      arrived: 'arrived',
      completed: 'completed',
      missed: 'no_show',
      cancelled: 'cancelled',
    },
    other: 'other',
  },
};

/** The patient page prints the word. */
export const statusWord: Field = {
  sources: [{ select: '[data-col="status"]' }],
  as: {
    to: 'word',
    words: {
      Booked: 'booked',
      Confirmed: 'confirmed',
      Arrived: 'arrived',
      Attended: 'completed',
      'Did not attend': 'no_show',
      Cancelled: 'cancelled',
    },
    other: 'other',
  },
};

export const planStatus: Field = {
  sources: [{ select: '[data-col="status"]' }],
  as: {
    to: 'word',
    words: {
      Proposed: 'proposed',
      Accepted: 'accepted',
      'In progress': 'in_progress',
      Completed: 'completed',
      Declined: 'declined',
    },
    other: 'other',
  },
};

export const cell = (column: string, as: Field['as'] = { to: 'text' }): Field => ({
  sources: [{ select: `[data-col="${column}"]` }],
  as,
});

/** A cell whose dash says that there is none. */
export const cellOrNone = (column: string, as: Field['as'], none: string): Field => ({
  ...cell(column, as),
  empty: { marks: [none], means: 'absent' },
});

/** Yes, No, and a dash for a question never asked. */
export const yesNo: Field['as'] = { to: 'bool', yes: ['Yes'], no: ['No'] };
export const pounds: Field['as'] = { to: 'money', decimal: '.', signs: { '£': 'GBP' } };

/**
 * "Reminded" belongs to one line of recare, while what is merged of it belongs to the person: a dash on this line says
 * nothing about the others.
 */
export const reminded = (within = ''): Field => ({
  sources: [{ select: `${within}[data-col="reminded"]` }],
  as: { to: 'date', formats: printed },
  empty: { marks: ['—'], means: 'unknown' },
});

/** A plan ages from the day it was accepted, before that from the day it was proposed. */
export const planOn = (within = ''): Field => ({
  sources: [
    { select: `${within}[data-col="accepted"]`, pattern: '^\\d.*' },
    { select: `${within}[data-col="proposed"]`, pattern: '^\\d.*' },
  ],
  as: { to: 'date', formats: printed },
});
