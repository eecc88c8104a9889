import { Button } from '../ui/Button.tsx';
import { useWords } from '../words.tsx';

interface Props {
  what: 'opening' | 'reading' | 'staging' | 'committing';
  /** Rows so far; `of` is missing where the whole isn't known yet. */
  done: number;
  of: number | null;
  onCancel: (() => void) | null;
}

/** A bar while rows are read or brought in, and what cancelling would leave. */
export function Working({ what, done, of, onCancel }: Props) {
  const { t } = useWords();
  const label = t(`import_working_${what}`);
  return (
    <div className="flex flex-col gap-3 py-8">
      <p role="status" className="text-base font-semibold">
        {label}
      </p>
      {of === null ? (
        <progress className="meter" aria-label={label} />
      ) : (
        <progress className="meter" aria-label={label} max={Math.max(1, of)} value={Math.min(done, of)} />
      )}
      <p className="text-sm text-ink-2 tabular-nums">
        {of === null ? t('import_rows_so_far', done) : t('import_rows_of', done, of)}
      </p>
      <p className="text-sm text-ink-2">{t(`import_leave_${what}`)}</p>
      {onCancel && (
        <div>
          <Button onPress={onCancel}>{t('import_cancel')}</Button>
        </div>
      )}
    </div>
  );
}
