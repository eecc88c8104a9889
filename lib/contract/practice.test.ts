import { expect, it } from 'vitest';
import { practiceSettings } from './practice.ts';

const given = { name: 'Harbour Clinic', phone: '020 7946 0123', zone: 'Europe/London', language: 'en' };

it('takes the country’s word on recorded consent, unless the practice gave its own', () => {
  const needs = (told: object) => practiceSettings.parse({ ...given, ...told }).careNeedsRecordedConsent;
  expect(needs({ country: 'GB' })).toBe(false);
  expect(needs({ country: 'US' })).toBe(true);
  expect(needs({ country: 'GB', careNeedsRecordedConsent: true })).toBe(true);
  expect(needs({ country: 'US', careNeedsRecordedConsent: false })).toBe(false);
});
