import type { FlagKind } from '#lib/core/policy.ts';
import type { Words } from '../words.tsx';

/** Kinds whose bands are counted in days; all others count months. */
const inDays = new Set<FlagKind>([
  'no_show',
  'cancelled',
  'unscheduled_treatment',
  'unfinished_course',
  'consultation_open',
  'quote_open',
  'enquiry',
]);

/** `6-9` → "6–9 months"; a band with a name of its own gets its words where there are any. */
export function bandWords(kind: FlagKind, band: string, { t, has }: Words): string {
  if (band === '') return t('audit_band_none');
  const id = `audit_band_${band}`;
  if (/^[a-z_]+$/.test(band)) return has(id) ? t(id) : band.replaceAll('_', ' ');
  return t(inDays.has(kind) ? 'audit_band_days' : 'audit_band_months', band.replace('-', '–'));
}
