import type { Field, IdRule, Screen } from '../schema.ts';
import {
  addressId,
  clockFormats,
  monthFormats,
  orderBy,
  planStatus,
  recallStatus,
  slashFormats,
  uuid,
  zone,
} from './shared.ts';

const tab = (name: string): string => `main [role="tab"][id$="-trigger-${name}"][data-state="active"]`;

/** The appointment card links to the appointment (with its full date), or to the diary with the patient chosen. */
const booked = 'main a[href^="/appointments?highlight="]:has(> header)';
const unbooked = 'main a[href^="/appointments?patient_id="]:has(> header)';
const recall = 'main a[href^="/recalls?patient_id="]';
const plan = 'main a[href^="/treatment-plans/"][href*="patientId="]';

/** The address moves on before the page does; the page's own links must say the same patient. */
const linkId: IdRule = {
  kind: 'patient',
  source: {
    from: 'page',
    select: 'main a[href^="/patients/"][href*="adminMode="]',
    take: { as: 'attr', name: 'href' },
    pattern: `^/patients/(?<v>${uuid})`,
  },
};

const name: Field = { sources: [{ from: 'page', select: 'main header h1' }], as: { to: 'text' } };
const phone: Field = {
  sources: [{ from: 'page', select: 'main header a[href^="tel:"]', take: { as: 'tel' } }],
  as: { to: 'phone' },
  missing: { means: 'absent', from: 'page', place: 'main header h1' },
};
const email: Field = {
  sources: [{ from: 'page', select: 'main header a[href^="mailto:"]', take: { as: 'mailto' } }],
  as: { to: 'email' },
  missing: { means: 'absent', from: 'page', place: 'main header h1' },
};

/** The summary tab. Only its sentence says that nothing is booked: while it loads, the same card stands there empty. */
export const patientPage: Screen = {
  name: 'patient',
  kind: 'patient_page',
  where: { path: `/patients/${uuid}/?$` },
  must: ['main header h1', tab('summary')],
  scope: 'main',
  zone,
  records: [
    {
      name: 'patient',
      shape: 'page',
      rows: 'main',
      ids: [addressId, linkId],
      fields: {
        name,
        phone,
        email,
        recareDueOn: {
          sources: [{ from: 'page', select: `${recall} p`, nth: 0, pattern: '^(?<v>.+?) ·' }],
          as: { to: 'date', formats: monthFormats },
        },
        recareType: {
          sources: [{ from: 'page', select: `${recall} p`, nth: 0, pattern: '· (?<v>.+)$' }],
          as: { to: 'text' },
        },
        recareStatus: {
          sources: [{ from: 'page', select: `${recall}:has(p) > div > span`, nth: -1 }],
          as: recallStatus,
        },
        nextBookingOn: {
          sources: [
            {
              from: 'page',
              select: booked,
              take: { as: 'attr', name: 'href' },
              pattern: '[?&]date=(?<v>\\d{4}-\\d{2}-\\d{2})',
            },
            { from: 'page', select: `${unbooked} > header + div` },
          ],
          as: {
            to: 'date',
            formats: ['yyyy-MM-dd'],
            time: {
              sources: [{ from: 'page', select: `${booked} > header + div span`, nth: 1 }],
              formats: clockFormats,
            },
            dateOnly: 'exact',
          },
          empty: {
            marks: ['No upcoming appointments', 'Sin citas programadas', 'Aucun rendez-vous à venir'],
            means: 'absent',
          },
        },
        planId: {
          sources: [
            {
              from: 'page',
              select: plan,
              take: { as: 'attr', name: 'href' },
              pattern: `^/treatment-plans/(?<v>${uuid})`,
            },
          ],
          as: { to: 'text' },
        },
        planTitle: { sources: [{ from: 'page', select: `${plan} p`, nth: 0 }], as: { to: 'text' } },
        // The card shows active plans only, without the word.
        planStatus: {
          sources: [{ from: 'page', select: plan, take: { as: 'constant', value: 'Active' } }],
          as: planStatus,
        },
        treatmentsDone: {
          sources: [{ from: 'page', select: `${plan} span`, matching: '^\\d+ ?/ ?\\d+' }],
          as: { to: 'of_total', part: 'done' },
        },
        treatmentsPlanned: {
          sources: [{ from: 'page', select: `${plan} span`, matching: '^\\d+ ?/ ?\\d+' }],
          as: { to: 'of_total', part: 'total' },
        },
        // Stands in place of the recall button. Its absence may as well mean that the quick actions are switched off.
        doNotContact: {
          sources: [
            {
              from: 'page',
              select: 'main [role="status"] p',
              matching: '^(?:Do not contact|No contactar|Ne pas contacter)$',
            },
          ],
          as: { to: 'bool', anything: true },
        },
      },
      required: ['identity', 'name'],
      nothingBooked: { strength: 'proof', whenAbsent: 'nextBookingOn' },
      anchor: 'header h1',
    },
  ],
  refresh: { by: 'replaces' },
};

/** The details tab: the only place with a date of birth. Says nothing of bookings. */
export const patientDetails: Screen = {
  name: 'patient-details',
  kind: 'patient_page',
  where: { path: `/patients/${uuid}/?$` },
  must: ['main header h1', tab('info'), '#personal-info-title'],
  scope: 'main',
  zone,
  order: orderBy('main [aria-labelledby="personal-info-title"] dt', {
    'Date of birth': 'mdy',
    'Fecha de nacimiento': 'dmy',
    'Date de naissance': 'dmy',
  }),
  records: [
    {
      name: 'patient',
      shape: 'page',
      rows: 'main',
      ids: [addressId],
      fields: {
        name,
        birthOn: {
          sources: [
            {
              from: 'page',
              labelled: {
                label: '[aria-labelledby="personal-info-title"] dt',
                is: ['Date of birth', 'Fecha de nacimiento', 'Date de naissance'],
              },
              pattern: '^(?<v>\\S+)',
            },
          ],
          as: { to: 'date', formats: slashFormats },
          empty: { marks: ['—'], means: 'absent' },
        },
        phone,
        email,
      },
      required: ['identity', 'name'],
      nothingBooked: { strength: 'none' },
      anchor: 'header h1',
    },
  ],
  refresh: { by: 'replaces' },
};
