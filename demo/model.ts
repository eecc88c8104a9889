/** What Brightdesk keeps. Every date is `YYYY-MM-DD`; a recare due date may be `YYYY-MM` where only the month is known. */

export type Status = 'booked' | 'confirmed' | 'arrived' | 'completed' | 'missed' | 'cancelled';

/** The words the screens print for a status. */
export const statusWords: Record<Status, string> = {
  booked: 'Booked',
  confirmed: 'Confirmed',
  arrived: 'Arrived',
  completed: 'Attended',
  missed: 'Did not attend',
  cancelled: 'Cancelled',
};

export type PlanStatus = 'proposed' | 'accepted' | 'in_progress' | 'completed' | 'declined';

export const planWords: Record<PlanStatus, string> = {
  proposed: 'Proposed',
  accepted: 'Accepted',
  in_progress: 'In progress',
  completed: 'Completed',
  declined: 'Declined',
};

export const visitTypes = [
  'Check-up',
  'Hygiene',
  'Child check-up',
  'Perio maintenance',
  'Filling',
  'Crown prep',
] as const;
export type RecareType = 'Check-up' | 'Hygiene' | 'Child check-up' | 'Perio maintenance';

/** Months between two visits of a recare line. */
export const recareInterval: Record<RecareType, number> = {
  'Check-up': 12,
  Hygiene: 6,
  'Child check-up': 6,
  'Perio maintenance': 3,
};

export interface Recare {
  type: RecareType;
  due: string;
  attempts: number;
  remindedOn?: string;
}

/** `true` given, `false` refused, `null` never asked. */
export type Consent = boolean | null;

export interface Patient {
  id: string;
  name: string;
  birthOn: string;
  mobile?: string;
  home?: string;
  work?: string;
  email?: string;
  language: string;
  prefers?: 'sms' | 'email' | 'phone';
  consent: { sms: Consent; email: Consent; voice: Consent };
  household?: string;
  guardian?: string;
  deceasedOn?: string;
  movedOn?: string;
  doNotContact?: boolean;
  dentist: Provider;
  registeredOn: string;
  recares: Recare[];
  balance: number;
}

export const providers = ['Dr M. Whitlock', 'Dr A. Deshpande', 'T. Lindqvist (hyg.)'] as const;
export type Provider = (typeof providers)[number];

export interface Appointment {
  id: string;
  patientId: string;
  on: string;
  time: string;
  minutes: number;
  type: string;
  provider: Provider;
  status: Status;
  planId?: string;
}

export interface Plan {
  id: string;
  patientId: string;
  title: string;
  status: PlanStatus;
  proposedOn: string;
  acceptedOn?: string;
  /** Pounds. */
  value: number;
  done: number;
  planned: number;
}

/** Somebody who asked to become a patient. `asked` as `YYYY-MM-DDTHH:mm` at the practice. */
export interface Enquiry {
  id: string;
  patientId: string;
  asked: string;
  about: string;
  /** Who at the desk has it; nobody yet where it is missing. */
  assignedTo?: string;
  repliedOn?: string;
}

/** All of it: what the seed makes, the file holds and the screens show. */
export interface Practice {
  seededOn: string;
  nextAppointment: number;
  patients: Patient[];
  appointments: Appointment[];
  plans: Plan[];
  /** Missing in a practice kept from before there were any. */
  enquiries?: Enquiry[];
}

/** In the future and still standing. */
export const isBooking = (a: Appointment, today: string) =>
  a.on >= today && (a.status === 'booked' || a.status === 'confirmed' || a.status === 'arrived');
