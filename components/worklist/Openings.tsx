import { useState } from 'react';
import type { Sentence } from '#lib/core/flag.ts';
import type { OpeningsView } from '#lib/messages/work-views.ts';
import { Button } from '../ui/Button.tsx';
import { TextField } from '../ui/Field.tsx';
import { Empty, Notice } from '../ui/Notice.tsx';
import { Section } from '../ui/Section.tsx';
import { useWords } from '../words.tsx';
import { slotColumns } from './slot-columns.ts';

interface SlotWords {
  on: string;
  at: string;
  provider?: string;
}

interface Props {
  view: OpeningsView;
  problem: Sentence | null;
  busy: boolean;
  onOffer: (slot: SlotWords) => void;
  onEnd: (id: string) => void;
}

/** Times that came free, by column of the diary: those seen as cancelled, those on offer, and a form for one more. */
export function Openings({ view, problem, busy, onOffer, onEnd }: Props) {
  const { it, t, when } = useWords();
  const [slot, setSlot] = useState({ on: '', at: '', provider: '' });
  const moment = (on: string, at: string) => `${when(on, 'day')}, ${at}`;
  const filled = slot.on !== '' && slot.at !== '';
  const trouble = problem ?? view.problem;
  if (!view.paired) return <Empty icon="info" title={t('worklist_openings_unpaired')} />;
  return (
    <div className="flex flex-col gap-4">
      {trouble && (
        <Notice look="warn" live>
          {it(trouble)}
        </Notice>
      )}
      <p className="text-sm text-ink-2">{t('worklist_openings_lead', view.suitable)}</p>
      {slotColumns(view).map(({ provider, freed, openings }) => (
        <Section key={provider} title={provider ?? t('worklist_no_column')}>
          <ul className="divide-y divide-line overflow-hidden rounded-2xl border border-line bg-surface">
            {freed.map((one) => (
              <li key={`${one.on}${one.at}`} className="flex items-center gap-2 px-3 py-2.5 text-sm">
                <div className="min-w-0 flex-1">
                  <span className="font-semibold">{moment(one.on, one.at)}</span>
                  <p className="text-xs text-ink-2">{t('worklist_freed')}</p>
                </div>
                <Button
                  size="sm"
                  look="primary"
                  busy={busy}
                  disabled={view.suitable === 0}
                  onPress={() =>
                    onOffer({ on: one.on, at: one.at, ...(one.provider ? { provider: one.provider } : {}) })
                  }
                  aria-label={t('worklist_offer_time', moment(one.on, one.at))}
                >
                  {t('worklist_offer')}
                </Button>
              </li>
            ))}
            {openings.map((one) => (
              <li key={one.id} className="flex items-start gap-2 px-3 py-2.5 text-sm">
                <div className="min-w-0 flex-1">
                  <span className="font-semibold">{moment(one.on, one.at)}</span>
                  <p className="text-xs text-ink-2">
                    {one.state === 'taken'
                      ? t('worklist_opening_taken', one.taker || t('card_no_name'))
                      : t(`worklist_opening_${one.state}`)}
                    {' · '}
                    {t('worklist_opening_asked', one.offered, one.waiting)}
                    {one.refused > 0 && ` · ${t('worklist_opening_refused', one.refused)}`}
                  </p>
                </div>
                {one.state === 'open' && (
                  <Button
                    size="sm"
                    look="danger-quiet"
                    busy={busy}
                    onPress={() => onEnd(one.id)}
                    aria-label={t('worklist_withdraw_time', moment(one.on, one.at))}
                  >
                    {t('worklist_withdraw')}
                  </Button>
                )}
              </li>
            ))}
          </ul>
        </Section>
      ))}
      <Section title={t('worklist_opening_new')}>
        <div className="grid grid-cols-2 gap-2">
          <TextField
            label={t('worklist_opening_day')}
            type="date"
            value={slot.on}
            onChange={(event) => setSlot({ ...slot, on: event.target.value })}
          />
          <TextField
            label={t('worklist_opening_time')}
            type="time"
            value={slot.at}
            onChange={(event) => setSlot({ ...slot, at: event.target.value })}
          />
        </div>
        <TextField
          label={t('worklist_opening_column')}
          maxLength={80}
          value={slot.provider}
          onChange={(event) => setSlot({ ...slot, provider: event.target.value })}
        />
        <Button
          busy={busy}
          disabled={!filled || view.suitable === 0}
          onPress={() =>
            onOffer({ on: slot.on, at: slot.at, ...(slot.provider.trim() ? { provider: slot.provider.trim() } : {}) })
          }
        >
          {t('worklist_offer')}
        </Button>
      </Section>
    </div>
  );
}
