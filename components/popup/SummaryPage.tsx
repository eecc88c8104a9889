import type { ReactNode } from 'react';
import type { Sentence } from '#lib/core/flag.ts';
import type { ScreenQuestion, Summary } from '#lib/messages/views.ts';
import { trusted } from '../trusted.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { Logo } from '../ui/Logo.tsx';
import { Notice } from '../ui/Notice.tsx';
import { useWords } from '../words.tsx';
import { Desk } from './Desk.tsx';
import { Leakage } from './Leakage.tsx';
import { Progress } from './Progress.tsx';
import { TabHealth } from './TabHealth.tsx';
import { Week } from './Week.tsx';

interface Props {
  summary: Summary;
  problem: Sentence | null;
  syncing: boolean;
  onGrant: (origin: string) => void;
  onAnswer: (question: ScreenQuestion, right: boolean | null) => void;
  onSync: () => void;
  onTasks: () => void;
  onSetup: () => void;
  onConnect: () => void;
  onUntouchedDays?: (days: number) => void;
  /** What can be done about the page in front: it stands right under how well it is read. */
  screens?: ReactNode;
}

/** The manager's view: this tab, what leaks, what came back, what is to do. */
export function SummaryPage({
  summary,
  problem,
  syncing,
  onGrant,
  onAnswer,
  onSync,
  onTasks,
  onSetup,
  onConnect,
  onUntouchedDays = () => {},
  screens,
}: Props) {
  const { it, t } = useWords();
  const { setup, sync, tasks } = summary;
  const trouble = setup.deviceProblem ?? sync.problem;
  return (
    <main className="mx-auto flex w-full max-w-120 flex-col gap-4 bg-surface p-4">
      <header className="flex items-center gap-2">
        <Logo size={24} />
        <h1 className="text-base font-semibold">{t('app_name')}</h1>
        <button
          type="button"
          aria-label={t('popup_settings')}
          title={t('popup_settings')}
          onClick={trusted(onSetup)}
          className="ms-auto grid size-8 place-items-center rounded-lg text-ink-2 hover:bg-sunken hover:text-ink"
        >
          <Icon name="settings" />
        </button>
      </header>
      {problem && (
        <Notice look="problem" live>
          {it(problem)}
        </Notice>
      )}
      {trouble && (
        <Notice look="warn">
          <p>{it(trouble)}</p>
          <Button size="sm" className="mt-2" busy={syncing} onPress={setup.deviceProblem ? onConnect : onSync}>
            {setup.deviceProblem ? t('popup_reconnect') : t('card_retry')}
          </Button>
        </Notice>
      )}
      <TabHealth tab={summary.tab} onGrant={onGrant} onAnswer={onAnswer} />
      {screens}
      <Leakage leakage={summary.leakage} />
      {summary.week && <Week week={summary.week} onUntouchedDays={onUntouchedDays} />}
      <Progress optOutRate={summary.week?.optOutRate ?? null} month={summary.month} followUps={summary.followUps} />
      {!setup.paired && !setup.deviceProblem && (
        <Notice
          action={
            <Button size="sm" onPress={onConnect}>
              {t('card_connect')}
            </Button>
          }
        >
          {t('popup_unpaired')}
        </Notice>
      )}
      {summary.reviewDue && (
        <Notice
          action={
            <Button size="sm" onPress={() => open('options.html#review', '_blank')}>
              {t('popup_review_look')}
            </Button>
          }
        >
          {t('popup_review_due')}
        </Notice>
      )}
      <button
        type="button"
        onClick={trusted(onTasks)}
        className="flex items-center gap-2.5 rounded-xl border border-line px-3 py-2.5 text-start hover:bg-sunken"
      >
        <Icon name="list" className="text-ink-2" />
        <span className="flex-1 text-sm font-medium">
          {tasks.due + tasks.overdue === 0 ? t('popup_no_tasks') : t('popup_tasks', tasks.due)}
        </span>
        {tasks.overdue > 0 && (
          <span className="rounded-full bg-tone-missed px-2 py-0.5 text-xs font-medium text-tone-missed-ink">
            {t('popup_tasks_overdue', tasks.overdue)}
          </span>
        )}
        <Icon name="chevron" className="text-ink-3" />
      </button>
      {summary.week && <Desk week={summary.week} />}
      {setup.paired && (
        <p className="flex items-center justify-between gap-3 text-2xs text-ink-3">
          {sync.lastPullAt ? <SyncedAt at={sync.lastPullAt} /> : t('popup_never_synced')}
          {sync.pending > 0 && <span>{t('popup_pending', sync.pending)}</span>}
        </p>
      )}
    </main>
  );
}

function SyncedAt({ at }: { at: string }) {
  const { t, when } = useWords();
  return <span>{t('popup_synced', when(at))}</span>;
}
