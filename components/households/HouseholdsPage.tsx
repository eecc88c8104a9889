import { type ReactNode, useId } from 'react';
import type { Sentence } from '#lib/core/flag.ts';
import type { HomePage, HomeStanding, HomeView } from '#lib/messages/manager-views.ts';
import { trusted } from '../trusted.ts';
import { Button } from '../ui/Button.tsx';
import { Logo } from '../ui/Logo.tsx';
import { Empty, Notice, Skeleton } from '../ui/Notice.tsx';
import { PageLinks } from '../ui/PageLinks.tsx';
import { useWords } from '../words.tsx';
import { HomeMembers, homeWords } from './HomeMembers.tsx';

export const standings: HomeStanding[] = ['proposed', 'linked', 'confirmed', 'rejected'];

interface Props {
  standing: HomeStanding;
  /** null until the first answer. */
  page: HomePage | null;
  busy: boolean;
  problem: Sentence | null;
  onStanding: (standing: HomeStanding) => void;
  onDecide: (id: string, verdict: 'confirmed' | 'rejected' | null) => void;
  onOpen: (patientKey: string) => void;
  onMore: () => void;
  /** The open card, in its frame. */
  card: ReactNode;
}

/** Who belongs together, in the words of whoever has to say so. */
export function HouseholdsPage({ standing, page, busy, problem, onStanding, onDecide, onOpen, onMore, card }: Props) {
  const { it, t } = useWords();
  const heading = useId();
  const number = (value: number) => it({ id: 'popup_number', params: [value] });
  return (
    <main className="mx-auto flex max-w-6xl flex-col gap-4 px-4 py-5 md:px-8 md:py-8" aria-labelledby={heading}>
      <PageLinks at="households" />
      <header className="flex flex-wrap items-center gap-3">
        <Logo size={26} />
        <h1 id={heading} className="text-xl font-semibold tracking-tight">
          {t('homes_title')}
        </h1>
      </header>
      <p className="max-w-[80ch] text-sm text-pretty text-ink-2">{t('homes_lead')}</p>
      <nav aria-label={t('homes_title')} className="flex flex-wrap gap-1 border-b border-line pb-2">
        {standings.map((one) => (
          <button
            key={one}
            type="button"
            aria-current={one === standing ? 'page' : undefined}
            onClick={trusted(() => onStanding(one))}
            className="rounded-lg px-2.5 py-1.5 text-sm text-ink-2 hover:bg-sunken aria-[current]:bg-brand-soft aria-[current]:font-medium aria-[current]:text-brand-text"
          >
            {t(`homes_tab_${one}`)} {page && <span className="tabular-nums">{number(page.counts[one] ?? 0)}</span>}
          </button>
        ))}
      </nav>
      {problem && (
        <Notice look="problem" live>
          {it(problem)}
        </Notice>
      )}
      <div className="flex items-start gap-4">
        <div className="min-w-0 flex-1">
          {!page && <Skeleton label={t('card_loading')} lines={5} />}
          {page && page.homes.length === 0 && (
            <Empty icon="person" title={t(`homes_none_${standing}`)}>
              {t('homes_none_text')}
            </Empty>
          )}
          <ul className="grid gap-3 md:grid-cols-2">
            {page?.homes.map((home) => (
              <Home key={home.id} home={home} busy={busy} onDecide={onDecide} onOpen={onOpen} />
            ))}
          </ul>
          {page && page.homes.length < page.total && (
            <div className="mt-4">
              <Button onPress={onMore}>{t('homes_more')}</Button>
            </div>
          )}
        </div>
        {card}
      </div>
    </main>
  );
}

function Home({ home, busy, onDecide, onOpen }: { home: HomeView } & Pick<Props, 'busy' | 'onDecide' | 'onOpen'>) {
  const words = useWords();
  const { t } = words;
  return (
    <li className="flex flex-col gap-2.5 rounded-2xl border border-line bg-surface p-4">
      <p className="text-xs text-ink-2">{homeWords(home, words)}</p>
      <HomeMembers home={home} onOpen={onOpen} />
      {home.contact && home.standing !== 'rejected' && (
        <p className="text-xs text-ink-2">{t('homes_contact', home.contact.name)}</p>
      )}
      <div className="mt-auto flex gap-2">
        {home.standing === 'proposed' && (
          <Button size="sm" busy={busy} onPress={() => onDecide(home.id, 'confirmed')}>
            {t('card_home_confirm')}
          </Button>
        )}
        {(home.standing === 'proposed' || home.standing === 'linked') && (
          <Button size="sm" look="quiet" busy={busy} onPress={() => onDecide(home.id, 'rejected')}>
            {t('card_home_reject')}
          </Button>
        )}
        {home.decided && (
          <Button size="sm" look="quiet" busy={busy} onPress={() => onDecide(home.id, null)}>
            {t('card_home_take_back')}
          </Button>
        )}
      </div>
    </li>
  );
}
