import type { AuditInputs, AuditView } from '#lib/messages/manager-views.ts';
import { NumberField } from '../options/NumberField.tsx';
import { patientsHref } from '../patients/query-hash.ts';
import { Button } from '../ui/Button.tsx';
import { oneLine, useWords } from '../words.tsx';
import { sumOf } from './sums.ts';

interface Props {
  view: AuditView;
  inputs: AuditInputs;
  dirty: boolean;
  saving: boolean;
  onEdit: (part: Partial<AuditInputs>) => void;
  onDiscard: () => void;
  onSave: () => void;
}

/** The figure, its formula with every number in it, and the numbers that are the practice's to change. */
export function Headline({ view, inputs, dirty, saving, onEdit, onDiscard, onSave }: Props) {
  const { it, money, percent, range, t } = useWords();
  const { currency, leaking } = view;
  const sum = sumOf(leaking, inputs, currency);
  const number = (value: number) => it({ id: 'popup_number', params: [Math.round(value * 10) / 10] });
  return (
    <section
      aria-labelledby="figure"
      className="overflow-hidden rounded-2xl border border-line bg-surface shadow-[0_1px_2px_rgb(0_0_0/0.04)]"
    >
      <div className="flex flex-col gap-2 p-4 md:p-6">
        <h2 id="figure" className="text-sm font-medium text-ink-2">
          {t('audit_figure')}
        </h2>
        <p className="text-3xl font-semibold tracking-tight tabular-nums" data-figure>
          <bdi>{range(sum.low, sum.high, currency)}</bdi>
        </p>
        <p className="max-w-[80ch] text-sm text-pretty text-ink-2" data-formula>
          {t(
            inputs.messageCost > 0 ? 'audit_formula_cost' : 'audit_formula',
            number(leaking),
            percent(inputs.recoveryRate || 0),
            number(sum.recoverable),
            oneLine(range(inputs.low || 0, inputs.high || 0, currency)),
            money(leaking * (inputs.messageCost || 0), currency),
          )}
        </p>
        <p className="max-w-[80ch] text-xs text-pretty text-ink-3">{t('audit_counted')}</p>
        {leaking > 0 && (
          <p>
            <a
              href={patientsHref({ leaking: true })}
              className="text-sm font-medium text-brand-text underline print:hidden"
            >
              {t('audit_see_all')}
            </a>
          </p>
        )}
      </div>
      <form
        className="grid grid-cols-2 items-end gap-4 border-t border-line bg-sunken p-4 md:grid-cols-4 md:p-6"
        onSubmit={(event) => {
          event.preventDefault();
          if (dirty) onSave();
        }}
      >
        <NumberField
          label={t('audit_recovery')}
          unit="%"
          min={0}
          max={100}
          step="any"
          value={Math.round(inputs.recoveryRate * 1000) / 10}
          onChange={(value) => onEdit({ recoveryRate: value / 100 })}
        />
        <NumberField
          label={t('audit_value_low')}
          unit={currency}
          min={0}
          step="any"
          value={inputs.low}
          onChange={(low) => onEdit({ low })}
        />
        <NumberField
          label={t('audit_value_high')}
          unit={currency}
          min={0}
          step="any"
          value={inputs.high}
          onChange={(high) => onEdit({ high })}
        />
        <NumberField
          label={t('audit_cost')}
          unit={currency}
          min={0}
          step="any"
          value={inputs.messageCost}
          onChange={(messageCost) => onEdit({ messageCost })}
        />
        {dirty && (
          <div className="flex flex-wrap items-center gap-2 col-span-2 md:col-span-4 print:hidden">
            <Button look="primary" busy={saving} disabled={!whole(inputs)} onPress={onSave}>
              {t('audit_keep')}
            </Button>
            <Button look="quiet" onPress={onDiscard}>
              {t('options_discard')}
            </Button>
            <span className="text-xs text-ink-2">{t('audit_keep_hint')}</span>
          </div>
        )}
      </form>
    </section>
  );
}

const whole = (inputs: AuditInputs): boolean =>
  Object.values(inputs).every((value) => Number.isFinite(value) && value >= 0) &&
  inputs.recoveryRate <= 1 &&
  inputs.low <= inputs.high;
