import { z } from 'zod';

/**
 * What was done or is planned, as far as flags depend on it. `crown` and `hygiene` are said of texts that leave open which
 * one they mean ("Crown", "Cleaning"): nothing is worked out from them that would need to know.
 */
export const procedure = z.enum([
  'exam',
  'consultation',
  'emergency',
  'hygiene',
  'prophy',
  'child_prophy',
  'perio_maintenance',
  'srp',
  'xray',
  'filling',
  'extraction',
  'root_canal',
  'crown',
  'crown_prep',
  'crown_seat',
  'bridge',
  'denture',
  'implant',
  'implant_placement',
  'implant_restoration',
  'aligner',
  'aligner_consult',
  'aligner_start',
  'whitening',
]);
export type Procedure = z.infer<typeof procedure>;

/** A text of a screen → what it names; empty = nothing known of it. */
export type Vocabulary = (text: string) => ReadonlySet<Procedure>;
