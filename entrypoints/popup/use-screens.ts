import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ProposalAnswers } from '#components/popup/Proposal.tsx';
import { send } from '#lib/messages/send.ts';
import type { ProposalView, RepairOffer } from '#lib/messages/teach-views.ts';
import type { Summary } from '#lib/messages/views.ts';
import { confirm } from '#lib/reader/detect/confirm.ts';
import type { Answers, Proposal } from '#lib/reader/detect/proposal.ts';

/** The adapter a proposal becomes with these answers; null while it can't be one. */
function agreed({ proposal }: ProposalView, answers: ProposalAnswers) {
  const made = confirm(proposal as Proposal, { ...(answers as Answers), read_as: 'yes' });
  return made.ok ? made.adapter : null;
}

/** A screen of this tab that was known and isn't read for certain now. */
const changed = (frame: Summary['tab']['frames'][number]): boolean =>
  frame.health.state === 'unsure' ||
  (frame.health.state === 'not_recognised' && frame.health.reasons.some((it) => it.code.startsWith('proof_missing:')));

/** "Read this page", and what became of screens that changed. */
export function useScreens(tabId: number | null, summary: Summary | null, again: () => Promise<void>) {
  const [preview, setPreview] = useState<{ of: ProposalView; now: ProposalView['preview'] } | null>(null);
  const asked = useMutation({ mutationFn: (id: number) => send('screens.propose', { tabId: id }) });
  const moved = useQuery({
    queryKey: ['moved', tabId],
    queryFn: () => send('screens.moved', { tabId: tabId ?? 0 }),
    enabled: tabId !== null && summary?.tab.frames.some(changed) === true,
    staleTime: 5_000,
  });
  const looked = useMutation({
    mutationFn: async ({ proposal, answers }: { proposal: ProposalView; answers: ProposalAnswers }) => {
      const adapter = agreed(proposal, answers);
      if (tabId === null || !adapter) return;
      const { preview: now } = await send('screens.preview', { tabId, frameId: proposal.frameId, adapter });
      if (now) setPreview({ of: proposal, now });
    },
  });
  const kept = useMutation({
    mutationFn: async ({ proposal, answers }: { proposal: ProposalView; answers: ProposalAnswers }) => {
      const adapter = agreed(proposal, answers);
      // Read anew after it changed: the new way takes the old one's place.
      const [old] = moved.data?.screens ?? [];
      const known = old ? await send('screens.get', { id: `${old.adapterId}/${old.screen}` }).catch(() => null) : null;
      const own = known !== null && known.made !== 'shipped' && known.made !== 'repaired';
      const replaces = old && own ? `${old.adapterId}/${old.screen}` : null;
      if (adapter) await send('screens.keep', { adapter, made: 'detected', replaces });
      return adapter !== null;
    },
    onSuccess: async () => {
      asked.reset();
      await again();
    },
  });
  const repaired = useMutation({
    mutationFn: async ({ adapter, adapterId, screen }: RepairOffer) => {
      const id = `${adapterId}/${screen}`;
      const { made } = await send('screens.get', { id });
      const ships = made === 'shipped' || made === 'repaired';
      await send('screens.keep', {
        adapter,
        made: ships ? 'repaired' : made === 'detected' ? made : 'taught',
        replaces: id,
      });
    },
    onSuccess: again,
  });
  const found = asked.data?.proposals.map((it) =>
    preview !== null && preview.of.proposal === it.proposal ? { ...it, preview: preview.now } : it,
  );
  return {
    /** undefined = nobody asked; null = still looking. */
    proposals: asked.isPending ? null : found,
    repair: moved.data && summary?.tab.frames.some(changed) ? moved.data : null,
    busy: kept.isPending || repaired.isPending,
    kept: kept.data === true,
    error: asked.error ?? kept.error ?? repaired.error ?? moved.error,
    propose: () => tabId !== null && asked.mutate(tabId),
    answered: (proposal: ProposalView, answers: ProposalAnswers) => looked.mutate({ proposal, answers }),
    keep: (proposal: ProposalView, answers: ProposalAnswers) => kept.mutate({ proposal, answers }),
    repairIt: (offer: RepairOffer) => repaired.mutate(offer),
    close: () => asked.reset(),
  };
}
