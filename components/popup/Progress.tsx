import type { ReactNode } from 'react';
import type { FollowUpWhat } from '#lib/messages/manager-views.ts';
import type { Summary } from '#lib/messages/views.ts';
import { patientsHref } from '../patients/query-hash.ts';
import { Section } from '../ui/Section.tsx';
import { useWords } from '../words.tsx';
import { Figure } from './Figure.tsx';

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
  const number = (value: number) => it({ id: 'popup_number', params: [value] });
  const figures = [
    ['popup_sent', month.sent, 'sent'],
    ['popup_delivered', month.delivered, 'delivered'],
    ['popup_replied', month.replied, 'replied'],
    ['popup_booked', month.booked, 'booked'],
  ] as const;
  const notes = (
    [
      ['popup_held', followUps.held, 'held'],
      ['popup_waiting', followUps.waiting, 'waiting'],
      ['popup_failed', followUps.failed, 'failed'],
      ['popup_opted_out', month.optedOut, 'opted_out'],
    ] as const
  ).filter(([, count]) => count > 0);
  return (
    <Section
      title={t('popup_month')}
      aside={
        <span className="text-xs text-ink-2">
          <People what="active">{t('popup_running', followUps.active)}</People>
        </span>
      }
    >
      {/* Where the reader's letters are large, two by two: a word is not broken to fit. */}
      <div className="@container">
        <dl className="grid grid-cols-2 overflow-hidden rounded-xl border border-line @xs:grid-cols-4">
          {figures.map(([id, value, what], index) => (
            <Figure
              key={id}
              label={t(id)}
              value={number(value)}
              href={patientsHref({ followUp: what })}
              line={index > 0}
              good={what === 'booked'}
            />
          ))}
        </dl>
      </div>
      {notes.length > 0 && (
        <p className="flex flex-wrap gap-x-3 gap-y-1 text-xs text-ink-2">
          {notes.map(([id, count, what]) => (
            <People key={id} what={what}>
              {t(id, count)}
            </People>
          ))}
          {optOutRate !== null && month.optedOut > 0 && <span>{t('popup_opt_out_rate', percent(optOutRate))}</span>}
        </p>
      )}
    </Section>
  );
}

function People({ what, children }: { what: FollowUpWhat; children: ReactNode }) {
  return (
    <a
      href={patientsHref({ followUp: what })}
      target="_blank"
      rel="noreferrer"
      className="underline decoration-line-strong underline-offset-3 hover:text-ink"
    >
      {children}
    </a>
  );
}
