import type { Adapter } from '../schema.ts';
import { dayView, kanban } from './appointments.ts';
import { patientDetails, patientPage } from './patient-page.ts';
import { plansList, plansNoAppointment, plansPipeline } from './plans.ts';
import { recalls } from './recalls.ts';

/** DentalPin. Evidence, and what each screen lies about: README.md beside this file. */
export const dentalpin = {
  id: 'dentalpin',
  name: 'DentalPin',
  hosts: ['*'],
  base: '^(?<v>)/',
  evidence: { version: '2026-11 (main)', seenOn: '2026-11-20', grade: 'seen' },
  screens: [recalls, patientPage, patientDetails, kanban, dayView, plansNoAppointment, plansPipeline, plansList],
} satisfies Adapter;
