import type { Summary } from '#lib/messages/views.ts';
import { Section } from '../ui/Section.tsx';
import { useWords } from '../words.tsx';

/** What came of the follow-ups this month, in the order it happens. */
export function Progress({
  month,
  followUps,
  optOutRate = null,
}: {
  month: Summary['month'];
  followUps: Summary['followUps'];
  /** Of those who got a message; null = nobody did. */
  optOutRate?: number | null;
}) {
  const { it, percent, t } = useWords();
  const figures = [
    ['popup_sent', month.sent],
    ['popup_delivered', month.delivered],
    ['popup_replied', month.replied],
    ['popup_booked', month.booked],
  ] as const;
  const notes = [
    followUps.held > 0 && t('popup_held', followUps.held),
    followUps.waiting > 0 && t('popup_waiting', followUps.waiting),
    followUps.failed > 0 && t('popup_failed', followUps.failed),
    month.optedOut > 0 && t('popup_opted_out', month.optedOut),
    optOutRate !== null && month.optedOut > 0 && t('popup_opt_out_rate', percent(optOutRate)),
  ].filter((note): note is string => Boolean(note));
  return (
    <Section
      title={t('popup_month')}
      aside={<span className="text-xs text-ink-2">{t('popup_running', followUps.active)}</span>}
    >
      <dl className="grid grid-cols-4 overflow-hidden rounded-xl border border-line">
        {figures.map(([id, value], index) => (
          <div
            key={id}
            className={`flex flex-col-reverse px-2.5 py-2 ${index === 0 ? '' : 'border-s border-line'} ${id === 'popup_booked' ? 'bg-brand-soft' : ''}`}
          >
            <dt className="text-2xs text-ink-2">{t(id)}</dt>
            <dd className={`text-lg font-semibold tabular-nums ${id === 'popup_booked' ? 'text-brand-text' : ''}`}>
              {it({ id: 'popup_number', params: [value] })}
            </dd>
          </div>
        ))}
      </dl>
      {notes.length > 0 && <p className="text-xs text-ink-2">{notes.join(' · ')}</p>}
    </Section>
  );
}
