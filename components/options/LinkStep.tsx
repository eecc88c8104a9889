import { useState } from 'react';
import type { Policy } from '#lib/core/policy.ts';
import { cleanLink } from '../popup/practice-check.ts';
import { TextField } from '../ui/Field.tsx';
import { useWords } from '../words.tsx';
import { SaveRow } from './SaveRow.tsx';

interface Props {
  policy: Policy;
  busy: boolean;
  saved: boolean;
  onSave: (policy: Policy) => void;
}

/** The page on which patients book, to be opened once as they would. */
export function LinkStep({ policy, busy, saved, onSave }: Props) {
  const { t } = useWords();
  const before = policy.practice.bookingLink ?? '';
  const [typed, setTyped] = useState<string | null>(null);
  const [wrong, setWrong] = useState(false);
  const save = () => {
    const link = cleanLink(typed ?? '');
    setWrong(link === null);
    if (link === null) return;
    setTyped(null);
    onSave({ ...policy, practice: { ...policy.practice, bookingLink: link || undefined } });
  };
  return (
    <div className="flex flex-col gap-2">
      <TextField
        label={t('setup_link')}
        hint={t('setup_link_hint')}
        error={wrong ? t('setup_error_link') : null}
        type="url"
        inputMode="url"
        dir="ltr"
        value={typed ?? before}
        onChange={(event) => setTyped(event.target.value)}
      />
      {before !== '' && (
        <a
          href={before}
          target="_blank"
          rel="noreferrer"
          className="self-start text-sm text-brand-text underline underline-offset-3"
        >
          {t('options_link_try')}
        </a>
      )}
      <SaveRow
        dirty={typed !== null && typed !== before}
        busy={busy}
        saved={saved}
        wrong={wrong}
        onSave={save}
        onDiscard={() => {
          setTyped(null);
          setWrong(false);
        }}
      />
    </div>
  );
}
