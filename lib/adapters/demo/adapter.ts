import type { Adapter } from '../schema.ts';
import { enquiries } from './enquiries.ts';
import { calendar, dayList, plans, recalls } from './lists.ts';
import { patientPage } from './patient-page.ts';

/** Brightdesk, our own demo. Evidence, and what each screen lies about: README.md beside this file. */
export const demo = {
  id: 'demo',
  name: 'Brightdesk (demo)',
  hosts: ['localhost', '127.0.0.1'],
  base: '^(?<v>)/',
  evidence: { version: '6.2', seenOn: '2026-11-27', grade: 'own' },
  screens: [recalls, patientPage, dayList, calendar, plans, enquiries],
} satisfies Adapter;
