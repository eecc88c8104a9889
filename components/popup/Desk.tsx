import type { WeekView } from '#lib/messages/manager-views.ts';
import { nameOfId } from '../card/provenance.ts';
import { Icon, type IconName } from '../ui/Icon.tsx';
import { Fold } from '../ui/Section.tsx';
import { useWords } from '../words.tsx';

type Screen = WeekView['screens'][number];

const look: Partial<Record<Screen['state'], { icon: IconName; ink: string }>> = {
  reading: { icon: 'check', ink: 'text-brand-text' },
  unsure: { icon: 'warn', ink: 'text-warn-text' },
};

/** Whose tasks are open, and how each screen of this workstation was last read. */
export function Desk({ week }: { week: WeekView }) {
  const { it, t, when } = useWords();
  const number = (value: number) => it({ id: 'popup_number', params: [value] });
  const unsure = week.screens.filter((screen) => screen.state !== 'reading').length;
  return (
    <div className="flex flex-col gap-1">
      {week.owners.length > 0 && (
        <Fold title={t('popup_owners')} note={number(week.owners.reduce((sum, it) => sum + it.count, 0))}>
          <ul className="flex flex-col gap-1 text-xs">
            {week.owners.map(({ owner, count, overdue }) => (
              <li key={owner ?? ''} className="flex justify-between gap-2">
                <span className="text-ink-2">{owner ?? t('popup_nobody')}</span>
                <span className="tabular-nums">
                  {overdue > 0 && <span className="me-2 text-danger">{t('popup_tasks_overdue', overdue)}</span>}
                  {number(count)}
                </span>
              </li>
            ))}
          </ul>
        </Fold>
      )}
      {week.screens.length > 0 && (
        <Fold title={t('popup_screens')} note={unsure > 0 ? t('popup_screens_unsure', unsure) : undefined}>
          <ul className="flex flex-col gap-1 text-xs">
            {week.screens.map((screen) => {
              const { icon, ink } = look[screen.state] ?? { icon: 'question' as const, ink: 'text-ink-3' };
              return (
                <li key={`${screen.adapter}/${screen.screen}`} className="flex items-center gap-1.5">
                  <Icon name={icon} size={13} className={ink} />
                  <span className="min-w-0 flex-1 truncate text-ink-2">
                    {nameOfId(screen.screen)} · {nameOfId(screen.adapter)}
                  </span>
                  <span className="text-ink-3">{when(screen.at)}</span>
                </li>
              );
            })}
          </ul>
        </Fold>
      )}
    </div>
  );
}
