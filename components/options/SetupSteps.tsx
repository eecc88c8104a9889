import { Icon } from '../ui/Icon.tsx';
import { useWords } from '../words.tsx';

export interface SetupState {
  practice: boolean;
  permission: boolean;
  values: boolean;
  bookingLink: boolean;
  paired: boolean;
  imported: boolean;
}

const steps: { key: keyof SetupState; href: string; optional?: boolean }[] = [
  { key: 'practice', href: '#practice' },
  { key: 'permission', href: '#software' },
  { key: 'values', href: '#rules' },
  { key: 'bookingLink', href: '#practice' },
  { key: 'paired', href: '#sending', optional: true },
  { key: 'imported', href: 'import.html', optional: true },
];

/** What is set up and what is left, each step with the way to it. */
export function SetupSteps({ state }: { state: SetupState }) {
  const { t } = useWords();
  const next = steps.find(({ key, optional }) => !state[key] && !optional)?.key;
  return (
    <ol className="flex flex-col divide-y divide-line">
      {steps.map(({ key, href, optional }, index) => {
        const done = state[key];
        return (
          <li key={key} className="flex items-start gap-3 py-2.5 first:pt-0 last:pb-0">
            <span
              className={`grid size-6 shrink-0 place-items-center rounded-full text-xs font-semibold tabular-nums ${
                done
                  ? 'bg-brand text-on-brand'
                  : key === next
                    ? 'bg-brand-soft text-brand-text'
                    : 'bg-sunken text-ink-2'
              }`}
            >
              {done ? <Icon name="check" size={14} /> : index + 1}
            </span>
            <div className="min-w-0 flex-1">
              <p className="text-sm font-medium">
                {done ? (
                  t(`options_step_${key}`)
                ) : (
                  <a href={href} className="underline underline-offset-3">
                    {t(`options_step_${key}`)}
                  </a>
                )}
                <span className="ms-2 text-xs font-normal text-ink-3">
                  {t(done ? 'options_step_done' : optional ? 'options_step_optional' : 'options_step_open')}
                </span>
              </p>
              {!done && <p className="text-xs text-ink-2">{t(`options_step_${key}_hint`)}</p>}
            </div>
          </li>
        );
      })}
    </ol>
  );
}
