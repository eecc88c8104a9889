import type { Meaning } from '#lib/core/import-mapping.ts';

/** An export that is known by its headers. Facts and their grades: lib/files/README.md. */
export interface KnownExport {
  id: string;
  /** Name of the system it comes from, as its own people write it. */
  system: string;
  /** Headers (as `headerKey` writes them) that must all be there. */
  signs: string[];
  /** The header it starts with, and how many columns it has, where these are known. */
  first?: string;
  columns?: number;
  /** Meanings that the synonyms would miss or get wrong, by header. */
  meanings: Record<string, Meaning>;
  /** What an empty "next booking" says. */
  emptyMeansNothingBooked: boolean;
  /** The order its dates are known to be in; the column's own cells still have the last word. */
  order?: 'dmy' | 'mdy';
}

export const knownExports: KnownExport[] = [
  {
    // "Last Appointment" is the newest that was not cancelled, missed ones among them: it says when the patient was last
    // expected, and that is as near to a visit as the file comes. Its dates of birth often have day and month changed
    // round, so they are read, and a contradiction leaves the row's birth date out.
    id: 'cliniko-patients',
    system: 'Cliniko',
    signs: ['last appointment', 'next appointment', 'updated at'],
    meanings: {
      id: 'patientId',
      'patient id': 'patientId',
      'last appointment': 'lastVisitOn',
      'updated at': 'skip',
      'created at': 'skip',
      title: 'skip',
      'preferred first name': 'skip',
      contact: 'skip',
    },
    emptyMeansNothingBooked: true,
  },
  {
    // A past "Scheduled" says nothing of who came; the time of checking out does.
    id: 'practo-appointments',
    system: 'Practo Ray',
    signs: [
      'date',
      'patient number',
      'patient name',
      'notes',
      'doctor name',
      'status',
      'checked in at',
      'checked out at',
    ],
    meanings: {
      date: 'appointmentOn',
      status: 'appointmentStatus',
      'checked in at': 'skip',
      'checked out at': 'lastVisitOn',
      notes: 'skip',
    },
    emptyMeansNothingBooked: false,
  },
  {
    id: 'practo-patients',
    system: 'Practo Ray',
    signs: ['patient number', 'patient name'],
    columns: 21,
    meanings: { notes: 'skip' },
    emptyMeansNothingBooked: false,
  },
  {
    id: 'simplepractice-attendance',
    system: 'SimplePractice',
    signs: ['client name', 'office name'],
    meanings: {
      'client name': 'name',
      'office name': 'skip',
      'clinician name': 'provider',
      status: 'appointmentStatus',
    },
    emptyMeansNothingBooked: false,
    order: 'mdy',
  },
  {
    id: 'simplepractice-clients',
    system: 'SimplePractice',
    signs: ['client', 'phone number'],
    first: 'client',
    meanings: { client: 'name', 'phone number': 'phone' },
    emptyMeansNothingBooked: false,
    order: 'mdy',
  },
  {
    // `0001-01-01` stands for "none" in every date of it. Due is a date, DateScheduled the booking made for the recall.
    id: 'open-dental-recalls',
    system: 'Open Dental',
    signs: ['due date', 'pat num', 'patient'],
    meanings: {
      'date due': 'recareDueOn',
      'due date': 'recareDueOn',
      'date scheduled': 'nextBookingOn',
      'date previous': 'lastVisitOn',
      'recall type': 'recareType',
      type: 'recareType',
      'recall status': 'skip',
      status: 'skip',
      interval: 'skip',
      'recall interval': 'skip',
      'contact method': 'skip',
      contact: 'skip',
    },
    emptyMeansNothingBooked: true,
  },
];
