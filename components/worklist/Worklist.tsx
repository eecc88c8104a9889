import type { ReactNode } from 'react';
import type { Sentence } from '#lib/core/flag.ts';
import { trusted } from '../trusted.ts';
import { Logo } from '../ui/Logo.tsx';
import { Notice } from '../ui/Notice.tsx';
import { useWords } from '../words.tsx';

const tabs = ['tasks', 'out', 'openings'] as const;
export type Tab = (typeof tabs)[number];

interface Props {
  tab: Tab;
  counts: Record<Tab, number>;
  /** How many messages did not arrive lately: one figure, however many. */
  failed: number;
  /** Where the tasks come from: all desks, this browser alone, or this browser while the send API is out of reach. */
  source: 'server' | 'local' | 'offline';
  sourceProblem: Sentence | null;
  problem: Sentence | null;
  onTab: (tab: Tab) => void;
  children: ReactNode;
}

/** The frame of the side panel: its parts, and what holds for all of them. */
export function Worklist({ tab, counts, failed, source, sourceProblem, problem, onTab, children }: Props) {
  const { it, t } = useWords();
  // Tasks and messages come from one service: what it says of itself is said once.
  const said = source === 'offline' && problem?.id === sourceProblem?.id;
  return (
    <main className="mx-auto flex min-h-dvh max-w-2xl flex-col gap-4 p-4">
      <header className="flex flex-col gap-3">
        <div className="flex items-center gap-2.5">
          <Logo size={24} />
          <h1 className="text-lg font-semibold">{t('worklist_title')}</h1>
        </div>
        <nav aria-label={t('worklist_title')} className="flex flex-wrap gap-1 rounded-xl bg-sunken p-1">
          {tabs.map((one) => (
            <button
              key={one}
              type="button"
              aria-current={tab === one ? 'page' : undefined}
              onClick={trusted(() => onTab(one))}
              className={`flex min-h-8 flex-1 items-center justify-center gap-1.5 rounded-lg px-2 text-sm ${tab === one ? 'bg-surface font-semibold shadow-[0_1px_2px_rgb(0_0_0/0.08)]' : 'text-ink-2 hover:text-ink'}`}
            >
              <span className="whitespace-nowrap">{t(`worklist_tab_${one}`)}</span>
              <span className="text-xs text-ink-3 tabular-nums">{counts[one]}</span>
              {one === 'out' && failed > 0 && (
                <span className="rounded-full bg-tone-missed px-1.5 text-2xs font-medium text-tone-missed-ink">
                  <span aria-hidden="true">{failed}</span>
                  <span className="sr-only">{t('worklist_failed', failed)}</span>
                </span>
              )}
            </button>
          ))}
        </nav>
      </header>
      {problem && !said && (
        <Notice look="problem" live>
          {it(problem)}
        </Notice>
      )}
      {source === 'offline' && (
        <Notice look="warn" live>
          {sourceProblem ? `${it(sourceProblem)} ` : ''}
          {t('worklist_offline')}
        </Notice>
      )}
      {children}
    </main>
  );
}
