import type { Policy } from '#lib/core/policy.ts';
import { trusted } from '../trusted.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { useWords } from '../words.tsx';

type Types = Policy['recareTypes'];

/** Kinds of routine care and how often each is owed. */
export function RecareTypes({
  types,
  error,
  onChange,
}: {
  types: Types;
  error: (path: string) => string | null;
  onChange: (types: Types) => void;
}) {
  const { t } = useWords();
  const change = (index: number, part: Partial<Types[number]>) =>
    onChange(types.map((type, i) => (i === index ? { ...type, ...part } : type)));
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="mb-1 text-sm font-medium">{t('options_recare')}</legend>
      {types.map((type, index) => {
        const wrong = error(`recareTypes.${index}.type`) ?? error(`recareTypes.${index}.intervalMonths`);
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place; its text is what is being edited
          <div key={index} className="grid grid-cols-[minmax(0,1fr)_5rem_auto_2rem] items-center gap-2">
            <input
              aria-label={t('options_recare_type', index + 1)}
              aria-invalid={wrong ? true : undefined}
              className="field-box"
              value={type.type}
              onChange={(event) => change(index, { type: event.target.value })}
            />
            <input
              aria-label={t('options_recare_interval', type.type || index + 1)}
              aria-invalid={wrong ? true : undefined}
              className="field-box"
              type="number"
              min={0}
              step="any"
              value={Number.isNaN(type.intervalMonths) ? '' : type.intervalMonths}
              onChange={(event) =>
                change(index, { intervalMonths: event.target.value === '' ? Number.NaN : Number(event.target.value) })
              }
            />
            <span className="text-sm text-ink-2">{t('options_months')}</span>
            <button
              type="button"
              aria-label={t('options_recare_remove', type.type || index + 1)}
              onClick={trusted(() => onChange(types.filter((_, i) => i !== index)))}
              className="grid size-8 place-items-center rounded-lg text-ink-3 hover:bg-sunken hover:text-ink"
            >
              <Icon name="close" />
            </button>
            {wrong && <p className="col-span-full text-xs font-medium text-danger">{wrong}</p>}
          </div>
        );
      })}
      <div>
        <Button size="sm" onPress={() => onChange([...types, { type: '', intervalMonths: 6 }])}>
          {t('options_recare_add')}
        </Button>
      </div>
    </fieldset>
  );
}
