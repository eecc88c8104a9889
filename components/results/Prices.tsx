import { useState } from 'react';
import type { ResultsView } from '#lib/messages/results-views.ts';
import { Button } from '../ui/Button.tsx';
import { TextField } from '../ui/Field.tsx';
import { Fold } from '../ui/Section.tsx';
import { useWords } from '../words.tsx';

const channels = ['sms', 'email', 'whatsapp'] as const;

/** Prices of a message, and, where the practice wants them shown, values over the years. Nothing of it is guessed. */
export function Prices({
  view,
  onSave,
}: {
  view: ResultsView;
  onSave: (prices: ResultsView['prices'], lifetime: ResultsView['lifetime']) => void;
}) {
  const { t } = useWords();
  const [prices, setPrices] = useState(view.prices);
  const [lifetime, setLifetime] = useState(view.lifetime);
  const figure = (text: string) => (text.trim() === '' ? null : Math.max(0, Number(text) || 0));
  return (
    <div className="print:hidden">
      <Fold title={t('results_prices')}>
        <div className="flex flex-col gap-3 py-2">
          <div className="grid gap-3 sm:grid-cols-3">
            {channels.map((channel) => (
              <TextField
                key={channel}
                label={t('results_price_of', t(`card_channel_${channel}`))}
                unit={view.currency}
                type="number"
                min={0}
                step="any"
                value={prices[channel]}
                onChange={(event) => setPrices({ ...prices, [channel]: figure(event.target.value) ?? 0 })}
              />
            ))}
          </div>
          <div className="grid gap-3 sm:grid-cols-2">
            {(['patient', 'family'] as const).map((whose) => (
              <TextField
                key={whose}
                label={t(`results_lifetime_${whose}`)}
                unit={view.currency}
                type="number"
                min={0}
                step="any"
                value={lifetime[whose] ?? ''}
                onChange={(event) => setLifetime({ ...lifetime, [whose]: figure(event.target.value) })}
              />
            ))}
          </div>
          <div>
            <Button look="primary" onPress={() => onSave(prices, lifetime)}>
              {t('results_save')}
            </Button>
          </div>
        </div>
      </Fold>
    </div>
  );
}
