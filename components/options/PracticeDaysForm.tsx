import { useState } from 'react';
import type { PracticeDaysView, PracticeLimits } from '#lib/messages/setup-views.ts';
import { CheckField, SelectField } from '../ui/Field.tsx';
import { Notice } from '../ui/Notice.tsx';
import { useWords } from '../words.tsx';
import { NumberField } from './NumberField.tsx';
import { OpenDays } from './OpenDays.tsx';
import { SaveRow } from './SaveRow.tsx';

interface Props {
  view: PracticeDaysView;
  today: string;
  busy: boolean;
  saved: boolean;
  onSave: (next: Pick<PracticeDaysView, 'days' | 'limits'>) => void;
}

/** Shares offered for the comparison group; another one that the server holds joins them. */
const SHARES = [0.05, 0.1, 0.2];

/** When the practice works, what its desk can answer, whether visits are reminded of, and whom it leaves alone to compare with. */
export function PracticeDaysForm({ view, today, busy, saved, onSave }: Props) {
  const { it, percent, t } = useWords();
  const [edits, setEdits] = useState<Partial<Pick<PracticeDaysView, 'days' | 'limits'>>>({});
  const before = { days: view.days, limits: view.limits };
  // How follow-ups start is said in a form of its own, and saved there since.
  const entries = view.limits?.entries ?? null;
  const limits = edits.limits ? { ...edits.limits, entries } : before.limits;
  const draft = { ...before, ...edits, limits };
  const locked = !view.mayChange;
  const limit = (part: Partial<PracticeLimits>) => limits && setEdits({ ...edits, limits: { ...limits, ...part } });
  const wrong = [limits?.launchesPerHour, limits?.callsPerDay].some(
    (value) => typeof value === 'number' && !(Number.isInteger(value) && value > 0),
  );
  return (
    <div className="flex flex-col gap-5">
      {view.problem && <Notice look="warn">{it(view.problem)}</Notice>}
      {locked && !view.problem && <Notice>{t('options_days_locked')}</Notice>}
      <OpenDays days={draft.days} today={today} locked={locked} onChange={(days) => setEdits({ ...edits, days })} />
      {limits && (
        <>
          <div className="grid gap-4 sm:grid-cols-2">
            {(['launchesPerHour', 'callsPerDay'] as const).map((name) => (
              <NumberField
                key={name}
                label={t(`options_limit_${name}`)}
                hint={t(`options_limit_${name}_hint`)}
                min={1}
                value={limits[name] ?? Number.NaN}
                disabled={locked}
                onChange={(value) => limit({ [name]: Number.isNaN(value) ? null : value })}
              />
            ))}
          </div>
          <CheckField
            label={t('options_confirm_visits')}
            hint={t('options_confirm_visits_hint')}
            checked={limits.confirmVisits !== false}
            disabled={locked}
            onChange={(event) => limit({ confirmVisits: event.target.checked ? null : false })}
          />
          <SelectField
            label={t('options_hold_out')}
            hint={t('options_hold_out_hint')}
            value={String(limits.holdOut ?? '')}
            disabled={locked}
            onChange={(event) => limit({ holdOut: event.target.value === '' ? null : Number(event.target.value) })}
            options={[
              { value: '', label: t('options_hold_out_none') },
              ...[...new Set([...SHARES, ...(limits.holdOut ? [limits.holdOut] : [])])]
                .sort((a, b) => a - b)
                .map((share) => ({ value: String(share), label: percent(share) })),
            ]}
          />
        </>
      )}
      <SaveRow
        dirty={JSON.stringify(draft) !== JSON.stringify(before)}
        busy={busy}
        saved={saved}
        wrong={wrong}
        onSave={() => {
          if (!wrong) onSave(draft);
        }}
        onDiscard={() => setEdits({})}
      />
    </div>
  );
}
