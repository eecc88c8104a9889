import type { RepairOffer, RepairView } from '#lib/messages/teach-views.ts';
import { wantWords } from '../teach/teach-words.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { useWords } from '../words.tsx';

interface Props {
  repair: RepairView;
  busy: boolean;
  onRepair: (offer: RepairOffer) => void;
  /** Point anew at the screen's fields. */
  onTeach: (id: string) => void;
  onPropose: () => void;
}

/** A known screen that changed: where its columns seem to stand now, one click each; everything else of it is kept. */
export function Repair({ repair, busy, onRepair, onTeach, onPropose }: Props) {
  const { t } = useWords();
  return repair.screens.map((screen) => {
    const id = `${screen.adapterId}/${screen.screen}`;
    const offers = repair.offers.filter((it) => it.frameId === screen.frameId && it.screen === screen.screen);
    return (
      <section
        key={`${screen.frameId}${id}`}
        aria-label={t('repair_title', screen.screenName)}
        className="flex flex-col gap-2 rounded-xl border border-warn-line bg-warn-soft px-3 py-2.5"
      >
        <p className="flex gap-1.5 text-sm font-medium text-warn-text">
          <Icon name="warn" className="mt-0.5" />
          {t('repair_title', screen.screenName)}
        </p>
        {offers.length === 0 && <p className="text-xs text-ink-2">{t('repair_no_offer')}</p>}
        {offers.map((offer) => (
          <Offer key={offer.field} offer={offer} busy={busy} onRepair={onRepair} />
        ))}
        <div className="flex flex-wrap gap-2">
          <Button size="sm" onPress={() => onTeach(id)}>
            {t('repair_point')}
          </Button>
          <Button size="sm" look="quiet" onPress={onPropose}>
            {t('repair_anew')}
          </Button>
        </div>
      </section>
    );
  });
}

function Offer({ offer, busy, onRepair }: { offer: RepairOffer; busy: boolean; onRepair: Props['onRepair'] }) {
  const words = useWords();
  const { it, t } = words;
  return (
    <div className="flex flex-col gap-1.5 rounded-lg bg-surface px-2.5 py-2">
      <p className="text-sm">{t('repair_moved', wantWords(offer.field, words), offer.was)}</p>
      <p className="text-sm font-medium">{t('repair_is_it_here', offer.now)}</p>
      <ul className="flex flex-wrap gap-1 text-xs text-ink-2">
        {offer.examples.map((example, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: examples may read alike
          <li key={index} className="rounded bg-sunken px-1.5 py-0.5">
            <bdi>{it(example)}</bdi>
          </li>
        ))}
      </ul>
      <Button size="sm" look="primary" busy={busy} onPress={() => onRepair(offer)} className="self-start">
        {t('repair_yes')}
      </Button>
    </div>
  );
}
