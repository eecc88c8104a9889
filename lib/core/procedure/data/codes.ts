import type { Procedure } from '../procedure.ts';

/**
 * Procedure codes of US dental claims (a D and four digits), as ranges that include both ends. A crown's code is billed at
 * its preparation here and at its seating there, so it never says which of the two was done.
 */
export const codes: readonly (readonly [from: number, to: number, is: Procedure])[] = [
  [120, 120, 'exam'],
  [140, 140, 'emergency'],
  [145, 145, 'exam'],
  [150, 150, 'exam'],
  [180, 180, 'exam'],
  [210, 391, 'xray'],
  [1110, 1110, 'prophy'],
  [1120, 1120, 'child_prophy'],
  [2140, 2394, 'filling'],
  [2710, 2799, 'crown'],
  [3310, 3330, 'root_canal'],
  [3346, 3348, 'root_canal'],
  [4341, 4342, 'srp'],
  [4346, 4346, 'hygiene'],
  [4355, 4355, 'hygiene'],
  [4910, 4910, 'perio_maintenance'],
  [5110, 5140, 'denture'],
  [5211, 5286, 'denture'],
  [6010, 6013, 'implant_placement'],
  [6058, 6077, 'implant_restoration'],
  [6205, 6252, 'bridge'],
  [7111, 7251, 'extraction'],
  [8010, 8090, 'aligner_start'],
  [8660, 8660, 'aligner_consult'],
  [9110, 9110, 'emergency'],
  [9310, 9310, 'consultation'],
  [9450, 9450, 'consultation'],
  [9972, 9975, 'whitening'],
];
