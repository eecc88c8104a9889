import type { PracticeSettings, PracticeView } from '#lib/contract/practice.ts';
import type { Policy } from '#lib/core/policy.ts';

/** Who the practice is, and what the gate asks for: the part of a policy that the send API goes by. */
const WHO = ['name', 'country', 'zone', 'language', 'phone'] as const;
const GATE = [
  'quietHours',
  'capPerDay',
  'capPerWeek',
  'freshnessDays',
  'careNeedsRecordedConsent',
  'channelOrder',
] as const;
const DAYS = ['openWeekdays', 'closedDates', 'quietWhenClosed'] as const;

function pick<T extends object, K extends keyof T>(from: T, names: readonly K[]): Pick<T, K> {
  const said = names.filter((name) => from[name] !== undefined);
  return Object.fromEntries(said.map((name) => [name, from[name]])) as Pick<T, K>;
}

/**
 * What the send API goes by is a part of what the practice decided, and of that part its word counts: the previews here
 * are worked out with the hours, caps and consents that it will ask for.
 */
export function policyWith(policy: Policy, { settings }: Pick<PracticeView, 'settings'>): Policy {
  const { bookingLink: _, ...practice } = policy.practice;
  const { bookingLink } = settings;
  return {
    ...policy,
    practice: { ...practice, ...pick(settings, WHO), ...(bookingLink && { bookingLink }) },
    ...pick(settings, [...GATE, ...DAYS]),
  };
}

/** The settings as a manager's policy wants them; what only the send API knows stays as it was. */
export function settingsWith(settings: PracticeSettings, policy: Policy): PracticeSettings {
  const { bookingLink: _, ...rest } = settings;
  const { bookingLink, phone } = policy.practice;
  return {
    ...rest,
    ...(bookingLink && { bookingLink }),
    ...pick(policy.practice, WHO),
    // Nobody need have said one here; the approval page asks for it.
    phone: phone || settings.phone,
    ...pick(policy, GATE),
  };
}
