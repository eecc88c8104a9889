import type { Policy } from '../policy.ts';
import { dental } from './dental.ts';
import type { Practice, Preset } from './preset.ts';

/**
 * Every preset, one file each. Still to come: optometry, physio, aesthetics, dermatology, general, surgical (no recall, its
 * rate hidden), veterinary.
 */
export const presets = { dental } satisfies Record<string, Preset>;
export type PresetId = keyof typeof presets;

/** A whole policy for a practice of one specialty, ready to be edited. */
export function presetPolicy(id: PresetId, practice: Practice): Policy {
  const { targetRecallRate: _goal, ...specialty } = presets[id];
  return {
    ...specialty,
    practice,
    atRiskLeadDays: 30,
    overdueBands: 'past_due',
    planGraceDays: 7,
    freshnessDays: 7,
    recoveryRate: 0.1,
    channelOrder: ['sms', 'email', 'call'],
    quietHours: { from: '08:00', to: '20:00' },
    capPerDay: 1,
    capPerWeek: 3,
    careNeedsRecordedConsent: false,
    attributionDays: 60,
    minorUnderYears: 18,
  };
}

/** What holds before anybody has said anything about the practice: enough to flag and to count, not enough to send. */
export const defaultPolicy: Policy = presetPolicy('dental', {
  name: 'Our practice',
  country: 'US',
  zone: 'UTC',
  language: 'en',
  currency: 'USD',
  phone: '',
});
