import type { Policy } from '#lib/core/policy.ts';
import { TextArea, TextField } from '../ui/Field.tsx';
import { Notice } from '../ui/Notice.tsx';
import { useWords } from '../words.tsx';
import { SaveRow } from './SaveRow.tsx';
import { useDraft } from './use-draft.ts';

interface Props {
  policy: Policy;
  /** The practice's day, `YYYY-MM-DD`. */
  today: string;
  busy: boolean;
  saved: boolean;
  onSave: (policy: Policy) => void;
}

const channels = ['sms', 'email', 'whatsapp'] as const;

/** What the practice offers just now, with its real end, and what its messages cost. Nothing of it is guessed. */
export function OfferForm({ policy, today, busy, saved, onSave }: Props) {
  const { t } = useWords();
  const { draft, error, edit, row } = useDraft(policy, onSave);
  const { offer = { terms: '', endsOn: '' }, messagePrices = {} } = draft;
  const change = (part: Partial<typeof offer>) => {
    const next = { ...offer, ...part };
    edit({ offer: next.terms === '' && next.endsOn === '' ? undefined : next });
  };
  return (
    <div className="flex flex-col gap-5">
      <div className="grid gap-4 sm:grid-cols-[1fr_12rem]">
        <TextArea
          label={t('options_offer')}
          hint={t('options_offer_hint')}
          maxLength={200}
          rows={2}
          value={offer.terms}
          error={error('offer.terms')}
          onChange={(event) => change({ terms: event.target.value })}
        />
        <TextField
          label={t('options_offer_end')}
          type="date"
          value={offer.endsOn}
          error={error('offer.endsOn')}
          onChange={(event) => change({ endsOn: event.target.value })}
        />
      </div>
      {offer.endsOn !== '' && offer.endsOn < today && <Notice look="warn">{t('options_offer_over')}</Notice>}
      <fieldset>
        <legend className="mb-1 text-sm font-medium">{t('options_prices')}</legend>
        <p className="mb-2 text-xs text-ink-3">{t('options_prices_hint')}</p>
        <div className="grid gap-4 sm:grid-cols-3">
          {channels.map((channel) => (
            <TextField
              key={channel}
              label={t(`card_channel_${channel}`)}
              unit={draft.practice.currency}
              type="number"
              min={0}
              step="any"
              value={messagePrices[channel] ?? ''}
              error={error(`messagePrices.${channel}`)}
              onChange={(event) => {
                const { value } = event.target;
                edit({ messagePrices: { ...messagePrices, [channel]: value === '' ? undefined : Number(value) } });
              }}
            />
          ))}
        </div>
      </fieldset>
      <SaveRow {...row} busy={busy} saved={saved} />
    </div>
  );
}
