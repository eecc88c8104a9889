import { useState } from 'react';
import type { Policy } from '#lib/core/policy.ts';
import { checkPolicy, type PolicyErrors } from './policy-check.ts';

/**
 * A policy being edited: what is typed, whether it differs from what is saved, and what is wrong with it. Only the edits
 * are kept, so that two forms over one policy never save each other's old values.
 */
export function useDraft(saved: Policy, onSave: (policy: Policy) => void) {
  const [edits, setEdits] = useState<Partial<Policy>>({});
  const [errors, setErrors] = useState<PolicyErrors>({});
  const draft: Policy = { ...saved, ...edits };
  return {
    draft,
    errors,
    dirty: JSON.stringify(draft) !== JSON.stringify(saved),
    edit: (part: Partial<Policy>) => {
      setEdits({ ...edits, ...part });
      setErrors({});
    },
    discard: () => {
      setEdits({});
      setErrors({});
    },
    save: () => {
      const checked = checkPolicy(draft);
      if ('errors' in checked) return setErrors(checked.errors);
      setErrors({});
      onSave(checked.policy);
    },
  };
}
