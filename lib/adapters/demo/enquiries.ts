import type { Screen } from '../schema.ts';
import { app, cellOrNone, order, printed, rowIds, zone } from './shared.ts';

/** Who asked to become a patient. Its dashes say that nobody has them, and that nobody answered. */
export const enquiries: Screen = {
  name: 'enquiries',
  kind: 'patient_list',
  where: { path: '/enquiries/?$' },
  must: [app, 'section[data-screen="enquiries"]'],
  empty: [{ select: '#enquiries-empty' }],
  scope: 'section[data-screen="enquiries"]',
  container: '#enquiry-list tbody',
  language: 'en',
  zone,
  order,
  total: { source: { from: 'page', select: '#enquiries-count b', nth: 1 }, of: 'list' },
  records: [
    {
      name: 'enquiry',
      shape: 'row',
      rows: '#enquiry-list tr[data-enquiry-id]',
      ids: rowIds,
      key: { take: { as: 'attr', name: 'data-enquiry-id' } },
      fields: {
        name: { sources: [{ select: '[data-col="patient"] a' }], as: { to: 'text' } },
        phoneMobile: cellOrNone('phone', { to: 'phone' }, '—'),
        nextBookingOn: {
          sources: [{ select: '[data-col="appointment"] time', take: { as: 'attr', name: 'datetime' } }],
          as: { to: 'date', formats: ["yyyy-MM-dd'T'HH:mm"] },
          missing: { means: 'absent', place: '[data-col="appointment"] span', unless: 'time' },
        },
        enquiryOn: {
          sources: [{ select: '[data-col="asked"] time', take: { as: 'attr', name: 'datetime' } }],
          as: { to: 'date', formats: ["yyyy-MM-dd'T'HH:mm"] },
        },
        enquiryAssignedTo: cellOrNone('with', { to: 'text' }, '—'),
        enquiryRepliedOn: cellOrNone('replied', { to: 'date', formats: printed }, '—'),
      },
      required: ['identity', 'name', 'enquiryOn'],
      nothingBooked: { strength: 'hint', whenAbsent: 'nextBookingOn' },
      anchor: '[data-col="patient"] a',
    },
  ],
  refresh: { by: 'navigation' },
};
