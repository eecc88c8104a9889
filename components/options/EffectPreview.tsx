import type { PolicyEffect } from '#lib/messages/manager-views.ts';
import { flagLook, Pill } from '../ui/Pill.tsx';
import { useWords } from '../words.tsx';

export interface EffectState {
  effect: PolicyEffect | null;
  /** Still being counted for what is typed now. */
  counting: boolean;
}

/** What saving would do: flags that come and flags that go, by kind, over everybody known. */
export function EffectPreview({ effect, counting }: EffectState) {
  const { it, t } = useWords();
  const changed = effect?.kinds.filter((kind) => kind.added > 0 || kind.removed > 0) ?? [];
  const number = (value: number) => it({ id: 'popup_number', params: [value] });
  const sum = (of: 'added' | 'removed') => number(changed.reduce((all, kind) => all + kind[of], 0));
  const told =
    effect === null || counting
      ? t('options_effect_counting')
      : changed.length === 0
        ? t('options_effect_none', number(effect.patients))
        : t('options_effect', sum('added'), sum('removed'), number(effect.patients));
  return (
    <div className="flex flex-col gap-2 rounded-xl border border-brand/30 bg-brand-soft px-3 py-2.5" data-effect>
      <p role="status" className="text-sm font-medium">
        {told}
      </p>
      {changed.length > 0 && (
        <ul className={`flex flex-col gap-1.5 transition-opacity ${counting ? 'opacity-50' : ''}`}>
          {changed.map(({ kind, before, added, removed }) => {
            const look = flagLook[kind] ?? { tone: 'held' as const, icon: 'question' as const };
            return (
              <li key={kind} className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm">
                <Pill tone={look.tone} icon={look.icon}>
                  {t(`flag_${kind}`)}
                </Pill>
                <span className="tabular-nums">
                  {t('options_effect_line', number(before), number(before + added - removed))}
                </span>
                <span className="text-xs text-ink-2 tabular-nums">
                  {t('options_effect_moves', number(added), number(removed))}
                </span>
              </li>
            );
          })}
        </ul>
      )}
    </div>
  );
}
