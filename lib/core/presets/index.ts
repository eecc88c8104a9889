import { careNeedsRecordedConsentIn } from '../consent-law.ts';
import type { Policy } from '../policy.ts';
import { aesthetics } from './aesthetics.ts';
import { dental } from './dental.ts';
import { dermatology } from './dermatology.ts';
import { general } from './general.ts';
import { optometry } from './optometry.ts';
import { physio } from './physio.ts';
import type { Practice, Preset } from './preset.ts';
import { surgical } from './surgical.ts';
import { veterinary } from './veterinary.ts';

/** Every preset, one file each. */
export const presets = {
  dental,
  optometry,
  physio,
  aesthetics,
  dermatology,
  general,
  surgical,
  veterinary,
} satisfies Record<string, Preset>;
export type PresetId = keyof typeof presets;

/** A whole policy for a practice of one specialty, ready to be edited. */
export function presetPolicy(id: PresetId, practice: Practice): Policy {
  const { hidesRecallRate: _hides, ...specialty } = presets[id] as Preset;
  return {
    overdueBands: 'past_due',
    ...specialty,
    practice,
    atRiskLeadDays: 30,
    planGraceDays: 7,
    freshnessDays: 7,
    recoveryRate: 0.1,
    channelOrder: ['sms', 'email', 'call'],
    quietHours: { from: '08:00', to: '20:00' },
    capPerDay: 1,
    capPerWeek: 3,
    careNeedsRecordedConsent: careNeedsRecordedConsentIn(practice.country),
    attributionDays: 60,
    minorUnderYears: 18,
  };
}

/** Whether the specialty's patients come back by recall, so that a recall rate says something. */
export const showsRecallRate = (preset: string): boolean =>
  !(preset in presets) || (presets[preset as PresetId] as Preset).hidesRecallRate !== true;

/** What holds before anybody has said anything about the practice: enough to flag and to count, not enough to send. */
export const defaultPolicy: Policy = presetPolicy('dental', {
  name: 'Our practice',
  country: 'US',
  zone: 'UTC',
  language: 'en',
  currency: 'USD',
  phone: '',
});
