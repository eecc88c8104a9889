import type { ProposalView, RepairOffer, RepairView } from '#lib/messages/teach-views.ts';
import type { Summary } from '#lib/messages/views.ts';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { useWords } from '../words.tsx';
import { Proposal, type ProposalAnswers } from './Proposal.tsx';
import { Repair } from './Repair.tsx';

export interface PageScreensView {
  /** undefined = nobody asked; null = still looking. */
  proposals: ProposalView[] | null | undefined;
  repair: RepairView | null;
  busy: boolean;
  kept: boolean;
  propose: () => void;
  answered: (proposal: ProposalView, answers: ProposalAnswers) => void;
  keep: (proposal: ProposalView, answers: ProposalAnswers) => void;
  repairIt: (offer: RepairOffer) => void;
  close: () => void;
}

interface Props {
  tab: Summary['tab'];
  screens: PageScreensView;
  /** `screen` = go on with this known one. */
  onTeach: (screen: string | null) => void;
}

/** What can be done about a page that isn't read, or isn't read right any more. */
export function PageScreens({ tab, screens, onTeach }: Props) {
  const { t } = useWords();
  const { proposals, repair } = screens;
  if (!tab.granted) return null;
  if (proposals !== undefined)
    return (
      <Proposal
        proposals={proposals}
        busy={screens.busy}
        onAnswers={screens.answered}
        onKeep={screens.keep}
        onTeach={() => onTeach(null)}
        onClose={screens.close}
      />
    );
  if (repair && repair.screens.length > 0)
    return (
      <Repair
        repair={repair}
        busy={screens.busy}
        onRepair={screens.repairIt}
        onTeach={onTeach}
        onPropose={screens.propose}
      />
    );
  if (tab.frames.some((frame) => frame.health.state !== 'not_recognised')) {
    if (!screens.kept) return null;
    return (
      <Notice look="good" live>
        {t('propose_kept')}
      </Notice>
    );
  }
  return (
    <div className="flex flex-col gap-2 rounded-xl border border-line px-3 py-2.5">
      <p className="text-sm text-ink-2">{t('propose_unknown')}</p>
      <div className="flex flex-wrap gap-2">
        <Button size="sm" look="primary" onPress={screens.propose}>
          {t('propose_read')}
        </Button>
        <Button size="sm" onPress={() => onTeach(null)}>
          {t('propose_teach')}
        </Button>
      </div>
    </div>
  );
}
