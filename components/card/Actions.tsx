import { trusted } from '../trusted.ts';
import { Icon, type IconName } from '../ui/Icon.tsx';
import { useWords } from '../words.tsx';

export type Panel = 'call' | 'snooze' | 'hold' | 'consent' | 'note' | 'keys';

const actions: { panel: Panel; icon: IconName; key: string }[] = [
  { panel: 'call', icon: 'phone', key: 'c' },
  { panel: 'snooze', icon: 'moon', key: 's' },
  { panel: 'hold', icon: 'person', key: 'x' },
  { panel: 'consent', icon: 'check', key: 'o' },
  { panel: 'note', icon: 'copy', key: 'n' },
];

/** Which panel a key opens; letters count only while nothing is being typed. */
export function panelOfKey(key: string): Panel | null {
  if (key === '?') return 'keys';
  return actions.find((action) => action.key === key.toLowerCase())?.panel ?? null;
}

/** Everything but starting, in one row; each opens its panel right above. */
export function Actions({
  open,
  launchable,
  onOpen,
}: {
  open: Panel | null;
  launchable: boolean;
  onOpen: (panel: Panel) => void;
}) {
  const { t } = useWords();
  const shown = launchable ? actions : actions.filter((action) => action.panel === 'note');
  return (
    <div className="flex items-stretch justify-between">
      {shown.map(({ panel, icon, key }) => (
        <button
          key={panel}
          type="button"
          aria-expanded={panel === 'note' ? undefined : open === panel}
          aria-keyshortcuts={key}
          onClick={trusted(() => onOpen(panel))}
          className="flex min-h-11 flex-1 flex-col items-center gap-0.5 rounded-lg px-0.5 py-1.5 text-center text-2xs font-medium text-ink-2 transition-colors hover:bg-sunken hover:text-ink aria-expanded:bg-brand-soft aria-expanded:text-brand-text"
        >
          <Icon name={icon} />
          {t(`card_action_${panel}`)}
        </button>
      ))}
    </div>
  );
}

/** The keys the card knows. */
export function Keys() {
  const { t } = useWords();
  const rows = [
    ['Enter', 'card_start'],
    ['U', 'card_undo'],
    ...actions.map((a) => [a.key.toUpperCase(), `card_action_${a.panel}`]),
    ['Esc', 'card_close'],
  ];
  return (
    <dl className="grid grid-cols-[auto_1fr] items-center gap-x-3 gap-y-1.5 text-sm">
      {rows.map(([key = '', id = '']) => (
        <div key={key} className="contents">
          <dt>
            <kbd className="inline-block min-w-7 rounded border border-line-strong bg-sunken px-1.5 text-center text-xs">
              {key}
            </kbd>
          </dt>
          <dd>{t(id)}</dd>
        </div>
      ))}
    </dl>
  );
}
