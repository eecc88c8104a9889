import type { PracticeWords } from '#components/popup/practice-check.ts';
import { careNeedsRecordedConsentIn } from '#lib/core/consent-law.ts';
import { currencyOf } from '#lib/core/place.ts';
import type { Policy } from '#lib/core/policy.ts';

/** The practice's answers laid over the policy that is there; zone and currency follow from where it stands. */
export function withPractice(policy: Policy, words: PracticeWords, zone: string): Policy {
  const { name, country, phone, bookingLink } = words;
  const currency = currencyOf(country) ?? policy.practice.currency;
  // Another country, another law; a choice made for this one stays.
  const careNeedsRecordedConsent =
    country === policy.practice.country ? policy.careNeedsRecordedConsent : careNeedsRecordedConsentIn(country);
  return {
    ...policy,
    careNeedsRecordedConsent,
    practice: {
      ...policy.practice,
      name,
      country,
      phone: phone.trim(),
      bookingLink: bookingLink || undefined,
      zone,
      currency,
    },
  };
}
