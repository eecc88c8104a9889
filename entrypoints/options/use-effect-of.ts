import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { EffectState } from '#components/options/EffectPreview.tsx';
import { checkPolicy } from '#components/options/policy-check.ts';
import type { Policy } from '#lib/core/policy.ts';
import { send } from '#lib/messages/send.ts';

const PAUSE_MS = 300;

/** What a draft would change, counted once nothing was typed for a moment; a draft that can't be saved asks nothing. */
export function useEffectOf(draft: Policy | null): EffectState {
  const [asked, setAsked] = useState<Policy | null>(null);
  useEffect(() => {
    const timer = setTimeout(() => {
      const checked = draft && checkPolicy(draft);
      setAsked(checked && 'policy' in checked ? checked.policy : null);
    }, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [draft]);
  const effect = useQuery({
    queryKey: ['effect', asked],
    queryFn: () => send('policy.effect', asked as Policy),
    enabled: asked !== null,
    placeholderData: keepPreviousData,
    staleTime: 30_000,
  });
  const current = draft !== null && JSON.stringify(draft) === JSON.stringify(asked);
  return { effect: effect.data ?? null, counting: !current || effect.isPlaceholderData || effect.isPending };
}
