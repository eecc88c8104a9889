import { useState } from 'react';
import type { Policy } from '#lib/core/policy.ts';
import { cleanLink } from '../popup/practice-check.ts';
import { TextField } from '../ui/Field.tsx';
import { useWords } from '../words.tsx';
import { formOf } from './SetupWizard.tsx';

interface Props {
  policy: Policy;
  /** What was typed, checked; the same as `policy` where nothing was changed. */
  onSave: (policy: Policy) => void;
}

/** The page on which patients book, to be opened once as they would. Going on saves it; left empty, there is none. */
export function LinkStep({ policy, onSave }: Props) {
  const { t } = useWords();
  const before = policy.practice.bookingLink ?? '';
  const [typed, setTyped] = useState<string | null>(null);
  const [wrong, setWrong] = useState(false);
  const save = () => {
    const link = cleanLink(typed ?? before);
    setWrong(link === null);
    if (link === null) return;
    setTyped(null);
    const { bookingLink: _, ...practice } = policy.practice;
    onSave(link === before ? policy : { ...policy, practice: link ? { ...practice, bookingLink: link } : practice });
  };
  return (
    <form
      id={formOf('bookingLink')}
      noValidate
      className="flex flex-col gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <TextField
        label={t('setup_link')}
        hint={t('setup_link_hint')}
        error={wrong ? t('setup_error_link') : null}
        type="url"
        inputMode="url"
        value={typed ?? before}
        onChange={(event) => {
          setTyped(event.target.value);
          setWrong(false);
        }}
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
    </form>
  );
}
