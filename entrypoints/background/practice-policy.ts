import type { PracticeSettings, PracticeView } from '#lib/contract/practice.ts';
import type { Policy } from '#lib/core/policy.ts';

/**
 * What the send API goes by is a part of what the practice decided, and of that part its word counts: the previews here
 * are worked out with the hours, caps and consents that it will ask for.
 */
export function policyWith(policy: Policy, { settings }: Pick<PracticeView, 'settings'>): Policy {
  const { name, country, zone, language, phone, bookingLink } = settings;
  const { quietHours, capPerDay, capPerWeek, freshnessDays, careNeedsRecordedConsent, channelOrder } = settings;
  const { openWeekdays, closedDates, quietWhenClosed } = settings;
  const { bookingLink: _, ...practice } = policy.practice;
  return {
    ...policy,
    practice: { ...practice, name, country, zone, language, phone, ...(bookingLink && { bookingLink }) },
    quietHours,
    capPerDay,
    capPerWeek,
    freshnessDays,
    careNeedsRecordedConsent,
    channelOrder,
    ...(openWeekdays && { openWeekdays }),
    ...(closedDates && { closedDates }),
    ...(quietWhenClosed !== undefined && { quietWhenClosed }),
  };
}

/** The settings as a manager's policy wants them; what only the send API knows stays as it was. */
export function settingsWith(settings: PracticeSettings, policy: Policy): PracticeSettings {
  const { name, country, zone, language, phone, bookingLink } = policy.practice;
  const { quietHours, capPerDay, capPerWeek, freshnessDays, careNeedsRecordedConsent, channelOrder } = policy;
  const { bookingLink: _, ...rest } = settings;
  return {
    ...rest,
    ...(bookingLink && { bookingLink }),
    name,
    country,
    zone,
    language,
    // Nobody need have said one here; the approval page asks for it.
    phone: phone || settings.phone,
    quietHours,
    capPerDay,
    capPerWeek,
    freshnessDays,
    careNeedsRecordedConsent,
    channelOrder,
  };
}
