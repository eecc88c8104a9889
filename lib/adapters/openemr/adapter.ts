import type { Adapter } from '../schema.ts';
import { appointmentsReport } from './appointments-report.ts';
import { calendar } from './calendar.ts';
import { flowBoard } from './flow-board.ts';
import { patientDashboard } from './patient-dashboard.ts';
import { recallBoard } from './recall-board.ts';

/** OpenEMR 8.0. Evidence, and what each screen lies about: README.md beside this file. */
export const openemr = {
  id: 'openemr',
  name: 'OpenEMR',
  hosts: ['*'],
  base: '^(?<v>.*?)/interface/',
  evidence: { version: '8.0.0', seenOn: '2026-11-20', grade: 'seen' },
  screens: [recallBoard, flowBoard, ...calendar, patientDashboard, appointmentsReport],
} satisfies Adapter;
