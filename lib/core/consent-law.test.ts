import { expect, it } from 'vitest';
import { careNeedsRecordedConsentIn } from './consent-law.ts';

it('asks for recorded consent wherever nobody looked up that it isn’t needed', () => {
  for (const country of ['US', 'CA', 'AU', 'IN', 'ZZ', 'CH', 'NO', ''])
    expect(careNeedsRecordedConsentIn(country)).toBe(true);
  for (const country of ['GB', 'gb', 'DE', 'IE', 'PL']) expect(careNeedsRecordedConsentIn(country)).toBe(false);
});
