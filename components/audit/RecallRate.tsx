import { useState } from 'react';
import { toDayNumber } from '#lib/core/day.ts';
import { type Progress, progress } from '#lib/core/targets.ts';
import type { AuditView, RecallTargets } from '#lib/messages/manager-views.ts';
import { NumberField } from '../options/NumberField.tsx';
import { Button } from '../ui/Button.tsx';
import { SelectField } from '../ui/Field.tsx';
import { useWords } from '../words.tsx';

export type Period = 'last_year' | 'year_before';

export interface RecallRateProps {
  view: AuditView;
  /** null while it is being worked out. */
  recall: { due: number; returned: number; waiting: number; unsure: number; rate: number | null } | null;
  period: Period;
  saving: boolean;
  onPeriod: (period: Period) => void;
  onTargets: (targets: RecallTargets) => void;
}

/** The recall rate by its one definition, what the specialty usually reaches, and the practice's own goals. */
export function RecallRate({ view, recall, period, saving, onPeriod, onTargets }: RecallRateProps) {
  const { it, percent, t } = useWords();
  const { target } = view;
  const number = (value: number) => it({ id: 'popup_number', params: [value] });
  const rate = recall?.rate ?? null;
  return (
    <div className="grid gap-px overflow-hidden rounded-xl border border-line bg-line md:grid-cols-2">
      <div className="flex flex-col gap-2 bg-surface p-4">
        <SelectField
          label={t('audit_recall_period')}
          value={period}
          options={(['last_year', 'year_before'] as const).map((value) => ({
            value,
            label: t(`audit_period_${value}`),
          }))}
          onChange={(event) => onPeriod(event.target.value === 'year_before' ? 'year_before' : 'last_year')}
        />
        <p className="mt-1 text-2xl font-semibold tabular-nums" title={t('audit_recall_definition')}>
          {recall === null ? t('card_loading') : rate === null ? t('audit_recall_none') : percent(rate)}
        </p>
        {recall !== null && (
          <p className="text-sm text-ink-2">{t('audit_recall_of', number(recall.returned), number(recall.due))}</p>
        )}
        {recall !== null && recall.waiting > 0 && (
          <p className="text-xs text-ink-3">{t('audit_recall_waiting', number(recall.waiting))}</p>
        )}
        {recall !== null && recall.unsure > 0 && (
          <p className="text-xs text-ink-3">{t('audit_recall_unsure', number(recall.unsure))}</p>
        )}
        {target && (
          <p className="text-sm text-ink-2">{t('audit_recall_usual', percent(target.low), percent(target.high))}</p>
        )}
      </div>
      <Goals key={view.targets?.setOn ?? ''} view={view} rate={rate} saving={saving} onTargets={onTargets} />
    </div>
  );
}

const keys = ['in90Days', 'in12Months'] as const;

function Goals({
  view: { targets, today },
  rate,
  saving,
  onTargets,
}: Pick<RecallRateProps, 'view' | 'saving' | 'onTargets'> & { rate: number | null }) {
  const { percent, t } = useWords();
  const [edits, setEdits] = useState<Partial<Record<(typeof keys)[number], number>>>({});
  const goal = (key: (typeof keys)[number]) => edits[key] ?? Math.round((targets?.[key] ?? Number.NaN) * 1000) / 10;
  const fits = keys.every((key) => goal(key) >= 0 && goal(key) <= 100);
  return (
    <div className="flex flex-col gap-3 bg-surface p-4">
      <div className="grid grid-cols-2 gap-3">
        {keys.map((key) => (
          <NumberField
            key={key}
            label={t(`audit_target_${key}`)}
            unit="%"
            min={0}
            max={100}
            step="any"
            value={goal(key)}
            onChange={(value) => setEdits({ ...edits, [key]: value })}
          />
        ))}
      </div>
      {targets && (
        <>
          {progress(targets, rate, toDayNumber(today)).map((it) => (
            <Way key={it.goal} baseline={targets.baseline} now={rate} goal={it} />
          ))}
          <p className="text-xs text-ink-3">
            {t('audit_target_since', { day: toDayNumber(targets.setOn) }, percent(targets.baseline))}
          </p>
        </>
      )}
      <div className="flex flex-col gap-1 print:hidden">
        <span>
          <Button
            busy={saving}
            disabled={!fits || rate === null || Object.keys(edits).length === 0}
            onPress={() =>
              onTargets({
                setOn: today,
                baseline: rate ?? 0,
                in90Days: goal('in90Days') / 100,
                in12Months: goal('in12Months') / 100,
              })
            }
          >
            {t('audit_target_set')}
          </Button>
        </span>
        {rate === null && <span className="text-xs text-ink-3">{t('audit_target_needs_rate')}</span>}
      </div>
    </div>
  );
}

/** How much of the way from where the practice stood to one goal is done, and until when. */
function Way({ baseline, now, goal }: { baseline: number; now: number | null; goal: Progress }) {
  const { percent, t } = useWords();
  const way = goal.rate - baseline;
  const done =
    goal.state === 'reached' || way <= 0 ? Number(goal.state === 'reached') : ((now ?? baseline) - baseline) / way;
  const label = t(`audit_target_${goal.goal}`);
  return (
    <div className="flex flex-col gap-1">
      <p className="flex flex-wrap justify-between gap-x-3 text-xs text-ink-2">
        <span>{t(`audit_goal_${goal.state}`, { day: goal.dueDay })}</span>
        <span className="tabular-nums">
          {t('audit_target_now', now === null ? '–' : percent(now), percent(goal.rate))}
        </span>
      </p>
      <progress className="meter" aria-label={label} max={1} value={Math.min(1, Math.max(0, done))} />
    </div>
  );
}
