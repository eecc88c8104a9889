import { type Policy, policy } from '#lib/core/policy.ts';

/** Sentence ids of what is wrong, by dotted path of the policy. */
export type PolicyErrors = Record<string, string>;

/** Rules between fields that the schema alone cannot say. */
function betweenFields(draft: Policy): PolicyErrors {
  const errors: PolicyErrors = {};
  if (draft.valuePerVisit.low > draft.valuePerVisit.high) errors['valuePerVisit.high'] = 'options_error_range';
  if (draft.lapsedAfterMonths >= draft.goneAfterMonths) errors.goneAfterMonths = 'options_error_gone';
  if (draft.quietHours.from >= draft.quietHours.to) errors['quietHours.to'] = 'options_error_hours';
  if (draft.capPerDay > draft.capPerWeek) errors.capPerWeek = 'options_error_caps';
  // No send API takes more than these (lib/contract/practice.ts).
  if (draft.capPerDay > 10) errors.capPerDay = 'options_error_number';
  if (draft.capPerWeek > 20) errors.capPerWeek = 'options_error_number';
  if (draft.freshnessDays > 60) errors.freshnessDays = 'options_error_number';
  if (draft.channelOrder.length === 0) errors.channelOrder = 'options_error_channels';
  if (draft.offer && draft.offer.terms.trim().length < 8) errors['offer.terms'] = 'options_error_offer';
  if (draft.offer?.endsOn === '') errors['offer.endsOn'] = 'options_error_offer_end';
  draft.recareTypes.forEach((recare, index) => {
    const name = recare.type.trim().toLowerCase();
    if (name === '') errors[`recareTypes.${index}.type`] = 'options_error_type';
    else if (draft.recareTypes.findIndex((other) => other.type.trim().toLowerCase() === name) !== index) {
      errors[`recareTypes.${index}.type`] = 'options_error_type_twice';
    }
  });
  return errors;
}

/** The draft as a policy to save, or what keeps it from being saved. Nothing half done: one error saves nothing. */
export function checkPolicy(draft: Policy): { policy: Policy } | { errors: PolicyErrors } {
  const parsed = policy.safeParse(draft);
  const errors = betweenFields(draft);
  if (!parsed.success) {
    for (const issue of parsed.error.issues) errors[issue.path.join('.')] ??= 'options_error_number';
  }
  return parsed.success && Object.keys(errors).length === 0 ? { policy: parsed.data } : { errors };
}
