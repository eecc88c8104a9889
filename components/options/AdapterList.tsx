import { toDayNumber } from '#lib/core/day.ts';
import { nameOfId } from '../card/provenance.ts';
import { Icon } from '../ui/Icon.tsx';
import { useWords } from '../words.tsx';

export interface AdapterLine {
  id: string;
  name: string;
  /** `YYYY-MM-DD` of the newest fixture the adapter was checked against. */
  evidenceOn: string;
  /** Known from others' reports only: dated by the month at best. */
  reported?: boolean | undefined;
  origins: string[];
  screens: string[];
  /** What the practice's server switched off of it; `screen` null = all of it. */
  off?: { screen: string | null; why: string }[] | undefined;
}

/** Which practice software is known, on what evidence, and where reading was allowed. */
export function AdapterList({ adapters }: { adapters: AdapterLine[] }) {
  const { it, list, t } = useWords();
  const seen = ({ evidenceOn: on, reported }: AdapterLine) => {
    if (!/^\d{4}-\d\d-\d\d$/.test(on)) return on;
    if (reported) return it({ id: 'health_evidence_reported', params: [{ month: on.slice(0, 7) }] });
    return it({ id: 'options_evidence', params: [{ day: toDayNumber(on) }] });
  };
  return (
    <ul className="flex flex-col divide-y divide-line">
      {adapters.map((adapter) => (
        <li key={adapter.id} className="flex flex-col gap-1 py-3 first:pt-0 last:pb-0">
          <div className="flex flex-wrap items-baseline justify-between gap-x-4">
            <h3 className="text-sm font-semibold">{adapter.name}</h3>
            <span className="text-xs text-ink-3">{seen(adapter)}</span>
          </div>
          <p className="text-xs text-ink-2">{list(adapter.screens.map(nameOfId))}</p>
          {adapter.off?.map(({ screen, why }) => (
            <p key={screen ?? ''} className="flex items-start gap-1.5 text-xs font-medium text-warn-text">
              <Icon name="warn" size={13} className="mt-0.5 shrink-0" />
              {screen ? t('options_screen_off', nameOfId(screen), why) : t('options_adapter_off', why)}
            </p>
          ))}
          {adapter.origins.length === 0 ? (
            <p className="text-xs text-ink-3">{t('options_no_origin')}</p>
          ) : (
            adapter.origins.map((origin) => (
              <p key={origin} className="flex items-center gap-1.5 text-xs font-medium">
                <Icon name="check" size={13} className="text-brand-text" />
                <bdi dir="ltr">{origin}</bdi>
              </p>
            ))
          )}
        </li>
      ))}
    </ul>
  );
}
