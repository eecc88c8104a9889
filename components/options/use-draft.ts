import { useState } from 'react';
import type { Policy } from '#lib/core/policy.ts';
import { useWords } from '../words.tsx';
import { checkPolicy, type PolicyErrors } from './policy-check.ts';

/**
 * A policy being edited: what is typed, whether it differs from what is saved, and what is wrong with it. Only the edits
 * are kept, so that two forms over one policy never save each other's old values.
 */
export function useDraft(saved: Policy, onSave: (policy: Policy) => void) {
  const [edits, setEdits] = useState<Partial<Policy>>({});
  const [errors, setErrors] = useState<PolicyErrors>({});
  const { t } = useWords();
  const draft: Policy = { ...saved, ...edits };
  return {
    draft,
    error: (path: string) => (errors[path] ? t(errors[path]) : null),
    edit: (part: Partial<Policy>) => {
      setEdits({ ...edits, ...part });
      setErrors({});
    },
    /** For the row that saves it. */
    row: {
      dirty: JSON.stringify(draft) !== JSON.stringify(saved),
      wrong: Object.keys(errors).length > 0,
      onDiscard: () => {
        setEdits({});
        setErrors({});
      },
      onSave: () => {
        const checked = checkPolicy(draft);
        if ('errors' in checked) return setErrors(checked.errors);
        setErrors({});
        onSave(checked.policy);
      },
    },
  };
}
