import type { Sentence } from '#lib/core/flag.ts';
import type { ForwardView } from '#lib/messages/work-views.ts';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { useWords } from '../words.tsx';

export interface ForwardedProps {
  items: ForwardView[];
  /** The patient whose follow-up is being started or put off. */
  busy: string | null;
  /** The one started last, by name. */
  started: string | null;
  /** Why one could not be started. */
  refused: Sentence[];
  onStart: (patientKey: string) => void;
  onLater: (patientKey: string) => void;
}

/** Whom the practice's rules put forward: one click starts what fits them, another leaves them alone for a while. */
export function Forwarded({ items, busy, started, refused, onStart, onLater }: ForwardedProps) {
  const { it, t } = useWords();
  if (items.length === 0 && started === null) return null;
  return (
    <section aria-label={t('worklist_forward_title')} className="flex flex-col gap-1.5">
      <h2 className="text-xs font-semibold text-ink-3">{t('worklist_forward_title')}</h2>
      {refused.length > 0 && (
        <Notice look="warn" live>
          {refused.map((reason) => it(reason)).join(' ')}
        </Notice>
      )}
      {started !== null && refused.length === 0 && (
        <Notice look="good" live>
          {t('worklist_forward_started', started)}
        </Notice>
      )}
      {items.length > 0 && (
        <ul className="divide-y divide-line overflow-hidden rounded-2xl border border-line bg-surface">
          {items.map((item) => (
            <li key={item.patientKey} className="flex flex-col gap-2 px-3 py-2.5">
              <div className="min-w-0">
                <bdi className="text-sm font-semibold">{item.name}</bdi>
                <p className="text-xs text-ink-2">
                  {item.sequenceName} · {it(item.reason)}
                </p>
                {item.why !== 'rule' && (
                  <p className="text-xs font-medium text-warn-text">{t(`worklist_forward_${item.why}`)}</p>
                )}
              </div>
              <div className="flex gap-2">
                <Button
                  size="sm"
                  look="primary"
                  busy={busy === item.patientKey}
                  onPress={() => onStart(item.patientKey)}
                  aria-label={t('worklist_forward_start_name', item.sequenceName, item.name)}
                >
                  {t('worklist_forward_start')}
                </Button>
                <Button
                  size="sm"
                  look="quiet"
                  disabled={busy === item.patientKey}
                  onPress={() => onLater(item.patientKey)}
                  aria-label={t('worklist_forward_later_name', item.name)}
                >
                  {t('worklist_forward_later')}
                </Button>
              </div>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
