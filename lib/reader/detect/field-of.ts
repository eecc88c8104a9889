import type { Concept } from '../../adapters/synonyms/index.ts';
import type { FieldName } from '../../core/sighting.ts';

/** What kind of list it is, by the concepts its labels speak of. */
export type Context = 'recall' | 'plan' | 'appointment' | 'patients';

const FIELD_OF: Partial<Record<Concept, FieldName>> = {
  birth: 'birthOn',
  mobile: 'phoneMobile',
  home: 'phoneHome',
  work: 'phoneWork',
  phone: 'phone',
  email: 'email',
  due: 'recareDueOn',
  recallReason: 'recareReason',
  attempts: 'attempts',
  reminded: 'remindedOn',
  lastVisit: 'lastVisitOn',
  next: 'nextBookingOn',
  appointment: 'appointmentOn',
  date: 'appointmentOn',
  provider: 'provider',
  planId: 'planId',
  plan: 'planTitle',
  planOn: 'planOn',
  value: 'planValue',
  balance: 'balance',
  smsOk: 'consentSms',
  emailOk: 'consentEmail',
  guardian: 'guardianName',
  appointmentId: 'appointmentId',
  name: 'name',
  language: 'language',
  insurer: 'insurer',
  sessions: 'treatmentsDone',
};

/** What a concept is on a list of its kind; null = nothing we read there. */
export function fieldOf(concept: Concept, context: Context, isDates: boolean): FieldName | null {
  if (concept === 'recall') return isDates ? 'recareDueOn' : 'recareType';
  if (concept === 'type')
    return isDates ? null : context === 'plan' ? 'planTitle' : context === 'recall' ? 'recareType' : 'appointmentType';
  if (concept === 'status' && context === 'patients') return null;
  if (concept === 'status')
    return context === 'plan' ? 'planStatus' : context === 'recall' ? 'recareStatus' : 'appointmentStatus';
  if (concept === 'appointment' && !isDates) return 'appointmentType';
  // "Start" is a time of day, unless it holds the day as well
  if (concept === 'time') return context === 'appointment' && isDates ? 'appointmentOn' : null;
  if (concept === 'date') return context === 'plan' ? 'planOn' : context === 'appointment' ? 'appointmentOn' : null;
  return FIELD_OF[concept] ?? null;
}
