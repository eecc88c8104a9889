import type { Policy } from '#lib/core/policy.ts';
import { channel } from '#lib/core/sighting.ts';
import { channelIcon } from '../card/SequencePlan.tsx';
import { trusted } from '../trusted.ts';
import { Icon } from '../ui/Icon.tsx';
import { useWords } from '../words.tsx';

type Order = Policy['channelOrder'];

/** Which way of contact is tried first; one that is unticked is not used. */
export function ChannelOrder({
  order,
  error,
  onChange,
}: {
  order: Order;
  error: string | null;
  onChange: (order: Order) => void;
}) {
  const { t } = useWords();
  const unused = channel.options.filter((option) => !order.includes(option));
  const swap = (index: number, by: -1 | 1) => {
    const next = [...order];
    const [moved] = next.splice(index, 1);
    if (moved) next.splice(index + by, 0, moved);
    onChange(next);
  };
  const move = (name: string, index: number, by: -1 | 1) => {
    const possible = by < 0 ? index > 0 : index < order.length - 1;
    return (
      <button
        type="button"
        disabled={!possible}
        aria-label={t(by < 0 ? 'options_move_up' : 'options_move_down', name)}
        onClick={trusted(() => swap(index, by))}
        className="grid size-7 place-items-center rounded-md text-ink-2 hover:bg-sunken disabled:opacity-30"
      >
        <Icon name={by < 0 ? 'up' : 'down'} />
      </button>
    );
  };
  return (
    <fieldset className="flex flex-col gap-1.5">
      <legend className="mb-1 text-sm font-medium">{t('options_channels')}</legend>
      <ul className="flex flex-col divide-y divide-line rounded-xl border border-line sm:max-w-96">
        {[...order, ...unused].map((name, index) => {
          const used = index < order.length;
          const label = t(`card_channel_${name}`);
          return (
            <li key={name} className="flex items-center gap-2.5 px-3 py-1.5">
              <label className="flex min-h-7 flex-1 items-center gap-2.5 text-sm">
                <input
                  type="checkbox"
                  className="tick"
                  checked={used}
                  onChange={() => onChange(used ? order.filter((other) => other !== name) : [...order, name])}
                />
                <Icon name={channelIcon[name] ?? 'message'} className="text-ink-3" />
                <span className={used ? '' : 'text-ink-3'}>{label}</span>
              </label>
              {used && move(label, index, -1)}
              {used && move(label, index, 1)}
            </li>
          );
        })}
      </ul>
      {error && <p className="text-xs font-medium text-danger">{error}</p>}
    </fieldset>
  );
}
