import { toDayNumber } from '#lib/core/day.ts';
import type { CardView, LaunchWish } from '#lib/messages/views.ts';
import { CheckField, SelectField } from '../ui/Field.tsx';
import { useWords } from '../words.tsx';

export type StallReason = NonNullable<NonNullable<CardView['stall']>['reason']>;

/** Total over the reasons there are. Spelled out, because the list of the schema would bring zod into the card's frame. */
const every: Record<StallReason, true> = { cost: true, anxiety: true, time: true, unsure: true, too_much: true };
const reasons = Object.keys(every) as StallReason[];

interface Props {
  view: CardView;
  wish: LaunchWish;
  busy: boolean;
  /** Sequences counted back from a day can't be put off as well. */
  canWait: boolean;
  onWish: (wish: LaunchWish) => void;
  onStall: (stall: StallReason | null) => void;
}

/** What holds the patient back, when to begin, and what letters may add: each changes the texts shown above. */
export function PlanWish({ view, wish, busy, canWait, onWish, onStall }: Props) {
  const { it, t } = useWords();
  const { stall, starts = [], snippets = [], offer } = view;
  const added = wish.snippets ?? [];
  const toggle = (id: (typeof added)[number], on: boolean) =>
    onWish({ ...wish, snippets: on ? [...added, id].slice(-2) : added.filter((one) => one !== id) });
  return (
    <div className="flex flex-col gap-2.5">
      {stall && (
        <SelectField
          label={t('card_stall')}
          hint={t('card_stall_hint')}
          value={stall.reason ?? ''}
          disabled={busy}
          onChange={(event) => onStall(reasons.find((one) => one === event.target.value) ?? null)}
          options={[
            { value: '', label: t('card_stall_none') },
            ...reasons.map((value) => ({ value, label: t(`card_stall_${value}`) })),
          ]}
        />
      )}
      {(starts.length > 0 || snippets.length > 0 || offer) && (
        <details open={added.length > 0 || Boolean(wish.startOn || wish.offer)}>
          <summary className="rounded text-xs text-ink-2 hover:text-ink">{t('card_wish')}</summary>
          <div className="mt-2 flex flex-col gap-2.5">
            {canWait && starts.length > 0 && (
              <SelectField
                label={t('card_begin')}
                value={wish.startOn ?? ''}
                onChange={(event) => onWish({ ...wish, startOn: event.target.value || null })}
                options={[
                  { value: '', label: t('card_begin_now') },
                  ...starts.map(({ on, name }) => ({
                    value: on,
                    label: `${name} · ${it({ id: 'card_from_day', params: [{ day: toDayNumber(on) }] })}`,
                  })),
                ]}
              />
            )}
            {snippets.map(({ id, text }) => (
              <CheckField
                key={id}
                label={t(`card_snippet_${id}`)}
                hint={text}
                checked={added.includes(id)}
                onChange={(event) => toggle(id, event.target.checked)}
              />
            ))}
            {offer && (
              <CheckField
                label={t('card_offer', { day: toDayNumber(offer.endsOn) })}
                hint={`${offer.terms} ${t('card_offer_hint')}`}
                checked={wish.offer === true}
                onChange={(event) => onWish({ ...wish, offer: event.target.checked })}
              />
            )}
          </div>
        </details>
      )}
    </div>
  );
}
