import { Button } from '../ui/Button.tsx';
import { useWords } from '../words.tsx';

/** Save and discard, shown once something differs; says so when it is saved. */
export function SaveRow({
  dirty,
  busy,
  saved,
  wrong,
  onSave,
  onDiscard,
}: {
  dirty: boolean;
  busy: boolean;
  saved: boolean;
  wrong: boolean;
  onSave: () => void;
  onDiscard: () => void;
}) {
  const { t } = useWords();
  return (
    <div className="mt-5 flex min-h-9 items-center gap-2 border-t border-line pt-4">
      <Button look="primary" busy={busy} disabled={!dirty} onPress={onSave}>
        {t('options_save')}
      </Button>
      {dirty && (
        <Button look="quiet" onPress={onDiscard}>
          {t('options_discard')}
        </Button>
      )}
      <p role="status" className={`text-sm ${wrong ? 'font-medium text-danger' : 'text-ink-2'}`}>
        {wrong ? t('options_wrong') : saved && !dirty ? t('options_saved') : ''}
      </p>
    </div>
  );
}
