import { useState } from 'react';
import type { Sentence } from '#lib/core/flag.ts';
import type { OutgoingView } from '#lib/messages/work-views.ts';
import { Button } from '../ui/Button.tsx';
import { TextField } from '../ui/Field.tsx';
import { Empty, Notice } from '../ui/Notice.tsx';
import { Fold } from '../ui/Section.tsx';
import { useWords } from '../words.tsx';

interface Props {
  items: OutgoingView[];
  failed: OutgoingView[];
  /** All that failed, however many are listed. */
  failedCount: number;
  problem: Sentence | null;
  /** The follow-up that is being stopped. */
  busy: string | null;
  onStop: (id: string) => void;
}

/** What goes out in the coming days, day by day, each with a way to stop it; what did not arrive is one line. */
export function Outgoing({ items, failed, failedCount, problem, busy, onStop }: Props) {
  const { it, t, when, has } = useWords();
  const [search, setSearch] = useState('');
  const words = search.trim().toLocaleLowerCase();
  const why = (item: OutgoingView) => {
    if (!item.reason) return '';
    return has(item.reason.id) ? it(item.reason) : t('worklist_failed_code', item.code ?? '');
  };
  const fits = (item: OutgoingView) =>
    `${item.name} ${item.sequenceName} ${item.by} ${why(item)} ${item.code ?? ''}`.toLocaleLowerCase().includes(words);
  const shown = items.filter(fits);
  const lost = failed.filter(fits);
  const days = Map.groupBy(shown, (item) => when(item.at, 'day'));
  return (
    <div className="flex flex-col gap-4">
      {problem && <Notice look="warn">{it(problem)}</Notice>}
      {(items.length > 5 || failedCount > 0) && (
        <TextField
          label={t('worklist_search')}
          type="search"
          value={search}
          onChange={(event) => setSearch(event.target.value)}
        />
      )}
      {failedCount > 0 && (
        <div className="rounded-xl border border-warn-line bg-warn-soft px-3 py-2">
          <Fold title={t('worklist_failed', failedCount)} open={words !== '' && lost.length > 0}>
            <ul className="flex flex-col divide-y divide-line">
              {lost.map((item) => (
                <li key={`${item.id}${item.at}`} className="py-2 text-sm">
                  <span className="flex items-baseline justify-between gap-2">
                    <bdi className="font-medium">{item.name}</bdi>
                    <span className="text-xs text-ink-3">{when(item.at, 'day')}</span>
                  </span>
                  <span className="block text-xs text-ink-2">
                    {item.channel ? `${t(`card_channel_${item.channel}`)} · ` : ''}
                    {why(item) || t(`card_message_${item.state}`)}
                  </span>
                </li>
              ))}
            </ul>
          </Fold>
        </div>
      )}
      {shown.length === 0 && (
        <Empty icon="mail" title={t(words ? 'worklist_out_none' : 'worklist_out_empty')}>
          {!words && t('worklist_out_empty_text')}
        </Empty>
      )}
      {[...days].map(([day, own]) => (
        <section key={day} aria-label={day}>
          <h2 className="mb-1.5 text-xs font-semibold text-ink-3">{day}</h2>
          <ul className="divide-y divide-line overflow-hidden rounded-2xl border border-line bg-surface">
            {own.map((item) => (
              <li key={`${item.id}${item.at}`} className="flex items-start gap-2 px-3 py-2.5">
                <div className="min-w-0 flex-1">
                  <bdi className="text-sm font-semibold">{item.name}</bdi>
                  <p className="text-xs text-ink-2">
                    {when(item.at, 'time')} · {item.channel ? `${t(`card_channel_${item.channel}`)} · ` : ''}
                    {item.sequenceName}
                  </p>
                  {(item.state === 'held' || item.reason) && (
                    <p className="text-xs font-medium text-warn-text">{why(item) || t('card_message_held')}</p>
                  )}
                  <p className="text-2xs text-ink-3">
                    {item.here ? t('worklist_out_here') : t('worklist_out_by', item.by)}
                  </p>
                </div>
                <Button
                  size="sm"
                  look="danger-quiet"
                  icon="stop"
                  busy={busy === item.id}
                  onPress={() => onStop(item.id)}
                  aria-label={t('worklist_out_stop_name', item.name)}
                >
                  {t('worklist_out_stop')}
                </Button>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
