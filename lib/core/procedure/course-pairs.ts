import type { Procedure } from './procedure.ts';

/**
 * Treatment that is begun with one thing and finished with another. `closes` also holds whatever may have finished it, so
 * that doubt keeps quiet; `afterDays` is the usual wait between the two (an implant heals about three months).
 */
export type CoursePair = {
  id: 'crown' | 'root_canal' | 'aligner' | 'implant';
  opens: Procedure;
  closes: readonly Procedure[];
  afterDays: number;
};

export const coursePairs: readonly CoursePair[] = [
  { id: 'crown', opens: 'crown_prep', closes: ['crown_seat', 'crown', 'bridge'], afterDays: 14 },
  {
    id: 'root_canal',
    opens: 'root_canal',
    closes: ['crown', 'crown_prep', 'crown_seat', 'bridge', 'filling', 'extraction'],
    afterDays: 14,
  },
  { id: 'aligner', opens: 'aligner_consult', closes: ['aligner_start', 'aligner'], afterDays: 14 },
  {
    id: 'implant',
    opens: 'implant_placement',
    closes: ['implant_restoration', 'crown', 'crown_seat', 'crown_prep', 'bridge', 'denture'],
    afterDays: 90,
  },
];
